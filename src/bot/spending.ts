import { allOf, dailyBudget, type SpentTokens, type TokenBudget } from '../models/tokens.ts';
import type { Person, Place } from './incoming.ts';
import type { Records, Spender } from './records.ts';

export interface SpendingLimits {
  /** Tokens a day (UTC). 0: no limit. */
  readonly perUser: number;
  readonly perGroup: number;
}

/** What people and groups may have a chat model spend in a day, counted across restarts. */
export class Spending {
  /** Today's counts outlive the deletion of their records: who deletes what is kept has not got a new day. */
  #day = '';
  #today = new Map<Spender, number>();

  constructor(
    readonly records: Records,
    readonly limits: SpendingLimits,
    readonly now: () => number = Date.now,
  ) {}

  /** What may be spent on a question of this person in this place. */
  budget(person: Person, place: Place): TokenBudget {
    const { perUser, perGroup } = this.limits;
    const group: Spender = `group/${this.records.currentChat(place.chatId)}`;
    return allOf([
      ...(perUser > 0 ? [dailyBudget(perUser, this.#spent(`user/${person.id}`), this.now)] : []),
      ...(perGroup > 0 && !place.isPrivate ? [dailyBudget(perGroup, this.#spent(group), this.now)] : []),
    ]);
  }

  #spent(of: Spender): SpentTokens {
    return {
      get: (day) => {
        const today = this.#of(day);
        const spent = today.get(of) ?? this.records.tokens(of, day);
        today.set(of, spent);
        return spent;
      },
      set: (day, tokens) => {
        this.#of(day).set(of, tokens);
        this.records.setTokens(of, day, tokens);
      },
    };
  }

  #of(day: string): Map<Spender, number> {
    if (this.#day !== day) {
      this.#day = day;
      this.#today.clear();
      this.records.dropTokensBefore(day);
    }
    return this.#today;
  }
}
