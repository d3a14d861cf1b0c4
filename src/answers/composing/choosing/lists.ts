import { Big } from 'big.js';
import type { Draft, Figure, Ledger, Query } from '../../../domain.ts';
import { figuresOf } from '../../ledger-index.ts';
import { isOfOtherThan } from '../matching/counted.ts';
import { enough, mostFigures, rank } from '../matching/match.ts';
import { missesOf } from '../matching/misses.ts';
import { candidates, claimsOf, type Material, sentenceOf } from '../saying/drafting.ts';
import { isOfNamed } from './of-named.ts';
import { kindListed, ofKinds, passing } from './passing.ts';
import { isOfTheme, themesOf } from './themes.ts';

/** 有哪些数据, 各项数字列一下: all that is told of a thing; of 各多少, a number of each. */
export const asksData = ({ kind, text }: Query): boolean =>
  kind === 'list' && /(?:哪些|什么|各项|所有|全部|的)(?:数据|数字)|(?:数据|数字)[^，,。？?]{0,4}列/u.test(text);

/** 2022年有哪些成绩？ All figures of the time, status and kind asked for, and of the theme where one is named. */
export function listFigures(material: Material): Draft | undefined {
  const figures = figuresListed(material).slice(0, mostFigures);
  if (figures.length === 0) return undefined;
  return {
    kind: 'grounded',
    language: material.query.language,
    claims: claimsOf(figures.toSorted(termsFirst), material),
  };
}

/** Those of the sentence that states most of them first; none where nothing limits what is asked for. */
export function figuresListed(material: Material): Figure[] {
  const { query, known } = material;
  // 哪些目标没完成, 哪些超过了目标: that they are aims tells nothing of it.
  if (missed.test(query.text) && query.language !== 'en') return [];
  const namesNothing = query.kind === 'list' && query.rest === '' && query.terms.length === 0;
  const ofThing = asksData(query) && !namesNothing && query.language !== 'en';
  const limits = query.period ?? query.status ?? query.aspect ?? directionIn(query.text);
  if (limits === undefined && !namesNothing && !ofThing) return [];
  const passes = passing(query);
  const kind = kindListed(query);
  const least = limits === undefined ? enough : 0;
  const { period: asked, status: _, ...open } = query;
  const direction = directionIn(query.text);
  const theme = query.rest
    .split(' ')
    .filter((word) => (/\p{Script=Han}{2}/u.test(word) && word !== '发展') || (ofThing && /^[A-Z\d]{2,}$/u.test(word)))
    .filter((word) => !kind || !ofKinds.test(word))
    .join(' ');
  // 招商引资成绩单: the theme of the glossary, beside the word itself.
  const themes = themesOf(theme, known.glossary);
  const isOfTime = ({ period }: Figure) =>
    !asked ||
    (period !== undefined && !period.label.startsWith('as of') && period.from >= asked.from && period.to <= asked.to);
  const figures = listed(material)
    .filter((figure) => !figure.isBase && figure.aspect !== 'rank' && figure.dimension !== 'duration')
    .filter(({ term, metric }) => !query.without?.some((word) => term === word || metric.includes(word)))
    .filter((figure) => !query.aspect || figure.aspect === query.aspect)
    .filter((figure) => !query.dimensions || query.dimensions.includes(figure.dimension))
    .filter((figure) => !direction || (figure.aspect === 'growth' && figure.direction === direction))
    .filter(({ status }) =>
      // 哪些指标下降了: what is aimed at has not risen or fallen yet.
      query.status || direction ? (query.status === 'target') === (status === 'target') : true,
    )
    .filter(isOfTime)
    .filter((figure) => !isOfOtherThan(query, figure))
    .filter((figure) => isOfNamed(query, figure, known.articles))
    .filter((figure) => !passes || passes(figure))
    .filter((figure) => !kind || kind.test(figure.metric))
    .filter((figure) => {
      const misses = missesOf(query, figure, known.articles.get(figure.articleId)!);
      return !misses.includes('place') && !misses.includes('dimension');
    })
    .filter(
      (figure) =>
        (theme === '' && query.terms.length === 0) ||
        (themes
          ? isOfTheme(figure, themes, known.glossary, known.articles.get(figure.articleId)!) ||
            theme.split(' ').some((word) => figure.metric.includes(word))
          : rank({ ...open, rest: theme }, [figure], known).some(({ score }) => score >= least)),
    );
  // 有哪些数据: the first, second and third sector are parts of what the year came to.
  const isOpen = namesNothing && !passes && !direction && query.aspect === undefined;
  const wholes = isOpen ? figures.filter(({ partOf }) => partOf === undefined) : [];
  return densest(wholes.length > 0 ? wholes : figures, material);
}

const missed =
  /(?:没有?|未能?|尚未)(?:达到?|完成|实现|兑现)|(?:超过?|超出|超额|[高低快慢]于|不及)了?(?:完成)?了?(?:全年|年度|既定|预期|原定|的)*(?:目标|计划|任务|预期)|(?:目标|计划|任务|指标)(?:已经?|都|全部)*(?:完成|实现|达到|达成|超额)[^，。]{0,2}了/u;

