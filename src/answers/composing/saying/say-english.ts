import { Big } from 'big.js';
import type { Figure, Glossary, GlossaryTerm, Period, Quantity } from '../../../domain.ts';
import { termOf } from '../../../figures/glossary.ts';
import { isUnnamed } from '../../../figures/places/bodies.ts';
import { bareNames } from '../../../figures/places/gazetteer.ts';
import { timeMentions } from '../../../figures/times/periods.ts';
import { romanised } from '../../understanding/vocabulary.ts';

/** A figure with what the article says around it. */
export interface Said {
  readonly figure: Figure;
  /** The clause that states it, in the article's words. */
  readonly quotation: string;
  /** What the clause says before the metric. */
  readonly before: string;
  /** Whether it says nothing without that of which it is a part (总投资 of 新签约项目). */
  readonly needsWhole: boolean;
  readonly isPart: boolean;
  /** Whether its metric reads as a noun, and a sentence of ours leaves out nothing that was asked for. */
  readonly isSayable: boolean;
}

/** One sentence in English. What has no English name is not paraphrased: the article's own clause is quoted. */
export function englishSentence(said: Said, glossary: Glossary): string {
  const { figure, quotation } = said;
  const isAim = figure.status === 'target';
  const name = said.isSayable ? englishName(said, glossary) : '';
  const isShare =
    figure.aspect === 'share' && !/^(?:share|rate|proportion)\b|\b(?:share|rate|ratio|intensity)$/u.test(name);
  if (name === '' || isShare) {
    const when = englishPeriod(figure.period, 'For');
    const quote = /^“[^”]*”$/u.test(quotation) ? quotation : `“${quotation}”`;
    const { subject } = figure;
    const about = subject && !isUnnamed(subject) && !quotation.includes(subject) ? ` of ${subject}` : '';
    return capital(`${when ? `${when}, ` : ''}the article says${about}: ${quote}.`);
  }
  const when = englishPeriod(figure.period, isAim ? 'For' : 'In');
  const opening = `${when ? `${when}, ` : ''}${wholeOf(said, glossary)}`;
  const metric = `${name} (${figure.metric})`;
  const aim = `target for ${/\b(?:rate|share|index|number)\b/u.test(name) ? 'the ' : ''}${metric}`;
  const amount = englishQuantity(figure);
  if (figure.aspect === 'growth') {
    const isFall = figure.direction === 'fall';
    // 增长-1.9% is no rise; it stays as the article writes it.
    if (figure.value.startsWith('-'))
      return capital(`${opening}the growth of ${owned(isAim ? aim : metric, figure)} was ${amount}.`);
    return capital(
      isAim
        ? `${opening}${owned(aim, figure)} is ${isFall ? 'a fall' : 'growth'} of ${amount}.`
        : `${opening}${owned(metric, figure)} ${isFall ? 'fell' : 'rose'} by ${amount}.`,
    );
  }
  if (isAim) return capital(`${opening}${owned(aim, figure)} is ${amount}.`);
  const state = figure.status !== 'ongoing' ? '' : amount.endsWith(')') ? ', under way' : ' (under way)';
  return capital(`${opening}${owned(metric, figure)} ${verb(name, figure)} ${amount}${state}.`);
}

