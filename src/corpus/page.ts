import type { Message } from '../messages.ts';
import type { Change } from './edits.ts';

/** What a page, a Word document or a PDF says about its article, and the article's own text, one paragraph or table row a line. */
export interface Page {
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly outlet?: string;
  /** The site's name: the outlet, where nothing better is said. */
  readonly site?: string;
  readonly url?: string;
  /** What it was decoded from, where that is not UTF-8. */
  readonly encoding?: string | undefined;
  /** What is on the page and not of the article. */
  readonly dropped: readonly Change[];
}

/** A page, or why there is none, with the mend. */
export type PageOrFault = Page | { readonly fault: Message };
