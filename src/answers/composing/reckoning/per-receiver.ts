import type { Draft, Figure } from '../../../domain.ts';
import { figuresOf } from '../../ledger-index.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { derive } from '../../verifying/derive.ts';
import { isOfPlace } from '../facts/reading.ts';
import { countAlike } from '../matching/counted.ts';
import { isOfTimeAndStatus } from '../matching/misses.ts';
import { overlap } from '../matching/surroundings.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { findSentences } from '../sentences/facts.ts';
import { computed } from './compute.ts';
import { betweenOf, isIn } from './stretches.ts';

/** 平均一家分到多少, 每户平均拿到多少钱 */
const asksEach =
  /(?:平均(?:到|下来|算下来)?[每一]?一?(?<one>[家户人名位个所村])|[每一](?<other>[家户人名位个所村])\p{Script=Han}{0,4}平均|(?<mean>[户人]均))\p{Script=Han}{0,6}?(?:分|拿|得|领|获|补|摊|受)(?:益|助|贴|到|得|了)*(?:多少|几)/u;
/** 120家企业获得区财政3600万元 */
const gets = /获得?|得到|享受|领取|领到|拿到|分享|取得|收到/u;
/** 发放补贴600万元，惠及1200户 */
const goesTo = /惠及|发给|分给|给予|支持|资助|奖励|补贴|救助|帮扶|覆盖|受益/u;
const mostRead = 6;
/** The share of what is asked that the sentence says. */
const leastSaid = 0.5;

/** What each of those who got it has got, of a sum that a sentence tells with how many they are. */
export function perReceiver(material: Material): Draft | undefined {
  const { query, hits, known } = material;
  const asked = asksEach.exec(query.text)?.groups;
  const one = asked?.one ?? asked?.other ?? asked?.mean?.[0];
  if (!one) return undefined;
  const words = [...query.terms.map((term) => term.words), ...query.rest.split(' ')].filter(
    (word) => word.length > 1 && !isVerb(word),
  );
  for (const finding of findSentences(query, hits, known.articles).slice(0, mostRead)) {
    const { text, source } = finding;
    const article = known.articles.get(source.passage.articleId)!;
    const said = words.filter((word) => formsOf(word).some((form) => overlap(form, text) >= leastSaid));
    if (said.length < words.length * leastSaid || !isOfPlace(query, text, article)) continue;
    const own = figuresOf(article.id, known.ledger).filter(
      (figure) => isIn(finding)(figure) && figure.aspect === 'level' && !figure.isBase,
    );
    const { status: _, ...timed } = query;
    const pairs = own
      .filter((sum) => sum.dimension === 'money' && isOfTimeAndStatus(timed, sum))
      .flatMap((sum) => own.filter((count) => isTold(sum, count, one, material)).map((count) => [sum, count] as const));
    const derived = pairs.length === 1 ? derive('average', ...pairs[0]!) : undefined;
    if (!derived) continue;
    const told = [sentenceOf(pairs[0]![0], material)];
    return {
      kind: 'grounded',
      language: query.language,
      claims: [...told, computed(derived, pairs[0]!, told, query)],
    };
  }
  return undefined;
}

/** Whether a clause tells that so many got the sum, or that it went to so many. */
function isTold(sum: Figure, count: Figure, one: string, material: Material): boolean {
  const isCounted =
    count.dimension === 'people' ? /[人名位]/u.test(one) : count.dimension === 'count' && countAlike(one, count.unit);
  if (!isCounted || sum.status !== count.status || sum.sentence.start !== count.sentence.start) return false;
  const isBefore = count.start < sum.start;
  const between = isBefore ? betweenOf(count, sum, material) : betweenOf(sum, count, material);
  return isBefore
    ? /^[^，。；\d]{0,24}$/u.test(between) && gets.test(between)
    : /^[^，。；\d]{0,8}[，,]?[^，。；\d]{0,12}$/u.test(between) && goesTo.test(between);
}
