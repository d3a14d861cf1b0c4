import { z } from 'zod';
import type { RefusalReason } from '../../domain.ts';
import { foldWidth } from '../../text/normal.ts';

/** What a model was asked to write: a sentence, and the words of the passages that it rests on. */
export interface WrittenClaim {
  readonly text: string;
  /** `passage` as numbered in the prompt. */
  readonly sources: readonly { readonly passage: number; readonly quote: string }[];
}

export type ReplyItem =
  | { readonly kind: 'claim'; readonly claim: WrittenClaim }
  | { readonly kind: 'refusal'; readonly reason: RefusalReason }
  /** A question put otherwise, where that was asked for. */
  | { readonly kind: 'question'; readonly question: string }
  /** An object that could not be read, or holds something else. */
  | { readonly kind: 'unread'; readonly fault: string }
  /** `</think>` whose beginning stood in the prompt: all that came before was thought aloud, and is no reply. */
  | { readonly kind: 'thoughts' };

const reasons = [
  'off-topic',
  'not-in-corpus',
  'other-place',
  'other-period',
  'target-only',
  'actual-only',
] as const satisfies readonly RefusalReason[];

/** `3`, `"3"`, `"[3]"`. */
const passageNumber = z.preprocess(
  (value) => (typeof value === 'string' ? Number(/\d{1,4}/u.exec(value)?.[0] ?? Number.NaN) : value),
  z.number().int(),
);
const source = z.object({ passage: passageNumber, quote: z.string().trim().min(1).max(2_000) });
const claimSchema = z.object({
  text: z.string().trim().min(1).max(600),
  sources: z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(source).min(1).max(8)),
});
/** `{"reason": "other-period"}`, or the reason alone. */
const refusalSchema = z.object({
  refusal: z.preprocess(
    (value) => (typeof value === 'string' ? { reason: value } : value),
    z.object({ reason: z.enum(reasons).catch('not-in-corpus') }),
  ),
});

const questionSchema = z.object({ question: z.string().trim().min(1).max(300) });

/** What opens a string, and what closes it again. */
const closers: Readonly<Record<string, string>> = { '"': '"', '“': '”', '”': '”', '＂': '＂', "'": "'" };

/** Claims and their sources lie no deeper, and what does is not parsed: a reply of nothing but braces would take seconds. */
const deepest = 4;

