import type { Figure } from '../../domain.ts';
import { isUnnamed } from '../../figures/places/bodies.ts';
import { timeMentions } from '../../figures/times/periods.ts';
import type { Fault } from './bind.ts';
import { canonical } from './claim.ts';
import type { Named, SaidInEnglish } from './english-said.ts';
import { digitsOf, nameSomething, tokensOf } from './fit.ts';
import { modeFault } from './modes.ts';
import { periodFault } from './period-faults.ts';
import { changeFault, metricFault, statusFault } from './slot-faults.ts';
import { subjectFault } from './subject-faults.ts';
import type { Trial } from './trial.ts';

/** What a word counts that only the clause, the sentence before and behind, the paragraph and title of a figure hold. */
const ofClause = 0.8;
const ofBefore = 0.7;
const ofBehind = 0.45;
const ofWide = 0.35;
/** What the rest of the claim's sentence weighs against the words beside the number. */
const elsewhere = 0.3;

/** Rural residents are not met by 全体居民 as they are by 农村居民. */
const ofRivalsParts = 0.6;

/** Where Chinese speaks of a figure, from near to far. */
type Zones = readonly (readonly [text: string, worth: number])[];

const zones = new WeakMap<Figure, Zones>();

function zonesOf(trial: Trial, figure: Figure): Zones {
  const known = zones.get(figure);
  if (known) return known;
  const { before, after, metric, clause, wide } = trial.profile(figure);
  // 民宿167家，床位2380张: what follows a comma is the next one's.
  const near = `${before} ${after.replace(/[,、;，；].*$/su, '')}`;
  const term = trial.evidence.glossary.find(({ name }) => name === figure.term);
  const names = term ? canonical([term.name, ...term.aliases].join(' ')) : '';
  const sentence = (from: number, to: number) => canonical(trial.article.text.slice(from, to));
  const whose = canonical(`${figure.subject ?? ''} ${figure.unit}`);
  const made: Zones = [
    [`${near} ${metric} ${names} ${whose}`, 1],
    [`${clause} ${canonical(figure.partOf ?? '')}`, ofClause],
    [sentence(figure.sentence.start, figure.start), ofBefore],
    [sentence(figure.end, figure.sentence.end), ofBehind],
    [wide, ofWide],
  ];
  zones.set(figure, made);
  return made;
}

/** `ofParts`: what a phrase is worth that only its words one by one are met of. */
function worthOf({ chinese, parts, isName }: Named, found: Zones, ofParts = 1): number {
  const whole = worthOfWords(chinese, found);
  // Whose an article is it need not name in each of its sentences.
  if (isName) return whole > 0 ? Math.max(whole, ofClause) : 0;
  if (whole === 1 || parts.length === 0) return whole;
  const each = parts.map((words) => worthOfWords(words, found));
  const mean = each.reduce((sum, one) => sum + one, 0) / each.length;
  // Spending is hardly education spending.
  return Math.max(whole, ofParts * (each.includes(0) ? mean / 2 : mean));
}

/** 出口 does not stand in 进出口. */
const isIn = (words: string, text: string): boolean =>
  text.includes(words) && (!words.startsWith('出口') || text.replaceAll('进出口', '').includes(words));

function worthOfWords(chinese: readonly string[], found: Zones): number {
  for (const [text, worth] of found) if (chinese.some((words) => isIn(words, text))) return worth;
  return Math.max(0, ...chinese.map((words) => partOf(words, found)));
}

/** 养老 of 养老服务中心: long names are seldom said in just those words. */
function partOf(words: string, found: Zones): number {
  if (words.length < 4) return 0;
  for (const [text, worth] of found) {
    let met = 0;
    for (let at = 0; at + 1 < words.length; at += 1) if (text.includes(words.slice(at, at + 2))) met += 1;
    const share = met / (words.length - 1);
    if (share >= 0.5) return worth * share;
  }
  return 0;
}

/** 0 to 1: how far the words beside the number, and those of its whole sentence, are met around a figure. */
function metBy(
  { beside, elsewhere: others, head }: SaidInEnglish,
  found: Zones,
  ofParts = 1,
): { own: number; all: number } {
  const sum = (named: readonly Named[]) =>
    named.reduce(
      ([met, weight], one) => {
        const own = one === head ? 1.5 * one.weight : one.weight;
        return [met + own * worthOf(one, found, ofParts), weight + own] as const;
      },
      [0, 0] as readonly [number, number],
    );
  const [met, weight] = sum(beside);
  const [far, farWeight] = sum(others);
  return {
    own: weight === 0 ? (farWeight === 0 ? 0 : far / farWeight) : met / weight,
    all: weight + farWeight === 0 ? 0 : (met + elsewhere * far) / (weight + elsewhere * farWeight),
  };
}

