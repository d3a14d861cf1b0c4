import type { Period } from '../domain.ts';
import type { Headings } from './headings.ts';
import type { Lead } from './lists.ts';
import { addUp, breaksDown, breaksMonthDown, tellsParts } from './metrics/breakdown.ts';
import { differs } from './metrics/differences.ts';
import { datesNothingBehind, isEnd } from './nearest.ts';
import { fullName } from './places/gazetteer.ts';
import type { PlaceMention } from './places/places.ts';
import { isBeyond, isRealm } from './places/realms.ts';
import { isSubject } from './places/subject-places.ts';
import type { Certainty, ExtractContext, Slot } from './slot.ts';
import { isYoung, yearReviewed } from './status/status.ts';
import type { Subjects } from './subjects.ts';
import { isByTheWay, tellsWhich } from './tells-which.ts';
import { isFounding } from './times/milestones.ts';
import { isPartBeside } from './times/parts-beside.ts';
import type { TimeMention } from './times/periods.ts';
import { isToldApart } from './times/told-apart.ts';
import { leavesYear, unresolvable } from './times/unresolvable.ts';

/** What one sentence leaves to the next. */
export interface Carry {
  period?: Period | undefined;
  year?: number | undefined;
  /** The sentence that named it last names others beside it. */
  isRowOfYears?: boolean;
  place?: string | undefined;
  /** The sentence before promised works, which this one lists. */
  isPromise?: boolean;
  /** A month or a day of years ago, named just before: for what refers to it. */
  aside?: Period | undefined;
  /** How many sentences with figures a month has held for, and what held before it. */
  monthFor: number;
  beforeMonth?: Period | undefined;
  /** The month just told of, within the longer time that the text is about. */
  passing?: Period | undefined;
  /** The row of times whose numbers were told last: 同期净利润分别为… goes on with it. */
  turns?: readonly TimeMention[] | undefined;
  /** The period that held where the line began. */
  frame?: Period | undefined;
  /** The same, where its line came to what is to be: for the line after. */
  cut?: Period | undefined;
  reported?: Period | undefined;
  /** The last project or park of the paragraph: what 园区, 片区, 该项目 mean. */
  site?: string | undefined;
  /** The last level of the sentence before. */
  level?: Slot | undefined;
  /** All levels of the last sentence that has figures. */
  levels?: readonly Slot[];
  /** All figures of the sentence before are of one metric. */
  isOfOne?: boolean;
  /** The figure that the sentence before begins with: 其中 goes on from it. */
  last?: Slot | undefined;
  /** The same of the last sentence that is no breakdown itself: 按性别分, 按城乡分 go on from it in turn. */
  whole?: Slot | undefined;
  /** The places that the text has named, last first: what 全市, 全县 mean where the article does not say. */
  named: readonly string[];
  /** The line above, ending in a colon, that the lines now read are listed under. */
  lead?: Lead | undefined;
  /** The place that the text is guessed to be about, where nothing else says it. */
  readonly guess?: string;
  /** What the short heading of the line names: ① 村级公路。计划改建150公里。 */
  topic?: string | undefined;
  /** What was told last are aims of a year that has hardly begun: 一是, 二是 … go on with what is to be done in it. */
  isPlanned?: boolean;
  /** The line is one of such items, or has come to them. */
  isItemOfPlan?: boolean;
  /** Whom the paragraph is about. */
  readonly subjects: Subjects;
  /** Names that begin with a city's and are none. */
  readonly longer: readonly string[];
  readonly headings: Headings;
  /** The column names of the table now read. */
  columns?: readonly string[] | undefined;
}

