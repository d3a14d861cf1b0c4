import type { Article, Figure, Query } from '../../../domain.ts';

/** 到账多少 is not told by what was agreed on, 协议总投资, 合同额 or a fund's 规模, where nothing of what came in stands beside it. */
export const isOnlyAgreed = ({ text: asked }: Query, text: string): boolean =>
  /到账|到位|真金白银|真正(?:投|落)|实际(?:投|完成投)/u.test(asked) &&
  /协议|合同|意向|签约(?:金额|额|总)|总?规模$/u.test(text) &&
  !/到账|到位|实际|完成投资|已投/u.test(text);

/** 产值过10亿奖多少 is not answered by an output, nor by the 10亿 for which so much is awarded: 产值突破10亿元的企业，奖励……. */
export const isNoAward = ({ text: asked }: Query, { sentence, clause, end }: Figure, { text }: Article): boolean =>
  /(?:奖励?|补贴?|补助|扶持|资助)[^，。]{0,2}(?:多少|几)/u.test(asked) &&
  (!awards.test(text.slice(sentence.start, sentence.end)) ||
    (/^(?:及?以上)?的/u.test(text.slice(end, clause.end)) && !awards.test(text.slice(clause.start, clause.end))));

const awards = /奖|补|贴|扶持|资助|给予/u;
