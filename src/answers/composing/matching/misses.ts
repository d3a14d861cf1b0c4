import type { Article, Figure, Query } from '../../../domain.ts';
import { namedBy } from '../../../figures/places/bodies.ts';
import { fullName } from '../../../figures/places/gazetteer.ts';
import { samePlace } from '../../../figures/places/places.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { isNoAward, isOnlyAgreed } from './agreed.ts';
import { lacksBound } from './bound-said.ts';
import { isOfOtherChange, isOfOtherEnd } from './contrasts.ts';
import { asksInvestment, countsOther, countsWithin, dimensionMet, isOfOneOfMany, lacksCounted } from './counted.ts';
import { isOfOtherDesignation } from './designated.ts';
import { asksDone, isOfInner, isOfNothingNamed, isOfOtherPeople } from './english-counted.ts';
import { isAdded } from './flows.ts';
import { isNamedAim } from './foreseen.ts';
import { isOfHelpers } from './helpers.ts';
import { isOfAllListed } from './listed.ts';
import { isOtherMeasure } from './measured.ts';
import {
  isAbolished,
  isOfGap,
  isOfOtherIncrease,
  isOfSome,
  isOfSomeBusiness,
  isOfTenThousand,
  isSumOfAll,
  isTooSmall,
  isYield,
} from './narrower.ts';
import { isOfTime, isSoFar } from './of-time.ts';
import { asksSoFar, isOfHolidays, isOfOtherBase, isOfOtherSpan } from './one-day.ts';
import { isOfOtherSector, isWholeOfHalf } from './opposites.ts';
import { isOfOtherMarket } from './other-market.ts';
import { isPart, placeMet } from './place-met.ts';
import { isNoPrice } from './prices.ts';
import { saysAll, saysWhole } from './says-all.ts';
import { isOfOtherSection } from './sections.ts';
import { isBeginningOfOther, isBesideQuoted, isOfOtherNumber } from './so-many.ts';
import { isOfOtherTime, saysAsMuch } from './time-in-words.ts';

/** A demand of the question that a figure does not meet although it is about the metric asked for. */
export type Miss = 'place' | 'subject' | 'period' | 'status' | 'aspect' | 'dimension' | 'revised';

/** 居全省第9位: the field that it is ranked in. */
const isField = ({ aspect, place = '' }: Figure, { within = [] }: Article): boolean =>
  aspect === 'rank' && within.some((name) => samePlace(name, place));

/** Whether a figure is of the place that is asked for, as far as it is told where: of any, where none is. */
export const isOfPlaceAsked = (query: Query, figure: Figure, article: Article): boolean =>
  !query.place ||
  placeMet(query, figure, article) ||
  saysWhole(query.place, figure, article) ||
  // A zone that is told of as a body in its city.
  (figure.subject !== undefined && samePlace(query.place, figure.subject)) ||
  // 云江综保区: more than the place that it begins with.
  (figure.place !== query.place &&
    figure.place?.startsWith(query.place) === true &&
    query.text.includes(figure.place)) ||
  isField(figure, article);

