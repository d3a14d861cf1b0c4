import type { Quantity } from '../../domain.ts';
import { reaching } from '../lexicon.ts';
import type { Slot } from '../slot.ts';
import { pick } from './asides.ts';
import type { BoundMetric } from './binding.ts';
import { clean, isNounPhrase, lastAct, lead } from './nouns.ts';

const doing = new RegExp(`(?:\\s|共|已|预计|累计|分别|${reaching})+$`, 'u');

/** The noun at the head of a clause, up to the time or the light verb (实现, 完成) between it and what it has. */
export function ownerOf(ahead: string, noun: string): string {
  const clause = ahead.replace(/^.*[，；：。]/su, '');
  const rest = clause.slice(0, Math.max(0, clause.lastIndexOf(noun)));
  const head = rest.replace(doing, '');
  if (head === rest) return '';
  const who = clean(
    head
      .trim()
      .replace(/^.*\s/su, '')
      .replace(lead, '')
      .replace(/^(?:.{0,3}(?:企业|公司))(?=[\u4e00-\u9fffA-Za-z]{3})/u, ''),
  );
  return who.length >= 2 &&
    who.length <= 12 &&
    /^[\u4e00-\u9fffA-Za-z0-9]+$/u.test(who) &&
    !/^(?:企业|公司|集团|单位|项目|园区|我们|各地|各项)$|^当[月年季]|^[\d]|(?:[年月日]|来?看)$/u.test(who) &&
    !lastAct.test(who) &&
    isNounPhrase(who)
    ? who
    : '';
}

/** 海辰集团捐款9万元，云帆公司5万元: the same of the next one, whose name alone stands before the number. */
export const ofNextOwner = (
  read: BoundMetric,
  owner: string | undefined,
  last: Slot | undefined,
  { unit }: Quantity,
): BoundMetric =>
  owner && read.metric === owner && last && last.quantity.unit === unit && sum.test(last.metric)
    ? { ...pick(last), metric: last.metric.replace(last.subject ?? ' ', ''), metricCertainty: 'carried' }
    : read;
const sum = /[额值量款金税资]$|收入|利润|投资/u;

/** 甲医院接诊9万人次，乙医院6万人次，分别增长3%、5%: each number of the second row is of whoever the first one names. */
export const ownerAbove = (read: BoundMetric, chain: readonly Slot[]): string | undefined =>
  read.metricCertainty === 'carried'
    ? chain.find(({ metric, subject }) => subject && metric === read.metric && metric.startsWith(subject))?.subject
    : undefined;
