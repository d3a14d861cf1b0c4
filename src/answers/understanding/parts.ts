import { timeMentions } from '../../figures/times/periods.ts';

/** Words that make a stretch of a message a question of its own. */
const asks =
  /多少|几(?![乎何年])|(?<=[了用花要])几年|谁|哪|什么|啥|为何|为啥|怎么|怎样|如何|多[大高长久远宽重深快]|是?[多涨升增][了加长]?还?是?[少跌降减]|[涨跌升降]了?(?:没|吗)/u;

/** By which one goes on to ask of something else. */
const besides = /^(?:另外|此外|顺便(?:再?问一?[下句])?|再(?:问一?下|就是)|还有就是)(?=[\p{Script=Han}A-Z])/u;

/** What is asked of the thing before, as a clause of its own. */
const asksOf =
  /^(?:(?:[同环]比|增[速幅长]率?|占比|比重|排名|[名位]次|面积|总?投资|产值|人数|(?:20)?\d{2}年?呢)呢?|(?!要是|如果|然后|还有)\p{Script=Han}{2,10}呢[？?]?)$/u;

const doneAlone =
  /(?<=^(?:那么?|到?现在|到?目前|至今|都|已经?|累计|实际)*)(?:完成|[花投砸](?:进去|出去|掉|下去)?(?=[^，,]{0,8}了))(?=了?(?:多少|几))/u;
/** 总投资多少，完成多少了; 已经花了多少了, after 总投资多少: of the investment. 三产增加值多少，占比呢: of all that is made. */
export function ofBefore(clause: string, before: string): string {
  if (/投资/u.test(before)) return clause.replace(doneAlone, '完成投资');
  if (/(?:增加|净增)了?(?:多少|几)/u.test(before)) return clause.replace(moreAdded, '同比$<way>增');
  const sector = before.match(/第?[一二三](?:次?产业|产)(?!品|量|能)/u)?.[0];
  return sector ? clause.replace(shareAlone, `${sector}增加值占GDP比重`) : clause;
}
/** 贷款增加多少，比去年同期多多少: by how much more was added. */
const moreAdded = /^那?么?[比较](?:去年|上年)(?:同期)?(?<way>[多少])增?(?:加|了)?(?=多少|几)/u;
const shareAlone = /^那?么?(?:占比|比重)(?=是?(?:多少|几|呢|$))/u;

let segmenter: Intl.Segmenter | undefined;

function wordsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/**
 * The questions that one message (simplified Chinese) asks together, each to be read after those before it: `总投资多少，占地几亩` asks two,
 * `一期、二期各多少亩` two as well. A message that asks one thing is its own only part.
 */
export function partsOf(question: string): string[] {
  const clauses = opened(
    question
      .split(/[，,；;、\s]/u)
      .filter((clause) => clause.trim())
      .map((clause, index) => (index > 0 ? clause.replace(besides, '') : clause)),
  );
  // 增速: asked of what stands before it.
  if (clauses.length > 1 && clauses.every((clause, index) => asks.test(clause) || (index > 0 && asksOf.test(clause))))
    return clauses.map((clause, index) => (index > 0 ? ofBefore(clause, clauses[index - 1]!) : clause));
  const numbers =
    /^(?<one>\p{Script=Han}{2,12}数)[和与及、](?<other>\p{Script=Han}{2,12}数)(?:分别|各)?是?(?:多少|几)[？?]?$/u.exec(
      question,
    )?.groups;
  if (numbers) return [`${numbers.one}是多少`, `${numbers.other}是多少`];
  const counted = countedIn(question);
  if (counted.length > 1) return counted;
  const each =
    /^(?<said>.{2,60}?)的?(?:分别|各自|各(?![项类级种地镇区街乡县市村校部个界位方国省自]))(?<tail>[^，,]*).*$/u.exec(
      question,
    );
  const said = each?.groups?.said ?? (asks.test(question) || /[吗吧呢]/u.test(question) ? '' : question);
  const items = itemsIn(said);
  return items.length > 1 ? items.map((item) => `${item}${each?.groups?.tail ?? ''}`) : [question];
}