/** What of the question a figure does not meet. */
export function missesOf(query: Query, figure: Figure, article: Article): Miss[] {
  const misses: Miss[] = [];
  if (!isOfPlaceAsked(query, figure, article)) misses.push('place');
  // What a company has is not the district's.
  else if (
    query.place &&
    (isOfSomeIndustry(query, figure) ||
      (isOfOther(query, figure) && !(asksOfWhole.test(query.text) ? isOffice : isPublic).test(figure.subject!)) ||
      isOfSomeFirm(query, figure, article) ||
      (asksOfWhole.test(query.text) && isOfSomeSite(figure, article)) ||
      isOfOneOfMany(query, figure, article))
  )
    misses.push('subject');
  else if (query.place && !/rank|share/u.test(figure.aspect) && isOfOtherLevel(query.place, figure, article))
    misses.push('place');
  if (isWholeOfHalf(query.text, figure, article) || isOfOtherSector(query, figure)) misses.push('subject');
  if (
    !query.place &&
    article.place &&
    figure.place &&
    !isField(figure, article) &&
    !isNamedItself(query, figure) &&
    !isPart(figure, article)
  )
    misses.push('place');
  if (isOfOtherMarket(query.text, article.text.slice(figure.sentence.start, figure.start))) misses.push('place');
  if (query.period && !isOfTime(query, figure) && !isSoFar(query, figure) && !saysAsMuch(query, figure, article))
    misses.push('period');
  else if (isOfMoreThanThatDay(query, figure, article) || isOfOtherTime(query, figure, article)) misses.push('period');
  else if (asksSum.test(query.asked) && !saysAll(query, figure, article)) misses.push('period');
  if (
    query.status &&
    (query.status === 'target') !== isAim(figure, article) &&
    !isBeingBuilt(query, figure) &&
    !isNamedAim(query, figure, article)
  )
    misses.push('status');
  else if (query.status === 'actual' && isWholeOfUndone(query, figure, article)) misses.push('status');
  else if (/actual|yes-no/u.test(query.status ?? query.kind) && isDesigned(query, figure, article))
    misses.push('status');
  if ((query.aspect && query.aspect !== figure.aspect && !isDriven(query, figure)) || isOfOtherChange(query, figure))
    misses.push('aspect');
  // 常住人口多少 is no matter of ranks.
  else if (figure.aspect === 'rank' && !query.aspect && query.kind === 'figure' && !asksRank.test(query.text))
    misses.push('aspect');
  if (!query.aspect && query.dimensions && (!dimensionMet(query, figure, article) || countsWithin(query, figure)))
    misses.push('dimension');
  else if (
    !query.dimensions &&
    asksInvestment.test(query.text) &&
    !/^(?:money|percent|points|multiple)$/u.test(figure.dimension)
  )
    misses.push('dimension');
  else if (
    countsOther(query, figure, article) ||
    isOfOtherPeople(query, figure, article) ||
    isOfInner(query, figure, article) ||
    lacksBound(query, figure, article) ||
    isOfNothingNamed(query, figure, article) ||
    lacksCounted(query, figure, article) ||
    isOfOtherKind(query, figure) ||
    isNoMoney(query, figure)
  )
    misses.push('dimension');
  // 有多少人口 is not answered by how far it grew.
  if (
    figure.aspect === 'growth' &&
    /^[%倍]$/u.test(figure.unit) &&
    !query.aspect &&
    /有多少(?!$)|(?:人口|[人户]数|[总数]量|总数|面积|规模|装机(?:容量)?)(?:一共|总共)?[有是为]?多少/u.test(
      (query.alone ?? query).text,
    )
  )
    misses.push('aspect');
  // 赚了多少钱, 有多少户 is not answered by how much more than before.
  if (
    figure.aspect === 'growth' &&
    /^(?:money|count|people)$/u.test(figure.dimension) &&
    !query.aspect &&
    query.language !== 'en' &&
    !/[增涨多升提减降省少扩快慢]/u.test((query.alone ?? query).text.replaceAll('多少', ''))
  )
    misses.push('aspect');
  if (isShareOfAsked(query, figure)) misses.push('aspect');
  if (isOfGap(query, figure) || isOfOtherIncrease(query, figure) || isOfOtherBase(query, figure, article))
    misses.push('aspect');
  if (figure.dimension === 'points' && !query.aspect && !/点|百分|比|[快慢高低差]/u.test(query.text))
    misses.push('aspect');
  if (
    (added.test(figure.metric) || isAdded(figure, article)) &&
    (asksForAll.test(`${query.text} ${query.asked}`) || addedSum.test(figure.metric)) &&
    !asksForNew.test(query.text.replace(newInName, ''))
  )
    misses.push('aspect');
  // 税收多少, of what each mu pays.
  if (/^亩均/u.test(figure.metric) && !/均|每|强度|效益|水平/u.test(query.text)) misses.push('aspect');
  if (asksAdded.test(query.text) && figure.aspect === 'level' && !isSaidNew(figure, article)) misses.push('aspect');
  if (asksNewOnes.test(query.text) && !/累计|[一总]共/u.test(query.text) && isSumOfAll(figure, article))
    misses.push('aspect');
  if (figure.dimension === 'duration' && !query.dimensions?.includes('duration') && !namesMetric(query, figure))
    misses.push('dimension');
  if (isOfHolidays(query, figure, article)) misses.push('period');
  if (isAbolished(query, figure, article)) misses.push('aspect');
  if (asksNumber.test(query.text) || isNoPrice(query, figure, clauseIn(figure, article)) || isYield(query, figure))
    misses.push('dimension');
  if (
    isOfTenThousand(query, figure) ||
    isTooSmall(query, figure) ||
    isOfSome(query, figure, article) ||
    isOtherMeasure(query, figure, clauseIn(figure, article))
  )
    misses.push('dimension');
  if (isOnlyAgreed(query, article.text.slice(figure.sentence.start, figure.sentence.end))) misses.push('status');
  else if (isOnlyAgreed(query, figure.metric)) misses.push('aspect');
  if (
    isOfVillage(query, figure) ||
    isOfSomeBusiness(query, figure, article) ||
    isOfAllListed(query, figure, article) ||
    isOfOtherDesignation(query.text, article, figure.sentence, figure) ||
    isOfOtherSection(query.text, article, figure) ||
    isOfOtherNumber(query, figure, article) ||
    isBesideQuoted(query, figure, article) ||
    isBeginningOfOther(query, figure)
  )
    misses.push('subject');
  else if (isOfOtherEnd(query, clauseIn(figure, article))) misses.push('subject');
  if (isOfOtherSpan(query, figure, article) || isNoAward(query, figure, article) || isOfHelpers(query, figure))
    misses.push('dimension');
  return misses;
}

