import type { Draft, DraftClaim, Figure, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { figuresIn } from '../../ledger-index.ts';
import { readLikely } from '../facts/likely.ts';
import { isQuoted } from '../matching/of-two.ts';
import type { Material } from '../saying/drafting.ts';
import { missesTheQuestion } from './misses-the-question.ts';

/** 具体是哪些公司, of how many there are: a sentence that counts them names none. */
const asksNames = /哪几?[家个位所]|哪些(?:公司|企业|单位|人)|名单/u;

/** What answers once a draft does not: a figure beside the one it tells, or where words are asked for, the sentence that is likely to hold them. */
export function saidInstead(
  draft: Draft,
  refusal: Draft,
  material: Material,
  compose: (material: Material) => Draft,
): Draft {
  const others = withoutTold(draft, material);
  if (others) {
    const other = compose(others);
    return other.kind === 'grounded' && other.claims.every((claim) => saysAll(claim, material.query)) ? other : refusal;
  }
  const { kind, text } = material.query;
  // 处理后的水用来做什么: the number that was found does not tell it.
  if (!/^(?:fact|list)$/u.test(kind) || asksNames.test(text) || draft.claims.every(isQuoted)) return refusal;
  const other = readLikely(material, refusal);
  return other.kind === 'grounded' && !missesTheQuestion(other, material) ? other : refusal;
}

/** A figure that is told of all that was asked: what is quoted in its stead may say it of something else. */
const saysAll = (claim: DraftClaim, { rest }: Query): boolean =>
  !isQuoted(claim) && rest.split(' ').every((word) => simplify(claim.text).includes(word));

/** 被罚了多少钱, of what was wrongly charged: what may be found once the figures of a draft are set aside. A term that the glossary knows is met at once or not at all. */
function withoutTold({ claims }: Draft, material: Material): Material | undefined {
  const { query, known, without } = material;
  if (without || query.kind !== 'figure' || query.terms.length > 0) return undefined;
  const isTold = (figure: Figure) =>
    claims.some(
      ({ text, sources }) =>
        text.includes(figure.text) &&
        sources.some(
          ({ passage, start, end }) =>
            passage.articleId === figure.articleId && figure.start >= start && figure.end <= end,
        ),
    );
  const told = new Set(
    claims.flatMap(({ sources }) => sources.flatMap(({ passage }) => figuresIn(passage, known.ledger))).filter(isTold),
  );
  return told.size > 0 ? { ...material, without: told } : undefined;
}
