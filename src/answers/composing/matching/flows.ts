import type { Article, Figure, Query } from '../../../domain.ts';

/** What goes in is not what comes out: 投了多少 is not answered by revenue, nor 赚了多少 by an investment. */
export function isOtherFlow({ text }: Query, { metric, dimension }: Figure, part: string): boolean {
  if (dimension !== 'money') return false;
  // 罚款38万元 is neither earned nor invested.
  if (/罚/u.test(part) !== /罚/u.test(text)) return true;
  if (text.includes(metric)) return false;
  const [invested, earned] = [
    /投了?(?:多少|几)|花了?(?:多少|几)|投资|耗资/u,
    /赚|挣|卖了?(?:多少|几)|收入|营收|产值|利润/u,
  ];
  if (invested.test(text) && !earned.test(text)) return /收入|营收|销售额|产值|利润|税/u.test(metric);
  return earned.test(text) && !invested.test(text) && /投资|补贴|补助|奖补/u.test(metric);
}

/** 接待游客20万人次，综合收入3亿元: what the visitors brought. */
export const isOfVisitors = ({ metric, dimension }: Figure, siblings: readonly string[]): boolean =>
  dimension === 'money' &&
  /^(?:实现)?(?:综合|总|营业)?(?:收入|创收)$/u.test(metric) &&
  siblings.some((other) => /[游旅]客(?:量|人数|人次)?$/u.test(other));

/** 支持率 is not 不支持率, nor 机动车 非机动车: with the sign that turns it round, a name is another's; nor is 利润 the 利润率. */
export const isTurnedRound = (
  { terms, rest, language, aspect: asked, dimensions = [], text }: Query,
  { metric, dimension, aspect }: Figure,
): boolean =>
  language !== 'en' &&
  [...rest.split(' '), ...terms.map(({ words }) => words)].some((word) => {
    const at = word.length > 1 ? metric.lastIndexOf(word) : -1;
    if (
      at >= 0 &&
      metric.slice(at) === `${word}率` &&
      dimension === 'percent' &&
      aspect === 'level' &&
      asked === undefined &&
      !dimensions.includes('percent') &&
      !/率|百分/u.test(text)
    )
      return true;
    const isApart = at > 0 && negation.test(metric.slice(0, at)) && !/[^\p{Script=Han}]/u.test(word);
    return isApart && metric.indexOf(word) === at;
  });
/** 南非进出口 is a country's. */
const negation = /(?:[不未]|(?<![东南西北中])非)$/u;

/** 新增9个食堂, 新认定的13家中心: the metric behind the number; 新增示范企业4家、中小企业28家: one verb for both. */
export const isAdded = ({ start }: Figure, { text }: Article): boolean =>
  /新(?:[增添设开]|认定|获批|引进|签约|注册|落户)的?$|(?:新建|改扩建)[、和及]?\p{Script=Han}{0,8}$|(?<![^，；。\d]{9})新(?:[增设]|认定|培育|引进)[^，；。\d]{2,20}\d+[个家所座名项][、和][^，；。、\d]{2,20}$/u.test(
    text.slice(Math.max(0, start - 60), start),
  );
