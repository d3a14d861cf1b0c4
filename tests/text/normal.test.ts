import fc from 'fast-check';
import { configs } from 'opencc-js/preset/t2cn';
import { Converter } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { detectLanguage, foldWidth, otherInWords, simplify, traditionalize } from '../../src/text/normal.ts';

describe('simplify', () => {
  test.each([
    ['歷下區地區生產總值', '历下区地区生产总值', 'characters'],
    ['首批覆盖12个镇,省厅已批覆,第二批覆蓋', '首批覆盖12个镇,省厅已批复,第二批覆盖', 'a word goes before a longer one'],
    ['忙碌著,隨著,圍繞著', '忙碌着,随着,围绕着', 'the particle'],
    ['顯著成效,著名企業,著力推進', '显著成效,著名企业,着力推进', 'zhù stays beside a zháo'],
    ['土著與編著,著《史記》', '土著与编著,著《史记》', 'authorship stays'],
    ['鲁迅著,张三编', '鲁迅著,张三编', 'simplified text means its 著'],
    ['數位經濟與數位化', '数字经济与数字化', 'the Taiwan name of the same thing'],
    ['三位數位居第二', '三位数位居第二', '數 and 位 that only stand side by side'],
    ['新增項目', '新增项目', 'a phrase that Taiwan says otherwise is not exchanged'],
    ['乾隆年間,一目瞭然', '乾隆年间,一目了然', 'phrases decide'],
    ['GDP 2282.94', 'GDP 2282.94', 'nothing to do'],
  ])('%s becomes %s (%s)', (text, expected) => {
    expect(simplify(text)).toBe(expected);
  });

  test('looks at each sign that any word of the dictionary changes', () => {
    const convert = Converter({ from: 't', to: 'cn' });
    const entries = JSON.stringify(configs?.t2s)
      .split(/[|"]/u)
      .map((entry) => entry.split(' '));
    const changed = entries.filter(([from, to]) => to !== undefined && from !== to).map(([from]) => from!);
    expect(changed.length).toBeGreaterThan(4000);
    const isSeen = (sign: string) => otherInWords.includes(sign) || sign.length > 1 || convert(sign) !== sign;
    expect(changed.filter((word) => !Array.from(word).some(isSeen))).toEqual([]);
  });

  test('keeps the length of any text, also where a rare character would become shorter', () => {
    expect(simplify('𡞵好')).toHaveLength('𡞵好'.length);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => simplify(text).length === text.length));
  });

  test('is done when it is done once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'歷下區著顯數位經濟發展乾瞭裡於,。a1') }), (text) => {
        expect(simplify(simplify(text))).toBe(simplify(text));
      }),
    );
  });
});

test.each(['历下区地区生产总值2282.94亿元', '忙碌着的工人,显著成效', '力争全年引进过亿元项目120个以上'])(
  'what is made traditional reads the same made simplified again: %s',
  (text) => {
    expect(traditionalize(text)).not.toBe(text);
    expect(simplify(traditionalize(text))).toBe(text);
  },
);

test.each<[string, string, string?]>([
  ['２２８２．９４％', '2282.94%'],
  ['（ＧＤＰ，全年）', '(GDP,全年)'],
  ['甲　乙', '甲 乙'],
  ['。、“”', '。、“”', 'Chinese signs without a half-width twin stay'],
])('%s in half width is %s', (text, expected) => {
  expect(foldWidth(text)).toBe(expected);
});

test.each<[string, string, string?]>([
  ['历下区2022年GDP是多少', 'zh-Hans'],
  ['歷下區2022年GDP是多少', 'zh-Hant'],
  ['人口多少', 'zh-Hans', 'characters that both scripts write'],
  ['歷下区重点项目', 'zh-Hans', 'one stray traditional character'],
  ['王喆是谁', 'zh-Hans', 'a rare character of both scripts'],
  ['What was the GDP in 2022?', 'en'],
  ['What was the GDP of 历下区 in 2022?', 'en', 'an English question with a Chinese name'],
  ['历下区GDP', 'zh-Hans', 'a Chinese question with an English word'],
  ['GDP?', 'en'],
  ['', 'en'],
])('%s is %s', (text, expected) => {
  expect(detectLanguage(text)).toBe(expected);
});
