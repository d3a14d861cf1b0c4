import { Big } from 'big.js';
import type { Draft, DraftClaim, Figure, Passage, Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { simplify } from '../../../text/normal.ts';
import { figuresIn } from '../../ledger-index.ts';
import { partsOf, sidesOf, timeAlone, withoutTime } from '../../understanding/parts.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { countAlike } from '../matching/counted.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import { overlap } from '../matching/surroundings.ts';
import { claimOf, type Material, sentenceOf } from '../saying/drafting.ts';
import { computeOf, isWholeOf } from './compute.ts';
import { heldToNames } from './held-to-names.ts';

/** Things that a question sets side by side, each by its name, and what is asked of all of them. */
interface Asked {
  readonly names: readonly string[];
  /** What all names begin with, and a text that tells of them says. */
  readonly head: string;
  readonly measure: string;
}

/** How far behind a name its number stands at most, in characters of one line. */
const farthest = 160;
/** The share of a name that a text must say in one piece. */
const leastNamed = 0.5;
/** The share of what is asked that the clause of a number must say. */
const leastMeasured = 0.5;
/** How much it counts that the title says it. */
const ofTitle = 0.8;

/** 甲村 and 乙村, 光伏收入, of 甲村的光伏收入 and 乙村的光伏收入; `undefined` where the question names no two. */
function askedOf(
  { text: asked }: Query,
  { isEach, newest, isOfOne }: { isEach: boolean; newest: string | undefined; isOfOne: boolean },
): Asked | undefined {
  // 甲村和乙村前三季度: one time is said of all.
  const text = withoutTime(asked, newest);
  const sides = isEach ? partsOf(text) : sidesOf(text);
  if (sides.length < 2 || (isOfOne && !/.的./u.test(sides[0]!))) return undefined;
  let tail = commonEnd(sides);
  while (tail !== '' && sides.some((side) => side.length - tail.length < 2)) tail = tail.slice(1);
  // 产业的外资: what is asked begins behind 的.
  const of = tail.indexOf('的');
  if (of > 0) tail = tail.slice(of);
  const named = sides.map((side) => side.slice(0, side.length - tail.length).replace(beside, ''));
  // 甲镇种的茶园, 乙镇种的: what one says behind its 的 is asked of both.
  // 示范园的甲区 and 乙区 are named alike, and what is asked of both stands behind neither.
  const isAlikeNamed = named.some((name) => {
    const own = /的(?<own>.{2,})$/u.exec(name)?.groups?.own;
    return own !== undefined && named.some((other) => other !== name && isNamedAs(own, other));
  });
  const isOwned = !isOfOne && ((tail === '' && !isAlikeNamed) || named.every((name) => /.的/u.test(name)));
  const own = isOwned ? (named.find((name) => /.的./u.test(name))?.replace(/^[^的]*的/u, '') ?? '') : '';
  const whole = named.map((name) => (isOwned ? name.replace(/的.*$/u, '') : name.replace(/^.*的(?=.{2})/u, '')));
  const head = commonStart(whole);
  const behind = whole.map((name) => name.slice(head.length));
  const isHeaded = head.length > 1 && behind.every((name) => name.length > 1);
  const end = isHeaded ? commonEnd(behind) : '';
  const names = isHeaded
    ? behind.map((name) =>
        behind.every(({ length }) => length - end.length > 1) ? name.slice(0, name.length - end.length) : name,
      )
    : whole;
  const how = /比[^，。]*?(?<how>[高长宽深重])(?:了|出)?来?(?:多少|几)/u.exec(text)?.groups?.how ?? '';
  const what =
    /(?:合计|加起来|一共|总共)(?<what>\p{Script=Han}{2,6}?)(?:是|有)?(?:多少|几)/u.exec(text)?.groups?.what ?? '';
  // 一共建了几个学科: the thing that is counted, where its kind is named.
  const counted =
    /(?:多少|几(?=[个家座条所处场名项台辆支]))(?:[个家座条所处场名项台辆支]|人次)?(?<thing>\p{Script=Han}{2,8})[？?]?$/u.exec(
      text,
    )?.groups?.thing ?? '';
  // 多少公里 names a unit; 完成了多少投资 is told as 完成8亿元, too.
  const isUnit = scanQuantities(`1${counted}`).some(({ start, dimension }) => start === 0 && dimension !== 'other');
  const isMoney = /^[百千万亿]*(?:元|块|吨|亩|人次?)/u.test(counted) || /完成|实现|达到|到位|投入|支出/u.test(what);
  const thing = (isUnit && counted.length < 5) || isMoney ? '' : counted;
  const measure = `${own} ${tail.replace(/^[段个条座家]$/u, '')} ${what.replace(/^.*了$/u, '')} ${thing}`
    .replace(/[一每](公斤|吨|亩|斤)/gu, ' 每$1 ')
    .replace(askers, ' ')
    .trim();
  if (names.some((name) => name.length < 2 || timeAlone.test(name))) return undefined;
  return {
    names,
    head: isHeaded ? head : '',
    measure: measure + (measure ? how : ''),
  };
}

/** 区块一 and 区块三: as long as one another, and alike but for one sign. */
const isNamedAs = (name: string, other: string): boolean =>
  name.length > 2 &&
  name.length === other.length &&
  [...name].filter((sign, index) => sign !== other[index]).length === 1;

/** What stands before or behind a name, and is none of it. */
const beside =
  /^.*[，,：:]|^.{2,}(?:实事|项目|工程|企业|产业|计划|名单)[里中][面头]?|[“”"《》]|\d{4}年|[今去]年|前?[一二三四]个?季度|[上下]半年|[这那](?:[一两二三四五]?[段项个家座条])?$/gu;

function commonEnd(texts: readonly string[]): string {
  let end = texts[0]!;
  for (const text of texts) while (!text.endsWith(end)) end = end.slice(1);
  return end;
}

function commonStart(texts: readonly string[]): string {
  let start = texts[0]!;
  for (const text of texts) while (!text.startsWith(start)) start = start.slice(0, -1);
  return start;
}

/** What asks, and says not what of. */
const askers =
  /(?:场次|次数|个数|数量)(?=[？?\s]|$)|多少|几[^何乎]?|多[大高长久远快]|哪.*$|谁.*$|分别|各自?|[的，,。？?！!]|(?:比较|更|要|会|给|卖|得|有|是|了|出|来)*[多少高低大小快慢长短贵]$|便宜|一共|总共/gu;

/** 南陵 of 云桐高速南陵, beside 岭东: what stands where the other's name does. */
const endOf = (name: string, names: readonly string[]): string => {
  const shortest = Math.min(...names.map(({ length }) => length));
  return shortest > 1 && name.length >= 2 * shortest ? name.slice(-shortest) : name;
};

/** Where a text says a name, or the piece of it that no other name has. */
function mentionsOf(name: string, names: readonly string[], text: string): Mention[] {
  const others = names.filter((other) => other !== name);
  const end = endOf(name, names);
  const isEnd = end !== name && text.includes(end) && !text.includes(name) && text.includes(name.slice(0, 2));
  const own = isEnd ? end : name;
  for (let length = own.length; length >= Math.max(2, own.length * leastNamed); length -= 1)
    for (let start = 0; start + length <= own.length; start += 1) {
      const piece = own.slice(start, start + length);
      if (!text.includes(piece) || others.some((other) => other.includes(piece))) continue;
      const found: Mention[] = [];
      for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + length))
        // 儿科医生 are some of all 医生.
        if (!(/^医[生师]/u.test(piece) && /(?:科|家庭|乡村|签约)$/u.test(text.slice(0, at)))) found.push({ at, piece });
      return found;
    }
  return [];
}

