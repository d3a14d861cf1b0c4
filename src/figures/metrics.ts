import type { Aspect, Quantity } from '../domain.ts';
import { acting, adverbs, comparisons, falls, localizers, nominalVerbs, reaching, rises, trailing } from './lexicon.ts';

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
  `(?<head>.*?)(?:${comparisons}|，)*(?<!新)(?<verb>${rises}|${falls}|改善)(?:了|约|高?达到?|近|超过?|均|也|已|将|有望|预计|为|是|分别|仅|至少|在|目标(?:任务)?(?:定)?[为是在]?|预期[为是]?)*$`,
  'u',
);
const isFall = new RegExp(`^(?:${falls})$`, 'u');
const changeNoun = /(?:同比|环比)?(?:增速|增幅|涨幅|升幅|增长率|降幅|跌幅|减幅|下降率)$/u;
/** 减少1987户, 上升0.3点: an amount right behind its verb of change; 增收3000元 names what is counted. */
const endsInChange = new RegExp(`(?:多收|(?<!新)(?:${rises.replace('|增收', '')}|${falls}))(?:了|约|近)*$`, 'u');
/** 达到, 为 between a relation and its number. */
const relationTail = /(?:约|达到?|近|超过?|为|已|(?<!平)均|分别|提[升高]?[到至]|稳定在|过|是|的|了|\s)+$/u;
/** The name of a column of rates of change. */
export const growthWord = /^(?:同比|环比|比上年|较上年)?(?:增速|增长|增幅|涨幅|增减|同比|环比|升降)[率幅]?$/u;
const growsTo = new RegExp(`(?:${rises}|${falls})(?:到|至)$`, 'u');
const share =
  /(?<head>.*?)(?<relation>占(?:到|据|去)?(?<whole>[^，；]{1,24}?)?(?:的)?(?:比重|比例|份额|比)?)(?:约|达到?|近|超过?|为|已|均|分别|提[升高]?[到至]|稳定在|过|的)*$/u;
const shareWord =
  /(?<head>.*?)(?<relation>占比|比重|比例|份额)(?:约|达到?|近|超过?|为|已|均|分别|是|分别为|分别达到?)*$/u;
/** 完成全年目标的54%: how much of an aim is done. */
const completion =
  /(?<head>.*?)(?<relation>(?:完成|达到?|占|为)(?:了)?(?:全年|年度|年初|既定|计划|\s)*(?:目标|任务|计划|预算)(?:任务|数)?的?)(?:约|近|超过?)?$/u;
const compared = /(?<head>.*?)(?:比|较)[\s末底初]*(?:上年|去年|同期|上月)?[\s末底初]*(?<verb>多|少|高|低)(?:出|了)?$/u;
const relative =
  /(?<head>.*?)(?<relation>(?:高于|低于|快于|慢于|高出|低出|超出|领先|(?<!提|增|升)高|(?<!降|减)低|超过|优于|好于|少于|多于|劣于|逊于)(?:于)?(?<whole>[^，；\d]{0,12}))$/u;
/** 比全市平均水平高出0.8个百分点: the yardstick stands first. */
const aboveYardstick =
  /(?<head>.*?)(?:比|较)(?![^，；]*(?:[上去前今]年|同期|[月季]|年[初末底]|计划|目标))(?<whole>[^，；\d]{1,14}?)(?<![提升增降减加调])(?<verb>[高低快慢])(?:出|了|于)*$/u;
/** 快于第三产业的5.9%, 比农村居民的24380元高: the value of the yardstick itself. */
const comparand = /(?:快于|高于|低于|慢于|好于|优于|多于|少于|仅次于|比|较)(?<whole>[^，；\d]{1,16}?)的$/u;
/** 在……中排名, 位居: what a rank is given with. */
const rankLead =
  /(?:在[^，]{0,14}中)?(?:位居|位列|位于|进入|跻身|迈入|保持|名列|排名|排在|排|跃居|稳居|居|列|位次|跃升至|上升至|升至)*(?:(?<=[居列])[\u4e00-\u9fff]{2,3}[省市县区])?\s*(?:的)?$/u;
