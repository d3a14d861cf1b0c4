import type { Answer, Article, Glossary, Language, Ledger, Passage } from '../domain.ts';

/** The open generation, as far as the bot shows it. */
export interface Library {
  readonly name: string;
  /** The embedding's name and dimensions, for operators. */
  readonly embedding: string;
  readonly articles: ReadonlyMap<string, Article>;
  readonly passages: readonly Passage[];
  readonly ledger: Ledger;
  readonly glossary: Glossary;
}

/** How far a reindex has come. `total` is absent while it is not known. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total?: number;
}

/** What a reindex published, in counts; `skipped` names each file left out, with its reason. */
export interface Published {
  readonly generation: string;
  readonly articles: { readonly added: number; readonly changed: number; readonly lost: number };
  readonly figures: { readonly added: number; readonly changed: number; readonly lost: number };
  readonly skipped: readonly string[];
}

/** All that the bot needs of the rest of the house. Tests hand in a small one. */
export interface Desk {
  /** Answers the last of `turns`, the others being the conversation before it, oldest first. */
  ask(turns: readonly string[], options: { language?: Language; signal: AbortSignal }): Promise<Answer>;
  library(): Library;
  reindex(onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<Published>;
  /** Goes back to the generation before; its name. */
  rollback(): Promise<string>;
}
