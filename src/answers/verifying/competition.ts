import type { Article, Figure } from '../../domain.ts';
import { compareQuantities } from '../../figures/numbers/compare.ts';
import { canonical } from './claim.ts';
import { digitsOf, isLightAt, nameSomething, tokensOf } from './fit.ts';
import { canonicalText, type Profile } from './profile.ts';
import type { Trial } from './trial.ts';

/** How far the signs of what a claim says of a number stand, in pairs, in what the article says of a figure. 0 to 1. */
interface Cover {
  /** In the figure's own words. */
  readonly own: number;
  /** There, in its sentence, and in what it stands under, each in its degree. */
  readonly all: number;
}

const ofSentence = 0.8;
const ofContext = 0.6;
/** 募得 for 募集, 宽 for 拓宽: another word with a sign of the article's. */
const ofSign = 0.5;

/** 市价 for 市场价格: the first signs of two words. */
const ofShort = 0.75;
const isShort = (pairs: readonly string[], text: string): boolean =>
  pairs.some((pair) => {
    for (let at = text.indexOf(pair[0]!); at >= 0; at = text.indexOf(pair[0]!, at + 1))
      if (text[at + 2] === pair[1] && /^\p{Script=Han}{4}/u.test(text.slice(at, at + 4))) return true;
    return false;
  });

/**
 * Rewording breaks the pairs of signs at the seams of words (办了|夜校), so signs are counted, not pairs: one is met by a pair on either side of it,
 * and half by itself.
 */
function coverOf(words: string, profile: Profile, light: Uint8Array): Cover {
  const ownWords = ownOf(profile);
  const near = `${ownWords}\n${profile.clause}`;
  let [signs, own, all] = [0, 0, 0];
  for (let at = 0; at < words.length; at += 1) {
    const sign = words[at]!;
    if (light[at] || !isSign.test(sign)) continue;
    signs += 1;
    const pairs = [words.slice(at - 1, at + 1), words.slice(at, at + 2)].filter((pair) => /^\S\S$/u.test(pair));
    const met = (text: string) =>
      pairs.some((pair) => text.includes(pair))
        ? 1
        : !text.includes(sign)
          ? 0
          : isShort(pairs, text)
            ? ofShort
            : ofSign;
    own += met(ownWords);
    all += Math.max(met(near), ofSentence * met(profile.sentence), ofContext * met(profile.wide));
  }
  return signs === 0 ? { own: 0, all: 0 } : { own: own / signs, all: all / signs };
}

/** The signs that count nothing; where no other is said, verbs of doing and hedges must do: 5万人因此受益. */
function lightAt(words: string): Uint8Array {
  const light = isLightAt(words, false);
  const isSaid = [...words].some((sign, at) => !light[at] && isSign.test(sign));
  return isSaid ? light : new Uint8Array(words.length);
}
const isSign = /[\p{Script=Han}A-Z]/u;

/** A figure's own words, without those that a mark parts from it: they are the next number's, or the one's before it. */
export function ownOf({ own, before, after, clause }: Profile): string {
  const names = own.slice(0, own.length - before.length - after.length - 1);
  const isFirst = before === '' || clause.startsWith(before.trim());
  // 35所小学、幼儿园: a list that no other number follows.
  const isList = /^[^、，；,;]+、/u.test(after) && clause.endsWith(after.trimEnd());
  return `${names}${isFirst ? before : before.replace(/^.*[、，；,;]/su, '')}\n${isList ? after : besideNumber(after)}`;
}
export const besideNumber = (after: string): string => after.replace(/[、，；,;].*$/su, '');

interface Least {
  readonly all: number;
  readonly own: number;
  /** How much of what the figure counts the claim must say: a part is not told as its whole. */
  readonly metric: number;
}

/** The more digits agree, the less it can be chance: what the claim's words must show beside. */
const least: readonly Least[] = [
  { all: 0.6, own: 0.3, metric: 0.3 },
  { all: 0.5, own: 0.25, metric: 0.2 },
  { all: 0.4, own: 0.2, metric: 0 },
];

/** A growth rate or a share belongs to what stands right before it. */
const ofRate: Least = { all: 0.75, own: 0.75, metric: 0.3 };

/**
 * A claim in words of its own: what it says of the number is met by nothing better than by this figure. Every other figure of the kind
 * that the passages state competes; one that is met as well, and whose name the claim says more of, wins.
 */
