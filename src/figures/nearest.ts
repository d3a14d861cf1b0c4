import type { Quantity, Span } from '../domain.ts';
import { matchesOf } from '../text/matches.ts';
import { fieldOf, isListed, placeBehind, withoutComparisons } from './places/landing.ts';
import type { PlaceMention } from './places/places.ts';
import type { Slot } from './slot.ts';
import { isMilestone } from './times/milestones.ts';
import { isPartBeside, isSummedUp } from './times/parts-beside.ts';
import type { TimeMention } from './times/periods.ts';
import { isToldAnew, untilThen } from './times-in-turn.ts';

/**
 * 苏州海关统计，姑塘区……: who reports is no place that figures hold for, where the sentence names another; nor is whose official speaks of
 * the article's own place.
 */
export function withoutReporters(
  places: readonly PlaceMention[],
  words: string,
  home: string | undefined,
): PlaceMention[] {
  // 宁川海关统计: a customs house, a branch of a bank reports on more than the city that it stands in.
  const isWide = ({ isReporter, end }: PlaceMention) => isReporter && wideReporter.test(words.slice(end, end + 12));
  const others = places.filter((p) => !p.isReporter);
  const isNamed = others.some((p) => !p.isBase && p.kind === 'admin');
  const areSpeakers =
    home !== undefined &&
    places.every((p) => !p.isReporter || isWide(p) || speaker.test(words.slice(p.end, p.end + 40)));
  return (isNamed || areSpeakers ? others : [...places]).filter((p) => !isScope(p, words));
}

/** 全国规模最大的安置区: among which it is the largest, 全国首创: not where it is told of; 全省最大的县 is one. */
const isScope = ({ start, end }: PlaceMention, words: string): boolean =>
  /^(?:全[国省市区县球]|我[国省市区县]|世界|全世界)$/u.test(words.slice(start, end)) &&
  /^(?:首创|率先|首推|首发)|^(?!增[速幅长]|[^，；。]{0,8}[率额量值])[^，；。\d的]{0,6}最[大多高长早新好]的\s*(?!是|为|省|市|县|区|城市|地区|[\d一二三四五六七八九十两几])/u.test(
    words.slice(end, end + 20),
  );

const wideReporter = /^(?:海关|[\u4e00-\u9fff]{0,8}?(?:分行|支行|监管局|监管分局|调查总?队|铁路局))/u;
const speaker =
  /^[\p{Script=Han}、]{2,24}?(?:[局厅处科]长|主任|书记|秘书长|发言人|负责人)\p{Script=Han}{0,4}(?:介绍|表示|说|透露|指出)/u;

/** 由2022年的0.8调整为0.9: where a change began is not where the text goes on. */
export const isOrigin = ({ start, end }: TimeMention, words: string): boolean =>
  /[由从]$/u.test(words.slice(Math.max(0, start - 1), start)) &&
  /^(?!以来|起)[^，。；]{0,24}(?:，(?:减少|增加|提[高升]|[下上]升|下降|降低|缩短|扩大))?[到至为]/u.test(
    words.slice(end, end + 30),
  );

/** 建设期2023年—2025年: nor is how long a work is to take. */
export const datesNothingBehind = (time: TimeMention, words: string): boolean =>
  isOrigin(time, words) || termAhead.test(words.slice(Math.max(0, time.start - 8), time.start));
const termAhead =
  /(?:(?:建设|施工|实施|服务|合作|合同|特许经营|运营)(?:周期|期限|期|年限|时间)|工期|任期|有效期)[为是：从自约\s]*$/u;

/** 由2017年的68%提升至2022年的90%: nor is where it ended. */
export const isEnd = ({ start, end }: TimeMention, words: string): boolean =>
  changedTo.test(words.slice(Math.max(0, start - 4), start)) && /^年?[初末底]?的/u.test(words.slice(end, end + 3));

const changedTo = /(?:增[长加]|提[高升]|上升|减少|下降|降低|缩短|扩大|发展|[增升降减])[到至为]$/u;

