/** Telegram takes about 30 messages a second from a bot, in all chats together. */
const everyMs = 36;
const slowForMs = 60_000;

/** How fast calls may follow one another: as they come, until Telegram refuses one as too many; then one by one, until it has refused none for a minute. */
export class Pace {
  #slowUntil = 0;
  #nextAt = 0;

  constructor(readonly now: () => number = Date.now) {}

  get isSlow(): boolean {
    return this.now() < this.#slowUntil;
  }

  slowDown(): void {
    this.#slowUntil = this.now() + slowForMs;
  }

  /** Gives the next call its time: after so long. */
  takeMs(): number {
    if (!this.isSlow) return 0;
    const at = Math.max(this.now(), this.#nextAt);
    this.#nextAt = at + everyMs;
    return at - this.now();
  }
}
