import type { Update } from '@grammyjs/types';
import { toldOf } from '../errors.ts';
import { plain } from './formatted.ts';
import { type Incoming, readUpdate } from './incoming.ts';
import { languageOf } from './languages.ts';
import type { Feature, Parts, Turn } from './parts.ts';
import { operatorCommands, publicCommands } from './phrases.ts';
import { ChatGone } from './wire.ts';

const commands: ReadonlySet<string> = new Set([...publicCommands, ...operatorCommands]);

/**
 * Takes an update in and lets the polling loop, or the webhook, go on at once: each update once, only what is addressed to the bot, written down before it is acknowledged,
 * worked on in the order of its chat.
 */
export const intake: Feature = (parts) => {
  const told = new Set<string>();
  return async (turn, next) => {
    const update = turn.update as unknown as Update;
    const incoming = readUpdate(update, parts.me, commands);
    if (!incoming || !Number.isInteger(update.update_id)) return;
    if (!begun(update, parts)) return;
    parts.telemetry.took(incoming.kind);
    turn.incoming = incoming;
    turn.parts = parts;
    turn.language =
      'person' in incoming
        ? (parts.records.language(incoming.person.id) ?? languageOf(incoming.person.languageCode))
        : 'zh-Hans';

    const lane = laneOf(incoming);
    const taken = parts.turns.add(lane, async () => {
      try {
        await next().catch((error: unknown) => apologise(turn, parts, error));
        // What was cut off by the end of the process is left for the next one.
        if (!parts.stopped.aborted) parts.journal.done(update.update_id);
      } catch (error) {
        parts.log.error(`update ${update.update_id} could not be closed: ${String(error)}`);
      }
      told.delete(lane);
    });
    if (taken) return;
    parts.journal.done(update.update_id);
    if (incoming.kind !== 'said' || told.has(lane)) return;
    told.add(lane);
    void turn.say(plain(turn.phrases.busy)).catch((error: unknown) => parts.log.debug(String(error)));
  };
};

/** An update could not be written down; whoever brought it shall bring it again. */
export class NotTaken extends Error {
  override name = 'NotTaken';
}

/** @throws NotTaken on a full disk, say. */
function begun(update: Update, { journal }: Parts): boolean {
  try {
    return journal.begin(update);
  } catch (cause) {
    throw new NotTaken(`update ${update.update_id} could not be written down (${String(cause)})`, { cause });
  }
}

/** Presses, reactions and inline queries do not wait for an answer that is being worked on. */
export function laneOf(incoming: Incoming): string {
  switch (incoming.kind) {
    case 'said':
    case 'membership':
      return `chat/${incoming.place.chatId}`;
    case 'pressed':
    case 'reacted':
      return `press/${incoming.place.chatId}/${incoming.person.id}`;
    case 'orphan':
      return `press/inline/${incoming.person.id}`;
    case 'inline':
      return `inline/${incoming.person.id}`;
    case 'migrated':
      return `chat/${incoming.fromChatId}`;
  }
}

async function apologise(turn: Turn, parts: Parts, error: unknown): Promise<void> {
  if (parts.stopped.aborted || error instanceof ChatGone) return;
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  parts.log.error(message);
  parts.telemetry.failed(toldOf(error));
  if (turn.incoming.kind !== 'said') return;
  await turn.say(plain(turn.phrases.failed)).catch((failure: unknown) => parts.log.error(String(failure)));
}
