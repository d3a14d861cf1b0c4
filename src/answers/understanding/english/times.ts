import { scanQuantities } from '../../../figures/numbers/scan.ts';
import type { TimeMention } from '../../../figures/times/periods.ts';

/** A time that a claim names. */
export type ClaimTime = Pick<TimeMention, 'start' | 'end' | 'text' | 'period' | 'isBase' | 'isDay'>;

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const abbreviated = 'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const month = `(?:${months}|(?:${abbreviated})\\.?)`;
const year = '(?:19|20)\\d{2}';
const ordinals = 'first|second|third|fourth|1st|2nd|3rd|4th';
const counts = 'two|three|four|five|six|seven|eight|nine|ten|eleven|\\d{1,2}';

/** The year of a part of one: named, told from the article's date, or left to be that date's own. */
const ofYear = (name: string) => `(?:,? (?:of |in )?(?:the )?(?<${name}>${year}|(?:last|this) year))?`;

const mention = new RegExp(
  [
    `(?<dayFrom>${year}-\\d{2}-\\d{2}) to (?<dayTo>${year}-\\d{2}-\\d{2})`,
    `(?<asOf>as (?:of|at) (?:the )?(?:end of )?|by (?:the )?end of )?(?<iso>${year}-\\d{2}-\\d{2})`,
    `(?<isoFrom>${year}-\\d{2}) to (?<isoTo>${year}-\\d{2})`,
    `(?<isoMonth>${year}-\\d{2})(?!\\d|-)`,
    `(?:from |between )?(?<fromYear>${year})(?: ?[-–—] ?| to | and (?<=between .*))(?<toYear>${year})`,
    `(?<yearFirst>${year})[ -](?:(?<hAfter>H[12])|(?<qAfter>Q[1-4]))(?![A-Za-z\\d])`,
    `(?:the )?(?<half>first|second|1st|2nd) half(?: (?:of )?the year)?${ofYear('halfYear')}`,
    `H(?<h>[12])(?![A-Za-z\\d])${ofYear('hYear')}`,
    `Q1 ?(?:[-–—]|to|through) ?Q(?<lastQuarter>[2-4])${ofYear('quartersYear')}`,
    `Q(?<q>[1-4])(?![A-Za-z\\d])${ofYear('qYear')}`,
    `(?:the )?(?<quarter>${ordinals}) quarter${ofYear('quarterYear')}`,
    `(?:the )?first three quarters${ofYear('threeYear')}`,
    `(?:the )?first (?<count>${counts}) months${ofYear('countYear')}`,
    `(?<monthFrom>${month}) ?(?:[-–—]|to|through) ?(?<monthTo>${month})(?![a-z])${ofYear('rangeYear')}`,
    `(?<until>as (?:of|at) |by |(?:by |at )?(?:the )?end of )?(?<month>${month})(?: (?<day>\\d{1,2})(?:st|nd|rd|th)?,?)?,? (?:of )?(?<monthYear>${year})`,
    `(?<until2>as (?:of|at) |by )?(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month2>${month})(?![a-z])(?:,? (?<monthYear2>${year}))?`,
    `(?<=(?:in|during|for|this) )(?<aloneMonth>${months})(?![a-z])`,
    `(?<month3>${months}) (?<day3>\\d{1,2})(?:st|nd|rd|th)?(?![\\d.,]*\\d|%)`,
    // Visitors had left 4亿元 by June: by its end.
    `(?<end>as (?:of|at) (?:the )?end of |(?:by |at )?(?:the )?end of |by )(?<month4>${months})(?![a-z])`,
    '(?:the )?(?<plan>1[2-6])th (?:Five|5)[- ]Year Plan(?: period)?',
    `(?<year>${year})(?!\\d|[.,]\\d|%)`,
    '(?<relative>last year|this year|the current year|next year|the year before last)',
  ].join('|'),
  'giu',
);

const base =
  /\b(?:than|compared (?:with|to)|versus|vs\.?|from|over|on) (?:the )?(?:in |for |at |that of |(?:same period|end) (?:of|in) )?(?:the )?$/iu;

/** The times that an English text names. What counts from an article's date is passed over without one. */
export function englishTimes(
  text: string,
  { publishedOn }: { readonly publishedOn?: string | undefined },
): ClaimTime[] {
  const found: ClaimTime[] = [];
  const quantities = scanQuantities(text);
  for (const match of text.matchAll(mention)) {
    const { index: start, 0: words, groups = {} } = match;
    if (/[\p{L}\d.]$/u.test(text.slice(Math.max(0, start - 1), start))) continue;
    const range = read(words, groups, publishedOn);
    // 1970亿元 is no year.
    if (!range || quantities.some((quantity) => quantity.start <= start && start < quantity.end)) continue;
    const [label, from, to] = range;
    found.push({
      start,
      end: start + words.length,
      text: words,
      period: { label, from, to, source: 'stated' },
      // From January to May is a stretch, from 2022 a base.
      isBase:
        from !== to && !/ to |through|[-–—]/iu.test(words) && base.test(text.slice(Math.max(0, start - 40), start)),
      isDay: from === to && !label.startsWith('as of'),
    });
  }
  return found;
}

type Range = readonly [label: string, from: string, to: string];

