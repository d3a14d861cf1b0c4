import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update, UserFromGetMe } from '@grammyjs/types';
import PQueue from 'p-queue';
import { TelegramError } from 'telegraf';
import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';
import { BotApiClient } from './client.ts';
import { Conversations } from './conversations.ts';
import type { Desk } from './desk.ts';
import { allowedUpdates } from './incoming.ts';
import { addFeatures, newTelegraf } from './index.ts';
import { NotTaken } from './intake.ts';
import { Journal } from './journal.ts';
import { openLog } from './log.ts';
import type { Parts } from './parts.ts';
import { poll, refuseIfTokenRefused } from './polling.ts';
import { publishProfile } from './profile.ts';
import { Records } from './records.ts';
import { startSchedule } from './schedule.ts';
import { Spending } from './spending.ts';
import { Store } from './state.ts';
import { Telemetry } from './telemetry.ts';
import { Turns } from './turns.ts';
import { type Health, openDoor } from './webhook.ts';
import { Wire } from './wire.ts';

export interface RunOptions {
  readonly config: Config & { readonly BOT_TOKEN: string };
  readonly desk: Desk;
  /** Ends the bot: what is under way is answered first, up to `drainMs`. */
  readonly signal: AbortSignal;
  readonly logTo?: NodeJS.WritableStream;
  readonly conflictMs?: number;
  readonly drainMs?: number;
  /** Polls are answered within 50 s; when none has been for so long, /healthz says so. */
  readonly stallMs?: number;
}

/**
 * Runs the bot until `signal` aborts.
 * @throws AppError when it cannot go on: token refused, port taken, another process with this token.
 */
export async function runBot(options: RunOptions): Promise<void> {
  const { config, desk, signal, conflictMs = 30_000, drainMs = 10_000 } = options;
  const secrets = [config.BOT_TOKEN, config.WEBHOOK_SECRET ?? '', config.LLM_API_KEY ?? ''];
  const log = openLog(config.LOG_LEVEL, secrets, options.logTo);
  const stopping = new AbortController();
  // Every call under way listens to it.
  setMaxListeners(0, stopping.signal, signal);
  const telegraf = newTelegraf(config.BOT_TOKEN);
  telegraf.catch((error) => {
    log.error(String(error));
    if (error instanceof NotTaken) throw error;
  });
  const records = new Records(Store.open(join(config.DATA_DIR, 'bot', 'records.jsonl'), Records.isWanted));
  const journal = new Journal(join(config.DATA_DIR, 'bot', 'journal.jsonl'));
  // What is too old to be kept goes even where nothing is deleted.
  const tidy = () => void records.store.compact().catch((error: unknown) => log.error(`records: ${String(error)}`));
  const tidying = setInterval(tidy, 24 * 60 * 60_000).unref();
  tidy();
  const telemetry = new Telemetry();
  const conversations = new Conversations();
  const client = new BotApiClient(config.BOT_TOKEN, config.TELEGRAM_API_ROOT);
  stopping.signal.addEventListener('abort', () => client.close(), { once: true });
  const wire = new Wire(client, log, stopping.signal, {
    gone: (chatId) => records.setActive(chatId, false),
    migrated: (from, to) => records.migrate(from, to),
    retry: (reason) => telemetry.retried(reason),
  });
  try {
    const me = await introduce(wire, log, signal);
    if (!me) return;
    telegraf.botInfo = me as NonNullable<typeof telegraf.botInfo>;
    const parts: Parts = {
      options: {
        operatorIds: config.OPERATOR_IDS,
        allowedChatIds: config.ALLOWED_CHAT_IDS,
        answerTimeoutMs: config.ANSWER_TIMEOUT_MS,
        maxConcurrentTurns: config.MAX_CONCURRENT_TURNS,
        userQuestionsPerMinute: config.USER_QUESTIONS_PER_MINUTE,
        groupQuestionsPerMinute: config.GROUP_QUESTIONS_PER_MINUTE,
      },
      desk,
      wire,
      me: { id: me.id, username: me.username },
      log,
      turns: new Turns({ perLane: 20, inAll: 10_000 }),
      answering: new PQueue({ concurrency: config.MAX_CONCURRENT_TURNS }),
      journal,
      records,
      spending: new Spending(records, {
        perUser: config.LLM_USER_TOKENS_PER_DAY,
        perGroup: config.LLM_GROUP_TOKENS_PER_DAY,
      }),
      conversations,
      telemetry,
      reindexing: { isRunning: false },
      stopped: stopping.signal,
    };
    addFeatures(telegraf, parts);
    telemetry.watch('quwen_queue_turns', 'Turns taken and not yet done', () => parts.turns.length);
    telemetry.watch('quwen_articles', 'Articles of the open generation', () => desk.library().articles.size);
    telemetry.watch('quwen_figures', 'Figures of the open generation', () => desk.library().ledger.length);
    const { REINDEX_SCHEDULE: pattern } = config;
    if (pattern !== undefined) {
      const stopSchedule = startSchedule(pattern, parts);
      stopping.signal.addEventListener('abort', stopSchedule, { once: true });
    }
    const accept = (update: Update) => telegraf.handleUpdate(update as Parameters<typeof telegraf.handleUpdate>[0]);
    await serve(parts, accept, { ...options, conflictMs });
    await parts.turns.drained(AbortSignal.timeout(drainMs));
    stopping.abort();
    await parts.turns.drained(AbortSignal.timeout(1_000));
    log.info('stopped');
  } finally {
    stopping.abort();
    clearInterval(tidying);
    await Promise.all([journal.close(), records.store.close()]);
  }
}

