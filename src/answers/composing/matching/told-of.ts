import type { Article, Query } from '../../../domain.ts';
import { bodyAt, surnames } from '../../../figures/places/bodies.ts';
import { fullName } from '../../../figures/places/gazetteer.ts';
import { sentences } from '../../../text/sentences.ts';
import { isEvent } from '../../understanding/entities.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { overlap } from './surroundings.ts';

/** What was named longer ago, in characters, is another matter. */
const farthest = 600;
/** A line as short, without a full stop, is a heading: below it begins something else. */
const maxHeading = 30;

/** What a sentence opens with before it says of whom or what it is. */
const opening =
  /^[“"—·•\s]*(?:(?:目前|如今|现在|此前|后来|当时|今年|去年|前年|到|截至|自|从)?[\d年月日底初末一二三四五六七八九十上下半季度以来起，、—-]*(?:底|末|初|起|以来)?，?)/u;
/** What stands for a firm, a site or a project that was named before. */
const pointing =
  /^(?:目前，?|如今，?|现在，?|去年，?|今年，?|\d{4}年，?)?(?:该|它|其(?!他|它|中|余)|这[家个座条项笔支只款所]|公司|企业|集团|厂里|工厂|项目|工程|园区|基地|平台|医院|学校|学院|校方|院方|合作社|大桥|市场|街区|景区|全线|全长|总投资)/u;
/** What turns to another of the kind. */
const turning = /^(?:另一?[家个座条]|另外|此外|除此|相比|同样|还有|隔壁|不远处|再看|而在|与此同时)/u;

/** What is told of a time of its own is not told of an event that was named before. */
const otherTime =
  /^(?:[今去前近]年|近[\d一二三四五六七八九十两]+年|\d{4}年|[上下]半年|[一二三四]季度|截至|\p{Script=Han}{1,8}以来)/u;

/** How far a name is met by what goes on about it: a sentence need hardly say itself what it is about. */
export const toldOf = 0.85;

const person = new RegExp(`^[${surnames}]\\p{Script=Han}{2}$`, 'u');

/** A name, as it is asked about: of three signs and more, no verb, and no person, of whom others are told as well. */
export const mayBeTold = (word: string): boolean =>
  /^(?![一二三四五六七八九十两几各全多])[\p{Script=Han}A-Z\d]{3,}$/u.test(word) && !isVerb(word) && !person.test(word);

const linesOf = new WeakMap<Article, Map<number, readonly Opening[]>>();

interface Opening {
  readonly start: number;
  readonly end: number;
  /** The body that the sentence opens with. */
  readonly body: string | undefined;
}

function openingsOf(article: Article, start: number, end: number): readonly Opening[] {
  const lines = linesOf.get(article) ?? new Map<number, readonly Opening[]>();
  linesOf.set(article, lines);
  const known = lines.get(start);
  if (known) return known;
  const line = article.text.slice(start, end);
  const made = sentences(line).map((span) => {
    const words = line.slice(span.start, span.end);
    return {
      start: start + span.start,
      end: start + span.end,
      body: bodyOf(words),
    };
  });
  lines.set(start, made);
  return made;
}

/** Whom or what a sentence opens with by its name. */
const bodyOf = (words: string): string | undefined =>
  turning.test(words)
    ? words.slice(0, 4)
    : ((quoted.exec(words) ?? coded.exec(words))?.groups?.name ??
      bodyAt(words.slice(opening.exec(words)?.[0].length ?? 0, 40), 0)?.name);
/** 7月16日，“海鸥”轮首航. */
const quoted = /^(?:[\d年月日]+，?)?[^“，。]{0,8}“(?<name>[^“”，。]{2,14})”/u;

/** 海辰股份（300000.SZ）, 海辰光电（HCOT）: a firm by its code. */
export const coded = /^(?<name>[\p{Script=Han}A-Za-z]{2,10})[（(][A-Z\d.]{3,12}[）)]/u;

/**
 * Whether the sentence that begins at `start` goes on about what was named before it as `name`: in its paragraph, or in those above where it, or the
 * first of its paragraph, points back (公司, 项目, 该院), with nothing else named in between of which sentences could be told.
 */
export function isToldOf(name: string, article: Article, start: number): boolean {
  const { text } = article;
  const at = text.lastIndexOf(name, start - 1);
  if (at < 0 || start - at > farthest) return false;
  for (let line = text.lastIndexOf('\n', at) + 1; line <= start; ) {
    const next = text.indexOf('\n', line);
    const end = next < 0 ? text.length : next;
    const own = text.slice(line, end);
    const isFirst = line <= at;
    if (!isFirst && ((own.length <= maxHeading && !/[。！？；]/u.test(own)) || !pointing.test(own))) return false;
    for (const sentence of openingsOf(article, line, end)) {
      if (sentence.start > start) break;
      if (sentence.end <= at || sentence.body === undefined) continue;
      if (!isSame(sentence.body, name)) return false;
    }
    line = end + 1;
  }
  return true;
}

const isSame = (body: string, name: string): boolean =>
  body.includes(name) || name.includes(body) || body.slice(0, 2) === name.slice(0, 2);

/**
 * Asked of a name that the articles write, what neither says it, nor goes on about it, nor stands below it is of something else. `said` is the sentence
 * that begins at `start`, with what it stands below.
 */
export const isOfOtherName = ({ names = [] }: Query, said: string, article: Article, start: number): boolean =>
  names.length > 0 &&
  (opensWithOther(names, said) ||
    names.some((name) => isBesideName(name, said.split('\n', 1)[0]!)) ||
    !names.some(
      (name) => overlap(name, said) >= 0.5 || leadOf(article).includes(name) || isToldOf(name, article, start),
    ));

/** 景区接待游客9万人次，其中古城2万人次: a part is not what the article is about. */
const leadOf = ({ text }: Article): string => text.slice(0, leadChars).replace(/其中[^。；]*/u, '');

/** What was held at another time than an event, or is the whole district's where a park is asked for. */
const isBesideName = (name: string, sentence: string): boolean =>
  !sentence.includes(name) &&
  ((isEvent(name) && otherTime.test(sentence)) ||
    (park.test(name) && /^(?:目前，?|如今，?)?全[市区县州旗]/u.test(sentence)));
const park = /.(?:园区?|基地|小镇)$/u;

/** Asked of 石田村 or of 石田水库, what a sentence that begins with another village, or another reservoir, tells. */
function opensWithOther(names: readonly string[], said: string): boolean {
  const [sentence = ''] = said.split('\n', 1);
  const village = /^(?:目前，?|去年，?|今年，?)?(?<name>\p{Script=Han}{2}(?<kind>[村镇乡]))(?![民委干里庄级])/u.exec(
    sentence,
  )?.groups;
  const isOther =
    village !== undefined &&
    !/[全各本该邻每这那个新农]|[两三四五六七八九十]/u.test(village.name!) &&
    names.some((name) => name.endsWith(village.kind!) && name.length > 2 && !sentence.includes(name.slice(0, -1)));
  return isOther || namesOther(names, sentence.slice(0, openingChars));
}

/** The names that a question says, and its sites that are called after a place: 云江 and 机场 of 云江机场. */
export const sitesAsked = ({ names = [], rest, text }: Query): readonly string[] => {
  const words = rest.split(' ');
  const called = words.slice(1).map((word, at) => `${words[at]}${word}`);
  return [
    ...names,
    ...called.filter(
      (name, at) => works.test(words[at + 1]!) && text.includes(name) && fullName(words[at]!) !== words[at],
    ),
  ];
};

/** Whether a sentence names another reservoir, bridge or park than the one of the question's names, and not that one. */
export const namesOther = (names: readonly string[] | undefined, sentence: string): boolean =>
  names?.some((name) => {
    const kind = works.exec(name)?.[0];
    const own = kind && name.slice(0, name.indexOf(kind));
    if (!kind || !own || own.length < 2 || sentence.includes(own)) return false;
    // 这条全区首条湖底隧道 points to the one that was named.
    const told = sentence.replace(new RegExp(`[这该此][条座个家处所项]\\p{Script=Han}{0,10}?${kind}`, 'gu'), '');
    const others = told.match(new RegExp(`\\p{Script=Han}{2}${kind}`, 'gu')) ?? [];
    // 新市场, once 新农贸市场 is named.
    const isShort = (other: string) => /^[新老旧]/u.test(own) && other[1] === own[0];
    return others.length > 0 && !others.some((other) => general.test(other) || isShort(other));
  }) ?? false;
const works = /银行|水库|大桥|隧道|公园|广场|小区|产业园|医院|电站|电厂|码头|机场|水厂|高速|市场|商圈/u;
/** 这座水库, 中型水库, 新建水库: one of its kind, and no name. */
const general = /^(?:.?[该此这那座个条处家所各等的类型级建改]|[一二两三四五六七八九十].)/u;
const openingChars = 16;

/** What an article says first it is about. */
const leadChars = 60;