export function isMeantAlone(trial: Trial, figure: Figure, rivals: readonly Figure[]): boolean {
  const words = wordsOf(trial);
  const { own, all } = coverOf(words, trial.profile(figure), lightAt(words));
  const term = trial.term();
  if (isSubstituted(trial, figure) || (term !== undefined && figure.term !== undefined && term !== figure.term))
    return false;
  const digits = digitsOf(trial.said.slot.quantity) + trial.digitsBeside(figure);
  const enough = figure.aspect !== 'level' ? ofRate : (least[Math.min(digits, least.length) - 1] ?? least[0]!);
  if (all < enough.all || (own < enough.own && (figure.aspect !== 'level' || all < enough.all + fartherOff)))
    return false;
  // 净水厂2.4亿元, of 净水厂引资2.4亿元: all that is said is the figure's, and its verb is left out.
  const isAllMet = all >= 0.95 && own >= 0.4 && digits > 1;
  return (
    (isAllMet || metricSaid(trial, figure).share >= enough.metric) &&
    !rivals.some(
      (rival) =>
        isOfKind(rival, figure) &&
        isCountedAlike(trial, rival) &&
        !isNamedAlone(trial, figure, rival) &&
        !isNamedBeside(trial, figure, rival) &&
        !isToldApart(words, trial, figure, rival) &&
        isMeantBefore(trial, rival, figure),
    )
  );
}

const isOfKind = (one: Figure, other: Figure) => one.dimension === other.dimension && one.aspect === other.aspect;

/** 75种 of birds are not meant by a word for 106条 of rivers. */
const isCountedAlike = ({ said }: Trial, rival: Figure): boolean =>
  compareQuantities(said.slot.quantity, rival) !== 'unit-differs';

/** 项目到位资金, of 项目签约金额4300万元、到位资金1300万元: the one's whole name, and nothing of the end of the other's. */
function isNamedAlone({ claim }: Trial, figure: Figure, rival: Figure): boolean {
  const [name, other] = [canonical(figure.metric), canonical(rival.metric)];
  return name.length >= leastOfName && claim.includes(name) && other.length > 1 && !claim.includes(other.slice(-2));
}
const leastOfName = 3;

/** 3栋实验楼 or 雨衣3000份, of 1栋标志塔、3栋实验楼 and 雨伞、雨衣: the noun right beside its number is the one's whole name, and not the other's. */
function isNamedBeside({ claim, said }: Trial, figure: Figure, rival: Figure): boolean {
  const [name, other] = [canonical(figure.metric), canonical(rival.metric)];
  if (name.length < 2 || other.length < 2) return false;
  const behind = canonical(said.after).trimStart();
  if (behind.startsWith(name)) return !behind.startsWith(other);
  return canonical(said.before).trimEnd().endsWith(name) && !claim.includes(other.slice(-2));
}

/** 东段3公里, of “东段”西起…，全长3公里 and another one's 全长: what the claim names stands in this one's sentence, and in that one's nothing of it. */
function isToldApart(words: string, trial: Trial, figure: Figure, rival: Figure): boolean {
  // The whole of its name is a measure, and nothing of the other's name is said.
  if (rival.sentence.start === figure.sentence.start)
    return nameOf(figure) === '' && rival.metric !== '' && !words.includes(canonical(rival.metric).slice(-2));
  const [own, other] = [figure, rival].map((one) => `${trial.profile(one).sentence}\n${trial.profile(one).own}`);
  const light = isLightAt(words);
  let isNamed = false;
  for (let at = 1; at < words.length; at += 1) {
    const pair = words.slice(at - 1, at + 1);
    if (light[at - 1] || light[at] || !/^\p{Script=Han}{2}$/u.test(pair) || isOfTopic(pair, trial)) continue;
    const isOther = other!.includes(pair);
    if (isOther && !own!.includes(pair)) return false;
    isNamed ||= !isOther && own!.includes(pair);
  }
  return isNamed;
}

/**
 * Of two figures of a kind, the one that is met by more of the claim's words, but for those that the whole article is about; else the one of whose
 * name more is said, and of two that are said whole the longer one.
 */
export function isMeantBefore(trial: Trial, figure: Figure, rival: Figure): boolean {
  if (!isOfKind(rival, figure)) return false;
  const isBeside = rival.sentence.start === figure.sentence.start;
  const names = isBeside ? [figure, rival].map(({ metric, partOf = '' }) => canonical(`${metric} ${partOf}`)) : [];
  const words = withoutTopic(wordsOf(trial), trial, names);
  const light = isLightAt(words, false);
  const [own, other] = [figure, rival].map((one) => coverOf(words, trial.profile(one), light).own);
  if (own !== other) return own! > other!;
  if (figure.metric === rival.metric) return false;
  const [said, otherSaid] = [figure, rival].map((one) => metricSaid(trial, one));
  if (said!.share !== otherSaid!.share) return said!.share > otherSaid!.share;
  return said!.signs > otherSaid!.signs;
}

/** 登记失业率 for 调查失业率: a word of the claim's name that the article does not have there, in the place of one that it has. */
function isSubstituted(trial: Trial, figure: Figure): boolean {
  const { metric, profile, said } = trial;
  if (digitsOf(said.slot.quantity) > 2 && figure.aspect === 'level') return false;
  const { own, sentence, wide, metric: name } = profile(figure);
  const strange = leftOf(metric, `${own}\n${sentence}\n${wide}`);
  return strange && leftOf(name, trial.claim);
}

