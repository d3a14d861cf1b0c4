import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { phrasesOf } from '../../src/answers/composing/saying/phrases.ts';
import { answerText } from '../../src/answers/composing/saying/text.ts';
import { type AskOptions, ask } from '../../src/ask.ts';
import { loadConfig } from '../../src/config.ts';
import type { Answer, Figure, RefusalReason, Status } from '../../src/domain.ts';
import { compareQuantities } from '../../src/figures/numbers/compare.ts';
import { scanQuantities } from '../../src/figures/numbers/scan.ts';
import { samePeriod, timeMentions } from '../../src/figures/times/periods.ts';
import { type Generation, openGeneration } from '../../src/index/generations.ts';
import { configuredEmbeddings } from '../../src/models/default.ts';
import { reindex } from '../../src/reindex.ts';
import { simplify } from '../../src/text/normal.ts';

/** One row of a `questions.jsonl`. */
export interface GoldenQuestion {
  readonly id: string;
  readonly turns: readonly string[];
  readonly kind: string;
  readonly language: string;
  readonly expect: {
    readonly kind: 'grounded' | 'refused';
    readonly reason?: RefusalReason;
    readonly reasons?: readonly RefusalReason[];
    readonly figures?: readonly ExpectedFigure[];
    /** Values that must not be asserted. */
    readonly noFigures?: readonly string[];
    readonly contains?: readonly string[];
    /** What a question for yes or no must not be denied, or borne out, by the answer's first words. */
    readonly says?: 'yes' | 'no';
  };
}

interface ExpectedFigure {
  readonly value: string;
  readonly unit: string;
  readonly period?: string;
  readonly status?: Status;
  readonly qualifier?: string;
  readonly derived?: boolean;
  readonly stated?: string;
}

export interface GoldenResult {
  readonly question: GoldenQuestion;
  readonly answer: Answer;
  readonly text: string;
  readonly ms: number;
  /** What is wrong with the answer, in words; empty when it is right. */
  readonly faults: readonly string[];
  /** A figure was asserted that was not asked for, or although there was none to assert. */
  readonly isWronglyAnswered: boolean;
}

export const readGolden = (path: string): GoldenQuestion[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldenQuestion);