interface Mention {
  readonly at: number;
  readonly piece: string;
}

interface Told extends Side {
  readonly passage: Passage;
  /** 0 to 1: how far its clause says what is asked. */
  readonly measured: number;
  readonly rank: number;
}

/** What the passages found tell of each thing that a question sets side by side, in one unit; `undefined` unless it is told of all. */
function toldOfEach(material: Material, isEach: boolean): Side[] | undefined {
  const { query } = material;
  if (query.language === 'en') return undefined;
  const { newest } = material.vocabulary;
  const asked = askedOf(query, { isEach, newest, isOfOne: false });
  const told = asked && toldAs(asked, material);
  if (told) return told;
  // 某村来的教师和学生: both are of what stands before 的.
  const ofOne = askedOf(query, { isEach, newest, isOfOne: true });
  return ofOne && toldAs(ofOne, material);
}

function toldAs(asked: Asked, { query, hits, known }: Material): Side[] | undefined {
  const { names, head, measure } = asked;
  const words = measure.split(' ').filter(Boolean);
  const said = (text: string) =>
    words.length === 0
      ? 1
      : words.reduce(
          (sum, word) =>
            sum +
            Math.max(...formsOf(word).map((form) => (form.length > 1 || form === word ? overlap(form, text) : 0))),
          0,
        ) / words.length;
  // 哪条更长: it is told in a length.
  const ofHow = howTold.find(([how]) => how.test(query.text))?.[1];
  const isOfHow = ({ dimension, unit }: Figure) => dimension === ofHow || (ofHow === 'people' && unit === '人次');
  const told = names.map((): Told[] => []);
  hits.forEach(({ passage }, rank) => {
    const { text } = passage;
    const { title } = known.articles.get(passage.articleId)!;
    const about = `${text} ${title}`;
    if (head && overlap(head, about) < leastNamed) return;
    const mentions = names
      .flatMap((name, side) => mentionsOf(name, names, text).map((one) => ({ ...one, side })))
      .sort((x, y) => x.at - y.at);
    // What an article is all about it need not name again.
    const titled = [...names.keys()].filter((side) => mentionsOf(names[side]!, names, title).length > 0);
    for (const figure of figuresIn(passage, known.ledger)) {
      const isAsked = query.aspect
        ? figure.aspect === query.aspect
        : figure.aspect === 'level' && (!query.dimensions || query.dimensions.includes(figure.dimension));
      if (figure.isBase || !isAsked || !isOfTimeAndStatus(query, figure)) continue;
      const at = figure.start - passage.start;
      const line = text.lastIndexOf('\n', at);
      // 3名教师, 13万平方米的南楼: named right behind it.
      const end = figure.end - passage.start;
      const counted = mentions.find(({ at: own }) => own === end + (text[end] === '的' ? 1 : 0));
      const mention = counted ?? mentions.findLast((one) => one.at <= at && one.at > line && at - one.at <= farthest);
      // What is told of a district need not name it.
      const place = figure.place?.replace(/[省市区县州旗镇乡村]$/u, '');
      // 某县青少年活动 names no district.
      const ofPlace = place ? names.findIndex((name) => name.includes(place) && name.length - place.length < 3) : -1;
      const byTitle = titled.length === 1 ? titled[0]! : -1;
      const side = mention?.side ?? (ofPlace < 0 ? byTitle : ofPlace);
      if (side < 0) continue;
      const from = Math.max(counted ? 0 : (mention?.at ?? 0), figure.clause.start - passage.start);
      const clause = `${text.slice(from, figure.end - passage.start)} ${figure.metric} ${figure.term ?? ''}`;
      const isOfTerm = query.terms.some(({ term }) => term.name === figure.term);
      // How fast trains go on it is not how long a line is, nor is how many stations it has.
      if (ofHow !== undefined && (!isOfHow(figure) || /时速|速度/u.test(figure.metric))) continue;
      // 第一产业增加值 is no GDP.
      if (query.terms.length > 0 && figure.term !== undefined && !isOfTerm) continue;
      const own = said(clause);
      // What the title says of all that is told below it.
      const isPartly = own > 0 && own < leastMeasured;
      const measured =
        isOfHow(figure) || isOfTerm || isOfKinds(query, figure)
          ? 1
          : isPartly
            ? Math.max(own, ofTitle * said(`${clause} ${title}`))
            : own;
      // What its name leads up to goes before what is only of its place.
      const far = counted ? 0 : mention ? at - mention.at : farthest / 2;
      told[side]!.push({ figure, passage, piece: mention?.piece ?? place ?? names[side]!, measured, far, rank });
    }
  });
  const isSaid = ({ measured }: Told) => words.length > 0 && measured >= leastMeasured;
  return alike(
    told.map((own) =>
      own.map((one) => ({ ...one, isOnly: isSaid(one) && own.every((other) => other === one || !isSaid(other)) })),
    ),
  );
}

