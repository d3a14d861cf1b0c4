import type { UnitHere } from './units.ts';

const currencies: readonly (readonly [string, RegExp])[] = [
  ['港元', /HK\$$|HKD$|港[币元]$/],
  ['美元', /US\$$|USD$|(?<!HK)\$$/],
  ['元', /人民币$|RMB$|CNY$|[¥￥]$/],
  ['欧元', /EUR$|€$/],
  ['英镑', /GBP$|£$/],
];
/** What stands before or behind an amount and says of which money it is. */
export const money = '(?:人民币|港[币元]|RMB|CNY|USD|HKD|EUR|GBP|US\\$|HK\\$|[¥￥$€£])';
/** Such words right before an amount. */
export const moneyBefore = new RegExp(`${money}\\s?$`);

/** 港币3.5亿元: no yuan. */
export const inHongKong = (text: string, at: number, unit: UnitHere | undefined): UnitHere | undefined =>
  unit?.canonical === '元' && /港[币元][约近超逾]?$/u.test(text.slice(Math.max(0, at - 3), at))
    ? { ...unit, canonical: '港元' }
    : unit;

/** USD 3.5亿: the currency stands first. */
export function currencyBefore(text: string, at: number): UnitHere | undefined {
  if (!/[币BYDR$¥￥€£\s]/.test(text[at - 1] ?? '')) return undefined;
  const sign = moneyBefore.exec(text.slice(Math.max(0, at - 4), at))?.[0].trim();
  const canonical = sign && currencies.find(([, pattern]) => pattern.test(sign))?.[0];
  return canonical ? { canonical, factor: '1', dimension: 'money', end: at, stated: '' } : undefined;
}
