import type { Dimension, Draft, DraftClaim, Quantity, Query } from '../../../domain.ts';
import { bareName, samePlace } from '../../../figures/places/places.ts';
import { literal } from '../../../text/matches.ts';
import { citedWords } from '../../cited.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { asksInvestment, dimensionsAsked } from '../matching/counted.ts';
import { numbersIn } from '../matching/numbers-in.ts';
import { isQuoted } from '../matching/of-two.ts';
import type { Material } from '../saying/drafting.ts';

/** A sentence that an answer rests on, and the numbers in it that are told as the answer. */
interface Told {
  readonly sentence: string;
  readonly numbers: readonly Quantity[];
}

/**
 * Whether each number that is told stands in another clause than the thing that a question asks about, and belongs to what that clause speaks of: 总投资30亿元,
 * 新开工项目5个 tells no investment of the latter.
 */
export function isOfOtherClause({ kind, claims }: Draft, { query, known }: Material): boolean {
  if (kind !== 'grounded' || query.kind !== 'figure' || claims.length === 0) return false;
  const { parts = [] } = query;
  if (claims.some(({ derivation }) => derivation) || (parts.length > 1 && !claims.every(isQuoted))) return false;
  // A sentence need not name the place that its article is about.
  const isAtHome = claims.every(({ sources }) =>
    sources.every(({ passage }) => samePlace(known.articles.get(passage.articleId)?.place ?? '', query.place ?? '')),
  );
  const things = thingsOf(query);
  const named = isAtHome && query.place !== undefined ? things.slice(0, -1) : things;
  const told = claims.flatMap((claim) => toldIn(claim, query)).filter(({ numbers }) => numbers.length > 0);
  // 出口增长高于进口5个百分点, for 进口涨了多少: no number there is of a change of it.
  const asksApart = /[比高低快慢多少差]于?(?!少)/u.test(query.text.replaceAll('多少', ''));
  if (told.length === 0 && !asksApart && claims.every(isQuoted)) {
    const all = claims.flatMap((claim) => toldIn(claim, query, false)).filter(({ numbers }) => numbers.length > 0);
    return all.length > 0 && all.every((one) => things.some((thing) => isYardstick(one, thing)));
  }
  return (
    parts.length < 2 &&
    told.length > 0 &&
    (told.every((one) => named.some((thing) => standsBehind(one, thing))) ||
      told.every((one) => isOfOtherCount(one, query)) ||
      told.every((one) => isNamedBehind(one, query)) ||
      told.every((one) => isOfOthersAmong(one, things)) ||
      told.every((one) => isOfMoreThan(one, things)) ||
      (!asksApart && told.every((one) => things.some((thing) => isYardstick(one, thing)))))
  );
}

/** What growth, ranks and shares are told in. */
const byAspect: Readonly<Partial<Record<NonNullable<Query['aspect']>, readonly Dimension[]>>> = {
  growth: ['percent', 'points', 'multiple'],
  share: ['percent', 'points', 'multiple'],
  rank: ['rank'],
};

function toldIn(claim: DraftClaim, query: Query, isOfChange = true): Told[] {
  const { aspect, text: asked } = query;
  const ofMoney = asksInvestment.test(asked) ? (['money'] as const) : undefined;
  const dimensions = (aspect && byAspect[aspect]) ?? ofMoney ?? dimensionsAsked(query);
  return claim.sources.map(({ passage, start, end }) => {
    const sentence = citedWords({ passage, start, end });
    const isTold = ({ dimension, text, start: at }: Quantity) =>
      (!dimensions || dimensions.includes(dimension)) &&
      (isQuoted(claim) || claim.text.includes(text)) &&
      (!isOfChange || !asksChange.test(asked) || changed.test(sentence.slice(0, at)));
    return { sentence, numbers: numbersIn(sentence).filter(isTold) };
  });
}

const asksChange = /(?:[增减升降涨跌]|提高|扩大|缩小)[加长少大了小]*(?:多少|几)/u;
const changed = /(?:[增减升降涨跌多少]|提高|扩大|缩小)[加长少大了小]*[约近超过达到]*$/u;

/** The names of what is asked about: those that the question has of its own, and each word for the metrics that it names. */
function thingsOf({ names = [], rest, terms, place }: Query): readonly (readonly string[])[] {
  const own = [...names, ...rest.split(' ')]
    .map((word) => word.replace(measure, ''))
    .filter((word) => word.length > 1 && !isVerb(word));
  const ofTerms = terms.map(({ words, term }) => [
    ...new Set([words, term.name, ...term.aliases, ...(words.length === 4 ? [words.slice(0, 2)] : [])]),
  ]);
  return [...own.map((word) => [word]), ...ofTerms, ...(place === undefined ? [] : [[place, bareName(place)]])];
}

/** 面积 of 东坡地块面积 is what is asked of it. */
const measure = /(?:(?:总|占地|建筑)?面积|总?投资额?|产值|营收|收入|储量|数量|总[额量数])$/u;