const leadingUp = new RegExp(`^(?:${reaching}|${comparisons}|\\s)*$`, 'u');
const reached = new RegExp(`(?:${reaching}|${comparisons})+$`, 'u');
const idle = new RegExp(`(?<=.)(?:${trailing})$`, 'u');
const lead = new RegExp(
  `^(?:${adverbs}|等地|各[省市区县镇乡](?=\\p{Script=Han}{3})|占(?![地比道用领])|比(?![例重亚赛较值价])|较(?![大小高好多低])|[，、：；,;:\\s“”"（()）·-])+`,
  'u',
);
const afterBlank = new RegExp(`^(?:${localizers}|等地)?(?:${adverbs}|[，、：；,;:\\s”）)·-])*`, 'u');
/** What makes a verb of acting part of a noun: 改造项目, 落户企业, 规划面积. */
const nominal =
  '业|林|费|商|员|型|器|率|额|量|值|线(?![上下])|方(?!面)|性|贸易|项目|合同|平台|中心|体系|总?面积|用地|建筑|能力|价格|设备|企业|人(?![才均])|单位|主体|场|园|区(?![级域内])|品(?!牌)|机构|资金|活动|指数|环境|收入|总额|经营|水平|收|时间|时限|流程|房|站|点|基地|方案|卡|券|档|式|金(?!额)|度(?![假过])';
const lastAct = new RegExp(`^.*(?<![新再])(?!计划投资)(?:${acting})(?:了|各类|各项|一批|的)?(?!${nominal})`, 'u');
const leadsOn = new RegExp(`^(?:${acting}|养殖|栽种|发展)(?!${nominal}|大?户)`, 'u');
const endsInAct = new RegExp(`(?:${acting})$`, 'u');
const newVerbPhrase = new RegExp(`^.*、(?:${acting})(?!${nominal}|等)`, 'u');
/** 园区已入驻企业, 公司先后投入资金: who did it is not what is counted. */
const subject =
  /^(?:[各、县（市）区]|开发区|街道|乡镇|部门|单位)+共(?=.{2})|^[^、]{1,12}(?:已经?(?!知)|先后|累计|共有|陆续|成功|现有|共(?=新)|还(?=准备|将)|(?<![所国拥占私共保含具没实持富])有(?![限机色线轨效关力益期序害毒偿价形氧源]))(?=.{2,})/u;
const light = /^(?:了|的|年度(?!计划)|各类|各项|一批|一系列|全部|所有|[，、：；,;:\s”）)·-])+/u;

/** 通车里程, 建筑面积 */
const ownMeasure = /\p{Script=Han}{2}(?:里程|面积|长度|全长|总长|宽度|高度)$/u;
const ownMetric =
  /(?<=.{2})(?:(?:年|总|累计|合计|平均|人均|户均)?(?:亩产|单产|交易规模|交易额|营业收入|营收|产值|销售[额收]入?|税收|投资|利润|产量|收入)|(?:水质)?(?:优良|达标|合格|及格|满意|覆盖|参与|入学|就业|平均)?(?:比例|占比|[达合优满]\S率|率)|(?:办理|审批)(?:时间|时限))(?:平均)?(?:达到?|为|实现|压减|增长|提升)?$/u;

