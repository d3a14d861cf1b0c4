/** What shall go wrong. Several things may be named at once. */
export interface Fault {
  /** Any method when absent. */
  readonly method?: string;
  /** How often; once when absent, always with Infinity. */
  readonly times?: number;
  /** The call is carried out so much later; answers and refusals wait with it. */
  readonly latencyMs?: number;
  /** The call is carried out at once and its answer comes so much later. */
  readonly answerLatencyMs?: number;
  /** HTTP status, with a bare body unless `errorCode` or `description` is given. */
  readonly status?: number;
  readonly errorCode?: number;
  readonly description?: string;
  /** Seconds; makes it a 429. */
  readonly retryAfter?: number;
  /** The connection is reset: `before` the call is carried out (the default), or `after`, so that its answer alone is lost. */
  readonly reset?: boolean | 'before' | 'after';
  /** The call is carried out and its answer breaks off in the middle. */
  readonly halfBody?: boolean;
  /** A proxy's page in place of JSON, status 200 unless given. The call is not carried out. */
  readonly html?: boolean;
  /** Only calls for which this holds. */
  readonly when?: (payload: Readonly<Record<string, unknown>>) => boolean;
}

/** Faults wait in line; each call takes the first one that is meant for it. */
export class Faults {
  readonly #faults: { fault: Fault; left: number }[] = [];

  add(fault: Fault): this {
    this.#faults.push({ fault, left: fault.times ?? 1 });
    return this;
  }

  clear(): void {
    this.#faults.length = 0;
  }

  /** Calls that faults still wait for. */
  get left(): number {
    return this.#faults.reduce((sum, entry) => sum + entry.left, 0);
  }

  take(method: string, payload: Readonly<Record<string, unknown>>): Fault | undefined {
    const index = this.#faults.findIndex(
      ({ fault }) =>
        (fault.method === undefined || fault.method.toLowerCase() === method.toLowerCase()) &&
        (fault.when === undefined || fault.when(payload)),
    );
    const entry = this.#faults[index];
    if (!entry) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.#faults.splice(index, 1);
    return entry.fault;
  }
}
