import { join } from 'node:path';
import type { Glossary } from '../domain.ts';
import { AppError } from '../errors.ts';
import { currentName, generationNames } from './disk.ts';
import { parseRecords, readChecked, readManifest, type SourceRecord, withSource } from './generations.ts';
import { type FileName, fileNames, type Manifest } from './manifest.ts';
import { Entries, type Entry, filesOf } from './parts.ts';
import { VectorFile } from './vectors.ts';

/**
 * The generation before, for a reindex to compare with and to take over from, whatever embedding made it. All its files are
 * compared with their checksums, but an article is read only when it is asked for: most are the same as before.
 */
export interface Previous {
  readonly name: string;
  readonly manifest: Manifest;
  readonly glossary: Glossary;
  /** By article id, in the order of the corpus. */
  readonly sources: ReadonlyMap<string, SourceRecord>;
  /** How many entries the base has, those that are gone since included. */
  readonly baseSize: number;
  baseEntry(line: number): Entry;
  entryOf(record: SourceRecord): Entry;
  /** The vector of one of an article's passages. */
  vectorOf(record: SourceRecord, ordinal: number): Float32Array;
}

/** The newest whole one; undefined where there is none. */
export async function openPrevious(dataDir: string): Promise<Previous | undefined> {
  const current = await currentName(dataDir);
  const names = (await generationNames(dataDir)).toReversed();
  for (const name of current ? [current, ...names.filter((other) => other !== current)] : names) {
    try {
      return await open(join(dataDir, name), name);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return undefined;
}

async function open(folder: string, name: string): Promise<Previous> {
  const manifest = await readManifest(folder, name);
  const { dimensions, counts } = manifest;
  const files = new Map(
    await Promise.all(fileNames.map(async (file) => [file, await readChecked(folder, file, manifest)] as const)),
  );
  const bytesOf = (file: FileName) => files.get(file)!;
  const base = new Entries(bytesOf(filesOf.base.entries));
  const delta = new Entries(bytesOf(filesOf.delta.entries));
  const expected = { dimensions, elements: counts.baseRows };
  const graph = new VectorFile(join(folder, 'vectors.hnsw'), bytesOf('vectors.hnsw'), expected);
  const { buffer, byteOffset, byteLength } = bytesOf('delta-vectors.bin');
  const beside = new Float32Array(buffer, byteOffset, byteLength >> 2);
  return {
    name,
    manifest,
    glossary: JSON.parse(bytesOf('glossary.json').toString()) as Glossary,
    sources: new Map([...parseRecords(bytesOf('sources.jsonl'))].map((record) => [record.id, record])),
    baseSize: base.size,
    baseEntry: (line) => base.at(line)!,
    entryOf: ({ part, line, source }) => withSource((part === 'base' ? base : delta).at(line)!, source),
    vectorOf: ({ part, row }, ordinal) => {
      const at = row + ordinal;
      return part === 'base' ? graph.at(at) : beside.subarray(at * dimensions, (at + 1) * dimensions);
    },
  };
}
