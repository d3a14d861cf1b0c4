import { literal } from '../../../text/matches.ts';
import { particles } from '../asking.ts';
import { isSaid } from '../said.ts';
import { soundOf, type Vocabulary } from '../vocabulary.ts';

let segmenter: Intl.Segmenter | undefined;

/** What the name of the place that all is about may stand behind: 咱江东, 去年江东. */
const beforeHome =
  /(?:^|[，,：:。；;？?\s]|[咱我俺你]们?|[年月天度]|半年|请问|[问查在到给对把跟和与比看说]|现在|目前)$/u;
const suffix = /(?:新区|[省市区县州旗镇乡村])$/u;

/** 江冬 for 江东, the place that the articles are about, where nothing else is written so; only in a corpus small enough to be looked through. */
export function mendHome(
  question: string,
  vocabulary: Vocabulary,
  alike: ReadonlyMap<string, readonly string[]>,
): string {
  if (vocabulary.runsBySound.size === 0) return question;
  let mended = question;
  for (const home of [...vocabulary.homes, ...vocabulary.around]) {
    const name = home.replace(suffix, '');
    if (!/^\p{Script=Han}{2,4}$/u.test(name) || mended.includes(name)) continue;
    for (let start = 0; start + name.length <= mended.length; start += 1) {
      const end = start + name.length;
      const window = mended.slice(start, end);
      if (!isSlipFor(window, name, alike) || !beforeHome.test(mended.slice(0, start))) continue;
      if (isSaid(window, vocabulary) || isInWord(mended, start, end)) continue;
      mended = mended.slice(0, start) + name + mended.slice(end);
      break;
    }
  }
  return mended;
}

/** One sign is another of its sound or its shape. */
function isSlipFor(window: string, name: string, alike: ReadonlyMap<string, readonly string[]>): boolean {
  const differing = [...window].flatMap((sign, at) => (sign === name[at] ? [] : [[sign, name[at]!] as const]));
  if (differing.length !== 1) return false;
  const [[sign, meant]] = differing as [readonly [string, string]];
  return (
    /\p{Script=Han}/u.test(sign) && (soundOf(sign) === soundOf(meant) || (alike.get(sign)?.includes(meant) ?? false))
  );
}

/** Whether the dictionary knows the stretch as a word, or a word that goes on beyond it. */
function isInWord(text: string, start: number, end: number): boolean {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)].some(
    ({ segment, index }) =>
      segment.length > 1 &&
      index < end &&
      start < index + segment.length &&
      (index < start || index + segment.length > end || segment.length === end - start),
  );
}

/** As many signs around one that is amiss make the name: 务 of 港物大厦 by 港, 大 and 厦. */
const leastAround = 3;

/** 港务大厦 for 港物大厦: a sign that makes no word, between others between which the articles write one of its sound. */
export function mendInside(question: string, vocabulary: Vocabulary): string {
  if (vocabulary.runsBySound.size === 0) return question;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  let mended = question;
  for (const { segment, index } of segmenter.segment(question)) {
    if (!/^\p{Script=Han}$/u.test(segment) || particles.has(segment) || numeral.test(segment)) continue;
    const meant = signBetween(mended, index, vocabulary);
    if (meant) mended = mended.slice(0, index) + meant + mended.slice(index + 1);
  }
  return mended;
}

const numeral = /[一二三四五六七八九十百千万亿两]/u;

/** The one sign of the same sound that the articles write between the signs around it; `undefined` where the question is written as they write. */
function signBetween(text: string, at: number, vocabulary: Vocabulary): string | undefined {
  const before = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, at - leastAround), at))![0];
  const after = /^\p{Script=Han}*/u.exec(text.slice(at + 1, at + 1 + leastAround))![0];
  const sound = soundOf(text[at]!);
  // 失能 of 县失能老人, which they write, is no slip.
  for (let left = 0; left < leastAround; left += 1) {
    const window = text.slice(at - left, at - left + leastAround);
    if (at >= left && window.length === leastAround && isSaid(window, vocabulary)) return undefined;
  }
  for (let left = Math.min(before.length, leastAround - 1); left > 0; left -= 1) {
    const right = leastAround - left;
    if (right > after.length) continue;
    const [head, tail] = [before.slice(before.length - left), after.slice(0, right)];
    const pattern = new RegExp(`${literal(head)}(?<sign>\\p{Script=Han})${literal(tail)}`, 'gu');
    const signs = new Set(
      vocabulary.texts.flatMap((one) => [...one.matchAll(pattern)].map(({ groups }) => groups!.sign!)),
    );
    const found = [...signs].filter((sign) => sign !== text[at] && soundOf(sign) === sound);
    if (found.length === 1) return found[0];
  }
  return undefined;
}
