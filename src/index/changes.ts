import type { Article, Figure } from '../domain.ts';
import { breather } from './breathe.ts';

export interface ArticleChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface FigureChanges {
  readonly added: readonly Figure[];
  readonly changed: readonly { readonly before: Figure; readonly after: Figure }[];
  readonly lost: readonly Figure[];
}

/** Whether two versions of an article give the same passages and figures; where its file lies does not matter. */
export function sameArticle(one: Article, other: Article): boolean {
  return one === other || factsOf(one) === factsOf(other);
}

const factsOf = ({ id, title, outlet, url, editor, publishedOn, place, within, text, rawOffsets }: Article) =>
  JSON.stringify([id, title, outlet, url, editor, publishedOn, place, within, text, rawOffsets]);

/**
 * What a reader of the ledger would call added, changed and lost: figures of one slot (article, metric, place, period,
 * status) are the same figure, changed where the value differs.
 */
export async function figureChanges(before: readonly Figure[], after: readonly Figure[]): Promise<FigureChanges> {
  const slotOf = (f: Figure) =>
    [f.articleId, f.metric, f.aspect, f.place, f.period?.label, f.status, f.dimension, f.isBase].join('\u0000');
  const statementOf = (f: Figure) => [slotOf(f), f.value, f.upper, f.unit, f.qualifier].join('\u0000');
  const same = await pair(before, after, statementOf);
  const moved = await pair(same.left, same.right, slotOf);
  return {
    added: moved.right,
    changed: moved.pairs.map(([old, now]) => ({ before: old, after: now })),
    lost: moved.left,
  };
}

/** Pairs the members of two lists that have equal keys, each once. */
async function pair(before: readonly Figure[], after: readonly Figure[], keyOf: (figure: Figure) => string) {
  const breathe = breather();
  const waiting = new Map<string, Figure[]>();
  for (const figure of before) {
    const key = keyOf(figure);
    const list = waiting.get(key);
    if (list) list.push(figure);
    else waiting.set(key, [figure]);
    await breathe();
  }
  const pairs: [Figure, Figure][] = [];
  const right: Figure[] = [];
  for (const figure of after) {
    const partner = waiting.get(keyOf(figure))?.shift();
    if (partner) pairs.push([partner, figure]);
    else right.push(figure);
    await breathe();
  }
  return { pairs, left: [...waiting.values()].flat(), right };
}