/** 江东外资集中签约，签了几个项目，投了多少: what is said before anything is asked is what the first question is of. */
function opened(clauses: readonly string[]): string[] {
  const first = clauses.findIndex((clause) => asks.test(clause));
  return first > 0 &&
    first < clauses.length - 1 &&
    !of.test(clauses.slice(0, first).join('')) &&
    !/分别|各/u.test(clauses[first]!)
    ? [clauses.slice(0, first + 1).join('，'), ...clauses.slice(first + 1)]
    : [...clauses];
}
/** 如果, 除了: what is put before a question so, is no thing that it is of. */
const of = /如果|假如|要是|除了|据说|听说|因为|虽然|既然|根据|按照?|[和与跟、]$/u;

/** 有多少总部和研发中心, 几家总部及研发中心: how many there are of each. */
function countedIn(question: string): string[] {
  const {
    said = '',
    asked,
    items,
  } = /^(?<said>[^，,？?]*?)(?<asked>(?:多少|(?<![第哪])几)[个家所座栋条项处件名位张台辆]?)(?<items>\p{Script=Han}{2,12}[和及与、](?:\p{Script=Han}|、){2,16})[？?]?$/u.exec(
    question,
  )?.groups ?? {};
  if (!asked || !items || /合计|[一总]共|加|比|占|之间|[和与跟及]/u.test(said)) return [];
  const named = items.split(/[和及与、]/u);
  return named.length > 1 && named.every((item) => thing.test(item)) ? named.map((item) => said + asked + item) : [];
}
/** What there may be many of, by how its name ends. */
const thing =
  /(?:企业|公司|总部|机构|中心|基地|平台|实验室|院|所|园|馆|站|校|学|厂|店|村|镇|社区|街道|小区|项目|工程|桥|隧道|路|床位|学位|车位|泊位|人|生|师|员)$/u;

/** One time said of all sides stands with none of them. */
export function withoutTime(text: string, newest: string | undefined): string {
  const times = timeMentions(text, newest === undefined ? {} : { publishedOn: newest });
  return times.length === 1 ? text.slice(0, times[0]!.start) + text.slice(times[0]!.end).replace(/^的/u, '') : text;
}

const more = '(?:要|会|更|比较|\\p{Script=Han}得)?(?:[多少高低大小快慢长短贵远]|便宜|划算)';
const against = [
  /^(?:.{0,6}是)?(?<one>.{2,30}?)(?:更|比较)?[多大高长快重贵远]还是(?<other>.{2,30}?)(?:更|比较)?[多大高长快重贵远][？?]?$/u,
  /^(?<one>.{2,40}?)[和跟与同](?<other>.{2,30}?)(?:相?比|比较)[，,]?(?:的话)?[，,]?(?:哪|谁|是|[多高低大])/u,
  /^(?<one>.{2,40}?)(?:要|会)?(?:(?<![占同环])比(?!例|率|重(?![点大型]))|(?<![占同环比])较)(?<other>.{2,30}?)(?:的|要|会|更)*(?:[多少高低大小快慢长短贵远宽深重]|便宜)(?<what>(?:收入|产值|产量|投资|利润|(?<=[多少])[招建种卖产收投设拿用花占做开运接发](?=了?(?:多少|几))|(?<=[多少])(?:占地|投资))?)(?:了|出)?来?(?:多少|几|吗|不|还是|[？?]|$|.{0,3}倍)/u,
  /^(?<one>.{2,40}?)的?(?<![增参附追添更施])加上?(?![快大强装工入速固急权起在])(?<other>.{2,30}?)的?(?:一共|总共|共|合计|是|有)*(?:多少|几)/u,
  /^(?<one>.{2,40}?)占(?:了|到)?(?<other>\p{Script=Han}{4,30}?)的?(?:百分之[几多]|几成|多少比例|比例|比重)/u,
  /^(?<one>.{2,40}?)(?:相当于|是)(?<other>.{2,30}?)的?(?:几|多少)倍/u,
];
const joined = [
  new RegExp(`^(?<said>.{3,80}?)(?:相比)?[，,]?(?:哪一?[个家座条边种样类]|谁)(?<noun>.{0,12}?)${more}`, 'u'),
  /^(?<said>.{3,80}?)的?(?:之间)?(?:加起来|加在一起|合计|之和|总和|相加|一共|总共|共计|相差|相比|差(?:多少|距|额)|的差)/u,
];
/** 去年, 一季度: the other side is the same thing at another time. */
export const timeAlone =
  /^(?:20\d\d年?|今年|去年|前年|上年|明年|上一年)?(?:全年|[上下]半年|[一二三四]季度|前?.{1,2}个?月份?)?(?:同期)?$/u;

