import type { TimeMention } from '../times/periods.ts';

const deeds =
  '(?:投入(?:使用|运营|运行)|投[用运产]|建成|完[成工]|竣工|开工|交付|通车|启用|开放|开诊|开业|封顶|贯通|到位|拨付|发放|签约|挂牌|验收)';
const done = new RegExp(
  `^(?!的)[^，。；\\d的]{0,8}?(?:均|都|全部)?已(?!经?知)[^，。；]{0,12}${deeds}(?!后|前|率)`,
  'u',
);

/** 规划床位900张，一期400张床位已于4月投用: done, by the words behind the number, whatever the clause before it looks to. */
export const isDoneBehind = (ahead: string, behind: string): boolean =>
  behind.includes('已') && done.test(behind) && !/力争|确保|争取|计划|预计|预期|目标|任务|[将拟]|要求|应/u.test(ahead);

/** 完成年度计划投资12亿元: so much of what was planned is done. */
export const isOfPlanDone = (ahead: string): boolean =>
  /(?<!力争|确保|争取|计划|预计|预期|[将拟要可能需])(?:累计|已|共)*(?:完成|实现)了?[^，。；\d划]{0,12}计划(?:总|完成)?投资额?的?(?:约|达|近|超)*$/u.test(
    ahead,
  );

/** 明年3月竣工，届时年产能达5万台: the time to come that 届时 points back to; without one, of some day. `ahead` from the beginning of the sentence. */
export function thatTime(
  ahead: string,
  times: readonly TimeMention[],
  publishedOn: string | undefined,
): { readonly time?: TimeMention | undefined } | undefined {
  const at = ahead.lastIndexOf('届时');
  if (at < 0 || publishedOn === undefined || !/^[^；]*$/u.test(ahead.slice(at))) return undefined;
  // 届时……；目前已有: what is there now.
  if (/，[^，]*(?:目前|现有|已(?!知)|去年|上年|今年以来)[^，]*$/u.test(ahead.slice(at))) return undefined;
  return { time: times.findLast((t) => !t.isBase && t.end <= at && t.period.to > publishedOn) };
}
