import type { Aspect, Quantity } from '../../domain.ts';
import { comparisons, falls, nominalVerbs, rises } from '../lexicon.ts';
import { bareNames } from '../places/gazetteer.ts';
import { capacityIn, extentIn, improves, spentOn } from './capacities.ts';
import { changeIn, growsTo } from './change-behind.ts';
import { aboveYardstick, differenceIn, isMeasureOf, isThanPlace } from './differences.ts';
import {
  clean,
  endsInAct,
  isClassifier,
  leadsOn,
  moreThanYear,
  nounAfter,
  nounBefore,
  nounBehind,
  nounLasting,
  ownMeasure,
  phraseOf,
  purpose,
  reached,
  topicBefore,
} from './nouns.ts';
import { ownerOf } from './owners.ts';
import { withoutRank } from './ranks.ts';
import { relationIn, shareBehind, shareIn } from './shares.ts';

const placeNames: ReadonlySet<string> = new Set(bareNames);

/** What a clause says that a quantity counts. */
export interface Metric {
  /** The counted phrase in the clause's own words; empty when the clause leaves it to what came before (，增长7.4%). */
  readonly phrase: string;
  readonly aspect: Aspect;
  readonly direction?: 'rise' | 'fall';
  /** 从, 由, or 比 before the quantity: where a change began, not where things stand. */
  readonly isBase: boolean;
  /** 占全市的, 高于全国: added to the phrase it relates. */
  readonly relation?: string;
  /** 快于第三产业的5.9%: the same measure of something else. */
  readonly isYardstick?: boolean;
}

const growth = new RegExp(
  `(?<head>.*?)(?:${comparisons}|，)*(?<!新|自然|改造提?|每[公毫]?)(?<verb>${rises}|${falls}|改善)(?:了|约|高?达到?|近|超过?|均|也|已|将|有望|预计|为|是|分别|仅|至少|在|目标(?:任务)?(?:定)?[为是在]?|预期[为是]?)*$`,
  'u',
);
const isFall = new RegExp(`^(?:${falls}|少.*)$`, 'u');
const changeNoun = /(?:同比|环比)?(?<!自然)(?:增速|增幅|涨幅|升幅|增长率|降幅|跌幅|减幅|下降率)$/u;
/** 减少1987户, 上升0.3点: an amount right behind its verb of change; 增收3000元 names what is counted. */
const endsInChange = new RegExp(
  `(?:多收|(?<!新|改造提?|每[公毫]?)(?:${rises.replace('|增收', '')}|${falls}))(?:了|约|近)*$`,
  'u',
);
const shareWord =
  /(?<head>.*?)(?<relation>占比|比重|比例|份额)(?:约|达到?|近|超过?|为|已|均|分别|是|[保维]持在|稳定在|控制在)*$/u;
/** 完成全年目标的54%: how much of an aim is done. */
const completion =
  /(?<head>.*?)(?<relation>(?:完成|达到?|占|为)(?:了)?(?:全年|年度|年初|既定|计划|\s)*(?:目标|任务|计划|预算)(?:任务|数|总?投资额?)?的?)(?:约|近|超过?)?$/u;
const partOfWhole =
  /(?<head>.*?)(?:仅|约|只|已)*(?<how>为|贡献了?|恢复[到至]|(?:是|相当于|达到?)了?(?=\s{2,}(?:同期)?的$))(?![^，；]*(?:目标|任务|计划|预算|平均))(?<whole>[^，；的\d]{2,16})的$/u;
const compared =
  /(?<head>.*?)(?:(?<!占)比|较)[\s末底初]*(?:上年|去年|(?:历史|历年|常年|多年|往年)?(?:平均|均值)?(?:同期)?|上月)?[\s末底初]*偏?(?<verb>[多少高低快慢])(?:出|了)?$/u;
const relative =
  /(?<head>.*?)(?<relation>(?:高于|低于|快于|慢于|高出|低出|超出|超(?=序时|时序|全[国省市县区]|目标|年度|预期)|领先|(?<!提|增|升)高|(?<!降|减)低|超过|优于|好于|少于|多于|劣于|逊于)(?:于)?(?<whole>[^，；\d]{0,12}))$/u;
