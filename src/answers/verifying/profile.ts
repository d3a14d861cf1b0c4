import type { Article, Figure, Glossary, Ledger } from '../../domain.ts';
import { termOf } from '../../figures/glossary.ts';
import { dependentIn } from '../../figures/metrics/metrics.ts';
import { placeMentions } from '../../figures/places/places.ts';
import { type TimeMention, timeMentions } from '../../figures/times/periods.ts';
import { figuresOf } from '../ledger-index.ts';
import { blank, canonical } from './claim.ts';
import { type Token, tokensOf } from './fit.ts';

/** What the text around a figure says of it, from near to far; all canonical. Made once a figure. */
export interface Profile {
  /** The words of its clause beside it, up to its neighbours; times and places are blanks. */
  readonly before: string;
  readonly after: string;
  /** What it counts, in all words for it: its metric, that of which it is a part, the glossary's names, the words beside it. */
  readonly own: string;
  readonly metric: string;
  /** The metric in tokens, and those that say whose it is: 远卓电气 of 远卓电气营收. */
  readonly tokens: readonly Token[];
  readonly owner: readonly Token[];
  readonly clause: string;
  readonly sentence: string;
  /** Title, place, heading, and the paragraph as far as the sentence goes. */
  readonly wide: string;
  /** The times that `wide` names. */
  readonly times: readonly TimeMention[];
}

interface Sources {
  readonly articles: ReadonlyMap<string, Article>;
  readonly ledger: Ledger;
  readonly glossary: Glossary;
}

const profiles = new WeakMap<Figure, Profile>();
const texts = new WeakMap<Article, string>();

/** The canonical text of an article, unit for unit. */
export function canonicalText(article: Article): string {
  const known = texts.get(article) ?? canonical(article.text);
  texts.set(article, known);
  return known;
}

export function profileOf(figure: Figure, sources: Sources): Profile {
  const known = profiles.get(figure);
  if (known) return known;
  const made = make(figure, sources);
  profiles.set(figure, made);
  return made;
}

function make(figure: Figure, { articles, ledger, glossary }: Sources): Profile {
  const article = articles.get(figure.articleId)!;
  const { text } = article;
  const { clause, sentence } = figure;
  const neighbours = figuresOf(figure.articleId, ledger).filter((other) => other.clause.start === clause.start);
  const index = neighbours.indexOf(figure);
  const words = text.slice(sentence.start, sentence.end);
  const shift = <T extends { start: number; end: number }>(one: T) => ({
    start: one.start + sentence.start,
    end: one.end + sentence.start,
  });
  const mentions = [
    ...timeMentions(words, { publishedOn: article.publishedOn }).map(shift),
    ...placeMentions(words, article)
      .filter((place) => place.kind === 'admin')
      .map(shift),
  ];
  const blanked = canonical(blank(text, clause, mentions));
  const from = neighbours[index - 1]?.end ?? clause.start;
  const to = neighbours[index + 1]?.start ?? clause.end;
  const before = blanked.slice(from - clause.start, figure.start - clause.start);
  const next = neighbours[index + 1];
  const behindNext = next
    ? blanked.slice(next.end - clause.start, (neighbours[index + 2]?.start ?? clause.end) - clause.start)
    : '';
  // 3栋80米高的实验楼: a size stands between a number and its noun.
  const after =
    next?.start === figure.end && /^[高长宽深]的/u.test(behindNext)
      ? behindNext.slice(2)
      : blanked.slice(figure.end - clause.start, to - clause.start);
  const term =
    figure.term === undefined
      ? termOf(beyond.test(figure.metric) ? figure.metric.replace(beyond, '') : dependentIn(figure.metric), glossary)
      : glossary.find(({ name }) => name === figure.term);
  const metric = canonical(figure.metric);
  const dependent = dependentIn(metric);
  const paragraphStart = text.lastIndexOf('\n', figure.start) + 1;
  const wide = [
    article.title,
    ...[article.place, figure.place].filter((name) => name !== undefined),
    headingBefore(text, paragraphStart),
    text.slice(paragraphStart, sentence.end),
  ].join('\n');
  return {
    before,
    after,
    own: [
      metric,
      canonical(figure.partOf ?? ''),
      canonical(figure.place ?? ''),
      canonical(figure.subject ?? ''),
      term ? canonical([term.name, ...term.aliases].join('\n')) : '',
      before,
      after,
    ].join('\n'),
    metric,
    tokens: tokensOf(metric),
    owner: dependent === '' ? [] : tokensOf(metric.slice(0, -dependent.length)),
    clause: canonical(text.slice(clause.start, clause.end)),
    sentence: canonical(words),
    wide: canonical(wide),
    times: timeMentions(wide, { publishedOn: article.publishedOn }),
  };
}

/** 生产总值高于全市平均水平: what it is set against is no part of its name. */
const beyond = /(?:[高低快慢好优]于|超过).*$/u;

/** The short line without a full stop that stands above a paragraph. */
function headingBefore(text: string, paragraphStart: number): string {
  const lines = text
    .slice(Math.max(0, paragraphStart - 400), Math.max(0, paragraphStart - 1))
    .split('\n')
    .slice(-6)
    .toReversed();
  return lines.find((line) => line.length < 60 && !/[。！？，]$/u.test(line)) ?? '';
}
