import type { Article, Figure, Glossary, Language, Period } from '../domain.ts';
import { traditionalize } from '../text/normal.ts';
import { isNounPhrase } from '../figures/metrics.ts';
import { englishSentence, type Said } from './say-english.ts';

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
  if (language === 'en') return englishSentence(inContext(figure, article, asked), glossary);
  const made = chineseSentence(figure, article);
  const quotation = excerpt(figure, article);
  const isLost = asked.some((word) => quotation.includes(word) && !made.includes(word));
  const sentence = isLost ? quoted(figure, article) : made;
  return language === 'zh-Hant' ? traditionalize(sentence) : sentence;
}

function inContext(figure: Figure, article: Article, asked: readonly string[]): Said {
  const { clause, metric, partOf, place } = figure;
  const quotation = excerpt(figure, article);
  const lead = article.text.slice(clause.start, figure.start);
  const told = [metric, partOf, place].join(' ');
  const whole = wholeOf(figure);
  return {
    figure,
    quotation,
    before: lead.slice(0, Math.max(0, lead.lastIndexOf(metric))),
    needsWhole: whole !== '' && whole === partOf,
    isPart: whole !== '' && whole !== partOf,
    isSayable: isSayable(figure) && !asked.some((word) => quotation.includes(word) && !told.includes(word)),
  };
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
  if (isStretchOfDays(period)) return `${day(period.from)}至${day(period.to)}`;
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

const isStretchOfDays = ({ label }: Period): boolean => /^\d{4}-\d{2}-\d{2}\//.test(label);

/** 2020年11月以来: a stretch that ends on no last day of a month, but on an article's own. */
const isSince = ({ label, from, to }: Period): boolean =>
  label.includes('/') && from.slice(0, 7) !== to.slice(0, 7) && !/-(?:28|29|30|31)$/.test(to);