/** A number to be called is none of the ledger's. */
const asksNumber = /(?:电话|手机|微信|联系方式)(?:号码?)?(?:是|为)?(?:多少|几)(?![部台个])/u;

const clauseIn = ({ clause }: Figure, { text }: Article) => text.slice(clause.start, clause.end);

/** 那家企业 is not the village in which it is. */
const isOfVillage = ({ text }: Query, { subject = '' }: Figure): boolean =>
  /[村镇]$/u.test(subject) &&
  !text.includes(subject.slice(0, -1)) &&
  /(?:[那这]家|[那这]个|哪家)(?:企业|公司|工?厂)/u.test(text);

/** A project that the question names is the one asked about, wherever its article places it. */
const isNamedItself = ({ text, rest }: Query, { subject }: Figure): boolean =>
  subject !== undefined && namedBy(`${text} ${rest.replaceAll(' ', '')}`, subject) >= 0.5;

/** An aim by its words, or of a year that had hardly begun when its article told of it (2026年新建学校3所, told in January). */
export const isAim = ({ status, period, clause }: Figure, { publishedOn, text }: Article): boolean =>
  status === 'target' ||
  (status === 'actual' &&
    period?.source === 'carried' &&
    period.label === publishedOn?.slice(0, 4) &&
    publishedOn.slice(5, 7) <= '02' &&
    !/已|了|累计|截至|目前|现有|共有|先后|召开|[昨今]天|近日|正在|表彰|颁奖|授牌|签约|忙[着碌]|现场/u.test(
      text.slice(clause.start, clause.end),
    ));

/** 已经修通多少公里 is not answered by how long the road will be. */
const isWholeOfUndone = (query: Query, figure: Figure, { text }: Article): boolean =>
  (asksSoFar(query) &&
    /(?:全长|长度|总长|总里程|总投资|概算|总规模)$/u.test(figure.metric) &&
    !/完成|累计|已/u.test(text.slice(figure.clause.start, figure.clause.end)) &&
    !namesMetric(query, figure) &&
    !query.terms.some(({ term }) => term.name === figure.term)) ||
  // 完成几项, of 6项正在收尾
  (figure.dimension === 'count' &&
    /完成了?(?:多少|几)/u.test(query.text) &&
    /^[^，。；\d]{0,8}(?:正在|正|在建|尚未|未|抓紧|进展)/u.test(text.slice(figure.end, figure.end + 16)));

/** 实际产了多少 is not answered by what a plant was built for: 建设年产30万吨项目. */
const isDesigned = (query: Query, { start, clause, metric }: Figure, { text }: Article): boolean =>
  (/实际|到底|真正|已经|到现在|[在投启]用|开放了/u.test(query.text) || asksDone(query)) &&
  (/^(?:设计|规划)/u.test(metric) ||
    /(?:(?:[建新]设?[^，。；]{0,4}年产|规划|产能|能力)[^，。；]{0,8}|设计[^，。；]{0,24})$/u.test(
      text.slice(clause.start, start),
    )) &&
  !/产能|能力/u.test(query.text);

/** 常住人口 asks for people, whatever the term of 城镇常住居民24860元; and GDP for money, not among how many districts it is ranked. */
const isOfOtherKind = ({ terms, dimensions }: Query, { dimension, aspect, term }: Figure): boolean =>
  dimensions === undefined &&
  aspect === 'level' &&
  terms.some(
    (one) =>
      one.term.name === term &&
      ((one.term.dimension === 'people' && dimension === 'money') ||
        (one.term.dimension === 'money' && dimension === 'count')),
  );

