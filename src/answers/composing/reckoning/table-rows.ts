import type { Draft, Passage, Source } from '../../../domain.ts';
import { askedIn, isOfPlace, metByParts, sharesOf } from '../facts/reading.ts';
import { type Material, passagesOf, quoteOf } from '../saying/drafting.ts';
import { findSentences } from '../sentences/facts.ts';
import { readingOf } from '../sentences/sentence-scope.ts';
import { countOf } from './operands.ts';

/** 哪几个村, 哪四个市场: several of a kind are asked for by name. */
const asksWhich =
  /哪[几些两三四五六七八九十][个家座条所处种项]?(?<kind>\p{Script=Han}{1,4}?)(?=靠|是|在|的|都|有|卖|种|收|[，,？?]|$|\p{Script=Han}{2})|(?:是|有)哪[几些两三四五六七八九十][个家座条所处种项]?(?<other>\p{Script=Han}{1,6})/u;
/** 过百亿的市场有4家： */
const announces = /(?:有|共|为|是)(?:\d+|[两三四五六七八九十])[个家座条所处种项名][：:]$/u;
/** More rows are a table, and no answer. */
const mostRows = 8;
/** The share of the weight of all words asked that what announces a list says itself. */
const leastSaid = 0.6;

interface Row {
  readonly head: string;
  /** The names of its columns, and what stands in each. */
  readonly labels: string;
  readonly cells: readonly string[];
  readonly source: Source;
}

/** The rows of a table that a question asks for by what stands in one of their cells, or by what announces them; `undefined` where it asks for none. */
export function tellRows(material: Material): Draft | undefined {
  const { query, hits, known } = material;
  if (query.language === 'en' || !asksWhich.test(query.text)) return undefined;
  // A table is cut into passages of a few rows.
  const articles = new Set(hits.flatMap(({ passage }) => (rowsOf(passage).length > 0 ? [passage.articleId] : [])));
  const tables = [...articles].map((id) => passagesOf(id, known).flatMap(rowsOf));
  if (tables.length === 0) return undefined;
  const rows = announced(material, tables) ?? tables.map((table) => ofCell(table, material)).find(Boolean);
  if (!rows || rows.length > mostRows) return undefined;
  const claims = rows.map(({ source }) =>
    quoteOf(
      source,
      source.passage.text.slice(source.start - source.passage.start, source.end - source.passage.start),
      query.language,
    ),
  );
  return { kind: 'grounded', language: query.language, claims };
}

/** 榆岭村 户数 418户，主要来源 粉条加工: lines of one shape, each of a thing of its own. */
function rowsOf(passage: Passage): Row[] {
  const rows: Row[] = [];
  let at = passage.start;
  for (const line of passage.text.split('\n')) {
    const start = at;
    at += line.length + 1;
    const [first = '', ...others] = line.split('，');
    const { head, label, cell } = /^(?<head>\S{2,24}) (?<label>\S{2,14}) (?<cell>.+)$/u.exec(first)?.groups ?? {};
    const columns = others.map((other) => /^(?<label>\S{1,14}) (?<cell>.+)$/u.exec(other)?.groups);
    if (!head || !label || !cell || columns.includes(undefined)) continue;
    rows.push({
      head,
      labels: [label, ...columns.map((column) => column!.label!)].join(' '),
      cells: [cell, ...columns.map((column) => column!.cell!)],
      source: { passage, start, end: start + line.length },
    });
  }
  return rows;
}

/** Rows with a cell that holds what the question names, and not all of them do. */
function ofCell(rows: readonly Row[], { query: { text } }: Material): Row[] | undefined {
  const kind = kindOf(text);
  const ofKind = rows.filter(({ head, labels }) => head.endsWith(kind) && labels === rows[0]!.labels);
  const isNamed = (item: string) => item.length > 1 && !/\d/u.test(item) && text.includes(item);
  const own = ofKind.filter(({ cells }) => cells.some((cell) => cell.split(/[、；/\s]/u).some(isNamed)));
  return own.length > 1 && own.length < ofKind.length ? own : undefined;
}

const kindOf = (text: string): string => {
  const { kind, other = '' } = asksWhich.exec(text)?.groups ?? {};
  return kind ?? other;
};

/** As many rows as a sentence with a colon at its end says that there are, in the lines behind it. */
function announced(material: Material, tables: readonly (readonly Row[])[]): Row[] | undefined {
  const { query, hits, known } = material;
  const words = askedIn(query);
  for (const finding of findSentences(query, hits, known.articles)) {
    const { passage, end } = finding.source;
    const article = known.articles.get(passage.articleId)!;
    if (!announces.test(finding.text) || !isOfPlace(query, finding.text, article)) continue;
    const reading = readingOf(finding, article, false);
    if (sharesOf(words.flatMap((word) => metByParts(word, reading))).said < leastSaid) continue;
    const count = countIn(finding.text);
    const rows = tables
      .flat()
      .filter(({ source }) => source.passage.articleId === article.id && source.start >= end)
      .slice(0, count);
    const isBehind = rows[0] !== undefined && article.text.slice(end, rows[0].source.start).trim() === '';
    if (isBehind && rows.length === count && rows.every(({ labels }) => labels === rows[0]!.labels)) return rows;
  }
  return undefined;
}

const countIn = (text: string): number =>
  countOf(/(?<count>\d+|[两三四五六七八九十])[个家座条所处种项名][：:]$/u.exec(text)?.groups?.count ?? '');
