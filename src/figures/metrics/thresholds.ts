import type { Binding, BoundMetric } from './binding.ts';

/** What a rule gives, behind the bound that it is given from. */
const givenFrom =
  /^的?(?:企业|项目|单位|个人|家庭|民宿|商户|[，、])*(?:(?:分别|每[家户人年]|一次性|最高|再|可|按\p{Script=Han}{0,8})*(?:给予|予以|奖励|奖补|补贴|补助|资助|贴息|享受)|按\p{Script=Han}{0,8}$)/u;

/** 投资1亿元以上的奖励50万元，5亿元以上的奖励200万元: from how much on something is given, and not what is given. */
export function thresholdIn({
  quantity,
  before,
  after,
  inside,
  index,
  group,
  chain,
}: Binding): BoundMetric | undefined {
  const { dimension, qualifier, upper, text } = quantity;
  if (!/^(?:money|area|people|count|weight)$/u.test(dimension) || !inside[index + 1]) return undefined;
  if ((qualifier === 'exact' && upper === undefined) || !(upper !== undefined || /以[上下内]/u.test(text)))
    return undefined;
  if (!givenFrom.test(after) || /\p{Script=Han}{2}/u.test(before)) return undefined;
  const like = [...chain, ...group].findLast(
    (slot) =>
      slot.quantity.unit === quantity.unit &&
      (slot.quantity.upper !== undefined || /以[上下内]/u.test(slot.quantity.text)),
  );
  return { metric: like?.metric ?? '', metricCertainty: like ? 'carried' : 'assumed', aspect: 'level', isBase: false };
}
