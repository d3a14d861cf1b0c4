import type { Aspect, Quantity } from '../domain.ts';
import { acting, adverbs, comparisons, falls, nominalVerbs, reaching, rises } from './lexicon.ts';

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
}

const growth = new RegExp(
  `(?<head>.*?)(?:${comparisons}|，)*(?<verb>${rises}|${falls})(?:了|约|达到?|近|超过?|均|为|分别|仅|至少|在|均为|分别为|分别达到?|目标(?:任务)?(?:定)?[为是在]?|预期[为是]?)*$`,
  'u',
);
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
  /(?<head>.*?)(?<relation>(?:高于|低于|快于|慢于|高出|超出|领先|高|低|超过|优于|好于|少于|多于)(?:于)?(?<whole>[^，；\d]{0,12}))$/u;
/** 在……中排名, 位居: what a rank is given with. */
const rankLead =
  /(?:在[^，]{0,14}中)?(?:位居|位列|名列|排名|排在|排|跃居|稳居|居|列|位次|跃升至|上升至|升至)*\s*(?:的)?$/u;
const reached = new RegExp(`(?:${reaching}|${comparisons})+$`, 'u');
const lead = new RegExp(`^(?:${adverbs}|[，、：；,;:\\s“”"（()）·-])+`, 'u');
const lastAct = new RegExp(
  `^.*(?:${acting})(?:了|各类|各项|一批|全|的)?(?!业|费|商|员|型|器|率|额|量|值|线|方|性|贸易|项目|合同|平台|中心|体系|面积|能力|价格|设备|企业|人|单位|主体|场|园|区|品|机构|资金|活动|指数|环境|收入|总额|经营|水平|收)`,
  'u',
);

