interface Remembered {
  readonly turns: readonly string[];
  readonly at: number;
}

/** Of which thanks, wishes and sums are no questions: a few of these stand among those that a follow-up may be of. */
const maxTurns = 8;
const lifeMs = 60 * 60_000;
const maxConversations = 10_000;

/**
 * The last questions of each person in each chat, for follow-ups; and of each answer, for whoever replies to it. In memory alone, for an hour: people expect to be
 * understood, not to be recorded.
 */
export class Conversations {
  #remembered = new Map<string, Remembered>();

  constructor(readonly now: () => number = Date.now) {}

  /** The questions before this one, oldest first: of the answer replied to, where it is known, else of the person. */
  before(chatId: number, personId: number, repliedMessageId?: number): readonly string[] {
    const own = this.#read(personKey(chatId, personId));
    return (repliedMessageId === undefined ? undefined : this.#read(messageKey(chatId, repliedMessageId))) ?? own ?? [];
  }

  remember(chatId: number, personId: number, turns: readonly string[], messageIds: readonly number[]): void {
    const remembered = { turns: turns.slice(-maxTurns), at: this.now() };
    for (const key of [personKey(chatId, personId), ...messageIds.map((id) => messageKey(chatId, id))]) {
      this.#remembered.delete(key); // Deleting first moves it to the end: the map's order is that of age.
      this.#remembered.set(key, remembered);
    }
    for (const [key, { at }] of this.#remembered) {
      if (this.#remembered.size <= 2 * maxConversations && at > this.now() - lifeMs) break;
      this.#remembered.delete(key);
    }
  }

  /** The question that a message of ours answered. */
  questionOf(chatId: number, messageId: number): string | undefined {
    return this.#read(messageKey(chatId, messageId))?.at(-1);
  }

  /** Forgets a person in every chat. Answers are found by message, so theirs go by the texts that they share. */
  forget(personId: number): void {
    const suffix = `/person/${personId}`;
    const theirs = new Set(
      [...this.#remembered].filter(([key]) => key.endsWith(suffix)).flatMap(([, { turns }]) => turns),
    );
    for (const [key, { turns }] of this.#remembered)
      if (key.endsWith(suffix) || turns.some((turn) => theirs.has(turn))) this.#remembered.delete(key);
  }

  forgetChat(chatId: number): void {
    for (const key of this.#remembered.keys()) if (key.startsWith(`${chatId}/`)) this.#remembered.delete(key);
  }

  #read(key: string): readonly string[] | undefined {
    const found = this.#remembered.get(key);
    return found && found.at > this.now() - lifeMs ? found.turns : undefined;
  }
}

const personKey = (chatId: number, personId: number) => `${chatId}/person/${personId}`;
const messageKey = (chatId: number, messageId: number) => `${chatId}/message/${messageId}`;
