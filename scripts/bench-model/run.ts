import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { ask, type ModelReport } from '../../src/ask.ts';
import type { Answer } from '../../src/domain.ts';
import type { Generation } from '../../src/index/generations.ts';
import { CircuitBreaker } from '../../src/models/breaker.ts';
import { Chat } from '../../src/models/chat.ts';
import { openAiChat } from '../../src/models/openai-chat.ts';
import { simplify } from '../../src/text/normal.ts';
import { type ChatEndpoint, type ChatRequest, startChatEndpoint } from '../../tests/support/chat-endpoint.ts';
import type { Numbered, Script } from './scripted.ts';

export interface Outcome {
  readonly script: Script;
  readonly answer: Answer;
  readonly report: ModelReport | undefined;
  /** The claims of the script that were shown, in the answer or while it was written. */
  readonly shown: readonly string[];
  /** Those of the answer alone. */
  readonly kept: readonly string[];
  /** Quotations that stand in no article. */
  readonly invented: number;
  /** The search found none of what the script quotes: its model could not have said it. */
  readonly isUnseen: boolean;
  /** Beyond the model's own time and `clientMs`, in milliseconds. */
  readonly firstMs?: number;
  readonly wholeMs: number;
  /** What the same calls take beyond the model's own time when nobody does anything with their replies: LangChain's client and the loopback. */
  readonly clientMs: number;
  /** What `wholeMs` takes of the processor, in all threads: on a busy machine it tells more. */
  readonly processorMs: number;
}

/** Plays each script once, its second reply the same as its first: a model that does not mend. */
export async function play(scripts: readonly Script[], generation: Generation, drafts: number): Promise<Outcome[]> {
  let current: Script | undefined;
  const seen = { passages: [] as Numbered };
  const endpoint = await startChatEndpoint((request) => {
    seen.passages = numbered(request);
    return current!.reply(seen.passages);
  });
  const model = openAiChat({ baseUrl: endpoint.url, model: 'scripted', maxReplyTokens: 1500 });
  try {
    const outcomes: Outcome[] = [];
    for (const script of scripts) {
      current = script;
      const before = endpoint.timings.length;
      const chat = new Chat({
        name: 'scripted',
        load: () => model,
        limits: { timeoutMs: 5_000, stallMs: 500, maxPromptTokens: 12_000, maxReplyTokens: 1_500, drafts },
        // Each script meets an endpoint that has not failed before.
        breaker: new CircuitBreaker(),
      });
      const snapshots: Answer[] = [];
      let report: ModelReport | undefined;
      let first: number | undefined;
      const processor = processorTime();
      const begun = performance.now();
      const answer = await ask([script.question], generation, {
        chat,
        onProgress: (snapshot) => {
          first ??= performance.now() - begun;
          snapshots.push(snapshot);
        },
        onReport: (told) => {
          report = told;
        },
      });
      const wholeMs = performance.now() - begun;
      const withReplies = processorTime() - processor;
      const own = endpoint.timings.slice(before).map(({ askedMs, endedMs }) => endedMs - askedMs);
      const client = script.isFault ? [] : await bareTimes(await model, endpoint, before);
      const bare = processorTime() - processor - withReplies;
      const ofModel = report?.outcome === 'written' ? [answer] : [];
      outcomes.push({
        script,
        answer,
        report,
        shown: claimsIn([...snapshots, ...ofModel], script),
        kept: claimsIn(ofModel, script),
        invented: [answer, ...snapshots]
          .flatMap((one) => one.citations)
          .filter(({ articleId, quote }) => !generation.articles.get(articleId)?.text.includes(quote)).length,
        isUnseen:
          script.said.length > 0 &&
          !script.said.some(({ quote }) => seen.passages.some(({ text }) => text.includes(quote))),
        ...(first !== undefined && client.length > 0 && { firstMs: first - own[0]! - client[0]! }),
        clientMs: sum(client),
        processorMs: withReplies - bare,
        wholeMs: wholeMs - sum(own) - sum(client),
      });
    }
    return outcomes;
  } finally {
    await endpoint.close();
  }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** Makes the calls from the `first` one on again, and does nothing with their replies. Milliseconds of each, beyond the model's own. */
async function bareTimes(model: BaseChatModel, endpoint: ChatEndpoint, first: number): Promise<number[]> {
  const times: number[] = [];
  for (const { messages } of endpoint.requests.slice(first)) {
    const prompt = messages.map(({ role, content }): [string, string] => [role, content]);
    const begun = performance.now();
    for await (const _ of await model.stream(prompt));
    const { askedMs, endedMs } = endpoint.timings.at(-1)!;
    times.push(performance.now() - begun - (endedMs - askedMs));
  }
  return times;
}

/** The passages of a prompt. */
export function numbered({ messages }: ChatRequest): Numbered {
  const human = messages.find(({ role }) => role === 'user');
  const { passages } = JSON.parse(human?.content ?? '{}') as { passages?: Numbered };
  return passages ?? [];
}

const plain = (text: string): string =>
  simplify(text)
    .replace(/\*\*|\[\d+\]/gu, '')
    .replace(/^(?:据文意：|In essence: )/u, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** The script's claims that answers of a model hold. */
function claimsIn(answers: readonly Answer[], { said }: Script): string[] {
  const texts = new Set(answers.flatMap(({ claims }) => claims.map(({ text }) => plain(text))));
  return said.filter(({ text }) => texts.has(plain(text))).map(({ text }) => text);
}
