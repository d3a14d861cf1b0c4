import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** How many tokens may be spent: by everyone in a day, by one person, by one group. */
export interface TokenBudget {
  /**
   * Sets tokens aside before a call; `undefined` when so many are not left. The function returned is called once, with the tokens that the call
   * took: what was set aside and not used is free again.
   */
  reserve(tokens: number): ((used: number) => void) | undefined;
}

/** Several budgets at once: a call needs the tokens in each of them. */
export function allOf(budgets: readonly TokenBudget[]): TokenBudget {
  return {
    reserve(tokens) {
      const settled: ((used: number) => void)[] = [];
      for (const budget of budgets) {
        const settle = budget.reserve(tokens);
        if (!settle) {
          for (const undo of settled) undo(0);
          return undefined;
        }
        settled.push(settle);
      }
      return (used) => {
        for (const settle of settled) settle(used);
      };
    },
  };
}

/** A count that outlives the process: the tokens taken on a day, `2023-02-03`. */
export interface SpentTokens {
  get(day: string): number;
  set(day: string, tokens: number): void;
}

/** The day in UTC, `2023-02-03`. */
export const dayOf = (unixMs: number): string => new Date(unixMs).toISOString().slice(0, 10);

/** `perDay` tokens a day (UTC); what is set aside counts as spent from that moment, so a crash can only leave too little. */
export function dailyBudget(perDay: number, spent: SpentTokens, now: () => number = Date.now): TokenBudget {
  return {
    reserve(tokens) {
      const day = dayOf(now());
      const before = spent.get(day);
      if (before + tokens > perDay) return undefined;
      spent.set(day, before + tokens);
      return (used) => {
        // A call over midnight: what it set aside was yesterday's, and today's count must stand.
        if (dayOf(now()) === day) spent.set(day, Math.max(0, spent.get(day) - tokens + used));
      };
    },
  };
}

/** One day's count in a file of its own; another day's is dropped with the first count of the new one. Where it cannot be written it is kept in memory. */
export class SpentInFile implements SpentTokens {
  #unwritten: { readonly day: string; readonly tokens: number } | undefined;

  constructor(
    readonly path: string,
    readonly warn: (message: string) => void = () => {},
  ) {}

  /** Read anew each time: a terminal and a bot may spend from the same file. */
  get(day: string): number {
    const known = this.#unwritten?.day === day ? this.#unwritten.tokens : 0;
    try {
      const kept = JSON.parse(readFileSync(this.path, 'utf8')) as { day?: unknown; tokens?: unknown };
      return Math.max(known, kept.day === day && typeof kept.tokens === 'number' ? kept.tokens : 0);
    } catch {
      // No file yet, or none that can be read: the count begins anew.
      return known;
    }
  }

  /** The new file lies beside the old one: a rename is atomic only within one file system. */
  set(day: string, tokens: number): void {
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      const beside = `${this.path}.${process.pid}.tmp`;
      writeFileSync(beside, `${JSON.stringify({ day, tokens })}\n`);
      renameSync(beside, this.path);
      this.#unwritten = undefined;
    } catch (error) {
      if (!this.#unwritten)
        this.warn(
          `${this.path} cannot be written (${(error as NodeJS.ErrnoException).code}): the tokens of the day are forgotten with this process`,
        );
      this.#unwritten = { day, tokens };
    }
  }
}

/** The most that text can come to in any common tokenizer: about 1.2 tokens a Chinese sign, one for 2.5 other characters. */
export function estimateTokens(text: string): number {
  let han = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x3400 && code <= 0x9fff) han += 1;
  }
  return Math.ceil(1.2 * han + 0.4 * (text.length - han));
}

export const promptTokens = (messages: readonly { readonly content: string }[]): number =>
  messages.reduce((sum, { content }) => sum + estimateTokens(content), 0);
