import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { type Desk, type DeskOptions, openDesk } from '../../src/bot/desk.ts';
import { type RunOptions, runBot } from '../../src/bot/run.ts';
import { type Config, loadConfig } from '../../src/config.ts';
import { GenerationFollower } from '../../src/index/follow.ts';
import { defaultEmbeddings } from '../../src/models/default.ts';
import { reindex, summaryOf } from '../../src/reindex.ts';
import { BotApiServer, type ServerOptions } from '../support/bot-api/server.ts';

const root = resolve(import.meta.dirname, '../..');
export const realCorpus = join(root, 'corpus');

/** A folder that is gone at the end of the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quwen-bot-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const undo: (() => unknown)[] = [];

/** Ends, newest first, what a test has started: for `afterEach`. */
export async function cleanUp(): Promise<void> {
  while (undo.length > 0) await undo.pop()!();
}

export async function startApi(options: ServerOptions = {}): Promise<BotApiServer> {
  const api = await BotApiServer.start(options);
  undo.push(() => api.stop());
  return api;
}

/** The real thing behind the bot, on a corpus folder. */
export async function realDesk(
  corpusDir = realCorpus,
  dataDir = temporaryFolder(),
  chat?: NonNullable<DeskOptions['chat']>,
): Promise<Desk> {
  const embeddings = defaultEmbeddings();
  const build: DeskOptions['build'] = async (options) =>
    summaryOf(await reindex({ corpusDir, dataDir, embeddings, ...options }));
  await build({});
  const follower = await GenerationFollower.start(dataDir, embeddings);
  undo.push(() => follower.close());
  return openDesk({ corpusDir, dataDir, follower, build, chat });
}

export interface RunningBot {
  readonly dataDir: string;
  /** All that it has logged. */
  readonly log: () => string;
  /** Resolves when the bot has ended, rejects with what ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface BotSettings extends Partial<Omit<RunOptions, 'config' | 'desk' | 'signal'>> {
  readonly environment?: Record<string, string>;
  readonly dataDir?: string;
}

/** The bot in this process, against the loopback server. */
export function startBot(
  api: BotApiServer,
  desk: Desk,
  { environment = {}, dataDir = temporaryFolder(), ...options }: BotSettings = {},
): RunningBot {
  const stop = new AbortController();
  let logged = '';
  const logTo = new Writable({
    write(chunk, _encoding, done) {
      logged += String(chunk);
      done();
    },
  });
  const config = loadConfig({ ...botEnvironment(api), DATA_DIR: dataDir, ...environment }, '/nonexistent') as Config & {
    BOT_TOKEN: string;
  };
  const ended = runBot({ config, desk, signal: stop.signal, logTo, ...options });
  ended.catch(() => {});
  const end = async () => {
    stop.abort();
    await ended.catch(() => {});
  };
  undo.push(end);
  return { dataDir, log: () => logged, ended, stop: end };
}

const botEnvironment = (api: BotApiServer) => ({
  BOT_TOKEN: api.token,
  TELEGRAM_API_ROOT: api.url,
  PORT: '0',
  LOG_LEVEL: 'debug',
});

const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;

export interface Spawned {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  readonly exited: Promise<number | null>;
}

/** `npm start` in a process of its own. */
export function spawnMain(environment: Record<string, string>, input?: string, args: readonly string[] = []): Spawned {
  const child = spawn(process.execPath, ['--import', loader, join(root, 'src/main.ts'), ...args], {
    cwd: temporaryFolder(),
    env: {
      PATH: process.env.PATH ?? '',
      CORPUS_DIR: realCorpus,
      ...environment,
    },
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  child.stdin.on('error', () => {});
  if (input !== undefined) child.stdin.end(input);
  const exited = new Promise<number | null>((done) => child.on('close', done));
  undo.push(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  return { child, output: () => output, errors: () => errors, exited };
}

export const spawnBot = (api: BotApiServer, environment: Record<string, string>) =>
  spawnMain({ ...botEnvironment(api), ...environment });

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
