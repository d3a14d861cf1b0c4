import type { Query } from '../../domain.ts';
import { literal } from '../../text/matches.ts';
import { isSaid } from './said.ts';
import type { Vocabulary } from './vocabulary.ts';

/** 常住人口多少, after another district's GDP that the articles tell: of that district, and of that time. */
const atPlaceOf = ({ place, period, asked }: Query, query: Query, { vocabulary }: Context): Query =>
  place !== undefined &&
  place !== vocabulary.home &&
  !against.test(asked) &&
  query.place === undefined &&
  query.outlet === undefined &&
  query.kind === 'figure' &&
  query.asked.length <= 14 &&
  isSaid(place, vocabulary)
    ? { ...query, place, leans: true, ...(period && query.period === undefined && { period }) }
    : query;

/** 跟江西比呢: what was measured against. */
const against = /^(?:那么?)?(?:[跟和与同比]|相比)[^，,？?]{2,8}?(?:相?比|比起来)?(?:呢|怎么样|如何|[多少高低])/u;

/** 专精特新企业 of 专精特新企业有多少家. */
const kindCounted = /(?<kind>\p{Script=Han}{2,10}企业)(?:一共|总共|现在|目前)?有?(?:多少|几)家/u;

/** 进出口多少, after how many firms of a kind there are, where the articles tell it of those: theirs, and not the whole district's. */
function ofKindBefore(before: Query, query: Query, { vocabulary }: Context): Query | undefined {
  const kind = kindCounted.exec(before.text.replace(/[“”]/gu, ''))?.groups?.kind?.replace(/^.*[的里中]/u, '');
  const [asked] = query.terms;
  if (!kind || !asked || query.terms.length > 1 || query.rest !== '' || query.place || query.kind !== 'figure')
    return undefined;
  const told = new RegExp(`${literal(kind)}[^，。；\\d]{0,6}${literal(asked.words)}[^，。；\\d]{0,4}\\d`, 'u');
  return vocabulary.texts.length <= mostTexts && vocabulary.texts.some((text) => told.test(text.replace(/[“”]/gu, '')))
    ? { ...query, text: `${kind}${query.text}`, rest: kind, leans: true }
    : undefined;
}
/** A corpus of more is too large to be looked through. */
const mostTexts = 200;

interface Context {
  readonly vocabulary: Vocabulary;
}

/** A question that is whole by itself, and yet of the firms or, right behind it, of the place that one was asked of `back` turns before. */
export const goingOn = (before: Query, query: Query, context: Context, back: number): Query =>
  ofKindBefore(before, query, context) ?? (back === 0 ? atPlaceOf(before, query, context) : query);
