import type { Draft, DraftClaim, Source } from '../../domain.ts';
import { type Material, quoteOf } from './saying/drafting.ts';

/** 具体说说, behind an answer: the sentences that bear it out, as they stand. A refusal stays what it is. */
export function inFull(draft: Draft, { known }: Material): Draft {
  if (draft.kind === 'refused') return draft;
  const quotes = new Map<string, DraftClaim>();
  for (const source of draft.claims.flatMap(({ sources }): readonly Source[] => sources)) {
    const { articleId } = source.passage;
    const words = known.articles.get(articleId)!.text.slice(source.start, source.end);
    quotes.set(`${articleId} ${source.start}`, quoteOf(source, words, draft.language));
  }
  return quotes.size === 0 ? draft : { kind: 'grounded', language: draft.language, claims: [...quotes.values()] };
}