/** The period that holds where a sentence names none. */
export function carriedPeriod(carry: Carry, words: string): Period | undefined {
  if (/^其中/u.test(words) && carry.last?.period && carry.last.period.source !== 'article') return carry.last.period;
  // 7月零售额增长8%。汽车类较上月加快7.8个百分点: within the first seven months, yet of July.
  if (carry.passing && /[比较]上月|环比/u.test(words)) return carry.passing;
  if (carry.aside && /^(?:其中|灾害|事故|暴雨|洪水|地震|[此本这]次|当[时天日])/u.test(words)) return carry.aside;
  // 去年，集团公布计划。期内，收入72亿元: of the time that is reported on.
  if (/^(?:报告)?期内/u.test(words)) return carry.reported ?? carry.headings.lead;
  const period = carry.lead?.period ?? carry.period ?? carry.headings.report;
  // 12年来，……。在当天的签约仪式上，签约36个项目: of that day, and not of twelve years.
  return period && isOfYears(period) && ofDay.test(words) ? undefined : period;
}
const ofDay =
  /^(?:在)?(?:随后|当[天日]|此次|本次|现场)|^[^，。\d]{0,16}(?:仪式|活动|大会|发布会|推介会|洽谈会)(?:现场|当[天日]|上)/u;

/** The figure of the sentence before that the words go straight on from; rates alone are what 其中 breaks down, too. */
export function carriedSlot({ last, level, isOfOne }: Carry, words: string, blanked: string): Slot | undefined {
  // 全区工业增加值增长9%。分镇看，石湾镇增长14%: places grow by what was told of before, where that was one thing.
  if (isOfOne && growsAlone.test(blanked)) return last;
  if (!goesOn.test(words)) return undefined;
  if (!/^\s*其中/u.test(words) || !last) return level;
  // 进出口额90亿元，日均0.5亿元。其中，进口额50亿元: of the whole, and not of the mean.
  return last.aspect === 'growth' || (level && meanOf.test(level.metric) && last.quantity.unit === level.quantity.unit)
    ? last
    : level;
}

const growsAlone =
  /^(?:分[^，。；\d]{1,6}看[，：])?\s*(?:作为[^，。；\d]{2,16}，|[，则也同期分别均]|\s)*(?:同比|比上年)?(?:增长|下降|增速|降幅)(?:为|达到?|了|约|\s)*\d/u;
const meanOf = /^(?:平均)?(?:每[天日月年人户亩]|[天日月年人户亩]均)|(?<!居民|职工)[人户]均(?!可支配|消费|[^，]*收入)/u;
const goesOn =
  /^\s*(?:其中|同期|同比|环比|增[长速幅加]|下降|减少|[降涨跌]幅|[比较占]|[“”十四五\d年全上下半末底至到，]*的?目标(?:定?为|是)|[✅☑✔\s]*(?:现已|已|目前|累计|实际|，)*(?:完成|建成|开工)[约近]?\d)/u;

/** The place that holds where a sentence names none, and how surely; a subject of the article's is in no realm (全国) told of before. */
export function carriedPlace(
  carry: Carry,
  words: string,
  context: ExtractContext,
  subject?: string,
): { place?: string; placeCertainty: Certainty } {
  const kind = anaphor.exec(words)?.[1];
  if (
    kind &&
    carry.site &&
    (!subject || subject === carry.site) &&
    new RegExp(`${kind === '园区' ? '园区|产业园|科技园|开发区' : kind}$`, 'u').test(carry.site)
  )
    return { place: carry.site, placeCertainty: 'carried' };
  const place = (/^其中/u.test(words) ? carry.last?.place : undefined) ?? carry.place;
  if (place && !(isRealm(place) && (subject || isBeyond(words)))) return { place, placeCertainty: 'carried' };
  return context.place ? { place: context.place, placeCertainty: 'assumed' } : { placeCertainty: 'assumed' };
}

const anaphor =
  /^(?:目前，?|如今，?|现在，?)?(?:该|这个|此)?(园区|片区|基地|示范区|试验区|商务区|项目)(?![\u4e00-\u9fff]{0,4}(?:建设(?:现场|者)|负责人|办))/u;

export interface ReadSentence {
  readonly words: string;
  readonly times: readonly TimeMention[];
  /** The last project or park that it names. */
  readonly site?: string | undefined;
  /** The places that head a clause. */
  readonly heads: readonly PlaceMention[];
  readonly slots: readonly Slot[];
}