/** 哪个种类多: 18种. */
const isOfKinds = ({ text }: Query, { unit }: Figure): boolean =>
  unit === '种' && /(?:哪|谁).{0,4}(?:种类|品种|物种)(?:更|最|比较)?[多少]/u.test(text);

const howTold: readonly (readonly [RegExp, Figure['dimension']])[] = [
  [/(?:哪|谁).{0,8}(?<!增)[长远宽](?:一?[些点])?[？?]?$/u, 'length'],
  [/(?:哪|谁).{0,8}(?:便宜|贵|划算)(?:一?[些点])?[？?]?$/u, 'money'],
  [/(?:哪|谁).{0,8}占地|占地.{0,8}(?:哪|谁)/u, 'area'],
  [/(?:哪|谁).{0,8}(?:人数?|工人|职工|员工)(?:更|最|比较)?[多少](?:一?[些点])?[？?]?$/u, 'people'],
  [/(?:哪|谁).{0,8}重(?:一?[些点])?[？?]?$/u, 'weight'],
];

/** A figure, and how its text names what it is told of. */
interface Side {
  readonly figure: Figure;
  readonly piece: string;
  /** Characters from the name to the number; none where the article's place stands for it. */
  readonly far: number;
  /** What is asked is said of no other number that is told of the same thing. */
  readonly isOnly?: boolean;
}

