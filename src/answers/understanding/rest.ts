import { particles, phrases } from './asking.ts';
import { isVerb } from './verbs.ts';
import type { Vocabulary } from './vocabulary.ts';
import { lightWords } from './wording/light-words.ts';

/** Words of state, and names, that the dictionary splits: 在建 is not 在 and 建, nor 支付宝 支付. */
const states =
  /((?<![\d一二三四前])前?[一二三四]季度|[前头]\d{1,2}个月|[上下]半年|(?<!\d)1月?[-—–~～至到]\d{1,2}月份?|(?<![\d至到—-])(?:1[0-2]|[1-9])月份?(?!\d)|坝高(?!速)|\d{1,2}号线|支付宝|余额宝|拼多多|减负|[一二三四五六七八九]年级|省外(?![国语事环])|试点|在建|新建|建成|竣工|新开工|(?<!新)开工|投产|投用|达产|量产|减亏|扭亏|增亏|通车|(?<![学分任首第])[一二三四五六]期(?!间|限|货|刊))/gu;

let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a question that name something, a space between them: without `mentions`, asking phrases and particles. What `vocabulary` knows, the
 * dictionary must not part; a question put together from words is `parted` already.
 */
export function restOf(
  text: string,
  mentions: readonly { start: number; end: number }[],
  vocabulary: Words | 'parted',
): string {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const signs = text.split('');
  for (const { start, end } of mentions) signs.fill(' ', start, end);
  const words = signs
    .join('')
    .replace(/一(?= )/gu, ' ')
    .replace(phrases, ' ')
    .replace(states, ' $1 ')
    .split(' ')
    // 建好了吗, of which the dictionary makes 建 and 好了吗.
    .map((word) => word.replace(/(?<=\p{Script=Han})了(?:[吗么]|没有?)$/u, ''))
    .filter(Boolean);
  return words
    .map((word) => {
      if (word.replace(states, '') === '') return ` ${word} `;
      if (vocabulary === 'parted') return particles.has(word) || /^(?:了吗|[在占]全[国省市])$/u.test(word) ? '' : word;
      return apart(
        joined(
          recut(
            [...segmenter!.segment(word)].map(({ segment }) => segment),
            vocabulary,
          ),
          vocabulary,
        ),
        vocabulary,
      );
    })
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

type Words = Pick<Vocabulary, 'known' | 'runs'>;

/** 跑 and 山货 of 跑山货, where the dictionary reads 跑山 and 货, and the articles tell of 山货 and never of 跑山. */
function recut(segments: readonly string[], { runs }: Words): readonly string[] {
  if (runs.size === 0) return segments;
  const cut = [...segments];
  const isStrange = (word: string) => word.length > 1 && word.length < 4 && !runs.has(word);
  const mayStand = (left: string) => (left.length > 1 ? runs.has(left) : isVerb(left) || /[能可要会把想]/u.test(left));
  for (let at = 0; at + 1 < cut.length; at += 1) {
    const [one, other] = [cut[at]!, cut[at + 1]!];
    const [left, right] = [one.slice(0, -1), other.slice(1)];
    if (
      isStrange(one) &&
      other.length < 3 &&
      runs.has(one.at(-1)! + other) &&
      !particles.has(other) &&
      mayStand(left)
    ) {
      cut[at] = left;
      cut[at + 1] = one.at(-1)! + other;
    } else if (
      isStrange(other) &&
      one.length < 3 &&
      runs.has(one + other[0]) &&
      !particles.has(one) &&
      (mayStand(right) || particles.has(right))
    ) {
      cut[at] = one + other[0];
      cut[at + 1] = right;
    }
  }
  return cut;
}

/** 和顺里, three signs of which the dictionary knows no two, told again and again. */
const isStrangeName = (signs: readonly string[], runs: Words['runs']): boolean =>
  signs.length === 3 &&
  signs.every((sign) => sign.length === 1) &&
  runs.has(signs.join('')) &&
  !/[的了是有在不这那多几个要能会把被从到]|^[省市区县镇乡村园厂校]/u.test(signs.join(''));

/** As many neighbours may make one name. */
const mostJoined = 5;

/** 用 and 工 as the articles' own 用工: neighbours that together are a phrase of the vocabulary. */
function joined(segments: readonly string[], { known, runs }: Words): string[] {
  const whole: string[] = [];
  for (let at = 0; at < segments.length; ) {
    let count = Math.min(mostJoined, segments.length - at);
    while (count > 1 && !known.has(segments.slice(at, at + count).join(''))) count -= 1;
    if (count === 1 && isStrangeName(segments.slice(at, at + 3), runs)) count = 3;
    // 储能, where the articles have it.
    if (count === 1 && /^\p{Script=Han}能$/u.test(segments.slice(at, at + 2).join('')) && runs.has(`${segments[at]}能`))
      count = 2;
    // 特大桥, 文化周, whose last sign the dictionary parts.
    const site = /^[桥港园厂馆站点周节季]$/u.exec(segments[at + count] ?? '')?.[0] ?? '';
    const last = segments[at + count - 1]!;
    const isSite = site !== '' && last.length > 1 && runs.has(last.slice(-2) + site);
    whole.push(segments.slice(at, at + count).join('') + (isSite ? site : ''));
    at += count + Number(isSite);
  }
  return whole;
}

const isParticle = (segment: string) =>
  /^(?:不是|没有|每年|每月|每天|一年|一个月|一天|全年)$/u.test(segment) ||
  particles.has(segment) ||
  lightWords.has(segment) ||
  (/[了着过的得是]$|^是/u.test(segment) && [...segment].every((sign) => particles.has(sign)));

/**
 * Particles out; a lone sign between words is a verb or a measure and parts them (部门 跑 企业). Three and more in a row are a name that the
 * dictionary does not know (佩内塔), whatever its signs mean by themselves.
 */
function apart(segments: readonly string[], { known }: Words): string {
  const isLong = (segment: string | undefined) => segment !== undefined && segment.length > 1;
  const isEdge = (segment: string | undefined) => isLong(segment) || /^[的了和与跟及在是比]$/u.test(segment ?? '');
  const isNamed = (index: number) => {
    let from = index;
    let to = index;
    while (from > 0 && !isEdge(segments[from - 1])) from -= 1;
    while (to + 1 < segments.length && !isEdge(segments[to + 1])) to += 1;
    while (from < to && isParticle(segments[from]!)) from += 1;
    while (from < to && isParticle(segments[to]!)) to -= 1;
    const run = segments.slice(from, to + 1);
    const isInside = from <= index && index <= to && !isEdge(segments[index]);
    return isInside && run.length >= 3 && run.filter((segment) => !isParticle(segment)).length >= 2;
  };
  return segments
    .map((word, index) => {
      // 签了, 去过: the verb alone.
      const segment = word.length === 2 ? word.replace(/(?<!除)[了过着]$/u, '') : word;
      const isPair = segment.length === 1 && segments[index + 1]?.length === 1;
      // 工厂 新招: two lone signs and more behind a word are a word of their own.
      const gap = isPair && isLong(segments[index - 1]) ? ' ' : '';
      if (segment.length === 1 && isNamed(index)) return gap + segment;
      if (isParticle(word) || isParticle(segment)) return ' ';
      if (segment.length > 1 && (isVerb(segment) || (segment.length > 2 && known.has(segment)))) return ` ${segment} `;
      const isApart = isLong(segments[index + 1]) || (segments[index + 1] === undefined && isVerb(segment));
      return segment.length === 1 && isLong(segments[index - 1]) && isApart ? ` ${segment} ` : gap + segment;
    })
    .join('');
}
