import type { Glossary } from '../../../domain.ts';
import { literal } from '../../../text/matches.ts';

export interface Label {
  readonly label: RegExp;
  readonly name: string;
  /** What a text must hold, in lower case, to be worth trying the label on. */
  readonly stem: string;
}

const labels = new WeakMap<Glossary, readonly Label[]>();

/** The Chinese names of a term that are Latin: GDP. */
export const latinOf = (aliases: readonly string[]): string[] => aliases.filter((alias) => /^[A-Z&]{2,}$/i.test(alias));

/** The English names of the glossary's terms, and those of its Chinese aliases that are Latin (GDP), longest first. */
export function labelsOf(glossary: Glossary): readonly Label[] {
  const known = labels.get(glossary);
  if (known) return known;
  const made = glossary
    .flatMap((term) => [...term.english, ...latinOf(term.aliases)].map((words) => ({ words, name: term.name })))
    .sort((a, b) => b.words.length - a.words.length)
    .map(({ words, name }) => ({
      label: new RegExp(`(?<![A-Za-z])${pattern(words)}(?![A-Za-z])`, 'iu'),
      name,
      stem: words.split(/[\s-]/u)[0]!.replace(/y$/iu, '').toLowerCase(),
    }));
  labels.set(glossary, made);
  return made;
}

const pattern = (label: string) =>
  literal(label)
    .replace(/[\s-]+/gu, '[\\s-]+')
    .replace(/y$/u, '(?:y|ies)')
    .concat('(?:e?s)?');
