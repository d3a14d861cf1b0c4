import type { Draft, DraftClaim, Figure, Language, Query, RefusalReason } from '../../../domain.ts';
import { chinesePeriod } from '../../../figures/times/period-words.ts';
import { samePeriod } from '../../../figures/times/periods.ts';
import { simplify, traditionalize } from '../../../text/normal.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { figuresIn, figuresOfTerms } from '../../ledger-index.ts';
import { isSaid, isWritten } from '../../understanding/said.ts';
import { isVerb } from '../../understanding/verbs.ts';
import type { Vocabulary } from '../../understanding/vocabulary.ts';
import type { Match } from '../matching/match.ts';
import type { Miss } from '../matching/misses.ts';
import { overlap } from '../matching/surroundings.ts';
import { answerNouns } from '../sentences/facts.ts';
import { candidates, claimOf, type Material } from './drafting.ts';
import { likelihoodOf } from './nearest-figures.ts';
import { type Asked, phrasesOf } from './phrases.ts';
import { englishPeriod, englishPlace } from './say-english.ts';
import { heldOf } from './told-sentences.ts';

/** A question whose metric is there, but not for the place, time or status asked. */
export function refuseNear(material: Material, fitting: readonly Match[]): Draft {
  const { query, vocabulary, known } = material;
  // 今年要增加多少亿才能完成目标, of an aim of 6%: there is one.
  const isAimedAt = figuresOfTerms(known.ledger).some(
    ({ term, status, period }) =>
      status === 'target' &&
      query.terms.some((one) => one.term.name === term) &&
      (query.period === undefined || (period !== undefined && samePeriod(period, query.period))),
  );
  const order: readonly (readonly [Miss, RefusalReason])[] = [
    // What the articles are about is no other place, though they tell this of a larger one.
    ['place', query.place && vocabulary.homes.includes(query.place) ? 'not-in-corpus' : 'other-place'],
    ['subject', 'not-in-corpus'],
    ['status', query.status !== 'target' ? 'target-only' : isAimedAt ? 'not-in-corpus' : 'actual-only'],
    ['period', 'other-period'],
    ['aspect', 'not-in-corpus'],
    ['dimension', 'not-in-corpus'],
  ];
  // Another place is the reason only where nothing of the asked one comes near.
  const own = fitting.some((match) => !match.misses.includes('place'))
    ? fitting.filter((match) => !match.misses.includes('place'))
    : fitting;
  const near = [...own].sort((a, b) => a.misses.length - b.misses.length || b.score - a.score);
  const closest = near.filter((match) => match.misses.length === near[0]!.misses.length);
  // An aim of another time is none of the one that was asked for.
  const isOfOtherTime =
    query.status === 'actual' &&
    closest.every(({ misses }) => misses.includes('period') && misses.includes('status') && !misses.includes('place'));
  const reason = isOfOtherTime
    ? 'other-period'
    : closest.length > 0 && closest.every(({ misses }) => misses.includes('dimension')) && query.place === undefined
      ? 'not-in-corpus'
      : (order.find(([miss]) => closest.some((match) => match.misses.includes(miss)))?.[1] ?? 'not-in-corpus');
  // 只有2023年的目标 is borne out by that aim, which goes before what another year reached.
  const isOfStatus = /only$/u.test(reason);
  const telling = isOfStatus ? closest.filter(({ misses }) => misses.includes('status')) : [];
  const shown = [...telling, ...closest.filter((match) => !telling.includes(match))];
  const period = telling[0]?.figure.period ?? query.period;
  return refuse(
    isOfStatus && period && !period.label.startsWith('as of') ? { ...material, query: { ...query, period } } : material,
    reason,
    shown.slice(0, 2).map((match) => claimOf(match.figure, material)),
  );
}

/** What was told, and is not what was asked: nothing but an aim, where it is asked whether it is reached. */
export function refuseBeside(material: Material, near: readonly DraftClaim[]): Draft {
  const { query, known } = material;
  const told = near.flatMap(({ sources, text }) =>
    sources.flatMap(({ passage, start, end }) =>
      figuresIn(passage, known.ledger).filter((one) => start <= one.start && one.end <= end && text.includes(one.text)),
    ),
  );
  const isAim = query.status === 'actual' && told.length > 0 && told.every(({ status }) => status === 'target');
  const period = isAim ? told[0]!.period : undefined;
  return refuse(
    period ? { ...material, query: { ...query, period } } : material,
    isAim ? 'target-only' : 'not-in-corpus',
    near,
  );
}

/** Asked for 500强企业, 500强项目 are near: what the glossary says must not be taken for it, of the passages found, likest first. */
function kinOf({ query, hits, known }: Material): Figure | undefined {
  const [asked] = query.terms;
  if (!asked?.term.not) return undefined;
  const kin = new Set(asked.term.not);
  return hits
    .flatMap(({ passage }) => figuresIn(passage, known.ledger))
    .filter((figure) => figure.term !== undefined && kin.has(figure.term))
    .map((figure) => ({ figure, like: overlap(asked.term.name, figure.metric) }))
    .filter(({ like }) => like >= leastLike)
    .sort((a, b) => b.like - a.like)[0]?.figure;
}
const leastLike = 0.4;

