import { inEnglish, type Message } from './messages.ts';

/** What went wrong, for code to act on. The message is for people: the facts, then the mend. */
export type ErrorCode =
  | 'bad-config'
  | 'bad-input'
  | 'bad-glossary'
  | 'interrupted'
  | 'corpus-missing'
  | 'corpus-empty'
  | 'index-missing'
  | 'index-damaged'
  | 'index-incompatible'
  | 'index-locked'
  | 'index-unwritable'
  | 'model-unavailable'
  | 'telegram-refused';

/** A failure that we foresaw. Command lines print its message alone, without a stack, and exit non-zero. */
export class AppError extends Error {
  /** The same for those who do not read English, where it has been translated. */
  readonly told: Message;

  constructor(
    readonly code: ErrorCode,
    what: string | Message,
    options?: { readonly cause?: unknown },
  ) {
    const told = typeof what === 'string' ? { message: what } : what;
    super(inEnglish(told), options);
    this.name = 'AppError';
    this.told = told;
  }
}

/** What went wrong, as far as it can be told. */
export const toldOf = (error: unknown): Message =>
  error instanceof AppError ? error.told : { message: error instanceof Error ? error.message : String(error) };
