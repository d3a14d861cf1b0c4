import type { Update } from '@grammyjs/types';
import { conflict } from './failure.ts';
import { limits } from './limits.ts';

export type UpdateKind = Exclude<keyof Update, 'update_id'>;

/** An update that waits to be confirmed. */
export interface Pending {
  readonly sequence: number;
  readonly update: Update;
  readonly createdAt: number;
}

interface Poll {
  readonly limit: number;
  readonly finish: (updates: Update[]) => void;
  readonly fail: (error: Error) => void;
}

/** What a bot gets when it names no kinds, or an empty list. */
const notByDefault: ReadonlySet<string> = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

/**
 * The queue of one bot. An update stays until a later offset confirms it, or for 24 hours; until then every poll gets it again.
 * One poll waits at a time: a second one ends the first with 409.
 */
export class UpdateQueue {
  /** Oldest first, by their place in the queue: a replay has an update_id out of order. */
  readonly #pending = new Map<number, Pending>();
  #lastSequence = 0;
  #allowed: readonly string[] = [];
  #waiting: Poll | undefined;
  #lastId: number;
  /** Called when an update has been queued, for whoever delivers to a webhook. */
  onUpdate: (() => void) | undefined;

  constructor(
    firstId: number,
    readonly now: () => number,
  ) {
    this.#lastId = firstId - 1;
  }

  get allowed(): readonly string[] {
    return this.#allowed;
  }

  /** Unconfirmed updates, oldest first. */
  get pending(): readonly Update[] {
    return [...this.entries()].map(({ update }) => update);
  }

  /** Unconfirmed updates one by one, oldest first. */
  entries(): IterableIterator<Pending> {
    this.#dropOld();
    return this.#pending.values();
  }

  /** Whether a poll is waiting for updates. */
  get isPolled(): boolean {
    return this.#waiting !== undefined;
  }

  wants(kind: string): boolean {
    return this.#allowed.length === 0 ? !notByDefault.has(kind) : this.#allowed.includes(kind);
  }

  allow(kinds: readonly string[]): void {
    this.#allowed = kinds;
  }

  /** Queues an update if the bot has asked for its kind, and gives it; the kinds are looked at now, not at delivery. */
  push(kind: UpdateKind, content: unknown): Update | undefined {
    if (!this.wants(kind)) return undefined;
    return this.pushRaw({ [kind]: content });
  }

  /** Queues anything at all, malformed updates included. An `update_id` of its own makes a replay. */
  pushRaw(fields: Readonly<Record<string, unknown>>): Update {
    const update = {
      update_id: typeof fields.update_id === 'number' ? fields.update_id : ++this.#lastId,
      ...fields,
    };
    const sequence = ++this.#lastSequence;
    this.#pending.set(sequence, { sequence, update: structuredClone(update) as Update, createdAt: this.now() });
    this.#serveSoon();
    this.onUpdate?.();
    return update as Update;
  }

  /** Removes one update, delivered over a webhook. */
  confirm({ sequence }: Pending): void {
    this.#pending.delete(sequence);
  }

  clear(): void {
    this.#pending.clear();
  }

  /** One getUpdates call. Resolves with no updates after the timeout, or when `signal` says that the client has gone. */
  poll(request: { offset: number; limit: number; timeoutSeconds: number }, signal: AbortSignal): Promise<Update[]> {
    this.#waiting?.fail(
      conflict('terminated by other getUpdates request; make sure that only one bot instance is running'),
    );
    this.#confirmBelow(request.offset);
    const limit = request.limit < 1 || request.limit > limits.updatesPerPoll ? limits.updatesPerPoll : request.limit;
    const timeoutMs = Math.min(Math.max(request.timeoutSeconds, 0), limits.pollTimeoutSeconds) * 1000;
    const ready = this.#take(limit);
    if (ready.length > 0 || timeoutMs === 0) return Promise.resolve(ready);
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', gone);
        if (this.#waiting === poll) this.#waiting = undefined;
      };
      const finish = (updates: Update[]) => {
        settle();
        resolve(updates);
      };
      const fail = (error: Error) => {
        settle();
        reject(error);
      };
      const gone = () => finish([]);
      const poll: Poll = { limit, finish, fail };
      const timer = setTimeout(finish, timeoutMs, []);
      signal.addEventListener('abort', gone);
      this.#waiting = poll;
    });
  }

  /** Ends a waiting poll with 409, as setting a webhook does. */
  interrupt(reason: string): void {
    this.#waiting?.fail(conflict(reason));
  }

  #confirmBelow(offset: number): void {
    // A negative offset keeps that many of the newest and forgets the rest.
    const kept = offset < 0 ? this.#pending.size + offset : 0;
    let place = 0;
    for (const { sequence, update } of this.#pending.values()) {
      if (offset > 0 ? update.update_id < offset : place < kept) this.#pending.delete(sequence);
      place += 1;
    }
  }

  #take(limit: number): Update[] {
    const taken: Update[] = [];
    for (const { update } of this.entries()) {
      if (taken.length === limit) break;
      taken.push(update);
    }
    return taken;
  }

  #dropOld(): void {
    const oldest = this.now() - limits.updateLifeMs;
    for (const { sequence, createdAt } of this.#pending.values()) {
      if (createdAt >= oldest) return;
      this.#pending.delete(sequence);
    }
  }

  // Updates that come at once leave together, as the real server waits a moment for more.
  #serveSoon(): void {
    const poll = this.#waiting;
    if (!poll) return;
    setImmediate(() => {
      if (this.#waiting === poll) poll.finish(this.#take(poll.limit));
    });
  }
}