/** A counted noun can follow its number at once: 8个征收项目, 300余名工人, 20万元贷款. */
const afterNoun = /^(?:的)?(?<noun>[\u4e00-\u9fffA-Za-z0-9“”「」"·+（）()-]{1,24})/u;
const nounEnds =
  /(?<![高初其集])中(?=，|$)|共有|拥有|设有|现有|，|、|。|；|：|（|，|累计|共计|合计|去往|前往|奔赴|赶赴|驰援|尽[快早]|出席|成(?=[为“])|组建|联合(?=[\u4e00-\u9fff]{2})(?!会|体|国|社|大学)|授牌|获颁|颁奖|挺身|结合|发表|依托|采取|加大|现场签|入围|围绕|聚焦|种植(?![业园户基面])|扎根|清点|骚扰|不慎|符合|开设|住院|就诊|溺水|遇难|失联|前来|通过(?!率)|中(?=排名|位[居列])|改建[为成]?|改造[为成]|划定|管理范围|覆盖(?!率|面)|遍布|分布|位于|到场|报名|正(?:在|有|加|忙)|已|将|成立|坚守|奋战|昼夜|存在|增收|集中(?=签|开|竣|亮)|同日|在(?![校建营册编岗线途职读售库院园孵])|引进|带动|获批|取得|形成|提供|贡献|吸引|拉动|惠及|兑现|拨付|拿出|出资|被|快速|有序|有条不紊|忙碌|落地|落户|列入|开工|竣工|签约|参加|参与|参会|参赛|受益|入选|入驻|晋级|进行|开展|完成|实现|得到|获[得评批]|陆续|全部|相继|同时|顺利|成功|积极|即(?![将时食])|忙着|紧张|全力|直接|投入(?!品)|投用|投产|建成|推进|推动|达(?:到|成|产)|来(?:到|自)|到(?!位)|为(?!民)|是|以(?![上下])|(?<![意方定走取转导动指趋流志])向|从(?!业)|和|与|及|用于|用来|按照|可(?:以|供|容纳|满足|带动|实现|新增)|能(?:够|否)|(?<![平人户地亩年月日])均|都(?!市)|也|还(?!款|建)|(?<![公一])共(?![享同建识产青和])|上(?=展开|签|，)|因(?!素)|享受|启动|赠送|发放(?!率)|颁发|授予|踊跃|就(?!业|医|学|读|餐|近|诊|地)|(?<![售以产战术前])后(?=，|$)|(?<![海境国野户内意])外(?=，|$)|属于|上榜|逐一|依次|共同|列为|获得|负责|推出|概况|组成|构成/gu;
/** Where in a run of words behind a number a noun ends, counted from its second sign; -1 where nothing ends it. */
const endOf = (noun: string): number => {
  nounEnds.lastIndex = 1;
  return (nounEnds.exec(noun)?.index ?? 0) - 1;
};
const moneyNoun =
  /^(?:的)?(?!支持|用于|用来|推进|推动|建设|投入|打造|扶持|开展|实施)(?<noun>(?<=^的)[\u4e00-\u9fff]{2,12}|[\u4e00-\u9fff]{0,8}?(?:定金|押金|学费|租金|工资|优惠|代金券|门票|现金|善款|货款|话费|保费|税款|贷款|资金|基金|补助|补贴|奖金|奖励|债券|专项债|订单|项目|投资|产值|收入|利润|营收|税收|合同|罚款|损失|赔偿|资助|额度|授信|融资|激励|红包|消费券|购物卡|专款|经费|工程|企业))/u;

/**
 * Reads what `quantity` counts from the words before it in its clause (`before`) and after it (`after`), both simplified, without the words of other quantities.
 * Times and places have been blanked out of both by spaces of the same length.
 */
export function readMetric(quantity: Quantity, before: string, after: string, original = before): Metric {
  const trimmed = before.trimEnd().replace(/[（(“"「]$/u, '');
  const ahead = quantity.dimension === 'rank' ? trimmed.replace(rankLead, '').replace(/^[^，]{0,6}中$/u, '') : trimmed;
  const isChange =
    quantity.dimension === 'percent' || quantity.dimension === 'points' || quantity.dimension === 'multiple';
  const base = /(?:^|[^自])(?:从|由)[^，]*$/u.test(ahead) && /^[^，。；]{0,12}(?:到|至|为)/u.test(after);
  if (base)
    return {
      phrase: phraseOf(ahead.replace(/(?:从|由)[^从由]*$/u, '')),
      aspect: 'level',
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
  const against = compared.exec(ahead)?.groups;
  if (against)
    return {
      phrase: phraseOf(against.head ?? ''),
      aspect: 'growth',
      direction: /[多高]/u.test(against.verb ?? '') ? 'rise' : 'fall',
      isBase: false,
    };
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
  const relation = /占/.test(ahead) && isChange ? share.exec(ahead) : null;
  if (relation?.groups) {
    return {
      phrase: phraseOf(relation.groups.head ?? ''),
      aspect: 'share',
      isBase: false,
      relation: relationIn(original, relation.groups.head),
    };
  }
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
    const change = growsTo.test(ahead) ? null : growth.exec(ahead);
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

  // 7米宽道路: the measure stands behind its number.
  const across =
    quantity.dimension === 'length'
      ? /^(?<way>[宽长高深厚])的?(?<noun>[\u4e00-\u9fff]{2,8})/u.exec(after)?.groups
      : undefined;
  if (across) return { phrase: `${across.noun}${across.way}度`, aspect: 'level', isBase: false };
  const lasting = quantity.dimension === 'duration' ? /(?:为期|历时|历经|耗时|用时)$/u.exec(ahead)?.[0] : undefined;
  const aged = /岁$/u.test(quantity.unit) && /^(?:的|\p{Script=Han}{2})/u.test(after) ? '年龄' : undefined;
  if (lasting ?? aged) return { phrase: (lasting ?? aged)!, aspect: 'level', isBase: false };
  // 增幅高于3%的全国平均: the value of the yardstick that stands behind it.
  const isYardstick = /(?:[快高低慢]于|超过)$/u.test(ahead) && /^的\s*(?:平均|总体|整体)/u.test(after);
  if (isYardstick) return { phrase: '', aspect: 'level', isBase: false, isYardstick };
  const measure = comparand.exec(ahead)?.groups?.whole?.trim();
  if (measure) return { phrase: clean(measure), aspect: 'level', isBase: false, isYardstick: true };
  // 为1260人次提供就业服务: whom it was for stands in the number, what was done behind it.
  const served = /为$/u.test(ahead) && serving.exec(after)?.[0];
  if (served) return { phrase: served, aspect: 'level', isBase: false };
  const isRun = quantity.dimension === 'duration' && /连续$/u.test(ahead);
  const deal = quantity.dimension === 'money' && /以$/u.test(ahead) ? dealt.exec(after)?.groups?.deal : undefined;
  if (deal) return { phrase: deal, aspect: 'level', isBase: false };
  // 价值4万元的物资
  const isWorth = /价值$/u.test(ahead) && after.startsWith('的');
  const noun = isRun || isWorth || giving.test(ahead) || paying.test(ahead) ? '' : nounBefore(ahead);
  // 增速回落到5.2%, 跌幅收窄至0.3%: still a rate of change.
  const rate = /^(?:percent|multiple)$/u.test(quantity.dimension) ? changeNoun.exec(noun)?.[0] : undefined;
  if (rate)
    return {
      phrase: phraseOf(noun.slice(0, -rate.length)),
      aspect: 'growth',
      direction: /[跌减降]/u.test(rate) ? 'fall' : 'rise',
      isBase: false,
    };
  const extent =
    quantity.dimension === 'length'
      ? /(?:^|[^\p{Script=Han}])(?<way>[长宽高深厚])$/u.exec(ahead.replace(reached, ''))?.groups
      : undefined;
  if (extent) return { phrase: `${extent.way}度`, aspect: 'level', isBase: false };
  // 经过1个半小时的紧张救援
  const lasted = noun === '' && quantity.dimension === 'duration' && after.startsWith('的');
  const behind = lasted ? nounLasting(after.slice(1)) : nounAfter(quantity, after);
  // 对公民实施72小时过境免签政策
  const policy = quantity.dimension === 'duration' && endsInAct.test(ahead) ? nounBehind(after) : '';
  if (policy) return { phrase: policy, aspect: 'level', isBase: false };
  // 流转土地120亩种植香柚: what is done with it stands behind, not what it is.
  // 通车里程588公里铁路运营里程341公里: a measure stands before its own number.
  const isMeasured = /^(?:length|area)$/u.test(quantity.dimension) && ownMeasure.test(noun);
  // 全年载畜量3213万个绵羊单位: what is measured stands before, its unit behind.
  const follows =
    noun && (isMeasured || leadsOn.test(behind) || (/单位$/u.test(behind) && /量$/u.test(noun))) ? '' : behind;
  const aspect: Aspect = quantity.dimension === 'rank' ? 'rank' : 'level';
  // 救援队300多次走进校园: what was done stands behind, and is no noun.
  if (/^[次趟遍回]$/u.test(quantity.unit) && behind === '' && /^\p{Script=Han}{2}/u.test(after))
    return { phrase: '', aspect, isBase: false };
  // 宝马动力电池等62个重点项目: what 等 ends are examples, the noun comes after.
  // 远卓电气前三季度实现营收36亿元: whose it is.
  const owner = dependent.test(noun) ? ownerOf(ahead, noun) : '';
  if (
    follows &&
    (/等$/u.test(ahead) ||
      isClassifier(quantity) ||
      noun === '' ||
      isGrant(follows, noun) ||
      (after.startsWith('的') && isHad(follows)))
  )
    return { phrase: follows, aspect, isBase: false };
  if (noun) return { phrase: `${owner}${noun}`, aspect, isBase: false };
  if (/人口$/u.test(quantity.statedUnit)) return { phrase: '人口', aspect, isBase: false };
  // 签约落地项目2个 put the other way round: 项目签约落地2个.
  const settled = /项目(?:签约|落地|开工|竣工|投产|投用|建成)+$/u.exec(ahead)?.[0];
  if (settled) return { phrase: settled, aspect, isBase: false };
  const named =
    purpose(quantity, after) || topicBefore(ahead) || (nominalVerbs.exec(ahead.replace(reached, ''))?.[0] ?? '');
  return { phrase: named, aspect, isBase: false };
}

/** The relation keeps the times and places it was written with: 占全市…的比重. */
const relationIn = (original: string, head = ''): string =>
  clean(original.slice(head.length).replace(relationTail, ''));

/** What says nothing without its owner. */
export const dependent =
  /^(?:营收|营业总?收入|主营业务收入|销售收入|销售额|(?:归母)?净利润|利润|利润总额|利税|产值|总产值|增加值|订单|研发投入|投资)$/u;
/** 营收 of 远卓电气营收. */
export const dependentIn = (metric: string): string =>
  [6, 5, 4, 3, 2].map((length) => metric.slice(-length)).find((tail) => dependent.test(tail)) ?? '';
const doing = new RegExp(`(?:\\s|共|已|预计|累计|分别|${reaching})+$`, 'u');

/** The noun at the head of a clause, up to the time or the light verb (实现, 完成) between it and what it has. */
function ownerOf(ahead: string, noun: string): string {
  const clause = ahead.replace(/^.*[，；：。]/su, '');
  const rest = clause.slice(0, Math.max(0, clause.lastIndexOf(noun)));
  const head = rest.replace(doing, '');
  if (head === rest) return '';
  const who = clean(
    head
      .trim()
      .replace(/^.*\s/su, '')
      .replace(lead, '')
      .replace(/^(?:.{0,3}(?:企业|公司))(?=[\u4e00-\u9fffA-Za-z]{3})/u, ''),
  );
  return who.length >= 2 &&
    who.length <= 12 &&
    /^[\u4e00-\u9fffA-Za-z0-9]+$/u.test(who) &&
    !/^(?:企业|公司|集团|单位|项目|园区|我们|各地|各项)$|^当[月年季]|^[\d]|[年月日]$/u.test(who) &&
    !lastAct.test(who) &&
    isNounPhrase(who)
    ? who
    : '';
}

/** 给予最高50万元资助: what money was given as stands behind it. */
const giving = /(?:给予|处以|予以|处)(?:最高|最低|不超过)?$/u;
/** 用户只需预交50元定金: what is paid or had stands behind the number. */
const paying =
  /(?:只需|需要?|可以?|能够?)?(?:预交|预付|支付|缴纳|交纳|享受?|领取|花费?|花掉|花了|只要|节省|省下?)(?:最高|最低|至少|最多|约|了)*$/u;
/** 以27.4亿元竞得 */
const dealt = /^(?:的?(?:总?价格?))?(?<deal>竞得|成交|中标|摘得|拿下|收购|购得|转让|出售)/u;
const serving = /^(?:提供|办理|解决|开展|送去|送上|挽回|减免|发放|配备|建立)\p{Script=Han}{2,10}(?=[，；。\s]|$)/u;
const isHad = (follows: string) => /(?:收入|利润|营业额|销售额|年薪|工资|分红|盈余)$/u.test(follows);
const isGrant = (follows: string, noun: string) =>
  /(?:资金|补贴|补助|罚款|奖励|贷款|经费|资助|订单)$/u.test(follows) && !/(?:投资|产值|收入|规模|[额值])$/u.test(noun);

const isClassifier = (quantity: Quantity) => ['count', 'people', 'area', 'length'].includes(quantity.dimension);

/** The noun that a run of words ends in: verbs of reaching stripped behind, verbs of acting and adverbs before. */
export function nounBefore(words: string): string {
  return objectOf(phraseBefore(words));
}

/** 中欧班列开行126列, 老旧小区改造23个: what a verb without an object of its own was done to. */
function topicBefore(words: string): string {
  const phrase = phraseBefore(words);
  const topic = phrase.replace(endsInAct, '');
  if (topic === phrase || topic.length < 2 || /^[向对]|(?:先后|陆续|相继)$/u.test(topic)) return '';
  const noun = objectOf(topic);
  // 薄弱区域的综合整治（完成41个）
  return noun && (nominalVerbs.test(phrase) || /(?:综合|专项)$/u.test(topic))
    ? noun + phrase.slice(topic.length)
    : noun;
}

const phraseOf = (words: string) => nounBefore(words) || topicBefore(words);

/** The last stretch of `words`, without what stands between it and the number, and without the adverbs that lead it. */
function phraseBefore(words: string): string {
  let phrase = words.replace(/\s+/gu, ' ').trim();
  phrase = phrase.replace(/^.*[，；：。！？]/u, '').trim();
  phrase = phrase
    .replace(/^.*以来(?=.{2})/u, '')
    .replace(/^.*(?:获悉|显示|表示|介绍说?|指出|透露|据统计)(?!.{0,1}$)/u, '')
    .replace(/[（(][^（）()]{1,30}[）)](?=\p{Script=Han}{2})/gu, '')
    .replace(/^[^（(]*[）)](?=.{2})/u, '')
    // 桥墩（水浇地2.58平方米: within the bracket.
    .replace(/^.*[（(](?=[^（()）]{2,}$)/u, '');
  for (let previous = ''; previous !== phrase; ) {
    previous = phrase;
    phrase = phrase.replace(reached, '').replace(idle, '').trimEnd();
  }
  // 县行政审批局将审批环节由6个减少到2个: who did it stands before.
  phrase = phrase.replace(/^.*(?:(?<!一)把(?![握关控手脉守舵持])|(?<!即)将(?![军近来要士会]))(?=.{2})/u, '');
  // Times and places left blanks: the noun stands behind the last of them, unless nothing does.
  const stretches = phrase.split(' ').filter(Boolean);
  const led = stretches.map((stretch, index) =>
    stretch.replace(index > 0 || /^\s/u.test(words) ? afterBlank : lead, ''),
  );
  // 中欧班列上半年累计开行449列: a lone verb behind the time is no noun.
  return led.findLast((stretch, index) => index === 0 || stretch.replace(endsInAct, '') !== '') ?? '';
}

function objectOf(phrase: string): string {
  // 解决用工、融资等难题: the verb before a list governs all of it, unless the list is one of verbs.
  const verbs = newVerbPhrase.exec(phrase)?.[0].length ?? 0;
  const rest = phrase.slice(verbs);
  const comma = rest.indexOf('、');
  const head = comma < 0 ? rest : rest.slice(0, comma);
  const act = lastAct.exec(head)?.[0].length ?? 0;
  const object = act > 0 || verbs > 0 ? rest.slice(act).replace(light, '') : rest.replace(subject, '');
  const bare = clean(object);
  // 项目签约金额: a bare measure is of what was done.
  const noun = measure.test(bare) ? `${endsInAct.exec(rest.slice(0, act))?.[0] ?? ''}${bare}` : bare;
  if (
    !/\p{L}/u.test(noun) ||
    /^(?:高于|低于|最高|最低|并处|其中|平均|统一|剩余|其余|另有|境内|范围内?|因此|由于|同田)$/u.test(noun)
  )
    return '';
  return noun.length > 1 || /^[税水电粮煤]$/u.test(noun) ? noun : '';
}

const measure = /^(?:长度|里程|金额|总金额|总额|面积|总面积|数量|人数|人次|规模|额度)$/u;

/** Without the words that lean on the verb behind: 新城全面（推进）, 案件分别（是）. */
const steady = (noun: string): string =>
  clean(noun.replace(/(?:分别|全面|集中|同日|均|就|都|稳定|持续|共|预计|基本|将|(?<![安健齐周完])全)$/u, ''));

/** The noun that a number of whatever unit stands before: 3吨农产品. */
export const nounBehind = (after: string): string => {
  const noun = /^[\u4e00-\u9fff]{2,24}/u.exec(after)?.[0] ?? '';
  const cut = endOf(noun);
  return clean(cut < 0 ? noun : noun.slice(0, cut + 1)).replace(/的.*$/u, '');
};

/** 儿童“不出家门: a quotation that does not end is no part of a name. */
const unquoted = (noun: string): string => (balanced(noun) ? noun : noun.replace(/(?<=.)[“「][^”」]*$/u, ''));

/** 两天的艰苦奋战: what took so long may be a verb. */
const nounLasting = (after: string): string =>
  /^[\u4e00-\u9fff]{2,6}(?=[，。；]|$)/u.exec(after)?.[0] ?? nounBehind(after);

function nounAfter(quantity: Quantity, after: string): string {
  const pattern = quantity.dimension === 'money' ? moneyNoun : afterNoun;
  // 全国70%—80%的数据流量
  if (
    isClassifier(quantity) ||
    quantity.dimension === 'money' ||
    (quantity.dimension === 'percent' && (after.startsWith('的') || /成$|分之/u.test(quantity.text)))
  ) {
    const plain = after
      .replace(/^(?:来自[^，。；]{1,40}|以[^，。；]{1,14}为[^，。；]{1,6}|为[^，。；]{2,24})的/u, '')
      .replace(/(?<=^.{0,4})[(（][^()（）\d]{1,6}[)）](?=\p{Script=Han})/u, '')
      // 国控、省控断面: one noun with two modifiers.
      .replace(/^(?:[^、，。；\s]{1,3}?(\S))、(?=\S{1,3}?\1\p{Script=Han}{2})/u, '');
    const noun = unquoted(pattern.exec(plain)?.groups?.noun ?? '');
    if (
      !noun ||
      /^[）)]|^[（(]/u.test(plain) ||
      /^[得使让](?=[到以])/u.test(noun) ||
      /^(?:[的以左上多余共等]$|来自|位于|分布|参[与加会赛]|都(?!市)|于|还|便|即将|拿到|住在|踊跃|走进|走访|齐聚|涌入|正在|已|顺利|成功|全部|陆续|相继|依次|分别|[和与及并]|[（(]其中)/u.test(
        noun,
      )
    )
      return '';
    const cut = endOf(noun);
    const whole = cut < 0 ? noun : noun.slice(0, cut + 1);
    // 11家平台年交易规模超过百亿元: the next number counts what the first one's noun has.
    const leadsUp = leadingUp.test(plain.slice(plain.indexOf(whole) + whole.length));
    const own = leadsUp ? whole.replace(ownMetric, '') : whole;
    // 1061人次现场达成意向: how it was done.
    return /^(?:现场|当场|首次|再次)$/u.test(own) ? '' : steady(own);
  }
  return '';
}

/** What money was laid out for, when nothing else says what it counts: 列支15亿元推进……园区建设. */
function purpose(quantity: Quantity, after: string): string {
  if (quantity.dimension !== 'money' || /^(?:[\s、]|同比|增|下降)/u.test(after)) return '';
  const words = /^[^，。；]{2,30}/u.exec(after)?.[0] ?? '';
  return clean(words.replace(/^(?:用于|用来|支持|推进|推动|建设|开展|打造|投入|的)+/u, ''));
}

const clean = (words: string) =>
  words
    .replace(/^[\s，、；：“”"（()）的]+|[\s，、；：“"（(的±]+$/gu, '')
    .replace(/^([^“]*)”$/u, '$1')
    // “三公”经费 begins with a quotation.
    .replace(/^(?=[^“”]{1,12}”.)/u, '“')
    .replace(/\s+/gu, '');

/** Whether a metric reads as a noun that a sentence can be made about; what does not is a clause that was not understood, and is best quoted. */
export const isNounPhrase = (metric: string): boolean =>
  /^[\p{L}\d“”「」（）()、·/+-]+$/u.test(metric) && !oddMetric.test(metric) && balanced(metric);

const oddMetric = new RegExp(
  `^(?:高于|低于|超过|收窄|\\d(?!\\d*强|[\\d.]*[亿万]元)|的|了|等|和|与|较|比(?!例|重)|占(?!地|比|[^的]*比重)|从(?!业)|由|被(?!征)|其(?!他)|而|但|于|在(?![建校岗册读营谈库])|是|有(?!机|效|色|线)|每)|(?:的|了|等|和|与|于|在|是|为|从|由|(?<![占同环值])比|占|被|至|到|(?<!以)上|后|(?<!工|用|耗)时|之|多|(?<![人批班场家户架车])次|我|${rises.replace(/增[幅速][|]|增长率[|]|涨幅[|]|升幅[|]|[|]增收/gu, '')}|下降|减少|下滑|下跌|回落)$|大概|一共|他|她|你|我们`,
  'u',
);

const balanced = (words: string) =>
  ['“”', '（）', '()'].every((pair) => words.split(pair[0]!).length === words.split(pair[1]!).length);
