import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import { citedWords } from '../../cited.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { countAlike } from './counted.ts';
import type { Match } from './match.ts';
import { numbersIn } from './numbers-in.ts';
import { type Known, overlap } from './surroundings.ts';

/** What can be told of two figures and more alone, unless an article says the result itself. */
export const asksOfTwo =
  /相差|差(?:了)?多少|差[额距]|[多少高低快慢](?:了|出)?来?多少|比.{1,30}[多少高低大小快慢].{0,3}(?:多少|几)|还[差剩]|还有(?:多少|几)[^，。？]{0,12}[没未]|剩下|合计|加起来|之和|总和|减去|加上|平均每|每.{1,6}平均|除了?.{1,20}其[他它余]|(?:[和与跟、]|(?<![增参附追添更施])加(?![快大强装工入速固急权])).{1,16}[一总]?共|[两二三四五六七八九十\d][个家座]\p{Script=Han}{2,8}?(?:[一总]共|共计)/u;
/** Whether nothing is set against another thing (盗窃少了多少, 平均一个月拿多少), and a clause of what is told gives such a result of what is named. */
export function saysResult({ text, rest }: Query, told: string): boolean {
  const named = rest.split(' ').filter((word) => word.length > 1 && !isVerb(word));
  const isNamed = (clause: string) =>
    named.slice(-1).some((word) => formsOf(word).some((form) => overlap(form, clause) >= leastNamed));
  return (
    !/[比较和与跟同、离]|[还相]差/u.test(text) &&
    told.split(/[，、；。]/u).some((clause) => stated.test(clause) && isNamed(clause))
  );
}
const leastNamed = 0.3;
const stated = /同比(?:上升|下降|增[长加多]|减少)|[平人户日月年]均|总里程|总长|合计|共计|\d倍/u;
/** Words of a clause that gives such a result. */
export const statesResult =
  /[差剩]|(?<![\d十百千万亿])余|[高低多少快慢][于出]|(?<![同环占])比(?!上|去年|同期|[例重]|利时|亚迪)|合计|总计|共(?![同产建享和])|[平户人年月]均|每|未|尚|还有|在手|剩/u;

/** 比全国快多少 is answered by the points that an article says it was faster by. */
export const isGapStated = ({ text }: Query, [first]: readonly Match[]): boolean =>
  /比全[国省市区县州].{0,6}[快慢高低]/u.test(text) && first?.figure.dimension === 'points' && first.misses.length === 0;

/** 比一季度快多少: the points that a clause tells against that time. */
export function gapTold({ text }: Query, ranked: readonly Match[], { articles }: Known): Match | undefined {
  const base =
    /[比较](?<base>[一二三四上]个?季度|上个?月|上半年|前(?:\d+|[一二两三四])个?(?:月|季度)|1[-—至]\d+月)[^，。]{0,6}[快慢高低]/u.exec(
      text,
    )?.groups?.base;
  return base === undefined
    ? undefined
    : ranked.find(
        ({ figure: { dimension, clause, articleId }, misses }) =>
          dimension === 'points' &&
          misses.length === 0 &&
          new RegExp(`[比较]${base}`, 'u').test(articles.get(articleId)?.text.slice(clause.start, clause.end) ?? ''),
      );
}

/** 甲县和乙县各多少, 甲和乙差多少，各是多少, of which one is told: half of what was asked, and not what it was asked for. */
export const tellsOneOfEach = ({ kind, claims }: Draft, { text, dimensions, language, unit }: Query): boolean =>
  kind === 'grounded' &&
  language !== 'en' &&
  ofEach.test(text) &&
  claims.length === 1 &&
  claims[0]!.derivation === undefined &&
  numbersIn(claims[0]!.text).filter(
    (told) =>
      told.unit !== '' &&
      (!dimensions || dimensions.includes(told.dimension)) &&
      (unit === undefined || countAlike(unit, told.unit)),
  ).length < 2;
const ofEach = /[和与跟比、].*(?:各(?:自|是|有|为)*(?:多少|几)|分别(?:是|有|为)?(?:多少|几))/u;

/** Whether all is told by one sentence. */
export const isOfOneSentence = (claims: readonly DraftClaim[]): boolean =>
  new Set(claims.flatMap(({ sources }) => sources.map(({ passage, start }) => `${passage.articleId} ${start}`))).size <
  2;

/** Whether a claim is an article's own sentence. */
export const isQuoted = ({ text, sources }: DraftClaim): boolean =>
  sources.some(({ passage, start, end }) => citedWords({ passage, start, end }) === text);

/** 研发投入占比多少, 增长了百分之几: a rate that has a name is told as it stands, and nothing is computed of where it began. */
export const isOfRate = ({ terms, text, aspect }: Query): boolean =>
  terms.length === 1 &&
  (terms[0]!.term.dimension === 'percent'
    ? !/[提增降减升涨跌变缩扩差]|比(?![例重])|个?点/u.test(text.replaceAll(terms[0]!.words, ''))
    : aspect === 'growth' && /百分之[几多]/u.test(text) && !/[比和与跟从由占]/u.test(text));
