import { calledShort } from '../../figures/places/places.ts';
import { chineseOf } from '../understanding/english/english.ts';
import { labelsOf } from '../understanding/english/labels.ts';
import { englishTimes } from '../understanding/english/times.ts';
import { romanised } from '../understanding/vocabulary.ts';
import { canonical } from './claim.ts';
import { bare } from './word-cover.ts';
import type { Wording } from './wording.ts';

/** Words of grammar, of reporting and of measure. What they say of a figure (a rise, an aim, a hedge) its slots are held against. */
const glue = new Set(
  `a an the of in on at for to from by with within and or as than that which its their it this these those there such while among including respectively also both s
   is are was were be been being has have had will would shall
   reached reach reaching stood stands totalled totaled totaling totalling amounted recorded posted registered achieved achieve completed complete implemented attracted attract added realized realised saw came accounted accounting showed show
   grew grow growing growth increased increase increasing rose rise rising fell fall falling declined decline declining decreased decrease dropped drop up down expanded year-on-year year yoy annual
   target targets targeted aims aim aiming plans plan planned expects expected expect strives strive striving intends projected goal under way
   total totals value amount number volume level share rate percent percentage points yuan rmb cny us dollars billion million trillion square meters metres meter metre people units projects project about around over nearly approximately more less least most at compared
   article articles says reports reported reporting
   district city county province municipality area new whole country difference sum combined`
    .split(/\s+/)
    .filter(Boolean),
);

/** What of an English claim nothing vouches for: neither its figures and their slots, nor the glossary and the word list for words that the cited sentences hold. */
export function unmetEnglish(text: string, { bound, cited, glossary, vocabulary }: Wording): string[] {
  // Without figures nothing ties the words together: none of it can be held against Chinese sentences.
  if (bound.length === 0) return [`this cannot be held against the articles: ${text}`];
  const slots = bound.flatMap(({ figure }) => [figure?.metric, figure?.term, figure?.partOf, figure?.place]);
  const articles = cited.map(({ article }) => article);
  const places = articles.flatMap(({ place, within = [] }) => [place, ...within]);
  const held = [...cited.map((one) => one.text), ...articles.map(({ title }) => title), ...slots, ...places].flatMap(
    (words) => (words ? [bare(canonical(words))] : []),
  );
  const isHeld = (words: string) => held.some((one) => one.includes(bare(canonical(words))));
  const signs = text.split('');
  const take = (start: number, end: number) => signs.fill(' ', start, end);
  for (const { said } of bound) take(said.start, said.end);
  for (const { publishedOn } of articles)
    for (const time of englishTimes(text, { publishedOn })) take(time.start, time.end);
  const lower = text.toLowerCase();
  for (const { label, name, stem } of labelsOf(glossary))
    for (const match of lower.includes(stem) ? text.matchAll(new RegExp(label, 'giu')) : [])
      if (namesOf(name).some(isHeld)) take(match.index, match.index + match[0].length);
  for (const name of [...places, ...slots]) {
    const latin = name ? romanised(calledShort(name)) : '';
    // A metric with signs in it is no name that English writes.
    if (/^[a-z]{3,}$/u.test(latin))
      for (const match of text.matchAll(new RegExp(`(?<![A-Za-z])${latin}(?![A-Za-z])`, 'giu')))
        take(match.index, match.index + match[0].length);
  }
  const words = signs.join('').match(/[\p{L}\p{M}\p{N}\p{Cf}<>@]+(?:[-'’][\p{L}]+)*/gu) ?? [];
  const bareWords = words.map((word) => word.replace(/[’']s$/u, ''));
  const unmet = bareWords.filter((word) => !glue.has(word.toLowerCase()) && !isMet(word));
  return unmet.map((word) => `the quoted sentences do not say: ${word}`);

  function namesOf(name: string): string[] {
    const term = glossary.find((one) => one.name === name);
    return [name, ...(term?.aliases ?? [])];
  }
  function isMet(word: string): boolean {
    if (/\p{Script=Han}/u.test(word)) return isHeld(word);
    const chinese = chineseOf(word, glossary, vocabulary()).text.match(/\p{Script=Han}+/gu) ?? [];
    return chinese.length > 0 ? chinese.some(isHeld) : /\p{Lu}|\d/u.test(word) && isHeld(word);
  }
}
