import type { Draft, Query } from '../../../domain.ts';
import { timeMentions } from '../../../figures/times/periods.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { overlap } from '../matching/surroundings.ts';
import type { Material } from '../saying/drafting.ts';

/**
 * Whether an answer tells another body's head than was asked for, no time where one was asked for, none of what was asked to have come about, or how many are
 * so where one asks how many are not.
 */
export function tellsOtherHead({ kind, claims, lead }: Draft, { query, known }: Material): boolean {
  if (kind !== 'grounded' || claims.length === 0) return false;
  if (claims.some(({ derivation }) => derivation)) return false;
  const told = claims.flatMap(({ text, sources }) => [simplify(text), ...sources.map(citedWords)]).join('\n');
  const articles = claims
    .flatMap(({ sources }) => sources.map(({ passage }) => known.articles.get(passage.articleId)!.text))
    .join('\n');
  return (
    isOtherHead(query, told, articles) ||
    isOfOtherDeed(query, told, articles) ||
    tellsNoTime(query, told) ||
    isOfPartAlone(query, told) ||
    (lead === undefined && isOfOtherEvent(query, told)) ||
    isOfThoseThatAre(query, told) ||
    isOtherProfit(query, told)
  );
}

/** 谁来监督资金, of who takes the money back, where the article says somewhere who 监督. */
function isOfOtherDeed({ text }: Query, told: string, articles: string): boolean {
  const deed = /^(?:由)?谁(?:来|去)(?:负责)?(?<deed>\p{Script=Han}{2})/u.exec(text)?.groups?.deed;
  return deed !== undefined && articles.includes(deed) && !told.includes(deed);
}

/** 西河村书记是谁 is not told by a sentence that names a 书记, and no 西河村. */
function isOtherHead({ text }: Query, told: string, articles: string): boolean {
  const { who, title } = head.exec(text)?.groups ?? {};
  if (!who || !title) return false;
  // 介绍情况的副区长: whoever did, and no body of that name.
  if (who.includes('的')) return !told.includes(title);
  const village = /^\p{Script=Han}{1,4}?[村镇乡]/u.exec(who)?.[0];
  if (!told.includes(title) || (village !== undefined && !told.includes(village))) return true;
  const isShort = /(?:公司|集团|企业|单位)$/u.test(who) && /(?:公司|集团|企业|单位)/u.test(told);
  // “总经理程某说”: of whichever body the article is about.
  const isBare =
    new RegExp(`(?:^|[，。“”\\n])(?:公司)?${title}\\p{Script=Han}`, 'u').test(told) &&
    articles.includes(who.slice(0, 4));
  const inOrder = new RegExp(
    [...who].map((sign) => sign.replace(/[^\p{Script=Han}\w]/u, '.')).join('[^，。；]*?'),
    'u',
  );
  return !isShort && !isBare && overlap(who, told) < half && !inOrder.test(told);
}
const head =
  /(?<who>\p{Script=Han}{2,14}?)的?(?<title>书记|主任|董事长|总经理|总裁|行长|局长|厅长|部长|[区县市镇乡省院校会]长|经济学家|负责人|秘书长)(?:现在)?(?:是谁|叫什么|是哪位|叫啥|是哪个)/u;
const half = 0.5;

const asksWhen = /什么时候|何时|哪一?[年天]|几[年月号]/u;
/** 什么时候开 is not told by a sentence that names no time but the question's own. */
const tellsNoTime = ({ text, kind, rest }: Query, all: string): boolean => {
  if (kind !== 'fact' || !/什么时候|何时|哪一?[年天]|几[月号]/u.test(text)) return false;
  // 什么时候停办的 is not told by 停办五年的展会: for how long, and not when.
  const did = /(?:什么时候|何时|哪一?天|几月份?)(?<did>\p{Script=Han}{2,4}?)(?:的|了)?(?:呢|啊)?[？?]?$/u.exec(text)
    ?.groups?.did;
  const behind = did === undefined ? [] : all.split(did).slice(1);
  if (behind.length > 0 && behind.every((one) => lasts.test(one))) return true;
  // A time that stands in a sentence that says nothing of what was asked is another thing's.
  const words = rest.split(' ').filter((word) => word.length > 1);
  const own = all
    .split(/[。\n]/u)
    .filter((one) => words.some((word) => formsOf(word).some((form) => one.includes(form))));
  return lacksTime(text, (own.length > 0 ? own.join('\n') : all).replace(ofTelling, ''));
};
/** Behind 停办: for how long. */
export const lasts = /^了?[\d一二三四五六七八九十两多半]+(?:年|个?月|[天日])(?![\d一二三四五六七八九十])/u;
/** 记者从26日的发布会上获悉, 今年以来, 当前: when it is told, and no time of what is. */
const ofTelling =
  /(?:截[至止])?[当目]前|(?:记者)?从[^，。]{0,40}获悉|[今\d]{1,4}年(?:\d{1,2}月)?以来|近[几\d一两三]?年来?/gu;
