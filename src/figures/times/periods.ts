import type { Period, Span } from '../../domain.ts';
import { matchesOf } from '../../text/matches.ts';
import { withBracketed } from './bracketed-days.ts';
import { withDayRanges } from './day-ranges.ts';
import { dateOfDay, isRepeated, loneDay } from './lone-days.ts';
import { honours, isEvent, isInTitle, isMilestone, isOutset, isToCome, isWeek, saysWhich } from './milestones.ts';
import { chineseDigits, lastDay, number, partOfYear, two } from './parts-of-year.ts';
import { withCodes } from './quarter-codes.ts';
import { withQuarters } from './quarter-rows.ts';
import { isOfYearReviewed } from './reviewed.ts';
import { readWithoutGaps } from './spaced-times.ts';
import { isOfAge, isYardstick } from './yardsticks.ts';
import { isFar, isTold } from './year-before.ts';

/** A time that a text names, and what it means. */
export interface TimeMention extends Span {
  readonly text: string;
  readonly period: Period;
  /** A yardstick (比2021年, 去年同期), not the time that the sentence speaks of. */
  readonly isBase: boolean;
  /** A single day: when something was said or done, seldom the time that a statistic covers. */
  readonly isDay: boolean;
  /** The year itself is in the words, or follows from them alone (今年): later words without a year lean on it. */
  readonly hasYear: boolean;
  /** 全年, 年末: some year that the words do not tell. */
  readonly isLeaning: boolean;
  /** 2019年以来, 近三年: from then until the article's date. */
  readonly isSince: boolean;
}

/** What relative time counts from. */
export interface TimeContext {
  /** ISO date of the article. Without it, words like 去年 have no meaning and are passed over. */
  readonly publishedOn?: string | undefined;
  /** The year last named before the text. */
  readonly year?: number | undefined;
  /** The whole of that year has been told of: a part of a year is then the article's own where that is over. */
  readonly isYearTold?: boolean | undefined;
}

const small = '[一二三四五六七八九十两]{1,2}|\\d{1,2}';
const sub = [
  '(?<half>[上下])半年|(?<report>[一三]季|半年|中(?=报(?:显示|披露|公布|数据|业绩|营收|净利)))报(?![告道名到考销])|(?<midYear>半年度|中期(?=业绩|报告|财报))',
  '(?:第)?(?<quarter>[一二三四1-4])季度|(?<opening>首季度?)',
  '[前首头](?<quarters>[两二三23])个?季度',
  `(?<monthFrom>${small})月?(?:份)?\\s*[-—–―~～至到]\\s*(?<monthTo>${small})\\s?月(?:份)?(?!\\d{1,2}日)`,
  `[前首头](?<months>${small})个?月`,
  '(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|份?当月|份|末|底|初|(?<decade>[上中下])旬)?',
  '(?<edge>[末底初])',
  '(?<whole>全年(?![龄级]))',
].join('|');
const yearWords =
  '(?<!如)今年(?![轻龄])|(?<![成基资])本年度?(?!均)|去年|(?<![以向])上一?年度?(?![均轻龄产纪]|结[转余])|(?<![底末初以之日月])前年|明年|(?<!年)来年|(?<![以之前今产投建成工营车用运行])后年(?![产均度内发])|新的?一年里?|(?<![创革更])新年|过去的?一年里?|刚刚过去的一年|当年|[这那]一年|那年|全年(?![龄级])|(?<![\\d一二三四五六七八九十两几数近每多大])年(?:内|[末底初])';
const plans = '[“"]?十(?<plan>[一二三四五六])五[”"]?(?:规划)?(?:的?前(?<planYears>[一二两三四])年|期间|时期|末|以来)?';
/** 22年全年, 预计24年: the century left out. */
const shortYear =
  '(?<![\\d.,第])(?:[012]\\d(?=年(?:全年|同期|[上下]半年|[底末度初]|第?[一二三四1-4]季度|\\d{1,2}月|年报|营业?收|净利))|(?<=[，；])2\\d(?=年(?:有望|将|预计))|(?<=预[计期测])2\\d(?=年(?![，。、以左内后可才就])))';
const counted = '(?:[一二两三四五六七八九十]|\\d{1,2})';

