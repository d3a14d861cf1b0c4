import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import { numbersIn } from '../matching/numbers-in.ts';
import { isQuoted } from '../matching/of-two.ts';
import { isOfOtherStretch } from '../matching/one-day.ts';
import { isOfOtherPrice, priceAsked } from '../matching/prices.ts';

/**
 * What statistics and everyday life measure, by the words that ask for it and those that tell it: a number of beds is told by no sentence that speaks of none, what
 * may be borrowed by none that speaks of wages. Each row: asked, told where other words tell it as well.
 */
const measures: readonly (readonly [asked: string, told?: string])[] = [
  ['床位|病床', '床'],
  ['座位|坐席|席位', '座|席'],
  ['车位|泊位', '车位|泊位|停车'],
  ['学位', '学位|容纳|招生|在校'],
  ['库容'],
  ['吞吐量', '吞吐|集装箱|标箱|TEU'],
  ['利润', '利润|利税|盈利|净利|收益|赚'],
  ['均价|房价', '(?:价(?!款)|平方米)[^，。；%]*\\d[^，。；%]*元|元/平'],
  ['(?<!大)市值'],
  ['市盈率'],
  ['市净率'],
  ['股价', '股价|收盘|报收|收[报于]|每股'],
  ['票价|门票', '票|免费'],
  ['租金|房租', '租'],
  ['利率|利息', '利率|息|基点|BP'],
  ['保费', '保费|缴费|保险费'],
  ['能贷|贷多少|贷款额度', '贷'],
  ['缴存[总余]?额', '缴存[总余]?额|缴存(?:住房)?(?:公积金)?\\d'],
  ['用电量', '用电|耗电'],
  ['发电量', '发电|电量|千瓦时|度电'],
  ['用水量', '用水|耗水'],
  ['降雨量|雨量|降水量', '雨|降水|毫米'],
  ['失业率', '失业'],
  ['就业率', '就业|去向'],
  ['入学率|入园率', '入学率|入园率|入学|入园'],
  ['升学率', '升学|录取|上线'],
  ['覆盖率', '覆盖|普及|率'],
  ['满意[率度]', '满意'],
  ['死亡率', '死亡'],
  ['(?<!生)死', '死|亡|毙|[遇罹遭]难|丧'],
  ['出生率', '出生'],
  ['(?:成交|挂牌|拍卖|起拍|出让)价', '价|元'],
  ['成交[额量]|交易[额量]', '成交|交易|销售|卖'],
  ['客流量?|人流量?', '客流|人流|人次|游客|旅客|乘客|客'],
  ['观众', '观众|人次|观看|观演|市民|游客'],
  ['人(?:在)?(?:网上|线上|现场|直播间)?观?看(?:过|了|的)?', '看|参观|播放|点击|浏览|观众|收视|到场|客|人次'],
  // 赚了多少, of what had to be given back.
  ['赚|获利|牟利', '利|赚|挣|收|酬|薪|资|佣|提成|分红|效益|产值|额|增长|(?<![退上追]缴|退还|没收)违法所得'],
  ['房屋倒塌|倒塌房屋', '倒塌|垮塌|塌'],
  ['经济损失', '损失'],
  ['投诉', '投诉|举报|诉求|来电|热线'],
  ['发病率|患病率', '发病|患病'],
  ['招聘|招工|招录', '招|聘|录用|岗位|就业'],
  ['招生', '招|录取|新生|学位|入学'],
  ['募捐|筹款', '募|捐|筹|善款'],
  ['接种', '接种|疫苗|剂'],
  ['体检', '体检|检查|筛查'],
  ['绿化[率面]|绿地率', '绿'],
  ['车流量?', '车流|车次|辆|车'],
  ['亩产|单产', '亩产|单产|每亩|公顷'],
  [
    '(?:每个?|一个)月(?:能|可以|可|要|给|补|发|领|拿)*',
    '每[人户名套间]?个?月|月[均薪租供收工标]|一个月|/月|按月|元/月',
  ],
  ['签(?:约|下|订|成)?', '签|合同|订单|协议|成交|落户|合作'],
  ['产能', '产能|年产|生产能力|能力|规模|/年'],
  ['版面|页数|字数', '版|页|字'],
  ['工资|薪[水资酬]|[月年]薪|待遇', '工资|薪|待遇|收入|报酬|补贴|元[^，。；]{0,4}月'],
  ['年龄|年纪|岁数', '年龄|岁'],
  ['(?:人均|平均)收入', '收入|增收|工资|薪|挣|赚'],
  ['[修铺]路[^，。？]{0,4}(?:花|投|砸|用)[^，。？]{0,2}', '路|街|巷'],
  [
    '[修建盖造](?!成)[^，。？]{0,8}(?:花|投|砸|用)[^，。？]{0,2}|(?:花|投|砸|用)了?多少[^，。？]{0,3}[修建盖造]',
    '投|资金|造价|花|[经耗]费|费用|耗|预算|概算|拨|斥|筹|补助|贷',
  ],
];

