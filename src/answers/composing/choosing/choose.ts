import type { Figure, Query } from '../../../domain.ts';
import { samePlace } from '../../../figures/places/places.ts';
import { isSameTime, timeTold } from '../../../figures/times/time-told.ts';
import { literal } from '../../../text/matches.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { type Match, mostFigures } from '../matching/match.ts';
import { isOfOther } from '../matching/misses.ts';
import { isHalfOfAll } from '../matching/opposites.ts';
import type { Material } from '../saying/drafting.ts';
import { newestOf } from './newest.ts';
import { ofNamed } from './whose-part.ts';

/** 四百名志愿者在哪里, of places that are told with 200 and with 400 of them: the one that the question names by its number. */
function ofStated({ kind, quantities }: Query, fitting: readonly Match[]): readonly Match[] {
  const stated =
    kind === 'fact' ? fitting.filter(({ figure }) => quantities.some(({ value }) => value === figure.value)) : [];
  return stated.length > 0 ? stated : fitting;
}

/** 现在产能多少: what is aimed at was not asked for, where it is told what there is. */
const ofNow = ({ text, status }: Query, fitting: readonly Match[]): readonly Match[] =>
  status === undefined &&
  /现在|目前|如今|眼下|当前/u.test(text) &&
  fitting.some(({ figure }) => figure.status !== 'target')
    ? fitting.filter(({ figure }) => figure.status !== 'target')
    : fitting;

/** 其中国际的多少, of a whole that says 国际 as well: the part. */
function ofParts(met: readonly Match[], { asked, leans, turn = '' }: Query): readonly Match[] {
  const asksPart = leans === true && turn !== '' && /^(?:那么?)?(?:其中|里[面头]|当中)/u.test(asked);
  const parts = met.filter(
    ({ figure }) => figure.partOf !== undefined && turn.split(' ').every((word) => figure.metric.includes(word)),
  );
  return asksPart && parts.length > 0 ? parts : met;
}