const times = [
  '(?<dayFrom>(?:(?:19|20)\\d{2}年)?\\d{1,2}月\\d{1,2})[日号]?(?:\\d{1,2}时)?\\s*[-—–―~～至到]\\s*(?<dayTo>(?:(?:19|20)\\d{2}年)?(?:\\d{1,2}月)?\\d{1,2})(?:日|号(?![线楼院店门机桥]))',
  '(?<fromYear>(?:19|20)\\d{2})年(?<fromMonth>\\d{1,2})月份?\\s*[-—–―~～至到]\\s*(?<toYear>(?:19|20)\\d{2})年(?<toMonth>\\d{1,2})月(?:份|底|末)?',
  `(?:最?近|过去的?|(?<!年)这)(?<past>${counted})年(?:[来间里]|以来)?(?![级前之])|(?<![\\d近十百]|最近)(?<past2>${counted})年(?:多)?来(?!临|到)`,
  `(?:未来|今后)(?<ahead>${counted})年`,
  `(?<asOf>截[至止](?:到)?)?(?:(?<span1>(?:19|20)\\d{2})年?\\s*[-—–―~～至到]\\s*(?<span2>(?:19|20)\\d{2})年)`,
  `(?<asOf2>截[至止](?:到)?)?(?:(?:(?<year>(?:19|20)\\d{2}|${shortYear}|[一二][九〇零○][${chineseDigits}零○]{2})(?:\\s?财?年度?|(?=[上下]半年|第?[一二三四]季度|[一三]季报|半年报|中报|至今|以来))|(?<word>${yearWords}))(?:(?:的|，|\\s(?=\\d{1,2}\\s?[-—–~～至月])|年(?=[末底初]))?(?:${sub}))?)`,
  `(?<asOf3>截[至止](?:到)?)?(?:${sub.replaceAll('?<', '?<b_')})`,
  plans,
  '(?<now>截[至止](?:到)?(?:目前|发稿|当前|今)|目前|当前|眼下|当下(?!的?(?:年轻|社会|时代|消费))|(?<![出体实呈表发再展])现在|迄今|如今)',
  '(?<pair>[去今明][今明后]两年)',
  '(?<near>昨日|昨天|今天|今日|本月|上月|上个月|这个月)',
];
const mention = new RegExp(times.join('|'), 'gu');
/** Tried at every sign, so only where such a day stands. */
const mentionOrDay = new RegExp([...times, loneDay].join('|'), 'gu');
const anyLoneDay = /(?<![月\d])\d{1,2}日/u;

/** A sign of every time: most sentences name none. */
const anyTime = /[年月季昨今目当眼现迄截五]|\d(?:日|中报)/u;

/** Every time that `text` (simplified, half-width digits) names, ascending. Words that cannot be resolved are passed over. */
export function timeMentions(text: string, context: TimeContext): TimeMention[] {
  return readWithoutGaps(text, (words) => mentionsIn(words, context));
}

