import type { Binding, BoundMetric } from './binding.ts';
import { clean, nounBefore, phraseOf } from './nouns.ts';

const adding =
  /(?<verb>拉动|上拉|下拉|拉升|拉高|拉低|推高|带动|影响)了?(?<what>[^，；。\d]{2,24}?)(?:增长|增速|增幅|[上回]升|上涨|提[升高]|涨幅|[下回]落|下降)?(?:了|约|近|超过?|达到?)*$/u;
const jointly =
  /^[\s，]*(?<words>(?:合计|共计?|共同|总计|一?共|[两二三四五六]者(?:合计|共同?)?)(?:约)?占[^，；。\d]{0,24}?)(?:的?(?:约|近|超过?|达到?)*)$/u;
const shared = /^的(?<noun>\p{Script=Han}{2,10}?)(?:(?<next>[、和及与][\d.]+%的)|(?=[、，。；]|$))/u;
const inShares = /%的\p{Script=Han}{2,10}[、和及与]$/u;
const supposed = /(?:^|[，；：“\s])(?:\p{Script=Han}{0,8}(?<!结))(?:如果|假如|倘若|假设)/u;
const ordinal = /第[一二三四五六七八九十\d]+|(?<=[、和与及])[一二三四五六七八九十\d]+(?=[位名])/gu;

/** What is told of several together, or of what one thing adds to another, and is no measure of the thing named last. */
export function joint(binding: Binding): BoundMetric | undefined {
  const { quantity, before, original, words, blanked, at } = binding;
  const { dimension } = quantity;
  // 拉动出口增长3.4个百分点: exports have not grown by so much.
  const added = dimension === 'points' ? adding.exec(original.trimEnd())?.groups : undefined;
  if (added)
    return {
      metric: `${added.verb}${clean(added.what!)}增长`,
      metricCertainty: 'stated',
      aspect: 'share',
      isBase: false,
    };
  // 以旧换新拉动零售增长1.8个百分点，汽车拉动1.2个百分点: of the same.
  const alike =
    dimension === 'points' && /拉动(?:了|约|近)*$/u.test(before)
      ? [...binding.chain, ...binding.group].findLast(({ metric }) => /^拉动.+增长$/u.test(metric))
      : undefined;
  if (alike) return { metric: alike.metric, metricCertainty: 'carried', aspect: 'share', isBase: false };
  // 对甲、乙出口5亿元、3亿元，合计占全市的43%: of both.
  const share = dimension === 'percent' ? jointly.exec(before)?.groups?.words : undefined;
  if (share)
    return { metric: clean(relatedIn(original, share)), metricCertainty: 'stated', aspect: 'share', isBase: false };
  // 加油站98家、仓库3家，总计101家: of all that was counted.
  const told = [...binding.chain, ...binding.group].filter(({ quantity: { unit } }) => unit === quantity.unit);
  if (
    /^[\s，]*(?:总计|合计|共计|[总一]共)(?:约|达|有)*$/u.test(before) &&
    new Set(told.map((slot) => slot.metric)).size > 1
  )
    return { metric: '', metricCertainty: 'assumed', aspect: 'level', isBase: false };
  // 以全区10%的土地、40%的人口贡献了50%的产值、60%的税收: each share of what stands behind it.
  const behind = dimension === 'percent' ? shared.exec(words.slice(at.end, at.end + 24))?.groups : undefined;
  if (behind && (behind.next !== undefined || inShares.test(words.slice(Math.max(0, at.start - 24), at.start))))
    return { metric: behind.noun!, metricCertainty: 'stated', aspect: 'share', isBase: false };
  // 如果有30%的土地入股: nothing is said to be so.
  if (supposed.test(words.slice(0, at.start)))
    return { metric: '', metricCertainty: 'assumed', aspect: 'level', isBase: false };
  // 所有乡镇和85%以上建制村: what stands before 和 is counted by another word.
  if (dimension === 'percent' && /(?:所有|全部|全体|各)\p{Script=Han}{1,8}[和与及]$/u.test(before.trimEnd()))
    return { metric: '', metricCertainty: 'assumed', aspect: 'level', isBase: false };
  if (dimension !== 'rank') return undefined;
  // 进出口、出口规模分别居全国第三、第二位: each its own.
  const from = Math.max(...['，', '；', '。', '：'].map((sign) => words.lastIndexOf(sign, at.start - 1))) + 1;
  const end = words.slice(at.end).search(/[，；。：]/u);
  const clause = words.slice(from, end < 0 ? words.length : at.end + end);
  const split = clause.search(/分别|分[列居]/u);
  const ranks = split < 0 ? [] : [...clause.slice(split).matchAll(ordinal)];
  if (ranks.length < 2) return undefined;
  const own = ranks.findIndex(({ index, 0: { length } }) => from + split + index + length > at.start);
  const list = blanked.slice(from, from + split).trim();
  const names = list.split(/、|(?<=.)[和与及](?=[^、和与及]*$)/u).map((name) => name.trim());
  // 甲县、乙县增速分列第二、三位: what follows the places is of each; places alone are ranked by what was told of before them.
  const areBare = names.slice(0, -1).every((name) => name === '');
  const ranked = names.every((name) => name === '')
    ? binding.chain.findLast((slot) => slot.aspect === 'rank')?.metric
    : undefined;
  const metric =
    ranked ?? (own >= 0 && names.length === ranks.length ? nounBefore(names[areBare ? names.length - 1 : own]!) : '');
  return { metric, metricCertainty: metric ? 'stated' : 'assumed', aspect: 'rank', isBase: false };
}

