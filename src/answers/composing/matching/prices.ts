import type { Quantity, Query } from '../../../domain.ts';

const one =
  '(?:[一每](?:[张晚夜碗份次斤杯只件瓶条盒趟顿盆盘桌位亩株棵头户度]|千瓦时|公斤|个?小时|平方?米)|[门车船]票(?!收入|总|销售)|票价)';
const ofOne = new RegExp(one, 'u');
const price = new RegExp(
  `(?:发行|发售|收购|出厂|零售|批发)价格?(?:是|为|定)?(?:多少|几)|(?<![征税验回营没])收费?(?:要|得)?(?:多少钱|多少元|几块)|${one}(?![^，。？]{0,6}(?:[卖收]了|收入|[一总]共))[^，。？]{0,8}(?:多少钱|多少元|几块|几元|几毛|什么价)`,
  'u',
);

/** 每斤能多卖1元, 涨了5毛: by how much one price is above another. */
const moved = /(?:多[卖赚挣收]|[涨贵跌降]了?|便宜了?|[高低]了|提高|下降|上涨)[^，。；\d]{0,3}\d/u;
const asksMove = /[多少][卖赚挣收]|[涨贵跌降高低]了|便宜|提高|下降/u;

/** Whether 开盘价 is asked for, and told is a 收盘价: 开盘价多少 is told by no 收盘价, and 发行价 by neither how many shares were 发行 nor what that cost. */
export const isOfOtherPrice = (asked: string, clause: string): boolean => {
  const which = shares.exec(asked)?.groups?.which;
  return which !== undefined && !told[which as keyof typeof told].test(clause);
};
/** 埃澜光电的呢, after 发行价多少: the price that the turn itself names, else that of the turn before. */
export const priceAsked = ({ asked, text, leans }: Pick<Query, 'asked' | 'text' | 'leans'>): string =>
  leans && !shares.test(asked) ? text : asked;
const shares = /(?<which>发行|开盘|收盘|最高|最低)价格?(?:是|为|有)?(?:多少|几|\d|的?呢)/u;
const told = {
  发行: /发行[^，。；]{0,4}价|每股[^，。；]{0,4}发行/u,
  开盘: /开盘/u,
  收盘: /收盘|报收|收[报于]/u,
  最高: /最高/u,
  最低: /最低/u,
};

/**
 * 一晚上多少钱, 每月收多少钱 asks what one costs; a sum told in 万元 is what all of them brought, unless its clause says that one does, and what one costs more than
 * before is no price.
 */
export const isNoPrice = (
  query: Query,
  { dimension, statedUnit }: Pick<Quantity, 'dimension' | 'statedUnit'>,
  clause: string,
): boolean =>
  isOfOtherPrice(priceAsked(query), clause) ||
  (dimension === 'money' &&
    price.test(query.asked) &&
    ((moved.test(clause) && !asksMove.test(query.asked)) ||
      (/[万亿]/u.test(statedUnit) && !/每|均|单价|亩产/u.test(clause) && !ofOne.test(clause))));