const measures = /[总产][量额值数]|总|数量|金额|面积|规模|情况|人数|数额?$|额$|量$/gu;

/** How much of what the figure counts the claim says, measures left out. */
function toldOf(figure: Figure, { beside, elsewhere: others }: SaidInEnglish, trial: Trial): number {
  const metric = trial.profile(figure).metric.replace(measures, '');
  if (!nameSomething(tokensOf(metric))) return 0;
  const told = new Uint8Array(metric.length);
  for (const words of [...beside, ...others].flatMap(({ chinese }) => chinese))
    for (let at = metric.indexOf(words); at >= 0; at = metric.indexOf(words, at + 1))
      told.fill(1, at, at + words.length);
  return told.reduce((sum, one) => sum + one, 0) / metric.length;
}

/** As `metricFault`, for an English claim: its words, in all that Chinese may say for them, against those around every figure of the kind. */
function englishFault(trial: Trial, figure: Figure, rivals: readonly Figure[]): Fault | undefined {
  const fault = metricFault(trial, figure, rivals);
  const said = trial.said.slot.english;
  if (!said || trial.said.quotation) return fault;
  const alike = rivals.filter((rival) => rival.dimension === figure.dimension);
  if (fault !== undefined && fault !== 'other-metric') return fault;
  if (
    isOfOtherThing(trial, figure, rivals, said) ||
    isToldAsNew(trial, figure, said) ||
    isDifference(trial, figure, said) ||
    isOtherStage(trial, figure, said) ||
    isTwin(trial, figure, alike, said)
  )
    return 'other-metric';
  if (fault === undefined) return undefined;
  const change = changeFault(trial, figure, trial.profile(figure)) ?? modeFault(trial, figure, rivals);
  if (change) return change;
  const own = metBy(said, zonesOf(trial, figure));
  const digits = figure.aspect === 'level' ? digitsOf(trial.said.slot.quantity) + trial.digitsBeside(figure) : 1;
  const isSure = digits >= sureDigits;
  const isHead = (one: Figure) => worthOf(said.head!, zonesOf(trial, one).slice(0, 1)) >= 0.9;
  const isMetBetter = (rival: Figure) => {
    // From 860 to 1540: where it began is the same thing's.
    if (rival.metric === figure.metric || isWhereItBegan(trial, rival, figure)) return false;
    if (said.head && isHead(figure) && !isHead(rival)) return false;
    // 127 harvesters, 38 of them added: all that is said beside the number is met, and what stands with the next one is that one's.
    if (said.beside.length > 1 && own.own >= 0.99 && trial.claim.slice(trial.said.slot.quantity.end).match(ofThem))
      return false;
    // What holds at another time, or is only aimed at, is not what the claim may have meant.
    return (
      metBy(said, zonesOf(trial, rival), ofRivalsParts).all >
        own.all + (rival.sentence.start === figure.sentence.start ? 0.02 : (margins[digits - 1] ?? margins.at(-1)!)) &&
      !englishPeriodFault(trial, rival) &&
      !englishStatusFault(trial, rival)
    );
  };
  if (alike.some(isMetBetter) || alike.some((rival) => isForeign(trial, figure, rival, said))) return fault;
  const told = toldOf(figure, said, trial);
  const things = said.beside.filter(({ weight, chinese }) => weight >= 1 && chinese.length > 0);
  const found = zonesOf(trial, figure);
  // 甘蔗38万亩，蔬菜29.4万吨: sugarcane is another figure's, of whatever kind that is.
  const isOfAnother = (one: Named) =>
    worthOf(one, found.slice(0, isSure ? 3 : 2)) === 0 &&
    rivals.some((rival) => worthOf(one, [[canonical(rival.metric), 1]]) === 1);
  // What stands behind the number must be met: no 137 suspects of 137 checkpoints.
  const isHeadMet = !said.head || said.head.chinese.length === 0 || worthOf(said.head, found.slice(0, 3)) > 0;
  if (isSure && own.own >= enoughOfSure && isHeadMet && !things.some(isOfAnother)) return undefined;
  const isMet = things.reduce((sum, one) => sum + worthOf(one, found), 0) >= 0.5 * things.length;
  if (!isMet && told < 0.6) return fault;
  // A verb alone, and a number that many things have: too little to go by.
  const isThing = [...said.beside, ...said.elsewhere].some(
    (one) => one.weight >= 0.7 && worthOf(one, found) >= (digits > 1 ? ofBefore : ofClause),
  );
  const isBest =
    digits > 1 && own.all >= 0.9 && !alike.some((rival) => metBy(said, zonesOf(trial, rival)).all >= own.all);
  if (!isThing && told < 0.5 && !isBest) return fault;
  return own.own >= (digits > 1 ? 0.58 : 0.7) || (own.own >= 0.35 && told >= 0.5) ? undefined : fault;
}

