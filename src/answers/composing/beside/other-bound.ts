import type { Draft, Query } from '../../../domain.ts';

const asksMost = /最[多高大](?:能|可以?|要|得|给|不|是|交|缴|贷|借|拿|领|补)|上限|封顶|至多/u;
const asksLeast = /最[少低小](?:能|可以?|要|得|给|是|交|缴|拿|领|补)|下限|起码|至少/u;
const most = /不(?:得|应|能|可)?(?:超过|高于|大于|多于)|最[高多大]|上限|封顶|至多|以[内下]|到顶/u;
const least =
  /不(?:得|应|能|可)?(?:低于|少于|小于|不足)|不下|最[低少小]|下限|起码|至少|以上|(?<![日月年时])起(?=[，。；、步]|$)/u;

/** The most that may be paid (单位最多能交几成) is not told by the least that must be (不低于5%), nor the least by the most. */
export const isOfOtherBound = ({ kind, claims }: Draft, { text, language }: Query): boolean => {
  const misses = (asked: RegExp, other: RegExp, own: RegExp, against: RegExp) =>
    asked.test(text) && !other.test(text) && claims.every(({ text: told }) => against.test(told) && !own.test(told));
  return (
    kind === 'grounded' &&
    language !== 'en' &&
    claims.length > 0 &&
    (misses(asksMost, asksLeast, most, least) || misses(asksLeast, asksMost, least, most))
  );
};
