import type { Draft, Figure } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { figuresOf } from '../../ledger-index.ts';
import { isPastOtherMark, marksIn } from '../matching/marks-said.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';

/**
 * 60岁以上补贴3元，80岁以上补贴5元, asked what is given from 80 on: where the number that was found stands behind the other mark, the one of its sentence
 * that stands behind the mark asked for, and counts the same.
 */
export function atMark(draft: Draft, { query, known }: Material): Draft {
  const [claim, ...more] = draft.claims;
  const { text, language } = query;
  if (draft.kind !== 'grounded' || language === 'en' || !claim || more.length > 0 || claim.derivation) return draft;
  const asked = marksIn(text);
  if (asked.length !== 1 || marksIn(claim.text).length === 0 || !isPastOtherMark(text, simplify(claim.text)))
    return draft;
  for (const { passage, start, end } of claim.sources) {
    const figures = figuresOf(passage.articleId, known.ledger).filter((one) => one.start >= start && one.end <= end);
    const words = simplify(claim.text);
    const units = new Set(figures.filter((one) => words.includes(one.text)).map(({ unit }) => unit));
    const { text: whole } = known.articles.get(passage.articleId)!;
    const lead = (figure: Figure) => whole.slice(figure.clause.start, figure.start);
    const own = figures.filter((one) => units.has(one.unit) && marksIn(lead(one)).includes(asked[0]!));
    const [found] = own;
    if (!found || own.length > 1) continue;
    const clause = whole.slice(found.clause.start, found.clause.end);
    return { ...draft, claims: [quoteOf({ passage, start, end }, clause, language)] };
  }
  return draft;
}
