import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chinese } from '../src/bot/messages-chinese.ts';
import { tell } from '../src/bot/phrases.ts';
import { terminalLanguage } from '../src/config.ts';
import { AppError, toldOf } from '../src/errors.ts';
import { inEnglish, message } from '../src/messages.ts';

const src = resolve(import.meta.dirname, '../src');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name !== 'messages.ts')
  .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }));
const calls = sources.flatMap(({ text }) => [...text.matchAll(/(?<![.\w])message\(\s*(?:(['"])(.*?)\1)?/g)]);
const templates = new Set(calls.map(([, , template]) => template!));
const namesIn = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(([name]) => name).sort();

describe('the catalogue of messages', () => {
  test('is looked up by what is written out in the sources', () => {
    expect(calls.filter(([, , template]) => template === undefined).map(([call]) => call)).toEqual([]);
    expect(templates.size).toBeGreaterThan(70);
  });

  test('has every one of them in Chinese, with the same names, and nothing else', () => {
    expect(Object.keys(chinese).sort()).toEqual([...templates].sort());
    for (const [template, translation] of Object.entries(chinese)) {
      expect({ template, names: namesIn(translation) }).toEqual({ template, names: namesIn(template) });
      if (!/^[^a-z]*(?:\{\w+\}[^a-z]*)+$/.test(template)) expect(translation).toMatch(/\p{Script=Han}/u);
    }
  });

  test('is what the rooms that a chat reindexes through speak by: they put no text together themselves', () => {
    const rooms = /^(?:corpus|index|reindex|smoke|bot\/uploads)/;
    const loose = sources
      .filter(({ name }) => rooms.test(name) && name !== 'corpus/add.ts')
      .flatMap(({ name, text }) => [...text.matchAll(/new AppError\([^)]*?`.*/g)].map(([call]) => `${name}: ${call}`));
    expect(loose).toEqual([]);
  });
});

describe('a message', () => {
  const fault = message('has {size} MB, {most} are the most: split it', { size: 40, most: 32 });
  const skipped = message('{name}: {why}', { name: '简报.md', why: fault });

  test('is said in English, and in either script of Chinese, with what it is about as it is', () => {
    expect(inEnglish(skipped)).toBe('简报.md: has 40 MB, 32 are the most: split it');
    expect(tell(skipped, 'en')).toBe(inEnglish(skipped));
    expect(tell(skipped, 'zh-Hans')).toBe('简报.md：有 40 MB，最多 32 MB：请拆分');
    expect(tell(skipped, 'zh-Hant')).toBe('简报.md：有 40 MB，最多 32 MB：請拆分');
  });

  test('lists several values as its language does', () => {
    const smoke = message('{count} smoke questions fail ({questions})', { count: 2, questions: ['甲', '乙'] });
    expect(inEnglish(smoke)).toBe('2 smoke questions fail (甲; 乙)');
    expect(tell(smoke, 'zh-Hans')).toBe('2 个检验问题未通过（甲；乙）');
  });

  test('does not fill what its values hold', () => {
    expect(inEnglish(message('{name}: {why}', { name: '{why}.md', why: 'x' }))).toBe('{why}.md: x');
  });

  test('is the same after it has been to another process', () => {
    expect(tell(JSON.parse(JSON.stringify(skipped)), 'zh-Hans')).toBe(tell(skipped, 'zh-Hans'));
  });

  test('that nobody has translated is said in English', () => {
    expect(tell(toldOf(new AppError('bad-config', 'port {8080} is taken')), 'zh-Hans')).toBe('port {8080} is taken');
    expect(tell(toldOf('odd'), 'zh-Hant')).toBe('odd');
  });
});

test.each([
  { locale: { LANG: 'zh_CN.UTF-8' }, language: 'zh-Hans' },
  { locale: { LANG: 'zh_TW.UTF-8' }, language: 'zh-Hant' },
  { locale: { LC_ALL: 'zh_HK', LANG: 'en_US.UTF-8' }, language: 'zh-Hant' },
  { locale: { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, language: 'en' },
  { locale: { LANG: 'de_DE.UTF-8' }, language: 'en' },
  { locale: {}, language: 'en' },
])('a command line says it in the language of its locale: $locale', ({ locale, language }) => {
  expect(terminalLanguage(locale)).toBe(language);
});
