import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { sentencesOf } from '../../cited.ts';
import { directionIn } from '../choosing/lists.ts';
import { saysOther } from '../matching/contrasts.ts';
import { countsAsAsked } from '../matching/counted.ts';
import { isPastOtherMark } from '../matching/marks-said.ts';
import { numbersIn, withoutDates } from '../matching/numbers-in.ts';
import { isQuoted } from '../matching/of-two.ts';
import { saysOtherPart, saysOtherYear } from '../matching/time-in-words.ts';
import { asksProjected } from '../reckoning/projections.ts';
import { isOfOtherOccasion } from './occasions.ts';
import { isOneForAll, isOneOfEach, isOneOfSeveral } from './one-for-all.ts';

/**
 * Whether what is told of the thing that a question names is another side of it than is asked: those added, where all are asked for, those past another mark, what
 * is raised, where what is slaughtered is told, its size, where its growth or share is asked for.
 */
export function isOfOtherAspect(draft: Draft, query: Query): boolean {
  const { kind, claims } = draft;
  if (kind !== 'grounded' || claims.length === 0) return false;
  const { text } = query;
  if (asksAge.test(text) && !claims.some((claim) => claim.text.includes('岁'))) return true;
  if (claims.some(({ derivation }) => derivation)) return mixesAims(claims, text);
  const sentences = claims.flatMap(sentencesOf);
  const told = claims.map((claim) => simplify(claim.text));
  const all = [...sentences, ...told].join('\n');
  return (
    isPastOtherMark(text, all, told) ||
    isOneForAll(text, told, sentences) ||
    (draft.lead === undefined && isOneOfSeveral(text, told)) ||
    (draft.lead === undefined && isOneOfEach(text, told)) ||
    isOnlyToCome(query.leans ? query.asked : text, told) ||
    isOfWholeProject(text, claims) ||
    isOfOtherPhase(text, all, claims) ||
    lacksAct(text, all) ||
    saysOther(pairs, text, told.join('\n')) ||
    (query.period === undefined && isOfExample(text, told, sentences)) ||
    isOfOtherWay(text, told) ||
    (draft.lead === undefined &&
      (told.length > 1 || claims.every(isQuoted)) &&
      // A、B和C哪个最高: the number of each is told.
      !(query.terms.length > 1 && told.length >= query.terms.length) &&
      lacksMost(query.asked, all)) ||
    isOfBothWays(text, told.join('\n')) ||
    isNoShareTold(text, told.join('\n')) ||
    (!query.parts && isOfOtherMonth(text, told.join('\n'))) ||
    isChangeAlone(query, told) ||
    (query.kind === 'figure' && asksChange.test(text) && !/[增减降涨跌升少多缩翻]|%|百分点/u.test(told.join('\n'))) ||
    isOfOtherQuarter(text, told) ||
    (query.aspect === 'rank' && asksRankOfGrowth.test(text) && !ofGrowth.test(all)) ||
    isOfOtherGrade(text, told.join('\n')) ||
    isOfNoGrade(text, all) ||
    isOfFlow(text, told) ||
    isOfOtherWhole(text, told) ||
    isHelpFor(`${text} ${query.asked}`, told) ||
    lacksSize(text, all) ||
    isOfOtherOccasion(text, claims) ||
    lacksLeft(text, all) ||
    (asksList.test(text) && !listed.test(all)) ||
    (draft.lead === undefined && isNoReason(query, claims)) ||
    ((asksMean.test(text) || asksAge.test(text)) && !/均|每/u.test(all)) ||
    (asksDaily.test(query.asked) && isNotDaily(claims)) ||
    isOfOtherPart(query, sentences) ||
    (sentences.length > 0 && sentences.every((sentence) => saysOtherYear(query, sentence))) ||
    (asksWhich.test(text) && told.every(tellsNoList)) ||
    (query.kind === 'figure' && claims.every(isQuoted) && isToldOtherwise(query, sentences))
  );
}

/** 平均多大结婚, of how many did. */
const asksAge = /平均(?![每一][栋幢座套间块宗个])\p{Script=Han}{0,4}(?:多大(?![的]?面积|规模)|几岁|多少岁)/u;

