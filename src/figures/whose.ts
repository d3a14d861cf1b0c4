import type { Certainty, Slot } from './extract.ts';

/** What belongs to a firm, a building or a person, and says nothing of a place by itself. */
const owned =
  /^(?:(?:预计|计划|设计|累计|共|总|年|月|日|每[年月日天亩户人]|平均|人均|亩均|可|现有|今年|全年|最高|实现|合计)*(?:营收|营业总?收入|营业额|主营业务收入|主营收入|销售收入|销售额|销售总额|(?:扣非)?(?:归母)?净利润?|利润(?:总额)?|毛利率?|利税|毛收入|纯收入|收入|收益|分红|租金|工资|工钱|薪资|底薪|成本|注册资[本金]|股本|股价|市值|总?资产|净资产|负债率?|订单(?:[量额]|金额|数量)?|产能|产值|员工|职工|工人|用工|占地(?:面积)?|用地(?:面积)?|总?建筑面积|总?建设面积|投资(?:[额总]|总额|规模)?|估算投资|概算|工期|全长|总长度?|长度|[宽高深]度|桥长|线路长度?|跨度|库容|蓄水量|坝高|装机(?:容量|规模)?|床位|编制床位|发电量?|上网电量|流量|客流量))(?:$|占|(?:同比|环比)?$)/u;
/** 我家, 我们: whoever speaks. */
const speaking = /(?:我|俺|咱)(?![国省市县区州镇乡]|们?(?:全)?[省市县区])/u;
const household =
  /[他她]们?(?:一?家|自己)|自家|(?:^|[，。；“])[他她](?![们国省人乡])|家[中里](?=[^，。；]{0,12}(?:收入|种|养|有\d))/u;

/** What a bureau does is done for its district. */
const office = /(?:局|管委会|海关|法院|检察院|街道办|派出所|服务中心)$/u;

const thatOne =
  /(?:^|[，；。：“\s]|说)该(?![省市区县州镇乡国旗村地项类款批]|如何|不该)(?=\p{Script=Han}{2})[^，；。]*(?:，[^，；。]*)?$/u;

interface Told {
  readonly metric: string;
  readonly partOf?: string | undefined;
  /** The sentence, and the slot before in it. */
  readonly words: string;
  /** Where the figure begins. */
  readonly at: number;
  readonly previous: Slot | undefined;
  /** Whom the sentence before was about. */
  readonly left: string | undefined;
}

/**
 * Whether nothing says that a figure is of the place that the text is about: a firm's takings, what somebody says of himself, and what goes on behind
 * a sentence about somebody. Such a figure has no place rather than a guessed one.
 */
export function isSomebodys({ metric, partOf, words, at, previous, left }: Told): boolean {
  if (previous && previous.place === undefined && !previous.subject) return true;
  const quotation = words.lastIndexOf('“', at);
  const isSaid = quotation >= 0 && words.lastIndexOf('”', at) < quotation;
  if (household.test(words) || (isSaid && (quotation < 2 || speaking.test(words.slice(quotation))))) return true;
  // 该农商城入驻商户80户，交易额4亿元: whoever 该 means.
  if (thatOne.test(words.slice(0, at))) return true;
  if (left !== undefined && !office.test(left)) return true;
  return previous === undefined && partOf === undefined && owned.test(metric);
}

export const nowhere: { readonly placeCertainty: Certainty } = { placeCertainty: 'assumed' };

/** 该支线投资金额: which one was said before, and it is no other's. */
export function withThis(metric: string, words: string, before: number): string {
  const at = metric ? words.lastIndexOf(metric, before) : -1;
  return at > 0 && words[at - 1] === '该' ? `该${metric}` : metric;
}
