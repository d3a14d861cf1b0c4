import { Big } from 'big.js';

/** 下降12万吨至245万吨: what follows a verb of change, where the second value is so much larger that no range has such ends. */
const changed = /(?:增[长加产]|减[少产]|下降|上[涨升]|提[高升]|降低|回落|回升)了?(?:约|近|超)?$/u;
const widestRange = 5;

/** Whether two amounts that `joint` joins are values in turn (从5%到7%) and no range (由5%-5.25%上调); `before` stands ahead of the first. */
export const areTwoValues = (before: string, joint: string, low: string, high: string, isSaidTwice: boolean): boolean =>
  isSaidTwice &&
  /[至到]/u.test(joint) &&
  (/[从由自]$/u.test(before) || (changed.test(before) && new Big(high).gt(new Big(low).times(widestRange))));
