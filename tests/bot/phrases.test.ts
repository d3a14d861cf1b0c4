import { describe, expect, test } from 'vitest';
import { answerLanguage, languageOf } from '../../src/bot/languages.ts';
import { phrases } from '../../src/bot/phrases.ts';
import { loadGlossary } from '../../src/corpus/glossary.ts';
import type { Language } from '../../src/domain.ts';
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

test.each<{ turns: string[]; spoken: Language; language: Language; why?: string }>([
  { turns: ['2022年地區生產總值'], spoken: 'zh-Hans', language: 'zh-Hant' },
  { turns: ['2022年地区生产总值'], spoken: 'zh-Hant', language: 'zh-Hans' },
  { turns: ['What was the GDP in 2022?'], spoken: 'zh-Hans', language: 'en' },
  { turns: ['人口多少？'], spoken: 'zh-Hant', language: 'zh-Hant', why: 'both scripts write it so' },
  { turns: ['人口多少？'], spoken: 'en', language: 'zh-Hans' },
  { turns: ['GDP?'], spoken: 'zh-Hant', language: 'zh-Hant', why: 'an abbreviation is of no language' },
  { turns: ['2022 GDP'], spoken: 'en', language: 'en' },
  { turns: ['🙂'], spoken: 'zh-Hans', language: 'zh-Hans' },
  { turns: ['地區生產總值多少？', '2023?'], spoken: 'zh-Hans', language: 'zh-Hant', why: 'as it was begun' },
  { turns: ['地區生產總值多少？', '那2023年呢'], spoken: 'zh-Hans', language: 'zh-Hant' },
  { turns: ['What about GDP?', '2023?'], spoken: 'zh-Hans', language: 'en' },
  { turns: ['What about GDP?', '人口多少'], spoken: 'en', language: 'zh-Hans' },
])('$turns of someone who speaks $spoken is answered in $language', ({ turns, spoken, language }) => {
  expect(answerLanguage(turns, spoken)).toBe(language);
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
