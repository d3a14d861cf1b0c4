export const chineseDigits = '〇一二三四五六七八九';

interface PartOfYear {
  readonly from: string;
  readonly to: string;
  readonly isDay?: boolean;
  label(year: number): string;
}

export function partOfYear(part: (name: string) => string | undefined): PartOfYear | undefined {
  if (part('midYear')) return months(1, 6, (y) => `${y}-H1`);
  const half = part('half');
  if (half) return half === '上' ? months(1, 6, (y) => `${y}-H1`) : months(7, 12, (y) => `${y}-H2`);
  const report = part('report');
  if (report) return report === '一季' ? months(1, 3) : report === '三季' ? months(1, 9) : months(1, 6);
  const quarter = part('quarter');
  if (quarter) {
    const q = number(quarter);
    return months(3 * q - 2, 3 * q, (y) => `${y}-Q${q}`);
  }
  if (part('opening')) return months(1, 3, (y) => `${y}-Q1`);
  const quarters = part('quarters');
  if (quarters) return number(quarters) === 2 ? months(1, 6, (y) => `${y}-H1`) : months(1, 9);
  const from = part('monthFrom');
  if (from) return months(number(from), number(part('monthTo') ?? from));
  const first = part('months');
  if (first) return months(1, number(first));
  const month = part('month');
  if (month) {
    const m = number(month);
    const d = part('day') ? number(part('day')!) : undefined;
    if (m < 1 || m > 12 || (d !== undefined && (d < 1 || d > 31))) return undefined;
    if (d === undefined) return months(m, m, (y) => `${y}-${two(m)}`);
    return {
      from: `${two(m)}-${two(d)}`,
      to: `${two(m)}-${two(d)}`,
      isDay: true,
      label: (y) => `${y}-${two(m)}-${two(d)}`,
    };
  }
  return undefined;
}

/** 1-6月 is the first half, however it is written. */
const whole: Readonly<Record<string, string>> = {
  '1-6': 'H1',
  '7-12': 'H2',
  '1-3': 'Q1',
  '4-6': 'Q2',
  '7-9': 'Q3',
  '10-12': 'Q4',
};

function months(from: number, to: number, label?: (year: number) => string): PartOfYear | undefined {
  if (from < 1 || to > 12 || from > to) return undefined;
  return {
    from: `${two(from)}-01`,
    to: `${two(to)}-${two(lastDay(to))}`,
    label:
      label ??
      ((y) =>
        whole[`${from}-${to}`]
          ? `${y}-${whole[`${from}-${to}`]}`
          : from === 1 && to === 12
            ? `${y}`
            : `${y}-${two(from)}/${y}-${two(to)}`),
  };
}

export const two = (value: number) => String(value).padStart(2, '0');
/** February counts 28: a period's end is for comparing, not for a calendar. */
export const lastDay = (month: number) => [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;

export function number(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  const plain = words.replace('两', '二');
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['', plain];
  const digit = (text: string | undefined, none: number) => (text ? chineseDigits.indexOf(text) : none);
  return plain.includes('十') ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, 0);
}
