import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerText } from '../../src/answers/composing/saying/text.ts';
import { ask } from '../../src/ask.ts';
import { type Generation, openGeneration } from '../../src/index/generations.ts';
import { defaultEmbeddings } from '../../src/models/default.ts';
import { reindex } from '../../src/reindex.ts';

/** Opens a made-up corpus of `tests/corpora` for the tests of a file, and asks it; turns of a conversation are parted by ` / `. */
export function asking(corpus: string) {
  let dataDir: string;
  let generation: Generation;
  beforeAll(async () => {
    const corpusDir = resolve(import.meta.dirname, '../corpora', corpus);
    dataDir = await mkdtemp(join(tmpdir(), 'quwen-asking-'));
    await reindex({ corpusDir, dataDir, embeddings: defaultEmbeddings() });
    generation = await openGeneration(dataDir, defaultEmbeddings());
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  const said = async (question: string) => {
    const answer = await ask(question.split(' / '), generation);
    return {
      kind: answer.kind,
      ...(answer.kind === 'refused' && { reason: answer.reason }),
      text: answerText(answer),
      claims: answer.claims.map(({ text }) => text).join('\n'),
    };
  };
  /** Each row: a question, and what the claims of its answer must hold. */
  const answered = (rows: readonly (readonly [question: string, ...holds: string[]])[]) =>
    test.each([...rows])('“%s” is answered with %s', async (question, ...holds) => {
      const { kind, claims } = await said(question);
      expect(kind).toBe('grounded');
      for (const part of holds) expect(claims).toContain(part);
    });
  const refused = (...questions: readonly string[]) =>
    test.each(questions)('“%s” is refused', async (question) => {
      expect((await said(question)).kind).toBe('refused');
    });
  return { said, answered, refused };
}
