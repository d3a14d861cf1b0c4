import type { Article, Figure, Ledger } from '../../../domain.ts';
import type { Meaning } from '../../../models/meaning.ts';
import { remembered } from '../../../text/remembered.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { figuresOf } from '../../ledger-index.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { isOfVisitors } from './flows.ts';
import { saysOther } from './opposites.ts';

/** What figures are matched in. */
export interface Known {
  readonly articles: ReadonlyMap<string, Article>;
  readonly ledger: Ledger;
  readonly meaning?: Meaning;
}

/** The words around a figure, from near to far. */
export interface Surroundings {
  readonly own: string;
  readonly clause: string;
  /** `own` and `clause`. */
  readonly near: string;
  /** What the sentence opens with, which all its clauses are about. */
  readonly topic: string;
  /** What stands between the semicolons around it: each part of a long sentence is of a thing of its own. */
  readonly part: string;
  readonly sentence: string;
  /** Title, place and heading. */
  readonly over: string;
  /** `over`, and what the paragraph says up to the figure. */
  readonly wide: string;
  /** The metrics of the other figures of the sentence. */
  readonly siblings: readonly string[];
}

/** What a paragraph said longer ago is another matter: a saved page may be one paragraph. */
const farChars = 200;

const rankingChars = 80;

const cache = new WeakMap<Figure, Surroundings>();

export function surroundingsOf(figure: Figure, article: Article, ledger: Ledger): Surroundings {
  const known = cache.get(figure);
  if (known) return known;
  const { text } = article;
  const paragraphStart = text.lastIndexOf('\n', figure.start) + 1;
  // 发布百强县榜单。……桐县位列第83位: a rank that names nothing is of what led up to it.
  const ranking =
    figure.aspect === 'rank' && figure.metric === ''
      ? text.slice(Math.max(paragraphStart, figure.sentence.start - rankingChars), figure.start)
      : '';
  const siblings = figuresOf(article.id, ledger)
    .filter((other) => other.sentence.start === figure.sentence.start && other.metric !== figure.metric)
    .map((other) => other.metric.toUpperCase());
  // 1.8兆瓦光伏电站 tells what it can give, and says no 装机.
  const implied = figure.dimension === 'power' ? '装机' : isOfVisitors(figure, siblings) ? '旅游收入' : '';
  const own = [figure.metric, figure.term, figure.partOf, ranking, implied].filter(Boolean).join(' ').toUpperCase();
  const clause = text.slice(figure.clause.start, figure.clause.end).toUpperCase();
  const [from, to] = partOf(figure, text);
  const over = [article.title, article.place, figure.place, headingBefore(text, paragraphStart)]
    .filter(Boolean)
    .join('\n')
    .toUpperCase();
  // 甲电站装机20万千瓦；乙风电场去年发电5亿千瓦时: a part that begins with a name of its own is not about what the sentence opens with.
  const isOwnPart = (from > figure.sentence.start || to < figure.sentence.end) && ofOwnName.test(text.slice(from, to));
  const opening = text.slice(isOwnPart ? from : figure.sentence.start, isOwnPart ? to : figure.sentence.end);
  const made: Surroundings = {
    siblings,
    own,
    clause,
    near: `${own} ${clause}`,
    topic:
      `${/^(?:[^，；：。]{1,20}：)?[^，；：]{0,40}/u.exec(opening)![0]} ${figure.subject ?? ''} ${itemAt(text, figure.start)?.name ?? ''}`.toUpperCase(),
    part: text.slice(from, to).toUpperCase(),
    sentence: text.slice(isOwnPart ? from : figure.sentence.start, isOwnPart ? to : figure.sentence.end).toUpperCase(),
    over,
    wide: isOwnPart
      ? `${over}\n${opening.toUpperCase()}`
      : `${over}\n${text.slice(Math.max(paragraphStart, figure.sentence.start - farChars), figure.sentence.end).toUpperCase()}`,
  };
  cache.set(figure, made);
  return made;
}

/** A part of a sentence that begins with the name of a place of work, a site or a village. */
export const ofOwnName =
  /^\p{Script=Han}{2,10}(?:[场站厂园桥馆院校村镇]|公司|中心|水库|大道|码头|高速)(?!镇|村|区|里|内|周边|级|均|民)/u;

