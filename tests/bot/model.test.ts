import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/bot/desk.ts';
import { loadConfig } from '../../src/config.ts';
import { configuredChat } from '../../src/models/settings.ts';
import {
  type ChatEndpoint,
  type ChatRequest,
  type ScriptedReply,
  startChatEndpoint,
} from '../support/chat-endpoint.ts';
import { cleanUp, type RunningBot, realDesk, startApi, startBot, temporaryFolder, undo } from './running.ts';

afterEach(cleanUp);

const key = 'sk-model-key-that-nobody-may-read';
const article = `---
title: 云溪区晒出成绩单
published: 2023-01-20
place: 云溪区
---
2022年，云溪区完成地区生产总值812.5亿元，增长4.3%。全年实施重点项目36个，完成投资95.2亿元。
`;

/** What a model would write: sentences, each quoting the passage that holds the words. */
function reply(request: ChatRequest, claims: readonly { text: string; quote: string }[]): string {
  const { passages } = JSON.parse(request.messages[1]!.content) as { passages: { passage: number; text: string }[] };
  const written = claims.map(({ text, quote }) => ({
    text,
    sources: [{ passage: passages.find((one) => one.text.includes(quote))?.passage ?? 1, quote }],
  }));
  return JSON.stringify({ claims: written });
}

function replied(text: string, next: NonNullable<ScriptedReply['afterwards']>): ScriptedReply {
  return { reply: text, afterwards: next };
}

const whole = '2022年，云溪区完成地区生产总值812.5亿元，增长4.3%。';
const gdp = { text: '2022年，云溪区地区生产总值为812.5亿元，增长4.3%。', quote: whole };
const projects = { text: '全年实施重点项目36个。', quote: '全年实施重点项目36个' };
const invented = { text: '全年实施重点项目63个。', quote: '全年实施重点项目36个' };
const question = '2022年云溪区经济怎么样？';

interface World {
  readonly endpoint: ChatEndpoint;
  readonly desk: Desk;
  readonly dataDir: string;
  start(environment?: Record<string, string>): RunningBot;
}

async function worldWith(
  api: Awaited<ReturnType<typeof startApi>>,
  respond: (request: ChatRequest) => ScriptedReply | string,
  settings: Record<string, string> = {},
): Promise<World> {
  const endpoint = await startChatEndpoint(respond);
  undo.push(() => endpoint.close());
  const [corpusDir, dataDir] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(join(corpusDir, 'yunxi.md'), article);
  const environment = {
    LLM_DRAFTS: '1',
    LLM_BASE_URL: endpoint.url,
    LLM_MODEL: 'scribe',
    LLM_API_KEY: key,
    DATA_DIR: dataDir,
    ...settings,
  };
  const chat = configuredChat(loadConfig(environment, '/nonexistent'), () => {});
  const desk = await realDesk(corpusDir, dataDir, chat);
  const start = (more = {}) => startBot(api, desk, { dataDir, environment: { ...environment, ...more } });
  return { endpoint, desk, dataDir, start };
}

