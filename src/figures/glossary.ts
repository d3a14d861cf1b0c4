import type { Glossary, GlossaryTerm } from '../domain.ts';

interface Entry {
  readonly words: string;
  readonly term: GlossaryTerm;
}

const entries = new WeakMap<Glossary, readonly Entry[]>();

/** Every Chinese name of the glossary's terms, longest first. */
export function chineseNames(glossary: Glossary): readonly Entry[] {
  const known = entries.get(glossary);
  if (known) return known;
  const made = glossary
    .flatMap((term) => [term.name, ...term.aliases].map((words) => ({ words: words.toUpperCase(), term })))
    .sort((a, b) => b.words.length - a.words.length);
  entries.set(glossary, made);
  return made;
}

const tail = /(?:总额|总量|总值|总数|数量|额|值|量|数|达|个数|建设|情况)$/u;

/**
 * The term that a metric phrase is about: the longest of its names that the phrase ends in (外商投资企业进出口 is about 进出口),
 * counting words like 总额 as no difference.
 */
export function termOf(phrase: string, glossary: Glossary): GlossaryTerm | undefined {
  const folded = phrase.toUpperCase();
  const shorter = folded.replace(tail, '');
  return chineseNames(glossary).find(
    ({ words }) =>
      folded.endsWith(words) ||
      shorter.endsWith(words) ||
      (words.replace(tail, '').length >= 2 && shorter.endsWith(words.replace(tail, ''))),
  )?.term;
}