/** 平均每所学校多少学生: what is shared out, and among what. */
const sharedOut =
  /(?:平均)?(?:每|一(?![共比般季月期产年号线路批届次]))(?:[个家所名位户座栋张台辆条间亩](?!人))?(?<each>\p{Script=Han}{2,8}?)(?:平均|大约|大概|能|可以|要|得|是)*(?:[收接得拿领分摊用招]到|[有带分摊到])?了?(?:多少|几)(?:[个家所名位户座栋张台辆条间亩人份件])?的?(?<what>\p{Script=Han}{2,8}?)[？?]?$/u;

/** What a question sets against each other or adds up, each side to be read after those before it: `出口` and `进口` of 出口比进口多多少. */
export function sidesOf(asked: string): string[] {
  // 甲县境内的比乙县境内的长多少: of the two counties.
  const question = asked
    .replace(/(?<=[\p{Script=Han}]{2})境内/gu, '')
    // 对甲国和乙国进出口哪个多: of each of them.
    .replace(/^对(?=\p{Script=Han}{2,}[和与跟、]\p{Script=Han}{2,}口)/u, '');
  const shared = sharedOut.exec(question)?.groups;
  if (shared?.each && shared.what) return [shared.what, shared.each];
  for (const pattern of against) {
    const found = pattern.exec(question);
    const { one, other, what = '' } = found?.groups ?? {};
    // 二季度比一季度多做了多少外贸: what both are told of stands last.
    const thing =
      found &&
      /^(?:[万亿]?元|[万亿]?吨)?的?(?<thing>\p{Script=Han}{2,8})[？?]?$/u.exec(question.slice(found[0].length))?.groups
        ?.thing;
    if (one && other && thing && timeAlone.test(one) && timeAlone.test(other)) return [one + thing, other + thing];
    if (one && other) return [one + what, timeAlone.test(other) ? other : inPlace(one, other) + what];
  }
  for (const pattern of joined) {
    const { said, noun = '' } = pattern.exec(question)?.groups ?? {};
    const items = said ? wholeItemsIn(said) : [];
    // 谁增得快: how it is compared, not what of.
    const what = noun.replace(/^(?:增长|[增涨升降跌跑])[得长]?$/u, '');
    if (items.length > 1) return items.map((item) => `${item}${what}`);
  }
  return [];
}

const conjunctions = new Set('、 和 与 及 跟 以及 还有'.split(' '));

