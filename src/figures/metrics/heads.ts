import type { Quantity } from '../../domain.ts';
import { bodyAt, isClass } from '../places/bodies.ts';
import type { Slot } from '../slot.ts';
import { isBracketed } from './asides.ts';
import type { Binding } from './binding.ts';
import type { Metric } from './metrics.ts';
import { nounBefore } from './nouns.ts';

/** Words that are heads of a metric named before: 总数 of 新增高新技术企业37家，总数达到264家; 在建 of 建成商务楼宇31栋、在建14栋. */
export const heads =
  /^(?:总?金额|总量|总数|总额|总规模|规模|数量|增速|增幅|位次|降幅|涨幅|跌幅|在建|新增|净增|续建|新设|新认定|新培育|已?建成|竣工投产|竣工|已?完工|开工|新开工|投用|投产|办结|到位|(?:国家|[省市区县州镇])级|总?长度|全长|总长|面积|[宽高深]度|直径|(?:设计|处理|生产)规模|总?库容|最[长短大小]|发放|拨付|投放|兑付|保留|兼并|合并|撤销|审结|执结|整改|收割|播种|移栽|出租|售出|交付|销号|[存出]栏)$/u;

/** 发放 of the money before, 审结 of the cases before. */
const sameUnit = /[放付栏]$|^(?:审结|执结|整改|收割|播种|移栽|出租|售出|销号)$/u;

/** 新开通公交线路5条，总数达到31条: of all lines. */
const newly =
  /^(?:新(?:增设?|认定|培育|引进|开[通行辟设]|建成?|设立?|办|签约?|注册|组建|成立|获评?|入选|招聘?|投[放运产用])|净增)/u;

/** 亿元楼新增6幢，达到88幢: what there is of all of them, of which some were told that came new. */
export const ofAll = (metric: string): string =>
  metric.replace(newly, '').replace(/(?<=\p{Script=Han}{2})(?:新增|净增)$/u, '') || metric;

/** 新增6幢，达到88幢 */
export const grownTo = /^(?:累计|总共|目前|现|已经?|共)*(?:达到?|增[加长]?至|增[加长]到|扩[大展][到至])$/u;

/** Of what changed, and not of what there is so much of. */
const rates = /^(?:增速|[增降涨跌]幅)$/u;
const extents = /^(?:总?长度|全长|总长|面积|[宽高深]度|直径|(?:设计|处理|生产|总)?规模|总?库容)$/u;

/** 乡村地区仅有1300个, 约占总量的14%: where, of what was counted before. */
export const areas = /^\p{Script=Han}{0,6}(?:地区|区域|一带|方向|沿线)$/u;

/** What nobody can read without what it is a rate or a share of. */
export const bareRate = /^(?:(?:完成|开工|完工|竣工|复工|到位|投产|达标|合格|入住|签约|达产)率|比重|比例|份额)$/u;

/** 计划投资5亿元，完成率80%; 出口增长3%，比重提高1个百分点: of what was told last. */
export function rateOf(phrase: string, binding: Binding): string {
  const all = [...binding.chain, ...binding.group].filter((slot) => slot.metric && !isBracketed(slot, binding));
  // 签约项目90个、协议投资500亿元，开工率达到70%: of the projects.
  const counted = ofWorks.test(phrase) ? all.findLast(({ quantity }) => quantity.dimension === 'count') : undefined;
  if (!counted && ofCount.test(phrase)) return phrase;
  const told = counted ?? all.at(-1);
  if (!told || told.metric.endsWith(phrase)) return told?.metric ?? phrase;
  // 一般贸易出口增长11%，高于加工贸易8个百分点，比重提升1个百分点: of the trade, and not of how it compares.
  if (/^(?:比重|比例|份额)$/u.test(phrase) && told.aspect === 'growth')
    return `${told.metric.replace(/(?<=.{2})(?:增[长速幅])?(?:[高快低慢]于|[高低超]出|领先|超过).*$|(?<=.{2})增[长速幅]$/u, '')}${phrase}`;
  return `${told.metric.replace(/(?:年度)?计划(?=(?:总|完成)?投资$)|^(?:已|[开完竣复]工|投[产用运]|完成)(?=.{2})/gu, '')}${phrase}`;
}
const ofWorks = /^(?:[开完竣复]工|投产|达标|合格|入住|签约|达产)率$/u;
/** Rates that stand by themselves where nothing was counted before them. */
const ofCount = /^(?:达标|合格|入住|签约|达产)率$/u;

