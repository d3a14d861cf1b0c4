import type { Slot } from './slot.ts';
import type { TimeMention } from './times/periods.ts';

/** 去年许诺的步道还没有动工: when what is meant was promised, and nothing was counted then. */
export const tellsWhich = (time: TimeMention, words: string, slots: readonly Slot[]): boolean =>
  isForeseen(time, words) || ((isOfCareer(time, words) || isOfPromise(time, words)) && !isCounted(time, slots));

const isCounted = ({ period }: TimeMention, slots: readonly Slot[]): boolean =>
  slots.some((slot) => slot.period?.label === period.label);

/** 到2024年6月，衰退的可能性为40%: what may come is not where the text goes on. */
const isForeseen = ({ start, end }: TimeMention, words: string): boolean =>
  words.endsWith('到', start) &&
  /可能性|概率|几率|(?<![即必])将(?:会|达|超|有|实现|建成|突破|形成|新增)/u.test(words.slice(end));

/** 2021年，李明任县长: when somebody came to an office. */
const isOfCareer = ({ end }: TimeMention, words: string): boolean =>
  /^(?:[^，。；\d]{2,14}后)?，?(?:[他她](?:继续)?)?(?!\p{Script=Han}?[责信])\p{Script=Han}{0,4}?(?:担任|[历调升转出]任|当选|(?<![责信主委现])任(?![务意期何由人教]))/u.test(
    words.slice(end),
  );

const isOfPromise = ({ end }: TimeMention, words: string): boolean =>
  /^[年底初末前]{0,2}就?(?:[许承]诺|答应|提出|宣布|公布|确定|定下|规划|计划|部署|立项|批复|启动|引进|签约|签下|发布|出台|通过)过?的(?=\p{Script=Han})/u.test(
    words.slice(end),
  );