/** 照这个进度全年财政收入能到多少: what the articles tell of the one metric that is asked about, though it answers nothing. */
function ownOf(material: Material): Figure | undefined {
  const [asked, other] = material.query.terms;
  if (!asked || other || material.query.kind === 'yes-no') return undefined;
  const own = [...candidates(material)].filter(
    ({ term, aspect, subject }) => term === asked.term.name && aspect === 'level' && subject === undefined,
  );
  const [likeliest] = own
    .map((figure) => ({ figure, likelihood: likelihoodOf(figure, material) }))
    .sort((a, b) => b.likelihood - a.likelihood);
  return likeliest?.figure;
}

/** Orders to the bot, and what it is told itself, are no matter of a district. */
const ofBot =
  /(?:系统|隐藏|开发者?|管理员)的?(?:提示词?|指令|设定|口令|模式)|忽略[^，。]{0,10}(?:规则|指令|设定)|(?:hidden|system|developer|admin) (?:prompt|mode|instructions?)|API ?keys?|ignore (?:all|every|any|the|your) (?:previous |above )?(?:rules?|instructions?|corpus|articles?)/iu;

/** Nothing to answer with, or nothing but the nearest thing. */
export function refuse(material: Material, because: RefusalReason, near: readonly DraftClaim[]): Draft {
  const { query, vocabulary, known } = material;
  const isOfBot = because === 'not-in-corpus' && ofBot.test(query.asked);
  const named = query.terms.length === 0 && query.language !== 'en' ? nameIn(query, vocabulary) : undefined;
  // 地块征收了多少亩, of how much land is to be supplied: no aim of what was asked.
  const isOfOther =
    /only$/u.test(because) && named !== undefined && near.length > 0 && heldOf(named, simplify(near[0]!.text)) === 0;
  const reason = isOfBot ? 'off-topic' : isOfOther ? 'not-in-corpus' : because;
  const kin = near.length === 0 && reason === 'not-in-corpus' ? (ownOf(material) ?? kinOf(material)) : undefined;
  const claims = isOfBot ? [] : kin ? [claimOf(kin, material)] : near;
  const phrases = phrasesOf(query.language);
  const isEnglish = query.language === 'en';
  const term = query.terms[0]?.term;
  const own = isEnglish
    ? (strangerIn(material) ?? term?.english[0])
    : (query.terms[0]?.words.replace(/^多少/u, '') ?? nameIn(query, vocabulary));
  // 投资多大, after 有多少职工: that they do not mention 职工 is no matter of this turn.
  const isOfBefore = reason === 'not-in-corpus' && query.leans === true && !term && !isEnglish;
  const metric = isOfBefore && own && !query.asked.includes(own) && !query.turn?.includes(own) ? undefined : own;
  const asked: Asked = {
    home: vocabulary.home && names([vocabulary.home], query.language)[0],
    // 青桥街道有多少项目: no 街道 of it.
    metric:
      metric && query.place?.endsWith(metric)
        ? undefined
        : metric && query.aspect === 'growth' && query.dimensions?.includes('percent') !== false
          ? isEnglish
            ? `the growth of ${metric}`
            : `${metric}增速`
          : metric,
    place: query.place && (isEnglish ? englishPlace(query.place) : query.place),
    period: isEnglish
      ? englishPeriod(query.period).replace(/^(?:In|On|As of) /u, '')
      : chinesePeriod(query.period) || undefined,
  };
  // “It does not mention GDP” would be untrue of a corpus that gives another year's.
  const isThere = term
    ? figuresOfTerms(known.ledger).some((figure) => figure.term === term.name) ||
      isSaid(query.terms[0]!.words, vocabulary) ||
      (near.length > 0 && segmenterTerms(query.terms[0]!.words).every((part) => isSaid(part, vocabulary)))
    : metric !== undefined && !segmenterTerms(metric).some((part) => part.length > 1 && !isSaid(part, vocabulary));
  // 去年GDP增速, of a corpus that tells how large it was.
  const isUntoldGrowth =
    query.aspect === 'growth' &&
    query.period !== undefined &&
    query.terms.length === 1 &&
    !figuresOfTerms(known.ledger).some(
      ({ term: told, aspect, period }) =>
        told === term?.name && aspect === 'growth' && period && samePeriod(period, query.period!),
    );
  // 今年GDP多少, of how far it is to grow.
  const ofYear = figuresOfTerms(known.ledger).filter(
    ({ term: told, period }) => told === term?.name && period && query.period && samePeriod(period, query.period),
  );
  const isAimAlone =
    query.kind === 'figure' &&
    query.status === undefined &&
    query.terms.length === 1 &&
    query.rest === '' &&
    ofYear.length > 0 &&
    ofYear.every(({ status }) => status === 'target');
  const lead =
    reason === 'not-in-corpus' && isThere && !strangerIn(material)
      ? isUntoldGrowth || isAimAlone
        ? phrases.refused(isAimAlone ? 'target-only' : 'other-period', asked)
        : phrases.noMatch
      : phrases.refused(reason, asked);
  return {
    kind: 'refused',
    reason,
    language: query.language,
    claims,
    lead: claims.length > 0 ? `${lead}\n${phrases.nearest}` : lead,
  };
}

