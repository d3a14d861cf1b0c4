import type { Article, Figure, Passage } from '../domain.ts';
import { breather } from './breathe.ts';
import { linesOf, writeDurably, writeLinesDurably } from './disk.ts';
import type { KeywordPart } from './keywords.ts';

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

/** A part's entries, one a line, and their words. Its rows are the passages of its entries, in their order. */
export const filesOf = {
  base: { entries: 'entries.jsonl', keywords: 'keywords.bin' },
  delta: { entries: 'delta-entries.jsonl', keywords: 'delta-keywords.bin' },
} as const satisfies Record<PartName, { entries: string; keywords: string }>;

/** Writes a part's files, and waits until the disk has them. */
export async function writePart(
  part: PartName,
  entries: readonly Entry[],
  keywords: KeywordPart,
  pathOf: (file: (typeof filesOf)[PartName]['entries' | 'keywords']) => string,
): Promise<void> {
  await writeLinesDurably(pathOf(filesOf[part].entries), written(entries));
  await writeDurably(pathOf(filesOf[part].keywords), keywords.toBytes());
}

type Line = Omit<Entry, 'passages'> & { readonly passages: readonly Omit<Passage, 'text' | 'articleId'>[] };

/** A passage's text is its article's, so only the span is kept. */
function* written(entries: readonly Entry[]): Generator<Line> {
  for (const { article, passages, figures } of entries)
    yield { article, passages: passages.map(({ id, start, end }) => ({ id, start, end })), figures };
}

/** The entries of a part by their lines, each read when it is first asked for. */
export class Entries {
  readonly #bytes: Buffer;
  readonly #starts: number[] = [];
  readonly #read: (Entry | undefined)[] = [];

  /** @param bytes of the file, whose checksum the caller has compared. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    for (let at = 0; at < bytes.length; at = bytes.indexOf(10, at) + 1) this.#starts.push(at);
  }

  get size(): number {
    return this.#starts.length;
  }

  at(line: number): Entry | undefined {
    const start = this.#starts[line];
    if (start === undefined) return undefined;
    this.#read[line] ??= parse(this.#bytes.toString('utf8', start, this.#starts[line + 1] ?? this.#bytes.length));
    return this.#read[line];
  }

  /** All of a file whose checksum the caller has compared, read piece by piece: it is never in memory as a whole. */
  static async readAll(path: string): Promise<Entries> {
    const entries = new Entries(Buffer.alloc(0));
    const breathe = breather();
    for await (const line of linesOf(path)) {
      entries.#starts.push(0);
      entries.#read.push(parse(line));
      await breathe();
    }
    return entries;
  }
}

function parse(json: string): Entry {
  const { article, passages, figures } = JSON.parse(json) as Line;
  const withText = ({ id, start, end }: Line['passages'][number]): Passage => ({
    id,
    articleId: article.id,
    start,
    end,
    text: article.text.slice(start, end),
  });
  return { article, passages: passages.map(withText), figures };
}