/** 一共挪用了多少, of one time out of many that is told as an example. */
function isOfExample(text: string, told: readonly string[], sentences: readonly string[]): boolean {
  if (/例|比如|举/u.test(text)) return false;
  const numbers = told.flatMap((words) => words.match(/\d[\d,.]*(?![\d,.年月日])/gu) ?? []);
  return (
    numbers.length > 0 &&
    sentences.length > 0 &&
    sentences.every((sentence) => {
      const at = sentence.search(/(?:^|[，。；：])(?:例如|比如|譬如)/u);
      return at >= 0 && numbers.every((number) => !sentence.slice(0, at).includes(number));
    })
  );
}

/** 哪个品种涨了, of those that fell. */
const isOfOtherWay = (text: string, told: readonly string[]): boolean => {
  const asked = /哪/u.test(text) ? directionIn(text) : undefined;
  return asked !== undefined && told.every((words) => (asked === 'rise' ? fell : rose).test(words));
};
const [rose, fell] = [
  /^(?!.*[降跌减]).*(?:[增上]长|[上增]升|上涨|提高|增加)/u,
  /^(?!.*[增升涨]).*(?:[下]?[降跌]|减少)/u,
];

/** 哪个品种跌得最多, of some that fell, none of which is called the first. */
const lacksMost = (text: string, all: string): boolean =>
  /哪\p{Script=Han}{1,8}最(?!近|新|后|终|初|早|晚)|最(?!近|新|后|终|初)[多少高低大小快慢强好差长]的(?:\p{Script=Han}{0,6}是)?(?:哪|什么|谁)/u.test(
    text,
  ) && !/最|第[一二三\d]|首位|榜首|居首|领[先跑涨跌衔]|冠|前[两三四五十\d]|排[在名]/u.test(all);

/** 水果减产了多少, of how much of it there is. */
const asksChange = /(?:[减增](?:产|收|少|加)|[上下]调|下降|下滑|缩水|增长|[上下][涨跌升])了?(?:多少|几(?!个月|天|年))/u;

/** What was reached one year, less what is aimed at for the next, is no change from year to year. */
const mixesAims = (claims: readonly DraftClaim[], text: string): boolean =>
  /比(?:上|去|前)一?年|较(?:上|去)年|同比/u.test(text) &&
  !/目标|计划|任务|指标|预期|打算|完成|定[的了下]|[想要]|还[差剩]/u.test(text) &&
  claims.some(({ derivation }) => new Set(derivation?.operands.map(({ status }) => status === 'target')).size > 1);

/** 覆盖率现在是多少, of what it is to be in years to come. */
const isOnlyToCome = (text: string, told: readonly string[]): boolean =>
  (isDone.test(text) || (text.includes('新增') && !told.some((words) => words.includes('增')))) &&
  !/目标|计划|打算|要|准备|想/u.test(text) &&
  told.every((words) => /的目标是|原文说：“(?:预计|计划|拟|力争|确保|将(?!近))/u.test(words));
const isDone =
  /现在|目前|如今|眼下|当前|已经?(?=[\p{Script=Han}]{2})|(?:开工|入驻|建成|投产|完成|竣工|落户|到位)了(?:多少|几)|有(?:多少|几)\p{Script=Han}{0,4}了[？?]?$/u;

/** 二期总投资多少, of a sentence that tells of the phases what the whole of them takes. */
const isOfWholeProject = (text: string, claims: readonly DraftClaim[]): boolean => {
  const phase = /[一二三四]期(?=\p{Script=Han}{0,2}投资)/u.exec(text)?.[0];
  return (
    phase !== undefined &&
    claims.every(
      (claim) => !isQuoted(claim) && /项目总投资/u.test(simplify(claim.text)) && !simplify(claim.text).includes(phase),
    )
  );
};

/** 二期投资多少, of what the whole project takes, or of a sentence that tells what the first takes, and of the second when it is built. */
function isOfOtherPhase(text: string, told: string, claims: readonly DraftClaim[]): boolean {
  const phase = /(?<![第\d十])[一二三四]期(?=[\p{Script=Han} ]{0,8}(?:多少|几|投资|面积|规模))/u.exec(text)?.[0];
  // 二期日处理6万立方米, of a sentence that tells of 一期 as well.
  const isOther = (claim: DraftClaim) => {
    const words = simplify(claim.text);
    return !isQuoted(claim) && /(?<![第\d十])[一二三四]期/u.test(words) && !words.includes(phase!);
  };
  if (phase !== undefined && claims.every(isOther)) return true;
  return (
    phase !== undefined &&
    !told
      .split(/(?=[一二三四]期)/u)
      .some((part) => part.startsWith(phase) && /\d/u.test(part.replace(/\d+年(?:\d+月)?/gu, ''))) &&
    !claims.some(({ sources }) =>
      sources.some(({ passage }) => /[一二三四]期/u.test(passage.text) && passage.text.includes(`${phase}：`)),
    )
  );
}

