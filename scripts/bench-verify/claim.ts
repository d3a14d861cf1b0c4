import type { Fault } from '../../src/answers/verifying/bind.ts';
import type { Passage } from '../../src/domain.ts';

/** A claim made from a figure of the ledger, and whether the passages that it cites bear it out. */
export interface Claim {
  readonly kind: string;
  readonly text: string;
  readonly isTrue: boolean;
  /** The reasons that a verdict on a false claim may name. */
  readonly reasons?: readonly Fault[];
  /** Other passages than those of the figure. */
  readonly passages?: readonly Passage[];
}
