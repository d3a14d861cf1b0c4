import type { Draft, Figure } from '../../domain.ts';
import { figuresIn } from '../ledger-index.ts';
import { isVerb } from '../understanding/verbs.ts';
import { claimOf, type Material, sentenceOf } from './drafting.ts';
import { enough, rank } from './match.ts';
import { missesOf } from './misses.ts';

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
  const best = rank(alone, beside, known).find(
    ({ score, misses, figure }) => score >= enough && misses.length === 0 && isNew(figure),
  )?.figure;
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
