import { ofPlan } from './accounts.ts';
import { againstEach } from './against-each.ts';
import { again, aside, isBracketed, isChange, isField, narrowedBy, ofUnit, pick, unsaid } from './asides.ts';
import type { Binding, BoundMetric } from './binding.ts';
import { fits, isOfIts, leads } from './candidates.ts';
import { outputIn, sizeIn } from './capacities.ts';
import { indexBefore, movedBefore, ofThoseCounted, ownerBefore, standsBefore, toldOf } from './clause-before.ts';
import { countedTogether } from './counted-together.ts';
import { ofCrop } from './crops.ts';
import { forSoMany } from './densities.ts';
import { differs } from './differences.ts';
import { elided, ofItself, ofNextWhole, withoutRecord } from './elided.ts';
import { formerAndLatter } from './former-and-latter.ts';
import { areas, bareRate, countedOf, grownTo, headed, heads, inArea, ofAll, rateOf } from './heads.ts';
import { inFull, isPlaced } from './in-full.ts';
import { joinedAfter, joint, tradedWith, tradeOf } from './joint.ts';
import { ofKind, sameAgain } from './kinds.ts';
import { ofLeague } from './leagues.ts';
import { behindMeasure } from './measures.ts';
import { dependent, dependentIn, readMetric } from './metrics.ts';
import { wholeNoun } from './nouns.ts';
import { ofAim } from './of-aims.ts';
import { ofReasons } from './reasons.ts';
import { distributed } from './rows.ts';
import { besideInTurn } from './rows-beside.ts';
import { inOtherRealm } from './shares.ts';
import { spent } from './spent.ts';
import { grantAtMost, shareOfThose, thresholdIn } from './thresholds.ts';
import { ofTopic } from './topics.ts';
import { partOf, partsFrom } from './wholes.ts';

/** What a quantity counts; a change since the month before is another metric than one since the year before. */
export function bindMetric(given: Binding): BoundMetric {
  const binding = withoutRecord(given);
  const words =
    formerAndLatter(binding) ??
    besideInTurn(binding) ??
    ofItself(binding) ??
    thresholdIn(binding) ??
    shareOfThose(binding) ??
    grantAtMost(binding) ??
    spent(ofReasons(countedTogether(bindWords(binding), binding), binding), binding);
  const read = ofNextWhole(
    forSoMany(
      ofLeague(
        ofTopic(
          ofCrop(words, binding) ?? ofPlan(words, binding) ?? ofKind(words, binding) ?? elided(words, binding) ?? words,
          binding,
        ),
        binding,
      ),
      binding,
    ),
    binding,
  );
  const bound = againstEach(inFull({ ...read, metric: read.metric.replace(unsaid, '') }, binding), binding);
  if (bound.aspect !== 'growth') return bound;
  const own = /[^，；]*$/u.exec(binding.original)![0];
  // 环比和同比分别上涨8%、5%: the first since the month before, the second since the year before.
  const both = bothRates.exec(binding.blanked.slice(0, binding.at.start))?.groups?.first;
  const isMonthly = both
    ? (both === '环比') !== binding.joined
    : monthly.test(own) || (binding.joined && /环比$/u.test(binding.group.at(-1)?.metric ?? ''));
  const metric = both ? bound.metric.replace(/环比$/u, '') : bound.metric;
  // 增加152亿元，同比多增34亿元: how much more it rose than the year before, not how much it rose.
  const more = riseOfRise.exec(own)?.[0] ?? (isMonthly && !/环比/u.test(metric) ? '环比' : '');
  // 甲县增长2%、乙县-1.7%: a sign tells the way itself.
  const { direction, ...rest } = { ...bound, metric: `${metric}${more}` };
  return direction &&
    !(binding.quantity.value.startsWith('-') && !/[增涨升降跌减][长幅速]?[^，；]{0,3}$/u.test(binding.before))
    ? { ...rest, direction }
    : rest;
}

const bothRates = /(?<first>环比|同比)[、和与及](?:环比|同比)[^，；]*$/u;
const monthly = /环比|[比较]上月/u;
const riseOfRise = /(?:多|(?<![减缩不])少)[增减降]/u;

