/** One size of the corpus, and what it costs. Times are of the processor, in all threads, so that a busy machine does not change them. */
export interface Growth {
  readonly articles: number;
  readonly passages: number;
  readonly buildS: number;
  readonly changeS: number;
  readonly openS: number;
  readonly searchMs: number;
  readonly questionMs: number;
  readonly diskMb: number;
  readonly memoryMb: number;
  readonly allowedMb: number;
  readonly recall: number;
}

const columns: readonly (readonly [keyof Growth, string, number])[] = [
  ['articles', 'articles', 0],
  ['passages', 'passages', 0],
  ['buildS', 'full reindex, s', 1],
  ['changeS', 'one article changed, s', 2],
  ['openS', 'open, s', 2],
  ['searchMs', 'search, ms', 2],
  ['questionMs', 'question, ms', 1],
  ['diskMb', 'on disk, MB', 1],
  ['memoryMb', 'memory, MB', 0],
  ['allowedMb', 'allowed, MB', 0],
  ['recall', 'recall at 10', 3],
];

export function tableOf(rows: readonly Growth[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const number = (value: number, digits: number) =>
    digits === 0 ? Math.round(value).toLocaleString('en') : value.toFixed(digits);
  return `# How it grows

Written by \`npm run bench:growth\`. Times are processor time of all threads, means over 200 questions where they are of
one; "allowed" is 2.5 × the bytes of vectors and entries on disk, and 150 MB; memory is the most that \`npm start\` takes.

${[
  line(columns.map(([, title]) => title)),
  line(columns.map(() => '--:')),
  ...rows.map((row) => line(columns.map(([name, , digits]) => number(row[name], digits)))),
].join('\n')}

![Times, memory and disk by passages](growth.svg)
`;
}

const panels: readonly { title: string; lines: readonly (keyof Growth)[] }[] = [
  { title: 'seconds', lines: ['buildS', 'changeS', 'openS'] },
  { title: 'milliseconds', lines: ['searchMs', 'questionMs'] },
  { title: 'MB', lines: ['memoryMb', 'diskMb'] },
];
const colours = ['#1f6f8b', '#c8553d', '#6a994e'];
const [width, height, left, top, right, bottom] = [340, 260, 48, 34, 12, 40];

/** Three panels side by side, both axes logarithmic: a straight line at 45 degrees grows as the corpus does. */
export function plotOf(rows: readonly Growth[]): string {
  const drawn = panels.map(
    (panel, index) => `<g transform="translate(${index * width} 0)">${panelOf(panel, rows)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * panels.length} ${height}" font-family="sans-serif" font-size="11">
<title>Times, memory and disk by passages</title>
<rect width="100%" height="100%" fill="#fff"/>
${drawn.join('\n')}
</svg>
`;
}

function panelOf({ title, lines }: (typeof panels)[number], rows: readonly Growth[]): string {
  const xs = rows.map(({ passages }) => passages);
  const ys = lines.flatMap((name) => rows.map((row) => row[name]));
  const x = scale(xs, left, width - right);
  const y = scale(ys, height - bottom, top);
  const label = (name: keyof Growth) => columns.find(([column]) => column === name)![1].replace(/, .*/, '');
  return [
    `<text x="${left}" y="16" font-weight="bold">${title}</text>`,
    ...powers(xs).map((power) =>
      axis(x(power), height - bottom, x(power), top, power, x(power) - 8, height - bottom + 14),
    ),
    ...powers(ys).map((power) => axis(left, y(power), width - right, y(power), power, 4, y(power) + 4)),
    `<text x="${width / 2}" y="${height - 8}" text-anchor="middle">passages</text>`,
    ...lines.map((name, index) => {
      const points = rows.map((row) => `${x(row.passages).toFixed(1)},${y(row[name]).toFixed(1)}`).join(' ');
      const colour = colours[index]!;
      return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2"/><text x="${left + 8}" y="${top + 14 + index * 14}" fill="${colour}">${label(name)}</text>`;
    }),
  ].join('\n');
}

const axis = (x1: number, y1: number, x2: number, y2: number, value: number, textX: number, textY: number) =>
  `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" stroke="#ddd"/><text x="${textX.toFixed(1)}" y="${textY.toFixed(1)}">${value >= 1_000 ? `${value / 1_000}k` : value}</text>`;

/** Logarithmic, from the power of ten below the least to the one above the most. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const all = powers(values);
  const [least, most] = [Math.log10(all[0]!), Math.log10(all.at(-1)!)];
  return (value) => from + ((Math.log10(value) - least) / Math.max(1, most - least)) * (to - from);
}

function powers(values: readonly number[]): number[] {
  const least = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const most = Math.ceil(Math.log10(Math.max(...values)) - 1e-9);
  return Array.from({ length: Math.max(most - least, 1) + 1 }, (_, index) => 10 ** (least + index));
}