function mentionsIn(text: string, context: TimeContext): TimeMention[] {
  const found: TimeMention[] = [];
  let carried = context.year;
  let year = carried;
  let yearEnd = 0;
  let isWhole = false;
  if (!anyTime.test(text)) return withCodes(found, text);
  for (const match of matchesOf(anyLoneDay.test(text) ? mentionOrDay : mention, text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isInTitle(text, start) || insideNumber(text, start, end) || isName(text, match[0], start, end)) continue;
    // 2022年度全国最美志愿者名单: of which list, not when what follows was so.
    if (/年度$/u.test(match[0]) && honours.test(text.slice(end, end + 30))) continue;
    const groups = match.groups ?? {};
    // 4月17日，举行二季度重大项目集中开工仪式，共有22个项目参加: what an event of a day is called.
    if (found.some(({ isDay }) => isDay) && isEvent(match[0], text.slice(end, end + 30))) continue;
    if (groups.year && isOfAge(Number(groups.year), text.slice(end, end + 20), context.publishedOn)) continue;
    if (!groups.year && isWeek.test(text.slice(end, end + 4))) continue;
    if (groups.loneDay && isRepeated(text.slice(0, start))) continue;
    if (groups.plan && isOfPlan(match[0], text.slice(end, end + 24))) continue;
    // 目前……，上半年: of the article's own time, whatever year was told of before.
    if (groups.now && context.publishedOn && year === carried) year = carried = undefined;
    const isOwn = year !== carried;
    const between = text.slice(yearEnd, start);
    const isLeft = isOwn && (isFar(between) || isTold(between, text.slice(end), isWhole));
    const nearness = { isNear: isOwn && !isLeft, isYearTold: isLeft || (!isOwn && context.isYearTold) };
    const resolved = resolve(groups, match[0], {
      publishedOn: context.publishedOn,
      // 2022年，……，上半年, where nobody says when the article appeared: of a year that it does not tell.
      year:
        (isLeft && !context.publishedOn) ||
        (!isOwn && isOfNow(match[0], text.slice(end, end + 4), year, context.publishedOn))
          ? undefined
          : year,
      isAhead: isToCome(text, start, end),
      lastDay: found.findLast(({ isDay }) => isDay)?.period.to,
      ...nearness,
    });
    // 2024财年第一季度, told in 2023: whichever months a firm counts so.
    if (!resolved || (/财年/u.test(match[0]) && resolved.period.to > (context.publishedOn ?? ''))) continue;
    const since = groups.plan ? !!context.publishedOn && /以来$/u.test(match[0]) : reachesHere(text, start, end);
    const period = since ? sincePeriod(resolved.period, context.publishedOn) : resolved.period;
    if (!period) continue;
    const isBase = isYardstick(text, { start, end }, match[0], groups.span1 !== undefined);
    // “十四五”期间 names no year that a part of one behind it could be of, nor does 力争2027年建成；.
    const namesNone = isBase || isMilestone(text, { start, end });
    if (
      resolved.hasYear &&
      !(namesNone || /^上/u.test(match[0])) &&
      !(/^\d{4}$/u.test(period.label) && isOutset(text, { start, end })) &&
      !(groups.plan ?? groups.pair ?? groups.past ?? groups.past2 ?? groups.ahead) &&
      !saysWhich.test(text.slice(end, end + 32))
    ) {
      year = Number(resolved.period.to.slice(0, 4));
      yearEnd = end;
      isWhole = /^\d{4}$/u.test(resolved.period.label);
    }
    const isSince =
      period !== resolved.period || (!!(groups.past ?? groups.past2) && period.to === context.publishedOn);
    found.push({ start, end, text: match[0], isBase, ...resolved, period, isSince });
  }
  return withBracketed(withCodes(withQuarters(withDayRanges(found, text), text), text), text);
}

/** 基地2014年启动建设。……全年目标为30家: of the year of an article of years later. */
const isOfNow = (words: string, after: string, year = 9999, published: string | undefined): boolean =>
  words.startsWith('全年') &&
  Number(published?.slice(0, 4) ?? 0) - year > 1 &&
  /^的?(?:目标|计划|任务|预[计算]|力争|有望|将)/u.test(after);

/** 2019年以来, 自2014年开通以来, 7月起. */
const reachesHere = (text: string, start: number, end: number): boolean =>
  /^(?:以来|至今|开始(?:实施|推进|启动|施行|执行)?的|起(?![步点草降]))/u.test(text.slice(end, end + 3)) ||
  (/自从?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^[^，。；]{0,30}以来/u.test(text.slice(end, end + 32))) ||
  /^[^，。；]{1,12}(?<!今年)以来/u.test(text.slice(end, end + 14));

/** From the beginning of `period` until the article's date; the year that is running stays what it is (今年以来). */
export function sincePeriod(period: Period, published: string | undefined): Period | undefined {
  // 2026年起: from then on.
  if (published && period.from > published) return period;
  if (!published) return undefined;
  const [year, month] = [published.slice(0, 4), published.slice(0, 7)];
  if (period.label === year) return period;
  const isYear = /^\d{4}(?:\/\d{4})?$/.test(period.label);
  if (period.label === month) return period;
  // 8月1日以来, told in August, is August.
  if (period.from.slice(0, 7) === month)
    return { ...period, label: month, from: `${month}-01`, to: `${month}-${two(lastDay(Number(month.slice(5))))}` };
  const label = isYear ? `${period.label.slice(0, 4)}/${year}` : `${period.from.slice(0, 7)}/${month}`;
  return { ...period, label, to: published };
}

/** “十四五”规划纲要, “十四五”期间重点建设名单: the name of a document dates nothing. */
const isOfPlan = (words: string, behind: string): boolean =>
  /[末来年]$/u.test(words)
    ? false
    : /[间期]$/u.test(words)
      ? /^[\p{Script=Han}、]{0,16}?(?:名单|规划纲要|规划》|实施方案|发展规划|专项规划|行动计划)/u.test(behind)
      : (/规划$/u.test(words) && !/^(?:建设|新[建增]|投资|实施|[总到，]|(?:发展)?目标[是为：])/u.test(behind)) ||
        /^[\p{Script=Han}、]{0,16}?(?:规划(?:(?![建新投实总到])|实施的(?:关键|重要|开局|收官|攻坚))|纲要|方案|名单|行动计划|发展计划)/u.test(
          behind,
        );

