import type { Dimension, Span } from '../../domain.ts';
import { scanQuantities } from '../../figures/numbers/scan.ts';

/** What an answer is counted in, by how the question asks for it. */
export interface Counting {
  readonly dimensions: readonly Dimension[];
  /** The canonical unit that it asks in (几宗, 多少万平方米). */
  readonly unit?: string;
  /** The units in the question: they ask, and name nothing. */
  readonly spans: readonly Span[];
}

/** 第几 asks for a rank; 几乎 and 几何 ask for nothing. */
const asker = /好几|多少|几多|哪几|(?<!第|(?<![一每])周|星期|礼拜)几(?![乎何率])/gu;

/** 有多少类商品增速超过两位数: how many there are that pass it, and neither whether one does nor by how much. */
const thosePast =
  /(?:多少|(?<![第好])几)个?\p{Script=Han}{1,12}?(?:增[速幅长]|涨幅?|降幅?|下降|上涨|占比|比重|率)[^，,。？?]{0,4}(?:[超高大低小]过|[高大低小]于|达到?|突破|不[到足]|在)[^，,。？?]{0,4}(?:\d|[两双三]位数|百分之)/u;
/** 多少只股票上涨, 有几个城市下跌: how many there are of which it is true. */
const thoseMoved =
  /(?:多少|(?<![第好])几)[个只家种类项支款座](?!百分|点|基点)\p{Script=Han}{1,8}?(?:是|在|都|价格|的)*(?<way>上涨|下跌|[涨跌](?=了)|增长|下降|负增长|正增长|回落)了?的?[？?]?$/u;
/** What those do that are counted; undefined where all of a kind are. */
export const movementOf = (text: string): string | undefined => thoseMoved.exec(text)?.groups?.way;
/** 两位数增长的有几个: those that did are counted, and by how far is not asked. */
const thoseThat =
  /(?:增长|下降|上涨|上升|下跌|下滑|增加|减少|翻[番倍])的(?!目标|任务)\p{Script=Han}{0,6}?(?:多少|(?<![第好])几)[个家只种类座](?!百分|点|基点)/u;
export const countsThosePast = (text: string): boolean =>
  thosePast.test(text) || thoseThat.test(text) || movementOf(text) !== undefined;

