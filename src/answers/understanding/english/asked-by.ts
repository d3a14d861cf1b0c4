import type { Dimension } from '../../../domain.ts';
import { stop } from './empty.ts';
import { isMeasured } from './measures.ts';
import type { Met, Token } from './phrases.ts';

const askingWords: Readonly<Record<string, string>> = {
  who: '谁',
  whose: '谁',
  whom: '谁',
  when: '什么时候',
  where: '哪里',
  why: '为什么',
};
const askingHow: Readonly<Record<string, string>> = {
  many: '多少',
  much: '多少',
  large: '多大',
  big: '多大',
  high: '多高',
  tall: '多高',
  far: '多远',
  fast: '多快',
  old: '多少岁',
  wide: '多宽',
  deep: '多深',
};

const measured = /[率额量值价费]$/u;
const asksBefore = (at: number, tokens: readonly Token[]): boolean =>
  tokens.slice(0, at).some(({ lemmas }) => /^(?:how|what|which|who|where)$/u.test(lemmas[0]!));

/** The Chinese asking word for the English one that stands at `tokens[at]`. */
export function askingAt(
  at: number,
  tokens: readonly Token[],
  dimensions: readonly Dimension[] | undefined,
  found: readonly Met[],
): string | undefined {
  const word = tokens[at]!.lemmas[0]!;
  const next = tokens[at + 1]?.lemmas ?? [];
  // How many run a day when it opens: of which time, and not which time.
  const isClause =
    word === 'when' && at > 2 && !/^(?:and|or)$/u.test(tokens[at - 1]!.lemmas[0]!) && asksBefore(at, tokens);
  if (isClause) return undefined;
  if (Object.hasOwn(askingWords, word)) return askingWords[word];
  const isOfMetric =
    found.some(
      ({ phrase, taken }) => taken.includes(at + 1) && (phrase.isTerm || measured.test(phrase.chinese[0] ?? '')),
    ) ||
    (word === 'what' && isMeasured(next[0] ?? ''));
  if (word === 'which' || (word === 'what' && at < 2 && next[0] !== undefined && !stop.has(next[0]) && !isOfMetric))
    return next.length > 1 ? '哪些' : '哪个';
  if (word !== 'how') return undefined;
  // How far short of the target: no distance.
  if (
    next[0] === 'far' &&
    /^(?:below|above|short|over|under|from|off|ahead|behind|beyond)$/u.test(tokens[at + 2]?.lemmas[0] ?? '')
  )
    return undefined;
  if (next[0] === 'long') return dimensions?.includes('length') ? '多长' : '多久';
  return next[0] !== undefined && Object.hasOwn(askingHow, next[0])
    ? askingHow[next[0]]
    : next[0] === 'about'
      ? undefined
      : '如何';
}
