import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Journal } from '../../src/bot/journal.ts';
import { temporaryFolder } from './child.ts';
import { percentile } from './numbers.ts';

/** What writing every update down before it is acknowledged costs. */
export async function journal(): Promise<string> {
  const folder = temporaryFolder();
  const log = new Journal(join(folder, 'journal.jsonl'));
  const times: number[] = [];
  const text = '历'.repeat(60);
  for (let id = 0; id < 20_000; id += 1) {
    const from = performance.now();
    log.begin({
      update_id: id,
      message: { message_id: id, date: 0, chat: { id: 1, type: 'private', first_name: 'x' }, text },
    } as never);
    log.done(id);
    times.push(performance.now() - from);
  }
  await log.close();
  // In its place a sync once a second, beside the work, is what a power cut costs.
  const file = openSync(join(folder, 'synced'), 'a');
  const syncs = Array.from({ length: 200 }, () => {
    const from = performance.now();
    writeSync(file, text);
    fdatasyncSync(file);
    return performance.now() - from;
  });
  closeSync(file);
  rmSync(folder, { recursive: true, force: true });
  const microseconds = (share: number) => (1000 * percentile(times, share)).toFixed(0);
  return `begun and done on disk in p50 ${microseconds(0.5)} µs, p99 ${microseconds(0.99)} µs, max ${Math.max(...times).toFixed(1)} ms; waiting for the disk at every line would take p50 ${percentile(syncs, 0.5).toFixed(1)} ms, p95 ${percentile(syncs, 0.95).toFixed(1)} ms`;
}
