import { particles } from '../asking.ts';
import { isSaid, isWritten } from '../said.ts';
import { soundOf, type Vocabulary } from '../vocabulary.ts';
import { mendHome, mendInside } from './slips.ts';

/** Characters that are mistaken for one another by their shape. */
const shapes = [
  '己已巳',
  '未末',
  '土士',
  '干千于',
  '日曰目',
  '木本术',
  '入人八',
  '历厉',
  '下卞',
  '区巨匹',
  '植值殖',
  '项顷须',
  '亩由甲',
  '栋拣',
  '产严',
  '总忌',
  '资咨',
  '财材',
  '税悦说',
  '收牧攻',
  '贷货贺',
  '率卒',
  '固因囚',
  '进迸',
  '外处',
  '引弓',
  '投设',
  '增憎',
  '企金',
  '业亚',
  '投股',
  '额颌',
  '全金',
  '市巾',
  '库厍',
  '房户',
  '地她',
  '工土',
  '宗完',
  '载栽',
  '成戊戌',
  '预顶',
];

const alike = new Map<string, string[]>();
for (const set of shapes)
  for (const sign of set) alike.set(sign, [...(alike.get(sign) ?? []), ...set.replace(sign, '')]);

/**
 * Puts right what sounds or looks like a phrase of the vocabulary and is none itself: 生产总植 is 生产总值, 江懂区 is 江东区.
 * A phrase of two signs must share one of them. What the articles themselves say is never changed.
 */
export function mendTypos(question: string, vocabulary: Vocabulary): string {
  let mended = mendInside(mendHome(mendLatin(question, vocabulary), vocabulary, alike), vocabulary);
  let [sounds, mistaken] = [soundsOf(mended), mistakenIn(mended)];
  // What is put right is of as many signs, so that the runs stay where they are.
  const ends = endsOfRuns(mended);
  for (let length = Math.min(10, mended.length); length >= 2; length -= 1) {
    for (let start = 0; start + length <= mended.length; start += 1) {
      const end = start + length;
      if (end > ends[start]!) continue;
      const window = mended.slice(start, end);
      if (!sounds && !/^\p{Script=Han}+$/u.test(window)) continue;
      const sound = sounds?.of(start, end) ?? soundOf(window);
      const phrase =
        vocabulary.bySound.get(sound) ??
        byShape(mended, start, end, mistaken, vocabulary) ??
        nameLike(mended, window, start, vocabulary.runsBySound.get(sound));
      if (!phrase || phrase === window || vocabulary.known.has(window) || !isSlip(window, phrase)) continue;
      // 年岭 of 2025年岭江集团 is no 年龄, nor 天起 of 从哪天起 the weather.
      if (/^[年月日号天]/u.test(window) && /[\d哪]$/u.test(mended.slice(0, start))) continue;
      // 有几站 asks how many stops there are, and is no 基站.
      if (window.includes('几') && !phrase.includes('几') && !otherAsker.test(mended.replace(window, ' '))) continue;
      // 陵园去了多少人: where they went, and no 园区; 高架占多少, and no 高架站.
      if (window.endsWith('去') && /^[了过]/u.test(mended.slice(end))) continue;
      if (window.endsWith('占') && /^[了到]?(?:多少|几成|百分之)/u.test(mended.slice(end))) continue;
      // 产业是哪个 asks, and is no 产业实 of 产业实现.
      const is = window.lastIndexOf('是');
      if (is >= 0 && phrase[is] !== '是' && askedByIs.test(mended.slice(start + is + 1))) continue;
      if (isMeant(mended, window, phrase, start, vocabulary) || endsPlace(window, phrase, start, vocabulary)) continue;
      if (overlapsKnown(mended, start, end, vocabulary) || isSaid(window, vocabulary)) continue;
      mended = mended.slice(0, start) + phrase + mended.slice(end);
      [sounds, mistaken] = [soundsOf(mended), mistakenIn(mended)];
    }
  }
  return mended;
}

const otherAsker = /多少|几|什么|啥|哪|谁|怎|吗|何/u;

/** What 是 stands before in a question. */
const askedByIs = /^(?:哪|什么|啥|谁|多少|几|不是|否|怎|何)/u;

/** gpd for GDP: two letters that changed places. */
const mendLatin = (question: string, vocabulary: Vocabulary): string =>
  question.replace(/(?<![A-Za-z])[A-Za-z]{3,5}(?![A-Za-z])/gu, (word) => {
    const upper = word.toUpperCase();
    if (vocabulary.known.has(upper) || isWritten(word, vocabulary)) return word;
    const swapped = [...upper].map(
      (_, at) => upper.slice(0, at) + (upper[at + 1] ?? '') + upper[at] + upper.slice(at + 2),
    );
    return swapped.find((other) => vocabulary.known.has(other)) ?? word;
  });

/** Of each unit of a question, where the run of Chinese signs that it stands in ends; 0 of any other. */
function endsOfRuns(question: string): number[] {
  const ends = new Array<number>(question.length).fill(0);
  for (const { index, 0: run } of question.matchAll(/\p{Script=Han}+/gu))
    ends.fill(index + run.length, index, index + run.length);
  return ends;
}

/** A sign of a question that is mistaken for others. */
interface Mistaken {
  readonly at: number;
  readonly for: readonly string[];
}

const mistakenIn = (question: string): Mistaken[] =>
  question.split('').flatMap((sign, at) => (alike.has(sign) ? [{ at, for: alike.get(sign)! }] : []));

interface Sounds {
  /** Those of the signs from `start` to `end`. */
  of(start: number, end: number): string;
}

