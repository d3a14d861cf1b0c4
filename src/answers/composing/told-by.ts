import type { Draft, Figure } from '../../domain.ts';
import { simplify } from '../../text/normal.ts';
import { figuresIn } from '../ledger-index.ts';
import { isQuoted } from './matching/of-two.ts';
import { claimOf, type Material } from './saying/drafting.ts';
import type { Before, Told } from './told-years.ts';

/** A quotation of more figures says too much for one of them to be meant. */
const mostQuoted = 3;

/**
 * The figures that an answer told: of each claim the one that it says, or the few that its quotation holds; of those the one that `turn` names. None of an answer
 * that computes.
 */
export function toldBy(
  draft: Draft,
  material: Material,
  turn = '',
  dimensions: Before['dimensions'] = undefined,
): Told[] {
  if (draft.kind === 'refused' || draft.claims.some(({ derivation }) => derivation)) return [];
  const isOf = ({ dimension }: Figure) => dimensions === undefined || dimensions.includes(dimension);
  return draft.claims.flatMap((claim): Told[] => {
    const words = simplify(claim.text);
    const all = claim.sources.flatMap(({ passage, start, end }) =>
      figuresIn(passage, material.known.ledger).filter(
        (one) =>
          start <= one.start &&
          one.end <= end &&
          // 7%左右 is about 7% in English.
          (words.includes(one.text) || claimOf(one, material).text === claim.text),
      ),
    );
    // A headline and its text tell one number twice.
    const own = [...new Map(all.map((one) => [`${one.value} ${one.unit} ${one.metric}`, one])).values()];
    const said = isQuoted(claim) ? [] : own.filter((figure) => claimOf(figure, material).text === claim.text);
    const named = own.filter(({ metric, place }) => turn.length > 1 && (metric.includes(turn) || place === turn));
    const meant = own.length > mostQuoted ? inClauseOf(turn, own, material).filter(isOf) : own;
    const few = named.length === 1 ? named : meant.slice(0, meant.length > mostQuoted ? 0 : undefined);
    return (said.length === 1 ? said : few).map((figure) => ({
      figure,
      claim,
    }));
  });
}

/** 交用的多大, of 30栋、90万平方米厂房，力争9栋、20万平方米交用: the numbers of the clause that says so. */
function inClauseOf(turn: string, own: readonly Figure[], { known }: Material): readonly Figure[] {
  const words = turn.split(' ').filter((word) => word.length > 1);
  const clauseOf = ({ articleId, start, end }: Figure) => {
    const { text } = known.articles.get(articleId)!;
    return `${/[^，。；\n]*$/u.exec(text.slice(0, start))![0]}${/^[^，。；\n]*/u.exec(text.slice(end))![0]}`;
  };
  return words.length === 0 ? [] : own.filter((one) => words.every((word) => clauseOf(one).includes(word)));
}

/** Whether an answer is of whoever the answer before was of, in the same article; of a refusal, anything may be. */
export function isOfOneOwner(draft: Draft, before: Draft, material: Material): boolean {
  const articlesOf = ({ claims }: Draft) =>
    claims.flatMap(({ sources }) => sources.map(({ passage }) => passage.articleId));
  if (before.kind === 'grounded' && !articlesOf(draft).every((one) => articlesOf(before).includes(one))) return false;
  const subject = toldBy(before, material)[0]?.figure.subject;
  return subject === undefined || toldBy(draft, material).every(({ figure }) => figure.subject === subject);
}
