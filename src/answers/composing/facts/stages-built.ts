import type { Draft } from '../../../domain.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { overlap } from '../matching/surroundings.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { refuse } from '../saying/refusals.ts';
import { sentencesOf } from '../saying/told-sentences.ts';

const asks = /分(?:为|成)?(?:多少|几)个?期/u;
const tells = /分(?:为|成|作)?(?:[两二三四五六七八九十]|\d)个?期/u;
const leastNamed = 0.6;

/** 产业园分几期建: the sentence that tells it of what is named there, or right before it; no figure counts the stages. */
export function tellNumberOfStages(material: Material): Draft | undefined {
  const { query } = material;
  if (!asks.test(query.text) || (query.parts?.length ?? 0) > 1) return undefined;
  const names = query.rest.split(' ').filter((word) => word.length > 1 && !isVerb(word) && !asks.test(word));
  const told = sentencesOf(material).find(
    ({ text, before }) =>
      tells.test(text) && names.length > 0 && names.every((name) => overlap(name, before + text) >= leastNamed),
  );
  if (!told) return refuse(material, 'not-in-corpus', []);
  return { kind: 'grounded', language: query.language, claims: [quoteOf(told.source, told.text, query.language)] };
}
