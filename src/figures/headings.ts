import type { Period } from '../domain.ts';
import { timeMentions } from './periods.ts';

/** What a heading says of all that stands under it: 二、2025年工作安排. */
export interface Plan {
  readonly period?: Period | undefined;
}

const ahead =
  /(?:工作|任务|预算|收支|项目|投资|资金)(?:总体|初步)?安排|(?:主要|重点|目标|工作)任务|工作(?:打算|计划|思路|要点|重点)|预算草案|(?:发展|奋斗|预期|总体)目标|总体要求|下一步|安排意见|实施方案|(?:展望|部署)$/u;
const back = /回顾|(?:完成|执行|进展|落实)情况|成绩|成效|总结|现状|做法/u;
/** 一、 begins a part; （一） and 1. go on within it. */
const isPart = (line: string) => /^\s*(?:第?[一二三四五六七八九十]+(?:、|部分)|#+\s)/u.test(line);

/** What holds under a heading, where `before` held above it. */
export function planUnder(line: string, before: Plan | undefined, publishedOn: string | undefined): Plan | undefined {
  if (back.test(line)) return undefined;
  if (ahead.test(line)) {
    const period = timeMentions(line, { publishedOn }).findLast((time) => !time.isBase && !time.isDay)?.period;
    return { period: period ?? before?.period };
  }
  return isPart(line) ? undefined : before;
}
