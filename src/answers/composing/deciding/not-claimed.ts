import type { Quantity, Query } from '../../../domain.ts';
import { literal } from '../../../text/matches.ts';

/** 24个片区去年新增了多少学位: how many there are says which are meant, and nobody claims it. */
export const isOfName = ({ kind, text }: Query, { text: stated, dimension }: Quantity): boolean =>
  kind === 'figure' &&
  dimension === 'count' &&
  !/[吗吧]|对不对|是不是|没错|听说/u.test(text) &&
  new RegExp(`${literal(stated)}\\p{Script=Han}{2,}.*(?:多少|几)`, 'u').test(text);

/** 三个综保区一共多少, 产值过10亿奖多少: which are meant, and nothing claimed. */
export const isOfSum = (text: string, { text: words }: Quantity): boolean =>
  // 46家食堂有几家亏钱: of so many, some are asked about.
  /^的?\p{Script=Han}{0,8}?(?:[里中](?:面|头)?|当中)?[，,]?(?:一共|总共|到底)?有(?:多少|几)/u.test(
    text.slice(text.indexOf(words) + words.length),
  ) ||
  /^\p{Script=Han}{1,10}(?:[一总]共|合计|各)|^[^，。]{0,8}(?:奖|补|免|给)[^，。]{0,4}(?:多少|几)/u.test(
    text.slice(text.indexOf(words) + words.length),
  );

/** 5亿元以上项目, 几个区收入过百亿: which are meant, not how many there are. */
export function isLimit({ kind, text, unit }: Query, { text: words, dimension }: Quantity): boolean {
  const at = text.indexOf(words);
  if (kind === 'figure' && unit !== undefined && dimension !== 'count' && /[过超破达满]$/u.test(text.slice(0, at)))
    return true;
  const behind = text.slice(at + words.length);
  // 总投资1970亿元的项目都开工了吗
  if (/^的(?!吗|吧|呢|么|是|对|没|数|话)\p{Script=Han}{2}/u.test(behind)) return true;
  return /[上下]$/u.test(words) && /^的?(?![吗吧呢么没对])\p{Script=Han}/u.test(behind);
}
