import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'tar';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp, restore } from '../src/backup.ts';
import { Store } from '../src/bot/state.ts';
import { noteRunning } from '../src/index/lock.ts';

let root: string;
let folders: { corpusDir: string; dataDir: string };
let file: string;
const state = () => join(folders.dataDir, 'bot/records.jsonl');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'quwen-backup-'));
  folders = { corpusDir: join(root, 'corpus'), dataDir: join(root, 'data') };
  file = join(root, 'all.tar.gz');
  await mkdir(join(folders.corpusDir, 'more'), { recursive: true });
  await writeFile(join(folders.corpusDir, 'a.md'), '一篇。');
  await writeFile(join(folders.corpusDir, 'more/b.md'), '另一篇。');
  const store = Store.open(state());
  store.set('chat 1', { language: 'en' });
  await store.close();
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('what is lost, changed or added since comes back as it was', async () => {
  expect((await backUp(file, folders)).files).toEqual({ bot: 1, corpus: 2 });
  await rm(folders.dataDir, { recursive: true });
  await writeFile(join(folders.corpusDir, 'a.md'), '改过。');
  await writeFile(join(folders.corpusDir, 'c.md'), '新来。');
  expect((await restore(file, folders)).files).toEqual({ bot: 1, corpus: 2 });
  expect((await readdir(folders.corpusDir, { recursive: true })).sort()).toEqual(['a.md', 'more', 'more/b.md']);
  expect(await readFile(join(folders.corpusDir, 'a.md'), 'utf8')).toBe('一篇。');
  expect(Store.open(state()).get('chat 1')).toEqual({ language: 'en' });
  expect(await readdir(folders.dataDir)).toEqual(['bot']);
  expect((await readdir(root)).sort()).toEqual(['all.tar.gz', 'corpus', 'data']);
});

test('made while the bot writes, it holds every record up to a moment', async () => {
  const store = Store.open(state());
  let writes = 0;
  const writing = setInterval(() => {
    for (let count = 0; count < 50; count += 1) store.set(`key ${writes}`, writes++);
  });
  await backUp(file, folders);
  clearInterval(writing);
  await store.close();
  await restore(file, folders);
  const restored = Store.open(state());
  expect(restored.get('chat 1')).toEqual({ language: 'en' });
  const keys = restored.keys('key ');
  expect(keys).toEqual(keys.map((_, index) => `key ${index}`));
  await restored.close();
});

test('hidden files, links that lead nowhere and the note that the bot runs are left out', async () => {
  await writeFile(join(folders.corpusDir, '.secret'), 'x');
  await symlink(join(root, 'nowhere'), join(folders.corpusDir, 'broken.md'));
  await noteRunning(join(folders.dataDir, 'bot'));
  expect((await backUp(file, folders)).files).toEqual({ bot: 1, corpus: 2 });
});

describe('nothing is touched', () => {
  afterEach(async () => {
    expect(await readFile(join(folders.corpusDir, 'a.md'), 'utf8')).toBe('一篇。');
    expect(Store.open(state()).get('chat 1')).toEqual({ language: 'en' });
    expect(await readdir(folders.dataDir)).toEqual(['bot']);
  });
  const refused = (message: RegExp) =>
    expect(restore(file, folders)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(message),
    });
  const mend = ': give a file that npm run backup has made$';

  test('where there is no file', () => refused(new RegExp(`is no file${mend}`)));

  test('by garbage', async () => {
    await writeFile(file, Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 37) % 251)));
    await refused(new RegExp(mend));
  });

  test('by another archive', async () => {
    await create({ gzip: true, cwd: folders.corpusDir, file }, ['a.md']);
    await refused(new RegExp(`is no backup${mend}`));
  });

  test.each([0.3, 0.7, 0.95])('by a backup that ends at %s of its length', async (share) => {
    await backUp(file, folders);
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, Math.floor(bytes.length * share)));
    await refused(new RegExp(mend));
  });

  test('by a backup with another text in it', async () => {
    const stage = join(root, 'stage');
    await mkdir(join(stage, 'corpus'), { recursive: true });
    await writeFile(join(stage, 'corpus/a.md'), '换过。');
    const sums = { 'corpus/a.md': '0'.repeat(64) };
    const made = { format: 'quwen backup 1', madeAt: new Date().toISOString(), files: sums };
    await writeFile(join(stage, 'backup.json'), JSON.stringify(made));
    await create({ gzip: true, cwd: stage, file }, ['backup.json', 'corpus']);
    await refused(new RegExp(`has a damaged corpus/a.md${mend}`));
  });

  test('while the bot runs', async () => {
    await backUp(file, folders);
    const unnote = await noteRunning(join(folders.dataDir, 'bot'));
    await refused(/^the bot runs on .* \(process \d+\): stop it first$/);
    await unnote();
  });

  test('by a backup that cannot be written', async () => {
    await expect(backUp(join(root, 'no/such/folder.tar.gz'), folders)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('give a file in a folder that can be written'),
    });
  });
});