/** The best match, and the others that the question's words fit as well: the same metric as aim, as result, or in another article. */
export function choose(query: Query, fitting: readonly Match[], known: Material['known']): Match[] {
  const met = ofParts(ofNamed(newestOf(query, ofStated(query, ofNow(query, fitting)), known), query, known), query);
  const clauseOf = ({ articleId, clause }: Figure) =>
    known.articles.get(articleId)!.text.slice(clause.start, clause.end);
  const isList = query.kind === 'list';
  const within = (all: readonly Match[], margin: number) =>
    all.filter((match) => match.score >= all[0]!.score - margin);
  if (isList)
    return within(met, 0.25)
      .filter(({ figure }) => figure.aspect === met[0]!.figure.aspect)
      .slice(0, mostFigures);
  // 一共多少 asks for the whole, not for a part of it that the question happens to name.
  // Of 农村公路 one asks by its own name, and not of all 公路里程.
  const isPart = ({ figure }: Match) =>
    !query.text.includes(figure.metric) &&
    met.some(
      ({ figure: { metric, sentence } }) => figure.partOf === metric && figure.sentence.start === sentence.start,
    );
  // 那过夜的呢, after 一共来了多少游客, asks for no whole any more.
  const asksAll =
    /[总一]共|总[数量计]|合计/u.test(query.leans ? query.asked : query.text) && met.some((match) => !isPart(match));
  // 首店61家 of 首店品牌96家: nor does a question that says no more of a part than of the whole that meets it better.
  const saidOf = ({ metric }: Figure) =>
    [...metric].map((_, at) => metric.slice(at)).find((end) => end.length > 1 && query.text.includes(end));
  const isWithin = ({ figure, score }: Match) =>
    met.some(({ figure: whole, score: best }) => {
      if (figure.partOf !== whole.metric || figure.articleId !== whole.articleId) return false;
      const said = saidOf(figure);
      const saysNoMore = [...figure.metric].every((sign) => whole.metric.includes(sign) || !query.text.includes(sign));
      // 住宅新开工面积 of 房屋新开工面积 is called like its whole.
      const isAlike = whole.metric.length > 3 && figure.metric.endsWith(whole.metric.slice(-4));
      return (
        (best >= score - (isAlike ? 0.06 : 0.03) && saysNoMore) || (said !== undefined && whole.metric.startsWith(said))
      );
    });
  // Beside what the place has, what some firm of another article has was not meant.
  const isStray = ({ figure }: Match) =>
    figure.articleId !== met[0]!.figure.articleId && !isOfOther(query, met[0]!.figure) && isOfOther(query, figure);
  // 企业所得税 is only like 退税: beside a number of that very name, what another sentence tells without saying it was not meant.
  const named = query.rest.split(' ').filter((word) => word.length > 1 && met[0]!.figure.metric.includes(word));
  const saysOf = ({ articleId, sentence, metric, term = '', partOf = '' }: Figure) =>
    `${known.articles.get(articleId)!.text.slice(sentence.start, sentence.end)} ${metric} ${term} ${partOf}`;
  const isOnlyLike = ({ figure }: Match) =>
    named.some((word) => !formsOf(word).some((form) => saysOf(figure).includes(form)));
  // 涨幅回落0.2个百分点 is no answer to 涨了多少, nor to 涨幅多少.
  const isShift = ({ figure: { dimension, metric, sentence } }: Match) =>
    dimension === 'points' &&
    /(?:增[速幅]|[涨降跌]幅)$/u.test(metric) &&
    !asksShift.test(query.text) &&
    met.some(({ figure }) => figure.dimension === 'percent' && figure.sentence.start === sentence.start);
  // Of one of several questions, what it says itself; 多少事 names no 事项.
  const asked = (query.alone ?? query).text.replace(/(?<=多少|几)\p{Script=Han}(?!\p{Script=Han})/gu, ' ');
  const near = within(ofMean(inUnit(met, query), asked), 0.15).filter(
    (match) =>
      !(asksAll && isPart(match)) &&
      !isWithin(match) &&
      !isStray(match) &&
      !isOnlyLike(match) &&
      !isShift(match) &&
      !isHalfOfAll(query.text, match.figure, met),
  );
  const told = ofDeed(
    byThen(ofVerb(ofDone(near, asked, known), query, clauseOf), asked, clauseOf),
    query.rest.split(' '),
    known,
  );
  const done = ofWhole(ofAct(told, asked), asked, known);
  const meant = done.filter((match) => !done.some((other) => saysMore(other.figure, match.figure, asked, clauseOf)));
  const best = within(meant.length > 0 ? meant : met, 0.06);
  return withResult(best, met, query)
    .filter(
      (match, index, all) =>
        !all
          .slice(0, index)
          .some((other) => contradicts(other.figure, match.figure) && isOfOneTime(other, match, known)),
    )
    .slice(0, 4);
}

/** 收入多少 asks for what was taken in, as far as it is told, whatever is aimed at. */
function withResult(
  best: readonly Match[],
  met: readonly Match[],
  { status, text, language }: Query,
): readonly Match[] {
  const aimed = status === undefined && language !== 'en' && !/要|将|目标|计划|预计/u.test(text) ? best : [];
  if (aimed.length === 0 || aimed.some(({ figure }) => figure.status !== 'target')) return best;
  const [{ figure: aim, score }] = aimed as [Match];
  const done = met.find(
    ({ figure, score: own }) =>
      figure.status === 'actual' &&
      own > score - 0.3 &&
      figure.articleId === aim.articleId &&
      figure.aspect === aim.aspect &&
      figure.unit === aim.unit &&
      (ofShare(figure.metric).includes(ofShare(aim.metric)) || ofShare(aim.metric).includes(ofShare(figure.metric))),
  );
  return done ? [done, ...best] : best;
}

/** 夜间消费占全天消费的比重 is what 夜间消费占比 is called for short. */
const ofShare = (metric: string): string => metric.replace(/(?<=.{2})占.*(?:比[重例率]?|份额)$/u, '占比');

/** 国庆前加多少: of what is to be done by several times, what the clause that names this one tells. */
function byThen(near: readonly Match[], asked: string, clauseOf: (figure: Figure) => string): readonly Match[] {
  const time = /(?<time>[年月]底|\p{Script=Han}{2})之?前/u.exec(asked)?.groups?.time;
  const own = time ? near.filter(({ figure }) => new RegExp(`${time}之?前`, 'u').test(clauseOf(figure))) : [];
  return own.length > 0 ? own : near;
}