/** The sound of each sign of a question, as all of its windows are made of them; none where a sign takes two units. */
function soundsOf(question: string): Sounds | undefined {
  if (/[\ud800-\udfff]/.test(question)) return undefined;
  const sounds = question.split('').map((sign) => (/\p{Script=Han}/u.test(sign) ? soundOf(sign) : sign));
  const whole = sounds.join(' ');
  const starts = [0];
  for (const sound of sounds) starts.push(starts.at(-1)! + sound.length + 1);
  return { of: (start, end) => whole.slice(starts[start], starts[end]! - 1) };
}

/** 铭砺 for 铭励: what is no word of the dictionary, and sounds like something that the articles write. */
function nameLike(text: string, window: string, start: number, run: string | undefined): string | undefined {
  if (run === undefined) return undefined;
  // 从 of 肉从蓉 says nothing by itself, but the two signs around it make the name.
  const parts = [...window].filter((sign) => particles.has(sign)).length;
  if (parts > (window.length > 2 ? 1 : 0)) return undefined;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words = segmenter.segment(text);
  // 律 of 入住律: a slip is a sign that makes no word with its neighbours.
  for (let at = 0; at < window.length; at += 1)
    if ((window.length < 3 || window[at] !== run[at]) && words.containing(start + at)!.segment.length > 1)
      return undefined;
  return run;
}

let segmenter: Intl.Segmenter | undefined;

/** 为什么, 多少, 还是, 加起来: what asks is no slip for anything; nor is a site (工地) one for 供地. */
const asking = /还是|为什么|为啥|为何|什么|多少|怎么|哪[些里个家]|是不是|有没有|是否|加起来|加在一起|工地/gu;

/** 实施项目 is no slip for 实事项目: the word that would change is one that the articles use. Nor is 江东去年 one for 江东区年. */
function isMeant(text: string, window: string, phrase: string, start: number, vocabulary: Vocabulary): boolean {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const changed = [...window].findIndex((sign, index) => sign !== phrase[index]);
  const at = start + changed;
  if ([...text.matchAll(asking)].some(({ index, 0: words }) => index <= at && at < index + words.length)) return true;
  // 项目投了多少: 了 stands behind what is done, which is no slip for a sign that ends a name.
  if (/^了(?:多少|几|没)/u.test(text.slice(at + 1))) return true;
  // Nor are the numbers of 前十个月.
  if (/[一二三四五六七八九十]/u.test(text[at]!) && /^(?:个|月|年|季度|天)/u.test(text.slice(at + 1))) return true;
  // 千亿 is a number, however it sounds beside the sign before it.
  if (/[百千万亿]{2}/u.test(text.slice(Math.max(0, start + changed - 1), start + changed + 2))) return true;
  // Nor is the end of the home's own name a slip for what follows it: 封 of 登封景区.
  const isOfHome = [...vocabulary.homes, ...vocabulary.around].some((name) => {
    const bare = name.replace(/[省市区县州旗镇乡村]$/u, '');
    const from = bare.length > 1 ? text.lastIndexOf(bare, at) : -1;
    return from >= 0 && at < from + bare.length;
  });
  if (isOfHome) return true;
  const word = segmenter.segment(text).containing(start + changed)?.segment ?? '';
  return word.length > 1 && (timeWords.test(word) || isSaid(word, vocabulary));
}

/** 县在 is no meaning of 现在, whatever the articles write; nor is 共资 of 一共资助 one of 工资. */
const timeWords =
  /^(?:[一总]共|合计|累计|[去今前明当本]年|现在|目前|如今|当前|最近|[以之从]前|[以之]后|后来|当时|每[天年月])$/u;

/** The end of a place's name with which a question begins is a slip for another place's, and for nothing else: 和们市 is no 门市. */
const endsPlace = (window: string, phrase: string, start: number, { homes, around, elsewhere }: Vocabulary): boolean =>
  start > 0 &&
  start + window.length <= longestPlace &&
  /[市县旗州]$/u.test(window) &&
  ![homes, around, elsewhere].some((places) => places.includes(phrase));
const longestPlace = 4;

function isSlip(window: string, phrase: string): boolean {
  if (window.length !== phrase.length) return false;
  const differing = [...window].filter((sign, index) => sign !== phrase[index]).length;
  return differing <= Math.max(1, Math.floor(window.length / 3));
}

/** 外资 inside 市外资金 is not a slip for something else: a known phrase that a window cuts through speaks against it. */
function overlapsKnown(text: string, start: number, end: number, vocabulary: Vocabulary): boolean {
  for (let from = Math.max(0, start - 5); from < end; from += 1)
    for (let to = from + 2; to <= Math.min(text.length, from + 8); to += 1) {
      if (
        to <= start ||
        (from >= start && to <= end && to - from < end - start - 1) ||
        (from <= start && to >= end && to - from === end - start)
      )
        continue;
      if ((from < start || to > end) && vocabulary.known.has(text.slice(from, to))) return true;
    }
  return false;
}

/** A phrase of the vocabulary, or three signs and more that the articles write. */
const isKnown = (phrase: string, vocabulary: Vocabulary): boolean =>
  vocabulary.known.has(phrase) || (phrase.length > 2 && vocabulary.runsBySound.size > 0 && isSaid(phrase, vocabulary));

/** 客户 is no slip for 客房. */
function isWord(window: string): boolean {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return window.length === 2 && [...segmenter.segment(window)].length === 1;
}

function byShape(
  question: string,
  start: number,
  end: number,
  mistaken: readonly Mistaken[],
  vocabulary: Vocabulary,
): string | undefined {
  for (const { at, for: signs } of mistaken) {
    if (at < start || at >= end) continue;
    for (const sign of signs) {
      const phrase = question.slice(start, at) + sign + question.slice(at + 1, end);
      if (isKnown(phrase, vocabulary)) return isWord(question.slice(start, end)) ? undefined : phrase;
    }
  }
  return undefined;
}
