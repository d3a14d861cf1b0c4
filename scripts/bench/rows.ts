import { tableLines } from '../table.ts';

/** One thing measured. */
export interface Row {
  readonly what: string;
  readonly measured: number;
  readonly unit: 'ms' | 's' | 'MB' | '×' | '%' | 'passages/s' | '';
  /** What it should stay below, or reach where `atLeast`. */
  readonly mark?: number;
  readonly atLeast?: boolean;
}

/** The measured share of what is allowed: 1 or less is within the mark. */
export function ratioOf({ measured, mark, atLeast }: Row): number | undefined {
  if (mark === undefined) return undefined;
  return atLeast ? mark / measured : measured / mark;
}

export function rowLines(rows: readonly Row[]): string[] {
  const cells = rows.map((row) => {
    const { what, measured, unit, mark, atLeast } = row;
    const ratio = ratioOf(row);
    const sign = atLeast ? '≥' : '≤';
    return [what, shown(measured, unit), mark === undefined ? '' : `${sign} ${mark} ${unit}`, ratio?.toFixed(2) ?? ''];
  });
  return tableLines([['', 'measured', 'mark', 'share of it'], ...cells]);
}

const shown = (value: number, unit: Row['unit']) =>
  `${value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 3)} ${unit}`.trimEnd();

export interface Times {
  readonly p50: number;
  readonly p95: number;
}

/**
 * Milliseconds of `run` over the items, one after the other, each the median of its `rounds`: what is over in less than a slice of a shared machine's
 * time is told from what else runs there by that alone. The first round only warms up.
 */
export async function timesOf<T>(
  items: readonly T[],
  run: (item: T) => unknown,
  { warmUp = items.slice(0, 50), rounds = 1 }: { readonly warmUp?: readonly T[]; readonly rounds?: number } = {},
): Promise<Times> {
  for (const item of warmUp) await run(item);
  const times: number[][] = items.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, item] of items.entries()) {
      const begun = performance.now();
      await run(item);
      times[index]!.push(performance.now() - begun);
    }
  return quantiles(times.map((own) => quantiles(own).p50));
}

/**
 * The same of several runs, taken in turn for each item, so that what else the machine does slows all of them alike and
 * their ratios hold; each begins as often as the others, as the first meets the item's memory cold.
 */
export async function timesInTurn<T, Name extends string>(
  items: readonly T[],
  runs: Readonly<Record<Name, (item: T) => unknown>>,
): Promise<Record<Name, Times>> {
  const names = Object.keys(runs) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const item of items.slice(0, 50)) for (const name of names) await runs[name](item);
  for (const [index, item] of items.entries())
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(index + turn) % names.length]!;
      const begun = performance.now();
      await runs[name](item);
      times[name].push(performance.now() - begun);
    }
  return Object.fromEntries(names.map((name) => [name, quantiles(times[name])])) as Record<Name, Times>;
}

export function quantiles(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
