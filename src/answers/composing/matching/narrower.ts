import type { Article, Figure, Query } from '../../../domain.ts';
import { namedBy } from '../../../figures/places/bodies.ts';
import { figuresOf } from '../../ledger-index.ts';
import type { Known } from './surroundings.ts';

/** 飞机 of 飞机进口94.3亿美元; 外贸进出口 and 全市出口 are of all goods. */
const ofGoods =
  /(?<![\p{Script=Han}\d])(?!对?外贸易?|货物|商品|累计|完成|实现|外贸|[其当]中|同期|当[年月]|年度?|今年|去年|全|[一-龥]{1,6}[省市区县州国])(?<goods>\p{Script=Han}{2,10}?)(?:进出口|进口|出口)/u;

const asksTrade = ({ terms, aspect, kind, language }: Query) =>
  kind === 'figure' &&
  language !== 'en' &&
  aspect !== 'share' &&
  terms.length > 0 &&
  terms.every(({ words }) => /^(?:进出口|进口|出口|对?外贸易?|货物贸易)(?:总?[额值]|规模)?$/u.test(words));

/** Whether what is told is the trade in some goods, or of some firms, where a question asks for all of it. */
export function isOfSomeGoods(query: Query, told: string): boolean {
  if (!asksTrade(query)) return false;
  // 河东区海带出口: the place is not what is traded.
  const goods = ofGoods.exec(
    query.place === undefined ? told : told.replaceAll(new RegExp(`${query.place}[省市区县州]?`, 'gu'), ''),
  )?.groups?.goods;
  return (goods !== undefined && namedBy(query.text, goods) < 0.5) || (ofFirms.test(told) && !ofFirms.test(query.text));
}
const ofFirms = /(?:民营|国有|外商投资|外资|私营|个体)(?:企业|工商户)|民企|国企|外企/u;

/** 涨了多少 is not answered by how far one thing grew faster than another, nor 收入多少 by 城乡收入倍差. */
export const isOfGap = ({ text, kind }: Query, { metric, dimension }: Figure): boolean =>
  (/^(?:figure|compute)$/u.test(kind) &&
    dimension === 'points' &&
    /[高低快慢]于/u.test(metric) &&
    !/(?<![同环])比|[高低快慢差]/u.test(text)) ||
  (/(?:倍差|差距)$/u.test(metric) && !/[差倍]/u.test(text));

/** 同比多增多少 asks by how much more was added than the year before, 增加多少 how much was. */
export const isOfOtherIncrease = ({ text, kind, language }: Query, { metric, aspect }: Figure): boolean =>
  /^(?:figure|compute)$/u.test(kind) &&
  language !== 'en' &&
  aspect === 'growth' &&
  addedMore.test(text) !== addedMore.test(metric);
const addedMore = /(?:多|(?<!多)少)增(?!值)/u;

/** 新增示范企业4家，累计达11家: the second is no number of new ones. */
export const isSumOfAll = ({ start, sentence }: Figure, { text }: Article): boolean =>
  /[，；]累计(?:分别)?达到?[^，；]*$|(?:新|净增)[^；\d]*\d[^，；\d]{1,4}[，、](?:累计|总数|总量|目前|现|已)*(?:达到?|增[至到])$/u.test(
    text.slice(Math.max(sentence.start, start - ahead), start),
  );
/** As much of a sentence is read before a number. */
const ahead = 80;

/** 每万人口拥有量 is not how much there is. */
export const isOfTenThousand = ({ text }: Query, { metric }: Figure): boolean =>
  /^每?万人/u.test(metric) && !/万人|均|每/u.test(text);

/** 多少亿元 asks for no price of one. */
export const isTooSmall = ({ asked }: Query, { dimension, value, upper }: Figure): boolean =>
  dimension === 'money' &&
  upper === undefined &&
  /^-?\d{1,4}(?:\.\d+)?$/u.test(value) &&
  /(?:多少|几)个?[亿]元?/u.test(asked);

