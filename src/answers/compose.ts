import type {
  Article,
  Draft,
  DraftClaim,
  Figure,
  Hit,
  Language,
  Passage,
  Query,
  RefusalReason,
  Source,
} from '../domain.ts';
import type { Generation } from '../index/generations.ts';
import { traditionalize } from '../text/normal.ts';
import { compute } from './compute.ts';
import { findSentences } from './facts.ts';
import { enough, type Match, type Miss, rank } from './match.ts';
import { type Asked, phrasesOf } from './phrases.ts';
import { chinesePeriod, englishPeriod, englishPlace, sayFigure } from './say.ts';
import { figuresIn } from './ledger-index.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Known = Pick<Generation, 'articles' | 'passages' | 'ledger' | 'glossary'>;

/** What a question's answer is composed of. */
export interface Material {
  readonly query: Query;
  readonly hits: readonly Hit[];
  readonly known: Known;
  readonly vocabulary: Vocabulary;
}

/** What people ask bots that has nothing to do with a district's development. */
const offTopic =
  /天气|气温|下雨|降温|股票|股价|彩票|菜谱|做菜|做饭|写(?:一?首|一?篇|段|个)|翻译|笑话|星座|运势|电影|电视剧|歌曲|唱歌|游戏|算命|代码|编程|程序|数学题|作业|恋爱|减肥|感冒|吃什么/u;

/** A sentence that meets less of the question than this is no answer to it. */
const enoughForFact = 0.5;
const mostFigures = 14;

/** The answer that ledger and sentences give, without a model. Not verified. */
export function compose(material: Material): Draft {
  const { query, known, vocabulary } = material;
  const phrases = phrasesOf(query.language);
  const facts = {
    articles: known.articles.size,
    figures: known.ledger.length,
    homes: names(vocabulary.homes, query.language),
    newest: vocabulary.newest,
    titles: [...known.articles.values()].slice(-3).map((article) => article.title),
  };
  switch (query.kind) {
    case 'about-bot':
      return { kind: 'grounded', language: query.language, claims: [], lead: phrases.aboutBot(facts) };
    case 'greeting':
      return { kind: 'grounded', language: query.language, claims: [], lead: phrases.greeting(facts) };
    case 'unreadable':
      return { kind: 'refused', reason: 'off-topic', language: query.language, claims: [], lead: phrases.unreadable };
    case 'what-is':
      return explain(material) ?? answerFigures(material);
    default:
      return answerFigures(material);
  }
}

/** The figures that the search's passages state, and those of the terms asked for wherever they stand. */
export function candidates({ query, hits, known }: Material): Set<Figure> {
  const found = new Set<Figure>();
  for (const hit of hits) for (const figure of figuresIn(hit.passage, known.ledger)) found.add(figure);
  const asked = new Set(query.terms.map(({ term }) => term.name));
  if (asked.size > 0) for (const figure of known.ledger) if (figure.term && asked.has(figure.term)) found.add(figure);
  return found;
}

function answerFigures(material: Material): Draft {
  const { query, known } = material;
  const ranked = rank(query, candidates(material), known);
  const stated =
    query.aspect === 'share' ? ranked.find((match) => match.score >= enough && match.misses.length === 0) : undefined;
  if ((query.kind === 'compute' || query.kind === 'compare') && !stated) {
    const computed = compute(query, ranked, known, (figure) => claimOf(figure, material));
    if (computed) return { kind: 'grounded', language: query.language, claims: computed };
  }
  if (query.kind === 'list' && !ranked.some((match) => match.score >= enough && match.misses.length === 0)) {
    const listed = list(material);
    if (listed) return listed;
  }
  const fitting = ranked.filter((match) => match.score >= enough);
  const checked = check(material, fitting);
  if (checked) return checked;
  const met = fitting.filter((match) => match.misses.length === 0);
  // 哪些, 什么, 谁 ask for words; a figure answers them only where no sentence does.
  const wantsWords =
    query.kind === 'fact' ||
    (query.kind === 'list' && !query.period && !query.status && query.terms.length <= 1 && /哪|什么/u.test(query.text));
  if (wantsWords && query.dimensions === undefined) {
    const fact = answerFact(material, fitting);
    if (fact.kind === 'grounded' || met.length === 0) return fact;
  }
  if (met.length > 0) return grounded(material, choose(query, met));
  if (fitting.length > 0) return refuseNear(material, fitting);
  return answerFact(material, []);
}