/** One figure of each, told in one unit, at one time as far as that is said, near one another; what is asked is said of one at least. */
function alike(told: readonly (readonly Told[])[]): Side[] | undefined {
  const [first = [], ...others] = told;
  let best: { readonly row: readonly Told[]; readonly score: number } | undefined;
  for (const one of first) {
    const row = [one];
    for (const own of others) {
      const [fitting] = own
        .filter(({ figure }) => countsAlike(figure, one.figure) && !row.some((before) => before.figure === figure))
        .toSorted((a, b) => nearness(one, b) - nearness(one, a));
      if (fitting) row.push(fitting);
    }
    const isSaid = ({ measured }: Told) => measured >= leastMeasured;
    const isOfAll = row.length === told.length && row.every((other) => isSaid(other) || isTogether(one, other));
    if (!isOfAll || !row.some(isSaid)) continue;
    const score = row.reduce((sum, other) => sum + nearness(one, other), 0);
    if (!best || score > best.score) best = { row, score };
  }
  return best && [...best.row];
}

/** 处 and 个 may be compared. */
const countsAlike = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit ||
  (a.dimension === 'count' && b.dimension === 'count' && (countAlike(a.unit, b.unit) || countAlike(b.unit, a.unit)));

const isTogether = (a: Told, b: Told): boolean =>
  a.passage === b.passage && a.figure.sentence.start === b.figure.sentence.start;

const nearness = (a: Told, b: Told): number =>
  2 * b.measured +
  (isTogether(a, b) ? 1 : 0) +
  (a.figure.period?.label === b.figure.period?.label ? 1 : 0) +
  (a.figure.metric === b.figure.metric ? 1 : 0) +
  (a.figure.unit === b.figure.unit ? 0.5 : 0) -
  b.far / farthest -
  b.rank / 20;

