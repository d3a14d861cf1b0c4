import type { Dimension, Query } from '../../domain.ts';
import { isVerb } from './verbs.ts';

/**
 * What is done with any thing that a turn before named, and names none itself: 每天多少人坐, 多少人领到了, 能停几辆. Verbs by which a thing is used, entered,
 * filled, received and paid for.
 */
const acts =
  '坐|乘坐?|搭|骑|开|载|拉|运|送|过|通|看|逛|玩|游|住|睡|用|吃|喝|学|读|念|听|放|装|存|停|停放|堆|容|容纳|坐得|坐下|领|领取|拿|取|享受|享|得|得到|受益|受惠|沾光|报|报名|参加|参与|加入|入住|入园|入驻|进驻|进|办|办理|申请|登记|预约|交|租|服务|解决|安置|安排|吸纳|带动|惠及|覆盖|提供|建好|修好|盖好|弄好|搞好';
const act = new RegExp(
  `^[再又还都已新]?(?:${acts})(?:到手?|得[了起下]?|完|好|掉|成|下来?|上|起|进去?|出去?|回来?|了|过|满|着)?$`,
  'u',
);
/** 每个月多少, 一趟几个人: the measure of which it is told. */
const measure = /^[年月天日周季晚次趟回班户人家亩]$/u;

/** Whether a word of a question says what was done, or by what it is measured, and nothing of which thing. */
export const isBareAct = (word: string): boolean =>
  isVerb(word.replace(more, '')) || act.test(word) || measure.test(word);
const more = /^[再又还都已](?=\p{Script=Han})/u;

/** Whether a turn says what was done and nothing else. */
export const saysAct = ({ rest, terms }: Query): boolean =>
  terms.length === 0 && rest !== '' && rest.split(' ').every(isBareAct);

/** 建 of 再建. */
export const withoutMore = (rest: string): string =>
  rest
    .split(' ')
    .map((word) => (isVerb(word.replace(more, '')) ? word.replace(more, '') : word))
    .join(' ');

/** 今年准备再建几个: of what, the turn before said, whatever the year. */
export const asksMore = ({ asked, terms, place, rest }: Query): boolean =>
  rest !== '' &&
  terms.length === 0 &&
  !place &&
  asked.length <= mostSigns &&
  /(?:再|又|还要?|继续)[^，,？?]{0,4}(?:多少|几)/u.test(asked);
const mostSigns = 14;

/** 去年新增多少: of what there are, which the turn before asked, in whatever year. */
export const asksGain = ({ asked, terms, place, rest }: Query): boolean =>
  /^(?:新增|增加|净增|减少)$/u.test(rest) &&
  terms.length === 0 &&
  !place &&
  asked.length <= mostSigns &&
  /多少|几/u.test(asked);

/** 建好能解决多少人就业, 投产后一年产多少: of what is being built, which the turn before named. */
export const onceBuilt =
  /^(?:那|等|等到|将来|以后|全部|都|到时候?)*(?:建[好成完]|盖[好完]|修[好完]|弄好|搞好|完工|竣工|投产|达产|投用|投运|启用|开通|通车|开业|开园|开馆|运营|用上)(?:了|后|以后|之后|的话|起来)*[，,]?(?:大概|预计|估计|一年|每年|每天|能|可以?|会|要|将|有)/u;

/** 卖了多少, 花了几个亿, 来了多少人, 住下的有多少: an amount, by what was done to come to it. */
export const asksAmount =
  /(?:[卖花投用来有收挣赚产种养建修签引招生运发送接贷存缴交拿]|销售|收入|支出|投资|出口|进口|消费|完成|实现|接待|生产|产出|收获|到位|吸引|引进)(?:了|过|出去?|到|进来?|下|掉)*(?:一共|总共|大概)?(?:多少(?!个?(?:点|百分))|几(?!个?(?:点|百分|成)|成|倍))/u;

/** 完成率呢, after how many 亩 were planted: a rate, and no land. */
export const rateAsked = ({ rest }: Query, before: Query): Dimension[] | undefined =>
  /率$/u.test(rest) && !/率/u.test(before.text) ? ['percent'] : undefined;

/** 产量呢, after 种了多少亩; 多大面积, after 已经建成了吗: that the one was done, or is asked to be, does not say it of the other. */
export const isDoneOfOther = ({ kind }: Query, before: Query, standsAlone: boolean): boolean =>
  before.status === 'actual' &&
  ((standsAlone && !/实际|完成|实现|达到/u.test(before.asked)) || (before.kind === 'yes-no' && kind !== 'yes-no'));

/** 去年引进了多少, after 今年力争引进多少项目: the same was done in another time, and to the same. */
export const isSameAct = ({ asked, kind, terms, rest, place, period, unit }: Query, before: Query): boolean =>
  kind === 'figure' &&
  period !== undefined &&
  unit === undefined &&
  terms.length === 0 &&
  !place &&
  asked.length <= mostSigns &&
  isVerb(rest) &&
  before.text.includes(rest);
