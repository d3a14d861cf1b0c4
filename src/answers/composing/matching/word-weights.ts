import { isVerb } from '../../understanding/verbs.ts';

const weights = new Map<string, number>();

/** Names weigh by their length; a verb, a lone sign or a stray word of English hardly tells one thing from another. */
export function weightOf(word: string): number {
  const known = weights.get(word);
  if (known !== undefined) return known;
  if (weights.size > 5000) weights.clear();
  const weight = weigh(word);
  weights.set(word, weight);
  return weight;
}

function weigh(word: string): number {
  if (!/\p{Script=Han}/u.test(word)) return /^\p{Lu}|\d/u.test(word) ? 3 : 0.2;
  if (word.length === 1) return 0.4;
  if (isVerb(word)) return 2;
  return Math.min(6, 1.5 * word.length);
}
