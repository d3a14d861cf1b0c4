import type { Period, Span, Status } from '../domain.ts';
import { matchesOf } from '../text/matches.ts';
import { basisOf } from './basis-of.ts';
import { beforeMonth, type Carry, carriedPeriod, isFrame, isMonth } from './carry.ts';
import { yearOver } from './headings.ts';
import { remaining } from './lexicon.ts';
import { isOrigin } from './nearest.ts';
import type { ExtractContext } from './slot.ts';
import { publishedPeriod, withSource, yearOf } from './status/status.ts';
import { sincePeriod, type TimeMention } from './times/periods.ts';
import { isToldApart } from './times/told-apart.ts';
import { unresolvable } from './times/unresolvable.ts';
import { sameTime } from './times-in-turn.ts';

/** 活动启动以来: since a beginning that its own words do not date. */
const sinceThen =
  /(?:开展|启动|实施|成立|运行|运营|投用|开通|创建|开业|建成|投产|推行|施行|组建|上线|开放|入驻|任职|上任)以来/u;
/** Some time that nobody can tell. */
const longAgo =
  /小时候|多年前|以前|从前|(?<![比较与同])往年|(?<![未不])曾(?![祖孙])|当初|那(?:时|一?年)|原先|起初|过去(?!的?(?:[一二两三四五六七八九十几\d]+个?[年月周天]|一年))/u;

/** 3年前 holds for all that the sentence tells, until a time is named. */
const longBefore =
  /小时候|从前|那(?:时|一?年)|(?<![比较与从]|\d{2})(?:\d{1,2}|[一二三四五六七八九十几多])年前(?![沿置景端后移进])|(?:^|[；“”])(?:以前|过去|原来|当初)，[^；]*$/u;

/** 近年来, 一年多以来: some years, and no one of them. */
const ofYears =
  /近(?:几|些|两)?年来?(?!均|的?(?:平均|年))|(?<![同日])历年(?!度)|多年来|长期以来|一直以来|年多(?:以)?来/u;

/** 最近90天内: of no quarter that was told of before. */
const ofDays = /(?:最近|过去|近)\d{1,3}天[内来里间]/u;

/** 三年间走访企业2000家: of none of the years that were told of before. */
const ofSpan = /(?<![近这去\d])(?:[两二三四五六七八九十]|\d{1,2})年间[^；]*$/u;

/** 自揭牌以来: nor does the time that was told of before say since when. */
const sinceUndated = /(?<!来)自(?!20\d\d|[今去前]年|[上下]半年|\d)[^，。；\d]{2,10}以来，/u;

/** 每年吸引游客3万人次: of no one year. */
const eachYear = /每年(?!度)[^，；\d]*$/u;

/** Less than the month, and nobody tells which days. */
const ofWeek = /\d\s?月份?第[一二三四五\d]周(?!年|岁)/u;

/** 现有企业300家，其中上市公司4家: of the day, until a time or something that was done is told. */
export function standsNow(words: string, at: number, times: readonly TimeMention[]): boolean {
  const near = words.slice(Math.max(0, at - 120), at);
  const from = at - near.length + near.lastIndexOf('；') + 1;
  const found = matchesOf(now, words.slice(from, at)).at(-1);
  if (!found) return false;
  const start = from + found.index;
  return (
    !times.some((t) => !t.isBase && t.start > start && t.end <= at) &&
    !/新[增建]|同比|增[长加]|完成|实现|引进|发放|累计|开展|办理|[去上]年/u.test(words.slice(start, at))
  );
}
const now = /(?<![实发出呈表兑体涌显再为在对把将于用])现(?:[已共]|[拥设建]?有)/gu;

/** 去年四季度投资9亿元。一季度投资10亿元: the quarter after that, and not the one before: the year that the words without one are of. */
export const yearOn = (carry: Carry, words: string, publishedOn: string | undefined): number | undefined => {
  // 全年 under 江东区2022年统计公报 is that year.
  const { year = yearOver(carry.headings.title), period } = carry;
  const isNext =
    year === Number(publishedOn?.slice(0, 4)) - 1 &&
    /-(?:Q4|H2|1[0-2])$/u.test(period?.label ?? '') &&
    /^[\s“]*(?:进入|今年)?(?:第?[一二]季度|上半年|[1-6]月)/u.test(words) &&
    !/全年|年[底末内]/u.test(words);
  return isNext ? undefined : year;
};

interface When {
  readonly words: string;
  /** The figure, within `words`. */
  readonly at: Span;
  readonly clause: Span;
  /** Where the number before it ends, or the clause begins. */
  readonly from: number;
  /** Every time that the sentence names, and the one that is the figure's. */
  readonly times: readonly TimeMention[];
  readonly time: TimeMention | undefined;
  /** 现有企业300家: of the day, whatever was told of a year that is over. */
  readonly isOfNow: boolean;
}

/** The period of a figure: stated, else carried from the text before, else the article's date. */
const isSumUntil = ({ start, end, period, isBase }: TimeMention, words: string, clause: number, at: number): boolean =>
  !isBase &&
  end <= clause &&
  /^\d{4}$/u.test(period.label) &&
  /[到至]$/u.test(words.slice(0, start)) &&
  /^\s*累计/u.test(words.slice(clause, at));

