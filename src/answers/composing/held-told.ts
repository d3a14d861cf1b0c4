import type { Draft } from '../../domain.ts';
import { samePeriod } from '../../figures/times/periods.ts';
import { figuresOf } from '../ledger-index.ts';
import type { Reckoning } from '../understanding/conversation/reckonings.ts';
import { claimOf, type Material, quoteOf } from './saying/drafting.ts';
import { phrasesOf } from './saying/phrases.ts';
import { refuse } from './saying/refusals.ts';
import type { Told } from './told-years.ts';

/** 是去年的数吗, 两个都是目标吗: yes or no, with what was told; neither where only the day of its article is known. */
export function heldTold(
  { isAim, isOfTime }: Extract<Reckoning, { kind: 'held' }>,
  told: readonly Told[],
  { query }: Material,
): Draft | undefined {
  const { period, language } = query;
  const phrases = phrasesOf(language);
  if (told.length === 0 || (isOfTime && !period)) return undefined;
  const isOpen = isOfTime && told.some(({ figure }) => !figure.period || figure.period.source === 'article');
  const holds = ({ figure }: Told) =>
    (!isAim || figure.status === 'target') && (!isOfTime || samePeriod(figure.period!, period!));
  const claims = [...new Map(told.map(({ claim }) => [claim.text, claim])).values()];
  const lead = isOpen ? undefined : told.every(holds) ? phrases.yes : phrases.no;
  return { kind: 'grounded', language, claims, ...(lead && { lead }) };
}

/** 其中新的有几个: the one number that is told as part of the last count that was told, and as new; none where new ones are told of other things. */
export function newOfTold(told: readonly Told[], material: Material): Draft | undefined {
  const one = told.find(({ figure }) => figure.dimension === 'count' || figure.dimension === 'people');
  if (!one) return undefined;
  const whole = one.figure;
  const fresh = figuresOf(whole.articleId, material.known.ledger).filter(
    ({ metric, partOf, unit, place }) =>
      metric.startsWith('新') &&
      unit === whole.unit &&
      place === whole.place &&
      (partOf === whole.metric || (partOf !== undefined && partOf === whole.term)),
  );
  const { language } = material.query;
  return fresh.length === 1
    ? { kind: 'grounded', language, claims: [claimOf(fresh[0]!, material)] }
    : refuse(material, 'not-in-corpus', [one.claim]);
}

/** 占全省多少, of 甲类企业30家，占全市的60%、全省的1/5: the words behind the number, where the ledger has no share of that. */
export function shareInWords({ figure, claim }: Told, base: string, { known, query }: Material): Draft | undefined {
  const { text } = known.articles.get(figure.articleId)!;
  const [behind] = /^[，,（(](?:约|就)?占[^；。）)]+/u.exec(text.slice(figure.end)) ?? [];
  const start = text.slice(0, figure.start).search(/[^，。；\n]*$/u);
  const [source] = claim.sources;
  if (!source || !behind?.includes(base.replace(/^全/u, '')) || start < source.passage.start) return undefined;
  const end = figure.end + behind.length;
  const words = text.slice(start, end);
  return end <= source.passage.end
    ? {
        kind: 'grounded',
        language: query.language,
        claims: [quoteOf({ passage: source.passage, start, end }, words, query.language)],
      }
    : undefined;
}