/** Of a part of a year, in whichever year: one sentence of another is one too many; where the year is known, some may be told beside. */
const isOfOtherPart = (query: Query, sentences: readonly string[]): boolean => {
  const isOther = (sentence: string) => saysOtherPart(query, sentence);
  return query.period ? sentences.length > 0 && sentences.every(isOther) : sentences.some(isOther);
};

/** 注销了多少户 is not told by how many were registered. */
function lacksAct(text: string, told: string): boolean {
  if (!/多少|几/u.test(text)) return false;
  return acts.some(([asked, says]) => asked.test(text) && !says.test(told));
}
const acts: readonly (readonly [RegExp, RegExp])[] = [
  [/注销|吊销/u, /注销|吊销/u],
  [/关停|淘汰|倒闭|关闭/u, /关|淘汰|倒闭|停|退出/u],
  [/竣工(?:了|的)?(?:多少|几)/u, /竣工|建成|完工|投[产用]|完成/u],
  [/裁员|下岗|失业/u, /裁|下岗|失业|分流/u],
  [/去世|死亡|遇难|受伤|失踪/u, /去世|死|遇难|丧生|身亡|罹难|伤|失踪|失联/u],
  [/中断|停运|停产/u, /停|断/u],
  [/救(?:了|出来?|下|起)(?:多少|几)|获救/u, /救|脱险|生还|转移/u],
  [/[收接]到|受理/u, /收|接|受理|来[信电访]/u],
  [/出栏/u, /出栏/u],
  [/卖(?:了|出去?|掉)(?:多少|几)/u, /[卖售销购买]|成交|收入|营业?额|营收|流水|交易|消费|订单|出[货口]|产值|票房/u],
  [/女(?:的|性|生|职工|员工|学生)/u, /女/u],
  // 原来估计借多少, of what is expected now.
  [
    /(?:原来|原先|原本|起初|最初|当初|之前|此前|早先)(?:估计|预计|预测|预期|计划|打算|定)/u,
    /原|此前|先前|之前|早前|起初|最初|当初|曾|预估|年初|月初/u,
  ],
  [/男(?:的|性|生|职工|员工|学生)/u, /男/u],
];

/** Of two measures of one thing, each its own. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/存栏/u, /出栏/u],
  [/新房|新建商品(?:住宅|住房|房)|一手房/u, /二手房|存量房/u],
  [/支出/u, /收入/u],
  [/污染/u, /优良/u],
  [/库存|待售/u, /销售/u],
  [/销售额/u, /销售面积/u],
  [/销量/u, /产量/u],
  [/产量|产了/u, /消费量|销量|(?:[进出]口|出售|库存)(?:了|的?(?:约|近|超过?)*\d)/u],
  [/消费量/u, /产量/u],
  [/新生儿|出生/u, /死亡/u],
  [/非税/u, /税收收入/u],
  [/(?<!未)复业|(?:又|重新|恢复)(?:开门|开业|营业)/u, /未(?:复业|营业|开门)|停业|歇业/u],
  [/集中(?=安置|供养|隔离|居住|供暖)/u, /分散(?=安置|供养|隔离|居住|供暖)/u],
  [/白天|日间/u, /晚上|夜[间里晚]|每晚|当晚|凌晨/u],
  [/最[高大多贵]|顶多/u, /最[低小少]|最便宜|至少/u],
];

/** 五星级, 4A, 第三大: a house of one grade is none of another. */
const grade =
  /[一二三四五\d]星|第[一二三四五六七八九十]大|(?<![A-Z])[1-5]?A(?=级|景)|[一二三]级?[甲乙]|[一二三]等奖|[一二三四]孩|[首一二三]套(?=房|住|[，。？?的]|$|首付|夫妻|职工)/gu;
function isOfOtherGrade(text: string, told: string): boolean {
  const [asked, known] = [text, told].map((words): string[] => words.match(grade) ?? []);
  return asked!.length > 0 && known!.length > 0 && !asked!.some((one) => known!.includes(one));
}

/** 评上4A奖多少, of what says nothing of such. */
const isOfNoGrade = (text: string, told: string): boolean => {
  const asked = /(?<![A-Z])[1-5]A(?![A-Za-z\d])/u.exec(text)?.[0];
  return asked !== undefined && !told.includes(asked);
};

