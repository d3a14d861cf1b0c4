import type { Binding, BoundMetric } from './binding.ts';

const whom = '人口|人|居民|家庭|者|员|老年|成年|儿童|幼儿|学生|妇女|企业|主体|村民|车辆|群众|职工|户籍|女性|男性';
/** So many people, or an area, for which a number is given: 每千名老年人拥有, 每平方公里有. */
const density = new RegExp(
  `(?<each>每(?:(?:10)?[十百千万]{1,2}[名户位个辆人]?(?:(?:常住|户籍|适龄|在校|[\\d至到—~-]{1,5}岁(?:及?以[上下])?的?)?\\p{Script=Han}{0,6}?(?:${whom}))?|平方公里|公顷))(?:中|里|平均|就|仅|只|约|则)*(?:[拥配设建具]?有|配备|达到?|为|产出|实现|创造|贡献|投入|完成)`,
  'u',
);

/** 每千人口床位数7.2张、医师3.4人: the first of a row has the words for all. */
const inRow =
  /(?<each>每[十百千万]{1,2}(?:常住|户籍)?人口?)(?!以上)\p{Script=Han}{2,8}[\d.]+\p{Script=Han}{1,2}、[^，；。：]*$/u;

/** How far before a number the words are looked for. */
const nearby = 50;

/** 全区有个体工商户4.7万户，平均每百人拥有8.3户: of the same, yet for so many; the number of all is another metric. */
export function forSoMany(read: BoundMetric, { quantity, words, at }: Binding): BoundMetric {
  if (read.aspect !== 'level' || read.metric === '' || /岁$/u.test(quantity.unit)) return read;
  const near = words.slice(Math.max(0, at.start - nearby), at.start);
  if (!near.includes('每')) return read;
  const clause = /[^，；。：]*$/u.exec(near)![0];
  const each = density.exec(clause)?.groups?.each ?? inRow.exec(clause)?.groups?.each;
  return each === undefined || /^(?:平均)?每|均|密度/u.test(read.metric)
    ? read
    : { ...read, metric: `${each}${read.metric}` };
}
