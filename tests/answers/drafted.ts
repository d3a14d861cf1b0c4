import type { Draft, Query } from '../../src/domain.ts';
import { scanQuantities } from '../../src/figures/numbers/scan.ts';

/** A question for a figure, with what was understood of it. */
export const asked = (text: string, more: Partial<Query> = {}): Query =>
  ({
    asked: text,
    text,
    kind: 'figure',
    language: 'zh-Hans',
    rest: '',
    terms: [],
    quantities: scanQuantities(text),
    ...more,
  }) as unknown as Query;

/** A sentence that is quoted. */
export const quoted = (text: string): Draft => {
  const passage = { id: 'a#0', articleId: 'a', text, start: 0, end: text.length };
  return {
    kind: 'grounded',
    language: 'zh-Hans',
    claims: [{ text, sources: [{ passage, start: 0, end: text.length }] }],
  } as unknown as Draft;
};
