import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { loadStaticEmbeddings, UnitTable } from '../../src/models/static-embeddings.ts';

const shipped = resolve(import.meta.dirname, '../../models/static-zh');
const embeddings = loadStaticEmbeddings(shipped);
const files = ['manifest.json', 'units.txt', 'folds.txt', 'weights.bin'] as const;

const norm = (vector: readonly number[]) => Math.hypot(...vector);
const cosine = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, d) => sum + value * b[d]!, 0);

describe('the units of a text', () => {
  const units = ['经', '经济', '经济总', '经济总量', '总', 'gdp', '2282.94', '5g', 'café'];
  const table = new UnitTable(units, 0, '經经濟济總总');
  const read = (text: string) => [...table.rowsOf(text)].map((row) => units[row]!);

  test.each([
    ['经济总量', ['经', '经济', '经济总', '经济总量', '总'], 'every run that begins at each character'],
    ['經濟總量', ['经', '经济', '经济总', '经济总量', '总'], 'traditional characters are folded'],
    ['经，济', ['经'], 'no run goes over a comma'],
    ['GDP2282.94', [], 'letters and digits side by side are one word, and this one is not listed'],
    ['GDP 2282.94亿', ['gdp', '2282.94'], 'a point between digits belongs to the number'],
    ['ＧＤＰ。2282.94.', ['gdp', '2282.94'], 'wide letters are folded; a full stop is no point'],
    ['5G', ['5g'], 'a word may begin with a digit'],
    ['Café', ['café'], 'letters with accents are letters'],
    ['😀 … ——', [], 'signs are no units'],
    ['', [], ''],
  ])('%j are %j', (text, expected, _reason) => {
    expect(read(text)).toEqual(expected);
  });

  test('what is not listed shares the buckets, the same one each time', () => {
    const bucketed = new UnitTable(units, 8, '');
    const rows = [...bucketed.rowsOf('量')];
    expect(rows).toHaveLength(1);
    expect(rows[0]).toBeGreaterThanOrEqual(units.length);
    expect(rows[0]).toBeLessThan(bucketed.size);
    expect([...bucketed.rowsOf('，量')]).toEqual(rows);
  });
});

describe('the shipped embedding', () => {
  test.each([
    ['nothing', ''],
    ['signs only', '。！？…—— 😀👍'],
    ['half of a surrogate pair', '\ud842'],
    ['a rare character beyond the basic plane', '𠮷'],
    ['control characters', '\u0000\u0007\ufffe\uffff'],
    ['one character a million times', '区'.repeat(1_000_000)],
    ['one long word', 'a'.repeat(100_000)],
    ['mixed scripts', 'GDP of 历下区（歷下區）は２２８２．９４億円です Привет مرحبا'],
    ['digits', '1234567890.12'],
  ])('gives a finite vector of length 1 for %s', async (_what, text) => {
    for (const vector of [await embeddings.embedQuery(text), ...(await embeddings.embedDocuments([text]))]) {
      expect(vector).toHaveLength(embeddings.dimensions);
      expect(vector.every(Number.isFinite)).toBe(true);
      expect(norm(vector)).toBeCloseTo(1, 5);
    }
  });

  test.each([
    ['traditional characters', '歷下區經濟總量', '历下区经济总量'],
    ['wide letters and capitals', 'ＧＤＰ ２０２２', 'gdp 2022'],
  ])('reads %s as their plain form', async (_what, one, other) => {
    expect(await embeddings.embedQuery(one)).toEqual(await embeddings.embedQuery(other));
  });

  test('gives a text the same vector alone, in company and again', async () => {
    const texts = ['全年完成地区生产总值两千亿元', '暴雨', '全年完成地区生产总值两千亿元'];
    const together = await embeddings.embedDocuments(texts);
    expect(together[2]).toEqual(together[0]);
    expect(await embeddings.embedDocuments([texts[1]!])).toEqual([together[1]]);
  });

  test.each([
    { question: '经济总量有多大', near: '全年地区生产总值稳步增长', far: '全年城市绿地面积稳步增长' },
    { question: '卖地赚了多少钱', near: '国有土地使用权出让收入', far: '社会消费品零售总额' },
    { question: '失业的人多不多', near: '城镇调查失业率', far: '城镇化率' },
    { question: '老赖', near: '被执行人拒不履行判决', far: '小麦喜获丰收' },
    { question: 'population', near: '常住人口', far: '地区生产总值' },
    { question: 'gross domestic product', near: '地区生产总值', far: '常住人口' },
    { question: '着火了死了几个人', near: '火灾造成三人遇难', far: '商场开业迎来大批顾客' },
  ])('puts $question nearer to $near than to $far', async ({ question, near, far }) => {
    const asked = await embeddings.embedQuery(question);
    const [right, wrong] = await embeddings.embedDocuments([near, far]);
    expect(cosine(asked, right!)).toBeGreaterThan(cosine(asked, wrong!));
  });

  // On any machine. Other weights come with another version in the manifest, and with other sums here.
  test.each([
    ['2022年地区生产总值是多少？', '883c433ffb62d530'],
    ['歷下區引進了多少市外投資', '015d987b27360389'],
    ['What is the GDP target for 2023?', 'f4fcd5c407ba5925'],
    ['', 'a16b86f896917d4f'],
  ])('gives %j the vector whose bytes have a known sum', async (text, golden) => {
    const vectors = [await embeddings.embedQuery(text), ...(await embeddings.embedDocuments([text]))];
    const bytes = Buffer.alloc(vectors.length * embeddings.dimensions * 4);
    for (const [i, value] of vectors.flat().entries()) bytes.writeFloatLE(value, i * 4);
    expect(createHash('sha256').update(bytes).digest('hex').slice(0, 16)).toBe(golden);
  });

  test('takes at most 12 MB', () => {
    const bytes = files.reduce((sum, file) => sum + statSync(join(shipped, file)).size, 0);
    expect(bytes).toBeLessThan(12e6);
  });

  test('lists runs of up to four characters and single words, and no longer text', () => {
    const units = readFileSync(join(shipped, 'units.txt'), 'utf8').trimEnd().split('\n');
    const longer = units.filter((unit) => !/^(?:[\u3400-\u9fff]{1,4}|[a-z\d.]{1,40})$/.test(unit));
    expect(longer).toEqual([]);
    expect(new Set(units).size).toBe(units.length);
  });
});

describe('a damaged embedding', () => {
  const folders: string[] = [];
  const copy = () => {
    const folder = mkdtempSync(join(tmpdir(), 'static-'));
    folders.push(folder);
    cpSync(shipped, folder, { recursive: true });
    return folder;
  };
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
  const unavailable = (folder: string) => {
    try {
      loadStaticEmbeddings(folder);
    } catch (error) {
      return error instanceof AppError && error.code === 'model-unavailable' ? error.message : error;
    }
    return 'it was opened';
  };

  test.each(files)('is refused without %s, and the message names it', (file) => {
    const folder = copy();
    rmSync(join(folder, file));
    expect(unavailable(folder)).toContain(join(folder, file));
  });

  test.each(files)('is refused with a cut %s', (file) => {
    const folder = copy();
    truncateSync(join(folder, file), statSync(join(folder, file)).size >> 1);
    expect(unavailable(folder)).toContain(join(folder, file));
  });

  test('is refused with one bit turned in the weights', () => {
    const folder = copy();
    const path = join(folder, 'weights.bin');
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(path, bytes);
    expect(unavailable(folder)).toContain(path);
  });
});
