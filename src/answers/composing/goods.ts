import type { Query } from '../../domain.ts';
import { namedBy } from '../../figures/bodies.ts';

/** 飞机 of 飞机进口94.3亿美元; 外贸进出口 and 全市出口 are of all goods. */
const ofGoods =
  /(?<![\p{Script=Han}\d])(?!对?外贸易?|货物|商品|累计|完成|实现|外贸|[其当]中|同期|当[年月]|年度?|今年|去年|全|[一-龥]{1,6}[省市区县州国])(?<goods>\p{Script=Han}{2,10}?)(?:进出口|进口|出口)/u;

const asksTrade = ({ terms, aspect, kind, language }: Query) =>
  kind === 'figure' &&
  language !== 'en' &&
  aspect !== 'share' &&
  terms.length > 0 &&
  terms.every(({ words }) => /^(?:进出口|进口|出口)(?:总?[额值])?$/u.test(words));

/** Whether what is told is the trade in some goods, or of some firms, where a question asks for all of it. */
export function isOfSomeGoods(query: Query, told: string): boolean {
  const goods = asksTrade(query) ? ofGoods.exec(told)?.groups?.goods : undefined;
  return goods !== undefined && namedBy(query.text, goods) < 0.5;
}
