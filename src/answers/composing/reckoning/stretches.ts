import type { Figure } from '../../../domain.ts';
import { figuresOf } from '../../ledger-index.ts';
import type { Material } from '../saying/drafting.ts';
import type { Finding } from '../sentences/facts.ts';

/** Figures of one sentence, and what an operation makes of them. */
export interface Found {
  readonly operation: 'difference' | 'sum' | 'origin';
  readonly operands: readonly [Figure, Figure, ...Figure[]];
  /** The result, where the article tells it itself. */
  readonly told?: Figure;
}

/** What leads up to a number in its clause, behind the number before. */
export function stretchOf({ articleId, clause, start }: Figure, { known }: Material): string {
  const before = figuresOf(articleId, known.ledger).flatMap(({ end }) =>
    end <= start && end > clause.start ? end : [],
  );
  return known.articles.get(articleId)!.text.slice(Math.max(clause.start, ...before), start);
}

/** What leads up to a number in its sentence. */
export const leadOf = ({ articleId, sentence, start }: Figure, { known }: Material): string =>
  known.articles.get(articleId)!.text.slice(sentence.start, start);

/** What stands between two numbers of one article. */
export const betweenOf = (first: Figure, second: Figure, { known }: Material): string =>
  known.articles.get(first.articleId)!.text.slice(first.end, second.start);

/** What follows a number up to the next sign. */
export const tailOf = ({ articleId, end }: Figure, { known }: Material): string =>
  /^[^，。；：、！？\n]*/u.exec(known.articles.get(articleId)!.text.slice(end, end + 40))![0];

export const isIn =
  ({ source }: Finding) =>
  ({ start, end }: Figure): boolean =>
    start >= source.start && end <= source.end;

/** Figures of a sentence that count as the question does. */
export const figuresAt = (finding: Finding, { query, known }: Material): Figure[] =>
  figuresOf(finding.source.passage.articleId, known.ledger)
    .filter(isIn(finding))
    .filter(({ dimension }) => !query.dimensions || query.dimensions.includes(dimension));
