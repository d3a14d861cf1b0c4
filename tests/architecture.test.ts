import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/** The floors of the house, top first. A file may import from its own room and from lower floors. */
const floors = [
  ['main', 'reindex-child'],
  ['bot', 'reindex-apart', 'smoke', 'terminal'],
  ['ask', 'backup', 'reindex'],
  ['answers', 'corpus'],
  ['figures', 'index'],
  ['models', 'config'],
  ['text'],
  ['domain', 'errors', 'worker'],
  ['messages'],
];

/** The same inside rooms that have rooms. A file which no floor names stands on the first. */
const inside: Readonly<Record<string, readonly (readonly string[])[]>> = {
  /** Drafts are made above what verifies them. */
  answers: [['generating'], ['composing'], ['verifying'], ['understanding'], ['ledger-index.ts', 'cited.ts']],
  'answers/composing': [
    ['compose.ts'],
    ['beside'],
    ['deciding'],
    ['reckoning'],
    ['facts'],
    ['choosing'],
    ['saying'],
    ['sentences'],
    ['matching'],
  ],
  figures: [['extract.ts'], ['status'], ['metrics'], ['slot.ts'], ['places'], ['times'], ['numbers'], ['lexicon.ts']],
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const room = (file: string) => file.split(/[\\/]/)[0]!.replace(/\.ts$/, '');
const floorOf = (name: string) => floors.findIndex((floor) => floor.includes(name));
const read = (file: string) => readFileSync(join(src, file), 'utf8');
const importsOf = (file: string) => [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((m) => m[1]!);

describe('the house', () => {
  test.each(files)('%s stands in a room', (file) => {
    expect(floorOf(room(file))).toBeGreaterThanOrEqual(0);
  });

  test.each(files)('%s imports only from its own room or from lower floors', (file) => {
    const upward = importsOf(file)
      .filter((target) => target.startsWith('.'))
      .map((target) => room(relative(src, resolve(src, dirname(file), target))))
      .filter((target) => target !== room(file) && floorOf(target) <= floorOf(room(file)));
    expect(upward).toEqual([]);
  });

  test.each(Object.entries(inside))('the files of %s keep to the order of its rooms', (house, order) => {
    const within = (name: string) => relative(house, name).split(/[\\/]/)[0]!;
    const floor = (name: string) =>
      Math.max(
        0,
        order.findIndex((rooms) => rooms.includes(within(name))),
      );
    const isIn = (name: string) => within(name) !== '..';
    const upward = files.filter(isIn).flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('.'))
        .map((target) => relative(src, resolve(src, dirname(file), target)))
        .filter((target) => isIn(target) && floor(target) < floor(file))
        .map((target) => `${file} imports ${target}`),
    );
    expect(upward).toEqual([]);
  });

  test.each(files.filter((f) => room(f) !== 'bot'))('%s does not know Telegram', (file) => {
    expect(importsOf(file).filter((target) => target.startsWith('telegraf'))).toEqual([]);
  });

  test.each(files.filter((f) => ['text', 'figures', 'answers'].includes(room(f))))('%s does no I/O', (file) => {
    expect(
      importsOf(file).filter((target) => /^node:(fs|net|http|https|child_process|worker_threads)/.test(target)),
    ).toEqual([]);
  });

  test.each(files)('%s loads the parsers of pages, documents and PDFs only where there is one to read', (file) => {
    expect(read(file)).not.toMatch(/^import (?!type)[^;]*(?:\.\/|corpus\/)(?:html|docx|pdf)\.ts'/m);
  });

  test.each(files.filter((f) => room(f) !== 'config'))('%s does not read the environment', (file) => {
    expect(read(file)).not.toMatch(/process\.env/);
  });
});