/** Asks Telegram who we are, until it says; undefined when told to stop meanwhile. */
async function introduce(wire: Wire, log: Parts['log'], signal: AbortSignal): Promise<UserFromGetMe | undefined> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await wire.call('getMe', undefined, { signal, persistMs: 0, timeoutMs: 10_000 });
    } catch (error) {
      if (signal.aborted) return undefined;
      refuseIfTokenRefused(error);
      const waitMs = Math.min(30_000, 500 * 2 ** failures);
      log.warn(
        `Telegram cannot be reached, again in ${waitMs} ms: ${error instanceof Error ? error.message : String(error)}`,
      );
      await sleep(waitMs, undefined, { signal }).catch(() => {});
      if (signal.aborted) return undefined;
    }
  }
}

/** Takes updates in, by webhook or by polling, until told to stop. */
async function serve(
  parts: Parts,
  accept: (update: Update) => Promise<void>,
  { config, signal, conflictMs, stallMs = 120_000 }: RunOptions & { conflictMs: number },
): Promise<void> {
  const { wire, log, telemetry } = parts;
  const secret = config.WEBHOOK_SECRET ?? randomBytes(32).toString('base64url');
  const url = config.WEBHOOK_URL === undefined ? undefined : new URL(config.WEBHOOK_URL);
  const door = await openDoor({
    port: config.PORT,
    log,
    ...(url && { webhook: { path: url.pathname, secret, accept } }),
    health: () => healthOf(parts, url ? Number.POSITIVE_INFINITY : stallMs),
    metrics: () => telemetry.registry.metrics(),
  }).catch((error: unknown) => {
    // With long polling the door is only for health: two bots on one machine need not fight over it.
    if (url || !(error instanceof AppError)) throw error;
    log.warn(`no /healthz: ${error.message}`);
    return undefined;
  });
  try {
    for (const update of parts.journal.unfinished()) await accept(update);
    // Nobody waits for these.
    void publishProfile(wire, parts.options.operatorIds, log);
    if (url) {
      await setWebhook(wire, url.href, secret, signal);
      log.info(`@${parts.me.username} receives by webhook on port ${door?.port}`);
      await new Promise<void>((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    } else {
      await wire.call('deleteWebhook', {}, { signal });
      log.info(`@${parts.me.username} receives by long polling`);
      await poll({ wire, telemetry, log, accept, signal, conflictMs });
    }
  } catch (error) {
    refuseIfTokenRefused(error);
    if (!signal.aborted) throw error;
  } finally {
    await door?.close();
  }
}

/** @throws AppError `bad-config` when Telegram will not deliver there. */
async function setWebhook(wire: Wire, url: string, secret: string, signal: AbortSignal): Promise<void> {
  try {
    await wire.call('setWebhook', { url, secret_token: secret, allowed_updates: allowedUpdates }, { signal });
  } catch (cause) {
    if (!(cause instanceof TelegramError) || cause.code !== 400) throw cause;
    const mend = 'set it to an https address that Telegram can reach, on port 443, 80, 88 or 8443';
    throw new AppError('bad-config', `Telegram refuses WEBHOOK_URL (${cause.description}): ${mend}`, { cause });
  }
}

function healthOf({ telemetry, desk }: Parts, stallMs: number): Health {
  const age = (at: number) => (at === 0 ? null : Math.round((Date.now() - at) / 1000));
  return {
    isWell: Date.now() - Math.max(telemetry.lastPollAt, telemetry.startedAt) <= stallMs,
    facts: {
      generation: desk.library().name,
      lastPollAgeSeconds: age(telemetry.lastPollAt),
      lastUpdateAgeSeconds: age(telemetry.lastUpdateAt),
    },
  };
}
