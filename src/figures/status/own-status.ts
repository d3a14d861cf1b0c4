import type { Quantity, Span } from '../../domain.ts';
import type { Slot } from '../slot.ts';
import type { TimeMention } from '../times/periods.ts';
import { isDoneBehind, isOfPlanDone, thatTime } from './beside-number.ts';
import { isCondition, isRule, runsOn } from './rules.ts';
import { isYoung, type ReadStatus, shifted } from './status.ts';

interface Words {
  readonly words: string;
  readonly quantity: Quantity;
  /** The figure and its clause, within `words`. */
  readonly at: Span;
  readonly clause: Span;
  /** Where the number before it in the clause ends, or the clause begins. */
  readonly from: number;
  /** Where the next number begins, or the clause ends. */
  readonly to: number;
  readonly times: readonly TimeMention[];
  /** The last figure that the sentence told before. */
  readonly previous: Slot | undefined;
  readonly publishedOn: string | undefined;
}

export interface OwnStatus {
  readonly read: ReadStatus;
  /** The time that the words behind the number name: 余下14台顺延到四季度. */
  readonly time?: TimeMention | undefined;
  /** Of a whole year: 年度计划为2000套. */
  readonly isOfYear?: boolean;
  /** What is left to be done, of no time that was told of before. */
  readonly isLeft?: boolean;
  /** What goes on behind it is told so, too. */
  readonly goesOn?: boolean;
}

const aim: ReadStatus = { status: 'target', isEstimate: false, isGoal: true };
const set: ReadStatus = { ...aim, isSet: true };
const fact: ReadStatus = { status: 'actual', isEstimate: false, isSure: true };

const fromNow =
  /[由从](?:目前|现在|现有|当前|如今)的?[^，。；]*\d[^，。；]*(?:提[高升]|增[加长至]|扩[大展]|[升降涨减]|压[缩减])[^，。；\d]{0,4}[至到为]\s*$/u;

const isBegun =
  /^(?!.*(?:目标|计划|力争|确保|争取|预计|拟|将|达到|不低于)).{0,2}(?:项目)?(?:开复?工率|复工率|竣工率|投资完成率|开?复工(?:项目)?(?:数|个数)?)$/u;

/** What the words right beside a number make of it alone, whatever its clause or the sentence tells. */
export function ownStatus(figure: Words): OwnStatus | undefined {
  const { words, at, from, to, clause, previous } = figure;
  const ahead = words.slice(Math.max(from, at.start - 80), at.start);
  const behind = words.slice(at.end, Math.min(to, at.end + 60));
  // 完成全年计划50亿元的75%
  if (
    figure.quantity.dimension === 'percent' &&
    /^的(?:约|近)?$/u.test(ahead) &&
    shareOfAim.test(words.slice(Math.max(clause.start, from - 60), from))
  )
    return { read: fact };
  // 年内计划投资9亿元，开复工项目25个，开工率78%: how many of them are begun is no part of the plan.
  if (previous && isBegun.test(ahead)) return { read: fact };
  // 与上年的18.5万吨基本持平
  if (isOfBefore(ahead, figure)) return { read: fact };
  // 分别高于省定目标6.5个、7.8个百分点: each number of the row.
  const before = /^[、和及与]$/u.test(ahead) ? words.slice(clause.start, at.start).replace(row, '') : ahead;
  if (/[目预任指计]/u.test(before) && isGap(before, figure.quantity)) return { read: fact };
  // 将建成100个（目前已完成53个）: so far.
  if (doneSoFar.test(ahead)) return { read: fact };
  // 竣工11个，比计划少3个: what came of it.
  if (setAgainst.test(words.slice(at.end, at.end + 24)) && !aiming.test(ahead)) return { read: fact };
  if (isOfAim(behind, words.slice(at.end, Math.min(clause.end, at.end + 80)), figure.quantity))
    return ahead.includes('年初') || missed.test(behind)
      ? { read: set, isOfYear: ahead.includes('年初') }
      : { read: aim };
  if (isDoneBehind(ahead, behind)) return { read: fact };
  if (ahead.includes('计划') && isOfPlanDone(ahead)) return { read: fact, goesOn: true };
  // On what a rule gives something is of no time.
  if (isCondition(figure)) return { read: { status: 'target', isEstimate: false }, isLeft: true };
  if (isRule(figure) || runsOn(words.slice(clause.start - 1, at.start), figure.quantity, previous))
    return { read: { status: 'target', isEstimate: false } };
  const then = thatTime(words.slice(0, at.start), figure.times, figure.publishedOn);
  if (then)
    return { read: { status: 'target', isEstimate: false }, ...(then.time && { time: then.time, isLeft: true }) };
  // 由目前的60%左右提升到80%以上: what comes after now.
  if (fromNow.test(words.slice(clause.start, at.start))) return { read: aim };
  const left = isLeft(ahead, behind, figure);
  if (left) return left;
  if (isDemanded(ahead, figure)) return { read: { status: 'target', isEstimate: false }, goesOn: true };
  if (isAimAhead(ahead, behind, figure))
    return {
      read: /[年当起最]初|原[先来本]?|当时/u.test(ahead) || previous?.period?.source === 'stated' ? set : aim,
      isOfYear: /年度[^，。；\d]{0,2}(?:计划|目标|任务|预算)|年初/u.test(ahead),
    };
  if (
    (/[最实现如结仅只审决了]/u.test(ahead) && isSurely(ahead)) ||
    isReached(ahead, figure) ||
    isDoneOfThem(ahead, figure)
  )
    return { read: fact, goesOn: true };
  return undefined;
}

