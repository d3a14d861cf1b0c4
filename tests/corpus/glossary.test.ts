import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadGlossary, parseGlossary } from '../../src/corpus/glossary.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'glossary-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a term keeps what is written of it, in simplified Chinese; what is not written is empty', () => {
  const source =
    'terms:\n  - name: 地區生產總值\n    aliases: [GDP]\n    dimension: money\n    not: [人均地區生產總值]\n  - name: 重点项目\n';
  expect(parseGlossary(source, 'g.yaml')).toEqual([
    { name: '地区生产总值', aliases: ['GDP'], english: [], dimension: 'money', not: ['人均地区生产总值'] },
    { name: '重点项目', aliases: [], english: [], not: [] },
  ]);
});

test.each([
  ['terms:\n  - name: 甲\n  - nam: 乙\n', 3],
  ['terms:\n  - name: 甲\n    dimension: euros\n', 3],
  ['terms:\n  - name: 甲\n    aliases: 乙\n', 3],
  ['terms:\n  - name: 甲\n  - name: 乙\n  - name: 甲\n', 4],
  ['terms:\n  - name: 甲\n   aliases: [乙]\n', 3],
  ['terms:\n  - name: [甲\n', 3],
  ['words: []\n', 1],
])('%j is named with line %i and the mend', (source, line) => {
  expect(() => parseGlossary(source, 'g.yaml')).toThrow(
    expect.objectContaining({
      code: 'bad-glossary',
      message: expect.stringMatching(new RegExp(`^g\\.yaml:${line}: .*: .`)),
    }),
  );
});

test('the folder of the corpus comes before the fallback; without either there are no terms', async () => {
  const nowhere = join(folder, 'nowhere');
  await writeFile(join(folder, 'glossary.yaml'), 'terms:\n  - name: 甲\n');
  expect((await loadGlossary(folder, nowhere)).map(({ name }) => name)).toEqual(['甲']);
  expect((await loadGlossary(nowhere, folder)).map(({ name }) => name)).toEqual(['甲']);
  expect(await loadGlossary(nowhere, nowhere)).toEqual([]);
});
