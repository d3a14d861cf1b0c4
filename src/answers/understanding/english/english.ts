import type { Dimension, Glossary, Quantity, Status } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { calledShort } from '../../../figures/places/places.ts';
import { chinesePeriod } from '../../../figures/times/period-words.ts';
import { isSaid } from '../said.ts';
import { romanised, type Vocabulary } from '../vocabulary.ts';
import { askingAt } from './asked-by.ts';
import { type Frame, frameOf, isOfShare } from './asking.ts';
import { broadly } from './broad.ts';
import { stop } from './empty.ts';
import { labelsOf } from './labels.ts';
import { asksMeasure } from './measures.ts';
import {
  areSaidTogether,
  countiesNamed,
  homeNamed,
  isExonym,
  lineAt,
  namesBySound,
  numberedAt,
  suffixAt,
  withPlaces,
  withSuffix,
} from './names.ts';
import { type Met, type Phrase, phrasesIn, type Token, tokensOf, withoutPossessive, wordsAt } from './phrases.ts';
import { inChinese, type Piece } from './senses.ts';
import { type ClaimTime, englishTimes } from './times.ts';

/** An English question as the Chinese words that ask the same. */
export interface Chinese {
  readonly text: string;
  readonly status?: Status;
  readonly dimensions?: readonly Dimension[];
  /** A place that is none of the corpus' own, as English writes it. */
  readonly elsewhere?: string;
}

const changing =
  /^(?:growth|grow|grew|grown|growing|grows|increas\w*|ris(?:e|es|en|ing)|rose|fall|fell|fallen|falling|falls|declin\w*|drop\w*|decreas\w*|shr[aiu]nk|expand\w*|worse|better|worsen\w*)$/u;

/** English tells what is asked about before that of which it is: a part of a Chinese question ends at each of these. */
const cuts = new Set(
  'of in for from at among within under on by to with is are was were do does did has have had will would can'.split(
    ' ',
  ),
);

interface Reading {
  readonly glossary: Glossary;
  readonly vocabulary: Vocabulary;
  /** Without times and figures. */
  readonly tokens: readonly Token[];
  readonly isLower: boolean;
  readonly plain: string;
}

/** An English question as the Chinese words that ask the same. Words without a counterpart stay, so that they are met or missed like any other. */
export function chineseOf(question: string, glossary: Glossary, vocabulary: Vocabulary): Chinese {
  const asked = withoutPossessive(spelled(question).replace(wholeNamed, '$<of>the $<kind>’s '));
  const times = englishTimes(asked, { publishedOn: vocabulary.newest ?? `${noYear}-12-31` });
  const plain = blanked(asked, times).replace(/(?<=\p{L})[-–—](?=\p{L})/gu, ' ');
  const tokens = tokensOf(plain);
  const reading: Reading = { glossary, vocabulary, tokens, isLower: !/[A-Z][a-z]/u.test(plain.trim().slice(1)), plain };
  const found = phrasesIn(tokens, glossary, {
    isPassed: ({ lemmas }) => stop.has(lemmas[0]!),
    shared: isOfShare(plain),
  });
  const metrics = found.filter(({ phrase, taken }) => phrase.isTerm && taken.length > 1);
  const free = blanked(
    plain,
    metrics.flatMap(({ taken }) => taken.map((at) => tokens[at]!)),
  );
  const counted = scanQuantities(free);
  const frame = frameOf({ plain, free, numberless: blanked(free, counted), figures: counted.length });
  if (frame.isTalk) return { text: frame.say.join(' ') };
  const { pieces, elsewhere } = piecesOf(reading, { found, frame, counted });
  const hasMetric = pieces.some(({ kind }) => kind === 'term');
  // The proportion of good days is a rate with a name: how high it is.
  const isRate = pieces.some(({ kind, say }) => kind === 'term' && /率$/u.test(say[0] ?? ''));
  const say = frame.say.map((words) => (isRate && words === '占比多少' ? '多少' : words));
  const named = inChinese(pieces, reading);
  // Where? Who did it?, of what was told before.
  const words = named.length === 1 && Object.hasOwn(alone, named[0]!) ? [alone[named[0]!]!] : named;
  const several =
    frame.say.length === 0 && pieces.filter(({ kind }) => kind === 'term').length > 1 && /,|\band\b/iu.test(plain);
  const isOpen = frame.say.length === 0 && !pieces.some(({ kind }) => kind === 'asking');
  const what = !isOpen ? [] : asksMeasure(plain) ? ['多少'] : !hasMetric && /^\W*what\b/iu.test(plain) ? ['什么'] : [];
  return {
    text: [
      ...times.filter((time) => !isOfThing(time, asked)).map(inWords),
      ...words,
      ...what,
      ...say,
      ...(several ? ['分别是多少'] : []),
    ].join(' '),
    ...(frame.status && { status: frame.status }),
    ...(frame.dimensions && { dimensions: countedIn(words, frame.dimensions) }),
    ...(elsewhere && { elsewhere }),
  };
}

