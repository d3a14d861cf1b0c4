import type { Article, Figure, Period, Query } from '../../domain.ts';
import { samePeriod } from '../../figures/periods.ts';
import { samePlace } from '../../figures/places.ts';
import { namedBy } from '../../figures/subjects.ts';
import { segmenterTerms } from '../../text/terms.ts';
import { formsOf } from '../understanding/synonyms.ts';
import { overlap } from './surroundings.ts';

/** A demand of the question that a figure does not meet although it is about the metric asked for. */
export type Miss = 'place' | 'subject' | 'period' | 'status' | 'aspect' | 'dimension';

/** What of the question a figure does not meet. */
export function missesOf(query: Query, figure: Figure, article: Article): Miss[] {
  const misses: Miss[] = [];
  // 居全省第9位: the field that it is ranked in.
  const isField =
    figure.aspect === 'rank' && (article.within ?? []).some((name) => samePlace(name, figure.place ?? ''));
  // 云江综保区: more than the place that it begins with.
  const isNamed =
    query.place !== undefined && figure.place?.startsWith(query.place) === true && query.text.includes(figure.place);
  if (query.place && !isField && !isNamed && !placeMet(query.place, figure, article)) misses.push('place');
  // What a company has is not the district's.
  else if (
    query.place &&
    ((isOfOther(query, figure) && !isPublic.test(figure.subject!)) || isOfSomeFirm(query, figure, article))
  )
    misses.push('subject');
  if (!query.place && !isField && article.place && figure.place && !isPart(figure, article)) misses.push('place');
  if (query.period && !isOfTime(query, figure.period) && !isSoFar(query, figure)) misses.push('period');
  if (query.status && (query.status === 'target') !== (figure.status === 'target')) misses.push('status');
  if (query.aspect && query.aspect !== figure.aspect) misses.push('aspect');
  if (!query.aspect && query.dimensions && (!dimensionMet(query, figure) || countsWithin(query, figure)))
    misses.push('dimension');
  else if (countsOther(query, figure, article)) misses.push('dimension');
  if (added.test(figure.metric) && asksForAll.test(query.text) && !asksForNew.test(query.text)) misses.push('aspect');
  if (figure.dimension === 'duration' && !query.dimensions?.includes('duration')) misses.push('dimension');
  return misses;
}

/** 9月末: what stands at the end of a time is met by a figure of any time that ends there. */
const isOfTime = ({ period, text }: Query, told: Period | undefined): boolean =>
  period !== undefined &&
  told !== undefined &&
  (samePeriod(period, told) || (period.to === told.to && /[月年季]度?[末底]/u.test(text)));

/** Whether a figure is of the time, and an aim or not, as is asked. */
export const isOfTimeAndStatus = (query: Query, { period, status }: Figure): boolean =>
  (!query.period || isOfTime(query, period)) &&
  (!query.status || (query.status === 'target') === (status === 'target'));

/** 今年1—7月 for 今年, as long as there is no more of it. */
const isSoFar = ({ isSoFar: asked, period }: Query, { period: told, status }: Figure): boolean =>
  asked === true && status !== 'target' && told?.from === period!.from && told.to <= period!.to;

/** 新增企业25家 does not say how many there are. */
const added = /^(?:新增|净增|新设|新注册|新认定|新培育|新引进|新签约?)/u;
const asksForAll = /(?:现在|目前|一共|总共|共|现)?有(?:多少|几)|总(?:数|量|共)|存量|拥有/u;
const asksForNew = /新|增|添|多了|引进|培育|认定|签/u;

/** The figure is a company's, a park's or a project's that the question does not name. */
export const isOfOther = ({ text, place }: Query, { subject }: Figure): boolean =>
  subject !== undefined && !(place && subject.includes(place)) && namedBy(text, subject) < 0.5;

/** What firms have, and a district only in all of them together. */
const corporate = /(?:净?利润|营业收入|营收|销售额|毛利|订单|研发投入|市场占有率|市占率)$/u;
const together = /全[省市区县社]|规上|规模以上|工业企业|产业|行业|园区|企业营业总?收入|合计/u;

/** Profits told in a sentence that speaks of no district are a firm's, though it be called 公司 or not named at all. */
function isOfSomeFirm({ text }: Query, { metric, sentence }: Figure, { text: told, place }: Article): boolean {
  if (!corporate.test(metric)) return false;
  const words = told.slice(sentence.start, sentence.end);
  const bare = place?.replace(/(?:新区|高新区|[省市区县州镇])$/u, '') ?? '全区';
  const own = metric.replace(corporate, '');
  return !together.test(words) && !words.includes(bare) && (own === '' || !text.includes(own));
}

/** What is there for all, and so the district's too. */
const isPublic = /[园区局校院]$|大学|中学|小学|幼儿园|医院|公园|景区|中心|电站|高速|铁路|大桥|隧道|机场|工程|项目|期$/u;

/** Classifiers that count anything: 个 may stand where 所 was asked for. */
const generic = /^(?:个|项|处|人|人次|家次)?$/u;

/** Those that count the same kind of thing: 几本手册 of 50余册. */
const classifiers = ['本册', '所座间', '辆台部', '场次', '支个', '栋幢座', '件宗起', '张份', '条道', '台套部'];