describe('with a chat model', () => {
  test('a sentence is shown as soon as it is verified, one that nothing bears out never, and the key nowhere', async () => {
    const api = await startApi();
    const world = await worldWith(api, (request) => ({
      reply: reply(request, [gdp, invented, projects]),
      pieceChars: 8,
      pieceMs: 10,
    }));
    const bot = world.start();
    const chat = api.privateChat();
    await chat.send(question);
    await chat.until(() => chat.drafts.length > 0);
    expect(chat.drafts[0]?.text).toBe(`${gdp.text}[1]`);
    const answer = await chat.nextReply(10_000);
    expect(answer.text).toContain(gdp.text);
    expect(answer.text).toContain('36个');
    expect(answer.text).toContain('云溪区晒出成绩单');
    const said = JSON.stringify([chat.drafts, chat.replies]);
    expect(said).not.toContain('63个');
    expect(`${said}${bot.log()}`).not.toContain(key);
    expect(chat.replies).toHaveLength(1);
    expect(world.endpoint.requests[0]?.authorization).toBe(`Bearer ${key}`);
  });

  test.each<{ name: string; fault: ScriptedReply }>([
    { name: 'says nothing', fault: replied('', 'silence') },
    { name: 'stalls behind its first words', fault: replied('{"claims":[', 'silence') },
    { name: 'is down', fault: { status: 503 } },
    { name: 'never ends', fault: replied('', 'endless') },
  ])('that $name, the embedded answer comes once, in time, and says nothing of it', async ({ fault }) => {
    const api = await startApi();
    const world = await worldWith(api, () => fault, { ANSWER_TIMEOUT_MS: '2000', LLM_STALL_TIMEOUT_MS: '600' });
    world.start();
    const chat = api.privateChat();
    const from = performance.now();
    await chat.send('2022年云溪区地区生产总值是多少？');
    const answer = await chat.nextReply(10_000);
    expect(performance.now() - from).toBeLessThan(2_000);
    expect(answer.text).toMatch(/^2022年，云溪区地区生产总值为812\.5亿元。\[1\]/);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(chat.replies).toHaveLength(1);
  });

  test('that breaks off behind a sentence that was shown in a group, its message becomes the embedded answer', async () => {
    const api = await startApi();
    const world = await worldWith(api, (request) => replied(reply(request, [projects]), 'silence'), {
      LLM_STALL_TIMEOUT_MS: '600',
    });
    world.start();
    const group = api.group();
    await group.send('/ask 2022年云溪区地区生产总值是多少？');
    const unfinished = await group.nextReply(10_000);
    expect(unfinished.text).toBe(`${projects.text}[1] …`);
    const answer = await group.nextEdit(unfinished, 10_000);
    expect(answer.text).toMatch(/^2022年，云溪区地区生产总值为812\.5亿元。\[1\]/);
    expect(group.replies).toHaveLength(1);
  });

  test('a person’s tokens of the day are counted across a restart, others have their own, and /privacy says and deletes them', async () => {
    const api = await startApi();
    const usage = { prompt_tokens: 1_000, completion_tokens: 100 };
    const world = await worldWith(api, (request) => ({ reply: reply(request, [gdp]), usage }));
    // Enough for one call, of which a part is set aside for the longest reply.
    const budget = { LLM_USER_TOKENS_PER_DAY: '2700' };
    const bot = world.start(budget);
    const chat = api.privateChat({ languageCode: 'zh-hans' });
    await chat.send(question);
    await chat.nextReply(10_000);
    expect(world.endpoint.requests).toHaveLength(1);
    await bot.stop();

    world.start(budget);
    await chat.send('2022年云溪区重点项目有多少个？');
    expect((await chat.nextReply(10_000)).text).toContain('36个');
    expect(world.endpoint.requests).toHaveLength(1);
    const other = api.privateChat();
    await other.send('2022年云溪区重点项目有多少个？它们是什么？');
    await other.nextReply(10_000);
    expect(world.endpoint.requests).toHaveLength(2);

    await chat.send('/privacy');
    const shown = await chat.nextReply();
    expect(shown.text).toContain('1100');
    expect(shown.text).toContain('scribe');
    await (await chat.press(shown, '删除我的数据')).answered();
    await (await chat.press(shown, 'forget:yes')).answered();
    expect(readFileSync(join(world.dataDir, 'bot', 'records.jsonl'), 'utf8')).not.toContain(String(chat.user.id));
    // Who deletes what is kept has not got a new day.
    await chat.send('2022年云溪区增长多少？');
    await chat.nextReply(10_000);
    expect(world.endpoint.requests).toHaveLength(2);
  });

  test('a group’s tokens are everyone’s there', async () => {
    const api = await startApi();
    const usage = { prompt_tokens: 1_000, completion_tokens: 100 };
    const world = await worldWith(api, (request) => ({ reply: reply(request, [gdp]), usage }));
    world.start({ LLM_GROUP_TOKENS_PER_DAY: '2700' });
    const group = api.group();
    await group.send(`/ask ${question}`);
    await group.nextReply(10_000);
    await group.send('/ask 2022年云溪区重点项目有多少个？', { from: group.member() });
    await group.until((messages) => messages.some(({ text }) => text?.includes('36个')), 10_000);
    expect(world.endpoint.requests).toHaveLength(1);
  });
});
