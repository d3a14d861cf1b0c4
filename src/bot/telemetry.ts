/** What the bot counts about itself, since it started. */
export class Telemetry {
  readonly startedAt = Date.now();
  questions = 0;
  refusals = 0;
  lastUpdateAt = 0;
  lastPollAt = 0;
  lastError: { readonly message: string; readonly at: number } | undefined;

  failed(message: string): void {
    this.lastError = { message, at: Date.now() };
  }
}
