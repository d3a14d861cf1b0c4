import type { Query } from '../../../domain.ts';

/** 到账多少 is not told by what was agreed on, 协议总投资 or 合同额, where nothing of what came in stands beside it. */
export const isOnlyAgreed = ({ text: asked }: Query, text: string): boolean =>
  /到账|到位|真金白银|真正(?:投|落)|实际(?:投|完成投)/u.test(asked) &&
  /协议|合同|意向|签约(?:金额|额|总)/u.test(text) &&
  !/到账|到位|实际|完成投资|已投/u.test(text);