/** The best match, and the others that the question's words fit as well: the same metric as aim, as result, or in another article. */
function choose(query: Query, met: readonly Match[]): Match[] {
  const top = met[0]!.score;
  const margin = query.kind === 'list' ? 0.25 : 0.06;
  return met.filter((match) => match.score >= top - margin).slice(0, query.kind === 'list' ? mostFigures : 4);
}

function grounded(material: Material, matches: readonly Match[]): Draft {
  return {
    kind: 'grounded',
    language: material.query.language,
    claims: claimsOf(
      matches.map((match) => match.figure),
      material,
    ),
  };
}

/** What several articles state alike is said once, with all of them behind it. */
function claimsOf(figures: readonly Figure[], material: Material): DraftClaim[] {
  const said = new Map<string, DraftClaim>();
  for (const figure of figures) {
    const claim = claimOf(figure, material);
    const key = [
      figure.value,
      figure.upper,
      figure.unit,
      figure.term ?? figure.metric,
      figure.aspect,
      figure.status,
      figure.place?.replace(/[市区县]$/u, ''),
    ].join(' ');
    const known = said.get(key);
    said.set(key, known ? { ...known, sources: [...known.sources, ...claim.sources] } : claim);
  }
  return [...said.values()];
}

/**
 * A question that states a figure itself: borne out, or put right. `undefined` when nothing in the corpus speaks of what it counts.
 * A figure of the same value under another time or status is what the asker may have had in mind, and is told as what it is.
 */
function check(material: Material, fitting: readonly Match[]): Draft | undefined {
  const { query } = material;
  const premise = query.quantities.find((q) => q.dimension !== 'duration' && q.dimension !== 'rank' && q.unit !== '');
  if (!premise || !['yes-no', 'figure', 'fact'].includes(query.kind)) return undefined;
  const phrases = phrasesOf(query.language);
  const isSame = ({ figure }: Match) => figure.value === premise.value && figure.unit === premise.unit;
  const met = fitting.filter((match) => match.misses.every((miss) => miss === 'dimension'));
  const isTrue = met.some(isSame);
  const wanted = met.filter((match) => match.misses.length === 0);
  const alike = met.filter(({ figure }) => figure.dimension === premise.dimension);
  const told = isTrue
    ? [...met.filter(isSame), ...(query.dimensions ? wanted : [])]
    : [...fitting.filter(isSame).slice(0, 1), ...alike.slice(0, 2), ...(query.dimensions ? wanted : [])];
  const claims = [...new Set(told)].slice(0, 4).map((match) => claimOf(match.figure, material));
  if (claims.length === 0) return undefined;
  return { kind: 'grounded', language: query.language, lead: isTrue ? phrases.yes : phrases.no, claims };
}

