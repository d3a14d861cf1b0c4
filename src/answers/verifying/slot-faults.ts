import type { Figure } from '../../domain.ts';
import { figuresOf } from '../ledger-index.ts';
import type { Fault } from './bind.ts';
import { canonical } from './claim.ts';
import { isMeantAlone, isMeantBefore, isOfTopic, ownOf } from './competition.ts';
import { changeOf, fitOf, isRatio, nameSomething, recallOf, sharedPairs, tokensOf } from './fit.ts';
import { modeFault } from './modes.ts';
import type { Profile } from './profile.ts';
import { isReplaced } from './replaced.ts';
import type { Trial } from './trial.ts';

/** The claim's sentence runs as the article's does, from its beginning to behind the figure's clause. */
export function isSentence(trial: Trial, figure: Figure): boolean {
  const { claim, source } = trial.anchor(figure);
  const { clause, sentence } = trial.said.slot;
  return (
    claim.start <= sentence.start &&
    source.start <= figure.sentence.start &&
    (claim.end >= clause.end || source.end >= figure.clause.end)
  );
}

/** The claim's clause, or its quotation, stands in the article just so, and leaves out nothing of what is counted there. */
export function isClause(trial: Trial, figure: Figure): boolean {
  const { claim, source } = trial.anchor(figure);
  const { clause } = trial.said.slot;
  if (claim.start > clause.start && trial.claim[claim.start] !== '“') return false;
  if (claim.end < clause.end && trial.claim[claim.end - 1] !== '”') return false;
  // 出口 is no clause of 外商投资企业进出口.
  const { before } = trial.profile(figure);
  const left = before.slice(0, Math.max(0, source.start - (figure.start - before.length)));
  return !nameSomething(tokensOf(left));
}

/** The claim says no more of the figure than the article's words, whole, in quotation marks. */
export function isQuotation(trial: Trial, figure: Figure): boolean {
  const { quotation } = trial.said;
  if (!quotation) return false;
  const { claim } = trial.anchor(figure);
  return claim.start <= quotation.start && claim.end >= quotation.end;
}

const enoughMet = 0.6;
/** A length of time belongs to the sentence at large. */
const enoughOfDuration = 0.4;
/** What stands right beside a number may have its owner in another clause (翠屏片区总投资). */
const enoughOfName = 0.55;
/** 项目总投资65亿元，已完成21亿元: the words of the clause before, which the article has in another one, too. */
const enoughOfCarried = 0.45;
const enoughOfMetric = 0.45;
/** A rival must be met by so much more of the claim's words; by less when it is met by all of them. */
const isMetBetter = (rival: number, own: number) => rival > own + (rival > 0.95 ? 0.15 : 0.3);

export function metricFault(trial: Trial, figure: Figure, rivals: readonly Figure[]): Fault | undefined {
  const fault = wordFault(trial, figure, rivals);
  if (fault !== 'unmet') return fault;
  if (trial.isEnglish) return 'other-metric';
  return isMeantAlone(trial, figure, rivals) || isRunningOn(trial, figure) || isSpeed(trial, figure, rivals)
    ? undefined
    : 'other-metric';
}

/** 时速100公里, of 设计速度100km/h: a number of its unit can be nothing else, where no other road's could be meant. */
const isSpeed = (trial: Trial, figure: Figure, rivals: readonly Figure[]): boolean =>
  /\/(?:h|小时)$/u.test(figure.unit) &&
  /(?:时速|每小时)(?:约|达到?|为|超过?)*$/u.test(trial.said.before) &&
  !rivals.some((rival) => rival.unit === figure.unit && isMeantBefore(trial, rival, figure));

/** 溢价率8.1%，较上月提升0.3个百分点, and no word of its own: the number that the article has right behind the one before is told of the same. */
function isRunningOn({ previous, said: { slot }, isNamed, article, evidence }: Trial, figure: Figure): boolean {
  if (!previous || (isNamed && slot.metricCertainty !== 'carried')) return false;
  const before = figuresOf(article.id, evidence.ledger).findLast(({ end }) => end <= figure.start);
  // The same number may stand in several sentences.
  if (!before || before.value !== previous.value || before.unit !== previous.unit) return false;
  const between = article.text.slice(before.end, figure.start);
  return between.length <= longestBetween && !/[。；\n]|分别|各|其中/u.test(between);
}

