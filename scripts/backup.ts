import { stat } from 'node:fs/promises';
import { backUp } from '../src/backup.ts';
import { loadConfig } from '../src/config.ts';
import { runCli } from './cli.ts';
import { commandLine } from './command.ts';

const command = commandLine(
  'backup',
  "Writes the bot's state (DATA_DIR/bot) and the corpus (CORPUS_DIR) into one file, also while the bot runs.",
).argument('<file>', 'the file to write, such as quwen-2024-03-01.tar.gz');

await runCli(async () => {
  const [file] = command.parse().args as [string];
  const { CORPUS_DIR: corpusDir, DATA_DIR: dataDir } = loadConfig();
  const { files } = await backUp(file, { corpusDir, dataDir });
  const { size } = await stat(file);
  process.stdout.write(
    `${file}: ${files.bot} files of the bot's state, ${files.corpus} of the corpus, ${(size / 1024 / 1024).toFixed(1)} MB\n`,
  );
});
