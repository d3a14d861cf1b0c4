import type { IncomingMessage } from 'node:http';
import { ApiFailure, badRequest } from './failure.ts';
import { isObject, Parameters, type UploadedFile } from './parameters.ts';

/** Reads a body whole; what is over `maxBytes` is read and thrown away. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= maxBytes) chunks.push(chunk as Buffer);
  }
  // Only now: a client that is still sending would not read the answer.
  if (size > maxBytes) throw new ApiFailure(413, 'Request Entity Too Large');
  return Buffer.concat(chunks);
}

/** The parameters of a request: its query, then its body as JSON, urlencoded or multipart. */
export async function readParameters(request: IncomingMessage, url: URL, maxBytes: number): Promise<Parameters> {
  const values: Record<string, unknown> = Object.fromEntries(url.searchParams);
  const body = await readBody(request, maxBytes);
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0) return new Parameters(values);
  if (type.startsWith('application/json')) return new Parameters({ ...values, ...parseObject(body) });
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return new Parameters({ ...values, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) });
  }
  if (type.startsWith('multipart/form-data')) return parseMultipart(body, type, values);
  return new Parameters(values);
}

function parseObject(body: Buffer): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw badRequest("can't parse JSON encoded parameters");
  }
  if (!isObject(value)) throw badRequest('JSON object expected');
  return value;
}

async function parseMultipart(body: Buffer, type: string, values: Record<string, unknown>): Promise<Parameters> {
  const fields: Record<string, unknown> = { ...values };
  const files = new Map<string, UploadedFile>();
  // Node's own fetch reads forms.
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw badRequest("can't parse the multipart form");
  });
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value;
    else files.set(name, { name: value.name, mimeType: value.type, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return new Parameters(fields, files);
}