const lacksTime = (text: string, told: string): boolean =>
  !/[昨今前当明][天日晚晨年]|[上本下](?:周|个?月|季度|半年)|周[一二三四五六日末]|日前|近[日期]|以后|[之以]前|每[天日周月年]|[时点]\d|\d[:：点时]|期间|时间表|世纪|春|夏|秋|冬|节(?![点目能约省奏水支余])/u.test(
    told,
  ) && timeMentions(told, { publishedOn: '2000-06-15' }).every((time) => text.includes(time.text.replace(/年$/u, '')));

/** 新城哪一年开始建 is not told by what is done in 新城北片区. */
const isOfPartAlone = ({ text, kind, names: asked = [] }: Query, told: string): boolean =>
  kind === 'fact' &&
  asksWhen.test(text) &&
  asked.some((name) => name.length > 2 && told.includes(name)) &&
  asked.every((name) =>
    told
      .split(name)
      .slice(1)
      .every((behind) => /^[东西南北][部侧段翼站园片区]/u.test(behind)),
  );

/** 已经上市了吗, of how many shares there are: nothing is said of it. */
function isOfOtherEvent({ text, kind, quantities }: Query, told: string): boolean {
  const done = kind === 'yes-no' && quantities.length === 0 ? event.exec(text)?.groups?.done : undefined;
  return (
    done !== undefined &&
    // What has another name may be told by it: only a bare number speaks of neither.
    /^[^。]{0,40}\d[^。]{0,12}。?$/u.test(told.split('\n')[0]!) &&
    !formsOf(done).some((form) => told.includes(form)) &&
    ![...done].some((sign) => told.includes(sign))
  );
}
const event =
  /(?:已经?)?(?<done>上市|退市|开业|开园|破产|倒闭|关停|停产|合并|收购|获批|签约|落地|出台|印发|发布)了?(?:吗|没有?|么)[？?]?$/u;

/** 没有下降的城市有几个 is not told by how many fell. */
function isOfThoseThatAre({ text, kind }: Query, told: string): boolean {
  const done = kind === 'figure' ? negated.exec(text.replace(names, ''))?.groups?.done : undefined;
  return (
    done !== undefined && !new RegExp(`[没未不非无][^，。；]{0,8}${done.slice(-2)}`, 'u').test(told.replace(names, ''))
  );
}
const negated =
  /(?:没有?|未|不)(?!少|到|足|超|低|高|同|仅|只|断|动|含|算|包括|知|清|管|过)(?<done>\p{Script=Han}{2,12})的(?:(?![能补给交花付要])\p{Script=Han}){1,8}?(?:有|一?共|总共|(?=(?:几|多少)[个家座条户人名项所台辆艘次]))(?:几|多少)/u;
const names = /非[遗公洲物]|不锈|不动产|未成年|未来|没收|有没有|是不是|对不对|能不能/gu;

/** 净利润多少 is not told by a sentence that knows the 营业利润 alone. */
const isOtherProfit = ({ text }: Query, told: string): boolean => {
  const asked = profits.filter((one) => text.includes(one));
  return asked.length === 1 && !told.includes(asked[0]!) && profits.some((one) => told.includes(one));
};
const profits = ['净利', '营业利润', '毛利', '利润总额'];
