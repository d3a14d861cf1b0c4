import type { Quantity } from '../../domain.ts';
import type { Slot } from '../slot.ts';
import { pick } from './asides.ts';
import type { Binding, BoundMetric } from './binding.ts';
import { differs } from './differences.ts';
import { nounBefore } from './nouns.ts';

/** Who sets an aim, and by what: 区里, 规划. */
const who =
  '[省市区县镇乡州村]里|我们?[省市区县]?|全[省市区县年]|[省市区县](?=[提要下定设规])|上级|市场|规划|方案|清单|台账上?的?';
const when =
  '同[年月期]|同一年份|上一?[轮年月季]|当[年月时]|此前|之前|原先|原定?|目前|现|月底|年[底初末]|本[月季年]|首[日月批]|春节|元旦|清明|[“"]?五一[”"]?|端午|中秋|国庆|假期|黄金周';
const how =
  '只|仅|才|就|也|已|又|还|再|将|则|应|需|离|距|比|较|按照?|据|对照|主动|没想到|[因受]\\p{Script=Han}{1,6}(?:情|影响)';
const aims =
  '(?:预期|约束|既定|考核|控制|保底|奋斗|工作|规划|年初|年度|全年|建设|[上前]述)*(?:目标|任务|计划|指标|预[算期测计]|估计|要求|承诺|军令状)(?:值|数|量)?';
const values =
  '(?:决算|执行|完成|基期|最[高低]|峰|前|均|数|历史[最]?[高低]?)[值数]|(?:调整|[年]初|执行)?预算数?|决算|实际|数字|定格|峰值|历史(?:最高)?[记纪]录|加上|总数';
const verbs =
  '提出|定下|定|设[定立]|立下|确定|下达|领到|领取|列入?|写入|纳入|明确|要求|承诺|给出|规定|制定|安排|[上下]调|调整|调[高低]|主动?报|冲[击刺到向]|冲上|突破|迈向|有望|力争|争取|达到|做到|落地|转入';
const word = `(?:${who}|${when}|${how}|${aims}|${values}|${verbs})`;
/** 区里提出, 任务数定, 去年同月, 实际: who told a number, for when and as what; nothing that is counted. */
const account = new RegExp(`^(?!距离$)(?:${word})+(?:了|的|[为是在])?$`, 'u');
/** What a fiscal word is said of: 预算 of a revenue, and not of a product. */
const fiscal = /^(?:[调整执行年初]*预算数?|决算数?|执行数|预算安排|安排)$/u;
const ofPurse = /收入|支出|经费|资金|预算|税|费|债|财政|公共|投入/u;
/** 园区当年完成28.7亿元: whose it is, where the unit counts none of them. */
const owner = /^(?:全?[区县市镇村]|园区|公司|企业|我们|集团|景区|医院|学校|合作社)$/u;

/** How far before a number the words are looked for. */
const nearby = 60;

/** What a sentence may say before the number that it puts beside one of the sentence before: 按照规划，2025年应达到50亿元. */
const beside =
  /^(?:(?:按照?|根据|综合|统筹|依据|对照)[^，；。\d]{0,10}，)?[\s，]*(?:则|也|均|仅|只|又|还|我们|全[区县市])?(?<aim>(?:应|要|须|将|拟|力争|争取|预计|预期|有望|计划|确保|目标|实际)*)(?:达到?|做到|实现|完成|突破|超过|增至|降至|[提升]高?到|定?为|是|在)*(?:了|约|近|增长|下降)*$/u;
/** 固定资产投资目标未能完成，预期增长8%: what was aimed at, in the clause before. */
const missed =
  /(?:^|[，；。：、\s])(?<what>[^，；。：\s\d]{2,20}?)(?:的|增长|增速|年度|全年|预期|年初|既定)*(?:目标|任务|计划|指标)(?:任务)?(?:未能?|没能?|没有|尚未|也|均|已|如期|超额|圆满|顺利|提前|全面)*(?:完成|实现|达成|达到|落空|达标)[^，；。\d]{0,2}，[^，；。\d]*$/u;
/** 月均出口单量，2023年为900单: a measure that heads its sentence. */
const topic =
  /^(?:此外|另外|同时|其中|，|\s)*(?<what>[^，；。：\s\d]{2,18}(?:[率量额值数]|收入|支出|投资|面积|价格|规模|水平|人口|里程|成本|长度|时间))，[\s，]*(?:则|仅|只|才|已)*(?:为|是|达到?|有|约|近|超过?|完成|实现)*$/u;

/**
 * 新增学位4200个，超过年初定下的3500个; 产值3亿元，全年有望冲刺8亿元: a number that is told with words of a plan or of an account alone counts what the number
 * before it in its unit does.
 */
export function ofPlan(read: BoundMetric, binding: Binding): BoundMetric | undefined {
  const { quantity, chain, group } = binding;
  if (!/level|growth/u.test(read.aspect) || read.isBase || quantity.dimension === 'rank') return undefined;
  // 总投资160亿元，年内计划完成投资30亿元: what the year is to see of it, and not what all of it takes.
  if (read.metric === '投资' && ofYear.test(binding.original)) return { ...read, metric: '年度计划完成投资' };
  const told = [...chain, ...group];
  const these = ofThese(binding);
  if (these) return these;
  const turn = inTurn(read, binding);
  if (turn) return likewise({ ...read, aspect: 'level' }, turn, quantity);
  const isWhose = owner.test(read.metric) && /^(?:money|weight|power|energy)$/u.test(quantity.dimension);
  if (read.metric !== '' && !isWhose && !isPlanned(read.metric)) return undefined;
  if (told.length === 0) return besideBefore(read, binding);
  if (read.metric === '') return undefined;
  const isFiscal = fiscal.test(read.metric);
  const alike = told.filter((slot) => isLike(slot, read, quantity) && (!isFiscal || ofPurse.test(slot.metric)));
  return likewise(read, alike.at(-1), quantity);
}

