import type { Article, Citation, Span } from '../domain.ts';
import { sentences } from '../text/sentences.ts';
import type { CitedThen } from './records.ts';

/** About this much is shown on either side of a cited sentence. */
const aroundChars = 240;

/** The citation with the sentences around it, so that it can be shown as it is now, whatever the corpus becomes. */
export function citedNow(citation: Citation, articles: ReadonlyMap<string, Article>): CitedThen {
  const { marker, title, outlet, publishedOn, url, quote } = citation;
  const article = articles.get(citation.articleId);
  const { before, after } = article ? around(article, citation) : { before: '', after: '' };
  return {
    marker,
    title,
    ...(outlet !== undefined && { outlet }),
    ...(publishedOn !== undefined && { publishedOn }),
    ...(url !== undefined && { url }),
    quote,
    before,
    after,
  };
}

const knownSentences = new WeakMap<Article, readonly Span[]>();

function sentencesOf(article: Article): readonly Span[] {
  const known = knownSentences.get(article) ?? sentences(article.text);
  knownSentences.set(article, known);
  return known;
}

/** Whole sentences on both sides; where one is too long by itself, its nearer end. */
function around(article: Article, { start, end }: Span): { before: string; after: string } {
  const { text } = article;
  const all = sentencesOf(article);
  const first =
    all.find((sentence) => (sentence.end <= start && start - sentence.start <= aroundChars) || sentence.end > start)
      ?.start ?? start;
  const last =
    all.findLast((sentence) => (sentence.start >= end && sentence.end - end <= aroundChars) || sentence.start < end)
      ?.end ?? end;
  const before = text.slice(Math.min(first, start), start);
  const after = text.slice(end, Math.max(last, end));
  return {
    before: before.length > aroundChars ? `…${before.slice(-aroundChars)}` : before,
    after: after.length > aroundChars ? `${after.slice(0, aroundChars)}…` : after,
  };
}