export function periodFor(
  { words, at, clause, from, times, time, isOfNow }: When,
  carry: Carry,
  context: ExtractContext,
): Period | undefined {
  const basis = basisOf(times, words, at, clause, time);
  const same = basis ?? sameTime(words, at, times, clause, carriedPeriod(carry, words));
  if (same) return withSource(same, 'stated');
  const span = yearly.test(words.slice(clause.start, at.start)) ? spanOf(times, words, at, time) : undefined;
  if (span) return span;
  // 5年来减少了18%，只剩下210人: now, and not in all those years.
  const isLeft =
    time !== undefined &&
    /年以?来$/u.test(words.slice(time.start, time.end)) &&
    leftNow.test(words.slice(time.end, at.start));
  if (isLeft) return publishedPeriod(context.publishedOn);
  // 到2020年投入5亿元，累计投入31亿元: by the end of that year, and not in it.
  if (time && isSumUntil(time, words, clause.start, at.start)) {
    const { to } = time.period;
    return { label: `as of ${to}`, from: to, to, source: 'stated' };
  }
  const whole = time && besideQuarter(time, times, words, at);
  if (whole) return withSource(whole.period, 'stated');
  if (time && !unresolvable(words.slice(time.end, at.start), context)) return withSource(time.period, 'stated');
  const ahead = words.slice(0, at.start);
  if (longAgo.test(words.slice(from, at.start)) || longBefore.test(ahead) || ofWeek.test(ahead)) return undefined;
  const isHabit = eachYear.test(words.slice(clause.start, at.start)) && !isFrame(carry);
  const isOfSpan = isOneYear(carry.period) && ofSpan.test(ahead);
  const isOfNone =
    isOfNow ||
    unresolvable(ahead, context) ||
    recently.test(ahead) ||
    ofYears.test(ahead) ||
    ofDays.test(ahead) ||
    isHabit ||
    isOfSpan ||
    sinceUndated.test(ahead);
  // 6月，……。用电量较上年增长8%: no month is held against a year; 拥有企业300家: nor is it of that month alone.
  const isOther =
    isMonth(carry.period) &&
    !isFrame(carry) &&
    (ofYear.test(words.slice(from, at.start)) ||
      againstYear.test(words.slice(at.end)) ||
      standing.test(words.slice(from, at.end)) ||
      !(ofMonth.test(words) || sinceThen.test(ahead) || goesOnCounting(carry, words.slice(at.start, at.end))));
  const carried = isOfNone ? undefined : isOther ? beforeMonth(carry) : carriedPeriod(carry, words);
  const year = carried && isPartOfYear(carried) ? yearly.test(words.slice(clause.start, at.start)) : false;
  const held =
    year || (carried && isPartOfYear(carried) && has.test(words.slice(from, at.start))) ? undefined : carried;
  const ofYearSaid = held && isPartOfYear(held) ? ofWholeYear(words, at) : undefined;
  if (ofYearSaid && held)
    return withSource(yearOf(ofYearSaid === true ? held : { ...held, to: ofYearSaid }), 'carried');
  if (!held) return publishedPeriod(context.publishedOn);
  const isSince = sinceThen.test(ahead);
  const reached = isSince ? sincePeriod(held, context.publishedOn) : held;
  return withSource(reached ?? held, 'carried');
}

/** 2023上半年……；其中第二季度，单季度营收3亿元；负债率40%: what is not told of the quarter alone is of the time before it. */
function besideQuarter(
  time: TimeMention,
  times: readonly TimeMention[],
  words: string,
  at: Span,
): TimeMention | undefined {
  const own = /[^；]*$/u.exec(words.slice(0, at.start))![0];
  return isToldApart(time, words.slice(0, at.start)) && !/单[季月]|其中/u.test(own)
    ? times.findLast((one) => one.end <= time.start && !one.isBase)
    : undefined;
}

const leftNow = new RegExp(`，\\s*${remaining}[^，；\\d]{0,6}$`, 'u');

/** 其中, 同比: what goes on telling of a month; an event of a month seldom dates the next one. */
const ofMonth =
  /^\s*(?:其中|其余|另外|还[有没]|剩[下余]|余下)|同比|环比|(?:[增上]长|上[涨升]|下[降跌]|回[落升])(?:了|约|近|超)*\d|[比较](?:上月|去年|上年)|当[月日天]|[此本这]次|占(?:比|[^，。；]{0,16}\d[\d.]*%)/u;

/** 1月接待游客50万人次。外国游客1万人次。 */
const goesOnCounting = ({ level, period, monthFor }: Carry, amount: string): boolean =>
  monthFor === 0 && level?.period?.label === period?.label && amount.endsWith(level?.quantity.statedUnit || ' ');