/** The things that `said` lists, each named in full: 城镇居民收入 and 农村居民收入 of 城镇和农村居民收入. */
function itemsIn(said: string): string[] {
  const opening = /^.*[，,：:]/u.exec(said)?.[0] ?? '';
  const asked = said.slice(opening.length);
  // 去程和返程，运费: what is asked of both stands behind them.
  if (/[，,]$/u.test(opening) && !/[、和与及跟]/u.test(asked) && /[、和与及跟]/u.test(opening))
    return wholeItemsIn(opening.slice(0, -1)).map((item) => `${item}${asked}`);
  const items = [''];
  for (const word of wordsOf(said.slice(opening.length))) {
    if (conjunctions.has(word)) items.push('');
    else items[items.length - 1] += word;
  }
  if (items.length < 2 || items.some((item) => item === '')) {
    // The dictionary joins 和 to a name that it does not know.
    const { one, other } = /^(?<one>.{2,8})[和与跟](?<other>.{2,8})$/u.exec(items.join(''))?.groups ?? {};
    if (!one || !other) return [];
    if (one.length === other.length || one.at(-1) === other.at(-1)) return [opening + one, opening + other];
    // 光伏和风电装机: what the longer one ends with is said of both.
    const tail = other.slice(one.length);
    return tail.length > 1 && wordsOf(tail).length === 1 ? [opening + one + tail, opening + other] : [];
  }
  // 恩和里: a sign that says nothing by itself is half of a name.
  if (/^(?![男女老少城乡水电油气煤进出公铁海空东南西北甲乙丙丁])\p{Script=Han}$/u.test(items[0]!)) return [];
  const ofAll = saidOfAll(items);
  if (ofAll) return items.map((item, index) => `${opening}${index < items.length - 1 ? item : ofAll.own}${ofAll.tail}`);
  const tail = sharedTail(items.at(-2)!, items.at(-1)!);
  const [first, ...others] = items.map((item, index) =>
    index === items.length - 1 ? item.slice(0, item.length - tail.length) : item,
  );
  return [first!, ...others.map((item) => inPlace(first!, item))].map((item) => opening + item + tail);
}

/** The same of words that hold nothing else: 环湖路和县医院, whose 和 the dictionary joins to 和县, 校车和民用车, whose 和 to 和民. */
function wholeItemsIn(said: string): string[] {
  const items = itemsIn(said);
  if (items.length > 1) return items;
  const { one, other } =
    /^(?<one>[^、，,和与及跟]{2,20})[和与及跟](?<other>[^、，,和与及跟]{2,20})$/u.exec(said)?.groups ?? {};
  return one && other ? [one, other] : [];
}

/** 甲、乙、丙这三个镇产量, 甲、乙、丙的产量: what stands behind the last of them is said of all. */
function saidOfAll(items: readonly string[]): { readonly own: string; readonly tail: string } | undefined {
  const counted = new RegExp(`^(?<own>.{2,16}?)这?(?:${numeral})[个家座条所处](?<kind>\\p{Script=Han}+.*)$`, 'u').exec(
    items.at(-1)!,
  )?.groups;
  if (counted) return { own: counted.own!, tail: wordsOf(counted.kind!).slice(1).join('') };
  const { own, tail } = /^(?<own>.{2,16}?)(?<tail>的.{2,})$/u.exec(items.at(-1)!)?.groups ?? {};
  return own && tail && items.slice(0, -1).every((item) => !item.includes('的')) ? { own, tail } : undefined;
}
const numeral = '[两二三四五六七八九十]|\\d+';

const isSite = /(?:中心|园|区|镇|乡|街道|港|城|厂|公司|集团|医院|学校|大学|基地)$/u;
/** 物流中心 of 物流中心进出口. */
const longestSite = /^.{1,12}(?:中心|园区?|区|镇|乡|街道|港|城|厂|公司|集团|医院|学校|大学|基地)(?=.{2,})/u;

/** 人均GDP, 出口额: what is counted, named in full. */
const isWhole = /[A-Za-z]$|(?:收入|支出|投资|产值|总额|产量|人数|面积|企)$/u;

const rankedTail = /^(?:[国家省市区县州镇村]{1,2}|[一二三])级(?<tail>\p{Script=Han}{2,})$/u;

