import type { Quantity, Span } from '../../domain.ts';
import type { Slot } from '../slot.ts';

/** A quantity of a clause and all that its metric may hang on. */
export interface Binding {
  readonly quantity: Quantity;
  readonly before: string;
  readonly after: string;
  /** `before` with its times and places. */
  readonly original: string;
  readonly joined: boolean;
  /** The slots already read in this clause, and in this sentence. */
  readonly group: readonly Slot[];
  readonly chain: readonly Slot[];
  readonly inside: readonly Quantity[];
  readonly index: number;
  /** The sentence, and the same with blanks for its times and places; `at` is the quantity within them. */
  readonly words: string;
  readonly blanked: string;
  readonly at: Span;
  /** Of another place than what was said before it. */
  readonly isElsewhere?: boolean;
  /** The slot of a level that the sentence before left. */
  readonly carried?: Slot | undefined;
  /** The levels of the sentence before, whether or not this one goes straight on. */
  readonly earlier?: readonly Slot[] | undefined;
  /** What the text says that it puts places in order by. */
  readonly rowOf?: string | undefined;
}

/** What a clause makes of it. */
export type BoundMetric = Pick<Slot, 'metric' | 'metricCertainty' | 'aspect' | 'direction' | 'partOf' | 'isBase'>;
