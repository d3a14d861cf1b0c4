import type { BotCommand } from '@grammyjs/types';
import type { ChatRecord, World } from './world.ts';

/** What a bot says of itself, by scope and language. The empty language stands for everyone without their own. */
export class BotProfile {
  readonly commands = new Map<string, BotCommand[]>();
  readonly name = new Map<string, string>();
  readonly description = new Map<string, string>();
  readonly short_description = new Map<string, string>();
  readonly menuButtons = new Map<string, Record<string, unknown>>();

  commandKey(scope: string, languageCode: string): string {
    return `${scope}|${languageCode}`;
  }

  /** The commands that one user sees in one chat: the narrowest scope that has any, in their language before everyone's. */
  commandsFor(world: World, record: ChatRecord, userId: number): readonly BotCommand[] {
    const { id, type } = record.chat;
    const admin = world.isAdmin(record, userId);
    const scopes =
      type === 'private'
        ? [`chat:${id}`, 'all_private_chats', 'default']
        : [
            `chat_member:${id}:${userId}`,
            ...(admin ? [`chat_administrators:${id}`] : []),
            `chat:${id}`,
            ...(admin ? ['all_chat_administrators'] : []),
            'all_group_chats',
            'default',
          ];
    const language = (world.users.get(userId)?.language_code ?? '').slice(0, 2);
    const keys = scopes.flatMap((scope) => [this.commandKey(scope, language), this.commandKey(scope, '')]);
    return keys.map((key) => this.commands.get(key)).find((commands) => commands !== undefined) ?? [];
  }
}