/** 合格率达到95%，比上年提高2个百分点 */
const againstYear = /^[，、]\s?[比较](?:上年|去年)(?!同|\d)/u;
const ofYear = /[比较]上年(?!同[期月]|\d)\p{Script=Han}{0,6}$/u;
/** What a place has, whenever it came to it. */
const standing = /(?<!新)(?:拥有|现有|设有|建有|下辖)(?!效)|(?:常住|户籍)人口/u;

/** 在城东有两个生产基地: as things stand, whatever months were told of before. */
const has =
  /(?:[现设建拥]有|(?:^|[，、])[^，、新增完实落签引获达]{0,14}(?<![没共还只仅已新另才就所享])有)(?:约|近|超)?$/u;
/** 近期，……: not of the months that were told of before. */
const recently = /^\s*(?:近期|近日|日前|不久前|最近)，/u;
const isOneYear = (period: Period | undefined) => /^\d{4}$/.test(period?.label ?? '');
const isPartOfYear = ({ label }: Period) => /^\d{4}-(?:[HQ]\d|\d{2}(?:\/\d{4}-\d{2})?)$/.test(label);

/** 452个年度重大事项, 《2023年实事清单》中明确了30项: of a whole year. */
function ofWholeYear(words: string, at: Span): string | true | undefined {
  if (/^年度(?!计划|目标)/u.test(words.slice(at.end, at.end + 4))) return true;
  return ofList.exec(words.slice(0, at.start))?.[1];
}
const ofList = /《(20\d{2})年[^》]{0,30}(?:清单|计划|方案|要点|安排|名单)[^》]{0,8}》[^；。]{0,20}$/u;

const yearly = /年均[^，；\d]*$/u;

/** 由2018年的120亿元增加到2022年的210亿元，年均增长15%: of all the years between. */
function spanOf(
  times: readonly TimeMention[],
  words: string,
  at: Span,
  time: TimeMention | undefined,
): Period | undefined {
  const before = times.filter((t) => t.end <= at.start && /^\d{4}$/.test(t.period.label));
  const origin = before.findLast((t) => isOrigin(t, words) || (t.isBase && /[比较]$/u.test(words.slice(0, t.start))));
  const end = time ?? before.at(-1);
  if (!origin || !end || !/^\d{4}$/.test(end.period.label) || origin.period.label >= end.period.label) return undefined;
  const { from, label } = origin.period;
  return { label: `${label}/${end.period.label}`, from, to: end.period.to, source: 'stated' };
}

const relativeTime =
  /十[一二三四五六]五[”"]?(?:规划)?|今年(?![轻龄])|去年|[上下]半年|前?[一二三四两]个?季度|前三季度|[前头]\d{1,2}个?月(?!份)|\d{1,2}月份(?!第)|(?<![基成资样文])本[年月季周](?!度)|上个?月|\d{1,2}\s?月份?第[一二三四五\d]周|当日|今[日天]|昨[日天]|前天|(?<=\d日)\d{1,2}[时点](?!段|间|候|代)(?:\d{1,2}分|许|左右)?|(?<=\d日)(?:[上下中]午|晚上?|早[上晨]|凌晨|清晨|傍晚|夜间)|(?<=年)第[一二三四五六七八]次(?:全[国省市县区])?(?:人口|经济|农业)普查/gu;

/** Times that only the date of an article would tell, which this one may lack: they count nothing either way. */
export const undated = (words: string): Span[] =>
  [...matchesOf(relativeTime, words)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

/** 3月，队伍进场。线路全长112公里: as long as ever, unless its own sentence names a year. */
export function asEver<Told extends { readonly status: Status; readonly period?: Period }>(
  told: Told,
  metric: string,
  publishedOn: string | undefined,
  clause: string,
): Told {
  const { status, period } = told;
  if (publishedOn === undefined || period === undefined || !lasting.test(metric)) return told;
  // 大道全长3公里，计划10月通车: how long it is is nobody's aim.
  const isExtent = status === 'target' && extent.test(metric) && !aimsIn.test(clause);
  if (isExtent) return { ...told, status: 'actual', period: publishedPeriod(publishedOn) ?? period };
  if (status === 'target') return told;
  const isOfItsTime = period.source !== 'carried' && (!/^\d{4}-\d{2}/.test(period.label) || period.from === period.to);
  const day = publishedPeriod(publishedOn);
  return isOfItsTime || !day ? told : { ...told, period: day };
}

const extent = /(?:全长|总长度?|线长|规划(?:用地)?(?:总?面积)|占地面积|设计时速)$/u;
const aimsIn = /将|计划|力争|拟|目标|确保|预计|争取|打算|要(?![素道求])|达到|扩[大展至到]|新[增建]|[可]?完成/u;

/** What a thing has been since it was built. */
const lasting =
  /(?:全长|总长度?|线长|段长|(?<!运[营行]|通车|[建完]成|新增|在建)里程|工期|设计时速|(?<!违法|违规|非法)占地(?:面积)?|规划(?:用地)?总?面积|建筑面积|库容|坝高|高程|跨度|管径|[桥路宽]宽|宽度|设计\p{Script=Han}{1,6}|(?:批复|概算)总?(?:投资|额|金额|概算))$/u;
