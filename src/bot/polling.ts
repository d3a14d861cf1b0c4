import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from '@grammyjs/types';
import { TelegramError } from 'telegraf';
import { AppError } from '../errors.ts';
import { allowedUpdates } from './incoming.ts';
import type { Journalist } from './log.ts';
import type { Telemetry } from './telemetry.ts';
import type { Wire } from './wire.ts';

export interface PollOptions {
  readonly wire: Wire;
  readonly telemetry: Telemetry;
  readonly log: Journalist;
  /** Takes one update in; it is confirmed to Telegram afterwards. */
  readonly accept: (update: Update) => Promise<void>;
  /** Ends the loop. */
  readonly signal: AbortSignal;
  /** How long another process may hold the token's updates before that is an error: a restart's overlap is shorter. */
  readonly conflictMs: number;
}

/** How long Telegram holds a poll open while there is nothing to say. */
const holdSeconds = 50;

/**
 * Long polling until `signal` aborts. Failures are waited out, save two that no waiting mends.
 * @throws AppError `telegram-refused`: the token has been revoked, or another process goes on polling with it.
 */
export async function poll({ wire, telemetry, log, accept, signal, conflictMs }: PollOptions): Promise<void> {
  let offset: number | undefined;
  let failures = 0;
  let conflictSince: number | undefined;
  while (!signal.aborted) {
    try {
      const request = {
        timeout: holdSeconds,
        allowed_updates: allowedUpdates,
        ...(offset !== undefined && { offset }),
      };
      const updates = await wire.call('getUpdates', request, {
        signal,
        persistMs: 0,
        timeoutMs: (holdSeconds + 15) * 1000,
      });
      telemetry.lastPollAt = Date.now();
      failures = 0;
      conflictSince = undefined;
      for (const update of updates) {
        // What has no id can neither be told from others nor confirmed.
        if (!Number.isInteger(update?.update_id)) continue;
        await accept(update);
        offset = update.update_id + 1;
      }
    } catch (error) {
      if (signal.aborted) break;
      refuseIfTokenRefused(error);
      if (error instanceof TelegramError && error.code === 409) {
        conflictSince ??= Date.now();
        if (Date.now() - conflictSince > conflictMs)
          throw new AppError(
            'telegram-refused',
            'another process receives the updates of this BOT_TOKEN (409 Conflict): stop it, or use a token of its own',
            { cause: error },
          );
      } else conflictSince = undefined;
      const retryAfterMs = error instanceof TelegramError ? (error.parameters?.retry_after ?? 0) * 1000 : 0;
      const waitMs = Math.max(retryAfterMs, Math.min(5_000, 250 * 2 ** failures++));
      log.warn(`getUpdates failed, again in ${waitMs} ms: ${error instanceof Error ? error.message : String(error)}`);
      await sleep(waitMs, undefined, { signal }).catch(() => {});
    }
  }
  if (offset === undefined) return;
  // Tells Telegram what was taken. If that fails, the next process gets these again and knows their ids.
  const confirm = { offset, limit: 1, timeout: 0, allowed_updates: allowedUpdates };
  await wire.call('getUpdates', confirm, { signal: AbortSignal.timeout(2_000), persistMs: 0 }).catch(() => {});
}

/** @throws AppError `telegram-refused` when Telegram does not know the token. */
export function refuseIfTokenRefused(error: unknown): void {
  if (error instanceof TelegramError && (error.code === 401 || error.code === 404))
    throw new AppError(
      'telegram-refused',
      `Telegram refuses BOT_TOKEN (${error.message}): copy it anew from @BotFather into .env`,
      { cause: error },
    );
}
