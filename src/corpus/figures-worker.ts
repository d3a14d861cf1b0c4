import { parentPort } from 'node:worker_threads';
import type { Article, Glossary } from '../domain.ts';
import { extractFigures } from '../figures/ledger.ts';

/** Some articles of all: those from `from` on. */
export interface Share {
  readonly from: number;
  readonly articles: readonly Article[];
  readonly glossary: Glossary;
}

parentPort!.on('message', ({ from, articles, glossary }: Share) =>
  parentPort!.postMessage({ from, figures: articles.map((article) => extractFigures(article, glossary)) }),
);
