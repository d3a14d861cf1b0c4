import { numbersIn } from '../matching/numbers-in.ts';
import { asksEach } from '../matching/says-all.ts';

/** 一共赔了多少: all of it is asked for. */
const asksWhole = /(?:[一总]共|累计|合计|全部|加起来|总计|拢共|一总)\p{Script=Han}{0,8}(?:多少|几)/u;
/** 第一笔赔款9万元, 最大的一单: what one of them came to. */
const ofOne =
  /(?:第[一二三]|首|头一?)[笔单批张例户宗][^，。；\d]{0,10}\d|(?:单[笔宗]|其中一[笔单批])[^，。；\d]{0,10}\d/u;

/** 为其发放贷款5万元, 村民王女士成功授信: what one of many got. */
const toOne = /[向为给对]其(?!他|中|它)|[女先][士生]/u;

/** Whether a sum of all is told by what one of them came to. */
export const isOneForAll = (text: string, told: readonly string[], sentences: readonly string[]): boolean =>
  asksWhole.test(text) &&
  !ofOne.test(text) &&
  !/首[笔单批]|第一[笔单批]/u.test(text) &&
  (told.every((words) => ofOne.test(words)) ||
    (sentences.length > 0 && sentences.every((words) => toOne.test(words) && !/共|累计|合计|总/u.test(words))));

/** 两个园区营收合计多少 is told by no number of one of them. */
const asksSeveral =
  /(?:[两二三四五]|(?<![\d.])[2-5])[个家座所条]\p{Script=Han}{1,12}?(?:合计|[一总]共|共计|加起来|加在?一[起块]|之和|总和)/u;

/** Whether one number is told where several are to be added up, and nothing says that it is of them all. */
export function isOneOfSeveral(text: string, told: readonly string[]): boolean {
  if (!asksSeveral.test(text)) return false;
  const numbers = told.flatMap((words) => numbersIn(words)).filter(({ unit }) => unit !== '');
  return (
    numbers.length === 1 &&
    !told.some((words) => /合计|[一总]共|共计|总[额量数]|累计|[两二三四五2-5][个家座所条大]/u.test(words))
  );
}

/** Whether what is asked of each of several is told by one number: that of one of them. */
export function isOneOfEach(text: string, told: readonly string[]): boolean {
  if (!asksEach.test(text)) return false;
  const numbers = told.flatMap((words) => numbersIn(words)).filter(({ unit }) => unit !== '');
  return numbers.length === 1;
}