/** “听说去年多收了一成！”: what somebody says of a year that is over is not when the text goes on. */
const isQuoted = (
  { to }: Period,
  words: string,
  slots: readonly Slot[],
  { publishedOn = '' }: ExtractContext,
): boolean => slots.length < 2 && to.slice(0, 4) < publishedOn.slice(0, 4) && /^\s*“[^”]*”?\s*$/u.test(words);

/** “十四五”期间, told while it runs, and 2005—2017年, told long after: of what is told of them alone. */
const isUnbounded = ({ period, text }: TimeMention, { publishedOn }: ExtractContext): boolean =>
  isOfYears(period) &&
  (publishedOn === undefined
    ? /五/u.test(text)
    : period.to > publishedOn || Number(publishedOn.slice(0, 4)) - Number(period.to.slice(0, 4)) > 2);
const isOfYears = ({ from, to }: Period) => from.slice(0, 4) !== to.slice(0, 4);

export function remember(
  { words, times, site, heads, slots }: ReadSentence,
  carry: Carry,
  context: ExtractContext,
): void {
  // 从季度看，三季度增长5%: a sentence by the way, and not where the text goes on.
  const isByParts = /^\s*(?:分|从|按)(?:各|单)?(?:季度?|月份?|时段)(?:来)?看，/u.test(words);
  const usable = times.filter(
    (t) =>
      !isByParts &&
      !t.isBase &&
      !isToCome(t.period, context) &&
      !isOnlyAimed(t.period, slots, context) &&
      !datesNothingBehind(t, words) &&
      !isEnd(t, words) &&
      !isPartBeside(t, times, words, carry.period) &&
      !isToldApart(t, words) &&
      !(tellsWhich(t, words, slots) || isByTheWay(t, words, slots, carry.year, context)) &&
      // 毛利率为23%，去年同期为20%; 继去年突破百万后，……; 月底补库，备战8月开学季
      !/^的?同期/u.test(words.slice(t.end)) &&
      // 在二季度财报电话会上: what a meeting is held about is not when its news are.
      !/^(?:财报|业绩|[年季]报)(?:的)?(?:电话|说明|发布|沟通|交流|分析师)*会/u.test(words.slice(t.end)) &&
      !/(?:继|备战|迎战|迎接|冲刺|筹备|瞄准)$/u.test(words.slice(0, t.start)) &&
      !isQuoted(t.period, words, slots, context),
  );
  carry.headings.hear(times, words);
  carry.isPlanned = goesOnPlanned(carry.isPlanned === true, words, times, slots, context);
  // 由2017年的68%提升至2022年的90%。已建成……: what goes on is of neither, nor of a time before.
  const ended = times.findLast((t) => isEnd(t, words));
  if (ended && carry.period && carry.period.to < ended.period.to) carry.period = undefined;
  // 2019年以来 reaches back from its own sentence alone, 3月末 out of a first quarter no further either.
  const time = usable.findLast(
    (t) =>
      !t.isDay &&
      !t.isSince &&
      // 其余55个年底前完成。新建管网46公里: by when one is to be there. 三季度投用；道路长8公里: nor when a work opens.
      !/^(?:[底末]?之?前|(?:正式|建成|全部)?(?:投[产用运]|启用|开工|竣工|封顶|开业|通车|交付)(?=[，；。后]|$))/u.test(
        words.slice(t.end),
      ) &&
      !isPassing(t.period, carry.period) &&
      !isFarMonth(t.period, context.publishedOn) &&
      !isOnlyTold(t.period, slots, context) &&
      !isUnbounded(t, context),
  );
  if (usable.some((t) => !t.isSince))
    carry.passing = usable.findLast((t) => !t.isDay && isPassing(t.period, carry.period))?.period;
  const far = usable.filter((t) => isFarMonth(t.period, context.publishedOn));
  const narrow = (far.findLast((t) => !t.isDay) ?? far.at(-1))?.period;
  carry.aside = narrow ?? (slots.length === 0 ? carry.aside : undefined);
  const isAhead = endsAhead(times, context);
  if (isAhead) carry.cut = carry.frame;
  if (
    unresolvable(words, context) ||
    isPassedBy(usable, carry.period) ||
    isAhead ||
    looksAway(words, times, slots, carry, context)
  )
    carry.period = undefined;
  else if (!time && slots.length > 0 && isMonth(carry.period) && !isFrame(carry) && !breaksMonthDown(words)) {
    // 5月，电站启用。……: what a month is told of goes on for a sentence or two, the article does not.
    carry.monthFor += 1;
    if (carry.monthFor > 1) carry.period = beforeMonth(carry);
  } else if (time) {
    carry.monthFor = 0;
    if (!isMonth(carry.period)) carry.beforeMonth = carry.period;
    const own = slots.findLast((s) => s.period?.source === 'stated' && !isToCome(s.period, context))?.period;
    carry.period = (time.isLeaning ? (own ?? yearReviewed(words, time, context)) : undefined) ?? time.period;
  }
  if (time && /业绩|财报|[年中季]报(?!告|道)/u.test(words)) carry.reported = time.period;
  // “十四五”以来 names no year that a month behind it could be of; 今年一季度 names the one that runs, before it is over.
  // 2014年，……。2015年，计划……: in an article that nobody dated, the year after is the one that runs.
  const isNext = (t: TimeMention) =>
    context.publishedOn === undefined && !t.isBase && t.period.label === `${(carry.year ?? 0) + 1}`;
  const named = times.findLast(
    (t) =>
      (isNext(t) || usable.includes(t) || isRunning(t, context)) && t.hasYear && !t.isSince && !isOfYears(t.period),
  );
  // 2021年超越甲国，2022年超越乙国。今年一季度，……。从上半年看: in an article that nobody dated, this year is none of a row of years.
  // 2023年12月，……。去年，……。一期已于3月投产: nor is what follows 去年 of the year that was told before it.
  const isOver = (carry.isRowOfYears ? /今年|去年，/u : /(?:^|[，。；])去年，/u).test(words);
  if (!named && context.publishedOn === undefined && isOver) carry.year = undefined;
  if (named) {
    carry.year = leavesYear(words, context) ? undefined : Number(named.period.to.slice(0, 4));
    carry.isRowOfYears =
      isFounding(named, words) || new Set(times.filter((t) => t.hasYear).map((t) => t.period.label)).size > 1;
  }
  // 同期，某市……: a comparison, not where the text goes on.
  // Behind a figure, a place is what a part of the sentence is about (成交3幅，其中位于某街道的……).
  const first = slots[0] ? slots[0].quantity.start - slots[0].sentence.start : words.length;
  const subject = heads.find((p) => p.start < first && isSubject(p, words));
  // 我国算力居世界前列。……: a realm of which nothing is counted is a background, not where the text goes on.
  const isAside =
    isRealm(subject?.name) && context.place !== undefined && slots.every((s) => s.place !== subject?.name);
  const areParts = tellsParts(words, new Set(heads.map(({ name }) => name)).size);
  if (!/^同期/u.test(words) && !isAside && !areParts) carry.place = subject?.name ?? carry.place;
  // 棠州市也出台了细则。其中，对示范企业奖励50万元: of where the sentence between is about.
  if (slots.length === 0 && subject && !isAside && carry.last) carry.last = { ...carry.last, place: subject.name };
  const here = heads.filter((p) => !p.isBase && p.kind === 'admin').map((p) => fullName(p.name));
  if (here.length > 0) carry.named = [...new Set([...here.reverse(), ...carry.named])].slice(0, 8);
  carry.site = site ?? carry.site;
  // 进口方面，大宗商品保持增长。其中，…: of that, and not of what was counted before it.
  // 其中，甲类39个、乙类28个。已开工71个: of the whole.
  const isBreakdown = /^\s*其中，/u.test(words) && carry.level !== undefined && addUp(slots, carry.level);
  carry.level =
    (isBreakdown ? carry.level : undefined) ??
    slots.findLast((s) => s.aspect === 'level' && s.metric && s.quantity.dimension !== 'points') ??
    (slots.length > 0 ? carry.level : undefined);
  if (slots.length > 0) carry.levels = slots.filter((s) => s.aspect !== 'rank' && s.metric);
  carry.isOfOne = new Set(slots.map(({ metric }) => metric)).size === 1;
  // 在全市8个县中升至第4位: where a sentence compares is not what 其中 breaks down, nor what it is measured by (9亿千瓦的3倍), nor what shares cost.
  // 产值下降2%，低于全市平均9个百分点。其中6月下降18%: nor how it compares.
  const isOwn = ({ metric, quantity: { end }, sentence }: Slot) =>
    !/^$|股价|市值/u.test(metric) && !differs.test(metric) && !/^的[\d.]+倍/u.test(words.slice(end - sentence.start));
  carry.last = slots.find((s) => s.aspect === 'level' && isOwn(s)) ?? slots.findLast(isOwn) ?? slots.at(-1);
  // 企业213家，增加值增长8%。分门类看，采矿业增长2%: firms are no whole of what grows.
  if (!breaksDown(words))
    carry.whole =
      (carry.last?.quantity.dimension === 'count'
        ? slots.find((s) => s.aspect === 'growth' && s.metric !== carry.last!.metric)
        : undefined) ?? carry.last;
}

