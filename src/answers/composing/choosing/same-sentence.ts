import type { Draft, Figure } from '../../../domain.ts';
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
