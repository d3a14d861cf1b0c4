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
 * saw a piece of it. And a refusal may hold the key that it refuses: tracing tools are shown what it says.
 */
function guardedFetch(apiKey: string | undefined): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.ok && response.headers.get('content-type')?.startsWith('text/html')) {
      await response.body?.cancel();
      throw new ModelUnavailable('unreachable', 'LLM_BASE_URL leads to a web page, not to a chat model: check it');
    }
    const body = response.body?.pipeThrough(capped()) ?? null;
    if (response.ok) return new Response(body, response);
    const said = await new Response(body).text();
    return new Response(apiKey ? said.replaceAll(apiKey, '[key]') : said, response);
  };
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