const longestBetween = 24;

/** `unmet`: the claim's words are not those of the figure, though it may mean it in words of its own. */
function wordFault(trial: Trial, figure: Figure, rivals: readonly Figure[]): Fault | 'unmet' | undefined {
  if (isSentence(trial, figure) || isQuotation(trial, figure)) return undefined;
  const { said } = trial;
  const { slot } = said;
  const profile = trial.profile(figure);
  const verbatim = isClause(trial, figure);
  if (!verbatim) {
    if (isReplaced(trial, figure, rivals) && !isSpeed(trial, figure, rivals)) return 'other-metric';
    const rival = rivals.find((other) => standsInItsPlace(trial, other, figure) || bearsItsName(trial, other, figure));
    if (rival) return 'other-metric';
    const change =
      changeFault(trial, figure, profile) ?? modeFault(trial, figure, rivals) ?? rivalFault(trial, figure, rivals);
    if (change) return change;
  }
  // A、B和C分别增长1%和2%: nobody can tell which number is whose.
  if (!verbatim && figure.metric === '' && profile.clause.includes('分别')) return 'other-metric';
  if (verbatim && trial.isNamed && slot.metricCertainty === 'stated') return undefined;
  if (namesNothing(trial)) return undefined;
  const { tokens } = trial;
  if (tokens.length === 0) return 'other-metric';
  // 营收 of 远卓电气营收 is not the district's.
  const { owner } = profile;
  const placeless = said.places.reduce((words, { name }) => words.replaceAll(canonical(name), ' '), trial.claim);
  if (nameSomething(owner) && !trial.isEnglish && !owner.some(({ words }) => placeless.includes(words)))
    return 'other-metric';
  const fit = fitOf(tokens, profile);
  if (trial.metric !== '' && isSameMetric(trial, figure) && fit.own >= 0.5) return undefined;
  // 该批资金主要包括人均地区生产总值3400万元: what stands right beside the number must be met by itself.
  const named = slot.metricCertainty === 'stated' && trial.isNamed ? tokensOf(trial.metric) : [];
  if (nameSomething(named) && fitOf(named, profile).all < enoughOfName) return 'unmet';
  // 总投资21亿元 for 总投资65亿元，已完成投资21亿元: the whole for its part.
  const isWhole = (other: Figure) => other.metric === figure.partOf && isSameMetric(trial, other);
  if (figure.partOf && trial.metric !== '' && trial.metric !== profile.metric && rivals.some(isWhole))
    return 'other-metric';
  const term = trial.term();
  const isTerm = term !== undefined && term === figure.term;
  const enough = slot.metricCertainty === 'carried' ? enoughOfCarried : enoughMet;
  if (fit.all < (figure.dimension === 'duration' ? enoughOfDuration : enough)) return 'unmet';
  if (term !== undefined && figure.term !== undefined && term !== figure.term && fit.own < 0.9) return 'other-metric';
  if (
    !isTerm &&
    recallOf(profile, trial.isEnglish ? canonical(slot.metric) : trial.claim) < enoughOfMetric &&
    !isOnlyOne(trial, figure, rivals)
  )
    return 'unmet';
  const isRival = (other: Figure) =>
    other.dimension === figure.dimension && other.metric !== figure.metric && isMetBetter(trial.fit(other), fit.own);
  return rivals.some(isRival) ? 'unmet' : undefined;
}

/** One metric, whether or not a company's name is part of it. */
const isSameMetric = ({ metric, said }: Trial, figure: Figure) =>
  canonical(said.slot.metric) === canonical(figure.metric) ||
  metric === canonical(figure.metric).replace(canonical(figure.subject ?? ''), '');

const measures = /总?(?:投资|面积|规模|产值|数量|金额)额?|总[额量数值]/gu;