/** The same words with their places. */
const relatedIn = (original: string, words: string): string => {
  const at = original.search(/(?:合计|共计?|共同|总计|一?共|[两二三四五六]者)/u);
  return at < 0 ? words : original.slice(at).replace(/(?:的?(?:约|近|超过?|达到?)*)\s*$/u, '');
};

const tradeBefore =
  /(?:^|[，；：\s])(?<who>\p{Script=Han}{2,10}(?:业|产业))(?:增长|发展|保持|持续|稳|运行|增势|势头|呈|快速)[^，；。\d]*，[^，；。]*$/u;

/** 进口完成货值10亿元 */
const ownTrade = /(?<way>进出口|进口|出口)(?:累计|共|完成|实现)+货(?:运量|值|物量)(?:为|达到?|约|近)*$/u;

/** 自东盟进口9亿元、出口8亿元: the other way of the same trade. */
export function tradedWith(subject: string, { chain, group, blanked, at }: Binding): string {
  const last = [...chain, ...group].findLast(({ aspect }) => aspect === 'level')?.metric ?? '';
  // 出口货值5亿元，货运量3万吨: of what went out.
  const of = /^货(?:运量|值|物量)$/u.test(subject)
    ? (ownTrade.exec(blanked.slice(0, at.start))?.groups?.way ?? /^(?:进出口|进口|出口)/u.exec(last)?.[0])
    : undefined;
  if (of) return `${of}${subject}`;
  if (!/^[进出]口$/u.test(subject)) return '';
  const { who, way } = /^(?:[对自从向与]{1,2})?(?<who>.+?)(?<way>[进出])口$/u.exec(last)?.groups ?? {};
  const before = who && way !== subject[0] ? blanked.lastIndexOf(who, at.start) : 0;
  const isNamed = before > 0 && /[对自从向与]/u.test(blanked[before - 1]!);
  return isNamed ? `${who}${subject}` : '';
}

/** 软件业增势良好，上半年实现营收9亿元: whose, the clause before tells. */
export const tradeOf = ({ chain, group, blanked, at }: Binding): string | undefined =>
  chain.length === 0 && group.length === 0
    ? tradeBefore.exec(blanked.slice(0, at.start))?.groups?.who
    : shareBefore.exec(
        `${at.start > shareChars ? '' : '，'}${blanked.slice(Math.max(0, at.start - shareChars), at.start)}`,
      )?.groups?.who;