function partOf({ start, sentence }: Figure, text: string): readonly [number, number] {
  const end = text.indexOf('；', start);
  return [
    Math.max(sentence.start, text.lastIndexOf('；', start) + 1),
    end < 0 ? sentence.end : Math.min(sentence.end, end),
  ];
}

/** A numbered item, and its name: 翎湖大桥 of 二、翎湖大桥。总投资…… All its sentences are of it. */
export function itemAt(text: string, at: number): { readonly start: number; readonly name: string } | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const name = itemName.exec(text.slice(start, start + 40))?.groups?.name;
  return name === undefined ? undefined : { start, name };
}
const itemName =
  /^\s*(?:(?=\p{Script=Han}{2,14}：)|[①-⑳]|【(?=[^】\n]{2,16}】)|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．])\s*(?<name>[^。，；：:】\n]{2,24})[。：:】]/u;

/** The short line without a full stop that stands above a paragraph. */
function headingBefore(text: string, paragraphStart: number): string {
  const lines = text
    .slice(0, Math.max(0, paragraphStart - 1))
    .split('\n')
    .slice(-6)
    .toReversed();
  // 问：大桥什么时候通车？ stands over its answer.
  const isOver = (line: string) => !/[。！？，]$/u.test(line) || /^(?:问|记者|提问|Q\d*)\s*[：:]/u.test(line);
  return lines.find((line) => line.length < 60 && isOver(line)) ?? '';
}

/** 市占率 for 市场占有率: all its signs, in their order, in a name not three times as long. */
export function isShortFor(word: string, text: string): boolean {
  if (word.length < 3 || !text.includes(word[0]!)) return false;
  for (let start = text.indexOf(word[0]!); start >= 0; start = text.indexOf(word[0]!, start + 1)) {
    let at = start;
    let index = 1;
    for (; index < word.length; index += 1) {
      const next = text.indexOf(word[index]!, at + 1);
      // 澜桥园 for 澜桥光学产业园: more may stand before what it is.
      const isKind = index === word.length - 1 && /[园院厂站馆社区]/u.test(word[index]!);
      if (next < 0 || next - at > (isKind ? 6 : 3)) break;
      at = next;
    }
    if (index === word.length && /^\p{Script=Han}+$/u.test(text.slice(start, at + 1))) return true;
  }
  return false;
}

const goesOn =
  /^(?:[共可将]|预计|累计|总共)*(?:涉及|惠及|覆盖|带动|受益|吸纳|容纳|安置)|^(?:[总共约]|计划|协议|预计|累计)*(?:投资|签约|合同|成交|融资)(?:总?额|金额)?(?:[为达超约近]|超过)*\d/u;

/** 计划整治1200栋，目前已完成890栋: what was done is what the sentence plans. */
const isDone = /^(?:截至)?(?:目前|现在?|如今|当前)?，?(?:累计|共)?已?经?(?:全部)?完成(?:了)?[约近超]?\s*\d/u;

/** Of whom or of what rank something is, where others of the same name stand beside it. */
const level = /^(?:中央|国家级?|[省市区县]级|民营|国有|外资|城镇|农村|乡村)$/u;

/** With whom is traded: exports to Africa are not all exports. */
const partner =
  /^(?:东盟|欧盟|非洲|中东|拉美|南美|北美|欧洲|亚洲|中亚|东南亚|大洋洲|“?一带一路”?.*|RCEP|美国|日本|韩国|俄罗斯|德国|印度|越南|香港|澳门|台湾)$/u;

/** A word as it is looked for around every figure: what does not depend on where. */
interface Wanted {
  readonly upper: string;
  readonly isHan: boolean;
  /** Says which of several of one name. */
  readonly isOfLevel: boolean;
  readonly isPartner: boolean;
  /** All that says the same, with what it is worth where it stands far away: what was done elsewhere in the text was not done to this. */
  readonly forms: readonly { readonly form: string; readonly pairs: readonly string[]; readonly far: number }[];
}
const wantedBy = new Map<string, Wanted>();

const wanted = (word: string): Wanted =>
  remembered(wantedBy, word, () => {
    const upper = word.toUpperCase();
    return {
      upper,
      isHan: /\p{Script=Han}/u.test(upper),
      isOfLevel: level.test(upper),
      isPartner: partner.test(upper),
      forms: formsOf(upper).map((form) => ({ form, pairs: pairsOf(form), far: isVerb(form) ? 0.4 : 0.7 })),
    };
  });

