/** The rules for what a machine conversion does to Chinese text: pinyin behind characters, doubled and mixed punctuation. */

/** One syllable: an initial and a final, or a final alone. Written without tone marks and with v for ü. */
const syllable =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|vn|a|e|i|o|u|v)|ng|hng|hm)$/;

/** Toneless, these are units, letters or short forms: 5公顷(ha), 维生素(e), 人工智能(ai). */
const notASyllable = new Set(['ha', 'ai', 'a', 'e', 'i', 'o', 'u', 'v', 'an', 'in', 'pa', 'hm', 'mu']);

/** A character, and behind it letters in brackets. The character is looked at, not matched. */
export const pinyinNote = /(?<=\p{Script=Han})[(（][ \t]*([\p{Ll}\p{M}:·']{1,8})[ \t]*[)）]/gu;

/** '' where the brackets hold one syllable of pinyin; undefined where they hold something else. */
export function dropsPinyin(match: RegExpExecArray): string | undefined {
  const letters = match[1]!.normalize('NFD').replaceAll('ɑ', 'a').replaceAll('ɡ', 'g');
  // macron, acute, caron, grave; a breve is a common slip for the caron
  const plain = letters.replace(/u\u0308|u:/g, 'v').replace(/[\u0304\u0301\u030c\u0300\u0306]/g, '');
  const toned = /[\u0304\u0301\u030c\u0300\u0306]/.test(letters);
  return syllable.test(plain) && (toned || !notASyllable.has(plain)) ? '' : undefined;
}

/** Two or more signs, at least one of them no 。！？ (`，,` `,、` `！,`), or one of 。、；： twice. */
export const wornSigns =
  /[,，、;；:：。！？]*[,，、;；:：][,，、;；:：。！？]+|[。！？]+[,，、;；:：]+|(?<!。)。。(?!。)/gu;

/** The strongest last. A comma is what the conversion strews about, so it yields to everything. */
const strength = '，、：；。';

/** The one sign that a worn run stands for; undefined where the run stands in no Chinese text. */
export function collapsedSign(match: RegExpExecArray, text: string): string | undefined {
  const run = match[0];
  if (!besideChinese(text, match.index, match.index + run.length) && !/[，、；：。！？]/u.test(run)) return undefined;
  const cries = run.replace(/[^！？]/gu, '');
  if (cries !== '') return cries;
  const signs = Array.from(run, (sign) => chinese[sign] ?? sign);
  return signs.reduce((best, sign) => (strength.indexOf(sign) > strength.indexOf(best) ? sign : best));
}

const chinese: Record<string, string> = { ',': '，', ';': '；', ':': '：' };

/** A half-width sign as a Chinese one, where it stands beside Chinese text: never in 1,234 or 10:30. */
export function singleSign(match: RegExpExecArray, text: string): string | undefined {
  return besideChinese(text, match.index, match.index + 1) ? chinese[match[0]] : undefined;
}

const letter = /[\p{Script=Han}“”‘’《》〈〉（）【】「」『』…—]/u;

function besideChinese(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  // (次), and )， are Chinese where the brackets hold it; a bracket alone says nothing.
  const near = (sign: string | undefined) => sign !== undefined && letter.test(sign);
  return near(before.at(-1)) || near(after[0]) || (/[)\]%]/.test(before.at(-1) ?? '') && near(before[0]));
}
