import type { Draft } from '../../../domain.ts';
import { agrees, compareQuantities } from '../../../figures/numbers/compare.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { simplify } from '../../../text/normal.ts';
import { understand } from '../../understanding/understand.ts';
import { boundOf } from '../matching/bounds.ts';
import { countAlike } from '../matching/counted.ts';
import type { Material } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';
import { asksOfAll } from './claims.ts';

/**
 * 盖了20栋楼是吗, where nothing that is told was found to be what the claim speaks of: how many there are is asked instead (盖了多少栋楼), and what answers
 * that bears the claim out or puts it right.
 */
export function askedInstead(refusal: Draft, material: Material, compose: (material: Material) => Draft): Draft {
  const { query, known, vocabulary } = material;
  const { kind, language, text, quantities } = query;
  const [stated, ...others] = quantities;
  if (refusal.kind !== 'refused' || !/^(?:not-in-corpus|off-topic)$/u.test(refusal.reason)) return refusal;
  if (!(kind === 'yes-no' || (kind === 'what-is' && claimedBare.test(text))) || language === 'en') return refusal;
  if (!stated || others.length > 0 || query.leans) return refusal;
  // 67栋楼都建完了吗, 产值9亿元，是全省第一吗: something else is asked; 烤不了500斤吧: and nothing is claimed to be so.
  if (asksOfAll(query) || text.startsWith(stated.text) || /[，,；;]/u.test(text.slice(0, -4)) || denies.test(text))
    return refusal;
  if (!plain.test(stated.dimension) || stated.unit === '' || boundOf(text, stated) || !text.includes(stated.text))
    return refusal;
  const plainly = text.replace(stated.text, `多少${stated.unit}`).replace(confirming, '');
  const read = understand([plainly], { vocabulary, glossary: known.glossary, language });
  if (read.kind !== 'figure') return refusal;
  const told = compose({ ...material, query: { ...read, ...(query.place && !read.place && { place: query.place }) } });
  const [claim, ...more] = told.claims;
  if (told.kind !== 'grounded' || told.lead !== undefined || !claim || more.length > 0 || claim.derivation)
    return refusal;
  const numbers = scanQuantities(simplify(claim.text)).filter(
    ({ unit, dimension }) =>
      unit === stated.unit || (dimension === 'count' && stated.dimension === 'count' && countAlike(stated.unit, unit)),
  );
  const [number] = numbers;
  if (!number || numbers.length > 1 || number.qualifier !== 'exact') return refusal;
  const { yes, no } = phrasesOf(language);
  const isSo = agrees(compareQuantities({ ...stated, unit: number.unit }, number));
  return { ...told, lead: isSo ? yes : no };
}

/** 每户补助8000元？ */
const claimedBare = /\p{Script=Han}{3}(?<![的说里中这那])\d[^，,。]{0,8}[？?]$/u;
const denies = /(?<!是|对)不|没(?!错)|未|无法/u;
/** What is counted or measured; how far it grew is claimed of too many things. */
const plain = /^(?:count|people|money|area|length|weight|volume)$/u;
const confirming = /(?:是不是|是否|听说|据说)|(?:，|,)?(?:是吗|对吗|是吧|对吧|对不对|是不是|没错吧|吗|吧|啊)?[？?]?$/gu;