/** 新增小学学位6420个: a word that the figure's clause does not have, and the name of another figure of the kind does. */
function rivalFault(trial: Trial, figure: Figure, rivals: readonly Figure[]): Fault | undefined {
  const { isEnglish, isNamed } = trial;
  if (isEnglish || !isNamed) return undefined;
  const { before, after, metric, clause } = trial.profile(figure);
  const own = `${before} ${after} ${metric} ${canonical(figure.partOf ?? '')}`;
  const name = trial.metric.replace(measures, ' ');
  const foreign = tokensOf(name).filter(
    ({ words, weight }) => weight >= 0.5 && !own.includes(words) && !clause.includes(words),
  );
  const isOf = (rival: Figure) => {
    const name = canonical(`${rival.metric} ${rival.partOf ?? ''}`);
    const isBeside = rival.sentence.start === figure.sentence.start;
    return (
      foreign.some(({ words }) => name.includes(words) && (isBeside || !isOfTopic(words, trial))) &&
      (trial.claim.includes(canonical(rival.metric)) || !isMeantBefore(trial, figure, rival))
    );
  };
  return foreign.length > 0 &&
    rivals.some((rival) => rival.dimension === figure.dimension && rival.aspect === figure.aspect && isOf(rival))
    ? 'other-metric'
    : undefined;
}

/** 比2023年381亿元的目标多: an operand without a word of what it counts. */
const namesNothing = ({ said: { slot }, isEnglish, isNamed }: Trial): boolean =>
  !isEnglish &&
  !isNamed &&
  slot.metric.replace(/目标|计划|任务|原[来先]|此前|至少|[的多少高低比较是为了占约出于]/gu, '') === '';

/** 登记招工信息1500条, of 零工信息1500条 and 招工信息400条: the end of the claim's name for its number is another's, or all of it, and not this one's. */
function bearsItsName(
  { metric, isEnglish, profile, claim, said: { slot, after, times } }: Trial,
  other: Figure,
  figure: Figure,
): boolean {
  if (isEnglish || slot.metricCertainty !== 'stated' || !claim.includes(metric)) return false;
  // The year that the claim names is this one's, and not the other one's.
  const label = times.length > 0 ? slot.period?.label : undefined;
  if (label !== undefined && figure.period?.label === label && other.period?.label !== label) return false;
  const isOfKind = other.aspect === figure.aspect && other.dimension === figure.dimension;
  if (metric === '') return isOfKind && startsWith(after, other) && !startsWith(after, figure);
  // 16个街道, of 16个项目 and 6个街道: the noun right behind the number is the other one's.
  if (isOfKind && canonical(other.metric) === metric && startsWith(after, other) && !startsWith(after, figure))
    return !ownOf(profile(figure)).includes(metric);
  if (metric.length < leastOfName) return false;
  // 县职教中心的毕业人数, of 毕业人数: its whole name.
  const own = canonical(figure.metric);
  if (own.length >= leastOfName && metric.endsWith(own) && !canonical(other.metric).endsWith(own)) return false;
  const isWhole = (one: Figure) => canonical(one.metric).includes(metric);
  if (isOfKind && isWhole(other) !== isWhole(figure)) return isWhole(other) && !ownOf(profile(figure)).includes(metric);
  const hasEnd = (one: Figure, length: number) => ownOf(profile(one)).includes(metric.slice(-length));
  return isOfKind && [leastOfName, leastOfName + 1].some((length) => hasEnd(other, length) && !hasEnd(figure, length));
}
const leastOfName = 3;
const startsWith = (after: string, { metric }: Figure) =>
  metric !== '' && canonical(after).trim().startsWith(canonical(metric));

/** 企业 for 辖区重点企业: enough where no other figure of the kind could be meant. */
function isOnlyOne(trial: Trial, figure: Figure, rivals: readonly Figure[]): boolean {
  const head = trial.tokens.at(-1)?.words ?? '';
  const isMeant = (one: Figure) => trial.profile(one).metric.endsWith(head) && trial.fit(one) >= 0.95;
  // 走访企业: the verb tells which of the enterprises.
  const words = canonical(`${trial.said.before} ${trial.said.after}`);
  const own = sharedPairs(words, trial.profile(figure).own);
  const isRival = (other: Figure) =>
    other.dimension === figure.dimension && isMeant(other) && sharedPairs(words, trial.profile(other).own) >= own;
  return isMeant(figure) && !rivals.some(isRival);
}

