import type { Draft, Quantity, Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { simplify } from '../../../text/normal.ts';
import { withoutDates } from '../matching/counted.ts';
import { isQuoted } from '../matching/of-two.ts';

/** 充500元能返多少, of 充值为500元: the amount that the asker named himself, and nothing else. 中30元送什么, of what is given for another amount. */
export function tellsAskersOwn({ kind, lead, claims }: Draft, query: Query): boolean {
  if (kind !== 'grounded' || lead !== undefined || claims.length === 0 || query.language === 'en') return false;
  // 两场大会上定了什么, of how many were held.
  if (/[会坛动]上\p{Script=Han}{0,6}(?:什么|啥)/u.test(query.text) && claims.every((claim) => !isQuoted(claim)))
    return query.kind === 'fact';
  const asked = query.quantities.filter(({ dimension }) => dimension === 'money');
  if (asked.length === 0) return false;
  const isAsked = (told: Quantity) => asked.some(({ value, unit }) => value === told.value && unit === told.unit);
  const told = claims.map(({ text }) => scanQuantities(withoutDates(simplify(text))));
  if (query.kind === 'figure') return told.every((row) => row.length > 0 && row.every(isAsked));
  return query.kind === 'fact' && /什么|啥/u.test(query.text) && !told.some((row) => row.some(isAsked));
}