const ofThem = /\d+ (?:OF (?:THEM|WHICH|THESE)|MORE)\b/u;

/** Three digits agree by chance once in a thousand: less must be said of what they count. */
const sureDigits = 3;
/** By how much a figure of another sentence must be met better, by the digits that agree. */
const margins = [0.02, 0.15, 0.25];
const enoughOfSure = 0.3;

/** 由860米延长到1540米. */
const isWhereItBegan = ({ article }: Trial, rival: Figure, figure: Figure): boolean =>
  rival.sentence.start === figure.sentence.start &&
  (rival.isBase === true || /^[^，。；]{0,8}[到至]$/u.test(article.text.slice(rival.end, figure.start)));

/** 167 beds of 民宿167家，床位2380张: what the number stands before is counted by another one. */
function isOfOtherThing(trial: Trial, figure: Figure, rivals: readonly Figure[], { head }: SaidInEnglish): boolean {
  if (!head || head.chinese.length === 0) return false;
  const met = (one: Figure) => worthOf(head, zonesOf(trial, one).slice(0, 1));
  const own = met(figure);
  return own < 0.6 && rivals.some((rival) => isCount(rival) && met(rival) >= own + 0.4);
}

const isCount = ({ dimension }: Figure) => dimension === 'count' || dimension === 'people';

const newly =
  /\b(?:gained|added|new|newly|additional|extra|bought|purchased|installed|opened|built|recruited|hired)\b|\d more\b/iu;
const made = /[新增添加扩建开设引招签投办立购装成]|净/u;
const stock = /年末|月末|[拥现共]有|总数|存量|在册|达到?$/u;

/** 3,926 new ones, of 总数达到3926户: what there is in all told as what was added. */
function isToldAsNew(trial: Trial, figure: Figure, { words }: SaidInEnglish): boolean {
  if (!isCount(figure) || !newly.test(words) || figure.aspect === 'growth') return false;
  // Built shelters in nine villages: where it was done is not what was made.
  if (/\b(?:in|at|across|on)\s+(?:the\s+)?$/iu.test(trial.claim.slice(0, trial.said.slot.quantity.start))) return false;
  const { before, metric, sentence } = trial.profile(figure);
  // 新建绿道9公里、公园4个: the verb is said of the whole list; 开辟7条道路车位210个: and of both numbers of a clause.
  const lead = trial.article.text.slice(figure.clause.start, figure.start);
  const listed = (before.startsWith('、') ? /[^，；]*$/u : /[^、，；]*$/u).exec(lead)![0];
  const own = `${listed} ${before} ${metric}`.replace(/专精特新|高新|新能源|新材料/gu, '');
  return !made.test(own) && (made.test(sentence) || stock.test(own));
}

/** What is begun is not completed, and the other way round. */
const stages: readonly (readonly [said: RegExp, other: RegExp, own: RegExp])[] = [
  [/\b(?:completed|finished)\b/iu, /开工|动工|奠基|在建|签约|计划/u, /竣工|完工|完成|建成|投产|投用/u],
  [/\b(?:started|begun|began|broke ground)\b/iu, /竣工|完工|建成|投产|投用|签约/u, /开工|动工|奠基|启动|开始|开建/u],
];

function isOtherStage(trial: Trial, figure: Figure, { words }: SaidInEnglish): boolean {
  const { before, metric } = trial.profile(figure);
  const own = `${before} ${metric}`;
  return stages.some(([said, other, same]) => said.test(words) && other.test(own) && !same.test(own));
}

/** 普通中学14所，在校学生1.26万人；小学17所，在校学生1.08万人: of two of one name, the one whose clause before says more of what the claim says elsewhere. */
function isTwin(trial: Trial, figure: Figure, alike: readonly Figure[], said: SaidInEnglish): boolean {
  const others = said.elsewhere.filter(({ start }) => start < trial.said.slot.quantity.start);
  const twins = alike.filter(
    (rival) =>
      rival.metric === figure.metric &&
      rival.unit === figure.unit &&
      rival.sentence.start === figure.sentence.start &&
      !rival.isBase,
  );
  if (twins.length === 0 || others.length === 0) return false;
  const told = (one: Figure) => {
    const text = trial.article.text.slice(one.sentence.start, one.start);
    const near = canonical(text.slice(text.search(/[^；。]*$/u)));
    return others.reduce((sum, named) => sum + named.weight * worthOf(named, [[near, 1]]), 0);
  };
  const own = told(figure);
  return twins.some((rival) => told(rival) > own);
}

