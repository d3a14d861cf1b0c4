import type { Draft, Quantity, Source } from '../../../domain.ts';
import { agrees, compareQuantities } from '../../../figures/numbers/compare.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { boundOf } from '../matching/bounds.ts';
import { countAlike } from '../matching/counted.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';

/** 经过三次共11天庭审吗, of 共7天: a yes stands only where every number that the question states is told, and no other in its place. */
export function heldToNumbers(draft: Draft, { query }: Material): Draft {
  const { language, kind, quantities, text: asked } = query;
  const { yes, no } = phrasesOf(language);
  if (draft.kind !== 'grounded' || draft.lead !== yes || kind !== 'yes-no' || language === 'en') return draft;
  const told = draft.claims.flatMap(({ text, sources }) =>
    [text, ...sources.map(wordsOf)].flatMap((words) => scanQuantities(words)),
  );
  const isOther = (stated: Quantity) =>
    stated.unit !== '' &&
    boundOf(asked, stated) === undefined &&
    // 3座水渠的泵站超过10座吗: which are meant, and how many is claimed.
    quantities.every((one) => one === stated || one.unit !== stated.unit) &&
    told.some(({ unit }) => unit === stated.unit) &&
    !told.some((one) => isAlike(stated, one));
  const [other] = quantities.filter(isOther);
  if (!other) return draft;
  const tells = (text: string) => scanQuantities(text).some(({ unit }) => unit === other.unit);
  const source = draft.claims.flatMap(({ sources }) => sources).find((one) => tells(wordsOf(one)));
  return {
    ...draft,
    lead: no,
    // What speaks against it is said.
    ...(source &&
      !draft.claims.some(({ text }) => tells(text)) && { claims: [quoteOf(source, wordsOf(source), language)] }),
  };
}

const isAlike = (stated: Quantity, told: Quantity): boolean =>
  (told.unit === stated.unit || countAlike(stated.unit, told.unit)) &&
  (told.value === stated.value || agrees(compareQuantities({ ...stated, unit: told.unit }, told)));

const wordsOf = ({ passage, start, end }: Source): string =>
  passage.text.slice(start - passage.start, end - passage.start);
