import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Telegraf } from 'telegraf';
import { openDesk } from '../../src/bot/desk.ts';
import { runBot } from '../../src/bot/run.ts';
import { loadConfig } from '../../src/config.ts';
import { GenerationFollower } from '../../src/index/follow.ts';
import { configuredEmbeddings } from '../../src/models/default.ts';
import { reindex, summaryOf } from '../../src/reindex.ts';
import { BotApiServer } from '../../tests/support/bot-api/server.ts';

export const question = '2022年地区生产总值是多少？';
/** In the answer to it, and in nothing else that the bot says. */
export const answer = '[1]';
export const slowQuestion = '慢';
export const slowMs = 5_000;

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'quwen-bench-'));

export type Role = 'echo' | 'quwen' | 'door';
export interface Child {
  /** Bytes in use, after a collection if wanted, and the processor's time so far. */
  usage(collected?: 'collected'): Promise<{ heap: number; resident: number; cpuMs: number }>;
  stop(): Promise<void>;
  /** With SIGKILL; its data stay. */
  kill(): Promise<void>;
}

/** A bare echo of telegraf's, a bare door that acknowledges and does nothing, or the bot on the real corpus, to which `slowQuestion` takes 5 s. */
async function runChild(role: Role): Promise<void> {
  const collect = () => (globalThis as { gc?: () => void }).gc?.();
  process.on('message', async (wanted) => {
    if (wanted === 'collected') {
      // What is found free is given back to the system a little later.
      collect();
      await sleep(1_000);
      collect();
    }
    const { heapUsed, rss } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    process.send?.({ heap: heapUsed, resident: rss, cpuMs: (user + system) / 1000 });
  });
  if (role === 'echo') {
    const bot = new Telegraf(process.env.BOT_TOKEN!, { telegram: { apiRoot: process.env.TELEGRAM_API_ROOT! } });
    bot.on('text', (context) => context.reply(context.message.text));
    process.once('SIGTERM', () => bot.stop());
    await bot.launch();
    return process.disconnect();
  }
  if (role === 'door') return bareDoor();
  const config = loadConfig(process.env, '/nonexistent');
  const embeddings = configuredEmbeddings(config);
  const build = async (options: object) =>
    summaryOf(await reindex({ corpusDir: config.CORPUS_DIR, dataDir: config.DATA_DIR, embeddings, ...options }));
  await build({});
  const follower = await GenerationFollower.start(config.DATA_DIR, embeddings);
  const desk = openDesk({ corpusDir: config.CORPUS_DIR, dataDir: config.DATA_DIR, follower, build });
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  let first: Awaited<ReturnType<typeof desk.ask>> | undefined;
  const ask: typeof desk.ask = async (turns, options) => {
    if (turns.at(-1) === slowQuestion) await sleep(slowMs, undefined, { signal: options.signal });
    // With BENCH_INSTANT the answers cost nothing, and what is left is the bot's own work.
    if (process.env.BENCH_INSTANT && first) return first;
    first = await desk.ask(turns, options);
    return first;
  };
  await runBot({ config: { ...config, BOT_TOKEN: config.BOT_TOKEN! }, desk: { ...desk, ask }, signal: stop.signal });
  follower.close();
  process.disconnect();
}

async function bareDoor(): Promise<void> {
  const { BOT_TOKEN, TELEGRAM_API_ROOT, PORT, WEBHOOK_URL } = process.env;
  const server = createServer((request, response) => request.resume().on('end', () => response.end()));
  server.listen(Number(PORT));
  process.once('SIGTERM', () => process.exit());
  await fetch(`${TELEGRAM_API_ROOT}/bot${BOT_TOKEN}/setWebhook?url=${encodeURIComponent(WEBHOOK_URL ?? '')}`);
}

/** Starts one, on the data of one that was killed if `DATA_DIR` says where they are, and resolves when it answers. */
export async function start(role: Role, api: BotApiServer, environment: Record<string, string> = {}): Promise<Child> {
  const dataDir = environment.DATA_DIR ?? temporaryFolder();
  const limits = { USER_QUESTIONS_PER_MINUTE: '0', GROUP_QUESTIONS_PER_MINUTE: '0', PORT: '0', LOG_LEVEL: 'error' };
  const child = fork(fileURLToPath(import.meta.url), {
    execArgv: [...process.execArgv, '--expose-gc'],
    env: {
      ...process.env,
      BENCH_ROLE: role,
      BOT_TOKEN: api.token,
      TELEGRAM_API_ROOT: api.url,
      DATA_DIR: dataDir,
      ...limits,
      ...environment,
    },
  });
  const exited = new Promise((done) => child.once('exit', done));
  const first = api.privateChat();
  await first.send(question);
  if (role === 'door') while (api.webhook.deliveries.length === 0) await sleep(50);
  else await first.nextReply(30_000);
  return {
    usage: (collected) =>
      new Promise((done) => {
        child.once('message', (message) => done(message as Awaited<ReturnType<Child['usage']>>));
        child.send(collected ?? 'as it is');
      }),
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      rmSync(dataDir, { recursive: true, force: true });
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

export async function withBot<Value>(
  role: Role,
  measure: (api: BotApiServer, child: Child) => Promise<Value>,
  environment: Record<string, string> = {},
): Promise<Value> {
  const api = await BotApiServer.start();
  const child = await start(role, api, environment);
  try {
    return await measure(api, child);
  } finally {
    await child.stop();
    await api.stop();
  }
}

if (process.env.BENCH_ROLE) await runChild(process.env.BENCH_ROLE as Role);
