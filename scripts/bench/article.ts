import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyClaim } from '../../src/answers/verifying/verify.ts';
import { ask } from '../../src/ask.ts';
import type { Article } from '../../src/domain.ts';
import { extractFigures } from '../../src/figures/ledger.ts';
import { type Generation, openGeneration } from '../../src/index/generations.ts';
import type { VersionedEmbeddings } from '../../src/models/embedding.ts';
import { reindex } from '../../src/reindex.ts';
import { readGolden } from '../eval/golden.ts';
import { type Folders, residentMegabytes, secondsToAnswer } from './children.ts';
import { quantiles, type Row, timesOf } from './rows.ts';
import { searchRows } from './search.ts';

const articleChars = 3_000;
const passagesPerClaim = 8;
/** Half of them pass before the engine has compiled what it runs: a bot that has run for a minute has. */
const claimRounds = 401;

/** What everybody meets: the configured corpus, with its golden questions where it has some. */
export async function articleRows(folders: Folders, embeddings: VersionedEmbeddings, rounds: number): Promise<Row[]> {
  const { corpusDir, dataDir } = folders;
  await reindex({ corpusDir, dataDir, embeddings });
  const generation = await openGeneration(dataDir, embeddings);
  const conversations = questionsOf(corpusDir, generation);
  const first = conversations[0]!.at(-1)!;
  const answer = await timesOf(conversations, (turns) => ask(turns, generation), { warmUp: conversations });
  const queries = conversations.map((turns) => turns.at(-1)!);
  return [
    ...(await startRows(first, folders, rounds)),
    { what: 'memory of the process', measured: await residentMegabytes(first, folders), unit: 'MB', mark: 200 },
    { what: `question (${conversations.length}), p50`, measured: answer.p50, unit: 'ms', mark: 5 },
    { what: 'question, p95', measured: answer.p95, unit: 'ms', mark: 15 },
    await extractionRow(generation, rounds),
    ...(await verificationRows(generation)),
    ...(await searchRows(queries, generation, embeddings, dataDir)),
  ];
}

function questionsOf(corpusDir: string, { articles }: Generation): (readonly string[])[] {
  const path = join(corpusDir, 'questions.jsonl');
  if (existsSync(path)) return readGolden(path).map(({ turns }) => turns);
  return [...articles.values()].slice(0, 200).map(({ title }) => [title]);
}

async function startRows(question: string, folders: Folders, rounds: number): Promise<Row[]> {
  const opened: number[] = [];
  const built: number[] = [];
  for (let round = 0; round < rounds; round++) opened.push(await secondsToAnswer(question, folders));
  const fresh = join(folders.dataDir, 'fresh');
  for (let round = 0; round < rounds; round++) {
    built.push(await secondsToAnswer(question, { ...folders, dataDir: fresh }));
    await rm(fresh, { recursive: true });
  }
  return [
    { what: 'npm start to the first answer, with an index', measured: quantiles(opened).p50, unit: 's', mark: 3 },
    { what: 'npm start to the first answer, without', measured: quantiles(built).p50, unit: 's', mark: 6 },
  ];
}

async function extractionRow({ articles, glossary }: Generation, rounds: number): Promise<Row> {
  const [first] = articles.values();
  const all = [...articles.values()].map(({ text }) => text).join('\n');
  const text = all.repeat(Math.ceil(articleChars / all.length)).slice(0, articleChars);
  const article: Article = { ...first!, text, rawOffsets: [{ cleaned: 0, raw: 0, length: text.length }] };
  const times = await timesOf(Array.from({ length: rounds * 20 }), () => extractFigures(article, glossary));
  return { what: `figures of ${articleChars} characters, p50`, measured: times.p50, unit: 'ms', mark: 20 };
}

/** The clauses that state figures, each held against its own passage and seven others. */
async function verificationRows(generation: Generation): Promise<Row[]> {
  const { ledger, articles, passages } = generation;
  const claims = ledger.slice(0, 500).flatMap(({ articleId, clause, start }) => {
    const text = articles.get(articleId)!.text.slice(clause.start, clause.end);
    const at = passages.findIndex((one) => one.articleId === articleId && one.start <= start && start < one.end);
    const from = Math.max(0, Math.min(at, passages.length - passagesPerClaim));
    return at < 0 ? [] : [{ text, passages: passages.slice(from, from + passagesPerClaim) }];
  });
  const times = await timesOf(claims, (claim) => verifyClaim(claim.text, claim.passages, generation), {
    warmUp: claims,
    rounds: claimRounds,
  });
  const what = `a claim against ${passagesPerClaim} passages`;
  return [
    { what: `${what}, p50`, measured: times.p50, unit: 'ms', mark: 1 },
    { what: `${what}, p95`, measured: times.p95, unit: 'ms', mark: 1 },
  ];
}
