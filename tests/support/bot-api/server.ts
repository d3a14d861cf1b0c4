import { setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update, User, UserFromGetMe } from '@grammyjs/types';
import type { Call, MethodName, Payload } from './calls.ts';
import { ChannelHandle, type ChannelOptions } from './channel.ts';
import { carryOut, failureAnswer, spelled } from './dispatch.ts';
import { ApiFailure } from './failure.ts';
import type { Faults } from './faults.ts';
import { FloodControl, type FloodLimits, realFloodLimits } from './flood.ts';
import { GroupHandle, type GroupOptions } from './group.ts';
import { type InlineQueryOptions, TypedQuery } from './inline.ts';
import { limits } from './limits.ts';
import { readable } from './parameters.ts';
import { PrivateChatHandle, type PrivateChatOptions } from './private-chat.ts';
import { breakOff, replacesAnswer, sendAnswer, strike } from './reply.ts';
import { readParameters } from './request.ts';
import { BotState } from './state.ts';
import type { WebhookSender, WebhookTiming } from './webhook.ts';

export interface ServerOptions {
  readonly token?: string;
  readonly username?: string;
  readonly firstName?: string;
  /** On as it is for every new bot; off, the bot reads all that is said in groups. */
  readonly privacyMode?: boolean;
  readonly inlineMode?: boolean;
  /** `chosen_inline_result` is sent only to bots that have asked @BotFather for it. */
  readonly inlineFeedback?: boolean;
  /** Off when absent; `true` for Telegram's own rates. */
  readonly flood?: boolean | Partial<FloodLimits>;
  readonly webhook?: Partial<WebhookTiming>;
  readonly port?: number;
  /** Unix time in milliseconds; the clock of message dates, query lifetimes and rates. */
  readonly now?: () => number;
  readonly firstUpdateId?: number;
}

/** A Bot API server with one bot, on the loopback interface: what people do goes in, what the bot does is recorded. */
export class BotApiServer {
  /** All that the server knows, to look at. */
  readonly state: BotState;
  /** How often getUpdates was called; only its failures are in `calls`. */
  polls = 0;
  readonly #server: Server;
  readonly #problems: Error[] = [];
  readonly #inlineFeedback: boolean;
  readonly #stopping = new AbortController();

  private constructor(options: ServerOptions) {
    const now = options.now ?? Date.now;
    const floodLimits = options.flood
      ? { ...realFloodLimits, ...(options.flood === true ? {} : options.flood) }
      : undefined;
    this.state = new BotState(options.token ?? '123456789:AAtest-token_for-loopback_only00000', botOf(options), {
      now,
      firstUpdateId: options.firstUpdateId ?? 100_000_001,
      flood: floodLimits && new FloodControl(floodLimits, now),
      webhook: { retryMs: 50, attempts: 20, timeoutMs: 30_000, ...options.webhook },
    });
    this.#inlineFeedback = options.inlineFeedback === true;
    // Every call that is held up listens to it.
    setMaxListeners(0, this.#stopping.signal);
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
    this.#stopping.abort();
    this.state.webhook.stop();
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

  /** Every call but the polls that went well, in the order of their answers. */
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

  /** The private chat of someone who is known from a group. */
  privateChatOf(user: User, started = true): PrivateChatHandle {
    return PrivateChatHandle.of(this.state, user, started);
  }

  group(options: GroupOptions = {}): GroupHandle {
    return GroupHandle.open(this.state, options);
  }

  channel(options: ChannelOptions = {}): ChannelHandle {
    return ChannelHandle.open(this.state, options);
  }

  /** Types `@bot text` in some chat. */
  inlineQuery(from: User, text: string, options: InlineQueryOptions = {}): TypedQuery {
    return TypedQuery.type(this.state, from, text, options, this.#inlineFeedback);
  }

  /** Queues any update at all; with an `update_id` of its own it is a replay. */
  inject(update: Readonly<Record<string, unknown>>): Update {
    return this.state.updates.pushRaw(update);
  }

  /** Updates that the bot has not confirmed yet. */
  get pendingUpdates(): readonly Update[] {
    return this.state.updates.pending;
  }

  /** The webhook's settings and every try to deliver. */
  get webhook(): WebhookSender {
    return this.state.webhook;
  }

  /** Serves a webhook that has a public address from a local one: `route('https://bot.example', 'http://127.0.0.1:8080')`. */
  routeWebhook(publicOrigin: string, localOrigin: string): void {
    this.state.webhook.routes.set(new URL(publicOrigin).origin, localOrigin);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      await this.#answer(request, response, gone.signal);
    } catch (error) {
      if (gone.signal.aborted || this.#stopping.signal.aborted) return;
      if (!(error instanceof ApiFailure)) this.#problems.push(error as Error);
      sendAnswer(
        response,
        failureAnswer(error instanceof ApiFailure ? error : new ApiFailure(500, 'Internal Server Error')),
      );
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse, signal: AbortSignal): Promise<void> {
    const url = addressed(request);
    const path = url.pathname;
    const download = /^\/file\/bot([^/]+)\/(.+)$/.exec(path);
    if (download) return this.#download(download[1]!, download[2]!, response);
    const call = /^\/bot([^/]+)\/([^/]+)$/.exec(path);
    if (!call) throw new ApiFailure(404, 'Not Found');
    this.#authorize(call[1]!);
    if (request.method !== 'GET' && request.method !== 'POST') throw new ApiFailure(405, 'Method Not Allowed');
    const parameters = await readParameters(request, url, limits.uploadBytes);
    const name = spelled(call[2]!);
    if (name === 'getUpdates') this.polls += 1;
    const payload = readable(parameters);
    const fault = this.faults.take(name, payload);
    await this.#pause(fault?.latencyMs);
    if (fault && replacesAnswer(fault)) {
      this.state.calls.record({ method: name, payload, at: this.state.now(), ok: false, result: 'fault' });
      return strike(fault, response);
    }
    const answer = await carryOut(this.state, name, parameters, signal);
    await this.#pause(fault?.answerLatencyMs);
    if (!breakOff(fault, response, answer)) sendAnswer(response, answer);
  }

  /** Ends early, with the call, when the server stops. */
  async #pause(ms: number | undefined): Promise<void> {
    if (ms) await sleep(ms, undefined, { signal: this.#stopping.signal });
  }

  #authorize(token: string): void {
    if (!/^\d+:[\w-]+$/.test(token)) throw new ApiFailure(404, 'Not Found');
    if (token !== this.token) throw new ApiFailure(401, 'Unauthorized');
  }

  #download(token: string, path: string, response: ServerResponse): void {
    this.#authorize(token);
    const file = this.state.files.atPath(path);
    if (!file) throw new ApiFailure(404, 'Not Found');
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.bytes.length });
    response.end(file.bytes);
  }
}

/** What is asked for; a path that is none is not found. */
function addressed(request: IncomingMessage): URL {
  try {
    const url = new URL(`http://localhost${request.url ?? '/'}`);
    url.pathname = decodeURIComponent(url.pathname);
    return url;
  } catch {
    throw new ApiFailure(404, 'Not Found');
  }
}

function botOf(options: ServerOptions): UserFromGetMe {
  return {
    id: Number((options.token ?? '123456789').split(':')[0]),
    is_bot: true,
    first_name: options.firstName ?? 'Test bot',
    username: options.username ?? 'quwen_test_bot',
    can_join_groups: true,
    can_read_all_group_messages: options.privacyMode === false,
    supports_inline_queries: options.inlineMode !== false,
    can_connect_to_business: false,
    has_main_web_app: false,
  } as UserFromGetMe;
}
