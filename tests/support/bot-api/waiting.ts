import { EventEmitter } from 'node:events';

/** Tells whoever waits that something changed. One listener per waiter: a thousand chats may wait at once. */
export class Changes {
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  announce(): void {
    this.#emitter.emit('change');
  }

  /** Resolves with the first value that `probe` gives; `what` says what was missing when time is up. */
  until<T>(probe: () => T | undefined, what: () => string, timeoutMs = 5000): Promise<T> {
    const already = probe();
    // A turn later, so that the call which brought the change has been recorded too.
    if (already !== undefined) return new Promise((resolve) => setImmediate(resolve, already));
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.#emitter.off('change', look);
      };
      const look = () => {
        const value = probe();
        if (value === undefined) return;
        stop();
        setImmediate(resolve, value);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`waited ${timeoutMs} ms in vain for ${what()}`));
      }, timeoutMs);
      this.#emitter.on('change', look);
    });
  }
}
