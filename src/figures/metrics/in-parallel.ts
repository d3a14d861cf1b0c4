import type { Slot } from '../slot.ts';

/**
 * 东园建筑面积1万平方米，改造管网300米，西园建筑面积2万平方米，改造管网500米: what is counted alike of two that were named in turn is of
 * whichever was named before it.
 */
export function inParallel(slots: readonly Slot[]): readonly Slot[] {
  if (slots.length > mostSlots) return slots;
  const heads = slots.flatMap((slot, index) => {
    const name = slots.map((other) => nameBeside(slot, other)).find((found) => found !== '');
    return name ? [{ index, name }] : [];
  });
  if (heads.length < 2) return slots;
  const headOf = (index: number) => heads.findLast((head) => head.index < index)?.name;
  const isTwice = (one: Slot, index: number) =>
    slots.some(
      (other, at) =>
        isAlike(one, other) && other.metric === one.metric && headOf(at) !== undefined && headOf(at) !== headOf(index),
    );
  return slots.map((slot, index) => {
    const name = headOf(index);
    return name && !heads.some((head) => head.index === index) && isBare(slot) && isTwice(slot, index)
      ? { ...slot, metric: `${name}${slot.metric}` }
      : slot;
  });
}

/** A sentence with more is a table, and each is held against each other. */
const mostSlots = 30;

const isBare = ({ metric, subject, aspect }: Slot): boolean => metric.length > 1 && !subject && aspect === 'level';

const isAlike = (one: Slot, other: Slot): boolean =>
  one !== other &&
  isBare(one) &&
  isBare(other) &&
  one.place === other.place &&
  one.quantity.dimension === other.quantity.dimension;

/** 东园 of 东园建筑面积 beside 西园建筑面积. */
function nameBeside(one: Slot, other: Slot): string {
  if (!isAlike(one, other) || one.metric === other.metric) return '';
  let shared = 0;
  while (shared < one.metric.length && one.metric.at(-shared - 1) === other.metric.at(-shared - 1)) shared += 1;
  const kind = /^(?:类(?:项目|企业)?|小区|社区|园区|项目|工程|公司|学校|医院)?/u.exec(one.metric.slice(-shared))![0]
    .length;
  const [name, otherName] = [one, other].map(({ metric }) => metric.slice(0, metric.length - shared + kind));
  return shared > 2 && name!.length - kind > 1 && otherName!.length - kind > 1 ? name! : '';
}