const insideNumber = (text: string, start: number, end: number) =>
  /\d[.,]?$/.test(text.slice(Math.max(0, start - 2), start)) && /^\d/.test(text.slice(start, end));

/** 十月革命, 三月 in a name; 三个月 is a duration and never gets here; a lone 年底/全年 is a time. */
function isName(text: string, words: string, start: number, end: number): boolean {
  if (/^[末底初]$/.test(words)) return true;
  // 投产后头三个月, 在码头三个月: only 今年头三个月 is of a year.
  if (words.startsWith('头')) return true;
  // 提前两个月完工 is no January and February.
  if (words.startsWith('前') && /[提之此以]$/u.test(text.slice(0, start))) return true;
  if (/^全年无休/.test(text.slice(start, end + 2))) return true;
  // 9月原油期货报82美元: what is traded, months ahead.
  if (words.endsWith('月') && /^(?:交割的?)?[\p{Script=Han}]{0,6}(?:期货|合约)/u.test(text.slice(end, end + 12)))
    return true;
  return /^[一二三四五六七八九十]{1,2}月$/u.test(words) && !/^(?:[，、,]|$)/u.test(text.slice(end, end + 1));
}

type Resolved = Pick<TimeMention, 'period' | 'isDay' | 'hasYear' | 'isLeaning'>;