/** Counted in what was asked for; asked in 张, a figure in 家 is of something else. */
function dimensionMet(query: Query, figure: Figure): boolean {
  const { dimensions = [], unit = '' } = query;
  // Those who came are counted in visits.
  if (figure.unit === '人次' && dimensions.includes('people')) return true;
  if (unit !== '' && figure.unit.endsWith(unit)) return true;
  if (!dimensions.includes(figure.dimension)) return false;
  // 多少人 asks for no households.
  if (/^[人名位]$/u.test(unit) && figure.unit === '户') return false;
  // 多少家 asks for no people.
  if (figure.dimension === 'people' && figure.unit !== '户' && /^[家间所座栋条场节批辆台件套宗亩]$/u.test(unit))
    return false;
  return (
    figure.dimension !== 'count' ||
    unit.length > 1 ||
    generic.test(unit) ||
    (generic.test(figure.unit) && mayCount(query, figure)) ||
    unit === figure.unit ||
    (classifiers.some((set) => set.includes(unit) && set.includes(figure.unit)) && mayCount(query, figure)) ||
    namesCounted(query, figure)
  );
}

/** 博物馆 of 几间博物馆. */
const nounCounted = ({ text, unit = '' }: Query): string | undefined =>
  new RegExp(`(?:多少|(?<!哪)几)${unit}(?<noun>\\p{Script=Han}{2,6})`, 'u').exec(text)?.groups?.noun;

/** Asked for 几家企业, 46个 of something that has nothing of 企业 in its name are none. */
function mayCount(query: Query, { metric, partOf = '', term = '' }: Figure): boolean {
  const noun = nounCounted(query);
  const head = noun && (segmenterTerms(noun).find((part) => part.length > 1) ?? noun);
  return head === undefined || formsOf(head).some((form) => overlap(form, `${metric}${partOf}${term}`) > 0);
}

/** Asked for 多少律师, a number in a clause that speaks of no lawyer is none. */
function countsOther(query: Query, figure: Figure, { text }: Article): boolean {
  if (query.language === 'en' || query.unit !== undefined || !/^(?:count|people)$/u.test(figure.dimension))
    return false;
  const noun = nounCounted(query);
  if (noun === undefined) return false;
  const { metric, partOf = '', term = '', clause } = figure;
  const near = `${metric}${partOf}${term}${text.slice(Math.max(clause.start, figure.start - 16), Math.min(clause.end, figure.end + 16))}`;
  return !formsOfNoun(noun).some((form) => overlap(form, near) > 0);
}

const formsOfNoun = (noun: string): string[] => {
  const parts = segmenterTerms(noun).filter((part) => part.length > 1);
  return (parts.length > 0 ? parts : [noun]).flatMap(formsOf);
};

/** Whether a sentence tells a number of what is counted, and not of anything else that it says: 一位律师 is one of them. */
export function tellsHowMany(query: Query, sentence: string): boolean {
  const noun = query.language === 'en' ? undefined : nounCounted(query);
  if (noun === undefined) return true;
  const forms = formsOfNoun(noun).join('|');
  const number = '(?:\\d|[二三四五六七八九十百千万亿两]|一[十百千万亿])';
  return new RegExp(`${number}[^，。；]{0,14}(?:${forms})|(?:${forms})[^，。；]{0,8}${number}`, 'u').test(sentence);
}

/** 几个片区 asks how many there are, not how many of something are in one. */
function countsWithin(query: Query, { metric, partOf = '', place }: Figure): boolean {
  const noun = nounCounted(query);
  return (
    query.unit !== undefined &&
    noun !== undefined &&
    place?.includes(noun) === true &&
    overlap(noun, metric + partOf) < 0.5
  );
}

/** Whether a clause that states a figure names what the question counts (几个片区), where it names that. */
export function countsNoun(query: Query, { metric, partOf = '', unit }: Figure, clause: string): boolean {
  const noun = query.unit === undefined ? undefined : nounCounted(query);
  const told = [metric, partOf, unit, clause].join(' ');
  return noun === undefined || formsOf(noun).some((form) => overlap(form, told) >= 0.5);
}

/** 几间博物馆 of museums told in 座: the question names what the figure counts, and counts nothing else. */
function namesCounted(query: Query, { metric, term }: Figure): boolean {
  const noun = nounCounted(query);
  if (noun !== undefined) return metric.endsWith(noun) || (metric.length > 1 && noun.startsWith(metric));
  return (
    (metric.length > 1 && query.text.includes(metric)) ||
    query.terms.some((one) => one.term.name === term && metric.includes(one.words))
  );
}

/** Asked for a place, the figure must be of it: said of it, or said in an article about it with no other place named. */
function placeMet(asked: string, figure: Figure, article: Article): boolean {
  if (figure.place && samePlace(asked, figure.place)) return true;
  const isHome = article.place !== undefined && samePlace(asked, article.place);
  if (article.place) return isHome && isPart(figure, article);
  // An article without a place of its own: the name must stand in it, and no other be said of the figure (全市 is its own).
  if (!article.text.includes(asked.replace(/[省市区县州镇乡]$/u, ''))) return false;
  return !figure.place || asked.includes(figure.place) || /^[全我本该]/u.test(figure.place);
}

/** Whether a figure's place is the article's district or something within it, and no larger or other one. */
function isPart(figure: Figure, article: Article): boolean {
  if (!figure.place || !article.place || samePlace(figure.place, article.place)) return true;
  if (article.within?.some((name) => samePlace(name, figure.place!))) return false;
  return (
    !/(?:省|市|区|县|州|全国|我国)$/u.test(figure.place) ||
    /(?:园区|片区|新区|开发区|商务区|社区|街区)$/u.test(figure.place)
  );
}
