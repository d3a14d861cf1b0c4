import { Big } from 'big.js';
import type { Article, Figure, Glossary, Language, Period, Quantity } from '../domain.ts';
import { traditionalize } from '../text/normal.ts';
import { isNounPhrase } from '../figures/metrics.ts';
import { romanised } from './vocabulary.ts';

/**
 * A figure as one sentence in the asker's language and script. The verifier reads it back. Where a sentence of ours would drop a word of `asked` that
 * the article says with the figure (国家64个 of 来自64个国家的运动员参赛), the article's own words are given.
 */
export function sayFigure(
  figure: Figure,
  article: Article,
  glossary: Glossary,
  language: Language,
  asked: readonly string[] = [],
): string {
  if (language === 'en') return englishSentence(figure, article, glossary);
  const made = chineseSentence(figure, article);
  const quotation = excerpt(figure, article);
  const isLost = asked.some((word) => quotation.includes(word) && !made.includes(word));
  const sentence = isLost ? quoted(figure, article) : made;
  return language === 'zh-Hant' ? traditionalize(sentence) : sentence;
}

function chineseSentence(figure: Figure, article: Article): string {
  if (!isSayable(figure)) return quoted(figure, article);
  const when = chinesePeriod(figure.period);
  const subject = `${placeOf(figure)}${wholeOf(figure)}${figure.status === 'target' ? figure.metric.replace(/^(?:年度)?(?:计划|预计|力争|目标)/u, '') || figure.metric : figure.metric}`;
  return `${when ? `${when}，` : ''}${subject}${predicate(figure)}。`;
}

function quoted(figure: Figure, article: Article): string {
  const when = chinesePeriod(figure.period);
  return `${when ? `${when}，` : ''}原文表述为“${excerpt(figure, article)}”。`;
}

function predicate(figure: Figure): string {
  const aim = figure.status === 'target';
  // 低于全市0.2个百分点 has its verb in the metric.
  if (figure.aspect === 'growth' && figure.direction === undefined && /[高低快慢多少优]于/u.test(figure.metric))
    return figure.text;
  if (figure.aspect === 'growth') {
    const verb = figure.direction === 'fall' ? '下降' : figure.dimension === 'points' ? '提高' : '增长';
    return aim ? `的目标是${verb}${figure.text}` : `${verb}${figure.text}`;
  }
  const share = figure.aspect === 'share' && !/(?:比重|比例|占比|率|份额|比)$/u.test(figure.metric) ? '的比重' : '';
  if (aim) return `${share}的目标是${figure.text}`;
  return `${share}${/^(?:超|约|近|逾|突破|达|不|至少|最)/u.test(figure.text) ? '' : '为'}${figure.text}${figure.status === 'ongoing' ? '（推进中）' : ''}`;
}

/** A metric that reads as a noun; what does not is quoted in its clause instead. */
const isSayable = ({ metric, aspect }: Figure) =>
  aspect !== 'rank' && metric.length >= 2 && metric.length <= 18 && isNounPhrase(metric);

/** 总投资1970亿元 says nothing without what it is the total of. */
function wholeOf({ partOf, metric }: Figure): string {
  if (!partOf || metric.includes(partOf)) return '';
  return /^(?:总|计划|年度|协议|投资|建筑|占地|规划|产值|年产值)/u.test(metric) ? partOf : `${partOf}中，`;
}

const placeOf = ({ place, metric }: Figure) => (place && !metric.includes(place) ? place : '');

/** The clause, without the commas around it; one that is too short to speak for itself with what stands before it. */
function excerpt({ clause, sentence }: Figure, { text }: Article): string {
  let from = clause.start;
  while (from > sentence.start && clause.end - from < 12) {
    const before = text.slice(sentence.start, from - 1);
    from = sentence.start + Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), -1) + 1;
  }
  return text.slice(from, clause.end);
}

/** `2022年`, `2022年上半年`, `截至2022年12月31日`, `据2023年2月3日报道`. */
export function chinesePeriod(period: Period | undefined): string {
  if (!period) return '';
  const day = (iso: string) => `${Number(iso.slice(0, 4))}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`;
  if (period.label.startsWith('as of'))
    return period.source === 'article' ? `据${day(period.to)}报道` : `截至${day(period.to)}`;
  const [year, part] = [period.from.slice(0, 4), period.label.slice(5)];
  if (isSince(period))
    return `${/^\d{4}\//.test(period.label) ? `${year}年` : `${year}年${Number(period.from.slice(5, 7))}月`}以来`;
  if (/^\d{4}\/\d{4}$/.test(period.label)) return `${year}—${period.to.slice(0, 4)}年`;
  if (part === 'H1' || part === 'H2') return `${year}年${part === 'H1' ? '上' : '下'}半年`;
  if (/^Q\d$/.test(part)) return `${year}年${'一二三四'[Number(part[1]) - 1]}季度`;
  if (/^\d{4}$/.test(period.label)) return `${year}年`;
  if (/^\d{4}-\d{2}$/.test(period.label)) return `${year}年${Number(period.from.slice(5, 7))}月`;
  if (period.from === period.to) return day(period.from);
  const month = (iso: string) => `${Number(iso.slice(0, 4))}年${Number(iso.slice(5, 7))}月`;
  if (year !== period.to.slice(0, 4)) return `${month(period.from)}至${month(period.to)}`;
  return `${year}年${Number(period.from.slice(5, 7))}—${Number(period.to.slice(5, 7))}月`;
}