const doneSoFar =
  /[（(](?:截[至止][^，。；（()）]{2,12})?[，]?(?:目前|现|当前)?已(?!批|获批|立项|规划)\p{Script=Han}{0,6}$/u;
const ofBefore =
  /(?:[与和同比较]|[高低快慢多少好优]于|超过)(?:去年|上年|前年|(?<year>20\d\d)年)(?:同期|同月|全年)?的?(?:约|近)?$/u;
/** 与上年的18.5万吨基本持平; 去年同期发送10.5万人次. */
function isOfBefore(ahead: string, { publishedOn, clause, from }: Words): boolean {
  const found = /[年期月]的?(?:约|近)?$/u.test(ahead) ? ofBefore.exec(ahead) : null;
  if (found) return found.groups?.year === undefined || found.groups.year < (publishedOn ?? '').slice(0, 4);
  return from === clause.start && /^(?:而|但)?(?:去年|上年|前年)/u.test(ahead) && !aiming.test(ahead);
}
const aiming = /计划|目标|预|定|任务|清单|承诺|(?<![理联思梦])想|打算|原|提出|要求|[拟将要]|力争/u;
const shareOfAim = /(?:完成|占|达到?|为)[^，。；]{0,16}(?:计划|目标|任务|预算)[^，。；]{0,14}$/u;
const row = /(?:\d[\d.]*(?:个?百分点|个|%)?[、和与及])+$/u;
const aimNoun = '(?:目标|预期(?!寿命)|任务|指标|计划|预算)';

/** 优于考核目标2.4个百分点, 比预算增加40万元: by how much it differs from an aim. */
const gap = new RegExp(
  `(?:[高低优好快慢多少大小]于|[高低好快]出|超[过出额]?|[比较]|落后|领先)[^，。；\\d]{0,14}?${aimNoun}(?:任务|[值数])?(?<more>[^，。；\\d的为是]{0,4}?(?:[高低多少快慢增减超降][出加少过]?|提[前高]|压[减缩]|节[约省])[^，。；\\d]{0,6})?$`,
  'u',
);
/** What stands behind a result that is held against the aim. */
const setAgainst = new RegExp(
  `^，(?:比|较|[高低快慢多少]于|超[过出额]?)${aimNoun}(?:[高低快慢多少])?(?:了|约)?\\d`,
  'u',
);
const isGap = (ahead: string, { dimension }: Quantity): boolean => {
  const found = gap.exec(ahead);
  return (
    found !== null &&
    (dimension === 'points' || found.groups?.more !== undefined || /超(?![过额出])[^，。；]*$/u.test(found[0]))
  );
};

/** 7%的目标落空, 3.5%的控制目标, 全年10万辆目标, 突破1万户已无悬念. */
function isOfAim(behind: string, rest: string, { dimension, unit }: Quantity): boolean {
  if (goalBehind.test(behind))
    return !/^的?\p{Script=Han}{0,6}目标(?:人群|群体|客户|客群|市场|企业|地块|责任|导向)/u.test(behind);
  if (certain.test(behind)) return true;
  // 10万辆目标, yet not 完成12项目标
  if (/^目标(?:$|[，。；、）)])/u.test(behind) && !(dimension === 'count' && /^(?:项|条|个|类|大|批)$/u.test(unit)))
    return true;
  // 地区生产总值增长6%、固定资产投资增长7%的目标
  return rest.length > behind.length && /的[^，。；\d]{0,6}目标/u.test(rest) && inRowOfAims.test(rest);
}
/** 7%的目标落空: of the time that is told of. */
const missed = /(?:目标|任务|预期|指标)[^，。；]{0,4}(?:落空|[没未]|已?(?:完成|实现|达成)|略?[高低])/u;
const kindOfAim =
  '(?:年初|年度|全年|全市|全省|全县|全区|既定|预期|预定|考核|控制|规划|约束性|增长|增速|工作|建设|销售|招商|生产|产值|经营|营收|管控|减排|收入|发展|下限|阶段性?|底线|投资|硬|总体|奋斗|[\\s])*';