function resolve(
  groups: Record<string, string | undefined>,
  words: string,
  /** isNear: the year stands in the same text. */
  context: TimeContext & { readonly isNear: boolean; readonly isAhead: boolean; readonly lastDay: string | undefined },
): Resolved | undefined {
  const published = context.publishedOn;
  if (groups.loneDay) {
    const date = dateOfDay(Number(groups.loneDay), { ...context, last: context.lastDay });
    const to = groups.loneTo && date ? dateOfDay(Number(groups.loneTo), { ...context, last: date }) : date;
    if (!date || !to || to < date) return undefined;
    if (to !== date) return named(`${date}/${to}`, date, to, false);
    return groups.asOf4 ? { ...asOf(date), hasYear: false } : named(date, date, date, false, true);
  }
  const publishedYear = published ? Number(published.slice(0, 4)) : undefined;
  if (groups.span1)
    return named(`${groups.span1}/${groups.span2}`, `${groups.span1}-01-01`, `${groups.span2}-12-31`, true);
  if (groups.dayFrom) {
    const stated = groups.dayFrom.split(/[年月]/u).map(Number);
    const own = context.year ?? publishedYear;
    if (stated.length < 3 && own === undefined) return undefined;
    const from = stated.length < 3 ? [own!, ...stated] : stated;
    const parts = groups.dayTo!.split(/[年月]/u).map(Number);
    const to = [...from.slice(0, 3 - parts.length), ...parts];
    const iso = ([y, m, d]: number[]) => `${y}-${two(m!)}-${two(d!)}`;
    const isDate = ([, m, d]: number[]) => m! >= 1 && m! <= 12 && d! >= 1 && d! <= 31;
    if (!isDate(from) || !isDate(to) || iso(from) >= iso(to)) return undefined;
    return named(`${iso(from)}/${iso(to)}`, iso(from), iso(to), stated.length === 3, stated.length < 3);
  }
  if (groups.fromYear) {
    const { fromYear, fromMonth, toYear, toMonth } = groups;
    const [from, to] = [Number(fromMonth), Number(toMonth)];
    if (!from || !to || from > 12 || to > 12 || fromYear! > toYear!) return undefined;
    const label = `${fromYear}-${two(from)}/${toYear}-${two(to)}`;
    return named(label, `${fromYear}-${two(from)}-01`, `${toYear}-${two(to)}-${two(lastDay(to))}`, true);
  }
  const past = groups.past ?? groups.past2;
  if (past) return published ? yearsBack(number(past), published) : undefined;
  if (groups.ahead) return published ? yearsAhead(number(groups.ahead), published) : undefined;
  if (groups.plan) {
    const first =
      2016 +
      5 * ('三四五六'.indexOf(groups.plan) < 0 ? -2 + '一二'.indexOf(groups.plan) : '三四五六'.indexOf(groups.plan));
    if (/末$/.test(words)) return named(`${first + 4}`, `${first + 4}-01-01`, `${first + 4}-12-31`, true);
    const last = groups.planYears ? first + number(groups.planYears) - 1 : first + 4;
    return named(last === first ? `${first}` : `${first}/${last}`, `${first}-01-01`, `${last}-12-31`, true);
  }
  if (groups.now) return published ? asOf(published) : undefined;
  if (groups.pair) {
    const first = (publishedYear ?? Number.NaN) + '去今明'.indexOf(groups.pair[0]!) - 1;
    return published ? named(`${first}/${first + 1}`, `${first}-01-01`, `${first + 1}-12-31`, true) : undefined;
  }
  if (groups.near) return published ? nearby(groups.near, published) : undefined;

  const part = (name: string) => groups[name] ?? groups[`b_${name}`];
  const stated = groups.year ? chineseYear(groups.year) : undefined;
  // 去年……。力争年内兑现5亿元: of the article's own year.
  const told = groups.word === '年内' && !context.isNear && published ? { ...context, year: undefined } : context;
  const relative = groups.word ? yearOfWord(groups.word, words, told) : undefined;
  const isLeaning = groups.word !== undefined && leaning.test(groups.word);
  const hasYear = stated !== undefined || (relative !== undefined && !isLeaning);
  let year = stated ?? relative ?? context.year ?? publishedYear;
  if (year === undefined) return undefined;
  const unit = partOfYear(part);
  if (groups.word && relative === undefined) return undefined;
  // A part of the year that is not over in the month the article appears, with no year beside it, is last year's.
  if (
    !hasYear &&
    !context.isAhead &&
    context.year === undefined &&
    published &&
    unit &&
    `${year}-${unit.to}`.slice(0, 7) > published.slice(0, 7) &&
    // 8月10日, told in July: soon to come, and not of the summer before.
    !(unit.isDay && Date.parse(`${year}-${unit.to}`) - Date.parse(published) < 45 * dayMs) &&
    // 下半年 in August has begun, 二季度 in May.
    !((unit.from >= '07' || part('quarter')) && `${year}-${unit.from}` <= published)
  )
    year -= 1;
  // A month or quarter just over is the article's own news, whatever year was named before.
  if (!hasYear && !isLeaning && !context.isNear && !context.isAhead && context.year !== undefined && published && unit)
    year = [publishedYear!, publishedYear! - 1].find((y) => isJustOver(`${y}-${unit.to}`, published)) ?? year;
  // 去年……。预计三季度增长5%: what is expected is not over.
  if (!hasYear && !context.isNear && context.isAhead && published && unit && `${year}-${unit.to}` < published)
    if (`${publishedYear}-${unit.to}` >= published) year = publishedYear!;
  const isLong = unit !== undefined && unit.from.slice(0, 2) !== unit.to.slice(0, 2);
  if (!hasYear && context.isYearTold && isLong && published && year === publishedYear! - 1)
    if (`${publishedYear}-${unit.to}` < published) year = publishedYear!;
  const resolved = unit
    ? named(unit.label(year), `${year}-${unit.from}`, `${year}-${unit.to}`, hasYear, unit.isDay)
    : named(`${year}`, `${year}-01-01`, `${year}-12-31`, hasYear);
  const until = groups.asOf ?? groups.asOf2 ?? groups.asOf3;
  // 截至8月上旬 ends on the tenth.
  const decade = { 上: '10', 中: '20' }[part('decade') ?? ''];
  const end = decade ? `${resolved.period.to.slice(0, 8)}${decade}` : resolved.period.to;
  // 截至2023年，已引进……, told in 2023, ends with the article's day.
  const isRunning = published !== undefined && !unit && !isLeaning && !context.isAhead && year === publishedYear;
  const last = isRunning && end > published ? published : end;
  return { ...(until ? { ...asOf(last), hasYear } : resolved), isLeaning: isLeaning && !unit };
}

const leaning = /^(?:全年|年内|年[末底初]|本年)/u;

const dayMs = 86_400_000;
/** Whether a time that ended on `end` is what an article of `published` reports on. */
export const isJustOver = (end: string, published: string): boolean => {
  const days = (Date.parse(published) - Date.parse(end)) / dayMs;
  return days >= 0 && days <= 100;
};

