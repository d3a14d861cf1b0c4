import type { Draft, DraftClaim } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { figuresIn } from '../../ledger-index.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { isQuoted } from '../matching/of-two.ts';
import type { Material } from '../saying/drafting.ts';

/** 外资多少, told by 签约金额4362万元 of a sentence that goes on with 外商直接投资: figures of other terms that say no name of the one asked for. */
export function isOfOtherTerm({ kind, claims }: Draft, { query, known }: Material): boolean {
  const [asked, ...more] = query.terms;
  if (kind !== 'grounded' || query.kind !== 'figure' || !asked || more.length > 0 || claims.length === 0) return false;
  if (query.language === 'en' || (query.parts?.length ?? 0) > 1 || query.aspect !== undefined) return false;
  const { term, words } = asked;
  const labels = [words, term.name, ...term.aliases].flatMap(formsOf);
  const isOther = ({ text, sources, derivation }: DraftClaim): boolean => {
    const said = simplify(text);
    if (derivation || labels.some((label) => said.includes(label))) return false;
    // 走访企业700家, where 企业 are asked for: a part of the name is said.
    if (partsOf(words).some((part) => said.includes(part))) return false;
    const told = sources.flatMap(({ passage, start, end }) =>
      figuresIn(passage, known.ledger).filter(
        (one) => start <= one.start && one.end <= end && said.includes(one.text) && said.includes(one.metric.slice(-2)),
      ),
    );
    return (
      told.length > 0 &&
      told.every((one) => one.term !== undefined && one.term !== term.name && one.dimension === term.dimension)
    );
  };
  return claims.every((claim) => !isQuoted(claim) && isOther(claim));
}

const partsOf = (words: string): string[] => [...words].slice(1).map((sign, index) => words[index]! + sign);
