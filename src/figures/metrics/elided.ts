import type { Quantity } from '../../domain.ts';
import { remaining } from '../lexicon.ts';
import type { Slot } from '../slot.ts';
import { pick } from './asides.ts';
import type { Binding, BoundMetric } from './binding.ts';
import { toldInTurn } from './clause-before.ts';
import { closing } from './closing.ts';
import { differs } from './differences.ts';
import { ofExtreme } from './extremes.ts';
import { readMetric } from './metrics.ts';
import { nounBefore } from './nouns.ts';
import { ofWork } from './under-way.ts';

/** Verbs by which one has a part of what was counted: 拿下11个, 入选35个. The noun is left to what stands before. */
const having =
  /^(?:全?[省市区县]?(?:共|就|已)?)?(?<deed>结转|续建|储备|消除|修复|化解|销号|承担|承办|承接|认领|领办|拿下|斩获|摘得|夺得|揽获|包揽|独占|独揽|发生|受理|立案|查处|破获|收治|接诊|分得|分到|占有|占据|占|入选|入围|上榜|申报|获批|引进|引育|新建|新改扩建|改扩建|改建|扩建|迁建|改造提升|改造|基本建成|建成|开工|完成|投用|新增|培育|整治|创建|修建|新改建|增设|配备|开通|发放|安置|整改|成交|余下|剩下|剩余|其余)?(?:其中|的)?$/u;
/** The task, the aim of what was told of before. */
const aim = /^(?:[^，。；\d]{0,8}的)?(?:年度|全年)?(?:目标|任务|指标){1,2}数?$/u;
const plan = /(?:^|[；，。\s])(?:年度|全年|今年)?计划数?[为是]$/u;
const who =
  /^(?:最[高大多低小少快强]的|隔壁的?|[邻附]近的?|相邻的?|毗邻的?)\p{Script=Han}{2,8}(?:村|社区|公司|镇|园区|学校|医院)$/u;
/** 其中柳林镇用户最多，达1万户; 青岭镇税收在各镇中垫底，仅有125万元: what the clause before says one has most or least of. */
const mostOf =
  /(?:^|[\s，；、]|其中)(?<what>(?:\p{Script=Han}{2,8}?在\p{Script=Han}{2,14}?中)?\p{Script=Han}{2,8}?)(?:(?:在\p{Script=Han}{1,12}?[中里])?(?:垫底|(?:位?居|排名?|名列)(?:首位?|第一))|最[多高大长强快低小少慢短])(?:，|的是?\s+，?)(?:达到?|为|有|约|近|高达|共|已|只|仅|则)*$/u;
/** 餐饮收入增速最快的是甲县，增长24% */
const fastest = /(?:^|[\s，；])(?<what>[^，；。\s\d]{0,12}?)(?:增[速幅长]|涨幅)最[快高大](?:的是?\s*)?，[^，；。\d]*$/u;
/** What is told to grow the fastest; without a name of its own, what was told of last. */
const grownBefore = (what: string, { chain, group }: Binding): string =>
  nounBefore(what) ||
  ([...chain, ...group].findLast(
    (slot) => slot.metric !== '' && /level|growth/u.test(slot.aspect) && slot.quantity.dimension !== 'count',
  )?.metric ??
    '');

