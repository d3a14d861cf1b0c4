import { badRequest } from './failure.ts';

/** A file that came up in a multipart body. */
export interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
}

/**
 * The parameters of one call, however they were sent. The Bot API takes every value as a string and structured ones as JSON within it; a JSON body
 * may hold them as they are.
 */
export class Parameters {
  constructor(
    readonly values: Readonly<Record<string, unknown>>,
    readonly files: ReadonlyMap<string, UploadedFile> = new Map(),
  ) {}

  has(name: string): boolean {
    return this.values[name] !== undefined && this.values[name] !== null && this.values[name] !== '';
  }

  /** Empty when absent. */
  string(name: string): string {
    const value = this.values[name];
    if (value === undefined || value === null) return '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  integer(name: string, fallback = 0): number {
    const value = Number.parseInt(this.string(name), 10);
    return Number.isSafeInteger(value) ? value : fallback;
  }

  boolean(name: string): boolean {
    return ['true', 'yes', '1'].includes(this.string(name).trim().toLowerCase());
  }

  /** A structured value, or undefined when absent; `what` names it in the refusal, as in `can't parse reply keyboard markup JSON object`. */
  json(name: string, what: string): unknown {
    const value = this.values[name];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value);
    } catch {
      throw badRequest(`can't parse ${what} JSON object`);
    }
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parameters as a test reads them: JSON within strings unfolded, files by name and size. */
export function readable(parameters: Parameters): Record<string, unknown> {
  const entries = Object.entries(parameters.values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, unfolded(name, value)]);
  for (const [name, file] of parameters.files) entries.push([name, { filename: file.name, bytes: file.bytes.length }]);
  return Object.fromEntries(entries);
}

// Free text that happens to look like JSON must stay what was sent.
const freeText = new Set(['text', 'caption', 'description', 'short_description', 'name', 'url', 'message', 'title']);

function unfolded(name: string, value: unknown): unknown {
  if (typeof value !== 'string' || freeText.has(name)) return value;
  if (/^-?\d{1,15}$/.test(value) && /(_id|offset|limit|timeout)$/.test(name) && !/query_id$/.test(name))
    return Number(value);
  if (!/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
