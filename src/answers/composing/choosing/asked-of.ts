import type { Figure, Query } from '../../../domain.ts';
import type { Match } from '../matching/match.ts';

/** 主要预期目标, 三项增长目标: whatever is named beside it. */
export const asksAll =
  /主要(?:预期|经济|社会|发展|增长)*(?:目标|指标)|预期目标|经济(?:社会|发展|增长)*(?:预期)?(?:目标|指标)|(?:[两二三四五六七八九十几]|\d{1,2})[个项大](?:主要|核心|经济|社会|发展|增长)*(?:预期|目标|指标)/u;

/** 招商引资成果: what is told of a theme. */
export const ofResults = /(?:成果|成效|成绩)(?=$|[？?，,])/u;

/** 直接经济损失: the name of a figure, of which nothing else is asked. */
export const isNamedAlone = ({ text, rest }: Query, { metric }: Figure): boolean =>
  metric.length > 3 && rest.split(' ').includes(metric) && !/[谁哪怎何吗呢么]|什么|如何|没有|吧$/u.test(text);

/** What a site or a project has, and no statistic of a district is. */
const ofSites = /^(?:占地|建筑|规划)面积$|^总投资$/;

/** No place is named, and what is asked for is no statistic that every district has: 青龙滩水电站的装机容量 and 占多少地 are answered wherever it stands, and the answer names the place. */
export const isOfAnyPlace = ({ kind, place, terms, rest }: Query): boolean =>
  place === undefined &&
  kind !== 'yes-no' &&
  (terms.every(({ term }) => ofSites.test(term.name)) || rest.split(' ').some((word) => word.length > 1));

export const isElsewhereAlone = ({ misses }: Match): boolean => misses.length === 1 && misses[0] === 'place';