/** 海辰公司收入多少 is not what its 冷链业务 takes in: what one line of business does is said of it. */
export function isOfSomeBusiness({ text, language }: Query, { clause, start }: Figure, article: Article): boolean {
  const name = language === 'en' ? undefined : business.exec(article.text.slice(clause.start, start))?.groups?.name;
  return name !== undefined && !text.includes('业务') && namedBy(text, name) < 0.5;
}
const business = /(?:的|^)(?<name>\p{Script=Han}{2,6}?)(?:业务|板块|分部|事业部)(?:实现|完成|的)?[^，。；\d]{0,8}$/u;

/** 补多少 is not answered by what is no longer paid: 取消80%的补贴. */
export const isAbolished = ({ text: asked }: Query, { start, clause }: Figure, { text }: Article): boolean =>
  /(?:取消|废止|停止执行|不再(?:执行|实[行施]|享受|收取))[^，。；、\d]{0,12}$/u.test(text.slice(clause.start, start)) &&
  !/取消|废止|停|不再|原/u.test(asked);

/** 总产量 is not what one 亩 gives. */
export const isYield = ({ text }: Query, { metric }: Figure): boolean => /总产/u.test(text) && /[亩单]产/u.test(metric);

/** 增长多少 is of the year before, as a rule: how far a thing grew against 2019 is told where that year is asked for, or the time since. */
export function isAgainstOtherYear(
  { text: asked, language }: Query,
  { aspect, clause, sentence, start, period }: Figure,
  { text }: Article,
): boolean {
  // 比2019年增长多少, of how much it grew in the year since 2020.
  const [year, end] = [period?.from, period?.to].map((day) => Number(day?.slice(0, 4)));
  const since = aspect === 'growth' && year === end ? sinceYear.exec(asked)?.groups?.year : undefined;
  if (since && Number(since) < year! - 1 && !text.slice(sentence.start, start).includes(since)) return true;
  const base = aspect === 'growth' ? against.exec(text.slice(clause.start, start))?.groups?.year : undefined;
  if (base === undefined || language === 'en' || asked.includes(base) || /年来|以来|[几两三四五十]年|过去/u.test(asked))
    return false;
  return period === undefined || Number(base) !== Number(period.from.slice(0, 4)) - 1;
}
const sinceYear = /[较比](?<year>20\d\d)年/u;
const against = /[较比](?<year>\d{4})年(?:同期|底|末)?[^，；。\d]*$/u;

/**
 * 有多少家驿站 is not answered by 7家不达标的驿站, nor 有多少景区 by 18个主要景区: those that fall short, those that matter most, and
 * those that something was done to (对217家菜市场进行改造) are not all.
 */
export const isOfSome = (query: Query, figure: Figure, article: Article): boolean =>
  isOfSomeThere(query, figure, article) ||
  isOfSomeDoctors(query, figure) ||
  isOfThoseThere(query, figure, article) ||
  isOfEachOfSome(query, figure, article);

/** 全市收入多少, of 9个区的收入超30亿元: what each of some has. */
const isOfEachOfSome = ({ text, language }: Query, { clause, start }: Figure, article: Article): boolean =>
  language !== 'en' &&
  !/[哪各每]|\d|几个/u.test(text) &&
  /[\d一二两三四五六七八九十]个(?:区|县|市|镇|乡|村|街道|园区)的[^，。；]*$/u.test(
    article.text.slice(clause.start, start),
  );

const isOfSomeThere = (
  { text, language }: Query,
  { dimension, start, end, clause }: Figure,
  article: Article,
): boolean =>
  language !== 'en' &&
  /count|people/u.test(dimension) &&
  /(?:有了?|[一总]共)(?:多少|几)/u.test(text) &&
  ((some.test(article.text.slice(end, clause.end)) && !ofSome.test(text)) ||
    (article.text.slice(0, start).endsWith('对') &&
      /^\p{Script=Han}{2,12}(?:进行|开展|实施|给予)/u.test(article.text.slice(end, clause.end)) &&
      !/[改整修]|升级|检查|奖|补|支持|帮|资助/u.test(text)));
