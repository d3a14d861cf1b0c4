import type { Draft, Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { isOnlyAgreed } from '../matching/agreed.ts';
import { asksContrast, decides, saysOpposite } from '../matching/contrasts.ts';
import { countAlike, countsAsAsked, countsOnly, isOfWhole, saysKind } from '../matching/counted.ts';
import { isOutdated } from '../matching/match.ts';
import { saysAdded } from '../matching/misses.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import { isOtherStage } from '../matching/stages.ts';
import { overlap } from '../matching/surroundings.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { excerptOf, type Finding, findSentences, isOfKind } from '../sentences/facts.ts';
import { speaksOf } from '../sentences/leaning.ts';
import { isWord, unmetWords } from '../sentences/unmet.ts';
import { asksWhy, evidenceIn, figuresTold, isOfOthersName, isOfPlace, isTermCountedOtherwise } from './reading.ts';
import { asksReally, isOnlyAimed, leavesOpen } from './realised.ts';

/** As many of the first sentences are weighed. */
const mostWeighed = 4;

/**
 * What tells a sentence that answers a question from one that only is about the same thing, each with its weight, and the constant.
 * Fitted by `npx tsx scripts/fit-likely.ts`: a logistic regression, of which sentences hold the answers to the questions on the made-up
 * corpora of `tests/corpora/asked`.
 */
const weights = {
  words: 0.28,
  unmet: -0.88,
  met: 2.99,
  meaning: 2.32,
  tells: 1.77,
  isOfKind: 1.42,
  isOfOtherTime: -0.75,
  isFigure: -0.52,
  beside: 0.11,
  isWhy: 0.84,
  always: -5.94,
} as const;
type Clue = keyof typeof weights;
export type Clues = Readonly<Record<Clue, number>>;

export interface Weighed {
  readonly finding: Finding;
  readonly clues: Clues;
}

/** The first sentences found with what speaks for them, but for those that are surely of something else. */
export function weigh(material: Material): Weighed[] {
  const { query, hits, known } = material;
  return findSentences(query, hits, known.articles)
    .slice(0, mostWeighed)
    .filter((finding) => mayAnswer(query, finding, known))
    .map((finding) => ({ finding, evidence: evidenceIn(query, finding, material) }))
    .filter(
      ({ finding: { text }, evidence: { words, unmetNames, isOfOthers } }) =>
        words > 0 &&
        !isOfOthers &&
        // 校长是谁, 哪一年当上区长: who, when and where are told of what is named, and not of what is like it; what it does may have another name
        // (几时能弄好, of what is to be opened), and a sign or two are no name.
        ((unmetNames <= mostScraps && saysNumbers(query, text)) ||
          !/谁|哪位|叫什么|什么时候|何时|哪一?[年月天]|在哪|哪里/u.test(query.text)),
    )
    .map(({ finding, evidence }) => ({ finding, clues: cluesOf(query, finding, evidence, known) }));
}

/** 5000元什么时候到账 is told by no sentence that speaks of no such sum. */
const saysNumbers = ({ quantities }: Query, text: string): boolean =>
  quantities.every(({ value, unit }) =>
    scanQuantities(text).some((told) => told.value === value && countAlike(unit, told.unit)),
  );

/** The weight of two signs that words leave between them. */
const mostScraps = 1.2;

function mayAnswer(query: Query, finding: Finding, known: Material['known']): boolean {
  const { text, source } = finding;
  const article = known.articles.get(source.passage.articleId)!;
  const isOfFigure = query.kind === 'figure' && query.aspect === undefined;
  return (
    isOfPlace(query, text, article) &&
    isOfWhole(query, text) &&
    (!isOfFigure || saysMeasure(query, text)) &&
    !isOfOthersName(query, finding, article) &&
    !isOtherStage(query, text) &&
    !saysOpposite(query, text) &&
    !isOnlyAimed(query, text) &&
    !leavesOpen(query, text) &&
    !isOnlyAgreed(query, text) &&
    saysAdded(query, text) &&
    !countsOnly(query, text) &&
    saysKind(query, text) &&
    (!query.leans || speaksOf(query, finding, known)) &&
    // 要取消吗 is told by what says so, or the contrary.
    (!asksContrast(query) || decides(query, text)) &&
    // 有几层 is not told by how many of something else there are.
    (!isOfFigure || countsAsAsked(query, text)) &&
    !(query.dimensions?.[0] === 'money' && isTermCountedOtherwise(query, text.split(/[，；。]/u))) &&
    !(/现在|目前|如今|眼下/u.test(query.text) && /那时|当时|曾经/u.test(text)) &&
    !figuresTold(finding, known).some((figure) => isOutdated(query, figure, article))
  );
}

/** 园区总投资多少 is told by no sentence that speaks of no investment: the metric that stands last is asked for. */
function saysMeasure({ terms, rest, text: asked, language }: Query, text: string): boolean {
  const [last] = terms.toSorted((a, b) => asked.lastIndexOf(b.words) - asked.lastIndexOf(a.words));
  // 民宿一年营业额多少: what stands behind the term is asked of it.
  const at = last ? asked.lastIndexOf(last.words) : -1;
  const behind = rest.split(' ').filter((word) => word.length > 1 && !isVerb(word) && asked.lastIndexOf(word) > at);
  if (!last || language === 'en') return true;
  if (behind.length > 0) return behind.some((word) => formsOf(word).some((form) => overlap(form, text) >= 0.3));
  return [last.words, last.term.name, ...last.term.aliases].some((name) => overlap(name.toUpperCase(), text) >= 0.5);
}

function cluesOf(
  query: Query,
  finding: Finding,
  { words, unmet, tells, beside }: ReturnType<typeof evidenceIn>,
  known: Material['known'],
): Clues {
  const isFigure = Number(query.kind === 'figure');
  return {
    words,
    unmet: Math.log1p(unmet),
    met: finding.met,
    meaning: known.meaning?.likeness(query.text, finding.text) ?? 0,
    tells: Number(tells),
    isOfKind: Number(isOfKind(query, finding.text)),
    isOfOtherTime: Number(isOfOtherTime(query, finding, known)),
    isFigure,
    beside: isFigure * beside,
    isWhy: Number(asksWhy.test(query.text)),
    always: 1,
  };
}

function isOfOtherTime(query: Query, finding: Finding, known: Material['known']): boolean {
  const told = figuresTold(finding, known);
  return query.period !== undefined && told.length > 0 && !told.some((figure) => isOfTimeAndStatus(query, figure));
}

/** 0 to 1: the logistic function of the clues, each by its weight. */
export const logistic = <Clue extends string>(
  clues: Readonly<Record<Clue, number>>,
  by: Readonly<Record<Clue, number>>,
): number => 1 / (1 + Math.exp(-(Object.keys(by) as Clue[]).reduce((sum, clue) => sum + by[clue] * clues[clue], 0)));

/** 0 to 1: how likely a sentence with such clues holds the answer. */
export const likelihoodOf = (clues: Clues): number => logistic(clues, weights);

/** 摩天轮 of 摩天轮项目投资多少: a thing that is asked about, and that nothing found speaks of. */
const namesUnsaid = ({ query, hits, known }: Material): boolean =>
  query.kind === 'figure' && unmetWords(query, hits, known.articles).some((word) => word.length > 2 && isWord(word));

/** Where all else refuses, sentences as likely as this held the answer some eight times as often as they seemed to and did not. */
const likelyEnough = 0.26;

/** What is left to say where nothing surely answers: the likeliest sentence, where it is likely enough. */
export function readLikely(material: Material, refusal: Draft): Draft {
  const { query, hits, known } = material;
  if (
    refusal.kind !== 'refused' ||
    query.kind === 'what-is' ||
    query.kind === 'compare' ||
    query.language === 'en' ||
    asksReally.test(query.text) ||
    namesUnsaid(material)
  )
    return refusal;
  const [best] = weigh(material)
    .map(({ finding, clues }) => ({ finding, likelihood: likelihoodOf(clues) }))
    .sort((a, b) => b.likelihood - a.likelihood);
  if (!best || best.likelihood < likelyEnough) return refusal;
  const { finding } = best;
  const { language } = query;
  const { source, text } = /[：:]$/u.test(finding.text)
    ? excerptOf(query, finding, findSentences(query, hits, known.articles))
    : finding;
  return { kind: 'grounded', language, claims: [quoteOf(source, text, language)] };
}
