import { canonical } from '../../src/answers/verifying/claim.ts';
import { nameSomething, tokensOf } from '../../src/answers/verifying/fit.ts';
import type { Article, Figure, GlossaryTerm, Passage, Quantity } from '../../src/domain.ts';
import { agrees, compareQuantities } from '../../src/figures/numbers/compare.ts';
import { scanQuantities } from '../../src/figures/numbers/scan.ts';
import { isUnnamed } from '../../src/figures/places/bodies.ts';
import { statusOf } from '../../src/figures/status/status.ts';
import { chinesePeriod } from '../../src/figures/times/period-words.ts';

import type { Chance } from './chance.ts';
import { type Library, passagesFor } from './library.ts';

/** A figure with all that claims about it are made from. */
export interface Setting {
  readonly figure: Figure;
  readonly article: Article;
  readonly library: Library;
  readonly chance: Chance;
  /** What the claims cite, the figure's own passage first. */
  readonly passages: readonly Passage[];
  /** The figures that those passages state, this one included. */
  readonly cited: readonly Figure[];
  /** Every quantity of those passages, whether the ledger took it or not. */
  readonly quantities: readonly Quantity[];
  readonly sentence: string;
  /** Where the figure stands in `sentence`. */
  readonly at: number;
  readonly term: GlossaryTerm | undefined;
}

export function settingOf(figure: Figure, library: Library, chance: Chance): Setting | undefined {
  const article = library.articles.get(figure.articleId)!;
  const passages = passagesFor(figure, library);
  const own = passages[0];
  // A sentence that was cut over two passages is cited by neither.
  if (!own || own.start > figure.sentence.start || own.end < figure.sentence.end) return undefined;
  const isCited = ({ articleId, start, end }: Figure) =>
    articleId === figure.articleId && passages.some((passage) => passage.start <= start && end <= passage.end);
  return {
    figure,
    article,
    library,
    chance,
    passages,
    cited: library.ledger.filter(isCited),
    quantities: passages.flatMap((passage) => scanQuantities(passage.text)),
    sentence: article.text.slice(figure.sentence.start, figure.sentence.end),
    at: figure.start - figure.sentence.start,
    term: library.glossary.find(({ name }) => name === figure.term),
  };
}

/** The sentence with other words in place of the figure's. */
export function withFigure({ sentence, at, figure }: Setting, words: string): string {
  return `${sentence.slice(0, at)}${words}${sentence.slice(at + figure.text.length)}`;
}

export const clauseOf = ({ article, figure }: Setting): string =>
  article.text.slice(figure.clause.start, figure.clause.end);

/** A metric that can be put into a sentence of our own. */
export const isPlain = ({ metric }: Figure): boolean =>
  metric.length >= 2 &&
  metric.length <= 16 &&
  /^[\p{Script=Han}A-Za-z0-9]+$/u.test(metric) &&
  nameSomething(tokensOf(canonical(metric))) &&
  // A metric with a number in it, or with a verb at its end, is a clause that was not read.
  !/\d|[一二两三四五六七八九十]|分别|[了着过出到起来去跌涨现]$|^(?:的|了|等|和|与|个|其)|(?:的|了|等|和|与|于|在|是|为|从|由|比|占)$/u.test(
    metric,
  );

/** The time in words, where the text states it or carries it to the figure. */
export function periodWords({ period }: Figure, { publishedOn }: Pick<Article, 'publishedOn'>): string {
  if (!period || period.source === 'article') return '';
  // From then until the article's date.
  const isSince = period.label.includes('/') && period.to === publishedOn;
  if (!isSince) return chinesePeriod(period);
  const [year, month] = period.label.split('/')[0]!.split('-');
  return `${year}年${month ? `${Number(month)}月` : ''}以来`;
}

/** The words for a figure's place, where its text names one and the metric does not hold it. */
export function placeWords({ figure, article }: Setting): string {
  // 区教育局 names its place as the article does.
  const { subject = '' } = figure;
  if (!figure.place || figure.metric.includes(figure.place) || /^(?:.{2,5})?[省市区县镇乡]/u.test(subject)) return '';
  if (subject.includes(figure.place.slice(0, 2))) return '';
  return figure.place === article.place || article.text.includes(figure.place) ? figure.place : '';
}

/** The name of whose a figure is, where the metric does not hold it; `undefined` where the text gives no name. */
export function subjectWords({ subject, metric }: Figure): string | undefined {
  if (subject && isUnnamed(subject)) return undefined;
  return subject && !metric.includes(subject) ? subject : '';
}

/** Whether a clause says by itself that its figures are aims. */
export const namesAim = (clause: string, at: number): boolean => statusOf(clause, at)?.status === 'target';

/** A quantity in words that mean the same, or differ from it, as the scanner reads them; `undefined` when it reads none or more than it. */
export function readBack(words: string): Quantity | undefined {
  const found = scanQuantities(words);
  return found.length === 1 && found[0]!.start === 0 && found[0]!.end === words.length ? found[0] : undefined;
}

/** Whether any quantity of the cited passages bears `quantity` out: then a claim made false by it may be true after all. */
export const isStatedAnywhere = (quantity: Quantity, { quantities }: Setting): boolean =>
  quantities.some((stated) => agrees(compareQuantities(quantity, stated)) || stated.value === quantity.value);
