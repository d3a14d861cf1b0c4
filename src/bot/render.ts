import { sayFigure } from '../answers/composing/saying/say.ts';
import { answerText } from '../answers/composing/saying/text.ts';
import type { Answer, Article, Citation, Figure, Glossary, Language } from '../domain.ts';
import { traditionalize } from '../text/normal.ts';
import { type Formatted, joined, link, plain, styled } from './formatted.ts';
import { phrases } from './phrases.ts';

/** An answer as a message: the text with its `[1]`, and the sources behind an expandable quotation. */
export function renderAnswer(answer: Answer): Formatted {
  const text = answerText(answer);
  if (answer.citations.length === 0) return joined([text]);
  return joined([text, sourceBlock(answer.citations, answer.language)], '\n\n');
}

export function sourceBlock(citations: readonly Citation[], language: Language): Formatted {
  const sources = joined([styled('bold', phrases[language].sources), ...citations.map(source)], '\n');
  return styled('expandable_blockquote', sources);
}

function source(citation: Citation): Formatted {
  return joined([`[${citation.marker}] ${citation.quote}`, joined(['— ', origin(citation)])], '\n');
}

/** Title, outlet and date; the title links to the article where there is an address. */
export function origin({
  title,
  outlet,
  publishedOn,
  url,
}: Pick<Citation, 'title' | 'outlet' | 'publishedOn' | 'url'>): Formatted {
  const details = [outlet, publishedOn].filter((detail) => detail !== undefined).join(' · ');
  return joined([url === undefined ? styled('bold', title) : link(title, url), details && ` (${details})`]);
}

/** Words of the corpus, which is simplified, in the reader's script. Quotations are not changed by this. */
export const inScript = (text: string, language: Language) => (language === 'zh-Hant' ? traditionalize(text) : text);

/** A figure as an answer would say it, itself in bold. */
export function figureLine(
  figure: Figure,
  { articles, glossary }: { readonly articles: ReadonlyMap<string, Article>; readonly glossary: Glossary },
  language: Language,
): Formatted {
  const sentence = sayFigure(figure, articles.get(figure.articleId)!, glossary, language);
  const stated = inScript(figure.text, language);
  const at = sentence.lastIndexOf(stated);
  if (at < 0) return plain(`• ${sentence}`);
  return joined(['• ', sentence.slice(0, at), styled('bold', stated), sentence.slice(at + stated.length)]);
}
