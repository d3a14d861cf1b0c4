import type { Article, Figure, Glossary, GlossaryTerm, Span } from '../domain.ts';
import { extractSlots } from './extract.ts';
import { termOf } from './glossary.ts';
import { scanMentions } from './numbers/scan.ts';
import type { Slot } from './slot.ts';

/** 研发投入占GDP比重 has a name of its own in the glossary, where 民生支出占一般公共预算支出比重 has none. */
const shareOf = (metric: string, glossary: Glossary) =>
  /占.+(?:比重|比例)$/u.test(metric)
    ? termOf(metric.replace(/占(?:GDP|国内生产总值|生产总值)的?(?=比)/iu, '占地区生产总值'), glossary)
    : undefined;

/** A branch of the economy alone, as a part of what is no product of it: of investment, of power used. */
export const isSectorOf = ({ metric, partOf }: Pick<Slot, 'metric' | 'partOf'>): boolean =>
  partOf !== undefined && /[产工建农林牧渔矿服商融造筑]业$/u.test(metric) && !/增加值|产值|GDP/iu.test(partOf);

/** 某大桥累计完成投资3亿元: what has been spent of it so far, and not all that it is to cost. */
const isDone = ({ metric, quantity, aspect }: Slot, term: GlossaryTerm | undefined, text: string): boolean =>
  aspect === 'level' &&
  /投资$/u.test(metric) &&
  !/总投资$/u.test(metric) &&
  (term === undefined || term.name === '总投资') &&
  /完成了?(?:项目|工程)?投资额?[约近达到为超过]*$/u.test(text.slice(Math.max(0, quantity.start - 12), quantity.start));

/** The figures of an article: every quantity of its cleaned text, bound to metric, place, period and status. */
export function extractFigures(article: Article, glossary: Glossary): Figure[] {
  return extractSlots(article.text, article, scanMentions(article.text, true)).map((slot, index): Figure => {
    // 民生支出占一般公共预算支出 is about 民生支出; 第一产业 of an investment is about no value added.
    const named = isSectorOf(slot)
      ? undefined
      : (shareOf(slot.metric, glossary) ?? termOf(slot.metric.replace(/(?<=.)占(?!比).*$|环比$|[“”]/gu, ''), glossary));
    const term = (isDone(slot, named, article.text) ? termOf('完成投资', glossary) : named)?.name;
    return {
      ...slot.quantity,
      id: `${article.id}#${index + 1}`,
      articleId: article.id,
      metric: slot.metric,
      aspect: slot.aspect,
      status: slot.status,
      sentence: slot.sentence,
      clause: slot.clause,
      raw: toRaw(article, slot.quantity),
      ...(term && { term }),
      ...(slot.direction && { direction: slot.direction }),
      ...(slot.partOf && { partOf: slot.partOf }),
      ...(slot.subject && { subject: slot.subject }),
      ...(slot.place && { place: slot.place }),
      ...(slot.period && { period: slot.period }),
      ...(slot.isBase && { isBase: true }),
    };
  });
}

/** The raw span of a cleaned one: from the first raw unit of its words to the last. */
function toRaw({ rawOffsets }: Pick<Article, 'rawOffsets'>, span: Span): Span {
  const at = (offset: number) => {
    let low = 0;
    for (let high = rawOffsets.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (rawOffsets[middle]!.cleaned <= offset) low = middle + 1;
      else high = middle;
    }
    const run = rawOffsets[low - 1];
    return run ? run.raw + Math.min(offset - run.cleaned, run.length - 1) : offset;
  };
  return { start: at(span.start), end: at(span.end - 1) + 1 };
}
