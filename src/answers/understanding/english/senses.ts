import type { Glossary } from '../../../domain.ts';
import { chineseNames } from '../../../figures/glossary.ts';
import { isSaid } from '../said.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { areSaidTogether } from './names.ts';

/** Something that the question names: what Chinese may say for it, the likeliest first. */
export interface Piece {
  readonly say: readonly string[];
  /** `asking` is put before the next piece, without a space. */
  readonly kind: 'term' | 'word' | 'name' | 'place' | 'asking' | 'unknown';
}

/** A sentence of the corpus, and what its article's title and its paragraph say before it. */
interface Said {
  readonly text: string;
  readonly around: string;
}

/** Of a corpus of more signs, sentences are not looked through. */
const mostSigns = 200_000;
/** What a paragraph said longer ago is another matter. */
const aroundSigns = 120;

const cache = new WeakMap<Vocabulary, readonly Said[]>();

function sentencesOf(vocabulary: Vocabulary): readonly Said[] {
  const known = cache.get(vocabulary);
  if (known) return known;
  const { texts } = vocabulary;
  const isSmall = texts.reduce((sum, text) => sum + text.length, 0) <= mostSigns;
  const made = isSmall ? texts.flatMap(sentencesIn) : [];
  cache.set(vocabulary, made);
  return made;
}

function sentencesIn(article: string): Said[] {
  const title = article.slice(0, article.indexOf('\n'));
  return article.split('\n').flatMap((paragraph) => {
    let before = '';
    return (paragraph.match(/[^。！？]+[。！？]?/gu) ?? []).map((text) => {
      const around = `${title}\n${before.slice(-aroundSigns)}`;
      before += text;
      return { text, around };
    });
  });
}

/**
 * The sentence of the corpus that says the most of what a question names, in whichever words; rare ones count for more. One that says only one thing
 * beside a place tells nothing of what the others mean.
 */
function likeliestSentence(named: readonly Piece[], vocabulary: Vocabulary): string | undefined {
  const sentences = sentencesOf(vocabulary);
  if (named.length < 2 || sentences.length === 0) return undefined;
  const isIn = (text: string, { say }: Piece) => say.some((word) => text.includes(word));
  const held = named.map((one) => sentences.map(({ text }) => isIn(text, one)));
  const weights = held.map((own, index) => {
    const count = own.filter(Boolean).length;
    const weight = count === 0 ? 0 : Math.log(1 + sentences.length / count);
    return /^(?:name|place)$/u.test(named[index]!.kind) ? nameWeight * weight : weight;
  });
  let best: { readonly text: string; readonly score: number } | undefined;
  sentences.forEach(({ text, around }, at) => {
    if (named.filter(({ kind }, index) => kind !== 'place' && held[index]![at]).length < fewestHeld) return;
    const met = named.map((one, index) => (held[index]![at] ? 1 : isIn(around, one) ? 0.5 : 0));
    const sum = met.reduce<number>((total, share, index) => total + share * weights[index]!, 0);
    const score = /\d/u.test(text) ? numberBonus * sum : sum;
    if (score > (best?.score ?? 0)) best = { text, score };
  });
  return best?.text;
}
/** A name tells more of what a question is about than a word. */
const nameWeight = 1.5;
const numberBonus = 1.25;
const fewestHeld = 2;

/**
 * Of what Chinese may say for each piece, that which the likeliest sentence says; else that which the corpus says beside its neighbours, or at all.
 */
export function inChinese(
  pieces: readonly Piece[],
  { vocabulary, glossary }: { readonly vocabulary: Vocabulary; readonly glossary: Glossary },
): string[] {
  const words: string[] = [];
  let before: string | undefined;
  const named = pieces.filter(({ kind }) => kind !== 'asking' && kind !== 'unknown');
  const told = likeliestSentence(named, vocabulary) ?? '';
  pieces.forEach(({ say, kind }, index) => {
    const after = pieces.slice(index + 1).find((piece) => piece.kind !== 'asking')?.say ?? [];
    const others = [before ?? [], after].map((one) => (typeof one === 'string' ? [one] : one));
    const inOrder = (word: string) =>
      others[0]!.some((one) => areSaidTogether(one, word, vocabulary)) ||
      others[1]!.some((one) => areSaidTogether(word, one, vocabulary));
    // 加装电梯 for lifts added.
    const turned = (word: string) =>
      others[0]!.some((one) => areSaidTogether(word, one, vocabulary)) ||
      others[1]!.some((one) => areSaidTogether(one, word, vocabulary));
    const word =
      say.length === 1
        ? say[0]!
        : (wholeIn(
            say.find((one) => told.includes(one) && inOrder(one)) ?? say.find((one) => told.includes(one)),
            say,
            told,
          ) ??
          say.find(inOrder) ??
          say.find(turned) ??
          say.find((one) => isSaid(one, vocabulary)) ??
          say[0]!);
    const isOne =
      before !== undefined &&
      kind !== 'asking' &&
      kind !== 'unknown' &&
      words.at(-1) === before &&
      before.length + word.length <= 10 &&
      (areSaidTogether(before, word, vocabulary) ||
        chineseNames(glossary).some((name) => name.words === before + word));
    // 哪个大学 would ask which one is larger.
    if (words.at(-1) === '哪个' && /^[大高多少低快]/u.test(word)) words[words.length - 1] = '哪些';
    if (isOne || (words.length > 0 && pieces[index - 1]?.kind === 'asking')) words[words.length - 1] += word;
    else words.push(word);
    before = kind === 'asking' ? undefined : (words.at(-1) ?? word);
  });
  return words;
}

/** 生产线 rather than the 线 in it, where that is said. */
const wholeIn = (word: string | undefined, say: readonly string[], told: string): string | undefined =>
  word && (say.find((one) => one !== word && one.includes(word) && told.includes(one)) ?? word);
