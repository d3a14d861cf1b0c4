import type { Quantity } from '../domain.ts';

const counts =
  /(?:数量?|人口|用户|粉丝|会员|客户|[单产销流]量|[发播访点浏参]\p{Script=Han}{0,3}量)(?:已|共|有|达到?|为|突破|增至|增长到|增加到|约|近|超过?)*$/u;
const ratios = /(?:倍差|收入比|系数|比值)(?!重|例)(?:[由从][\d.]+)?[^，。；、\d]{0,8}$/u;

/**
 * 订单数量4440万, 常住人口85.6万, 收入倍差由2.45降到1.76: a number without a unit that its noun alone tells the meaning of. Any other
 * counts nothing that could be bound.
 */
export function isBare({ start, end, text: words }: Quantity, text: string): boolean {
  const ahead = text.slice(Math.max(0, start - 16), start);
  if (/[万亿](?:余|多)?$/u.test(words))
    return counts.test(ahead) && /^(?:以上|左右)?(?:[，。；、）)！？,.;]|$)/u.test(text.slice(end, end + 3));
  return (
    /\d\.\d/u.test(words) &&
    ratios.test(text.slice(Math.max(0, start - 24), start)) &&
    /^(?:左右|以[上下内])?(?:[，。；、）)！？,.;]|[下上]?[缩扩降升提减增]|$)/u.test(text.slice(end, end + 3))
  );
}
