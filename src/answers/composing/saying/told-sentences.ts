import type { Article, Source } from '../../../domain.ts';
import { sentences } from '../../../text/sentences.ts';
import { type Material, passagesOf } from './drafting.ts';

/** A sentence of an article, with the one before it in its paragraph. */
export interface Told {
  readonly article: Article;
  readonly source: Source;
  readonly text: string;
  readonly before: string;
}

const mostArticles = 12;

/** All sentences of the articles that the search has found, the newest article first. */
export function sentencesOf({ hits, known }: Material): Told[] {
  const ids = [...new Set(hits.map(({ passage }) => passage.articleId))].slice(0, mostArticles);
  const articles = ids
    .flatMap((id) => known.articles.get(id) ?? [])
    .sort((a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? ''));
  return articles.flatMap((article) => {
    const passages = passagesOf(article.id, known);
    const spans = sentences(article.text);
    return spans.flatMap(({ start, end }, at): Told[] => {
      const passage = passages.find((one) => one.start <= start && end <= one.end);
      const previous = spans[at - 1];
      const before =
        previous && !article.text.slice(previous.end, start).includes('\n')
          ? article.text.slice(previous.start, previous.end)
          : '';
      return passage
        ? [{ article, source: { passage, start, end }, text: article.text.slice(start, end), before }]
        : [];
    });
  });
}

/** The share of the pairs of signs of `name` that `text` holds. */
export function heldOf(name: string, text: string): number {
  const pairs = [...name].slice(1).map((_, at) => name.slice(at, at + 2));
  return pairs.length === 0
    ? Number(text.includes(name))
    : pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}
