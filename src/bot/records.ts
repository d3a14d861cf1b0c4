import { randomUUID } from 'node:crypto';
import type { Citation, Language, RefusalReason } from '../domain.ts';
import { breather } from '../index/breathe.ts';
import { dayOf } from '../models/tokens.ts';
import type { DownReason } from './phrases.ts';
import type { Store } from './state.ts';

/** A citation as it was when it was sent, with the text around it. */
export type CitedThen = Pick<Citation, 'marker' | 'title' | 'outlet' | 'publishedOn' | 'url' | 'quote'> & {
  readonly before: string;
  readonly after: string;
};

/** What the buttons under an answer need, whatever has become of the index since. */
export interface AnswerRecord {
  readonly chatId: number;
  readonly personId: number;
  readonly at: number;
  readonly language: Language;
  readonly citations: readonly CitedThen[];
}

interface ShownMessage {
  readonly answerId: string;
  readonly at: number;
}

export interface Vote {
  readonly personId: number;
  readonly up: boolean;
  readonly reason?: DownReason;
  readonly at: number;
}

export interface Unanswered {
  readonly text: string;
  readonly reason: RefusalReason | 'down-voted';
  readonly detail?: DownReason;
  readonly count: number;
  readonly at: number;
}

/** A document that waits for its operator's yes. */
export interface PendingUpload {
  readonly personId: number;
  readonly chatId: number;
  readonly at: number;
}

export type Spender = `user/${number}` | `group/${number}`;

/** Tokens that a chat model took in a day (UTC): `2023-02-03`. */
interface Tokens {
  readonly day: string;
  readonly tokens: number;
}

const dayMs = 24 * 60 * 60_000;
const answerLifeMs = 90 * dayMs;

/** What the bot remembers across a restart, by kind. Keys name the kind first: `answer/…`, `vote/…`, `language/…`. */
export class Records {
  /** The keys of what could not be answered, oldest first. */
  #unanswered: Set<string>;

  constructor(
    readonly store: Store,
    readonly now: () => number = Date.now,
  ) {
    this.#unanswered = new Set(store.keys('unanswered/'));
  }

  /** Whether a record is still wanted: what a compaction asks. */
  static isWanted(key: string, value: unknown, newer: number): boolean {
    return (
      !/^(?:answer|message|vote|unanswered|upload|half)\//.test(key) ||
      (newer < maxKept && (value as { at: number }).at > Date.now() - (key.startsWith('half/') ? dayMs : answerLifeMs))
    );
  }

  /** Keeps what an answer's buttons need; the id that stands in their data. */
  addAnswer(record: Omit<AnswerRecord, 'at'>): string {
    const id = `${ownerMark(record.personId)}${randomUUID().replaceAll('-', '').slice(0, 16)}`;
    this.store.set(`answer/${id}`, { ...record, at: this.now() } satisfies AnswerRecord);
    return id;
  }

  /** Which answer these messages are: reactions name a message, and nothing else. */
  setMessages(answerId: string, chatId: number, messageIds: readonly number[]): void {
    for (const messageId of messageIds)
      this.store.set(`message/${chatId}/${messageId}`, { answerId, at: this.now() } satisfies ShownMessage);
  }

  answerIn(chatId: number, messageId: number): string | undefined {
    return this.store.get<ShownMessage>(`message/${chatId}/${messageId}`)?.answerId;
  }

  /** The answer, if it was given in this chat: ids of other chats are none here. */
  answer(id: string, chatId: number): AnswerRecord | undefined {
    const record = this.store.get<AnswerRecord>(`answer/${id}`);
    if (!record || record.at < this.now() - answerLifeMs) return undefined;
    return this.currentChat(record.chatId) === chatId ? record : undefined;
  }

  vote(answerId: string, vote: Omit<Vote, 'at'>): void {
    this.store.set(`vote/${answerId}/${vote.personId}`, { ...vote, at: this.now() } satisfies Vote);
  }

  unvote(answerId: string, personId: number): void {
    this.store.delete(`vote/${answerId}/${personId}`);
  }

  voteOf(answerId: string, personId: number): Vote | undefined {
    return this.store.get<Vote>(`vote/${answerId}/${personId}`);
  }

  language(personId: number): Language | undefined {
    return this.store.get<Language>(`language/${personId}`);
  }

  setLanguage(personId: number, language: Language | undefined): void {
    if (language) this.store.set(`language/${personId}`, language);
    else this.store.delete(`language/${personId}`);
  }