/** Without a number before it in its sentence: of what the clause before aimed at, of what heads the sentence, or of the sentence before where that told of one thing. */
function besideBefore(
  read: BoundMetric,
  { quantity, blanked, at, earlier, isElsewhere }: Binding,
): BoundMetric | undefined {
  const ahead = blanked.slice(0, at.start);
  if (ahead.length > 2 * nearby) return undefined;
  const what =
    missed.exec(ahead)?.groups?.what ?? (read.aspect === 'level' ? topic.exec(ahead)?.groups?.what : undefined);
  const noun = what && nounBefore(what);
  if (noun) return { ...read, metric: noun, metricCertainty: 'stated' };
  const aim = beside.exec(ahead)?.groups?.aim;
  // 30天, at the beginning of a sentence, goes on from nothing.
  if (isElsewhere || aim === undefined || (aim === '' && !/\s{2}/u.test(ahead)) || quantity.dimension === 'duration')
    return undefined;
  const alike = (earlier ?? []).filter(
    (slot) => slot.sentence.end === quantity.start - at.start && isLike(slot, read, quantity),
  );
  return new Set(alike.map(({ metric }) => metric)).size === 1 ? likewise(read, alike.at(-1), quantity) : undefined;
}

/** 上述指标分别为318家和2.7%: each of what was told in its unit. */
function ofThese({ quantity, blanked, at, chain, earlier }: Binding): BoundMetric | undefined {
  const near = blanked.slice(Math.max(0, at.start - nearby), at.start);
  if (!/指标|数据|数字|目标/u.test(near) || !theseIn.test(near)) return undefined;
  const start = quantity.start - at.start;
  const alike = [...(earlier ?? []).filter(({ sentence }) => sentence.end === start), ...chain].filter(
    (slot) => slot.quantity.unit === quantity.unit && slot.aspect !== 'rank' && slot.metric !== '',
  );
  return new Set(alike.map(({ metric }) => metric)).size === 1
    ? { ...pick(alike[0]!), isBase: false, metricCertainty: 'carried' }
    : undefined;
}
const theseIn =
  /(?:上述|以上|前述|这[些两三几]|[两三四]项)[项个]?(?:指标|数据|数字|目标)(?:则|已|实际|目前|\s)*(?:分别)?(?:已|则)*(?:为|是|达到?|有|约|\s)+[^，；。]*$/u;

/** A rate of change is of what changes; a percentage is told of again as it was told. */
function likewise(read: BoundMetric, like: Slot | undefined, { unit }: Quantity): BoundMetric | undefined {
  if (!like) return undefined;
  return read.aspect === 'level' && unit === '%'
    ? { ...pick(like), isBase: false, metricCertainty: 'carried' }
    : { ...read, metric: like.metric.replace(/环比$/u, ''), metricCertainty: 'carried' };
}

/** 营收目标5亿元、利润目标1亿元，实际为6亿元和2亿元: as many numbers in a row as there were metrics. */
function inTurn(read: BoundMetric, { inside, index, blanked, at, quantity, chain, group }: Binding): Slot | undefined {
  const base = at.start - quantity.start;
  const isRow = (i: number) =>
    /^\s*[、和及与]\s*$/u.test(blanked.slice(inside[i]!.end + base, inside[i + 1]!.start + base));
  let first = index;
  while (first > 0 && isRow(first - 1)) first -= 1;
  let last = index;
  while (last + 1 < inside.length && isRow(last)) last += 1;
  const start = inside[first]!.start;
  if (last === first) return undefined;
  const ahead = /[^，；。：]*$/u.exec(blanked.slice(Math.max(0, start + base - nearby), start + base))![0];
  if (!account.test(ahead.replace(/\s|经[^，]{1,4}，/gu, ''))) return undefined;
  const told = [...chain, ...group].filter(
    (slot) => slot.quantity.start < start && isLike(slot, { ...read, aspect: 'level' }, quantity),
  );
  const metrics = [...new Map(told.map((slot) => [slot.metric, slot])).values()];
  return metrics.length === last - first + 1 ? metrics[index - first] : undefined;
}

const ofYear = /(?:年内|[今当本全]年|年度)(?:计划|预计|拟)完成投资(?:约|为|达|近|超)*$/u;

const isPlanned = (metric: string): boolean => metric.length < 14 && account.test(metric);

const isLike = (
  { metric, aspect, quantity: before }: Slot,
  read: BoundMetric,
  { unit, dimension }: Quantity,
): boolean =>
  metric !== '' &&
  !isPlanned(metric) &&
  !differs.test(metric) &&
  aspect !== 'rank' &&
  (read.aspect === 'growth'
    ? before.dimension !== 'duration'
    : before.unit === unit && before.dimension === dimension && (aspect === 'level' || unit === '%'));
