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

  /** How often each method went well since the last clearing. */
  readonly #succeeded = new Map<string, number>();

  record(call: Call): void {
    this.calls.push(call);
    if (call.ok) this.#succeeded.set(call.method, this.#count(call.method) + 1);
    this.#changes.announce();
  }

  /** The calls of one method, typed as `@grammyjs/types` has its parameters. */
  of<M extends MethodName>(method: M): Call<Payload<M>>[] {
    return this.calls.filter((call) => call.method === method) as unknown as Call<Payload<M>>[];
  }

  /** Resolves once the method was called `count` times with success, with those calls. */
  waitFor<M extends MethodName>(method: M, count = 1, timeoutMs = 5000): Promise<Call<Payload<M>>[]> {
    return this.#changes.until(
      () => (this.#count(method) >= count ? this.of(method).filter((call) => call.ok) : undefined),
      () => `${count} calls of ${method}; ${this.#count(method)} went well: ${JSON.stringify(this.calls.slice(-5))}`,
      timeoutMs,
    );
  }

  clear(): void {
    this.calls.length = 0;
    this.#succeeded.clear();
  }

  #count(method: string): number {
    return this.#succeeded.get(method) ?? 0;
  }
}
