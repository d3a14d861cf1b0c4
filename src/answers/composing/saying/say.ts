import type { Article, Figure, Glossary, Language } from '../../../domain.ts';
import { acting } from '../../../figures/lexicon.ts';
import { isNounPhrase } from '../../../figures/metrics/nouns.ts';
import { withUnit } from '../../../figures/numbers/shared-units.ts';
import { isUnnamed } from '../../../figures/places/bodies.ts';
import { bareName } from '../../../figures/places/places.ts';
import { chinesePeriod } from '../../../figures/times/period-words.ts';
import { timeTold } from '../../../figures/times/time-told.ts';
import { wordingOf } from '../../../figures/wording.ts';
import { traditionalize } from '../../../text/normal.ts';
import { isOnlyExpected } from '../matching/foreseen.ts';
import { englishSentence, type Said } from './say-english.ts';

/**
 * A figure as one sentence in the asker's language and script. The verifier reads it back. Where a sentence of ours would drop a word of `asked` that
 * the article says with the figure (国家64个 of 来自64个国家的运动员参赛), the article's own words are given.
 */
export function sayFigure(
  told: Figure,
  article: Article,
  glossary: Glossary,
  language: Language,
  asked: readonly string[] = [],
): string {
  const figure = withUnit(told);
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
    // 12个小区完成改造: what is said behind the number has no English.
    isSayable:
      isSayable(figure) &&
      wordingOf(figure, article)?.endsWith('…') !== false &&
      !asked.some((word) => quotation.includes(word) && !told.includes(word)),
  };
}

function chineseSentence(given: Figure, article: Article): string {
  // 江东新区 and not 江东新区新区; 区里投资 is the district's.
  const metric = (given.place && given.metric.replace(homeAgain, '')) || given.metric;
  const figure = metric === given.metric ? given : { ...given, metric };
  if (
    !isSayable(figure) ||
    /^远?[高低]于/u.test(figure.metric) ||
    isPartOfMetric(figure, article) ||
    isOnlyExpected(figure, article)
  )
    return quoted(figure, article);
  const when = chinesePeriod(figure.period) || timeSaid(figure, article);
  const wording = wordingOf(figure, article);
  if (wording !== undefined) {
    const told = inWording(figure, wording);
    return told === undefined ? quoted(figure, article) : `${when && !told.includes(when) ? `${when}，` : ''}${told}。`;
  }
  const subject = `${placeOf(figure)}${subjectOf(figure)}${wholeOf(figure)}${figure.status === 'target' && figure.aspect !== 'growth' ? figure.metric.replace(/^(?:年度)?(?:计划|预计|力争|目标)/u, '') || figure.metric : figure.metric}`;
  return `${when ? `${when}，` : ''}${subject}${predicate(figure)}。`;
}

/** 截至7月底 is no July alone. */
function timeSaid(figure: Figure, article: Article): string {
  const { words, start } = timeTold(figure, article) ?? { words: '', start: 0 };
  if (!/月份?$/u.test(words) || !/截[至止]$/u.test(article.text.slice(0, start))) return words;
  return `截至${words}${/^[底末初]/u.exec(article.text.slice(start + words.length))?.[0] ?? ''}`;
}

const homeAgain = /^(?:[全我本]?新区|[省市区县镇乡]里)(?=\p{Script=Han}{2})/u;
const longestWording = 36;

/** 江东区开工建设道路6条; undefined where the clause is better quoted. */
function inWording(figure: Figure, wording: string): string | undefined {
  const { status, text } = figure;
  const named = { ...figure, metric: wording };
  const isAim = status === 'target';
  if (wording.length > longestWording || !isNounPhrase(wording.replace('…', '')) || (isAim && !wording.endsWith('…')))
    return undefined;
  const whose = `${placeOf(named)}${subjectOf(named)}${wholeOf(named)}`;
  const told = isAim
    ? wording.replace(/^(?:年度)?(?:计划|预计|力争|目标)/u, '').replace('…', `的目标是${text}`)
    : wording.replace('…', text);
  return `${whose}${told}${status === 'ongoing' ? '（推进中）' : ''}`;
}

function quoted(figure: Figure, article: Article): string {
  const when = chinesePeriod(figure.period) || timeSaid(figure, article);
  const quotation = excerpt(figure, article);
  const { subject } = figure;
  const whom = subject && !isUnnamed(subject) && !quotation.includes(subject) ? subject : '';
  // 据…报道 and 截至… lead up to a quotation; a year alone is what the words are about, not when they were written.
  const isLead = /^[据截]/u.test(when);
  const about = `${isLead ? '' : when}${whom}`;
  return `${isLead ? `${when}，` : ''}${about ? `关于${about}，` : ''}原文说：“${quotation}”。`;
}

