import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Embeddings } from '@langchain/core/embeddings';
import { AppError } from '../errors.ts';
import { type Message, message } from '../messages.ts';
import { checkVectors, type ModelSettings, type VersionedEmbeddings } from './embedding.ts';
import { familyOf } from './families.ts';

/** What we use of @huggingface/transformers 4. */
export interface Transformers {
  readonly env: { allowRemoteModels: boolean; localModelPath: string };
  pipeline(task: 'feature-extraction', model: string, options: { dtype: 'q8' }): Promise<Extractor>;
}
type Extractor = (
  texts: string[],
  options: { pooling: 'mean' | 'cls' | 'last_token'; normalize: true },
) => Promise<{ tolist(): unknown[] }>;

const library = '@huggingface/transformers';

/**
 * An embedding model in this process: from a folder that holds its tokenizer and `onnx/model_quantized.onnx`, or by its name from the hub,
 * downloaded once. The library (474 MB) is for the operator to install, and is loaded, with the model, at the first call.
 */
export class LocalEmbeddings extends Embeddings implements VersionedEmbeddings {
  readonly name: string;
  readonly version: string;
  readonly dimensions: number;
  readonly vectorWeight: number;
  readonly #settings: ModelSettings;
  readonly #load: () => Promise<Transformers>;
  #extractor: Promise<Extractor> | undefined;

  constructor(settings: ModelSettings, load: () => Promise<Transformers> = () => import(library)) {
    super({});
    const family = familyOf(settings.model);
    this.name = settings.model;
    this.version = `in process, ${family.name}`;
    this.dimensions = settings.dimensions;
    this.vectorWeight = settings.weight ?? family.weight;
    this.#settings = settings;
    this.#load = load;
  }

  /** While the model is being loaded, questions go without it after `timeoutMs`. */
  async embedQuery(text: string): Promise<number[]> {
    const { model, timeoutMs } = this.#settings;
    const made = this.#embed([familyOf(model).question + text]);
    const [vector] = await inTime(
      made,
      timeoutMs,
      message('{model} gave nothing in {limit} ms: it may still be loading', { model, limit: timeoutMs }),
    );
    return vector!;
  }

  embedDocuments(texts: string[]): Promise<number[][]> {
    return this.#embed(texts.map((text) => familyOf(this.name).passage + text));
  }

  async ready(): Promise<void> {
    await this.#opened();
  }

  #opened(): Promise<Extractor> {
    this.#extractor ??= this.#open().catch((error: unknown) => {
      // What failed is tried again at the next call.
      this.#extractor = undefined;
      throw error;
    });
    return this.#extractor;
  }

  async #embed(texts: string[]): Promise<number[][]> {
    const extract = await this.#opened();
    let vectors: unknown[];
    try {
      const { pooling } = familyOf(this.name);
      vectors = (await extract(texts, { pooling, normalize: true })).tolist();
    } catch (cause) {
      const why = message('{model} failed on a text ({what})', { model: this.name, what: messageOf(cause) });
      throw new AppError('model-unavailable', why, { cause });
    }
    checkVectors(vectors, texts.length, this.#settings);
    return vectors as number[][];
  }

  async #open(): Promise<Extractor> {
    if (/^[./~\\]|^[A-Za-z]:/u.test(this.name) && !existsSync(this.name))
      throw new AppError(
        'model-unavailable',
        message('{model} is no folder: check EMBEDDING_MODEL', { model: this.name }),
      );
    let transformers: Transformers;
    try {
      transformers = await this.#load();
    } catch (cause) {
      const why = message('{library} cannot be loaded: npm install --no-save {library}, or give EMBEDDING_BASE_URL', {
        library,
      });
      throw new AppError('model-unavailable', why, { cause });
    }
    try {
      const folder = resolve(this.name);
      if (!existsSync(folder)) return await transformers.pipeline('feature-extraction', this.name, { dtype: 'q8' });
      transformers.env.localModelPath = dirname(folder);
      transformers.env.allowRemoteModels = false;
      return await transformers.pipeline('feature-extraction', basename(folder), { dtype: 'q8' });
    } catch (cause) {
      const why = message(
        '{model} cannot be opened ({what}): check EMBEDDING_MODEL: a folder with onnx/model_quantized.onnx, or a name at the hub',
        { model: this.name, what: messageOf(cause) },
      );
      throw new AppError('model-unavailable', why, { cause });
    }
  }
}

/** @throws AppError `model-unavailable` when the time is over; what was asked goes on. */
async function inTime<T>(made: Promise<T>, timeoutMs: number, late: Message): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('model-unavailable', late)), timeoutMs);
  });
  try {
    return await Promise.race([made, over]);
  } finally {
    clearTimeout(timer);
  }
}

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message.slice(0, 200) : String(cause));
