import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { Journal } from '../../src/bot/journal.ts';
import { Records } from '../../src/bot/records.ts';
import { Store } from '../../src/bot/state.ts';
import { cleanUp, temporaryFolder } from './running.ts';

afterEach(cleanUp);

const path = () => join(temporaryFolder(), 'sub', 'state.jsonl');
/** Where the store writes a new file. */
const beside = (file: string) => join(dirname(file), `.${basename(file)}.tmp`);
const contents = (store: Store) => Object.fromEntries(store.keys('').map((key) => [key, store.get(key)]));

describe('the store', () => {
  test('holds after any writes, deletions and compactions what a map would, and again when it is opened anew', async () => {
    const key = fc.constantFrom('a', 'b', 'c', '键', '__proto__');
    const step = fc.oneof(
      fc.tuple(fc.constant('set' as const), key, fc.jsonValue()),
      fc.tuple(fc.constant('delete' as const), key),
      fc.tuple(fc.constant('compact' as const)),
      fc.tuple(fc.constant('pause' as const)),
      fc.tuple(fc.constant('reopen' as const)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const file = path();
        let store = Store.open(file);
        const map = new Map<string, string>();
        for (const [what, name, value] of steps) {
          if (what === 'set') {
            store.set(name, value);
            map.set(name, JSON.stringify(value));
          } else if (what === 'delete') {
            store.delete(name);
            map.delete(name);
          } else if (what === 'compact') void store.compact();
          else if (what === 'pause') await setImmediate();
          else {
            await store.close();
            store = Store.open(file);
          }
        }
        const held = new Map(store.keys('').map((name) => [name, JSON.stringify(store.get(name))]));
        await store.close();
        expect(new Map([...held].sort())).toEqual(new Map([...map].sort()));
      }),
      { numRuns: 50 },
    );
  });

  test('drops a line that was torn by a crash, and goes on behind the last whole one', async () => {
    const file = path();
    const first = Store.open(file);
    first.set('a', 1);
    await first.close();
    appendFileSync(file, '{"k":"b","v":');
    const second = Store.open(file);
    second.set('c', 3);
    expect(contents(second)).toEqual({ a: 1, c: 3 });
    await second.close();
    const third = Store.open(file);
    expect(contents(third)).toEqual({ a: 1, c: 3 });
    await third.close();
  });

  test('a damaged line costs its own record alone', async () => {
    const file = path();
    await Store.open(file).close();
    writeFileSync(file, '{"k":"a","v":1}\nrubbish\n[1]\n{"k":5}\n{"k":"b","v":2}\n');
    const store = Store.open(file);
    expect(contents(store)).toEqual({ a: 1, b: 2 });
    await store.close();
  });

  test('keeps its file small by itself, however often a key is written', async () => {
    const file = path();
    const store = Store.open(file);
    for (let time = 0; time < 5_000; time += 1) {
      store.set('same', 'x'.repeat(1_000));
      if (time % 100 === 0) await sleep(1);
    }
    expect(statSync(file).size).toBeLessThan(2_100_000);
    expect(store.get('same')).toHaveLength(1_000);
    await store.close();
  });
});

describe('a compaction', () => {
  test('holds nobody up: what is written and deleted meanwhile stands in the new file, and what was deleted before is gone', async () => {
    const file = path();
    const store = Store.open(file);
    for (let number = 0; number < 2_000; number += 1)
      store.set(`key ${number}`, `value ${number} ${'x'.repeat(2_000)}`);
    store.delete('key 1');
    const compacted = store.compact();
    await setImmediate();
    store.set('key 2', 'new');
    store.set('later', 'too');
    store.delete('key 3');
    expect(readFileSync(file, 'utf8')).toContain('value 1 ');
    await compacted;
    expect(readFileSync(file, 'utf8')).not.toContain('value 1 ');
    const held = contents(store);
    expect([held['key 2'], held.later, held['key 3'], Object.keys(held).length]).toEqual([
      'new',
      'too',
      undefined,
      1_999,
    ]);
    await store.close();
    const again = Store.open(file);
    expect(contents(again)).toEqual(held);
    await again.close();
  });

  test('that is asked for while one is under way rids the file of what was deleted in between', async () => {
    const file = path();
    const store = Store.open(file);
    for (const key of ['a', 'b', 'c']) store.set(key, `value of ${key}`);
    const first = store.compact();
    store.delete('b');
    await Promise.all([first, store.compact(), store.compact()]);
    expect(readFileSync(file, 'utf8')).toBe('{"k":"a","v":"value of a"}\n{"k":"c","v":"value of c"}\n');
    await store.close();
  });

  test('that fails leaves everything as it was', async () => {
    const file = path();
    const store = Store.open(file);
    store.set('a', 1);
    mkdirSync(beside(file));
    await expect(store.compact()).rejects.toThrow();
    store.set('b', 2);
    expect(contents(store)).toEqual({ a: 1, b: 2 });
    await store.close();
  });

  test('that a crash broke off leaves no copy of what is deleted later', async () => {
    const file = path();
    await Store.open(file).close();
    writeFileSync(beside(file), 'half of it');
    await Store.open(file).close();
    expect(existsSync(beside(file))).toBe(false);
  });
});

