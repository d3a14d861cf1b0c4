import type { Figure, Quantity, Span } from '../../domain.ts';
import { acting, adverbs, comparisons, falls, reaching, rises, targetWords } from '../../figures/lexicon.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Profile } from './profile.ts';

/** The digits that a number shows: the more, the less a number that agrees with it does so by chance. */
export const digitsOf = ({ value }: Quantity): number => value.replace(/^[-0.]+|\./gu, '').replace(/0+$/u, '').length;

/** A piece of what a claim says that its quantity counts. */
export interface Token {
  readonly words: string;
  readonly weight: number;
}

/** What counts nothing and does nothing. */
const empty = `平均水平|总量|总数|总额|总计|${comparisons}|${targetWords}|${adverbs}|${reaching}|${rises}|${falls}|受益|惠及|金额|数额|平均水平|高出|低出|高于|低于|快于|慢于|优于|相差|增速|增幅|降幅|涨幅|跌幅|增长率|推进中|据|报道|原文表述|目标|排名|位列|位居|名列|[居列](?=\\s|$)|另有|另外|因此|由此|[刚恰]好|(?:绝?大)部分|多[于出]|少于|[多少高低](?=\\s|$)|比(?![重例分])|约?占(?![地用补])|全[省市区县国]|[我本该][省市区县]|[的了为是在达约近超共有其中年月内等和与及个]`;
const emptyWords = new RegExp(empty, 'gu');
const generic = new RegExp(`${acting}|${empty}|日`, 'gu');
const signs = /[\p{Script=Han}A-Z0-9]+/gu;
/** What a sign pair of light verbs, adverbs and particles weighs beside one that names something. */
const lightWeight = 0.2;

/** 1 at each sign of a word that counts nothing; verbs of doing are such words, too, unless they are what tells two figures apart. */
export function isLightAt(words: string, withActs = true): Uint8Array {
  const light = new Uint8Array(words.length);
  for (const match of matchesOf(withActs ? generic : emptyWords, words))
    light.fill(1, match.index, match.index + match[0].length);
  return light;
}

/** The pairs of signs in canonical words; those of words that count nothing weigh little. */
export function tokensOf(words: string): Token[] {
  const light = isLightAt(words);
  const tokens: Token[] = [];
  for (const run of matchesOf(signs, words)) {
    const { index } = run;
    const end = index + run[0].length;
    if (end - index === 1 && !light[index]) tokens.push({ words: run[0], weight: lightWeight });
    for (let at = index; at + 1 < end; at += 1) {
      const isLight = light[at] || light[at + 1];
      tokens.push({ words: words.slice(at, at + 2), weight: isLight ? lightWeight : 1 });
    }
  }
  // Beside words that name something, light ones say nothing.
  return nameSomething(tokens) ? tokens.filter(({ weight }) => weight >= 0.5) : tokens;
}

/** Whether the tokens name anything at all. */
export const nameSomething = (tokens: readonly Token[]): boolean => tokens.some(({ weight }) => weight >= 0.5);

export interface Fit {
  /** 0 to 1: how far the claim's words are met by what the figure counts. */
  readonly own: number;
  /** The same, words of its clause, its sentence and what stands before it counting in their degree. */
  readonly all: number;
}

const ofSentence = 0.5;
const ofContext = 0.3;

export function fitOf(tokens: readonly Token[], profile: Profile): Fit {
  let [weight, own, all] = [0, 0, 0];
  for (const token of tokens) {
    weight += token.weight;
    if (profile.own.includes(token.words)) {
      own += token.weight;
      all += token.weight;
    } else if (profile.clause.includes(token.words)) all += token.weight;
    else if (profile.sentence.includes(token.words)) all += ofSentence * token.weight;
    else if (profile.wide.includes(token.words)) all += ofContext * token.weight;
  }
  return weight === 0 ? { own: 1, all: 1 } : { own: own / weight, all: all / weight };
}

/** How many pairs of signs of `words` stand in `text`, whatever they weigh. */
export function sharedPairs(words: string, text: string): number {
  let shared = 0;
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    if (/^\S\S$/u.test(pair) && text.includes(pair)) shared += 1;
  }
  return shared;
}

/** How much of the figure's own metric the claim says: 进出口 leaves out half of 民营企业进出口. */
export function recallOf(profile: Profile, claim: string): number {
  const tokens = profile.tokens;
  const total = tokens.reduce((sum, token) => sum + token.weight, 0);
  const met = tokens.reduce((sum, token) => sum + (claim.includes(token.words) ? token.weight : 0), 0);
  return total === 0 ? 1 : met / total;
}

