import type { Article, Hit, Query, Source } from '../domain.ts';
import { sentences } from '../text/sentences.ts';
import { queryTerms, terms } from '../text/terms.ts';

/** A sentence that may answer a question without a figure. */
export interface Finding {
  readonly source: Source;
  readonly text: string;
  /** 0 to 1: the share of the question's weight, rare terms heavier, that the sentence and what stands around it meet. */
  readonly score: number;
}

/** The sentences of the hits that meet the question best, best first. */
export function findSentences(query: Query, hits: readonly Hit[], articles: ReadonlyMap<string, Article>): Finding[] {
  const words = [query.rest, ...query.terms.map((term) => term.words)].join(' ');
  const asked = [...new Set(queryTerms(words.trim() === '' ? query.text : words))];
  const passages = hits.map((hit) => new Set(terms(hit.passage.text)));
  // Rarity within what was found: what every hit holds tells them apart no more.
  const weight = (term: string) =>
    (term.length > 1 ? 2 : 1) * Math.log(1 + (passages.length + 1) / (1 + passages.filter((p) => p.has(term)).length));
  const total = asked.reduce((sum, term) => sum + weight(term), 0);
  if (total === 0) return [];
  const share = (held: ReadonlySet<string>) =>
    asked.reduce((sum, term) => sum + (held.has(term) ? weight(term) : 0), 0) / total;
  const found: Finding[] = [];
  hits.forEach(({ passage }, index) => {
    const article = articles.get(passage.articleId);
    if (!article) return;
    const around = share(new Set([...passages[index]!, ...terms(article.title), ...terms(article.place ?? '')]));
    for (const span of sentences(passage.text)) {
      const text = passage.text.slice(span.start, span.end);
      const own = share(new Set(terms(text)));
      found.push({
        source: { passage, start: passage.start + span.start, end: passage.start + span.end },
        text,
        score: 0.75 * own + 0.25 * around,
      });
    }
  });
  return found.sort((a, b) => b.score - a.score);
}
