import { matchesOf } from '../../text/matches.ts';
import { withMonthsEnded } from './months-ended.ts';
import { partOfYear } from './parts-of-year.ts';
import type { TimeMention } from './periods.ts';

const code =
  /(?<![A-Za-z\d.])(?:(?:(?<quarter>[1-4])Q|(?<half>[12])H)(?:20)?(?<short>\d{2})|20(?<year>\d{2})年?\s?(?:Q(?<ofQuarter>[1-4])|H(?<ofHalf>[12])))(?![A-Za-z\d%.])/gu;
const anyCode = /\d[QH]\d|[年\d]\s?[QH]\d/u;

/** What was found in `text`, and 2Q23, 1H2023, 2023Q2, 2023年H1 in it: how reports of firms write parts of a year. */
export function withCodes(mentions: TimeMention[], text: string): TimeMention[] {
  const found = withMonthsEnded(mentions, text);
  if (!anyCode.test(text)) return found;
  const coded = matchesOf(code, text).map(({ index, 0: words, groups = {} }): TimeMention => {
    const year = 2000 + Number(groups.short ?? groups.year);
    const half = groups.half ?? groups.ofHalf;
    const names: Readonly<Record<string, string | undefined>> = {
      quarter: groups.quarter ?? groups.ofQuarter,
      half: half && (half === '1' ? '上' : '下'),
    };
    const part = partOfYear((name) => names[name])!;
    return {
      start: index,
      end: index + words.length,
      text: words,
      period: { label: part.label(year), from: `${year}-${part.from}`, to: `${year}-${part.to}`, source: 'stated' },
      isBase: /(?:[比较]|相比)$/u.test(text.slice(0, index)),
      isDay: false,
      hasYear: true,
      isLeaning: false,
      isSince: false,
    };
  });
  return [...found.filter((one) => !coded.some(({ start, end }) => one.start < end && start < one.end)), ...coded].sort(
    (a, b) => a.start - b.start,
  );
}
