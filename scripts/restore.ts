import { restore } from '../src/backup.ts';
import { loadConfig } from '../src/config.ts';
import { runCli } from './cli.ts';
import { commandLine } from './command.ts';

const command = commandLine(
  'restore',
  "Puts the bot's state and the corpus back as they are in a backup, in place of what is there. The bot must not run.",
).argument('<file>', 'a file that npm run backup has made');

await runCli(async () => {
  const [file] = command.parse().args as [string];
  const { CORPUS_DIR: corpusDir, DATA_DIR: dataDir } = loadConfig();
  const { files, madeAt } = await restore(file, { corpusDir, dataDir });
  process.stdout.write(
    `as it was at ${madeAt}: ${files.bot} files of the bot's state, ${files.corpus} of the corpus; now run npm run reindex\n`,
  );
});