/** What is asked of no unit, but of a thing or by a verb that has only one kind of answer. */
const implied: readonly (readonly [readonly Dimension[], RegExp])[] = [
  [
    ['money'],
    /(?:发|付|结|还|交|给|拿)(?:了|到|过)*多少(?:钱的?)?利息|(?:费用|租金|票价|学费|工资)(?:一共|总共)?(?:是|为|有|要)?多少(?=[？?]|$)|(?:多少|几)(?:亿|万)?的?(?:[^，。到给得拿领获享申发用收有被了]{0,5}(?:补[贴助]|津贴|[奖资赔慰助][金]|[助奖]学金)(?![^，。？?]{0,4}(?:政策|项目|对象))|钱|投资|资金|经费|费用|外资(?!研发|项目|企业|公司|机构|总部|银行|医院|品牌|工厂)|贷款|捐款|善款|(?:[水电气运学]|医药?|物业|管理|停车|服务|报名)费(?!标准)|罚款|租金|税(?!率)|补贴|补助|奖励|收入|产值|利润|订单|支出)|(?:多少亿|几个?亿)(?!元(?:楼|级|企业|项目|园|县|村|产业)|楼|级|企业|园|县|村|产业)|(?:[造票房售单]价|收费|租金|月租|学费|门票)(?=多少|是|[？?]|$)|(?<![消浪免])费(?:一[个次年]月?)?(?=多少)|金额|总额(?=多少|是|$|[？?])|总投资|(?:哪|谁)[^，。？?]{0,8}(?:投资|产值|收入|利润|税收|产出|造价|售价|贷款)额?[更最比较]*(?:大|多|高|小|少|低)(?!于)|(?:花|拨|列支|投|拿出|挣|赚|(?<![存])贷)(?:了|到)?多少(?:钱|[？?]?$)|卖(?:了|到)?多少钱|工资|月薪|[一每](?:平方?米?|公?斤|克|度|晚|张)(?:是|要)?多少(?=[？?]|$)|(?:费|钱|成本|开支)[^，。]{0,8}(?:省|花|用|降)下?了?多少/u,
  ],
  // Goods are told by their number as well as by what they brought.
  [['money', 'count', 'weight', 'area'], /卖(?:了|出)?多少[？?]?$/u],
  [['duration'], /多久|多长时间|时长|(?:周期|工期|期限|年限|时间)(?:是|为|有)?多长/u],
  [
    ['length'],
    /(?<!(?:周期|工期|期限|年限|时间)(?:是|为|有)?)多长(?!时间)|多远|多宽|(?:[总全]长|长度|宽度)(?:是|有|为|达)?多少/u,
  ],
  [
    ['area'],
    /面积|占(?:了)?多少地|(?<![供出卖让])多少地(?![区方市税铁级震产])|[地园区场馆村校院湖厂镇乡县旗市城岛](?:一共|总共|到底|有|是)*多大(?!岁|年|把握|规模|力)/u,
  ],
  // Land is sold by plots as well as by 亩.
  [['area', 'count'], /(?:供|出让|卖|拍)(?:了|出去?)?多少(?:块|宗)?地/u],
  [['weight', 'money'], /亩产(?![值税出效])/u],
  [['weight'], /多[重沉](?=$|[？?，,了啊呀])/u],
  [['volume', 'weight'], /[供蓄存产用耗引调](?:了|出|上)?多少水(?=$|[？?，,])/u],
  [
    ['people'],
    /人数|多少.{0,8}(?:人|工人|人员|员工|职工|学生)(?<!巨人|机器人)(?![均口]|.{0,4}(?:补[贴助]|津贴|救助金|[助奖]学金|养老金|公寓|宿舍|食堂))|多少(?:群众|灾民|市民|旅客|村民)(?=$|[？?，,了啊呀呢])|几个人|的人(?:一共|总共|大概|大约)?有多少(?=$|[？?了啊呀呢])/u,
  ],
  [
    ['count', 'people'],
    /数量|个数|(?:多少|几)(?!钱|个?亿|元|块)[^给对向为]{0,8}(?:项目|企业)$|(?:企业|公司|机构|学校|医院)(?:一共|总共|现在|目前)?有多少(?=[？?了]|$)|多少(?:企业|公司|机构|学校|医院|单位|银行|项目)(?=利用|参[加与展保]|获[得批评]|入[选围驻]|签[了约]|通过|享受|得到|上市|报名|被)/u,
  ],
  [['energy'], /[发用供]了?多少度?电|[发用供]电量?多少/u],
  [['percent', 'points'], /几个点|多少个点/u],
  [
    ['percent', 'points', 'multiple'],
    /百分之几|百分之多少|几成|增速|增长率|增幅|涨幅|降幅|完成率|增长多|涨(?:了)?多少|增长几|比重|占比|比例|[税利费]率|(?<![效频概汇功心速倍])率(?=(?:现在|目前|如今|今年|去年|大概|已经?|能|会|要)*(?:升到|提高到|提到|降到|冲到|做到|到了?|是|为|达到?|有)?(?:多少|多高|几))/u,
  ],
];

/** Kinds of units that count alike: 个 may stand for people and for things, a change may be told in per cent, in points or in times. */
const alike: readonly (readonly Dimension[])[] = [
  ['count', 'people'],
  ['percent', 'points', 'multiple'],
];

/** 多少个村有驻村医生, 通了公交的村有几个: places and firms, which no number of people answers; not 几个村干部. */
const ofPlaces = '村|社区|乡镇|镇|街道|县|城市|国家|小区|项目|企业|公司|学校|医院';
const placesBehind = new RegExp(`^[个家]?(?:${ofPlaces})(?=$|[？?，,。有被是在已都完实达入开参获通纳没])`, 'u');
const placesAhead = new RegExp(`(?:${ofPlaces})(?:一共|总共|现在|目前|共)?有?$`, 'u');
const countsPlaces = (text: string, at: number, behind: string): boolean =>
  placesBehind.test(behind) || (/^[个家](?=$|[？?了啊呀呢])/u.test(behind) && placesAhead.test(text.slice(0, at)));

