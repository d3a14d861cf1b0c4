import type { Quantity } from '../../domain.ts';
import type { Binding, BoundMetric } from './binding.ts';

const aim =
  '(?:(?:全年|(?<!\\d)年度?|年初|既定|预期|当年|今年|确定)的?)*(?:投资|建设|工作)?(?:目标|任务|计划|预算)(?:任务|总?投资|数)?';
/** 完成年度目标60亿元的80.5%, 完成全年120亿元目标的78%: what stands before the aim's number, and between it and the share. */
const doneOf = /(?:完成|达到?|实现|占)了?(?<ahead>[^，；。\d]{0,10}?)\s*(?:约|为)?\s*$/u;
const named = new RegExp(`^${aim}$`, 'u');
const time = /^(?:(?:全年|年度?|年初|既定|预期|当年|今年)的?)*$/u;
const straight = /^的(?:约|近|超过?)?$/u;
const nounBehind = new RegExp(`^的?(?<noun>${aim})的(?:约|近|超过?)?$`, 'u');

/**
 * How much of an aim is done, where the aim tells its own number.
 * @returns the words that name the aim (完成全年目标); undefined where `share` is no such share of `whole`.
 */
export function aimDone(whole: Quantity, share: Quantity, words: string, offset: number): string | undefined {
  if (share.dimension !== 'percent' || whole.dimension === 'percent') return undefined;
  const ahead = doneOf
    .exec(words.slice(Math.max(0, whole.start - offset - 24), whole.start - offset))
    ?.groups?.ahead?.replace(/\s+|[（(]$/gu, '');
  if (ahead === undefined) return undefined;
  // 完成年度任务（100公里）的86%
  const between = words
    .slice(whole.end - offset, share.start - offset)
    .trim()
    .replace(/^[）)]/u, '');
  if (straight.test(between) && named.test(ahead)) return `完成${ahead}`;
  const noun = nounBehind.exec(between)?.groups?.noun;
  return noun && time.test(ahead) ? `完成${ahead}${noun}` : undefined;
}

/** Of what was told before the aim's number. */
export function ofAim({ quantity, group, chain, words, at }: Binding): BoundMetric | undefined {
  const whole = group.at(-1);
  const relation = whole && aimDone(whole.quantity, quantity, words, quantity.start - at.start);
  if (!relation) return undefined;
  const told = [...chain, ...group.slice(0, -1)].findLast(
    ({ metric, quantity: { unit } }) => metric !== '' && unit === whole.quantity.unit,
  );
  const metric = told?.metric ?? whole.metric;
  return {
    metric: metric && `${metric}${relation}`,
    metricCertainty: metric ? 'carried' : 'assumed',
    aspect: 'share',
    isBase: false,
  };
}
