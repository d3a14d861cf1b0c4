import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A text to learn from. `questions` and `title` are asked of it. */
export interface Document {
  readonly source: string;
  readonly title: string;
  readonly questions: readonly string[];
  /** At most some 100 characters each, in order. */
  readonly sentences: readonly string[];
}

type Row = Record<string, unknown>;

function readJsonl(path: string): Row[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

const string = (value: unknown) => (typeof value === 'string' ? value : '');

/** Every JSONL of a folder: rows of `{question, passage}` and of `{title, text}`; rows of one passage become one document. */
export function readDocuments(folder: string): Document[] {
  const byText = new Map<string, { source: string; title: string; questions: string[]; sentences: string[] }>();
  for (const file of readdirSync(folder).sort()) {
    if (!/\.jsonl(\.gz)?$/.test(file)) continue;
    for (const row of readJsonl(join(folder, file))) {
      const text = string(row.text) || string(row.passage);
      if (text.length < 20) continue;
      const document = byText.get(text) ?? {
        source: string(row.source) || file.replace(/\..*/, ''),
        title: string(row.title),
        questions: [],
        sentences: sentencesOf(text),
      };
      byText.set(text, document);
      if (string(row.question) !== '') document.questions.push(string(row.question));
    }
  }
  return [...byText.values()];
}

function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const sentence of text.split(/(?<=[。！？!?；;\n])/)) {
    for (let start = 0; start < sentence.length; start += 120) {
      const piece = sentence.slice(start, start + 120);
      if (/[\p{L}\d]/u.test(piece)) sentences.push(piece);
    }
  }
  return sentences;
}

const shingleLength = 12;

function* shingles(text: string): Generator<string> {
  const plain = text.replace(/[^\p{L}\d]+/gu, '');
  for (let i = 0; i + shingleLength <= plain.length; i += 1) yield plain.slice(i, i + shingleLength);
}

/** Texts of an evaluation, which must not be learned: every `text` and `query` of the JSONL files under a folder. */
export function readEvaluationTexts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readJsonl(join(folder, file)).flatMap((row) => [string(row.text), string(row.query)]))
    .filter((text) => text !== '');
}

/** Leaves out documents of which more than a fifth of the runs of 12 characters stand in the evaluation's texts. */
export function withoutOverlap(
  documents: readonly Document[],
  evaluation: readonly string[],
): { kept: Document[]; dropped: Document[] } {
  const known = new Set<string>();
  for (const text of evaluation) for (const shingle of shingles(text)) known.add(shingle);
  const kept: Document[] = [];
  const dropped: Document[] = [];
  for (const document of documents) {
    const texts = [document.sentences.join(''), document.title, ...document.questions];
    (texts.some((text) => share(text, known) > 0.2) ? dropped : kept).push(document);
  }
  return { kept, dropped };
}

function share(text: string, known: ReadonlySet<string>): number {
  let all = 0;
  let found = 0;
  for (const shingle of shingles(text)) {
    all += 1;
    if (known.has(shingle)) found += 1;
  }
  return all === 0 ? 0 : found / all;
}
