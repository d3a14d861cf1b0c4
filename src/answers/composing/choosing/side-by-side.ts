import type { Draft, Figure } from '../../../domain.ts';
import { matchesOf } from '../../../text/matches.ts';
import { figuresOf } from '../../ledger-index.ts';
import { missesOf } from '../matching/misses.ts';
import { type Material, quoteOf, sourceOf } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';
import { worthOf } from './superlatives.ts';

export interface Most {
  /** What the members are called: 行业. */
  readonly kind: string;
  /** The words by which they are measured: 产值; none where a change is meant. */
  readonly measure: string;
  readonly aspect: 'growth' | 'level';
  readonly isLeast: boolean;
  readonly isFall: boolean;
  /** 哪些产业下降了: all that fell, and not the one that fell farthest. */
  readonly isAll: boolean;
}

/** One member: all that is counted of it, between two semicolons or on a line. */
interface Member {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly figures: readonly Figure[];
}

/**
 * 化工项目32个，总投资90亿元；新材料项目12个，总投资30亿元；…: where one member after the other is told with the same numbers in the same order, those
 * that go farthest in one of them; `undefined` where nothing is told so.
 */
export function tellSideBySide(material: Material, most: Most): Draft | undefined {
  const { query, hits, known } = material;
  for (const articleId of new Set(hits.map(({ passage }) => passage.articleId))) {
    const article = known.articles.get(articleId)!;
    for (const row of rowsOf(article.text, figuresOf(articleId, known.ledger))) {
      const before = article.text.slice(Math.max(0, row[0]!.start - leadChars), row[0]!.start);
      // 三个区里哪个最大: 区 alone is said of anything.
      const isCalled = most.kind.length > 1 && before.includes(most.kind);
      if (!isCalled && !row.every(({ name }) => name.includes(most.kind))) continue;
      const column = columnOf(row, most, article.text);
      if (
        !column ||
        column.some((one) => missesOf(query, one, article).some((miss) => /^(?:place|period)$/u.test(miss)))
      )
        continue;
      const quoted = (figures: readonly Figure[]) =>
        figures.map((one) => {
          const { start, end } = row.find((member) => member.figures.includes(one))!;
          return quoteOf(
            { ...sourceOf(one, article, known), start, end },
            article.text.slice(start, end),
            query.language,
          );
        });
      const meant = most.isFall ? column.filter(({ direction }) => direction === 'fall') : column;
      if (most.isAll && meant.length > 0) return { kind: 'grounded', language: query.language, claims: quoted(meant) };
      const ordered = meant.toSorted((a, b) => worthOf(a).cmp(worthOf(b)) * (most.isLeast ? 1 : -1));
      const [best, next] = ordered;
      if (!best || (next && worthOf(best).eq(worthOf(next)))) continue;
      const lead = phrasesOf(query.language).ordered(most.isLeast !== most.isFall);
      return { kind: 'grounded', language: query.language, claims: quoted(ordered.slice(0, mostTold)), lead };
    }
  }
  return undefined;
}
const leadChars = 120;
const fewest = 3;
const mostTold = 3;

/** The number of each member by which it is measured. */
function columnOf(row: readonly Member[], { aspect, measure }: Most, text: string): readonly Figure[] | undefined {
  const words = measure.slice(-2);
  if (aspect === 'level' && words.length < 2) return undefined;
  const columns = row[0]!.figures.map((_, at) => row.map(({ figures }) => figures[at]!));
  const wordsOf = (one: Figure, { start }: Member) =>
    one.metric + text.slice(Math.max(start, text.lastIndexOf('，', one.start)), one.start);
  return columns.find((column) =>
    column.every(
      (one, at) => one.aspect === aspect && !one.isBase && (words.length < 2 || wordsOf(one, row[at]!).includes(words)),
    ),
  );
}

/** Members that follow each other. */
function rowsOf(text: string, figures: readonly Figure[]): readonly (readonly Member[])[] {
  const rows: Member[][] = [];
  let last = '';
  for (const { index: start, 0: words } of matchesOf(/[^；;。\n]+/gu, text)) {
    const own = figures.filter((one) => one.start >= start && one.end <= start + words.length);
    const name = named.exec(words.slice(0, (own[0]?.start ?? start) - start))?.groups?.name;
    const head = /^\s*(?:其中[：，])?/u.exec(words)![0].length;
    const shape = own.map(({ unit, aspect, status }) => `${unit} ${aspect} ${status}`).join();
    const member = { name: name ?? '', start: start + head, end: start + words.trimEnd().length, figures: own };
    if (shape !== '' && shape === last && name) rows.at(-1)!.push(member);
    else if (/\S/u.test(words)) rows.push([member]);
    if (/\S/u.test(words)) last = name ? shape : '';
  }
  return rows.filter((row) => row.length >= fewest && new Set(row.map(({ name }) => name)).size === row.length);
}
const named = /^[\s：]*(?:其中[：，])?(?<name>\p{Script=Han}{2,16}?)(?:占比重?|完成|实现)*$/u;
