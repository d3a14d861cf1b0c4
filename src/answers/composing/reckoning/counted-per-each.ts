import type { Draft, Figure } from '../../../domain.ts';
import { derive } from '../../verifying/derive.ts';
import { countAlike } from '../matching/counted.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import { overlap } from '../matching/surroundings.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { computed } from './compute.ts';
import { amountsTold, betweenOf, tailOf } from './stretches.ts';

/** 平均每家企业几个展位: among how many, and what is counted. */
const asks =
  /平均每一?(?<one>[家户个所村座栋条处支])(?<noun>\p{Script=Han}{2,8}?)(?:大概|大约|能|可以?)?(?:[有带设建]了?)?(?:多少|几)(?:[个家名位座栋张台辆条间件套处支])?(?<what>\p{Script=Han}{2,6})[？?]?$/u;
/** 80家厂商、共115个展位: all of them together have so many. */
const together = /^\p{Script=Han}{0,10}[、，](?:共计?|总共|一共|合计|总计)[有设带]?\p{Script=Han}{0,6}$/u;
/** 网点57家，分布于19个城市 */
const spread = /^\p{Script=Han}{0,6}[，、]?(?:分布[于在]|分别?位于|遍布)(?:全[国省市区县])?的?$/u;
const mostRead = 6;
/** What is asked about is said nearly to the letter. */
const said = 0.75;

/** How many fall to each, of what so many have together as one sentence counts both. */
export function countedPerEach(material: Material): Draft | undefined {
  const { query } = material;
  const { one, noun, what } = asks.exec(query.text)?.groups ?? {};
  if (!one || !noun || !what) return undefined;
  const { status: _, unit: __, dimensions: ___, ...timed } = query;
  const isOf = (words: string, figure: Figure): boolean =>
    overlap(words, `${figure.metric}${tailOf(figure, material)}`) >= said;
  const isPair = (sum: Figure, count: Figure): boolean =>
    sum.sentence.start === count.sentence.start &&
    sum.status === count.status &&
    countAlike(one, count.unit) &&
    isOf(noun, count) &&
    isOf(what, sum) &&
    (count.start < sum.start
      ? together.test(betweenOf(count, sum, material))
      : spread.test(betweenOf(sum, count, material)));
  for (const { amounts } of amountsTold(material, mostRead)) {
    const counts = amounts.filter(({ dimension }) => dimension === 'count');
    const pairs = counts.flatMap((sum) =>
      isOfTimeAndStatus(timed, sum)
        ? counts.filter((count) => count !== sum && isPair(sum, count)).map((count) => [sum, count] as const)
        : [],
    );
    const derived = pairs.length === 1 ? derive('average', ...pairs[0]!) : undefined;
    if (!derived) continue;
    const told = [sentenceOf(pairs[0]![0], material)];
    return { kind: 'grounded', language: query.language, claims: [...told, computed(derived, pairs[0]!, told, query)] };
  }
  return undefined;
}
