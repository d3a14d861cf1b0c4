import type { Article, Figure, Period, Query } from '../../../domain.ts';
import { isAgainstOtherYear } from './narrower.ts';

/** 二季度集中开工多少个项目, 今年农博会来了多少展商: what is held once in the time asked for was held on a day of it. */
export const isOfOneDay = (text: string, asked: Period, told: Period): boolean =>
  told.from === told.to &&
  asked.from <= told.from &&
  told.to <= asked.to &&
  (eventOf.test(text) || (/^\d{4}$/u.test(asked.label) && told.source === 'stated' && yearly.test(text)));

const eventOf = /季度\p{Script=Han}{0,10}(?:集中(?:开工|签约|竣工|投产)|(?:开工|签约|竣工|启动)(?:仪式|活动|大会))/u;

/** 农博会, 龙舟节, 马拉松, 结息: not 委员会, 环节, 大赛道. */
const yearly =
  /(?:[博展推洽交招拍峰庙灯花车书茶]|博览|展销|推介|洽谈|交易|招聘|拍卖)会(?!展|员|议)|\p{Script=Han}{2}(?<!环|细|季|关|章|情|调|时|使|枝|礼)(?:节|马拉松|论坛|开幕式)(?![能省约日水气奏电支])|结息/u;

/** 环比下降0.2% is measured against the month before, and does not tell how far prices moved 同比, as a change does of which nothing is said. */
export const isOfOtherBase = (query: Query, figure: Figure, article: Article): boolean => {
  if (isAgainstOtherYear(query, figure, article)) return true;
  const { text } = query;
  const { aspect, start, clause, sentence } = figure;
  const asked = new Set(text.match(/同比|环比/gu));
  if (aspect !== 'growth' || asked.size !== 1) return false;
  const told = (from: number) =>
    article.text
      .slice(from, start)
      .match(/同比|环比/gu)
      ?.at(-1);
  return asked.has('同比') ? told(clause.start) === '环比' : told(sentence.start) !== '环比';
};
