import { Converter as fromSimplified } from 'opencc-js/cn2t';
import { Converter as toSimplified } from 'opencc-js/t2cn';
import type { Language } from '../domain.ts';

const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** `t`, not `twp`: Taiwan phrases would be exchanged for mainland ones, and a quotation would no longer be one. */
const converter = lazily(() => toSimplified({ from: 't', to: 'cn' }));
const reverse = lazily(() => fromSimplified({ from: 'cn', to: 'tw' }));

/** Words in which 著 is zhù and stays; everywhere else in traditional text it is the particle 着. */
const zhu =
  /(?:[顯显卓昭土原名巨專专論论編编合譯译遺遗拙撰鉅所新舊旧大]著|著(?:名|作|稱称|述|者|書书|錄录|文|于|於|有|譯译|[稱称書书錄录譯译《]))/gu;

/** The same thing under its Taiwan name, where both names are of one length: what the glossary and the question say must meet. */
const names: readonly (readonly [RegExp, string])[] = [
  [/数位(?=经济|化|转型|产业|政府|技术|治理|社会|中国)/gu, '数字'],
];

const covering = /覆(?=[盖蓋没沒灭滅辙轍])/gu;

/** Signs that stay by themselves and are written otherwise in some words: 反覆, 明瞭. */
export const otherInWords = '坏瞭藉覆沈哩甦衹';
/** Of each UTF-16 unit: not looked at yet, written alike in both scripts, or one that may be changed. */
const [unseen, alike, changing] = [0, 1, 2];
const kinds = new Uint8Array(0x10000);

/** Whether nothing in a text can be changed by simplifying it, as in nearly all that is simplified: to look each sign up is far less than to convert. */
function isSimplified(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let kind = kinds[code]!;
    if (kind === unseen) {
      const sign = text[at]!;
      const stays = (code < 0xd800 || code > 0xdfff) && !otherInWords.includes(sign) && converter()(sign) === sign;
      kind = stays ? alike : changing;
      kinds[code] = kind;
    }
    if (kind === changing) return false;
  }
  return true;
}

/** Simplified Chinese, unit for unit: `simplify(text).length === text.length`, so spans hold in both. */
export function simplify(text: string): string {
  let simple = isSimplified(text) ? text : sameLength(text, converter());
  // Simplified text writes 着 itself: there, a 著 is meant.
  if (simple !== text && simple.includes('著')) simple = particle(simple);
  // 首批覆盖 is no 批复: the dictionary's words do not end where a word of the text does.
  if (simple !== text)
    for (const { index } of text.matchAll(covering)) simple = `${simple.slice(0, index)}覆${simple.slice(index + 1)}`;
  for (const [pattern, name] of names) simple = simple.replace(pattern, name);
  return simple;
}

/**
 * Traditional Chinese as it is written in Taiwan, characters only. What would not read back as it was (澄江 as 澂江) stays as it is, so that a
 * name or a figure never changes by being shown in the other script.
 */
export function traditionalize(text: string): string {
  const converted = reverse()(text);
  if (converted.length !== text.length) return converted;
  const [back, plain] = [simplify(converted), simplify(text)];
  if (back === plain) return converted;
  return Array.from({ length: text.length }, (_, at) => (back[at] === plain[at] ? converted[at] : text[at])).join('');
}

