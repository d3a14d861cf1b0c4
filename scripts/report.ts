import type { CleaningReport } from '../src/corpus/cleaning-report.ts';
import type { Figure } from '../src/domain.ts';
import type { ReindexReport } from '../src/reindex.ts';
import { tellHere } from './cli.ts';

/** How many of a kind are named; the others are counted. */
const named = 10;

/** A reindex's report for people, a fact a line. */
export function describe(report: ReindexReport): string {
  const { articles, figures, passages, ms } = report;
  const lines = [
    ...(report.cleaning ?? []).flatMap(describeCleaning),
    `articles: ${articles.total}, ${changes(articles)}`,
    ...listed('added', articles.added),
    ...listed('changed', articles.changed),
    ...listed('removed', articles.removed),
    ...(report.skipped.length > 0
      ? [`skipped: ${report.skipped.length}`, ...report.skipped.map((one) => `  ${tellHere(one)}`)]
      : []),
    `passages: ${passages.total}, ${passages.embedded} embedded, ${passages.reused} as before`,
    `figures: ${figures.total}, ${figures.added.length} added, ${figures.changed.length} changed, ${figures.lost.length} lost`,
    ...(figures.changed.length + figures.lost.length === 0 ? [] : listed('added', figures.added.map(say))),
    ...listed(
      'changed',
      figures.changed.map(({ before, after }) => `${say(before)} → ${after.text}`),
    ),
    ...listed('lost', figures.lost.map(say)),
    `recall of the graph: ${report.recall.toFixed(3)}`,
    ...listed('smoke question failed', report.smokeFaults),
    `time: ${(ms.total / 1000).toFixed(1)} s (read ${ms.read}, figures ${ms.figures}, embed ${ms.embed}, words ${ms.keywords}, graph ${ms.vectors}, check ${ms.check} ms), ${Math.round((passages.total / Math.max(1, ms.total)) * 1000)} passages/s`,
    `size: ${(report.bytes / 1024 / 1024).toFixed(1)} MB`,
    ...(report.published
      ? [`published: ${report.published}`]
      : report.withheld
        ? []
        : ['checked: nothing was published']),
  ];
  return `${lines.join('\n')}\n`;
}

const changes = (of: { added: readonly string[]; changed: readonly string[]; removed: readonly string[] }) =>
  `${of.added.length} added, ${of.changed.length} changed, ${of.removed.length} removed`;

function listed(what: string, all: readonly string[]): string[] {
  const rest = all.length - named;
  return [...all.slice(0, named).map((one) => `  ${what}: ${one}`), ...(rest > 0 ? [`  ${what}: ${rest} more`] : [])];
}

function say({ articleId, place, period, metric, text, status }: Figure): string {
  const slot = [place, period?.label, metric].filter(Boolean).join(' ');
  return `${slot} ${text} (${status}, ${articleId})`;
}

function describeCleaning({
  source,
  encoding,
  found,
  guessed,
  missing,
  unread,
  chars,
  rules,
}: CleaningReport): string[] {
  const list = (all: readonly (readonly [string, string])[]) =>
    all.map(([name, value]) => `${name} ${value}`).join(', ');
  const shown = list(Object.entries(found));
  return [
    `${source}${encoding ? ` (${encoding})` : ''}`,
    ...(shown ? [`  found: ${shown}`] : []),
    ...guessed.map(({ field, value, from }) => `  guessed: ${field} ${value}, from ${from}`),
    ...(missing.length > 0 ? [`  missing: ${missing.join(', ')}`] : []),
    ...(unread ? [`  not read: ${unread.join(', ')}: these are no keys of front matter`] : []),
    ...Object.entries(rules).map(
      ([rule, { times, examples }]) =>
        `  cleaned: ${rule}, ${times} times${examples.length > 0 ? `: ${examples.join(' | ')}` : ''}`,
    ),
    `  kept: ${chars.cleaned} of ${chars.raw} characters`,
  ];
}