/** 引进多少钱, of 产值5亿元，引进投资3亿元: what stands before the verb that is asked with was not done so. */
function ofVerb(near: readonly Match[], { rest, text }: Query, clauseOf: (figure: Figure) => string): readonly Match[] {
  const verbs = rest
    .split(' ')
    .filter(
      (word) =>
        word.length > 1 && new RegExp(`${literal(word)}${isVerb(word) ? '了?' : '了'}(?:多少|几)`, 'u').test(text),
    );
  const says = ({ figure }: Match) =>
    verbs.some((verb) => formsOf(verb).some((form) => clauseOf(figure).includes(form)));
  const saying = near.filter(says);
  return near.filter(
    (match) =>
      says(match) ||
      !saying.some(
        ({ figure: { articleId, sentence, clause } }) =>
          articleId === match.figure.articleId &&
          sentence.start === match.figure.sentence.start &&
          clause.start > match.figure.start,
      ),
  );
}

/** 多少户, of 农户20户60人: what is told both in that unit and in another. */
const inUnit = (met: readonly Match[], { unit }: Query): readonly Match[] =>
  met.filter(
    ({ figure }) =>
      figure.unit === unit ||
      !met.some(
        ({ figure: own }) =>
          own.unit === unit &&
          own.articleId === figure.articleId &&
          own.clause.start === figure.clause.start &&
          own.metric === figure.metric &&
          own.partOf === figure.partOf &&
          own.aspect === figure.aspect,
      ),
  );

/** 平均降雨量多少: what is told to be a mean, where any is. */
function ofMean(near: readonly Match[], asked: string): readonly Match[] {
  const mean = /平均|[人日月年户亩]均(?!地区)/u.exec(asked)?.[0];
  const own = mean ? near.filter(({ figure }) => figure.metric.includes(mean)) : [];
  return own.length > 0 ? own : near;
}

/** As many signs apart, two numbers are told of one thing. */
const farthest = 60;

/** 签了43个项目。其中，老城的5个…: a part of which the question says nothing is not meant. */
function ofWhole(near: readonly Match[], asked: string, { articles }: Material['known']): readonly Match[] {
  const isOfThem = ({ figure: { articleId, metric, unit, sentence, clause, start } }: Match) => {
    const { text } = articles.get(articleId)!;
    const opening = sentence.start + text.slice(sentence.start, start).lastIndexOf('其中');
    if (opening < sentence.start || /\d/u.test(text.slice(opening, start))) return false;
    const own = segmenterTerms(text.slice(opening, clause.end)).filter((word) => word.length > 1);
    return near.some(({ figure: whole }) => {
      const isBefore = whole.articleId === articleId && whole.end <= opening && opening - whole.end < farthest;
      const words = text.slice(whole.clause.start, whole.clause.end);
      const isMeant = own.some((word) => asked.includes(word) && !words.includes(word));
      return isBefore && whole.metric === metric && whole.unit === unit && !isMeant;
    });
  };
  return near.filter((match) => !isOfThem(match));
}

/** 几个项目进入决赛, of 65个项目参赛，22个项目进入决赛: of two counts of a sentence, the one behind which stands what is asked and does not behind the other. */
function ofDeed(near: readonly Match[], words: readonly string[], { articles }: Material['known']): readonly Match[] {
  const saidBehind = ({ figure: { articleId, end, clause } }: Match) => {
    const behind = articles.get(articleId)!.text.slice(end, clause.end);
    return words.filter((word) => word.length > 2 && behind.includes(word));
  };
  const isBeside = (one: Figure, other: Figure) =>
    one.articleId === other.articleId && one.sentence.start === other.sentence.start && one.unit === other.unit;
  return near.filter((match) => {
    const own = saidBehind(match);
    return !near.some((other) => {
      const said = isBeside(match.figure, other.figure) ? saidBehind(other) : [];
      return said.length > own.length && own.every((word) => said.includes(word));
    });
  });
}

