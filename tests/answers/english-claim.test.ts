import { describe, expect, test } from 'vitest';
import { englishTimes } from '../../src/answers/understanding/english/times.ts';

const periods: readonly (readonly [string, string])[] = [
  ['In 2022, the GDP grew', '2022'],
  ['in the first half of 2022', '2022-H1'],
  ['in H2 2021', '2021-H2'],
  ['In Q3 2022', '2022-Q3'],
  ['in the first quarter of 2023', '2023-Q1'],
  ['in the first three quarters of 2022', '2022-01/2022-09'],
  ['in the first seven months of 2023', '2023-01/2023-07'],
  ['from January to May 2023', '2023-01/2023-05'],
  ['in September 2022', '2022-09'],
  ['On March 5, 2022', '2022-03-05'],
  ['on 5 March 2022', '2022-03-05'],
  ['As of 2022-12-31', 'as of 2022-12-31'],
  ['as of the end of 2022-06-30', 'as of 2022-06-30'],
  ['In 2023-01 to 2023-07', '2023-01/2023-07'],
  ['In 2021–2025', '2021/2025'],
  ['in the 14th Five-Year Plan period', '2021/2025'],
  ['last year', '2022'],
  ['this year', '2023'],
];

describe('the times of an English claim', () => {
  test.each(periods)('%s', (words, label) => {
    expect(englishTimes(words, { publishedOn: '2023-02-03' }).map(({ period }) => period.label)).toEqual([label]);
  });

  const none: readonly (readonly [string, string])[] = [
    ['the total investment was 1970亿元', 'an amount'],
    ['2023 yuan', 'an amount'],
    ['route A2022', 'a code'],
    ['20221', 'a longer number'],
  ];
  test.each(none)('none in “%s”', (words) => {
    expect(englishTimes(words, { publishedOn: '2023-02-03' })).toEqual([]);
  });

  test('“last year” means nothing without the date of an article', () => {
    expect(englishTimes('last year', {})).toEqual([]);
  });
});
