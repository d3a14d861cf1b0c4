import type { Article, Figure, Query } from '../../../domain.ts';

/** 预计上半年盈利3亿元，同比增长20%, told when the half-year was over: what is expected of it, and not yet known. */
export const isForeseen = ({ status, sentence, start }: Figure, { text }: Article): boolean =>
  status === 'actual' &&
  /预计|预[增减盈亏]|预期/u.test(
    text
      .slice(sentence.start, start)
      .replace(/^.*[；。]/su, '')
      .replaceAll(
        /预期目标|[比较超低高好优]于?(?:市场)?预[期计]|(?:[未不]能?|没有?|符合)(?:达到?|及|如|完成|实现)?预期/gu,
        '',
      ),
  );

/** 有望达到5亿元, 预测失业率将升至4%: what somebody expects, and nobody aims at. */
export const isOnlyExpected = ({ status, sentence, start }: Figure, { text }: Article): boolean => {
  const said = text.slice(sentence.start, start).replace(/^.*[；。]/su, '');
  return status === 'target' && /预[计测估]|预期(?!目标)|有望|或将|料将/u.test(said) && !ofAims.test(said);
};
const ofAims = /目标|计划|力争|任务|规划|确保|争取|安排|拟|要(?!素|求|闻)|总投资|建设|新建/u;

/** 计划投入资金 of 新增计划投入资金3亿元: the word for an aim is part of what is counted, in the question as in the article. */
export const isNamedAim = ({ text, status }: Query, figure: Figure, article: Article): boolean => {
  const { start, sentence } = figure;
  if (status === 'target' && /预/u.test(text) && isForeseen(figure, article)) return true;
  const aim = status === 'target' ? /(?:预计|计划|拟|规划)\p{Script=Han}{2,4}/u.exec(text)?.[0] : undefined;
  return aim !== undefined && article.text.slice(sentence.start, start).endsWith(aim);
};

/** 在通胀率稳定在3%之前，……: what is waited for. */
export const isWaitedFor = ({ sentence, start, end }: Figure, { text }: Article): boolean =>
  /^[^，。；]{0,6}之前/u.test(text.slice(end)) && /在[^，。；\d]*$/u.test(text.slice(sentence.start, start));
