import type { Period, Quantity, Span } from '../domain.ts';
import type { Carry } from './carry.ts';
import type { BoundMetric } from './metrics/binding.ts';
import { nounBefore } from './metrics/nouns.ts';
import type { ReadStatus } from './status/status.ts';

/** What a line that ends in a colon says of the lines listed under it: 2025年主要预期目标是：. */
export interface Lead {
  readonly status?: ReadStatus | undefined;
  readonly period?: Period | undefined;
  readonly place?: string | undefined;
  readonly metric: string;
}

const mark = /^\s*(?:——?|[-–·•●○◆■▪*＊]|[（(]?[一二三四五六七八九十\d]{1,3}[.、．)）]|[①-⑳])/u;

/** Whether `line` belongs to the list that a lead began; `before` is the line above it. */
export function goesOnList(line: string, before: string): boolean {
  const inRow = /[；;]$/u.test(line) || /[；;]$/u.test(before);
  // A numbered heading without a figure (二、重点工作) is no item.
  if (!/[\d一二三四五六七八九十百千万亿]/u.test(line.replace(mark, ''))) return inRow;
  return inRow || mark.test(line) || (line.length < 80 && !/[。：:]$/u.test(line));
}

/** The metric that a lead names for its lines: 各乡镇规上工业产值如下：. `words` have blanks for times and places. */
export const leadMetric = (words: string): string =>
  nounBefore(
    words
      .replace(/[：:]\s*$/u, '')
      .replace(/(?:完成)?(?:情况|目标|指标|数据|排名)?(?:分别)?(?:如下|为|是|有)?$/u, '')
      .replace(/^.*(?:其中|各[乡镇街道区县部门]+)/u, ''),
  ).replace(/^(?:主要|预期|经济|社会|发展)+$/u, '');

const cellsOf = (line: string): string[] => line.trim().split(/[\s|｜]+/u);

/** No table has a longer row of names; a line without end is not looked through for each of its pieces. */
const longestHead = 400;

/** The column names of a table told in lines, where `line` can be their row: 乡镇　产值　增速. */
export function columnsOf(line: string, hasFigures: boolean): readonly string[] | undefined {
  if (line.length > longestHead) return undefined;
  const cells = cellsOf(line);
  return !hasFigures && cells.length > 1 && cells.every((cell) => cell.length < 15 && !/[，。；：！？\d]/u.test(cell))
    ? cells
    : undefined;
}

/** Whether `line` can be a row under `columns`. */
export const isRow = (line: string, columns: readonly string[]): boolean => cellsOf(line).length === columns.length;

export interface Column {
  readonly metric: string;
  /** A column of rates of change. */
  readonly isGrowth: boolean;
}

/** What the column that `quantity` stands in counts, for a row with as many cells as there are columns. */
export function columnAt(
  line: string,
  { start, quantity }: Span & { readonly quantity: Quantity },
  columns: readonly string[],
): Column | undefined {
  const cells = cellsOf(line);
  if (!isRow(line, columns)) return undefined;
  const index = cellsOf(`${line.slice(0, start)}x`).length - 1;
  const named = columns.map((name) => name.replace(/[（(].*$/u, ''));
  // 指标　总量　增速: each row has a metric of its own.
  const own = /指标|名称|项目|类别/u.test(named[0]!) ? cells[0]! : undefined;
  const isGrowth = growthWord.test(named[index]!) && quantity.dimension === 'percent';
  const level = named.slice(1, index + 1).findLast((name) => !growthWord.test(name));
  const metric = own ?? (isGrowth ? level : named[index]);
  return index > 0 && metric ? { metric, isGrowth } : undefined;
}

/** In a list or a table: what the figure's own words do not name, its column or the line above does. */
export function listed(
  read: BoundMetric,
  at: Span & { readonly quantity: Quantity },
  words: string,
  carry: Carry,
): BoundMetric {
  const column = carry.columns && columnAt(words, at, carry.columns);
  if (column && read.metricCertainty !== 'stated')
    return {
      ...read,
      metric: column.metric,
      metricCertainty: 'carried',
      ...(column.isGrowth && { aspect: 'growth' as const }),
      ...(column.isGrowth && !read.direction && !at.quantity.value.startsWith('-') && { direction: 'rise' as const }),
    };
  const named =
    read.metric === '' ? (carry.lead?.metric ?? (read.aspect === 'level' ? carry.topic : undefined)) : undefined;
  return named === undefined ? read : { ...read, metric: named, metricCertainty: 'carried' };
}

/** The name of a column of rates of change. */
const growthWord = /^(?:同比|环比|比上年|较上年)?(?:增速|增长|增幅|涨幅|增减|同比|环比|升降)[率幅]?$/u;
