import type { Span } from '../../domain.ts';

/** 力争2027年底建成通车；……: by when one work is to be there dates nothing behind the semicolon. */
export const isMilestone = (text: string, { start, end }: Span): boolean =>
  /(?:力争|争取|确保|计划|预计|[拟将]|有望)[于在到]?$/u.test(text.slice(Math.max(0, start - 4), start)) &&
  /^[^，；;\d]*[；;]/u.test(text.slice(end));

/** 去年落户的海辰公司已投产，上半年产值2亿元: which firm it is, and not of which year a part is told. */
export const saysWhich =
  /^[^，。；\d的]{0,3}(?:落户|落地|引进|引入|签约|入驻|成立|投产|开工|动工|开业|投用|开通|创办|注册|搬迁|搬入)[^，。；\d的]{0,12}的(?![^，。；]*\d)\p{Script=Han}{2}/u;

/** 将于9月16日举行, 9月16日将举行. */
export const isToCome = (text: string, start: number, end: number): boolean =>
  /(?:(?<![即必])将|拟|定|计划|预计|可能)[于在从到]?$|(?<![即必])将[^，。；\d]{0,4}[持延]续[到至]$/u.test(
    text.slice(Math.max(0, start - 9), start),
  ) ||
  /^(?:，|[^，。；\d]{0,6})将(?![近军士])/u.test(text.slice(end, end + 8)) ||
  // 5月底前完成插秧3万亩
  /^之?前(?:要|须|应|将|力争|确保|基本|全部|全面)*(?:完成|建成|投用|投产|交付|开工|竣工|实现|拆除|通车)(?!了)/u.test(
    text.slice(end, end + 10),
  );

/** 《2022年民生实事》: of which year a document is says nothing of what the sentence tells. */
export const isInTitle = (text: string, at: number): boolean => {
  const open = text.lastIndexOf('《', at);
  return open >= 0 && at - open < 60 && text.lastIndexOf('》', at) < open && text.indexOf('》', at) > at;
};

/** 由去年的9栋增加到12栋，其中1—10月……: the year is where a change began, and not of which year a part is told. */
export const isOutset = (text: string, { start, end }: Span): boolean =>
  /[由从]$/u.test(text.slice(0, start)) && /^年?底?的[^，。；]{0,24}?[到至为]/u.test(text.slice(end, end + 30));

/** 公司2009年率先在外地上市: the year that something began is seldom the one that runs. */
export const isFounding = ({ start, end }: Span, words: string): boolean =>
  /^[^，。；\d]{0,10}(?:成立|创[立办建]|上市|挂牌|注册|建校|诞生)/u.test(words.slice(end)) ||
  /(?:成立|创[立办建]|上市|注册|诞生)[于在]$/u.test(words.slice(0, start));

/** 二季度重大项目集中开工仪式: what an event is called. */
export const isEvent = (words: string, after: string): boolean =>
  /季度$/u.test(words) &&
  /^(?:全?[省市区县])?\p{Script=Han}{0,10}(?:集中(?:开工|签约|竣工|推进|投产|揭牌)|(?:开工|签约|竣工|投产|启动)(?:仪式|活动|大会)|(?:推进|签约|拉练|观摩)会|擂台赛)/u.test(
    after,
  );

/** 8月第一周: less than the month, and nobody tells which days. */
export const isWeek = /^第[一二三四五\d]周(?!年|岁)/u;

/** 年度全国百强榜: of which list. */
export const honours = /^(?:全国|全省|全市)?[^，。；]{0,26}?(?:名单|榜单|评选|推选|称号|先进典型|百强榜?|排行榜)/u;
