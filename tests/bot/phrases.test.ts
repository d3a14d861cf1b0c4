import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/bot/languages.ts';
import { phrases } from '../../src/bot/phrases.ts';
import { loadGlossary } from '../../src/corpus/glossary.ts';
import { realCorpus } from './running.ts';

describe.each(Object.entries(phrases))('the phrases in %s', (language, said) => {
  test('keep to Telegram’s limits on what a bot says of itself', () => {
    expect(said.description.length).toBeLessThanOrEqual(512);
    expect(said.shortDescription.length).toBeLessThanOrEqual(120);
    for (const text of [...Object.values(said.commands), ...Object.values(said.operatorCommands)]) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(256);
    }
    // Notices above a chat.
    for (const text of [
      said.stale,
      said.tooMany,
      said.failed,
      said.thanks,
      said.whyNot,
      said.reallyDelete,
      said.cancelled,
    ])
      expect(text.length).toBeLessThanOrEqual(200);
  });

  test('are in one script', () => {
    const all = [said.help(true), said.privacy('', 'm'), said.description, ...Object.values(said.commands)].join('');
    if (language === 'zh-Hans') expect(all).not.toMatch(/[區問數據實語「」]/);
    if (language === 'zh-Hant') expect(all).not.toMatch(/[区问数据实语“”]/);
    if (language === 'en') expect(all).not.toMatch(/\p{Script=Han}/u);
  });
});

test.each([
  { code: undefined, language: 'zh-Hans', why: 'a client that says nothing' },
  { code: 'zh-hans', language: 'zh-Hans' },
  { code: 'zh', language: 'zh-Hans' },
  { code: 'zh-CN', language: 'zh-Hans' },
  { code: 'zh-hant', language: 'zh-Hant' },
  { code: 'zh-TW', language: 'zh-Hant' },
  { code: 'zh-hk', language: 'zh-Hant' },
  { code: 'en-GB', language: 'en' },
  { code: 'de', language: 'en', why: 'neither of ours' },
])('the language code $code means $language', ({ code, language }) => {
  expect(languageOf(code)).toBe(language);
});

test('every theme of the glossary has an English name, and one that nobody knows keeps its own', async () => {
  const themes = new Set((await loadGlossary(realCorpus)).flatMap(({ theme }) => theme ?? []));
  expect(themes.size).toBeGreaterThan(10);
  for (const theme of themes) {
    expect(phrases.en.theme(theme)).toMatch(/^[A-Za-z ]+$/);
    expect(phrases['zh-Hans'].theme(theme)).toBe(theme);
  }
  expect(phrases.en.theme('航天')).toBe('航天');
});
