import type { Span } from '../domain.ts';
import { matchesOf } from '../text/matches.ts';
import { type Carry, isMonth } from './carry.ts';
import { type HeadingWords, headingIn, topicOf } from './headings.ts';
import { goesOnList, isRow } from './lists.ts';
import type { ExtractContext } from './slot.ts';
import { isJustOver } from './times/periods.ts';

/** What a new line forgets of the lines before it. */
export function beginLine(
  line: string,
  before: string,
  carry: Carry,
  { publishedOn }: ExtractContext,
  hasFigures: boolean,
): void {
  if (carry.lead && !goesOnList(line, before)) carry.lead = undefined;
  if (carry.columns && !isRow(line, carry.columns)) carry.columns = undefined;
  carry.place = carry.lead?.place;
  // 8月 in one item is not when the next one was.
  // 1—2月利润4亿元, told of a first quarter: nor does a part of it.
  if ((isMonth(carry.period) || isPart(carry)) && carry.frame !== undefined && !carry.lead) carry.period = carry.frame;
  // 总投资9亿元的项目今年9月投产。 ends a line on 2024: the next one goes on with the year.
  if (!carry.period && carry.cut && /^\d{4}$/u.test(carry.cut.label)) carry.period = carry.cut;
  carry.cut = undefined;
  carry.frame = carry.period;
  carry.level = undefined;
  carry.levels = [];
  // 1998年捐书3200册。下半年，……: long ago ends with its paragraph.
  if (carry.year && Number(publishedOn?.slice(0, 4) ?? 0) - carry.year > 2) carry.year = undefined;
  carry.site = undefined;
  carry.last = undefined;
  carry.whole = undefined;
  carry.subjects.beginLine();
  carry.isItemOfPlan = carry.isPlanned === true && itemMark.test(line);
  const heading = carry.lead ? undefined : headingIn(line);
  carry.topic = heading?.isInline ? topicOf(heading.words) : undefined;
  if (heading) beginStretch(heading, carry, publishedOn, hasFigures);
}

const isPart = ({ period, frame }: Carry): boolean =>
  period !== undefined &&
  frame !== undefined &&
  /\d{4}-/u.test(frame.label) &&
  frame.from <= period.from &&
  period.to <= frame.to &&
  period.label !== frame.label;

/** 一是, （二）, 3. */
const itemMark =
  /^\s*(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+|首先|其次|[（(]?[一二三四五六七八九十]+[）)、]|\d{1,2}[.、．])/u;

/** 2、……: in the next item of a row within a line, what the item before told of does not hold; 二是…… may be one of a plan there, too. */
export function beginItem(words: string, carry: Carry): void {
  carry.isItemOfPlan ||= carry.isPlanned === true && itemMark.test(words);
  if (!/^\s*\d{1,2}、(?=\D)/u.test(words)) return;
  carry.period = carry.frame;
  carry.place = carry.lead?.place;
}

/** 一是, 二是 at the head of a clause: they only count it up. */
export const countingUp = (words: string): Span[] =>
  [...matchesOf(/(?<=^|[：:；;。，])\s*[一二三四五六七八九十]{1,2}是(?!否|因|由)/gu, words)].map(
    ({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }),
  );

/** A heading begins a new stretch, in which the time named before it need not hold, unless it is the article's own quarter. */
function beginStretch(
  { words, isInline }: HeadingWords,
  carry: Carry,
  publishedOn: string | undefined,
  hasFigures: boolean,
): void {
  carry.headings.read(words, hasFigures);
  const { section, lead } = carry.headings;
  const { period } = carry;
  const isOwn = period && publishedOn && !/^\d{4}$|as of/.test(period.label) && isJustOver(period.to, publishedOn);
  const isOfLead = period && lead && lead.from <= period.from && period.to <= lead.to;
  const holds = section.period ?? (isOwn && !isOfLead ? period : section.view === 'ahead' ? undefined : lead);
  if (holds || !isInline) carry.period = holds;
  if (holds) carry.year = Number(holds.to.slice(0, 4));
}

/**
 * 完成计划的78%（主要是项目储备不足，难以支撑投资），下降18%: why a number is what it is, said in brackets behind it, is nothing of what goes on
 * behind them. Spaces of the same length stand for it.
 */
export const withoutReasons = (words: string): string => words.replace(reason, (told) => ' '.repeat(told.length));
const reason = /(?<=[\d%％元个家项户人])[（(](?:主要|其?原因|由于|因|受)[^\d（()）。]{4,80}[）)]/gu;
