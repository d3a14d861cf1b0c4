import type { Binding, BoundMetric } from './binding.ts';
import { nounBefore } from './nouns.ts';
import { distributed } from './rows.ts';

/** 人口最多的是柳林镇，占24%；增加最多的是……，增加3万人: what one has most or least of, before who it is and its number. */
const extreme =
  /(?:^|[，；\s”])(?<what>(?!增[长加速幅]|减少|下降|提高)[\p{Script=Han}A-Z][\p{Script=Han}A-Z\d.]{0,13}?|)(?:年均)?(?<way>增[长加速幅]|涨幅|减少|下降|降幅|提高)?最[多少高低大小快慢]的(?:[\d几两三]?个?\p{Script=Han}{1,4})?(?:依次|分别)?[是为][^；。]{2,30}，(?<behind>(?:(?<share>占)|[为达有仅增长加减少下降约近超、和分别\d.])*)\s*$/u;

/** How far behind who is singled out a number may stand. */
const nearby = 120;

/** Nothing said of what (最少的是……) goes on with what the sentence told of last. */
export function ofExtreme(binding: Binding): BoundMetric | undefined {
  const { blanked, at, chain, group, quantity } = binding;
  const ahead = blanked.slice(Math.max(0, at.start - nearby), at.start);
  const found = ahead.includes('最') ? extreme.exec(ahead)?.groups : undefined;
  if (!found) return undefined;
  const before = [...chain, ...group].findLast(({ metric }) => metric !== '');
  const metric = nounBefore(found.what!) || before?.metric.replace(/占比$/u, '') || '';
  if (metric === '' || (found.what !== '' && nounBefore(found.what!) === '')) return undefined;
  const of = { metricCertainty: found.what ? 'stated' : 'carried', isBase: false } as const;
  if (found.share)
    return quantity.dimension === 'percent' ? { ...of, metric: `${metric}占比`, aspect: 'share' } : undefined;
  // 依次是甲、乙，分别为4和5: each has a name of its own, which tells more than what it has.
  if (/分别/u.test(found.behind!) && distributed(binding)?.metric) return undefined;
  // PM2.5浓度最低的是……，为47微克/立方米；浓度最高的是……: the same by a shorter name.
  if (!found.way)
    return quantity.unit.includes('/') || (quantity.unit === '天' && /[天日]数$/u.test(metric))
      ? { ...of, metric: before?.metric.endsWith(metric) ? before.metric : metric, aspect: 'level' }
      : undefined;
  return { ...of, metric, aspect: 'growth', direction: /[减降]/u.test(found.way) ? 'fall' : 'rise' };
}
