import { Big } from 'big.js';
import type { Quantity } from '../../domain.ts';

const plain = /^\d[\d.]*(?:万|亿|万亿)?$/;
const turn = /分别[^，。；、]{0,16}(?:[\d.]+[万亿]*[、和与及])*$/u;

/** 分别为1.6、10.7和25.8个百分点: the unit of the last number is that of all. */
export function withSharedUnits(quantities: readonly Quantity[], text: string): readonly Quantity[] {
  const all = [...quantities];
  for (let index = all.length - 2; index >= 0; index -= 1) {
    const [one, next] = [all[index]!, all[index + 1]!];
    // 0.7个和0.9个百分点: in short.
    if (
      one.unit === '个' &&
      next.unit === '个百分点' &&
      next.start - one.end === 1 &&
      /[、和与及]/u.test(text[one.end]!)
    ) {
      const { unit, statedUnit, dimension } = next;
      all[index] = { ...one, unit, statedUnit, dimension };
      continue;
    }
    if (one.unit !== '' || next.unit === '' || next.start - one.end !== 1 || !plain.test(one.text)) continue;
    const [digits, scale] = [/^\d[\d.]*/.exec(next.text)?.[0], /[万亿]+$/u.exec(one.text)?.[0] ?? ''];
    const isRow = one.text.includes('.') || turn.test(text.slice(Math.max(0, one.start - 60), one.start));
    // 分别0与0王: nothing is in proportion to nothing.
    if (
      !digits ||
      !Number(digits) ||
      !next.text.startsWith(digits + scale) ||
      !isRow ||
      !/[、和与及]/u.test(text[one.end]!)
    )
      continue;
    const { unit, statedUnit, dimension } = next;
    const value = new Big(next.value)
      .div(digits)
      .times(/^\d[\d.]*/.exec(one.text)![0])
      .toFixed();
    all[index] = { ...one, value, unit, statedUnit, dimension };
  }
  return all;
}

/** A number of such a row as it is told alone: 1.6 of 1.6、10.7和25.8个百分点 is 1.6个百分点. */
export const withUnit = <Stated extends Pick<Quantity, 'text' | 'statedUnit'>>(stated: Stated): Stated =>
  !/[万亿\d]$/u.test(stated.text) || stated.text.endsWith(stated.statedUnit)
    ? stated
    : { ...stated, text: `${stated.text.replace(/[万亿]+$/u, '')}${stated.statedUnit}` };
