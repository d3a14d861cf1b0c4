import type { Period, Span } from '../domain.ts';
import { matchesOf } from '../text/matches.ts';
import { type Carry, carriedPeriod, isFrame, isMonth, unresolvable } from './carry.ts';
import type { ExtractContext } from './extract.ts';
import { basisOf, isOrigin } from './nearest.ts';
import { sincePeriod, type TimeMention } from './periods.ts';
import { publishedPeriod, withSource, yearOf } from './status.ts';

/** 活动启动以来: since a beginning that its own words do not date. */
const sinceThen =
  /(?:开展|启动|实施|成立|运行|运营|投用|开通|创建|开业|建成|投产|推行|施行|组建|上线|开放|入驻|任职|上任)以来/u;
/** Some time that nobody can tell. */
const longAgo =
  /小时候|多年前|以前|从前|(?<![比较与同])往年|(?<![未不])曾(?![祖孙])|当初|那时|原先|起初|过去(?!的?(?:[一二两三四五六七八九十几\d]+个?[年月周天]|一年))/u;

/** Less than the month, and nobody tells which days. */
const ofWeek = /\d\s?月份?第[一二三四五\d]周(?!年|岁)/u;

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
export function periodFor(
  { words, at, clause, from, times, time, isOfNow }: When,
  carry: Carry,
  context: ExtractContext,
): Period | undefined {
  const basis = basisOf(times, words, at, clause, time);
  if (basis) return withSource(basis, 'stated');
  const span = yearly.test(words.slice(clause.start, at.start)) ? spanOf(times, words, at, time) : undefined;
  if (span) return span;
  if (time && !unresolvable(words.slice(time.end, at.start), context)) return withSource(time.period, 'stated');
  if (longAgo.test(words.slice(from, at.start)) || ofWeek.test(words.slice(0, at.start))) return undefined;
  const ahead = words.slice(0, at.start);
  // 6月，……。用电量较上年增长8%: no month is held against a year; 拥有企业300家: nor is it of that month alone.
  const isOther =
    isMonth(carry.period) &&
    !isFrame(carry) &&
    (ofYear.test(words.slice(from, at.start)) || standing.test(words.slice(from, at.end)));
  const carried = isOther
    ? carry.beforeMonth
    : isOfNow || unresolvable(ahead, context) || recently.test(ahead)
      ? undefined
      : carriedPeriod(carry, words);
  const year = carried && isPartOfYear(carried) ? yearly.test(words.slice(clause.start, at.start)) : false;
  const held =
    year || (carried && isPartOfYear(carried) && has.test(words.slice(from, at.start))) ? undefined : carried;
  const whole = held && isPartOfYear(held) ? ofWholeYear(words, at) : undefined;
  if (whole && held) return withSource(yearOf(whole === true ? held : { ...held, to: whole }), 'carried');
  if (!held) return publishedPeriod(context.publishedOn);
  const isSince = sinceThen.test(ahead);
  const reached = isSince ? sincePeriod(held, context.publishedOn) : held;
  return withSource(reached ?? held, 'carried');
}

const ofYear = /[比较]上年(?!同[期月]|\d)\p{Script=Han}{0,6}$/u;
/** What a place has, whenever it came to it. */
const standing = /(?<!新)(?:拥有|现有|设有|建有|下辖)(?!效)|(?:常住|户籍)人口/u;

/** 在城东有两个生产基地: as things stand, whatever months were told of before. */
const has =
  /(?:[现设建拥]有|(?:^|[，、])[^，、新增完实落签引获达]{0,14}(?<![没共还只仅已新另才就所享])有)(?:约|近|超)?$/u;
/** 近期，……: not of the months that were told of before. */
const recently = /^\s*(?:近期|近日|日前|不久前|最近)，/u;
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
  /十[一二三四五六]五[”"]?(?:规划)?|今年(?![轻龄])|去年|[上下]半年|前?[一二三四两]个?季度|前三季度|(?<![基成资样文])本[年月季周](?!度)|上个?月|\d{1,2}\s?月份?第[一二三四五\d]周|当日|今[日天]|昨[日天]|前天/gu;

/** Times that only the date of an article would tell, which this one may lack: they count nothing either way. */
export const undated = (words: string): Span[] =>
  [...matchesOf(relativeTime, words)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

/** What a thing has been since it was built. */
export const lasting =
  /(?:全长|总长度?|线长|段长|工期|设计时速|占地(?:面积)?|建筑面积|库容|坝高|跨度|管径|设计\p{Script=Han}{1,6})$/u;
