import type { Draft, Figure } from '../../../domain.ts';
import { figuresOf, figuresWorth } from '../../ledger-index.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';

/** The figures that a question states itself: 28宗地 is counted in 宗. */
function statedIn({ query, known }: Material): Figure[] {
  const stated = query.quantities.filter(({ unit, value }) => unit !== '' && value.length > 1);
  const worth = figuresWorth(
    stated.map(({ value }) => value),
    known.ledger,
  );
  return worth.filter((figure) =>
    stated.some(({ value, unit }) => figure.value === value && figure.unit === unit.replace(/(?<=.)地$/u, '')),
  );
}

/** 28宗地一共多大: what its sentence tells of the same thing as the figure that the question states. */
export function besideStated(material: Material): Figure | undefined {
  const { query, known } = material;
  const [stated, ...others] = query.kind === 'figure' ? statedIn(material) : [];
  if (!stated || others.length > 0) return undefined;
  return figuresOf(stated.articleId, known.ledger).find(
    (figure) =>
      figure !== stated &&
      figure.sentence.start === stated.sentence.start &&
      figure.aspect === 'level' &&
      // Of 11家企业 6家 are a part, which the question may ask for or not.
      figure.unit !== stated.unit &&
      query.dimensions?.includes(figure.dimension) &&
      (figure.metric === stated.metric || figure.partOf === stated.metric),
  );
}

/** 300万元那笔是谁给的: a figure that the question states itself, in the sentence that says more of it. */
export function factOfFigure(material: Material): Draft | undefined {
  const { query } = material;
  const same = statedIn(material);
  return same.length > 0 && same.length < 3
    ? { kind: 'grounded', language: query.language, claims: same.map((figure) => sentenceOf(figure, material)) }
    : undefined;
}
