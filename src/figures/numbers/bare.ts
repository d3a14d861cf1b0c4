import type { Quantity } from '../../domain.ts';

const counts =
  /(?:数量?|数字|人口|人次|用户|粉丝|会员|客户|[单产销流]量|[发播访点浏参]\p{Script=Han}{0,3}量)(?:已|共|有|达到?|为|突破|增至|增长到|增加到|[增减][加少]了?|下降了?|约|近|超过?)*$/u;
const ratios =
  /(?:倍差|收入比|性别比|系数|比值|容积率)(?!重|例)(?:[由从](?:20\d\d年)?[^，。；、\d]{0,14}(?:\d{1,3}\.\d+)?)?[^，。；、\d]{0,8}(?:\d\.\d+[，；](?:而)?最[大小高低]的\p{Script=Han}{2,8})?$/u;

/**
 * 订单数量4440万, 常住人口85.6万, 收入倍差由2.45降到1.76: a number without a unit that its noun alone tells the meaning of. Any other
 * counts nothing that could be bound.
 */
export function isBare({ start, end, text: words }: Quantity, text: string): boolean {
  const ahead = text.slice(Math.max(0, start - 16), start);
  if (/[万亿](?:余|多)?$/u.test(words))
    return counts.test(ahead) && /^(?:以上|左右)?(?:[，。；、）)！？,.;]|$)/u.test(text.slice(end, end + 3));
  return (
    /\d\.\d/u.test(words) &&
    ratios.test(text.slice(Math.max(0, start - 40), start)) &&
    /^(?:左右|以[上下内])?(?:[，。；、）)！？,.;]|[下上]?[缩扩降升提减增]|$)/u.test(text.slice(end, end + 3))
  );
}

/** 每天发电6000度, 每用10度电: what electricity is counted in as people say it. */
export const isPower = ({ start, end, unit }: Quantity, text: string): boolean =>
  unit === '度' &&
  (/^的?电/u.test(text.slice(end, end + 2)) ||
    /(?:[发用耗节省购售供送停]电|电量)(?:量|能力)?(?:已|共|有|约|近|超过?|达到?|为|是|可)*$/u.test(
      text.slice(Math.max(0, start - 12), start),
    ));

const spent =
  /(?:[投融筹募斥耗注出增]资|授信|贷款|产值|增加值|生产总值|营收|收入|创收|增收|税收|纳税|利润|支出|投入|拨付|补[贴助]|奖励|捐[赠款]|资金|货值|市值|估值|预算|债务|[销交营贸]\p{Script=Han}{0,2}额|[金总余]额)(?:总额|规模|[额金款])?(?:已|共|有|达到?|为|是|完成|实现|合计|累计|总计|总共|增至|增加到|增长到)*$/u;
const funds =
  /^(?:余|多)?的?(?:中央|[省市区县]级|财政|专项|扶持|奖补|帮扶|建设|项目){0,3}(?:资金|投资|贷款|补贴|补助|捐款|奖金|营收|产值|税收|年薪|授信|融资|基金|理财|存款|现金|首付|定金|保证金|货款|赔偿|罚款|借款|债务|彩礼)(?!额度)/u;

/** 授信30亿, 拿出2000万财政资金: money, whose 元 goes without saying. */
export const isMoney = ({ start, end, text: words, unit }: Quantity, text: string): boolean =>
  unit === '' &&
  /[万亿](?:余|多)?$/u.test(words) &&
  (funds.test(text.slice(end, end + 16)) ||
    (spent.test(text.slice(Math.max(0, start - 16), start)) &&
      /^(?:左右|以[上下])?(?:[，。；、）)！？,.;和及的]|[建用购]|$)/u.test(text.slice(end, end + 4))));