/** 还有多少国债, of how many were sold. */
const isOfFlow = (text: string, told: readonly string[]): boolean =>
  /(?:还|持|仍|现在|目前)\p{Script=Han}{0,2}有(?:多少|几)|还剩/u.test(text) &&
  told.every((words) => {
    const counted = words.split(/[，；。]/u).filter((clause) => /\d/u.test(withoutDates(clause)));
    return counted.length > 0 && counted.every((clause) => /[减增]持|抛售|[出售]售|卖出|买入/u.test(clause));
  });

/** 占全国多少, of what is told as a share of the GDP; 占全国的15%、全省的57% tells both. */
const whole = /(?:占(?:到|了|据)?全?|(?<=占[^，。；]*)[、和]全)(?<whole>[国省市区县州]|球|世界|GDP|地区生产总值)/gu;
const wholesIn = (words: string): string[] =>
  [...words.matchAll(whole)].map(({ groups }) => groups!.whole!.replace('地区生产总值', 'GDP').replace('世界', '球'));
function isOfOtherWhole(text: string, told: readonly string[]): boolean {
  const asked = /占[^，。？]{1,16}(?:多少|几|一半|比)/u.test(text) ? wholesIn(text)[0] : undefined;
  const known = told.flatMap(wholesIn);
  // 占专利申请的比例, of 占全市的41%
  const isOfThing = asked === undefined && /占(?![^，。？]*全)[^，。？]{2,12}的?(?:比[例重]|份额)/u.test(text);
  const isOfRealm = told.every((words) => /占全[国省市区县州镇]/u.test(words));
  return (asked !== undefined && known.length > 0 && !known.includes(asked)) || (isOfThing && isOfRealm);
}

/** 出口多少, of exports and imports together. */
function isOfBothWays(text: string, told: string): boolean {
  const [asked, known] = [text, told].map((words) => /(?<!进)出口|进口/u.test(words.replaceAll('进出口', ' ')));
  return asked === true && !text.includes('进出口') && told.includes('进出口') && known === false;
}

/** 占比提升了几个百分点, of how far the thing itself grew, and 占多少股份, of what its sale brought in. */
const isNoShareTold = (text: string, told: string): boolean =>
  (/(?:占比|比重|份额)(?:比[上去]年)?(?:\p{Script=Han}{0,2}[升高增降减回])/u.test(text) &&
    !/占|比重|份额/u.test(told)) ||
  (/占(?:了|到)?(?:多少|几成|百分之几)(?=$|[？?])/u.test(text) && !/[%占比重成]|分之/u.test(told)) ||
  // 恢复到去年同期的多少, of how many came; 连续几年, of how much it was.
  (/恢复到?[^，。？?]{2,14}(?:多少|几成|百分之几)/u.test(text) && !/[%成]/u.test(told)) ||
  (/连续(?:了)?(?:几|多少)个?[年月天届次]/u.test(text) && !/连续|蝉联/u.test(told)) ||
  (/[占持](?:有|了)?(?:多少|几|百分之几)(?:成|的)?股/u.test(text) && !/%|[\d万亿]股|持股|\d成/u.test(told));

/** 同比涨了多少, of how far it moved since the month before, and 环比, of anything else. */
function isOfOtherMonth(text: string, told: string): boolean {
  // 7月比1月跌了多少, of how far it fell since June.
  const months = /(?<end>\d{1,2})月[^，。？?]*比[^，。？?\d]*(?<begin>\d{1,2})月/u.exec(text)?.groups;
  const isApart = months !== undefined && (Number(months.end) - Number(months.begin) + 12) % 12 !== 1;
  if (isApart && /环比/u.test(told) && new Set(told.match(/\d{1,2}月/gu)).size < 2) return true;
  const asked = new Set(text.match(/同比|环比/gu));
  if (asked.size !== 1) return false;
  const isMonthly = /环比|[比较](?:上个?[月周]|上季)/u.test(told);
  return asked.has('环比') ? !isMonthly : isMonthly && !/同比|同期|[比较](?:上|去)年/u.test(told);
}

/** 增速排第几, of where the sum of it ranks. */
const asksRankOfGrowth = /(?:增[速幅]|增长率?|涨幅)[^，。？?]{0,8}(?:第几|排|名次|位次)/u;
const ofGrowth = /增[速幅长]|涨|[快慢]/u;