/** 哪些项目在建: the projects at which figures are told of as under way, each by its sentence. */
export function sitesUnderWay(material: Material): Draft | undefined {
  const { query } = material;
  if (!asksSites.test(query.text) || !/在建|正在(?:建|施工)|建设中|施工中/u.test(query.text)) return undefined;
  const sites = new Map<string, Figure>();
  for (const figure of listed(material)) {
    const { place = '', status, metric, period } = figure;
    const isAsked = !query.period || (period !== undefined && period.to >= query.period.from);
    const isAtWork = status === 'ongoing' || /工人|施工|建设者/u.test(metric);
    if (isAtWork && isAsked && /(?:项目|工程|工地)$/u.test(place) && !sites.has(place)) sites.set(place, figure);
  }
  if (sites.size === 0) return undefined;
  const claims = [...sites.values()].slice(0, mostSites).map((figure) => sentenceOf(figure, material));
  return { kind: 'grounded', language: query.language, claims };
}
const asksSites = /(?:哪些|哪几个|什么)(?:重点|重大|大|新)?(?:项目|工程|工地)/u;
const mostSites = 5;

/** What statistics have a name for says more of a year than how often a delegation set out. */
const termsFirst = (a: Figure, b: Figure) => Number(b.term !== undefined) - Number(a.term !== undefined);

/** 哪些指标下降了 asks for falls alone; 增长目标, 增速 ask for changes of either kind. */
export function directionIn(text: string): Figure['direction'] {
  if (
    /(?:下降|减少|下滑|下跌|回落|负增长|降低|在[下]?[降跌])了?(?:的|吗|没|[？?]|$)|[降跌减少]了(?:多少|几)|哪[些几].{0,8}(?:下降|减少|下滑|下跌|回落|负增长|降了|跌了)|哪.{1,6}[降跌]了?(?:[？?]|$)|哪.{1,10}(?:[降跌]|减少)了?的[？?]?$/u.test(
      text,
    )
  )
    return 'fall';
  return rises.test(text) ? 'rise' : undefined;
}
const rises =
  /(?:增长|上升|上涨|提高|增加)(?:了(?:的|吗|[？?]|$)|的(?:有|[？?]|$))|[是在](?:增长|上升|上涨)|[涨增升长]了(?:多少|几)|哪[些几].{0,6}(?:正增长|[上]涨了|在[上]?[涨升])|哪.{1,6}[涨升]了?(?:[？?]|$)|哪.{1,10}(?:[涨升]|增[长加])了?的[？?]?$/u;

/** Those found, or the whole ledger of a corpus small enough to be looked through. */
function listed(material: Material): readonly Figure[] {
  const { ledger } = material.known;
  return ledger.length <= 5000 ? ledger : [...candidates(material)];
}

/** The figures of the sentences that state most of them first: that is where an article sums up. */
function densest(figures: readonly Figure[], { known }: Material): Figure[] {
  const key = (figure: Figure) => `${figure.articleId} ${figure.sentence.start}`;
  const counts = new Map<string, number>();
  // Metrics that statistics know sum up better than others.
  for (const figure of figures) counts.set(key(figure), (counts.get(key(figure)) ?? 0) + (figure.term ? 1 : 0.4));
  // 主要预期目标是…… sums up by its own word.
  for (const figure of figures) {
    const { text } = known.articles.get(figure.articleId)!;
    // A list stands below the line that says so.
    const isItem = /^\s*(?:[—·•-]|[（(]?[\d一二三四五六七八九十]{1,2}[)）.、])/u.test(
      text.slice(text.lastIndexOf('\n', figure.start) + 1),
    );
    const sentence = text.slice(Math.max(0, figure.sentence.start - (isItem ? 200 : 0)), figure.sentence.end);
    if (/主要(?:预期|经济)?(?:目标|指标)|预期目标/u.test(sentence))
      counts.set(key(figure), counts.get(key(figure))! + figures.length);
  }
  return [...figures].sort(
    (a, b) => counts.get(key(b))! - counts.get(key(a))! || key(a).localeCompare(key(b)) || a.start - b.start,
  );
}

/** 学校分类各多少所: what its own sentence gives as parts of a figure; 其中，甲类39个、乙类28个, where the next one gives all of them. */
export function partsOf(whole: Figure, ledger: Ledger): Figure[] {
  const all = figuresOf(whole.articleId, ledger).filter(
    ({ unit, aspect }) => unit === whole.unit && aspect === 'level',
  );
  const own = all.filter(({ sentence, partOf }) => sentence.start === whole.sentence.start && partOf === whole.metric);
  if (own.length > 1) return own;
  const next = Math.min(
    ...figuresOf(whole.articleId, ledger).flatMap(({ sentence: { start } }) =>
      start > whole.sentence.start ? [start] : [],
    ),
  );
  const parts = all.filter(({ sentence }) => sentence.start === next);
  const sum = parts.reduce((total, { value }) => total.plus(value), new Big(0));
  return parts.length > 1 && sum.eq(whole.value) ? parts : own;
}

/** 食堂有哪些数据, of 建成食堂14家，日均服务3100人次: what a sentence goes on to tell beside the figures that are met is told with them. */
export function sentencesOfData(figures: readonly Figure[], material: Material): Draft | undefined {
  const { query, known } = material;
  const claims = figures.map((figure) => ({ figure, claim: sentenceOf(figure, material, true) }));
  const isMore = claims.some(
    ({ figure, claim }) =>
      figuresOf(figure.articleId, known.ledger).filter(
        (one) => one.sentence.start === figure.sentence.start && claim.text.includes(one.text),
      ).length > figures.filter((one) => one.sentence.start === figure.sentence.start).length,
  );
  if (!isMore || query.language === 'en' || claims.some(({ claim }) => claim.text.length > longestTold))
    return undefined;
  const told = [...new Map(claims.map(({ claim }) => [claim.text, claim])).values()].slice(0, mostSites);
  return { kind: 'grounded', language: query.language, claims: told };
}
const longestTold = 200;
