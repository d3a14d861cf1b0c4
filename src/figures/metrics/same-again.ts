import type { Binding } from './binding.ts';

/** 民生支出19亿元，较上年同期增加支出3亿元: more of the same, by the whole of its name. */
export function sameAgain(subject: string, { chain, group }: Binding): string | undefined {
  const last = /^(?:支出|收入|投资|产值|税收)$/u.test(subject) ? (group.at(-1) ?? chain.at(-1)) : undefined;
  return last?.aspect === 'level' && last.metric !== subject && last.metric.endsWith(subject) ? last.metric : undefined;
}
