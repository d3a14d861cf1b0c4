import type { Draft, Quantity, Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { simplify } from '../../../text/normal.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { numbersIn } from '../matching/numbers-in.ts';
import { isQuoted } from '../matching/of-two.ts';

/** 充500元能返多少, of 充值为500元: the amount that the asker named himself, and nothing else. 中30元送什么, of what is given for another amount. */
export function tellsAskersOwn({ kind, lead, claims }: Draft, query: Query): boolean {
  if (kind !== 'grounded' || lead !== undefined || claims.length === 0) return false;
  // Has it met its 50 billion target, of 30 buildings that are to be handed over.
  if (query.language === 'en')
    return (
      query.kind === 'yes-no' &&
      query.quantities.some(isSum) &&
      !claims.some(({ text }) => scanQuantities(simplify(text)).some(isSum))
    );
  // 两场大会上定了什么, of how many were held.
  if (
    /[会坛动](?:上\p{Script=Han}{0,6}|(?:讲|说|谈|提|定|部署|明确|强调)了?些?)(?:什么|啥)/u.test(query.text) &&
    claims.every((claim) => !isQuoted(claim))
  )
    return query.kind === 'fact';
  // 项目40个，其中停工几个, of what tells of the forty.
  const part = query.kind === 'figure' ? among.exec(query.text)?.groups?.what : undefined;
  if (part && !claims.some(({ text }) => formsOf(part).some((form) => simplify(text).includes(form)))) return true;
  const asked = query.quantities.filter(({ dimension }) => dimension === 'money');
  // 3亿元还是5亿元: one of the two is the answer.
  if (asked.length === 0 || (asked.length > 1 && /还是/u.test(query.text))) return false;
  const isAsked = (told: Quantity) => asked.some(({ value, unit }) => value === told.value && unit === told.unit);
  const told = claims.map(({ text }) => numbersIn(simplify(text)));
  if (query.kind === 'figure') return told.every((row) => row.length > 0 && row.every(isAsked));
  return query.kind === 'fact' && /什么|啥/u.test(query.text) && !told.some((row) => row.some(isAsked));
}

const among = /\d[^，,]*[，,]其中的?(?<what>\p{Script=Han}{2,4}?)的?(?:有|是|占)?(?:多少|几)/u;
const isSum = ({ value }: Quantity): boolean => Number(value) >= 1e6;
