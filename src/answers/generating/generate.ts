import { setImmediate } from 'node:timers/promises';
import type { Answer, DraftClaim, Language, Passage, RefusalReason } from '../../domain.ts';
import { ModelUnavailable } from '../../models/chat-failure.ts';
import type { Evidence } from '../verifying/bind.ts';
import { judge, verify } from '../verifying/verify.ts';
import { draftClaim } from './draft.ts';
import { type PromptMessage, repairPrompt } from './prompt.ts';
import { type ReplyItem, ReplyReader, type WrittenClaim } from './reply.ts';

export interface Writing {
  readonly language: Language;
  /** The prompt of a first draft, and the passages as it numbers them. */
  readonly messages: readonly PromptMessage[];
  readonly passages: readonly Passage[];
  readonly evidence: Evidence;
  /** How many replies may be asked for. */
  readonly drafts: number;
  /** When it aborts nothing more is read, and its reason is thrown. */
  readonly signal: AbortSignal;
  /** What a correction may add to the prompt: the reply, and what is wrong with it. */
  readonly maxRepairTokens: number;
  /** Sends a prompt, gives the reply as it arrives, and throws where that ends before its end. */
  readonly say: (messages: readonly PromptMessage[]) => AsyncIterable<string>;
  /** Told after each draft, for tracing: its claims, and why those that fell did. */
  readonly onVerified?: ((verdicts: Attempt) => Promise<unknown>) | undefined;
  /** The answer so far, after each claim that stands. All of it is verified. */
  readonly onProgress?: ((answer: Answer) => void) | undefined;
}

/** `fallen`: how many claims fell, in all drafts. */
export type Written = { readonly fallen: number } & (
  | { readonly kind: 'written'; readonly answer: Answer & { readonly kind: 'grounded' } }
  /** The model found nothing that answers the question. */
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  /** No claim of any draft stood. */
  | { readonly kind: 'fallen' }
);

interface Attempt {
  readonly reply: string;
  readonly standing: readonly DraftClaim[];
  readonly fallen: readonly { readonly text: string; readonly fault: string }[];
  readonly refusal?: RefusalReason | undefined;
}

/** More claims are no answer to a question. */
const maxClaims = 14;
/** How many of a reply's claims are held against the articles: each takes milliseconds, and one made to take long a tenth of a second. */
const maxJudged = 24;

const nothingRead = { text: '', fault: 'there is no JSON object with claims or a refusal in it' };

/** A claim that stands, or why it falls. */
type Judged = DraftClaim | { readonly fault: string };

/**
 * Lets a model write, and keeps what binds. A draft of which claims fell is given back once with the faults named; further drafts are asked for
 * only while none stands. Of all drafts the one with the most standing and the fewest fallen claims is the answer.
 */
export async function generate(writing: Writing): Promise<Written> {
  let best: Attempt | undefined;
  let isRepaired = false;
  let fallen = 0;
  let { messages } = writing;
  // A correction repeats most of what stood, and some of what fell.
  const judged = new Map<string, Judged>();
  for (let left = writing.drafts; left > 0; left -= 1) {
    const attempt = await write(messages, writing, judged, best).catch((error: unknown) => {
      // What a whole draft has given stands, whatever becomes of its correction.
      if (best?.standing.length && error instanceof ModelUnavailable) return undefined;
      throw error;
    });
    if (!attempt) break;
    await writing.onVerified?.(attempt);
    fallen += attempt.fallen.length;
    if (attempt.refusal && attempt.standing.length === 0 && !best?.standing.length)
      return { kind: 'refused', reason: attempt.refusal, fallen };
    if (!best || isBetter(attempt, best)) best = attempt;
    if (attempt.standing.length > 0 && attempt.fallen.length === 0) break;
    if (best.standing.length > 0 && isRepaired) break;
    const faults = attempt.fallen.length > 0 ? attempt.fallen : [nothingRead];
    const repair = isRepaired
      ? undefined
      : repairPrompt(writing.messages, attempt.reply, faults, writing.maxRepairTokens);
    messages = repair ?? writing.messages;
    isRepaired = true;
  }
  const answer = best && answerOf(best.standing, writing);
  return answer?.kind === 'grounded' && answer.claims.length > 0
    ? { kind: 'written', answer, fallen }
    : { kind: 'fallen', fallen };
}

const isBetter = (one: Attempt, other: Attempt): boolean =>
  one.standing.length === other.standing.length
    ? one.fallen.length < other.fallen.length
    : one.standing.length > other.standing.length;

async function write(
  messages: readonly PromptMessage[],
  writing: Writing,
  judged: Map<string, Judged>,
  before: Attempt | undefined,
): Promise<Attempt> {
  const reader = new ReplyReader();
  let standing: DraftClaim[] = [];
  let fallen: { text: string; fault: string }[] = [];
  let reply = '';
  let refusal: RefusalReason | undefined;
  let count = 0;
  const take = async (items: readonly ReplyItem[]) => {
    for (const item of items) {
      if (item.kind === 'refusal') refusal ??= item.reason;
      else if (item.kind === 'thoughts') [standing, fallen, refusal, count] = [[], [], undefined, 0];
      else if (item.kind === 'unread') fallen.push({ text: '', fault: item.fault });
      else if (item.kind === 'claim') {
        const fault = place(item.claim);
        if (fault) fallen.push({ text: item.claim.text, fault });
        // Many claims may come at once: others have their turn between them, and time may be up.
        await setImmediate();
        writing.signal.throwIfAborted();
      }
    }
  };
  const place = (written: WrittenClaim): string | undefined => {
    count += 1;
    if (count > maxJudged || standing.length >= maxClaims) return undefined;
    const key = JSON.stringify(written);
    const claim = judged.get(key) ?? judgeWritten(written, writing);
    judged.set(key, claim);
    if ('fault' in claim) return claim.fault;
    if (standing.some(({ text }) => text === claim.text)) return undefined;
    standing.push(claim);
    // A correction is shown once it says more than what is shown already.
    if (standing.length > (before?.standing.length ?? 0)) writing.onProgress?.(answerOf(standing, writing));
    return undefined;
  };
  for await (const piece of writing.say(messages)) {
    reply += piece;
    await take(reader.push(piece));
  }
  await take(reader.end());
  return { reply, standing, fallen, refusal };
}

function judgeWritten(written: WrittenClaim, { passages, language, evidence }: Writing): Judged {
  const claim = draftClaim(written, passages, language);
  if ('fault' in claim) return claim;
  const { faults } = judge(claim, evidence);
  return faults.length > 0 ? { fault: faults.join(' ') } : claim;
}

const answerOf = (claims: readonly DraftClaim[], { language, evidence }: Writing): Answer =>
  verify({ kind: 'grounded', language, claims }, evidence);
