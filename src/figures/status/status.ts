import type { Period, Span, Status } from '../../domain.ts';
import { matchesOf } from '../../text/matches.ts';
import { acting, actualWords, ongoingWords, targetWords } from '../lexicon.ts';
import type { ExtractContext, Slot } from '../slot.ts';
import { isJustOver, type TimeMention } from '../times/periods.ts';

/** 将陆续组织, 将再新建: how what is to be done will be. */
const manner = '(?:[再还也新共]|集中|陆续|相继|逐步|同步|正式|首批|联合|分[批期]|有序|全部|总共|累计|适时)*';
const target = new RegExp(
  `${targetWords}|(?<![即必])将${manner}(?:${acting}|建(?![议筑])|组织|启动|动工|给予|拿出|投放|出资|拨出|兑付)|即将(?:${acting}|启动|动工|开业|开学|迎来)`,
  'gu',
);
const actual = new RegExp(actualWords, 'gu');
const ongoing = new RegExp(ongoingWords, 'gu');
const acts = new RegExp(`(?:${acting})`, 'u');

/** What a clause says of its figures. An estimate (预计) of a time that is over is as good as its outcome. */
export interface ReadStatus {
  readonly status: Status;
  readonly isEstimate: boolean;
  /** 已, 了: said to be done in so many words. */
  readonly isSure?: boolean;
  /** 在建: of what it stands before, not of others of the kind. */
  readonly isOwn?: boolean;
  /** 奋力, 努力, 有序推进: of nothing but the figures in the same clause. */
  readonly isWeak?: boolean;
  /** 可提供座椅1100种: what something is able to, and no aim of what follows a semicolon. */
  readonly isAbility?: boolean;
  /** 全年目标80亿元: of this number, and not of what is said to be done behind it. */
  readonly isGoal?: boolean;
  /** 年初设定的96%, 原定860套: set before what is told came about. */
  readonly isSet?: boolean;
}

const goal = /^(?:目标|.*任务数?|.*预算(?:安排|数)?)$/u;
/** Between 目标 and its number. */
const ofGoal = /^(?:任务|数|额|[为是：:约\s])*$/u;

/** The words before the first figure weigh, then those behind; `figureAt` is its offset in the clause. */
export function statusOf(words: string, figureAt: number): ReadStatus | undefined {
  // The name of an event (“推进高质量发展”发布会) says nothing of its figures.
  const clause = words.replace(/“[^“”]{4,30}”(?=[\u4e00-\u9fff])/gu, (name) => ' '.repeat(name.length));
  const ahead = clause.slice(0, figureAt);
  if (aimDone.test(clause)) return settled('actual');
  const aims = matchesOf(target, clause).filter(
    (m) =>
      (m.index <= figureAt || /达产|投产|建成|[有可]望|预计|可/.test(m[0])) &&
      !(m.index <= figureAt && isOfThing(clause.slice(m.index, figureAt))) &&
      !(m[0] === '目标' && come.test(clause.slice(m.index + 2))),
  );
  if (aims.length > 0)
    return {
      status: 'target',
      isEstimate: aims.every((m) => /^(?:预计|预期|[有可]望)$/u.test(m[0])),
      isWeak: aims.every((m) => /^(?:奋力|努力|务必|冲刺|准备|规划|须|拟)$/u.test(m[0])),
      isAbility: aims.every((m) => /^可/u.test(m[0])),
      isGoal: aims.every((m) => goal.test(m[0]) && ofGoal.test(clause.slice(m.index + m[0].length, figureAt))),
    };
  const goes = matchesOf(ongoing, clause);
  // 志愿服务有序推进: of the figures in the same clause alone.
  if (goes.some((m) => m.index <= figureAt) && !/已|完成|共|累计|成功|了/u.test(ahead))
    return {
      ...settled('ongoing'),
      isWeak:
        goes.every((m) => /推进$/u.test(m[0])) &&
        !/(?:项目|工程|建设|施工)(?:\p{Script=Han}{0,4}推进)?$/u.test(clause.trim()),
      isOwn: goes.every((m) => m[0] === '在建'),
    };
  if (matchesOf(actual, clause).some((m) => m.index <= figureAt))
    return { ...settled('actual'), isSure: /已(?!经?知)|(?:[到成现加少])了/u.test(ahead) };
  return goes.length > 0 && !acts.test(ahead) ? settled('ongoing') : undefined;
}

