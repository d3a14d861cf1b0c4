import type { Period } from '../domain.ts';
import type { Slot } from './slot.ts';

const range = /^(?<first>\d{4})\/(?<last>\d{4})$/u;

/** 2016—2020年，市场规模由106亿元增长至150亿元: what it was in the first year and what it is in the last, and neither is of all of them. */
export function withEndsOfRange(slots: readonly Slot[], words: string): readonly Slot[] {
  return slots.map((slot, at) => {
    const from = slot.isBase ? slot : slots[at - 1];
    const to = slot.isBase ? slots[at + 1] : slot;
    const years = from?.isBase && to && isOfOneRange(from, to) ? range.exec(slot.period!.label)?.groups : undefined;
    if (
      !years ||
      !new RegExp(`${years.first}\\D{1,4}(?:${years.first!.slice(0, 2)})?${years.last!.slice(2)}年`, 'u').test(words)
    )
      return slot;
    return { ...slot, period: yearOf(slot.isBase ? years.first! : years.last!, slot.period!) };
  });
}

const isOfOneRange = (from: Slot, to: Slot): boolean =>
  !to.isBase &&
  to.aspect === 'level' &&
  from.metric === to.metric &&
  from.quantity.unit === to.quantity.unit &&
  from.period !== undefined &&
  from.period.label === to.period?.label;

const yearOf = (year: string, { source }: Period): Period => ({
  label: year,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  source,
});
