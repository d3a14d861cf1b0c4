import { Composer, Telegraf } from 'telegraf';
import { citations } from './features/citations.ts';
import { compare } from './features/compare.ts';
import { figures } from './features/figures.ts';
import { inline } from './features/inline.ts';
import { limits } from './features/limits.ts';
import { membership } from './features/membership.ts';
import { operators } from './features/operators.ts';
import { otherPresses } from './features/presses.ts';
import { privacy } from './features/privacy.ts';
import { questions } from './features/questions.ts';
import { settings } from './features/settings.ts';
import { sources } from './features/sources.ts';
import { upload } from './features/upload.ts';
import { votes } from './features/votes.ts';
import { welcome } from './features/welcome.ts';
import { intake } from './intake.ts';
import { type Parts, Turn } from './parts.ts';

/** The bot: every update runs down this list, and stops at the first feature that takes it. */
export function addFeatures(bot: Telegraf<Turn>, parts: Parts): void {
  bot.use(intake(parts)); // each update once, what is meant for us, on its chat's queue
  bot.use(membership(parts)); // where we are, and may be
  bot.use(limits(parts));
  bot.use(inline(parts));
  bot.use(
    Composer.optional(
      isAction, // a command, a button, a reaction, a document
      citations(parts),
      votes(parts),
      welcome(parts),
      figures(parts),
      compare(parts),
      sources(parts),
      settings(parts),
      privacy(parts),
      operators(parts),
      upload(parts),
      otherPresses(parts), // buttons that nobody knows any more
    ),
  );
  bot.use(questions(parts)); // everything else that is said to us
}

/** Whether an update may be more than a question; most are not, and need not pass every feature. */
function isAction({ incoming }: Turn): boolean {
  if (incoming.kind === 'said') return incoming.document !== undefined || (incoming.command ?? 'ask') !== 'ask';
  return incoming.kind === 'pressed' || incoming.kind === 'reacted' || incoming.kind === 'orphan';
}

/** telegraf as the bot needs it: no limit of its own on handlers, for turns have theirs, and no answers within the webhook's response. */
export function newTelegraf(token: string): Telegraf<Turn> {
  return new Telegraf<Turn>(token, {
    contextType: Turn,
    handlerTimeout: Number.POSITIVE_INFINITY,
    telegram: { webhookReply: false },
  });
}
