import { scanQuantities } from '../../figures/numbers/scan.ts';
import type { Verdict } from './bind.ts';
import { canonical, type Said } from './claim.ts';

/** 过亿元, 10亿元以上, in the name of what is counted. */
const sizes =
  /(?:超过?|逾|过)(?<over>[一二三五十百千\d.]*[十百千万亿]*(?:元|平方米|公里|亩|人|吨)?)|(?<least>[\d.]+[万亿]*(?:元|平方米|公里|亩|人|吨))(?:及?以上)/gu;
/** Of the number before, where nothing but words of size stand between. */
const sized = /^(?:的?(?:项目|企业|单位|产品|镇|村)?)?(?:投资(?:额)?|产值|营收|规模|均?为|都?是|在|达到?)*$/u;

/** 新开工43个，其中5个超过十亿元: the size by which things were counted is no figure of its own, where the name of what is counted has it, too. */
export function isSizeTold(claim: string, { slot: { quantity } }: Said, before: Verdict | undefined): boolean {
  const { figure, supported, end = 0 } = before ?? {};
  if (!figure || !supported || quantity.qualifier !== 'over') return false;
  if (!sized.test(claim.slice(end, quantity.start))) return false;
  return [...canonical(`${figure.metric} ${figure.partOf ?? ''}`).matchAll(sizes)].some(({ groups }) => {
    const words = groups!.over ?? groups!.least!;
    const size = scanQuantities(/^[万亿]/u.test(words) ? `1${words}` : words)[0];
    return size !== undefined && size.value === quantity.value && size.unit === quantity.unit;
  });
}
