import type { Article, Draft, DraftClaim, Query } from '../../../domain.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { numbersIn } from '../matching/numbers-in.ts';
import { isQuoted } from '../matching/of-two.ts';
import { isOfOtherSection } from '../matching/sections.ts';
import type { Material } from '../saying/drafting.ts';

/**
 * Whether a question names something by letters (vivo), a section of a work by its number (三标段) or a plot by its place (云津地块), and what is told is of another one,
 * or of all of them, though the article has the name elsewhere.
 */
export function isOfOtherNameTold({ kind, claims }: Draft, { query, known }: Material): boolean {
  if (kind !== 'grounded' || claims.length === 0) return false;
  const names = lettersIn(query);
  // Of two that are set side by side, each is named by the sentence that tells of it.
  const isReckoned = claims.some(({ derivation }) => derivation);
  return (
    names.some((name) => claims.every((claim) => isOfOther(name, claim, known.articles, isReckoned ? 0 : lately))) ||
    claims.every((claim) => isElsewhere(query, claim, known.articles))
  );
}

/** What no glossary has for a word of its own: GDP is told as 生产总值, too. */
const lettersIn = ({ text, terms, quantities }: Query): string[] =>
  (text.match(/(?<![A-Za-z\d])[A-Za-z]{3,}(?![A-Za-z\d])/gu) ?? []).filter(
    (name) =>
      !terms.some(({ words }) => words.toLowerCase().includes(name.toLowerCase())) &&
      !quantities.some(({ text: told }) => told.includes(name)),
  );

function isOfOther(
  name: string,
  { text, sources }: DraftClaim,
  articles: ReadonlyMap<string, Article>,
  within: number,
): boolean {
  const forms = [name, ...formsOf(name), ...formsOf(name.toUpperCase())].map((form) => form.toLowerCase());
  const says = (words: string) => forms.some((form) => words.toLowerCase().includes(form));
  return (
    !says(text) &&
    sources.every(({ passage, start, end }) => {
      const article = articles.get(passage.articleId)!;
      const line = article.text.lastIndexOf('\n', start) + 1;
      const near = article.text.slice(Math.max(line, start - within), end);
      return says(article.text) && !says(article.title) && !says(near);
    })
  );
}
/** Signs before a sentence within which what it goes on about is named. */
const lately = 120;

/** By the number that is told, or by the clause of a quotation that says what is asked. */
const isElsewhere = (
  { text: asked, rest }: Query,
  claim: DraftClaim,
  articles: ReadonlyMap<string, Article>,
): boolean =>
  claim.sources.every(({ passage, start, end }) => {
    const article = articles.get(passage.articleId)!;
    const sentence = article.text.slice(start, end);
    const word = isQuoted(claim)
      ? rest.split(' ').findLast((one) => one.length > 1 && sentence.includes(one))
      : undefined;
    const number = numbersIn(claim.text).find(({ text }) => sentence.includes(text));
    const said = word ?? number?.text ?? sentence;
    const at = sentence.indexOf(said) + said.length;
    return isOfOtherSection(asked, article, { start, end: start + at });
  });
