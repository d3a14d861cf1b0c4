import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update, User, UserFromGetMe } from '@grammyjs/types';
import type { Call, MethodName, Payload } from './calls.ts';
import {
  type ChannelOptions,
  ChannelHandle,
  type GroupOptions,
  GroupHandle,
  type PrivateChatOptions,
  PrivateChatHandle,
} from './chats.ts';
import { ApiFailure } from './failure.ts';
import type { Fault, Faults } from './faults.ts';
import { limits } from './limits.ts';
import { Described } from './methods/method.ts';
import { findMethod } from './methods/table.ts';
import { Parameters, readable } from './parameters.ts';
import { readParameters } from './request.ts';
import { BotState } from './state.ts';

export interface ServerOptions {
  readonly token?: string;
  readonly username?: string;
  readonly firstName?: string;
  /** On as it is for every new bot; off, the bot reads all that is said in groups. */
  readonly privacyMode?: boolean;
  readonly inlineMode?: boolean;
  readonly port?: number;
  /** Unix time in milliseconds; the clock of message dates, query lifetimes and rates. */
  readonly now?: () => number;
  readonly firstUpdateId?: number;
}

/** A Bot API server with one bot, on the loopback interface. */
export class BotApiServer {
  readonly #server: Server;
  readonly state: BotState;
  /** How often getUpdates was called; those calls are not in `calls`. */
  polls = 0;
  #problems: Error[] = [];

  private constructor(options: ServerOptions) {
    const token = options.token ?? '123456789:AAtest-token_for-loopback_only00000';
    const username = options.username ?? 'quwen_test_bot';
    const bot: UserFromGetMe = {
      id: Number(token.split(':')[0]),
      is_bot: true,
      first_name: options.firstName ?? 'Test bot',
      username,
      can_join_groups: true,
      can_read_all_group_messages: options.privacyMode === false,
      supports_inline_queries: options.inlineMode !== false,
      can_connect_to_business: false,
      has_main_web_app: false,
    } as UserFromGetMe;
    this.state = new BotState(token, bot, options.now ?? Date.now, options.firstUpdateId ?? 100_000_001);
    this.#server = createServer((request, response) => void this.#serve(request, response));
    // The clients under test keep connections open between calls.
    this.#server.keepAliveTimeout = 60_000;
  }

