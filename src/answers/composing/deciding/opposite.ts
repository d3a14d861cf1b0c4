import type { Figure, Query } from '../../../domain.ts';
import type { Known } from '../matching/surroundings.ts';

/** Two ways for money, goods or people to go: what is told of the one says of the other that it is not so. */
const ways: readonly (readonly [RegExp, RegExp])[] = [
  [/流入/u, /流出/u],
  [/(?<!购)买入|买进/u, /卖出/u],
  [/(?<!进)出口/u, /进口(?!商品博览)/u],
  [/顺差/u, /逆差/u],
  [/盈利|赚/u, /亏损|亏/u],
  [/上调|提价/u, /下调|降价/u],
  [/增持/u, /减持/u],
  [/迁入|转入|调入/u, /迁出|转出|调出/u],
];

/** 涨了16.8%, of a fall of as much; 净流入30万元, of 净流出30万元. */
export function isOpposite(
  { text }: Query,
  { direction, articleId, clause, end }: Figure,
  { articles }: Known,
): boolean {
  const [rise, fall] = [
    /(?<!不)涨|增[长加了]|上升|提高|(?<!不)[多高]了/u.test(text),
    /下?降|下跌|减少|下滑|(?<!多)[少缩低跌]了/u.test(text),
  ];
  if (rise !== fall && direction !== undefined && (direction === 'rise') !== rise) return true;
  // 16亿元顺差: the way may stand behind the number.
  const told = articles
    .get(articleId)!
    .text.slice(clause.start, end + 3)
    .replaceAll(bothWays, '');
  const asked = text.replaceAll(bothWays, '');
  return ways.some(([one, other]) => {
    const [isOne, isOther] = [one.test(asked), other.test(asked)];
    return isOne !== isOther && (isOne ? other : one).test(told) && !(isOne ? one : other).test(told);
  });
}
const bothWays = /进出口|买卖|流入流出/gu;
