import { Big } from 'big.js';
import type { Dimension, Qualifier, Quantity, Span } from '../../domain.ts';
import type { NonFigureKind } from './nonfigures.ts';
import { inCanonical, type Unit } from './units.ts';

/** What stands at a place of a text: a quantity without its words, a number that is no figure, or nothing to note. */
export type Reading =
  | { readonly kind: NonFigureKind | 'skip'; readonly end: number }
  | ({ readonly kind: 'quantity'; readonly quantity: Omit<Quantity, 'start' | 'end' | 'text'> } & Span);

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const wordValues = new Map([
  ...small.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['a', 1] as [string, number],
]);
const one = `(?:${[...tens.map((word) => `${word}(?:-(?:${small.slice(1, 10).join('|')}))?`), ...small.slice(1).reverse()].join('|')})`;
/** Where an English numeral in words may begin. `one` and `a` count only before million, third and the like. */
export const englishStart = `(?<![A-Za-z-])(?:${one}|(?<=rank(?:ed|s|ing)? |placed |came (?:in )?)(?:${ordinals.join('|')})|(?:a|one)(?=[ -](?:hundred|thousand|million|billion|third|quarter)))(?![A-Za-z])`;

const number = /\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?(?![\d,]*\d)/iy;
const words = new RegExp(
  `((?:a|${one})(?: hundred(?: and ${one})?)?(?: thousand(?: (?:and )?${one}(?: hundred(?: and ${one})?)?)?)?)(?![A-Za-z])`,
  'iy',
);
const scale = /[ -]?(thousand|million|billion|trillion|mln|mn|bn|tn)(?![A-Za-z])|(m|b|k)(?![A-Za-z²³0-9])/iy;
const powers: Readonly<Record<string, string>> = {
  thousand: '1e3',
  k: '1e3',
  million: '1e6',
  mln: '1e6',
  mn: '1e6',
  m: '1e6',
  billion: '1e9',
  bn: '1e9',
  b: '1e9',
  trillion: '1e12',
  tn: '1e12',
};

const currencies: readonly (readonly [string, string])[] = [
  ['元', 'CNY|RMB|yuan|renminbi|[¥￥]'],
  ['美元', 'US\\$|USD|\\$|(?:US|U\\.S\\.) dollars?|dollars?'],
  ['港元', 'HK\\$|HKD|Hong Kong dollars?'],
  ['欧元', 'EUR|€|euros?'],
  ['英镑', 'GBP|£|pounds?(?: sterling)?'],
  ['日元', 'JPY|(?:Japanese )?yen'],
];
const unit = (words: string, canonical: string, dimension: Dimension, factor = '1') =>
  [new RegExp(`[ -]?(?:${words})(?![A-Za-z])`, 'iy'), { canonical, dimension, factor }] as const;
const units: readonly (readonly [RegExp, Unit])[] = [
  unit('percentage[ -]points?|pp|ppts?', '个百分点', 'points'),
  unit('basis points?|bps?', '个百分点', 'points', '0.01'),
  [
    / ?(?:%|percent(?![A-Za-z])|per cent(?![A-Za-z])|pct(?![A-Za-z]))/iy,
    { canonical: '%', dimension: 'percent', factor: '1' },
  ],
  ...currencies.map(([canonical, names]) => unit(names, canonical, 'money')),
  unit('sq(?:uare)?\\.? ?(?:meters?|metres?|m)|m²|m2|sqm', '平方米', 'area'),
  unit('sq(?:uare)?\\.? ?(?:kilomet(?:er|re)s?|km)|km²|km2', '平方米', 'area', '1000000'),
  unit('hectares?|ha', '平方米', 'area', '10000'),
  unit('mu', '亩', 'area'),
  unit('cubic (?:meters?|metres?)|m³|m3', '立方米', 'volume'),
  unit('kilomet(?:er|re)s?|km', '米', 'length', '1000'),
  unit('met(?:er|re)s?|m(?= (?:long|wide|high|tall|deep|thick|in (?:length|width|height|depth))\\b)', '米', 'length'),
  unit('(?:metric )?ton(?:ne)?s?', '吨', 'weight'),
  unit('kilograms?|kg', '吨', 'weight', '0.001'),
  unit('jin|catties', '吨', 'weight', '0.0005'),
  unit('kilowatt[ -]hours?|kWh', '千瓦时', 'energy'),
  unit('megawatt[ -]hours?|MWh', '千瓦时', 'energy', '1000'),
  unit('kilowatts?|kW', '千瓦', 'power'),
  unit('megawatts?|MW', '千瓦', 'power', '1000'),
  unit('gigawatts?|GW', '千瓦', 'power', '1000000'),
  unit('people|persons?', '人', 'people'),
  unit('households?', '户', 'people'),
  unit('times(?= (?:the|that|those|as|more|higher|larger|greater|what))|-?fold', '倍', 'multiple'),
  unit('working days?|workdays?', '个工作日', 'duration'),
  unit('years?', '年', 'duration'),
  unit('months?', '个月', 'duration'),
  unit('weeks?', '周', 'duration'),
  unit('days?', '天', 'duration'),
  unit('hours?', '小时', 'duration'),
  unit('minutes?', '分钟', 'duration'),
];