/** Whether two signs that name something, and stand side by side, are neither of them in `text`. */
export function leftOf(words: string, text: string): boolean {
  const light = isLightAt(words);
  const isLeft = (at: number) => !light[at] && /\p{Script=Han}/u.test(words[at]!) && !text.includes(words[at]!);
  for (let at = 1; at < words.length; at += 1) if (isLeft(at - 1) && isLeft(at)) return true;
  return false;
}

/** What stands in the sentence alone, and not by the figure, must be so much more. */
const fartherOff = 0.1;

/** What the claim says beside its number; where that names nothing, what it was read to count, else all before it. */
function wordsOf({ said: { before, after, slot }, metric, claim }: Trial): string {
  const named = (words: string) => nameSomething(tokensOf(words));
  // What stands behind a mark is the next number's.
  const beside = canonical(`${before} ${besideNumber(after)}`);
  if (named(beside)) return beside;
  if (named(metric)) return metric;
  // 累计发放的430万元, and no other word of its own, where another number stands before it.
  return /\S的\s*$/u.test(before) && /\d/u.test(claim.slice(slot.sentence.start, slot.clause.start))
    ? beside
    : claim.slice(slot.sentence.start, slot.quantity.start);
}

const withoutTopic = (words: string, trial: Trial, names: readonly string[]): string =>
  [...words]
    .map((sign, at) =>
      [words.slice(at - 1, at + 1), words.slice(at, at + 2)].some(
        (pair) => isOfTopic(pair, trial) && !names.some((name) => name.includes(pair)),
      )
        ? ' '
        : sign,
    )
    .join('');

const topics = new WeakMap<Article, ReadonlySet<string>>();

/** 助学 of 助学贷款, in an article about nothing else: no word that tells its figures apart. */
export function isOfTopic(pair: string, { article }: Trial): boolean {
  const known = topics.get(article) ?? topicOf(article);
  topics.set(article, known);
  return known.has(pair);
}

/** The pairs of signs that stand in an article's title, or in its text again and again. */
function topicOf(article: Article): ReadonlySet<string> {
  const times = new Map<string, number>();
  const count = (text: string, by: number) => {
    for (let at = 1; at < text.length; at += 1) {
      const pair = text.slice(at - 1, at + 1);
      if (/^\p{Script=Han}{2}$/u.test(pair)) times.set(pair, (times.get(pair) ?? 0) + by);
    }
  };
  count(canonical(article.title), leastOfTopic);
  count(canonicalText(article), 1);
  return new Set([...times].flatMap(([pair, often]) => (often >= leastOfTopic ? pair : [])));
}
const leastOfTopic = 4;

interface NameSaid {
  readonly signs: number;
  /** 0 to 1. */
  readonly share: number;
}

/** How much of the end of a figure's name, without what the whole article is about, the claim says: its signs, and their share of all. */
const metricSaid = (trial: Trial, figure: Figure): NameSaid =>
  nameSaid(nameOf(figure), trial.claim, trial, withoutTopic(nameOf(figure), trial, []));

/** How much of the end of a name `words` of the claim say, of `telling` parts of it. */
export function nameSaid(whole: string, words: string, { said }: Trial, telling = whole): NameSaid {
  const name = telling.slice(-longestHead);
  const light = isLightAt(name);
  let [signs, met] = [0, 0];
  for (let at = 0; at < name.length; at += 1) {
    if (light[at] || name[at] === ' ') continue;
    signs += 1;
    const pairs = [name.slice(at - 1, at + 1), name.slice(at, at + 2)].filter((pair) => /^\S\S$/u.test(pair));
    if (pairs.some((pair) => words.includes(pair))) met += 1;
  }
  const share = signs === 0 ? 1 : met / signs;
  // 街道及下辖社区: each of a list has a head of its own; 11个镇 is said with its number.
  const heads = whole.split(/[、和及与]/u).map((one) => one.slice(-2));
  const isSaid = (one: string) =>
    one.length > 1 ? words.includes(one) : one !== '' && canonical(said.after).trimStart().startsWith(one);
  // 市价 for 市场价格.
  const isCut = whole.length >= 4 && words.includes(`${whole.at(-4)}${whole.at(-2)}`);
  return { signs: met, share: isCut || heads.some(isSaid) ? Math.max(share, ofHead) : share };
}
export const nameOf = ({ metric, dimension }: Pick<Figure, 'metric' | 'dimension'>): string =>
  canonical(metric).replace(dimension === 'length' ? length : measure, '');
/** The unit says as much: 栽树3万亩 for 栽树面积3万亩. */
const measure = /(?<=\p{Script=Han}{2})(?:面积|数量|金额|人数|总[额量数])$/u;
/** 后段4公里, of 后段…全长4公里. */
const length = /(?:[全总]长度?|长度|总?里程)$/u;
/** The noun itself is said, though the whole article is about it. */
const ofHead = 0.5;
/** The head of a Chinese noun phrase stands at its end. */
const longestHead = 6;
