import type { Draft, Query, Source } from '../../../domain.ts';
import { bareName } from '../../../figures/places/places.ts';
import { simplify } from '../../../text/normal.ts';
import { particles } from '../../understanding/asking.ts';
import { restOf } from '../../understanding/rest.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { partUnsaid } from '../../understanding/wording/said-words.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { figuresTold, isOfPlace, type Met, metByMeaning, metByParts, unmetIn } from '../facts/reading.ts';
import { isDecided } from '../matching/contrasts.ts';
import { isOtherStage } from '../matching/stages.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';
import { asksOutcome } from '../saying/refusals.ts';
import { answerNouns, type Finding, findSentences } from '../sentences/facts.ts';
import { type Reading, readingOf } from '../sentences/sentence-scope.ts';
import {
  asksOfAim,
  asksProfit,
  type Claim,
  claimsOf,
  tellsLoss,
  timesIn,
  toldChange,
  type Verdict,
  withoutStart,
} from './claims.ts';

/** A stretch of a sentence that decides a claim, and how it is quoted. */
interface Decision {
  readonly claim: Claim;
  readonly source: Source;
  readonly text: string;
  /** 0 to about 1.7: how far it speaks of what the question speaks of. */
  readonly fit: number;
  /** The words of the subject that it says itself. */
  readonly said: readonly string[];
  readonly verdict: Verdict | undefined;
  /** It tells another value than the one that is claimed, be it of this or of something else. */
  readonly isOther: boolean;
}

/** As many of the likeliest sentences are read. */
const mostRead = 40;
/** A sentence is quoted whole up to so many characters, else the stretch between its semicolons. */
const maxQuote = 160;
const leastFit = 0.85;
const mostToMean = 4;

/**
 * The sentence that decides what a yes-no question claims, though it tell another value: 为期2天 where a week is claimed. It speaks of all that the
 * question speaks of, at its time and place. `undefined` where `draft` tells that already, and where nothing does.
 */
export function tellDecisive(material: Material, draft: Draft): Draft | undefined {
  const { query } = material;
  const { yes, no, otherwise } = phrasesOf(query.language);
  // 赚了多少, of what lost.
  const isOfLoss = query.kind === 'figure' && draft.kind === 'refused' && asksProfit(query);
  const mayAsk =
    query.kind === 'yes-no' ||
    (query.kind === 'compare' && asksOfAim(query)) ||
    (query.kind === 'figure' && /[涨降跌升]了没/u.test(query.text));
  // 今年供地300亩，完成了吗: the aim alone tells no outcome.
  const isOfOutcome = draft.kind === 'refused' && draft.reason === 'target-only' && asksOutcome.test(query.text);
  if ((!mayAsk && !isOfLoss) || isOfOutcome) return undefined;
  const [best] = decisionsOf(material).filter(({ text }) => mayAsk || tellsLoss(text));
  // What was confirmed of one, where another is asked about of whom the same sentence says otherwise.
  const isConfirmed = draft.kind === 'grounded' && draft.lead === yes;
  // 供地是2021年的吗, of a metric that is told of other years.
  const isOfOtherYear =
    draft.kind === 'refused' &&
    draft.reason === 'other-period' &&
    best?.claim.kind === 'time' &&
    query.terms.length > 0;
  if (
    !best ||
    best.fit < leastFit ||
    isOfOtherYear ||
    (isConfirmed && !(best.claim.kind === 'quantity' && best.isOther))
  )
    return undefined;
  const lead = best.verdict === 'yes' ? yes : best.verdict === 'no' ? otherwise : undefined;
  const begun = lead !== undefined && { lead };
  if (draft.kind === 'grounded' && isTold(draft, best, query, no))
    return draft.lead === undefined && isSameVerdict(draft, best) ? { ...draft, ...begun } : undefined;
  return {
    kind: 'grounded',
    language: query.language,
    ...begun,
    claims: [quoteOf(best.source, best.text, query.language)],
  };
}

/** Whether the one thing that a draft tells is that sentence's, and decides as it does. */
const isSameVerdict = ({ claims }: Draft, { claim, source, verdict }: Decision): boolean =>
  claims.length === 1 &&
  claims[0]!.sources.some(
    ({ passage, start, end }) => passage.id === source.passage.id && start < source.end && source.start < end,
  ) &&
  verdict !== undefined &&
  claim.verdictOf?.(simplify(claims[0]!.text)) === verdict;

