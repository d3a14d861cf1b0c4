import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface EmbeddingRequest {
  readonly model: string;
  readonly input: readonly string[];
  readonly encoding_format: string;
  readonly headers: IncomingHttpHeaders;
}

/** A loopback server that plays an OpenAI-compatible endpoint; `respond` writes the reply to each request. */
export async function startEmbeddingEndpoint(respond: (request: EmbeddingRequest, outgoing: ServerResponse) => void) {
  const requests: EmbeddingRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    const body = JSON.parse(Buffer.concat(parts).toString()) as Omit<EmbeddingRequest, 'headers'>;
    requests.push({ ...body, headers: incoming.headers });
    respond(requests.at(-1)!, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests, close };
}

export const json = (outgoing: ServerResponse, body: unknown, status = 200, headers = {}) =>
  outgoing.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

/** Three numbers that tell how long a text is, and whether it speaks of rain. */
export const toyVector = (text: string) => [text.includes('雨') ? 1 : 0, text.includes('桥') ? 1 : 0, 1 + text.length];

export const rowsOf = ({ input }: EmbeddingRequest) =>
  input.map((text, index) => ({ object: 'embedding', index, embedding: toyVector(text) }));