/** 近三年, 过去五年, 五年来. In the first months of a year they look back on the years that are over. */
function yearsBack(count: number, published: string): Resolved | undefined {
  const last = Number(published.slice(0, 4)) - (published.slice(5, 7) <= '03' ? 1 : 0);
  if (count < 1) return undefined;
  if (count === 1)
    return published.slice(5, 7) <= '03' ? named(`${last}`, `${last}-01-01`, `${last}-12-31`, true) : undefined;
  const first = last - count + 1;
  const to = `${last}-12-31`;
  return named(`${first}/${last}`, `${first}-01-01`, to < published ? to : published, true);
}

/** 今后五年, said in the first months of a year, begin with it; later, nobody can tell. */
function yearsAhead(count: number, published: string): Resolved | undefined {
  if (count < 2 || published.slice(5, 7) > '03') return undefined;
  const first = Number(published.slice(0, 4));
  return named(`${first}/${first + count - 1}`, `${first}-01-01`, `${first + count - 1}-12-31`, true);
}

function yearOfWord(word: string, words: string, context: TimeContext & Record<'isNear' | 'isAhead', boolean>) {
  const published = context.publishedOn ? Number(context.publishedOn.slice(0, 4)) : undefined;
  const month = context.publishedOn ? Number(context.publishedOn.slice(5, 7)) : undefined;
  if (/^那/u.test(word)) return context.year;
  if (/^(?:当年|这一年|全年|年内|年[末底初]|本年)/.test(word)) return context.year ?? published;
  // 2023年上半年为9亿元，上年同期为8亿元: of the year told before, whenever the article appeared.
  if (published === undefined) return /^上/.test(word) && context.year !== undefined ? context.year - 1 : undefined;
  if (/^今年/.test(word)) return published - Number(isOfYearReviewed(words, context));
  // A look ahead printed in December means the year to come.
  if (/^新/.test(word)) return month === 12 ? published + 1 : published;
  // 上年 of a review of last year is the one before it, and so is that of any year told in the same text; 去年 never.
  const { year = published, isNear } = context;
  if (/^(?:去年|上)/.test(word))
    return (/^上/.test(word) && (isNear || year === published - 1) ? Math.min(year, published) : published) - 1;
  // A look back printed in November or December means the year that is ending.
  if (/^(?:过去|刚刚)/.test(word)) return month !== undefined && month >= 11 ? published : published - 1;
  const apart = { 前: -2, 明: 1, 来: 1, 后: 2 }[word[0]!];
  if (apart !== undefined) return published + apart;
  throw new Error(`a year word without a meaning: ${word} in ${words}`);
}

function nearby(word: string, published: string): Resolved {
  const date = new Date(`${published}T00:00:00Z`);
  if (/^昨/.test(word)) date.setUTCDate(date.getUTCDate() - 1);
  if (/^上/.test(word)) date.setUTCMonth(date.getUTCMonth() - 1, 1);
  const iso = date.toISOString().slice(0, 10);
  if (!/月/.test(word)) return named(iso, iso, iso, true, true);
  const [year, month] = [iso.slice(0, 4), iso.slice(5, 7)];
  return named(`${year}-${month}`, `${year}-${month}-01`, `${year}-${month}-${two(lastDay(Number(month)))}`, true);
}

const named = (label: string, from: string, to: string, hasYear: boolean, isDay = false): Resolved => ({
  period: { label, from, to, source: 'stated' },
  hasYear,
  isDay,
  isLeaning: false,
});

const asOf = (date: string): Resolved => ({
  period: { label: `as of ${date}`, from: date, to: date, source: 'stated' },
  hasYear: false,
  isDay: false,
  isLeaning: false,
});

function chineseYear(words: string): number {
  if (/^\d+$/.test(words)) return words.length === 2 ? 2000 + Number(words) : Number(words);
  return Number([...words.replaceAll(/[零○]/gu, '〇')].map((c) => chineseDigits.indexOf(c)).join(''));
}

/** Whether a figure of `stated` may answer for `asked`: the same time, or a point or part within it that stands for it. */
export function samePeriod(asked: Period, stated: Period): boolean {
  if (asked.from === stated.from && asked.to === stated.to) return true;
  // 截至3月31日 and 3月末 are one time.
  if (asked.label.startsWith('as of') && stated.to === asked.to && /^\d{4}-\d{2}$/.test(stated.label)) return true;
  // 截至2022年底 speaks of 2022, and a state of affairs on an article's day of that year.
  return stated.label.startsWith('as of') && stated.from >= asked.from && stated.to <= asked.to;
}