const currencyBefore = currencies.map(
  ([canonical, names]) => [canonical, new RegExp(`(?<![A-Za-z])(?:${names})\\s?$`, 'i')] as const,
);
const months =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

interface Rule {
  readonly kind: NonFigureKind;
  readonly pattern: RegExp;
  readonly before?: RegExp;
}
const year = '(?:19|20)\\d{2}';
const nonFigures: readonly Rule[] = [
  {
    kind: 'date',
    pattern: new RegExp(`\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${months}\\.?(?:,? ${year})?(?![A-Za-z])`, 'iy'),
  },
  {
    kind: 'date',
    pattern: new RegExp(`\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2})?(?:,? ${year})?(?![\\d.%A-Za-z]|,\\d)`, 'y'),
    before: new RegExp(`${months}\\.? $`),
  },
  { kind: 'date', pattern: /\d{2}(?:\d{2})?s(?![A-Za-z])/y },
  { kind: 'time', pattern: /\d{1,2} ?[ap]\.?m(?![A-Za-z])\.?/iy },
  { kind: 'code', pattern: /\d+\/\d+/y },
  {
    kind: 'ordinal',
    pattern: /\d+/y,
    before:
      /(?<![A-Za-z])(?:Nos?|[Pp]hase|[Bb]uilding|[Bb]lock|[Ss]ection|[Aa]rticle|[Cc]hapter|[Ss]tep|[Ll]ine|[Gg]ate|[Rr]oom|[Ff]loor|[Hh]ighway|[Rr]oute|[Pp]ages?|[Tt]able|[Ff]igure|[Vv]ersion|[Tt]ype|[Gg]rade|[Cc]lass|[Ll]evel|[Tt]ier|Unit|Zone|Lot|Item|Clause|Annex|Appendix|Document)\.? ?(?:\d+ (?:and|to|&) )?$/,
  },
  { kind: 'name', pattern: /\d+(?![\d,.]*\d| ?%)/y, before: /(?<![A-Za-z])(?:Fortune|Top|Global|TOP) ?$/ },
  { kind: 'name', pattern: /\d+(?![\d,.]*\d| ?%)/y, before: /(?<![A-Za-z])top[ -]$/ },
  { kind: 'name', pattern: /(?:five|three|ten|\d{1,2})-year[ -](?:plan|action|program)/iy },
  { kind: 'date', pattern: /(?:two|three) quarters(?! of the)/iy, before: /(?:first|last|past|next|previous) $/i },
];
const rank = /(?:rank(?:ed|s|ing)?|placed|came)(?: (?:at|as|in|the|number))* (?:No\. ?)?$/i;

/** What leads up to a bare number in words: reached five. */
const numbering = /\b(?:reach(?:ed|es|ing)|totall?(?:ed|s)|hit|stood at|stands at|numbered|(?:from|to)) $/i;

