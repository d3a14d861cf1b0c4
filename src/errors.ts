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
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.name = 'AppError';
  }
}
