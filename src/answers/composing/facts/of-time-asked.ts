import type { Draft, Figure } from '../../../domain.ts';
import { figuresIn } from '../../ledger-index.ts';
import { dimensionsAsked } from '../matching/counted.ts';
import { matchFigure } from '../matching/match.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { clauseOf } from '../saying/quoting.ts';
import { readClosely } from './reading.ts';

/**
 * 园区2025年产值多少, refused since a figure of another year is all that meets it by its own words (全年目标是产值50亿元): a sentence that says what is
 * named in other words (今年1至10月，园区完成工业产值41亿元) tells it all the same, where it holds a figure of the very time and state that are asked for.
 */
export function readOfTime(material: Material, draft: Draft): Draft | undefined {
  const { query, known } = material;
  if (draft.kind !== 'refused' || !/^(?:other-period|target-only)$/u.test(draft.reason) || !query.period)
    return undefined;
  // A metric alone is told by its own name; what is named beside it may be told by another.
  const names = query.rest.split(' ').some((word) => word.length > 1);
  if (query.kind !== 'figure' || query.language === 'en' || !names) return undefined;
  const source = readClosely(material)?.claims[0]?.sources[0];
  if (!source) return undefined;
  const { passage } = source;
  const dimensions = dimensionsAsked(query);
  const isNamed = ({ metric }: Figure) => query.terms.some(({ words }) => metric.endsWith(words));
  // The one that meets the question best must be of that time, and none beside it.
  const [told] = figuresIn(passage, known.ledger)
    .filter(
      ({ start, end, dimension }) =>
        start >= source.start && end <= source.end && (!dimensions || dimensions.includes(dimension)),
    )
    .map((figure) => ({ ...matchFigure(query, figure, known), isNamed: isNamed(figure) }))
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.score - a.score);
  const isAsked =
    told?.figure.aspect === (query.aspect ?? 'level') &&
    (draft.reason === 'other-period' || told.figure.status === 'actual') &&
    isOfTimeAndStatus(query, told.figure);
  // 入围须GDP≥500亿元 is what anybody must have.
  if (!told || !isAsked || /[≥≤]|入围|门槛|条件/u.test(clauseOf(told.figure, known))) return undefined;
  const { figure } = told;
  // What stands behind a semicolon is of another thing.
  const text = passage.text.slice(source.start - passage.start, source.end - passage.start);
  const from = text.lastIndexOf('；', figure.start - source.start) + 1;
  const to = text.indexOf('；', figure.end - source.start);
  const part = { passage, start: source.start + from, end: to < 0 ? source.end : source.start + to };
  const quote = quoteOf(part, text.slice(from, to < 0 ? text.length : to), query.language);
  return { kind: 'grounded', language: query.language, claims: [quote] };
}
