import { readUnit } from '../figures/numbers/units.ts';
import { simplify } from '../text/normal.ts';

export interface Cell {
  readonly text: string;
  /** A heading by its markup. */
  readonly head?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

/** More is no table of an article; a cell may claim to span thousands. */
const maxSpan = 100;

/**
 * A table's rows, one a line, each with the heads of its columns: `地区生产总值 2021年 1970亿元，2022年 2282.94亿元`. A cell that spans
 * several stands in each. Units in heads, row names, a unit column or the caption stand behind their numbers, or a number would
 * have none. A table whose heads cannot be told keeps its cells in lines, `a | b`.
 */
export function tableLines(table: readonly (readonly Cell[])[]): string[] {
  const grid = spread(table).filter((row) => row.some(({ text }) => text !== ''));
  const captions: string[] = [];
  while (grid.length > 0 && new Set(grid[0]!.map(({ cell }) => cell)).size === 1) captions.push(grid.shift()![0]!.text);
  const last = grid.findLastIndex((row) => new Set(row.map(({ cell }) => cell)).size > 1);
  const notes = grid.splice(last + 1).map(([first]) => first!.text);
  return [...captions, ...rowLines(grid, unitOfCaption(captions.join(' '))), ...notes];
}

interface Placed {
  readonly cell: Cell;
  readonly text: string;
}

/** The cells at every row and column that they cover, each row as wide as the widest. */
function spread(table: readonly (readonly Cell[])[]): Placed[][] {
  const grid: Placed[][] = table.map(() => []);
  for (const [y, row] of table.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]![x]) x += 1;
      const placed = { cell, text: cell.text.replace(/\s+/gu, ' ').trim() };
      const width = span(cell.columns);
      for (const below of grid.slice(y, y + span(cell.rows))) for (let i = 0; i < width; i++) below[x + i] ??= placed;
      x += width;
    }
  }
  const width = Math.max(0, ...grid.map(({ length }) => length));
  const empty = { cell: { text: '' }, text: '' };
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? { ...empty }));
}

const span = (stated: number | undefined) => Math.min(maxSpan, Math.max(1, stated || 1));

function rowLines(grid: readonly (readonly Placed[])[], commonUnit: string): string[] {
  const headRows = headRowsOf(grid);
  const body = grid.slice(headRows);
  const width = grid[0]?.length ?? 0;
  if (grid.every((row) => row.some(({ text }) => /[：:]$/u.test(text))))
    return grid.map((row) =>
      distinct(row)
        .join(' ')
        .replace(/([：:]) /gu, '$1'),
    );
  const isPairs = headRows === 0 && width === 2 && body.every(([name]) => isName(name!.text));
  if (isPairs) return body.map(([name, value]) => `${name!.text.replace(/[：:]$/u, '')}：${value!.text}`);
  if (headRows === 0) return body.map((row) => distinct(row).join(' | '));

  const stated = Array.from({ length: width }, (_, x) => headOf(grid.slice(0, headRows).map((row) => row[x]!)));
  const isOfMetrics = /指标|指標|名称|名稱|项目|項目|类别|類別/u.test(stated[0]!.name);
  const heads = isOfMetrics ? stated.map(({ name, unit }) => ({ name: name.replace(level, ''), unit })) : stated;
  const unitColumn = heads.findIndex(({ name }) => /^(?:计量|计算)?单位$/u.test(simplify(name)));
  const hasUnits = unitColumn > 0 && body.every((row) => row[unitColumn]!.text === '' || unitIn(row[unitColumn]!.text));
  const names = nameColumns(heads, body);
  return body.map((row) => {
    const named = splitUnit(
      distinct(row.slice(0, names))
        .map((name, x) => (x === 0 && /^\d{1,3}$/.test(name) ? `${name}.` : name))
        .join(' '),
    );
    const rowUnit = (hasUnits && unitIn(row[unitColumn]!.text)) || named.unit;
    const cells = row.flatMap(({ text }, x) => {
      if (x < names || isBlank(text) || (hasUnits && x === unitColumn)) return [];
      const { name, unit } = heads[x]!;
      const shared = rowUnit || (isRate.test(named.name) ? '' : commonUnit);
      return [`${name} ${withUnit(text, unit || (isRate.test(name) ? '' : shared))}`.trim()];
    });
    return `${named.name} ${cells.join('，')}`.trim();
  });
}