/** 381亿元是什么？ A bare number (631.9) is looked for as the articles write it. */
function explain(material: Material): Draft | undefined {
  const { query, known } = material;
  const asked =
    query.quantities.find((quantity) => quantity.unit !== '') ??
    query.quantities.find((quantity) => quantity.value.length > 4);
  const digits =
    /(?<![\d.])\d+(?:\.\d+)?(?![\d.年])/u.exec(query.asked.replaceAll(/(?:19|20)\d{2}年?/gu, ''))?.[0] ?? '';
  const isMeant = (figure: Figure) =>
    asked
      ? figure.value === asked.value && (figure.unit === asked.unit || asked.unit === '')
      : digits !== '' && figure.text.startsWith(digits) && !/^[\d.]/.test(figure.text.slice(digits.length));
  const same = known.ledger.filter((figure) => !figure.isBase && isMeant(figure));
  const fitting = rank(query, same, known).map((match) => match.figure);
  const chosen = fitting.length > 0 ? fitting : same;
  if (chosen.length === 0) return undefined;
  return {
    kind: 'grounded',
    language: query.language,
    claims: chosen.slice(0, 4).map((figure) => claimOf(figure, material)),
  };
}

/** 2022年有哪些成绩？ All figures of the time, status and kind asked for, and of the theme where one is named. */
function list(material: Material): Draft | undefined {
  const { query, known } = material;
  if (!query.period && !query.status && !query.aspect) return undefined;
  const { period: asked, status: _, ...open } = query;
  const theme = query.rest
    .split(' ')
    .filter((word) => /\p{Script=Han}{2}/u.test(word))
    .join(' ');
  const isOfTime = ({ period }: Figure) =>
    !asked ||
    (period !== undefined && period.source !== 'article' && period.from >= asked.from && period.to <= asked.to);
  const figures = listed(material)
    .filter((figure) => !figure.isBase && figure.aspect !== 'rank' && figure.dimension !== 'duration')
    .filter((figure) => !query.aspect || figure.aspect === query.aspect)
    .filter((figure) => !query.status || (query.status === 'target') === (figure.status === 'target'))
    .filter(isOfTime)
    .filter(
      (figure) =>
        (theme === '' && query.terms.length === 0) || rank({ ...open, rest: theme }, [figure], known).length > 0,
    );
  if (figures.length === 0) return undefined;
  return {
    kind: 'grounded',
    language: query.language,
    claims: claimsOf(densest(figures).slice(0, mostFigures), material),
  };
}

/** Those found, or the whole ledger of a corpus small enough to be looked through. */
function listed(material: Material): readonly Figure[] {
  const { ledger } = material.known;
  return ledger.length <= 5000 ? ledger : [...candidates(material)];
}

/** The figures of the sentences that state most of them first: that is where an article sums up. */
function densest(figures: readonly Figure[]): Figure[] {
  const key = (figure: Figure) => `${figure.articleId} ${figure.sentence.start}`;
  const counts = new Map<string, number>();
  for (const figure of figures) counts.set(key(figure), (counts.get(key(figure)) ?? 0) + 1);
  return [...figures].sort(
    (a, b) => counts.get(key(b))! - counts.get(key(a))! || key(a).localeCompare(key(b)) || a.start - b.start,
  );
}

/** A question whose metric is there, but not for the place, time or status asked. */
function refuseNear(material: Material, fitting: readonly Match[]): Draft {
  const { query } = material;
  const order: readonly (readonly [Miss, RefusalReason])[] = [
    ['place', 'other-place'],
    ['status', query.status === 'target' ? 'actual-only' : 'target-only'],
    ['period', 'other-period'],
    ['aspect', 'not-in-corpus'],
    ['dimension', 'not-in-corpus'],
  ];
  const near = [...fitting].sort((a, b) => a.misses.length - b.misses.length || b.score - a.score);
  const closest = near.filter((match) => match.misses.length === near[0]!.misses.length);
  const reason = order.find(([miss]) => closest.some((match) => match.misses.includes(miss)))?.[1] ?? 'not-in-corpus';
  return refuse(
    material,
    reason,
    closest.slice(0, 2).map((match) => claimOf(match.figure, material)),
  );
}

