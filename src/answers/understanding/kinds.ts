import type { Aspect, Glossary, Quantity, Query, QueryKind, Status } from '../../domain.ts';
import { literal } from '../../text/matches.ts';
import { asksActual, asksTarget, growth, kinds, namesOfMany, rank, severalNumbers, share } from './asking.ts';
import { countsThosePast } from './counting.ts';

const asksDay = /哪一?天|什么时候|何时|几月几?[号日]?/u;

/** What kind of answer a question asks for. */
export function kindOf(
  text: string,
  folded: string,
  quantities: readonly Quantity[],
  { hasTerm }: { hasTerm: boolean },
): QueryKind {
  if (!/[\p{Script=Han}a-z]/iu.test(text)) return quantities.length === 0 ? 'unreadable' : 'what-is';
  if (severalNumbers.test(folded)) return 'what-is';
  // 为什么跌了 asks for no figure.
  if (
    /(?<![称成分])为什么|为何|为啥|几点(?:钟|关|开|结束|下班|闭|收|到|$|[？?，,啊呀呢])/u.test(text) ||
    namesOfMany.test(text)
  )
    return 'fact';
  if (claimsNumber(text, quantities)) return 'yes-no';
  if (asksWhose(text, quantities)) return 'what-is';
  // 哪个工地有300多人 sets nothing against another.
  const plain = text.replace(/(?<=[\d十百千万])多(?=\p{Script=Han})/gu, '余');
  for (const [kind, pattern] of kinds) {
    if (!pattern.test(plain)) continue;
    // 五个领域分别是什么 asks for their names, 10项工程哪天完工 for its day.
    if (kind === 'what-is' && (/(?:分别|各|都)是(?:什么|哪)/u.test(text) || asksDay.test(text))) continue;
    if (
      kind === 'what-is' &&
      quantities.length === 0 &&
      !/(?<![\d.])\d+(?:\.\d+)?(?!\d|\.\d|[年月日号]|[\d.]*强)/u.test(folded)
    )
      continue;
    // GDP怎么样: how much it is.
    return kind === 'fact' && hasTerm && howIsIt.test(text) ? 'figure' : kind;
  }
  if (quantities.some((q) => q.unit !== '' || /[万亿]$/u.test(q.text)) && !hasTerm && !asksDay.test(text))
    // 去年才引来300亿？ claims the number.
    return /(?:才|只有?|就|居然|竟然?)\p{Script=Han}{0,6}\d|(?:[要会将]\p{Script=Han}{1,6}|\p{Script=Han}[了到过])\d[^，,。]{0,8}[？?]$/u.test(
      text,
    )
      ? 'yes-no'
      : 'what-is';
  // 示范单位数量, by itself.
  if (hasTerm || measureLast.test(text)) return 'figure';
  // 去年招商的数据: whatever numbers are told.
  return numbersLast.test(text) ? 'list' : 'fact';
}
const numbersLast = /(?<=\p{Script=Han}{2}|的)(?:数据|数字|目标|指标)[？?。]?$/u;
const howIsIt = /(?:怎么样|怎样|如何|咋样)了?[呢啊]?[？?。]?$/u;

/** 平均亩产多少, 一共投资多少 may be told as they are, and need not be computed; 商圈怎么样 is told in words where no figure says it. */
export const elsewise = ({ kind, text }: Query): QueryKind | undefined =>
  kind === 'compute' && /平均(?!每)|[一总]共(?:投|花)/u.test(text)
    ? 'figure'
    : kind === 'figure' && howIsIt.test(text)
      ? 'fact'
      : undefined;
/** 变化率是2.33%吗, 合计302.86万股吧: a number is claimed last, and nothing else is asked. */
const claimsNumber = (text: string, quantities: readonly Quantity[]): boolean =>
  quantities.some(
    ({ unit, text: stated }) =>
      unit !== '' &&
      new RegExp(`${literal(stated)}(?:左右|上下|以[上下内])?(?:了|的)?(?:吗|吧|对吗|是吗)[？?]?$`, 'u').test(text),
  ) && !/多少|几(?!乎)|哪|谁|什么|啥|怎|如何|还是|要(?:完成|达到)|目标|计划|任务/u.test(text);
/** 300多名是工人还是司机, 哪年引进的40亿: what the number is of, of two or of which year. */
const asksWhose = (text: string, quantities: readonly Quantity[]): boolean =>
  quantities.some(
    ({ unit, text: stated }) =>
      (unit !== '' || /[万亿]$/u.test(stated)) &&
      new RegExp(`${literal(stated)}是[^，。？?]{1,10}还是|哪一?年\\p{Script=Han}{1,6}的${literal(stated)}$`, 'u').test(
        text,
      ),
  );
const measureLast =
  /(?<=\p{Script=Han}{2})(?:数量|人数|总数|总量|面积|长度|金额|[售易口投贷产]额|增[速幅]|占比|比重|规模|市值|总投资|造价|库容|坝高|[亩单]产|[总单均]价)[？?。]?$/u;

/** 提高到了: what is asked is where it stands. */
const risenTo =
  /(?:上?涨|[上提]?升|下?降|提高|增加?长?|减少?|扩大|压缩|缩短|跌|掉|恢复|回升|回落)[到至]了?(?=(?:每\p{Script=Han}{1,3}?)?(?:多|几|哪))/gu;

/** Whether growth, a share or a rank is asked for. */
export function aspectOf(text: string, termWords: readonly string[]): Aspect | undefined {
  // 降幅 in a term's own name is no question about change; nor does 涨到多少 ask for one.
  const words = termWords.reduce((left, term) => left.replaceAll(term, ' '), text).replace(risenTo, ' ');
  if (countsThosePast(text)) return undefined;
  if (rank.test(words)) return 'rank';
  // 对经济增长的贡献率: a share of the growth, and no growth.
  if (/增长的?贡献/u.test(words)) return undefined;
  if (growth.test(words)) return 'growth';
  return share.test(words) ? 'share' : undefined;
}

/** 占全年计划的几成: how much of it is done. */
const shareOfPlan = /占(?:到|了)?(?:全年|年度|总体?)?(?:投资)?(?:计划|目标|任务)(?:的|数|总?额)*(?=多少|几|百分|比)/u;

/** 规划了多大面积 asks for the 规划面积, and for no aim. */
const areaPlanned = /规划了?的?(?=(?:总|占地|用地)?面积)/gu;

/** Whether an aim or a result is asked for; neither where both are said, or none. */
export function statusOf(
  text: string,
  terms: readonly { readonly term: Glossary[number]; readonly words: string }[],
  names: ReadonlySet<string>,
): Status | undefined {
  // 规划面积 is the name of a metric, 春蕾计划 that of a programme, and no plan.
  const named = [...terms.filter(({ term }) => asksTarget.test(term.name)).map((one) => one.words), ...names];
  const words = asksTarget.test(text)
    ? named.reduce((left, name) => (asksTarget.test(name) ? left.replaceAll(name, ' ') : left), text)
    : text;
  const target = asksTarget.test(
    words
      .replace(shareOfPlan, ' ')
      .replace(areaPlanned, ' ')
      .replace(/[制指规决固稳协约]定(?!目标|计划|任务)/gu, ' '),
  );
  const actual = asksActual.test(text);
  if (target === actual) return undefined;
  return target ? 'target' : 'actual';
}
