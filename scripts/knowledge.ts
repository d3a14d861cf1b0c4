import { loadConfig } from '../src/config.ts';
import { type Generation, openGeneration } from '../src/index/generations.ts';
import type { Chat } from '../src/models/chat.ts';
import { configuredEmbeddings } from '../src/models/default.ts';
import { configuredChat } from '../src/models/settings.ts';

/** The current generation of the configured index. @throws AppError with the mend when there is none, or it is damaged. */
export async function openKnowledge(): Promise<Generation> {
  const config = loadConfig();
  const embeddings = configuredEmbeddings(config);
  // A command asks once, and waits for a model that must be loaded; why it cannot be is told by the question.
  await embeddings.ready?.().catch(() => undefined);
  return openGeneration(config.DATA_DIR, embeddings, {
    warn: (message) => process.stderr.write(`${message}\n`),
  });
}

/** The chat model of the settings, where they name one. */
export const chatAtHand = (): Chat | undefined =>
  configuredChat(loadConfig(), (message) => process.stderr.write(`${message}\n`));
