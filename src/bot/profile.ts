import type { BotCommand, BotCommandScope } from '@grammyjs/types';
import type { Language } from '../domain.ts';
import type { Journalist } from './log.ts';
import { operatorCommands, phrases, publicCommands } from './phrases.ts';
import type { Wire } from './wire.ts';

/** Telegram knows commands by two-letter language codes, and gives those under '' to everyone else. A script has no such code: Chinese is told in simplified characters. */
const languages: readonly { readonly code: string; readonly language: Language }[] = [
  { code: '', language: 'en' },
  { code: 'zh', language: 'zh-Hans' },
];

const everyday = (language: Language): BotCommand[] =>
  publicCommands.map((command) => ({ command, description: phrases[language].commands[command] }));
const withOperators = (language: Language): BotCommand[] => [
  ...everyday(language),
  ...operatorCommands.map((command) => ({ command, description: phrases[language].operatorCommands[command] })),
];

/** Tells Telegram the commands by scope and language, and the descriptions; only what differs is written, so a restart changes nothing. */
export async function publishProfile(wire: Wire, operatorIds: readonly number[], log: Journalist): Promise<void> {
  const scopes: { scope: BotCommandScope; commands: (language: Language) => BotCommand[] }[] = [
    { scope: { type: 'all_private_chats' }, commands: everyday },
    {
      scope: { type: 'all_group_chats' },
      commands: (language) => everyday(language).filter(({ command }) => command !== 'start'),
    },
    {
      scope: { type: 'all_chat_administrators' },
      commands: (language) => everyday(language).filter(({ command }) => command !== 'start'),
    },
    ...operatorIds.map((chatId) => ({ scope: { type: 'chat' as const, chat_id: chatId }, commands: withOperators })),
  ];
  for (const { code, language } of languages) {
    try {
      await publishTexts(wire, code, language);
      for (const { scope, commands } of scopes) await publishCommands(wire, scope, code, commands(language), log);
    } catch (error) {
      log.debug(
        `nothing could be set for language "${code}": ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}

async function publishCommands(
  wire: Wire,
  scope: BotCommandScope,
  code: string,
  commands: BotCommand[],
  log: Journalist,
): Promise<void> {
  const at = { scope, ...(code && { language_code: code as 'zh' }) };
  try {
    const known = await wire.call('getMyCommands', at);
    const isSame = (a: readonly BotCommand[]) =>
      a.map(({ command, description }) => `${command} ${description}`).join('\n');
    if (isSame(known) !== isSame(commands)) await wire.perform('setMyCommands', { ...at, commands });
  } catch (error) {
    // An operator who has never written to the bot has no chat to have commands in.
    if (scope.type !== 'chat') throw error;
    log.debug(`no commands for operator ${scope.chat_id}: ${String(error)}`);
  }
}

async function publishTexts(wire: Wire, code: string, language: Language): Promise<void> {
  const at = code ? { language_code: code as 'zh' } : {};
  const { description, shortDescription } = phrases[language];
  if ((await wire.call('getMyDescription', at)).description !== description)
    await wire.perform('setMyDescription', { ...at, description });
  if ((await wire.call('getMyShortDescription', at)).short_description !== shortDescription)
    await wire.perform('setMyShortDescription', { ...at, short_description: shortDescription });
}