/** 营业收入9亿元，上年同期为8亿元，同比增长12%；净利润1亿元: the number beside it is of the year before, and none behind that. */
const isToldBeside = ({ end }: TimeMention, at: Span, words: string): boolean =>
  /^的?同[期月季](?!，)[^，。；]*\d[^，；]*[，；]/u.test(words.slice(end, Math.min(at.start, end + 48)));

/** 从2020年的3家和5家: both began then. */
const withoutRow = (words: string): string =>
  words.replace(/^年?底?的?(?:[\d.]+[万亿]?\p{Script=Han}{1,3}[和、与及])+$/u, '');

/** 2018年落户，累计投资21亿元; 成立于2016年，有员工320人: when it began is not when there was so much. */
const isOfBeginning = ({ start, end }: TimeMention, at: Span, clause: Span, words: string): boolean =>
  // 在第一季度后重新夺回第二，出货量达640万部: since then, and not of then.
  /^[底末]?后(?=\p{Script=Han})(?![半续])/u.test(words.slice(end)) ||
  (start < clause.start &&
    end <= clause.start &&
    (beganIn.test(words.slice(Math.max(0, start - 4), start)) ||
      (began.test(words.slice(end, end + 24)) &&
        /累计|[现拥]有|目前|如今|现[已共]|[；;]/u.test(words.slice(end, at.start)))));
const beganIn = /(?:始|(?<![新扩改重])建|成立|创[建办立]|组建|设立|注册)于$/u;
const began =
  /^(?:正式|首批|整体)?(?:落户|落地|成立|设立|获批|组建|创办|创立|创建|注册|挂牌|入驻|开园|开业|始建)[^，；。\d]{0,12}[，；]/u;

/** The time nearest before the figure in its clause, else in the clauses before it, else behind it in its clause. */
export function timeFor(times: readonly TimeMention[], at: Span, clause: Span, words: string): TimeMention | undefined {
  // 由2022年的31%提高到45%: the year is that of the beginning alone.
  const usable = times.filter(
    (t) =>
      !t.isBase &&
      !isOfBeginning(t, at, clause, words) &&
      !isToldBeside(t, at, words) &&
      (t.end > at.start ||
        !/\d|第[一二三四五六七八九十]/u.test(withoutRow(words.slice(t.end, at.start))) ||
        !isOrigin(t, words)),
  );
  const inClause = usable.filter((t) => t.start >= clause.start && t.end <= at.start);
  const spans = inClause.filter((t) => !t.isDay);
  if (spans.length > 0) return untilThen(spans.at(-1)!, usable, words);
  // 五年来，收入由2017年的2亿元增长到2021年的9亿元；累计签约……: where a change ended is of that change.
  const earlier = usable.filter(
    (t) =>
      t.end <= at.start &&
      (t.start >= clause.start ||
        !/[；;]/u.test(words.slice(t.end, at.start)) ||
        !(
          changedTo.test(words.slice(Math.max(0, t.start - 4), t.start)) ||
          isSummedUp(t, usable, words) ||
          isPartBeside(t, usable, words) ||
          isToldAnew(t, usable, at, words) ||
          // 修缮院落37处，9月28日开街；增设电梯205部: the day is of what opened.
          (t.isDay && t.period.from === t.period.to && /\d[^；;]*$/u.test(words.slice(0, t.start))) ||
          // 去年9月投产，……；二期占地300亩; 9月前新增学位5200个；招聘教师300名
          (/^\d{4}-(?:\d{2}|[QH]\d)$/u.test(t.period.label) &&
            /^(?:[底末]?之?前|(?:正式|建成)?(?:投产|投用|开工|动工|开业|启用|竣工|封顶|贯通|通车)(?![^，；]*\d))/u.test(
              words.slice(t.end),
            )) ||
          // 甲计划2026年国庆前迎客；乙投资9亿元
          isMilestone(words, t)
        )),
  );
  const last = earlier.findLast((t) => !t.isDay);
  return (
    (last && untilThen(last, usable, words)) ??
    inClause.at(-1) ??
    usable.find((t) => t.start >= at.end && t.end <= clause.end && !t.isDay) ??
    earlier.at(-1)
  );
}

