import { join } from 'node:path';
import { Command } from 'commander';
import { ask } from './ask.ts';
import { tell } from './bot/phrases.ts';
import { loadConfig, terminalLanguage } from './config.ts';
import { AppError, type ErrorCode } from './errors.ts';
import { GenerationFollower } from './index/follow.ts';
import { noteRunning } from './index/lock.ts';
import { isMadeWith } from './index/manifest.ts';
import { inEnglish } from './messages.ts';
import { configuredEmbeddings } from './models/default.ts';
import { configuredChat } from './models/settings.ts';
import { type ReindexOptions, reindex, sayWithheld } from './reindex.ts';
import { reindexApart } from './reindex-apart.ts';
import { smokeQuestions } from './smoke.ts';

new Command('quwen')
  .description(
    'Answers questions from the corpus: in Telegram with BOT_TOKEN, in this terminal without. Settings: .env.example.',
  )
  .allowExcessArguments(false)
  .parse();

/** What is no index to answer from, and is made anew. */
const rebuilt: readonly ErrorCode[] = ['index-missing', 'index-damaged', 'index-incompatible'];

/** The token and the model's key, once they are known: they may stand in no message. */
let secrets: readonly string[] = [];

try {
  await main();
} catch (error) {
  const text =
    error instanceof AppError
      ? tell(error.told, terminalLanguage())
      : String(error instanceof Error ? error.stack : error);
  process.stderr.write(`${withoutSecrets(text)}\n`);
  process.exitCode = 1;
}

function withoutSecrets(text: string): string {
  return secrets.reduce((left, secret) => left.replaceAll(secret, '[secret]'), text);
}

async function main(): Promise<void> {
  const config = loadConfig();
  secrets = [config.BOT_TOKEN, config.LLM_API_KEY, config.EMBEDDING_API_KEY].filter((secret) => secret !== undefined);
  const warn = (message: string) => void process.stderr.write(`${message}\n`);
  const signal = stopSignal();
  const embeddings = configuredEmbeddings(config);
  const chat = configuredChat(config, (message) => warn(withoutSecrets(message)));
  const buildFirst = async (options: Partial<ReindexOptions>) => {
    const smoke = await smokeQuestions(config.CORPUS_DIR);
    return reindex({ corpusDir: config.CORPUS_DIR, dataDir: config.DATA_DIR, embeddings, smoke, ...options });
  };
  const open = () => GenerationFollower.start(config.DATA_DIR, embeddings, { warn });

  const follower = await open().catch(async (error: unknown) => {
    // Nothing here reads an index that is damaged, or of another version; it stays on disk until the new one is published.
    if (!(error instanceof AppError) || !rebuilt.includes(error.code)) throw error;
    const why = error.code === 'index-missing' ? [] : [`${error.message} (doing so now)`];
    await buildFirst({ onProgress: stageLines(warn, why), signal });
    return open();
  });
  // Meanwhile keywords answer; why it cannot be loaded is told by the first question.
  embeddings.ready?.().catch(() => undefined);
  const folders = { corpusDir: config.CORPUS_DIR, dataDir: config.DATA_DIR };
  const over = new AbortController();
  if (!isMadeWith(follower.current().manifest, embeddings)) {
    // The old index answers until the new one is there, which the follower takes by itself.
    const ended = AbortSignal.any([signal, over.signal]);
    reindexApart({ ...folders, signal: ended }).then(
      ({ published, withheld }) =>
        warn(withheld ? inEnglish(sayWithheld(withheld)) : `${published} answers now, made with ${embeddings.name}`),
      (error: unknown) => ended.aborted || warn(withoutSecrets(error instanceof Error ? error.message : String(error))),
    );
  }
  try {
    if (config.BOT_TOKEN === undefined) {
      // Each way loads only its own: a terminal needs no telegraf.
      const { runTerminal } = await import('./terminal.ts');
      const answer = (turns: readonly string[], stopped: AbortSignal) =>
        ask(turns, follower.current(), { signal: stopped, chat });
      await runTerminal({ ask: answer, input: process.stdin, output: process.stdout, signal });
    } else {
      // What nobody waits for any more may fail; it must not take everything else with it.
      process.on('unhandledRejection', (error) => warn(withoutSecrets(String(error))));
      const [{ runBot }, { openDesk }] = await Promise.all([import('./bot/run.ts'), import('./bot/desk.ts')]);
      const desk = openDesk({
        ...folders,
        follower,
        build: (options) => reindexApart({ ...folders, ...options }),
        chat,
      });
      const unnote = await noteRunning(join(config.DATA_DIR, 'bot'));
      try {
        await runBot({ config: { ...config, BOT_TOKEN: config.BOT_TOKEN }, desk, signal });
      } finally {
        await unnote();
      }
    }
  } finally {
    over.abort();
    follower.close();
  }
}

/** Aborted by Ctrl-C or SIGTERM; a second one ends the process at once. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(1);
      stop.abort();
    });
  }
  return stop.signal;
}

/** A line for each stage of the first build; `before` them why there is one, once there is something to build from. */
function stageLines(
  print: (line: string) => void,
  before: readonly string[],
): NonNullable<ReindexOptions['onProgress']> {
  let last = '';
  return ({ stage, total }) => {
    if (last === '') for (const line of before) print(line);
    if (stage !== last) print(`building the index: ${stage}${total === undefined ? '' : ` (${total})`}`);
    last = stage;
  };
}
