import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/corpus/pdf.ts';
import { inEnglish } from '../../src/messages.ts';
import { numbered, type PdfFont, pdf, pdfOf, type Shown, stream } from './documents.ts';

/** A column of 30 characters in 12 points, from 72 to 432; paragraphs are indented by two characters. */
const left = 72;
const line = (text: string, y: number, more: Partial<Shown> = {}): Shown => ({ text, x: left, y, ...more });
const opening = (text: string, y: number) => line(text, y, { x: left + 24 });
const full = '云栖区统筹推进重点项目建设各项工作按照计划有序进行取得了预期';
const first = full.slice(0, 28);

async function textOf(...pages: readonly (readonly Shown[])[]): Promise<string> {
  const page = await readPdf(pdf(pages));
  return 'fault' in page ? inEnglish(page.fault) : page.text;
}

describe('fonts', () => {
  const gbk: PdfFont = {
    cMap: 'GBK-EUC-H',
    ordering: 'GB1',
    encode: () => 'd4c6c6dcc7f8cdeab3c9cdb6d7ca35d2dad4aaa1a3',
  };
  const big5: PdfFont = { cMap: 'ETen-B5-H', ordering: 'CNS1', encode: () => 'a7b9a6a8a7eb' };
  const text = '云栖区完成投资5亿元。';
  test.each<[string, PdfFont | undefined, string]>([
    ['not in the file, in Unicode', undefined, text],
    ['not in the file, in GBK', gbk, text],
    ['not in the file, in Big5', big5, '完成投'],
    ['of numbered characters, told in the file', numbered([...new Set(text)].join('')), text],
  ])('%s', async (_, font, expected) => {
    expect(await readPdf(pdf([[line(text, 700)]], font))).toMatchObject({ text: expected });
  });
});

describe('lines become paragraphs', () => {
  test('without blanks inside Chinese, as long as they are full', async () => {
    expect(await textOf([opening(first, 700), line(full, 680), line('成效。', 660), opening('另一段。', 640)])).toBe(
      `${first}${full}成效。\n另一段。`,
    );
  });

  test('with a blank between words of Latin letters', async () => {
    expect(await textOf([line('ABCDEFGH IJKLMNOP QRSTUV WXYZA', 700), line('BCD', 680)])).toBe(
      'ABCDEFGH IJKLMNOP QRSTUV WXYZA BCD',
    );
  });

  test('a full last line and a numbered heading below it are two, and so is what stands further down', async () => {
    const ended = `${full.slice(0, 29)}。`;
    expect(await textOf([line(ended, 700), line(full, 680), line('二、下一步', 660)])).toBe(
      `${ended}${full}二、下一步`,
    );
    expect(await textOf([line(full, 700), line(ended, 680), line('二、下一步', 660)])).toBe(
      `${full}${ended}\n二、下一步`,
    );
    expect(await textOf([line(full, 700), line(full, 680), line(full, 660), line('另一段', 620)])).toBe(
      `${full.repeat(3)}\n另一段`,
    );
  });

  test('gaps of a justified line are no blanks, those between Latin words are', async () => {
    const words: [string, number][] = [
      ['完成投资', 72],
      ['5亿元，', 125],
      ['GDP', 178],
      ['grew', 220],
    ];
    expect(await textOf(words.map(([text, x]) => line(text, 700, { x })))).toBe('完成投资5亿元，GDP grew');
  });
});

test('paragraphs go on over the page; page numbers, and heads and feet that return, are left out and told', async () => {
  const page = (number: number, ...lines: Shown[]) => [
    line('云栖公报 2023年第2期', 800, { size: 9 }),
    ...lines,
    line(`— ${number} —`, 40, { size: 9 }),
  ];
  const bytes = pdf([
    page(1, opening(first, 700), line(full, 100)),
    page(2, line(full, 700), line('成效。', 680)),
    page(3, opening('第三页的一段。', 700)),
  ]);
  expect(await readPdf(bytes)).toMatchObject({
    text: `${first}${full}${full}成效。\n第三页的一段。`,
    dropped: expect.arrayContaining([
      { rule: 'page header', before: '云栖公报2023年第2期', after: '' },
      { rule: 'page number', before: '— 2 —', after: '' },
    ]),
  });
});

test('the largest lines at the head are the title, however many', async () => {
  const bytes = pdf([
    [
      line('云栖区以项目建设引领', 760, { size: 20, x: 150 }),
      line('高质量发展', 730, { size: 20, x: 200 }),
      opening(first, 700),
      line('成效。', 680),
    ],
  ]);
  expect(await readPdf(bytes)).toMatchObject({ title: '云栖区以项目建设引领高质量发展', text: `${first}成效。` });
});

test('rows of cells are kept row by row with the heads of their columns', async () => {
  const cells = (y: number, ...texts: string[]) => texts.map((text, index) => line(text, y, { x: left + index * 110 }));
  expect(
    await textOf([
      ...cells(700, '指标', '单位', '2021年', '2022年'),
      ...cells(680, '生产总值', '亿元', '470.2', '500.5'),
      ...cells(660, '投资', '亿元', '356.1', '381.2'),
      line('以上为初步数据。', 640),
    ]),
  ).toBe('生产总值 2021年 470.2亿元，2022年 500.5亿元\n投资 2021年 356.1亿元，2022年 381.2亿元\n以上为初步数据。');
});

describe('told with the mend', () => {
  const catalogue = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'];
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>';
  const bomb = () =>
    pdfOf([...catalogue, page, stream(deflateSync(Buffer.alloc(80_000_000, 32)), '/Filter /FlateDecode')]);
  const locked = () =>
    pdfOf(
      [
        ...catalogue,
        page,
        stream(Buffer.from('')),
        `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
      ],
      `/Encrypt 5 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`,
    );
  const unknown: PdfFont = {
    cMap: 'Identity-H',
    ordering: 'Identity',
    encode: (text) => 'e001'.repeat(text.length),
    toUnicode: '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <e000> <e0ff> <e000> endbfrange',
  };
  test.each<[string, () => Buffer, RegExp]>([
    ['no PDF', () => Buffer.from('这不是文档'), /^is no PDF, or a damaged one \(.+\): get it anew/],
    ['half a PDF', () => pdf([[line('甲', 700)]]).subarray(0, 200), /^is no PDF, or a damaged one/],
    ['pages without text', () => pdf([[], []]), /^holds no text, as a scan does: recognise its text \(OCR\)/],
    ['a password', locked, /^is under a password: save it without one/],
    ['fonts that tell no characters', () => pdf([[line('甲乙丙丁', 700)]], unknown), /^does not say which characters/],
    ['a stream that unpacks without end', bomb, /^unpacks to more than 64 MB/],
    ['too many pages', () => pdf(Array.from({ length: 501 }, () => [])), /^has 501 pages, 500 are the most: split it/],
  ])('%s', async (_, make, fault) => {
    const page = await readPdf(make());
    expect('fault' in page && inEnglish(page.fault)).toMatch(fault);
  });
});
