import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { AIMessageChunk, UsageMetadata } from '@langchain/core/messages';
import type { RunnableConfig } from '@langchain/core/runnables';
import { CircuitBreaker } from './breaker.ts';
import { asFailure, checkFinish, type ModelFailure, ModelUnavailable, retryAfterMs } from './chat-failure.ts';
import { allOf, estimateTokens, promptTokens, type TokenBudget } from './tokens.ts';

export interface ChatMessage {
  readonly role: 'system' | 'human' | 'ai';
  readonly content: string;
}

export interface ChatLimits {
  /** For all that a model does for one question. */
  readonly timeoutMs: number;
  /** Between two pieces of a reply, and before the first. */
  readonly stallMs: number;
  readonly maxPromptTokens: number;
  readonly maxReplyTokens: number;
  /** How many replies may be asked for before the best of them is taken. */
  readonly drafts: number;
}

/** A reply is cut off beyond this, whatever the endpoint was told. */
const maxReplyChars = 60_000;
/** How long a reply that has ended is waited on: the count of its tokens comes behind its end, and some connections stay open. */
const afterEndMs = 250;

export interface ChatOptions {
  readonly name: string;
  /** Loaded at the first call: a library that nobody asks costs no memory. */
  readonly load: () => Promise<BaseChatModel>;
  readonly limits: ChatLimits;
  /** What all calls together may take. */
  readonly budget?: TokenBudget | undefined;
  /** Told once for each kind of failure in a row, with the mend. */
  readonly warn?: ((message: string) => void) | undefined;
  readonly breaker?: CircuitBreaker;
}

export interface CallOptions {
  /** When it aborts the call is given up, and `say` throws its reason. */
  readonly signal: AbortSignal;
  /** Further budgets, beside that of all calls. */
  readonly budget?: TokenBudget | undefined;
  /** Names, tags and callbacks for tracing. */
  readonly config?: Pick<RunnableConfig, 'callbacks' | 'tags' | 'runName'>;
  /** Told at the end of each call, failed ones too. */
  readonly onTokens?: ((tokens: number) => void) | undefined;
}

/** What came of a call. */
interface Call {
  reply: string;
  /** As the endpoint counted. */
  usage?: number | undefined;
  hasBegun: boolean;
}

/** A chat model behind LangChain's `BaseChatModel`, held to its limits. */
export class Chat {
  readonly name: string;
  readonly limits: ChatLimits;
  readonly #options: ChatOptions;
  readonly #breaker: CircuitBreaker;
  #model: Promise<BaseChatModel> | undefined;
  #warned: ModelFailure | undefined;

  constructor(options: ChatOptions) {
    this.name = options.name;
    this.limits = options.limits;
    this.#options = options;
    this.#breaker = options.breaker ?? new CircuitBreaker();
  }

