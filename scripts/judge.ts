import { understand } from '../src/answers/understanding/understand.ts';
import { vocabularyOf } from '../src/answers/understanding/vocabulary.ts';
import { verifyClaim } from '../src/answers/verifying/verify.ts';
import type { Passage } from '../src/domain.ts';
import type { Generation } from '../src/index/generations.ts';
import { foldWidth, simplify } from '../src/text/normal.ts';

/** How many passages a claim without passage ids is held against. */
export const passagesPerClaim = 8;

/** Judges claims that were made elsewhere against the passages of one generation. */
export class Judge {
  readonly #generation: Generation;
  readonly #passages: ReadonlyMap<string, Passage>;

  constructor(generation: Generation) {
    this.#generation = generation;
    this.#passages = new Map(generation.passages.map((passage) => [passage.id, passage]));
  }

  /** What is no claim, or cites what the index does not hold, is an `error` and not supported. */
  async judge(claim: unknown, passageIds?: unknown) {
    if (typeof claim !== 'string') return failed('no "claim": give {"id","claim","passageIds"?}');
    const passages = passageIds === undefined ? await this.#search(claim) : this.#named(passageIds);
    if ('error' in passages) return failed(passages.error);
    const verdicts = verifyClaim(claim, passages, this.#generation).map((verdict) => ({
      ...verdict,
      // The claim's own words: they were read in simplified characters of half width, unit for unit.
      text: claim.slice(verdict.start, verdict.end),
    }));
    const supported =
      verdicts.length > 0 ? verdicts.every((verdict) => verdict.supported) : isQuotation(claim, passages);
    return { verdicts, supported, passageIds: passages.map(({ id }) => id) };
  }

  /** The claim is read as a question is, so that an English one finds the Chinese passages. */
  async #search(claim: string): Promise<readonly Passage[]> {
    const { glossary, retriever } = this.#generation;
    const { text } = understand([claim], { vocabulary: vocabularyOf(this.#generation), glossary });
    const hits = await retriever.search(text, { k: passagesPerClaim });
    return hits.map(({ passage }) => passage);
  }

  #named(ids: unknown): readonly Passage[] | { readonly error: string } {
    if (!Array.isArray(ids)) return { error: '"passageIds" is no list: give ids as npm run -s search prints them' };
    const unknown = ids.filter((id) => !this.#passages.has(String(id)));
    if (unknown.length > 0)
      return { error: `no passage ${unknown.join(', ')}: give ids as npm run -s search prints them` };
    return ids.map((id) => this.#passages.get(String(id))!);
  }
}

function failed(error: string) {
  return { error, verdicts: [], supported: false };
}

function isQuotation(claim: string, passages: readonly Passage[]): boolean {
  const words = foldWidth(simplify(claim)).trim();
  return words !== '' && passages.some(({ text }) => foldWidth(text).includes(words));
}
