import type { Draft, Query } from '../../../domain.ts';
import { citedWords } from '../../cited.ts';
import { numbersIn } from '../matching/numbers-in.ts';

/** 建桥花了多少钱, 总投资多少: what a thing takes. */
const asksCost = /花|投[资入]|造价|成本|费用|价格|多少钱/u;
const penalty = /罚|赔|没收|处[以每]/u;
/** 被罚款5万余元, 处每平方米罚款10元: the word stands in the clause, before its sum or behind it. */
const isPenalty = (sentence: string, start: number, end: number): boolean =>
  penalty.test(
    /[^，。；：]*$/u.exec(sentence.slice(0, start))![0] + /^[^，。；：]{0,6}/u.exec(sentence.slice(end))![0],
  );

/** Whether a question asks what something takes, and all the money that is told is what somebody was fined. */
export const tellsPenalty = ({ kind, claims }: Draft, { text, language, dimensions }: Query): boolean =>
  kind === 'grounded' &&
  language !== 'en' &&
  dimensions?.includes('money') === true &&
  asksCost.test(text) &&
  !penalty.test(text) &&
  claims.length > 0 &&
  claims.every(({ text: said, sources }) =>
    sources.every(({ passage, start, end }) => {
      const sentence = citedWords({ passage, start, end });
      const told = numbersIn(sentence).filter((one) => one.dimension === 'money' && said.includes(one.text));
      return told.length > 0 && told.every((one) => isPenalty(sentence, one.start, one.end));
    }),
  );