/** 完成了几项, of 90项工作中，已完成31项: those that are done, and not all that are to be. */
function ofDone(near: readonly Match[], asked: string, { articles }: Material['known']): readonly Match[] {
  const isDone = ({ figure: { articleId, start, dimension } }: Match) =>
    dimension === 'count' && saysDone.test(articles.get(articleId)!.text.slice(Math.max(0, start - 8), start));
  const own = asksDone.test(asked) ? near.filter(isDone) : [];
  return own.length > 0 ? own : near;
}
const asksDone =
  /(?:完成|办结|做完|办完|干完)了?(?:多少|几)[项件个条家宗座处]?(?!\p{Script=Han})|(?:多少|几)[项件个条家宗座处]?\p{Script=Han}{0,4}(?:完成|办结|做完|办完|干完)了?/u;
const saysDone = /已经?(?:全部)?(?:完成|办结)了?$/u;

/** 卖了多少: of what was made and what was sold, told alike, the one that was. */
function ofAct(near: readonly Match[], asked: string): readonly Match[] {
  const told = acts.find(([asks]) => asks.test(asked))?.[1];
  const own = told ? near.filter(({ figure }) => told.test(figure.metric)) : [];
  return own.length > 0 ? own : near;
}
const acts: readonly (readonly [RegExp, RegExp])[] = [
  [/[卖售]|销(?![号毁])/u, /[卖售]|销量/u],
  [/(?:[产造]|制造|生产|出产|下线)(?:出来?|下线)?了?(?:多少|几)/u, /产量|生产|[产造下]/u],
];

/** 7月 and 1至7月 of an article that nobody dated are no one time, though neither is known. */
const isOfOneTime = ({ figure: one }: Match, { figure: other }: Match, { articles }: Material['known']): boolean =>
  isSameTime(
    timeTold(one, articles.get(one.articleId)!)?.words,
    timeTold(other, articles.get(other.articleId)!)?.words,
  );

/** One article does not tell two values of one thing: the second is of something that its sentence names and its slots do not. */
const contradicts = (a: Figure, b: Figure): boolean =>
  a.articleId === b.articleId &&
  (a.term ?? a.metric) === (b.term ?? b.metric) &&
  a.partOf === b.partOf &&
  a.subject === b.subject &&
  (a.place === b.place || (a.place !== undefined && b.place !== undefined && samePlace(a.place, b.place))) &&
  a.value !== b.value &&
  a.period?.label === b.period?.label &&
  a.status === b.status &&
  a.aspect === b.aspect &&
  a.sentence.start !== b.sentence.start;

const asksShift =
  /回落|扩大|收窄|放缓|加快|变化|百分点|[快慢高低]了?(?:多少|几)|(?:[增速涨跌降]幅|增速|率)[^，。？?]{0,10}(?:提[高升]|下降)/u;

/** Whether `figure` counts what the question says in all the signs that `other` has of it, and in more: 市重点项目 against 省重点项目. */
function saysMore(figure: Figure, other: Figure, question: string, clauseOf: (figure: Figure) => string): boolean {
  const isOneSentence = figure.articleId === other.articleId && figure.sentence.start === other.sentence.start;
  // 占全市出口总值的69.6% says more than an amount does, and not what was asked.
  if (figure.aspect === 'share' && other.aspect === 'level' && !/占|比|几成|份额/u.test(question)) return false;
  // 高于全国平均增速 says more than was asked, where no comparison was.
  if (/[高低快慢多少]于/u.test(figure.metric) && !/(?<![同环])比|[高低快慢]/u.test(question)) return false;
  // 高层次人才总量 against 人才: the whole of what is asked.
  const core = figure.metric.replace(/(?<=.{2})(?:总量|总数|数量|总额|[数额量值])$/u, '');
  if (core.length > other.metric.length && core.endsWith(other.metric) && question.includes(core)) return true;
  if (figure.metric === other.metric || (figure.term !== undefined && figure.term === other.term && !isOneSentence))
    return false;
  const said = ({ metric, partOf }: Figure, beside = '') =>
    new Set(
      [...`${metric}${partOf ?? ''}${beside}`.replace(/增[速长幅]|占比|比重|公司|集团/gu, '')].filter((sign) =>
        question.includes(sign),
      ),
    );
  // What another sentence says beside its figure, it says of it; what one sentence is all about, it says of both.
  const own = isOneSentence ? { ...figure, metric: figure.metric.replace(other.subject ?? '', '') } : figure;
  const [more, less] = [said(own), said(other, isOneSentence ? '' : clauseOf(other))];
  return more.size > less.size && [...less].every((sign) => more.has(sign));
}
