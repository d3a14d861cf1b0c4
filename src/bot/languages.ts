import type { Language } from '../domain.ts';

/** The language's name in itself. */
export const languageNames: Record<Language, string> = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' };

/** Telegram's language code (IETF: `zh-hant`, `zh-TW`, `en-GB`) as one of ours; Chinese where a client gives none. */
export function languageOf(code: string | undefined): Language {
  if (code === undefined || code === '') return 'zh-Hans';
  const folded = code.toLowerCase();
  if (!folded.startsWith('zh')) return 'en';
  return /hant|tw|hk|mo/.test(folded) ? 'zh-Hant' : 'zh-Hans';
}
