import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HashedEmbeddings } from '../../src/models/hashed-embeddings.ts';
import { reindex } from '../../src/reindex.ts';
import { articleText } from './corpora.ts';

/**
 * Changes two articles together and reindexes, again and again, until it is killed; in every third round eight of them,
 * so that all is built anew. Run by the crash test.
 */
const [corpusDir, dataDir, first] = process.argv.slice(2) as [string, string, string];
const embeddings = new HashedEmbeddings();

for (let round = Number(first); ; round++) {
  for (let number = 0; number < (round % 3 === 0 ? 8 : 2); number++) {
    const name = `a${number}.md`;
    await writeFile(join(corpusDir, name), `第${round}轮，${name}。\n${articleText(round % 50, 1)}`);
  }
  process.send?.({ round });
  await reindex({ corpusDir, dataDir, embeddings, force: true });
}
