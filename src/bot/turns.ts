import { setImmediate } from 'node:timers/promises';

/** Rounds in a row that are left to what arrives; with more, a steady stream would leave no time for work. */
const maxSpared = 32;

/**
 * Turns off the polling loop: within one lane (a chat) one after the other, in order; the lanes side by side. What would make the queues longer than their bounds is
 * refused, so a flood costs a "busy" instead of the memory.
 */
export class Turns {
  #lanes = new Map<string, { tail: Promise<void>; length: number }>();
  #length = 0;
  #added = 0;
  #lastRound: Promise<void> = Promise.resolve();

  constructor(readonly bounds: { readonly perLane: number; readonly inAll: number }) {}

  /** Turns taken and not yet done. */
  get length(): number {
    return this.#length;
  }

  lengthOf(name: string): number {
    return this.#lanes.get(name)?.length ?? 0;
  }

  /**
   * The loop's next free round. One piece of work a round, and fewer while more arrives, for a loop accepts one connection a round: so a webhook is acknowledged before anything
   * is made of its update, however many are waiting.
   */
  round(): Promise<void> {
    this.#lastRound = this.#lastRound.then(async () => {
      for (let spared = 0; spared < maxSpared; spared += 1) {
        const added = this.#added;
        await setImmediate();
        if (added === this.#added) return;
      }
    });
    return this.#lastRound;
  }

  /** False when the lane or the whole is full. `turn` must not reject. */
  add(name: string, turn: () => Promise<void>): boolean {
    const lane = this.#lanes.get(name) ?? { tail: Promise.resolve(), length: 0 };
    if (this.#length >= this.bounds.inAll || lane.length >= this.bounds.perLane) return false;
    this.#lanes.set(name, lane);
    this.#length += 1;
    this.#added += 1;
    lane.length += 1;
    // On the loop's next round: whoever brought the update is answered before anything is made of it.
    lane.tail = lane.tail
      .then(() => setImmediate())
      .then(turn)
      .finally(() => {
        this.#length -= 1;
        lane.length -= 1;
        // An idle lane is dropped, or every chat ever seen would stay in memory.
        if (lane.length === 0) this.#lanes.delete(name);
      });
    return true;
  }

  /** Resolves when nothing is left to do, at the latest when `signal` aborts. */
  async drained(signal: AbortSignal): Promise<void> {
    const aborted = new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    });
    const idle = async () => {
      while (this.#lanes.size > 0) await Promise.all([...this.#lanes.values()].map((lane) => lane.tail));
    };
    await Promise.race([idle(), aborted]);
  }
}
