import type { Article } from '../domain.ts';
import { type Message, message } from '../messages.ts';
import { hashOf } from '../text/hash.ts';
import { sentences } from '../text/sentences.ts';

/** Two texts that share this much of the longer one are one article. */
const sharedShare = 0.9;

/** What of a text two articles are compared by; small enough to be kept with each. */
export interface Signature {
  /** Letters and digits of the distinct sentences. */
  readonly chars: number;
  /** A hash of all numbers of the text. */
  readonly numbers: number;
  /** Of each distinct sentence, by its letters and digits alone, a hash and its length. */
  readonly sentences: readonly number[];
}

export function signatureOf(text: string): Signature {
  const parts = sentences(text).map(({ start, end }) => lettersOf(text.slice(start, end)));
  const distinct = [...new Set(parts)].filter((part) => part !== '');
  return {
    chars: distinct.reduce((sum, { length }) => sum + length, 0),
    numbers: hashOf(numbersOf(distinct)),
    sentences: distinct.flatMap((part) => [hashOf(part), part.length]),
  };
}

/** What an article is called by. */
export type Named = Pick<Article, 'source' | 'url'>;
type Holders = Map<number, number | number[]>;

interface Known<T> {
  readonly article: T;
  readonly signature: Signature;
}

/** An article that another one is again, and how that was seen. */
export interface Twin<T = Named> {
  readonly other: T;
  readonly by: 'address' | 'text';
}

/** As a report says it. */
export const sayTwin = ({ other: { source }, by }: Twin): Message =>
  by === 'address'
    ? message('is the article of {source} again, by the same address', { source })
    : message('is the article of {source} again, by nearly the same text', { source });

/** Knows an article again: by its address, or by nearly the same text. Linear in the text of the corpus. */
export class DuplicateFinder<T extends Named> {
  readonly #byUrl = new Map<string, T>();
  readonly #known: Known<T>[] = [];
  /** Which articles hold a sentence, by its hash: those that are kept, and the others. Most sentences stand in one. */
  readonly #kept: Holders = new Map();
  readonly #fresh: Holders = new Map();

  /**
   * The article of before that this one repeats, and how that was seen; else the article is remembered.
   * @param isKept stands beside all the other kept ones in an index already: their texts have been compared.
   */
  find(article: T, signature: Signature, isKept = false): Twin<T> | undefined {
    const twin = this.twinOf(article, signature, isKept);
    if (!twin) this.remember(article, signature, isKept);
    return twin;
  }

  twinOf(article: T, signature: Signature, isKept = false): Twin<T> | undefined {
    const url = addressOf(article.url);
    const same = url === undefined ? undefined : this.#byUrl.get(url);
    if (same) return { other: same, by: 'address' };
    const other = this.#nearest(signature, isKept ? [this.#fresh] : [this.#kept, this.#fresh]);
    return other && { other, by: 'text' };
  }

  remember(article: T, signature: Signature, isKept = false): void {
    const url = addressOf(article.url);
    if (url !== undefined) this.#byUrl.set(url, article);
    const number = this.#known.push({ article, signature }) - 1;
    const bySentence = isKept ? this.#kept : this.#fresh;
    for (let at = 0; at < signature.sentences.length; at += 2) {
      const sentence = signature.sentences[at]!;
      const holders = bySentence.get(sentence);
      if (typeof holders === 'object') holders.push(number);
      else bySentence.set(sentence, holders === undefined ? number : [holders, number]);
    }
  }

  /** Reports of two years may differ in nothing but their figures: with other numbers it is another article. */
  #nearest({ chars, numbers, sentences: own }: Signature, among: readonly Holders[]): T | undefined {
    const shared = new Map<number, number>();
    for (const bySentence of among)
      for (let at = 0; at < own.length; at += 2) {
        const holders = bySentence.get(own[at]!);
        if (holders === undefined) continue;
        for (const holder of typeof holders === 'number' ? [holders] : holders)
          shared.set(holder, (shared.get(holder) ?? 0) + own[at + 1]!);
      }
    for (const [holder, common] of shared) {
      const { article, signature } = this.#known[holder]!;
      if (common >= sharedShare * Math.max(chars, signature.chars) && numbers === signature.numbers) return article;
    }
    return undefined;
  }
}

const lettersOf = (sentence: string) => sentence.replace(/[^\p{L}\p{N}.%]/gu, '').toLowerCase();
const numbersOf = (parts: readonly string[]) => (parts.join(' ').match(/\d+(?:\.\d+)?%?/g) ?? []).sort().join(' ');

/** An address without what differs between two ways to one page; undefined for a site's front page, which many articles may give. */
function addressOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { host, pathname, search } = new URL(url);
  if (pathname === '/' && search === '') return undefined;
  const query = [...new URLSearchParams(search)].filter(([name]) => !/^(?:utm_|spm|from|share)/u.test(name)).sort();
  return `${host.replace(/^(?:www|m)\./u, '')}${pathname.replace(/\/$/u, '')}?${new URLSearchParams(query)}`;
}