function predicate(figure: Figure): string {
  const aim = figure.status === 'target';
  // 低于全市0.2个百分点, 综合指数改善0.6% have their verb in the metric.
  if (figure.aspect === 'growth' && figure.direction === undefined && /[高低快慢多少优]于|改善$/u.test(figure.metric))
    return figure.text;
  // What grows by less than nothing does not grow.
  if (figure.aspect === 'growth' && figure.value.startsWith('-'))
    return `${/[率速]$/u.test(figure.metric) ? '' : '增速'}${aim ? '的目标' : ''}为${figure.text}`;
  if (figure.aspect === 'growth') {
    // 人口减少10134人: amounts become fewer or more, rates fall and rise.
    const isRate = figure.dimension === 'percent' || figure.dimension === 'multiple';
    const [fall, rise] =
      figure.dimension === 'points'
        ? /[涨降跌增]幅$/u.test(figure.metric)
          ? ['收窄', '扩大']
          : ['下降', '提高']
        : isRate
          ? ['下降', '增长']
          : ['减少', '增加'];
    const verb = figure.direction === 'fall' ? fall : rise;
    return aim ? `的目标是${verb}${figure.text}` : `${verb}${figure.text}`;
  }
  const share = figure.aspect === 'share' && !/(?:比重|比例|占比|率|份额|比)$/u.test(figure.metric) ? '的比重' : '';
  if (aim) return `${share}的目标是${figure.text}`;
  // 加装电梯104部, and never 加装电梯为104部.
  const isDone = /^(?:count|people)$/u.test(figure.dimension) && deed.test(figure.metric);
  // 土鸡的价格为每只96元
  const isLinked = /[为以按]每\p{Script=Han}$/u.test(figure.metric);
  return `${share}${isDone || isLinked || /^(?:超|约|近|逾|突破|破|过|上|达|不|至少|最)/u.test(figure.text) ? '' : '为'}${figure.text}${figure.status === 'ongoing' ? '（推进中）' : ''}`;
}

/** Verbs of reports that lead up to no number by themselves. */
const moreDeeds = '生产|关停|搬迁|超标|达标|排队|等候|运送|接待|投放|惠及|到岗|完工';
/** What was done, before what it was done to. */
const deed = new RegExp(`(?:[加新安]装|${moreDeeds}|${acting})(?=\\p{Script=Han}{2})`, 'u');
/** 新建, 运送: nothing but what was done, and of these those that are the names of sums and counts as well. */
const onlyDeed = new RegExp(`^(?:新|累计|共|已|实际)*(?:${moreDeeds}|${acting})+$`, 'u');
const alsoNoun =
  /(?:投资|出口|进口|消费|就业|贷款|存款|捐款|罚款|补贴|补助|奖励|分红|销售|供地|捐赠|融资|登记|储备|招商|培训|服务|覆盖|签约|合同)$/u;

/** A metric that reads as a noun; what does not is quoted in its clause instead. */
const isSayable = ({ metric, aspect }: Figure) =>
  aspect !== 'rank' &&
  !/[多少][增减降]$|为(?:全年|年度)/u.test(metric) &&
  (!onlyDeed.test(metric) || alsoNoun.test(metric)) &&
  metric.length >= 2 &&
  metric.length <= 18 &&
  isNounPhrase(metric);

/** 完成年度投资的68.1%: a part of what is counted, not how much of it there is. */
const isPartOfMetric = ({ unit, aspect, start }: Figure, { text }: Article) =>
  unit === '%' && aspect === 'level' && text[start - 1] === '的';

/** 总投资1970亿元 says nothing without what it is the total of. */
function wholeOf({ partOf, metric }: Figure): string {
  // 总投资中，投资: what of it is spent is named by the same word.
  if (!partOf || metric.includes(partOf) || partOf.endsWith(metric)) return '';
  return /^(?:总|计划|年度|协议|投资|建筑|占地|规划|产值|年产值)/u.test(metric) ? partOf : `${partOf}中，`;
}

/** 江东区 before 区教育局 is 江东区教育局; what names a place itself needs no other. */
function placeOf({ place, subject = '', metric }: Figure): string {
  if (!place || metric.includes(place) || subject.includes(place.slice(0, 2)) || isUnnamed(subject)) return '';
  if (metric.startsWith(bareName(place))) return '';
  const level = /^[省市区县镇乡]/u.exec(subject)?.[0];
  if (level) return place.endsWith(level) ? place.slice(0, -1) : '';
  return /^.{2,5}[省市县]./u.test(subject) ? '' : place;
}

function subjectOf({ subject, partOf, metric }: Figure): string {
  if (!subject || metric.includes(subject) || partOf?.includes(subject)) return '';
  return isUnnamed(subject) && !/期$/u.test(subject) ? `该${subject}` : subject;
}

/** The clause, without the commas around it; one that is too short to speak for itself with what stands before it. */
function excerpt({ clause, sentence, aspect, metric }: Figure, { text }: Article): string {
  let from = clause.start;
  // 工业投资73亿元，同比增长36%，增速排名全市第1: what has that rank.
  const ranked = aspect === 'rank' ? metric.replace(/(?<=.{2})(?:增[速幅]|总量|规模)$/u, '') : '';
  const named = text.lastIndexOf(ranked, clause.start);
  const least =
    ranked && named >= sentence.start && !/[；。]/u.test(text.slice(named, clause.start)) ? named : clause.start;
  // 并按增量给予支持 goes on with what stands before it.
  while (
    from > sentence.start &&
    (clause.end - from < 12 || from > least || /^并(?![网购轨联非])/u.test(text.slice(from, clause.end)))
  ) {
    const before = text.slice(sentence.start, from - 1);
    from = sentence.start + Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), -1) + 1;
  }
  return text.slice(from, clause.end);
}
