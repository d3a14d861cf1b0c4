import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGlossary } from '../../src/corpus/glossary.ts';

/** Sets of names for the same thing: those of `everyday.txt`, and each term of the glossary with its aliases and English names. */
export function readSynonyms(glossaryFile: string): string[][] {
  const everyday = readFileSync(join(import.meta.dirname, 'everyday.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.trim().split(/\s+/));
  const terms = parseGlossary(readFileSync(glossaryFile, 'utf8'), glossaryFile);
  return [...everyday, ...terms.map(({ name, aliases, english }) => [name, ...aliases, ...english])];
}

/** Words of other scripts in them: they are units however rare the texts have them. */
export function latinWords(synonyms: readonly (readonly string[])[]): string[] {
  return [...new Set(synonyms.flat().flatMap((name) => name.toLowerCase().match(/[a-z][a-z\d]*/g) ?? []))];
}
