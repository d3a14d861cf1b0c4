import type { Period, Quantity, Span, Status } from '../../domain.ts';
import { isAim } from '../metrics/chains.ts';
import { aimDone } from '../metrics/of-aims.ts';
import { isOfPlanDone } from './beside-number.ts';
import { isToBe, publishedPeriod, yearOf } from './status.ts';

interface Beside {
  readonly quantity: Quantity;
  readonly at: Span;
  readonly clause: Span;
  readonly words: string;
  /** Between the number before and this one (with blanks for times), and between this one and the next. */
  readonly before: string;
  readonly after: string;
  readonly following: Quantity | undefined;
  /** The period of the figure before. */
  readonly done: Period | undefined;
}

export interface Aimed {
  readonly status: Status;
  readonly period?: Period;
  /** What a share is taken of. */
  readonly isBase?: boolean;
}

/** What the words around a figure make of it whatever the sentence tells: an aim, where a change began, or nothing. */
export function aimBeside(
  beside: Beside,
  period: Period | undefined,
  publishedOn: string | undefined,
): Aimed | undefined {
  const { quantity, before, after, words, at, following, done } = beside;
  // 完成34项任务 counts them.
  if (isAim(after) && !(quantity.dimension === 'count' && /^[任目计预]/u.test(after)))
    return { status: 'target', ...(period && { period }) };
  const ahead = words.slice(at.start - before.length, at.start);
  // 完成全年计划35亿元的41.7%, 完成全年35亿元目标的41.7%
  const isDoneOf = following && aimDone(quantity, following, words, quantity.start - at.start) !== undefined;
  if (isDoneOf && done) return { status: 'target', isBase: true, period: isOfYear.test(ahead) ? yearOf(done)! : done };
  if (isDoneOf || (yardstick.test(ahead) && shareBehind.test(words.slice(at.end, at.end + 8))))
    return {
      status: 'target',
      isBase: true,
      ...(period && { period: isOfYear.test(ahead) ? yearOf(period) : period }),
    };
  if (isOutset(words, at)) return { status: 'actual', isBase: true };
  if (
    !isWholeOfWorks(beside) &&
    (!isToBe(before, beside.clause.start < at.start - before.length) || isOfPlanDone(before))
  )
    return undefined;
  const of = period?.source === 'stated' ? period : publishedPeriod(publishedOn);
  return { status: 'target', ...(of && { period: yearOf(of) }) };
}

/** 由27项(占50%)提升至36项(占65%): where a change began, and what is said of it in brackets. */
const isOutset = (words: string, { start, end }: Span): boolean => {
  const sign = words[end] ?? '';
  if (!/[（()）]/u.test(sign)) return false;
  const isInside = /[)）]/u.test(sign);
  return (
    (isInside ? /[由从][^，。；（(]{0,12}[（(][^（()）]{0,16}$/u : /[由从](?:原[来先]|过去|此前)?的?$/u).test(
      words.slice(Math.max(0, start - 32), start),
    ) &&
    (isInside ? changedTo : /^[（(][^（()）]{0,30}[）)]/u).test(words.slice(end + (isInside ? 1 : 0), end + 36)) &&
    (isInside || changedTo.test(words.slice(end).replace(/^[（(][^（()）]{0,30}[）)]/u, '')))
  );
};
const changedTo = /^(?:提[升高]|增加|扩[大展]|缩[减小短]|减少|压[减缩]|调整|下?降低?)[到至为]/u;

const isOfYear = /(?:全年|(?<!\d)年度?|年初)(?:[^，]{0,4}(?:计划|目标|任务|预算)|的?$)/u;
const yardstick =
  /(?:全年|(?<!\d)年度?|年初|既定|预期)(?:投资|建设|工作)?(?:计划|目标|任务|预算)(?:任务|投资|总?投资|数)?$/u;
const shareBehind = /^的(?:约|近|超过?)?(?:[\d.]+%|[一二三四五六七八九十]+(?:成|分之))/u;

/** 90个公园完工40个: how many there are to be. */
const isWholeOfWorks = ({ quantity, after, following }: Beside): boolean =>
  following !== undefined &&
  quantity.dimension === 'count' &&
  following.unit === quantity.unit &&
  Number(following.value) < Number(quantity.value) &&
  /^\p{Script=Han}{2,10}?(?:已)?(?:完工|建成|竣工)$/u.test(after);
