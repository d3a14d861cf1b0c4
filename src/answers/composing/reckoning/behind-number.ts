import type { Draft, Figure } from '../../../domain.ts';
import { figuresOf, figuresWorth } from '../../ledger-index.ts';
import { claimOf, type Material } from '../saying/drafting.ts';

/**
 * 投资1970亿的项目有几个: a number that says which of them are meant, and another that is asked of the same. It is told by what the sentence with that number
 * counts it of.
 */
export function countOfThose(material: Material): Draft | undefined {
  const { query, known } = material;
  const [stated, other] = query.quantities;
  if (query.kind !== 'figure' || query.language === 'en' || !stated || other) return undefined;
  if (!/^\p{Script=Han}{0,3}的/u.test(query.text.slice(stated.end)) || !query.dimensions?.includes('count'))
    return undefined;
  const isStated = ({ value, unit }: Figure) => value === stated.value && (stated.unit === '' || stated.unit === unit);
  const counts = figuresWorth([stated.value], known.ledger)
    .filter((figure) => isStated(figure) && figure.partOf !== undefined)
    .flatMap((sum) =>
      figuresOf(sum.articleId, known.ledger).filter(
        ({ sentence, metric, dimension, aspect }) =>
          sentence.start === sum.sentence.start && metric === sum.partOf && aspect === 'level' && dimension === 'count',
      ),
    );
  return counts.length === 1
    ? { kind: 'grounded', language: query.language, claims: [claimOf(counts[0]!, material)] }
    : undefined;
}