/** 2020年11月以来: a stretch that ends on no last day of a month, but on an article's own. */
const isSince = ({ label, from, to }: Period): boolean =>
  label.includes('/') && from.slice(0, 7) !== to.slice(0, 7) && !/-(?:28|29|30|31)$/.test(to);

function englishSentence(figure: Figure, article: Article, glossary: Glossary): string {
  const when = englishPeriod(figure.period);
  const metric = englishMetric(figure, glossary);
  const amount = englishQuantity(figure);
  const whole = wholeOf(figure) ? `for “${figure.partOf}”, ` : '';
  const opening = `${when ? `${when}, ` : ''}${whole}`;
  if (!isSayable(figure)) return `${opening}the article says: “${excerpt(figure, article)}”.`;
  const owner = figure.place ? `${englishPlace(figure.place)}'s ` : 'the ';
  if (figure.aspect === 'growth') {
    const verb = figure.direction === 'fall' ? 'a fall' : 'growth';
    return figure.status === 'target'
      ? `${opening}${owner}target for ${metric} is ${verb} of ${amount}.`
      : `${opening}${owner}${metric} showed ${verb} of ${amount}.`;
  }
  if (figure.status === 'target') return `${opening}${owner}target for ${metric} is ${amount}.`;
  return `${opening}${owner}${metric} ${figure.status === 'ongoing' ? '(under way) ' : ''}${/^(?:over|about|under)/u.test(amount) ? '' : 'was '}${amount}.`;
}

function englishMetric(figure: Figure, glossary: Glossary): string {
  const term = glossary.find(({ name }) => name === figure.term);
  const english = term?.english[0];
  // The glossary's term names the whole metric only if the metric has no modifier of its own.
  const isWhole = term && [term.name, ...term.aliases].some((name) => figure.metric.length - name.length <= 2);
  if (english && isWhole) return `${english} (${figure.metric})`;
  return `“${figure.metric}”`;
}

/** `2282.94亿元 (≈ CNY 228.294 billion)`: the Chinese unit as stated, and its conversion. */
export function englishQuantity(figure: Quantity): string {
  const scaled = (value: string) => {
    const number = new Big(value);
    if (number.abs().gte(1e9)) return `${number.div(1e9).toString()} billion`;
    if (number.abs().gte(1e6)) return `${number.div(1e6).toString()} million`;
    return number.toString();
  };
  const upper = figure.upper ? `–${scaled(figure.upper)}` : '';
  const hedge = { exact: '', about: 'about ', over: 'over ', under: 'under ' }[figure.qualifier];
  if (figure.unit === '元') return `${figure.text} (≈ ${hedge}CNY ${scaled(figure.value)}${upper})`;
  if (figure.unit === '平方米') return `${figure.text} (≈ ${hedge}${scaled(figure.value)}${upper} square meters)`;
  if (figure.dimension === 'percent' && figure.unit === '%')
    return `${hedge}${figure.value}${figure.upper ? `–${figure.upper}` : ''}%`;
  return figure.text;
}

export function englishPeriod(period: Period | undefined): string {
  if (!period) return '';
  if (period.label.startsWith('as of'))
    return period.source === 'article' ? `As reported on ${period.to}` : `As of ${period.to}`;
  const [year, part] = [period.from.slice(0, 4), period.label.slice(5)];
  if (/^H[12]$/.test(part)) return `In the ${part === 'H1' ? 'first' : 'second'} half of ${year}`;
  if (/^Q\d$/.test(part)) return `In ${part} ${year}`;
  if (/^\d{4}$/.test(period.label)) return `In ${year}`;
  if (/^\d{4}\/\d{4}$/.test(period.label)) return `In ${year}–${period.to.slice(0, 4)}`;
  return period.from === period.to ? `On ${period.from}` : `In ${period.from.slice(0, 7)} to ${period.to.slice(0, 7)}`;
}

/** 江东区 as `Jiangdong District`. */
export function englishPlace(name: string): string {
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/新区$/u, 'New Area'],
    [/区$/u, 'District'],
    [/市$/u, 'City'],
    [/县$/u, 'County'],
    [/省$/u, 'Province'],
  ];
  // 全市 and 全区 where the article does not say which.
  const whole = /^全([国省市区县])$/u.exec(name)?.[1];
  if (whole)
    return {
      国: 'the whole country',
      省: 'the whole province',
      市: 'the whole city',
      区: 'the whole district',
      县: 'the whole county',
    }[whole]!;
  const kind = kinds.find(([suffix]) => suffix.test(name));
  const bare = kind ? name.replace(kind[0], '') : name;
  if (!kind || bare.length > 4) return name;
  const latin = romanised(bare);
  return `${latin.charAt(0).toUpperCase()}${latin.slice(1)} ${kind[1]}`;
}
