import type { Draft, Figure, Query } from '../../../domain.ts';
import { samePeriod } from '../../../figures/times/periods.ts';
import { derive } from '../../verifying/derive.ts';
import { isOfPlaceAsked } from '../matching/misses.ts';
import { claimOf, type Material } from '../saying/drafting.ts';
import { computed } from './compute.ts';

/** 如果增长6%, 按目标增速算, 要是按6%的速度涨: a change that is supposed, and what comes of it. */
const supposes =
  /(?:如果|要是|假如|假设|假使|若|倘若|按照?|照着?).{0,16}(?:增长|增速|增幅|速度|涨|目标).{0,24}(?:多少|几)|(?:增长|增速|涨).{0,12}的话.{0,16}(?:多少|几)|\bif\b.{1,50}\b(?:grows?|increases?|rises?)\b|\bat (?:that|this|the) (?:rate|pace)\b/iu;
/** 会增长多少: the change itself is asked for. */
const asksChange =
  /(?:增长|增速|增幅|涨)(?:率|幅度?|速度)?(?:了|是|为|会|要|将|定)*(?:多少|几|百分之|到?多快)|how (?:fast|much) .{0,30}(?:grow|increase|rise)/iu;

/** 要增加多少亿才能完成目标, 按目标要多出多少亿: the amount of a change that is aimed at. */
const asksAmount =
  /(?:要|需|得|须|还)(?:再|要|多)?(?:增加|增长|新增|多出?|涨)(?:多少|几)(?!个?(?:百分|点)|倍|成)[^，。]{0,4}?(?:才能?|就能?|方可)[^，。]{0,6}(?:目标|任务)|(?:按|照|目标)[^，。]{0,14}(?:增加|新增|多出?)(?:多少|几)(?:个?亿|钱|万|元)/u;

/** Whether a question asks what comes of a change, and not for the change. */
export const asksProjected = ({ asked, text }: Query): boolean =>
  [asked, text].some((words) => supposes.test(words) && !asksChange.test(words) && !asksBack.test(words));
/** 按6%倒推: what was before. */
const asksBack = /[倒反逆]推|推回|往前推/u;
/** 如果增长6%，增量多大, 会多出多少亿 */
const ofIncrement = /增量|(?:增加|新增|多出?)(?:多少|几)(?:个?亿|钱|万|元)/u;

/**
 * 如果增长6%，GDP会是多少: the newest level of the metric that is named, carried on by the change that is told of it, or aimed at, for the time after it. Both
 * are shown; so is by how much it would grow. A rate of the asker's own computes nothing; `undefined` then, and where no such two are told.
 */
export function projection(material: Material): Draft | undefined {
  const { query } = material;
  const isProjected = asksProjected(query);
  const isAmount =
    query.language !== 'en' && (asksAmount.test(query.text) || (isProjected && ofIncrement.test(query.text)));
  if (!(isAmount || isProjected) || query.terms.length !== 1) return undefined;
  const operands = levelAndChange(material);
  const derived = operands && derive(isAmount ? 'increment' : 'product', ...operands);
  if (!derived) return undefined;
  const stated = operands.map((figure) => claimOf(figure, material));
  return {
    kind: 'grounded',
    language: query.language,
    claims: [...stated, computed(derived, operands, stated, query)],
  };
}

function levelAndChange({ query, known }: Material): [Figure, Figure] | undefined {
  const named = query.terms[0]!.term.name;
  const { status: _, aspect: __, period: asked, ...open } = query;
  const told = known.ledger
    .filter(({ term, period }) => term === named && period !== undefined)
    .filter((figure) => isOfPlaceAsked(open, figure, known.articles.get(figure.articleId)!))
    .sort((a, b) => b.period!.to.localeCompare(a.period!.to));
  const level = told.find(({ aspect, status, isBase }) => aspect === 'level' && status === 'actual' && !isBase);
  const rate = query.quantities.find(({ unit }) => unit === '%');
  const change = told.find(
    ({ aspect, unit, value, period }) =>
      aspect === 'growth' &&
      unit === '%' &&
      level !== undefined &&
      period!.from > level.period!.to &&
      // 明年也按6%增长: what is aimed at for this year leads no further.
      (asked === undefined || samePeriod(period!, asked)) &&
      (rate === undefined || rate.value === value),
  );
  return level && change && [level, change];
}
