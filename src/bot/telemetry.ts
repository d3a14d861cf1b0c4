import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ModelReport } from '../ask.ts';
import type { RefusalReason } from '../domain.ts';
import type { Message } from '../messages.ts';

/** What the bot counts about itself since it started: for `/status`, `/healthz` and `/metrics`. Counts alone, nothing that anyone said. */
export class Telemetry {
  readonly registry = new Registry();
  readonly startedAt = Date.now();
  questions = 0;
  refusals = 0;
  lastUpdateAt = 0;
  lastPollAt = 0;
  lastError: { readonly told: Message; readonly at: number } | undefined;

  readonly #updates = this.#counter('quwen_updates_total', 'Updates taken in, by kind', ['kind']);
  readonly #answers = this.#counter(
    'quwen_answers_total',
    'Answers by outcome: grounded, the reason of a refusal, too-slow, failed',
    ['outcome'],
  );
  readonly #seconds = new Histogram({
    name: 'quwen_answer_seconds',
    help: 'From the start of a turn to its answer, without sending it',
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    registers: [this.registry],
  });
  /** How often a chat model was asked, and whose answer was given then. */
  readonly model = { asked: 0, written: 0, tokens: 0 };
  readonly #modelAnswers = this.#counter(
    'quwen_model_answers_total',
    'Questions that went to the chat model, by whose answer was given and why not its own',
    ['outcome', 'cause'],
  );
  readonly #modelTokens = this.#counter('quwen_model_tokens_total', 'Tokens that the chat model took', []);
  readonly #retries = this.#counter('quwen_telegram_retries_total', 'Calls of Telegram made again, by reason', [
    'reason',
  ]);

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  #counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  /** A value that is looked up when it is asked for. */
  watch(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }

  took(kind: string): void {
    this.lastUpdateAt = Date.now();
    this.#updates.inc({ kind });
  }

  answered(outcome: 'grounded' | RefusalReason | 'too-slow' | 'failed', ms: number): void {
    this.questions += 1;
    if (!['grounded', 'too-slow', 'failed'].includes(outcome)) this.refusals += 1;
    this.#answers.inc({ outcome });
    this.#seconds.observe(ms / 1000);
  }

  reported({ outcome, cause, tokens }: ModelReport): void {
    this.model.asked += 1;
    if (outcome !== 'embedded') this.model.written += 1;
    this.model.tokens += tokens;
    this.#modelAnswers.inc({ outcome, cause: cause ?? 'none' });
    this.#modelTokens.inc(tokens);
  }

  retried(reason: string): void {
    this.#retries.inc({ reason });
  }

  failed(told: Message): void {
    this.lastError = { told, at: Date.now() };
  }
}
