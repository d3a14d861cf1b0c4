import { Big } from 'big.js';
import type { Reading } from './english.ts';

const together = /(?:(?<hours>\d{1,4})个?小时)?(?:(?<minutes>\d{1,2})分钟?)?(?:(?<seconds>\d{1,2}(?:\.\d{1,3})?)秒)?/y;

/** 1小时03分28秒, 4分38秒: one length of time, in the smallest unit that it names. */
export function readLengthOfTime(text: string, at: number): Reading | undefined {
  together.lastIndex = at;
  const found = together.exec(text);
  const { hours, minutes, seconds } = found?.groups ?? {};
  if (!found || [hours, minutes, seconds].filter((part) => part !== undefined).length < 2) return undefined;
  const unit = seconds === undefined ? '分钟' : '秒';
  const inMinutes = new Big(hours ?? 0).times(60).plus(minutes ?? 0);
  const value = seconds === undefined ? inMinutes : inMinutes.times(60).plus(seconds);
  const end = at + found[0].length;
  return {
    kind: 'quantity',
    start: at,
    end,
    quantity: { value: value.toFixed(), unit, statedUnit: unit, dimension: 'duration', qualifier: 'exact' },
  };
}