const before: readonly (readonly [Qualifier, RegExp])[] = [
  [
    'over',
    /(?:more than|(?<!(?:t[ao]+k|taken|taking|hand(?:ed|ing)?|left) )over|above|exceed(?:s|ed|ing)?|at least|(?:no|not) (?:less|fewer|lower) than|upwards? of|in excess of|surpass(?:es|ed|ing)?|topp(?:ed|ing)|beyond|a minimum of|>|≥)\s?$/i,
  ],
  [
    'under',
    /(?:(?<!(?:no|not) )(?:less|fewer|lower) than|under|below|up to|at most|(?:no|not) (?:more|higher|greater) than|not exceed(?:ing)?|nearly|almost|close to|approaching|a maximum of|<|≤)\s?$/i,
  ],
  ['about', /(?:about|around|approximately|roughly|some|circa|an estimated|or so|approx\.|~|≈)\s?$/i],
];
const after: readonly (readonly [Qualifier, RegExp])[] = [
  ['over', /(?:,? (?:or|and) (?:more|above|over|higher)|(?<=%|\w) plus)(?![A-Za-z])/iy],
  ['under', /,? or (?:less|fewer|below|lower)(?![A-Za-z])/iy],
  ['about', / or so(?![A-Za-z])/iy],
];

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** An amount in English words or after an English word; undefined where the surroundings are not English. */
export function readEnglish(text: string, at: number, floor: number): Reading | undefined {
  // CNY -1.33 million: the sign stands between the currency and its amount.
  const negative = /(?<=(?:[A-Z]{3}|[¥￥$€£]) ?)[-−]$/.test(text.slice(Math.max(floor, at - 8), at));
  const lead = text.slice(Math.max(floor, at - 40), negative ? at - 1 : at);
  const place = rank.test(lead) ? ordinals.indexOf(match(/[a-z]+/iy, text, at)?.[0].toLowerCase() ?? '') : -1;
  if (place >= 0) return ranked(at, at + ordinals[place]!.length, String(place + 1));
  const first = readNumber(text, at);
  if (!first) return undefined;
  const tail = text.slice(first.end, first.end + 24);
  const currency = currencyBefore.find(([, words]) => words.test(lead));
  const english =
    /[a-z]/i.test(text[at]!) ||
    currency !== undefined ||
    /^(?:[ -]|\+ ?)?(?:[a-z]|[mk][²³23])/i.test(tail) ||
    /^ ?%?[ ,-]{0,2}[a-z]|^ ?[-–—] ?\d[\d.,]* ?(?:%|[a-z])/i.test(tail) ||
    (/[a-z] (?:[¥￥$€£])?$/i.test(lead) && !/^[ ]?\p{Script=Han}/u.test(tail));
  if (!english || /^ ?\p{Script=Han}/u.test(tail) || (/[A-Za-z][-_]?$/.test(lead) && !currency)) return undefined;
  for (const rule of nonFigures) {
    const found = match(rule.pattern, text, at)?.[0];
    if (found && (!rule.before || rule.before.test(lead))) {
      if (rule.kind === 'ordinal' && rank.test(lead)) continue;
      return { kind: rule.kind, end: at + found.length };
    }
  }
  const ordinal = match(/(?:st|nd|rd|th)(?![A-Za-z])/iy, text, first.end);
  if (rank.test(lead) && !/^ ?%/.test(tail)) {
    const end = first.end + (ordinal?.[0].length ?? 0);
    return ranked(at, end, first.value);
  }
  if (ordinal) return { kind: 'ordinal', end: first.end + ordinal[0].length };
  return readAmount(text, at, lead, currency, negative);
}

const ranked = (start: number, end: number, value: string): Reading => ({
  kind: 'quantity',
  start,
  end,
  quantity: { value, unit: '位', statedUnit: '', dimension: 'rank', qualifier: 'exact' },
});

function readNumber(text: string, at: number): { readonly end: number; readonly value: string } | undefined {
  const digits = match(number, text, at)?.[0];
  if (digits) return { end: at + digits.length, value: new Big(digits.replaceAll(',', '')).toFixed() };
  const spelled = match(words, text, at)?.[0];
  return spelled ? { end: at + spelled.length, value: String(wordsValue(spelled)) } : undefined;
}

function wordsValue(spelled: string): number {
  let total = 0;
  let current = 0;
  for (const word of spelled.toLowerCase().split(/[ -]/)) {
    if (word === 'hundred') current *= 100;
    else if (word === 'thousand') [total, current] = [current * 1000, 0];
    else if (word !== 'and') current += wordValues.get(word)!;
  }
  return total + current;
}

/** A number with its scale and unit: 228.294 billion yuan, 72 key projects. */
interface Amount {
  readonly value: string;
  readonly scale?: string;
  readonly unit?: Unit;
  readonly stated: string;
  readonly over: boolean;
  readonly end: number;
}

