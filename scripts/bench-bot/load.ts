import { setTimeout as sleep } from 'node:timers/promises';
import type { BotApiServer } from '../../tests/support/bot-api/server.ts';
import { question, type Role, slowMs, slowQuestion, withBot } from './child.ts';
import { inMegabytes, inMs, percentile } from './numbers.ts';

/** How long others wait while one answer takes 5 s. */
export async function slow(): Promise<string> {
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
export async function webhook(): Promise<string> {
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
export async function throughput(): Promise<string> {
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
export async function crowd(): Promise<string> {
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