const goalBehind = new RegExp(
  `^[”"]?(?:的(?:${kindOfAim}|\\p{Script=Han}{1,4}?)|(?!项目|企业)\\p{Script=Han}{2,8}?的(?=目标))(?:目标|预期|任务(?!书)|指标|军令状|计划数)`,
  'u',
);
const inRowOfAims = new RegExp(
  `^(?:[、和与及，]+[^，。；、\\d]{0,20}[\\d.]+[万亿多余]*(?:%|个?\\p{Script=Han}{1,3}?)(?:左右|以上|以内)?)+?[”"]?的${kindOfAim}目标`,
  'u',
);
const certain =
  /^(?:大关|台阶|关口)?(?:已|应该?|完全|基本|更?是|就|毫|也)*(?:毫?无悬念|没有?(?:问题|悬念)|不在话下|指日可待|不成问题|(?<!存)在望|可期|有把握)/u;

const leftOver =
  /(?:另有|另外的?|其中|还有|尚有|尚余|还[剩差]|剩下的?|剩余的?|余下的?|其余的?|(?:^|，)[余剩])(?:约|近)?$/u;
const put =
  /^(?:\p{Script=Han}{0,4}?)(?:(?<![即必])将|计划(?!内|外)|拟|预计|力争|有望|争取|安排在|推[到迟至]|顺延|延[至到期后]|列[入为]明年|[纳转结]入明年|留[待到]|放[到在]|定[于在]|待)/u;

/** 另有6个计划下半年进场, 其余0.9万平方米今年收尾: what is left to be done. */
function isLeft(ahead: string, behind: string, { times, at, to, publishedOn }: Words): OwnStatus | undefined {
  if (!leftOver.test(ahead)) return undefined;
  const isAhead = (t: TimeMention) => !t.isBase && t.period.to >= (publishedOn ?? '');
  const inside = times.filter((t) => t.start >= at.end && t.end <= to && !t.isBase);
  const time =
    inside.find(isAhead) ??
    inside.find((t) => !t.hasYear && !t.isDay && shifted(t.period, 1).to >= (publishedOn ?? ''));
  const isLeftOver = /[剩余]/u.test(ahead.slice(-6));
  const isPut = put.test(behind) && !/已|了|正在/u.test(behind);
  const isDueBehind =
    isLeftOver &&
    time !== undefined &&
    /^\p{Script=Han}{0,4}$/u.test(behind.slice(0, time.start - at.end)) &&
    !/已|了/u.test(behind);
  if (!isPut && !isDueBehind) return undefined;
  // 其余13个预计春节前完工: of which year, only a calendar tells.
  if (/春节|开春|明春|节前/u.test(behind)) return { read: aim, isLeft: true };
  return { read: aim, time: time ?? inside[0] ?? times.findLast((t) => t.end <= at.start && isAhead(t)), isLeft: true };
}

/** 预期增长7%，实际增长7.6%. */
const inFact = /^[^，。；\d]{0,6}，(?:而|但)?(?:当年|全年|最终)*(?:实际|结果|最终)/u;

