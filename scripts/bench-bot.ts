import { fork } from 'node:child_process';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { Telegraf } from 'telegraf';
import { openDesk } from '../src/bot/desk.ts';
import { Journal } from '../src/bot/journal.ts';
import { runBot } from '../src/bot/run.ts';
import { loadConfig } from '../src/config.ts';
import { GenerationFollower } from '../src/index/follow.ts';
import { configuredEmbeddings } from '../src/models/default.ts';
import { reindex, summaryOf } from '../src/reindex.ts';
import { BotApiServer } from '../tests/support/bot-api/server.ts';

/** Measures the bot over the loopback Bot API server, which runs here; the bots run in processes of their own, as they would. */

const question = '2022年地区生产总值是多少？';
/** In the answer to it, and in nothing else that the bot says. */
const answer = '[1]';
const slowQuestion = '慢';
const slowMs = 5_000;

type Role = 'echo' | 'quwen' | 'door';
interface Child {
  /** Bytes in use, after a collection if wanted, and the processor's time so far. */
  usage(collected?: 'collected'): Promise<{ heap: number; resident: number; cpuMs: number }>;
  stop(): Promise<void>;
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

/** Starts one, and resolves when it answers. */
async function start(role: Role, api: BotApiServer, environment: Record<string, string> = {}): Promise<Child> {
  const dataDir = mkdtempSync(join(tmpdir(), 'quwen-bench-'));
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
  };
}

