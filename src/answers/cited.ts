import type { DraftClaim, Source } from '../domain.ts';

/** The words of its passage that a source cites. */
export const citedWords = ({ passage, start, end }: Source): string =>
  passage.text.slice(start - passage.start, end - passage.start);

/** The sentences that a claim cites. */
export const sentencesOf = ({ sources }: DraftClaim): string[] => sources.map(citedWords);
