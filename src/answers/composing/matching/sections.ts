import type { Article, Span } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';

const digits = '零一二三四五六七八九';
/** 三标段, 12标: the sections of a work, by their numbers; 全线 is all of them. */
const section =
  /(?<![\d第.])第?(?<number>\d{1,2}|[一二三四五六七八九])(?:号|合同)?标(?=段|[^准题志的注签杆]|$)|全线|全路/gu;
/** 云津地块: one of those that a text tells apart by where they are; 平均溢价率 is of none of them. */
const plot = /(?!\p{Script=Han}?[该此本两各宗])\p{Script=Han}{2}(?:地块|宗地|路段|厂区)|全场|平均/gu;

const numberOf = (words: string): string => (/\d/u.test(words) ? words : `${digits.indexOf(words)}`);
const sectionsIn = (words: string): string[] =>
  [...words.matchAll(section)].map(({ 0: whole, groups }) => (groups?.number ? numberOf(groups.number) : whole));

/** Whether what stands up to the end of a span is told of another section of a work, or of another plot, than a question names: of the one named last. */
export function isOfOtherSection(asked: string, { text }: Article, { end }: Span): boolean {
  const sections = sectionsIn(asked).filter((name) => /\d/u.test(name));
  const plots = (asked.match(plot) ?? []).filter((name) => name.length > 2);
  if (sections.length !== 1 && plots.length !== 1) return false;
  const ahead = simplify(text.slice(text.lastIndexOf('\n', end) + 1, end));
  if (sections.length === 1) {
    const last = sectionsIn(ahead).at(-1);
    return last !== undefined && last !== sections[0];
  }
  const last = [...ahead.matchAll(plot)].at(-1);
  if (last === undefined || !text.includes(plots[0]!)) return false;
  // 汐州市沙堤区云津地块, of 沙堤地块.
  const clause = Math.max(...['，', '。', '；'].map((mark) => ahead.lastIndexOf(mark, last.index)));
  return !ahead.slice(clause + 1).includes(plots[0]!.slice(0, 2));
}
