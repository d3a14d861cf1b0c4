import JSZip from 'jszip';

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** A Word document with this body and nothing that Word could do without. `parts` adds to its archive, or replaces. */
export async function docx(body: string, parts: Readonly<Record<string, string | Buffer>> = {}): Promise<Buffer> {
  const zip = new JSZip();
  const types = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>`;
  zip.file('[Content_Types].xml', `<Types xmlns="${packageNamespace}/content-types">${types}</Types>`);
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="r1" Type="${officeRelation}" Target="word/document.xml"/></Relationships>`,
  );
  zip.file('word/document.xml', `<w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`);
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** A paragraph of Word's; `style` is the id of its style. */
export const paragraph = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A line of text on a page of a PDF, in points from its lower left corner. */
export interface Shown {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** 12 where it is left out. */
  readonly size?: number;
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** A font that the PDF does not hold, named with one of Adobe's CMaps; `encode` gives a text's codes in hexadecimal. */
export interface PdfFont {
  readonly cMap: string;
  readonly ordering: 'GB1' | 'CNS1' | 'Identity';
  readonly encode: (text: string) => string;
  readonly toUnicode?: string;
}

export const songti: PdfFont = { cMap: 'UniGB-UCS2-H', ordering: 'GB1', encode: utf16 };

/** As a program writes it that numbers the characters it uses, and says in the PDF which they are. */
export function numbered(characters: string): PdfFont {
  const code = (index: number) => index.toString(16).padStart(4, '0');
  const pairs = [...characters].map((character, index) => `<${code(index + 1)}> <${utf16(character)}>`);
  return {
    cMap: 'Identity-H',
    ordering: 'Identity',
    encode: (text) => [...text].map((character) => code(characters.indexOf(character) + 1)).join(''),
    toUnicode: `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange ${pairs.length} beginbfchar ${pairs.join('\n')} endbfchar
endcmap end end`,
  };
}

/** A PDF of A4 pages; without a font, nothing of it is text. */
export function pdf(pages: readonly (readonly Shown[])[], font: PdfFont = songti): Buffer {
  const show = ({ text, x, y, size = 12 }: Shown) => `BT /F1 ${size} Tf ${x} ${y} Td <${font.encode(text)}> Tj ET`;
  const firstPage = font.toUnicode ? 7 : 6;
  const fonts = [
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong /Encoding /${font.cMap} /DescendantFonts [4 0 R] ${font.toUnicode ? '/ToUnicode 6 0 R' : ''} >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (${font.ordering}) /Supplement 0 >> /FontDescriptor 5 0 R >>`,
    '<< /Type /FontDescriptor /FontName /STSong /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 90 >>',
    ...(font.toUnicode ? [stream(Buffer.from(font.toUnicode))] : []),
  ];
  const leaves = pages.flatMap((lines, index) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + index * 2 + 1} 0 R >>`,
    stream(Buffer.from(lines.map(show).join('\n'))),
  ]);
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...fonts,
    ...leaves,
  ]);
}

export const stream = (bytes: Buffer, entries = ''): Buffer =>
  Buffer.concat([Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);

/** A PDF of these objects, numbered from 1; the first is its catalogue. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [index, object] of objects.entries()) {
    offsets.push(length());
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length()}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}
