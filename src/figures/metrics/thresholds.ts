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

/** 年收入30万元以上的村占比62%: the share of those, and not of what they have so much of. */
export function shareOfThose({ quantity, inside, index, before, words, at }: Binding): BoundMetric | undefined {
  const bound = inside[index - 1];
  if (quantity.dimension !== 'percent' || !bound || !/以[上下]$/u.test(bound.text)) return undefined;
  const share = /^的(?:\p{Script=Han}{1,8}?)(?:占比|比重|比例)/u.exec(before)?.[0];
  if (!share || !/^(?:已|约|近|为|[达升增提]到?|超过?|高|上|\s)*$/u.test(before.slice(share.length))) return undefined;
  const end = at.start - before.length;
  const start = Math.max(...['，', '；', '。', '：'].map((sign) => words.lastIndexOf(sign, end))) + 1;
  const metric = words.slice(start, end) + share;
  return { metric: metric.trim(), metricCertainty: 'stated', aspect: 'share', isBase: false };
}

/** 给予每月3000元、最长36个月的租房补贴: what the row ends in is what both are of. */
function grantForSoLong({ quantity: { dimension }, before, words, at }: Binding): BoundMetric | undefined {
  const isLength = dimension === 'duration';
  if (!isLength && dimension !== 'money') return undefined;
  const grant = (isLength && /(?:最[长多高]|不超过|为期|连续)$/u.test(before) ? grantEnd : forSoLong).exec(
    words.slice(at.end, at.end + 28),
  )?.groups?.grant;
  return grant ? { metric: grant, metricCertainty: 'stated', aspect: 'level', isBase: false } : undefined;
}
const ofGrantBehind = '的(?<grant>\\p{Script=Han}{1,6}(?:补贴|补助|奖励|津贴|资助))(?=[，。；、]|$)';
const grantEnd = new RegExp(`^${ofGrantBehind}`, 'u');
const forSoLong = new RegExp(
  `^[、，](?:期限|最[长多高]|不超过|为期|连续)+[\\d一二三四五六十]+(?:个月|年)${ofGrantBehind}`,
  'u',
);

/** 按投资额的8%给予补助，最高2000万元: so much of what is given. */
export function grantAtMost(binding: Binding): BoundMetric | undefined {
  const inRow = grantForSoLong(binding);
  if (inRow) return inRow;
  const {
    quantity: { dimension },
    before,
    group,
    chain,
  } = binding;
  const last = [...chain, ...group].at(-1);
  if (dimension !== 'money' || last?.aspect !== 'share' || !atMost.test(before.trim())) return undefined;
  const metric = ofGrant.exec(last.metric)?.[0];
  return metric ? { metric, metricCertainty: 'carried', aspect: 'level', isBase: false } : undefined;
}
const atMost =
  /^[，、]?(?:但|且|每[^，\d]{1,8}|单[个户][^，\d]{0,6}|同一[^，\d]{1,6}|累计|补[助贴]|奖励|资助|金额|总额|额度)*(?:最[高多]|上限为?|不得?超过)(?:可|为|达|给予|补[助贴]|奖励|资助|不超过)*$/u;
const ofGrant = /^\p{Script=Han}{0,8}(?:奖[励补]|补[助贴]|资助|贴息)(?=相当于|占|$)/u;
