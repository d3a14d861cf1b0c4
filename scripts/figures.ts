import type { Article, Figure } from '../src/domain.ts';
import { AppError } from '../src/errors.ts';
import { ownWords } from '../src/figures/metrics/own-words.ts';
import { wordingOf } from '../src/figures/wording.ts';
import type { Generation } from '../src/index/generations.ts';
import { simplify } from '../src/text/normal.ts';
import { runCli } from './cli.ts';
import { commandLine } from './command.ts';
import { figureJson } from './figure-json.ts';
import { openKnowledge } from './knowledge.ts';
import { tableLines } from './table.ts';

interface Flags {
  readonly json?: boolean;
  readonly article?: string;
  readonly metric?: string;
}

const command = commandLine(
  'figures',
  'Prints the ledger, every figure of the corpus with what it is bound to, sentence by sentence, to be read against the articles.',
)
  .option('--json', 'print one figure a line, as JSON, with the sentence that states it in "quote"')
  .option('--article <id>', 'only the figures of this article')
  .option('--metric <text>', 'only the figures whose metric holds this text')
  .addHelpText(
    'after',
    `
A line of the table: the figure's own words, its exact value in its unit, its qualifier, the metric (in its clause's own
words around … where they say more than that there is so much of it, as 开工建设道路… does; with the glossary's name for it
after =, what it is part of after <, growth as ↑ or ↓), the company, park or school whose it is and the place, period (~ carried over from the text before, ~~ only the article's date vouches for it),
status, and its span in the cleaned text.`,
  )
  .parse();

await runCli(async () => {
  const flags = command.opts<Flags>();
  const generation = await openKnowledge();
  const figures = chosen(generation, flags);
  const write = flags.json ? asJson : asTable;
  process.stdout.write(write(figures, generation));
});

function chosen({ ledger, articles }: Generation, { article, metric }: Flags): Figure[] {
  if (article !== undefined && !articles.has(article)) {
    const some = [...articles.keys()].slice(0, 3).join(', ');
    throw new AppError(
      'bad-input',
      `no article has the id ${article}: give one as npm run -s figures prints it (${some}…)`,
    );
  }
  const words = metric === undefined ? undefined : simplify(metric).toLowerCase();
  return ledger.filter(
    (figure) =>
      (article === undefined || figure.articleId === article) &&
      (words === undefined || `${figure.metric}\n${figure.term ?? ''}`.toLowerCase().includes(words)),
  );
}

function asJson(figures: readonly Figure[], { articles }: Generation): string {
  const lines = figures.map((figure) => {
    const { start, end } = figure.sentence;
    const article = articles.get(figure.articleId)!;
    const wording = wordingOf(figure, article);
    return JSON.stringify({
      ...figureJson(named(figure, article)),
      ...(wording !== undefined && { wording }),
      quote: article.text.slice(start, end),
    });
  });
  return lines.map((line) => `${line}\n`).join('');
}

function asTable(figures: readonly Figure[], { articles }: Generation): string {
  const lines: string[] = [];
  const ofArticle = new Map<string, Figure[]>();
  for (const figure of figures) {
    const own = ofArticle.get(figure.articleId);
    if (own) own.push(figure);
    else ofArticle.set(figure.articleId, [figure]);
  }
  for (const [id, own] of ofArticle) {
    const article = articles.get(id)!;
    const rows = tableLines(
      own.map((figure) => cells({ ...figure, metric: wordingOf(figure, article) ?? named(figure, article).metric })),
    );
    lines.push([article.title, article.outlet, article.publishedOn, article.place, id].filter(Boolean).join(' · '));
    for (const [index, figure] of own.entries()) {
      if (index === 0 || own[index - 1]!.sentence.start !== figure.sentence.start)
        lines.push('', `  ${sentenceOf(figure, article)}`);
      lines.push(`    ${rows[index]}`);
    }
    lines.push('');
  }
  lines.push(`${figures.length} figures in ${ofArticle.size} of ${articles.size} articles`);
  return `${lines.join('\n')}\n`;
}

/** For a reader, a figure without a metric carries its clause's own words. */
function named(figure: Figure, { text }: Article): Figure {
  return figure.metric === '' ? { ...figure, metric: ownWords(text, figure) } : figure;
}

function sentenceOf({ sentence }: Figure, { text }: Article): string {
  return text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ');
}

function cells(figure: Figure): string[] {
  const { text, value, upper, unit, qualifier, subject, place, period, status, start, end } = figure;
  const amount = upper === undefined ? grouped(value) : `${grouped(value)}–${grouped(upper)}`;
  const carried = { stated: '', carried: '~', article: '~~' };
  return [
    text.replace(/\s+/gu, ' '),
    `${amount} ${unit}`,
    qualifier,
    metricCell(figure),
    [subject, place].filter(Boolean).join(', ') || '–',
    period ? `${carried[period.source]}${period.label}` : '–',
    status,
    `${start}–${end}`,
  ];
}

function metricCell({ metric, term, aspect, direction, partOf, isBase }: Figure): string {
  return [
    metric || '–',
    term !== undefined && term !== metric ? `=${term}` : '',
    partOf === undefined ? '' : `<${partOf}`,
    aspect === 'level' ? '' : aspect === 'growth' ? { rise: '↑', fall: '↓', none: '↕' }[direction ?? 'none'] : aspect,
    isBase ? '(from)' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Thousands apart, so that an eye can count them: 228,294,000,000. */
function grouped(value: string): string {
  const [whole = '', decimals] = value.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), decimals].filter((part) => part !== undefined).join('.');
}
