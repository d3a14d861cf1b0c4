import { copyFile, link, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Glossary } from '../domain.ts';
import type { VersionedEmbeddings } from '../models/embedding.ts';
import { currentName, nextName, pointAt, prune, sync, writeDurably, writeLinesDurably, writing } from './disk.ts';
import { contextVersion } from './embed.ts';
import type { SourceRecord } from './generations.ts';
import { type KeywordPart, keywordsVersion } from './keywords.ts';
import {
  baseFiles,
  type FileName,
  fileNames,
  formatVersion,
  type Manifest,
  sha256,
  writeManifest,
} from './manifest.ts';
import { type Entry, type PartName, writePart } from './parts.ts';
import type { Previous } from './previous.ts';
import { space } from './vectors.ts';

/** What a reindex puts into a generation. */
export interface GenerationContent {
  /** In the order of the corpus. */
  readonly records: readonly SourceRecord[];
  /** What the delta holds, and the base where it was built; in the order of their lines. */
  readonly entries: Readonly<Record<PartName, readonly Entry[]>>;
  readonly figures: number;
  readonly glossary: Glossary;
  /** Built, with `vectors.hnsw` written already; or that of an earlier generation. */
  readonly base: { readonly keywords: KeywordPart } | { readonly of: Pick<Previous, 'name' | 'manifest'> };
  readonly delta: { readonly keywords: KeywordPart; readonly vectors: Float32Array };
  readonly efSearch: number;
  readonly recall: number;
  readonly embedding: Pick<VersionedEmbeddings, 'name' | 'version' | 'dimensions'>;
  readonly versions: Omit<Manifest['versions'], 'keywords' | 'context'>;
}

/** Makes room for the next generation: its name, and the empty folder `gen-N.tmp`. The caller holds the lock. */
export async function beginGeneration(dataDir: string): Promise<{ name: string; folder: string }> {
  return writing(dataDir, async () => {
    const name = await nextName(dataDir);
    const folder = join(dataDir, `${name}.tmp`);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return { name, folder };
  });
}

/**
 * Fills the folder of `beginGeneration`: all on the disk, the manifest last.
 * @throws AppError `index-unwritable`.
 */
export async function writeGeneration(dataDir: string, name: string, content: GenerationContent): Promise<Manifest> {
  return writing(dataDir, async () => {
    const folder = join(dataDir, `${name}.tmp`);
    const at = (file: FileName) => join(folder, file);
    const { base, delta, entries, records } = content;
    const files: Partial<Record<FileName, { bytes: number; sha256: string }>> = {};
    if ('of' in base) {
      for (const file of baseFiles) {
        await share(join(dataDir, base.of.name, file), at(file));
        files[file] = base.of.manifest.files[file];
      }
    } else {
      await writePart('base', entries.base, base.keywords, at);
      await sync(at('vectors.hnsw'));
    }
    await writePart('delta', entries.delta, delta.keywords, at);
    const { buffer, byteOffset, byteLength } = delta.vectors;
    await writeDurably(at('delta-vectors.bin'), new Uint8Array(buffer, byteOffset, byteLength));
    await writeLinesDurably(at('sources.jsonl'), records);
    await writeDurably(at('glossary.json'), `${JSON.stringify(content.glossary, null, 1)}\n`);

    for (const file of fileNames) {
      if (files[file]) continue;
      const bytes = await readFile(at(file));
      files[file] = { bytes: bytes.length, sha256: await sha256(bytes) };
    }
    const manifest: Manifest = {
      formatVersion,
      name,
      builtAt: new Date().toISOString(),
      files: files as Manifest['files'],
      counts: {
        articles: records.length,
        passages: records.reduce((sum, { passages }) => sum + passages, 0),
        figures: content.figures,
        baseRows: 'of' in base ? base.of.manifest.counts.baseRows : base.keywords.size,
        deltaRows: delta.keywords.size,
      },
      embedding: { name: content.embedding.name, version: content.embedding.version },
      dimensions: content.embedding.dimensions,
      space,
      efSearch: content.efSearch,
      recall: content.recall,
      versions: { ...content.versions, keywords: keywordsVersion, context: contextVersion },
    };
    await writeDurably(join(folder, 'manifest.json'), writeManifest(manifest));
    await sync(folder);
    return manifest;
  });
}

/** The same file under a second name, which costs nothing; a copy where the file system has no such thing. */
async function share(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
    await sync(to);
  }
}

/** Makes a written and checked `gen-N.tmp` the current generation, and prunes all but it and the one before. */
export async function publish(dataDir: string, name: string): Promise<void> {
  await writing(dataDir, async () => {
    const before = await currentName(dataDir);
    await rename(join(dataDir, `${name}.tmp`), join(dataDir, name));
    await sync(dataDir);
    await pointAt(dataDir, name);
    await prune(dataDir, [name, before]);
  });
}