function refuse(material: Material, reason: RefusalReason, claims: readonly DraftClaim[]): Draft {
  const { query, vocabulary } = material;
  const phrases = phrasesOf(query.language);
  const isEnglish = query.language === 'en';
  const term = query.terms[0]?.term;
  const metric = isEnglish
    ? (term?.english[0] ?? undefined)
    : (query.terms[0]?.words ?? (query.rest.replaceAll(' ', '') || undefined));
  const asked: Asked = {
    homes: names(vocabulary.homes, query.language),
    metric,
    place: query.place && (isEnglish ? englishPlace(query.place) : query.place),
    period: isEnglish ? englishPeriod(query.period).replace(/^(?:In|On|As of) /u, '') : chinesePeriod(query.period),
  };
  const lead = phrases.refused(reason, asked);
  return {
    kind: 'refused',
    reason,
    language: query.language,
    claims,
    lead: claims.length > 0 ? `${lead}\n${phrases.nearest}` : lead,
  };
}

function names(places: readonly string[], language: Language): string[] {
  if (language === 'en') return places.map(englishPlace);
  return language === 'zh-Hant' ? places.map(traditionalize) : [...places];
}

/** A fact without a figure: the sentence that says it. */
function answerFact(material: Material, nearFigures: readonly Match[]): Draft {
  const { query, hits, known, vocabulary } = material;
  const home = vocabulary.homes[0];
  if (
    query.place &&
    home &&
    !vocabulary.homes.some((name) => name.includes(query.place!.replace(/[省市区县]$/u, '')))
  ) {
    const mentioned = hits.some((hit) => hit.passage.text.includes(query.place!.replace(/[省市区县]$/u, '')));
    if (!mentioned) return refuse(material, 'other-place', []);
  }
  const wantsFigure =
    query.kind === 'figure' || query.kind === 'compute' || query.kind === 'compare' || query.dimensions !== undefined;
  const best = findSentences(query, hits, known.articles)[0];
  if (best && best.score >= enoughForFact && !wantsFigure)
    return { kind: 'grounded', language: query.language, claims: [quoteOf(best.source, best.text, query.language)] };
  if (nearFigures.length > 0) return refuseNear(material, nearFigures);
  const isOff =
    query.terms.length === 0 && (offTopic.test(query.text) || (!query.place && (!best || best.score < 0.3)));
  return refuse(material, isOff ? 'off-topic' : 'not-in-corpus', []);
}

function quoteOf(source: Source, text: string, language: Language): DraftClaim {
  if (language === 'en') return { text: `The article says: “${text}”`, sources: [source] };
  return { text: language === 'zh-Hant' ? traditionalize(text) : text, sources: [source] };
}

function claimOf(figure: Figure, { known, query }: Material): DraftClaim {
  const article = known.articles.get(figure.articleId)!;
  return {
    text: sayFigure(figure, article, known.glossary, query.language),
    sources: [sourceOf(figure, article, known)],
  };
}

/** The sentence that states a figure, in the passage that holds it. */
function sourceOf(figure: Figure, article: Article, known: Known): Source {
  const passage = passageOf(figure, known);
  const { start, end } = figure.sentence;
  if (start >= passage.start && end <= passage.end) return { passage, start, end };
  // A sentence longer than a passage was cut at its clauses.
  return { passage, start: Math.max(start, passage.start), end: Math.min(end, passage.end, article.text.length) };
}

const passageIndex = new WeakMap<readonly Passage[], ReadonlyMap<string, readonly Passage[]>>();

function passageOf(figure: Figure, known: Known): Passage {
  let index = passageIndex.get(known.passages);
  if (!index) {
    const groups = new Map<string, Passage[]>();
    for (const passage of known.passages) {
      const group = groups.get(passage.articleId);
      if (group) group.push(passage);
      else groups.set(passage.articleId, [passage]);
    }
    index = groups;
    passageIndex.set(known.passages, index);
  }
  const own = index
    .get(figure.articleId)
    ?.find((passage) => passage.start <= figure.start && figure.end <= passage.end);
  if (!own) throw new Error(`figure ${figure.id} stands in no passage`);
  return own;
}
