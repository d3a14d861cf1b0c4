import type { Binding, BoundMetric } from './binding.ts';

/** What is done with money in one sign, and what a sum of it is then called. */
const deeds: Readonly<Record<string, string>> = {
  亏: '亏损',
  赚: '盈利',
  挣: '盈利',
  赔: '赔偿',
  花: '花费',
  投: '投资',
  捐: '捐款',
  借: '借款',
  贷: '贷款',
  罚: '罚款',
  交: '缴纳',
  缴: '缴纳',
  卖: '销售额',
  省: '节省',
  发: '发放',
};

/** 收入5亿元，还亏了380万元: what was lost, earned or spent is no part of what the clause before counts. */
export function spent(read: BoundMetric, { quantity, before }: Binding): BoundMetric {
  if (read.aspect !== 'level' || (read.metric !== '' && read.metricCertainty === 'stated')) return read;
  const deed = quantity.dimension === 'money' ? spending.exec(before)?.groups?.deed : undefined;
  return deed === undefined
    ? read
    : { metric: deeds[deed]!, metricCertainty: 'stated', aspect: 'level', isBase: false };
}
const spending = new RegExp(
  `(?<deed>[${Object.keys(deeds).join('')}])(?:了|掉了?|去了?)(?:将?近|约|大约|整整|足足|至少|超过?)*$`,
  'u',
);
