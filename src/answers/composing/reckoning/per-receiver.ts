import type { Draft, Figure } from '../../../domain.ts';
import { figuresOf } from '../../ledger-index.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { derive } from '../../verifying/derive.ts';
import { isOfPlace } from '../facts/reading.ts';
import { countAlike } from '../matching/counted.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import { overlap } from '../matching/surroundings.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { findSentences } from '../sentences/facts.ts';
import { computed } from './compute.ts';
import { betweenOf, isIn } from './stretches.ts';

/** 平均一家分到多少, 每户平均拿到多少钱 */
const asksEach =
  /(?:平均(?:到|下来|算下来)?[每一]?一?(?<one>[家户人名位个所村])|[每一](?<other>[家户人名位个所村])\p{Script=Han}{0,4}平均|(?<mean>[户人]均))\p{Script=Han}{0,6}?(?:分|拿|得|领|获|补|摊|受)(?:益|助|贴|到|得|了)*(?:多少|几)/u;
/** 平均一户花多少钱, 每个签约项目平均投资额: what each costs. */
const asksCost =
  /(?:平均(?:到|下来|算下来)?[每一]?一?(?<one>[家户人名位个所村座栋幢宗块笔单台辆件套场亩])|[每一](?<other>[家户人名位个所村座栋幢宗块笔单台辆件套场亩])(?=[^，。]{0,6}平均)|(?<mean>[户人])均)(?<noun>\p{Script=Han}{0,6}?)(?:平均|大概|大约|[要得能是有用花投摊耗]|投资|贷款|支出)*(?:多少|几|多大|(?:总?投资|金额|规模|花费|成本)额?(?:是|为|有)?(?:多少|多大)?[？?]?$)/u;
/** 财政支出20亿元 is more than three schools have cost, and 市外投资 what came in besides them. */
const ofAll = /财政|预算|收入|产值|生产总值|增加值|销售|固定资产|[市省县区国境]外|外资|外来|外商|民间/u;
/** 120家企业获得区财政3600万元 */
const gets = /获得?|得到|享受|领取|领到|拿到|分享|取得|收到|实现/u;
/** 发放补贴600万元，惠及1200户 */
const goesTo = /惠及|发给|分给|给予|支持|资助|奖励|补贴|救助|帮扶|覆盖|受益/u;
const mostRead = 6;
/** The share of what is asked that the sentence says. */
const leastSaid = 0.5;
const saidInFull = 0.75;
/** What anything that costs is called. */
const ofAny = /^(?:(?:项目|工程)?(?:总?投资额?|规模|金额|成本|花费)?|平均.*|.*平均|一\p{Script=Han})$/u;

/** What each of those who got it has got, or of what was done has cost, of a sum that a sentence tells with how many they are. */
export function perReceiver(material: Material): Draft | undefined {
  const { query, hits, known } = material;
  const got = asksEach.exec(query.text)?.groups;
  const cost = got ? undefined : asksCost.exec(query.text)?.groups;
  const asked = got ?? cost;
  const one = asked?.one ?? asked?.other ?? asked?.mean?.[0];
  if (!one || (cost && query.dimensions?.some((dimension) => dimension !== 'money'))) return undefined;
  const words = [...query.terms.map((term) => term.words), ...query.rest.split(' ')]
    // 每幢重点楼宇 is cut into 每 and 幢重点.
    .map((word) => (word.length > 2 && word.startsWith(one) ? word.slice(1) : word))
    .filter((word) => word.length > 1 && !isVerb(word));
  const isNamed = ({ metric }: Figure) =>
    query.terms.some(({ words, term }) => [words, term.name, ...term.aliases].some((name) => metric.includes(name)));
  for (const finding of findSentences(query, hits, known.articles).slice(0, mostRead)) {
    const { text, source } = finding;
    const article = known.articles.get(source.passage.articleId)!;
    const said = words.filter((word) => formsOf(word).some((form) => overlap(form, text) >= leastSaid));
    // 医药项目平均投资多少, of all projects: what they are is said to the letter.
    const isSaid = (word: string) =>
      ofAny.test(word) || formsOf(word).some((form) => overlap(form, text) >= saidInFull);
    if (cost && !words.every(isSaid)) continue;
    if (said.length < words.length * leastSaid || !isOfPlace(query, text, article)) continue;
    // 户均增收6000元 is told, and need not be reckoned.
    if (new RegExp(`${one}均[^，。；\\d]{0,8}\\d`, 'u').test(text)) return undefined;
    const own = figuresOf(article.id, known.ledger).filter(
      (figure) => isIn(finding)(figure) && figure.aspect === 'level' && !figure.isBase,
    );
    const { status: _, ...timed } = query;
    const sums = own.filter((sum) => sum.dimension === 'money' && isOfTimeAndStatus(timed, sum));
    const pairsOf = (isPair: typeof isTold, of = sums) =>
      of.flatMap((sum) =>
        own.filter((count) => isPair(sum, count, one, material)).map((count) => [sum, count] as const),
      );
    const costs = got ? [] : pairsOf(isCost);
    // 平均每家贷款多少, of 48家企业获得贷款2亿元; 平均每幢税收多少, of 46幢楼宇实现税收9亿元
    const pairs = costs.length > 0 ? costs : pairsOf(isTold, got ? sums : sums.filter(isNamed));
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

/** Whether both are told in one breath, and what is counted is counted as the question does. */
const isOfOne = (sum: Figure, count: Figure, one: string): boolean =>
  sum.status === count.status &&
  sum.sentence.start === count.sentence.start &&
  ((count.dimension === 'people' && /[人名位]/u.test(one)) ||
    (/^(?:count|people)$/u.test(count.dimension) && countAlike(one, count.unit)));

/** 开工项目43个，总投资299亿元: what so many cost stands right behind them. */
const isCost = (sum: Figure, count: Figure, one: string, material: Material): boolean =>
  isOfOne(sum, count, one) &&
  count.start < sum.start &&
  !ofAll.test(sum.metric) &&
  (sum.partOf === undefined || sum.partOf === count.metric) &&
  // 重点项目 are not those over 100 million.
  material.query.terms.every(({ term }) => term.dimension !== 'count' || term.name === count.term) &&
  /^[^，。；\d]*，[^，。；\d]*$/u.test(betweenOf(count, sum, material));

/** Whether a clause tells that so many got the sum, or that it went to so many. */
function isTold(sum: Figure, count: Figure, one: string, material: Material): boolean {
  if (!isOfOne(sum, count, one)) return false;
  const isBefore = count.start < sum.start;
  const between = isBefore ? betweenOf(count, sum, material) : betweenOf(sum, count, material);
  return isBefore
    ? /^[^，。；\d]{0,24}$/u.test(between) && gets.test(between)
    : /^[^，。；\d]{0,8}[，,]?[^，。；\d]{0,12}$/u.test(between) && goesTo.test(between);
}
