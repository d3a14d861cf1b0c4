import type { Keyboard } from '../parts.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** From 0. */
  readonly number: number;
  readonly pages: number;
}

/** The page that is wanted, or the nearest there is: buttons outlive the list they were made for, and their data may be forged. */
export function pageOf<Item>(all: readonly Item[], wanted: number, size: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const number = Math.min(pages - 1, Math.max(0, Number.isInteger(wanted) ? wanted : 0));
  return { items: all.slice(number * size, (number + 1) * size), number, pages };
}

export function pageButtons(page: Page<unknown>, data: (number: number) => string): Keyboard {
  const buttons = [
    ...(page.number > 0 ? [{ text: '‹', callback_data: data(page.number - 1) }] : []),
    ...(page.number < page.pages - 1 ? [{ text: '›', callback_data: data(page.number + 1) }] : []),
  ];
  return buttons.length > 0 ? [buttons] : [];
}
