import type { Figure, GlossaryTerm, Query } from '../../../domain.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';

/** How a term is called, in capitals. */
interface Names {
  readonly names: readonly string[];
  /** All words that say the same as one of them. */
  readonly forms: ReadonlySet<string>;
  /** The signs of the longer ones, two and two together. */
  readonly pairs: readonly (readonly string[])[];
}
const namesBy = new WeakMap<GlossaryTerm, Names>();

export function namesOf(term: GlossaryTerm): Names {
  const known = namesBy.get(term);
  if (known) return known;
  const names = [term.name, ...term.aliases].map((name) => name.toUpperCase());
  const made = {
    names,
    forms: new Set(names.flatMap(formsOf)),
    pairs: names.filter((name) => name.length >= 4).map((name) => name.match(/../gu) ?? []),
  };
  namesBy.set(term, made);
  return made;
}

/** Whether `pairs` of signs stand in `text` in their order. */
export function isSpread(pairs: readonly string[], text: string): boolean {
  let at = 0;
  for (const pair of pairs) {
    at = text.indexOf(pair, at);
    if (at < 0) return false;
    at += pair.length;
  }
  return true;
}

/** The question says the figure's very metric: the longer that is, the less it can be a coincidence. */
export function named({ text }: Query, { metric }: Figure): number {
  // 农业人口数量 is what 农业人口有多少 asks for.
  const name = metric.replace(/(?<=.{3})(?:[总数]量|总数)$/u, '');
  return name.length >= 2 && text.toUpperCase().includes(name.toUpperCase()) ? Math.min(0.12, 0.03 * name.length) : 0;
}