const alone: Readonly<Record<string, string>> = { 哪里: '在哪里', 谁: '谁办的' };

/** Beds are counted in no people. */
const countedIn = (words: readonly string[], dimensions: readonly Dimension[]): readonly Dimension[] =>
  dimensions.length > 1 &&
  words.some((word) => /多少\p{Script=Han}/u.test(word)) &&
  !words.some((word) => ofPeople.test(word))
    ? dimensions.filter((dimension) => dimension !== 'people')
    : dimensions;
const ofPeople =
  /[专作画科学业行]家|企业|单位|公司|主体|商|[人者员工生士民客师户兵农孩童女口众次]|就业|岗位|名额|家庭|学位/u;

/** What the question names, in the order in which Chinese names it. */
function piecesOf(
  reading: Reading,
  { found, frame, counted }: { found: readonly Met[]; frame: Frame; counted: readonly Quantity[] },
): { readonly pieces: readonly Piece[]; readonly elsewhere?: string } {
  const isCounted = ({ start, end, text }: Token) =>
    counted.some(
      (one) =>
        one.start <= start &&
        end <= one.end &&
        // Of 29 projects the projects are what is asked about.
        (one.dimension !== 'count' || !/^[a-z]/u.test(one.unit) || /\d|^(?:million|billion)$/u.test(text)),
    );

  let elsewhere: string | undefined;
  const segments: Piece[][] = [[]];
  const add = (say: readonly string[], kind: Piece['kind']) => segments.at(-1)!.push({ say, kind });
  const { tokens } = reading;
  // What claims alone are read by may tell what a question names, where the articles say it.
  const addUnknown = (token: Token, at: number) => {
    const isName = isProper(at, reading);
    const broad = isName ? [] : broadlySaid(token, reading.vocabulary);
    if (broad.length > 0) add(broad, 'word');
    else add([isName ? token.text : token.text.toLowerCase()], 'unknown');
  };
  // Of the likelier words none may be said, where one of the less likely is.
  const said = ({ words, chinese }: Phrase, token: Token): readonly string[] => {
    if (words.length > 1 || chinese.some((word) => isSaid(word, reading.vocabulary))) return chinese;
    return [...chinese, ...broadlySaid(token, reading.vocabulary)];
  };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    const word = token.lemmas[0]!;
    const phrase = found.find(({ taken }) => taken[0] === at)?.phrase;
    // Country people are no country.
    const name =
      isCounted(token) || (phrase && phrase.words.length > 1 && ofWhole.test(word)) ? undefined : nameAt(at, reading);
    if (!phrase && found.some(({ taken }) => taken.includes(at))) {
      at += 1;
      continue;
    }
    const measureOf =
      /^(?:how much(?: (?:floor|business|office))? (?:space|area)|what(?:(?: is| was)? the)?(?: total| combined| overall)? floor (?:space|area))\b/iu.exec(
        reading.plain.slice(token.start),
      );
    if (measureOf) {
      add(['多少面积'], 'asking');
      at += tokensOf(measureOf[0]).length;
    } else if (name) {
      if (name.elsewhere) elsewhere = name.elsewhere;
      if (name.piece && !(frame.isAgainst && /^全/u.test(name.piece.say[0]!))) segments.at(-1)!.push(name.piece);
      // Jiangdong District GDP: what begins in a name and goes on behind it.
      const over = found.find(({ taken }) => taken[0]! >= at && taken[0]! < name.next && taken.at(-1)! >= name.next);
      if (over) add(over.phrase.chinese, 'term');
      at = name.next;
    } else if (phrase && !(frame.isOfChange && changing.test(word))) {
      if (phrase.isTerm) add(phrase.chinese, 'term');
      else if (phrase.chinese.length > 0) add(said(phrase, token), 'word');
      at += 1;
    } else {
      const asking = askingAt(at, tokens, frame.dimensions, found);
      if (asking) {
        add([asking], 'asking');
        // How old: the second word asks, too.
        if (word === 'how' && asking !== '如何') at += 1;
      }
      if (!asking && !isCounted(token) && !stop.has(word) && !(frame.isOfChange && changing.test(word)))
        addUnknown(token, at);
      if (cuts.has(word) && segments.at(-1)!.length > 0) segments.push([]);
      at += 1;
    }
  }
  // How many of them, of how many: asked once.
  const pieces = segments
    .toReversed()
    .flat()
    .filter(({ kind, say }, index, all) => kind !== 'asking' || all[index - 1]?.say[0] !== say[0]);
  return { pieces, ...(elsewhere && { elsewhere }) };
}