/** Indexes `corpusDir` into a folder of its own and asks it every question of its `questions.jsonl`. */
export async function evaluateGolden(
  corpusDir: string,
  questions = readGolden(join(corpusDir, 'questions.jsonl')),
): Promise<GoldenResult[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'quwen-eval-'));
  try {
    const embeddings = configuredEmbeddings(loadConfig());
    await reindex({ corpusDir, dataDir, embeddings });
    const generation = await openGeneration(dataDir, embeddings);
    const results: GoldenResult[] = [];
    for (const question of questions) results.push(await judgeGolden(question, generation));
    return results;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

export interface Summary {
  /** Shares of 1: of all questions, of those to be refused, of those to be answered, and of all. */
  readonly right: number;
  readonly refusals: number;
  readonly wronglyRefused: number;
  /** Of those, the share whose nearest thing holds the answer. */
  readonly shownInstead: number;
  readonly wronglyAnswered: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export const isRight = (result: GoldenResult): boolean => result.faults.length === 0;

export const share = (part: readonly unknown[], whole: readonly unknown[]): number =>
  whole.length === 0 ? 1 : part.length / whole.length;

export function summarise(results: readonly GoldenResult[]): Summary {
  const refusable = results.filter((result) => result.question.expect.kind === 'refused');
  const answerable = results.filter((result) => result.question.expect.kind === 'grounded');
  const refused = answerable.filter((result) => result.answer.kind === 'refused');
  const times = results.map((result) => result.ms).sort((a, b) => a - b);
  const at = (quantile: number) => times[Math.min(times.length - 1, Math.floor(quantile * times.length))] ?? 0;
  return {
    right: share(results.filter(isRight), results),
    refusals: share(refusable.filter(isRight), refusable),
    wronglyRefused: share(refused, answerable),
    shownInstead: share(
      refused.filter(({ question, answer }) => answer.citations.some(({ quote }) => holdsAnswer(question, quote))),
      refused,
    ),
    wronglyAnswered: share(
      results.filter((result) => result.isWronglyAnswered),
      results,
    ),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
  };
}

/** Asks one golden question and holds the answer against what is expected of it. */
export async function judgeGolden(
  question: GoldenQuestion,
  generation: Generation,
  options: AskOptions = {},
): Promise<GoldenResult> {
  const begun = performance.now();
  const answer = await ask(question.turns, generation, options);
  const ms = performance.now() - begun;
  const text = answerText(answer);
  const faults = faultsOf(question, answer, text, generation);
  const isWronglyAnswered =
    answer.kind === 'grounded' &&
    faults.length > 0 &&
    (question.expect.kind === 'refused' || answer.figures.length > 0);
  return { question, answer, text, ms, faults, isWronglyAnswered };
}

function faultsOf({ expect }: GoldenQuestion, answer: Answer, text: string, generation: Generation): string[] {
  const faults: string[] = [];
  if (answer.kind !== expect.kind)
    faults.push(answer.kind === 'refused' ? `wrongly refused (${answer.reason})` : 'wrongly answered');
  if (answer.kind === 'refused' && expect.kind === 'refused') {
    const reasons = expect.reasons ?? (expect.reason ? [expect.reason] : []);
    if (reasons.length > 0 && !reasons.includes(answer.reason))
      faults.push(`refused as ${answer.reason}, expected ${reasons.join(' or ')}`);
  }
  for (const citation of answer.citations) {
    const article = generation.articles.get(citation.articleId);
    if (article?.text.slice(citation.start, citation.end) !== citation.quote)
      faults.push(`citation ${citation.marker} is no quotation`);
  }
  for (const { figure, marker } of answer.figures) {
    const quote = answer.citations.find((citation) => citation.marker === marker)?.quote;
    if (!quote?.includes(figure.text)) faults.push(`citation ${marker} does not hold ${figure.text}`);
  }
  if (expect.kind === 'grounded')
    for (const expected of expect.figures ?? [])
      if (!isSaid(expected, answer))
        faults.push(
          `lacks ${expected.value}${expected.unit}${expected.period ? ` ${expected.period}` : ''}${expected.status ? ` ${expected.status}` : ''}`,
        );
  const said = simplify([text, ...answer.citations.map((citation) => citation.quote)].join('\n'));
  if (expect.kind === 'grounded')
    for (const part of expect.contains ?? []) if (!said.includes(part)) faults.push(`does not hold “${part}”`);
  const opposite = { yes: leads('no', 'otherwise', 'notSaid'), no: leads('yes') };
  if (expect.says && opposite[expect.says].some((lead) => said.startsWith(lead)))
    faults.push(`does not say ${expect.says}`);
  // A denied premise may be named in our own lead, never claimed.
  const claimed = answer.claims.map((claim) => claim.text).join('\n');
  if (answer.kind === 'grounded')
    for (const value of expect.noFigures ?? [])
      if (new RegExp(`(?<![\\d.])${value.replaceAll('.', '\\.')}(?!\\d|\\.\\d|[年月日])`).test(claimed))
        faults.push(`asserts ${value}`);
  return faults;
}

/** Whether a sentence has all that a right answer has, as far as one sentence can: nothing computed. */
export function holdsAnswer({ expect }: GoldenQuestion, sentence: string): boolean {
  const { figures = [], contains = [] } = expect;
  if (figures.length + contains.length === 0) return false;
  const told = scanQuantities(sentence);
  const isTold = ({ value, unit, derived }: ExpectedFigure) => {
    const wanted = derived ? undefined : scanQuantities(`${value}${unit}`)[0];
    return (
      wanted !== undefined &&
      told.some((one) => /equal|converted/u.test(compareQuantities({ ...wanted, qualifier: one.qualifier }, one)))
    );
  };
  return figures.every(isTold) && contains.every((part) => simplify(sentence).includes(part));
}

/** The words that an answer to a question for yes or no begins with, in each language, simplified. */
const leads = (...names: readonly ('yes' | 'no' | 'otherwise' | 'notSaid')[]): string[] =>
  (['zh-Hans', 'en'] as const).flatMap((language) => names.map((name) => phrasesOf(language)[name]));

function isSaid(expected: ExpectedFigure, answer: Answer): boolean {
  const wanted = scanQuantities(`${expected.value}${expected.unit}`)[0];
  // 9位 may be people, or a rank.
  const asRank = /^[位名]$/u.test(expected.unit) ? scanQuantities(`第${expected.value}${expected.unit}`)[0] : undefined;
  if (!wanted) return false;
  if (expected.derived)
    return answer.derivations.some(
      (d) => Number(d.value) !== 0 && sameToDecimals(d.value, wanted.value, expected.value),
    );
  return answer.figures.some(
    ({ figure }) => isFigure(figure, wanted, expected) || (asRank && isFigure(figure, asRank, expected)),
  );
}

/** Equal once rounded to the decimals that the golden answer gives. */
function sameToDecimals(value: string, wanted: string, written: string): boolean {
  const step = (Number(wanted) / Number(written)) * 10 ** -(written.split('.')[1]?.length ?? 0);
  return Math.abs(Number(value) - Number(wanted)) <= step * 0.5 + Number.EPSILON * Math.abs(Number(wanted));
}

function isFigure(
  figure: Figure,
  wanted: ReturnType<typeof scanQuantities>[number],
  expected: ExpectedFigure,
): boolean {
  const value = compareQuantities({ ...wanted, qualifier: figure.qualifier }, figure);
  if (
    value !== 'equal' &&
    value !== 'converted' &&
    !(figure.upper && [figure.value, figure.upper].includes(wanted.value) && figure.unit === wanted.unit)
  )
    return false;
  if (expected.status && (expected.status === 'target') !== (figure.status === 'target')) return false;
  if (!expected.period) return true;
  const asked = timeMentions(/^\d{4}$/.test(expected.period) ? `${expected.period}年` : expected.period, {})[0]?.period;
  if (!figure.period) return false;
  return figure.period.label === expected.period || (asked !== undefined && samePeriod(asked, figure.period));
}
