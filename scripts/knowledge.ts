import { loadConfig } from '../src/config.ts';
import { type Generation, openGeneration } from '../src/index/generations.ts';
import type { Chat } from '../src/models/chat.ts';
import { configuredEmbeddings } from '../src/models/default.ts';
import { configuredChat } from '../src/models/settings.ts';

/** The current generation of the configured index. @throws AppError with the mend when there is none, or it is damaged. */
export async function openKnowledge(): Promise<Generation> {
  const config = loadConfig();
  return openGeneration(config.DATA_DIR, configuredEmbeddings(config), {
    warn: (message) => process.stderr.write(`${message}\n`),
  });
}

/** The chat model of the settings, where they name one. */
export const chatAtHand = (): Chat | undefined =>
  configuredChat(loadConfig(), (message) => process.stderr.write(`${message}\n`));
