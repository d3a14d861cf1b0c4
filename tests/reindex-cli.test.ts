import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { currentName } from '../src/index/disk.ts';
import { articleText, type Workplace, workplace } from './index/corpora.ts';

const root = resolve(import.meta.dirname, '..');
const tsx = join(root, 'node_modules/.bin/tsx');
let place: Workplace;
const environment = () => ({ ...process.env, CORPUS_DIR: place.corpusDir, DATA_DIR: place.dataDir });

beforeEach(async () => {
  place = await workplace(3);
});
afterEach(() => place.clear());

/** Runs `npm run reindex -- …` as a shell would, without npm. */
function run(...flags: string[]): Promise<{ status: number; output: string; errors: string }> {
  return new Promise((done) => {
    const child: ChildProcess = execFile(
      tsx,
      ['scripts/reindex.ts', ...flags],
      { cwd: root, env: environment() },
      (_, output, errors) => done({ status: child.exitCode ?? -1, output, errors }),
    );
  });
}

test('publishes, says what changed, and rolls back', async () => {
  const first = await run();
  expect(first).toMatchObject({ status: 0, errors: expect.stringContaining('reading articles\n') });
  expect(first.output).toMatch(/^articles: 3, 3 added, 0 changed, 0 removed\n[\s\S]*\npublished: gen-0001\n$/);
  await place.write('a0.md', articleText(7));
  expect(JSON.parse((await run('--json')).output)).toMatchObject({
    published: 'gen-0002',
    articles: { changed: ['a0'] },
  });
  expect(await run('--rollback')).toMatchObject({ status: 0, output: 'gen-0001 answers again\n' });
  expect(await run('--rollback')).toMatchObject({
    status: 1,
    output: '',
    errors: expect.stringMatching(/^there is no generation before/),
  });
});

test('--check shows what cleaning did and publishes nothing', async () => {
  await place.write('b.md', '發(fā)展,,很好。');
  const { status, output } = await run('--check');
  expect(status).toBe(0);
  expect(output).toContain(
    'b.md\n  guessed: title 发展，很好, from the first sentence\n  missing: published, place, within, outlet, url\n  cleaned: pinyin, 1 times: (fā)\n',
  );
  expect(output).toMatch(/checked: nothing was published\n$/);
  expect(await currentName(place.dataDir)).toBeUndefined();
});

test('a failure that was foreseen is one line and status 1; an unknown option is refused', async () => {
  await rm(place.corpusDir, { recursive: true });
  expect(await run()).toMatchObject({
    status: 1,
    output: '',
    errors: expect.stringMatching(/^corpus folder .* does not exist: set CORPUS_DIR [^\n]*\n$/),
  });
  await mkdir(place.corpusDir);
  expect(await run()).toMatchObject({ status: 1, errors: expect.stringMatching(/holds no article: add [^\n]*\n$/) });
  expect((await run('--chek')).status).not.toBe(0);
  expect((await run('extra')).status).not.toBe(0);
});

test('--watch publishes what changes, also after a failure, and ends on SIGINT', async () => {
  const child = spawn(tsx, ['scripts/reindex.ts', '--watch'], { cwd: root, env: environment() });
  let output = '';
  const heard = async (words: string) => {
    while (!output.includes(words)) await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]);
  };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => {
      output += bytes.toString();
    });
  await heard('published: gen-0001');
  await place.write('glossary.yaml', 'terms: 1\n');
  await heard('glossary.yaml:1');
  await rm(join(place.corpusDir, 'glossary.yaml'));
  await heard('published: gen-0002');
  child.kill('SIGINT');
  await once(child, 'exit');
  expect(await currentName(place.dataDir)).toBe('gen-0002');
});