/** 2022年，4所学校建成；今年9月，3所将投用: what goes on is of neither. */
const endsAhead = (times: readonly TimeMention[], context: ExtractContext): boolean => {
  const told = times.filter(({ isBase }) => !isBase);
  const last = told.at(-1);
  return (
    last !== undefined &&
    isToCome(last.period, context) &&
    told.some(({ period }) => period.to.slice(0, 4) < last.period.from.slice(0, 4) && !isToCome(period, context))
  );
};

/** 下半年，……将持续推进。 and 自2019年设立以来，……取得进展。: what goes on is not of the months that were told of before. */
const looksAway = (
  words: string,
  times: readonly TimeMention[],
  slots: readonly Slot[],
  carry: Carry,
  context: ExtractContext,
): boolean => {
  const told = times.filter(({ isBase }) => !isBase);
  const [first] = told;
  const isAhead =
    first !== undefined && isToCome(first.period, context) && /^[\s“]*$/u.test(words.slice(0, first.start));
  const isSince = slots.length === 0 && !isFrame(carry) && sinceYear.test(words);
  return (isAhead && told.every(({ period }) => isToCome(period, context))) || isSince;
};

const sinceYear = /自(?:19|20)\d{2}年[^，。；]{0,20}以来，[^\d]*$/u;

