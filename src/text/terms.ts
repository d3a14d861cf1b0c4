import { foldWidth, simplify } from './normal.ts';

/** Function words and question words: they say how something is asked, not what is asked. */
export const questionWords: ReadonlySet<string> = new Set(
  `的 了 吗 呢 吧 啊 呀 是 在 有 和 与 及 或 或者 被 把 对 于 之 其 这 那 都 也 就 还 又 很 请 问 请问 什么 什 么 多少 几 哪 哪个 哪些 哪里 哪儿 哪年 哪一
   谁 怎么 怎样 怎么样 如何 为什么 为何 何时 何地 多大 多高 多长 多久 是否 是不是 有没有 能否 可以 告诉 我 你 您 知道 一下 介绍 分别 主要
   what which who whom whose when where why how much many is are was were be been do does did the a an of in on at for to and or by with
   please tell me about there it its this that`
    .split(/\s+/)
    .filter(Boolean),
);

/** The signs of question words: a bigram that runs over the edge of one (`少亿`, `区的`) weighs only by its other half. */
const asking =
  /请问|告诉我|我想知道|有没有|是不是|是什么|为什么|怎么样|什么时候|什么|多少|哪一个|哪个|哪些|哪里|哪儿|哪一|哪年|哪|谁|怎么|怎样|如何|为何|何时|何地|是否|能否|几(?=[个家项条座所名人位年月栋亩宗次只种])|多[大高长久](?![规型])|(?<![目标])的|了(?!解)|(?<!酒)吧|[吗呢啊呀]|(?<![于就还可只要])是/gu;

const pieces =
  /(?<number>\d+(?:,\d{3})+(?:\.\d+)?%?|\d+(?:\.\d+)?%?)|(?<grams>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〇]+)|(?<word>(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〇])[\p{L}\p{M}])+)/gu;

let segmenter: Intl.Segmenter | undefined;

/** The form in which texts are compared: simplified, half-width, lower case. */
export function fold(text: string): string {
  return foldSimplified(simplify(text));
}

/** `fold` of a text that is simplified already, which is most of the work. */
export function foldSimplified(text: string): string {
  // After simplifying, a 著 that the one text has and the other lacks must not part them.
  return foldWidth(text).toLowerCase().replaceAll('著', '着');
}

/**
 * Character unigrams and bigrams of Chinese runs; numbers with their decimals and per cent sign, and words of other
 * scripts, whole: `过亿元72个` gives 过 过亿 亿 亿元 元 72 个.
 */
export function terms(text: string): string[] {
  return gramTerms(fold(text));
}

/** The words that the platform's Chinese dictionary finds (Intl.Segmenter), folded; numbers whole as in `terms`. */
export function segmenterTerms(text: string): readonly string[] {
  const known = cut.get(text);
  if (known) return known;
  const made = wordTerms(fold(text));
  if (text.length > mostSigns) return made;
  if (cut.size >= mostCut) cut.clear();
  cut.set(text, made);
  return made;
}

/** One question has the same few words cut again and again. */
const cut = new Map<string, readonly string[]>();
const mostCut = 300;
const mostSigns = 12;

/** `terms` of a question without its question words. A question of nothing else keeps all of them. */
export function queryTerms(text: string): string[] {
  return kept(fold(text), gramTerms);
}

/** `segmenterTerms` of a question without its question words. */
export function querySegmenterTerms(text: string): string[] {
  return kept(fold(text), wordTerms);
}

/** `terms` of a text that is folded already. */
export function gramTerms(folded: string): string[] {
  const found: string[] = [];
  for (const match of folded.matchAll(pieces)) {
    const { number, grams, word } = match.groups!;
    if (grams !== undefined) pushGrams(grams, found);
    else found.push(number === undefined ? word! : number.replaceAll(',', ''));
  }
  return found;
}

function pushGrams(run: string, found: string[]): void {
  const signs = Array.from(run);
  for (let index = 0; index < signs.length; index++) {
    found.push(signs[index]!);
    if (index + 1 < signs.length) found.push(signs[index]! + signs[index + 1]!);
  }
}

const grams = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〇]+$/u;
const others =
  /\d+(?:,\d{3})+(?:\.\d+)?%?|\d+(?:\.\d+)?%?|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〇])[\p{L}\p{M}])+/gu;

/** Of each of some terms, 1 where `terms` of a text that is folded already would give it: where a few are asked for, to look for them is far less than to cut the text. */
export function termsHeldBy(wanted: readonly string[]): (folded: string) => Uint8Array {
  const areGrams = wanted.map((term) => grams.test(term));
  return (folded) => {
    let whole: ReadonlySet<string> | undefined;
    const held = new Uint8Array(wanted.length);
    for (const [at, term] of wanted.entries()) {
      if (!areGrams[at])
        whole ??= new Set(folded.match(others)?.map((one) => (one.includes(',') ? one.replaceAll(',', '') : one)));
      held[at] = Number(areGrams[at] ? folded.includes(term) : whole!.has(term));
    }
    return held;
  };
}

/** `segmenterTerms` of a text that is folded already. */
export function wordTerms(folded: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const found: string[] = [];
  for (const match of folded.matchAll(pieces)) {
    const { number, grams, word } = match.groups!;
    if (grams === undefined) found.push(number === undefined ? word! : number.replaceAll(',', ''));
    else for (const { segment } of segmenter.segment(grams)) found.push(segment);
  }
  return found;
}

function kept(folded: string, split: (folded: string) => string[]): string[] {
  const rest = split(folded.replace(asking, ' ')).filter((term) => !questionWords.has(term));
  return rest.length > 0 ? rest : split(folded);
}
