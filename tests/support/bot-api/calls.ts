import type { ApiMethods } from '@grammyjs/types';
import { Changes } from './waiting.ts';

/** How an uploaded file shows in a recorded payload. */
export interface RecordedFile {
  readonly filename: string;
  readonly bytes: number;
}

export type MethodName = keyof ApiMethods<RecordedFile>;
export type Payload<M extends MethodName> = NonNullable<Parameters<ApiMethods<RecordedFile>[M]>[0]>;

/** One call that the bot made, and what it was told. */
export interface Call<P = Readonly<Record<string, unknown>>> {
  /** As the documentation spells it, or as the bot did where there is no such method. */
  readonly method: string;
  /** As sent, JSON within strings unfolded. */
  readonly payload: P;
  /** Unix time in milliseconds of the answer. */
  readonly at: number;
  readonly ok: boolean;
  /** The result, or the refusal's description; `fault` for what a test's fault answered in our place. */
  readonly result: unknown;
  readonly errorCode?: number;
  /** It came in the answer to a webhook delivery. */
  readonly viaWebhook?: true;
}

/** Every call but getUpdates, in the order of their answers. */
export class CallLog {
  readonly calls: Call[] = [];
  readonly #changes = new Changes();

  record(call: Call): void {
    this.calls.push(call);
    this.#changes.announce();
  }

  /** The calls of one method, typed as `@grammyjs/types` has its parameters. */
  of<M extends MethodName>(method: M): Call<Payload<M>>[] {
    return this.calls.filter((call) => call.method === method) as unknown as Call<Payload<M>>[];
  }

  /** Resolves once the method was called `count` times with success, with those calls. */
  waitFor<M extends MethodName>(method: M, count = 1, timeoutMs = 5000): Promise<Call<Payload<M>>[]> {
    const good = () => this.of(method).filter((call) => call.ok);
    return this.#changes.until(
      () => (good().length >= count ? good() : undefined),
      () => `${count} calls of ${method}; there were ${good().length}: ${JSON.stringify(this.calls.slice(-5))}`,
      timeoutMs,
    );
  }

  clear(): void {
    this.calls.length = 0;
  }
}
