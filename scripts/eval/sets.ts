import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Made-up corpora, and the article itself (`plain`), with questions that were written without a look at the code; the failures of some have been mended since. */
export const askedSet = 'tests/corpora/asked';

/** The corpora of a set: the folder itself, or those in it, as far as they hold golden questions. */
export function corporaOf(set: string): string[] {
  const holds = (folder: string) => existsSync(join(folder, 'questions.jsonl'));
  if (holds(set) || !existsSync(set)) return [set].filter(holds);
  return readdirSync(set)
    .sort()
    .map((name) => join(set, name))
    .filter(holds);
}
