import type { Quantity } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { remembered } from '../../../text/remembered.ts';

const known = new Map<string, readonly Quantity[]>();

/** The quantities of a text but its dates, each at its place in the text. The sentences of a corpus are read for one question after another. */
export const numbersIn = (text: string): readonly Quantity[] =>
  remembered(known, text, () => scanQuantities(withoutDates(text)));

/** Blanks for the dates of a text, as long as they are: none of them is a number of something. */
export const withoutDates = (text: string): string =>
  text.replace(/\d{4}年(?:已经?过半)?|\d{1,2}[月日]/gu, (date) => ' '.repeat(date.length));
