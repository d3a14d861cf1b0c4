import pino, { type Logger } from 'pino';

export type Journalist = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/**
 * A log on standard error, one JSON line a message, out of which the secrets have been struck wherever they stand: in a message, a stack, an address that some library
 * put into its error.
 */
export function openLog(
  level: string,
  secrets: readonly string[],
  destination: NodeJS.WritableStream = process.stderr,
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: { streamWrite: (line) => struck(line, secrets) },
    },
    destination,
  );
}

/** The text without the secrets. */
export function struck(text: string, secrets: readonly string[]): string {
  return secrets.reduce((left, secret) => (secret === '' ? left : left.replaceAll(secret, '[secret]')), text);
}
