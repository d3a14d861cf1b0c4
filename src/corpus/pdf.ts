import { fileURLToPath } from 'node:url';
import { constants, inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';
import { message } from '../messages.ts';
import type { Change } from './edits.ts';
import type { PageOrFault } from './page.ts';
import { type PdfLine, type PdfPage, paragraphsOf } from './pdf-lines.ts';

/** Where PDF.js looks for the predefined CMaps; it reads files by path, not by address. */
const cMapUrl = fileURLToPath(new URL('../../cmaps/', import.meta.url));

/** A yearbook is no article. */
const maxPages = 500;
/** Of all streams but pictures, which are not looked at. */
const maxUnpackedBytes = 64 * 1024 * 1024;

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type TextContent = Awaited<ReturnType<Awaited<ReturnType<Document['getPage']>>['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;

/** The text layer of a PDF: lines joined into paragraphs; page numbers and what repeats at the edges of the pages left out. */
export async function readPdf(bytes: Uint8Array): Promise<PageOrFault> {
  if (unpacksTooFar(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
    return {
      fault: message('unpacks to more than {most} MB: split it, or remove it if it is none of yours', {
        most: maxUnpackedBytes / 1024 / 1024,
      }),
    };
  let document: Document;
  try {
    // PDF.js takes the bytes for its own.
    const data = new Uint8Array(bytes);
    document = await getDocumentProxy(data, { cMapUrl, cMapPacked: true, disableFontFace: true, verbosity: 0 });
  } catch (cause) {
    if ((cause as Error).name === 'PasswordException')
      return { fault: message('is under a password: save it without one') };
    return { fault: message('is no PDF, or a damaged one ({what}): get it anew', { what: firstLine(cause) }) };
  }
  try {
    if (document.numPages > maxPages)
      return {
        fault: message('has {pages} pages, {most} are the most: split it', {
          pages: document.numPages,
          most: maxPages,
        }),
      };
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [, bottom, , top] = page.view as [number, number, number, number];
      pages.push({ bottom, top, lines: linesOf(await page.getTextContent()) });
      page.cleanup();
    }
    return articleOf(pages);
  } catch (cause) {
    return {
      fault: message('cannot be read ({what}): save it anew, or give its text as .txt', { what: firstLine(cause) }),
    };
  } finally {
    await document.destroy();
  }
}

const firstLine = (cause: unknown) => (cause as Error).message.split('\n')[0]!;

function articleOf(pages: readonly PdfPage[]): PageOrFault {
  const { paragraphs, title, dropped } = paragraphsOf(pages);
  const text = paragraphs.join('\n');
  const signs = text.replace(/\s/gu, '');
  if (signs === '')
    return { fault: message('holds no text, as a scan does: recognise its text (OCR), or give it as .txt') };
  const unknown = signs.match(/[\p{Co}\p{Cn}\ufffd\p{Cc}]/gu)?.length ?? 0;
  if (unknown > signs.length / 10)
    return {
      fault: message('does not say which characters its fonts show: recognise its text (OCR), or give it as .txt'),
    };
  const empty = pages.flatMap(({ lines }, index) => (lines.length === 0 ? [index + 1] : []));
  const without: Change[] = empty.map((number) => ({ rule: 'page without text', before: `page ${number}`, after: '' }));
  return { text, ...(title && { title }), dropped: [...dropped, ...without] };
}

/** Asked before PDF.js is, which unpacks whatever it meets and takes the process's memory with it. */
function unpacksTooFar(bytes: Buffer): boolean {
  let left = maxUnpackedBytes;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const dictionary = bytes
      .toString('latin1', Math.max(0, at - 1_000), at)
      .split('obj')
      .at(-1)!;
    if (!/\/(?:FlateDecode|Fl)\b/.test(dictionary) || /\/Image\b/.test(dictionary)) continue;
    const start = at + (bytes[at + 6] === 13 ? 8 : 7);
    try {
      const options = { maxOutputLength: Math.max(1, left), finishFlush: constants.Z_SYNC_FLUSH };
      left -= inflateSync(bytes.subarray(start), options).length;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return true;
    }
  }
  return false;
}

/** The pieces of text gathered into lines by where they stand; a gap as wide as two characters parts the cells of a table. */
function linesOf({ items }: TextContent): PdfLine[] {
  const lines: (PdfLine & { cells: string[]; right: number })[] = [];
  for (const item of items) {
    if (!isText(item) || item.str.trim() === '') continue;
    const [, , c, d, x, y] = item.transform as [number, number, number, number, number, number];
    const height = Math.hypot(c, d) || item.height;
    const line = lines.at(-1);
    const gap = line ? x - line.right : 0;
    if (line && Math.abs(line.y - y) < height / 2 && gap > -height) {
      if (gap > 2 * height) line.cells.push(item.str);
      else line.cells.push(`${line.cells.pop()}${gap > 0.2 * height ? ' ' : ''}${item.str}`);
      line.right = x + item.width;
    } else lines.push({ cells: [item.str], x, y, right: x + item.width, height });
  }
  return lines.map((line) => ({ ...line, cells: line.cells.map(closed) }));
}

const isText = (item: TextContent['items'][number]): item is TextItem => 'str' in item;

const stops = '，。、；：！？“”（）《》';
/** No blanks inside Chinese: justified lines have gaps of any width. */
const gaps = new RegExp(
  `(?<=[${stops}])[ \u3000]+|[ \u3000]+(?=[${stops}])|(?<=\\p{Script=Han})[ \u3000]+(?=[\\p{Script=Han}\\d])|(?<=[\\d%％])[ \u3000]+(?=\\p{Script=Han})`,
  'gu',
);
const closed = (text: string) => text.trim().replace(gaps, '');