/** The claim's clause is another figure's, with this one's value in it: its words run longer alongside that one than alongside this. */
function standsInItsPlace(trial: Trial, other: Figure, figure: Figure): boolean {
  // One metric at two times, in two places, as aim and as result: those are told apart below.
  if (other.metric === figure.metric && other.aspect === figure.aspect && other.isBase === figure.isBase) return false;
  // 溢价率, of 溢价率为3.2% and 整体溢价率7.5%.
  if (trial.metric !== '' && isSameMetric(trial, figure) && !isSameMetric(trial, other)) return false;
  const { claim, source } = trial.anchor(other);
  const { slot } = trial.said;
  const reaches =
    (claim.start <= slot.clause.start || source.start <= other.clause.start) &&
    (claim.end >= slot.clause.end || source.end >= other.clause.end);
  const own = trial.anchor(figure).claim;
  if (!reaches || claim.end - claim.start < own.end - own.start + 2) return false;
  const [start, end] = [Math.max(claim.start, slot.clause.start), Math.min(claim.end, slot.clause.end)];
  // A company's name stands beside all of its figures.
  const shared =
    `${trial.claim.slice(start, slot.quantity.start)} ${trial.claim.slice(slot.quantity.end, end)}`.replace(
      canonical(slot.subject ?? '\n'),
      ' ',
    );
  // 晶圆项目总投资45亿元: what its clause says besides is the figure's own.
  const besides = tokensOf(`${trial.claim.slice(slot.clause.start, start)} ${trial.claim.slice(end, slot.clause.end)}`);
  const isOwn =
    nameSomething(besides) &&
    fitOf(besides, trial.profile(figure)).own > fitOf(besides, trial.profile(other)).own + 0.2;
  return nameSomething(tokensOf(shared)) && !isOwn;
}

/** 增长 is no level, and a rise no fall. */
export function changeFault({ said }: Trial, figure: Figure, profile: Profile): Fault | undefined {
  const { slot, before, after } = said;
  const ratio = isRatio(figure);
  const claimed = changeOf(canonical(before), canonical(after), ratio);
  const stated = changeOf(profile.before, profile.after, ratio);
  const isGrowth = slot.aspect === 'growth' || claimed.isChange;
  const wasGrowth = figure.aspect === 'growth' || stated.isChange;
  if (isGrowth !== wasGrowth) return 'other-metric';
  const direction = claimed.direction ?? (isGrowth ? slot.direction : undefined);
  const was = stated.direction ?? figure.direction;
  return direction && was && direction !== was ? 'value-differs' : undefined;
}

const done = /(?:已经?(?!有|知)|了(?!解|望)|完成了|实现了)(?![^，。；]*(?:力争|计划|预计|目标|确保|将))/u;
const aims = /力争|争取|确保|计划|预计|预期|拟|目标|规划|希望|想(?=[让要把使])/u;
/** What a thing is to cost or to yield in the end is told of it while it is still being built. */
const planned = /总投资|概算|产能|设计|规划/u;
/** What is asked of somebody, or held out to him, is not reached. */
const offers =
  /要求|决定|须|应当|部署|承诺|可(?![见谓观爱口])|能(?:够)?(?:获|得|拿|领|享)|最[高多]可?(?:获|得|拿|领|享|给予|奖|补)/u;
const ahead = /将(?![军近来])|预计|规划|拟|建成后/u;
const negated = /(?:[未没]|没有|尚未|未能|不曾)(?:达到?|完成|实现|超过|突破)|低于|少于|不及/u;
const aimBehind = /(?:的|年度|全年)(?:目标|计划|预期)/u;

/** Read as an aim, and not for no other reason than that its year is not over: a claim that means an aim has a word for it. */
function isToldAsAim({ said: { slot }, claim, article, isEnglish }: Trial): boolean {
  const { status, period, sentence } = slot;
  if (status !== 'target' || isEnglish || !period || !article.publishedOn) return status === 'target';
  const isRunning = period.from <= article.publishedOn && period.to >= article.publishedOn;
  const words = claim.slice(sentence.start, sentence.end);
  return !isRunning || aims.test(words) || /将|到(?:\d{4}|[今明]|年)|[年底]前|有望|要|达产/u.test(words);
}

/** 建成后年吞吐能力可达…: once it is there, and not before. */
const onceBuilt =
  /(?:建成|投产|达产|完工|投用|改造)后|\b(?:ONCE|WHEN|AFTER|ON) (?:IT IS |THEY ARE )?(?:FULLY )?(?:FINISHED|COMPLETED|COMPLETION|BUILT|OPERATIONAL|IN OPERATION)/u;