/** Whether what goes on is what a year is to bring: its aims were told at its beginning, and nothing of a time that is over since. */
function goesOnPlanned(
  isPlanned: boolean,
  words: string,
  times: readonly TimeMention[],
  slots: readonly Slot[],
  { publishedOn }: ExtractContext,
): boolean {
  if (publishedOn === undefined || !isYoung(publishedOn)) return false;
  if (
    /回顾|过去|(?<!比)(?:上年|去年)/u.test(words) ||
    times.some((t) => t.hasYear && !t.isBase && t.period.to < publishedOn)
  )
    return false;
  const isOfYear = ({ status, period }: Slot) =>
    status === 'target' && period?.to.slice(0, 4) === publishedOn.slice(0, 4);
  return isPlanned || isChosen.test(words) || (slots.length > 0 && slots.every(isOfYear));
}
/** 票决产生2026年十件民生实事: what is listed behind it is to be done. */
const isChosen =
  /(?:票[决选]|公布|发布|敲定|确定|选定|推出)(?:产生|通过|确定|出)?了?[^，。；]{0,10}[一二三四五六七八九十\d]+[件项个大][^，。；]{0,6}(?:实事|民[心生]工程|惠民工程)/u;

const isRunning = ({ isBase, period }: TimeMention, { publishedOn = '' }: ExtractContext): boolean =>
  !isBase && period.from <= publishedOn && period.to > publishedOn;