function amountAt(text: string, at: number, currency: string | undefined): Amount | undefined {
  const number = readNumber(text, at);
  if (!number) return undefined;
  let { value, end } = number;
  const multiple = match(scale, text, end);
  // 500m is 500 metres or 500 million: only after a currency do we know.
  const name = multiple?.[1] ?? (currency ? multiple?.[2] : undefined);
  if (multiple && name) {
    value = new Big(value).times(powers[name.toLowerCase()]!).toFixed();
    end += multiple[0].length;
  }
  const plus = match(/ ?(?:-plus|\+)(?![A-Za-z\d])/y, text, end)?.[0];
  end += plus?.length ?? 0;
  const found = currency
    ? { unit: { canonical: currency, dimension: 'money' as const, factor: '1' }, length: 0 }
    : (unitAt(text, end) ?? nounAt(text, end));
  const stated = `${name ?? ''} ${found ? text.slice(end, end + found.length) : ''}`
    .replace(/^[ -]+|[ -]+$/g, '')
    .replace(/ +/g, ' ');
  return {
    value,
    ...(name ? { scale: name.toLowerCase() } : {}),
    ...(found ? { unit: found.unit } : {}),
    stated,
    over: plus !== undefined,
    end: end + (found?.length ?? 0),
  };
}

function unitAt(text: string, at: number): { readonly unit: Unit; readonly length: number } | undefined {
  let best: { unit: Unit; length: number } | undefined;
  for (const [pattern, unit] of units) {
    const length = match(pattern, text, at)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { unit, length };
  }
  const rate = best && match(/\/[A-Za-z]+[²³]?/y, text, at + best.length)?.[0];
  if (!best || !rate) return best;
  const { canonical, factor } = best.unit;
  return { unit: { canonical: canonical + rate, factor, dimension: 'other' }, length: best.length + rate.length };
}

const noNoun =
  /^(?:of|in|by|to|from|on|at|as|for|and|or|the|a|an|was|were|is|are|has|have|had|with|while|than|compared|year|this|last|that|which|will|per|over|up|down|million|after|before|since|during|respectively|it|its|both|but|also)$/i;
const irregular = /^(?:people|staff|personnel|children|women|men|aircraft|students|talent|talents|police)$/i;

