import type { Article, Figure, Quantity } from '../../domain.ts';
import { termOf } from '../../figures/glossary.ts';
import { agrees, compareQuantities } from '../../figures/numbers/compare.ts';
import { figuresOf } from '../ledger-index.ts';
import type { Evidence } from './bind.ts';
import { canonical, type Said } from './claim.ts';
import { type Anchor, anchorOf, digitsOf, fitOf, isRatio, nameSomething, type Token, tokensOf } from './fit.ts';
import { canonicalText, type Profile, profileOf } from './profile.ts';

/** One quantity of a claim on trial against the figures of one article. */
export interface Trial {
  readonly said: Said;
  readonly claim: string;
  readonly article: Article;
  readonly evidence: Evidence;
  readonly isEnglish: boolean;
  /** The figure that the number before it is bound to. */
  readonly previous?: Figure;
  /** The words beside the quantity say themselves what it counts. */
  readonly isNamed: boolean;
  /** What the quantity was read to count, without the name of whose it is. */
  readonly metric: string;
  /** What the claim says that the quantity counts. */
  readonly tokens: readonly Token[];
  /** The glossary's name of it. */
  readonly term: () => string | undefined;
  profile(figure: Figure): Profile;
  anchor(figure: Figure): Anchor;
  /** The digits of the other numbers of the claim's sentence that the figure's sentence states, too. */
  digitsBeside(figure: Figure): number;
  /** 0 to 1: how far the claim's words are met by what the figure counts. */
  fit(figure: Figure): number;
}

export function trialOf(
  said: Said,
  claim: string,
  article: Article,
  evidence: Evidence,
  quantities: readonly Quantity[],
  previous?: Figure,
): Trial {
  const { slot } = said;
  const english = said.isEnglish;
  const subject = canonical(slot.subject ?? '');
  const metric = canonical(slot.metric).replace(subject, '');
  // A、B分别增长1%和2%: the metric stands elsewhere than beside its number.
  // 占总成交额: the part stands in another clause.
  const isCarried = slot.metricCertainty === 'carried' && slot.aspect === 'share' && metric !== '';
  // Words are cut only where they are asked for: most quantities of a passage differ from the claim's.
  let cut: { readonly isNamed: boolean; readonly tokens: readonly Token[] } | undefined;
  const words = () => {
    if (cut) return cut;
    const beside = tokensOf(canonical(`${said.before} ${said.after}`));
    const isNamed = !english && nameSomething(beside);
    const isBeside =
      isNamed &&
      !isCarried &&
      (metric === '' || !/分别|各/u.test(said.before) || canonical(said.before).includes(metric));
    cut = { isNamed, tokens: isBeside ? beside : tokensOf(metric) };
    return cut;
  };
  const source = canonicalText(article);
  const anchors = new Map<Figure, Anchor>();
  return {
    said,
    claim,
    article,
    evidence,
    ...(previous && { previous }),
    isEnglish: english,
    get isNamed() {
      return words().isNamed;
    },
    metric,
    get tokens() {
      return words().tokens;
    },
    term: () => termOf(slot.metric, evidence.glossary)?.name,
    profile: (figure) => profileOf(figure, evidence),
    anchor: (figure) => {
      const known =
        anchors.get(figure) ??
        anchorOf(
          { text: claim, at: slot.quantity, quantities },
          { text: source, at: figure, quantities: figuresOf(article.id, evidence.ledger) },
        );
      anchors.set(figure, known);
      return known;
    },
    digitsBeside: (figure) => {
      if (figure.dimension !== slot.quantity.dimension) return 0;
      const beside = figuresOf(article.id, evidence.ledger).filter(
        (other) => other !== figure && other.sentence.start === figure.sentence.start,
      );
      return (
        quantities
          // A change goes with whatever its number is told of.
          .filter(
            (one) =>
              !isRatio(one) &&
              one.start !== slot.quantity.start &&
              one.start >= slot.sentence.start &&
              one.start < slot.sentence.end,
          )
          .filter((one) => beside.some((other) => agrees(compareQuantities(one, other))))
          .reduce((digits, one) => digits + digitsOf(one), 0)
      );
    },
    fit: (figure) => fitOf(words().tokens, profileOf(figure, evidence)).own,
  };
}
