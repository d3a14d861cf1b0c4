import { type Message, message } from '../messages.ts';
import { simplify } from '../text/normal.ts';

/** The text of a file's bytes, or why they are none. */
export type Decoded = { readonly text: string; readonly encoding: string } | { readonly fault: Message };

/** What the detector may answer, and what the platform's decoder calls it. */
const encodings: Record<string, string> = {
  gb18030: 'gb18030',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  big5: 'big5',
  'utf-16-le': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16': 'utf-16le',
  'utf-16-be': 'utf-16be',
  'utf-16be': 'utf-16be',
};
/** The detector looks at this much. */
const sampleBytes = 65_536;

/** UTF-8 where the bytes are; else what their statistics say: GB 18030, Big5 or UTF-16. Nothing is decoded with losses. */
export async function decode(bytes: Uint8Array): Promise<Decoded> {
  const marked = utf16(bytes);
  const utf8 = marked ? undefined : strictly('utf-8', bytes);
  if (utf8 !== undefined) return looksBinary(utf8) ? binary : { text: utf8, encoding: 'utf-8' };
  if (!marked && mostlyUtf8(bytes))
    return { fault: message('is UTF-8 with damaged bytes: restore it from its source') };
  const sample = Buffer.from(bytes.subarray(0, sampleBytes));
  const detectEncodings = ['GB18030', 'Big5', 'UTF-16-LE', 'UTF-16-BE'];
  const guess = marked ?? (await detector()).detect(sample, { detectEncodings }).encoding ?? '';
  for (const encoding of new Set([encodings[guess.toLowerCase()], 'gb18030', 'big5'])) {
    const text = encoding === undefined ? undefined : strictly(encoding, bytes);
    if (text !== undefined && readsAsChinese(text)) return { text, encoding: encoding! };
  }
  return binary;
}

const binary = {
  fault: message('is no text in UTF-8, GB 18030, Big5 or UTF-16: save it as UTF-8, or remove it'),
};

/** Loaded only for a file that needs it: most corpora are UTF-8, and every start would wait. */
const detector = () => import('jschardet');

/** By its mark, or by the zero bytes that letters, digits and line ends have in it. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const { length } = bytes.subarray(0, sampleBytes);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (Math.min(even, odd) > 0 || even + odd === 0 || even + odd < length / 100) return undefined;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** In another encoding, hardly any three bytes make a Chinese character of UTF-8 by chance. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, sampleBytes));
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > damaged * 10;
}

/** Random bytes decode to rare characters all over; text is mostly common ones, signs, letters and digits. */
function readsAsChinese(text: string): boolean {
  if (looksBinary(text)) return false;
  const counted = Array.from(text.slice(0, sampleBytes));
  const usual = counted.filter((sign) => /[\s!-~、-〟！-～‐-…]/u.test(sign) || common().has(simplify(sign))).length;
  return usual > counted.length * 0.85;
}

let commonSigns: Set<string> | undefined;

/** The 3,755 characters of the first level of GB 2312, which cover 99.7% of running text. */
function common(): Set<string> {
  if (commonSigns) return commonSigns;
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xd7; lead++) for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail);
  commonSigns = new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)));
  return commonSigns;
}

/** Control characters hardly occur in text; a NUL never does. */
function looksBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return text.includes('\u0000') || controls > text.length / 50;
}
