import type { TimeContext } from './periods.ts';

const mostOfYear =
  /^今年(?:上半年|(?:前|头)(?:三个?季度|[六七八九十]\S{0,2}个月)|(?:1|一)(?:月份?)?[至到—–~～-](?:1[0-2]|[6-9])月)/u;

/** 今年1—11月完成9亿元, told in January: no such time of the year that has begun is over, and a review of the one before still calls it by its name. */
export const isOfYearReviewed = (
  words: string,
  { publishedOn, isAhead }: TimeContext & { readonly isAhead?: boolean },
) => !isAhead && publishedOn !== undefined && publishedOn.slice(5, 7) <= '02' && mostOfYear.test(words);
