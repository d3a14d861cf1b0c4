import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { AppError } from '../errors.ts';
import { type Message, message } from '../messages.ts';

export interface CorpusFile {
  /** Relative to the corpus folder, with `/`. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** The path of the `.yaml` beside it that says what the file itself does not: `report.pdf.yaml`. */
  readonly beside?: string;
}

/** What is not taken: its name, the reason, the mend. */
export type Skipped = { readonly skipped: Message };

export const skipped = (name: string, why: Message): Skipped => ({ skipped: message('{name}: {why}', { name, why }) });

/** A page or a text beyond this is no article. JSONL is read line by line and may be of any size. */
const maxFileBytes = 32 * 1024 * 1024;

const kinds = /\.(?:md|markdown|txt|html?|docx|pdf|jsonl)$/iu;
/** As mends name them. */
export const kindNames = message('{one} or {other}', { one: '.md, .txt, .html, .docx, .pdf', other: '.jsonl' });
/** Files of the corpus folder that are for people or for the program, not articles. */
const notArticles = /^(?:readme(?:\..*)?|glossary\.ya?ml|questions\.jsonl|queries\.jsonl|smoke\.jsonl)$/iu;

/**
 * The files that may hold articles, by name, in a fixed order; what cannot be one is named with the mend.
 * @throws AppError `corpus-missing` where there is no readable folder.
 */
export async function corpusFiles(corpusDir: string): Promise<(CorpusFile | Skipped)[]> {
  const root = await realpath(corpusDir).catch((cause: NodeJS.ErrnoException) => {
    const why =
      cause.code === 'ENOENT'
        ? message('corpus folder {folder} does not exist: set CORPUS_DIR to a folder of articles', {
            folder: corpusDir,
          })
        : message('corpus folder {folder} cannot be read ({code}): set CORPUS_DIR to a folder of articles', {
            folder: corpusDir,
            code: String(cause.code),
          });
    throw new AppError('corpus-missing', why, { cause });
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
    const code = String((cause as NodeJS.ErrnoException).code);
    if (folder === root) {
      const why = message(
        'corpus folder {folder} cannot be listed ({code}): set CORPUS_DIR to a folder of articles that can be read',
        { folder, code },
      );
      throw new AppError('corpus-missing', why, { cause });
    }
    found.push(
      skipped(`${nameOf(root, folder)}/`, message('cannot be listed ({code}): make the folder readable', { code })),
    );
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = new Map(entries.map((entry) => [entry.name, entry]));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const described = describedBy(entry.name);
    if (entry.isDirectory()) await walk(root, path, found);
    else if (described === undefined)
      found.push(...(await inspect(root, path, entry, names.get(besideName(entry.name)))));
    else if (!names.has(described))
      found.push(
        skipped(
          nameOf(root, path),
          message('tells of {described}, which is not here: bring it, or remove this', { described }),
        ),
      );
  }
}

export const noArticleName = (name: string): Skipped => skipped(name, message("is no article's name: give it another"));

/** One file that is named by itself, wherever it lies. */
export async function fileAt(path: string): Promise<CorpusFile | Skipped> {
  const name = basename(path);
  if (notArticles.test(name) || name.startsWith('.')) return noArticleName(name);
  const hasBeside = await stat(besideName(path)).then(
    () => true,
    () => false,
  );
  return fileOf(name, path, hasBeside);
}

async function fileOf(name: string, path: string, hasBeside: boolean): Promise<CorpusFile | Skipped> {
  if (!kinds.test(name))
    return skipped(name, message('is of no kind that is read: give it as {kinds}', { kinds: kindNames }));
  const { size: bytes } = await stat(path);
  if (bytes > maxFileBytes && !/\.jsonl$/iu.test(name))
    return skipped(
      name,
      message('has {size} MB, {most} are the most: split it', {
        size: mebibytes(bytes),
        most: mebibytes(maxFileBytes),
      }),
    );
  return { name, path, bytes, ...(hasBeside && { beside: besideName(path) }) };
}

/** Whether what is stated of a file can stand in it; else it stands beside it. */
export const takesFrontMatter = (name: string): boolean => /\.(?:md|markdown|txt)$/iu.test(name);

/** Whether an article's source is a line of a JSONL: `news.jsonl:12`. */
export const isLineOfList = (source: string): boolean => /\.jsonl:\d+$/iu.test(source);

/** The name of the file that may say what another does not: `report.pdf.yaml`. */
export const besideName = (name: string): string => `${name}.yaml`;

function describedBy(name: string): string | undefined {
  const described = name.replace(/\.yaml$/u, '');
  return described !== name && kinds.test(described) ? described : undefined;
}

async function inspect(root: string, path: string, entry: Dirent, beside?: Dirent): Promise<(CorpusFile | Skipped)[]> {
  if (notArticles.test(entry.name)) return [];
  const name = nameOf(root, path);
  try {
    const fault = (await faultOf(root, path, entry)) ?? (beside && (await faultOf(root, besideName(path), beside)));
    return [fault ?? (await fileOf(name, path, beside !== undefined))];
  } catch (cause) {
    const { code, path: at = path } = cause as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT'
        ? message('cannot be read ({code}): the link leads nowhere: remove it', { code })
        : message('cannot be read ({code}): make it readable', { code: String(code) });
    return [skipped(nameOf(root, at), why)];
  }
}

/** Why an entry can be no file of the corpus. */
async function faultOf(root: string, path: string, entry: Dirent): Promise<Skipped | undefined> {
  const name = nameOf(root, path);
  if (!entry.isSymbolicLink()) return entry.isFile() ? undefined : skipped(name, message('is no file: remove it'));
  const target = await realpath(path);
  if (!target.startsWith(root + sep))
    return skipped(name, message('is a link out of the corpus folder: copy the file into the folder'));
  return (await stat(target)).isDirectory()
    ? skipped(name, message('is a link to a folder: move the folder itself here'))
    : undefined;
}

const nameOf = (root: string, path: string) => relative(root, path).split(sep).join('/');
const mebibytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
