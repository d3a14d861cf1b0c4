import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { samePeriod, timeMentions } from '../../src/figures/times/periods.ts';

interface Row {
  readonly text: string;
  readonly publishedOn?: string;
  readonly year?: number;
  readonly times: readonly {
    readonly text: string;
    readonly label: string;
    readonly from?: string;
    readonly to?: string;
  }[];
  readonly why?: string;
}

const read = <T>(name: string) => JSON.parse(readFileSync(join(import.meta.dirname, 'rows', name), 'utf8')) as T[];

describe('a time is read from its words, the article’s date and the year named before', () => {
  test.each(read<Row>('slots-periods.json'))('$text, printed on $publishedOn', ({ text, times, why, ...context }) => {
    const found = timeMentions(text, context).map((mention, index) => ({
      text: mention.text,
      label: mention.period.label,
      ...(times[index]?.from && { from: mention.period.from, to: mention.period.to }),
    }));
    expect(found, why).toEqual(times);
  });
});

describe('a yardstick is told from the time that a sentence speaks of', () => {
  test.each(read<{ text: string; publishedOn: string; time: string; isBase: boolean }>('slots-yardsticks.json'))(
    '$text: $isBase',
    ({ text, publishedOn, time, isBase }) => {
      expect(timeMentions(text, { publishedOn }).map((t) => ({ text: t.text, isBase: t.isBase }))).toContainEqual({
        text: time,
        isBase,
      });
    },
  );
});

test('a day within a year stands for the year only as a state of affairs', () => {
  const [year, day, state] = ['2022年', '2022年6月30日', '截至2022年末'].map(
    (text) => timeMentions(text, { publishedOn: '2023-07-20' })[0]!.period,
  );
  expect(samePeriod(year!, day!)).toBe(false);
  expect(samePeriod(year!, state!)).toBe(true);
});