/** GDP总量多少, 价格涨到多少了, 按目标增速是多少, of how far it grew alone. */
const isChangeAlone = (query: Query, told: readonly string[]): boolean => {
  const { asked, aspect, status } = query;
  const text = simplify(asked);
  const asksNow =
    aspect === undefined &&
    status !== 'target' &&
    (asksLevel.test(text) || (asksAmount.test(text) && !/指数|[CP]PI|价|差/u.test(text))) &&
    !/[增涨升降跌减](?!到)|比[重例]|占|率|[强浓湿集存位]中?度/u.test(text.replace('增加值', ''));
  // 负债率是多少, of by how many points it fell.
  const only =
    aspect === undefined && asksRate.test(text) ? 'points' : asksNow || asksProjected(query) ? 'percent' : '';
  return (
    only !== '' &&
    told.every((words) => {
      const numbers = numbersIn(words).filter(({ unit }) => unit !== '');
      return numbers.length > 0 && numbers.every(({ dimension }) => dimension === only);
    })
  );
};
const asksRate = /(?<!比|低|高|[快慢])率(?:现在|目前|如今)?(?:是|有|达到?)?了?多少[？?]?$/u;

/** 使用外资是多少. */
const asksAmount = /[\p{Script=Han}P]是多少[？?]?$/u;
const asksLevel =
  /总[量额值](?:是|有|为|达到?)?(?:了)?(?:多少|几|[？?]?$)|(?:[涨升降跌]|提高)到了?(?:多少|几)(?!成|个?点)/u;

/** 西南部下了多少雨, of the whole city. */
const isOfOtherQuarter = (text: string, told: readonly string[]): boolean => {
  const quarter = /(?<quarter>[东西][南北]|[东西南北中])部(?=的|地区|[下降平有是])/u.exec(text)?.groups?.quarter;
  return quarter !== undefined && !told.some((words) => words.includes(quarter));
};

/** 一餐多少钱 is not what is paid towards it. */
const isHelpFor = (text: string, told: readonly string[]): boolean =>
  /多少钱|几块|几元|价|收费/u.test(text) &&
  !/[补奖给发领贴减免]|资助|拿/u.test(text) &&
  told.every((words) => {
    const paid = words.split(/[，。；]/u).filter((clause) => /\d(?:\.\d+)?[万亿]?[元块]/u.test(clause));
    return paid.length > 0 && paid.every((clause) => /补贴|补助|奖励|资助/u.test(clause));
  });

/** 楼高几层, 基坑多深, 来了几批, of a number of something else. */
function lacksSize(text: string, told: string): boolean {
  const unit = /(?:多少|(?<!哪)几)(?<unit>[层岁批届箱盒袋桶床])/u.exec(text)?.groups?.unit;
  if (unit !== undefined) return !told.includes(unit);
  if (/多[深宽厚]|(?:[楼塔坝桥墩山厦](?:有|能|会)?|[建盖修造][得了到]?有?)多高/u.test(text))
    return !/米|层|公里|车道/u.test(told);
  return /(?:参加|参与|到场|参会)人数|人数(?:是|有)?多少/u.test(text) && !/[\d万余]\s*多?(?:人|名|位|户)/u.test(told);
}

/** 没解决的难题还有几个, of those that were. */
const lacksLeft = (text: string, told: string): boolean =>
  /[没未]\p{Script=Han}{1,4}的\p{Script=Han}{1,6}(?:还|一?共|总共)*有?(?:多少|几)/u.test(text) &&
  !/[没未尚剩余待差缺]|不足|其他|正在/u.test(told);

/** 名单有吗, of how many there are. */
/** 哪些指标居首, of how 多项指标居首: that there are some names none of them. */
const asksWhich = /(?<![到在从去是])哪(?:些|几[个项家种])/u;
const tellsNoList = (told: string): boolean =>
  /多[项个家种条类]|一批|一系列|若干|诸多|众多/u.test(told) &&
  !/[、：《；]|[和与及][^，。]|“[^”]*”[^。]*“/u.test(told.replace(/^[^“]*说：/u, ''));

const asksList = /名单|名录|花名册/u;
const listed =
  /[^、，。；：\d]{2,}、[^、，。；：\d]{2,}[^，。；]{0,10}(?:等|[企公]|集团|单位|[家个所县市区镇乡村])|[：:][^。]*、|名单/u;

