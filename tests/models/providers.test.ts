import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { configuredChat } from '../../src/models/settings.ts';
import { type ChatEndpoint, startChatEndpoint } from '../support/chat-endpoint.ts';

const folder = mkdtempSync(join(tmpdir(), 'quwen-providers-'));
const file = join(folder, '.env');
let endpoint: ChatEndpoint;

beforeAll(async () => {
  endpoint = await startChatEndpoint(() => '好。');
});
afterAll(async () => {
  await endpoint.close();
  rmSync(folder, { recursive: true, force: true });
});

const examples = [...readFileSync('docs/models.md', 'utf8').matchAll(/^([^\n]+):\n\n```sh\n(.*?)```/gmsu)].map(
  ([, provider, env]) => [provider!, env!] as const,
);

test('docs/models.md has an example for each provider that it names', () => {
  expect(examples.map(([provider]) => provider)).toEqual([
    'OpenAI',
    'DeepSeek',
    "Qwen, at Alibaba Cloud's DashScope",
    'Zhipu',
    'SiliconFlow',
    'vLLM on a machine of your own',
    'Ollama',
  ]);
});

test.each(examples)(
  'the example for %s is taken as it stands, and asks an endpoint of that shape',
  async (_provider, env) => {
    writeFileSync(file, env.replaceAll('…', '0123456789abcdef'));
    const warnings: string[] = [];
    const config = loadConfig({ DATA_DIR: folder }, file, (warning) => warnings.push(warning));
    const path = new URL(config.LLM_BASE_URL!).pathname;
    const chat = configuredChat({ ...config, LLM_BASE_URL: new URL(path, endpoint.url).href }, (warning) =>
      warnings.push(warning),
    )!;
    let reply = '';
    for await (const piece of chat.say([{ role: 'human', content: '你好' }], { signal: new AbortController().signal }))
      reply += piece;
    expect([reply, warnings]).toEqual(['好。', []]);
    expect(endpoint.requests.at(-1)).toMatchObject({ path: `${path}/chat/completions`, model: config.LLM_MODEL });
    expect(endpoint.requests.at(-1)!.authorization).toBe(`Bearer ${config.LLM_API_KEY ?? 'none'}`);
  },
);

test.each([
  ['LLM_BASE_URL=http://127.0.0.1:1/v1', 'a chat model needs LLM_MODEL too'],
  ['LLM_MODEL=some', 'a chat model needs LLM_BASE_URL too'],
  ['LLM_API_KEY=sk-1', 'a chat model needs LLM_BASE_URL and LLM_MODEL too'],
  ['LLM_BASE_URL=api.deepseek.com', 'give an address that begins with https:// or http://'],
  ['LLM_API_KEY=one two', 'LLM_API_KEY: its value cannot be used'],
  ['LLM_TEMPERATURE=3', 'give a number from 0 to 2'],
])('%s is refused with the mend', (env, mend) => {
  writeFileSync(file, env);
  expect(() => loadConfig({}, file)).toThrow(mend);
});
