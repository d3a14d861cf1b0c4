import { createHash, webcrypto } from 'node:crypto';
import { z } from 'zod';
import type { VersionedEmbeddings } from '../models/embedding.ts';
import { filesOf } from './parts.ts';

/** Raise it when a generation's files change their form: older ones are then built anew. */
export const formatVersion = 2;

const sum = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

/** Those of a generation's files that it may share with the one before. */
export const baseFiles = [filesOf.base.entries, filesOf.base.keywords, 'vectors.hnsw'] as const;
/** Those that each has for itself. */
export const deltaFiles = [
  filesOf.delta.entries,
  filesOf.delta.keywords,
  'delta-vectors.bin',
  'sources.jsonl',
  'glossary.json',
] as const;
/** Every file of a generation beside its manifest. */
export const fileNames = [...baseFiles, ...deltaFiles] as const;
export type FileName = (typeof fileNames)[number];

const body = z.strictObject({
  formatVersion: z.literal(formatVersion),
  name: z.string().regex(/^gen-\d{4,}$/),
  builtAt: z.iso.datetime(),
  files: z.record(z.enum(fileNames), z.strictObject({ bytes: count, sha256: sum })),
  counts: z.strictObject({ articles: count, passages: count, figures: count, baseRows: count, deltaRows: count }),
  embedding: z.strictObject({ name: z.string(), version: z.string() }),
  dimensions: z.int().positive(),
  space: z.string(),
  efSearch: z.int().positive(),
  /** Of the graph against the exact scan when it was built. */
  recall: z.number().min(0).max(1),
  versions: z.strictObject({
    cleaner: z.string(),
    chunker: z.string(),
    scanner: z.string(),
    keywords: z.string(),
    /** Absent where passages were embedded by themselves. */
    context: z.string().optional(),
  }),
});
const schema = body.extend({ checksum: sum });

/** What a generation holds, and the sums by which damage is found before anything is used. */
export type Manifest = Readonly<z.infer<typeof body>>;

/** What tells an embedding from others whose vectors cannot be compared with its own. */
export type EmbeddingIdentity = Pick<VersionedEmbeddings, 'name' | 'version' | 'dimensions'>;

export function isMadeWith({ embedding, dimensions }: Manifest, other: EmbeddingIdentity): boolean {
  return embedding.name === other.name && embedding.version === other.version && dimensions === other.dimensions;
}

/** Readable JSON, with a checksum of its own content. */
export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify({ ...manifest, checksum: checksumOf(manifest) }, null, 2)}\n`;
}

/** The manifest, or why it is none. */
export function parseManifest(text: string): Manifest | { readonly fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'is not JSON' };
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    return { fault: `is not of format ${formatVersion} (${issue.path.join('.') || 'object'}: ${issue.message})` };
  }
  const { checksum, ...manifest } = parsed.data;
  return checksum === checksumOf(manifest) ? manifest : { fault: 'does not match its own checksum' };
}

/** SHA-256 in hex, computed off the main thread. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

/** Over the members in one fixed order, whatever order they were written in. */
function checksumOf(manifest: Manifest): string {
  const ordered = JSON.stringify(manifest, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(ordered).digest('hex');
}