/** How far a word is met, the nearer the more; by what it means as well, where `of` says of which figure. */
export function wordFit(
  word: string,
  around: Surroundings,
  of?: { readonly figure: Figure; readonly known: Known },
): number {
  const { upper, isHan, isOfLevel, isPartner, forms } = wanted(word);
  if (!isHan) {
    if (forms.some(({ form }) => around.near.includes(form) || around.topic.includes(form))) return 1;
    // FDI of another figure of the sentence is not this one's.
    const far = around.siblings.some((metric) => metric.includes(upper)) ? 0.4 : 1;
    if (forms.some(({ form }) => around.sentence.includes(form)) || around.wide.includes(upper)) return far;
    return of ? sense(word, of.figure, of.known) : 0;
  }
  if (around.near.includes(upper)) return 1;
  // What another figure of the sentence counts does not speak for this one.
  // 中央救灾资金 beside 省级救灾资金: nor does what another one begins with.
  const isOfSibling = around.siblings.some(
    (metric) =>
      (upper.length > 2 && metric.endsWith(upper)) ||
      (isOfLevel && metric.startsWith(upper)) ||
      (isPartner && metric.includes(upper)),
  );
  // 老屋30幢，涉及居民200户: what is counted so is of what was told before.
  const isSibling = isOfSibling && !goesOn.test(around.clause) && !isShortFor(upper, around.own);
  let best = isSibling ? 0.3 : 0;
  for (const { form, pairs, far } of isSibling ? [] : forms) {
    best = Math.max(best, shareIn(form, pairs, around.near), 0.95 * shareIn(form, pairs, around.topic));
    if (best < 0.9) best = Math.max(best, 0.9 * shareIn(form, pairs, around.part));
    if (best < 0.9 && form.length > 2 && isShortFor(form, `${around.near} ${around.topic}`)) best = 0.9;
    const reach = isDone.test(around.clause) ? Math.max(far, 0.85) : far;
    // 走 in a heading is no 走访.
    const wide = form.length > 1 || upper.length === 1 ? around.wide : '';
    if (best < reach)
      best = Math.max(best, reach * shareIn(form, pairs, around.sentence), far * shareIn(form, pairs, wide));
  }
  return of && best < 0.9 ? Math.max(best, sense(word, of.figure, of.known)) : best;
}

/** How far a word means what the figure counts, though it is another word: 停车位 for 停车泊位. Cosines below 0.25 are chance, above 0.6 near synonyms. */
function sense(word: string, { metric, partOf }: Figure, { meaning }: Known): number {
  if (saysOther(word, metric)) return 0;
  // A whole phrase is like any word in it.
  if (!meaning || (/\p{Script=Han}/u.test(word) && (word.length < 2 || word.length > longestWord))) return 0;
  // 玉米收购价 is not 玉米产量: what both say is no likeness.
  const likeness = Math.max(
    ...[metric, partOf ?? '']
      .filter(Boolean)
      .map((own) => meaning.likeness(whichOf(withoutShared(word, own), own), own)),
    0,
  );
  return 0.9 * Math.min(1, Math.max(0, (likeness - 0.25) / 0.35));
}

const longestWord = 6;

/** 高中 of 高中项目, beside 开工项目: what both end with does not say which. */
function whichOf(word: string, other: string): string {
  let shared = 0;
  while (shared < Math.min(word.length - 2, other.length) && word.at(-1 - shared) === other.at(-1 - shared))
    shared += 1;
  const which = word.slice(0, word.length - shared);
  return shared > 1 && segmenterTerms(which).includes(which) ? which : word;
}

/** What `word` says beyond what it begins with as `other` does; the whole of it where that is nothing. */
export function withoutShared(word: string, other: string): string {
  for (let length = Math.min(word.length - 2, other.length); length > 1; length -= 1)
    if (other.includes(word.slice(0, length))) return word.slice(length);
  return word;
}

/** The share of a word's bigrams (of its sign, for one sign) that stand in `text`. */
export const overlap = (word: string, text: string): number => shareIn(word, undefined, text);

function shareIn(word: string, pairs: readonly string[] | undefined, text: string): number {
  if (text.includes(word)) return 1;
  if (word.length < 2) return 0;
  let met = 0;
  for (const pair of pairs ?? pairsOf(word)) if (text.includes(pair)) met += 1;
  return met / (word.length - 1);
}

const pairsOf = (word: string): string[] => {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < word.length; at += 1) pairs.push(word.slice(at, at + 2));
  return pairs;
};