/** 完成年计划36亿元的89%，增长2%: what has come of an aim, and no aim of what goes on behind it. */
const aimDone = /完成[^，。；\d]{0,6}(?:计划|目标|任务|预算)[^，。；\d]{0,6}\d[^，。；]{0,14}的[约近]?[\d.]+%/u;

/** 目标如今已成现实：8.6万户. */
const come =
  /^[”"]?(?:时|之初|以来)(?=，|$)|^[^，。；\d]{0,8}(?:已|如期|提前|顺利|圆满|全[面部])[^，。；\d]{0,4}(?:现实|实现|完成|达成)/u;

/** 将投产的项目已完成投资3亿元: which one it is, and not what it has come to. */
const isOfThing = (ahead: string): boolean =>
  /^[^，。；]{2,16}的\p{Script=Han}{2,12}?(?:现已|已(?!经?知)|累计|目前)/u.test(ahead);

/** 县里定下目标：游客200万人次，民宿达到90家: of all that is listed, 达到 included. */
const setsAims = /(?:定下?|提出|[确设]定|明确|[确树]立|立下|制[定订])了?(?![^，。；]*的)\p{Script=Han}{0,8}目标$/u;

/** 工程投产后，每年可替代燃煤630万吨: where the words behind look ahead; `words` up to the end of the clause, and `behind` it. */
export const looksAhead = (words: string, behind: string): boolean =>
  (/^[：:]/u.test(behind) && setsAims.test(words)) ||
  (/(?:建成|投产|投运|投用|达产|竣工|完工|通车)(?:通车|运营|投产|投用|达产|使用)?后$/u.test(words) &&
    /^，[^。；\d]*?(?:(?<![即必])将|可(?![再持支])|能够|预计|有望)/u.test(behind));

/** 已建成机构87家，可提供托位4900个: what there is is able to, and no aim. */
export const isAble = (said: ReadStatus | undefined, ahead: string, last: Slot | undefined): boolean =>
  said?.isAbility === true && last?.status === 'actual' && hasBuilt.test(ahead);
const hasBuilt = /已(?:建成|投用|启用|开放|建有)[^；。：]*\d[^；。：]*，$/u;

const settled = (status: Status): ReadStatus => ({ status, isEstimate: false });

/** 完成, 实现 after 力争 in the same chain belong to the aim; 已, 了 do not. */
export const isWeakActual = (clause: string, isFirst: boolean, previous?: Slot): boolean =>
  // 将打造网络，累计建成2万个: with no aim before it to be measured by, the sum is aimed at.
  // 目标新增楼宇18幢，累计达87幢: what they will be then.
  (isFirst ||
    (previous?.status === 'target' &&
      /^新[增建]/u.test(previous.metric) &&
      /^累计(?:达到?|超过?|突破)\d/u.test(clause)) ||
    !/累计(?!\p{Script=Han}{0,6}[量额数]\d)/u.test(clause)) &&
  !/已|了|实际(?![使利]用|到)|同比|环比|去年|上年|目前|推进|推动|打造(?!\p{Script=Han}{2,10}\d)|加快|现有/u.test(
    clause,
  );

/** Status and period, each in the light of the other and of the article's date. */
export function settle(
  read: ReadStatus | undefined,
  period: Period | undefined,
  time: TimeMention | undefined,
  {
    publishedOn,
    words,
    clause,
    isClaim = false,
    view,
    last,
    isPlanned: isPlannedBefore = false,
  }: {
    readonly publishedOn?: string | undefined;
    readonly words: string;
    /** The figure's own, within `words`. */
    readonly clause: Span;
    readonly isClaim?: boolean;
    /** What the heading above looks to. */
    readonly view?: 'ahead' | 'back' | undefined;
    /** What was told just before. */
    readonly last?: Slot | undefined;
    /** What was told before are aims of a year that has hardly begun. */
    readonly isPlanned?: boolean | undefined;
  },
): { readonly status: Status; readonly period?: Period } {
  // 全年 without a year, in the first months of the next one.
  if (
    time?.isLeaning &&
    period &&
    publishedOn &&
    period.label === publishedOn.slice(0, 4) &&
    looksBack(read, publishedOn) &&
    !(isYearsEnd(words, time) && !read?.isSure)
  )
    return !read?.isSure && goesOnAhead(last, isPlannedBefore, period, words.slice(clause.start, clause.end))
      ? { status: 'target', period }
      : { status: 'actual', period: shifted(period, -1) };
  const isOver = publishedOn !== undefined && period !== undefined && period.to < publishedOn;
  // 预计全年…… in January speaks of the year that has just ended.
  const isNear =
    time !== undefined &&
    (time.start >= clause.start ||
      isJustOver(time.period.to, publishedOn ?? '') ||
      read?.isSet === true ||
      (read?.isGoal === true && time.end >= clause.start - 1));
  if (read?.isEstimate && isOver && (isNear || view === 'back' || isYearJustOver(period, time, publishedOn, words)))
    return { status: 'actual', ...(period && { period }) };
  // 到2027年，……: what has not come yet is an aim, whatever the verb.
  const isToCome =
    !(read?.status === 'actual' && read.isSure) &&
    publishedOn &&
    time &&
    (time.period.from > publishedOn ||
      (time.period.to > publishedOn && isDeadline(words, time)) ||
      (time.end <= clause.start &&
        intends.test(words.slice(clause.start, clause.end)) &&
        (time.hasYear ? time.period : shifted(time.period, 1)).to > publishedOn));
  const isPlanned =
    isToCome ||
    (!isClaim &&
      !read?.isSure &&
      publishedOn === undefined &&
      time?.hasYear === true &&
      /^(?:.*[，。；：])?到$/u.test(words.slice(Math.max(0, time.start - 2), time.start)) &&
      !isReached.test(words.slice(Math.max(time.end, clause.start), clause.end))) ||
    (!isClaim &&
      !read?.isSure &&
      (isHardlyBegun(read, period, time, publishedOn, words) || isSetForYear(time, publishedOn, words)));
  const status = isPlanned ? 'target' : (read?.status ?? 'actual');
  if (status !== 'target' || !publishedOn || !period) return { status, ...(period && { period }) };
  // 园区整体运营后，预计容纳企业40家, 未来三年将引进50家: some day.
  const some = someDay.exec(words.slice(0, clause.end));
  // 已于5月试生产，全部达产后年产值可达80亿元: that was not the day.
  if (some && (!time || (time.end <= some.index && time.period.to < publishedOn))) return { status };
  // 今年3月开工，预计实现产值20亿元: the beginning is over, what comes of it is not.
  const isPassed = isOver && !isNear && (read?.isEstimate === true || time?.hasYear === true);
  // 2021年开工，规划面积3800亩: nor does anybody tell when it is to be so.
  if (isPassed && time?.hasYear && period.to.slice(0, 4) < publishedOn.slice(0, 4)) return { status };
  if (read?.isSet && (time || period.source === 'carried')) return { status, period };
  // 上半年新开工项目24个，计划投资30亿元: what the time has told already tells of which year it is.
  if (!isPassed && time && time.end <= clause.start && /\d/u.test(words.slice(time.end, clause.start)))
    return { status, period };
  return { status, period: aimedAt(period, isPassed ? undefined : time, publishedOn) };
}

/** 到2030年，实验室12个以上, in an article that nobody dated: an aim, unless it is said to have come about. */
const isReached = /已|了|共|累计|同比|较|(?<!占)比(?![重例])|增[至到加长]|[提上]升|下降|扩大|翻|突破|跃[居升]|居/u;

/** 五个新城全年计划新建住房9000套: planned, by the words between the number before in the clause and this one. */
export const isToBe = (between: string, isBehindNumber: boolean): boolean =>
  isBehindNumber &&
  between.length > 6 &&
  /(?:计划|力争|拟)(?:新[建增]|建设|建成|筹措|筹集|实施|完成|开工|改造|引进|投资)\p{Script=Han}{0,12}$/u.test(
    between,
  ) &&
  !/已|了/u.test(between);

/** 2024年极不平凡。全区预计实现地区生产总值867亿元，同比增长6%, told in January 2025: of the year just named, by those who keep its accounts. */
const isYearJustOver = (period: Period, time: TimeMention | undefined, publishedOn: string, words: string): boolean =>
  time === undefined &&
  period.source === 'carried' &&
  /^\d{4}$/u.test(period.label) &&
  isJustOver(period.to, publishedOn) &&
  /全[年国省市区县州旗乡镇]|同比|[比较]上年|创(?:历史)?新高|预计(?:实现|完成)?(?:(?:地区)?生产总值|(?:地方)?(?:一般公共预算|财政)|固定资产投资|社会消费品|规模以上|规上)/u.test(
    words,
  ) &&
  !/投产|达产|建成|今年|新的一年/u.test(words);

/** The year that a time lies in. */
export const yearOf = ({ to, source }: Period): Period => {
  const label = to.slice(0, 4);
  return { label, from: `${label}-01-01`, to: `${label}-12-31`, source };
};

/** 确保项目如期完工，…: how the work is done, and no aim of what is counted behind it. */
export const ensuresWork =
  /^(?!.*(?:力争|计划|将|争取|到20)).*确保(?!粮食|能源|供应|安全生产)[^，。；\d]{0,10}?(?:\d+[余多]?[个家户名人项][^，。；\d]{2,12}?(?=平稳|稳定|有序|顺利|如期|按时|按期)|)(?:(?:平稳|稳定)(?:生产|运行|供应)|掌握[^，。；\d]{0,24}情况|掌握|有序|顺利|如期|按时|按期|到位|落地|落实|畅通)[^，。；\d]{0,6}$/u;

const someDay =
  /(?:建成|投产|投运|投用|达产|满产|竣工|完工|运营|运行|通车|建设完成|全部完成)(?:通车|运营|投产|投用|达产|使用)?(?:以|之)?后|(?:未来|今后)(?:几|[一二两三四五六七八九十\d]+)年/u;

/** 下半年，我们要再签约40个项目: what is meant to be done in a time that runs. */
const intends =
  /^[^\d]*?(?:(?<![即必])将(?![军士领近来\d一二两三四五六七八九十]|[^，]{1,30}(?:送[到给往]|递给|交给|转[交移]))|(?<![主需重纪摘必只前去])要(?![来素件闻点求道]))[^\d，]*\d/u;

/** 到2027年, 2025年底前, 今年底. */
const isDeadline = (words: string, { start, end }: TimeMention) =>
  // 由去年的41%提升到今年的48%
  (/到$/u.test(words.slice(Math.max(0, start - 1), start)) && !/^的[约近]?\d/u.test(words.slice(end, end + 3))) ||
  /^之?前/u.test(words.slice(end, end + 2)) ||
  (/年[底末]$/u.test(words.slice(start, end)) && !/截[至止]/u.test(words.slice(Math.max(0, start - 2), end)));

/** 到年底建成20公里, told in spring: the end of the year that has begun. */
const isYearsEnd = (words: string, { text, start, end }: TimeMention) =>
  /年[底末]$/u.test(text) &&
  (/到$/u.test(words.slice(Math.max(0, start - 1), start)) || /^之?前/u.test(words.slice(end, end + 2)));

/** In the first two months of a year nothing of the whole of it has come true yet. */
export const isYoung = (day: string): boolean => day.slice(5, 7) <= '02';

/** 2026年实事项目：新增学位8000个, told in January: nothing of a whole year has come true yet. 今年 may mean the days that are over, 2026年 does not. */
const isHardlyBegun = (
  read: ReadStatus | undefined,
  period: Period | undefined,
  time: TimeMention | undefined,
  publishedOn: string | undefined,
  words: string,
) =>
  period !== undefined &&
  publishedOn !== undefined &&
  (time
    ? /^\d{4}年(?:度|全年)?$/u.test(time.text) || isRunning(time, publishedOn, words)
    : period.source === 'carried' && read?.status !== 'actual' && /安排|预算|编列/u.test(words)) &&
  period.label === publishedOn.slice(0, 4) &&
  (isYoung(publishedOn) || (time !== undefined && isRunning(time, publishedOn, words))) &&
  !/以来|截至|目前|累计|春节|元旦|元宵|假期|节?期间|首[个批场日]|第一|开年|今[年天日]|\d日/u.test(words);

/** 今年重点办好十件实事：新建公园6个, told in January: what a year is to be spent on. */
const isSetForYear = (time: TimeMention | undefined, publishedOn: string | undefined, words: string): boolean =>
  time?.text === '今年' &&
  publishedOn !== undefined &&
  isYoung(publishedOn) &&
  /^[，\s]*(?:我们|全?[省市区县州旗])?(?:继续|重点|着力|全力|集中力量|扎实|用心|持续)*(?:[抓办做干]好|抓实|聚焦)(?!了)/u.test(
    words.slice(time.end),
  );

/** 全年举办活动35场, told in August: what is done in a whole year that runs is on its programme. */
const isRunning = ({ text, end }: TimeMention, publishedOn: string, words: string): boolean =>
  /全年$/u.test(text) &&
  publishedOn.slice(5, 7) > '03' &&
  publishedOn.slice(5, 7) < '11' &&
  programme.test(words.slice(end));
const programme = /^[，\s]*(?:共|累计)?(?:开展|举办|组织|推出|安排|实施|新建|改造|建设|新增|举行)(?!了)/u;

/** The time of an aim: 上半年 that only last year has behind it is this year's; with no time of its own, the article's year. */
function aimedAt(period: Period, time: TimeMention | undefined, publishedOn: string): Period {
  const isPast = period.to < publishedOn;
  const isVague = !time && (isPast || period.label.startsWith('as of') || /^\d{4}\/\d{4}$/.test(period.label));
  const year = publishedOn.slice(0, 4);
  if (isVague) return { label: year, from: `${year}-01-01`, to: `${year}-12-31`, source: 'article' };
  if (!time || time.hasYear || !isPast || period.label.startsWith('as of') || time.isDay) return period;
  // 上半年计划拆除12万平方米, told in July: an aim of the months just over; 预计3月投用, told in November, is of the next year.
  const isOfThisYear =
    period.to.slice(0, 4) === year && !(publishedOn.slice(5, 7) >= '10' && period.to.slice(5, 7) <= '06');
  return isOfThisYear ? period : shifted(period, 1);
}

/** What is said of a whole year in January to March is said of the year before, unless it is an aim. */
const looksBack = (read: ReadStatus | undefined, publishedOn: string) =>
  publishedOn.slice(5, 7) <= '03' && (read?.status !== 'target' || read.isEstimate);

/** 将筹集住房5000套，……。全年加装电梯50部: the year that was looked ahead to just before. */
const goesOnAhead = (last: Slot | undefined, isPlanned: boolean, { label }: Period, clause: string): boolean =>
  (isPlanned || (last?.status === 'target' && last.period?.label === label)) &&
  !/已|了|同比|[比较]上年|累计|实现/u.test(clause);

/** The same period some years later. */
export function shifted(period: Period, years: number): Period {
  const shift = (date: string) => date.replaceAll(/\d{4}(?=-|$|\/)/g, (stated) => String(Number(stated) + years));
  return { ...period, label: shift(period.label), from: shift(period.from), to: shift(period.to) };
}

export const withSource = (period: Period, source: Period['source']): Period => ({ ...period, source });

/** The time of a state of affairs for which only the article's date vouches. */
export const publishedPeriod = (publishedOn: string | undefined): Period | undefined =>
  publishedOn ? { label: `as of ${publishedOn}`, from: publishedOn, to: publishedOn, source: 'article' } : undefined;

/** 到2027年由31%提高到45%: what a change begins from is how things stand, whatever it is to end in. */
export const startingFrom = (
  isBase: boolean,
  read: { readonly status: Status; readonly period?: Period },
  {
    own,
    comparedWith,
    publishedOn,
  }: {
    readonly own: Period | undefined;
    readonly comparedWith: Period | undefined;
    readonly publishedOn: string | undefined;
  },
): { readonly status: Status; readonly period?: Period } => {
  if (comparedWith) return { status: 'actual', period: comparedWith };
  // 占比由31%提升至45%: when it was so, nobody says.
  if (isBase && read.status !== 'target' && read.period && read.period.source !== 'stated')
    return { status: read.status };
  if (!isBase || read.status !== 'target') return read;
  const period = own ?? publishedPeriod(publishedOn);
  return { status: 'actual', ...(period && { period }) };
};

/** 与2021年相比，回收率由38%提高到42%: when it began. */
export const comparedWith = (words: string, at: number, times: readonly TimeMention[]): Period | undefined =>
  times.findLast(({ isBase, end }) => isBase && end <= at && /^(?:[年底末初]|同期)*相?比，/u.test(words.slice(end)))
    ?.period;

/** 位居全省第3位, 品牌价值: how things stand, not what an aim in the clause before will bring. */
export const isPlaced = /位居|位列|名列|排名|稳居|[^，；]?居[^，；]*$/u;
/** 下一步，我区还将……; 重点抓好以下工作：…… */
const lookingAhead =
  /^\s*(?:[一-龥]{0,6}(?:我们|我[区县市]))?(?:要|将|今年)?(?:重点|着力|集中精力|全力|突出|扎实|切实)*(?:抓好|做好|抓实|办好)(?!了)[^，。；：\d]{0,10}(?:工作|任务|事项|方面)[：，](?![^。；]*(?:已|了|去年|上年|累计))|^\s*《[^》]*(?:要点|规划|纲要|方案|计划|意见)[^》]*》(?:提出|明确|要求)[，：]|^\s*[“”]?(?:接下来|下一步|下一阶段|今后|未来|后续)[^。；\d]{0,20}?(?:(?<![即必])将|(?<![需重主])要|计划|拟|力争)/u;
/** 某证券预计，……营收分别为1、2、3亿元: all that the sentence counts is foreseen by one who does not keep the accounts. */
const isForecast =
  /^\s*[^，。；\d]{0,10}(?:证券|机构|分析师|投行|研究[院所]|咨询)(?:们)?(?:预[计测期]|估计)，(?![^。；]*(?:已|实际|截[至止]))/u;
export const looksForward = (words: string): boolean => lookingAhead.test(words) || isForecast.test(words);
export const aimsFar = /力争|确保|争取|目标|努力|到20\d{2}年/u;
export const isPresent = /^(?:区域)?品牌(?:价值|估值)$|市值$/u;

/** 甲投资6亿元，达产后年产值15亿元；乙投资3亿元, 甲计划明年投用；乙投资9亿元: when one work is to be there says nothing of the next one. */
export const isOfOneWork = (clause: string, chain: readonly Slot[]): boolean =>
  ofOneWork.test(clause) || (yearsSum.test(clause) && chain.some(({ status }) => status === 'actual'));
const ofOneWork =
  /(?:建成|投[产运用]|[达满]产|竣工|完工|运营)[^，；]{0,4}后|^(?:计划|预计|拟|将|有望)[^，；]{0,16}(?:投[产用运]|建成|开[业工放园街]|迎客|竣工|完工|交付|通车|启用|运营|亮相)(?:[投使]用|运[营行]|开放)?$/u;
/** 项目集中开工，今年计划投资9亿元；签约项目3个: nor does what it is to cost this year. */
const yearsSum = /^(?:[今当]年|年[度内])?计划(?:完成)?总?投资(?:约|近|超)?\d/u;

/** 圆满完成全年目标任务, in the first months of a year: the one before it. */
export function yearReviewed(
  words: string,
  { period }: TimeMention,
  { publishedOn }: Pick<ExtractContext, 'publishedOn'>,
): Period | undefined {
  const isReview = publishedOn !== undefined && isYoung(publishedOn) && period.label === publishedOn.slice(0, 4);
  return isReview &&
    /完成[了好]?\s*(?:全年|年度|年初)[^。；]{0,20}(?:目标|任务)|全年[^。；]{0,20}(?:目标|任务)[^。；]{0,6}(?:完成|实现)/u.test(
      words,
    )
    ? shifted(period, -1)
    : undefined;
}
