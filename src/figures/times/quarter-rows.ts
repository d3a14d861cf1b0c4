import { matchesOf } from '../../text/matches.ts';
import { partOfYear } from './parts-of-year.ts';
import type { TimeMention } from './periods.ts';

const row = /第?(?<quarter>[一二三四])(?=(?:[、和与及]第?[一二三四])*[、和与及]$)/gu;

/** What was found in `text`, and the first ones of 一、二、三季度: each of them is a time. */
export const withQuarters = (found: readonly TimeMention[], text: string): TimeMention[] =>
  found.flatMap((last) => {
    if (!/-Q\d$/u.test(last.period.label) || !/[、和与及]$/u.test(text.slice(0, last.start))) return [last];
    const from = Math.max(0, last.start - 9);
    const first = matchesOf(row, text.slice(from, last.start)).map(({ index, 0: words, groups }): TimeMention => {
      const part = partOfYear((name) => (name === 'quarter' ? groups!.quarter : undefined))!;
      const year = Number(last.period.to.slice(0, 4));
      const start = from + index;
      return {
        ...last,
        start,
        end: start + words.length,
        text: words,
        period: { ...last.period, label: part.label(year), from: `${year}-${part.from}`, to: `${year}-${part.to}` },
      };
    });
    return [...first, last];
  });
