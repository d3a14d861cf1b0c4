import type { Period, Status } from '../domain.ts';
import { acting, actualWords, ongoingWords, targetWords } from './lexicon.ts';
import type { TimeMention } from './periods.ts';

const target = new RegExp(targetWords, 'gu');
const actual = new RegExp(actualWords, 'gu');
const ongoing = new RegExp(ongoingWords, 'gu');
const acts = new RegExp(`(?:${acting})`, 'u');

/** What a clause says of its figures. An estimate (预计) of a time that is over is as good as its outcome. */
export interface ReadStatus {
  readonly status: Status;
  readonly isEstimate: boolean;
}

/** The words before the first figure weigh, then those behind; `figureAt` is its offset in the clause. */
export function statusOf(clause: string, figureAt: number): ReadStatus | undefined {
  const ahead = clause.slice(0, figureAt);
  const aims = [...clause.matchAll(target)].filter(
    (m) => m.index <= figureAt || /达产|投产|建成|有望|预计|可/.test(m[0]),
  );
  if (aims.length > 0) return { status: 'target', isEstimate: aims.every((m) => /^(?:预计|预期|有望)$/u.test(m[0])) };
  const goes = [...clause.matchAll(ongoing)];
  if (goes.some((m) => m.index <= figureAt) && !/已|完成|共|累计|成功|了/u.test(ahead)) return settled('ongoing');
  if ([...clause.matchAll(actual)].some((m) => m.index <= figureAt)) return settled('actual');
  return goes.length > 0 && !acts.test(ahead) ? settled('ongoing') : undefined;
}

const settled = (status: Status): ReadStatus => ({ status, isEstimate: false });

/** 完成, 实现 after 力争 in the same chain belong to the aim; 已, 了 do not. */
export const isWeakActual = (clause: string): boolean =>
  !/已|了|同比|环比|去年|上年|累计|目前|推进|推动|打造|加快|现有/u.test(clause);

/** Status and period, each in the light of the other and of the article's date. */
export function settle(
  read: ReadStatus | undefined,
  period: Period | undefined,
  time: TimeMention | undefined,
  { publishedOn, words }: { readonly publishedOn?: string | undefined; readonly words: string },
): { readonly status: Status; readonly period?: Period } {
  const isOver = publishedOn !== undefined && period !== undefined && period.to < publishedOn;
  // 预计全年…… in January speaks of the year that has just ended.
  if (read?.isEstimate && isOver && time) return { status: 'actual', ...(period && { period }) };
  // 到2027年，……: what has not come yet is an aim, whatever the verb.
  const isToCome =
    time &&
    publishedOn &&
    (time.period.from > publishedOn || (time.period.to > publishedOn && /到$/u.test(words.slice(0, time.start))));
  const status = isToCome ? 'target' : (read?.status ?? 'actual');
  if (status !== 'target' || !publishedOn || !period) return { status, ...(period && { period }) };
  return { status, period: aimedAt(period, time, publishedOn) };
}

/** The time of an aim: 上半年 that only last year has behind it is this year's; with no time of its own, the article's year. */
function aimedAt(period: Period, time: TimeMention | undefined, publishedOn: string): Period {
  const isPast = period.to < publishedOn;
  const isVague = !time && (isPast || period.label.startsWith('as of') || /^\d{4}\/\d{4}$/.test(period.label));
  const year = publishedOn.slice(0, 4);
  if (isVague) return { label: year, from: `${year}-01-01`, to: `${year}-12-31`, source: 'article' };
  if (!time || time.hasYear || !isPast || period.label.startsWith('as of') || time.isDay) return period;
  const shift = (date: string) => date.replaceAll(/\d{4}(?=-|$|\/)/g, (stated) => String(Number(stated) + 1));
  return { ...period, label: shift(period.label), from: shift(period.from), to: shift(period.to) };
}

export const withSource = (period: Period, source: Period['source']): Period => ({ ...period, source });

/** The time of a state of affairs for which only the article's date vouches. */
export const publishedPeriod = (publishedOn: string | undefined): Period | undefined =>
  publishedOn ? { label: `as of ${publishedOn}`, from: publishedOn, to: publishedOn, source: 'article' } : undefined;
