import { compose } from './answers/compose.ts';
import { understand } from './answers/understand.ts';
import { verify } from './answers/verify.ts';
import { vocabularyOf } from './answers/vocabulary.ts';
import type { Answer, Language } from './domain.ts';
import type { Generation } from './index/generations.ts';

export interface AskOptions {
  /** The language that the chat has chosen; otherwise that of the question. */
  readonly language?: Language | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How many passages an answer is looked for in. */
const passages = 12;

/** Answers the last of `turns`, the questions of one conversation, from one generation. Throws only when `signal` aborts. */
export async function ask(turns: readonly string[], generation: Generation, options: AskOptions = {}): Promise<Answer> {
  const vocabulary = vocabularyOf(generation);
  const query = understand(turns, { vocabulary, glossary: generation.glossary, language: options.language });
  const hits = await generation.retriever.search(query.text, { k: passages });
  options.signal?.throwIfAborted();
  return verify(compose({ query, hits, known: generation, vocabulary }), generation);
}
