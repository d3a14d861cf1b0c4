import type { Article } from '../../../domain.ts';

/** K1178, G15, T3, A12: letters and a number that tell one train, road or plot from the next of its kind; Q3 and H1 are times, PM2.5 and 5G measures and techniques. */
const designation =
  /(?<![A-Z\d])(?!Q[1-4](?!\d)|H[12](?!\d)|PM\d|CO2|TOP|NO)(?<kind>[A-Z]{1,2})-?\d{1,5}(?![A-Z\d.%])/gu;
/** 星海300: a name and a number that tell one model from the next; 增长300万 and 2024年 are none. */
const model = /(?<kind>\p{Script=Han}{2})\d{2,4}(?![\d.,%]|[万亿元年月日人个家公吨米多余](?!少))/gu;
/** K7次、Z8次和Z12次: what stands between those of a row. */
const between = /^\p{Script=Han}{0,3}[、和与及]$/u;

interface Row {
  readonly names: string[];
  readonly start: number;
  end: number;
}

function rowsIn(text: string): Row[] {
  const rows: Row[] = [];
  for (const { 0: name, index } of text.matchAll(designation)) {
    const last = rows.at(-1);
    if (last && between.test(text.slice(last.end, index))) {
      last.names.push(name);
      last.end = index + name.length;
    } else rows.push({ names: [name], start: index, end: index + name.length });
  }
  return rows;
}

const rowsOf = new WeakMap<Article, Row[]>();

/**
 * Whether what stands from `start` to `end`, in a sentence of its own, is told of another train, road or plot than the one that a question names by letters and a
 * number: of the one that its sentence names, before it or behind, else of the one named last.
 */
export function isOfOtherDesignation(asked: string, article: Article, sentence: Span, { start, end }: Span): boolean {
  const names = asked.toUpperCase().match(designation);
  if (!names) return isOfOtherModel(asked, article.text.slice(sentence.start, Math.max(end, sentence.end)), article);
  const rows = rowsOf.get(article) ?? rowsIn(article.text.toUpperCase());
  rowsOf.set(article, rows);
  const before = rows.findLast((row) => row.start < end);
  const own =
    before && before.end > sentence.start
      ? before
      : (rows.find((row) => row.start >= start && row.end <= sentence.end) ?? before);
  return own !== undefined && !own.names.some((name) => names.includes(name));
}

/** 星海500多少钱, in an article about 星海300: of no model that it writes. */
const isOfOtherModel = (asked: string, said: string, { text }: Article): boolean =>
  [...asked.matchAll(model)].some(({ 0: name, groups }) => {
    if (said.includes(name)) return false;
    const others = [...text.matchAll(model)].filter((one) => one.groups!.kind === groups!.kind);
    return others.length > 1 && (said.includes(groups!.kind!) || !text.includes(name));
  });

interface Span {
  readonly start: number;
  readonly end: number;
}
