import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { AppError } from '../errors.ts';

export interface CorpusFile {
  /** Relative to the corpus folder, with `/`. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

export type Skipped = { readonly skipped: string };

/** A page or a text beyond this is no article. JSONL is read line by line and may be of any size. */
const maxFileBytes = 32 * 1024 * 1024;

const kinds = /\.(?:md|markdown|txt|html?|jsonl)$/iu;
/** Files of the corpus folder that are for people or for the program, not articles. */
const notArticles = /^(?:readme(?:\..*)?|glossary\.ya?ml|questions\.jsonl|queries\.jsonl|smoke\.jsonl)$/iu;

/**
 * The files that may hold articles, by name, in a fixed order; what cannot be one is named with the mend.
 * @throws AppError `corpus-missing` where there is no readable folder.
 */
export async function corpusFiles(corpusDir: string): Promise<(CorpusFile | Skipped)[]> {
  const root = await realpath(corpusDir).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'ENOENT' ? 'does not exist' : `cannot be read (${cause.code})`;
    throw new AppError('corpus-missing', `corpus folder ${corpusDir} ${why}: set CORPUS_DIR to a folder of articles`, {
      cause,
    });
  });
  const found: (CorpusFile | Skipped)[] = [];
  await walk(root, root, found);
  return found;
}

async function walk(root: string, folder: string, found: (CorpusFile | Skipped)[]): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (folder === root) {
      const mend = 'set CORPUS_DIR to a folder of articles that can be read';
      throw new AppError('corpus-missing', `corpus folder ${root} cannot be listed (${code}): ${mend}`, { cause });
    }
    found.push({ skipped: `${nameOf(root, folder)}/: cannot be listed (${code}): make the folder readable` });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(root, path, found);
    else found.push(...(await inspect(root, path, entry)));
  }
}

async function inspect(root: string, path: string, entry: Dirent): Promise<(CorpusFile | Skipped)[]> {
  const name = nameOf(root, path);
  if (notArticles.test(entry.name)) return [];
  try {
    if (entry.isSymbolicLink()) {
      const target = await realpath(path);
      if (!target.startsWith(root + sep))
        return [{ skipped: `${name}: is a link out of the corpus folder: copy the file into the folder` }];
      if ((await stat(target)).isDirectory())
        return [{ skipped: `${name}: is a link to a folder: move the folder itself here` }];
    } else if (!entry.isFile()) return [{ skipped: `${name}: is no file: remove it` }];
    if (!kinds.test(entry.name))
      return [{ skipped: `${name}: is of no kind that is read: give it as .md, .txt, .html or .jsonl` }];
    const { size: bytes } = await stat(path);
    if (bytes > maxFileBytes && !/\.jsonl$/iu.test(name))
      return [{ skipped: `${name}: has ${mebibytes(bytes)} MB, ${mebibytes(maxFileBytes)} are the most: split it` }];
    return [{ name, path, bytes }];
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const mend = code === 'ENOENT' ? 'the link leads nowhere: remove it' : 'make it readable';
    return [{ skipped: `${name}: cannot be read (${code}): ${mend}` }];
  }
}

const nameOf = (root: string, path: string) => relative(root, path).split(sep).join('/');
const mebibytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
