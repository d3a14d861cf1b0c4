import { Big } from 'big.js';
import type { Reading } from './english.ts';
import { parseNumeral } from './numerals.ts';

const together =
  /(?:(?<hours>\d{1,4})个?小时)?(?:(?<minutes>\d{1,2})分钟?)?(?:(?<seconds>\d{1,2}(?:\.\d{1,3})?)秒(?<hundredths>\d{2}(?!\d))?)?/y;

/** 二年六个月, 3年6个月: a term, in months. 2023年 begins none. */
const term =
  /(?<years>\d{1,2}|[一二两三四五六七八九十]{1,3})年零?(?<months>\d{1,2}|[一二两三四五六七八九十]{1,2})个月(?!份)/y;

const monthsPerYear = 12;

/** 1小时03分28秒, 4分38秒, 10秒62: one length of time, in the smallest unit that it names. */
export function readLengthOfTime(text: string, at: number): Reading | undefined {
  const months = readTerm(text, at);
  if (months) return months;
  together.lastIndex = at;
  const found = together.exec(text);
  const { hours, minutes, seconds, hundredths } = found?.groups ?? {};
  if (!found || [hours, minutes, seconds, hundredths].filter((part) => part !== undefined).length < 2) return undefined;
  const unit = seconds === undefined ? '分钟' : '秒';
  const inMinutes = new Big(hours ?? 0).times(60).plus(minutes ?? 0);
  const value =
    seconds === undefined
      ? inMinutes
      : inMinutes
          .times(60)
          .plus(seconds)
          .plus(new Big(hundredths ?? 0).div(100));
  return lasting(at, at + found[0].length, value, unit);
}

function readTerm(text: string, at: number): Reading | undefined {
  term.lastIndex = at;
  const found = term.exec(text);
  const [years, months] = [found?.groups?.years, found?.groups?.months].map((part) => part && parseNumeral(part));
  if (!found || !years || !months) return undefined;
  return lasting(at, at + found[0].length, new Big(years).times(monthsPerYear).plus(months), '个月');
}

const lasting = (start: number, end: number, value: Big, unit: string): Reading => ({
  kind: 'quantity',
  start,
  end,
  quantity: { value: value.toFixed(), unit, statedUnit: unit, dimension: 'duration', qualifier: 'exact' },
});