/** 10个项目的销售额预计达181亿元: the aim's word stands between this number and the one that it belongs to. */
function isAimOfNext({ said: { slot, before, after }, isEnglish, claim }: Trial): boolean {
  const rest = claim.slice(slot.quantity.end, slot.clause.end);
  return !isEnglish && !aims.test(canonical(before)) && aims.test(canonical(after)) && /\d/u.test(rest);
}

/** 计划种34万亩，比去年的31万亩多: what an aim is compared with is none. */
const yardstick = /^[\s，,]*(?:比|较|高于|低于|多于|少于)/u;

/** The clause right before the quantity's, where it has no figure of its own but a length of time. */
function leadOf({ claim, said: { slot } }: Trial): string {
  const lead = /[^，。；,;]*[，,]$/u.exec(claim.slice(slot.sentence.start, slot.clause.start))?.[0] ?? '';
  return /\d(?![年个天月])/u.test(lead) || done.test(lead) ? '' : lead;
}

/** 将建3栋80米高的, 安排活动46项，其中…19项: a number before it in the sentence has the word for them all. */
function isAhead({ claim, isEnglish, said: { slot } }: Trial): boolean {
  const lead = claim.slice(slot.sentence.start, slot.quantity.start);
  const arranged = /安排|将(?:新?建|[有在要设])/u.exec(lead);
  if (isEnglish || !arranged || done.test(lead)) return false;
  const between = lead.slice(arranged.index);
  return !/[，,；;]/u.test(between) || /[，,]其中[^，,；;]*$/u.test(between);
}

export function statusFault(trial: Trial, figure: Figure): Fault | undefined {
  if (isSentence(trial, figure) || isQuotation(trial, figure)) return undefined;
  const { slot, before, after } = trial.said;
  if (namesNothing(trial) && slot.statusCertainty === 'assumed') return undefined;
  const profile = trial.profile(figure);
  if (
    negated.test(canonical(before)) !== negated.test(profile.before) &&
    /^的?[^，。；]{0,6}(?:目标|任务|计划)/u.test(after)
  )
    return 'target-as-actual';
  if (figure.status === 'target') {
    // 总投资12亿元的工程: what a thing is to cost, which nobody takes for spent.
    if (
      planned.test(profile.metric) &&
      !trial.isEnglish &&
      (planned.test(before) || profile.metric.endsWith('总投资')) &&
      !done.test(before) &&
      !/完成|实现|达到?|到位/u.test(before)
    )
      return undefined;
    // 决定用3年时间，支持30个城市: the clause before says it of this one.
    const lead = slot.clause.start > slot.sentence.start ? leadOf(trial) : '';
    const isAim =
      isToldAsAim(trial) ||
      aims.test(before) ||
      offers.test(canonical(before)) ||
      /决定|计划|拟|将在/u.test(lead) ||
      isAhead(trial) ||
      onceBuilt.test(trial.claim.slice(slot.sentence.start, trial.isEnglish ? slot.sentence.end : slot.quantity.start));
    return (isAim && !done.test(before)) || aimBehind.test(after) ? undefined : 'target-as-actual';
  }
  // 年度计划投资 is the name of what is counted, and 预计 may stand in the article too.
  const own = `${profile.metric}${profile.clause}`;
  const word = trial.isEnglish ? undefined : aims.exec(canonical(before))?.[0];
  // Its 5 planned roads, of 规划建设的道路5条.
  if (trial.isEnglish && aims.test(own)) return undefined;
  const isSaid =
    word === undefined ? isToldAsAim(trial) && !isAimOfNext(trial) && !yardstick.test(before) : !own.includes(word);
  // 建成后将有3栋, of a project that the article tells of as being built: what it will have is known today.
  if (
    !trial.isEnglish &&
    word === undefined &&
    /(?:建|完|改造)成后[^,。;]*$/u.test(trial.claim.slice(slot.sentence.start, slot.quantity.start)) &&
    ahead.test(profile.sentence)
  )
    return undefined;
  const isAim = (isSaid && !done.test(before)) || (aimBehind.test(after) && !aimBehind.test(profile.after));
  return isAim && !isClause(trial, figure) ? 'actual-as-target' : undefined;
}
