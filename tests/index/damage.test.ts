import { cp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGeneration } from '../../src/index/generations.ts';
import { fileNames } from '../../src/index/manifest.ts';
import { HashedEmbeddings } from '../../src/models/hashed-embeddings.ts';
import { reindex } from '../../src/reindex.ts';
import { articleText, type Workplace, workplace } from './corpora.ts';

/** How many random damages; DAMAGES=1000 for the bench. */
const damages = Number(process.env.DAMAGES ?? 120);
const embeddings = new HashedEmbeddings();
let place: Workplace;

beforeAll(async () => {
  // So many that the second generation shares the base of the first, and has a delta.
  place = await workplace(25);
  await reindex({ ...place, embeddings });
  await place.write('b.md', articleText(30, 2));
  await reindex({ ...place, embeddings });
});
afterAll(() => place.clear());

const whole = (count: number) => Math.floor(Math.random() * count);

async function damage(file: string): Promise<string> {
  const { size } = await stat(file);
  const bytes = await readFile(file);
  const at = whole(size);
  switch (whole(5)) {
    case 0:
      await truncate(file, at);
      return `truncated to ${at} of ${size}`;
    case 1:
      bytes[at]! ^= 1 << whole(8);
      await writeFile(file, bytes);
      return `bit flipped at ${at} of ${size}`;
    case 2: {
      // A lost sector reads as zeros.
      const end = Math.min(size, at + 512);
      bytes.fill(0, at, end);
      await writeFile(file, bytes);
      return `zeros from ${at} to ${end} of ${size}`;
    }
    case 3:
      await cp(file.replace('gen-0002', 'gen-0001'), file);
      return 'taken from another generation';
    default:
      await writeFile(file, Buffer.concat([bytes, bytes.subarray(at)]));
      return `${size - at} bytes too many`;
  }
}

test(
  `${damages} random damages are found before use, or change nothing`,
  async () => {
    const current = join(place.dataDir, 'gen-0002');
    const kept = `${place.dataDir}-kept`;
    // Copies, which damage alone: what is shared on the disk is damaged for both.
    await cp(current, kept, { recursive: true });
    await rm(current, { recursive: true });
    await cp(kept, current, { recursive: true });
    const sound = await openGeneration(place.dataDir, embeddings);
    expect(sound.manifest.counts.deltaRows).toBeGreaterThan(0);
    const names = [...fileNames, 'manifest.json'];
    for (let attempt = 0; attempt < damages; attempt++) {
      const file = names[attempt % names.length]!;
      const what = `${file} ${await damage(join(current, file))}`;
      const warnings: string[] = [];
      const opened = await openGeneration(place.dataDir, embeddings, { warn: (message) => warnings.push(message) });
      // Zeros over zeros, or a blank of the manifest: the generation is what it was.
      if (opened.name === 'gen-0002') expect([...opened.articles.values()], what).toEqual([...sound.articles.values()]);
      else expect([opened.name, warnings.length], what).toEqual(['gen-0001', 1]);
      await rm(current, { recursive: true });
      await cp(kept, current, { recursive: true });
    }
    await rm(kept, { recursive: true });
  },
  30_000 + damages * 2_000,
);