/** What a quantity counts: in its own words, shared with its neighbours, or what the chain named before. */
function bindWords(binding: Binding): BoundMetric {
  const { quantity, before, after, original, joined, group, chain, carried } = binding;
  const previous = group.at(-1);
  // 总量在全州8个县市中居第4位: among how many, and no 总量.
  const among =
    quantity.dimension === 'count'
      ? /^(?<noun>\p{Script=Han}{1,8}?)(?:[（(][^（）()]{1,6}[）)])?[中里](?=[由从]?[\p{Script=Han}]{0,4}[居列排位名第])/u.exec(
          after,
        )
      : null;
  if (among) return { metric: among.groups!.noun!, metricCertainty: 'stated', aspect: 'level', isBase: false };
  // 增速超过10%的有3个: nobody says of what.
  if (quantity.dimension === 'count' && previous?.quantity.dimension === 'percent' && /^的共?有$/u.test(before.trim()))
    return { metric: '', metricCertainty: 'assumed', aspect: 'level', isBase: false };
  const size = sizeIn(quantity, binding.blanked, binding.at) || outputIn(quantity, binding.blanked, binding.at);
  if (size) return { metric: size, metricCertainty: 'stated', aspect: 'level', isBase: false };
  const apart = ofAim(binding) ?? aside(binding) ?? behindMeasure(binding) ?? joint(binding);
  if (apart) return apart;
  const shared = bothRates.test(binding.blanked.slice(0, binding.at.start)) ? undefined : distributed(binding);
  if (shared) return shared;
  if (
    previous &&
    (retold.test(before.trim()) || /^约?[折合]合?/u.test(quantity.text)) &&
    quantity.dimension !== 'rank' &&
    !isChange(quantity) &&
    // 蔬菜9亩（4亩大棚蔬菜、5亩露地蔬菜）: parts, each with a noun of its own.
    !(/^[（(]$/u.test(before.trim()) && previous.quantity.unit === quantity.unit && /^\p{Script=Han}{2}/u.test(after))
  )
    return again(previous, quantity, before);
  // 演员140名，带动全村1532人增收致富: others than those before.
  const verb = quantity.dimension === 'people' ? involving.exec(before)?.groups?.verb : undefined;
  const gain =
    verb &&
    /^(?:实现)?(?<gain>(?:稳定|就近|共同)?(?:增收|就业|致富|受益|脱贫|创业)\p{Script=Han}{0,4})(?=[，。；、]|$)/u.exec(
      after,
    )?.groups?.gain;
  if (gain) return { metric: `${verb}${gain}`, metricCertainty: 'stated', aspect: 'level', isBase: false };
  // 60岁以上的有391人
  if (
    previous &&
    quantity.dimension === 'people' &&
    /岁$/u.test(previous.quantity.unit) &&
    /^的?(?:老人|老年人|居民|人口|村民)?(?:有|共|达|为)*$/u.test(before.trim())
  )
    return {
      metric: `${previous.quantity.text}${/老年?人|居民|人口|村民/u.exec(before)?.[0] ?? ''}`,
      metricCertainty: 'stated',
      aspect: 'level',
      isBase: false,
    };
  // 其中河湾16公里、桐县5公里: the place's, and of what both are parts of.
  const isOfPlace = joined && /^[、和及与]?\s+$/u.test(before) && /\p{Script=Han}[^和及与、]/u.test(original);
  if (isOfPlace && previous?.partOf && previous.quantity.unit === quantity.unit) {
    const { partOf: metric, ...same } = previous;
    return { ...pick(same), metric };
  }
  if (joined && previous && quantity.dimension !== 'rank') {
    const follows = readMetric(quantity, '', after);
    const own =
      (previous.quantity.unit === quantity.unit && (!/^的\p{Script=Han}{2}/u.test(after) || ofOwner.test(after))) ||
      !follows.phrase
        ? ((previous.metric.startsWith('成交') ? undefined : ofUnit(binding)) ?? previous.metric)
        : follows.phrase;
    // 20栋、90万平方米商务楼宇: the noun behind the last number serves them all.
    return { ...pick(previous), metric: own };
  }
  // 蓄水10亿立方米，占应蓄量27亿立方米的37%
  const whole =
    previous && isChange(quantity) && /^(?:\p{Script=Han}{2,14})?的$/u.test(before.trim())
      ? /占(?<whole>[^，；。\d]{0,12}?)(?:约|达)?$/u.exec(
          binding.blanked.slice(0, previous.quantity.start - quantity.start + binding.at.start),
        )
      : null;
  const part = whole
    ? [...chain, ...group.slice(0, -1)].findLast((slot) => slot.metric && slot.aspect === 'level')
    : undefined;
  if (previous && part)
    return { metric: `${part.metric}占${previous.metric}`, metricCertainty: 'carried', aspect: 'share', isBase: false };
  // 1000只牛羊、8吨冷鲜肉: behind a noun that was the number before's, the next one has its own.
  const isOthers =
    previous && before.trim().replace(/[、和及与]$/u, '') === previous.metric && /[、和及与]\s*$/u.test(before);
  // 60个货柜9兆瓦风机叶片
  const isNext =
    previous && /^(?:weight|power|volume|energy)$/u.test(quantity.dimension) && before.trim() === previous.metric;
  const ownNoun = isOthers || isNext ? wholeNoun(quantity, after) : '';
  // 11个乡镇、65个村庄、8.2万人: people are no villages.
  if (isOthers && !ownNoun && quantity.dimension === 'people' && previous.quantity.dimension === 'count')
    return { metric: '', metricCertainty: 'assumed', aspect: 'level', isBase: false };
  if (ownNoun) return { metric: ownNoun, metricCertainty: 'stated', aspect: 'level', isBase: false };
  // 经济总量居全国30个州第11位: the number before tells the field.
  const field =
    previous && quantity.dimension === 'rank' && previous.quantity.dimension === 'count'
      ? /(?<head>[^，；。：]*?)(?:在|居|列|至|到|为)\s*$/u.exec(
          binding.blanked.slice(0, previous.quantity.start - quantity.start + binding.at.start),
        )?.groups?.head
      : undefined;
  const ranked = field ? readMetric(quantity, field, '').phrase : '';
  // 汽车出口增长8%，在15个城市中排名第一: what was told before.
  const toldBefore =
    field?.trim() === ''
      ? chain.findLast(
          ({ metric, aspect, quantity: { dimension } }) => metric && aspect !== 'rank' && dimension !== 'points',
        )?.metric
      : undefined;
  if (toldBefore) return { metric: toldBefore, metricCertainty: 'carried', aspect: 'rank', isBase: false };
  if (ranked)
    return {
      metric: heads.test(ranked) ? headed(ranked, { ...binding, group: [] }) : ranked,
      metricCertainty: 'stated',
      aspect: 'rank',
      isBase: false,
    };
  // 2个步骤、申请材料由8项减到3项: the noun of the number before.
  const isListed =
    previous && /^\p{Script=Han}{1,8}、(?=\p{Script=Han}{2})/u.test(before) && previous.quantity.dimension === 'count';
  // 五年内拟投入100亿元: 内 leans on the number before it; 40家企业中有16家: of those.
  const leaning = isListed ? /^[^、]+、/u : /^(?:以?内(?![贸资河需])|[后来间]|\p{Script=Han}{1,10}中已?有$)/u;
  // 22家受检单位中食堂9家: some of those; 为200家企业放款9亿元: what they got.
  const isOfThem =
    previous !== undefined &&
    previous.metric.length > 1 &&
    before.startsWith(previous.metric) &&
    /^(?:中|放款|授信)/u.test(before.slice(previous.metric.length));
  const own = isOfThem
    ? before.replace(previous.metric, (words) => ' '.repeat(words.length)).replace(/^(\s+)中/u, '$1 ')
    : previous
      ? before.replace(leaning, (words) => ' '.repeat(words.length))
      : before;
  const narrowed = previous && narrowedBy(binding, previous);
  if (narrowed) return narrowed;
  // “招工90人”的消息: what stands behind the quotation is the quotation's.
  const isQuoted = after.startsWith('”') && /“[^”\s]{2,}$/u.test(own);
  const quoted = isQuoted ? own.replace(/^.*“/u, (words) => ' '.repeat(words.length)) : own;
  const read = readMetric(quantity, quoted, isQuoted ? '' : (joinedAfter(binding) ?? after), original);
  // 40岁以下人员占42%: which of them.
  const aged =
    previous &&
    read.aspect !== 'level' &&
    /岁$/u.test(previous.quantity.unit) &&
    read.phrase &&
    before.trim().startsWith(read.phrase)
      ? previous.quantity.text
      : '';
  const phrase = isAim(after)
    ? read.phrase.replace(/(?:仍然?|明显|大幅|远)*(?:高于|低于|超过|不及|[未没]?有?(?:达到|完成)).*$/u, '')
    : `${aged}${read.phrase.replace(deedBehind, '$<deed>$<noun>').replace(onlyTime, '')}`;
  // 已孵化鱼苗9万尾，计划再孵化3万尾: what was done before to the same.
  const deed = /(?:再|又|继续)(?<deed>\p{Script=Han}{2})$/u.exec(before.trimEnd())?.groups?.deed;
  const alike =
    deed === undefined
      ? undefined
      : [...chain, ...group].findLast(
          ({ aspect, metric, quantity: { unit } }) =>
            aspect === 'level' && unit === quantity.unit && metric.startsWith(deed) && metric !== deed,
        );
  if (alike) return { ...pick(alike), isBase: false, metricCertainty: 'carried' };
  const paid = /并(?<paid>发放|拨付|投放|兑付)$/u.exec(phrase)?.groups?.paid ?? phrase;
  // 其中制种大县云溪县15万亩: what the place is, not what it has.
  const isWhat = /[县市区镇乡]$/u.test(phrase) && /\s$/u.test(before) && before.trimEnd().endsWith(phrase);
  const subject = isWhat
    ? ''
    : bareRate.test(phrase)
      ? rateOf(phrase, binding)
      : heads.test(paid)
        ? headed(paid, binding)
        : areas.test(phrase)
          ? inArea(phrase, read, chain, group, quantity)
          : (countedOf(phrase, binding) ?? phrase);
  const { relation = '' } = read;
  const bound = { aspect: read.aspect, ...(read.direction && { direction: read.direction }), isBase: read.isBase };
  const mover =
    read.aspect === 'growth' ? movedBefore(binding) : subject === '' ? standsBefore(read.aspect, binding) : '';
  if (mover) return { ...bound, metric: `${mover}${relation}`, metricCertainty: 'stated' };
  const like = read.isYardstick
    ? [...chain, ...group].findLast((slot) => slot.quantity.unit === quantity.unit)
    : undefined;
  if (like && subject) return { ...pick(like), metric: subject, metricCertainty: 'stated', isBase: false };
  const elsewhere = subject === '' ? inOtherRealm(relation, binding) : undefined;
  if (elsewhere) return { ...bound, metric: elsewhere, metricCertainty: 'carried' };
  // 汽车出口953辆，出口额3亿元: the amount of the same.
  const stem = /^(?<stem>\p{Script=Han}{2})[额量值]$/u.exec(subject)?.groups?.stem;
  const counted = stem && chain.at(-1)?.metric;
  if (counted && counted !== stem && counted.endsWith(stem) && bound.aspect === 'level')
    return { ...bound, metric: `${counted}${subject.slice(-1)}`, metricCertainty: 'stated' };
  const same = bound.aspect === 'growth' ? sameAgain(subject, binding) : undefined;
  if (same) return { ...bound, metric: same, metricCertainty: 'carried' };
  // 民营企业进出口保持增长，进出口额75亿元: whose it is, the clause before says.
  const whose = bound.aspect === 'level' ? ownerBefore(subject, binding) || ofThoseCounted(subject, binding) : '';
  if (whose) return { ...bound, metric: `${whose}${subject}`, metricCertainty: 'stated' };
  // 民营企业作为第一大主体，占比重近六成: whom the clause before is about.
  const who = subject === '' && read.aspect === 'share' ? toldOf(binding) : undefined;
  if (who) return { ...bound, metric: `${who}${relation}`, metricCertainty: 'carried' };
  // 体育产业增速超15%、产值超1150亿元
  const grown = group.at(-1);
  if (grown?.aspect === 'growth' && dependent.test(subject) && /^、/u.test(before.trim()) && bound.aspect === 'level')
    return { ...bound, metric: `${grown.metric}${subject}`, metricCertainty: 'stated' };
  // 苍梧水务营业收入4.7亿元，净利润3800万元: one owner for both.
  const owned =
    dependent.test(subject) && !isPlaced(subject, binding) ? [...chain, ...group].at(-1)?.metric : undefined;
  const owner = owned
    ?.slice(0, -dependentIn(owned).length || undefined)
    .replace(/(?<=.{2})(?:年度计划|(?<!年度)计划|总)$/u, '');
  if (
    owned &&
    owner &&
    owner.length > 1 &&
    !/^(?:年度|总)?(?:计划|预计|概算|估算|匡算|预算|动态|静态)$|^(?:归属|扣除)/u.test(owner) &&
    owner !== owned &&
    bound.aspect === 'level'
  )
    return { ...bound, metric: `${owner}${subject}`, metricCertainty: 'stated' };
  const other = tradedWith(subject, binding);
  if (other) return { ...bound, metric: other, metricCertainty: 'stated' };
  const trade = dependent.test(subject) ? tradeOf(binding) : undefined;
  if (trade) return { ...bound, metric: `${trade}${subject}`, metricCertainty: 'stated' };
  if (subject && !(isAim(after) && aimed.test(subject))) {
    const whole = partOf(subject, binding);
    // 其中，当月完成投资27亿元: of what the sentence before told.
    if (
      carried &&
      chain.length === 0 &&
      /^其中/u.test(binding.blanked) &&
      carried.metric.endsWith(subject) &&
      dependent.test(subject)
    )
      return { ...bound, metric: `${carried.metric}${relation}`, metricCertainty: 'carried' };
    return { ...bound, metric: `${subject}${relation}`, metricCertainty: 'stated', ...(whole && { partOf: whole }) };
  }
  // 仅次于某区的12.5%: a bare share of the kind just given.
  // 比重提高1个百分点，达到43%
  const raised = [...chain, ...group].at(-1);
  if (
    raised?.aspect === 'growth' &&
    raised.quantity.dimension === 'points' &&
    read.aspect === 'level' &&
    quantity.dimension === 'percent'
  )
    return { ...bound, metric: raised.metric, metricCertainty: 'carried' };
  const percent =
    read.aspect === 'level' && quantity.dimension === 'percent'
      ? [...chain, ...group].findLast((slot) => slot.quantity.dimension === 'percent')
      : undefined;
  if (percent) return { ...pick(percent), isBase: false, metricCertainty: 'carried' };
  // 景气指数平均为4.1，同比下降2%: an index without a unit is no figure, yet what changes.
  const index = chain.length === 0 && group.length === 0 && read.aspect === 'growth' ? indexBefore(binding) : '';
  if (index) return { ...bound, metric: `${index}${relation}`, metricCertainty: 'stated' };
  // 500多人，400多人已经搬走: what they did stands behind the number.
  const done =
    quantity.dimension === 'people' && before.trim() === ''
      ? /^(?:已经?|都|均|全部)+(?<deed>\p{Script=Han}{2,10})(?=[，。；、]|$)/u.exec(after)?.groups?.deed
      : undefined;
  if (done) return { ...bound, metric: done, metricCertainty: 'stated' };
  const levels = [...(carried ? [carried] : []), ...chain, ...group].filter(
    (slot, at, all) =>
      slot.metric &&
      (read.aspect === 'level' ? fits(slot, quantity) : isOfIts(slot, quantity, read.aspect === 'growth')) &&
      !isBracketed(slot, binding) &&
      !(quantity.dimension === 'rank' && isField(slot, binding)) &&
      // 连续五年居第一: for how long has no rank.
      !(/rank|share/u.test(read.aspect) && slot.quantity.dimension === 'duration') &&
      // 比全市平均水平高出2万元，达到9万元: how one differs is no level.
      !(slot.aspect === 'growth' && slot.quantity.dimension !== 'points' && differs.test(slot.metric)) &&
      // 占应蓄量27亿立方米的37%，偏少8%: what something is a share of is not told of further.
      !(all[at + 1]?.aspect === 'share' && all[at + 1]!.metric.endsWith(`占${slot.metric}`)),
  );
  // 其中高技术制造业增长11%，全市同期增长5.7%: another place is compared with the whole, not with the last part.
  // 其中因灾死亡9人（甲市4人，乙市5人）: the bracket is about what stands before it.
  const isAside = /[（(][^）)]*$/u.test(binding.blanked.slice(0, binding.at.start));
  const parts = binding.isElsewhere && group.length === 0 && !isAside ? partsFrom(binding) : undefined;
  const wholes = parts === undefined ? [] : levels.filter((slot) => slot.quantity.start < parts);
  // 开发贷款新增9亿元；个人贷款剔除提前还款后，净增6亿元: of what the clause between names.
  const last = [...chain, ...group].at(-1);
  const isElse =
    last !== undefined &&
    ((last.metric === '' &&
      (read.aspect === 'level'
        ? last.aspect === 'growth'
        : last.aspect === 'level' && last.quantity.unit === quantity.unit)) ||
      /(?:；|其中，?)(?!\s*从?\s+来?看，|\s*最[^，；]{1,4}的)\s*[^，；。\d\s]{4,}[^，；。\d]*，[^，；。]*$/u.test(
        binding.blanked.slice(last.quantity.end - quantity.start + binding.at.start, binding.at.start),
      ));
  const candidates = isElse ? [] : wholes.length > 0 ? wholes : levels;
  const level = candidates.findLast((slot) => leads(slot, read.aspect, quantity)) ?? candidates.at(-1);
  // 计划投资12亿元，已完成8.4亿元: what was planned was done.
  const isGrown = read.aspect === 'growth' && level?.quantity.unit !== quantity.unit;
  const planned = level?.metric.replace(isGrown ? /环比$/gu : /(?:年度)?计划(?=(?:总|完成)?投资$)|环比$/gu, '') ?? '';
  const isTotal = read.aspect === 'level' && level?.quantity.unit === quantity.unit && grownTo.test(before.trim());
  const named = isTotal ? ofAll(planned) : planned;
  // 节省成本20元，增产88公斤: of the yield, whatever was told of before; but 夏粮5万吨，减产1%.
  const isYield = quantity.dimension === 'percent' && level?.quantity.dimension === 'weight';
  const told = /[增减]产(?:了|约|近)*$/u.test(before.trim()) && !isYield && !/产/u.test(named) ? '产量' : named;
  // 占比84%: of nobody knows what.
  const isEmpty = told === '' && /^(?:占比|比重|比例|份额)$/u.test(relation);
  // 其中，农村居民31205元，增长6.3%: of the part as its level is, which still tells of the whole.
  const ofWhole = read.aspect === 'growth' && told === level?.metric && relation === '' ? level.partOf : undefined;
  return {
    ...bound,
    metric: isEmpty ? '' : `${told}${relation}`,
    metricCertainty: 'carried',
    ...(ofWhole && { partOf: ofWhole }),
  };
}

/** 至12月31日的9亿元: when it was so much, and not of what. */
const onlyTime = /^[至到]?(?:\d{1,2}月(?:\d{1,2}日|[初底末])|[年月季][初底末])$/u;

/** 3亿美元的年初目标, behind its number: an aim, of what was named before. */
export const isAim = (after: string): boolean =>
  /^的?(?:年初|年度|全年|既定|预期|\s)*(?:目标|任务|计划|预算)(?:任务|数)?(?=$|[，。；、）)]|\s*$)/u.test(after);
const aimed = /^(?:[未没]?有?(?:达到|完成|实现)|低于|高于|超过|不及|年初|全年|年度|目标|任务|计划)+$/u;

/** 42个项目已开工35个: 开工项目. */
const deedBehind =
  /^(?<noun>\p{Script=Han}{2,10})已经?(?<deed>[开完竣复]工|建成|投[用产运]|交付|落地|启动|通车|签约|启用|开业)$/u;

/** 增长4%至742亿元, 43亿克朗（约合30亿元）: the same thing, told again. */
const retold = /^[（(]?\s*(?:至|到|达到?|达|合|约合|折合|折|相当于)$|^[（(]$/u;

/** 产值首次超过1亿元、5亿元的企业: whose it is. */
const ofOwner = /^的[^，。；的]{0,10}(?:企业|公司|单位|机构|主体|农户|个人|团队|商户)(?=[，。；]|$)/u;
const involving = /(?<verb>带动|惠及|帮助)(?:全[村镇乡]|[\s了近约超])*$/u;
