import type { Parameters } from '../parameters.ts';
import type { BotState } from '../state.ts';

/** What a method is carried out with. `signal` says that the client has gone. */
export interface MethodCall {
  readonly state: BotState;
  readonly parameters: Parameters;
  readonly signal: AbortSignal;
}

/** Gives the `result` of the answer, or throws an ApiFailure. */
export type Method = (call: MethodCall) => unknown;

/** A result that the real server sends with a `description` beside it. */
export class Described {
  constructor(
    readonly result: unknown,
    readonly description: string,
  ) {}
}
