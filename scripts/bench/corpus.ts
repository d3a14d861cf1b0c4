import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

export interface News {
  /** Holds folders with `articles.jsonl`, and `queries.jsonl` in one of them at least. */
  readonly setsFolder: string;
  readonly sets: readonly string[];
  /** More articles, `{"title","text"}` a line, gzipped; where they are at hand. */
  readonly moreFile: string;
  readonly glossaryFile: string;
}

/** Writes a corpus of the first `count` articles there are into `articles.jsonl`; made ones follow where there are too few. */
export async function writeCorpus(folder: string, count: number, news: News): Promise<void> {
  await mkdir(folder, { recursive: true });
  await copyFile(news.glossaryFile, join(folder, 'glossary.yaml'));
  const file = createWriteStream(join(folder, 'articles.jsonl'));
  let left = count;
  for await (const article of articles(news)) {
    if (left-- <= 0) break;
    file.write(`${JSON.stringify(article)}\n`);
  }
  await new Promise<void>((done) => file.end(() => done()));
}

async function* articles({ setsFolder, sets, moreFile }: News): AsyncGenerator<object> {
  for (const set of sets) yield* lines(createReadStream(join(setsFolder, set, 'articles.jsonl')));
  let number = 0;
  if (existsSync(moreFile))
    for await (const article of lines(createReadStream(moreFile).pipe(createGunzip())))
      yield { id: `more-${++number}`, ...article };
  for (;;) yield made(++number);
}

async function* lines(input: NodeJS.ReadableStream): AsyncGenerator<object> {
  for await (const line of createInterface({ input })) if (line !== '') yield JSON.parse(line) as object;
}

/** Sentences of the kind that reports are made of, each with figures of its own. */
function made(number: number): object {
  const topics = ['重点项目', '市外投资', '商务楼宇', '工业用地', '养老服务', '数字经济', '文化旅游', '城市更新'];
  const text = Array.from({ length: 12 }, (_, index) => {
    const topic = topics[(number * 7 + index) % topics.length]!;
    return `第${number}号街道推进${topic}建设，全年完成${topic}投资${number + index}.${index}亿元，比上年增长${(number % 40) + index}%。`;
  });
  return { id: `made-${number}`, title: `第${number}号街道的一年`, text: text.join('') };
}

export async function readQueries({ setsFolder, sets }: News, most: number): Promise<string[]> {
  const queries: string[] = [];
  for (const set of sets) {
    const text = await readFile(join(setsFolder, set, 'queries.jsonl'), 'utf8').catch(() => '');
    for (const line of text.split('\n').filter(Boolean)) queries.push((JSON.parse(line) as { query: string }).query);
  }
  if (queries.length === 0)
    for (let number = 1; number <= most; number++) queries.push(`第${number}号街道的市外投资是多少`);
  return queries.slice(0, most);
}
