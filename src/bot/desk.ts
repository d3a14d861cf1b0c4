import type { Answer, Language } from '../domain.ts';
import type { Generation } from '../index/generations.ts';
import type { ReindexEvent, ReindexReport } from '../reindex.ts';

/** The open generation, as far as the bot shows it. */
export type Library = Pick<Generation, 'name' | 'articles' | 'passages' | 'ledger' | 'glossary'> & {
  /** The embedding's name, version and dimensions, for operators. */
  readonly embedding: string;
};

/** All that the bot needs of the rest of the house. Tests may hand in a small one. */
export interface Desk {
  /** Answers the last of `turns`, the others being the conversation before it, oldest first. */
  ask(turns: readonly string[], options: { language?: Language; signal: AbortSignal }): Promise<Answer>;
  library(): Library;
  reindex(onProgress: (event: ReindexEvent) => void, signal: AbortSignal): Promise<ReindexReport>;
  /** Goes back to the generation before; its name. */
  rollback(): Promise<string>;
}