  /** Lists a question, or counts it once more; where it `isListed` for the same occasion, only the `detail` is new. */
  addUnanswered(
    text: string,
    reason: Unanswered['reason'],
    { detail, isListed = false }: { detail?: DownReason; isListed?: boolean } = {},
  ): void {
    const key = `unanswered/${reason}/${text
      .normalize('NFKC')
      .replace(/[\p{P}\p{Z}]+/gu, '')
      .toLowerCase()
      .slice(0, 200)}`;
    const known = this.store.get<Unanswered>(key);
    const why = detail ?? known?.detail;
    const record: Unanswered = {
      text: text.slice(0, 300),
      reason,
      ...(why && { detail: why }),
      count: known && isListed ? known.count : (known?.count ?? 0) + 1,
      at: this.now(),
    };
    this.store.set(key, record);
    this.#unanswered.delete(key); // Added anew, so that the set's order is that of age.
    this.#unanswered.add(key);
    for (const oldest of this.#unanswered) {
      if (this.#unanswered.size <= maxUnanswered) break;
      this.#unanswered.delete(oldest);
      this.store.delete(oldest);
    }
  }

  /** Most asked first. */
  unanswered(): Unanswered[] {
    return [...this.#unanswered]
      .flatMap((key) => this.store.get<Unanswered>(key) ?? [])
      .sort((a, b) => b.count - a.count || b.at - a.at);
  }

  addUpload(id: string, upload: Omit<PendingUpload, 'at'>): void {
    this.store.set(`upload/${id}`, { ...upload, at: this.now() } satisfies PendingUpload);
  }

  upload(id: string): PendingUpload | undefined {
    return this.store.get<PendingUpload>(`upload/${id}`);
  }

  uploadsOf(personId: number): string[] {
    const ids = this.store.keys('upload/').map((key) => key.slice('upload/'.length));
    return ids.filter((id) => this.upload(id)?.personId === personId);
  }

  dropUpload(id: string): void {
    this.store.delete(`upload/${id}`);
  }

  /** The message in which an answer to this question is being written. */
  halfWritten(chatId: number, questionId: number): number | undefined {
    return this.store.get<{ messageId: number }>(`half/${chatId}/${questionId}`)?.messageId;
  }

  setHalfWritten(chatId: number, questionId: number, messageId: number | undefined): void {
    if (messageId === undefined) this.store.delete(`half/${chatId}/${questionId}`);
    else this.store.set(`half/${chatId}/${questionId}`, { messageId, at: this.now() });
  }

  isInactive(chatId: number): boolean {
    return this.store.has(`inactive/${chatId}`);
  }

  setActive(chatId: number, isActive: boolean): void {
    if (isActive) this.store.delete(`inactive/${chatId}`);
    else if (!this.isInactive(chatId)) this.store.set(`inactive/${chatId}`, this.now());
  }

  /** A group that became a supergroup keeps its answers: they are looked up through its new id. */
  migrate(fromChatId: number, toChatId: number): void {
    if (fromChatId !== toChatId) this.store.set(`migrated/${fromChatId}`, toChatId);
  }

  currentChat(chatId: number): number {
    return this.store.get<number>(`migrated/${chatId}`) ?? chatId;
  }

  /** What a person, or a group, has spent on a day: of days before the last one that was counted, nothing is known. */
  tokens(of: Spender, day: string): number {
    const kept = this.store.get<Tokens>(`tokens/${of}`);
    return kept?.day === day ? kept.tokens : 0;
  }

  setTokens(of: Spender, day: string, tokens: number): void {
    this.store.set(`tokens/${of}`, { day, tokens } satisfies Tokens);
  }

  dropTokensBefore(day: string): void {
    for (const key of this.store.keys('tokens/')) if (this.store.get<Tokens>(key)!.day < day) this.store.delete(key);
  }

  /** How many records there are of a person. */
  countOf(personId: number): { answers: number; votes: number; language: Language | undefined; tokens: number } {
    const { answers, votes } = this.#keysOf(personId);
    return {
      answers: answers.length,
      votes: votes.length,
      language: this.language(personId),
      tokens: this.tokens(`user/${personId}`, dayOf(this.now())),
    };
  }

  /** Deletes every record of a person, from the file too. */
  async forget(personId: number): Promise<void> {
    const { answers, votes } = this.#keysOf(personId);
    const ids = new Set(answers.map((key) => key.slice('answer/'.length)));
    const messages: string[] = [];
    const breathe = breather();
    for (const chatId of new Set(answers.flatMap((key) => this.store.get<AnswerRecord>(key)?.chatId ?? [])))
      for (const key of this.store.keys(`message/${chatId}/`)) {
        await breathe();
        if (ids.has(this.store.get<ShownMessage>(key)?.answerId ?? '')) messages.push(key);
      }
    // A private chat has the number of its person.
    const chats = [...this.store.keys(`half/${personId}/`), `inactive/${personId}`];
    const uploads = this.uploadsOf(personId).map((id) => `upload/${id}`);
    const own = [`language/${personId}`, `tokens/user/${personId}`];
    for (const key of [...answers, ...messages, ...votes, ...chats, ...uploads, ...own]) this.store.delete(key);
    await this.store.compact();
  }

  #keysOf(personId: number) {
    return {
      answers: this.store.keys(`answer/${ownerMark(personId)}`),
      votes: this.store.keys('vote/').filter((key) => key.endsWith(`/${personId}`)),
    };
  }
}

/** In front of an answer's id, so that a person's answers are found by their keys, without a look at all that are kept. */
const ownerMark = (personId: number) => `${personId.toString(36)}_`;

const maxUnanswered = 1_000;
/** Every key takes some 130 bytes of memory, and an answer has two: after so many, answers lose their buttons earlier. */
const maxKept = 500_000;
