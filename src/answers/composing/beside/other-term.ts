import type { Draft, DraftClaim } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
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
    if (derivation) return false;
    const told = sources.flatMap(({ passage, start, end }) =>
      figuresIn(passage, known.ledger).filter(
        (one) => start <= one.start && one.end <= end && said.includes(one.text) && said.includes(one.metric.slice(-2)),
      ),
    );
    // 制造业增加值, of 制造业占比重15%
    if (/[值额入出]$/u.test(words) && told.length > 0 && told.every(({ aspect }) => aspect === 'share'))
      return !/[占比]/u.test(query.text);
    if (labels.some((label) => said.includes(label))) return false;
    const cited = sources.map((source) => simplify(citedWords(source))).join('\n');
    const heads =
      takenIn.test(words) && /基金|预算|资本|债务/u.test(words)
        ? labels.map((label) => label.replace(takenIn, ''))
        : [];
    const ownHeads = heads.filter((head) => head.length > 2);
    if (ownHeads.length > 0 && !ownHeads.some((head) => (said + cited).includes(head))) return true;
    // 走访企业700家, where 企业 are asked for: a part of the name is said.
    if (partsOf(words).some((part) => said.includes(part))) return false;
    return (
      told.length > 0 &&
      told.every((one) => one.term !== undefined && one.term !== term.name && one.dimension === term.dimension)
    );
  };
  return claims.every((claim) => !isQuoted(claim) && isOther(claim));
}

/** 基金收入, of 债务收入 in a sentence that speaks of no fund. */
const takenIn = /(?:预算)?(?:收入|支出)$/u;

const partsOf = (words: string): string[] => [...words].slice(1).map((sign, index) => words[index]! + sign);