export function inArea(
  phrase: string,
  { aspect }: Metric,
  chain: readonly Slot[],
  group: readonly Slot[],
  { unit, dimension }: Quantity,
): string {
  const whole = [...chain, ...group].findLast(
    (slot) =>
      slot.aspect === 'level' && (slot.quantity.unit === unit || (aspect !== 'level' && dimension === 'percent')),
  )?.metric;
  return whole && !whole.startsWith(phrase) ? `${phrase}${whole}` : (whole ?? phrase);
}

export function headed(phrase: string, binding: Binding): string {
  const { chain, group } = binding;
  const { unit } = binding.quantity;
  const before = [...chain, ...group].filter((slot) => slot.metric && !isBracketed(slot, binding));
  const levels = before.filter(
    (slot) => slot.aspect === 'level' && !/^(?:入[住驻]|出租|售出|分配)$/u.test(slot.metric),
  );
  // 增长4%，高于全市3个百分点，增速居第三: by how much it differs has no place.
  const last = before.findLast(({ aspect, quantity }) => aspect !== 'growth' || quantity.dimension !== 'points');
  // 产值60亿元；增加值增长8%，增速居第二: of what grew last.
  if (rates.test(phrase) && last?.aspect === 'growth')
    return last.metric.endsWith(phrase) ? last.metric : `${last.metric}${phrase}`;
  const earlier =
    (/金额$|^位次$/u.test(phrase)
      ? undefined
      : levels.findLast((slot) => slot.quantity.unit === unit && !slot.partOf)) ??
    levels.at(-1) ??
    last;
  if (extents.test(phrase)) {
    const owner = thingBefore(binding, phrase);
    if (owner) return `${owner}${phrase}`;
    // 新增车位200个；启动环线工程，全长9公里: what stands between is as long, even where nobody can name it.
    if (owner === undefined) return phrase;
    const counted = levels.findLast((slot) => slot.quantity.dimension === 'count');
    return counted ? `${counted.metric.replace(/^新[增建]/u, '')}${phrase}` : phrase;
  }
  // 授信4亿元贷款，已发放1亿元: of the money, if any.
  if (!earlier && phrase === '在建') return '';
  if (!earlier || (sameUnit.test(phrase) && earlier.quantity.unit !== unit)) return phrase;
  // 生猪出栏38万头，年末存栏22万头; sows that are kept for breeding are not what is sold.
  if (/栏$/u.test(phrase)) {
    const herd = levels.findLast(
      ({ metric }) => /栏量?$/u.test(metric) && !(phrase === '出栏' && metric.startsWith('能繁')),
    );
    return `${herd?.metric.replace(/[存出]栏量?$/u, '') ?? ''}${phrase}`;
  }
  if (/^最/u.test(phrase)) return earlier.quantity.dimension === 'count' ? `${phrase}${earlier.metric}` : phrase;
  if (/级$/u.test(phrase))
    return `${phrase}${earlier.metric.replace(/^(?:国家|[省市区县州镇])级(?:及?以上)?|总数$/gu, '')}`;
  if (/^(?:总|金额|规模|数量|增|位|降幅|涨幅|跌幅)/u.test(phrase)) return `${ofAll(earlier.metric)}${phrase}`;
  return `${phrase}${earlier.metric.replace(/(?:总数|总量|数量|(?:单户|户均)?(?:最高)?授信(?:额度)?)$/u, '').replace(/^(?:给予|新增|实施|谋划|安排|现有|已?建成|已?完工|在建|新建|竣工投产|竣工|新?开工|收集|新?签约|总投资|削减|取消|拆除|关停|兼并|合并|保留|撤销|接到|收到|受理|排查|承担|承接|申报|认领|拿下|已|审结|执结|整改)/u, '')}`;
}

