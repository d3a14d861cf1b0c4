import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chunk } from '../../src/corpus/chunk.ts';
import { loadGlossary } from '../../src/corpus/glossary.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import type { Article, Figure, Glossary, Passage } from '../../src/domain.ts';
import { extractFigures } from '../../src/figures/ledger.ts';
import { hashOf } from './chance.ts';

/** A corpus read into memory, without an index: verification needs none. */
export interface Library {
  readonly name: string;
  readonly articles: ReadonlyMap<string, Article>;
  readonly ledger: readonly Figure[];
  readonly glossary: Glossary;
  readonly passages: ReadonlyMap<string, readonly Passage[]>;
}

/** Articles to develop on, and articles kept back to report on; by the hash of their ids. */
export type Half = 'seen' | 'unseen' | 'all';

/** Passages that a claim cites: as many as a search hands to `verify`. */
const passagesPerClaim = 8;

/** @throws AppError `corpus-missing`. */
export async function openLibrary(folder: string, half: Half): Promise<Library> {
  const glossary = await loadGlossary(folder);
  const articles = new Map<string, Article>();
  for await (const read of readCorpus(folder)) {
    if ('skipped' in read) continue;
    const { article } = read;
    if (half === 'all' || (hashOf(article.id) % 2 === 0) === (half === 'seen')) articles.set(article.id, article);
  }
  const all = [...articles.values()];
  return {
    name: folder,
    articles,
    glossary,
    ledger: all.flatMap((article) => extractFigures(article, glossary)),
    passages: new Map(all.map((article) => [article.id, chunk(article)])),
  };
}

/** The corpora at hand: the project's own, those of its tests, and the tuning sets where they lie beside it. */
export function setsAtHand(): string[] {
  const own = ['corpus', 'tests/corpora/chengjiang', 'tests/corpora/held-out'];
  return [...own, ...['economy', 'news'].map((name) => join('../shared/eval', name))].filter(existsSync);
}

/** The passage that states a figure first, then the others of its article nearest to it: what a search would cite beside it. */
export function passagesFor(figure: Figure, { passages }: Library): Passage[] {
  const all = passages.get(figure.articleId) ?? [];
  const own = all.findIndex((passage) => passage.start <= figure.start && figure.end <= passage.end);
  if (own < 0) return [];
  return all
    .map((passage, index) => ({ passage, distance: Math.abs(index - own) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, passagesPerClaim)
    .map(({ passage }) => passage);
}
