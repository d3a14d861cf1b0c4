import type { Figure, Query } from '../../../domain.ts';
import { figuresOf } from '../../ledger-index.ts';
import { isOfPlace } from '../facts/reading.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import type { Material } from '../saying/drafting.ts';
import { type Finding, findSentences } from '../sentences/facts.ts';

/** Figures of one sentence, and what an operation makes of them. */
export interface Found {
  readonly operation: 'difference' | 'sum' | 'origin';
  readonly operands: readonly [Figure, Figure, ...Figure[]];
  /** The result, where the article tells it itself. */
  readonly told?: Figure;
}

/** What leads up to a number in its clause, behind the number before. */
export function stretchOf({ articleId, clause, start }: Figure, { known }: Pick<Material, 'known'>): string {
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

/** The amounts, no rates, ranks or lengths of time, that each of the likeliest sentences of the place asked about tells. */
export const amountsTold = (material: Material, most: number): { finding: Finding; amounts: Figure[] }[] => {
  const { query, hits, known } = material;
  return findSentences(query, hits, known.articles)
    .slice(0, most)
    .filter(({ text, source }) => isOfPlace(query, text, known.articles.get(source.passage.articleId)!))
    .map((finding) => ({
      finding,
      amounts: figuresOf(finding.source.passage.articleId, known.ledger)
        .filter(isIn(finding))
        .filter(
          ({ isBase, aspect, dimension }) =>
            !isBase && aspect === 'level' && !/percent|points|duration|rank|multiple/u.test(dimension),
        ),
    }));
};

/** Of the time that is asked about, whether reached or aimed at. */
export const isOfTimeAsked = (
  { status: _, aspect: __, dimensions: ___, unit: ____, ...timed }: Query,
  figure: Figure,
): boolean => isOfTimeAndStatus(timed, figure);

/** Figures of a sentence that count as the question does. */
export const figuresAt = (finding: Finding, { query, known }: Material): Figure[] =>
  figuresOf(finding.source.passage.articleId, known.ledger)
    .filter(isIn(finding))
    .filter(({ dimension }) => !query.dimensions || query.dimensions.includes(dimension));
