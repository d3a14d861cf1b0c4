import type { ExtractContext, Slot } from './slot.ts';
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

/**
 * 上次拿地要追溯到2019年; 2006年，甲公司收购乙公司; 自2021年10月始发后，历经471天; 2022年年底后的复苏; of 2023, 2022年整治行动中发现的问题: in an article that nobody dated,
 * a year gone by of which nothing is counted is not when the text goes on.
 */
export const isByTheWay = (
  { period, start, end }: TimeMention,
  words: string,
  slots: readonly Slot[],
  year: number | undefined,
  { publishedOn }: ExtractContext,
): boolean =>
  publishedOn === undefined &&
  !period.label.includes('/') &&
  ((/自$/u.test(words.slice(0, start)) && /^[^，。；\d]{1,8}后[，,]/u.test(words.slice(end))) ||
    (slots.every((slot) => slot.period?.label !== period.label) &&
      isLookedBackTo(period.label, words, start, end, year)));

const isLookedBackTo = (label: string, words: string, start: number, end: number, year: number | undefined): boolean =>
  (/^\d{4}$/u.test(label) && (isOfHistory.test(words.slice(end)) || isBackThen.test(words.slice(0, start)))) ||
  /^(?:[年月]?[底末初])?之?后(?![,，])/u.test(words.slice(end)) ||
  (year !== undefined && Number(label) < year && !/^[\s“（(]*(?:截[至止]|在|到)?$/u.test(words.slice(0, start)));

const isBackThen = /(?:追溯|上一?[次回]|早在|曾于|首次|始于|始建于)[^，。；\d]{0,12}$|(?:围绕|针对|对照)$/u;
const isOfHistory = /^[^。；]{0,30}(?:成立|创[立办建]|收购|并购|上市|更名|改制|改组|设立|组建|入选|诞生)/u;
