import type { Article } from '../domain.ts';
import { sentences } from '../text/sentences.ts';

/** Two texts that share this much of the longer one are one article. */
const sharedShare = 0.9;

interface Known {
  readonly article: Article;
  readonly chars: number;
  readonly numbers: string;
}

/** Knows an article again: by its address, or by nearly the same text. Linear in the text of the corpus. */
export class DuplicateFinder {
  readonly #byUrl = new Map<string, Article>();
  readonly #known: Known[] = [];
  /** Which articles hold a sentence, by its letters and digits alone. */
  readonly #bySentence = new Map<string, number[]>();

  /** The article of before that this one repeats, and how that was seen; else the article is remembered. */
  find(article: Article): { readonly other: Article; readonly by: 'address' | 'text' } | undefined {
    const url = addressOf(article.url);
    const same = url === undefined ? undefined : this.#byUrl.get(url);
    if (same) return { other: same, by: 'address' };
    const parts = sentences(article.text).map(({ start, end }) => lettersOf(article.text.slice(start, end)));
    const distinct = [...new Set(parts)].filter((part) => part !== '');
    const chars = distinct.reduce((sum, { length }) => sum + length, 0);
    const numbers = numbersOf(distinct);
    const other = this.#nearest(distinct, chars, numbers);
    if (other) return { other, by: 'text' };
    if (url !== undefined) this.#byUrl.set(url, article);
    for (const part of distinct) {
      const holders = this.#bySentence.get(part);
      if (holders) holders.push(this.#known.length);
      else this.#bySentence.set(part, [this.#known.length]);
    }
    this.#known.push({ article, chars, numbers });
    return undefined;
  }

  /** Reports of two years may differ in nothing but their figures: with other numbers it is another article. */
  #nearest(distinct: readonly string[], chars: number, numbers: string): Article | undefined {
    const shared = new Map<number, number>();
    for (const part of distinct)
      for (const holder of this.#bySentence.get(part) ?? [])
        shared.set(holder, (shared.get(holder) ?? 0) + part.length);
    for (const [holder, common] of shared) {
      const known = this.#known[holder]!;
      if (common >= sharedShare * Math.max(chars, known.chars) && numbers === known.numbers) return known.article;
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
