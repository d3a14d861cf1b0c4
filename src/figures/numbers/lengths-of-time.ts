import { Big } from 'big.js';
import type { Reading } from './english.ts';

const together =
  /(?:(?<hours>\d{1,4})个?小时)?(?:(?<minutes>\d{1,2})分钟?)?(?:(?<seconds>\d{1,2}(?:\.\d{1,3})?)秒(?<hundredths>\d{2}(?!\d))?)?/y;

/** 1小时03分28秒, 4分38秒, 10秒62: one length of time, in the smallest unit that it names. */
export function readLengthOfTime(text: string, at: number): Reading | undefined {
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
  const end = at + found[0].length;
  return {
    kind: 'quantity',
    start: at,
    end,
    quantity: { value: value.toFixed(), unit, statedUnit: unit, dimension: 'duration', qualifier: 'exact' },
  };
}
