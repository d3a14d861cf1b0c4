import type { Span } from '../domain.ts';
import { matchesOf } from '../text/matches.ts';
import type { Certainty, Slot } from './slot.ts';

/** What belongs to a firm, a building or a person, and says nothing of a place by itself. */
const owned =
  /^(?:(?:预计|计划|设计|累计|共|总|年|月|日|每[年月日天亩户人]|平均|人均|亩均|可|现有|今年|全年|最高|实现|合计)*(?:营收|营业总?收入|营业额|主营业务收入|主营收入|销售收入|销售额|销售总额|(?:扣非)?(?:归母)?净利润?|利润(?:总额)?|毛利率?|利税|毛收入|纯收入|收入|收益|分红|租金|工资|工钱|薪资|底薪|成本|注册资[本金]|股本|股价|市值|总?资产|净资产|负债率?|订单(?:[量额]|金额|数量)?|产能|产值|员工|职工|工人|用工|占地(?:面积)?|用地(?:面积)?|总?建筑面积|总?建设面积|投资(?:[额总]|总额|规模)?|估算投资|概算|工期|全长|总长度?|长度|[宽高深]度|桥长|线路长度?|跨度|库容|蓄水量|坝高|装机(?:容量|规模)?|床位|编制床位|发电量?|上网电量|流量|客流量))(?:$|占|(?:同比|环比)?$)/u;
/** 我家, 我们: whoever speaks. */
const speaking = /(?:我|俺|咱)(?![国省市县区州镇乡]|们?(?:全)?[省市县区])/u;
const household =
  /[他她]们?(?:一?家|自己)|自家|(?:^|[，。；“])[他她](?![们国省人乡])|家[中里](?=[^，。；]{0,12}(?:收入|种|养|有\d))/u;

/** 收受现金90万元, 并处罚金9万元: of whoever did it, and of no place. */
const ofCrime = /收受|受贿|行贿|索贿|贪污|侵吞|退缴|退赃|违法所得|有期徒刑|判处|^(?:并?处)?罚金$/u;
const ofCourts = /法院|检察|公安|[案件人名]$/u;

/** What a bureau does is done for its district. */
const office = /(?:局|管委会|海关|法院|检察院|街道办|派出所|服务中心)$/u;

/** 文岭以668亿元的总量位列第八: one of a row that is put in order, whoever it is. */
const ofRanked =
  /(?<=^|[，；])(?!全)\p{Script=Han}{2,4}(?<![率量额值速幅入出资费售类业品牌]|GDP)以[\d.]+[万亿]*[元%](?:的[^，；。\d]{0,10})?(?:[位名]列|[位稳]居|稳坐|排名|赶超|超越|领跑|居首)/gu;
const isRanked = (words: string, at: number): boolean =>
  words.includes('以') &&
  matchesOf(ofRanked, words).some(({ index, 0: { length } }) => index < at && at < index + length + 4);

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
  if (isRanked(words, at) || (ofCrime.test(metric) && !ofCourts.test(metric) && !ofCourts.test(words))) return true;
  // 该农商城入驻商户80户，交易额4亿元: whoever 该 means.
  if (thatOne.test(words.slice(0, at))) return true;
  if (left !== undefined && !office.test(left)) return true;
  return previous === undefined && partOf === undefined && owned.test(metric) && !isPublic(words, at);
}

/** 投资7亿元的站前广场建成投用; 区里与恒光集团签约，总投资12亿元: what the place is told to have built or got. */
const isPublic = (words: string, at: number): boolean =>
  /^[^，。；的]*元(?:以上)?的[^，。；\d]{0,16}(?<!公司|集团|企业)(?:建成|投用|竣工|完工|开工|启用|通车|开建|动工|投运)/u.test(
    words.slice(at),
  ) ||
  // 截至9月，项目累计完成投资9亿元: all of them together.
  /(?:^|[，；])\s*项目(?:已|共|累计)+完成$/u.test(words.slice(0, at).replace(/总?投资(?:额|约|达|为)*$/u, '')) ||
  /(?:^|[，；])(?:[市区县镇乡]里|我[市区县])[^；。\d]*(?:签约|签订|引进|引入)[^；。\d]*$/u.test(words.slice(0, at));

/** 三地合计完成投资5亿元: of all of them together. */
const ofSeveral =
  /(?:^|[，；。])\s*(?:(?:以上|上述|这)?[两二三四五六七八九十\d]+[地省县区市镇](?:\s*[（(][省市区县、]{1,3}[）)])?\s*|[^，。；]{0,10}[两二三四五六七八九十\d]+个(?:省区?市|省份|城市|国家)(?:的(?=[^，。；]*(?:合计|共计?|总计|累计|占))[^，。；]*?(?=合计|共计?|总计|累计|占)|(?=合计|共计?|总计|累计|占))|(?:排名)?前[一二三四五六七八九十\d]+(?:[名位强家个](?:[县市区镇]{1,2}|企业)?)?)(?:合计|共计?|总计|累计|占)[^，；。]*(?:，(?:占|同比|增长|下降)[^，；。]*){0,3}$/u;
