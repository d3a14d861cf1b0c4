import { Big } from 'big.js';
import type { Figure, Period } from '../../../domain.ts';
import { samePeriod, timeMentions } from '../../../figures/times/periods.ts';
import { yearBefore } from '../../../figures/times/year-before.ts';
import { figuresOf } from '../../ledger-index.ts';
import type { Material } from '../saying/drafting.ts';
import type { Finding } from '../sentences/facts.ts';
import { betweenOf, type Found, figuresAt } from './stretches.ts';

/** 照增速倒推, 上一届是多少，帮我算一下, 照进度本来该完成多少: what a number that is told began from, or is measured by. */
export const asksBack =
  /[倒反]推|(?:[去前上]一?年|\d{4}年|时候?|当时|一[次届回轮期])[^。]*(?:推算|算算|算一?[下个]|算出来?)|(?:本来|本应|原本|按理|照理)\p{Script=Han}{0,4}[该要应][^。]*(?:多少|几)|(?:本该|[按照]序时进度)[^。]*(?:多少|几)/u;

/** The change that a sentence tells behind a number since `period`, or since what `named` says: 比9月少8件, 比上次普查多40人. */
export function changeBehind(
  level: Figure,
  material: Material,
  { period, named = '' }: { readonly period?: Period | undefined; readonly named?: string },
): Figure | undefined {
  const { known } = material;
  // 2024年均价9元，比上年低1元, told in 2025: the year before that of the figure.
  const told = level.period?.source === 'article' ? undefined : level.period;
  const context = { publishedOn: told?.to ?? known.articles.get(level.articleId)!.publishedOn };
  const isYearBefore = period !== undefined && told !== undefined && samePeriod(period, yearBefore(told));
  const isSince = (change: Figure) => {
    const between = betweenOf(level, change, material);
    if (!/^[^。；]{0,30}$/u.test(between)) return false;
    if (isYearBefore && /(?:相?比|较|[高低快慢]于)(?:上年|去年|前一年|上一年)(?:同期)?|同比/u.test(between))
      return true;
    // 比2023年同期提高: of the same months.
    if (isYearBefore && between.includes(`比${period.from.slice(0, 4)}年同期`)) return true;
    const base =
      /(?:相?比|较|超|高于|低于|快于|慢于)[“”"]?(?<name>\p{Script=Han}{2,6}?)[“”"]?(?=[多少增减高低快慢提下]|$)/u.exec(
        between,
      )?.groups?.name;
    if (base && named.includes(base)) return true;
    return (
      period !== undefined &&
      timeMentions(between, context).some((time) => time.isBase && samePeriod(period, time.period))
    );
  };
  return figuresOf(level.articleId, known.ledger).find(
    (other) =>
      other.start > level.end &&
      other.sentence.start === level.sentence.start &&
      (other.unit === level.unit || /^(?:%|个百分点)$/u.test(other.unit)) &&
      (other.aspect === 'growth' || other.dimension === 'points') &&
      isSince(other),
  );
}

/** By what a number and the change that led to it give what was before. */
export const backBy = ({ unit, dimension }: Figure, change: Figure): Found['operation'] | undefined => {
  const isOfRate = dimension === 'percent';
  if (change.unit === '%') return isOfRate ? undefined : 'origin';
  if ((change.unit === '个百分点') !== isOfRate || (!isOfRate && change.unit !== unit)) return undefined;
  return change.direction === 'fall' ? 'sum' : 'difference';
};

/** 增速比一季度回落0.3个百分点, 低于去年同期9个百分点: by what a rate and the points give the rate of that time. */
export const rateBackBy = (rate: Figure, points: Figure, told: string): Found['operation'] | undefined =>
  rate.direction !== 'rise' || points.dimension !== 'points' || /[降跌减]幅/u.test(told)
    ? undefined
    : /[低慢]于|[低慢]出|回落|放缓|下降|收窄/u.test(told)
      ? 'sum'
      : 'difference';

/** A number and the change since what the question names, in one sentence. */
export function workedBackOf(finding: Finding, material: Material): Found | undefined {
  const { query, vocabulary } = material;
  const context = vocabulary.newest === undefined ? {} : { publishedOn: vocabulary.newest };
  const times = timeMentions(query.text, context).map(({ period }) => period);
  for (const level of figuresAt(finding, material)) {
    if (level.aspect === 'growth' || level.isBase) continue;
    const change = [undefined, ...times]
      .map((period) => changeBehind(level, material, { period, named: query.text }))
      .find(Boolean);
    const operation = change && backBy(level, change);
    if (!operation || (operation === 'difference' && new Big(level.value).lte(change.value))) continue;
    return { operation, operands: [level, change] };
  }
  return undefined;
}
