import type { Figure, Period, Quantity, Span, Status } from '../domain.ts';
import type { Where } from './places/places.ts';

/** How surely a slot is known: its own sentence says it, the text before says it, or only the article vouches for it. */
export type Certainty = 'stated' | 'carried' | 'assumed';

/** A quantity with everything that its text says of it, and how surely. */
export interface Slot {
  readonly quantity: Quantity;
  readonly metric: string;
  readonly metricCertainty: Certainty;
  readonly aspect: Figure['aspect'];
  readonly direction?: 'rise' | 'fall';
  readonly partOf?: string;
  readonly isBase: boolean;
  readonly subject?: string;
  readonly place?: string;
  readonly placeCertainty: Certainty;
  readonly period?: Period;
  readonly status: Status;
  readonly statusCertainty: Certainty;
  readonly clause: Span;
  readonly sentence: Span;
}

/** What an article or a claim says before its first word. */
export interface ExtractContext extends Where {
  readonly title?: string | undefined;
  readonly publishedOn?: string | undefined;
  /** A claim says what it says: nothing is taken for planned because it was too early for it to be done. */
  readonly isClaim?: boolean;
  /** Whose figures it may speak of, by name. */
  readonly subjects?: readonly string[];
}
