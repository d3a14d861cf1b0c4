import { Big } from 'big.js';
import type { Passage, Quantity } from '../../domain.ts';
import { agrees, compareQuantities } from '../../figures/numbers/compare.ts';
import { scanQuantities } from '../../figures/numbers/scan.ts';
import type { Verdict } from './bind.ts';

/** 15年间, 未来三年, 用3年时间: a length of time that says when, and counts nothing. */
const ahead = /(?:未来|今后|近|过去|用|在|经过|历时|的|[，。；：]|^)$/u;
const behind = /^(?:间|来|以来|里|内|中|之?后|左右|期间|的?时间)/u;

const held = new WeakMap<Passage, readonly Quantity[]>();

function lengthsIn(passage: Passage): readonly Quantity[] {
  // 十年来, 8年间 are times to a reader of articles.
  const known =
    held.get(passage) ??
    scanQuantities(passage.text.replace(/(?<=年)(?:以来|[来间])/gu, '，')).filter(
      ({ dimension }) => dimension === 'duration',
    );
  held.set(passage, known);
  return known;
}

/** Whether the passages name the length of time, or a figure that the claim is bound to is of one as long. */
export function isLengthTold(
  text: string,
  quantity: Quantity,
  passages: readonly Passage[],
  bound: readonly Verdict[],
): boolean {
  if (quantity.dimension !== 'duration') return false;
  if (!ahead.test(text.slice(0, quantity.start)) && !behind.test(text.slice(quantity.end))) return false;
  const isSame = (other: Quantity) => agrees(compareQuantities(quantity, other));
  return passages.some((passage) => lengthsIn(passage).some(isSame)) || bound.some((one) => lasts(one, quantity));
}

/** 15年间, of a figure of 2009 to 2023: both ends count, or one. */
export function lasts({ supported, figure }: Verdict, { unit, value }: Quantity): boolean {
  const [from, to] = [figure?.period?.from, figure?.period?.to];
  if (!supported || unit !== '年' || !from || !to) return false;
  const years = new Big(to.slice(0, 4)).minus(from.slice(0, 4));
  return years.gt(0) && (years.eq(value) || years.plus(1).eq(value));
}
