import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A thread that runs the module `name` (no extension) beside the module `beside`, compiled or, where there is tsx, as source. */
export function workerBeside(beside: string, name: string, options: WorkerOptions = {}): Worker {
  const isSource = beside.endsWith('.ts');
  const url = new URL(`./${name}.${isSource ? 'ts' : 'js'}`, beside);
  if (!isSource) return new Worker(url, { ...options, execArgv: [] });
  // Given by --import, tsx keeps to the main thread; a thread of a process that runs without it, as the tests do, must ask for it.
  const tsx = import.meta.resolve('tsx/esm/api');
  const start = `import('${tsx}').then(({ register }) => { register(); return import('${url.href}'); })`;
  return new Worker(start, { ...options, execArgv: [], eval: true });
}

/**
 * Hears a thread out until it ends.
 * @throws what the thread throws, or the reason of `signal`, which ends it.
 */
export async function hear<Message>(
  worker: Worker,
  onMessage: (message: Message) => void,
  signal?: AbortSignal,
): Promise<void> {
  const stop = () => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', onMessage);
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  signal?.throwIfAborted();
}
