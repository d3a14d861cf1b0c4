/** Failures in a row after which nobody is made to wait for the next one. */
const tolerated = 3;
const shortestMs = 15_000;
const longestMs = 300_000;

/**
 * A circuit breaker (Nygard, Release It!, 2007): after three failures in a row no call is let through for a while, then one at a time; each
 * further failure doubles the while, up to five minutes.
 */
export class CircuitBreaker {
  #failures = 0;
  #openUntil = 0;
  #isTrying = false;

  constructor(readonly now: () => number = Date.now) {}

  /** Whether a call may be made now. Who gets a yes must report how it went. */
  admits(): boolean {
    if (this.#failures < tolerated && this.now() >= this.#openUntil) return true;
    if (this.now() < this.#openUntil || this.#isTrying) return false;
    this.#isTrying = true;
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#openUntil = 0;
    this.#isTrying = false;
  }

  /** `retryAfterMs`: how long the endpoint itself asked to be left alone. */
  failed(retryAfterMs = 0): void {
    this.#isTrying = false;
    // Calls that were under way when the others failed fail for the same cause.
    const isKnown = this.#failures >= tolerated && this.now() < this.#openUntil;
    if (!isKnown) this.#failures += 1;
    const isResting = isKnown || this.#failures < tolerated;
    const restMs = isResting ? 0 : Math.min(longestMs, shortestMs * 2 ** (this.#failures - tolerated));
    this.#openUntil = Math.max(this.#openUntil, this.now() + Math.max(restMs, Math.min(longestMs, retryAfterMs)));
  }

  /** The call was given up for no fault of the endpoint. */
  withdrawn(): void {
    this.#isTrying = false;
  }
}