/** 甲市、乙市、丙市等10个联络处, 甲区、乙区41个镇: what is told of is in none of them alone. */
export function withoutRows(places: readonly PlaceMention[], words: string): PlaceMention[] {
  let isRow = false;
  return places
    .toReversed()
    .filter(({ start, end, isBase }, back) => {
      const index = places.length - 1 - back;
      if (!isLinked(places, index + 1, words))
        isRow =
          !isBase &&
          (isLinked(places, index, words) ||
            /^[^，。；、\d]{0,16}等\d/u.test(words.slice(end, end + 20)) ||
            // 涉及甲沟、乙镇、丙沟
            (words[start - 1] === '、' && words[end] === '、' && /(?:[镇乡]|街道)$/u.test(words.slice(start, end))) ||
            // 甲、乙、丙区3个行政区
            (words[start - 1] === '、' && /^共?\d+个/u.test(words.slice(end, end + 5))));
      return !isRow;
    })
    .toReversed();
}

const isLinked = (places: readonly PlaceMention[], index: number, words: string): boolean =>
  index > 0 &&
  index < places.length &&
  places[index]!.kind === places[index - 1]!.kind &&
  /^(?:、|和|与|及|以及)$/u.test(words.slice(places[index - 1]!.end, places[index]!.start));

/** 河东区在粤海市举办推介会，签约项目14个: where they met. */
function isVenue(
  { start, end }: PlaceMention,
  places: readonly PlaceMention[],
  words: string,
  home: string | undefined,
): boolean {
  return (
    words[start - 1] === '在' &&
    /^(?:举[办行]|召开|参加|出席|开展|亮相)/u.test(words.slice(end, end + 4)) &&
    (places.some((one) => one.end < start) || (home !== undefined && words.slice(0, start).includes(home)))
  );
}