/** Whether a draft tells what decides, and all that the deciding sentence says of the question. */
function isTold({ claims, lead }: Draft, { claim, said }: Decision, { kind, terms }: Query, no: string): boolean {
  if (lead === no && claim.isOfEach) return false;
  // An aim and its result, set against each other.
  if (kind === 'compare' && claims.length > 1) return true;
  const told = claims.map(({ text }) => simplify(text)).join('\n');
  // 地区生产总值 of GDP, and of 经济, where 经济总量 is asked for.
  const namesOf = (word: string) => [
    word,
    ...terms
      .map(({ words, term }) => [words, term.name, ...term.aliases])
      .filter((names) => names[0]!.includes(word) || names.includes(word))
      .flat(),
  ];
  return claim.tells(told) && said.every((word) => namesOf(word).some((name) => told.includes(name)));
}

/** What decides the claims of a question, the best first. */
function decisionsOf(material: Material): Decision[] {
  const { query, hits, known, vocabulary } = material;
  const claims = claimsOf(query, vocabulary.newest);
  if (claims.length === 0) return [];
  const subject = subjectOf(query, claims, material);
  const words = claims.flatMap((claim) => claim.words);
  const bare = { ...query, text: words.reduce((left, one) => left.replace(one, ' '), query.text) };
  // 全国第一, 只卖到省内: the field of what is claimed, not where it is.
  const isField = /^(?:全国|世界|全球)/u.test(query.place ?? '') || claims.some(({ kind }) => kind === 'only');
  return findSentences(query, hits, known.articles)
    .slice(0, mostRead)
    .flatMap((finding) => partsOf(finding).map((part) => ({ finding, part })))
    .flatMap(({ finding, part }): Decision[] => {
      const claim = claims.find((one) => one.tells(part.text));
      const article = known.articles.get(finding.source.passage.articleId)!;
      if (
        !claim ||
        !saysDone(claim, part.text) ||
        isOtherStage(bare, part.text) ||
        (!isField && !isOfPlace(query, part.text, article)) ||
        (claim.kind !== 'time' && !isOfTime(query, part, material, claim))
      )
        return [];
      const reading = readingOf(part, article, false);
      const literal = subject.flatMap((word) => metIn(reading, word, claim, query));
      // What lacks most of its names is not asked what it means.
      if (unmetIn(neededOf(literal, claim)) > mostToMean) return [];
      const met = literal.map((one) => metByMeaning(one, reading, known));
      const needed = neededOf(met, claim);
      if (!speaksOf(claim, needed, met, part.text)) return [];
      const verdict = claim.verdictOf?.(claim.kind === 'change' ? ownChange(part.text, needed) : part.text);
      const isShort = finding.text.length <= maxQuote;
      const isSaid = ({ said, isToldOf }: Met) => said >= 0.8 && !isToldOf;
      return [
        {
          claim,
          ...(isShort ? finding : part),
          fit: fitOf(met) + 0.02 * part.score,
          said: needed.filter(({ word, said }) => said === 1 && reading.own.includes(word)).map(({ word }) => word),
          verdict: needed.every(isSaid) || claim.isOfPrice ? verdict : undefined,
          isOther: verdict === 'no',
        },
      ];
    })
    .sort((a, b) => b.fit - a.fit);
}

/** 税收占比82.6% has no change of its own in 收入增长4.1%，税收占比82.6%: what is told of a thing stands with it or behind it. */
function ownChange(part: string, needed: readonly Met[]): string {
  const clauses = part.split(/(?<=[，；。])/u);
  const starts = needed.map(({ word }) =>
    clauses.findIndex((clause) => formsOf(word).some((form) => clause.includes(form))),
  );
  const first = Math.max(0, ...starts);
  const last = clauses.findIndex((clause, at) => at >= first && toldChange.test(clause));
  return last < 0 ? '' : clauses.slice(first, last + 1).join('');
}

/** 全部并网了吗 is decided by what says a sign of 并网, or that none or not all is so; 全部完成了吗 by whatever is told of all. */
function saysDone({ kind, words, isOfEach }: Claim, part: string): boolean {
  const done = words[0]?.replace(/都|全部?|所有的?|已经?|[了完满光掉好齐]/gu, '') ?? '';
  return (
    kind !== 'all' ||
    isOfEach === true ||
    done.length < 2 ||
    /^(?:完成|办结|干完|做完|落实|实现|达标)$/u.test(done) ||
    formsOf(done).some((form) => [...form].every((sign) => part.includes(sign))) ||
    /[没未]|率/u.test(part)
  );
}

/** The stretches of a sentence between its semicolons. */
function partsOf({ source, text, score, met }: Finding): Finding[] {
  let at = source.start;
  return (text.match(/[^；]+；?/gu) ?? []).map((part) => {
    const start = at;
    at += part.length;
    return { source: { ...source, start, end: at }, text: part, score, met };
  });
}