/** 村集体收入多少 is not answered by how many projects a village has. */
const isNoMoney = ({ terms, dimensions, unit, aspect, language, text }: Query, figure: Figure): boolean =>
  dimensions === undefined &&
  unit === undefined &&
  aspect === undefined &&
  language !== 'en' &&
  terms.length > 0 &&
  terms.every(({ term }) => term.dimension === 'money') &&
  /(?:收入|支出|营收|产值|增加值|生产总值|GDP|造价|利润|税收|[总销余贷存]额)(?:是|有|达|为)?多少(?:[亿万]|$|[？?，,])/u.test(
    text,
  ) &&
  figure.aspect === 'level' &&
  /^(?:count|people|area|length|weight|percent)$/u.test(figure.dimension);

/** 年限 of a loan whose 期限 is told. */
const namesMetric = ({ text, rest }: Query, { metric }: Figure): boolean =>
  metric.length > 1 &&
  (text.includes(metric.replace(/^(?:公司|企业|全[市区县])(?=.{2})/u, '')) ||
    rest.split(' ').some((word) => formsOf(word).includes(metric)));

/** 全区: of all that is there, and so of no firm or school by itself. */
const asksOfWhole = /全(?:新区|[省市区县州旗镇乡])|整个/u;
const isOffice = /[局委办]$|政府$/u;

/** 货站有工人1260人: those of the station alone. */
const isOfSomeSite = ({ start, clause }: Figure, { text }: Article): boolean =>
  /^\p{Script=Han}{2,12}(?:站|厂|园区?|公司|集团|村|社区|医院|学院|学校|[馆港]|基地|中心)(?:现在?|共|目前)?(?:拥?有|招了)/u.test(
    text.slice(clause.start, start),
  );

/** Asked of a town, 全村现有46家 is a village's. */
function isOfOtherLevel(asked: string, { start, clause, place = '' }: Figure, { text }: Article): boolean {
  // 贵州 is a province, and 杭州 a city.
  const level = /[省市区县州旗镇乡村]$/u.exec(fullName(asked))?.[0];
  // 全乡种茶3000亩，年产50吨: whose the second is, the clause before says.
  const whole = /^全(?<level>[省市县州旗镇乡村])$/u.exec(place)?.groups?.level;
  if (level !== undefined && whole !== undefined && whole !== level) return true;
  // 高于全省平均, 占全省的比重: a yardstick.
  const told =
    /(?<![于占比列居超在])全(?:新区|(?<level>[省市区县州旗镇乡村]))(?!平均|[^，。；]*全[省市区县州旗镇乡村])/u.exec(
      text.slice(clause.start, start),
    );
  return level !== undefined && told?.groups?.level !== undefined && told.groups.level !== level;
}

/** 要建多少栋: what is being built is still to be. */
const isBeingBuilt = ({ text }: Query, { status }: Figure): boolean =>
  status === 'ongoing' && /要(?:[建盖修造拆]|整治|改造|治理|提升)|规划/u.test(text);

/** 启用当天来了几家 is not answered by how many there are up to now. */
const isOfMoreThanThatDay = ({ text: asked }: Query, { sentence, start }: Figure, { text }: Article): boolean =>
  /当[天日]/u.test(asked) && /截[至止]|累计|目前|以来/u.test(text.slice(sentence.start, start));

/** 累计呢, after how many there were in a year. */
const asksSum = /^那?累计(?:呢|下来|起来|(?:一共)?(?:有|是)?(?:多少|几))/u;

/** 新开了几条航线 is not answered by how many there are. */
const asksAdded = /新(?:开|增|设|添|招)了?(?:多少|几)/u;
const saidNew = /新|增|添|开[通办设]/u;
/** 高新技术企业: 新 of a name says of nothing that it was added; nor does 增加到7家. */
const newInName = /增[加长]?[到至为]|高新|创新|专精特新|新(?:型|兴|区|能源|一代|材料|城|闻)/gu;
const isSaidNew = ({ metric, partOf = '', clause }: Figure, { text }: Article): boolean =>
  saidNew.test(`${metric}${partOf}${text.slice(clause.start, clause.end)}`.replace(newInName, ''));
/** Whether a sentence may tell how much was added, where that is asked. */
export const saysAdded = ({ text }: Query, sentence: string): boolean =>
  !asksAdded.test(text) || saidNew.test(sentence);

/** 新增企业25家 does not say how many there are. */
const added =
  /^(?:\p{Script=Han}{0,4}[园区市县镇])?(?:新增|净增|新上市\p{Script=Han}*|新设|新注册|新认定|新培育|新引进|新签约?|(?:支持各?地?)?(?:新[改扩]*建|改扩建|购[买置]))|新建工程$/u;
