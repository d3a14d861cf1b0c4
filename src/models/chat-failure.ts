import { AppError } from '../errors.ts';

export type ModelFailure =
  /** The breaker holds calls back, after several that failed. */
  | 'resting'
  | 'over-budget'
  | 'timeout'
  /** Nothing came for a while, in the middle of a reply or before it. */
  | 'stalled'
  /** 429. */
  | 'busy'
  /** 5xx, a broken connection, no connection at all. */
  | 'unreachable'
  /** Another 4xx: a wrong key, an unknown model. */
  | 'rejected'
  | 'empty'
  /** It ended before it was done: `finish_reason` is `length`, or there is none. */
  | 'cut-off'
  /** Withheld by the endpoint's own filter. */
  | 'filtered'
  | 'too-long'
  /** What came holds no claim and no refusal. */
  | 'unreadable';

/** A model that gave no reply that could be used. The message holds no key, no prompt and nothing that the endpoint wrote. */
export class ModelUnavailable extends AppError {
  constructor(
    readonly failure: ModelFailure,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super('model-unavailable', message, options);
  }
}

/** How endpoints say that a reply is whole (that of OpenAI, and of text-generation-inference), and that their filter withheld it (OpenAI, Zhipu). */
const whole: ReadonlySet<string> = new Set(['stop', 'eos_token', 'stop_sequence']);
const withheld: ReadonlySet<string> = new Set(['content_filter', 'sensitive']);

/** A stream that breaks off looks like one that is done but for its `finish_reason`. */
export function checkFinish(finish: string | undefined, reply: string): void {
  if (finish !== undefined && withheld.has(finish)) throw filtered();
  if (finish === 'length')
    throw new ModelUnavailable('cut-off', "the chat model's reply broke off: raise LLM_MAX_REPLY_TOKENS");
  if (reply.trim() === '')
    throw new ModelUnavailable(
      'empty',
      'the chat model replied with nothing: check LLM_BASE_URL and LLM_MODEL, and that it can stream',
    );
  if (finish === undefined || !whole.has(finish))
    throw new ModelUnavailable('cut-off', `the chat model's reply broke off (${finish ?? 'no finish_reason'})`);
}

const filtered = (options?: { readonly cause: unknown }) =>
  new ModelUnavailable('filtered', 'the endpoint of the chat model withheld its reply', options);

export function asFailure(error: unknown): ModelUnavailable {
  if (error instanceof ModelUnavailable) return error;
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  if (cause instanceof ModelUnavailable) return cause;
  const status = statusOf(error);
  const options = { cause: error };
  // Azure, DashScope, OpenAI, Zhipu: a question that their filter does not let through.
  if (/^(?:content_filter|data_inspection_failed|content_policy_violation|1301)$/iu.test(String(code)))
    return filtered(options);
  if (status === 429) return new ModelUnavailable('busy', 'the endpoint of the chat model is busy (429)', options);
  if (status !== undefined && status >= 400 && status < 500)
    return new ModelUnavailable(
      'rejected',
      `the endpoint of the chat model refuses us (${status}): check ${suspects[status] ?? 'LLM_BASE_URL, LLM_MODEL and LLM_API_KEY'}`,
      options,
    );
  return new ModelUnavailable(
    'unreachable',
    status === undefined
      ? `the chat model cannot be reached (${nameOf(error)}): check LLM_BASE_URL`
      : `the endpoint of the chat model fails (${status})`,
    options,
  );
}

const ofPrompt = 'LLM_MODEL, LLM_TEMPERATURE, LLM_MAX_PROMPT_TOKENS and LLM_MAX_REPLY_TOKENS';
const suspects: Readonly<Record<number, string>> = {
  400: ofPrompt,
  401: 'LLM_API_KEY',
  402: 'the balance of its account',
  403: 'LLM_API_KEY',
  404: 'LLM_BASE_URL and LLM_MODEL',
  413: ofPrompt,
  422: ofPrompt,
};

function statusOf(error: unknown): number | undefined {
  const status: unknown = (error as { status?: unknown } | undefined)?.status;
  return typeof status === 'number' ? status : undefined;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** In seconds, or as a date. */
export function retryAfterMs(error: unknown): number {
  const headers = (error as { headers?: unknown } | undefined)?.headers;
  const told = headers instanceof Headers ? (headers.get('retry-after') ?? '') : '';
  const ms = /^\d+(?:\.\d+)?$/u.test(told) ? Number(told) * 1000 : Date.parse(told) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}
