import type { Evidence, Verdict } from '../../src/answers/verifying/bind.ts';
import { verifyClaim } from '../../src/answers/verifying/verify.ts';
import { chunk } from '../../src/corpus/chunk.ts';
import { loadGlossary } from '../../src/corpus/glossary.ts';
import type { Article, Passage } from '../../src/domain.ts';
import { extractFigures } from '../../src/figures/ledger.ts';

/** Articles as a corpus would hold them, with what claims are held against. */
export interface Shelf extends Evidence {
  readonly passages: readonly Passage[];
}

export type Written = Pick<Article, 'title' | 'text'> & Partial<Article>;

export async function shelve(...written: readonly Written[]): Promise<Shelf> {
  const glossary = await loadGlossary('corpus');
  const articles = written.map(
    (article, index): Article => ({
      id: `article-${index + 1}`,
      source: `article-${index + 1}.txt`,
      rawOffsets: [{ cleaned: 0, raw: 0, length: article.text.length }],
      ...article,
    }),
  );
  return {
    glossary,
    articles: new Map(articles.map((article) => [article.id, article])),
    ledger: articles.flatMap((article) => extractFigures(article, glossary)),
    passages: articles.flatMap(chunk),
  };
}

export const isSupported = (verdicts: readonly Verdict[]): boolean => verdicts.every((verdict) => verdict.supported);

/** The verdict on a claim that cites every passage of the shelf. */
export const judge = (claim: string, shelf: Shelf): Verdict[] => verifyClaim(claim, shelf.passages, shelf);
