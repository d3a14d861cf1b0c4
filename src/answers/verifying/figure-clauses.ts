import type { Figure, Glossary, Span } from '../../domain.ts';
import { actualWords, falls, rises, targetWords } from '../../figures/lexicon.ts';
import { canonical } from './claim.ts';
import type { Clause } from './fact-clauses.ts';
import { bare, gap, metWords, negations, pieceLength } from './word-cover.ts';
import type { Cited, Wording } from './wording.ts';

/** An aim may be called one in other words; whether it is one, the slots tell. */
const aimWords = ['目标', '计划', '力争', '预期', '预计', '争取', '确保'];
/** A rise may be told as 增长 or 增幅: whether it is one, the slots tell. */
const since = [`比${gap}`, `较${gap}`];
const changeWords = { rise: [...rises.split('|'), ...since], fall: [...falls.split('|'), ...since] };
const conditions = /可能|或许|据称|据传|传闻|网传|疑似|如果|若(?!干)|假如|一旦|除非|只有/u;

/**
 * What is wrong with the words beside the figures of a clause. They must be those of the cited sentences, but for the clauses that state other figures of the kind; those
 * of the figures' slots; or other names that the glossary has for them.
 */
export function figureClauseFaults(
  { words, timeless, before, figures, isComputed }: Clause,
  { cited, glossary }: Pick<Wording, 'cited' | 'glossary'>,
): string[] {
  const held = [...cited.flatMap((one) => openClauses(one, figures)), ...slotWords(figures, cited)].map((text) =>
    bare(canonical(text)),
  );
  // Its times as the article writes them, or other words for the same times.
  const unmetIn = (known: readonly string[]) =>
    [timeless, words]
      .map((text) => metWords(text, (at) => pieceLength(text, at, known), isComputed).unmet)
      .reduce((one, other) => (other.length < one.length ? other : one));
  let unmet = unmetIn(held);
  if (unmet.length > 0) unmet = unmetIn([...held, ...otherNames(glossary, held)]);
  const faults = unmet.map((one) => `the quoted sentences do not say of it: ${one}`);
  if (figures.length > 0 && !figures.some((figure) => hasNegationsOf(words, figure, cited)))
    faults.push(`a negation was added or left out: ${words}`);
  const isHedged = figures.some((figure) => conditions.test(leadOf(figure, cited)));
  if (isHedged && !conditions.test(`${before}${words}`)) faults.push(`a reservation was left out: ${words}`);
  // 将健全…，打造…: an aim that its own clause does not name.
  const isToCome = (figure: Figure) => figure.status !== 'target' && isAimed(figure, cited);
  if (figures.some(isToCome) && !aims.test(`${before}${words}`))
    faults.push(`whether it has come true cannot be told: ${words}`);
  return faults;
}

const aims = new RegExp(`${targetWords}|将(?![军近来])`, 'u');
const done = new RegExp(`已|了|有|${actualWords}`, 'u');

function isAimed(figure: Figure, cited: readonly Cited[]): boolean {
  const { text } = articleOf(figure, cited);
  return (
    aims.test(/[^；;]*$/u.exec(text.slice(figure.sentence.start, figure.start))![0]) &&
    !done.test(text.slice(figure.clause.start, figure.clause.end))
  );
}

const isIn = (figure: Figure, { article, start, end }: Cited): boolean =>
  figure.articleId === article.id && figure.start >= start && figure.end <= end;

/** The stretches of what is cited without the clauses of rivals: what stands beside B's value is not said of A. Gaps stand where the figures do. */
function openClauses(one: Cited, figures: readonly Figure[]): string[] {
  const own = figures.filter((figure) => isIn(figure, one));
  const isOwn = (clause: Span) =>
    own.some((figure) => figure.clause.start < clause.end && clause.start < figure.clause.end);
  const closed = one.figures
    .filter(({ dimension, clause }) => figures.some((figure) => figure.dimension === dimension) && !isOwn(clause))
    .map(({ clause }) => clause);
  const signs = one.text.split('');
  for (const { start, end } of closed) signs.fill('\n', Math.max(0, start - one.start), Math.max(0, end - one.start));
  const open = signs.join('');
  for (const { start, end } of own) {
    signs.fill('', start - one.start, end - one.start);
    signs[start - one.start] = gap;
  }
  return [...open.split(/\n+/u), ...signs.join('').split(/\n+/u)].filter(Boolean);
}

const slotWords = (figures: readonly Figure[], cited: readonly Cited[]): string[] =>
  [
    ...cited.flatMap(({ article }) => [article.title, article.place, article.outlet, ...(article.within ?? [])]),
    ...figures.flatMap(({ metric, term, partOf, place }) => [metric, term, partOf, place]),
    ...figures.flatMap(({ status, aspect, direction }) => [
      ...(status === 'target' ? aimWords : []),
      ...(aspect === 'growth' ? changeWords[direction ?? 'rise'] : []),
    ]),
  ].filter((words) => words !== undefined);

const names = new WeakMap<Glossary, readonly (readonly string[])[]>();

/** 经济总量 where the sentence says 地区生产总值. */
function otherNames(glossary: Glossary, held: readonly string[]): string[] {
  const known = names.get(glossary) ?? glossary.map(({ name, aliases }) => [name, ...aliases].map(canonical));
  names.set(glossary, known);
  const text = held.join('\n');
  return known.filter((all) => all.some((name) => text.includes(name))).flat();
}

const articleOf = (figure: Figure, cited: readonly Cited[]) =>
  cited.find(({ article }) => article.id === figure.articleId)!.article;

function hasNegationsOf(words: string, figure: Figure, cited: readonly Cited[]): boolean {
  const { start, end } = figure.clause;
  const clause = negations(articleOf(figure, cited).text.slice(start, end));
  const metric = negations(figure.metric);
  return [clause, metric, clause + metric].includes(negations(words));
}

/** Its sentence as far as its clause goes. */
const leadOf = (figure: Figure, cited: readonly Cited[]): string =>
  articleOf(figure, cited).text.slice(figure.sentence.start, figure.clause.end);
