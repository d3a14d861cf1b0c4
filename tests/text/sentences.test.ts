import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/domain.ts';
import { paragraphs, sentences } from '../../src/text/sentences.ts';

const cut = (text: string, spans: Span[]) => spans.map(({ start, end }) => text.slice(start, end));

test('paragraphs are the lines that hold something, without their edges of blanks', () => {
  const text = '甲。\n\n  　乙 丙\r\n \n丁';
  expect(cut(text, paragraphs(text))).toEqual(['甲。', '乙 丙', '丁']);
});

describe('sentences', () => {
  test.each<[string, string[], string?]>([
    ['增长3.5%。下降2.1%。', ['增长3.5%。', '下降2.1%。'], 'a decimal point is no stop'],
    ['如何推动？要服务！好', ['如何推动？', '要服务！', '好']],
    ['见效见利?除了要', ['见效见利?', '除了要'], 'half-width signs'],
    ['聚合力；重配合。', ['聚合力；重配合。'], 'a semicolon joins'],
    ['“做好了。”他走了。', ['“做好了。”', '他走了。'], 'the closing quote stays'],
    ['“开门红！”的氛围浓厚。', ['“开门红！”的氛围浓厚。'], 'the quotation is a part of its sentence'],
    ['难题200余个……看似简单', ['难题200余个……看似简单'], 'an ellipsis ends nothing'],
    ['真的吗？！是。', ['真的吗？！', '是。']],
    ['标题\n正文。', ['标题', '正文。'], 'a line end ends'],
    ['见https://a.cn/i?id=1。完', ['见https://a.cn/i?id=1。', '完'], 'an address'],
    ['往来不?!T足力气赶进度', ['往来不?!T足力气赶进度'], 'damaged text is not torn'],
    ['（注：不含农户。）另有', ['（注：不含农户。）', '另有']],
    ['It grew by 3.5%. Co. Ltd. and No. 5 too. Yes.', ['It grew by 3.5%.', 'Co. Ltd. and No. 5 too.', 'Yes.']],
    [' \n ', []],
  ])('%j is %j', (text, expected) => {
    expect(cut(text, sentences(text))).toEqual(expected);
  });

  test('cover every non-blank character once, in order', () => {
    const unit = fc.constantFrom(...'甲乙1.5%。！？!?；…“”（）\n 　aB');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const spans = sentences(text);
        expect(cut(text, spans).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const [index, span] of spans.entries())
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
      }),
    );
  });
});