/** The place named in the figure's clause, else the last one that heads a clause before it. */
export function placeFor(
  places: readonly PlaceMention[],
  at: Span,
  clause: Span,
  heads: ReadonlySet<number>,
  words: string,
  home: string | undefined,
): PlaceMention | undefined {
  if (places.length === 0) return undefined;
  const before = at.start;
  // 三个园区（甲市、乙市）合计: what stands in brackets does not hold behind them.
  const isAside = (p: PlaceMention) => {
    const left = words.slice(p.end, before);
    return left.search(/[）)]/u) >= 0 && !/[（(]/u.test(left.slice(0, left.search(/[）)]/u)));
  };
  // 损失3亿元，其中甲县1亿元；房屋……: a part of the whole holds to the semicolon.
  const isPart = (p: PlaceMention) =>
    /其中[，,]?$/u.test(words.slice(Math.max(0, p.start - 3), p.start)) && /[；;]/u.test(words.slice(p.end, before));
  // 最多的是柳林镇，占24%；最少的是工业园，占2%: who has it is named anew.
  const since = [...matchesOf(singledOut, words.slice(0, before))].at(-1)?.index ?? 0;
  const earlier = places.filter(
    (p) =>
      p.start >= since && p.end <= before && !p.isBase && !isAside(p) && !isPart(p) && !isVenue(p, places, words, home),
  );
  // 快于全市的5.5%, 高于东浦区的9亿元, 低于全省8户的平均数: the yardstick's own number.
  const isMean =
    /^(?:[\d.]+%[、和及与])*[^，。；的]{1,14}的\s*(?:平均|总体|整体|(?:增[速幅]|水平|占比|比重|均值)[高低快慢多少])/u.test(
      words.slice(before, before + 40),
    );
  const row = /[（(]?(?:[\d.]+%[、和及与])+$/u.exec(words.slice(clause.start, before));
  const begin = row ? clause.start + row.index + /^[（(]?/u.exec(row[0])![0].length : before;
  const own = places.find(
    (p) =>
      p.start >= clause.start &&
      p.end <= before &&
      p.end <= begin &&
      /^(?:的|(?:的?平均)?(?:水平|增速|增幅)?)[（(]?$/u.test(words.slice(p.end, begin)) &&
      (isMean || /[的（(]$/u.test(words.slice(0, begin))) &&
      /(?:[快高低慢多少]于|仅次于|超过|跑赢|比|较)$/u.test(words.slice(Math.max(0, p.start - 3), p.start)),
  );
  // 排名第二的青石区
  const ranked = /(?:排名?|位[列居]|[排名]在|居)$/u.test(words.slice(Math.max(0, before - 2), before))
    ? places.find((p) => p.start === at.end + 1 && words[at.end] === '的' && p.kind === 'admin')
    : undefined;
  // 高于3%的全国平均
  const behind = /(?:[快高低慢]于|超过)$/u.test(words.slice(Math.max(0, before - 2), before))
    ? places.find((p) => p.start > before && /^[\d.]+(?:%|个百分点)的$/u.test(words.slice(before, p.start)))
    : undefined;
  return (
    own ??
    ranked ??
    behind ??
    fieldOf(places, at, words) ??
    placeBehind(places, at, clause, words, home) ??
    earlier.findLast((p) => p.start >= clause.start) ??
    withoutComparisons(
      earlier.filter((p) => heads.has(p.start)),
      before,
      words,
      places,
    )
  );
}

const singledOut = /[，；][^，；。\d]{0,12}最[多少高低大小快慢]的(?:\p{Script=Han}{0,4})[是为](?=\p{Script=Han})/gu;

/** 甲区、乙区分别增长5%、6%, 甲镇、乙镇位列前二，产值分别为3亿元、2亿元: each place has its own number. */
export function placesInTurn(
  places: readonly PlaceMention[],
  words: string,
  clause: Span,
  inside: readonly (Pick<Quantity, 'unit'> & { readonly at: number })[],
) {
  const turn = words.slice(clause.start, clause.end).search(/分别|分[列居]/u);
  // 甲县（8%）、乙县（7%）分列第二、第三
  const behind = inside.filter(({ at }) => at > clause.start + turn);
  const count = behind.length;
  if (turn < 0 || count < 2) return undefined;
  const named = places.filter((p) => p.end <= clause.start + turn && p.kind === 'admin');
  const between = named.slice(1).map(({ start }, index) => words.slice(named[index]!.end, start));
  // 甲省，乙省，丙省分别增长5%、6%、7%: by commas, where nothing else links them.
  const links = between.filter((one) => one === '，').length === count - 1 ? /^，$/u : linked;
  const isLinked = (index: number) => links.test(between[index - 1]!);
  const rows = named.reduce<PlaceMention[][]>((all, place, index) => {
    if (index > 0 && isLinked(index)) all.at(-1)!.push(place);
    else all.push([place]);
    return all;
  }, []);
  // Places of the clause itself that do not fit speak against a row before it.
  const row = rows.findLast(({ length }) => length > 1) ?? [];
  const isBetween = named.some((p) => p.start >= clause.start && !row.includes(p));
  // 甲县、乙县分别以8%、7%的增速位列第二、第三: row after row.
  const isOfRows =
    count > 0 &&
    count % row.length === 0 &&
    behind.every(({ unit }, index) => unit === behind[index - (index % row.length)]!.unit);
  return isOfRows && !isBetween
    ? [...Array<undefined>(inside.length - count), ...behind.map((_, index) => row[index % row.length]!)]
    : undefined;
}

const linked = /^(?:[（(][^（）()]{1,12}[）)]|[\d.]+[万亿]*(?:元|%|个|家))?[、和与及]$/u;

/** 从全市来看，……: what follows is the city's. */
const isOutlook = (words: string, { start, end }: Span): boolean =>
  words[start - 1] === '从' && /^[^，；。]{0,6}(?:来看|看|来说|而言)，/u.test(words.slice(end, end + 12));

/** In the name of an event (“2023年青石市……行动”) a place heads nothing. */
const isQuoted = (words: string, { start, end }: Span): boolean =>
  words.lastIndexOf('“', start) > words.lastIndexOf('”', start) &&
  (words.lastIndexOf('“', start) < start - 1 ||
    /^[^，。；：“”]{1,10}”\p{Script=Han}/u.test(words.slice(end, end + 14)));

/** Where the places begin that head a clause, and hold for what stands behind it in the sentence. */
export const headsOf = (
  places: readonly PlaceMention[],
  clauses: readonly Span[],
  words: string,
  blanked: string,
): ReadonlySet<number> =>
  new Set(
    places
      .filter((p) =>
        clauses.some(
          (c) =>
            c.start <= p.start &&
            !isQuoted(words, p) &&
            !isListed(words, c) &&
            (isOutlook(words, p) ||
              // 人均收入青石区最高，为4万元
              (p.kind === 'admin' &&
                /^(?:最[高低大小多少快慢]|(?:位[居列]|排名)?第一|居首|领先|领跑)，/u.test(
                  words.slice(p.end, p.end + 8),
                )) ||
              // 过去满是盐碱的云川，如今……
              (p.kind === 'admin' && words[p.start - 1] === '的' && p.end === c.end && words[c.end] === '，') ||
              leadsUp.test(blanked.slice(c.start, p.start))),
        ),
      )
      .map((p) => p.start),
  );

const leadsUp =
  /^(?:(?:\s|(?:元旦|春节|清明|五一|端午|中秋|国庆)节?(?:假期|长假|假日|黄金周|期间)*[一二三四五六七八\d]*天?|[“其中，在而但仅单光]|目前|同[期月日年季]|当[月年天日季]|以来|不过|相比之下|反观|(?:邻近|相邻|周边|毗邻|隔壁)的?|(?:邻|兄弟)[省市区县州镇乡村])*|.*(?:造成|导致|致使)|[^，；]{0,20}(?:最[大高多低小少快慢强早晚]|[居排列]?(?:第[一二三]|首位|末位))的\p{Script=Han}{0,4}?(?:[是为]|当属|要数|出现在|位于)|其次[是为]|最[高低大小多少长强]\p{Script=Han}{2,8}出现[在于])$/u;

/** 甲街道、乙街道各1个: of each of a row, and of no place named before it. */
export const isOfEach = (
  words: string,
  before: number,
  places: readonly PlaceMention[],
  single: readonly PlaceMention[],
): boolean => {
  const near = places.findLast((p) => p.end <= before);
  return near !== undefined && !single.includes(near) && /^各(?:有)?$/u.test(words.slice(near.end, before).trim());
};

/** 甲市、乙市增长5%: of a row of places that heads the clause, and of none of them alone; nor of the `place` told of before them. */
export const isOfRow = (
  words: string,
  before: number,
  clause: Span,
  places: readonly PlaceMention[],
  single: readonly PlaceMention[],
  heads: ReadonlySet<number>,
  place?: PlaceMention,
): boolean => {
  const from = place?.end ?? clause.start;
  const inClause = places.filter((p) => p.start >= from && p.end <= before && p.kind === 'admin' && !p.isBase);
  // 甲街道和乙街道为云湾区一类，……: what they are classed as is none of the row.
  const last = inClause.findLast((p) => !/[为属]$/u.test(words.slice(0, p.start)));
  const isTown = (p: PlaceMention | undefined) => p !== undefined && /(?:街道|[镇乡])$/u.test(p.name);
  return (
    last !== undefined &&
    !single.includes(last) &&
    inClause.some((p) => heads.has(p.start)) &&
    // 甲街道、乙街道各1个, 甲区、乙区41个镇: parts of the place that the text is about, which is no town itself.
    (!isTown(last) || isTown(place)) &&
    !/等|^$/u.test(words.slice(last.end, before))
  );
};

/** 全市同期: a clause about another place than the clauses before it. */
export const isElsewhere = (place: PlaceMention | undefined, chain: readonly Slot[]): boolean =>
  place?.kind === 'admin' && !place.isBase && chain.length > 0 && chain.at(-1)!.place !== place.name;