/** 要求本月提升到99%, 清单提出新增托位600个, 立下军令状：上半年拆除12万平方米: so is what goes on behind it. */
function isDemanded(ahead: string, figure: Words): boolean {
  const { words, clause } = figure;
  const near = ahead.slice(-40);
  if (/[应要出确定需须将想诺]/u.test(near) && ought.test(near)) return true;
  if (near.includes('提出') && meant.test(`${near}${reached.exec(figure.quantity.text)?.[0] ?? ''}`)) return true;
  if (/[单案划》表图书见]/u.test(near) && listedAs.test(near)) return true;
  const mark = words[clause.start - 1];
  const lead = words.slice(Math.max(0, clause.start - 24), clause.start);
  if (
    figure.publishedOn === undefined &&
    toldForYear.test(words.slice(Math.max(0, figure.at.start - 160), figure.at.start))
  )
    return true;
  if (mark === '：' || mark === ':') return pledge.test(lead) && !isWork.test(near);
  if (mark !== '，' || isWork.test(near)) return false;
  return (
    (lead.includes('按') && byPlan.test(lead)) ||
    // 机构预测，经济今年增长0.4%
    (/预[测估]，$/u.test(lead) && isToRun(figure)) ||
    // 会议提出实施八大工程，新建道路30公里
    (lead.includes('提出') && putForward.test(lead) && ofWork.test(words.slice(clause.start, clause.end))) ||
    // 报告提出，今年新增就业1200人
    (/[出求确署调]，$/u.test(lead) &&
      toldAhead.test(lead) &&
      ofAhead.test(words.slice(clause.start, clause.end)) &&
      isToRun(figure))
  );
}
const isToRun = ({ times, clause, at, publishedOn }: Words): boolean =>
  publishedOn !== undefined &&
  times.some(
    (t) =>
      t.start >= clause.start &&
      t.end <= at.start &&
      (t.period.to > publishedOn || (t.isLeaning && isYoung(publishedOn))),
  );
const pledge = /(?:军令状|责任[状书]|任务[单书]|时间表|路线图|小目标|计划|硬指标|定调)[：:]$/u;
const byPlan = /(?:^|[，。；])(?:但|而)?按照?[^，。；]{0,14}(?:计划|规划|设想|时间表)，$/u;
const toldAhead = /(?:报告|[会案划])[^，。；]{0,6}(?:提出|要求|明确|部署|定调)，$/u;
/** 方案提出，到2027年，建成产能30万台: of an article that nobody dated no year is known to be to come, but a plan's own is. */
const toldForYear =
  /(?:(?:报告|方案|规划|计划|意见|会议?)[》”]?(?:中|里)?[^，。；\d]{0,6}(?:提出|要求|明确|部署)|(?:根据|按照?)[^，。；]{0,14}(?:计划|规划|方案|部署))，到20\d\d年[底末]?(?![^。]*(?:已|目前|截[至止]|了))[^。]*$/u;
const putForward =
  /(?:报告|会[议上]?|方案|规划|意见|清单)(?:中|里|上)?(?:明确|首次)?提出(?!了|的)[^，。；\d]{2,20}，$/u;
const ofWork = /^(?:新[建增改]|建[设成]|改造|改扩建|完成|实现|打造|培育|引进|推进|实施)(?!了|的)/u;
const ofAhead = /^(?:到|[今明全]年|年内|下半年|未来|20\d\d年)/u;
const isWork = /已|了|实际|(?<!前[^，。；]{0,4})完成|目前|共|累计|先后|同比|截[至止]/u;

