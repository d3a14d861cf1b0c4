import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articles, type Ran, Workplace } from './quwen.ts';

const indexed = new Workplace(articles);
const bare = new Workplace(articles);
const empty = new Workplace({ 'README.md': 'Put articles here.' });
const nowhere = new Workplace();
const places = [indexed, bare, empty, nowhere];
beforeAll(async () => {
  const { code, stderr } = await indexed.run(['reindex']);
  expect({ code, stderr }).toMatchObject({ code: 0 });
});
afterAll(() => {
  for (const place of places) place.remove();
});

/** One clear line with the mend, an exit status that scripts see, and nothing that looks like an answer. */
function expectOneLine({ code, stdout, stderr }: Ran, message: RegExp): void {
  expect({ code, stdout, stderr }).toMatchObject({ code: 1, stderr: expect.stringMatching(message) });
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/^ +at /m);
}

const commands = ['start', 'add', 'reindex', 'ask', 'search', 'figures', 'verify', 'eval', 'bench'];

describe.concurrent('quwen', () => {
  test('tells its commands', async () => {
    const { code, stdout } = await nowhere.run(['--help']);
    expect(code).toBe(0);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  });

  test('says nothing where its output is read no further', async () => {
    expect(
      (await indexed.run(['ask', '2022年历下区地区生产总值是多少', '固定资产投资呢'], { isUnread: true })).stderr,
    ).toBe('');
  });

  test.each([
    ['no command', [], /^no command: see quwen --help$/m],
    ['a command that there is not', ['answer'], /^no command answer: see quwen --help$/m],
  ])('refuses %s', async (_, args, message) => {
    expectOneLine(await nowhere.run(args), message);
  });
});

