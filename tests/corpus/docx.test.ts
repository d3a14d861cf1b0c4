import { expect, test } from 'vitest';
import { readDocx } from '../../src/corpus/docx.ts';
import { inEnglish } from '../../src/messages.ts';
import { docx, paragraph } from './documents.ts';

const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

test('headings, paragraphs and items are lines, the first heading is the title, and a run broken in two is one word', async () => {
  const body =
    paragraph('云栖区的一年', 'Heading1') +
    paragraph('来源：云栖日报') +
    paragraph('一、投资', 'Heading2') +
    '<w:p><w:r><w:t>完成投资5</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>0亿元。</w:t></w:r></w:p>' +
    paragraph('');
  expect(await readDocx(await docx(body))).toEqual({
    title: '云栖区的一年',
    text: '来源：云栖日报\n一、投资\n完成投资50亿元。',
    dropped: [],
  });
});

test('what was struck out in a review is no text, what was put in is', async () => {
  const body =
    '<w:p><w:r><w:t>投资</w:t></w:r><w:del w:id="1"><w:r><w:delText>5</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>6</w:t></w:r></w:ins><w:r><w:t>亿元。</w:t></w:r></w:p>';
  expect(await readDocx(await docx(body))).toMatchObject({ text: '投资6亿元。' });
});

test('tables are kept row by row with their heads, cells that span several included', async () => {
  const table = `<w:tbl>${row(cell('指标', '<w:vMerge w:val="restart"/>'), cell('2022年', '<w:gridSpan w:val="2"/>'))}${row(
    cell('', '<w:vMerge/>'),
    cell('总量（亿元）'),
    cell('增速（%）'),
  )}${row(cell('地区生产总值'), cell('500.5'), cell('6.1'))}</w:tbl>`;
  expect(await readDocx(await docx(paragraph('正文。') + table))).toMatchObject({
    text: '正文。\n地区生产总值 2022年 500.5亿元，2022年增速 6.1%',
  });
});

test.each<[string, () => Promise<Buffer> | Buffer, RegExp]>([
  ['no archive', () => Buffer.from('这不是文档'), /^is a damaged Word document \(.*\): save it anew/],
  ['half an archive', async () => (await docx(paragraph('甲'))).subarray(0, 300), /^is a damaged Word document/],
  ['a broken part', () => docx('<w:p><w:r>'), /^is a damaged Word document/],
  ['an archive of something else', () => docx('', { 'word/document.xml': '<x/>' }), /^is a damaged Word document/],
  [
    'an old .doc',
    () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    /^is an old or an encrypted Word document: save it as \.docx/,
  ],
  [
    'a part that declares more than is read',
    async () => declaring(await docx(paragraph('甲')), 'word/document.xml', 50_000_000),
    /^unpacks to more than 8 MB of text: split it/,
  ],
  [
    'parts that come to more together',
    async () => {
      const file = await docx(paragraph('甲'), { 'word/header1.xml': '<x/>' });
      return declaring(declaring(file, 'word/header1.xml', 5_000_000), 'word/document.xml', 5_000_000);
    },
    /^unpacks to more than 8 MB/,
  ],
  [
    'a part larger than it declares',
    async () => declaring(await docx(' '.repeat(500_000)), 'word/document.xml', 100),
    /^is a damaged Word document \(too many bytes in the stream/,
  ],
])('%s is told with the mend', async (_, make, fault) => {
  const page = await readDocx(await make());
  expect('fault' in page && inEnglish(page.fault)).toMatch(fault);
});

test('pictures are not unpacked, whatever they declare', async () => {
  const file = await docx(paragraph('正文。'), { 'word/media/image1.png': Buffer.alloc(10) });
  expect(await readDocx(declaring(file, 'word/media/image1.png', 50_000_000))).toMatchObject({ text: '正文。' });
});

/** The archive with another size declared for what one of its parts unpacks to. */
function declaring(archive: Buffer, part: string, bytes: number): Buffer {
  // APPNOTE.TXT of PKWARE, 4.3.7 and 4.3.12: the size stands 22 bytes into a local header and 24 into a central one, the name behind them.
  for (const [signature, size, name] of [
    ['504b0304', 22, 30],
    ['504b0102', 24, 46],
  ] as const)
    for (let at = archive.indexOf(signature, 0, 'hex'); at >= 0; at = archive.indexOf(signature, at + 4, 'hex'))
      if (archive.toString('utf8', at + name, at + name + part.length) === part)
        archive.writeUInt32LE(bytes, at + size);
  return archive;
}
