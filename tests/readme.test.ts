import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const dataDir = mkdtempSync(join(tmpdir(), 'quwen-readme-'));
const env = { ...process.env, CORPUS_DIR: 'corpus', DATA_DIR: dataDir, BOT_TOKEN: '' };
const printed = new Map<string, string>();
/** What a command prints on standard output. Both READMEs show some of the same. */
const run = (command: string) => {
  const known = printed.get(command) ?? spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8', env }).stdout;
  printed.set(command, known);
  return known;
};
beforeAll(() => {
  run('npm run -s reindex');
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** The commands of the transcripts, each with what the README says that it prints. */
const transcripts = ['README.md', 'README.zh-CN.md'].flatMap((file) => {
  const blocks = readFileSync(join(root, file), 'utf8').matchAll(/^```console\n([\s\S]*?)^```$/gmu);
  return [...blocks]
    .flatMap(([, block]) => block!.split(/^\$ /mu).filter(Boolean))
    .map((part) => {
      const end = part.indexOf('\n');
      return [file, part.slice(0, end), part.slice(end + 1).trim()] as const;
    });
});

test('both READMEs show commands at work', () => {
  expect(new Set(transcripts.map(([file]) => file)).size).toBe(2);
});

/** With UPDATE_TRANSCRIPTS=1 the READMEs are rewritten instead: look the changes over before committing them. */
test.each(transcripts)('%s tells the truth about %s', (file, command, shown) => {
  const now = run(command).trim();
  if (!process.env.UPDATE_TRANSCRIPTS) return expect(now).toBe(shown);
  const path = join(root, file);
  const block = (output: string) => `$ ${command}\n${output}\n`;
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(block(shown), () => block(now)),
  );
});
