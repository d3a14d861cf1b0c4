import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the endpoint was asked: the body of a chat completion. */
export interface ChatRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly [setting: string]: unknown;
}

/** What the model plays. Without a `status` it streams `reply` in pieces, as server-sent events. */
export interface ScriptedReply {
  readonly reply?: string;
  /** `null`: the stream just ends, as when a connection breaks. */
  readonly finish?: string | null;
  readonly pieceChars?: number;
  /** Waited before the first piece, and between two. */
  readonly firstMs?: number;
  readonly pieceMs?: number;
  /** What comes after the reply, in place of its end: nothing any more, or pieces without end; or its end, and the connection stays open. */
  readonly afterwards?: 'silence' | 'endless' | 'broken' | 'open';
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number };
}

export interface ChatEndpoint {
  /** With its `/v1`. */
  readonly url: string;
  readonly requests: readonly ChatRequest[];
  /** When each request had come in and its reply had gone out, by `performance.now()`. */
  readonly timings: readonly { readonly askedMs: number; endedMs: number }[];
  close(): Promise<void>;
}

/** A loopback server that plays an OpenAI-compatible endpoint, with its faults. */
export async function startChatEndpoint(
  respond: (request: ChatRequest, index: number) => ScriptedReply | string,
): Promise<ChatEndpoint> {
  const requests: ChatRequest[] = [];
  const timings: { askedMs: number; endedMs: number }[] = [];
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as Omit<ChatRequest, 'path' | 'authorization'>;
      const request = {
        ...body,
        path: incoming.url ?? '',
        authorization: incoming.headers.authorization,
      } as ChatRequest;
      requests.push(request);
      const timing = { askedMs: performance.now(), endedMs: Number.POSITIVE_INFINITY };
      timings.push(timing);
      const scripted = respond(request, requests.length - 1);
      void play(typeof scripted === 'string' ? { reply: scripted } : scripted, outgoing).then(() => {
        timing.endedMs = performance.now();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    timings,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function play(scripted: ScriptedReply, outgoing: ServerResponse): Promise<void> {
  const { reply = '', finish = 'stop', pieceChars = 12, firstMs = 0, pieceMs = 0, afterwards, status, body } = scripted;
  if (status !== undefined) {
    outgoing.writeHead(status, { 'content-type': 'application/json', ...scripted.headers });
    outgoing.end(body ?? JSON.stringify({ error: { message: `status ${status}`, type: 'scripted' } }));
    return;
  }
  const send = (choice: Record<string, unknown>) =>
    outgoing.write(`data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', model: 'm', ...choice })}\n\n`);
  const piece = (content: string) => send({ choices: [{ index: 0, delta: { role: 'assistant', content } }] });
  if (firstMs > 0) await pause(firstMs);
  outgoing.writeHead(200, { 'content-type': 'text/event-stream', ...scripted.headers });
  const signs = [...reply];
  for (let at = 0; at < signs.length && !outgoing.destroyed; at += pieceChars) {
    if (at > 0 && pieceMs > 0) await pause(pieceMs);
    piece(signs.slice(at, at + pieceChars).join(''));
  }
  if (afterwards === 'silence') return;
  if (afterwards === 'broken') {
    // What was written is on its way first.
    await pause(20);
    return void outgoing.destroy();
  }
  while (afterwards === 'endless' && !outgoing.destroyed) {
    for (let times = 0; times < 50; times += 1) piece('好'.repeat(100));
    await pause(1);
  }
  if (finish !== null) send({ choices: [{ index: 0, delta: {}, finish_reason: finish }] });
  if (scripted.usage) {
    const { prompt_tokens, completion_tokens } = scripted.usage;
    send({ choices: [], usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens } });
  }
  outgoing.write('data: [DONE]\n\n');
  if (afterwards !== 'open') outgoing.end();
}