  static async start(options: ServerOptions = {}): Promise<BotApiServer> {
    const api = new BotApiServer(options);
    await new Promise<void>((resolve, reject) => {
      api.#server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    return api;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get token(): string {
    return this.state.token;
  }

  get botUser(): UserFromGetMe {
    return this.state.world.bot;
  }

  get faults(): Faults {
    return this.state.faults;
  }

  get calls(): readonly Call[] {
    return this.state.calls.calls;
  }

  /** Failures of this server itself: a test may hold that there are none. */
  get problems(): readonly Error[] {
    return this.#problems;
  }

  callsOf<M extends MethodName>(method: M): Call<Payload<M>>[] {
    return this.state.calls.of(method);
  }

  waitForCalls<M extends MethodName>(method: M, count = 1, timeoutMs?: number): Promise<Call<Payload<M>>[]> {
    return this.state.calls.waitFor(method, count, timeoutMs);
  }

  clearCalls(): void {
    this.state.calls.clear();
  }

  user(fields: Partial<User> = {}): User {
    return this.state.world.addUser(fields);
  }

  privateChat(options: PrivateChatOptions = {}): PrivateChatHandle {
    return PrivateChatHandle.open(this.state, options);
  }

  group(options: GroupOptions = {}): GroupHandle {
    return GroupHandle.open(this.state, options);
  }

  channel(options: ChannelOptions = {}): ChannelHandle {
    return ChannelHandle.open(this.state, options);
  }

  /** Queues any update at all; with an `update_id` of its own it is a replay. */
  inject(update: Readonly<Record<string, unknown>>): Update {
    return this.state.updates.pushRaw(update);
  }

  /** Updates that the bot has not confirmed yet. */
  get pendingUpdates(): readonly Update[] {
    return this.state.updates.pending;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      await this.#answer(request, response, gone.signal);
    } catch (error) {
      if (error instanceof ApiFailure) return sendFailure(response, error);
      if (gone.signal.aborted) return;
      this.#problems.push(error as Error);
      sendFailure(response, new ApiFailure(500, `Internal Server Error: ${String(error)}`));
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse, signal: AbortSignal): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = /^\/bot(\d+:[\w-]+)\/(\w+)$/.exec(url.pathname);
    if (!path) throw new ApiFailure(404, 'Not Found');
    if (path[1] !== this.token) throw new ApiFailure(401, 'Unauthorized');
    const parameters = await readParameters(request, url, limits.uploadBytes);
    const found = findMethod(path[2]!);
    const name = found?.name ?? path[2]!;
    const payload = readable(parameters);
    if (name === 'getUpdates') this.polls += 1;
    const fault = this.faults.take(name, payload);
    if (fault?.latencyMs) await sleep(fault.latencyMs);
    if (fault && answersInstead(fault)) {
      this.#record({ method: name, payload, at: this.state.now(), ok: false, result: 'fault' });
      return strike(fault, response);
    }
    const answer = await this.#carryOut(name, payload, new Parameters(parameters.values, parameters.files), signal);
    if (fault?.reset === 'after') return void response.socket?.destroy();
    if (fault?.halfBody) return sendHalf(response, answer);
    send(response, answer.ok ? 200 : (answer.error_code as number), answer);
  }

  /** Does what the call says, records it, and gives the body of the answer. */
  async #carryOut(
    name: string,
    payload: Record<string, unknown>,
    parameters: Parameters,
    signal: AbortSignal,
  ): Promise<Record<string, unknown>> {
    const found = findMethod(name);
    try {
      if (!found) throw new ApiFailure(404, 'Not Found: method not found');
      const outcome = await found.method({ state: this.state, parameters, signal });
      const described = outcome instanceof Described ? outcome : undefined;
      // What was answered must not change when the message is edited later.
      const result = structuredClone(described ? described.result : outcome);
      this.#record({ method: name, payload, at: this.state.now(), ok: true, result });
      return { ok: true, result, ...(described && { description: described.description }) };
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      this.#record({
        method: name,
        payload,
        at: this.state.now(),
        ok: false,
        result: error.description,
        errorCode: error.code,
      });
      return failureBody(error);
    }
  }

  #record(call: Call): void {
    if (call.method !== 'getUpdates') this.state.calls.record(call);
  }
}

const answersInstead = (fault: Fault) =>
  fault.reset === true ||
  fault.reset === 'before' ||
  fault.html === true ||
  [fault.status, fault.errorCode, fault.retryAfter, fault.description].some((value) => value !== undefined);

function strike(fault: Fault, response: ServerResponse): void {
  if (fault.reset) return void response.socket?.resetAndDestroy();
  if (fault.html) {
    response.writeHead(fault.status ?? 200, { 'content-type': 'text/html' });
    return void response.end('<html><body><h1>Bad Gateway</h1></body></html>');
  }
  const code = fault.errorCode ?? (fault.retryAfter === undefined ? (fault.status ?? 500) : 429);
  const description =
    fault.description ??
    (fault.retryAfter === undefined ? 'Internal Server Error' : `Too Many Requests: retry after ${fault.retryAfter}`);
  const parameters = fault.retryAfter === undefined ? undefined : { retry_after: fault.retryAfter };
  send(response, fault.status ?? code, failureBody(new ApiFailure(code, description, parameters)));
}

const failureBody = (failure: ApiFailure) => ({
  ok: false,
  error_code: failure.code,
  description: failure.description,
  ...(failure.parameters && { parameters: failure.parameters }),
});

const sendFailure = (response: ServerResponse, failure: ApiFailure) =>
  send(response, failure.code, failureBody(failure));

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length });
  response.end(bytes);
}

function sendHalf(response: ServerResponse, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.socket?.destroy());
}