/** A counted noun can follow its number at once: 8个征收项目, 300余名工人, 20万元贷款. */
const afterNoun = /^(?:的)?(?<noun>[\u4e00-\u9fffA-Za-z0-9“”「」"·+（）()-]{1,24})/u;
const nounEnds =
  /，|、|。|；|：|（|，|正(?:在|有|加)|已|将|被|快速|有序|有条不紊|忙碌|落地|落户|列入|开工|竣工|签约|参加|参与|参会|参赛|受益|入选|入驻|晋级|进行|开展|完成|实现|得到|获[得评批]|陆续|全部|相继|同时|顺利|成功|紧张|全力|直接|投入(?!品)|投用|投产|建成|推进|推动|达(?:到|成|产)|来(?:到|自)|到(?!位)|为(?!民)|是|以(?![上下])|向|从(?!业)|和|与|及|用于|用来|按照|可(?:以|供|容纳|满足|带动|实现|新增)|能(?:够|否)|均|都(?!市)|也|还(?!款|建)|上(?=展开|签|，)|推出|概况|组成|构成/u;
const moneyNoun =
  /^(?:的)?(?<noun>[\u4e00-\u9fff]{0,8}?(?:贷款|资金|基金|补助|补贴|奖金|奖励|债券|专项债|订单|项目|投资|产值|收入|利润|营收|税收|合同|额度|授信|融资|专款|经费|工程|企业))/u;

/**
 * Reads what `quantity` counts from the words before it in its clause (`before`) and after it (`after`), both simplified, without the words of other quantities.
 * Times and places have been blanked out of both by spaces of the same length.
 */
export function readMetric(quantity: Quantity, before: string, after: string, original = before): Metric {
  const trimmed = before.trimEnd().replace(/[（(“"「]$/u, '');
  const ahead = quantity.dimension === 'rank' ? trimmed.replace(rankLead, '').replace(/^[^，]{0,6}中$/u, '') : trimmed;
  // The relation keeps the times and places it was written with: 占全市…的比重.
  const relationFrom = (head: string | undefined) => clean(original.slice(head?.length ?? 0, ahead.length));
  const isChange =
    quantity.dimension === 'percent' || quantity.dimension === 'points' || quantity.dimension === 'multiple';
  const base = /(?:^|[^自])(?:从|由)[^，]*$/u.test(ahead) && /^[^，。；]{0,12}(?:到|至|为)/u.test(after);
  if (base)
    return {
      phrase: nounBefore(ahead.replace(/(?:从|由)(?:原来的?|原先的?|此前的?|上年的?)?(?=[^从由]*$)/u, '')),
      aspect: 'level',
      isBase: true,
    };

  const done = isChange ? completion.exec(ahead)?.groups : undefined;
  if (done)
    return {
      phrase: nounBefore(done.head ?? ''),
      aspect: 'share',
      isBase: false,
      relation: relationFrom(done.head),
    };
  const against = compared.exec(ahead)?.groups;
  if (against)
    return {
      phrase: nounBefore(against.head ?? ''),
      aspect: 'growth',
      direction: /[多高]/u.test(against.verb ?? '') ? 'rise' : 'fall',
      isBase: false,
    };
  const relation = /占/.test(ahead) && isChange ? share.exec(ahead) : null;
  if (relation?.groups) {
    return {
      phrase: nounBefore(relation.groups.head ?? ''),
      aspect: 'share',
      isBase: false,
      relation: relationFrom(relation.groups.head),
    };
  }
  if (
    isChange ||
    quantity.dimension === 'rank' ||
    /(?:净增|增长|增加|减少|下降|提升|提高|压减|降低)(?:了|约|近)?$/u.test(ahead)
  ) {
    const above = quantity.dimension === 'points' ? relative.exec(ahead)?.groups : undefined;
    if (above)
      return {
        phrase: nounBefore(above.head ?? ''),
        aspect: 'growth',
        isBase: false,
        relation: relationFrom(above.head),
      };
    const change = growsTo.test(ahead) ? null : growth.exec(ahead);
    if (change?.groups && quantity.dimension !== 'rank') {
      const verb = change.groups.verb ?? '';
      return {
        phrase: nounBefore(change.groups.head ?? ''),
        aspect: 'growth',
        direction: new RegExp(`^(?:${falls})$`, 'u').test(verb) ? 'fall' : 'rise',
        isBase: false,
      };
    }
    const word = shareWord.exec(ahead);
    if (word?.groups && quantity.dimension === 'percent')
      return {
        phrase: nounBefore(word.groups.head ?? ''),
        aspect: 'share',
        isBase: false,
        relation: word.groups.relation ?? '',
      };
  }

  const noun = nounBefore(ahead);
  const follows = nounAfter(quantity, after);
  const aspect: Aspect = quantity.dimension === 'rank' ? 'rank' : 'level';
  // 宝马动力电池等62个重点项目: what 等 ends are examples, the noun comes after.
  if (follows && (/等$/u.test(ahead) || isClassifier(quantity) || noun === ''))
    return { phrase: follows, aspect, isBase: false };
  if (noun) return { phrase: noun, aspect, isBase: false };
  const named = purpose(quantity, after) || (nominalVerbs.exec(ahead.replace(reached, ''))?.[0] ?? '');
  return { phrase: named, aspect, isBase: false };
}

const isClassifier = (quantity: Quantity) => ['count', 'people', 'area', 'length'].includes(quantity.dimension);

/** The noun that a run of words ends in: verbs of reaching stripped behind, verbs of acting and adverbs before. */
export function nounBefore(words: string): string {
  let phrase = words.replace(/\s+/gu, ' ').trim();
  phrase = phrase.replace(/^.*[，；：。！？]/u, '').trim();
  for (let previous = ''; previous !== phrase; ) {
    previous = phrase;
    phrase = phrase.replace(reached, '').trimEnd();
  }
  // Times and places left blanks: the noun stands behind the last of them, unless nothing does.
  const tail = phrase.split(' ').at(-1) ?? '';
  phrase = tail === '' ? (phrase.split(' ').filter(Boolean).at(-1) ?? '') : tail;
  const act = lastAct.exec(phrase);
  if (act && act[0].length < phrase.length) phrase = phrase.slice(act[0].length);
  else if (act) phrase = '';
  return clean(phrase.replace(lead, ''));
}

function nounAfter(quantity: Quantity, after: string): string {
  const pattern = quantity.dimension === 'money' ? moneyNoun : afterNoun;
  // 全国70%—80%的数据流量
  if (
    isClassifier(quantity) ||
    quantity.dimension === 'money' ||
    (quantity.dimension === 'percent' && after.startsWith('的'))
  ) {
    const noun = pattern.exec(after)?.groups?.noun;
    if (!noun || /^[的以左上多余]$/u.test(noun)) return '';
    const cut = noun.slice(1).search(nounEnds);
    return clean(cut < 0 ? noun : noun.slice(0, cut + 1));
  }
  return '';
}

/** What money was laid out for, when nothing else says what it counts: 列支15亿元推进……园区建设. */
function purpose(quantity: Quantity, after: string): string {
  if (quantity.dimension !== 'money') return '';
  const words = /^[^，。；]{2,30}/u.exec(after)?.[0] ?? '';
  return clean(words.replace(/^(?:用于|用来|支持|推进|推动|建设|开展|打造|投入|的)+/u, ''));
}

const clean = (words: string) =>
  words.replace(/^[\s，、；：“”"（()）的]+|[\s，、；：“"（(的]+$/gu, '').replace(/\s+/gu, '');
