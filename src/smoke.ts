import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { answerText } from './answers/composing/saying/text.ts';
import { ask } from './ask.ts';
import { AppError } from './errors.ts';
import type { Generation } from './index/generations.ts';
import { message } from './messages.ts';
import { foldSimplified } from './text/terms.ts';

const fileName = 'smoke.jsonl';
const row = z.union([
  z.strictObject({ question: z.string().trim().min(1), holds: z.string().trim().min(1) }),
  z.strictObject({ question: z.string().trim().min(1), refused: z.literal(true) }),
]);

/**
 * What an operator wants every index to be able to answer: `smoke.jsonl` of the corpus folder, one object a line,
 * `{"question","holds"}` for words that the answer holds, or `{"question","refused":true}`. Without the file, nothing.
 * @returns what names the questions that a built generation fails; undefined where there are none.
 * @throws AppError `bad-input`, naming the line.
 */
export async function smokeQuestions(
  corpusDir: string,
): Promise<((generation: Generation) => Promise<string[]>) | undefined> {
  const path = join(corpusDir, fileName);
  const lines = await readFile(path, 'utf8').catch(() => '');
  const rows = lines
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseRow(line, `${path}:${index + 1}`)]));
  if (rows.length === 0) return undefined;
  return async (generation) => {
    const faults: string[] = [];
    for (const one of rows) {
      const answer = await ask([one.question], generation);
      const text = foldSimplified(answerText(answer));
      const right = 'refused' in one ? answer.kind === 'refused' : text.includes(foldSimplified(one.holds));
      if (!right) faults.push(`${one.question} → ${answer.kind === 'refused' ? answer.reason : text}`);
    }
    return faults;
  };
}

/** What a line holds. */
const form = message('{one} or {other}', { one: '{"question","holds"}', other: '{"question","refused":true}' });

function parseRow(line: string, where: string): z.infer<typeof row> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new AppError('bad-input', message('{where}: is not JSON: write {form}', { where, form }), { cause });
  }
  const parsed = row.safeParse(value);
  if (!parsed.success) throw new AppError('bad-input', message('{where}: write {form}', { where, form }));
  return parsed.data;
}