/** For newly signed projects; within budget revenue; among them. */
function wholeOf({ figure, needsWhole, isPart }: Said, glossary: Glossary): string {
  const { partOf, dimension } = figure;
  if (!partOf || (!needsWhole && !isPart)) return '';
  const name = nameOf(partOf, termOf(partOf, glossary), glossary);
  const preposition = needsWhole ? 'for' : dimension === 'count' || dimension === 'people' ? 'among' : 'within';
  return `${preposition} ${name === '' ? `“${partOf}”` : `${name} (${partOf})`}, `;
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** High-tech enterprises totalled 264, exports were 71.3 billion, population was 682,000. */
function verb(name: string, { dimension }: Quantity): string {
  const head = name
    .replace(/ (?:\w+ed|built|sold|brought in|delivered)$/u, '')
    .replace(/ (?:of|from|in|for|per|to|on|by|over|above|under|paying|with|that|brought|attracted)\b.*$/u, '');
  const isPlural = /(?:[^s]s|people|staff|children)$/u.test(head) && !/(?:ics|basis|GDP)$/u.test(head);
  if (!isPlural) return 'was';
  return dimension === 'count' || dimension === 'people' ? 'totalled' : 'were';
}

/** Jiangdong District's GDP; the output of a park that has only a Chinese name. */
function owned(words: string, { place, subject, metric }: Figure): string {
  if (subject && !metric.includes(subject)) return `the ${words} of ${isUnnamed(subject) ? `“${subject}”` : subject}`;
  if (!place) return `the ${words}`;
  const name = englishPlace(place);
  return /\p{Script=Han}/u.test(name) || name.startsWith('the ') ? `the ${words} of ${name}` : `${name}'s ${words}`;
}

/** What an article may put before or behind the name of a metric without saying anything else. */
const neutral =
  /^(?:全[国省市区县]|全年|本年|当年|年末|期末|上半年|区级?|市级?|累计|共|共有|现有|实现|完成|达到|预计|金融机构|本外币|人民币|各项)+|(?:总[额量值数]|[额量值数]|总计|合计|个数|达到?|完成)$/gu;
/** And what has its own English. */
const modifiers: readonly (readonly [RegExp, string])[] = [
  [/^新建、?改扩建/u, 'newly built or expanded'],
  [/^(?:新建|建成)/u, 'newly built'],
  [/^(?:新增|净增|新添|新培育|新认定|新设)/u, 'new'],
  [/^(?:新签约|新签)/u, 'newly signed'],
  [/^(?:新引进|新招引)/u, 'newly attracted'],
  [/^(?:引进|招引|吸引)/u, 'attracted'],
  [/^(?:新?开工建设|新?开工)/u, 'newly begun'],
  [/^实施/u, 'pursued'],
  [/^签约/u, 'signed'],
  [/^改造/u, 'renovated'],
  [/^新(?!型|能源|兴|区)/u, 'new'],
];
/** Words before a metric that say of it no more than that it is so. */
const idle =
  /其中|同期|当年|全年|年末|期末|累计|目前|已经?|初步核算|核算|预计|力争|确保|计划|安排|实现|完成|达到?|拥有|共?有|保持|控制在|分别|全社会|[我全本该新][国省市区县]|新区|[、，,；;的和及与为共要将从按月日年到至]/gu;

/** The English name of a figure's metric, where the glossary has one for all that the clause says of it. */
function englishName({ figure, before }: Said, glossary: Glossary): string {
  const { metric, term, place, dimension } = figure;
  // What is said of the figure before it in a list is not said of this one.
  const own = before.replace(/^.*\d[^、，,；和及]*[、，,；和及]/u, '');
  const said = timeMentions(own, { year: 2000, publishedOn: '2000-01-01' })
    .reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), own)
    .replaceAll(place ?? '，', '')
    .replaceAll(place?.replace(/(?:新区|[省市区县])$/u, '') || '，', '')
    .replace(idle, '');
  // Investment is there to be attracted.
  if (said === '' || (dimension === 'money' && /^(?:引进|招引|吸引)$/u.test(said)))
    return nameOf(metric, term, glossary);
  return modifiers.some(([pattern]) => said.replace(pattern, '') === '') ? nameOf(said + metric, term, glossary) : '';
}

function nameOf(metric: string, term: string | GlossaryTerm | undefined, glossary: Glossary): string {
  const known = typeof term === 'string' ? glossary.find(({ name }) => name === term) : term;
  if (!known) return '';
  // 出生率 is no number of births.
  const english = known.english.find(
    (one) => !/率$/u.test(metric) || /\b(?:rate|share|ratio|coverage|intensity)\b/u.test(one),
  );
  if (!english) return '';
  const bare = (words: string) => words.replace(neutral, '') || words;
  const names = new Set([known.name, ...known.aliases].flatMap((name) => [name, bare(name)]));
  const isKnown = (words: string) => names.has(words) || names.has(bare(words));
  const [pattern, modifier] = modifiers.find(([start]) => start.test(metric)) ?? [];
  if (pattern && !/^new\b|renovated/u.test(english) && known.name !== metric && isKnown(metric.replace(pattern, '')))
    return `${modifier} ${english}`;
  return isKnown(metric) ? english : '';
}

const currencies: Readonly<Record<string, string>> = {
  元: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  港元: 'HKD',
  日元: 'JPY',
  英镑: 'GBP',
};

/** Units that English has a word for, singular and plural; the value is divided by `by`. */
const units: readonly (readonly [RegExp, string, string, string?])[] = [
  [/平方公里|平方千米/u, 'square kilometer', 'square kilometers', '1000000'],
  [/公顷/u, 'hectare', 'hectares', '10000'],
  [/平方米|平米|^平方$/u, 'square meter', 'square meters'],
  [/亩/u, 'mu', 'mu'],
  [/公里|千米/u, 'kilometer', 'kilometers', '1000'],
  [/吨/u, 'ton', 'tons'],
  [/千瓦时|度/u, 'kilowatt-hour', 'kilowatt-hours'],
  [/个工作日/u, 'working day', 'working days'],
  [/个百分点/u, 'percentage point', 'percentage points'],
  [/个月/u, 'month', 'months'],
  [/天/u, 'day', 'days'],
];

/** `2282.94亿元 (≈ CNY 228.294 billion)`: the Chinese unit as stated, and its conversion where there is one. */
export function englishQuantity(figure: Quantity): string {
  if (figure.dimension === 'percent' && figure.unit === '%') return percent(figure);
  const converted = inEnglish(figure);
  return converted ? `${figure.text} (${converted})` : figure.text;
}