const some =
  /^(?:主要|部分|典型|\p{Script=Han}{0,8}?(?:不达标|不合格|不符合|不合规|达不到|未达标|未达到|超标|违[法规]|闲置|空置|距离[^，。；]{2,14}近的|自行|轻伤|重伤|停产|停业|关停|倒闭|摘牌|整改))/u;
const ofSome = /近|自|伤|主要|部分|典型|不|没|未|违|超标|[闲空]置|停|关|倒|摘|整改|问题/u;

/** 医生多少 is not answered by 儿科医生. */
const isOfSomeDoctors = ({ text, quantities }: Query, { metric }: Figure): boolean => {
  const branch = /(?<branch>\p{Script=Han}{1,2}科|家庭|乡村|签约|急诊)(?:专科)?医[生师]/u.exec(metric)?.groups?.branch;
  return branch !== undefined && quantities.length === 0 && /医[生师]/u.test(text) && !text.includes(branch);
};

/** 一共需要多少名, 还缺多少名 are not answered by how many there are. */
const isOfThoseThere = ({ text }: Query, { status, start, aspect }: Figure, article: Article): boolean =>
  aspect === 'level' &&
  status !== 'target' &&
  /(?:需要|应该有|应有|该有|缺)(?:配|招)?了?(?:多少|几)[个名位人]/u.test(text) &&
  !/(?:需|应|缺|配|编制|不足)[^，。；]*$/u.test(article.text.slice(0, start));

/** 土地成交金额, of one lot of which the question says nothing. */
export const isOfOneLot = ({ text }: Query, { clause, articleId, dimension }: Figure, { articles }: Known): boolean =>
  dimension === 'money' &&
  /土地/u.test(text) &&
  !/地块|宗|幅|哪|最/u.test(text) &&
  /地块[^，。；]*(?:竞得|拿下|摘得|斩获|夺得|成交)/u.test(
    articles.get(articleId)?.text.slice(clause.start, clause.end) ?? '',
  );

/** 年均增速, of how far something grew in one year. */
export const isOfOneYear = (
  { text, language }: Query,
  { aspect, metric, clause, articleId }: Figure,
  { articles }: Known,
): boolean =>
  language !== 'en' &&
  aspect === 'growth' &&
  /(?:年均|平均年|年平均|复合)[^，。？]{0,8}(?:增|涨|升|降|减)/u.test(text) &&
  !/年均|平均|复合|每年|逐年/u.test(metric + (articles.get(articleId)?.text.slice(clause.start, clause.end) ?? ''));

/** 贷款总额, of 该类贷款: those that the sentence names, and the question does not. */
export function isOfItsKind({ kind, text }: Query, figure: Figure, { articles }: Known): boolean {
  if (kind !== 'figure' || !/[该此这][类款种项]/u.test(figure.metric)) return false;
  const own = articles.get(figure.articleId)?.text.slice(figure.sentence.start, figure.start) ?? '';
  const name = /“(?<name>[^”]{2,12})”/u.exec(own)?.groups?.name;
  return name !== undefined && !text.includes(name.slice(-3));
}

/** 新设企业多少家, of 以并购方式设立企业441家: of one way of it, where the article tells of the same in whatever way. */
export function isOfOneWay({ text }: Query, figure: Figure, { articles, ledger }: Known): boolean {
  const told = articles.get(figure.articleId)?.text ?? '';
  const isSo = ({ clause }: Figure) => /[以通过]\p{Script=Han}{2,6}方式/u.test(told.slice(clause.start, clause.end));
  if (text.includes('方式') || figure.metric === '' || !isSo(figure)) return false;
  return figuresOf(figure.articleId, ledger).some(
    (other) =>
      other.unit === figure.unit &&
      other.aspect === figure.aspect &&
      other.metric.endsWith(figure.metric) &&
      !isSo(other),
  );
}