/** Words that begin like a unit and are none: 多少项目 does not ask in 项. */
const nouns =
  /^(?:群众|本(?:科|地|土|村|县|市|区|省|乡|镇)|车(?![次皮厢间])(?=$|[？?，,了啊呀呢]|[泡淹停坏撞报受被卖买堵跑进上没]|在|[辆位主道型流企])|台[青商胞资企]|[市区省县国]|[校院所站台班组队村镇局处科厂]长|项目|人[口均才气]|(?:[十百千])?亿元?(?:楼|级|企业|项目|园|县|村|产业)|家[庭具电]|注册|家长(?![者远期])|位置|年级|级别|件事|个点|成[绩果效]|台阶|度假|里程|[百千]岁|首[店发批台款秀])/u;

/** Reads the unit behind each 多少 and 几 as a quantity of one would be read: 多少亿元 is counted as 1亿元 is. */
export function countingIn(text: string): Counting {
  const dimensions = new Set<Dimension>();
  const spans: Span[] = [];
  let unit: string | undefined;
  for (const { 0: words, index } of text.matchAll(asker)) {
    const start = index + words.length;
    // 干到百分之几了: in per cent, whatever stands behind.
    if (text.slice(0, index).endsWith('百分之')) continue;
    const behind = text.slice(start, start + 8);
    if (nouns.test(behind)) continue;
    // 多少度岸电: kilowatt-hours, and no degrees.
    const isOfPower =
      /^度\p{Script=Han}{0,4}电/u.test(behind) ||
      (behind.startsWith('度') && /[发用耗节省供]了?电(?:量|能力)?(?:是|有|了|约|达到?)*$/u.test(text.slice(0, index)));
    // 几块钱一份: in money, for one of them.
    const counted = (isOfPower ? behind.replace('度', '千瓦时') : behind).replace(
      /(?<=^(?:元|块钱?|毛钱?))[一每].*$/u,
      '',
    );
    const one = scanQuantities(`1${counted}`)[0];
    // 渡槽有几跨: a classifier that nobody listed ends the question.
    const unlisted =
      one?.unit || words === '多少'
        ? undefined
        : /^(?![点号月天年岁人个十百千万亿])\p{Script=Han}(?=[了啊呢呀]?[？?]?$)/u.exec(behind)?.[0];
    if (unlisted) {
      dimensions.add('count');
      unit ??= unlisted;
    }
    if (!one?.unit || one.start !== 0) continue;
    spans.push({ start, end: start + (isOfPower ? 1 : one.text.replace(/(?<=.)[地树]$/u, '').length - 1) });
    // 哪几种 asks which, not how many.
    if (words === '哪几') continue;
    const isOfPlaces = one.dimension === 'count' && countsPlaces(text, index, behind);
    const asked = isOfPlaces ? undefined : alike.find((set) => set[0] === one.dimension);
    for (const dimension of asked ?? [one.dimension]) dimensions.add(dimension);
    // 交付多少万方, of houses as well as of water and earth.
    const isOfFloors = /^[十百千万亿]*方(?!米)/u.test(behind);
    if (isOfFloors) dimensions.add('area');
    // 几宗地 is asked in 宗, of 地.
    else unit ??= one.unit.replace(/(?<=.)地$/u, '');
  }
  for (const [asked, pattern] of implied) {
    const match = pattern.exec(text);
    if (asked.includes('percent') && countsThosePast(text)) continue;
    if (match && (spans.length === 0 || dimensions.has(asked[0]!) || asked[0] === 'percent'))
      for (const dimension of asked) dimensions.add(dimension);
  }
  return { dimensions: [...dimensions], ...(unit && { unit }), spans };
}

/** How many people work there: no number of firms answers that. */
export const ofWorkers = (text: string): readonly Dimension[] | undefined =>
  /多少\p{Script=Han}{0,4}(?:员工|职工|工人|居民|村民|司机|骑手|志愿者|学生|教师|医生|护士|农民|老人|儿童|干部|患者)/u.test(
    text,
  )
    ? ['people']
    : undefined;