async function withBot<Value>(
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

const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
const inMegabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
const inMs = (values: readonly number[]) =>
  `p50 ${percentile(values, 0.5).toFixed(0)} ms, p95 ${percentile(values, 0.95).toFixed(0)} ms, max ${Math.max(...values).toFixed(0)} ms`;

/** How long others wait while one answer takes 5 s. */
async function slow(): Promise<string> {
  return withBot('quwen', async (api) => {
    const blocked = api.privateChat();
    await blocked.send(slowQuestion);
    const waits: number[] = [];
    for (let number = 0; number < 100; number += 1) {
      const chat = api.privateChat();
      const from = performance.now();
      await chat.send(question);
      await chat.nextReply();
      waits.push(performance.now() - from);
    }
    if (blocked.replies.length > 0) throw new Error('the slow answer was not slow');
    return `100 other chats answered during a ${slowMs} ms answer: ${inMs(waits)} (to reach: < 200)`;
  });
}

/** 200 chats ask at once, one of them something slow, and 200 others when these are answered. What a door that does nothing takes says how busy the machine is. */
async function webhook(): Promise<string> {
  const burst = async (api: BotApiServer, role: Role) => {
    const before = api.webhook.deliveries.length;
    const chats = Array.from({ length: 200 }, () => api.privateChat());
    for (const [index, chat] of chats.entries()) await chat.send(index === 0 ? slowQuestion : question);
    while (api.webhook.deliveries.length < before + 200) await sleep(50);
    if (role === 'quwen') await Promise.all(chats.map((chat) => chat.nextReply(30_000)));
    return inMs(api.webhook.deliveries.slice(before).map(({ ms }) => ms));
  };
  const bursts = (role: Role) => {
    const port = String(18_443 + Math.floor(Math.random() * 1_000));
    const measure = async (api: BotApiServer) => `${await burst(api, role)}, then ${await burst(api, role)}`;
    return withBot(role, measure, { PORT: port, WEBHOOK_URL: `http://127.0.0.1:${port}/hook` });
  };
  const [door, quwen] = [await bursts('door'), await bursts('quwen')];
  return `200 deliveries at once acknowledged: ${quwen} (to reach: < 200); by a door that does nothing: ${door}`;
}

const chatsAtOnce = 100;
const questionsEach = 20;

interface Rate {
  readonly perSecond: number;
  readonly cpuMs: number;
}

const oneQuestion = () => question;
const metrics = [
  '地区生产总值',
  '市外投资',
  '重点项目',
  '过亿元项目',
  '固定资产投资',
  '一般公共预算收入',
  '招商推介活动',
];
const varied = metrics.flatMap((metric) => [
  `2022年${metric}是多少？`,
  `2023年${metric}的目标是多少？`,
  `${metric}呢？`,
]);
/** In every chat in an order of its own, so that no conversation is like another, and no answer is there already. */
const manyQuestions = (chat: number, time: number) => varied[(chat * 7 + time * (1 + (chat % 20))) % varied.length]!;

async function answerRate(role: Role, questionOf: (chat: number, time: number) => string): Promise<Rate> {
  return withBot(role, async (api, child) => {
    const chats = Array.from({ length: chatsAtOnce }, () => api.privateChat());
    const ask = async (times: number) => {
      const { cpuMs } = await child.usage();
      const from = performance.now();
      for (let time = 0; time < times; time += 1)
        for (const [index, chat] of chats.entries()) await chat.send(questionOf(index, time));
      const wanted = chats.map((chat) => chat.replies.length + times);
      await Promise.all(chats.map((chat, index) => chat.until(() => chat.replies.length >= wanted[index]!, 60_000)));
      const seconds = (performance.now() - from) / 1000;
      const count = chatsAtOnce * times;
      return { perSecond: count / seconds, cpuMs: ((await child.usage()).cpuMs - cpuMs) / count };
    };
    // What runs often is compiled in the first of these.
    await ask(10);
    return ask(questionsEach);
  });
}

/** Both on this machine in this run, in turns, so that what else it does meets both. */
async function throughput(): Promise<string> {
  const rates = { echo: [] as Rate[], quwen: [] as Rate[] };
  for (let round = 0; round < 5; round += 1)
    for (const role of ['echo', 'quwen'] as const) rates[role].push(await answerRate(role, oneQuestion));
  const middle = (role: keyof typeof rates, key: keyof Rate) => {
    const values = rates[role].map((rate) => rate[key]);
    return percentile(values, 0.5);
  };
  const [echo, quwen] = [middle('echo', 'perSecond'), middle('quwen', 'perSecond')];
  const shares = rates.quwen.map(({ perSecond }, round) => (perSecond / rates.echo[round]!.perSecond).toFixed(2));
  const different = await answerRate('quwen', manyQuestions);
  return `${quwen.toFixed(0)} answered questions a second, a bare telegraf echo ${echo.toFixed(0)}: ${(quwen / echo).toFixed(2)} of it (to reach: 0.6; by round ${shares.join(' ')}); processor time each ${middle('quwen', 'cpuMs').toFixed(2)} ms, echo ${middle('echo', 'cpuMs').toFixed(2)} ms; of questions that nobody has asked before ${different.perSecond.toFixed(0)} a second, ${different.cpuMs.toFixed(2)} ms each`;
}

const crowds = 8;

/** A thousand chats ask three questions each at once, and again and again. What memory grows by from crowd to crowd is a leak, what it keeps after the first is not. */
async function crowd(): Promise<string> {
  return withBot('quwen', async (api, child) => {
    const ask = async () => {
      const chats = Array.from({ length: 1_000 }, () => api.privateChat());
      const questions = ['2022年', '2023年', '2022年重点项目'].map((start) => `${start}多少？`);
      const from = performance.now();
      for (const text of questions) for (const chat of chats) await chat.send(text);
      await Promise.all(chats.map((chat) => chat.until(() => chat.replies.length >= questions.length, 120_000)));
      const seconds = (performance.now() - from) / 1000;
      const inOrder = chats.filter(({ replies }) =>
        replies.every(({ reply_to_message: replied }, index) => replied?.text === questions[index]),
      );
      const extra = chats.reduce((sum, { replies }) => sum + replies.length - questions.length, 0);
      return { seconds, inOrder: inOrder.length, extra };
    };
    // The first fills what is kept on purpose: compiled code, connections, the last questions of each chat.
    await ask();
    const usages = [await child.usage('collected')];
    const outcomes: Awaited<ReturnType<typeof ask>>[] = [];
    while (outcomes.length < crowds) {
      outcomes.push(await ask());
      api.clearCalls();
      usages.push(await child.usage('collected'));
    }
    const each = (of: (outcome: (typeof outcomes)[number]) => number, digits = 0) =>
      outcomes.map((outcome) => of(outcome).toFixed(digits)).join(' ');
    const series = (of: 'heap' | 'resident') => usages.map((usage) => inMegabytes(usage[of])).join(' ');
    const grown = (usages.at(-1)!.heap - usages.at(-4)!.heap) / (3 * 3_000);
    const most = (some: typeof usages) => inMegabytes(Math.max(...some.map(({ resident }) => resident)));
    return `3,000 questions of 1,000 chats, ${crowds} times: in ${each(({ seconds }) => seconds, 1)} s, chats in order ${each(({ inOrder }) => inOrder)}, answers too many ${each(({ extra }) => extra)}; heap after each ${series('heap')} MB, in the end ${grown.toFixed(0)} bytes an answer (its keys; the rest of it is on disk); resident ${series('resident')} MB, at most ${most(usages.slice(0, 4))} in the first half and ${most(usages.slice(-4))} in the second`;
  });
}

const faultKinds = [
  { status: 500 },
  { status: 502, html: true },
  { html: true },
  { reset: 'before' as const },
  { halfBody: true },
  { retryAfter: 1 },
  { latencyMs: 300 },
];
/** Nothing is done, and nothing said until after the client has given up. */
const timeOut = { latencyMs: 35_000, reset: 'before' as const };

/** Questions by many chats, with faults of every kind under way, until there is an end; then what came of them. */
async function faulty(
  api: BotApiServer,
  { chats: count, everyMs, untilMs }: { chats: number; everyMs: number; untilMs: number },
): Promise<string> {
  const chats = Array.from({ length: count }, () => api.privateChat());
  const [asked, answers, turnedAway] = [new Set<number>(), new Map<number, number>(), new Set<number>()];
  let [injected, round, turn] = [0, 0, 0];
  const collect = () => {
    for (const chat of chats) {
      for (const { message, byBot } of chat.record.messages.values()) {
        const replied = message.reply_to_message?.message_id;
        if (!byBot || replied === undefined) continue;
        if (message.text?.includes(answer)) answers.set(replied, (answers.get(replied) ?? 0) + 1);
        else turnedAway.add(replied);
      }
      // What has been counted is let go of: an hour's answers are more than this process should hold.
      for (const [id, { byBot }] of chat.record.messages) if (byBot) chat.record.messages.delete(id);
    }
    api.clearCalls();
  };
  const inject = (fault: Parameters<BotApiServer['faults']['add']>[0]) => {
    api.faults.add(fault);
    injected += 1;
  };
  for (const startedAt = performance.now(); performance.now() - startedAt < untilMs; round += 1) {
    for (const [index, chat] of chats.entries()) {
      const { message_id: id } = await chat.send(question);
      asked.add(id);
      const kind = faultKinds[turn++ % faultKinds.length]!;
      if (index % 2 === 0) inject({ method: 'sendMessage', ...kind });
    }
    const kind = faultKinds[round % faultKinds.length]!;
    // A restart's overlap, and worse, in turn.
    if (round % 25 === 24) inject({ method: 'sendMessage', ...timeOut });
    inject({ method: 'getUpdates', ...(round % 5 === 0 ? { errorCode: 409, description: 'Conflict' } : kind) });
    await sleep(everyMs);
    if (round % 50 === 49) collect();
  }
  for (let waited = 0; waited < 120 && answers.size + turnedAway.size < asked.size; waited += 1) {
    await sleep(1_000);
    collect();
  }
  await sleep(3_000);
  collect();
  const doubled = [...answers.values()].filter((times) => times > 1).length;
  const lost = [...asked].filter((id) => !answers.has(id) && !turnedAway.has(id)).length;
  return `${asked.size} questions with ${injected - api.faults.left} faults under way: ${lost} lost, ${doubled} doubled (to reach: 0, 0), ${turnedAway.size} told that it is too much or takes too long`;
}

/** A call in two fails in one way or another. */
async function faults(): Promise<string> {
  return withBot('quwen', async (api) => {
    return faulty(api, { chats: 45, everyMs: 3_000, untilMs: 60_000 });
  });
}

/** The same for an hour (`--minutes` for another time), with the memory before and after. */
async function hour(minutes: number): Promise<string> {
  return withBot('quwen', async (api, child) => {
    // Half of what Telegram takes: what fails is sent again, too.
    const pace = { chats: 45, everyMs: 3_000 };
    // What is kept on purpose, compiled code and connections, is there after the first of these.
    await faulty(api, { ...pace, untilMs: 20_000 });
    const before = await child.usage('collected');
    const outcome = await faulty(api, { ...pace, untilMs: minutes * 60_000 });
    const after = await child.usage('collected');
    return `${minutes} minutes, ${outcome}; heap ${inMegabytes(before.heap)} -> ${inMegabytes(after.heap)} MB, resident ${inMegabytes(before.resident)} -> ${inMegabytes(after.resident)} MB`;
  });
}

/** What writing every update down before it is acknowledged costs. */
async function journal(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'quwen-bench-'));
  const log = new Journal(join(folder, 'journal.jsonl'));
  const times: number[] = [];
  const text = '历'.repeat(60);
  for (let id = 0; id < 20_000; id += 1) {
    const from = performance.now();
    log.begin({
      update_id: id,
      message: { message_id: id, date: 0, chat: { id: 1, type: 'private', first_name: 'x' }, text },
    } as never);
    log.done(id);
    times.push(performance.now() - from);
  }
  await log.close();
  // In its place a sync once a second, beside the work, is what a power cut costs.
  const file = openSync(join(folder, 'synced'), 'a');
  const syncs = Array.from({ length: 200 }, () => {
    const from = performance.now();
    writeSync(file, text);
    fdatasyncSync(file);
    return performance.now() - from;
  });
  closeSync(file);
  rmSync(folder, { recursive: true, force: true });
  const microseconds = (share: number) => (1000 * percentile(times, share)).toFixed(0);
  return `begun and done on disk in p50 ${microseconds(0.5)} µs, p99 ${microseconds(0.99)} µs, max ${Math.max(...times).toFixed(1)} ms; waiting for the disk at every line would take p50 ${percentile(syncs, 0.5).toFixed(1)} ms, p95 ${percentile(syncs, 0.95).toFixed(1)} ms`;
}

if (process.env.BENCH_ROLE) await runChild(process.env.BENCH_ROLE as Role);
else {
  const command = new Command('bench-bot')
    .description(
      'Measures the bot on a loopback Bot API server: waiting behind a slow answer, webhook, throughput, a thousand chats, faults.',
    )
    .argument('[part...]', 'slow, webhook, throughput, crowd, faults, journal, hour; all but the hour when absent')
    .option('--minutes <number>', 'how long the hour is', '60')
    .parse();
  const parts = { slow, webhook, throughput, crowd, faults, journal };
  const wanted = command.args.length > 0 ? command.args : Object.keys(parts);
  for (const [name, part] of Object.entries({ ...parts, hour: () => hour(Number(command.opts().minutes)) }))
    if (wanted.includes(name)) process.stdout.write(`${name}: ${await part()}\n`);
}
