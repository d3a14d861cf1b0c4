import { loadConfig } from '../src/config.ts';
import { type Generation, openGeneration } from '../src/index/generations.ts';
import { defaultEmbeddings } from '../src/models/default.ts';

/** The current generation of the configured index. @throws AppError with the mend when there is none, or it is damaged. */
export async function openKnowledge(): Promise<Generation> {
  const config = loadConfig();
  return openGeneration(config.DATA_DIR, defaultEmbeddings(), {
    warn: (message) => process.stderr.write(`${message}\n`),
  });
}
