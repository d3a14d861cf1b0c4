import type { Period, Span } from '../domain.ts';
import { shifted } from './status/status.ts';
import type { TimeMention } from './times/periods.ts';

/** 高于去年同期（12.3亿元）, 比2021年的9亿元多: of when a yardstick's own number is; `time` is the sentence's own. */
export function basisOf(
  times: readonly TimeMention[],
  words: string,
  at: Span,
  clause: Span,
  time: TimeMention | undefined,
): Period | undefined {
  // 达到去年同期9亿千瓦的3倍
  const isTimes = /^的[\d.]+倍/u.test(words.slice(at.end, at.end + 8));
  const basis = times.findLast(
    (t) =>
      t.start >= clause.start &&
      t.end <= at.start &&
      (isBeginning(t, words, at) ||
        // 与2023年全年募资25亿元相比
        (t.isBase &&
          at.start - t.end <= 10 &&
          /[与和同]/u.test(words.slice(Math.max(0, t.start - 1), t.start)) &&
          /^(?:全年|同期)?\p{Script=Han}{2,8}$/u.test(words.slice(t.end, at.start)) &&
          words.startsWith('相比', at.end)) ||
        // 超过2019年暑期档总票房178亿元
        (/(?:[高低多少]于|超过|不及)$/u.test(words.slice(0, t.start)) &&
          ownAmount.test(words.slice(t.end, at.start))) ||
        (t.isBase &&
          (isTimes
            ? /^(?:的?同期)?的?$/u
            : /^(?:第[一二三四五六七]次全国\p{Script=Han}{2}普查)?(?:的?同期)?的?(?:[（(]|(?<=的)(?!基础)\p{Script=Han}{0,4}|(?<=同期)为)$/u
          ).test(words.slice(t.end, at.start)) &&
          (isTimes ||
            /(?:[高低快慢多少好优]于|比|较|超过)$/u.test(words.slice(0, t.start)) ||
            // 与2020年的持仓高位1844吨相比: what stands between is what it is measured by.
            // 与上年的18.5万吨基本持平
            (/[与和同]$/u.test(words.slice(0, t.start)) &&
              /^(?:基本|大体|大致)?(?:相比|持平|相当|接近)/u.test(words.slice(at.end, at.end + 4)))))),
  );
  const year = basis?.text === '上年' ? times.findLast((t) => t.hasYear && t.end <= basis.start) : undefined;
  if (year) return shifted(year.period, -1);
  return basis && time && /^的?同期/u.test(words.slice(basis.end))
    ? shifted(time.period, yearOf(basis.period) - yearOf(time.period))
    : basis?.period;
}

const ownAmount =
  /^\p{Script=Han}{0,10}(?:票房|收入|产值|总[量额值]|[金数]额|[数产销]量|规模|人次|人数|面积|水平)的?$/u;

/** 由去年同期的4.2亿元增加到6.3亿元, 由上年下降6.5%转为增长12.4%. */
const isBeginning = ({ text, start, end }: TimeMention, words: string, at: Span): boolean =>
  /[由从]$/u.test(words.slice(0, start)) &&
  /^(?:的?同期)?的?(?:同比)?(?:下降|增长)?$/u.test(words.slice(end, at.start)) &&
  (text === '上年' || /^的?同期/u.test(words.slice(end)));

const yearOf = ({ to }: Period): number => Number(to.slice(0, 4));