/** 财政收入9亿元，增长3%，税收占比8成, asked how far 税收 grew: the thing is named first behind the numbers, in a clause that gives it one of its own. */
function standsBehind({ sentence, numbers }: Told, names: readonly string[]): boolean {
  const last = Math.max(...numbers.map(({ start }) => start));
  // 招520名季节工: what is counted may stand behind its number.
  const before = sentence.slice(0, last) + /^[^，；。]*/u.exec(sentence.slice(last))![0];
  if (names[0]!.length < 3 && names.length === 1) return false;
  if (names.some((name) => before.includes(name))) return false;
  return names.some((name) => {
    const found = new RegExp(
      `[，；](?<among>其中，?|同期，?|此外，?|另有|另外，?|(?:涉及|属于|来自)(?:的)?)?(?<clause>${literal(name)}[^，；。]*\\d[^，；。]*)`,
      'u',
    ).exec(sentence);
    if (!found || found.index < last) return false;
    // 投资9亿元，养老院建成2所: a sum without a noun of its own may be for what comes, unless a semicolon parts them.
    return found[0].startsWith('；') || found.groups!.among !== undefined || numbersIn(before).length > numbers.length;
  });
}

/** 商贸城呢, of 供地20宗、300亩，推动商贸城开工: what a turn names stands in a clause without a number. */
function isNamedBehind({ sentence, numbers }: Told, { leans, turn = '', asked }: Query): boolean {
  const name = turn.split(' ').find((word) => word.length > 2 && asked.includes(word));
  const last = Math.max(...numbers.map(({ end }) => end));
  const at = name === undefined || !leans || !/呢[？?]?$/u.test(asked) ? -1 : sentence.indexOf(name);
  return at > last && /[，；]/u.test(sentence.slice(last, at));
}

/** 31个项目总投资多少, of 31个项目竣工，签约54个，投资90亿元: the count before the number is another one. */
function isOfOtherCount({ sentence, numbers }: Told, { quantities, text }: Query): boolean {
  const asked = quantities.find(
    ({ dimension, end }) => dimension === 'count' && /^\p{Script=Han}/u.test(text.slice(end)),
  );
  if (!asked || asked.unit === '') return false;
  const counts = numbersIn(sentence).filter(({ unit }) => unit === asked.unit);
  const own = counts.find(({ value }) => value === asked.value);
  return (
    own !== undefined &&
    numbers.every(({ start, dimension }) => {
      const between = start < own.start ? sentence.slice(start, own.start) : sentence.slice(own.end, start);
      const nearest = counts.findLast((one) => one.start < start);
      return dimension !== 'count' && between.includes('，') && nearest !== undefined && nearest !== own;
    })
  );
}

/** 甲县、乙县上榜，其中乙县位列第70位, asked for 甲县: what is told of one among them. */
const isOfOthersAmong = ({ sentence, numbers }: Told, things: readonly (readonly string[])[]): boolean =>
  numbers.every(({ start }) => {
    const clause = sentence.slice(sentence.lastIndexOf('，', start) + 1, start);
    const before = sentence.slice(0, start - clause.length);
    const isIn = (text: string) => (names: readonly string[]) => names.some((name) => text.includes(name));
    return among.test(clause) && things.some(isIn(before)) && !things.some(isIn(clause));
  });

const among = /^其中\p{Script=Han}{1,8}(?:[省市区县州镇乡村园港校院厂]|公司|集团)(?:[位列居排名]|$)/u;

/** 东坡地块等征收项目推进，供地28宗、825亩, asked for the area of 东坡地块: one of those that are named, and what is told behind is not of it. */
const isOfMoreThan = ({ sentence, numbers }: Told, things: readonly (readonly string[])[]): boolean =>
  things.some((names) =>
    names.some((name) => {
      const found =
        name.length > 2 && new RegExp(`${literal(name)}[^，。；]{0,4}等[^，。；]*[，；]`, 'u').exec(sentence);
      if (!found) return false;
      const behind = found.index + found[0].length;
      return numbers.every(({ start }) => start >= behind && !sentence.slice(behind, start).includes(name));
    }),
  );

/** 甲贸易增长11%，高于乙贸易7个百分点, asked for 乙贸易: it is named as what another is measured against alone. */
const isYardstick = ({ sentence, numbers }: Told, names: readonly string[]): boolean =>
  names.some(
    (name, at) =>
      !name.startsWith('全') && name.length > (at === 0 && names.length > 1 ? 1 : 2) && sentence.includes(name),
  ) &&
  names.every(
    (name) =>
      !sentence.includes(name) ||
      sentence
        .split(name)
        .slice(0, -1)
        .every((before) =>
          /(?:[高低快慢多少优好强]于|超过|领先|落后|不及|接近|(?<![占同环])[比较])[^，。；]{0,4}$/u.test(before),
        ),
  ) &&
  numbers.length > 0 &&
  // 远高于央行2%的目标: its own number follows it.
  !numbers.every(({ start }) => names.some((name) => sentence.slice(0, start).endsWith(name)));