/** 72 key projects: the first plural within four words is what is counted, and there the span ends. */
function nounAt(text: string, at: number): { readonly unit: Unit; readonly length: number } | undefined {
  const phrase = match(/(?:[ -][A-Za-z]+(?:[-'’][A-Za-z]+)*){1,4}/y, text, at)?.[0];
  if (!phrase) return undefined;
  let length = 0;
  for (const word of phrase.match(/[ -][A-Za-z]+(?:[-'’][A-Za-z]+)*/g) ?? []) {
    const bare = word.slice(1);
    if (noNoun.test(bare)) return undefined;
    length += word.length;
    if (irregular.test(bare) || (/[^s]s$/.test(bare) && bare.length > 3))
      return { unit: { canonical: bare.toLowerCase(), dimension: 'count', factor: '1' }, length };
  }
  return undefined;
}

function readAmount(
  text: string,
  at: number,
  lead: string,
  money: (typeof currencyBefore)[number] | undefined,
  isNegative: boolean,
): Reading | undefined {
  const prefix = money?.[1].exec(lead)?.[0] ?? '';
  const first = amountAt(text, at, money?.[0]);
  if (!first) return undefined;
  const words = /[a-z]/i.test(text[at]!);
  // 5G, 3D: letters that are no unit make a code of the number.
  if (!words && /[a-z]/i.test(text[readNumber(text, at)!.end] ?? '') && first.end === readNumber(text, at)!.end)
    return undefined;
  if (words && !first.unit && !first.scale && !numbering.test(lead)) return { kind: 'skip', end: first.end };
  const fraction = words || /^\d$/.test(first.value) ? fractionAt(text, at, lead) : undefined;
  let { end } = first;
  let low = first.value;
  let high: string | undefined;
  let last = first;
  const gap =
    match(/ ?[-–—~] ?| to (?:[¥￥$€£]|RMB ?|CNY ?|USD ?)?/y, text, first.end) ??
    (/between $/i.test(lead.slice(0, lead.length - prefix.length)) ? match(/ and /y, text, first.end) : null);
  const second = gap && !fraction ? amountAt(text, first.end + gap[0].length, money?.[0]) : undefined;
  if (
    second &&
    !/from $/i.test(lead) &&
    (first.unit === undefined || money || first.unit.canonical === second.unit?.canonical)
  ) {
    const lifted = !first.scale && second.scale ? new Big(low).times(powers[second.scale]!) : new Big(low);
    if (lifted.lt(second.value)) [low, high, last, end] = [lifted.toFixed(), second.value, second, second.end];
  }
  if (fraction) [low, end] = [fraction.value, fraction.end];
  const unit = fraction?.unit ?? last.unit;
  const yearly = /^(?:19|20)\d{2}$/.test(text.slice(at, at + 4)) && !/^[\d,.]*\d/.test(text.slice(at + 4, at + 6));
  const start = at - prefix.length - (isNegative ? 1 : 0);
  const leading = qualifierBefore(lead.slice(0, lead.length - prefix.length), start);
  if (yearly && !first.scale && !prefix && (!unit || unit.dimension === 'count') && !leading)
    // 2000 projects may be a year before a noun: nothing to rely on.
    return {
      kind: unit && !/(?:in|of|by|since|for|until|from|to|the|and|during|year) $/i.test(lead) ? 'unread' : 'date',
      end: at + 4,
    };
  const minus =
    (isNegative && unit?.dimension === 'money') ||
    (/(?:^|[\s(])(?:[-−]|minus )$/.test(lead) && ['percent', 'money'].includes(unit?.dimension ?? ''))
      ? '-'
      : '';
  const trailing = after.flatMap(([qualifier, words]) => {
    const found = match(words, text, end)?.[0];
    return found ? [{ qualifier, length: found.length }] : [];
  })[0];
  const hedges = [leading?.qualifier, last.over ? ('over' as const) : undefined, trailing?.qualifier].filter(
    (one) => one !== undefined,
  );
  const inUnit = (value: string) => minus + (unit ? inCanonical(value, unit) : value);
  return {
    kind: 'quantity',
    start: leading?.start ?? start - (minus && !isNegative ? /(?:[-−]|minus )$/.exec(lead)![0].length : 0),
    end: end + (trailing?.length ?? 0),
    quantity: {
      value: inUnit(low),
      ...(high === undefined ? {} : { upper: inUnit(high) }),
      unit: unit?.canonical ?? '',
      statedUnit: fraction?.stated ?? (prefix ? `${prefix.trim()} ${last.stated}`.trim() : last.stated),
      dimension: unit?.dimension ?? 'other',
      qualifier: new Set(hedges).size > 1 ? 'about' : (hedges[0] ?? 'exact'),
    },
  };
}

/** Two thirds, three quarters of: but the first three quarters are a time. */
function fractionAt(text: string, at: number, lead: string) {
  const found = match(
    /(a|one|two|three|four|five)[ -](half|thirds?|quarters?|fifths?|tenths?)(?= of|[ ,.]|$)/iy,
    text,
    at,
  );
  if (!found || /(?:first|last|past|next|second) $/i.test(lead)) return undefined;
  const parts = { h: 2, th: 3, q: 4, f: 5, te: 10 }[/^(?:th|te|[hqf])/i.exec(found[2]!)![0].toLowerCase()]!;
  const share = wordValues.get(found[1]!.toLowerCase())!;
  const end = at + found[0].length;
  return parts === 3
    ? {
        end,
        value: String(share),
        stated: found[2]!,
        unit: { canonical: '1/3', dimension: 'percent' as const, factor: '1' },
      }
    : {
        end,
        value: String((share * 100) / parts),
        stated: found[2]!,
        unit: { canonical: '%', dimension: 'percent' as const, factor: '1' },
      };
}

function qualifierBefore(
  lead: string,
  start: number,
): { readonly qualifier: Qualifier; readonly start: number } | undefined {
  let best: { qualifier: Qualifier; start: number } | undefined;
  for (const [qualifier, words] of before) {
    const found = words.exec(lead)?.[0];
    if (!found) continue;
    const from = start - found.length;
    if (/[A-Za-z]/.test(found[0]!) && /[A-Za-z]$/.test(lead.slice(0, lead.length - found.length))) continue;
    if (!best || from < best.start) best = { qualifier, start: from };
  }
  return best;
}