/** A year to come, or a half that runs, is where a sentence looks ahead, not where the next one stands. */
const isToCome = ({ label, from, to }: Period, { publishedOn }: ExtractContext): boolean =>
  publishedOn !== undefined && (/[HQ]\d$/u.test(label) ? to : from) > publishedOn;

/** 2035年将达到9万吨: nor does a year that only an aim is told of hold for the next sentence. */
function isOnlyAimed({ label }: Period, slots: readonly Slot[], { publishedOn }: ExtractContext): boolean {
  const told = publishedOn === undefined ? slots.filter((slot) => slot.period?.label === label) : [];
  return told.length > 0 && told.every(({ status }) => status === 'target');
}

/** 2016年，协会成立: nor does a year that is long over and of which no figure is told. */
const isOnlyTold = ({ label }: Period, slots: readonly Slot[], { publishedOn }: ExtractContext): boolean =>
  publishedOn !== undefined &&
  /^\d{4}$/.test(label) &&
  Number(publishedOn.slice(0, 4)) - Number(label) > 1 &&
  !slots.some(({ period }) => period?.label === label);

/** What held before a month was told of, unless it was over when the month began: the text has moved on. */
export const beforeMonth = (carry: Carry): Period | undefined => {
  const { period, beforeMonth: before } = carry;
  return before && period && before.to < period.from && !isFrame({ ...carry, period: before }) ? undefined : before;
};

/** The time of the whole article, or of the section. */
export const isFrame = ({ period, headings }: Pick<Carry, 'period' | 'headings'>): boolean =>
  period !== undefined &&
  [headings.lead, headings.title, headings.section.period].some((one) => one?.label === period.label);

export const isMonth = (period: Period | undefined): boolean =>
  period !== undefined && /^\d{4}-\d{2}(?:$|-\d{2}\/)/.test(period.label);

/** 2008年8月，救援队成立: a month of years ago is where a story begins, not where it goes on. */
const isFarMonth = ({ from, to }: Period, publishedOn: string | undefined): boolean =>
  publishedOn !== undefined &&
  Date.parse(to) - Date.parse(from) < 32 * 86_400_000 &&
  Number(publishedOn.slice(0, 4)) - Number(to.slice(0, 4)) > 1;

/** 自2006年至2022年，四轮推进。2019年以来，……: a longer time ends with what has been since one within it. */
const isPassedBy = (usable: readonly TimeMention[], held: Period | undefined): boolean =>
  held !== undefined &&
  usable.some(
    ({ isSince, period }) =>
      isSince &&
      period.to > held.to &&
      period.from > (held.from.slice(0, 4) === held.to.slice(0, 4) ? held.to : held.from),
  );

/** A single month or day inside the longer time that is being told of. */
const isPassing = (period: Period, carried: Period | undefined): boolean =>
  carried !== undefined &&
  carried.from <= period.from &&
  period.to <= carried.to &&
  carried.from !== carried.to &&
  period.label !== carried.label &&
  /^(?:\d{4}-\d{2}$|as of)/.test(period.label);

/** 会上, 在当日的大会上: back from wherever the text had gone. */
export const atMeeting =
  /^(?:此外|另外|同时|据悉|其间|期间|，)*(?:在)?[^，。；\d]{0,12}(?:大会|会议|会|论坛|仪式|年会|博览会|推介会)[上中]，/u;

/** 区工信局负责人表示: of their own district. */
export const byOffice =
  /^(?:据|该)?[区县旗](?![域内间块别])\p{Script=Han}{1,10}?(?:局|委|办|中心|院|部门)\p{Script=Han}{0,8}?(?:表示|介绍|透露|指出|说)/u;
