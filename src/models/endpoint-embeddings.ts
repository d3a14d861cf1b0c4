import { setTimeout as wait } from 'node:timers/promises';
import { Embeddings } from '@langchain/core/embeddings';
import type { OpenAIEmbeddings } from '@langchain/openai';
import { AppError } from '../errors.ts';
import { type Message, message } from '../messages.ts';
import { CircuitBreaker } from './breaker.ts';
import { checkVectors, type ModelSettings, type VersionedEmbeddings } from './embedding.ts';
import { type EmbeddingFamily, familyOf } from './families.ts';

export interface EmbeddingEndpoint extends ModelSettings {
  /** Of any OpenAI-compatible endpoint, `/v1` included. */
  readonly baseUrl: string;
  readonly apiKey?: string | undefined;
  /** Before the first repetition; each further one waits twice as long. */
  readonly pauseMs?: number;
}

/** Some hosts take no more. */
const batchSize = 10;
const repetitions = 5;
const passagesTimeoutMs = 60_000;
/** A batch of the largest vectors, written out. */
const maxBytes = 8_000_000;

/**
 * An embedding model behind an OpenAI-compatible endpoint. Passages are patient: what may pass is tried again. A question has `timeoutMs`
 * and one try; after three failures in a row, nobody waits for a while.
 */
export class EndpointEmbeddings extends Embeddings implements VersionedEmbeddings {
  readonly name: string;
  readonly version: string;
  readonly dimensions: number;
  readonly vectorWeight: number;
  readonly #endpoint: EmbeddingEndpoint;
  readonly #family: EmbeddingFamily;
  readonly #breaker = new CircuitBreaker();
  readonly #question: () => Promise<Embeddings>;
  readonly #passages: () => Promise<Embeddings>;

  constructor(endpoint: EmbeddingEndpoint) {
    super({});
    this.#endpoint = endpoint;
    this.#family = familyOf(endpoint.model);
    this.name = endpoint.model;
    this.version = `endpoint, ${this.#family.name}`;
    this.dimensions = endpoint.dimensions;
    this.vectorWeight = endpoint.weight ?? this.#family.weight;
    this.#question = once(() => openClient(endpoint, endpoint.timeoutMs));
    this.#passages = once(() => openClient(endpoint, passagesTimeoutMs));
  }

