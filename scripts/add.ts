import { createInterface } from 'node:readline/promises';
import { loadConfig } from '../src/config.ts';
import { type Addition, type Ask, addArticles, type Field, listSigns, usableValue } from '../src/corpus/add.ts';
import type { Stated } from '../src/corpus/stating.ts';
import { AppError } from '../src/errors.ts';
import { runCli } from './cli.ts';
import { commandLine } from './command.ts';

interface Flags {
  readonly title?: string;
  readonly published?: string;
  readonly place?: string;
  readonly within?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly yes?: boolean;
  readonly replace?: boolean;
}

const command = commandLine('add', 'Copy articles into the corpus (CORPUS_DIR), with what they do not say themselves.')
  .argument('<path...>', 'files (.md, .txt, .html, .docx, .pdf, .jsonl), or folders of them')
  .option('--title <title>', 'the headline')
  .option('--published <day>', 'when it was published, 2023-02-03: 今年, 去年 and 全年 count from here')
  .option('--place <place>', 'what it is about where a sentence names no place')
  .option('--within <places>', 'what that place lies in, nearest first: 济南市,山东省')
  .option('--outlet <outlet>', 'who published it')
  .option('--url <address>', 'where it stands')
  .option('--yes', 'ask nothing: take what is guessed, leave out what is not known')
  .option('--replace', 'put an article in the place of the one that it repeats, or of the file that has its name');

await runCli(async () => {
  const { args } = command.parse();
  const { yes, replace, within, ...words } = command.opts<Flags>();
  const given: Stated = {
    ...words,
    ...used('published', words.published),
    ...used('url', words.url),
    ...(within && { within: within.split(listSigns).filter(Boolean) }),
  };
  const person = process.stdin.isTTY && process.stderr.isTTY && !yes ? questions() : undefined;
  const options = { corpusDir: loadConfig().CORPUS_DIR, given, ...(yes && { yes }), ...(replace && { replace }) };
  const counts = { added: 0, there: 0, refused: 0 };
  try {
    for await (const addition of addArticles(args, { ...options, ...(person && { ask: person.ask }) })) {
      counts[addition.kind] += 1;
      process.stdout.write(said(addition));
    }
  } finally {
    person?.close();
  }
  const next = counts.added > 0 ? ': npm run reindex publishes what was added' : '';
  process.stdout.write(`${counts.added} added, ${counts.there} here already, ${counts.refused} not added${next}\n`);
  if (counts.refused > 0) process.exitCode = 1;
});

function used(field: Field, written: string | undefined): Stated {
  if (written === undefined) return {};
  const value = usableValue(field, written, new Date());
  if (value === undefined) throw new AppError('bad-input', `--${field} ${notUsable(field, written)}`);
  return { [field]: value };
}

function notUsable(field: Field, written: string): string {
  const mend = field === 'url' ? 'an address that begins with https:// or http://' : 'a day that is past, 2023-02-03';
  return `${written} cannot be used: give ${mend}`;
}

function said(addition: Addition): string {
  if (addition.kind === 'there') return `here already: ${addition.name}\n`;
  if (addition.kind === 'refused') return `not added: ${addition.reason}\n`;
  const { name, stated, articles, notes } = addition;
  const facts = Object.entries(stated).map(
    ([field, value]) => `${field} ${Array.isArray(value) ? value.join('、') : value}`,
  );
  const what = [...(articles > 1 ? [`${articles} articles`] : []), ...facts].join(', ');
  return [`added: ${name}${what ? `: ${what}` : ''}`, ...notes.map((note) => `  ${note}`), ''].join('\n');
}

/** Asks on the terminal; what is asked goes to standard error, with the messages. */
function questions(): { readonly ask: Ask; readonly close: () => void } {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const gone = new Promise<never>((_, reject) => {
    terminal.once('close', () => reject(new AppError('interrupted', 'interrupted: what was added before stays')));
  });
  gone.catch(() => {});
  let last = '';
  return {
    ask: ({ name, field, suggestion, unusable }) => {
      if (name !== last) process.stderr.write(`${name} (Enter takes what stands in brackets, - leaves it out)\n`);
      last = name;
      if (unusable !== undefined) process.stderr.write(`  ${notUsable(field, unusable)}\n`);
      return Promise.race([terminal.question(`  ${field}${suggestion ? ` [${suggestion}]` : ''}: `), gone]);
    },
    close: () => terminal.close(),
  };
}
