import { matchesOf } from '../../text/matches.ts';
import { partOfYear } from './parts-of-year.ts';
import type { TimeMention } from './periods.ts';

const ended =
  /(?:截[至止](?:到)?)?(?:(?<before>20\d{2})年?(?<and>[及和与、]))?(?:截[至止])?(?<year>20\d{2})年(?<day>3月31|6月30|9月30|12月31)日止的?(?<count>[三六36])个月(?:期间)?/gu;
const parts: Readonly<Record<string, readonly [name: string, value: string]>> = {
  '3月31三': ['quarter', '一'],
  '6月30三': ['quarter', '二'],
  '9月30三': ['quarter', '三'],
  '12月31三': ['quarter', '四'],
  '6月30六': ['half', '上'],
  '12月31六': ['half', '下'],
};

/** What was found in `text`, and 截至2022年及2023年3月31日止三个月 in it: how firms' prospectuses write parts of a year, each year's by itself. */
export function withMonthsEnded(found: TimeMention[], text: string): TimeMention[] {
  if (!/日止的?\S{1,2}个月/u.test(text)) return found;
  const told = matchesOf(ended, text).flatMap(({ index, 0: words, groups = {} }): TimeMention[] => {
    const key = `${groups.day}${{ 3: '三', 6: '六' }[groups.count!] ?? groups.count}`;
    const [name, value] = parts[key] ?? [];
    const part = name === undefined ? undefined : partOfYear((one) => (one === name ? value : undefined));
    if (!part) return [];
    const cut = index + (groups.and ? words.indexOf(groups.and) : 0);
    const mentionOf = (year: string, start: number, end: number): TimeMention => ({
      start,
      end,
      text: text.slice(start, end),
      period: {
        label: part.label(Number(year)),
        from: `${year}-${part.from}`,
        to: `${year}-${part.to}`,
        source: 'stated',
      },
      isBase: false,
      isDay: false,
      hasYear: true,
      isLeaning: false,
      isSince: false,
    });
    const last = mentionOf(groups.year!, groups.before ? cut + groups.and!.length : index, index + words.length);
    return groups.before ? [mentionOf(groups.before, index, cut), last] : [last];
  });
  return [...found.filter((one) => !told.some(({ start, end }) => one.start < end && start < one.end)), ...told].sort(
    (a, b) => a.start - b.start,
  );
}