  async embedQuery(text: string): Promise<number[]> {
    if (!this.#breaker.admits())
      throw new AppError(
        'model-unavailable',
        message('{model} failed several times, and is left alone for a while', { model: this.name }),
      );
    try {
      const [vector] = await this.#embed(this.#question, [this.#family.question + text]);
      this.#breaker.succeeded();
      return vector!;
    } catch (error) {
      this.#breaker.failed();
      throw error;
    }
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (let from = 0; from < texts.length; from += batchSize)
      vectors.push(...(await this.#patiently(texts.slice(from, from + batchSize))));
    return vectors;
  }

  async #patiently(texts: readonly string[]): Promise<number[][]> {
    for (let pauseMs = this.#endpoint.pauseMs ?? 1_000, left = repetitions; ; pauseMs *= 2, left -= 1) {
      try {
        return await this.#embed(
          this.#passages,
          texts.map((text) => this.#family.passage + text),
        );
      } catch (error) {
        if (!(error instanceof EndpointFault) || !error.mayPass || left === 0) throw error;
        await wait(Math.max(pauseMs, error.retryAfterMs));
      }
    }
  }

  async #embed(client: () => Promise<Embeddings>, texts: string[]): Promise<number[][]> {
    try {
      return await (await client()).embedDocuments(texts);
    } catch (error) {
      throw error instanceof AppError ? error : faultOf(error, this.name);
    }
  }
}

/** Its message holds no key, no text and nothing that the endpoint wrote; nor has it a cause, which would. */
class EndpointFault extends AppError {
  constructor(
    what: Message,
    readonly mayPass: boolean,
    readonly retryAfterMs = 0,
  ) {
    super('model-unavailable', what);
  }
}

/** The library is loaded at the first call: it takes 15 MB of memory, and a tenth of a second. */
async function openClient(endpoint: EmbeddingEndpoint, timeoutMs: number): Promise<Embeddings> {
  const library = await import('@langchain/openai');
  /** The library takes what comes; a server may send too few vectors, other things, or another order. */
  class OrderedEmbeddings extends library.OpenAIEmbeddings {
    protected override async embeddingWithRetry(...[request]: Request) {
      const response = await super.embeddingWithRetry(request);
      return { ...response, data: inOrder(response.data, request.input.length, endpoint) };
    }
  }
  return new OrderedEmbeddings({
    model: endpoint.model,
    apiKey: endpoint.apiKey ?? 'none',
    // Without it, base64 is asked for, and a server that does not know it gives numbers that are then misread.
    encodingFormat: 'float',
    stripNewLines: false,
    batchSize,
    maxRetries: 0,
    maxConcurrency: 64,
    configuration: {
      baseURL: endpoint.baseUrl,
      organization: null,
      project: null,
      logLevel: 'off',
      fetch: boundedFetch(timeoutMs),
    },
  });
}

/** A protected method's parameters can be told only from within a class. */
declare class Asked extends OpenAIEmbeddings {
  static readonly request: Parameters<Asked['embeddingWithRetry']>;
}
type Request = typeof Asked.request;

interface Row<T> {
  readonly index?: unknown;
  readonly embedding: T;
}

function inOrder<T extends Row<unknown>>(rows: readonly T[] | undefined, count: number, settings: ModelSettings): T[] {
  // A page of HTML comes as a text without rows.
  if (!Array.isArray(rows))
    throw new EndpointFault(
      message('{model} gave no list of vectors: check EMBEDDING_BASE_URL and EMBEDDING_MODEL', {
        model: settings.model,
      }),
      true,
    );
  checkVectors(
    rows.map((row: Partial<T> | null) => row?.embedding),
    count,
    settings,
  );
  if (rows.every(({ index }) => index === undefined)) return [...rows];
  const sorted = rows.toSorted((a, b) => Number(a.index) - Number(b.index));
  if (sorted.some(({ index }, place) => Number(index) !== place))
    throw new EndpointFault(
      message(
        '{model} gave vectors whose numbers are not those of the texts: check EMBEDDING_BASE_URL and EMBEDDING_MODEL',
        { model: settings.model },
      ),
      true,
    );
  return sorted;
}

/** The library's own timeout ends with the headers; a body may stall, or never end. */
function boundedFetch(timeoutMs: number): typeof fetch {
  return async (input, init) => {
    const stop = AbortSignal.timeout(timeoutMs);
    const signal = init?.signal ? AbortSignal.any([init.signal, stop]) : stop;
    const response = await fetch(input, { ...init, signal });
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of response.body ?? []) {
      bytes += piece.byteLength;
      if (bytes > maxBytes)
        throw new EndpointFault(
          message('the endpoint sends more than {most} bytes: check EMBEDDING_BASE_URL and EMBEDDING_MODEL', {
            most: maxBytes,
          }),
          false,
        );
      pieces.push(piece);
    }
    return new Response(Buffer.concat(pieces), response);
  };
}

function faultOf(error: unknown, model: string): EndpointFault {
  const { status, headers, name, cause } = error as {
    status?: unknown;
    headers?: unknown;
    name?: unknown;
    cause?: unknown;
  };
  if (cause instanceof EndpointFault) return cause;
  if (typeof status === 'number') {
    const seconds = headers instanceof Headers ? Number(headers.get('retry-after')) : 0;
    const mayPass = status === 429 || status === 408 || status >= 500;
    const what = mayPass
      ? message('the endpoint of {model} is busy or broken ({status}): try again later', { model, status })
      : message(
          'the endpoint of {model} refuses us ({status}): check EMBEDDING_BASE_URL and EMBEDDING_MODEL, and EMBEDDING_API_KEY',
          { model, status },
        );
    return new EndpointFault(what, mayPass, Math.min(60_000, (seconds || 0) * 1000));
  }
  const why = typeof name === 'string' ? name : 'no answer';
  return new EndpointFault(
    message('the endpoint of {model} gave no answer ({why}): check EMBEDDING_BASE_URL, or raise EMBEDDING_TIMEOUT_MS', {
      model,
      why,
    }),
    true,
  );
}

/** What failed is tried again at the next call. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}