/** What the articles say of what a word may mean, generously; a lone sign stands in too many words. */
function broadlySaid({ lemmas }: Token, vocabulary: Vocabulary): string[] {
  const all = lemmas.flatMap((lemma) => broadly().get(lemma)?.chinese ?? []);
  return [...new Set(all)].filter((word) => word.length > 1 && isSaid(word, vocabulary));
}

/** The highway that opened in October: the time says which, and nothing of what is asked of it. */
const isOfThing = ({ start }: ClaimTime, asked: string): boolean =>
  !/\bhow many\b/iu.test(asked) &&
  /\b(?:is|are|was|were|does|do|did|will) .*\b(?:that|which|who) (?:\w+ ){1,5}(?:(?:in|on|since|by|at|during) )?$/iu.test(
    asked.slice(0, start),
  );

/** The end of March is 3月末 as articles say it; by March is no other time. */
function inWords({ text, period, isBase }: ClaimTime): string {
  const isEnd = period.label.startsWith('as of') && /\bend of\b|^by \p{L}+$/iu.test(text) && !/^as /iu.test(text);
  const words = isEnd
    ? `${Number(period.to.slice(0, 4))}年${Number(period.to.slice(5, 7))}月末`
    : chinesePeriod(period);
  const years = Number(words.slice(0, 4)) - noYear;
  const rest = words.slice(5);
  const said = years === 0 && rest !== '' ? rest : years in relativeYears ? `${relativeYears[years]}${rest}` : words;
  return `${isBase ? '比' : ''}${said}`;
}
/** Stands for the year of articles of which none is dated: 上半年, 去年. */
const noYear = 2999;
const relativeYears: Readonly<Record<number, string>> = { [-2]: '前年', [-1]: '去年', 0: '今年', 1: '明年' };

/** Tesla, and not the first word of a sentence, nor One Of Many In A Headline. */
function isProper(at: number, { tokens }: Reading): boolean {
  if (/^\p{Lu}{3,}$/u.test(tokens[at]!.text) && tokens.some(({ text }) => /\p{Ll}/u.test(text))) return true;
  const capitals = tokens.filter(({ isCapital }) => isCapital).length;
  return tokens[at]!.isCapital && at > 0 && capitals * 2 <= tokens.length + 1;
}

