import type { TimeMention } from './periods.ts';

/** 上半年……；其中二季度，单季度营收3亿元: a quarter of which alone something is told, and neither what stands beside it nor what follows. */
export const isToldApart = ({ start, end }: TimeMention, words: string): boolean =>
  /其中$/u.test(words.slice(0, start)) && /单[季月]/u.test(words.slice(end));
