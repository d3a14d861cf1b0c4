import type { Update } from '@grammyjs/types';
import { Store } from './state.ts';

interface Open {
  readonly update: Update;
  /** How often its turn has begun. */
  readonly tries: number;
  readonly at: number;
}

/** More than Telegram can have under way at once, so that a repeated delivery is known for one. */
const keptIds = 10_000;
/** An update whose turn has ended the process twice shall not end it again. */
const maxTries = 2;
/** How long the text of an update may stay on disk after it has been answered. */
const textLifeMs = 60_000;
/** Telegram itself gives up on an update after this. */
const lifeMs = 24 * 60 * 60_000;

/**
 * The updates taken and not yet answered, and the ids of those that were: what lets the bot acknowledge at once, and still answer every question once if it is killed
 * in between. An update's text is on disk until it is answered, and a minute longer at most.
 */
export class Journal {
  #store: Store;
  /** Given out by `unfinished`, and not yet begun again. */
  #again = new Set<number>();
  #tidying: NodeJS.Timeout | undefined;

  constructor(
    path: string,
    readonly now: () => number = Date.now,
    readonly tidyMs = textLifeMs,
  ) {
    this.#store = Store.open(path, (_key, value, newer) => typeof value === 'object' || newer < keptIds);
  }

  /** Takes the update in; false when it has been taken before. */
  begin(update: Update): boolean {
    const key = String(update.update_id);
    if (this.#again.delete(update.update_id)) return true;
    if (this.#store.has(key)) return false;
    this.#store.set(key, { update, tries: 1, at: this.now() } satisfies Open);
    return true;
  }

  done(updateId: number): void {
    this.#store.set(String(updateId), 1);
    this.#tidying ??= setTimeout(() => {
      this.#tidying = undefined;
      void this.compact().catch(() => {});
    }, this.tidyMs).unref();
  }

  /** What a process before this one took and did not finish, oldest first, each begun anew. */
  unfinished(): Update[] {
    const found: Update[] = [];
    for (const key of this.#store.keys('')) {
      const value = this.#store.get<Open | 1>(key);
      if (typeof value !== 'object') continue;
      if (value.tries >= maxTries || value.at < this.now() - lifeMs) this.done(value.update.update_id);
      else {
        this.#store.set(key, { ...value, tries: value.tries + 1 });
        this.#again.add(value.update.update_id);
        found.push(value.update);
      }
    }
    return found;
  }

  /** Rewrites the file, so that no answered text is left in it. */
  compact(): Promise<void> {
    return this.#store.compact();
  }

  /** Leaves no answered text behind. */
  async close(): Promise<void> {
    clearTimeout(this.#tidying);
    await this.compact();
    await this.#store.close();
  }
}
