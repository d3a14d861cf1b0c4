import type { Quantity, Span } from '../domain.ts';
import { matchesOf } from '../text/matches.ts';
import { seamOf } from './glued.ts';

/** A sentence longer than any writer's is read piece by piece, so that the time stays linear. */
const maxSentence = 2000;

export function pieces(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  const seam = seamOf(text.slice(start, Math.min(end, start + maxSentence)));
  if (seam) return [{ start, end: start + seam }, ...pieces(text, { start: start + seam, end })];
  for (let from = start; from < end; ) {
    const isLong = end - from > maxSentence;
    const mark = isLong ? text.slice(from, from + maxSentence).search(/[，；、,;][^，；、,;]*$/u) : -1;
    const to = isLong ? from + (mark < 0 ? maxSentence : mark + 1) : end;
    spans.push({ start: from, end: to });
    from = to;
  }
  return spans;
}

const clauseMark = /[，；：。！？,;:!?]|——|……/gu;

/** The clause boundaries of a sentence, offsets within it; marks inside a quantity do not count. */
export function clausesOf(words: string, quantities: readonly Quantity[], base: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const mark of matchesOf(clauseMark, words)) {
    const at = mark.index;
    if (quantities.some((q) => q.start - base <= at && at < q.end - base)) continue;
    if (/\d/.test(words[at - 1] ?? '') && /\d/.test(words[at + 1] ?? '')) continue;
    spans.push({ start, end: at });
    start = at + mark[0].length;
  }
  if (start < words.length) spans.push({ start, end: words.length });
  return spans.filter((span) => span.end > span.start);
}

/** Spaces of the same length in place of the mentions, so that a metric never swallows them. */
export function blank(words: string, mentions: readonly Span[]): string {
  let blanked = '';
  let at = 0;
  for (const { start, end } of [...mentions].sort((a, b) => a.start - b.start)) {
    const to = Math.min(end, words.length);
    if (to <= at) continue;
    const from = Math.max(at, start);
    blanked += words.slice(at, from) + ' '.repeat(to - from);
    at = to;
  }
  return blanked + words.slice(at);
}