/** 村均, 户均 of a metric that begins so. */
const mean = /(?<rate>[村户亩人店棚企镇床]均)$/u;
/** What may stand between the clause's beginning and a number whose noun is left out. */
const light =
  /^(?:[\s，；：“、（(]|但|而|其中|今年|去年|明年|前年|当年|目前|眼下|如今|现在|到|至|底|末|年|月|上半年|现|已经?|累计|共|一共|只|仅|就|也|还|又|再|则|将|拟|要|计划|预计|力争|全部|有|拥有|达到?|为|是|约|近|超过?|多达|的|了|完成|实现|建成|投用|开工|开通|新增|新建|改造提升|改造|基本|入选|入围|上榜|结转|续建|储备|申报|获批|引进|培育|承担|承办|承接|认领|拿下|斩获|摘得|独占|独揽|占|发生|受理|立案|查处|破获|收治|接诊|整治|消除|修复|化解|销号|创建|成交|分解到|下达给?|目标|任务|数量?|年度|全年|首[批期]|第[一二三]批|开放|余下|剩下|剩余|其余|推进中?|在建|最[多少]|个月|前|截至)*$/u;

const isCounted = ({ dimension, unit }: Quantity): boolean =>
  /^(?:count|area|length|power)$/u.test(dimension) && !/^[次年天月日岁倍批期]$/u.test(unit);

/** 达到创纪录的742亿元: how large that is for it names nothing; nor, of 射箭队将获得5枚, that it is to come. */
export const withoutRecord = (binding: Binding): Binding => {
  const before = binding.before.replace(record, (words) => ' '.repeat(words.length));
  return before === binding.before ? binding : { ...binding, before };
};
const record =
  /(?<=[达至到了])(?:创纪录|破纪录|历史性|史无前例)的\s*$|(?<=\p{Script=Han}{2})将(?:产生\s*$|(?=(?:获得|夺得|摘得|斩获|拿下)\s*$))/u;

/** What the words right around a number say that it is, whatever stands before them. */
export const ofItself = (binding: Binding): BoundMetric | undefined =>
  sameAs(binding) ??
  ofThen(binding) ??
  thatFigure(binding) ??
  closing(binding) ??
  lastingRank(binding) ??
  ofExtreme(binding);

/** 市值为30亿元，低于去年40亿元的市值: what it is measured against was so then. */
function ofThen({ original, after, quantity }: Binding): BoundMetric | undefined {
  const noun = /^的(?<noun>\p{Script=Han}{2,8})(?=[，。；]|$)/u.exec(after)?.groups?.noun;
  return noun !== undefined && quantity.dimension !== 'points' && belowThen.test(original)
    ? { metric: noun, metricCertainty: 'stated', aspect: 'level', isBase: true }
    : undefined;
}
const belowThen =
  /(?:[低高少多]于|不及|逊于|超过)(?:[去上前]年(?:同期|同月)?|上一?季度|上个?月|往年|以往|此前|当时|(?:19|20)\d\d年)的?$/u;

/** 和临阜区的7.7%, behind 快于西郡区的8.1%: the same of another. */
function sameAs({ before, original, group, quantity }: Binding): BoundMetric | undefined {
  const previous = group.at(-1);
  // 是全国平均水平的2倍、全市的3倍
  const whole =
    quantity.dimension === 'multiple'
      ? /^[、和及与](?<whole>[^，；。\d]{2,16})的$/u.exec(original)?.groups?.whole
      : undefined;
  if (whole && previous?.aspect === 'share' && /.相当于/u.test(previous.metric))
    return { ...pick(previous), metric: previous.metric.replace(/(?<=相当于).*$/u, whole) };
  return previous &&
    previous.quantity.unit === quantity.unit &&
    /^[、和及与]\s{2,}的$/u.test(before) &&
    !/\d/u.test(original)
    ? pick(previous)
    : undefined;
}

/**
 * 全市认定示范点15个，青石区占了4个; 计划改造小区60个。已改造12个: a number with a verb and no noun of its own counts what was counted before in
 * the same unit, in its sentence or in the one just before.
 */
export function elided(read: BoundMetric, binding: Binding): BoundMetric | undefined {
  const worked = ofWork(read, binding);
  if (worked) return worked;
  if (read.aspect === 'growth' && read.metric === '') {
    const what = fastest.exec(binding.blanked.slice(0, binding.at.start))?.groups?.what;
    return what === undefined ? undefined : { ...read, metric: grownBefore(what, binding), metricCertainty: 'carried' };
  }
  // 与2010年普查的71万人相比: how many of the same there were, or of what stands ahead (常住人口与……相比).
  const isThen = /^(?:相比)?$/u.test(read.metric) && binding.after.startsWith('相比');
  const then = isThen
    ? [...binding.chain, ...binding.group].findLast(({ quantity: { unit } }) => unit === binding.quantity.unit)
    : undefined;
  if (then) return { ...pick(then), metricCertainty: 'carried', isBase: true };
  const compared = isThen
    ? nounBefore(against.exec(binding.blanked.slice(0, binding.at.start))?.groups?.what ?? '')
    : '';
  if (compared) return { ...read, metric: compared, metricCertainty: 'stated', isBase: true };
  if (read.aspect !== 'level' || read.isBase) return undefined;
  // 青石区承担48公里，已完成36公里: of the same, and not of what it took on.
  if (read.metricCertainty === 'carried' && leadingShare.test(read.metric) && done.test(binding.before))
    return { ...read, metric: read.metric.replace(leadingShare, '') };
  const taken = read.metricCertainty === 'carried' ? share.exec(binding.before)?.[0] : undefined;
  if (taken && read.metric !== '' && isCounted(binding.quantity) && !read.metric.startsWith(taken))
    return { ...read, metric: `${taken}${thingOf(read.metric).replace(leadingShare, '')}` };
  const inTurn = read.metric === '' ? toldInTurn(binding) : '';
  if (inTurn) return { metric: inTurn, metricCertainty: 'stated', aspect: 'level', isBase: false };
  const { quantity, group, chain, earlier, before, blanked, at } = binding;
  // 8个方面26条: measures, and no fields.
  if (/^(?:方面|领域|大类|环节|部分)$/u.test(read.metric) && before.trim() === group.at(-1)?.metric)
    return { ...read, metric: '' };
  // 农民5年来减少了23%，只剩下14万人: of those who grew fewer.
  const fewer = [...chain, ...group].at(-1);
  if (fewer?.direction === 'fall' && fewer.metric !== '' && quantity.dimension !== 'percent' && onlyLeft.test(before))
    return { metric: fewer.metric, aspect: 'level', metricCertainty: 'carried', isBase: false };
  // 在建医院15家，拟建7家: others of the same.
  const stage = read.metricCertainty === 'carried' ? staged.exec(before.trim())?.groups?.stage : undefined;
  if (stage && leadingStage.test(read.metric))
    return { ...read, metric: `${stage}${read.metric.replace(leadingStage, '')}` };
  // 原有危桥20座，已改造14座，剩下的6座明年底前改完: of what there was, and not of what is to be done to them.
  const remaining = isCounted(quantity) ? leftOver.exec(before)?.groups?.word : undefined;
  const had = remaining ? [...chain, ...group].findLast((slot) => isLike(slot, quantity, undefined)) : undefined;
  if (had)
    return {
      metric: `${remaining}${thingOf(had.metric.replace(/^.{0,4}?(?:原有|共有|现有|尚有)(?=.{2})/u, ''))}`,
      metricCertainty: 'carried',
      aspect: 'level',
      isBase: false,
    };
  // 最大降雨量出现在桐口镇，为152毫米
  const extreme = extremeAt.exec(blanked.slice(0, at.start))?.groups?.what;
  if (extreme && read.metricCertainty === 'carried')
    return { metric: extreme, metricCertainty: 'stated', aspect: 'level', isBase: false };
  // 日均客流1.8万人次，8月9日单日达到3.6万人次
  if (read.metricCertainty === 'carried' && /单日/u.test(before) && read.metric.includes('日均'))
    return { ...read, metric: read.metric.replace('日均', '单日') };
  // 新增经营主体3900户，日均26户
  const per = read.metricCertainty === 'carried' ? /[日月周户人]均(?=(?:约|近|达|超)*$)/u.exec(before)?.[0] : undefined;
  if (per && read.metric && !read.metric.includes(per)) return { ...read, metric: `${per}${read.metric}` };
  const most =
    /^$|最[高低大小快慢多少]$/u.test(read.metric) ||
    (read.metricCertainty === 'carried' && quantity.dimension === 'people')
      ? mostOf.exec(blanked.slice(0, at.start))?.groups?.what
      : undefined;
  // 其中柳林镇增幅最高，达26%
  if (most && quantity.dimension === 'percent' && /(?:增[速幅]|涨幅)$/u.test(most))
    return {
      metric: grownBefore(most.slice(0, -2), binding),
      metricCertainty: 'carried',
      aspect: 'growth',
      direction: 'rise',
      isBase: false,
    };
  // 入学率最高的是柳林镇，为98%
  if (most && /^(?:percent|other)$/u.test(quantity.dimension) && /(?<!中占)[率比重差数值]$/u.test(most))
    return {
      metric: most,
      metricCertainty: 'stated',
      aspect: /占比|比重$/u.test(most) ? 'share' : 'level',
      isBase: false,
    };
  if (
    most &&
    (isCounted(quantity) || /^(?:people|money)$/u.test(quantity.dimension)) &&
    nounBefore(most) === most &&
    !/(?:增[速幅]|涨幅|降幅|[省市区县镇村])$/u.test(most)
  )
    return { metric: most, metricCertainty: 'stated', aspect: 'level', isBase: false };
  const isAim = aim.test(read.metric) || (read.metric === '年度' && plan.test(before));
  const rate = mean.exec(read.metric)?.groups?.rate;
  const deed = having.exec(read.metric || (share.exec(before)?.[0] ?? ''))?.groups?.deed;
  const isBare = read.metric === '' || /^(?:首|第[一二三])批$|^首期$|^[区县市镇]内$|^跑[赢输]$/u.test(read.metric);
  // 隔壁的下湾村只有9家, 最高的石桥村达到300万元: who has it, and not what.
  const isWho = who.test(read.metric) || /^最[高大多低小少]$/u.test(read.metric);
  if (isWho) {
    const like = [...chain, ...group].findLast((slot) => isLike(slot, quantity, undefined));
    return like ? { ...pick(like), metricCertainty: 'carried', isBase: false } : { ...read, metric: '' };
  }
  if (!isAim && rate === undefined && deed === undefined && !isBare) return undefined;
  const start = quantity.start - at.start;
  // 外贸航线中，东盟航线最多，有18条: a clause between names something else.
  const last = [...chain, ...group].at(-1);
  const from = isBare ? (last ? last.quantity.end - start : 0) : at.start - before.length;
  const between = (isBare ? blanked.slice(from, at.start) : before).replace(/[区县市镇]内/gu, '');
  if (rate === undefined && !isAim && !(isCounted(quantity) && light.test(between))) return undefined;
  const told = [...chain, ...group].filter((slot) => isLike(slot, quantity, rate));
  const next = earlier?.findLast((slot) => slot.sentence.end === start && isLike(slot, quantity, rate));
  const like = told.at(-1) ?? next;
  if (!like) return undefined;
  const noun = like.metric.replace(/(?<=.{2})[中里]$/u, '').replace(deed === undefined ? leadingShare : /^$/u, '');
  if (deed === undefined || noun.startsWith(deed))
    return { metric: noun, metricCertainty: 'carried', aspect: 'level', isBase: false };
  const thing = thingOf(noun);
  return {
    metric: `${deed}${thing.length > 1 ? thing : noun}`,
    metricCertainty: 'carried',
    aspect: 'level',
    isBase: false,
  };
}

const against = /(?:^|[，；。\s])(?<what>\p{Script=Han}{2,12})[与和同]\s+的?$/u;

/** What the words point back to, or are a part of. */
const thatFigure = (binding: Binding): BoundMetric | undefined => pointedAt(binding) ?? partBehind(binding);

/** 引进项目75个，去年这一数字是68个; 占比21%。三年前，这个比例为12%: what the words point back to. */
function pointedAt({ before, quantity, group, chain, earlier }: Binding): BoundMetric | undefined {
  if (!/这|该|同一/u.test(before)) return undefined;
  // 这一投资为3亿元: the last that ends in the word.
  const noun = pointingBack.test(before) ? '' : namedBack.exec(before)?.groups?.noun;
  if (noun === undefined) return undefined;
  const told = [...(earlier ?? []), ...chain, ...group].findLast(
    ({ metric, aspect, quantity: { unit } }) =>
      metric !== '' && (unit === quantity.unit || quantity.unit === '') && aspect !== 'rank' && metric.endsWith(noun),
  );
  if (!told) return undefined;
  // 这一数字减少了5万人: by how many, and not to how many.
  const way = changed.exec(before)?.[0];
  return {
    ...pick(told),
    ...(way && { aspect: 'growth', direction: /[降减跌缩]/u.test(way) ? 'fall' : 'rise' }),
    metricCertainty: 'carried',
    isBase: false,
  };
}
const changed = /(?:[增降升涨跌减]|增[加长]|减少|下降|上升|提高|扩大|缩小|缩减)了?(?:约|近|超过?)?$/u;

/** 员工26名，80%都是技术人员；收入9亿元，七成来自线上: which part of them, the words behind the number tell. */
function partBehind({ quantity, before, after, chain, group }: Binding): BoundMetric | undefined {
  if (quantity.dimension !== 'percent' || !/^[\s，；]*(?:其中，?)?(?:约|近|超过?)?$/u.test(before)) return undefined;
  const { who, source } = partOfThem.exec(after)?.groups ?? {};
  const whole = [...chain, ...group].findLast(
    ({ aspect, metric, quantity: { dimension } }) => aspect === 'level' && metric !== '' && dimension !== 'percent',
  );
  if (!whole || !(who ?? source)) return undefined;
  return {
    metric: who ? `${who}占比` : `${whole.metric}${source}占比`,
    metricCertainty: 'carried',
    aspect: 'share',
    isBase: false,
    partOf: whole.metric,
  };
}
const partOfThem =
  /^(?:以上)?(?:[都均全]|基本上?)?(?:[是为](?!了|此)(?<who>\p{Script=Han}{0,8}(?:人员?|[男女]性|员工|工程师|企业|家庭|户|学生|党员|妇女|青年|学历))|(?<source>来自\p{Script=Han}{2,10}))(?=[，。；、]|$)/u;

const pointingBack =
  /(?:这[一个项]|该|同一)(?:数字|数据|数值|数量|数|指标|比例|占比|比率|比重)(?:则|就|才|只|仅|还|已经?|也|曾|有望|预计|将|[达升增降涨]|提高|上升|增加|下降|减少|扩大|缩小|变|跃|是|为|有|了|到|至|突破|超过?|约|近)*$/u;

const namedBack =
  /(?:^|[，；：])(?:而|但)?这[一项]{1,2}(?<noun>投资|产值|收入|支出|产量|销量|销售额|面积|成本|利润|规模|费用)(?:则|才|只|仅|已经?|也|预计|将|[达升增降]|提高|上升|增加|下降|减少|是|为|有|了|到|至|突破|超过?|约|近)*$/u;

/** 茶叶出口量连续10年全国第一: what has been so for so long. */
function lastingRank({ quantity, blanked, at, group }: Binding): BoundMetric | undefined {
  const long = group.at(-1)?.quantity;
  if (quantity.dimension !== 'rank' || long?.dimension !== 'duration') return undefined;
  const what = lasting.exec(blanked.slice(0, long.start - quantity.start + at.start))?.groups?.what ?? '';
  const { phrase } = readMetric(quantity, what, '');
  return phrase ? { metric: phrase, metricCertainty: 'stated', aspect: 'rank', isBase: false } : undefined;
}
const lasting = /(?<what>[^，；。：]*?)(?:已经?)?连续\s*$/u;

const onlyLeft = new RegExp(`^[，、；\\s]*${remaining}(?:了|约|不到|不足|\\s)*$`, 'u');
const leftOver = /^[，、；]?(?:而|但)?(?<word>剩下|余下|其余|剩余)的?\s*$/u;
const staged = /(?:^|[，、；])(?<stage>拟建|在建|续建|扩建|改扩?建|筹建|建成|结转|储备|计划开工)(?:有|了)?$/u;
const leadingStage = /^(?:新开工|新建|拟建|在建|续建|扩建|改扩?建|筹建|建成|结转|储备)(?=.{2})/u;
const extremeAt =
  /(?:^|[，；])(?<what>最[高低大小多少长强](?!的)\p{Script=Han}{2,8})出现[在于]\s+，(?:为|达到?|约|近)*$/u;
const share =
  /(?:承担|承办|承接|认领|领办|拿下|斩获|摘得|分得|入选|入围|申报|剩余|其余|余下|剩下|改造提升|新?改扩建|改建|扩建|迁建|基本建成|成交)(?=了?\s*$)/u;
const done = /(?:完成|建成|开工|竣工|完工|投用|改造)了?\s*$/u;
const leadingShare = /^(?:承担|承办|承接|认领|领办|拿下|斩获|摘得|分得|占|入选|入围|申报)(?=.{2})/u;
const leadingDeed =
  /^(?:计划|拟|已|累计|新)?(?:新建改建|新建|新?改扩建|改建|扩建|迁建|新投用|再建|实施|谋划|结转|续建|储备|消除|修复|化解|销号|整改|排查|改造|建设|建成|打造|开工|完工|竣工|完成|认定|新增|引进|培育|入选|申报|现有|共有|安排|创建|整治|公布|评选出?|评出|评定|认证|推出|办结|剩余|其余|余下|剩下)(?=.{2})/u;

/** What was done to it, before or behind: 保障房开工1500套，基本建成600套. */
const thingOf = (noun: string): string => noun.replace(leadingDeed, '').replace(/(?<=.{2})(?:新?开工|竣工)$/u, '');

/** 搬迁2家、改造1家: what was done names nothing that was counted. */
const bareDeed =
  /^(?:\p{Script=Han}{0,2})?(?:剩下|余下|其余|剩余|搬迁|改造|开工|竣工|完工|建成|投用|申报|入选|关闭|办结|整改|搬离|拆除|整治|消除|修复|化解|销号)$/u;

const isLike = (
  { metric, aspect, quantity: { unit, dimension } }: Slot,
  quantity: Quantity,
  rate: string | undefined,
): boolean =>
  aspect === 'level' &&
  metric !== '' &&
  unit === quantity.unit &&
  dimension === quantity.dimension &&
  !differs.test(metric) &&
  !bareDeed.test(metric) &&
  (rate === undefined || metric.startsWith(rate));

/** 占全国的15%、全省的57%: a share of the next whole. */
export function ofNextWhole(read: BoundMetric, { original }: Binding): BoundMetric {
  const whole = nextWhole.exec(original)?.groups?.whole;
  if (!whole || read.aspect !== 'share') return read;
  return { ...read, metric: read.metric.replace(/占[^占]+$/u, `占${whole}`) };
}
const nextWhole =
  /^[、和](?<whole>全[国省市州县区]|(?:(?!占)\p{Script=Han}){2,6}[省市州县区])(?:总[量数额])?的?(?:约|近|超过?)?$/u;
