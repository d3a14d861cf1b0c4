import type { BotCommand } from '@grammyjs/types';
import { badRequest } from '../failure.ts';
import { limits } from '../limits.ts';
import { isObject, type Parameters } from '../parameters.ts';
import type { BotState } from '../state.ts';
import type { Method } from './method.ts';

const getMe: Method = ({ state }) => state.world.bot;

/** Two-letter ISO 639-1 codes, or none for everyone: `zh-hant` is refused. */
function readLanguage(parameters: Parameters): string {
  const code = parameters.string('language_code');
  if (code !== '' && !/^[a-z]{2}$/.test(code)) throw badRequest('invalid language code specified');
  return code;
}

const badScope = (facts: string) => badRequest(`can't parse BotCommandScope: ${facts}`);

/** Which fields a scope needs. */
const scopes: Readonly<Record<string, readonly string[]>> = {
  default: [],
  all_private_chats: [],
  all_group_chats: [],
  all_chat_administrators: [],
  chat: ['chat_id'],
  chat_administrators: ['chat_id'],
  chat_member: ['chat_id', 'user_id'],
};

/** The scope of a call as one word: `all_private_chats`, `chat_member:-100123:42`. */
function readScope(state: BotState, parameters: Parameters): string {
  const scope = parameters.json('scope', 'BotCommandScope');
  if (scope === undefined) return 'default';
  if (!isObject(scope)) throw badScope('expected an Object');
  if (scope.type === undefined) throw badScope('Can\'t find field "type"');
  const needed = scopes[String(scope.type)];
  if (!needed) throw badScope('Unsupported type specified');
  for (const name of needed) if (scope[name] === undefined) throw badScope(`Can't find field "${name}"`);
  if (!needed.includes('chat_id')) return String(scope.type);
  const record = state.world.find(String(scope.chat_id));
  if (!record) throw badRequest('chat not found');
  if (record.chat.type === 'channel') throw badRequest("can't change commands in channel chats");
  if (record.chat.type === 'private' && scope.type !== 'chat')
    throw badRequest("can't use specified scope in private chats");
  return [scope.type, record.chat.id, ...(needed.includes('user_id') ? [scope.user_id] : [])].join(':');
}

function readCommands(parameters: Parameters): BotCommand[] {
  const commands = parameters.json('commands', 'bot commands');
  if (commands === undefined) throw badRequest("can't parse commands: expected an Array of BotCommand");
  if (!Array.isArray(commands)) throw badRequest('expected an Array of BotCommand');
  if (commands.length > limits.commands) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  return commands.map(readCommand);
}

function readCommand(value: unknown): BotCommand {
  if (!isObject(value)) throw badRequest("can't parse BotCommand: expected an Object");
  const [command, description] = ['command', 'description'].map((name) => {
    if (value[name] === undefined) throw badRequest(`can't parse BotCommand: Can't find field "${name}"`);
    if (typeof value[name] !== 'string')
      throw badRequest(`can't parse BotCommand: Field "${name}" must be of type String`);
    return value[name].trim();
  }) as [string, string];
  const name = command.replace(/^\//, '');
  if (name === '') throw badRequest('command must be non-empty');
  if (name.length > limits.commandChars) throw badRequest(`command length must not exceed ${limits.commandChars}`);
  if (description === '') throw badRequest('command description must be non-empty');
  if (description.length > limits.commandDescriptionChars) {
    throw badRequest(`command description length must not exceed ${limits.commandDescriptionChars}`);
  }
  if (!/^[a-z0-9_]+$/.test(name)) throw badRequest('BOT_COMMAND_INVALID');
  return { command: name, description };
}

const setMyCommands: Method = ({ state, parameters }) => {
  const commands = readCommands(parameters);
  const key = state.profile.commandKey(readScope(state, parameters), readLanguage(parameters));
  if (commands.length > 0) state.profile.commands.set(key, commands);
  else state.profile.commands.delete(key);
  return true;
};

const getMyCommands: Method = ({ state, parameters }) =>
  state.profile.commands.get(state.profile.commandKey(readScope(state, parameters), readLanguage(parameters))) ?? [];

const deleteMyCommands: Method = ({ state, parameters }) => {
  state.profile.commands.delete(state.profile.commandKey(readScope(state, parameters), readLanguage(parameters)));
  return true;
};

/** The texts that a bot may set by language, with their limits and the server's words for one that is too long. */
const texts = [
  { method: 'MyName', field: 'name', maxChars: limits.nameChars, refusal: 'BOT_TITLE_INVALID' },
  {
    method: 'MyDescription',
    field: 'description',
    maxChars: limits.descriptionChars,
    refusal: 'BOT_DESCRIPTION_INVALID',
  },
  {
    method: 'MyShortDescription',
    field: 'short_description',
    maxChars: limits.shortDescriptionChars,
    refusal: 'BOT_SHORT_DESCRIPTION_INVALID',
  },
] as const;

const textMethods: Readonly<Record<string, Method>> = Object.fromEntries(
  texts.flatMap(({ method, field, maxChars, refusal }): [string, Method][] => [
    [
      `set${method}`,
      ({ state, parameters }) => {
        const text = parameters.string(field);
        const language = readLanguage(parameters);
        if (text.length > maxChars) throw badRequest(refusal);
        if (text === '') state.profile[field].delete(language);
        else state.profile[field].set(language, text);
        return true;
      },
    ],
    // What is not set in a language is read in the one for everyone.
    [
      `get${method}`,
      ({ state, parameters }) => {
        const known = state.profile[field];
        return {
          [field]:
            known.get(readLanguage(parameters)) ??
            known.get('') ??
            (field === 'name' ? state.world.bot.first_name : ''),
        };
      },
    ],
  ]),
);

const setChatMenuButton: Method = ({ state, parameters }) => {
  const button = parameters.json('menu_button', 'MenuButton');
  state.profile.menuButtons.set(parameters.string('chat_id'), isObject(button) ? button : { type: 'default' });
  return true;
};

const getChatMenuButton: Method = ({ state, parameters }) =>
  state.profile.menuButtons.get(parameters.string('chat_id')) ?? { type: 'commands' };

export const botMethods = {
  getMe,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  setChatMenuButton,
  getChatMenuButton,
  ...textMethods,
};