/** What the last of several things says for all of them: what follows the word that ends the one before it, or its own first word. */
function sharedTail(before: string, last: string): string {
  // 国家级、省级、市级示范社
  const ranked = rankedTail.exec(last)?.groups?.tail;
  if (ranked && /级$/u.test(before)) return ranked;
  // 国企、外企在出口里: where it is asked of all.
  const where = /(?<=.{2})在\p{Script=Han}{2,10}$/u.exec(last)?.[0];
  if (where && !before.includes('在')) return where;
  const ending = wordsOf(before).at(-1)!;
  const at = last.lastIndexOf(ending);
  // 下村乡 ends otherwise than 八达峪村; it says nothing of both.
  if (at >= 0 && (ending.length > 1 || last.length - at !== 2) && isWordEnd(last, at + ending.length))
    return last.slice(at + ending.length);
  const site = isSite.test(before) ? longestSite.exec(last)?.[0] : undefined;
  if (site) return last.slice(site.length);
  // 南苑片区 and 河口制药基地: each is a site, with a name of its own.
  if (isSite.test(before) && isSite.test(last)) return '';
  // Names as long as one another: 产值 of 甲和重工 and 乙和塔筒产值.
  const behind = last.slice(before.length);
  if (before.length > 3 && behind.length > 1 && wordsOf(behind).length === 1) return behind;
  const [first, ...rest] = wordsOf(last);
  // 甲国和乙国进出口: names as long as one another, and what is measured of both.
  if (before.length === first!.length && rest.length === 1 && isMeasure.test(rest[0]!)) return rest[0]!;
  // 文明实践所 and 文明实践站: each has its own.
  if (first!.length > 1 && rest.length > 1 && !before.startsWith(first!) && !isWhole.test(before)) return rest.join('');
  return before.length > 2 && behind.length > 1 && wordsOf(behind).length === 1 ? behind : '';
}

const isMeasure = /(?<!入口|出入)(?:[额值量率数]|进出口|收入|投资|面积|增[速幅]|人口|价格)$/u;

/** Whether a word ends there: 企 of 外资企业 ends none. */
function isWordEnd(text: string, end: number): boolean {
  let at = 0;
  return wordsOf(text).some((word) => {
    at += word.length;
    return at === end;
  });
}

/** `item` as `like` names its own: 澜桥园二期 for 二期 after 澜桥园一期. */
export function inPlace(like: string, item: string): string {
  // 云湖水库的坝, 梅山的坝: what both are asked of is no likeness of their names.
  const [at, likeAt] = [item.indexOf('的'), like.indexOf('的')];
  if (at > 0 && likeAt > 0 && item.slice(at) === like.slice(likeAt))
    return inPlace(like.slice(0, likeAt), item.slice(0, at)) + item.slice(at);
  // 民营 against 外商投资企业的进出口占比: the same of firms of another kind.
  const owned =
    /^(?<whose>\p{Script=Han}{0,8}?)(?:外商投资|外资|国有|民营|私营|集体|港澳台资?|城镇|农村|城市)(?<kind>企业|居民|经济)(?<what>.+)$/u.exec(
      like,
    )?.groups;
  if (owned && /^(?:外商投资|外资|国有|民营|私营|集体|港澳台资?|城镇|农村|城市)$/u.test(item))
    return `${owned.whose}${item}${owned.kind}${owned.what}`;
  // 全县 against 曼村的精品率: the same of a larger place.
  const of = /^.{1,8}?[省市区县州旗镇乡村]的?(?<what>\p{Script=Han}{2,})$/u.exec(like)?.groups?.what;
  if (
    of &&
    !/^(?:农村|城镇|乡村)$/u.test(item) &&
    /^(?:全[国省市区县州镇乡村]|\p{Script=Han}{1,6}[省市区县州旗镇乡村])$/u.test(item)
  )
    return `${item}的${of}`;
  if (/^[省市区县州镇村]级$/u.test(item) && /[国家省市区县州镇村]级$/u.test(like))
    return like.replace(/(?:国家|[省市区县州镇村])级$/u, item);
  for (let start = 0; item.length > 1 && start + item.length <= like.length; start += 1) {
    const other = like.slice(start, start + item.length);
    const same = [...other].filter((sign, index) => sign === item[index]).length;
    // 征收项目 takes no sign of 500强项目.
    if (/\d/u.test(other[0]!) !== /\d/u.test(item[0]!) && /\d/u.test(like[start - 1] ?? '')) continue;
    if (other.at(-1) === item.at(-1) && same < item.length && same * 2 >= item.length)
      return like.slice(0, start) + item + like.slice(start + item.length);
  }
  return item;
}
