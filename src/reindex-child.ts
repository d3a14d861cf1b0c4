import { loadConfig } from './config.ts';
import { AppError, toldOf } from './errors.ts';
import { type Message, message } from './messages.ts';
import { configuredEmbeddings } from './models/default.ts';
import { reindex, type Stage, summaryOf } from './reindex.ts';
import type { Told } from './reindex-apart.ts';
import { smokeQuestions } from './smoke.ts';

/** A message an article would keep the one who reads them busy. */
const everyMs = 100;

// What looks misspelt was told by whoever asked for it.
const config = loadConfig(undefined, undefined, () => {});
const [corpusDir, dataDir, accepted] = process.argv.slice(2) as [string, string, string?];
const stop = new AbortController();
const interrupt = () => stop.abort(new AppError('interrupted', message('interrupted: the index is as it was')));
process.on('SIGTERM', interrupt);
process.on('SIGINT', interrupt);
// Whoever asked for it is gone.
process.on('disconnect', interrupt);

let stage: Stage | undefined;
let toldAt = 0;
try {
  const report = await reindex({
    corpusDir,
    dataDir,
    embeddings: configuredEmbeddings(config),
    smoke: await smokeQuestions(corpusDir),
    ...(accepted && { accepted: JSON.parse(accepted) as Message }),
    signal: stop.signal,
    onProgress: (event) => {
      if (event.stage === stage && Date.now() < toldAt + everyMs) return;
      ({ stage } = event);
      toldAt = Date.now();
      tell({ event });
    },
  });
  tell({ summary: summaryOf(report) });
} catch (error) {
  const code = error instanceof AppError ? { code: error.code } : {};
  tell({ failure: { ...code, told: toldOf(error) } });
}
if (process.connected) process.disconnect();

function tell(told: Told): void {
  if (process.connected) process.send!(told);
}
