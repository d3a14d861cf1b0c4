import type { Article, Figure, Query } from '../../../domain.ts';

/** 全镇, 总共: of figures that else fit alike, the one that says the same. */
export const allBonus = 0.15;
export function saysAll({ text: asked }: Query, { metric, sentence, start }: Figure, { text }: Article): boolean {
  const whole = /全(?:新区|[省市区县州旗镇乡村])/u.exec(asked)?.[0];
  if (whole && text.slice(Math.max(sentence.start, start - 24), start).includes(whole)) return true;
  // 这八年累计发了多少, of what was given up to now and not this year.
  if (/累计|历年|至今|迄今|[一二三四五六七八九十\d]年来?(?:一共|总共|共)/u.test(asked))
    return /累计|截[至止]|至今|迄今|先后|共|总/u.test(text.slice(sentence.start, start));
  // 累计分别达到11家、96家
  const clause = text.slice(Math.max(sentence.start, text.lastIndexOf('，', start) + 1), start);
  return /[总一]共|总[数量]|现有/u.test(asked) && (/总[数量额]|累计/u.test(metric) || /^累计(?:分别)?达/u.test(clause));
}

/** 全市整治多少个小区, of an article that is of no place as a whole: its sentence says 全市 of the city. */
export const saysWhole = (asked: string, { place, sentence, start }: Figure, { place: home, text }: Article): boolean =>
  home === undefined &&
  /^全[省市区县州]$/u.test(asked) &&
  place?.endsWith(asked[1]!) === true &&
  text.slice(sentence.start, start).includes(asked);

/** 各补百分之几, 分别有多少, 分几档: of more than one. */
export const asksEach =
  /各自?(?=[占有是为补奖给投罚收涨降增减贷卖建交]?了?(?:多少|几(?!个?[方单]位)|百分之|多[大高长]))|各自?[去来跑开办招走看访签种养卖产](?:过|了)?(?:多少|几)|分别(?!\p{Script=Han}{0,4}哪)(?=\p{Script=Han}{0,6}(?:多少|几|多[大高长]))|分(?:成|为)?(?:了)?几(?:档|类|级别?|等|层|种|个?阶梯|个?档次|个?等级)[^？?]*(?:多少|几|百分之)/u;
