import type { Draft, Quantity, Query } from '../../../domain.ts';
import { agrees, compareQuantities } from '../../../figures/numbers/compare.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { literal } from '../../../text/matches.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import { boundOf } from '../matching/bounds.ts';
import { countAlike } from '../matching/counted.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';

/** 经过三次共11天庭审吗, of 共7天: a yes stands only where every number that the question states is told, and no other in its place. */
export function heldToNumbers(draft: Draft, { query }: Material): Draft {
  const { language, kind, quantities, text: asked } = query;
  const { yes, no, notSaid } = phrasesOf(language);
  if (draft.kind !== 'grounded' || kind !== 'yes-no' || language === 'en') return draft;
  if (draft.lead !== yes && draft.lead !== undefined) return draft;
  const told = draft.claims.flatMap(({ text, sources }) =>
    [simplify(text), ...sources.map(citedWords)].flatMap((words) => scanQuantities(words)),
  );
  const sources = draft.claims.flatMap((claim) => claim.sources.map(citedWords));
  const isOther = (stated: Quantity) =>
    stated.unit !== '' &&
    boundOf(asked, stated) === undefined &&
    // 3座水渠的泵站超过10座吗: which are meant, and how many is claimed.
    quantities.every((one) => one === stated || one.unit !== stated.unit) &&
    told.some(({ unit }) => unit === stated.unit) &&
    (!told.some((one) => isAlike(stated, one)) || isOfOtherBound(stated, quantities, sources));
  // GDP达到500亿元，增长6%，对吗, of which the growth is told nowhere: half of it is no yes.
  const isUntold = quantities.some(
    ({ unit }) => unit === '%' && quantities[0]!.unit !== '%' && !told.some((one) => one.unit === unit),
  );
  // 走访500余家（次），是500家吗: visits are no firms.
  const isOfVisits = quantities.some(
    ({ unit }) => unit !== '' && !told.some((one) => one.unit === unit) && told.some((one) => one.unit === `${unit}次`),
  );
  // 引资310亿元，全市第一，对吗: a rank that is told nowhere.
  const rank = draft.lead === yes ? claimedRank.exec(asked)?.[0] : undefined;
  if (rank && !sources.some((words) => rankAlike(rank).test(simplify(words)))) return { ...draft, lead: notSaid };
  // 财政收入下降8%吗, of 财政收入中，税收收入下降8%: so far a part of it fell.
  if (draft.lead === yes && draft.claims.every(({ text }) => isOfPart(simplify(text), query)))
    return { ...draft, lead: notSaid };
  if (isOfVisits && draft.lead === yes) return { kind: draft.kind, language: draft.language, claims: draft.claims };
  // 重点项目去年70个今年72个对吧, of which the one is told.
  const claimed = draft.lead === yes ? quantities.filter((stated) => isClaimed(asked, stated)) : [];
  const isHalf =
    claimed.length > Math.max(1, told.length) ||
    (claimed.length > 1 &&
      claimed.some((one) => boundOf(asked, one) === undefined && !told.some((other) => isAlike(one, other))));
  const [other] = draft.lead === yes ? quantities.filter(isOther) : [];
  if (!other) return isUntold || isHalf ? { ...draft, lead: notSaid } : draft;
  const tells = (text: string) => scanQuantities(text).some(({ unit }) => unit === other.unit);
  const source = draft.claims.flatMap(({ sources }) => sources).find((one) => tells(citedWords(one)));
  return {
    ...draft,
    lead: no,
    // What speaks against it is said.
    ...(source &&
      !draft.claims.some(({ text }) => tells(simplify(text))) && {
        claims: [quoteOf(source, citedWords(source), language)],
      }),
  };
}

/** Whether what is asked about is named only as the whole of what is told. */
function isOfPart(told: string, { terms, text }: Query): boolean {
  const [one, ...others] = terms;
  const names = one && others.length === 0 ? [one.words, one.term.name, ...one.term.aliases] : [];
  const whole = names.find((name) => told.includes(`${name}中，`));
  const part = whole && told.slice(told.indexOf(`${whole}中，`) + whole.length + 2);
  return part !== undefined && !names.some((name) => part.includes(name)) && !text.includes(part.slice(0, 2));
}

/** 全市第一, 排名第三位, 居首位; 第一季度 and 第二批 are none. */
const claimedRank = /第[一二三四五六七八九十\d]+(?:[位名]|(?=$|[，,、。？?了对是吗吧没]))|首位|榜首|倒数/u;
const rankAlike = (claimed: string): RegExp =>
  /^第[一1](?!\d)|首/u.test(claimed)
    ? /第[一1](?![\d批季产期届次])|首位|榜首|居首|最/u
    : new RegExp(literal(claimed.replace(/[位名]$/u, '')), 'u');

/** Whether a number ends what is claimed with it: 去年70个今年72个, and no 3座 of 3座水渠的泵站. */
const isClaimed = (asked: string, { text, unit }: Quantity): boolean =>
  (unit !== '' || /[万亿]$/u.test(text)) &&
  /^(?:左右|上下|以[上下])?(?:$|[\s，,、；;？?]|了|对|是|吗|吧|没|[今去前]年|\d{4}年|[和而]|同时)/u.test(
    asked.slice(asked.indexOf(text) + text.length),
  );

/** 50亿元以上的签了9个吗, of 10亿元以上9个、50亿元以上2个: so many are told behind the bound that the question names. */
function isOfOtherBound(stated: Quantity, asked: readonly Quantity[], sources: readonly string[]): boolean {
  const bound = asked.find(({ unit, text }) => unit !== stated.unit && /以[上下]/u.test(text));
  if (!bound) return false;
  const behind = sources.flatMap((words) => {
    const told = scanQuantities(words);
    return told.filter((one, at) => one.unit === stated.unit && told[at - 1] && isAlike(bound, told[at - 1]!));
  });
  return behind.length > 0 && !behind.some((one) => isAlike(stated, one));
}

const isAlike = (stated: Quantity, told: Quantity): boolean =>
  (told.unit === stated.unit || countAlike(stated.unit, told.unit)) &&
  (told.value === stated.value || agrees(compareQuantities({ ...stated, unit: told.unit }, told)));
