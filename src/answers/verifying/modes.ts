import type { Figure } from '../../domain.ts';
import { acting } from '../../figures/lexicon.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Fault } from './bind.ts';
import { canonical } from './claim.ts';
import { leftOf } from './competition.ts';
import type { Trial } from './trial.ts';

/** Words that say in which sense a number is meant; the claim must mean it in the source's. Canonical: upper case. */
type Senses = readonly (readonly [name: string, words: RegExp])[];

/** How far a thing has come: what was signed is not begun, what was begun is not finished. */
const stages: Senses = [
  ['signed', /签约|签订|签下|\bSIGNED/u],
  ['begun', /开工|动工|奠基|BROKE GROUND|BEGUN|BEGAN CONSTRUCTION|STARTED CONSTRUCTION/u],
  ['finished', /竣工|完工|建成(?!后)|投产(?!后)|投用(?!后)|投运|PUT INTO (?:USE|OPERATION|PRODUCTION)/u],
  ['topped out', /封顶|TOPPED OUT/u],
  ['under way', /在建|UNDER CONSTRUCTION/u],
  ['offered', /起始(?:总)?价|起拍价|底价/u],
  ['sold', /成交(?![总金]?[额量])|竞得/u],
  ['in store', /储备|入库|谋划/u],
];

/** The stages that words name. */
export const stagesIn = (words: string): string[] => sensesIn(words, stages);

/** What a mean is taken over. */
const rates: Senses = [
  ['day', /日均|日(?=处理|产|供|加工|接待|发电|消纳|焚烧|吞吐)|每[天日]|\/[天日]|平均每天|DAILY|PER DAY|A DAY/u],
  ['month', /月均|每月|\/月|MONTHLY|PER MONTH|A MONTH/u],
  ['year', /年均|平均每年|\/年|ANNUAL AVERAGE|AVERAGE ANNUAL|A YEAR ON AVERAGE/u],
  ['head', /人均|每人|\/人(?!次)|PER CAPITA|PER PERSON|PER HEAD/u],
  ['household', /户均|每户|\/户|PER HOUSEHOLD/u],
  ['one', /单(?=[跨台座套栋])|\bEACH\b/u],
  ['land', /亩均|每亩|亩产|\/亩|PER MU/u],
];

const lastMonth = /环比|比上月|较上月|MONTH[- ]ON[- ]MONTH|MOM\b|PREVIOUS MONTH/u;
const lastYear = /同比|比上年|较上年|比去年|YEAR[- ]ON[- ]YEAR|YOY\b|PREVIOUS YEAR/u;
const added = /新增|净增|新设|新注册|新认定|新培育|新入驻|新引进|新签|新开|\bNEW(?:LY)?\b/u;
const total = /累计|总(?:数|量|计|面积|规模|人数|户数|里程)|现有|共有|拥有|存量|IN TOTAL|CUMULATIVE|TOTAL NUMBER/u;
const acted = /建成|新建|完成|改造|引进|培育|实施|发放|BUILT/u;
const reachedInAll = /累计|总|已(?!知)|现有|共|拥有|存量|达|已有|TOTAL|CUMULATIVE/u;

const sensesIn = (words: string, senses: Senses): string[] =>
  senses.flatMap(([name, pattern]) => (pattern.test(words) ? [name] : []));