/** So near stands a share, in UTF-16 code units: every number of a sentence looks back for one. */
const shareChars = 60;
/** 建材业占比重8%，实现产值7亿元，下降11%: whose share was told is whose output follows. */
const shareBefore =
  /[，；：\s](?:其中[，：]?)?(?<who>\p{Script=Han}{2,10})占比重?(?:为|达|约)?\s*[\d.]+%，[^，；。\d]*$/u;

/** Classifiers that tell what they count. */
const nounsOf: readonly (readonly [RegExp, RegExp])[] = [
  [/^辆$/u, /[车辆]$/u],
  [/^[艘条]$/u, /[船艇舟轮]$/u],
  [/^[人位名]$/u, /[人员者兵手师生工]$/u],
  [/^[台套架]$/u, /[机器备械泵仪]$/u],
  [/^[家]$/u, /(?:企业|公司|店|院|单位)$/u],
];
const isNounOf = (unit: string, noun: string): boolean =>
  nounsOf.some(([units, nouns]) => units.test(unit) && nouns.test(noun));

const turnsTo =
  /^，(?:逐步|稳步|大幅|已|进一步|一举)*(?:减少|增[加长]|[提攀跃回]升|提高|上升|下降|降低|缩短|扩大|压缩|压减)(?:到|至|为)/u;

/** In 9栋、40万平方米写字楼 the first number, too, counts what stands behind the last. */
export function joinedAfter({ quantity, before, after, inside, index, blanked, at }: Binding): string | undefined {
  // 由此前的18.5%，提升到25%: the clause behind says that it began there.
  if (after.trim() === '' && /[从由](?!业|事)[^，]*$/u.test(before) && turnsTo.test(blanked.slice(at.end))) return '至';
  // 6方面28条措施, 3万元以上10万元以下的罚款: nothing between them.
  if (!/^[、和及与/]?$/u.test(after.trim()) || !inside[index + 1]) return undefined;
  // 保障车14辆、9艘救援舟艇: each classifier has its own noun.
  const isApart =
    after.trim() !== '' &&
    inside[index + 1]!.unit !== quantity.unit &&
    (isNounOf(quantity.unit, nounBefore(before)) ||
      // 3400余人、240台机械设备: people are no machines.
      // 16条、35亿元专项借款: measures are no loans.
      (quantity.dimension === 'count' && inside[index + 1]!.dimension === 'money') ||
      // 完成管道整治70栋、190个单元: a noun stands before the first.
      (quantity.dimension === 'count' &&
        inside[index + 1]!.dimension === 'count' &&
        phraseOf(before).length > 3 &&
        !/^[全各该我].{0,2}[省市区县]$|(?:[省市县镇乡村]|企业|公司|项目|工程)$/u.test(phraseOf(before))) ||
      (/^人/u.test(quantity.unit) &&
        inside[index + 1]!.dimension === 'count' &&
        !/^[头只匹羽户名位个]$/u.test(inside[index + 1]!.unit)));
  if (isApart) return undefined;
  // 6县、44个乡镇: what is a noun itself has none behind the next number.
  if (/人口$|^[省市区县镇乡村城站国]$/u.test(quantity.statedUnit)) return undefined;
  let last = index;
  const base = at.start - quantity.start;
  while (
    inside[last + 1] &&
    /^[、和及与/]?$/u.test(blanked.slice(inside[last]!.end + base, inside[last + 1]!.start + base).trim())
  )
    last += 1;
  const stop = inside[last + 1] ? inside[last + 1]!.start + base : blanked.length;
  const shared = blanked.slice(inside[last]!.end + base, stop).replace(/[，。；].*$/su, '');
  // 5万人、2万头牲畜的饮水问题: people are no cattle, yet have the problem.
  return quantity.unit === '人' && /^[头只匹羽]$/u.test(inside[last]!.unit)
    ? shared.replace(/^[^的]{1,8}的/u, '')
    : shared;
}