/** What led up to a number as one that was set: 原计划, 年初设定的, 目标为, 应完成, 立下军令状. */
function isAimAhead(ahead: string, behind: string, { words, quantity, publishedOn, times, at, from }: Words): boolean {
  const near = ahead.slice(-40);
  if (/[原前初本]/u.test(near) && aforetime.test(near)) return true;
  // 年初确定的12项举措, yet 年初确定的3500个目标任务
  const isThing =
    /^(?:项|条|个|类|大|批|张|件)$/u.test(quantity.unit) && /^(?!目标|任务|指标)\p{Script=Han}{2}/u.test(behind);
  if (/[下定立提制确明承]/u.test(near) && setAs.test(near) && !isThing && !/^的/u.test(behind)) return true;
  if (/[务状]/u.test(near) && given.test(near) && (!/^[项个]$/u.test(quantity.unit) || /[为是：:]$/u.test(near)))
    return true;
  if (beyondDemand.test(near)) return true;
  if (/[划目标测算期]/u.test(near) && named.test(near) && !metBy.test(near)) return true;
  if (/定[为在](?:约)?$/u.test(near) && /目标|预期|任务|计划/u.test(words.slice(Math.max(0, at.start - 60), at.start)))
    return true;
  // 预期增长7%，实际增长7.6%
  if (near.includes('预测') && /预测(?!报|模型|性|中心|能力|分析)[^，。；\d]{1,16}$/u.test(near)) return true;
  if (/预[期计]/u.test(near) && inFact.test(words.slice(at.end, at.end + 24))) return true;
  // 预计月底可突破95%: of a day to come, whatever the period of what is told.
  if (/[计望]/u.test(near) && soon.test(near)) return true;
  if (publishedOn === undefined) return false;
  const isOver = () => times.some((t) => t.end <= at.start && !t.isBase && t.period.to < publishedOn && !t.isDay);
  if (
    near.includes('安排') &&
    budgeted.test(near) &&
    !isOver() &&
    (publishedOn.slice(5, 7) <= '04' || !spent.test(near))
  )
    return true;
  // 下半年安排项目12个
  if (
    near.includes('安排') &&
    arranged.test(near) &&
    times.some((t) => t.end <= at.start && t.start >= from && t.period.to > publishedOn)
  )
    return true;
  return publishedOn.slice(5, 7) <= '04' && /[再继还]/u.test(near) && again.test(near);
}

/** 原先预计, 本以为: what was expected and need not have come. */
const aforetime =
  /(?:年初|原[先来本]?|此前|起初|最初|当初|本来?)(?:就|还|也|我们)?(?:预[计想期测估]|[测推估]算|计划|拟定?|打算|估摸着?|估计|设想|以为|想着?|期望|安排|定(?=于|在|[^，。；\d]{0,3}(?:20|今年|去年|年底|年内|\d{1,2}月)))(?![^，。；]*(?:实际|最终|结果|[仅只](?:完成|建成|装|交|到|开)|已))[^，。；]*$|(?<![还复])原定[^，。；]*$|原先[^，。；\d]{0,10}预期[是为]$/u;
/** 年初设定的96%, 给今年定下的数字是390万标箱, 目标定为10%. */
const setAs =
  /(?:定(?=的(?:目标|数)?是)|定下|设定|立下|敲定|排定|拟定|框定|既定|预定|(?:年初|[区市省县州里府会]|规划|方案|计划|去年|上年|当初|当时)[^，。；\d]{0,4}(?:提出|制定|下达|确定|明确|承诺)|下达)的(?:年度|全年|数字|任务|底线|指标|数目|[今明]年|20\d\d年|考核|\s)*(?:[是为：:]|(?:就|便|只|则)是|定[为在])?(?:约)?$/u;
/** 下达我区造林任务6000亩. */
const given =
  /(?<!(?:完成|超额|落实|实施|承担|执行)[^，。；\d]{0,12})(?:任务(?:[数量]|指标)?|军令状[：:，]?)(?:定?[为是：:]|分别)*(?:约)?$/u;
/** 年度计划为2000套, 调整预算为71.2亿元, 预测值下调为72万人. */
const named =
  /(?:(?:年度|全年|年初|原|投资|生产|建设|招生|工作|既定)计划(?:数|投资)?|(?:增长|增速|控制|考核|产值|销售|利润|营收|收入|预期|规划|全年|年度|工作)?目标(?:任务)?[值数]?|预测[值数]|(?:下达|安排|分配|分解|控制|考核|规划|预期|约束性)[^，。；\d]{0,16}指标|预期(?:值|目标)?|年初的预算|(?:年初|调整|当年|全年|部门|批准|概算|变动)预算[数]?|给[^，。；\d]{1,6}的[^，。；\d]{0,12}指标|预算(?:安排|数))(?:的)?(?:[^，。；\d]{0,4}(?:[上下]调|调[整高低减增]|修订|确定|设定))?(?:[为是：:]|定[为在]|[到至]|就是|分别为)+(?:约)?$/u;
