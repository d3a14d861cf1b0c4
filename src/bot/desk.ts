import { join } from 'node:path';
import { type AskOptions, ask, type ModelReport } from '../ask.ts';
import type { Answer, Article, Figure } from '../domain.ts';
import type { GenerationFollower } from '../index/follow.ts';
import { type Generation, rollback } from '../index/generations.ts';
import type { Message } from '../messages.ts';
import type { ReindexEvent, ReindexOptions, ReindexSummary } from '../reindex.ts';
import { Uploads } from './uploads.ts';

/** The open generation, as far as the bot shows it. */
export type Library = Pick<Generation, 'name' | 'articles' | 'passages' | 'ledger' | 'glossary'> & {
  /** The embedding's name, version and dimensions, for operators. */
  readonly embedding: string;
};

/** What a document would add to the corpus; nothing is changed yet. */
export interface Preview {
  /** Under which the document waits; letters, digits, `_` and `-`. */
  readonly id: string;
  /** At least one. */
  readonly articles: readonly Article[];
  readonly figures: readonly Figure[];
  /** The titles of articles that these take the place of. */
  readonly replaces: readonly string[];
}

export interface DeskAskOptions
  extends Pick<AskOptions, 'language' | 'budget' | 'withinMs' | 'onProgress' | 'onReport'> {
  readonly signal: AbortSignal;
  /** Without the model even where there is one: at once. */
  readonly isEmbedded?: boolean;
}

/** All that the bot needs of the rest of the house. Tests may hand in a small one. */
export interface Desk {
  /** The name of the chat model that writes answers, where one is configured. */
  readonly model?: string | undefined;
  /** Answers the last of `turns`, the others being the conversation before it, oldest first. */
  ask(turns: readonly string[], options: DeskAskOptions): Promise<Answer>;
  library(): Library;
  /** `accepted` is a reason to withhold that stands in the way no longer. */
  reindex(onProgress: (event: ReindexEvent) => void, signal: AbortSignal, accepted?: Message): Promise<ReindexSummary>;
  /** Goes back to the generation before; its name. */
  rollback(): Promise<string>;
  /**
   * Reads a document as the corpus would, and keeps it aside.
   * @throws AppError `bad-input` with why it can be no article.
   */
  preview(name: string, bytes: Uint8Array): Promise<Preview>;
  /** Moves a previewed document into the corpus; the next reindex takes it up. */
  adopt(id: string): Promise<void>;
  discard(id: string): Promise<void>;
}

export interface DeskOptions {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly follower: GenerationFollower;
  /** Writes the answers, where one is configured. */
  readonly chat?: AskOptions['chat'];
  readonly build: (options: Pick<ReindexOptions, 'onProgress' | 'signal' | 'accepted'>) => Promise<ReindexSummary>;
}

/** Many people ask the same. An answer depends on its turns, the language and the generation alone, so it may be given again as long as that one is open. */
const maxKnownAnswers = 500;
const knownAnswers = new WeakMap<Generation, Map<string, Answer>>();

function answersOf(generation: Generation): Map<string, Answer> {
  const known = knownAnswers.get(generation) ?? new Map<string, Answer>();
  knownAnswers.set(generation, known);
  return known;
}

/** The desk of this house: every question on the generation that is current when it is asked. */
export function openDesk({ corpusDir, dataDir, follower, build, chat }: DeskOptions): Desk {
  const uploads = new Uploads(join(dataDir, 'bot', 'uploads'), corpusDir);
  const library = () => {
    const { name, manifest, articles, passages, ledger, glossary } = follower.current();
    const embedding = `${manifest.embedding.name} ${manifest.embedding.version}, ${manifest.dimensions}`;
    return { name, articles, passages, ledger, glossary, embedding };
  };
  return {
    model: chat?.name,
    ask: async (turns, { isEmbedded = false, ...options }) => {
      const generation = follower.current();
      const known = answersOf(generation);
      const key = JSON.stringify([turns, options.language]);
      // What the model could not write now it may write for the next one who asks.
      let isLasting = !isEmbedded || !chat;
      const onReport = (report: ModelReport) => {
        isLasting &&= report.cause === undefined;
        options.onReport?.(report);
      };
      const answer =
        known.get(key) ?? (await ask(turns, generation, { ...options, onReport, ...(!isEmbedded && { chat }) }));
      if (!isLasting) return answer;
      known.delete(key); // Written anew, so that the map's order is that of the last use.
      known.set(key, answer);
      for (const oldest of known.keys()) {
        if (known.size <= maxKnownAnswers) break;
        known.delete(oldest);
      }
      return answer;
    },
    library,
    reindex: async (onProgress, signal, accepted) => {
      const report = await build({ onProgress, signal, accepted });
      await follower.refresh();
      return report;
    },
    rollback: async () => {
      const name = await rollback(dataDir);
      await follower.refresh();
      return name;
    },
    preview: (name, bytes) => uploads.preview(name, bytes, library()),
    adopt: (id) => uploads.adopt(id),
    discard: (id) => uploads.discard(id),
  };
}
