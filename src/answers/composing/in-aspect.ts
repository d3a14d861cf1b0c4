import type { Aspect, Draft, Figure } from '../../domain.ts';
import { figuresIn, figuresOf } from '../ledger-index.ts';
import { isQuoted } from './matching/of-two.ts';
import { claimOf, type Material } from './saying/drafting.ts';
import type { Told } from './told-years.ts';

/** Of how much something is, by how much it grew, as its sentence tells it; against what `base` says (环比), another sentence may. */
export function inAspect({ figure, claim }: Told, aspect: Aspect, material: Material, base?: string): Told | undefined {
  const { articles, ledger } = material.known;
  const { text } = articles.get(figure.articleId)!;
  const baseOf = ({ sentence, start }: Figure) =>
    text
      .slice(sentence.start, start)
      .match(/同比|环比|[较比][^，。；]{0,4}\d/gu)
      ?.at(-1);
  if (figure.aspect === aspect && (base === undefined || baseOf(figure) === base)) return { figure, claim };
  const ofAspect = figuresOf(figure.articleId, ledger).filter(
    (one) => one.aspect === aspect && one.place === figure.place && !one.isBase,
  );
  const inSentence = ofAspect.find(
    (one) => figure.aspect !== aspect && one.metric === figure.metric && one.sentence.start === figure.sentence.start,
  );
  const isOfBase = (one: Figure) =>
    one.unit === '%' && (one.term ?? one.metric) === (figure.term ?? figure.metric) && baseOf(one) === base;
  const other = inSentence ?? (base === undefined ? undefined : ofAspect.find(isOfBase));
  return other && { figure: other, claim: claimOf(other, material) };
}

/** All that was told by how much it grew; a growth that was asked for in between is no second one. */
export function inAspectOnce(told: readonly (readonly Told[])[], aspect: Aspect, material: Material): Told[][] {
  const seen = new Set<Figure>();
  return told
    .map((own) =>
      own.flatMap((one) => {
        const other = inAspect(one, aspect, material);
        if (!other || seen.has(other.figure)) return [];
        seen.add(other.figure);
        return other;
      }),
    )
    .filter((own, at) => own.length > 0 || told[at]!.length === 0);
}

/** 增速呢, after a sentence was quoted of which no one number was meant: the only growth that it tells. */
export function onlyInQuote(draft: Draft | undefined, aspect: Aspect, { known }: Material): Told[] {
  const [claim, ...more] = draft?.kind === 'grounded' ? draft.claims : [];
  if (!claim || more.length > 0 || !isQuoted(claim)) return [];
  const own = claim.sources.flatMap(({ passage, start, end }) =>
    figuresIn(passage, known.ledger).filter(
      (one) => one.aspect === aspect && start <= one.start && one.end <= end && claim.text.includes(one.text),
    ),
  );
  return own.length === 1 ? [{ figure: own[0]!, claim }] : [];
}
