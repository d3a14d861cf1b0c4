import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Article } from '../domain.ts';
import { AppError } from '../errors.ts';
import { message } from '../messages.ts';
import { decode } from './decode.ts';
import { DuplicateFinder, signatureOf, type Twin } from './duplicates.ts';
import { besideName, type CorpusFile, isLineOfList, takesFrontMatter } from './files.ts';
import { readCorpus } from './read.ts';
import { type Stated, withFrontMatter, withStated } from './stating.ts';

/** A corpus folder as one who brings an article to it sees it: what is there already, and where to put more. */
export class Shelf {
  readonly #duplicates = new DuplicateFinder<Article>();
  readonly #sourceOf = new Map<string, string>();
  readonly #places = new Map<string, { place: string; within: readonly string[]; times: number }>();

  private constructor(readonly folder: string) {}

  /** Reads what the folder holds; one that is not there yet is empty. */
  static async open(folder: string): Promise<Shelf> {
    const shelf = new Shelf(folder);
    if (await isThere(folder))
      for await (const result of readCorpus(folder)) if ('article' in result) shelf.remember(result.article);
    return shelf;
  }

  /** Knows an article from now on. */
  remember(article: Article): void {
    this.#duplicates.remember(article, signatureOf(article.text));
    this.#sourceOf.set(article.id, article.source);
    if (!article.place) return;
    const { place, within = [] } = article;
    const times = (this.#places.get(place)?.times ?? 0) + 1;
    this.#places.set(place, { place, within, times });
  }

  /** The article here that this one is again. */
  twinOf(article: Article): Twin<Article> | undefined {
    return this.#duplicates.twinOf(article, signatureOf(article.text));
  }

  /** The source of the article that has this id. */
  sourceOf(id: string): string | undefined {
    return this.#sourceOf.get(id);
  }

  holds(name: string): Promise<boolean> {
    return isThere(join(this.folder, name));
  }

  /** What most articles here are about. */
  mostly(): { readonly place: string; readonly within: readonly string[] } | undefined {
    const all = [...this.#places.values()].sort((a, b) => b.times - a.times);
    return all[0] && all[0].times * 2 > all.reduce((sum, { times }) => sum + times, 0) ? all[0] : undefined;
  }

  /**
   * Copies a file here, with what it shall state: in its front matter, or in a `.yaml` beside it.
   * @throws AppError `bad-input` where the folder cannot be written to.
   */
  async put({ name, path, beside }: CorpusFile, stated: Stated): Promise<void> {
    const target = join(this.folder, name);
    try {
      await mkdir(dirname(target), { recursive: true });
      const inside = takesFrontMatter(name) ? stated : {};
      const outside = takesFrontMatter(name) ? {} : stated;
      // First what is said beside it, for the file itself may be read as soon as it is there.
      const yaml = beside === undefined ? '' : await textAt(beside);
      if (yaml !== '' || Object.keys(outside).length > 0) await swapIn(besideName(target), withStated(yaml, outside));
      else await rm(besideName(target), { force: true });
      const isAsItIs = Object.keys(inside).length === 0;
      await swapIn(target, isAsItIs ? { path } : withFrontMatter(await textAt(path), inside));
    } catch (cause) {
      throw unwritable(target, cause);
    }
  }
}

/** What the disk refuses, as a foreseen failure; anything else as it is. */
export function unwritable(path: string, cause: unknown): unknown {
  const { code } = cause as NodeJS.ErrnoException;
  if (!code || cause instanceof AppError) return cause;
  const why = message('{path} cannot be written ({code}): make room, or make the folder writable', { path, code });
  return new AppError('bad-input', why, { cause });
}

/** Takes an article's own file out of a corpus folder, and what is said beside it; one among others in a JSONL stays. */
export async function removeFile(folder: string, source: string): Promise<void> {
  if (isLineOfList(source)) return;
  for (const name of [source, besideName(source)]) await rm(join(folder, name), { force: true });
}

/** In whatever encoding the file is; the copy that front matter is put into becomes UTF-8, as that is. */
async function textAt(path: string): Promise<string> {
  const decoded = await decode(await readFile(path));
  if ('fault' in decoded) throw new AppError('bad-input', message('{name}: {why}', { name: path, why: decoded.fault }));
  return decoded.text;
}

/** Written beside its place first: a half-written article must not be read, and the two may lie on different file systems. */
export async function swapIn(target: string, content: string | { readonly path: string }): Promise<void> {
  const waiting = join(dirname(target), `.${target.replace(/^.*[/\\]/s, '')}.tmp`);
  if (typeof content === 'string') await writeFile(waiting, content);
  else await copyFile(content.path, waiting);
  await rename(waiting, target);
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