/** 范围包括北河山峡段，长度约9公里; 站房位于路口，长40米、宽12米: what an extent is of, where the words before tell it. */
function thingBefore(binding: Binding, phrase: string): string | undefined {
  const { blanked, at, quantity, group, chain } = binding;
  const last = group.at(-1);
  const extent = last && /(?:长度|[宽高深]度|直径)$/u.exec(last.metric)?.[0];
  if (last && extent && extent !== phrase) return last.metric.slice(0, -extent.length);
  const start = blanked.lastIndexOf('，', at.start) + 1;
  if (start === 0) return '';
  const from = Math.max(...['，', '；', '：', '。'].map((sign) => blanked.lastIndexOf(sign, start - 2))) + 1;
  const told = [...chain, ...group].at(-1);
  // 新建一条管径2米的总管，全长3公里: the noun behind the number.
  const numbered = told ? told.quantity.end + at.start - quantity.start : 0;
  const clause = blanked.slice(Math.max(from, numbered), start - 1);
  if (numbered > from && !/^的/u.test(clause)) return '';
  const thing = nounBefore(
    clause
      .replace(/^(?:\s|启动|实施|推进)+(?=.{3})/u, '')
      .replace(
        /(?<=.{2})(?:位于|坐落[于在]|地处|(?:首尾)?连接|跨越|横跨).*$|^.*[一两](?=[座条个处根栋所家台])[座条个处根栋所家台]|(?:主体|已|全部)*(?:完工|封顶|建成|竣工|开工|投用|投产|动工|(?<=路|高速|铁|桥|隧道|线)(?:项目|工程)?建设)$/u,
        '',
      ),
  );
  if (clause.trim().length < 4 || /(?:介绍|表示|说|获悉|显示|看到?)$/u.test(thing)) return '';
  if (/^[东西南北]?[起至]|[起止][于自到至]/u.test(thing)) return '';
  return /[起止自至到]\p{Script=Han}{2,}(?<!路|高速|铁|桥|隧道|[干支专]线)$/u.test(thing) ? undefined : thing;
}

const named = /^[\p{Script=Han}]{2,6}(?:村|社区|公司|集团|学校|[小中]学|医院)$/u;

/** 上市公司, 职业学校: a sort of them, and no name. */
const ofSort =
  /(?:上市|股份|跨国|民营|国有|外资|[子分])公司$|(?:[一二三]级|公立|民营|综合|专科)医院$|(?:[民公]办|职业|特殊|示范)学校$|(?:行政|自然|示范|试点)村$|(?:示范|试点)社区$/u;

/** 云湾医院门诊6万人次，石桥医院3万人次: who stands where another one stood counts what that one did. */
function likeBefore(phrase: string, last: Slot | undefined, { unit }: Quantity): string | undefined {
  const { subject, metric = '', quantity } = last ?? {};
  if (!subject || quantity?.unit !== unit || !metric.startsWith(subject)) return undefined;
  const body = bodyAt(phrase, 0);
  const isAlike = body?.name === phrase && body.kind !== 'company' && body.kind === bodyAt(subject, 0)?.kind;
  return isAlike && metric !== subject ? `${phrase}${metric.slice(subject.length)}` : undefined;
}

/** 成立合作社15家，其中石桥村3家、柳林村2家: what stands before the number has so many of what was counted; it is not counted itself. */
export function countedOf(phrase: string, { before, chain, group, quantity }: Binding): string | undefined {
  const isAlone = before.replace(/^[，、和及\s]*(?:其中)?[，：]?/u, '').trim() === phrase;
  if (!isAlone || isClass(phrase) || ofSort.test(phrase)) return undefined;
  const like = likeBefore(phrase, [...chain, ...group].at(-1), quantity);
  if (like || !named.test(phrase)) return like;
  const whole = [...chain, ...group].findLast(
    (slot) => slot.aspect === 'level' && slot.metric && slot.quantity.unit === quantity.unit,
  );
  const counted = whole && (whole.partOf ?? whole.metric);
  const isPart = before.includes('其中') || (whole?.partOf !== undefined && whole.metric.endsWith(whole.partOf));
  return counted && isPart && !named.test(counted) && !phrase.endsWith(counted) ? `${phrase}${counted}` : undefined;
}
