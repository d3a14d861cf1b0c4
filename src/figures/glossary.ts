import type { Glossary, GlossaryTerm } from '../domain.ts';

interface Entry {
  readonly words: string;
  /** Without a last 总额, 总量 …, where that leaves a name. */
  readonly bare?: string;
  readonly term: GlossaryTerm;
}

const entries = new WeakMap<Glossary, readonly Entry[]>();

/** Every Chinese name of the glossary's terms, longest first. */
export function chineseNames(glossary: Glossary): readonly Entry[] {
  const known = entries.get(glossary);
  if (known) return known;
  const made = glossary
    .flatMap((term) => [term.name, ...term.aliases].map((name) => entryOf(name.toUpperCase(), term)))
    .sort((a, b) => b.words.length - a.words.length);
  entries.set(glossary, made);
  return made;
}

function entryOf(words: string, term: GlossaryTerm): Entry {
  const bare = words.replace(tail, '');
  return bare.length >= 2 && bare !== words ? { words, bare, term } : { words, term };
}

const tail = /(?:总额|总量|总值|总数|数量|额|值|量|数|达|个数|建设|情况)$/u;
/** Names this short are heads of many other metrics (总投资, 总面积, 进出口): a phrase must consist of them. */
const shortName = 3;

/**
 * The term that a metric phrase is about: the longest of its names that the phrase ends in (全社会固定资产投资 is about 固定资产投资),
 * counting words like 总额 as no difference.
 */
export function termOf(phrase: string, glossary: Glossary): GlossaryTerm | undefined {
  const { names, ranks, longest } = indexOf(glossary);
  const folded = phrase.toUpperCase();
  // 年产值 is no 年产量, whatever both are without their last sign.
  const own = names.get(folded) ?? names.get(folded.replace(reckoned, ''));
  if (own) return own;
  let best = Number.POSITIVE_INFINITY;
  for (const words of [folded, folded.replace(tail, '')]) {
    for (let at = Math.max(0, words.length - longest); at < words.length; at += 1) {
      const name = words.slice(at);
      if (at > 0 && name.length <= shortName && !/^[A-Z]+$/.test(name)) continue;
      best = Math.min(best, ranks.get(name) ?? best);
    }
  }
  return chineseNames(glossary)[best]?.term;
}

/** 估算总投资 is 总投资, as far as it is known before all is paid. */
const reckoned = /^(?:项目|工程)?(?:概算|估算|匡算|预算|动态|静态)(?=总投资)/u;

interface Index {
  readonly names: ReadonlyMap<string, GlossaryTerm>;
  /** Where a name, or a name without its 总额, stands among all of them, longest first. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly longest: number;
}

const indexes = new WeakMap<Glossary, Index>();

function indexOf(glossary: Glossary): Index {
  const known = indexes.get(glossary);
  if (known) return known;
  const ranks = new Map<string, number>();
  for (const [rank, { words, bare }] of chineseNames(glossary).entries())
    for (const name of [words, bare]) if (name !== undefined && !ranks.has(name)) ranks.set(name, rank);
  const names = new Map(chineseNames(glossary).map(({ words, term }) => [words, term]));
  const made = { names, ranks, longest: Math.max(0, ...[...ranks.keys()].map(({ length }) => length)) };
  indexes.set(glossary, made);
  return made;
}