function read(
  words: string,
  groups: Record<string, string | undefined>,
  publishedOn: string | undefined,
): Range | undefined {
  const yearOf = (words: string) => (/^\d/u.test(words) ? words : relativeYear(words, publishedOn));
  const part = (
    words: string | undefined,
    from: number,
    to: number,
    label: (year: string) => string,
  ): Range | undefined => {
    const year = words && yearOf(words);
    if (!year || from < 1 || to > 12 || from > to) return undefined;
    return [label(year), `${year}-${two(from)}-01`, `${year}-${two(to)}-${two(lastDay(to))}`];
  };
  const span = (from: number, to: number) => (year: string) =>
    from === 1 && to === 12
      ? year
      : from === 1 && to === 6
        ? `${year}-H1`
        : from === to
          ? `${year}-${two(from)}`
          : `${year}-${two(from)}/${year}-${two(to)}`;
  if (groups.dayFrom) return [`${groups.dayFrom}/${groups.dayTo}`, groups.dayFrom, groups.dayTo!];
  if (groups.iso) return day(groups.iso, groups.asOf !== undefined);
  if (groups.isoFrom && groups.isoFrom.slice(0, 4) < groups.isoTo!.slice(0, 4))
    return [
      `${groups.isoFrom}/${groups.isoTo}`,
      `${groups.isoFrom}-01`,
      `${groups.isoTo}-${two(lastDay(Number(groups.isoTo!.slice(5))))}`,
    ];
  if (groups.isoFrom)
    return part(
      groups.isoFrom.slice(0, 4),
      Number(groups.isoFrom.slice(5)),
      Number(groups.isoTo!.slice(5)),
      span(Number(groups.isoFrom.slice(5)), Number(groups.isoTo!.slice(5))),
    );
  if (groups.isoMonth)
    return part(
      groups.isoMonth.slice(0, 4),
      Number(groups.isoMonth.slice(5)),
      Number(groups.isoMonth.slice(5)),
      span(Number(groups.isoMonth.slice(5)), Number(groups.isoMonth.slice(5))),
    );
  if (groups.fromYear)
    return [`${groups.fromYear}/${groups.toYear}`, `${groups.fromYear}-01-01`, `${groups.toYear}-12-31`];
  const own = publishedOn && 'this year';
  const half = groups.half ? (/^(?:f|1)/iu.test(groups.half) ? 1 : 2) : Number(groups.h ?? groups.hAfter?.slice(1));
  if (half)
    return part(
      groups.yearFirst ?? groups.halfYear ?? groups.hYear ?? own,
      half === 1 ? 1 : 7,
      half === 1 ? 6 : 12,
      (year) => `${year}-H${half}`,
    );
  const quarter = groups.quarter
    ? '1234'.indexOf(ordinalDigit(groups.quarter)) + 1
    : Number(groups.q ?? groups.qAfter?.slice(1));
  if (quarter)
    return part(
      groups.yearFirst ?? groups.quarterYear ?? groups.qYear ?? own,
      3 * quarter - 2,
      3 * quarter,
      (year) => `${year}-Q${quarter}`,
    );
  if (groups.lastQuarter)
    return part(groups.quartersYear ?? own, 1, 3 * Number(groups.lastQuarter), span(1, 3 * Number(groups.lastQuarter)));
  if (groups.count) {
    const to = numberOf(groups.count);
    return part(groups.countYear ?? own, 1, to, span(1, to));
  }
  if (groups.monthFrom) {
    const [from, to] = [monthOf(groups.monthFrom), monthOf(groups.monthTo!)];
    return part(groups.rangeYear ?? own, from, to, span(from, to));
  }
  if (/first three quarters/iu.test(words)) return part(groups.threeYear ?? own, 1, 9, span(1, 9));
  const name = groups.month ?? groups.month2 ?? groups.month3 ?? groups.month4;
  if (name) {
    const at = monthOf(name);
    const year = groups.monthYear ?? groups.monthYear2 ?? publishedOn?.slice(0, 4);
    if (!year) return undefined;
    const date = groups.day ?? groups.day2 ?? groups.day3;
    const until = groups.until ?? groups.until2 ?? groups.end;
    if (date) return day(`${year}-${two(at)}-${two(Number(date))}`, until !== undefined);
    return until && (/as|end/iu.test(until) || groups.end)
      ? day(`${year}-${two(at)}-${two(lastDay(at))}`, true)
      : part(year, at, at, span(at, at));
  }
  if (groups.aloneMonth)
    return part(own, monthOf(groups.aloneMonth), monthOf(groups.aloneMonth), (year) =>
      span(monthOf(groups.aloneMonth!), monthOf(groups.aloneMonth!))(year),
    );
  if (groups.plan) {
    const first = 2016 + 5 * (Number(groups.plan) - 13);
    return [`${first}/${first + 4}`, `${first}-01-01`, `${first + 4}-12-31`];
  }
  const whole = groups.year ?? (groups.relative && relativeYear(groups.relative, publishedOn));
  return whole ? [whole, `${whole}-01-01`, `${whole}-12-31`] : undefined;
}

function relativeYear(words: string, publishedOn: string | undefined): string | undefined {
  if (!publishedOn) return undefined;
  const shift = /before/iu.test(words) ? -2 : /^last/iu.test(words) ? -1 : /^next/iu.test(words) ? 1 : 0;
  return String(Number(publishedOn.slice(0, 4)) + shift);
}

const day = (iso: string, isState: boolean): Range => [isState ? `as of ${iso}` : iso, iso, iso];
const two = (value: number) => String(value).padStart(2, '0');
/** As the Chinese reader has it: February counts 28. */
const lastDay = (at: number) => [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][at - 1] ?? 30;
const monthOf = (name: string) =>
  months.split('|').findIndex((one) => one.startsWith(name.slice(0, 3).toLowerCase())) + 1;
const ordinalDigit = (words: string) =>
  /^\d/u.test(words) ? words[0]! : String(['first', 'second', 'third', 'fourth'].indexOf(words.toLowerCase()) + 1);
const numberOf = (words: string) =>
  /^\d/u.test(words)
    ? Number(words)
    : ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'].indexOf(words.toLowerCase()) +
      2;