/** Each name stands right before its number, all in one sentence. */
const isSaidTogether = (sides: readonly Side[]): boolean =>
  sides.every(({ figure, far }) => far <= rightBefore && figure.sentence.start === sides[0]!.figure.sentence.start);
const rightBefore = 8;

/** Each stands in a line that its name begins, and counts what the others do: a column of a table. */
const isOfColumn = (sides: readonly Side[], { known }: Material): boolean =>
  new Set(sides.map(({ figure: { articleId, metric, unit } }) => `${articleId} ${metric} ${unit}`)).size === 1 &&
  new Set(sides.map(({ figure }) => figure.sentence.start)).size === sides.length &&
  sides.every(({ figure, piece }) => {
    const { text } = known.articles.get(figure.articleId)!;
    return text.startsWith(piece, text.lastIndexOf('\n', figure.start) + 1);
  });

/** Whether a question sets lengths, prices or weights against each other, whatever they are of. */
export const asksHow = ({ text }: Query): boolean => howTold.some(([how]) => how.test(text));

/** 哪个多，多几场: by how much, too. */
export const asksGap =
  /(?:哪|谁)[^，,]*[，,]\p{Script=Han}{0,4}(?:[多少高低大小长短宽深重轻贵快慢]|便宜)(?:了|出)?来?(?:多少|几)/u;

const largerFirst = (sides: readonly Side[]): Side[] =>
  sides.toSorted((a, b) => new Big(b.figure.value).cmp(a.figure.value));

/** Each in a sentence that names it; what tells of several is said once. */
function saySides(sides: readonly Side[], material: Material): DraftClaim[] {
  const isOne = new Set(sides.map(({ figure }) => `${figure.articleId} ${figure.sentence.start}`)).size === 1;
  const claims = sides.map(({ figure, piece }) => {
    const claim = claimOf(figure, material);
    return simplify(claim.text).includes(piece) && !isOne ? claim : sentenceOf(figure, material);
  });
  return claims.filter(
    ({ text }, index) =>
      !claims.some(
        (other, at) => (other.text.includes(text) && other.text !== text) || (other.text === text && at < index),
      ),
  );
}

/** What the text itself tells of both. */
export function compareTold(material: Material): Draft | undefined {
  const sides = toldOfEach(material, false);
  return (
    sides && { kind: 'grounded', language: material.query.language, claims: saySides(largerFirst(sides), material) }
  );
}

/** 甲桥和乙桥各投多少: what the text tells of each. */
export function sayEachTold(material: Material): Draft | undefined {
  const sides = /各|分别/u.test(material.query.text) ? toldOfEach(material, true) : undefined;
  return sides && { kind: 'grounded', language: material.query.language, claims: saySides(sides, material) };
}

/** By how much one is more than the other, or what both are together, by what the text tells of both. */
export function computeTold(material: Material, isSure = false): Draft | undefined {
  const { query, known } = material;
  const found = toldOfEach(material, false);
  const named =
    found &&
    heldToNames(
      query,
      found.map(({ figure }) => figure),
      known,
    );
  const sides = found?.map((side, at) => ({ ...side, figure: named![at]! }));
  const isOnly =
    sides?.every(({ isOnly, figure }) => isOnly && figure.metric === sides[0]!.figure.metric && figure.metric !== '') ??
    false;
  const [one, other] = (sides ?? []).map(({ figure }) => figure).toSorted((a, b) => a.start - b.start);
  if (one && other && /比(?![例重])|哪|谁/u.test(query.text) && isWholeOf([one, other], known)) return undefined;
  if (isSure && !(sides && (isOnly || isSaidTogether(sides) || isOfColumn(sides, material)))) return undefined;
  const claims =
    sides &&
    computeOf(
      sides.map(({ figure }) => figure),
      query,
      saySides(sides, material),
    );
  return claims && { kind: 'grounded', language: query.language, claims };
}
