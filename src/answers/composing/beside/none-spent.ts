import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import { citedWords } from '../../cited.ts';
import { numbersIn } from '../matching/numbers-in.ts';

/** 完成了多少投资, 已经投了几个亿 */
const asksSpent =
  /(?:完成|到位)了?(?:投资)?(?:了|有)?(?:多少|几个?亿)|已经?(?:完成|投|花|到位)[^，,？?]{0,6}(?:多少|几个?亿)/u;
const ofMoney = /投资|资金|钱|[投花]了|亿/u;
/** 总投资9亿元, 投资9亿元的环线: what a thing is to cost. */
const laidOut = /(?:总|计划|概算|预计)投资[^，；\d]{0,4}.?$|投资[约近超达]*的$/u;
const spent = /完成|已|累计|到位|投入|花|支付|拨付|使用|支出/u;

/**
 * Whether a question asks how much has been spent so far on what it names, and the answer tells no more than what it is laid out for, or what was spent on another thing that
 * the sentence tells of before: 总投资9亿元的环线计划年底开工, for 环线完成了多少投资.
 */
export const tellsNoneSpent = ({ kind, claims }: Draft, query: Query): boolean =>
  kind === 'grounded' &&
  query.language !== 'en' &&
  asksSpent.test(query.text) &&
  ofMoney.test(query.text) &&
  claims.length > 0 &&
  !claims.some(({ derivation }) => derivation) &&
  claims.every((claim) => isOfNoSpending(claim, query));

function isOfNoSpending(claim: DraftClaim, { names = [], rest }: Query): boolean {
  const things = [...names, ...rest.split(' ').filter((word) => word.length > 2)];
  return claim.sources.every(({ passage, start, end }) => {
    const sentence = citedWords({ passage, start, end });
    const named = things.map((name) => sentence.indexOf(name)).filter((at) => at >= 0);
    // Behind a semicolon stands another thing.
    const from = named.length > 0 ? sentence.lastIndexOf('；', Math.min(...named)) + 1 : 0;
    const told = numbersIn(sentence).filter(
      ({ dimension, text }) => dimension === 'money' && claim.text.includes(text),
    );
    return (
      told.length > 0 &&
      told.every(({ start: at, end: behind }) => {
        const before = /[^；]*$/u.exec(sentence.slice(0, at))![0];
        return at < from || (laidOut.test(before + sentence.slice(behind, behind + 1)) && !spent.test(before));
      })
    );
  });
}
