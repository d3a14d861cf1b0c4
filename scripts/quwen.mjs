#!/usr/bin/env node
// The package's command: `quwen ask "…"` is `npm run -s ask -- "…"`, from any folder.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Name, file, what it does. */
const commands = [
  ['start', 'scripts/start.mjs', 'the bot (with BOT_TOKEN), or the same answers in the terminal'],
  ['add', 'scripts/add.ts', 'copy articles into the corpus, with what they do not say themselves'],
  ['reindex', 'scripts/reindex.ts', 'read the corpus and publish it as the index that answers'],
  ['ask', 'scripts/ask.ts', 'answer questions'],
  ['search', 'scripts/search.ts', 'find the passages nearest to a query'],
  ['figures', 'scripts/figures.ts', 'print the ledger of figures'],
  ['verify', 'scripts/verify.ts', 'check the figures of a claim'],
  ['backup', 'scripts/backup.ts', "write the bot's state and the corpus into one file"],
  ['restore', 'scripts/restore.ts', 'put them back as they are in a backup'],
  ['eval', 'scripts/eval.ts', 'ask the golden questions and measure the answers'],
  ['bench', 'scripts/bench.ts', 'measure speed and memory'],
];

const help = `Usage: quwen <command> [options]

Answers questions about a district's development from a corpus of news articles.

Commands:
${commands.map(([name, , does]) => `  ${name.padEnd(9)} ${does}`).join('\n')}

quwen <command> --help tells a command's options; quwen --version the version.

Where there is a corpus folder or a .env, or CORPUS_DIR or DATA_DIR is set, quwen works with what is in the current
folder; elsewhere with its own corpus, in ${resolve(root)}.
`;

const [name, ...rest] = process.argv.slice(2);
const command = commands.find(([known]) => known === name);
if (name === '--version' || name === '-V')
  process.stdout.write(`${JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')).version}\n`);
else if (name === '--help' || name === '-h' || name === 'help') process.stdout.write(help);
else if (!command) fail(name === undefined ? 'no command: see quwen --help' : `no command ${name}: see quwen --help`);
else await run(resolve(root, command[1]));

async function run(file) {
  const { CORPUS_DIR, DATA_DIR } = process.env;
  if (!CORPUS_DIR && !DATA_DIR && !existsSync('corpus') && !existsSync('.env')) process.chdir(root);
  if (file.endsWith('.ts')) {
    const tsx = await import('tsx/esm/api').catch(() => undefined);
    if (!tsx) return fail(`quwen is not installed whole: run npm ci in ${resolve(root)}`);
    tsx.register();
  }
  process.argv = [process.argv[0], file, ...rest];
  await import(pathToFileURL(file).href);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