/** The stretches of a sentence that are times in the form of a quantity (近3个月, 20年来), whether or not they can be resolved. */
export const stretches = (
  quantities: readonly Quantity[],
  times: readonly Span[],
  words: string,
  base: number,
): Span[] =>
  quantities.flatMap(({ dimension, ...span }) => {
    const [start, end] = [span.start - base, span.end - base];
    if (dimension !== 'duration' || !isTime(words, start, end, times)) return [];
    const lead = isLead.exec(words.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
    return [{ start: start - lead, end: end + (isTail.exec(words.slice(end, end + 5))?.[0].length ?? 0) }];
  });

/** The quantities of a sentence that count something: no times, no classes, no thresholds. */
export function countable(
  quantities: readonly Quantity[],
  times: readonly Span[],
  words: string,
  base: number,
): Quantity[] {
  return quantities.filter((quantity, index) => {
    const [start, end] = [quantity.start - base, quantity.end - base];
    if (quantity.dimension === 'duration' && isTime(words, start, end, times)) return false;
    // 每3户居民放置一个桶: how many make one.
    // 每采出一吨矿石
    if (words[start - 1] === '每' || (quantity.value === '1' && /每\p{Script=Han}{1,3}$/u.test(words.slice(0, start))))
      return false;
    // 五千吨级泊位, 300米级高楼: a class, no amount.
    if (/^级(?!别|市)/u.test(words.slice(end, end + 2))) return false;
    if (isKind(quantity, words.slice(end, end + 10))) return false;
    // 1天能收30亩: for how long, or how much, the next number is given.
    const next = quantities[index + 1];
    if (
      /^(?:1|一)(?:天|年|小时|个月|亩)$/u.test(words.slice(start, end)) &&
      next &&
      rated.test(words.slice(end, next.start - base))
    )
      return false;
    const last = quantities[index - 1];
    if (last && saysWhich(quantity, last, words.slice(last.end - base, start), words.slice(end, end + 10)))
      return false;
    const between = next ? words.slice(end, next.start - base) : '';
    return (
      !next ||
      !(
        isThreshold(quantity, between) ||
        isSize(quantity, between, next) ||
        isAge(quantity, between) ||
        (quantity.dimension === 'money' && forEach.test(between))
      )
    );
  });
}

/** 0.4千伏线路, 800兆电台, 15分钟生活圈: what kind of thing it is. */
const isKind = ({ unit, qualifier, dimension }: Quantity, after: string): boolean =>
  (unit === '千瓦' && /^\p{Script=Han}{0,4}(?:发电机|机组|水泵|电机)/u.test(after)) ||
  (unit === '吨' && /^(?:级)?(?:汽车|履带|塔式|门式)?(?:吊|起重机)/u.test(after)) ||
  // 600分以上462人
  (unit === '分' && qualifier === 'over' && /^的?(?:\d+人|人数|考生|学生)/u.test(after)) ||
  // 排名前三的国家为……: who they are.
  (dimension === 'rank' && /^的(?:国家|地区|城市|省份|企业|品牌|产品|行业|国别)/u.test(after)) ||
  (/^(?:千伏|兆)$/u.test(unit) && gridKind.test(after)) ||
  // 35千伏云帆光伏电站, 20蒸吨以下燃煤锅炉: a class.
  (unit === '千伏' && /^(?!的|左右|以)\p{Script=Han}{2}/u.test(after)) ||
  (/^蒸吨/u.test(unit) && /over|under/u.test(qualifier) && /^\p{Script=Han}{2}/u.test(after)) ||
  // 经过九道工序, 三道防线: how a thing is made or kept, unless something is said to have become fewer.
  (unit === '道' && /^\p{Script=Han}{0,4}(?:工序|防线|关口?|坎|闸)(?![\p{Script=Han}]{0,4}[减缩压简])/u.test(after)) ||
  // 跌破3200点关口: where prices are felt to turn, and no amount.
  (/^[点关元]$/u.test(unit) && /^(?:关口|口(?![\p{Script=Han}]*(?:岸|径)))/u.test(after)) ||
  // 十年禁渔: the name of a ban.
  (unit === '年' && /^禁[渔捕猎]/u.test(after)) ||
  (unit === '分钟' && /^\p{Script=Han}{0,8}圈/u.test(after));
const gridKind =
  /^(?:及?以上)?\p{Script=Han}{0,4}(?:无线|宽带|光纤|特高压|直流|交流|线路|变电站|输电|配电|电网|台区|工程)/u;

const rated = /^(?:地|时间)?(?:能|可以?|要|就|平均|大约|约)\p{Script=Han}{0,4}$/u;
const timeLead = /(?:前|近|过去|未来|今后|这)$/u;
const runLead = /(?:历经|经过|经历|连续)了?$/u;
const isLead = new RegExp(`${timeLead.source}|${runLead.source}`, 'u');
/** 3年前, 20年来. */
const timeTail = /^(?:以?来(?!自)|间|前(?![沿置景端期列三\d])|后(?=[，,]|$))/u;
/** 用3年时间: but 缩短3年时间 tells by how much. */
const takenTime = /^(?:左右)?的?时间/u;
const isTail = new RegExp(`${timeTail.source}|${takenTime.source}`, 'u');
const byHowMuch = /(?:[缩延]短?长?|节省|长达|减少)了?$/u;
/** 24小时在线: round the clock. */
const aroundTheClock =
  /^(?:不|坚守|值[班守]|全天|在线|营业|开放|服务|待命|轮[班流守]|守|监[测控]|巡|无间|无休|进行|驻[场守点]|专人|保持|看护|执勤|巡查|畅通|供应|受理|运[行转营]|作业|连续|滚动|随时|响应|免费)/u;

/** 三年内 is when, 缩短到三年内 how long; 24小时 may be neither. */
const isFrame = (words: string, start: number, end: number): boolean => {
  const before = words.slice(Math.max(0, start - 2), start);
  // 自刊发之日起30日内
  if (/日起$/u.test(before)) return true;
  const within = /^(?:[\d.]+|[一二两三四五六七八九十]+)(?:年|个月)(?:(?:以|之)?内)?$/u.test(words.slice(start, end));
  if (within && (words[end - 1] === '内' || words[end] === '内')) return !/[到至为缩]$/u.test(before);
  // 力争三年新增10万人
  if (
    /^[一二三四五六1-6]年$/u.test(words.slice(start, end)) &&
    /^(?:新增|实现|建成|打造|培育|完成|翻|累计|引进|投入)/u.test(words.slice(end, end + 2))
  )
    return /(?:力争|争取|计划|确保|用|将|提出|明确|要求|决定)$/u.test(before);
  // 在24小时之内，鲜菜上桌
  if (/(?:小时|分钟|天)(?:[之以])?内$/u.test(words.slice(start, end)) && /^$|[，。；：“在]$/u.test(before)) return true;
  return (
    words.slice(start, end) === '24小时' &&
    aroundTheClock.test(words.slice(end, end + 2)) &&
    !/(?:[达至到为近每经满]|超过|不足)$/u.test(before)
  );
};

/**
 * 成立20周年, 历经七年, 两年增长50%, 业务量连续5个月超30万件: how long something has gone on, which counts nothing by itself. Where nothing else is
 * counted (吞吐量连续20年居首位) it is what is told.
 */
const isRun = (words: string, start: number, end: number): boolean => {
  if (/周年$/u.test(words.slice(start, end))) return true;
  if (words[end - 1] === '年' && /^(?:累计|平均|合计)?(?:增长|增速|增幅)[为达到约]*\d/u.test(words.slice(end, end + 8)))
    return true;
  if (!/[年月]/u.test(words[end - 1]!)) return false;
  if (sinceOpened.test(words.slice(0, start)) && /^，[^。；]{0,40}\d/u.test(words.slice(end, end + 42))) return true;
  const lead = runLead.exec(words.slice(Math.max(0, start - 3), start))?.[0];
  return (
    lead !== undefined &&
    (!lead.startsWith('连续') ||
      /(?:^|[，。；：“\s])(?:已|并|且|其)?$/u.test(
        words.slice(Math.max(0, start - lead.length - 2), start - lead.length),
      ) ||
      /^[^，。；]{0,40}\d/u.test(words.slice(end, end + 42)))
  );
};

/** 启用两个月，吞吐量达51万人次: since when, of what is told behind it. */
const sinceOpened =
  /(?:^|[，。；：“])(?:正式|全线)?(?:启用|投[用运产]|投入(?:使用|运营)|运[行营]|开[业园通馆]|开放|上线|通车|试?营业|成立)(?:刚满?|才|仅|已|近|约|满|不到|了)*$/u;

/** 近三年, 20年来, 前4个月: a time, whether or not it can be resolved. */
const isTime = (words: string, start: number, end: number, times: readonly Span[]): boolean =>
  timeLead.test(words.slice(Math.max(0, start - 2), start)) ||
  timeTail.test(words.slice(end, end + 2)) ||
  (takenTime.test(words.slice(end, end + 5)) && !byHowMuch.test(words.slice(Math.max(0, start - 3), start))) ||
  isFrame(words, start, end) ||
  isRun(words, start, end) ||
  times.some((time) => time.start < end && start < time.end);

/** 8万至15万元每辆补贴2000元: which ones get it. */
const forEach = /^(?:的|以[上下])?每[辆人户台套件家]\p{Script=Han}{0,4}(?:补贴|补助|奖励|立减|优惠|给予)$/u;

/** 三年以上未结案件29件: how old they are. */
const isAge = ({ dimension, text }: Quantity, between: string): boolean =>
  dimension === 'duration' && /年以[上下]$/u.test(text) && /^\p{Script=Han}{2,8}(?<![共达有为])$/u.test(between);

/** In 10亿元以上项目8个 only 8个 is a figure: the first number says which projects are meant. */
const isThreshold = ({ dimension, qualifier, text }: Quantity, between: string): boolean =>
  /^(?:money|area|length|weight|power|volume)$/u.test(dimension) &&
  /over|under/.test(qualifier) &&
  // 4亿多元的六项工程 cost that much.
  !/[多余]/u.test(text) &&
  (dimension === 'money' || /以[上下]$/u.test(text) || /^的?[\u4e00-\u9fff]{3}/u.test(between)) &&
  /^(?:的)?(?!和|与|及|、|且|.*(?:[到至]|贷款|资金|奖励|罚款))[\u4e00-\u9fff]{1,8}(?:共|达到?|为|有)?$/u.test(between);

/** 其中10亿元以上2个 */
const isSize = ({ dimension, text }: Quantity, between: string, next: Quantity): boolean =>
  dimension === 'money' && between === '' && /以上$/u.test(text) && /^[个家]$/u.test(next.unit);

/** Nor is it in 8个总投资超10亿元的项目, where it stands behind. */
const saysWhich = ({ dimension, qualifier }: Quantity, last: Quantity, between: string, after: string): boolean =>
  dimension === 'money' &&
  qualifier === 'over' &&
  last.dimension === 'count' &&
  /^(?:总?投资|年?产值|年?营收|年?(?:营业|销售)?收入|市值|估值|规模)?(?:额|均)?$/u.test(between) &&
  /^(?:以上)?的?\p{Script=Han}{0,4}(?:项目|企业|工程|产业)/u.test(after);

/** What stands between two numbers of one row. */
export const joins = /^[、和及与或，/\s]*$/u;
