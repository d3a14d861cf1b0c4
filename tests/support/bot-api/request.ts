import type { IncomingMessage } from 'node:http';
import { ApiFailure, badRequest } from './failure.ts';
import { isObject, Parameters, type UploadedFile } from './parameters.ts';

/** Reads a body whole, up to `maxBytes`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > maxBytes) throw new ApiFailure(413, 'Request Entity Too Large');
    chunks.push(chunk as Buffer);
  }
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

/**
 * RFC 7578, read leniently where clients differ (telegraf writes no space after a header's colon and ends without a line break). The platform's own
 * `Response.formData()` refuses those.
 */
function parseMultipart(body: Buffer, type: string, values: Record<string, unknown>): Parameters {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(type);
  if (!boundary) throw badRequest('boundary is not found in the multipart Content-Type');
  const delimiter = Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  const fields: Record<string, unknown> = { ...values };
  const files = new Map<string, UploadedFile>();
  let position = body.indexOf(delimiter);
  while (position >= 0) {
    const start = position + delimiter.length;
    const end = body.indexOf(delimiter, start);
    if (end < 0) break;
    // A part is CRLF, headers, an empty line, content, CRLF.
    const part = body.subarray(start + 2, end - 2);
    const split = part.indexOf('\r\n\r\n');
    if (split < 0) throw badRequest("can't find the end of the headers of a multipart part");
    addPart(part.subarray(0, split).toString('utf8'), part.subarray(split + 4), fields, files);
    position = end;
  }
  return new Parameters(fields, files);
}

function addPart(headers: string, content: Buffer, fields: Record<string, unknown>, files: Map<string, UploadedFile>) {
  const disposition = headers.split('\r\n').find((line) => /^content-disposition\s*:/i.test(line)) ?? '';
  const name = /[;\s]name="([^"]*)"/.exec(disposition)?.[1];
  if (name === undefined) throw badRequest('a multipart part without a name');
  const filename = /filename="([^"]*)"/.exec(disposition)?.[1];
  if (filename === undefined) {
    fields[name] = content.toString('utf8');
    return;
  }
  const mimeType = /^content-type\s*:\s*(\S+)/im.exec(headers)?.[1] ?? 'application/octet-stream';
  files.set(name, { name: filename, mimeType, bytes: Buffer.from(content) });
}