/** How far a claim and an article run alike to both sides of a quantity: the extents in each. */
export interface Anchor {
  readonly claim: Span;
  readonly source: Span;
}

/** Longer runs tell nothing more. */
const maxRun = 600;
const passedOver = /[\s“”"‘’「」『』]/u;
/** Most signs are Chinese characters, which are told by their place among all signs. */
const isPassedOver = (sign: string | undefined): boolean =>
  sign !== undefined && sign < '\u4e00' && passedOver.test(sign);

/** A text, where the quantity stands in it, and all its quantities: what stands between two of them is compared, not they themselves. */
export interface Side {
  readonly text: string;
  readonly at: Span;
  readonly quantities: readonly Span[];
}

export function anchorOf(claim: Side, source: Side): Anchor {
  const back = run(claim, source, -1);
  const ahead = run(claim, source, 1);
  return {
    claim: { start: back[0] + 1, end: ahead[0] },
    source: { start: back[1] + 1, end: ahead[1] },
  };
}

/** The first places at which the two differ; blanks and quotation marks do not count. */
function run(one: Side, other: Side, step: 1 | -1): [number, number] {
  const [jumps, otherJumps] = [jumpsOf(one, step), jumpsOf(other, step)];
  let [i, j] = step === 1 ? [one.at.end, other.at.end] : [one.at.start - 1, other.at.start - 1];
  for (let left = maxRun; left > 0; left -= 1) {
    while (isPassedOver(one.text[i])) i += step;
    while (isPassedOver(other.text[j])) j += step;
    const [jump, otherJump] = [jumps(i), otherJumps(j)];
    if (jump !== undefined && otherJump !== undefined) {
      [i, j] = [jump, otherJump];
      continue;
    }
    if (one.text[i] === undefined || one.text[i] !== other.text[j]) break;
    i += step;
    j += step;
  }
  return [i, j];
}

/** Where a run goes on when it comes to a quantity: behind it, or before it. */
function jumpsOf({ at, quantities }: Side, step: 1 | -1): (position: number) => number | undefined {
  let index = quantities.findIndex((quantity) => quantity.start >= at.start);
  if (step === -1) index = index < 0 ? quantities.length - 1 : index - 1;
  else if (index >= 0) index += 1;
  return (position) => {
    const next = quantities[index];
    if (!next || index < 0) return undefined;
    if (step === 1 ? position !== next.start : position !== next.end - 1) {
      // A run that has passed a quantity by its signs does not come back to it.
      if (step === 1 ? position > next.start : position < next.end - 1) index += step;
      return undefined;
    }
    index += step;
    return step === 1 ? next.end : next.start - 1;
  };
}

/** What the sentence says of a change: 增长, 下降 right before the number, or 增幅, 降幅 beside it. */
export interface Change {
  readonly isChange: boolean;
  readonly direction?: 'rise' | 'fall';
  /** 提高到, 降至: where something stands after a change. */
  readonly isResult: boolean;
}

const gap = '(?:率|幅度?|速度?)?(?:了|约|近|逾|超过?|至少|仅|已|将|为|是|达到?|均|分别|目标|预计|\\s)*$';
const rising = new RegExp(`(?<!新)(?:${rises})${gap}`, 'u');
const falling = new RegExp(`(?:${falls})${gap}`, 'u');
const resulting = new RegExp(`(?<verb>${rises}|${falls})(?:到|至)(?:了|约|近)*\\s*$`, 'u');
const isFall = new RegExp(`^(?:${falls})$`, 'u');

export function changeOf(before: string, after: string, isRatio: boolean): Change {
  const result = resulting.exec(before)?.groups?.verb;
  if (result) return { isChange: false, isResult: true, direction: isFall.test(result) ? 'fall' : 'rise' };
  if (falling.test(before)) return { isChange: true, isResult: false, direction: 'fall' };
  if (rising.test(before)) return { isChange: true, isResult: false, direction: 'rise' };
  if (isRatio && /^\s*(?:的|是).*(?:降幅|跌幅|下降率|下降|减幅)\s*$/u.test(after))
    return { isChange: true, isResult: false, direction: 'fall' };
  if (isRatio && /^\s*(?:的|是).*(?:增速|增幅|涨幅|增长率|增长)\s*$/u.test(after))
    return { isChange: true, isResult: false, direction: 'rise' };
  return { isChange: false, isResult: false };
}

export const isRatio = ({ dimension }: Pick<Figure, 'dimension'>): boolean =>
  dimension === 'percent' || dimension === 'points' || dimension === 'multiple';
