import { Telegraf } from 'telegraf';
import { figures } from './features/figures.ts';
import { operators } from './features/operators.ts';
import { questions } from './features/questions.ts';
import { sources } from './features/sources.ts';
import { welcome } from './features/welcome.ts';
import { intake } from './intake.ts';
import { type Parts, Turn } from './parts.ts';

/** The bot: every update runs down this list, and stops at the first feature that takes it. */
export function addFeatures(bot: Telegraf<Turn>, parts: Parts): void {
  bot.use(intake(parts)); // each update once, what is meant for us, on its chat's queue
  bot.use(welcome(parts));
  bot.use(figures(parts));
  bot.use(sources(parts));
  bot.use(operators(parts));
  bot.use(questions(parts)); // everything else that is said to us
}

/** telegraf as the bot needs it: no limit of its own on handlers, no answers within the webhook's response. */
export function newTelegraf(token: string, apiRoot: string): Telegraf<Turn> {
  return new Telegraf<Turn>(token, {
    contextType: Turn,
    handlerTimeout: Number.POSITIVE_INFINITY,
    telegram: { apiRoot: apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/`, webhookReply: false },
  });
}