  /**
   * The reply, piece by piece; it ends only when the model has ended it.
   * @throws ModelUnavailable at once or after any piece: what came before is then no whole reply.
   */
  async *say(messages: readonly ChatMessage[], options: CallOptions): AsyncGenerator<string, void, undefined> {
    const prompt = promptTokens(messages);
    const budgets = [this.#options.budget, options.budget].filter((budget) => budget !== undefined);
    const settle = allOf(budgets).reserve(prompt + this.limits.maxReplyTokens);
    if (!settle) throw new ModelUnavailable('over-budget', 'the tokens set aside for the chat model are used up');
    if (!this.#breaker.admits()) {
      settle(0);
      throw new ModelUnavailable('resting', 'the chat model has failed several times and is left alone for a while');
    }
    const call: Call = { reply: '', hasBegun: false };
    let outcome: 'given up' | 'ended' | ModelUnavailable = 'given up';
    try {
      yield* this.#stream(messages, options, call);
      outcome = 'ended';
    } catch (error) {
      const { aborted, reason } = options.signal;
      // A deadline of ours is the model's failure; an asker who leaves is not.
      if (aborted && !(reason instanceof ModelUnavailable)) throw reason;
      outcome = asFailure(aborted ? reason : error);
      throw outcome;
    } finally {
      const isRefused = typeof outcome !== 'string' && !call.hasBegun && unread.has(outcome.failure);
      const tokens = call.usage ?? (isRefused ? 0 : prompt + estimateTokens(call.reply));
      settle(tokens);
      options.onTokens?.(tokens);
      this.#report(outcome);
    }
  }

  async *#stream(
    messages: readonly ChatMessage[],
    { signal, config }: CallOptions,
    call: Call,
  ): AsyncGenerator<string, void, undefined> {
    signal.throwIfAborted();
    const stop = new AbortController();
    const abort = () => stop.abort(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    try {
      this.#model ??= this.#options.load();
      const model = await this.#model;
      const { stallMs } = this.limits;
      const wait = <T>(promise: Promise<T>, ms = stallMs) => waited(promise, ms, stop.signal);
      const prompt = messages.map(({ role, content }): [string, string] => [role, content]);
      const stream = await wait(model.stream(prompt, { ...config, signal: stop.signal }));
      const pieces = stream[Symbol.asyncIterator]();
      let finish: string | undefined;
      for (;;) {
        const next = await (finish === undefined ? wait(pieces.next()) : atEnd(wait(pieces.next(), afterEndMs)));
        if (next === undefined || next.done) break;
        const piece: AIMessageChunk = next.value;
        call.hasBegun = true;
        call.usage = (piece.usage_metadata as UsageMetadata | undefined)?.total_tokens || call.usage;
        finish = finishOf(piece) ?? finish;
        const { text } = piece;
        if (text === '') continue;
        call.reply += text;
        if (call.reply.length > maxReplyChars)
          throw new ModelUnavailable('too-long', `the chat model's reply is longer than ${maxReplyChars} characters`);
        yield text;
      }
      checkFinish(finish, call.reply);
    } finally {
      signal.removeEventListener('abort', abort);
      // Whoever stops listening, for whatever reason, ends the connection.
      stop.abort();
    }
  }

  #report(outcome: 'given up' | 'ended' | ModelUnavailable): void {
    if (outcome === 'ended') {
      this.#warned = undefined;
      this.#breaker.succeeded();
    }
    if (outcome === 'given up') this.#breaker.withdrawn();
    if (typeof outcome === 'string') return;
    // What a filter withholds says nothing of the endpoint: whoever asks for such things keeps nobody else from the model.
    if (outcome.failure === 'filtered') this.#breaker.withdrawn();
    else this.#breaker.failed(retryAfterMs(outcome.cause));
    if (this.#warned === outcome.failure) return;
    this.#warned = outcome.failure;
    this.#options.warn?.(`${this.name}: ${outcome.message}`);
  }
}

/** `promise`, unless nothing comes for `stallMs` or `signal` aborts: neither a timeout nor a signal of the library covers a stream that stalls. */
function waited<T>(promise: Promise<T>, stallMs: number, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => finish(() => reject(signal.reason));
    const timer = setTimeout(() => finish(() => reject(stalled(stallMs))), stallMs);
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      settle();
    };
    signal.addEventListener('abort', abort, { once: true });
    promise.then(
      (value) => finish(() => resolve(value)),
      (error: unknown) => finish(() => reject(error)),
    );
    if (signal.aborted) abort();
  });
}

/** `undefined` where nothing more comes. */
const atEnd = <T>(next: Promise<T>): Promise<T | undefined> =>
  next.catch((error: unknown) => {
    if (error instanceof ModelUnavailable && error.failure === 'stalled') return undefined;
    throw error;
  });

/** Failures of an endpoint that has not read the prompt: nobody pays for it. */
const unread: ReadonlySet<ModelFailure> = new Set(['busy', 'rejected', 'unreachable']);

const stalled = (stallMs: number) =>
  new ModelUnavailable('stalled', `nothing came from the chat model for ${stallMs} ms`);

function finishOf({ response_metadata: told }: AIMessageChunk): string | undefined {
  const reason: unknown = (told as Record<string, unknown>).finish_reason;
  return typeof reason === 'string' && reason !== '' ? reason : undefined;
}
