import type { DraftClaim, Language, Passage, Source, Span } from '../../domain.ts';
import { scanMentions } from '../../figures/numbers/scan.ts';
import { foldWidth, simplify, traditionalize } from '../../text/normal.ts';
import { sentences } from '../../text/sentences.ts';
import { quoteOf } from '../composing/saying/drafting.ts';
import { isEnglish, tidy } from '../verifying/claim.ts';
import type { WrittenClaim } from './reply.ts';

/** A shorter quotation stands in too many places to prove anything. */
const shortestQuote = 4;

/** What a model wrote as a claim that `verify` can judge, or what is wrong with its sources, in words for the model. */
export function draftClaim(
  written: WrittenClaim,
  passages: readonly Passage[],
  language: Language,
): DraftClaim | { readonly fault: string } {
  const sources: Source[] = [];
  for (const { passage: number, quote } of written.sources) {
    const passage = passages[number - 1];
    if (!passage) return { fault: `there is no passage ${number}` };
    const found = locate(quote, passage.text);
    if (!found) return { fault: `passage ${number} does not hold these words: ${quote.slice(0, 80)}` };
    sources.push({ passage, ...sentenceAround(found, passage) });
  }
  const text = plainText(written.text);
  if (isEnglish(tidy(text)) !== (language === 'en')) return { fault: `write it in ${names[language]}` };
  // English about no figure cannot be held against Chinese word by word: the sentence that it rests on is said itself.
  if (language === 'en' && scanMentions(tidy(text)).length === 0) return quotation(sources[0]!);
  return { text: language === 'en' ? text : inScript(text, language), sources, isForeign: true };
}

const names: Record<Language, string> = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' };
const inScript = (text: string, language: Language) => (language === 'zh-Hant' ? traditionalize(text) : simplify(text));

const quotation = (source: Source): DraftClaim =>
  quoteOf(
    source,
    source.passage.text.slice(source.start - source.passage.start, source.end - source.passage.start),
    'en',
  );

/** Where a passage holds the words just so; only script, width and what stands around the quotation may differ. */
function locate(quote: string, text: string): Span | undefined {
  const wanted = quote.trim().replace(/^[“"「『…\s]+|[”"」』…\s]+$/gu, '');
  if (wanted.length < shortestQuote) return undefined;
  const at = text.indexOf(wanted);
  const start = at >= 0 ? at : fold(text).indexOf(fold(wanted));
  return start < 0 ? undefined : { start, end: start + wanted.length };
}

/** Both keep every sign in its place. */
const fold = (text: string): string => foldWidth(simplify(text));

/** A citation shows whole sentences. */
function sentenceAround({ start, end }: Span, passage: Passage): Span {
  const met = sentences(passage.text).filter((sentence) => sentence.start < end && start < sentence.end);
  return {
    start: passage.start + Math.min(start, met[0]?.start ?? start),
    end: passage.start + Math.max(end, met.at(-1)?.end ?? end),
  };
}

/** One line, without citation markers and marks of Markdown: markers are ours to set, and a chat shows plain text. */
function plainText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^\s*(?:[-*•]|#{1,6}|\d{1,2}[.)])\s+/u, '')
    .replace(/\*\*|__|`/gu, '')
    .replace(/\s*[[【]\d{1,3}(?:\s*[,，、]\s*\d{1,3})*[\]】]/gu, '')
    .trim();
}
