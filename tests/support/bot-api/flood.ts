import { tooManyRequests } from './failure.ts';
import type { ChatRecord } from './world.ts';

/** How much a bot may send (core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). */
export interface FloodLimits {
  /** Messages a second to one chat, once the burst is used up. */
  readonly perChatPerSecond: number;
  readonly chatBurst: number;
  readonly groupPerMinute: number;
  readonly overallPerSecond: number;
}

export const realFloodLimits: FloodLimits = {
  perChatPerSecond: 1,
  chatBurst: 3,
  groupPerMinute: 20,
  overallPerSecond: 30,
};

/** Counts what is sent and refuses with 429 and `retry_after` what is too much. A refused message does not count. */
export class FloodControl {
  /** Tokens left in each chat's bucket, and when that was so. */
  readonly #buckets = new Map<number, { tokens: number; at: number }>();
  readonly #groups = new Map<number, number[]>();
  #overall: number[] = [];

  constructor(
    readonly limits: FloodLimits,
    readonly now: () => number,
  ) {}

  check(record: ChatRecord): void {
    const now = this.now();
    const id = record.chat.id;
    this.#overall = this.#overall.filter((at) => now - at < 1000);
    if (this.#overall.length >= this.limits.overallPerSecond) throw tooManyRequests(1);
    const sent = (this.#groups.get(id) ?? []).filter((at) => now - at < 60_000);
    const isGroup = record.chat.type === 'group' || record.chat.type === 'supergroup';
    if (isGroup && sent.length >= this.limits.groupPerMinute) {
      throw tooManyRequests(Math.max(1, Math.ceil((sent[0]! + 60_000 - now) / 1000)));
    }
    const tokens = this.#tokens(id, now);
    if (tokens < 1) throw tooManyRequests(Math.max(1, Math.ceil((1 - tokens) / this.limits.perChatPerSecond)));
    this.#buckets.set(id, { tokens: tokens - 1, at: now });
    this.#overall.push(now);
    if (isGroup) this.#groups.set(id, [...sent, now]);
  }

  #tokens(id: number, now: number): number {
    const bucket = this.#buckets.get(id);
    if (!bucket) return this.limits.chatBurst;
    const earned = ((now - bucket.at) / 1000) * this.limits.perChatPerSecond;
    return Math.min(this.limits.chatBurst, bucket.tokens + earned);
  }
}
