import type { Slot } from './slot.ts';
import type { TimeMention } from './times/periods.ts';

/** 去年许诺的步道还没有动工: when what is meant was promised, and nothing was counted then. */
export const tellsWhich = ({ end, period }: TimeMention, words: string, slots: readonly Slot[]): boolean =>
  /^[年底初末前]{0,2}就?(?:[许承]诺|答应|提出|宣布|公布|确定|定下|规划|计划|部署|立项|批复|启动|引进|签约|签下|发布|出台|通过)过?的(?=\p{Script=Han})/u.test(
    words.slice(end),
  ) && !slots.some((slot) => slot.period?.label === period.label);
