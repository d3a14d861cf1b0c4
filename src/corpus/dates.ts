const forms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/,
  /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?: .*)?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号].*$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** A day as 2023-02-03, from the ways that sites and people write it; undefined where it names no day of the calendar. */
export function isoDate(written: string): string | undefined {
  for (const form of forms) {
    const match = form.exec(written.trim());
    if (!match) continue;
    const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
    const date = new Date(Date.UTC(year, month - 1, day));
    const holds = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return holds ? date.toISOString().slice(0, 10) : undefined;
  }
  return undefined;
}

/** The day in a file name: `2024-03-05-x.md`, `lixia_20230203.txt`, `公报2023年2月3日.pdf`. */
export function dateInName(name: string): string | undefined {
  const match = /(?<!\d)(\d{4})(?:([-_.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))(?!\d)/u.exec(
    name,
  );
  return match
    ? isoDate(
        match
          .slice(1)
          .filter((part) => part && /\d/.test(part))
          .join('-'),
      )
    : undefined;
}

/** The day that a letter or a report of an office ends with, on a line of its own under who signed it: `2023年2月3日`. */
export function dateAtEnd(text: string): string | undefined {
  const last = text.slice(text.lastIndexOf('\n') + 1).replace(/^[（(]|[）)]$/gu, '');
  return /^\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})$/u.test(last) ? isoDate(last) : undefined;
}