/** A claim in another sense than the source's: another stage, month on month for year on year, what was added for what there is, a mean for a sum. */
export function modeFault(trial: Trial, figure: Figure, rivals: readonly Figure[]): Fault | undefined {
  const { before, after, slot } = trial.said;
  const profile = trial.profile(figure);
  const claimed = canonical(`${before} ${beside(after)}`);
  const sentence = trial.claim.slice(slot.sentence.start, slot.sentence.end);
  const stated = `${profile.before} ${beside(profile.after)} ${profile.metric} ${canonical(figure.partOf ?? '')}`;
  const alike = rivals.filter((rival) => rival.dimension === figure.dimension);
  if (
    figure.aspect === 'growth' &&
    lastMonth.test(claimed) !== lastMonth.test(stated) &&
    (lastMonth.test(stated) || lastYear.test(stated) || slot.aspect === 'growth')
  )
    return 'other-metric';
  // 降幅收窄1.7个百分点 is no fall by so much.
  if (!trial.isEnglish && ofRate.test(profile.metric) && !/[降增涨跌减][幅速]/u.test(sentence)) return 'other-metric';
  const [aim, ownAim] = [aimIn(trial.claim.slice(slot.clause.start, slot.clause.end)), aimIn(profile.clause)];
  if (figure.aspect === 'share' && aim && ownAim && aim !== ownAim) return 'other-period';
  const stage = sensesIn(claimed, stages);
  if (stage.length > 0) {
    const own = sensesIn(stated, stages);
    const known =
      [own, sensesIn(profile.sentence, stages), sensesIn(profile.wide, stages)].find((one) => one.length > 0) ?? [];
    // 开工项目中，小学5个: what the sentence itself begins with is not another sentence's alone.
    const lead = canonical(trial.article.text.slice(figure.sentence.start, figure.start));
    const isLed = sensesIn(lead, stages).some((one) => stage.includes(one));
    const isOfRival = alike.some(
      (rival) =>
        own.length === 0 &&
        !(isLed && rival.sentence.start !== figure.sentence.start) &&
        isNamedApart(rival, figure) &&
        isOf(stage, trial, rival),
    );
    if (!stage.some((one) => known.includes(one)) || isOfRival) return 'other-metric';
  }
  const [isAdded, isTotal, wasAdded, wasTotal] = [
    added.test(claimed),
    total.test(claimed),
    added.test(stated),
    total.test(stated),
  ];
  if ((isAdded && !wasAdded && wasTotal) || (isTotal && !isAdded && wasAdded && !wasTotal)) return 'other-metric';
  if (!trial.isEnglish && isDoneToAnother(canonical(before), alike, figure, trial)) return 'other-metric';
  const twins = alike.filter(
    (rival) => rival.unit === figure.unit && rival.metric === figure.metric && rival.aspect === figure.aspect,
  );
  // 全长8公里，其中7公里在镇内: the part is no whole.
  if (/其中\s*$/u.test(profile.before) && wholly.test(claimed) && twins.some((twin) => twin.end <= figure.start))
    return 'other-metric';
  // 这期活动有70家到场, of 累计惠及70家.
  if (once.test(sentence) && !once.test(profile.sentence) && inAll.test(profile.clause)) return 'other-metric';
  const isTwinTotal = twins.some((rival) => total.test(`${trial.profile(rival).before}${trial.profile(rival).metric}`));
  if (isTotal && !wasTotal && isTwinTotal) return 'other-metric';
  if (wasTotal && twins.length > 0 && !isTwinTotal && acted.test(claimed) && !reachedInAll.test(claimed))
    return 'other-metric';
  const [rate, ownRate] = [sensesIn(sentence, rates), sensesIn(`${profile.before} ${profile.metric}`, rates)];
  // Each of them got so much: per head, or per household; three 42-metre spans.
  const isEach = trial.isEnglish && (rate.includes('one') || /\d-[a-z]/iu.test(slot.quantity.text));
  if (ownRate.some((one) => !rate.includes(one) && !(isEach && ofOne.test(one)))) return 'other-metric';
  return sensesIn(claimed, rates).some(
    (one) =>
      !sensesIn(`${trial.isEnglish ? inPlainWords(profile.sentence) : profile.clause} ${stated}`, rates).includes(one),
  )
    ? 'other-metric'
    : undefined;
}

const wholly = /全长|全部|总(?:长|面积|投资|量|数|额|计)|合计|共计/u;
const once = /这[期次场]|此次|本次|当[天日晚]/u;
const inAll = /累计|先后|截至|共惠及|已惠及/u;

const ofOne = /^(?:head|household|one)$/u;

/** 整治水井1200口, of 查勘水井1200口，整治310口: what was done is said of the other number, and something else of this one. */
function isDoneToAnother(claimed: string, alike: readonly Figure[], figure: Figure, trial: Trial): boolean {
  const wordsOf = (one: Figure) => `${trial.profile(one).before} ${trial.profile(one).metric}`;
  const [act, own] = [claimed, wordsOf(figure)].map((words) => [...matchesOf(acts, words)].at(-1)?.[0]);
  if (act === undefined || wordsOf(figure).includes(act)) return false;
  // 查勘, before 水井: told of this one alone.
  if (own === undefined && !leftOf(canonical(figure.metric), trial.claim)) {
    // 在40个小区组建服务队，解决问题20个: what is done there stands behind it.
    const behind = [...matchesOf(acts, beside(trial.profile(figure).after))][0]?.[0];
    if (behind === undefined || trial.claim.includes(behind)) return false;
  }
  return alike.some(
    (rival) =>
      rival.unit === figure.unit && rival.sentence.start === figure.sentence.start && wordsOf(rival).includes(act),
  );
}
const acts = new RegExp(acting, 'gu');

/** 日产 is a day, and 单户 and 人均 are each, where English says what it is of. */
const inPlainWords = (sentence: string): string =>
  sentence.replace(/日(?=产|处理|榨)|一天/gu, '每天').replace(/(?:单|每)[户个家笔期人名位所]|人均/gu, '$&单套');

const ofRate = /(?:[降增涨跌减]幅|增速)$/u;

/** The time of an aim: 全年 of 完成全年任务的52%. */
const aimIn = (clause: string): string | undefined =>
  /(全年|年度|年初|[上下]半年|[一二三四]季度|半年)(?:的|既定|预期)?(?:目标|任务|计划|预算)/u
    .exec(clause)?.[1]
    ?.replace(/全年|年度|年初/u, '年');

/** 已开工31个、完工12个: what follows a mark is the next one's. */
const beside = (after: string): string => after.replace(/[、，；,;].*$/su, '');

const isNamedApart = (rival: Figure, figure: Figure) =>
  (rival.metric !== figure.metric || rival.partOf !== figure.partOf) && !isKindOf(figure, rival);

/** 幼儿园项目5个, of 开工项目16个 before it: what is said of all is said of each kind. */
const isKindOf = ({ metric, start }: Figure, whole: Figure): boolean =>
  whole.start < start &&
  start - whole.start < farthestWhole &&
  metric !== whole.metric &&
  whole.metric !== '' &&
  metric.endsWith(whole.metric);
const farthestWhole = 200;

const isOf = (stage: readonly string[], trial: Trial, rival: Figure): boolean => {
  const words = `${trial.profile(rival).before} ${trial.profile(rival).metric} ${canonical(rival.partOf ?? '')}`;
  return sensesIn(words, stages).some((one) => stage.includes(one));
};
