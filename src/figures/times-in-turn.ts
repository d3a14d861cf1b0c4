import type { Period, Quantity, Span } from '../domain.ts';
import { shifted } from './status/status.ts';
import type { TimeMention } from './times/periods.ts';

/**
 * 2022年、2023年分别落地24个、28个, 二、三季度分别开工29个和33个: each time has its own number.
 * 同期净利润分别为1亿元、2亿元 goes on with the row that was told last (`told`); `beside`: the row of this sentence.
 */
export function timesInTurn(
  words: string,
  clause: Span,
  times: readonly TimeMention[],
  inside: readonly Quantity[],
  told: readonly TimeMention[] | undefined,
  beside: readonly TimeMention[] | undefined,
): readonly TimeMention[] | undefined {
  const count = inside.length;
  if (count < 2) return undefined;
  const behind = rowAhead(words, clause, times, inside);
  if (behind) return behind;
  // 收入分别为1亿元、2亿元，利润3亿元、4亿元: a row of as many goes on with the times of the row beside it.
  const isRow = inside.every(
    (one, at) => one.unit === inside[0]!.unit && (at === 0 || one.start - inside[at - 1]!.end === 1),
  );
  if (isRow && beside?.length === count && !times.some((t) => t.start >= clause.start && t.end <= clause.end))
    return beside.map((time) => ({ ...time, start: 0, end: 0 }));
  const turn = words.slice(clause.start, clause.end).indexOf('分别');
  if (turn < 0 || inside.some(({ unit }) => unit !== inside[0]!.unit)) return undefined;
  const ahead = words.slice(Math.max(0, clause.start + turn - 50), clause.start + turn);
  if (told?.length === count && times.length === 0 && inThose.test(ahead))
    return told.map((time) => ({ ...time, start: 0, end: 0 }));
  if (times.length === 0) return undefined;
  const before = times.filter((t) => !t.isBase && t.end <= clause.start + turn);
  const named = before.some((t) => t.start >= clause.start) ? before.filter((t) => t.start >= clause.start) : before;
  const row: TimeMention[] = [];
  for (const time of named) {
    if (row.length > 0 && !/^(?:年?度|年|份)?(?:以及|[、和与及])$/u.test(words.slice(row.at(-1)!.end, time.start)))
      row.length = 0;
    row.push(time);
  }
  if (row.length === count) return row;
  const [first] = row;
  // 两年来，脆李、榨菜出口额分别增长5%、9%: the row is one of things.
  const isOfThings =
    first !== undefined && words.slice(Math.max(first.end, clause.start), clause.start + turn).includes('、');
  const years = first && row.length === 1 && !isOfThings ? yearsOf(first.period) : [];
  if (years.length === count) return years.map((period) => ({ ...first!, period }));
  return undefined;
}

/** 甲行、乙行分别在2021年2月、9月受罚，罚款为5万元、6万元: the row of times stands in the clause before. */
function rowAhead(
  words: string,
  { start }: Span,
  times: readonly TimeMention[],
  inside: readonly Quantity[],
): readonly TimeMention[] | undefined {
  const from = words.lastIndexOf('，', start - 2) + 1;
  const before = words.slice(from, start);
  const row = times.filter((t) => !t.isBase && t.start >= from && t.end <= start);
  const [first, last] = [row[0], row.at(-1)];
  const isRow =
    row.length === inside.length &&
    /分别[在于]$/u.test(words.slice(from, first?.start)) &&
    /^[年月日、和与及\s\d]*$/u.test(before.slice(first!.start - from, last!.end - from)) &&
    inside.every((one, at) => one.unit === inside[0]!.unit && (at === 0 || one.start - inside[at - 1]!.end === 1));
  return isRow ? row : undefined;
}

const inThose = /同期(?!相?比)|(?:报告|上述|各)期内?/u;

/** 2022—2024年分别为…: each year of a stretch. */
function yearsOf({ label, source }: Period): Period[] {
  const [, from, to] = /^(\d{4})\/(\d{4})$/u.exec(label) ?? [];
  if (!from) return [];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => {
    const year = Number(from) + index;
    return { label: `${year}`, from: `${year}-01-01`, to: `${year}-12-31`, source };
  });
}

/**
 * …，去年同期增速为5.5%; 去年同月为1105户; 上年同期销售额总计4亿元: the same part of another year than the sentence names, or the one before (`carried`).
 */
export function sameTime(
  words: string,
  at: Span,
  times: readonly TimeMention[],
  clause: Span,
  carried: Period | undefined,
): Period | undefined {
  const year = times.findLast((t) => t.end <= at.start);
  if (!year || !/^\d{4}$/u.test(year.period.label)) return undefined;
  const isOwn =
    year.start >= clause.start &&
    same.test(words.slice(year.end, at.start)) &&
    opens.test(words.slice(clause.start, year.start));
  if (!isOwn && !isAhead(year, at, words)) return undefined;
  const told =
    times.findLast(
      (t) => t.end <= year.start && !t.isBase && !t.isDay && !t.isSince && !/^的?同[期月季]/u.test(words.slice(t.end)),
    )?.period ?? carried;
  if (!told || told.label.length < 5) return undefined;
  return shifted(told, Number(year.period.label) - Number(told.to.slice(0, 4)));
}
const same =
  /^的?同[期月季](?:的)?(?:[^，。；、\d较比高低快慢多少于]{0,10}(?:为|是|达到?|只有|仅有?|有|完成|实现|增长|下降|盈利|亏损|[总合共]计|(?<=[额量值润入])))(?:约|近)?$/u;
const opens = /^[（(]?(?:而|但|其中)?$/u;
/** 去年同期，甲为5亿元，乙为3亿元: of all that is told behind it, until the sentence or a half of it ends. */
const isAhead = ({ start, end }: Span, at: Span, words: string): boolean =>
  /^的?同[期月季]，/u.test(words.slice(end, end + 4)) &&
  /(?:^|[，；。：])[\s“]*(?:而|但)?$/u.test(words.slice(Math.max(0, start - 4), start)) &&
  !/[；。]/u.test(words.slice(end, at.start));

/** 上半年甲上涨1%，6月下降2%；乙上涨3%，6月……: behind the semicolon the month comes anew, and what stands before it is of the whole. */
export const isToldAnew = (time: TimeMention, times: readonly TimeMention[], at: Span, words: string): boolean => {
  const head = times[0]!;
  const stop = words.slice(at.end).search(/[；;。]/u);
  return (
    head.start < time.start &&
    head.period.label !== time.period.label &&
    head.period.from <= time.period.from &&
    head.period.to >= time.period.to &&
    times.some((t) => t.text === time.text && t.start >= at.end && (stop < 0 || t.start < at.end + stop))
  );
};

/** 截至6月底，今年已完成投资48亿元: until then, and not of the whole year. */
export const untilThen = (year: TimeMention, times: readonly TimeMention[], words: string): TimeMention =>
  (year.text === '今年'
    ? times.find(
        ({ period, end }) =>
          period.label.startsWith(`as of ${year.period.label}`) && words.slice(end, year.start) === '，',
      )
    : undefined) ?? year;
