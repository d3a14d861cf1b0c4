import type { Article, Figure, Query } from '../../domain.ts';

/** What may stand before 进口 and narrows nothing. */
const ofAll = /外贸|货物|商品|总|全|累计|完成|实现|对外|本[省市区县]|[今去]年|[上下]半年|\d月/u;

/** What goods are called by. */
const ofGoods = /(?:[机车船油气粮豆菜果肉药矿材布鞋]|电池|设备|服装|芯片|电路|手机|电脑|玩具|家具)$/u;

/** 进口多少 is not answered by 飞机进口, where no goods are named. */
export function isOfSomeGoods({ terms, rest, text, kind }: Query, { metric, term, aspect }: Figure): boolean {
  const [only, other] = terms;
  if (kind !== 'figure' || !only || other || rest !== '' || term === only.term.name || aspect === 'share') return false;
  const goods = /^(?<goods>\p{Script=Han}{2,8})(?<!进)[进出]口额?$/u.exec(metric)?.groups?.goods;
  return (
    /[进出]口/u.test(only.words) &&
    goods !== undefined &&
    ofGoods.test(goods) &&
    !ofAll.test(goods) &&
    !text.includes(goods)
  );
}

/** 涨了多少 is not answered by how far one thing grew faster than another. */
export const isOfGap = ({ text, kind }: Query, { metric, dimension }: Figure): boolean =>
  kind === 'figure' && dimension === 'points' && /[高低快慢]于/u.test(metric) && !/[比高低快慢差]/u.test(text);

/** 新增示范企业4家，累计达11家: the second is no number of new ones. */
export const isSumOfAll = ({ start, sentence }: Figure, { text }: Article): boolean =>
  /[，；]累计(?:分别)?达到?[^，；]*$/u.test(text.slice(sentence.start, start));

/** 每万人口拥有量 is not how much there is. */
export const isOfTenThousand = ({ text }: Query, { metric }: Figure): boolean =>
  /^每?万人/u.test(metric) && !/万人|均|每/u.test(text);

/** 总产量 is not what one 亩 gives. */
export const isYield = ({ text }: Query, { metric }: Figure): boolean => /总产/u.test(text) && /[亩单]产/u.test(metric);