describe.concurrent.each(commands)('%s', (command) => {
  test('tells its options, without a corpus or an index', async () => {
    const { code, stdout } = await nowhere.run([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: .*\[options\]/);
    expect(stdout).toContain('--help');
  });

  test('refuses an option that it does not know', async () => {
    expectOneLine(await nowhere.run([command, '--nonsense']), /unknown option '--nonsense'/);
  });
});

describe.concurrent('the settings', () => {
  test.each(['start', 'search', 'reindex'])('%s names a .env that cannot be read', async (command) => {
    const place = new Workplace(articles);
    place.write('.env/not-a-file', '');
    expectOneLine(
      await place.run([command, '--json'].slice(0, command === 'start' ? 1 : 2)),
      /^\.env cannot be read \(EISDIR\): make it a readable file, or remove it/,
    );
    place.remove();
  });

  test.each([
    ['a port', { PORT: 'eighty' }, 'PORT: "eighty" cannot be used; give a whole number from 0 to 65535'],
    [
      'a limit',
      { ANSWER_TIMEOUT_MS: '5' },
      'ANSWER_TIMEOUT_MS: "5" cannot be used; give a whole number from 100 to 600000',
    ],
    ['a log level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL: "loud" cannot be used; give silent, error, warn, info or debug'],
    [
      'operators',
      { OPERATOR_IDS: '7,@a,@b' },
      'OPERATOR_IDS: "7,@a,@b" cannot be used; give numeric ids, separated by commas',
    ],
    [
      'an address',
      { WEBHOOK_URL: 'example' },
      'WEBHOOK_URL: "example" cannot be used; give an address that begins with https:// or http://',
    ],
    ['a folder', { CORPUS_DIR: ' ' }, 'CORPUS_DIR: " " cannot be used; give a folder'],
    [
      'a token, which it does not repeat',
      { BOT_TOKEN: 'sesame' },
      'BOT_TOKEN: its value cannot be used; give a token as @BotFather gives it, 123456:ABC…',
    ],
    [
      'a token behind the wrong name',
      { PORT: '123:sesame-sesame-sesame' },
      'PORT: its value cannot be used; give a whole number from 0 to 65535',
    ],
  ])('%s that cannot be used is named on a line, with what is allowed', async (_, env, line) => {
    const { code, stderr, stdout } = await indexed.run(['start'], { env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`settings that cannot be used (see .env.example):\n  ${line}\n`);
    expect(stderr).not.toContain('sesame');
  });
});

describe.concurrent('the corpus and the index', () => {
  const cases: readonly (readonly [string, Workplace, readonly string[], RegExp])[] = [
    ['no corpus folder, when reindexing', nowhere, ['reindex'], /^corpus folder corpus does not exist: set CORPUS_DIR/],
    ['no corpus folder, when starting', nowhere, ['start'], /^corpus folder corpus does not exist: set CORPUS_DIR/],
    ['a corpus without articles', empty, ['start'], /corpus folder corpus holds no article.*: add/],
    ['no index, for ask --json', bare, ['ask', '--json'], /^data holds no index: run npm run reindex/],
    ['no index, for figures', bare, ['figures'], /^data holds no index: run npm run reindex/],
    ['no generation to go back to', indexed, ['reindex', '--rollback'], /^there is no generation before gen-0001: /],
  ];
  test.each(cases)('%s: one line says so, with the mend', async (_, place, args, message) => {
    // Tests run side by side, and only one process may write an index.
    const own = place.copy();
    const ran = await own.run(args);
    own.remove();
    // A first build may tell of its stages before it fails.
    const stderr = ran.stderr.replace(/^(?:building the index: .*|reading articles)\n/gm, '');
    expectOneLine({ ...ran, stderr }, message);
    expect(ran.stdout).toBe('');
  });

  test.each(['entries.jsonl', 'keywords.bin', 'vectors.hnsw', 'manifest.json'])(
    'a damaged %s is found before it is used, and left to the operator; npm start mends it and says so',
    async (file) => {
      const place = indexed.copy();
      const path = join(place.folder, 'data/gen-0001', file);
      const bytes = readFileSync(path);
      bytes[bytes.length >> 1]! ^= 0x10;
      writeFileSync(path, bytes);
      expectOneLine(await place.run(['search', '市外投资']), /gen-0001 .*: run npm run reindex$/m);
      expect(readdirSync(join(place.folder, 'data'))).toContain('gen-0001');
      expect(readFileSync(path).equals(bytes)).toBe(true);
      const { code, stdout, stderr } = await place.run(['start'], { input: '2024年青禾区地区生产总值是多少？\n' });
      expect({ code, stdout, stderr }).toMatchObject({ code: 0, stdout: expect.stringContaining('512.6亿元') });
      expect(stderr).toMatch(/^gen-0001 .*: run npm run reindex \(doing so now\)\n/);
      place.remove();
    },
  );

  test('a damaged index without a corpus to make it anew from is one line, and the index stays', async () => {
    const place = indexed.copy();
    writeFileSync(join(place.folder, 'data/gen-0001/keywords.bin'), 'damaged');
    rmSync(join(place.folder, 'corpus'), { recursive: true });
    expectOneLine(await place.run(['start']), /^corpus folder corpus does not exist: set CORPUS_DIR/);
    expect(readdirSync(join(place.folder, 'data'))).toContain('gen-0001');
    place.remove();
  });
});

describe.concurrent('standard input and arguments', () => {
  const json = ['ask', 'search', 'verify'];
  test.each(json)('%s --json names the line that is not JSON, behind those that it has done', async (command) => {
    const good = JSON.stringify({ id: 1, question: '90亿元？', query: '90亿元', claim: '90亿元' });
    const { code, stdout, stderr } = await indexed.run([command, '--json'], {
      input: `${good}\n\n{"id": 2,\n${good}\n`,
    });
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'line 3 of the input is not JSON: give one object a line\n' });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([1]);
  });

  test.each(json)('%s --json names the line that is no object', async (command) => {
    const ran = await indexed.run([command, '--json'], { input: '["2024年"]\n' });
    expectOneLine(ran, /^line 1 of the input is not a JSON object: give one object a line$/m);
  });

  test.each(json)('%s --json has nothing to say to an empty input', async (command) => {
    expect(await indexed.run([command, '--json'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test.each([
    ['ask without a question', ['ask'], /^no question: npm run -s ask/],
    ['search without a query', ['search'], /^no query: npm run -s search/],
    ['verify without a claim', ['verify'], /^no claim: npm run -s verify/],
    ['search for two queries', ['search', 'a', 'b'], /too many arguments/],
    ['search for no passages', ['search', '-k', '0', 'a'], /'-k <count>'.*from 1 to 1000: see --help/],
    ['search for half a passage', ['search', '-k', '1.5', 'a'], /'-k <count>'.*from 1 to 1000: see --help/],
    ['search in a mode that there is not', ['search', '--mode', 'magic', 'a'], /hybrid, vectors, keywords: see --help/],
    ['eval of a set that there is not', ['eval', '--set', 'nope'], /^no questions\.jsonl in nope: give --set/],
    ['eval without any set', ['eval'], /^no questions\.jsonl in corpus, /],
    ['a check that is to roll back', ['reindex', '--check', '--rollback'], /--check.*cannot be used with.*--rollback/],
    ['a check that is to stay', ['reindex', '--check', '--watch'], /--check.*cannot be used with.*--watch/],
    ['a rollback that is to stay', ['reindex', '--watch', '--rollback'], /--rollback.*cannot be used with.*--watch/],
    ['figures of an article that there is not', ['figures', '--article', 'x'], /^no article has the id x: .*annual/],
  ])('%s is refused in one line', async (_, args, message) => {
    expectOneLine(await indexed.run(args), message);
  });
});