/** What stands behind a string: the end, a colon, or a comma before the next string or object. */
const structure = /^\s*(?:$|[:}\]｝］]|：\s*["“＂'[{［｛\d]|[,，]\s*["“＂'{｛}\]｝］])/u;

/**
 * Reads a reply while it arrives. Objects are taken wherever they stand complete: behind a fence, in running text, one a line, in an array that never ends. Of what models
 * do wrong in JSON, this reads trailing commas, full-width signs and quotation marks, other quotation marks inside a string, and line breaks there.
 */
export class ReplyReader {
  #raw = '';
  #at = 0;
  /** The object under way in strict JSON. */
  #json = '';
  #closer: string | undefined;
  /** A comma that counts if something follows it. */
  #isComma = false;
  /** Where the open objects begin in `#json`. */
  #open: number[] = [];
  #isThinking = false;

  /** The claims and refusals that are complete with this piece. */
  push(piece: string): ReplyItem[] {
    this.#raw += piece;
    return this.#read(false);
  }

  /** What the end of the reply completes. An object that is still open is cut off, and no claim. */
  end(): ReplyItem[] {
    return this.#read(true);
  }

  #read(isEnd: boolean): ReplyItem[] {
    const items: ReplyItem[] = [];
    while (this.#at < this.#raw.length) {
      const isOutside = this.#isThinking || this.#open.length === 0;
      const read = this.#thoughts(isEnd) ?? (isOutside ? this.#outside() : this.#inside(isEnd));
      if (read === 'wait') break;
      if (read && read !== 'read') items.push(read);
    }
    this.#raw = this.#raw.slice(this.#at);
    this.#at = 0;
    return items;
  }

  /** What a model thinks aloud (`<think>…</think>`) is no reply. */
  #thoughts(isEnd: boolean): ReplyItem | 'read' | 'wait' | undefined {
    if (this.#raw[this.#at] !== '<' || this.#closer !== undefined) return undefined;
    const rest = this.#raw.slice(this.#at, this.#at + '</think>'.length);
    if (rest === '</think>') {
      const wasOpened = this.#isThinking;
      this.#at += rest.length;
      this.#isThinking = false;
      this.#open = [];
      return wasOpened ? 'read' : { kind: 'thoughts' };
    }
    if (rest.startsWith('<think>')) {
      this.#at += '<think>'.length;
      this.#isThinking = true;
      return 'read';
    }
    return !isEnd && ['<think>', '</think>'].some((tag) => tag.startsWith(rest)) ? 'wait' : undefined;
  }

  /** Running text around the objects. */
  #outside(): undefined {
    const sign = foldWidth(this.#raw[this.#at]!);
    this.#at += 1;
    if (!this.#isThinking && sign === '{') {
      [this.#open, this.#json, this.#isComma] = [[0], '{', false];
    }
  }

  #inside(isEnd: boolean): ReplyItem | 'wait' | undefined {
    const sign = this.#raw[this.#at]!;
    if (this.#closer !== undefined) return this.#inString(sign, this.#closer, isEnd);
    this.#at += 1;
    // Some models write the signs of the structure full-width, and numbers.
    const plain = foldWidth(sign);
    if (/\s/u.test(plain)) return undefined;
    if (plain === ',') {
      this.#isComma = true;
      return undefined;
    }
    const isClosing = plain === '}' || plain === ']';
    if (this.#isComma && !isClosing) this.#json += ',';
    this.#isComma = false;
    this.#closer = closers[sign];
    if (plain === '{') this.#open.push(this.#json.length);
    this.#json += this.#closer === undefined ? plain : '"';
    if (plain !== '}') return undefined;
    const start = this.#open.pop();
    return this.#open.length < deepest ? itemOf(this.#json.slice(start), this.#open.length) : undefined;
  }

  #inString(sign: string, closer: string, isEnd: boolean): 'wait' | undefined {
    if (sign === '\\') {
      const next = this.#raw[this.#at + 1];
      if (next === undefined) {
        if (!isEnd) return 'wait';
        this.#at += 1;
        return undefined;
      }
      this.#json += /["\\/bfnrtu]/u.test(next) ? sign + next : next;
      this.#at += 2;
      return undefined;
    }
    if (sign === closer) {
      const rest = this.#raw.slice(this.#at + 1);
      // Where the next sign of the structure has not come yet, it must be waited for.
      if (!isEnd && /^\s*(?:[,，：]\s*)?$/u.test(rest)) return 'wait';
      // Before anything but the structure it is a quotation mark of the text.
      if (structure.test(rest)) {
        this.#closer = undefined;
        this.#json += '"';
        this.#at += 1;
        return undefined;
      }
    }
    this.#json += sign < ' ' || sign === '"' ? JSON.stringify(sign).slice(1, -1) : sign;
    this.#at += 1;
    return undefined;
  }
}

/** An object within others is a source, or a claim in its list; the list itself has given its claims by the time it ends. */
function itemOf(json: string, depth: number): ReplyItem | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return depth === 0 ? { kind: 'unread', fault: 'not JSON' } : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if ('text' in value) {
    const read = claimSchema.safeParse(value);
    if (read.success) return { kind: 'claim', claim: read.data };
    const [issue] = read.error.issues;
    return { kind: 'unread', fault: `${issue!.path.join('.')}: ${issue!.message}` };
  }
  const { data: put } = questionSchema.safeParse(value);
  if (put) return { kind: 'question', question: put.question };
  const refusal = refusalSchema.safeParse(value);
  return refusal.success ? { kind: 'refusal', reason: refusal.data.refusal.reason } : undefined;
}

/** The question that a reply puts in other words. */
export async function rewritten(reply: AsyncIterable<string>): Promise<string | undefined> {
  const reader = new ReplyReader();
  for await (const piece of reply)
    for (const item of reader.push(piece)) if (item.kind === 'question') return item.question;
  return undefined;
}