/** What was done, where no other number of its sentence is how much: a registered capital is no fine. */
const deeds = ['罚款?', '没收', '减亏', '亏损?', '赔[付偿款]?', '捐[赠款]?'].map((deed): readonly [string, string] => {
  // 公司赔了多少: its losses.
  const told = deed.startsWith('赔') ? `${deed}|亏损?` : deed;
  return [deed, `(?:${told})[^，。；]{0,12}\\d|\\d[^，。；]{0,8}(?:${told})`];
});

/** 某水库总投资, with no word that asks. */
const bare: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:总投资|造价)[？?。]?$/u, /投|价|概算|预算|耗资/u],
  [/库容[？?。]?$/u, /库容/u],
  [/坝高[？?。]?$/u, /坝/u],
  [/[亩单]产[？?。]?$/u, /产/u],
];

/** What is asked for in persons, and what a number of these is told with. */
const asksPersons =
  /(?:用工|员工|职工|人手|从业人员|工人|人员)(?:人数|数量?)?(?:是|有|要)?(?:多少|几)[？?]?$|(?:多少|几)个?人[？?]?$/u;
const tellsPersons = /[\d一二两三四五六七八九十百千万余多几]\s*多?(?:人|名|位|口|个?岗位)|人口|人$/u;

/** What is measured in metres as other things are: no tower is as high as its bridge is long. */
const extents: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<![率度值速价比])多高(?![的级])|(?:高度|海拔)(?:是|有|为|达)?多少/u, /高(?!速|铁|标|新|架)|海拔|矮|塔|楼|米层/u],
  [/多宽|宽度(?:是|有|为|达)?多少/u, /宽/u],
  [/多深|深度(?:是|有|为|达)?多少/u, /深|厚/u],
];
/** 北山地块有多大 is told by no count of anything. */
const asksSize = /(?:地块|片区|园区|公园|校区|厂区|湖区?|湿地|水库|广场)(?:一共|总共|到底)?有?多大[？?]?$/u;
/** Whether all that is told is how long or how large something is. */
const isSize = (claim: DraftClaim): boolean =>
  numbersIn(simplify(claim.text)).every(({ dimension }) => /^(?:length|area)$/u.test(dimension));
const isOtherLength = (claim: DraftClaim, tells: RegExp): boolean => {
  const told = simplify(claim.text);
  const lengths = scanQuantities(told).filter(({ dimension }) => dimension === 'length');
  return lengths.length > 0 && !tells.test(told);
};

/** Whether the measure that a question asks for is said by nothing that is told, nor by the sentences that tell it. */
export function leavesMeasureUnsaid({ kind, claims, lead }: Draft, query: Query): boolean {
  const { kind: asked, language } = query;
  // 赚了多少 may have been read as 利润多少: the asker's own words count.
  const text = simplify(query.asked);
  if (kind !== 'grounded' || language === 'en' || claims.length === 0 || lead !== undefined) return false;
  const told = claims.flatMap(({ text: words, sources }) => [simplify(words), ...sources.map(citedWords)]).join('\n');
  // 发行价呢 may be read as a question of no number.
  if (isOfOtherPrice(simplify(priceAsked(query)), told)) return true;
  // 破万亿了吗, of how fast it grows.
  if (asked === 'yes-no' && overMark.test(text) && !/[亿万]/u.test(told)) return true;
  // 涨了百分之几, of how much more it is in money.
  const isShare = ({ text: words }: DraftClaim) => /[%％‰]|百分|\p{Script=Han}成|倍|分之/u.test(simplify(words));
  if (/百分之[几多]/u.test(text) && !claims.some(isShare)) return true;
  if (asked === 'fact' && isOfOthersMoney(text, told)) return true;
  if (!/^(?:figure|compute)$/u.test(asked) || claims.some(({ derivation }) => derivation)) return false;
  if (asksPersons.test(text) && !tellsPersons.test(told)) return true;
  if (bare.some(([asks, tells]) => asks.test(text) && !tells.test(told))) return true;
  if (isOfOtherStretch(text, told)) return true;
  // 收购多少股权, of how much is held.
  const dealt = /(?<act>收购|受让|转让|增持|减持)[^，。？?]{0,12}多少(?:%|的?股[权份]?)/u.exec(text)?.groups?.act;
  if (dealt !== undefined && !told.includes(dealt)) return true;
  const words = claims.map((claim) => simplify(claim.text)).join('\n');
  // 规模多少亿元, of the price of one; 增加值多少亿, of how far it grew.
  if (/(?:多少|几)个?亿/u.test(text) && !saysLargeSum(query, claims)) return true;
  // 进出口总额多少, of exports alone.
  if (isOfOneWay(text, words) || isOfOtherGrowth(text, words) || lacksRate(text, told)) return true;
  // 出口增长多少, of how much less time its clearance takes.
  if (claims.some((claim) => tellsDuration.test(simplify(claim.text))) && !asksDuration.test(text)) return true;
  if (asksSize.test(text) && !/亩|平方|公顷|面积|㎡|\d万?方/u.test(words)) return true;
  // 一天产生多少垃圾, of how much could be burnt.
  const isCapacity = (claim: DraftClaim) =>
    !isQuoted(claim) && /能力(?!提升|建设)[^，。；]{0,6}\d/u.test(simplify(claim.text));
  if (claims.every(isCapacity) && !/能|可|容|规模|处[理置]|焚烧|最多|最大/u.test(text)) return true;
  // 大桥完成多少了, of how long it is; a part of a message is asked by its own words.
  if (
    /完成了?(?:多少|几)/u.test(query.text) &&
    claims.every(isSize) &&
    !/完成|实现|进度|已|达|占|%|完工|建成/u.test(told)
  )
    return true;
  if (extents.some(([asks, tells]) => asks.test(text) && claims.every((claim) => isOtherLength(claim, tells))))
    return true;
  return [...measures, ...deeds].some(
    ([asks, tells = asks]) =>
      new RegExp(
        `(?:${asks})(?:是|有|掉|了|的|达到?|大概|一共|总共|为)*(?:多少|几|多大)|(?:多少|几)[个张万亿]*(?:${asks})`,
        'u',
      ).test(text) && !new RegExp(tells, 'u').test(told),
  );
}

