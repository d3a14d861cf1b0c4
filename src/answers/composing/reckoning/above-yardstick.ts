import { Big } from 'big.js';
import type { Draft, Figure } from '../../../domain.ts';
import { literal } from '../../../text/matches.ts';
import { figuresOf } from '../../ledger-index.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { derive } from '../../verifying/derive.ts';
import { isOfPlace } from '../facts/reading.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { findSentences } from '../sentences/facts.ts';
import { computed } from './compute.ts';
import { betweenOf, isIn } from './stretches.ts';

/** 比全国平均高几个百分点 */
const asksAbove =
  /比(?<base>全[国省市区县州])(?:的)?(?:平均|总体|整体|均)?(?:水平|值|数)?(?:要|还|能)?(?:[高低快慢多少])(?:了|出)?来?(?:多少|几)个?(?:百分)?点?/u;
const mostRead = 8;
/** A rate and the one that it is set against are told near each other. */
const nearChars = 60;

/** By how many points a rate is above the country's, where one sentence tells both and no points: 入学率96%、升学率91%，均高于全国94%、90%的水平. */
export function aboveYardstick(material: Material): Draft | undefined {
  const { query, hits, known } = material;
  const base = asksAbove.exec(query.text)?.groups?.base;
  if (!base) return undefined;
  const names = [
    ...query.terms.map(({ words, term }) => [words, term.name, ...term.aliases]),
    ...query.rest
      .split(' ')
      .flatMap((word) => (word.length < 2 || isVerb(word) || setsOnly.test(word) ? [] : [formsOf(word)])),
  ];
  const isAsked = ({ metric, term = '', subject = '' }: Figure) =>
    names.length > 0 &&
    names.every((forms) => forms.some((form) => form.length > 1 && isSaidIn(form, `${subject} ${metric} ${term}`)));
  const isRate = ({ unit, isBase, metric }: Figure) => !isBase && (unit === '%' || perHead.test(metric));
  for (const finding of findSentences(query, hits, known.articles).slice(0, mostRead)) {
    const { articleId } = finding.source.passage;
    if (!isOfPlace(query, finding.text, known.articles.get(articleId)!)) continue;
    const rates = figuresOf(articleId, known.ledger).filter(isIn(finding)).filter(isRate);
    const own = rates.filter((rate) => isAsked(rate) && isOfTimeAndStatus(query, rate));
    for (const rate of own) {
      const isYardstick = (other: Figure) =>
        other.start > rate.end &&
        other.metric === rate.metric &&
        other.unit === rate.unit &&
        (other.aspect === rate.aspect || isMeanBehind(rate, other, base, material)) &&
        other.status === rate.status &&
        (other.direction ?? 'rise') === (rate.direction ?? 'rise') &&
        (isMeanBehind(rate, other, base, material) ||
          (other.place !== rate.place &&
            (base !== '全国' || other.place === '全国') &&
            isSetAgainst(betweenOf(rate, other, material), other, base, material)));
      const yardsticks = rates.filter(isYardstick);
      const [yardstick] = yardsticks;
      if (!yardstick || yardsticks.length > 1) continue;
      const operands = new Big(rate.value).lt(yardstick.value)
        ? ([yardstick, rate] as const)
        : ([rate, yardstick] as const);
      const derived = derive('difference', ...operands);
      if (!derived) continue;
      const told = [sentenceOf(rate, material)];
      return {
        kind: 'grounded',
        language: query.language,
        claims: [...told, computed(derived, operands, told, query)],
      };
    }
  }
  return undefined;
}

/** 内容收入 of 数字内容业务收入. */
const isSaidIn = (form: string, told: string): boolean =>
  told.includes(form) ||
  (form.length > 3 && new RegExp([...form].map(literal).join('\\p{Script=Han}{0,2}'), 'u').test(told));

const setsOnly = /^(?:平均|水平|均值|总体|整体|比例|占比|比重|增[速幅长]|涨幅|高出|低出)$|全[国省市区县州]/u;

/** 每千人床位6.9张，全市平均为4.3张: what is told for each head or each square metre has a mean as rates have. */
const perHead = /每[十百千万]*名?\p{Script=Han}{1,4}|人均|户均|平均/u;

/** 全市平均为4.3张, right behind. */
const isMeanBehind = (rate: Figure, other: Figure, base: string, material: Material): boolean => {
  const between = betweenOf(rate, other, material);
  return (
    between.length <= nearChars &&
    !/[；。]/u.test(between) &&
    new RegExp(`[，（(]${base}(?:的)?(?:平均|均值)(?:水平)?[为是仅只达约有]*$`, 'u').test(between)
  );
};

/** 高于全国88%、87%, 增幅高于3%的全国平均: named before the numbers or behind them. */
function isSetAgainst(between: string, { articleId, end }: Figure, base: string, { known }: Material): boolean {
  const behind = known.articles.get(articleId)!.text.slice(end, end + base.length + 1);
  return (
    between.length <= nearChars &&
    /[高低快慢好优]于|超[过出]|[高低]出|比/u.test(between) &&
    (between.includes(base) || behind.includes(base))
  );
}
