import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { extractSlots } from '../../src/figures/extract.ts';

const context = { publishedOn: '2023-07-20', place: '青石区', within: ['云江市'] };
const filled = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length));

const { exec } = RegExp.prototype;
afterEach(() => {
  RegExp.prototype.exec = exec;
});

/** How many signs patterns were asked to read: from where each begins to where it ends, or to the end of the text where it looks in vain. */
function signsRead(run: () => void): number {
  let signs = 0;
  RegExp.prototype.exec = function counted(this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    const end = match ? match.index + match[0].length : this.sticky ? from + 1 : text.length;
    signs += end - from;
    return match;
  };
  run();
  RegExp.prototype.exec = exec;
  return signs;
}

const endless: readonly (readonly [string, string])[] = [
  ['clauses with a figure each', '新增企业3家，'],
  ['clauses without a figure', '持续优化营商环境，'],
  ['figures without a comma', '3家'],
  ['names of places', '平丘区南陵市海棠县'],
  ['a row of places with a figure each', '平丘区、南陵市、海棠县等3家，'],
  ['times', '2023年上半年'],
  ['times with spaces', '8 月 1 日'],
  ['one sign', '经'],
  ['a list', '甲、'],
  ['companies with a figure each', '海辰储能公司营收3亿元，'],
  ['companies without one', '海辰储能、'],
  ['companies brought in', '引进海辰公司在'],
  ['words for a company', '该公司'],
  ['parts', '其中增长3%，'],
  ['rows', '甲、乙分别增长3%、4%，'],
  ['headings', '一、工作安排\n'],
  ['a list in lines', '- 新增企业3家；\n'],
  ['opening quotes', '“'],
  ['digits', '9'],
  ['multipliers', '亿亿万'],
];

describe('what is read of a text grows as the text does', () => {
  test.each(endless)('%s', (_name, piece) => {
    const [less, more] = [6_000, 24_000].map((size) => signsRead(() => extractSlots(filled(piece, size), context))) as [
      number,
      number,
    ];
    expect(less).toBeGreaterThan(0);
    expect(more / less).toBeLessThan(4.6);
  });
});

describe('a sentence of a million signs comes to an end', () => {
  const size = 1_000_000;
  // The last column: figures in each repeat.
  test.each([
    ['a company’s', '龙头企业海辰储能公司在园区内投资建设的二期项目实现营收3亿元，', 1],
    ['nested multipliers', '亿亿万', 0],
    ['digits', '9', 0],
  ])(
    '%s',
    (_name, piece, figures) => {
      const text = filled(piece, size);
      expect(extractSlots(text, context)).toHaveLength((figures * text.length) / piece.length);
    },
    60_000,
  );

  test('10,000 digits count nothing', () => {
    expect(
      extractSlots(`全区完成投资${'9'.repeat(10_000)}亿元，增长5%。`, context).map(({ quantity }) => quantity.text),
    ).toEqual(['5%']);
  });
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    ...'0123456789.，。；：、“”（）的是在由对与和 \n',
    ...[
      '亿元',
      '个',
      '家',
      '%',
      '个百分点',
      '2023年',
      '去年',
      '今年',
      '上半年',
      '全年',
      '全市',
      '全区',
      '我区',
      '青石区',
      '同期',
    ],
    ...[
      '其中',
      '分别',
      '增长',
      '下降',
      '占',
      '投资',
      '产值',
      '企业',
      '海辰储能',
      '公司',
      '该公司',
      '项目',
      '二期',
      '园区',
      '医院',
    ],
    ...['实现', '完成', '力争', '预计', '将', '已', '在建', '引进', '村民', '王', '工作安排', '\u202e', '\u0301', '٣'],
  );
  const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

  test('slots ascend, lie in their clause and sentence, and name a subject that the text holds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let floor = 0;
        for (const { quantity, clause, sentence, subject } of extractSlots(text, context)) {
          expect(quantity.start).toBeGreaterThanOrEqual(floor);
          floor = quantity.end;
          expect(clause.start).toBeLessThanOrEqual(quantity.start);
          expect(sentence.start).toBeLessThanOrEqual(clause.start);
          expect(clause.end).toBeLessThanOrEqual(sentence.end);
          // 二期 of 启明家园一期 is put together from both.
          if (subject) expect(text).toContain(subject.replace(/^“|[一二]期$/gu, ''));
        }
      }),
      { numRuns: 1500, examples: [['分别0与0王'], ['分别为0.0、0.0万户']] },
    );
  });
});