/**
 * A proper name in Latin letters that the corpus never writes: nothing can be said of Tesla. Nor of ghosts, asked how many there are, where no word of
 * Chinese is known for them, and little else is named.
 */
export function strangerIn({ query: { rest, text, language }, vocabulary }: Material): string | undefined {
  const names = rest.match(/(?<!\p{Script=Latin})\p{Lu}[\p{Script=Latin}\d]{2,}/gu) ?? [];
  const counted =
    language === 'en' && rest.split(' ').filter((word) => /^\p{Script=Han}{2,}$/u.test(word)).length < 2
      ? (/多少([a-z]{2,}s)(?![a-z])/u.exec(text) ??
          /(?<![a-z])([a-z]{4,}) 多少(?:公?斤|吨|亩|公顷|公里|米|(?:平方|立方)米|千瓦时)/iu.exec(text))?.[1]
      : undefined;
  return [...names, ...(counted ? [counted] : [])].find((word) => !isWritten(word, vocabulary));
}

/** What the question is about, in its own words: what the corpus never says, or all of it where it is said in one piece. */
function nameIn({ rest, text }: Query, vocabulary: Vocabulary): string | undefined {
  const isMissing = (word: string) =>
    word.length > 1 && !(/^[a-z\d]+$/iu.test(word) ? isWritten(word, vocabulary) : isSaid(word, vocabulary));
  const isName = (word: string) =>
    text.includes(word) && word.length <= longestName && !answerNouns.test(word) && !isVerb(word) && !noName.test(word);
  const words = rest.split(' ').filter((word) => segmenterTerms(word).some(isMissing));
  const whole = rest.replaceAll(' ', '');
  return (
    words.find(isName) ??
    words.flatMap(segmenterTerms).find((word) => isMissing(word) && isName(word)) ??
    (words.length === 0 && whole !== '' && isName(whole) ? whole : undefined)
  );
}
const longestName = 10;
/** Words of asking and counting, which name nothing: 装一台电梯, 一学期最多, 照这么说. */
const noName =
  /^(?:总[数量额]|都[是有]|还有|另外|提出|投入|拿出|外出|想\p{Script=Han}+|至少|最多)$|[这那么最几谁哪怎]|多少|一[台个家座条次学年天月]/u;

/** Places as the asker's language writes them. */
export function names(places: readonly string[], language: Language): string[] {
  if (language === 'en') return places.map(englishPlace);
  return language === 'zh-Hant' ? places.map(traditionalize) : [...places];
}

/** 已经完成了吗, 是实际数吗 behind a number, 目标达到5%了吗: whether it was reached. */
export const asksOutcome =
  /[，,](?:请问|现在|目前|这|那|[这那]个?目标|它|都|[是算](?:不是)?)*(?:(?:已经?|实际(?:上)?)(?:完成|实现|达到|达成|兑现|做到|引进|到位)|(?:完成|实现|达到|达成|兑现|做到)[的了]?(?=[吗吧么没数])|实际数|完成数|既成事实)|(?:目标|任务|计划)[^，。\d]{0,4}(?:完成|实现|达到|达成)了?\d[^，。]{0,8}了(?:没有?|吗|么)/u;

/** 今年的目标完成了吗, 今年供地300亩，完成了吗: of an aim of whose time no result is told, that is the answer. */
export function aimOfUnknownOutcome(material: Material, fitting: readonly Match[]): Draft | undefined {
  if (
    !asksOutcome.test(material.query.text) &&
    !/(?:目标|任务|计划)[^，。]{0,8}(?:完成|实现|达到|达成|达标|兑现)了?(?:没有?|吗|么|多少|几成|百分之[几多]|[？?]|$)/u.test(
      material.query.text,
    )
  )
    return undefined;
  const own = fitting.filter(({ misses }) => misses.every((miss) => miss === 'status' || miss === 'period'));
  const aims = own.filter(({ figure, misses }) => figure.status === 'target' && !misses.includes('period'));
  const isKnown = own.some(
    ({ figure }) => figure.status !== 'target' && figure.period?.label === aims[0]?.figure.period?.label,
  );
  if (aims.length === 0 || isKnown) return undefined;
  const isStated = ({ figure }: Match) =>
    material.query.quantities.some(({ value, unit }) => value === figure.value && unit === figure.unit);
  const aim = aims.find(isStated) ?? aims[0]!;
  const { period } = aim.figure;
  const near = [aim, ...own.filter(({ figure }) => figure.status !== 'target')].slice(0, 2);
  return refuse(
    { ...material, query: { ...material.query, ...(period && { period }) } },
    'target-only',
    near.map(({ figure }) => claimOf(figure, material)),
  );
}
