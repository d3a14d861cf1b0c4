import type { Article, Figure, Passage } from '../domain.ts';
import { parseLines, writeDurably, writeLinesDurably } from './disk.ts';
import { KeywordPart } from './keywords.ts';

/** All that an index holds of one article. */
export interface Entry {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly figures: readonly Figure[];
}

/**
 * A generation has two parts. Its base was built in one go and may be shared with the generation before; its delta holds
 * the articles that have come or changed since. So one changed article costs no new graph.
 */
export type PartName = 'base' | 'delta';

const kinds = ['articles.jsonl', 'passages.jsonl', 'figures.jsonl', 'keywords.bin'] as const;
type Kind = (typeof kinds)[number];
export type PartFile = Kind | `delta-${Kind}`;

const fileOf = (part: PartName, kind: Kind): PartFile => (part === 'base' ? kind : `delta-${kind}`);
export const filesOf = (part: PartName): PartFile[] => kinds.map((kind) => fileOf(part, kind));

/** A part, opened. Its rows are the passages of its entries, in their order. */
export interface Part {
  /** By article id. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** The first row of each entry, by article id. */
  readonly firstRows: ReadonlyMap<string, number>;
  readonly keywords: KeywordPart;
}

/** Writes a part's files, and waits until the disk has them. */
export async function writePart(
  part: PartName,
  entries: readonly Entry[],
  keywords: KeywordPart,
  pathOf: (file: PartFile) => string,
): Promise<void> {
  const lines = (kind: Kind, values: (entry: Entry) => readonly unknown[]) =>
    writeLinesDurably(pathOf(fileOf(part, kind)), flat(entries, values));
  await lines('articles.jsonl', ({ article }) => [article]);
  // A passage's text is its article's, so only the span is kept.
  await lines('passages.jsonl', ({ passages }) => passages.map(({ text: _, ...span }) => span));
  await lines('figures.jsonl', ({ figures }) => figures);
  await writeDurably(pathOf(fileOf(part, 'keywords.bin')), keywords.toBytes());
}

/**
 * @param bytesOf gives a file, its checksum compared.
 * @returns what is not as it was written is undefined.
 */
export async function readPart(
  part: PartName,
  bytesOf: (file: PartFile) => Promise<Buffer<ArrayBuffer>>,
): Promise<Part | undefined> {
  const entries = new Map<string, { article: Article; passages: Passage[]; figures: Figure[] }>();
  for await (const article of parseLines<Article>(await bytesOf(fileOf(part, 'articles.jsonl'))))
    entries.set(article.id, { article, passages: [], figures: [] });
  const firstRows = new Map<string, number>();
  let row = 0;
  for await (const span of parseLines<Omit<Passage, 'text'>>(await bytesOf(fileOf(part, 'passages.jsonl')))) {
    const entry = entries.get(span.articleId);
    if (!entry) return undefined;
    if (entry.passages.length === 0) firstRows.set(span.articleId, row);
    entry.passages.push({ ...span, text: entry.article.text.slice(span.start, span.end) });
    row += 1;
  }
  for await (const figure of parseLines<Figure>(await bytesOf(fileOf(part, 'figures.jsonl')))) {
    const entry = entries.get(figure.articleId);
    if (!entry) return undefined;
    entry.figures.push(figure);
  }
  const keywords = KeywordPart.fromBytes(await bytesOf(fileOf(part, 'keywords.bin')));
  return keywords.size === row ? { entries, firstRows, keywords } : undefined;
}

function* flat<T, U>(values: readonly T[], map: (value: T) => readonly U[]): Generator<U> {
  for (const value of values) yield* map(value);
}
