import type { Dimension, Period, Span } from '../../domain.ts';
import type { TimeMention } from '../../figures/times/periods.ts';
import { asksPresent, asksTarget } from './asking.ts';
import { asksProgramme } from './entities.ts';
import { isSaid } from './said.ts';
import type { Vocabulary } from './vocabulary.ts';

/** 2022年建了12座，那2021年呢: how much of a question states what is known, before what it asks of another time. */
export const givenIn = (text: string): number =>
  /^[^，,？?多几]*(?:\d|[去前今])年[^，,？?多几]*\d[^，,？?多几]*[，,](?=(?:那[^，,]*\d年|那?[今去前明]年)[^，,]*(?:多少|几|呢))/u.exec(
    text,
  )?.[0].length ?? 0;

/** 9月, asked in August where figures are told of the next one and none of the last: of the one to come. */
export const asTold = (times: readonly TimeMention[], { newest, periods }: Vocabulary): readonly TimeMention[] =>
  times.map((time) => {
    const { label, from, to } = time.period;
    const year = Number(label.slice(0, 4)) + 1;
    const next = `${year}${label.slice(4)}`;
    return !time.hasYear &&
      /^\d{4}-(?:\d{2}|[QH]\d)$/u.test(label) &&
      `${year}` === newest?.slice(0, 4) &&
      !periods.has(label) &&
      periods.has(next)
      ? {
          ...time,
          period: { ...time.period, label: next, from: `${year}${from.slice(4)}`, to: `${year}${to.slice(4)}` },
        }
      : time;
  });

/** 年末有多少人 of a corpus in which this year's end has not come: that of the year that it tells of. */
export const isAnyYearsEnd = (
  { text: words, period }: { readonly text: string; readonly period: Period },
  text: string,
  { newest }: Vocabulary,
): boolean =>
  /^年[底末]$/u.test(words) &&
  /多少|几(?![月号年])/u.test(text) &&
  newest !== undefined &&
  newest < period.to &&
  !asksTarget.test(text) &&
  !/[要能会前]/u.test(text);

/** 今年 of a corpus whose newest article is not of its end; 今年全年 is all of it. */
export const isRunning = ({ period }: { readonly period: Period }, text: string, { newest }: Vocabulary): boolean =>
  /^\d{4}$/u.test(period.label) &&
  /[今本]年(?!(?:[一的]?整|全)年)/u.test(text) &&
  newest !== undefined &&
  period.from <= newest &&
  newest < period.to;

/** 有几家, 总共多少亩: what there is by now, where no later time is named. Of money, an aim may be meant as well. */
export const isOfToday = (
  text: string,
  dimensions: readonly Dimension[],
  time: { readonly period: Period } | undefined,
  { newest }: Vocabulary,
): boolean =>
  !/[要需得](?:要|用)?(?:多少|几)/u.test(text) &&
  !asksProgramme(text) &&
  (asksPresent.test(text) || /现在|目前|眼下|如今|当前/u.test(text)) &&
  !asksTarget.test(text) &&
  dimensions.length > 0 &&
  !dimensions.includes('money') &&
  !(time && newest !== undefined && time.period.to > newest);

/** How much there was of a time that is over when the newest article is written: no aim answers that. */
export const isOfPast = (
  text: string,
  time: { readonly period: Period } | undefined,
  { newest }: Vocabulary,
): boolean =>
  time !== undefined &&
  newest !== undefined &&
  time.period.to < newest &&
  /多少|几|多[大高]/u.test(text) &&
  !asksTarget.test(text) &&
  // 安排了几个项目: what was arranged is an aim, however long ago.
  !/安排了?(?:多少|几)/u.test(text);

/**
 * 今年, and 去年 that something is measured by, of a corpus without a date to count from: no words that an answer must hold. 去年 by itself asks for a year that nobody can tell.
 */
export const uncounted = (text: string, { newest }: Vocabulary): readonly Span[] =>
  newest === undefined
    ? [
        ...text.matchAll(
          /今年(?=[\p{Script=Han}\d])|(?<=[比较跟和与同])(?:去年|上年|前年)(?:同期)?|(?<=^那?么?)(?:去年|上一?年)的?同期(?=呢|是?多少)/gu,
        ),
      ].map(({ 0: words, index }) => ({
        start: index,
        end: index + words.length,
      }))
    : [];

/** 11年 of a corpus that tells what was done in 11年来: as long, and not 2011. */
export const withSpans = (text: string, vocabulary: Vocabulary): string =>
  text.replace(/(?<![\d.])[12]\d年(?![来间前后级期多])/gu, (years) =>
    isSaid(`${years}来`, vocabulary) || isSaid(`${years}间`, vocabulary) ? `${years}来` : years,
  );