describe('the journal', () => {
  const update = (id: number) => ({ update_id: id, message: { text: `text ${id}` } }) as never;

  test('takes an update once, in one process and the next', async () => {
    const file = path();
    const first = new Journal(file);
    expect([first.begin(update(1)), first.begin(update(1))]).toEqual([true, false]);
    first.done(1);
    await first.close();
    const second = new Journal(file);
    expect([second.begin(update(1)), second.begin(update(2))]).toEqual([false, true]);
    await second.close();
  });

  test('gives out what was begun and not done, in order, twice at the most', async () => {
    const file = path();
    const first = new Journal(file);
    for (const id of [1, 2, 3]) first.begin(update(id));
    first.done(2);
    await first.close();
    const second = new Journal(file);
    expect(second.unfinished().map(({ update_id }) => update_id)).toEqual([1, 3]);
    expect(second.begin(update(1))).toBe(true);
    second.done(1);
    await second.close();
    const third = new Journal(file);
    expect(third.unfinished()).toEqual([]);
    await third.close();
  });

  test('lets go of what is older than Telegram itself would keep it', async () => {
    const file = path();
    let now = 0;
    const first = new Journal(file, () => now);
    first.begin(update(1));
    await first.close();
    now = 25 * 60 * 60_000;
    const second = new Journal(file, () => now);
    expect(second.unfinished()).toEqual([]);
    await second.close();
  });

  test('keeps no text for long once it is answered, though nothing else happens', async () => {
    const file = path();
    const journal = new Journal(file, Date.now, 20);
    journal.begin(update(1));
    journal.begin(update(2));
    journal.done(1);
    expect(readFileSync(file, 'utf8')).toContain('text 1');
    await expect.poll(() => readFileSync(file, 'utf8')).not.toContain('text 1');
    expect(journal.begin(update(1))).toBe(false);
    expect(readFileSync(file, 'utf8')).toContain('text 2');
    await journal.close();
  });

  test('after a compaction no text of what is done is on disk, and the newest 10,000 ids are known', async () => {
    const file = path();
    const journal = new Journal(file);
    for (let id = 1; id <= 10_500; id += 1) {
      journal.begin(update(id));
      journal.done(id);
    }
    journal.begin(update(20_000));
    await journal.compact();
    const text = readFileSync(file, 'utf8');
    expect(text.match(/text \d+/g)).toEqual(['text 20000']);
    expect(journal.begin(update(10_499))).toBe(false);
    expect(text.split('\n').length).toBeLessThan(10_100);
    await journal.close();
  });
});

test('records older than 90 days are gone after a compaction, choices of language stay', async () => {
  const file = path();
  const day = 24 * 60 * 60_000;
  const store = Store.open(file, Records.isWanted);
  const old = new Records(store, () => Date.now() - 91 * day);
  const recent = new Records(store);
  const record = { chatId: 1, personId: 2, language: 'en', citations: [] } as const;
  const [oldId, newId] = [old.addAnswer(record), recent.addAnswer(record)];
  recent.setLanguage(2, 'en');
  expect([recent.answer(oldId, 1), recent.answer(newId, 1)?.personId]).toEqual([undefined, 2]);
  await store.compact();
  expect(store.keys('').map((key) => key.split('/')[0])).toEqual(['answer', 'language']);
  await store.close();
});

test('who is forgotten is in no record of any kind, and others are as they were', async () => {
  const path = join(temporaryFolder(), 'records.jsonl');
  const records = new Records(Store.open(path, Records.isWanted));
  const [person, other] = [777_000_111, 777_000_222];
  for (const id of [person, other]) {
    const answerId = records.addAnswer({ chatId: id, personId: id, language: 'en', citations: [] });
    records.setMessages(answerId, id, [1, 2]);
    records.vote(answerId, { personId: id, up: true });
    records.setLanguage(id, 'en');
    records.setTokens(`user/${id}`, '2026-01-01', 5);
    records.addUpload(`upload-of-${id}`, { personId: id, chatId: id });
    records.setHalfWritten(id, 3, 4);
    records.setActive(id, false);
  }
  const kept = records.store.size;
  await records.forget(person);
  expect(readFileSync(path, 'utf8')).not.toContain(String(person));
  // Of each kind one, and two messages.
  expect(records.store.size).toBe(kept / 2);
  expect(records.language(other)).toBe('en');
  await records.store.close();
});
