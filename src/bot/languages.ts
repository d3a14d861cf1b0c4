import type { Language } from '../domain.ts';
import { detectLanguage, scriptOf } from '../text/normal.ts';

/** The language's name in itself. */
export const languageNames: Record<Language, string> = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' };

/** Telegram's language code (IETF: `zh-hant`, `zh-TW`, `en-GB`) as one of ours; Chinese where a client gives none. */
export function languageOf(code: string | undefined): Language {
  if (code === undefined || code === '') return 'zh-Hans';
  const folded = code.toLowerCase();
  if (!folded.startsWith('zh')) return 'en';
  return /hant|tw|hk|mo/.test(folded) ? 'zh-Hant' : 'zh-Hans';
}

/**
 * The language to answer in. Where the last question leaves it open (`GDP?`, `2023`, or Chinese that both scripts write alike), the ones before it tell, then what the person speaks.
 * @param turns questions, the last of them to be answered.
 */
export function answerLanguage(turns: readonly string[], spoken: Language): Language {
  let isChinese = false;
  for (const text of turns.toReversed()) {
    const told = languageIn(text);
    if (told === 'either script') isChinese = true;
    else if (told === 'en' && isChinese) break;
    else if (told) return told;
  }
  return isChinese && spoken === 'en' ? 'zh-Hans' : spoken;
}

function languageIn(text: string): Language | 'either script' | undefined {
  const detected = detectLanguage(text);
  if (!/\p{Script=Han}/u.test(text)) return /\p{Ll}/u.test(text) ? detected : undefined;
  return detected === 'zh-Hans' ? (scriptOf(text) ?? 'either script') : detected;
}