/** What share of Anhe Province's exports did Linzhou account for: the whole is no place that is asked about. */
const wholeNamed =
  /(?<of>\b(?:share|percentage|proportion|percent) of )(?:the )?(?<name>\p{Lu}\p{L}+) (?<kind>province|city)(?:['’]s)? (?!.*\b\k<name>\b)(?=.*\b(?:did|does|do|has|have|came|comes|come) )/iu;

/** What's, isn't, R & D. */
const spelled = (question: string): string =>
  question
    .replace(/\b(?:added values?|value-added)\b/giu, 'value added')
    .replace(/\b(what|who|where|when|how|that|it|there)['’]s\b/giu, '$1 is')
    .replace(/n['’]t\b/giu, ' not')
    // Did the district land any: no piece of land.
    .replace(/(?<=\bdid [^?]*?)\bland\b(?=\?|$| in\b| any\b| here\b)/giu, 'landed')
    .replace(/\bR ?(?:&|and) ?D\b/giu, 'R&D')
    // What rises high has not risen.
    .replace(/\bhigh[- ]rises?\b/giu, (word) => (/s$/iu.test(word) ? 'towers' : 'tower'))
    .replace(/\band (?:similar|other such|such) \w+/giu, ' ')
    .replace(/\bNo\.? ?(\d{1,2})\b/gu, (_, number: string) => `第${numeral(Number(number))}`);

const numeral = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? digits[ones] : ''}`;
};
const digits = '零一二三四五六七八九';

function blanked(text: string, spans: readonly { start: number; end: number }[]): string {
  const signs = text.split('');
  for (const { start, end } of spans) signs.fill(' ', start, end);
  return signs.join('');
}

/** A name of the corpus, its own places and those of the gazetteer, in Latin letters. */
function nameAt(
  at: number,
  { tokens, vocabulary, glossary, isLower }: Reading,
): { piece?: Piece; next: number; elsewhere?: string } | undefined {
  const isName = (token: Token | undefined) =>
    token !== undefined &&
    /^[a-z]+$/iu.test(token.text) &&
    (token.isCapital || isLower) &&
    (!/^[A-Z]{2,}$/u.test(token.text) || isExonym(token.text));
  const numbered = numberedAt(tokens, at) ?? lineAt(tokens, at, vocabulary);
  if (numbered) return { piece: { say: numbered.say, kind: 'name' }, next: numbered.next };
  if (/\p{Script=Han}/u.test(tokens[at]!.text))
    return { piece: { say: [tokens[at]!.text], kind: 'name' }, next: at + 1 };
  const whole = wholeAt(at, tokens, glossary, vocabulary);
  if (whole) return whole;
  // In a question without capitals, names are single words.
  for (let next = Math.min(at + (isLower ? 1 : 3), tokens.length); next > at; next -= 1) {
    const own = tokens.slice(at, next);
    const latin = own.map(({ text }) => text).join('');
    const home = homeNamed(latin, vocabulary);
    if (home) {
      const suffix = suffixAt(tokens, next);
      const longer = suffix ? undefined : joinedWith([calledShort(home)], next, tokens, glossary, vocabulary);
      return longer ?? { piece: { say: [home], kind: 'place' }, next: suffix?.next ?? next };
    }
    const isOther = (token: Token, index: number) =>
      !isName(token) || stop.has(token.lemmas[0]!) || wordsAt(tokens, at + index, glossary) !== undefined;
    if (own.some(isOther)) continue;
    // Sang Shuangjian: a surname is short.
    const isPerson = own.length === 2 && own[0]!.text.length <= 6 && own[1]!.text.length <= 12;
    if (own.length > 1 && !isPerson && own.some(({ text }) => text.length > 8)) continue;
    const names = namesBySound(latin, vocabulary);
    const suffix = suffixAt(tokens, next);
    if (names.length === 0 && !suffix) {
      if (own.length === 1 && countiesNamed(latin).length > 0) return { next, elsewhere: latin };
      continue;
    }
    if (suffix) {
      const full = names.map((name) => name + suffix.chinese).find((name) => isSaid(name, vocabulary));
      const known =
        full ??
        (suffix.chinese === '市' || suffix.chinese === '省'
          ? names.find((name) => romanised(name) === latin.toLowerCase())
          : undefined);
      if (known) return { piece: { say: [full ?? known + suffix.chinese], kind: 'place' }, next: suffix.next };
      if (own[0]!.isCapital)
        return { next: suffix.next, elsewhere: `${own.map(({ text }) => text).join(' ')} ${suffix.english}` };
      continue;
    }
    const longer = joinedWith(names, next, tokens, glossary, vocabulary);
    return longer ?? { piece: { say: [withSuffix(names[0]!, vocabulary)], kind: 'name' }, next };
  }
  return undefined;
}

const ofWhole = /^(?:city|country|province|county|town|village)$/u;

/** The whole city: a place larger than the corpus' own. */
function wholeAt(
  at: number,
  tokens: readonly Token[],
  glossary: Glossary,
  vocabulary: Vocabulary,
): { piece?: Piece; next: number } | undefined {
  const { home } = vocabulary;
  const from = /^(?:whole|entire)$/u.test(tokens[at]!.lemmas[0]!) ? at + 1 : at;
  // The City Greenway Plan: a name, which is of no place.
  if (/^City$/u.test(tokens[at]!.text) && /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? ''))
    return { piece: { say: ['城市'], kind: 'name' }, next: at + 1 };
  const word = tokens[from]?.lemmas[0] ?? '';
  // Outside-city capital comes from elsewhere; the city traffic plan may be a 城市交通规划.
  if (word === 'city') {
    if (/^(?:outside|inner|cross)$/u.test(tokens[at - 1]?.lemmas[0] ?? '')) return { next: from + 1 };
    const named = joinedWith(['城市'], from + 1, tokens, glossary, vocabulary);
    if (named) return named;
  }
  const place = {
    city: '市',
    citywide: '市',
    municipality: '市',
    province: '省',
    provincewide: '省',
    country: '国',
    nationwide: '国',
  }[word.replace(/^(city|province)$/u, '$1')];
  if (!place) return from > at && /^(?:district|county|area)$/u.test(word) ? { next: from + 1 } : undefined;
  return home?.endsWith(place) ? { next: from + 1 } : { piece: { say: [`全${place}`], kind: 'place' }, next: from + 1 };
}

/** Mingli Precision is 铭砺精工 where the corpus says so. */
function joinedWith(
  names: readonly string[],
  next: number,
  tokens: readonly Token[],
  glossary: Glossary,
  vocabulary: Vocabulary,
): { piece: Piece; next: number } | undefined {
  if (!tokens[next]) return undefined;
  const more = wordsAt(tokens, next, glossary);
  // A high-tech zone, and not whatever is high.
  if (stop.has(tokens[next]!.lemmas[0]!) && (more?.phrase.words.length ?? 1) < 2) return undefined;
  for (const name of names)
    for (const word of more?.phrase.chinese ?? [])
      if (areSaidTogether(name, word, vocabulary))
        return { piece: { say: [name + word], kind: 'name' }, next: Math.max(...more!.taken) + 1 };
  return undefined;
}

/** A Chinese question may still write its own district, and metrics, in Latin letters. */
export function withoutLatin(question: string, glossary: Glossary, vocabulary: Vocabulary): string {
  if (!/[a-z]{3}/iu.test(question)) return question;
  const named = withPlaces(question, vocabulary);
  const labelled = labelsOf(glossary).reduce((text, { label, name, stem }) => {
    // Few labels are in the question, and only those need be looked up.
    if (!text.toLowerCase().includes(stem)) return text;
    const isChinese = glossary.some(({ aliases }) => aliases.some((alias) => alias.toLowerCase() === stem));
    return isChinese ? text : text.replace(label, name);
  }, named);
  // 的export: an everyday word.
  return labelled.replace(
    /(?<![A-Za-z])[a-z]{3,}(?![A-Za-z])/gu,
    (word) => wordsAt(tokensOf(word), 0, glossary)?.phrase.chinese[0] ?? word,
  );
}