const numbered = /\d+[号标路线]/gu;
/** What hedges a claim, or likens it to another, and names nothing. */
const asides =
  /听说|据说|我记得|[是对]?不是|这样|也?(?:跟着|随着|和|跟)\p{Script=Han}{2,6}一[起样块]|那边|以后|之后|那条|[这近那][几两些]年来?|近年来?|多少年了?|多年来?|[^，。]*(?:换了|改用)\p{Script=Han}*以后/gu;

/** What a question speaks of, without what it claims of it, its times, and the place that all articles are of. */
function subjectOf(
  { text, language, terms, rest }: Query,
  claims: readonly Claim[],
  { vocabulary }: Material,
): string[] {
  if (language === 'en') return [...terms.map(({ words }) => words), ...rest.split(' ')].filter(Boolean);
  const gone = [
    ...claims.flatMap(({ words }) => words),
    ...timesIn(text, vocabulary.newest).map((time) => time.text),
    ...vocabulary.homes.flatMap((home) => [home, bareName(home)]),
  ];
  const bare = gone
    .filter((words) => words.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, words) => left.replaceAll(words, ' '), text)
    .replace(numbered, ' ')
    .replace(asides, ' ');
  const left = partUnsaid(restOf(withoutStart(bare), [], vocabulary), vocabulary);
  return [...(text.match(numbered) ?? []), ...left.split(' ')].filter(
    (word) =>
      word !== '' && !/^\d+$/u.test(word) && !answerNouns.test(word) && [...word].some((sign) => !particles.has(sign)),
  );
}

function metIn(reading: Reading, word: string, { kind }: Claim, query: Query): Met[] {
  const term = query.terms.find(({ words }) => words === word)?.term;
  const name = term && [term.name, ...term.aliases].find((one) => reading.own.includes(one.toUpperCase()));
  // 供暖费 of 收费标准不变, behind what tells of the heating.
  const thing = kind === 'change' ? word.replace(/(?<=\p{Script=Han}{2})(?:费用?|价格?)$/u, '') : word;
  return metByParts({ word: name ?? thing, isTerm: term !== undefined }, reading).map((one) =>
    isDecided(one.word, query, reading.own) ? { ...one, said: 1, met: 1 } : one,
  );
}

/** Of a time the event is claimed with it; elsewhere what is done may be told by another verb. */
const neededOf = (met: readonly Met[], { kind }: Claim): Met[] =>
  met.filter(({ word }) => word.length > 1 && (kind === 'time' || !isVerb(word)));

/** Words that anything may be called. */
const anything = /^(?:项目|企业|公司|任务|目标|工作|群众|居民|全年|今年|去年|数量|规模)$/u;
/** 还有8台没装: what goes on with the sentence before, which names the thing. */
const goesOn = /^[“"]?(?:还有|其中|另有|剩下|其余|另外|这[些个]|该|(?:目前，?)?我们)/u;
/** What a word leaves between its parts need not be said where nearly all the rest is. */
const mostLeft = 1.2;
const leftShare = 0.15;

/** Whether a stretch speaks of all that the question does, and says itself what that is. */
function speaksOf(claim: Claim, needed: readonly Met[], met: readonly Met[], part: string): boolean {
  const telling = needed.filter(({ word }) => !anything.test(word));
  const mayStandBefore = claim.isOfPrice === true || goesOn.test(part);
  return (
    (telling.length > 0 || !claim.isOfEach ? telling : met).some(
      (one) => one.said >= 0.8 || (one.met >= 0.8 && mayStandBefore),
    ) && unmetIn(needed) <= Math.min(mostLeft, leftShare * weightOf(needed))
  );
}

const weightOf = (words: readonly Met[]): number => words.reduce((sum, { weight }) => sum + weight, 0);

const fitOf = (words: readonly Met[]): number =>
  words.reduce((sum, one) => sum + one.weight * (one.met + 0.5 * one.said), 0) / (weightOf(words) || 1);

/** Whether what a stretch counts is of the time that is asked for. */
function isOfTime({ period }: Query, finding: Finding, { known }: Material, { kind }: Claim): boolean {
  if (!period) return true;
  // How a half-year changed is not how its year did.
  const isOfYear = /^\d{4}$/u.test(period.label) && (kind === 'change' || kind === 'quantity');
  const figures = figuresTold(finding, known).filter(
    ({ period: told }) => !isOfYear || told === undefined || !/-[HQ]\d/u.test(told.label),
  );
  if (figures.length === 0 && figuresTold(finding, known).length > 0) return false;
  return (
    figures.length === 0 ||
    figures.some(({ period: told }) => told !== undefined && told.from >= period.from && told.to <= period.to)
  );
}
