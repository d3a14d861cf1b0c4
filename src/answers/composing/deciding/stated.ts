import type { Draft, Figure } from '../../../domain.ts';
import { bareName } from '../../../figures/places/places.ts';
import { figuresOf, figuresWorth } from '../../ledger-index.ts';
import { claimOf, type Material, sentenceOf } from '../saying/drafting.ts';

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

const asksWhose = /哪[个家座所]?(?:\p{Script=Han}{0,3}[省市区县州镇乡村]|公司|企业|集团|学校|医院|园区)|哪里|哪儿/u;

/** 300万元那笔是谁给的: a figure that the question states itself, in the sentence that says more of it. */
export function factOfFigure(material: Material): Draft | undefined {
  const { query, known } = material;
  const same = statedIn(material);
  // 哪个区有214家, of 全区…达到214家: whose it is, the sentence does not say.
  const namesNobody = ({ articleId, sentence, place, subject }: Figure) =>
    asksWhose.test(query.text) &&
    [place, subject].some((one) => one !== undefined) &&
    ![place, subject].some(
      (one) => one && known.articles.get(articleId)!.text.slice(sentence.start, sentence.end).includes(bareName(one)),
    );
  return same.length > 0 && same.length < 3
    ? {
        kind: 'grounded',
        language: query.language,
        claims: same.map((figure) => (namesNobody(figure) ? claimOf : sentenceOf)(figure, material)),
      }
    : undefined;
}
