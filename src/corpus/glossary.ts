import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Dimension, Glossary } from '../domain.ts';
import { AppError } from '../errors.ts';
import { message } from '../messages.ts';
import { simplify } from '../text/normal.ts';

const dimensions = [
  'money',
  'percent',
  'points',
  'multiple',
  'area',
  'length',
  'people',
  'count',
  'weight',
  'volume',
  'energy',
  'power',
  'duration',
  'rank',
  'other',
] as const satisfies readonly Dimension[];

const label = z.union([z.string().trim().min(1), z.number().transform(String)]);
const chinese = label.transform(simplify);
const list = (of: z.ZodType<string>) =>
  z
    .array(of)
    .nullish()
    .transform((value) => value ?? []);
const schema = z.strictObject({
  terms: z.array(
    z.strictObject({
      name: chinese,
      aliases: list(chinese),
      english: list(label),
      dimension: z.enum(dimensions).optional(),
      not: list(chinese),
      theme: chinese.optional(),
    }),
  ),
});

const fileName = 'glossary.yaml';

/** The glossary that comes with the project: the terms are those of any Chinese district. */
const shipped = fileURLToPath(new URL('../../corpus/', import.meta.url));

/**
 * The operator's glossary of a corpus folder; the project's own where the folder has none, and an empty one where that is gone too.
 * @throws AppError `bad-glossary`, naming file, line and mend.
 */
export async function loadGlossary(corpusDir: string, fallbackDir = shipped): Promise<Glossary> {
  for (const folder of [corpusDir, fallbackDir]) {
    const path = join(folder, fileName);
    const source = await readIfThere(path);
    if (source !== undefined) return parseGlossary(source, path);
  }
  return [];
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    const why = message('{path} cannot be read ({code}): make it a readable file, or remove it', {
      path,
      code: String(code),
    });
    throw new AppError('bad-glossary', why, { cause });
  }
}

/** @throws AppError `bad-glossary`. `path` is named in the message. */
export function parseGlossary(source: string, path: string): Glossary {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) {
    const what = fault.message.split('\n')[0]!.replace(/ at line \d+.*$/u, '');
    const { line } = lines.linePos(fault.pos[0]);
    throw new AppError(
      'bad-glossary',
      message('{path}:{line}: not YAML ({what}): mend this line', { path, line, what }),
    );
  }
  if (document.contents === null) return [];
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const line = lineOf(document, issue.path, lines);
    const why = message(
      '{path}:{line}: {key}: {what}: write terms as - name: …, with lists of aliases, english and not, a dimension and a theme',
      { path, line, key: issue.path.join('.'), what: issue.message },
    );
    throw new AppError('bad-glossary', why);
  }
  const seen = new Map<string, number>();
  for (const [index, { name }] of parsed.data.terms.entries()) {
    if (seen.has(name)) {
      const line = lineOf(document, ['terms', index], lines);
      const why = message('{path}:{line}: {name} is there twice: make the two terms one', { path, line, name });
      throw new AppError('bad-glossary', why);
    }
    seen.set(name, index);
  }
  return parsed.data.terms.map(({ dimension, theme, ...term }) => ({
    ...term,
    ...(dimension && { dimension }),
    ...(theme && { theme }),
  }));
}

/** The line of the innermost thing that exists on a path. */
function lineOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