function percent(figure: Quantity): string {
  return `${hedge(figure)}${figure.value}${figure.upper ? `–${figure.upper}` : ''}%`;
}

function inEnglish(figure: Quantity): string | undefined {
  const { unit, statedUnit, dimension, value, text } = figure;
  const currency = currencies[unit];
  if (currency) return `${hedge(figure) || '≈ '}${currency} ${scaled(figure)}`;
  if (dimension === 'people' && unit === '人')
    return `${hedge(figure)}${scaled(figure)} ${value === '1' ? 'person' : 'people'}`;
  const known = units.find(([stated]) => stated.test(statedUnit));
  if (known && !/\//u.test(unit)) {
    const [, one, many, by] = known;
    const number = scaled(figure, by);
    return `${hedge(figure)}${number} ${number === '1' ? one : many}`;
  }
  const isCount = dimension === 'count' || dimension === 'people';
  return isCount && figure.qualifier === 'exact' && /[万亿]/u.test(text) ? scaled(figure) : undefined;
}

function scaled({ value, upper }: Quantity, by = '1'): string {
  const one = (number: Big) => {
    if (number.abs().gte(1e12)) return `${number.div(1e12).toString()} trillion`;
    if (number.abs().gte(1e9)) return `${number.div(1e9).toString()} billion`;
    if (number.abs().gte(1e6)) return `${number.div(1e6).toString()} million`;
    const [whole = '', part] = number.toString().split('.');
    return `${whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')}${part ? `.${part}` : ''}`;
  };
  return [value, upper].flatMap((words) => (words ? [one(new Big(words).div(by))] : [])).join('–');
}

function hedge({ qualifier, text }: Quantity): string {
  if (qualifier === 'exact') return '';
  if (qualifier === 'about') return 'about ';
  if (qualifier === 'over') return /以上|不少于|不低于|至少/u.test(text) ? 'at least ' : 'over ';
  return /近/u.test(text) ? 'nearly ' : /以内|不超过|不高于|至多|最多/u.test(text) ? 'no more than ' : 'under ';
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** `In 2022`, `In the first half of 2022`, `As of 31 December 2022`; `For 2023` of an aim. */
export function englishPeriod(period: Period | undefined, preposition: 'In' | 'For' = 'In'): string {
  if (!period) return '';
  const { label, from, to } = period;
  if (label.startsWith('as of')) return `${period.source === 'article' ? 'As reported on' : 'As of'} ${dayOf(to)}`;
  const [year, part] = [from.slice(0, 4), label.slice(5)];
  if (/^H[12]$/.test(part)) return `${preposition} the ${part === 'H1' ? 'first' : 'second'} half of ${year}`;
  if (/^Q\d$/.test(part)) return `${preposition} Q${part[1]} ${year}`;
  if (/^\d{4}$/.test(label)) return `${preposition} ${year}`;
  if (/^\d{4}\/\d{4}$/.test(label)) return `${preposition} ${year}–${to.slice(0, 4)}`;
  if (from === to) return `On ${dayOf(from)}`;
  if (/^\d{4}-\d{2}-\d{2}\//.test(label)) return `From ${from} to ${to}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${preposition} ${monthOf(from)} ${year}`;
  if (year === to.slice(0, 4) && !isSince(period)) return `${preposition} ${monthOf(from)} to ${monthOf(to)} ${year}`;
  return `${preposition} ${from.slice(0, 7)} to ${to.slice(0, 7)}`;
}

const monthOf = (iso: string) => months[Number(iso.slice(5, 7)) - 1]!;
const dayOf = (iso: string) => `${Number(iso.slice(8, 10))} ${monthOf(iso)} ${iso.slice(0, 4)}`;
const isSince = ({ to }: Period): boolean => !/-(?:28|29|30|31)$/.test(to);

const kinds: readonly (readonly [RegExp, string])[] = [
  [/新区$/u, 'New Area'],
  [/区$/u, 'District'],
  [/市$/u, 'City'],
  [/县$/u, 'County'],
  [/旗$/u, 'Banner'],
  [/省$/u, 'Province'],
];
/** 全市 and 全区 where the article does not say which. */
const wholes: Readonly<Record<string, string>> = {
  全国: 'the whole country',
  全省: 'the whole province',
  全市: 'the whole city',
  全区: 'the whole district',
  全县: 'the whole county',
};

/** 江东区 as `Jiangdong District`. */
export function englishPlace(name: string): string {
  if (wholes[name]) return wholes[name];
  const kind = kinds.find(([suffix]) => suffix.test(name));
  const bare = kind ? name.replace(kind[0], '') : name;
  if (!(kind || bareNames.includes(name)) || bare.length > 4) return name;
  const latin = romanised(bare);
  return [`${latin.charAt(0).toUpperCase()}${latin.slice(1)}`, kind?.[1]].filter(Boolean).join(' ');
}
