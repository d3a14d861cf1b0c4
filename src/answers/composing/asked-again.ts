import type { Draft, Query, Source } from '../../domain.ts';
import { scanQuantities } from '../../figures/numbers/scan.ts';
import { chinesePeriod } from '../../figures/times/period-words.ts';
import { literal } from '../../text/matches.ts';
import { simplify } from '../../text/normal.ts';
import { sentences } from '../../text/sentences.ts';
import { citedWords } from '../cited.ts';
import { mostTexts } from '../understanding/elliptic.ts';
import { attribute, measure } from '../understanding/leaning.ts';
import { formsOf } from '../understanding/wording/synonyms.ts';
import { type Material, passagesOf, quoteOf } from './saying/drafting.ts';

const another = /^(?:那么?)?(?<name>\p{Script=Han}{2,8}?)(?:方面|这块)?的?呢[？?]?$/u;
const countsOwn =
  /^(?:那么?)?(?:一共|总共)?(?:有|涉及|覆盖)?(?:多少|几)\p{Script=Han}(?<name>\p{Script=Han}{2,6})[？?]?$/u;
const ofTime = /^(?:[去前今明上]|\d)|年|月|季度|目标|计划|实际|[增降]|涨|同比|环比|占比|总/u;

/** 城市, of 有几个城市. */
export const countOf = (asked: string): string | undefined => countsOwn.exec(asked)?.groups?.name;

/** The turns to ask instead of ones that gave no answer, and the name that the answer must say. */
export interface Again {
  readonly turns: readonly string[];
  readonly name: string;
}

/** 民航呢, after 铁路呢: of the question before both; 有几个城市, after how many passengers: by itself. */
export function askedAgain(turns: readonly string[], { language }: Query): Again | undefined {
  const [own = '', before = ''] = turns.slice(-2).toReversed().map(simplify);
  if (language === 'en') return undefined;
  const name = another.exec(own)?.groups?.name;
  const other = another.exec(before)?.groups?.name;
  const isOther = (one: string | undefined) => one !== undefined && !ofTime.test(one);
  if (turns.length > 2 && isOther(name) && isOther(other))
    return { turns: [...turns.slice(0, -2), turns.at(-1)!], name: name! };
  const counted = countOf(own);
  return counted === undefined ? undefined : { turns: turns.slice(-1), name: counted };
}

/** 那全县建馆几座, 抓了几个: a number that is asked of what the turn itself names, by itself at the place and time of the chat; its own word must be told. */
export function byItself(
  turns: readonly string[],
  { language, kind, leans, turn = '', place, period, names }: Query,
): Again | undefined {
  const own = simplify(turns.at(-1)!).replace(/^(?:那么?|然后|还有)(?!些|个)/u, '');
  const [name, ...more] = turn.split(' ').filter((word) => word !== '' && !attribute.test(word));
  const asks =
    language !== 'en' && kind === 'figure' && leans === true && /(?:多少|几)/u.test(own) && !/呢[？?]?$/u.test(own);
  if (
    !asks ||
    name === undefined ||
    more.length > 1 ||
    measure.test(name) ||
    names?.some((one) => !own.includes(one)) ||
    ofTime.test(name) ||
    /期$/u.test(name) ||
    /^(?:其中|里|还|再|又|共|剩|[它他她该这]|[去今前明上本]年|\d{4}年)|的(?:一共|总共)?(?:有|占|是)?(?:多少|几)/u.test(
      own,
    )
  )
    return undefined;
  const at =
    place !== undefined && !own.includes(place) && !/^(?:全[省市区县州镇乡]|我[省市区县])/u.test(own) ? place : '';
  return { turns: [`${at}${chinesePeriod(period)}${own}`], name: more[0] ?? name };
}

/** 教师呢, after 学生参与率: 教师参与率, where the articles tell of that. */
export function sameKind(
  turns: readonly string[],
  { language, place, period }: Query,
  { vocabulary }: Material,
): Again | undefined {
  const [own = '', before = ''] = turns.slice(-2).toReversed().map(simplify);
  const name = language === 'en' ? undefined : another.exec(own)?.groups?.name;
  const noun = /^(?:那么?)?(?<noun>\p{Script=Han}{4,10}?)(?:呢|是?多少|有多少|是?多高)?[？?]?$/u.exec(before)?.groups
    ?.noun;
  if (name === undefined || noun === undefined || vocabulary.texts.length > mostTexts) return undefined;
  for (let at = 2; at <= noun.length - 2; at += 1) {
    const kin = `${name}${noun.slice(at)}`;
    if (noun.slice(at).startsWith(name) || name === noun.slice(0, at)) continue;
    if (/[率额量数值比费价]$/u.test(kin) && vocabulary.texts.some((text) => text.includes(kin)))
      return { turns: [`${place ?? ''}${chinesePeriod(period)}${kin}是多少`], name: kin };
  }
  return undefined;
}

/** Whether an answer is of that very name. */
export const saysName = ({ kind, claims }: Draft, name: string): boolean =>
  kind === 'grounded' &&
  claims.length > 0 &&
  claims.every(({ text, sources }) =>
    formsOf(name).some(
      (form) => simplify(text).includes(form) || sources.some((one) => citedWords(one).includes(form)),
    ),
  );

/** 有几个城市, by itself: of the very sentence that was told, and not of another thing. */
export const isOfSentence = ({ claims }: Draft, told: Draft): boolean =>
  told.kind === 'grounded' &&
  claims.some(({ sources }) =>
    sources.some((one) =>
      told.claims.some((claim) =>
        claim.sources.some(
          ({ passage, start, end }) => passage.id === one.passage.id && start < one.end && one.start < end,
        ),
      ),
    ),
  );

/** 民航呢, of a number that was told of 铁路: the sentence of the same article that 民航方面 heads, where it counts in the same way. */
export function tellUnder({ query: { asked, language }, known }: Material, told: Draft): Draft | undefined {
  const name = language === 'en' ? undefined : another.exec(simplify(asked))?.groups?.name;
  // 南区呢 asks of a place what is told of another, and of nothing that is counted alike.
  if (name === undefined || told.kind === 'refused' || /[省市区县旗州镇乡村]$/u.test(name)) return undefined;
  for (const { passage, ...source } of told.claims.flatMap((claim): readonly Source[] => claim.sources)) {
    const { text } = known.articles.get(passage.articleId)!;
    const unitsOf = (words: string) => scanQuantities(words).map(({ unit }) => unit);
    const counted = unitsOf(text.slice(source.start, source.end));
    const heads = new RegExp(`^\\s*(?:在)?${literal(name)}(?:运输|市场|领域)?方面[，：]`, 'u');
    const headed = sentences(text).filter(({ start, end }) => heads.test(text.slice(start, end)));
    const [one, ...more] = headed.filter(({ start, end }) =>
      unitsOf(text.slice(start, end)).some((unit) => unit !== '' && counted.includes(unit)),
    );
    const holder =
      one && passagesOf(passage.articleId, known).find(({ start, end }) => start <= one.start && one.end <= end);
    if (!one || !holder || more.length > 0) continue;
    const at = { passage: holder, start: one.start, end: one.end };
    return { kind: 'grounded', language, claims: [quoteOf(at, text.slice(one.start, one.end), language)] };
  }
  return undefined;
}
