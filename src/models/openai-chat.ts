import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { ModelUnavailable } from './chat-failure.ts';

export interface EndpointSettings {
  /** Of any OpenAI-compatible endpoint, `/v1` included. */
  readonly baseUrl: string;
  readonly model: string;
  /** Servers of one's own want none. */
  readonly apiKey?: string | undefined;
  /** Without it, the endpoint's own. */
  readonly temperature?: number | undefined;
  readonly maxReplyTokens: number;
}

/** What a reply may take on the wire, with all that a stream wraps around its pieces. */
const maxBytes = 8_000_000;

/** The chat model of an OpenAI-compatible endpoint. The library behind it (15 MB of memory, a tenth of a second) is loaded here and nowhere else. */
export async function openAiChat(settings: EndpointSettings): Promise<BaseChatModel> {
  const { ChatOpenAI } = await import('@langchain/openai');
  return new ChatOpenAI({
    model: settings.model,
    apiKey: settings.apiKey ?? 'none',
    ...(settings.temperature !== undefined && { temperature: settings.temperature }),
    maxTokens: settings.maxReplyTokens,
    maxRetries: 0,
    useResponsesApi: false,
    // What an endpoint writes is not for our logs, which the library would write it to.
    configuration: {
      baseURL: settings.baseUrl,
      organization: null,
      project: null,
      logLevel: 'off',
      fetch: guardedFetch(settings.apiKey),
    },
  });
}

/**
 * A page in place of a reply reads like one without words. A body that never ends, or never ends its line, would fill the memory before anybody
 * saw a piece of it. And what an endpoint says may hold the key that it refuses: tracing tools are shown it.
 */
function guardedFetch(apiKey: string | undefined): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.ok && response.headers.get('content-type')?.startsWith('text/html')) {
      await response.body?.cancel();
      throw new ModelUnavailable('unreachable', 'LLM_BASE_URL leads to a web page, not to a chat model: check it');
    }
    const body = response.body?.pipeThrough(capped()) ?? null;
    return new Response(body && apiKey ? body.pipeThrough(struck(apiKey)) : body, response);
  };
}

/** Strikes the key out, also where two pieces of a stream share it; only what may be its beginning waits for the next piece. */
function struck(key: string): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let held = '';
  const said = (text: string, isLast: boolean): Uint8Array => {
    const all = (held + text).replaceAll(key, '[key]');
    let kept = isLast ? 0 : Math.min(key.length - 1, all.length);
    while (kept > 0 && !key.startsWith(all.slice(-kept))) kept -= 1;
    held = all.slice(all.length - kept);
    return encoder.encode(all.slice(0, all.length - kept));
  };
  return new TransformStream({
    transform(piece, controller) {
      const words = said(decoder.decode(piece, { stream: true }), false);
      if (words.length > 0) controller.enqueue(words);
    },
    flush(controller) {
      const words = said(decoder.decode(), true);
      if (words.length > 0) controller.enqueue(words);
    },
  });
}

function capped(): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(piece, controller) {
      bytes += piece.byteLength;
      if (bytes > maxBytes) controller.error(new Error(`the reply is longer than ${maxBytes} bytes`));
      else controller.enqueue(piece);
    },
  });
}