/** 数据节点投资, of a sentence that tells what others take and of one that tells of the node. */
function isOfOthersMoney(text: string, told: string): boolean {
  const thing = /(?<thing>\p{Script=Han}{2})的?总?投资[？?]?$/u.exec(text)?.groups?.thing;
  const invested = /[投资][^，。；\d]{0,10}\d/u;
  const isOfIt = (sentence: string) => sentence.includes(thing!) && invested.test(sentence);
  return thing !== undefined && invested.test(told) && !told.split(/[。\n]/u).some(isOfIt);
}

const overMark = /(?:破|超过?|达到?|过)了?[\d.一二三四五六七八九十百千两]*(?:万亿|千亿|百亿|亿)/u;

/** 抽检合格率的目标是多少, of what speaks of no rate and of nothing that is 合格. */
function lacksRate(text: string, told: string): boolean {
  const what = /(?<what>\p{Script=Han}{2})率(?:的?目标)?(?:(?:是|为|达到?|要)*多少|[？?]?$)/u.exec(text)?.groups?.what;
  // 完成率, of what is told to be 完成
  const isDone = what !== undefined && /^[完达]成$/u.test(what);
  const isSaid = what !== undefined && (isDone ? told.includes('%') : told.includes(what));
  return what !== undefined && what !== '增长' && !isSaid && !/率|占|比[例重]|分之/u.test(told);
}

/** 新开工面积降了多少, of what was completed. */
const areas = ['开工', '竣工', '施工', '待售', '播种'];
/** 面积增长多少, of how many more plots there are. */
const isOfOtherGrowth = (text: string, told: string): boolean =>
  areas.some((one) => text.includes(`${one}面积`) && !told.includes(one)) ||
  (/面积(?:同比|一共|总共)*(?:增[加长]?|涨|减少?|扩大?|降|下降)了?(?:多少|几)/u.test(text) &&
    !/面积|亩|公顷|平方/u.test(told));

const isOfOneWay = (text: string, told: string): boolean =>
  /进出口(?:总?[额值])?(?:是|有|达)?(?:多少|$)/u.test(text) &&
  !/进出口|外贸|贸易|货值/u.test(told) &&
  /出口|进口/u.test(told);

/** Whether what is told of the thing that is asked about, or all of it where nothing names that, is in 亿 or 万. */
function saysLargeSum({ terms }: Query, claims: readonly DraftClaim[]): boolean {
  // 有多少亿，增长几个点: the part that asks for the rate keeps the sentence that tells both.
  const parts = claims.flatMap((claim) => {
    const cited = isQuoted(claim) ? [] : claim.sources.map(citedWords);
    return [simplify(claim.text), ...cited].flatMap((words) => words.split(/[；。]/u));
  });
  const own = parts.filter((part) => terms.some(({ words }) => part.includes(words)));
  return (own.length > 0 ? own : parts).some((part) => /[亿万]/u.test(part));
}

const tellsDuration =
  /^[^，。；]*(?:时长|时间|用时|耗时)(?:整体|总体|平均|分别|同比|较[去上]年)*(?:下降|缩短|压缩|减少|增长|上升|提高)/u;
const asksDuration = /时|久|周期|天|快|慢|效率|缩短|压缩|提速/u;