/** 甲、乙、丙等5个消防救援支队集结236人: of the towns of a row together. */
const ofRow =
  /(?:^|[，；。\s])(?:\p{Script=Han}{2,5}、)+\p{Script=Han}{2,5}等(?:[\d两三四五六七八九十]+[余多]?个)(?:[省市县区镇乡村]|地区|地级|兄弟|城市|街道|\p{Script=Han}{0,8}[支大]队)[^，；。]*$/u;
/** 宁川市服务中心、海辰公司等17家: a place in the name of one of a row of bodies is not that of all. */
const ofNamed =
  /^\p{Script=Han}{0,14}(?:中心|公司|学院|大学|医院|银行|集团|协会|研究[院所])、[^，。；]*(?:中心|公司|学院|大学|医院|银行|集团|协会|研究[院所])等$/u;
/** 其榜单范围为764个市辖区, 评价体系由5个一级指标构成: how a list is made. */
const ofList = /(?:榜单?|评价|评估|排名)(?:的)?(?:范围|对象)[^，。；]*$/u;
const asked = /条件|标准|门槛|要求|资格|认定|申报|指标/u;
const ofYardstick = /(?:榜单?|评价|评估|排名)(?:的)?(?:体系|标准|指标)[^。；]*$/u;
/** 是910个市辖区中唯一……的, 在35个城市中排名第3: whom one is measured against. */
const fieldBehind = /^[^，。；\d]{1,24}[中里](?:的)?(?:唯一|首个|第[一二三]|排|位[居列]|名列|列|居)/u;
/** 京津冀地区拥有……: larger than the place that the text is about. */
const ofRegion =
  /^\s*(?:(?:京津冀|长三角|珠三角|成渝|[东中西]部|东北)(?:地区|区域)(?!城市|各)|(?:当日|截至收盘|[^，。；]{0,8}收盘时?)?，?(?:沪深|两市|沪[市指]|深市|A股))/u;

/** Whether a figure is of no single place although the text goes on about one. `placeEnd`: where the place is named that its sentence gives it. */
export function isOutside(words: string, at: Span, placeEnd: number | undefined): boolean {
  // 两国将推动新兴市场增长，预计该地区增长5.3%: whichever that is.
  if (
    ofSeveral.test(words.slice(0, at.start)) ||
    (placeEnd !== undefined && ofNamed.test(words.slice(placeEnd, at.start))) ||
    ofRow.test(words.slice(0, at.start)) ||
    /该地区(?!生产)[^，；。]*$/u.test(words.slice(Math.max(0, at.start - 24), at.start))
  )
    return true;
  const ahead = words.slice(placeEnd ?? 0, at.start);
  // 认定条件为GDP≥600亿元: what is asked for.
  if (/^[≥≤]/u.test(words.slice(at.start, at.start + 1)) && asked.test(ahead)) return true;
  const isIndicator = /^\p{Script=Han}{0,6}指标/u.test(words.slice(at.end, at.end + 8));
  if (ofList.test(ahead) || (isIndicator && ofYardstick.test(ahead))) return true;
  if (placeEnd === undefined) return ofRegion.test(words) && !/[；。]/u.test(words.slice(0, at.start));
  return (
    placeEnd < at.start &&
    !/^的?(?:共有?)?$/u.test(words.slice(placeEnd, at.start)) &&
    fieldBehind.test(words.slice(at.end, at.end + 30))
  );
}

/** Whether the words before a number tell it of several places together. */
export const isOfSeveral = (words: string): boolean => ofSeveral.test(words);

export const nowhere: { readonly placeCertainty: Certainty } = { placeCertainty: 'assumed' };

/** 该支线投资金额: which one was said before, and it is no other's. */
export function withThis(read: string, words: string, before: number): string {
  const metric = online.test(words.slice(0, before)) ? '网上零售额' : withoutAdded(read, words, before);
  const at = metric ? words.lastIndexOf(metric, before) : -1;
  return at > 0 && words[at - 1] === '该' ? `该${metric}` : metric;
}

/** 新增示范企业3家，累计达11家: of those there are by now, and not of the new ones. */
function withoutAdded(metric: string, words: string, at: number): string {
  const said = words.slice(Math.max(words.lastIndexOf('，', at), words.lastIndexOf('；', at)) + 1, at);
  const isOfAll =
    /^(?:目前|现在?|到?年底|全[省市区县])*(?:累计(?:分别)?(?:达|建成$|认定$|培育$|$)|总[数量]|总共|合计|共计|共有|现有|已有|拥有量?)/u;
  return isOfAll.test(said) && !said.includes('新') ? metric.replace(added, '') : metric;
}
const added = /^(?:新增|新建|改造提升|净增|新认定|新培育|新设立?|新引进)(?=\p{Script=Han}{2}|“)/u;
/** 限额以上单位通过公共网络实现的商品零售额: how statistics tell what is sold online. */
const online = /通过(?:公共|互联)?网络?实现的?(?:实物)?商?品?零售额?\s*$/u;
