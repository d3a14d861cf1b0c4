import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Parts } from '../../src/bot/parts.ts';
import { startSchedule } from '../../src/bot/schedule.ts';
import { Telemetry } from '../../src/bot/telemetry.ts';
import { fakeDesk } from './fake-desk.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date(2024, 2, 1, 4, 29, 0) }));
afterEach(() => void vi.useRealTimers());

/** What a schedule needs of the bot, and what it has done. */
function bot(reindex: () => Promise<unknown>) {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const reindexing = { isRunning: false };
  const desk = fakeDesk({ reindex: reindex as ReturnType<typeof fakeDesk>['reindex'] });
  const log = { info: say, warn: say, error: say };
  const stopped = new AbortController().signal;
  const parts = { desk, log, reindexing, stopped, telemetry: new Telemetry() } as unknown as Parts;
  return { parts, lines, reindexing };
}
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

test('reindexes when its time has come, and every day again, until it is stopped', async () => {
  let times = 0;
  const summary = { published: 'gen-0007', skipped: [], articles: { total: 3 } };
  const { parts, lines } = bot(async () => {
    times += 1;
    return summary;
  });
  const stop = startSchedule('30 4 * * *', parts);
  await minutes(0.5);
  expect(times).toBe(0);
  await minutes(1);
  expect(times).toBe(1);
  expect(lines.at(-1)).toBe('scheduled reindex: gen-0007 holds 3 articles, 0 skipped');
  await minutes(24 * 60);
  expect(times).toBe(2);
  stop();
  await minutes(24 * 60);
  expect(times).toBe(2);
});

test('leaves out its turn while somebody else reindexes, and tells what fails', async () => {
  const { parts, lines, reindexing } = bot(() => Promise.reject(new Error('the corpus is empty')));
  reindexing.isRunning = true;
  const stop = startSchedule('* * * * *', parts);
  await minutes(2);
  expect(lines).toHaveLength(1);
  reindexing.isRunning = false;
  await minutes(1);
  expect(lines.at(-1)).toBe('scheduled reindex: the corpus is empty');
  expect(reindexing.isRunning).toBe(false);
  stop();
});