/** Full-width letters, digits and signs (U+FF01–FF5E), and the wide space, as half-width ones; length kept. */
export function foldWidth(text: string): string {
  let [folded, from] = ['', 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xff01 ? code !== 0x3000 : code > 0xff5e) continue;
    folded += text.slice(from, at) + (code === 0x3000 ? ' ' : String.fromCharCode(code - 0xfee0));
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/**
 * The language to answer in. Chinese as soon as it is not outweighed by Latin words: `江东区GDP` is a Chinese question,
 * `What was the GDP of 江东区 in 2022?` an English one.
 */
export function detectLanguage(text: string): Language {
  const { han, words } = countsOf(text);
  // Bare figures are asked about in the language of the articles.
  if (han === 0 && words === 0 && /\d/.test(text)) return 'zh-Hans';
  // GDP？ is typed on a Chinese keyboard.
  if (han === 0 && words < 3 && /[？！，。、；：]/u.test(text)) return 'zh-Hans';
  if (han === 0 || (words > han && words > 2)) return 'en';
  // Was GDP 312.5亿元? The unit alone is Chinese.
  if (asksInEnglish.test(text) && !/\p{Script=Han}/u.test(text.replace(/\d[\d.,]*\p{Script=Han}+/gu, ''))) return 'en';
  return scriptOf(text) ?? 'zh-Hans';
}

const asksInEnglish = /^\W*(?:what|which|how|who|when|where|why|is|are|was|were|do|does|did|has|have|had|will|can)\b/iu;

/** Of each UTF-16 unit: not looked at yet, or whose sign it is. */
const [unknown, ofHan, ofLatin, ofNeither] = [0, 1, 2, 3];
const writers = new Uint8Array(0x10000);

function writerOf(code: number): number {
  const known = writers[code];
  if (known !== undefined && known !== unknown) return known;
  const sign = String.fromCodePoint(code);
  const writer = /\p{Script=Han}/u.test(sign) ? ofHan : /\p{Script=Latin}/u.test(sign) ? ofLatin : ofNeither;
  if (code < writers.length) writers[code] = writer;
  return writer;
}

/** How many Chinese signs a text has, and how many words of Latin letters. */
function countsOf(text: string): { han: number; words: number } {
  let [han, words, before] = [0, 0, ofNeither];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at += 1;
    const writer = writerOf(code);
    if (writer === ofHan) han += 1;
    if (writer === ofLatin && before !== ofLatin) words += 1;
    before = writer;
  }
  return { han, words };
}

/** The script of a Chinese text; undefined where both write it so. */
export function scriptOf(text: string): 'zh-Hans' | 'zh-Hant' | undefined {
  const sides = scripts();
  let balance = 0;
  for (let at = 0; at < text.length; at += 1) balance += sides[text.charCodeAt(at)]!;
  return balance === 0 ? undefined : balance > 0 ? 'zh-Hant' : 'zh-Hans';
}

/**
 * 1 for the signs that only traditional script writes, -1 for those that only simplified script does: Big5 was made for the one, GB 2312 for the other.
 * Of the traditional ones only those that have a simplified form, since rare characters of names (喆) are in Big5 alone.
 */
const scripts = lazily(() => {
  const big5 = repertoire('big5', 0xa4, 0xf9, 0x40);
  const gb2312 = repertoire('gbk', 0xb0, 0xf7, 0xa1);
  const sides = new Int8Array(0x10000);
  for (const sign of big5)
    if (!gb2312.has(sign) && simplify(sign) !== sign && sign.length === 1) sides[sign.charCodeAt(0)] = 1;
  for (const sign of gb2312) if (!big5.has(sign) && sign.length === 1) sides[sign.charCodeAt(0)] = -1;
  return sides;
});

function repertoire(encoding: string, firstLead: number, lastLead: number, firstTrail: number): Set<string> {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead++)
    for (let trail = firstTrail; trail <= 0xfe; trail++) if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail);
  return new Set(new TextDecoder(encoding).decode(new Uint8Array(bytes)).match(/\p{Script=Han}/gu) ?? []);
}

function particle(text: string): string {
  const kept = new Set<number>();
  for (const match of text.matchAll(zhu)) kept.add(match.index + match[0].indexOf('著'));
  return text.replace(/著/g, (sign, index: number) => (kept.has(index) ? sign : '着'));
}

/** A few characters beyond the basic plane become one unit shorter: those stay as they are. */
function sameLength(text: string, convert: (text: string) => string): string {
  const whole = convert(text);
  if (whole.length === text.length) return whole;
  let result = '';
  for (const character of text) {
    const converted = convert(character);
    result += converted.length === character.length ? converted : character;
  }
  return result;
}

/** A full-width comma that divides a number's thousands, 7，330亿元: not one between two numbers, of which the first is a rank's, a ratio's or a code's (前10，100家; 2:1，012路). */
export const wideThousands =
  /，(?=\d{3}(?!\d))(?<=(?<![\d.,，:：第前\p{Script=Latin}-])[1-9]\d{0,2}(?:[,，]\d{3})*，)/gu;
