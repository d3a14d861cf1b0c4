import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { afterAll, describe, expect, test } from 'vitest';
import { loadConfig, variables } from '../src/config.ts';

const path = '.env.example';

test('.env.example names every variable that is read, in the same order, and no other', () => {
  expect(Object.keys(parse(readFileSync(path)))).toEqual(Object.keys(variables));
});

test('.env.example, copied as it stands, changes nothing', () => {
  expect(loadConfig({}, path)).toEqual(loadConfig({}, 'no-such-file'));
});

describe('a .env of one’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quwen-env-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const load = (content: string | Buffer) => {
    const file = join(folder, '.env');
    writeFileSync(file, content);
    const warnings: string[] = [];
    const config = loadConfig({}, file, (message) => warnings.push(message));
    return { config, warnings: warnings.map((warning) => warning.replace(`${file}: `, '')) };
  };

  test.each([
    { name: 'BOT_TOKN', meant: 'BOT_TOKEN' },
    { name: 'CORPUSDIR', meant: 'CORPUS_DIR' },
    { name: 'OPERATORS_ID', meant: 'OPERATOR_IDS' },
    { name: 'bot_token', meant: 'BOT_TOKEN' },
    { name: 'PROT', meant: undefined, why: 'half of a short name is not a slip' },
    { name: 'HOST', meant: undefined, why: 'another program’s' },
    { name: 'POST', meant: 'PORT' },
    { name: 'DATABASE_URL', meant: undefined, why: 'another program’s' },
    { name: 'PORT', meant: undefined, why: 'ours' },
  ])('with $name is taken, and a name that looks misspelt is told beside ours', ({ name, meant }) => {
    const { config, warnings } = load(`${name}=8081\nDATA_DIR=elsewhere\n`);
    expect(config.DATA_DIR).toBe('elsewhere');
    expect(warnings).toEqual(meant ? [`${name} is not read; did you mean ${meant}?`] : []);
  });

  test.each([
    { why: 'NUL bytes', content: Buffer.from('PORT=1\0\0') },
    { why: 'UTF-16', content: Buffer.from('\ufeffPORT=1', 'utf16le') },
    { why: 'bytes of no text', content: Buffer.from([0x50, 0xff, 0xfe, 0xc3, 0x28]) },
  ])('that holds $why is refused with the mend', ({ content }) => {
    expect(() => load(content)).toThrow(/is not a text in UTF-8: save it as one, or copy \.env\.example anew$/);
  });

  test('that an editor began with a byte order mark is read whole', () => {
    expect(load('\ufeffDATA_DIR=first\n').config.DATA_DIR).toBe('first');
  });
});