const metBy =
  /(?:完成|超额?|达到?|实现|占|[高低优好快慢多少]于|执行)[^，。；\d]{0,10}(?:计划|目标|预算|预期|指标)(?:[数值]|总?投资额?(?=的$))?(?:的)?(?:[为是：:])?$|(?:完成|执行|达标)/u;
/** 超过国家要求的62%: what is asked for. */
const beyondDemand =
  /(?:[高低优好快慢多少]于|超[过出]|达到)(?:国家|[省市区县上]级?|考核|规定|约束性|我?[省市])[^，。；\d]{0,6}(?:要求|标准|规定|下限|上限|红线)的$/u;
/** 应完成1500户, 要求本月提升到99%. */
const ought =
  /(?:[还仍尚][需须](?![求水])(?:再|继续)?|按[^，。；\d]{0,8}(?:进度|计划)应)[^，。；\d]{1,12}$|(?:提出|要求|明确|决定)[^，。；\d]{0,4}[一二两三四五六半\d]+个?[年月天]内[^，。；\d]{1,14}$|(?<![没不料理联思梦])想(?!到|象|起|必)[把要]?[^，。；\d]{1,8}到$|(?<![即必])将\p{Script=Han}[至到]$|(?:提出|明确|决定|要求|承诺|许诺)(?:要)?(?:到20\d\d年|用?[一二两三四五]年(?:时间|内)?|今年|明年|全年|年内)[^，。；\d]{0,6}(?:新增|建成|实现|完成|打造|培育|引进|建设|达到?|新建|改造|投入|办[好成])[^，。；\d]*$|(?<![相对适反供感效响顺答回])应该?当?(?:于|在|[^，。；\d]{0,6}年[底末]?)?(?:完成|达到?|建成|实现|新增|不低于|不少于|控制在|降[到至])[^，。；\d]*$|要求[^，。；]{0,14}(?:提[升高][到至]|达到?|控制在|完成|降[到至]|不[低少]于|压[降减缩][到至]|增[加至]|扩[大至])[^，。；\d]{0,8}$|(?<![主需重只摘])要(?:控制在|降[到至]|达到?|压[减缩][到至]|提[升高][到至])(?:约)?$|(?:报告|会[议上]?|方案|规划|计划|意见|清单)(?:中|里|上)?(?:明确|首次)?提出(?:要|将|继续|今年|全年)*(?:办好|办实|兴办|干好|抓好|做好|落实|实施|推进|建设|打造|新建|新增|培育)[^，。；\d]{0,10}$/u;
/** 今年提出亩均税收达到30万元, 提出产值突破50亿元. */
const meant =
  /(?:今年|明年|全年|年内)\s*提出(?!了|的)[^，。；\d了的]{0,10}(?:达到?|突破|超过?|提[升高][到至]|不低于)(?:约)?$/u;
const reached = /^(?:突破|超过?|达到?)/u;
/** 去年清单列的是450个, 清单提出新增托位600个. */
const listedAs =
  /(?:清单|方案|规划|《[^》]{2,40}》|行动计划|时间表|路线图|计划书|责任书|任务书|意见)(?:里|中|上)?(?:明确|提出|列[出明]?|写[明着]|要求|确定)(?!了)(?:的?(?:是|为)|(?:全年|今年|到?20\d\d年|年内|[一二三四五]年)?(?:要|将)?(?:新[增建]|建成|完成|实现|培育|改造|引进|打造|投入|建设|达到?|的))[^，。；\d]{0,16}$/u;
const soon =
  /(?:预计|有望|可望)(?:到|至|在)?(?:本?月[底末]|周末|年[底末]|届时|节后|下[个]?[月周季]|明[天日])[^，。；]{0,10}$/u;
/** 今年安排一般公共预算收入46.8亿元: nobody arranges what has come in. */
const budgeted = /安排(?!了)[^，。；\d]{0,14}(?:收入|支出|预算)(?:为|是)?$/u;
const arranged = /(?:下半年|[二三四]季度|明年|下个?月)[^，。；\d已了]{0,6}安排(?!了)[^，。；\d]{0,12}$/u;
const spent = /支出(?:为|是)?$/u;
/** 今年再建55公里, told in spring. */
const again =
  /(?:今年|年内|20\d\d年|全年)[^，。；\d已了又]{0,8}(?:再|继续|还要)(?:新?[建增改引招培扩添开修造]|打造|投)(?!了)[^，。；\d已了]{0,10}$/u;