/** Rent, of 村集体收入143万元，其中租金52万元: a thing that another number of the sentence is named after, and this one is not. */
function isForeign(trial: Trial, figure: Figure, rival: Figure, { beside }: SaidInEnglish): boolean {
  // What stands before a number leads up to it, too.
  if (rival.sentence.start !== figure.sentence.start || rival.start < figure.start) return false;
  if (rival.metric === figure.metric) return false;
  const { before, metric } = trial.profile(figure);
  const own = `${before} ${metric} ${canonical(figure.partOf ?? '')}`;
  const other = trial.profile(rival).metric;
  return beside.some(
    (one) =>
      one.weight >= 1 && one.chinese.length > 0 && worthOf(one, [[other, 1]]) === 1 && worthOf(one, [[own, 1]]) === 0,
  );
}

const bySoMuch = /[比较][^，。；,;]*(?:贵|便宜|多|少|快|慢|早|晚|长|短|提前|推迟)(?:出|了)*\s*$/u;

/** 比前年贵了5块: what it costs more is not what it costs. */
const isDifference = (trial: Trial, figure: Figure, { words }: SaidInEnglish): boolean =>
  figure.aspect !== 'growth' &&
  bySoMuch.test(trial.profile(figure).before) &&
  !/\b(?:than|more|less|fewer|higher|lower|later|earlier|cheaper|dearer|up|down|by|rose|fell|cut|saved)\b/iu.test(
    words,
  );

/** What may be, or can be got, is neither done nor only aimed at. */
function englishStatusFault(trial: Trial, figure: Figure): Fault | undefined {
  const fault = statusFault(trial, figure);
  const { english } = trial.said.slot;
  const isOpen = english && /\b(?:may|might|could|can (?:get|receive|obtain|borrow|claim|win))\b/iu.test(english.words);
  // The line will run 104 km: what a thing that is not finished will measure, or cost, is known today.
  const isOfDesign =
    english && ahead.test(english.words) && designed.test(`${figure.metric} ${trial.profile(figure).before.trim()}`);
  return isOpen || isOfDesign ? undefined : fault;
}
const ahead = /\b(?:will|due|to be|under construction)\b/iu;
const designed = /(?:(?<!增)长|[宽高深])度?(?:约|为|达)*(?:\s|$)|总投资|概算|建筑面积/u;

const ofHome = /\b(?:county|city|district|town|township|province)\b/iu;

/** Whose a figure is may be translated: a court, a village; or not be named where only a firm is meant at large and nobody else is. */
function englishSubjectFault(trial: Trial, figure: Figure): Fault | undefined {
  const fault = subjectFault(trial, figure);
  const { english, subject } = trial.said.slot;
  if (fault === undefined || !english || !figure.subject || subject) return fault;
  const owner = canonical(figure.subject);
  const isNamed = [...english.beside, ...english.elsewhere].some(
    ({ chinese, weight }) =>
      weight >= 0.5 && chinese.some((words) => owner.endsWith(words) || (words.length > 1 && owner.includes(words))),
  );
  if (isNamed) return undefined;
  const { lead, words } = english;
  return isUnnamed(figure.subject) && !ofHome.test(`${lead}${words}`) && trial.said.slot.placeCertainty === 'assumed'
    ? undefined
    : fault;
}

/** A time of the figure's own sentence, where its period was only carried over from another one. */
function englishPeriodFault(trial: Trial, figure: Figure): Fault | undefined {
  const fault = periodFault(trial, figure);
  const { period } = trial.said.slot;
  if (fault === undefined || !trial.said.slot.english || !period || figure.period?.source === 'stated') return fault;
  const told = timeMentions(trial.article.text.slice(figure.sentence.start, figure.start), {
    publishedOn: trial.article.publishedOn,
  });
  return told.length > 0 && told.every((time) => time.period.from === period.from) ? undefined : fault;
}

/** What is wrong with a figure for an English claim, places aside. */
export const englishFaultOf = (trial: Trial, figure: Figure, rivals: readonly Figure[]): Fault | undefined =>
  englishSubjectFault(trial, figure) ??
  englishFault(trial, figure, rivals) ??
  englishStatusFault(trial, figure) ??
  englishPeriodFault(trial, figure);
