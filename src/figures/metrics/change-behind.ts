import type { Quantity } from '../../domain.ts';
import { falls, rises } from '../lexicon.ts';
import { phraseOf } from './nouns.ts';

const changeBehind =
  /^的(?:同比|快速|高速|较快|正|小幅|大幅|明显|显著)*(?:(?<verb>增长|提升|提高|上升|上涨|下降|下滑|下跌|回落|减少|降低)(?=[，。；、！”\s]|$)|(?<rate>增[速幅]|[涨升降跌]幅)(?=[，。；、！\s]|$|[居位排领稳在高跑继持保增]))/u;
const having =
  /(?:(?:仍|仍然|再次|继续|均|都|也|已|将|同样|同比|还)*(?:实现|保持|维持|取得|获得|录得|出现|呈现|迎来|达到|有|以)(?:了|着|过|年均|平均|同比|约|近|超过?)*|凭借[^，；。]*)$/u;

/** 增加值实现了5%的增长, 销量出现0.2个百分点的下降: how it changed stands behind the number. */
export function changeIn({ dimension }: Quantity, ahead: string, after: string) {
  if (!/^(?:percent|points)$/u.test(dimension) || !after.startsWith('的')) return undefined;
  const { verb, rate } = changeBehind.exec(after)?.groups ?? {};
  if (verb === undefined && rate === undefined) return undefined;
  const phrase = phraseOf(
    ahead
      .replace(/^[^，；]*凭借/u, '')
      .replace(having, '')
      .replace(/方面$/u, ''),
  );
  // 甲县、乙县以7%、5%的增速居前: of what heads the row.
  if (rate !== undefined && phrase === '') return undefined;
  return {
    phrase,
    aspect: 'growth' as const,
    direction: /[降落少跌滑]/u.test(verb ?? rate!) ? ('fall' as const) : ('rise' as const),
  };
}

/** 毛利率下降为29%: what it has come to; 同比下降为5%: by how much. */
export const growsTo = new RegExp(
  `(?:${rises}|${falls})(?:到|至)$|(?<=[率价数]|比[重例]|占比|份额)(?:下降|降低|减少|回落|下调|上升|提[升高])为$`,
  'u',
);
