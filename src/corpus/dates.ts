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

const day = '\\d{4}(?:年\\d{1,2}月\\d{1,2}日|-\\d{1,2}-\\d{1,2})';
/** A line that is no sentence, with a day at its end, or at its beginning in brackets or before who published it. */
const dayLine = new RegExp(
  `^(?![^。]*[截自从至])[^。；\\d]{0,30}[（(]?(${day})[）)]?$|^[（(](${day})[^。；]{0,40}[）)]$|^(${day})(?:\\s+\\d{1,2}:\\d\\d(?::\\d\\d)?)?\\s+(?:来源[：:]\\s*)?[^，。；：:\\d]{2,24}$`,
  'u',
);

/** The day that stands by itself below a report's headline (`（2023年1月5日在…会议上）`), or at its end under who signed it. */
export function dateOfEdges(text: string): string | undefined {
  const lines = text.split('\n');
  for (const line of [...lines.slice(0, 3), ...lines.slice(-1)]) {
    const match = dayLine.exec(line);
    const found = match && isoDate(match[1] ?? match[2] ?? match[3]!);
    if (found) return found;
  }
  return undefined;
}