/** 最终引进112名, 现有库房只能满足8000人: so it is, whatever was planned. */
const surely =
  /(?:最终|最后(?![一期])|实际(?!上?(?:利用|使用|控制|需|要))|现有|实有|现[院校馆厂园站]|现状|如今已|结果|(?:仅|只)(?:[有能装建完开来增落]|实现|引进|达)|经审计|决算数?)[^，。；]*$/u;
const isSurely = (ahead: string): boolean => {
  // 今年投放了45辆
  if (/[^为除到定设立出订标]了(?:约|近|超)?$/u.test(ahead) && !/将|要|计划|(?<![没不料承])想|拟/u.test(ahead))
    return true;
  const found = surely.exec(ahead);
  return (
    found !== null &&
    !/计划|目标|预[计期]|力争|[将拟]|有望|增[加至]|扩|提[升高]/u.test(found[0]) &&
    !/将|力争|确保|预计|计划|目标/u.test(ahead.slice(Math.max(0, found.index - 6), found.index))
  );
};

/** 1月举办12场，2月18场, told of a plan in January: the month that comes, and not last year's. */
const goesOnAhead = (time: TimeMention, previous: Slot | undefined, publishedOn: string | undefined): boolean =>
  publishedOn !== undefined &&
  !time.hasYear &&
  previous?.status === 'target' &&
  previous.period !== undefined &&
  previous.period.to >= publishedOn &&
  time.period.to.slice(0, 4) < publishedOn.slice(0, 4) &&
  time.period.label.length === previous.period.label.length &&
  shifted(time.period, 1).from > previous.period.from;

/** 计划推广5000亩，截至目前，处理粪污800吨: the time that is a clause of its own (`timeless` has blanks for times) is the next one's. */
export const ofTimeAlone = (timeless: string, start: number): number =>
  start -
  (/(?<=[，；])(?:但|而)?(?:截[至止]到?)?\s{2}[\s度、和与及至]*，$/u.exec(
    timeless.slice(Math.max(0, start - 40), start),
  )?.[0].length ?? 0);

/** 今年计划投资9亿元，上半年完成5亿元: what a time that is over is told with has been; `clause` ends where its first number begins. */
export const isOfTimeOver = (
  words: string,
  clause: Span,
  times: readonly TimeMention[],
  { previous, publishedOn }: Pick<Words, 'previous' | 'publishedOn'>,
): boolean =>
  times.some(
    (t) =>
      !t.isBase &&
      t.start >= clause.start &&
      t.end <= clause.end &&
      t.period.to <= (publishedOn ?? '') &&
      !/^之?前/u.test(words.slice(t.end)) &&
      !goesOnAhead(t, previous, publishedOn),
  );

/** 2023年计划建设充电桩1500个，建成1620个: what came of an aim of a time that is over. */
function isReached(ahead: string, { previous, quantity, publishedOn, at, clause, words }: Words): boolean {
  return (
    previous?.status === 'target' &&
    previous.quantity.unit === quantity.unit &&
    previous.period !== undefined &&
    publishedOn !== undefined &&
    previous.period.to < publishedOn &&
    words[clause.start - 1] !== '、' &&
    at.start - clause.start === ahead.length &&
    /^[^，。；\d]{0,6}?(?:建成|完成|实现|达到?|落地|引进)了?(?:约)?$/u.test(ahead)
  );
}

/** 计划新开工的42个项目已开工35个: of those that are planned, so many are done. */
const isDoneOfThem = (ahead: string, { previous, quantity, from, clause }: Words): boolean =>
  from > clause.start &&
  previous?.quantity.unit === quantity.unit &&
  Number(quantity.value) <= Number(previous.quantity.value) &&
  /^\p{Script=Han}{1,10}?(?<![即必])已经?(?:全部)?(?:[开完竣复]工|完成|建成|投[用产运]|交付|落地|启动|通车|签约|启用|改造|实施|到位)了?$/u.test(
    ahead.trim(),
  );
