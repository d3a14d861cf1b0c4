import type { Draft, Figure, Query } from '../../../domain.ts';
import { samePeriod } from '../../../figures/times/periods.ts';
import { figuresIn, figuresOf } from '../../ledger-index.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { enough, rank } from '../matching/match.ts';
import { missesOf } from '../matching/misses.ts';
import { claimOf, type Material, sentenceOf } from '../saying/drafting.ts';

/** 估值多少, behind 融了多少: a figure of the sentence that answered the question before. */
export function answerBeside(
  { query: { alone }, ...material }: Material,
  before: Draft | undefined,
): Draft | undefined {
  if (!alone || before?.kind !== 'grounded') return undefined;
  const { known } = material;
  const beside = new Set(
    before.claims.flatMap(({ sources }) =>
      sources.flatMap(({ passage, start, end }) =>
        figuresIn(passage, known.ledger).filter(({ sentence }) => sentence.start < end && start < sentence.end),
      ),
    ),
  );
  const isNew = ({ text }: Figure) => !before.claims.some((claim) => claim.text.includes(text));
  const told = [...beside].filter((figure) => !isNew(figure));
  const near = nearestOf(alone, told, known);
  if (near)
    return { kind: 'grounded', language: alone.language, claims: [sentenceOf(near, { ...material, query: alone })] };
  const fitting = rank(alone, beside, known).filter(
    ({ score, misses, figure }) => score >= enough && misses.length === 0 && isNew(figure),
  );
  // 养殖项目9个，投资额18亿元；种植项目4个，投资额6亿元: each of them has its own.
  const ofTold = fitting.find(({ figure }) => told.some((one) => isOfOnePart(figure, one, known)));
  const isOpen = alone.rest === '' && told.length > 0;
  const isOther = isOpen && !ofTold && told.some((one) => isOneOfParts(one, known));
  const best = (isOpen ? ofTold : undefined)?.figure ?? (isOther ? undefined : fitting[0]?.figure);
  const query = alone;
  if (best) return { kind: 'grounded', language: query.language, claims: [claimOf(best, { ...material, query })] };
  // 几家拿到了 names nothing but what was done: the one number that counts so is told of what came before.
  const namesNone = query.terms.length === 0 && query.dimensions !== undefined && query.rest.split(' ').every(isVerb);
  const open = namesNone
    ? [...beside].filter(
        (figure) =>
          figure.aspect === 'level' &&
          isNew(figure) &&
          missesOf(query, figure, known.articles.get(figure.articleId)!).length === 0,
      )
    : [];
  return open.length === 1
    ? { kind: 'grounded', language: query.language, claims: [sentenceOf(open[0]!, { ...material, query })] }
    : undefined;
}

type Known = Material['known'];

/**
 * What the paragraph tells of the same in the same unit: 三年投资24亿元……分年度看，2025年7亿元, the nameless number of the time asked for; of 一期投资 the 总投资,
 * where the whole is asked for.
 */
function nearestOf(
  { terms, rest, period, text }: Query,
  told: readonly Figure[],
  { ledger, articles }: Known,
): Figure | undefined {
  const isOfTime = period !== undefined && terms.length === 0 && rest === '';
  if (!isOfTime && !asksWhole.test(text)) return undefined;
  const found = told.flatMap(({ articleId, unit, metric, start, end }) =>
    figuresOf(articleId, ledger).filter(
      (one) =>
        one.unit === unit &&
        (isOfTime
          ? one.metric === '' && one.period !== undefined && samePeriod(one.period, period) && one.start > end
          : metric.length > 2 && one.metric === `总${metric.slice(-2)}`) &&
        Math.abs(one.start - start) < farthest &&
        !articles.get(articleId)!.text.slice(Math.min(one.start, start), Math.max(one.start, start)).includes('\n'),
    ),
  );
  return found.length === 1 ? found[0] : undefined;
}
const asksWhole = /^[，,]?那?么?(?:总共|总的|总体|全部|一共|合计)(?:是多少|是?多少钱?|呢)[？?]?$/u;
/** What stands farther away, in characters, is another matter. */
const farthest = 150;

/** The stretch between semicolons in which a figure stands. */
function partOf({ articleId, sentence, start }: Figure, { articles }: Known): string {
  const { text } = articles.get(articleId)!;
  const from = Math.max(sentence.start, text.lastIndexOf('；', start) + 1);
  const to = text.indexOf('；', start);
  return `${from} ${to < 0 || to > sentence.end ? sentence.end : to}`;
}

const isOfOnePart = (figure: Figure, other: Figure, known: Known): boolean =>
  figure.articleId === other.articleId && partOf(figure, known) === partOf(other, known);

/** Whether a figure's sentence counts several things alike, each between semicolons of its own. */
function isOneOfParts(figure: Figure, known: Known): boolean {
  const alike = figuresOf(figure.articleId, known.ledger).filter(
    (one) =>
      one.sentence.start === figure.sentence.start && one.unit === figure.unit && !isOfOnePart(one, figure, known),
  );
  return alike.length > 0;
}