/** 拉动增长几个点: how much of a growth something brought about. */
const isDriven = ({ aspect, text }: Query, figure: Figure): boolean =>
  aspect === 'growth' && figure.aspect === 'share' && /拉动/u.test(text) && /拉动/u.test(figure.metric);
/** 新增工业产值8亿元 is not what all of it comes to. */
const addedSum = /^(?:新增|净增)\p{Script=Han}*(?:产值|营收|税收|收入|销售额)$/u;
const asksForAll = /(?<![能会将可])有(?:多少|几)(?![层级岁])|总(?:数|量|床位|学位|里程)|[总一]共|存量|拥有|are there/u;
const asksForNew = /(?<!特)新|增|添|多了|引进|培育|认定|签|[建改扩买购]/u;

const asksNewOnes = /(?<![高创更革])新(?:[增设建]|认定|培育|引进|签约|注册|开[通行业])|净增/u;

/** The figure is a company's, a park's or a project's that the question does not name. */
export const isOfOther = ({ asked, text, place }: Query, { subject }: Figure): boolean =>
  subject !== undefined &&
  !asksWhose.test(text) &&
  !describesOne.test(asked) &&
  !(place && subject.includes(place)) &&
  namedBy(text, subject) < 0.5;

/** 显示产业产值 is not that of a district, of which no industry is named. */
function isOfSomeIndustry({ text }: Query, { metric }: Figure): boolean {
  const name = ofIndustry.exec(metric)?.groups?.name;
  return (
    name !== undefined &&
    namedBy(text, name) < 0.5 &&
    !/业/u.test(text.replaceAll(/企业|工业|产业园|[开就创营]业/gu, ''))
  );
}
const ofIndustry =
  /^(?!第[一二三]产业|工业|战略)(?<name>\p{Script=Han}{2,12})(?:产业|行业|产业链|产业集群)(?:实现)?(?:总?产值|增加值|营收|营业收入|规模)/u;

/** 第一笔赔款多少，哪家公司赔的: whoever it is. */
const asksWhose = /哪[家个所座支]\p{Script=Han}{0,2}(?:公司|企业|银行|集团|机构|单位|医院|学校|园区|项目)|谁/u;

/** The battery company: the one that it describes. */
const describesOne =
  /\bthe (?:[\w-]+ ){1,5}(?:company|firm|plant|factory|group|hospital|school|college|university|park|station|farm|cooperative|project|hotel|bank|mall|restaurant|mine)\b/iu;

/** What firms have, and a district only in all of them together. */
const corporate = /(?:净?利润|营业收入|营收|销售收入|销售额|毛利|订单|研发投入|市场占有率|市占率)$/u;
const together = /全[省市区县社]|规上|规模以上|工业企业|产业|行业|园区|企业营业总?收入|合计/u;

/** Profits told in a sentence that speaks of no district are a firm's, though it be called 公司 or not named at all. */
function isOfSomeFirm({ text }: Query, { metric, sentence, start }: Figure, { text: told, place }: Article): boolean {
  const words = told.slice(sentence.start, sentence.end);
  if (/该(?:公司|企业|集团|厂)/u.test(words.slice(0, start - sentence.start)) && !together.test(words)) return true;
  if (!corporate.test(metric)) return false;
  const bare = place?.replace(/(?:新区|高新区|[省市区县州镇])$/u, '') ?? '全区';
  const own = metric.replace(corporate, '');
  return !together.test(words) && !words.includes(bare) && (own === '' || !text.includes(own));
}

/** What is there for all, and so the district's too. */
const isPublic =
  /[园区局校院关]$|大学|中学|小学|幼儿园|医院|公园|景区|中心|电站|高速|铁路|大桥|隧道|机场|工程|项目|期$/u;

const asksRank = /第几|排|名次|位次|位居|居第|位列|全[国省市].{0,4}[几位]|rank|place|position/iu;

/** 总产值多少, of 占总产值的78%: what is a share of it says not how much it is. */
const isShareOfAsked = ({ aspect, text, terms, language }: Query, { metric, aspect: own }: Figure): boolean => {
  const at = metric.lastIndexOf('占');
  return (
    own === 'share' &&
    at >= 0 &&
    aspect === undefined &&
    language !== 'en' &&
    !/占|[比率成]|份额/u.test(text) &&
    terms.length > 0 &&
    terms.every(({ words, term }) =>
      [words, term.name, ...term.aliases].some(
        (name) => metric.includes(name, at) && !metric.slice(0, at).includes(name),
      ),
    )
  );
};