/** Heads that say no more than that a number is the metric's own; before the number they would stand for its name. */
const level = /(?:总量|總量|绝对[额量数值]|絕對[額量數值]|数值|數值|指标值|指標值)$/u;
/** 同比增长, 占比, 排名: not counted in what the table or its row is, 亿元; better no unit than a wrong one. */
const isRate = /增(?!加[值额量])|[减升降涨跌比率速幅]|[排名位]次|排[名位]/u;

/** Heads by their markup, or a first row without numbers over rows with some; all rows that its cells reach down to. */
function headRowsOf(grid: readonly (readonly Placed[])[]): number {
  if (grid.length < 2) return 0;
  const marked = grid.findIndex((row) => !row.every(({ cell, text }) => cell.head || text === ''));
  if (marked > 0) return marked;
  if (marked < 0) return 1;
  const [first, ...rest] = grid as [readonly Placed[], ...(readonly Placed[])[]];
  const headLike = first.slice(1).every(({ text }) => text !== '' && text.length <= 30 && !isNumber(text));
  const overNumbers = first.some((_, x) => x > 0 && rest.some((row) => isNumber(row[x]!.text)));
  if (!headLike || !(overNumbers || first.length > 2)) return 0;
  return Math.min(grid.length - 1, Math.max(...first.map(({ cell }) => span(cell.rows))));
}

/** The heads above one column, from the top down, each once: 2022年 over 总量（亿元） is 2022年总量, in 亿元. */
function headOf(above: readonly Placed[]): { readonly name: string; readonly unit: string } {
  const parts = distinct(above).map(splitUnit);
  return {
    // A bare year would stand beside the number like another number.
    name: parts.map(({ name }) => (/^(?:19|20)\d\d$/.test(name) ? `${name}年` : name)).join(''),
    unit: parts.findLast(({ unit }) => unit !== '')?.unit ?? '',
  };
}

/** How many columns on the left say what a row is about: ordinals, groups that span rows, the name itself. */
function nameColumns(heads: readonly { name: string }[], body: readonly (readonly Placed[])[]): number {
  let count = /^(?:序号|编号|No\.?)$/iu.test(heads[0]!.name) ? 2 : 1;
  const groups = (x: number) => body.some((row) => span(row[x]!.cell.rows) > 1);
  while (count < heads.length - 1 && groups(count - 1) && body.every((row) => !isNumber(row[count]!.text))) count += 1;
  return Math.min(count, heads.length - 1);
}

/** One text of each cell, though it covers several columns; none of what is empty. */
const distinct = (row: readonly Placed[]): string[] =>
  [...new Map(row.map(({ cell, text }) => [cell, text])).values()].filter((text) => text !== '');

const isNumber = (text: string) => /^[-+−–]?[\d,.]*\d(?:[%％‰]|$)/.test(text) && !/^(?:19|20)\d\d$/.test(text);
const isBlank = (text: string) => /^[-—–/.…]*$/u.test(text);
const isName = (text: string) => text !== '' && text.length <= 20 && !isNumber(text) && !/[。；]/u.test(text);

/** `GDP（亿元）`, `增速(%)`, `总量/亿元`: the name, and the unit of the numbers. */
function splitUnit(text: string): { readonly name: string; readonly unit: string } {
  const match = /^(.+?)\s*(?:[（(]\s*(?:单位[：:]\s*)?([^（）()]{1,8}?)\s*[）)]|[/／]([^/／]{1,6}))$/u.exec(text);
  const unit = match ? unitIn(match[2] ?? match[3]!) : '';
  return match && unit ? { name: match[1]!, unit } : { name: text, unit: '' };
}

/** `单位：亿元` over a table gives every number its unit, where it names one alone. */
function unitOfCaption(caption: string): string {
  return unitIn(/单位\s*[：:]\s*([^\s，、；）)]{1,8})(?=[\s）)]|$)/u.exec(caption)?.[1] ?? '');
}

/** The text as a unit, 亿元 or ％; '' where it is none. */
function unitIn(text: string): string {
  const unit = text.replace('％', '%').replace(/^±/u, '');
  const bare = simplify(unit).replace(/^[十百千万亿]+/u, '');
  return bare !== '' && readUnit(bare, 0)?.end === bare.length ? unit : '';
}

const withUnit = (text: string, unit: string) => (/^[-+−–]?[\d,.]*\d$/.test(text) ? text + unit : text);
