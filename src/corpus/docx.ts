import { buffer } from 'node:stream/consumers';
import { load } from 'cheerio';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { type Entry, fromBufferPromise } from 'yauzl';
import { message } from '../messages.ts';
import { linesOf } from './blocks.ts';
import type { PageOrFault } from './page.ts';

/** Of the parts that hold text, unpacked. A report of 300 pages has 5 MB; more would only fill the memory. */
const maxUnpackedBytes = 8 * 1024 * 1024;

const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='标题'] => h1:fresh"];

/** The text of a Word document: headings, paragraphs and list items as lines, tables row by row; pictures, headers and comments are left out. */
export async function readDocx(bytes: Uint8Array): Promise<PageOrFault> {
  // The Compound File Binary format: an old .doc, or a .docx under a password.
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0')
    return { fault: message('is an old or an encrypted Word document: save it as .docx without a password') };
  try {
    const parts = await unpack(bytes);
    if (parts === 'too large')
      return {
        fault: message('unpacks to more than {most} MB of text: split it, or remove it if it is none of yours', {
          most: maxUnpackedBytes / 1024 / 1024,
        }),
      };
    if (!parts.file('word/document.xml'))
      return { fault: message('is no Word document: save it as .docx, or remove it') };
    const whole = await parts.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: whole }, { styleMap, convertImage });
    const $ = load(value);
    const heading = $('h1').first();
    const title = heading.text().replace(/\s+/gu, ' ').trim();
    // The headline is no sentence of the text.
    if (heading.prevAll().text().trim() === '') heading.remove();
    const text = linesOf($, $('body').get(0)).join('\n');
    return { text, ...(title && { title }), dropped: [] };
  } catch (cause) {
    return { fault: message('is a damaged Word document ({what}): save it anew as .docx', { what: firstLine(cause) }) };
  }
}

/**
 * The parts that hold text, in an archive of their own. What a part unpacks to is bounded before it is unpacked, by what the archive
 * declares; yauzl breaks off where a part turns out larger than declared.
 */
async function unpack(bytes: Uint8Array): Promise<JSZip | 'too large'> {
  const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) if (/\.(?:xml|rels)$/iu.test(entry.fileName)) entries.push(entry);
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > maxUnpackedBytes) return 'too large';
  const parts = new JSZip();
  for (const entry of entries) parts.file(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)));
  return parts;
}

const firstLine = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)).split('\n')[0]!;
