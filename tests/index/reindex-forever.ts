import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HashedEmbeddings } from '../../src/models/hashed-embeddings.ts';
import { reindex } from '../../src/reindex.ts';
import { articleText } from './corpora.ts';

/** Changes two articles together and reindexes, again and again, until it is killed. Run by the crash test. */
const [corpusDir, dataDir, first] = process.argv.slice(2) as [string, string, string];
const embeddings = new HashedEmbeddings();

for (let round = Number(first); ; round++) {
  for (const name of ['a0.md', 'a1.md'])
    await writeFile(join(corpusDir, name), `第${round}轮，${name}。\n${articleText(round % 50)}`);
  process.send?.({ round });
  await reindex({ corpusDir, dataDir, embeddings, force: true });
}
