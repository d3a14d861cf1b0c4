import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import { candidates, type Material, quoteOf } from '../saying/drafting.ts';
import { likelihoodOf as likelihoodOfFigure } from '../saying/nearest-figures.ts';
import { phrasesOf } from '../saying/phrases.ts';
import { type Finding, findSentences, isOfKind } from '../sentences/facts.ts';
import { logistic } from './likely.ts';
import { evidenceIn, figuresTold } from './reading.ts';

/** As many of the first sentences are weighed, and those of as many of the likeliest figures. */
const mostSentences = 6;
const mostFigures = 4;
/** What is less likely to be meant is not worth showing, nor where a number is asked for, the sentence of a figure that is less likely. */
const worthShowing = 0.08;
const worthFigure = 0.05;
/** As many are shown, of no more characters. */
const mostShown = 2;
const maxShown = 160;

/**
 * What tells the sentence that was meant from the others that come near a question which is refused, each with its weight, and the constant: a logistic
 * regression on refused questions, of the made-up corpora and of news articles; `npx tsx scripts/fit-likely.ts --nearest` fits them to any sets.
 */
const weights = {
  meaning: 0.85,
  figure: 0.91,
  rank: 0.9,
  unmet: -0.93,
  tells: 1.01,
  words: 0.33,
  always: -3.42,
} as const;
type NearClues = Readonly<Record<keyof typeof weights, number>>;

export interface Near {
  readonly finding: Finding;
  readonly clues: NearClues;
}

/** The sentences that come near a question, with what speaks for them. */
export function nearTo(material: Material): Near[] {
  const { query, hits, known } = material;
  const figures = new Map([...candidates(material)].map((figure) => [figure, likelihoodOfFigure(figure, material)]));
  const likely = [...figures.values()].sort((a, b) => b - a)[mostFigures - 1] ?? 0;
  return findSentences(query, hits, known.articles).flatMap((finding, index) => {
    const told = figuresTold(finding, known);
    const figure = Math.max(0, ...told.map((one) => figures.get(one) ?? 0));
    if (index >= mostSentences && (figure === 0 || figure < likely)) return [];
    // 谁是区长, 有多少人口: what names nobody, and counts nothing, is near to nothing that was asked.
    const counts = told.some(({ dimension }) => query.dimensions?.includes(dimension) ?? true);
    if ((/^(?:figure|compute|compare)$/u.test(query.kind) && !counts) || !isOfKind(query, finding.text)) return [];
    const { words, unmet, tells } = evidenceIn(query, finding, material);
    const clues: NearClues = {
      meaning: known.meaning?.likeness(query.text, finding.text) ?? 0,
      figure,
      rank: 1 / (1 + index),
      unmet: Math.log1p(unmet),
      tells: Number(tells),
      words,
      always: 1,
    };
    return [{ finding, clues }];
  });
}

const asksNumber = ({ kind, dimensions, aspect }: Query): boolean =>
  /^(?:figure|list|compute|compare|yes-no)$/u.test(kind) && (dimensions !== undefined || aspect !== undefined);

/** A refusal with the sentences that come nearest beside what it shows already: whoever meant one of them finds it there. */
export function showNearest(draft: Draft, material: Material): Draft {
  if (draft.kind !== 'refused' || draft.reason !== 'not-in-corpus' || draft.claims.length >= mostShown) return draft;
  const { language } = material.query;
  const near = nearTo(material)
    .map(({ finding, clues }) => ({ finding, clues, likelihood: logistic(clues, weights) }))
    .filter(
      ({ finding: { text }, clues, likelihood }) =>
        text.length <= maxShown &&
        (likelihood >= worthShowing || (asksNumber(material.query) && clues.figure >= worthFigure)),
    )
    .sort((a, b) => b.likelihood - a.likelihood)
    .map(({ finding }) => finding)
    .filter((finding) => !draft.claims.some((claim) => isOf(claim, finding)))
    .slice(0, mostShown - draft.claims.length);
  if (near.length === 0) return draft;
  const claims = [...draft.claims, ...near.map(({ source, text }) => quoteOf(source, text, language))];
  const lead = draft.claims.length > 0 ? draft.lead : `${draft.lead}\n${phrasesOf(language).nearest}`;
  return { ...draft, claims, lead };
}

/** Whether a claim says the sentence, or what stands in it. */
const isOf = ({ sources }: DraftClaim, { source: own }: Finding): boolean =>
  sources.some(
    ({ passage, start, end }) => passage.articleId === own.passage.articleId && start < own.end && own.start < end,
  );
