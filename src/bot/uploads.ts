import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noArticleName } from '../corpus/files.ts';
import { readCorpus } from '../corpus/read.ts';
import { removeFile, swapIn, unwritable } from '../corpus/shelf.ts';
import type { Article } from '../domain.ts';
import { AppError } from '../errors.ts';
import { extractFigures } from '../figures/ledger.ts';
import { type Message, message } from '../messages.ts';
import type { Library, Preview } from './desk.ts';

/** In a waiting document's folder: the sources of the articles that it replaces, one a line. */
const replacedFile = '.replaces';
/** A preview that nobody has answered for so long is dropped. */
const lifeMs = 7 * 24 * 60 * 60_000;

/** Documents that wait between their preview and their operator's yes, each in a folder of its own, so that they are read just as the corpus is. */
export class Uploads {
  constructor(
    readonly folder: string,
    readonly corpusDir: string,
  ) {}

  /** @throws AppError `bad-input` with why the document can be no article. */
  async preview(name: string, bytes: Uint8Array, library: Library): Promise<Preview> {
    await this.#dropOld();
    const id = randomBytes(9).toString('base64url');
    const waiting = join(this.folder, id);
    await mkdir(waiting, { recursive: true });
    await writeFile(join(waiting, fileName(name)), bytes);
    const articles: Article[] = [];
    const faults: Message[] = [];
    for await (const result of readCorpus(waiting)) {
      if ('skipped' in result) faults.push(result.skipped);
      else articles.push(result.article);
    }
    if (articles.length === 0) {
      await this.discard(id);
      // Nothing is said of a file whose name the program needs for others.
      throw new AppError('bad-input', faults[0] ?? noArticleName(name).skipped);
    }
    const isSame = (one: Article, other: Article) =>
      one.id === other.id ||
      (one.url !== undefined && one.url === other.url) ||
      (one.title === other.title && one.publishedOn === other.publishedOn);
    const replaced = [...library.articles.values()].filter((known) =>
      articles.some((article) => isSame(article, known)),
    );
    await writeFile(join(waiting, replacedFile), replaced.map(({ source }) => source).join('\n'));
    return {
      id,
      articles,
      figures: articles.flatMap((article) => extractFigures(article, library.glossary)),
      replaces: replaced.map(({ title }) => title),
    };
  }

  /** @throws AppError `bad-input` when it waits no longer. */
  async adopt(id: string): Promise<void> {
    const waiting = this.#waiting(id);
    const name = (await readdir(waiting).catch(() => [])).find((file) => file !== replacedFile);
    if (name === undefined) throw new AppError('bad-input', message('this document is no longer here: send it again'));
    const replaced = (await readFile(join(waiting, replacedFile), 'utf8')).split('\n').filter(Boolean);
    const target = join(this.corpusDir, name);
    try {
      await swapIn(target, { path: join(waiting, name) });
      for (const source of replaced) if (source !== name) await removeFile(this.corpusDir, source);
    } catch (cause) {
      throw unwritable(target, cause);
    }
    await this.discard(id);
  }

  async discard(id: string): Promise<void> {
    await rm(this.#waiting(id), { recursive: true, force: true });
  }

  #waiting(id: string): string {
    if (!/^[\w-]+$/.test(id))
      throw new AppError('bad-input', message('this document is no longer here: send it again'));
    return join(this.folder, id);
  }

  async #dropOld(): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const { mtimeMs } = await stat(join(this.folder, name));
      if (mtimeMs < Date.now() - lifeMs) await rm(join(this.folder, name), { recursive: true, force: true });
    }
  }
}

/** The document's name as a file's: no folder, not hidden, nothing that a shell or another system would stumble over. */
function fileName(name: string): string {
  const base = name.normalize('NFC').replace(/^.*[/\\]/s, '');
  const extension = /\.[a-z]{1,8}$/i.exec(base)?.[0].toLowerCase() ?? '.txt';
  const stem = base
    .slice(0, base.length - (/\.[a-z]{1,8}$/i.exec(base)?.[0].length ?? 0))
    .replace(/[^\p{L}\p{N}_-]+/gu, '-');
  return `${stem.replace(/^-+|-+$/g, '').slice(0, 60) || 'article'}${extension}`;
}
