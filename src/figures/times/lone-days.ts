/** 6日, 截至6日20时, 3日至6日: a day, or several, whose month the text leaves out; not 每月6日, 5日内, 3日游. As a regular expression's source. */
export const loneDay =
  '(?<asOf4>截[至止](?:到)?)?(?<=^|[，。；：、（(\\s至止到于自从计]|记者)(?<loneDay>\\d{1,2})(?:日?\\s*[-—–~～至到]\\s*(?<loneTo>\\d{1,2}))?日(?![内间前后均游龄期产本报元式常照]|用(?![气电水能]))';

/** Whether the words before a day say that it comes again and again, or say how long something takes. */
export const isRepeated = (before: string): boolean => /(?:每|逢|共|历时|用时|需要?|长达)[^，。；]{0,8}$/u.test(before);

/**
 * The date (ISO) of a day without a month: of the month that was named last (8月5日……，6日……), else of the last such day before the article's own, or of the
 * next one where it is to come.
 */
export function dateOfDay(
  day: number,
  { last, publishedOn, isAhead }: { last?: string | undefined; publishedOn?: string | undefined; isAhead: boolean },
): string | undefined {
  const near = last ?? publishedOn;
  if (!near || day < 1) return undefined;
  const [year, month, own] = near.split('-').map(Number) as [number, number, number];
  const isOfMonthBefore = !last && !isAhead && day > own;
  const date = new Date(Date.UTC(year, month - 1 - (isOfMonthBefore ? 1 : 0), day));
  // The 31st of a month of thirty days is none.
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}