/** 快于第三产业的5.9%, 比农村居民的24380元高: the value of the yardstick itself. */
const comparand =
  /不?(?:快于|高于|低于|慢于|好于|优于|多于|少于|仅次于|超[过出](?=[^，；\d]{1,10}(?:要求|标准|规定|平均|均值|水平)的)|比|较)(?<whole>[^，；\d]{1,16}?)的$/u;
/** What goes on behind a number as its own noun; the aim that it is (14个的目标) is none. */
const ofIt = /^的(?!(?:年初|年度|全年|既定|预期)?(?:目标|任务|计划))/u;

/** What something is built on, behind its number. */
const onBasis = /^(?<noun>[^，。；]{2,16})的基础之?上(?=[，\s]|$)/u;

/**
 * Reads what `quantity` counts from the words before it in its clause (`before`) and after it (`after`), both simplified, without the words of other quantities.
 * Times and places have been blanked out of both by spaces of the same length.
 */
export function readMetric(quantity: Quantity, before: string, after: string, original = before): Metric {
  // 税收占比最高的青石区达76%: whose it is stands between.
  if (mostOf.test(before)) return readMetric(quantity, before.replace(mostOf, ''), after);
  // 在稳定3万亩大豆面积的基础上: of the area.
  if (onBasis.test(after)) return readMetric(quantity, before, after.replace(onBasis, '$<noun>'), original);
  // 约占两成: the hedge has taken the verb with it.
  if (/占/u.test(quantity.text))
    return readMetric({ ...quantity, text: quantity.text.replace('占', '') }, `${before}占`, after, `${original}占`);
  const trimmed = before
    .replace(/[（(]下同[）)]/u, '')
    // 收视率稳中有升达到2.1%: how it went, and a level.
    .replace(/稳[中步]有[升降增涨]，?(?=(?:约|近|至|到|达到?|为)+$)/u, '')
    .trimEnd()
    .replace(/[（(“"「]$/u, '');
  const ahead = quantity.dimension === 'rank' ? withoutRank(trimmed) : trimmed;
  const isChange = /^(?:percent|points|multiple)$/u.test(quantity.dimension);
  const base =
    /(?:^|[^自])(?:从|由)[^，]*$/u.test(ahead) &&
    (/^(?:[^，。；]{0,12}|，(?:减少|增加|提[高升]|上升|下降|降低|缩短|扩大))(?:到|至|为)|^(?:缩短|减少|降低|压缩|增加|增长|提[高升]|扩大|上[涨升]|下[跌降滑]|回[落升])了?(?:近|约|超)?$/u.test(
      after.trim(),
    ) ||
      // 从年初的20亿元（约合3亿美元）增长5%
      (/(?:从|由)[^，的]{1,10}的$/u.test(ahead) && /^[（(]$/u.test(after.trim())));
  const outset = base ? ahead.replace(/(?:从|由)[^从由]*$/u, '').trimEnd() : '';
  // 由上年下降6.5%转为增长12.4%, 增速由6.3%修订为6.0%
  const turned = base && isChange && after.trim().startsWith('转') ? growth.exec(ahead)?.groups?.verb : undefined;
  const pace = base && isChange ? (changeNoun.exec(outset)?.[0] ?? '') : '';
  const way = turned || pace;
  // 工业投资增长15%，占全部投资的比重由31%提高到38%
  const begun = /^[，\s]*占[^，]*(?:比[重例]|份额)$/u.test(outset) ? shareIn(quantity, outset, outset) : undefined;
  if (begun) return { ...begun, isBase: true };
  if (base)
    return {
      phrase: phraseOf(outset.slice(0, outset.length - pace.length)),
      aspect: way ? 'growth' : 'level',
      ...(way && { direction: isFall.test(way) || /[跌减降]/u.test(pace) ? 'fall' : 'rise' }),
      isBase: true,
    };
  const done = isChange ? completion.exec(ahead)?.groups : undefined;
  if (done)
    return {
      phrase: phraseOf(done.head ?? ''),
      aspect: 'share',
      isBase: false,
      relation: relationIn(original, done.head),
    };
  const behindIt = changeIn(quantity, ahead, after);
  if (behindIt) return { ...behindIt, isBase: false };
  const apart = differenceIn(quantity, before, original, after);
  if (apart) return { ...apart, phrase: phraseOf(apart.phrase), isBase: false };
  const against = isThanPlace(quantity, original)
    ? undefined
    : (compared.exec(ahead)?.groups ?? moreThanYear.exec(original)?.groups);
  if (against)
    return {
      phrase: phraseOf(against.head ?? ''),
      aspect: 'growth',
      direction: /[多高快]/u.test(against.verb ?? '') ? 'rise' : 'fall',
      isBase: false,
    };
  // 日照98小时，偏少两成: than is usual.
  const usual = /^[，\s]*(?:则)?偏(?<verb>[多少高低])了?$/u.exec(ahead)?.groups?.verb;
  if (usual) return { phrase: '', aspect: 'growth', direction: /[多高]/u.test(usual) ? 'rise' : 'fall', isBase: false };
  // 较雨前增加蓄水量1.39亿立方米: the verb before its noun.
  const gained = /^(?:比|较)[^，；]{1,12}?(?<verb>增加|减少|多|少)了?(?<noun>[\u4e00-\u9fff]{2,10})$/u.exec(
    ahead.trim(),
  )?.groups;
  if (gained)
    return {
      phrase: gained.noun!,
      aspect: 'growth',
      direction: /[少减]/u.test(gained.verb!) ? 'fall' : 'rise',
      isBase: false,
    };
  // 箱梁已完成7孔，为总孔数的35%; 恢复到前年同期的57%
  const part = quantity.dimension === 'percent' ? partOfWhole.exec(ahead)?.groups : undefined;
  if (part)
    return {
      phrase: phraseOf(part.head ?? ''),
      aspect: 'share',
      isBase: false,
      relation: /^(?:是|相|达)/u.test(part.how!)
        ? `相当于${clean(original.slice(part.head!.length).replace(/^[仅约只已]*(?:是|相当于|达到?)了?|的\s*$/gu, ''))}`
        : /^[为贡]/u.test(part.how!)
          ? `占${clean(original.slice(original.lastIndexOf(part.how!) + part.how!.length))}`
          : relationIn(original, part.head),
    };
  const shared = isChange ? shareIn(quantity, ahead, original) : undefined;
  if (shared) return shared;
  if (isChange || quantity.dimension === 'rank' || endsInChange.test(ahead)) {
    const beyond = quantity.dimension === 'points' ? aboveYardstick.exec(ahead)?.groups : undefined;
    if (beyond)
      return {
        phrase: phraseOf(beyond.head ?? ''),
        aspect: 'growth',
        isBase: false,
        relation: `${beyond.verb}于${clean(
          original
            .slice(beyond.head?.length ?? 0)
            .replace(/^[比较]/u, '')
            .replace(/(?:平均)?(?:水平)?[高低快慢](?:出|了|于)*\s*$/u, ''),
        )}`,
      };
    const above = quantity.dimension === 'points' ? relative.exec(ahead)?.groups : undefined;
    if (above)
      return {
        phrase: phraseOf(above.head ?? ''),
        aspect: 'growth',
        isBase: false,
        relation: relationIn(original, above.head),
      };
    const change = growsTo.test(ahead) || improves(quantity, ahead, after) ? null : growth.exec(ahead);
    if (change?.groups && quantity.dimension !== 'rank') {
      const verb = change.groups.verb ?? '';
      // 为村里增加了5台变压器: what has come stands behind the number.
      const gain = isClassifier(quantity) && endsInChange.test(ahead) ? nounAfter(quantity, after) : '';
      return {
        phrase: gain || phraseOf(change.groups.head ?? ''),
        aspect: 'growth',
        isBase: false,
        // 综合指数改善3%: of an index nobody can tell whether it rose.
        ...(verb === '改善' ? { relation: verb } : { direction: isFall.test(verb) ? 'fall' : 'rise' }),
      };
    }
    const word = shareWord.exec(ahead);
    if (word?.groups && quantity.dimension === 'percent')
      return {
        phrase: phraseOf(word.groups.head ?? ''),
        aspect: 'share',
        isBase: false,
        relation: word.groups.relation ?? '',
      };
  }

  const behindShare = quantity.dimension === 'percent' ? shareBehind(quantity, ahead, after) : undefined;
  if (behindShare) return { ...behindShare, isBase: false };

  // 7米宽道路: the measure stands behind its number.
  const across =
    quantity.dimension === 'length'
      ? /^(?<way>[宽长高深厚])的?(?<noun>[\u4e00-\u9fff]{2,8})/u.exec(after)?.groups
      : undefined;
  if (across) return { phrase: `${across.noun}${across.way}度`, aspect: 'level', isBase: false };
  const lasting = quantity.dimension === 'duration' ? /(?:为期|历时|历经|耗时|用时)$/u.exec(ahead)?.[0] : undefined;
  const aged =
    /岁$/u.test(quantity.unit) &&
    !/寿命|年龄|最[年大小老]|(?:[年长大小高低迟前加少][轻长]?)(?:了|出|约)*$/u.test(ahead) &&
    (/^(?:的|\p{Script=Han}{2})/u.test(after) || (quantity.qualifier === 'exact' && /^了?(?:$|[，。；—])/u.test(after)))
      ? '年龄'
      : // 48年党龄
        quantity.dimension === 'duration'
        ? /^的?(?<since>[\u4e00-\u9fff]龄)(?!段|层|期)/u.exec(after)?.groups?.since
        : undefined;
  if (lasting) return { phrase: spentOn(ahead, lasting), aspect: 'level', isBase: false };
  if (aged) return { phrase: aged, aspect: 'level', isBase: false };
  // 增幅高于3%的全国平均: the value of the yardstick that stands behind it.
  const isYardstick =
    (/(?:[快高低慢]于|超过)$/u.test(ahead) && /^的\s*(?:平均|总体|整体)/u.test(after)) ||
    // 比全市18%的增速快5个百分点
    (/[比较]$/u.test(ahead) && /^的(?:增[速幅]|水平|占比|比重|均值)[高低快慢多少]/u.test(after));
  if (isYardstick) return { phrase: '', aspect: 'level', isBase: false, isYardstick };
  const beside = comparand.exec(ahead);
  const measure = beside?.groups?.whole?.trim();
  if (beside && measure !== undefined)
    return {
      phrase:
        isMeasureOf(measure) && !/(?:要求|标准|规定)$/u.test(measure)
          ? clean(measure)
          : phraseOf(ahead.slice(0, beside.index)).replace(/^(?:总[量数]|规模|数量|增[速幅]|排名|位次)$/u, ''),
      aspect: 'level',
      isBase: false,
      isYardstick: isMeasureOf(measure),
    };
  // 为1260人次提供就业服务: whom it was for stands in the number, what was done behind it.
  const served = /为$/u.test(ahead) && serving.exec(after)?.[0];
  if (served) return { phrase: served, aspect: 'level', isBase: false };
  const isRun = quantity.dimension === 'duration' && /连续$/u.test(ahead);
  const run = isRun
    ? /^(?!按照?|以|[高低快慢多少]于|超过|居|位)\p{Script=Han}{2,8}(?=[，。；\s]|$)/u.exec(after)?.[0]
    : undefined;
  if (run) return { phrase: `连续${run}`, aspect: 'level', isBase: false };
  // 总投资12亿元供水一体化工程年底建成: what it is laid out for stands behind.
  const built =
    quantity.dimension === 'money' && /投资(?:约|近|超|达)*$/u.test(ahead)
      ? /^的?(?<name>\p{Script=Han}{3,20}?(?:项目|工程|基地|产业园))(?!师|\d)/u.exec(after)?.groups?.name
      : undefined;
  const paid = built && isInvestment.exec(ahead)?.groups?.paid;
  // 投资3亿元建设供水项目, without 的: what is done with it.
  if (paid && (paid === '总投资' || after.startsWith('的')) && nounBehind(after).startsWith(built))
    return { phrase: `${built}${paid}`, aspect: 'level', isBase: false };
  const deal = quantity.dimension === 'money' && /以$/u.test(ahead) ? dealt.exec(after)?.groups?.deal : undefined;
  if (deal) return { phrase: deal, aspect: 'level', isBase: false };
  // 给予50%贴息
  const granted = quantity.dimension === 'percent' && giving.test(ahead) ? gift.exec(after)?.groups?.gift : undefined;
  if (granted) return { phrase: granted, aspect: 'level', isBase: false };
  // 价值4万元的物资
  const isWorth = /价值$/u.test(ahead) && after.startsWith('的');
  // 增速高于全市平均水平的有5个
  const isAbove = quantity.dimension === 'count' && /[高低快慢]于\s*(?:平均)?(?:水平)?的\s*(?:共?有|为)?$/u.test(ahead);
  const noun = isAbove || isRun || isWorth || giving.test(ahead) || paying.test(ahead) ? '' : nounBefore(ahead);
  // 增速回落到5.2%, 跌幅收窄至0.3%: still a rate of change.
  const rate = /^(?:percent|multiple)$/u.test(quantity.dimension) ? changeNoun.exec(noun)?.[0] : undefined;
  if (rate)
    return {
      phrase: phraseOf(noun.slice(0, -rate.length)),
      aspect: 'growth',
      direction: /[跌减降]/u.test(rate) ? 'fall' : 'rise',
      isBase: false,
    };
  const extent = quantity.dimension === 'length' ? extentIn(ahead, after, noun) : '';
  if (extent) return { phrase: extent, aspect: 'level', isBase: false };
  const capacity = capacityIn(quantity, ahead, after, noun);
  if (capacity) return { phrase: capacity, aspect: 'level', isBase: false };
  // 经过1个半小时的紧张救援
  const lasted = noun === '' && quantity.dimension === 'duration' && after.startsWith('的');
  const behind = lasted
    ? nounLasting(after.slice(1))
    : nounAfter(quantity, ahead.endsWith('的') ? after.trimStart() : after);
  // 对旅客实施96小时免签政策
  const policy =
    quantity.dimension === 'duration' && endsInAct.test(ahead) && !/^(?:基本|全部|全面|完成|实现|[内后])/u.test(after)
      ? nounBehind(after)
      : '';
  if (policy) return { phrase: policy, aspect: 'level', isBase: false };
  // 流转土地120亩种植香柚: what is done with it stands behind, not what it is.
  // 通车里程588公里铁路运营里程341公里: a measure stands before its own number.
  const isMeasured =
    (/^(?:length|area)$/u.test(quantity.dimension) && ownMeasure.test(noun)) ||
    // 孵化量超千万尾鳝苗
    /(?:[产销孵存运客货流总]量|[架车班]次|数量|人数|总数|总规模|产能)$/u.test(noun) ||
    /[升降涨跌]至$/u.test(ahead);
  // 水泵15台不停歇运转: how they run.
  const isManner = /^不(?!锈|动|良|合|同|停电)/u.test(after);
  // 全年载畜量3213万个绵羊单位: what is measured stands before, its unit behind.
  const follows =
    noun &&
    (isMeasured ||
      isManner ||
      (leadsOn.test(behind) && !ofIt.test(after)) ||
      (/单位$/u.test(behind) && /量$/u.test(noun)))
      ? ''
      : behind;
  const aspect: Aspect = quantity.dimension === 'rank' ? 'rank' : 'level';
  // 救援队300多次走进校园: what was done stands behind, and is no noun.
  if (/^[次趟遍回]$/u.test(quantity.unit) && behind === '' && /^\p{Script=Han}{2}/u.test(after))
    return { phrase: '', aspect, isBase: false };
  // 7部门联合印发: what is counted is its own unit.
  if (/^(?:部门|单位|机构)$/u.test(quantity.statedUnit)) return { phrase: quantity.statedUnit, aspect, isBase: false };
  // 宝马动力电池等62个重点项目: what 等 ends are examples, the noun comes after.
  // 远卓电气前三季度实现营收36亿元: whose it is.
  const owner = dependent.test(noun) || trade.test(noun) ? ownerOf(ahead, noun) : '';
  if (
    follows &&
    (/等$/u.test(ahead) ||
      isClassifier(quantity) ||
      noun === '' ||
      isGrant(follows, noun) ||
      (after.startsWith('的') && isHad(follows)))
  )
    return { phrase: follows, aspect, isBase: false };
  // 7个乡镇共22万人口
  if (/人口$/u.test(quantity.statedUnit) && !/人口|人数$/u.test(noun)) return { phrase: '人口', aspect, isBase: false };
  // 石桥村共有11人参加高考: no village is counted by its people.
  if ((quantity.dimension === 'people' && /(?<![农牧居])[村镇乡县市区]$/u.test(noun)) || placeNames.has(noun))
    return { phrase: '', aspect, isBase: false };
  // 云帆社区等100个“三好”村: examples, not what is counted.
  if (
    follows === '' &&
    isClassifier(quantity) &&
    /(?:[省市区县镇村局厅委]|街道|社区|居委会|公司|集团|学校|医院|大学)等$/u.test(ahead)
  )
    return { phrase: '', aspect, isBase: false };
  if (noun) return { phrase: `${owner}${noun}`, aspect, isBase: false };
  // 签约落地项目2个 put the other way round: 项目签约落地2个.
  const settled = /项目(?:签约|落地|开工|竣工|投产|投用|建成)+$/u.exec(ahead)?.[0];
  if (settled) return { phrase: settled, aspect, isBase: false };
  // 建设9万立方养殖水体: the noun behind a bare verb.
  const made =
    /^(?:weight|volume|power|energy)$/u.test(quantity.dimension) &&
    (endsInAct.test(ahead) || /(?<![量额力])的$/u.test(ahead) || ahead === '') &&
    !/[日年月时]\p{Script=Han}{1,2}$/u.test(ahead)
      ? nounBehind(after)
      : '';
  if (made) return { phrase: made, aspect, isBase: false };
  const named =
    purpose(quantity, after) || topicBefore(ahead) || (nominalVerbs.exec(ahead.replace(reached, ''))?.[0] ?? '');
  return { phrase: named, aspect, isBase: false };
}

/** What has most of it, a blank where metrics are read. */
const mostOf = /(?<=占比|比重|率)最[高低大小快慢]的\s{2,}/u;

/** What says nothing without its owner. */
export const dependent =
  /^(?:营收|营业总?收入|主营业务收入|销售收入|销售额|(?:归母)?净利润|利润|利润总额|利税|产值|总产值|增加值|订单|研发投入|投资)$/u;
/** 民企实现进出口1.9万亿元: whose, too. */
export const trade = /^(?:进出口|出口|进口)(?:总?[额值])?$/u;
/** 营收 of 远卓电气营收. */
export const dependentIn = (metric: string): string =>
  [6, 5, 4, 3, 2].map((length) => metric.slice(-length)).find((tail) => dependent.test(tail)) ?? '';
/** 给予最高50万元资助: what money was given as stands behind it. */
const isInvestment = /(?:^|[，；。\s])(?:计划|预计)?(?<paid>总?投资)(?:约|近|超|达)*$/u;

const giving = /(?:给予|处以|予以|处)(?:每[人户家个月年])?(?:最高|最低|不超过)?$/u;
const gift = /^的?(?<gift>\p{Script=Han}{0,4}?(?:贴息|补[贴助]|奖励|资助|减免|返还|优惠|折扣))/u;
/** 用户只需预交50元定金: what is paid or had stands behind the number. */
const paying =
  /(?:只需|需要?|可以?|能够?)?(?:预交|预付|支付|缴纳|交纳|享受?|领取|(?<![总均游])花费?|花掉|花了|节省|省下?)(?:最高|最低|至少|最多|约|了)*$/u;
/** 以27.4亿元竞得 */
const dealt = /^(?:的?(?:总?价格?))?(?<deal>竞得|成交|中标|摘得|拿下|收购|购得|转让|出售)/u;
const serving = /^(?:提供|办理|解决|开展|送去|送上|挽回|减免|发放|配备|建立)\p{Script=Han}{2,10}(?=[，；。\s]|$)/u;
const isHad = (follows: string) => /(?:收入|利润|营业额|销售额|年薪|工资|分红|盈余)$/u.test(follows);
const isGrant = (follows: string, noun: string) =>
  /(?:资金|补贴|补助|罚款|奖励|贷款|经费|资助|订单|(?:助学|奖学|慰问|救助|抚恤|补偿|奖|保证)金|.费|佣金|分红)$/u.test(
    follows,
  ) && !/(?:投资|产值|收入|规模|[额值])$/u.test(noun);
