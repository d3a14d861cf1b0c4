import type { Draft, Query, Status } from '../../../domain.ts';
import { enough, rank } from '../matching/match.ts';
import { isShortFor } from '../matching/surroundings.ts';
import { candidates, claimOf, type Material } from '../saying/drafting.ts';

const howMuch = '[^，,。？?]{0,3}(?:多少|几)\\p{Script=Han}{0,3}';
const aim = `(?:目标|计划|任务)${howMuch}`;
const result = `(?:实际|结果|最[后终])${howMuch}`;
/** 床位计划多少实际多少, 实际新增几个、目标是几个 */
const asksBoth = new RegExp(`${aim}[，,、和]?${result}|${result}[，,、和]?${aim}`, 'u');

/** An aim and what came of it, asked for in one breath; `undefined` where an article tells no such two. */
export function aimBesideResult(material: Material): Draft | undefined {
  const { query, known } = material;
  if (!asksBoth.test(query.text)) return undefined;
  const { status: _, ...open } = query;
  const told = (status: Status) => {
    const asked: Query = { ...open, status };
    return rank(asked, candidates({ ...material, query: asked }), known).flatMap(({ figure, score, misses }) =>
      score >= enough && misses.length === 0 && figure.status === status && figure.aspect === 'level' ? [figure] : [],
    );
  };
  const results = told('actual');
  const pairs = told('target').flatMap((one) =>
    results
      .filter(
        ({ articleId, unit, metric, period }) =>
          articleId === one.articleId &&
          unit === one.unit &&
          (metric === one.metric || isShortFor(one.metric, metric) || isShortFor(metric, one.metric)) &&
          (!one.period || !period || period.from >= one.period.from),
      )
      .map((other) => [one, other] as const),
  );
  const [pair, ...others] = pairs;
  if (!pair || others.some((other) => other.some(({ value }, at) => value !== pair[at]!.value))) return undefined;
  return { kind: 'grounded', language: query.language, claims: pair.map((figure) => claimOf(figure, material)) };
}