/** Why exports fell is not told by how far they did, nor why a firm came by that it did: a reason is said by its own words. */
const isNoReason = ({ text, asked, language }: Query, claims: readonly DraftClaim[]): boolean =>
  language !== 'en' &&
  /(?<![称成分])为什么|为何/u.test(text) &&
  !/\d[\d.]*(?:%|个?百分|[万亿元])/u.test(asked) &&
  !claims.some((claim) => reason.test(simplify(claim.text)));
const reason =
  /因(?!地制宜|素)|由于|受|有了|加持|导致|为了?(?!\d)|以便|使|影响|拖累|得益于|原因|旨在|卡在|卡住|解决|满足|需求|推动|让|未能|不足(?![\d一二两三半])|不够|缺|难以|太|过于|促|看[中好]|主要是|在于|考虑|优势|拉[低动]|依托|凭借|[缘源]于|需要?|紧张|少了|低于|不符|违[反规法]|没有|尚未|只有|带[动来]|支撑|提振|填补|补[齐上]|关键|核心/u;

const asksMean = /(?:人均|每(?:[名位户家所亩件]|个(?!月|星期|季|人)))\p{Script=Han}{0,6}(?:多少|几)/u;

/** 一天卖多少吨 */
const asksDaily =
  /(?<![\d一二两三第当半])(?:一天|每天|天天)(?:能|可以?|要|得|大概|大约|约|就|平均)*\p{Script=Han}{0,5}(?:多少|几)/u;
/** Of what was sent on one day that is named, or of a sum that is told behind what goes out a day; 日处理能力9万吨 may be told without its day. */
const isNotDaily = (claims: readonly DraftClaim[]): boolean =>
  claims.every((claim) => {
    const sentences = sentencesOf(claim).join('\n');
    return !ofDays.test(claim.text) && (!ofDays.test(sentences) || /累计|共|总/u.test(sentences));
  });
const ofDays = /[每全首单整一\d]天|天天|24小时|每日|日均|单日|昼夜|(?<!\d)日[产处供发接运销吞加生]/u;

const asksAll = /[总一]共|总数|总(?:床位|学位|里程)|有(?:多少|几)|拥有/u;
const asksNew = /新|增|添|多了|引进|培育|认定|签|[建改扩买购修装开]/u;
const isNew = /新[增设添建购装]|新认定|购[买置]|改扩建/u;
const grown = /增(?!加值)|[升涨降跌减翻]|长了|回落|扩大|收窄|同比|倍/u;
const shared = /占|比[重例]|率|成(?![立为功员果本都交])|%/u;

/** Of a sentence that is quoted: whether the clause that names what is asked for tells of it what is asked. */
function isToldOtherwise(query: Query, sentences: readonly string[]): boolean {
  const { text, aspect } = query;
  const clauses = sentences.flatMap((sentence) => sentence.split(/[，；。]/u));
  if (asksAll.test(text) && !asksNew.test(text)) {
    const counted = clauses.filter((clause) => countsAsAsked(query, clause) && namesAsked(query, clause));
    if (counted.length > 0 && counted.every((clause) => isNew.test(clause))) return true;
  }
  const says = aspect === 'growth' ? grown : aspect === 'share' ? shared : undefined;
  if (!says) return false;
  const own = clauses.flatMap((clause, at) => (namesAsked(query, clause) ? [at] : []));
  // 增长5%, behind what grew: the next clause is of the same thing where it opens with how it changed.
  const goesOn = (clause = '') => goesOnWith.test(clause) && says.test(clause);
  return (
    own.length > 0 &&
    !own.some(
      (at) =>
        (says.test(clauses[at]!) && /\d|成/u.test(clauses[at]!)) ||
        goesOn(clauses[at + 1]) ||
        // 进出口81亿元，其中出口59亿元，增长5%: that is the part's.
        (goesOn(clauses[at + 2]) && !/\d/u.test(clauses[at + 1]!)),
    )
  );
}
const goesOnWith =
  /^(?:一年|[当全]年|净|新增|同比|环比|按|较|比|增|下降|上升|上涨|提[高升]|减|降|涨|跌|回落|约?占|扩大|分别|名义|年均|实际)/u;

/** Whether a clause says all nouns that a question names. */
function namesAsked({ terms, rest }: Query, clause: string): boolean {
  const words = [
    ...terms.map(({ words }) => words),
    ...rest.split(' ').filter((word) => /^\p{Script=Han}{2,}$/u.test(word)),
  ];
  return words.length > 0 && words.every((word) => clause.includes(word));
}
