import { simplify } from '../../src/text/normal.ts';
import type { Document } from './data.ts';

/** Every traditional character followed by its simplified one. */
export function characterFolds(): string {
  let folds = '';
  for (let code = 0x3400; code <= 0x9fff; code += 1) {
    const character = String.fromCharCode(code);
    const simple = simplify(character);
    if (simple !== character && simple.length === 1) folds += character + simple;
  }
  return folds;
}

export interface VocabularyLimits {
  /** In how many documents a run of 1, 2, 3 and 4 characters, and a word, must stand. */
  readonly minimum: {
    readonly 1: number;
    readonly 2: number;
    readonly 3: number;
    readonly 4: number;
    readonly word: number;
  };
  readonly maxUnits: number;
}

export interface Vocabulary {
  readonly units: readonly string[];
  /** In how many documents each stands. */
  readonly frequencies: readonly number[];
}

/** Of a unit, whether it is a run of characters and no word of letters or digits. */
export const isRun = (unit: string) => /^[\u2e80-\u9fff]/.test(unit);

/** Runs of one to four characters and words, the most frequent first; a run is taken only with its beginning. */
export function countVocabulary(
  documents: readonly Document[],
  always: readonly string[],
  folds: string,
  { minimum, maxUnits }: VocabularyLimits,
): Vocabulary {
  const simple = new Map<string, string>();
  for (let i = 0; i < folds.length; i += 2) simple.set(folds[i]!, folds[i + 1]!);
  const fold = (text: string) =>
    text.toLowerCase().replace(/[\u3400-\u9fff]/g, (character) => simple.get(character) ?? character);
  const texts = documents.map(({ title, questions, sentences }) => {
    const text = fold([title, ...questions, ...sentences].join('\n'));
    return {
      runs: text.match(/[\u3400-\u9fff]+/g) ?? [],
      words: text.match(/\d+(?:\.\d+)*[a-z]*|[a-z][a-z\d]*/g) ?? [],
    };
  });

  const counted = new Map<string, number>();
  for (const length of [1, 2, 3, 4] as const) {
    const counts = new Map<string, number>();
    for (const { runs } of texts) {
      const seen = new Set<string>();
      for (const run of runs)
        for (let i = 0; i + length <= run.length; i += 1) {
          const gram = run.slice(i, i + length);
          if (length < 3 || (counted.has(gram.slice(0, -1)) && counted.has(gram.slice(1)))) seen.add(gram);
        }
      for (const gram of seen) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
    for (const [gram, count] of counts) if (count >= minimum[length]) counted.set(gram, count);
  }
  const words = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text.words)) words.set(word, (words.get(word) ?? 0) + 1);
  for (const [word, count] of words) if (count >= minimum.word) counted.set(word, count);
  for (const word of always) if (!isRun(word)) counted.set(word, Math.max(counted.get(word) ?? 0, minimum.word));

  const forced = new Set(always);
  const sorted = [...counted].sort(
    ([a, n], [b, m]) => Number(forced.has(b)) - Number(forced.has(a)) || m - n || (a < b ? -1 : 1),
  );
  const kept = new Map(sorted.slice(0, maxUnits));
  const whole = [...kept].filter(([unit]) => !isRun(unit) || unit.length < 2 || kept.has(unit.slice(0, -1)));
  return { units: whole.map(([unit]) => unit), frequencies: whole.map(([, count]) => count) };
}
