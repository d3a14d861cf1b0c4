import type { Draft, Query, Source } from '../../domain.ts';
import { scanQuantities } from '../../figures/numbers/scan.ts';
import { simplify } from '../../text/normal.ts';
import { figuresIn } from '../ledger-index.ts';
import { isBareAct } from '../understanding/bare-acts.ts';
import { formsOf } from '../understanding/wording/synonyms.ts';
import { leavesMeasureUnsaid } from './beside/measures-said.ts';
import { countAlike, countsAsAsked } from './matching/counted.ts';
import { overlap } from './matching/surroundings.ts';
import { type Material, quoteOf } from './saying/drafting.ts';

/** A time or a place of its own: another matter than the turn before. */
const ownScope = /\d{4}年|[今去前明]年|[上下]半年|季度|\d月|全[国省市区县州镇乡]/u;
const asksNumber = /多少|几|多[大高长久远宽重深快]/u;
/** What points to the turn before, with what it calls that. */
const pointed = /^(?:那?它|(?:[这该][个家座些条块片所项]?|那[个家座些条块片所项])\p{Script=Han}{0,2})/u;

/** 能拉多少人, of buses: passengers are counted in visits. */
const carries = /[拉运载送坐乘](?:得?了|走|得下)?(?:多少|几)个?人|(?:多少|几)个?人(?:次|能|会|要|来|去|在)*[坐乘搭]/u;
/** 能解决多少人就业, of a works: the jobs that it gives. */
const employs =
  /(?:多少|几)[百千万]?个?人[^，,？?]{0,4}(?:就业|上班|岗位|饭碗)|(?:招|安排|解决|用|吸纳)(?:多少|几)[百千万]?个?(?:人|工人)/u;
const employed =
  /(?:就业|岗位|用工)[^，。；]{0,8}\d[\d.万千余多]*[个人名]|\d[\d.万千余多]*[个人名][^，。；]{0,6}(?:就业|岗位)/u;
const carried = /(?:[载乘客]|运[送输]|旅客)[^，。；]{0,6}\d[\d.万千余多]*人次/u;

/** 硕士呢: another of those that were told of together. */
const another = /^(?:那么?)?(?<name>\p{Script=Han}{2,10}?)的?呢[？?]?$/u;
const nearName = 8;

/** The part of the sentence that answered the turn before which counts another thing in the same way, right behind its name. */
function tellOther({ query, known }: Material, before: Draft): Draft | undefined {
  const { asked, language, dimensions } = query;
  const name = another.exec(asked)?.groups?.name;
  if (!name || language === 'en') return undefined;
  for (const { passage, start, end } of before.claims.flatMap(({ sources }) => sources)) {
    const text = known.articles.get(passage.articleId)!.text.slice(start, end);
    const at = text.indexOf(name) + name.length;
    const all = scanQuantities(text).filter(({ unit }) => unit !== '');
    const own = all.find((one) => one.start >= at && one.start - at <= nearName);
    const isToldOf =
      own !== undefined &&
      at >= name.length &&
      !/[，。；]/u.test(text.slice(at, own.start)) &&
      all.some((one) => one !== own && one.unit === own.unit && one.start < own.start) &&
      (dimensions?.includes(own.dimension) ?? true);
    if (isToldOf) return { kind: 'grounded', language, claims: [quoteOf({ passage, start, end }, text, language)] };
  }
  return undefined;
}

/** 现在实际涨到多少了, after an aim: what is told of the aim alone is none. */
function isOfOtherStatus(
  { query: { status, dimensions, unit }, known }: Material,
  { passage, start, end }: Source,
): boolean {
  const told = figuresIn(passage, known.ledger).filter(
    (figure) =>
      start <= figure.start &&
      figure.end <= end &&
      (dimensions?.includes(figure.dimension) ?? true) &&
      // 6个项目 that are under way say nothing of the 30宗 that are to be.
      (unit === undefined || countAlike(unit, figure.unit)),
  );
  const isAim = status === 'target';
  return status !== undefined && told.length > 0 && told.every((figure) => (figure.status === 'target') !== isAim);
}

/**
 * 通车后到县城要几分钟, after 工期多久: a number that a turn asks for, of the sentence that answered the turn before, where it says a word of the turn or has
 * only one such number. `undefined` where that sentence tells none, and where the turn is of something else.
 */
export function goOn(material: Material, before: Draft): Draft | undefined {
  const other = before.kind === 'grounded' ? tellOther(material, before) : undefined;
  if (other) return other;
  const { query, known } = material;
  const { asked, language, dimensions } = query;
  const mayGoOn = language !== 'en' && query.kind === 'figure' && dimensions !== undefined && asksNumber.test(asked);
  if (!mayGoOn || before.kind !== 'grounded' || ownScope.test(asked)) return undefined;
  const counted = query.terms.flatMap(({ words }) => (asked.includes(words) ? words : []));
  const words = [...counted, ...(query.turn ?? query.rest).split(' ')].filter((word) => word.length > 1);
  const named = pointed.exec(asked)?.[0] ?? '';
  // 多少车位 names what it counts, and no classifier: 420个泊位 are some.
  const { unit, ...uncounted } = query;
  const counting = counted.includes(unit ?? '') ? uncounted : query;
  // 拿到, 修好: what was done may be told by another verb.
  const mayBeUnsaid = (word: string) =>
    isBareAct(word) ||
    /[到好完成]$|^(?:分布|覆盖|涉及|来自|惠及)$/u.test(word) ||
    (word === '就业' && employs.test(asked)) ||
    named.includes(word.at(-1)!);
  for (const { passage, start, end } of before.claims.flatMap(({ sources }) => sources)) {
    const { text } = known.articles.get(passage.articleId)!;
    const sentence = text.slice(start, end);
    const isCounted = (clause: string) =>
      countsAsAsked(counting, clause) ||
      (unit === '人' &&
        ((carries.test(asked) && carried.test(clause)) || (employs.test(asked) && employed.test(clause))));
    const isOnly = sentence.split(/[，；。]/u).filter(isCounted).length === 1;
    let at = start;
    // Each part of a long sentence is of a thing of its own.
    for (const part of sentence.match(/[^；]+；?/gu) ?? []) {
      const source = { passage, start: at, end: at + part.length };
      at = source.end;
      if (isOfOtherStatus(material, source)) continue;
      const isSaid = (word: string) => formsOf(word).some((form) => overlap(form, part) >= 0.6);
      const isTold = part.split(/[，。]/u).some(isCounted) && words.every((word) => isSaid(word) || mayBeUnsaid(word));
      if (!isTold || !(isOnly || words.some(isSaid))) continue;
      const draft: Draft = { kind: 'grounded', language, claims: [quoteOf(source, part, language)] };
      if (!leavesMeasureUnsaid(draft, query)) return draft;
    }
  }
  return undefined;
}

/**
 * 比今年的目标多多少, after 315.5是什么: of what that number was told to be. `undefined` where the turn before asked for none, or more than one thing was
 * told of it.
 */
export function explainedAs({ kind, language }: Query, before: Draft, { query }: Material): string | undefined {
  const [claim, ...more] = before.claims;
  const isOfNumber = kind === 'what-is' && language !== 'en' && query.leans === true && query.terms.length === 0;
  return isOfNumber && before.kind === 'grounded' && claim && more.length === 0 ? simplify(claim.text) : undefined;
}
