import { Option } from 'commander';
import type { Article } from '../src/domain.ts';
import { AppError } from '../src/errors.ts';
import type { Generation } from '../src/index/generations.ts';
import type { SearchOptions } from '../src/index/search.ts';
import { jsonLines, runCli } from './cli.ts';
import { commandLine, day, wholeNumber } from './command.ts';
import { openKnowledge } from './knowledge.ts';

interface Flags extends SearchOptions {
  readonly json?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly outlet?: string;
}

const command = commandLine('search', 'Finds the passages of the index that are nearest to a query, best first.')
  .argument('[query]', 'what to look for')
  .option(
    '--json',
    'read JSONL {"id","query"} from standard input, print {"id","hits":[{"passageId","articleId","score"}],"ms"} for each, in order; a line without a query gets {"id","error"} and makes the exit status 1',
  )
  .option('-k <count>', 'how many passages at most', wholeNumber(1, 1_000), 10)
  .addOption(
    new Option('--mode <mode>', 'what to search by').choices(['hybrid', 'vectors', 'keywords']).default('hybrid'),
  )
  .option('--from <date>', 'only articles published on this day or later, 2024-01-31', day)
  .option('--to <date>', 'only articles published on this day or earlier', day)
  .option('--outlet <name>', 'only articles of this outlet')
  .parse();

await runCli(async () => {
  const { json, k, mode, ...wanted } = command.opts<Flags>();
  const [query] = command.args;
  if (!json && query === undefined) throw new AppError('bad-input', 'no query: npm run -s search -- "重点项目"');
  const known = await openKnowledge();
  const options: SearchOptions = { k, ...(mode && { mode }), ...filterOf(wanted, known) };
  if (json) return searchLines(known, options);
  await searchOnce(query!, known, options);
});

/** An article without a date is of no time. */
function filterOf({ from, to, outlet }: Omit<Flags, 'k'>, { articles }: Generation): Pick<SearchOptions, 'filter'> {
  if (from === undefined && to === undefined && outlet === undefined) return {};
  const isWanted = (article: Article | undefined) =>
    (from === undefined || (article?.publishedOn ?? '') >= from) &&
    (to === undefined || (article?.publishedOn !== undefined && article.publishedOn <= to)) &&
    (outlet === undefined || article?.outlet === outlet);
  return { filter: ({ articleId }) => isWanted(articles.get(articleId)) };
}

async function searchLines({ retriever }: Generation, options: SearchOptions): Promise<void> {
  for await (const { id, query } of jsonLines()) {
    if (typeof query !== 'string') {
      print({ id, error: 'no "query": give {"id","query"}' });
      process.exitCode = 1;
      continue;
    }
    const begun = performance.now();
    const found = await retriever.search(query, options);
    const ms = Math.round((performance.now() - begun) * 100) / 100;
    const hits = found.map(({ passage, score }) => ({ passageId: passage.id, articleId: passage.articleId, score }));
    print({ id, hits, ms });
  }
}

async function searchOnce(query: string, { retriever, articles }: Generation, options: SearchOptions): Promise<void> {
  const found = await retriever.search(query, options);
  if (found.length === 0) process.stdout.write('no passage shares anything with this query\n');
  for (const [index, { passage, score }] of found.entries()) {
    const { title, publishedOn } = articles.get(passage.articleId)!;
    const origin = [passage.id, title, publishedOn].filter(Boolean).join(' · ');
    process.stdout.write(
      `${index + 1}. ${score.toFixed(3)}  ${origin}\n   ${passage.text.replaceAll('\n', '\n   ')}\n`,
    );
  }
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
