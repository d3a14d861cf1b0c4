import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from '@grammyjs/types';
import { AppError } from '../errors.ts';
import type { Journalist } from './log.ts';

/** Updates are a few kilobytes; a megabyte is no update. */
const maxBodyBytes = 1_000_000;

export interface Health {
  /** False: /healthz answers 503. */
  readonly isWell: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface DoorOptions {
  readonly port: number;
  readonly log: Journalist;
  /** Where Telegram delivers, and the secret it must show; absent with long polling. */
  readonly webhook?: { readonly path: string; readonly secret: string; accept(update: Update): Promise<void> };
  readonly health: () => Health;
  /** In Prometheus' text format. */
  readonly metrics: () => Promise<string>;
}

/**
 * The bot's HTTP door: the webhook, `/healthz`, `/metrics`. An update is acknowledged as soon as it has been taken in, never after its answer.
 * @throws AppError `bad-config` when the port is taken.
 */
export async function openDoor(options: DoorOptions): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    serve(request, response, options).catch((error: unknown) => {
      options.log.error(`${request.method} ${request.url?.split('?')[0]}: ${String(error)}`);
      // Telegram delivers again what was not taken.
      reply(response, 500, 'the update could not be taken');
    });
  });
  server.requestTimeout = 10_000;
  server.headersTimeout = 10_000;
  await listen(server, options.port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const facts =
        cause.code === 'EADDRINUSE' ? `port ${port} is taken` : `port ${port} cannot be opened (${cause.code})`;
      reject(new AppError('bad-config', `${facts}: set PORT to a free one`, { cause }));
    });
    server.listen(port, resolve);
  });
}

async function serve(request: IncomingMessage, response: ServerResponse, options: DoorOptions): Promise<void> {
  const path = request.url?.split('?')[0];
  const { webhook } = options;
  if (webhook && path === webhook.path && request.method === 'POST') return receive(request, response, webhook);
  if (request.method !== 'GET') return reply(response, 404, 'not found');
  if (path === '/healthz') {
    const { isWell, facts } = options.health();
    return reply(response, isWell ? 200 : 503, JSON.stringify(facts), 'application/json');
  }
  if (path === '/metrics') return reply(response, 200, await options.metrics(), 'text/plain; version=0.0.4');
  reply(response, 404, 'not found');
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  { secret, accept }: NonNullable<DoorOptions['webhook']>,
): Promise<void> {
  if (!sameSecret(request.headers['x-telegram-bot-api-secret-token'], secret))
    return reply(response, 401, 'wrong secret token');
  const body = await readBody(request);
  if (body === undefined) {
    response.setHeader('connection', 'close');
    return reply(response, 413, `more than ${maxBodyBytes} bytes`);
  }
  let update: unknown;
  try {
    update = JSON.parse(body);
  } catch {
    return reply(response, 400, 'not JSON');
  }
  if (typeof update !== 'object' || update === null || !Number.isInteger((update as Update).update_id))
    return reply(response, 400, 'not an update');
  await accept(update as Update);
  reply(response, 200, '');
}

/** Compares digests, so that neither the length nor the place of the first difference can be measured. */
function sameSecret(given: string | string[] | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret));
}

/** The body, or undefined when it is too large; the rest of such a one is not read. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function reply(response: ServerResponse, status: number, body: string, type = 'text/plain'): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);
}
