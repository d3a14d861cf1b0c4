import type { Draft, Figure } from '../../domain.ts';
import { simplify } from '../../text/normal.ts';
import { figuresIn } from '../ledger-index.ts';
import { claimOf, type Material } from './saying/drafting.ts';

const another = /^(?:那么?)?(?<name>\p{Script=Han}{1,6}?)呢[？?]?$/u;

/** 乡镇呢, 人呢, of 检查工地9个、乡镇4个 and 转移30户、80人: what the very sentence that was told counts by that name or in that unit, before what others do. */
export function besideTold(draft: Draft, told: Draft, material: Material): Draft | undefined {
  const { query, known } = material;
  const name = query.language === 'en' ? undefined : another.exec(simplify(query.asked))?.groups?.name;
  const sources = told.kind === 'grounded' ? told.claims.flatMap((claim) => claim.sources) : [];
  if (name === undefined || sources.length === 0 || told.claims.some(({ derivation }) => derivation)) return undefined;
  const isOf = ({ sources: own }: Draft['claims'][number]) =>
    own.some((one) =>
      sources.some(({ passage, start }) => passage.articleId === one.passage.articleId && start === one.start),
    );
  const isTold = ({ text }: Draft['claims'][number]) => told.claims.some((claim) => claim.text === text);
  if (draft.kind === 'grounded' && draft.claims.some((claim) => isOf(claim) && !isTold(claim))) return undefined;
  const all = sources.flatMap(({ passage, start, end }) =>
    figuresIn(passage, known.ledger).filter((one) => start <= one.start && one.end <= end),
  );
  const said = all.filter((figure) => isTold(claimOf(figure, material)));
  const isNamed = ({ metric, unit, articleId, end }: Figure) =>
    name.length > 1
      ? metric.endsWith(name) || known.articles.get(articleId)!.text.startsWith(name, end)
      : unit === name && said.some((one) => one.metric === metric && one.unit !== unit);
  const [own, ...more] = all.filter((figure) => figure.aspect === 'level' && !said.includes(figure) && isNamed(figure));
  return own && more.length === 0
    ? { kind: 'grounded', language: query.language, claims: [claimOf(own, material)] }
    : undefined;
}
