import { describe, expect, test } from 'vitest';
import { formsOf } from '../../src/answers/understanding/wording/synonyms.ts';
import { asking } from './asking.ts';

describe('things and acts go by their everyday names', () => {
  test.each([
    ['卫生局', '卫健委'],
    ['马路', '道路'],
    ['技校', '职业学校'],
    ['医保', '医疗保险'],
    ['旧改', '老旧小区改造'],
    ['苞米', '玉米'],
    ['捧回', '荣获'],
    ['敲定', '签约'],
  ])('%s is %s', (said, written) => {
    expect(formsOf(said)).toContain(written);
  });
  test.each([
    ['高速', '铁路'],
    ['搬走', '落户'],
    ['小麦', '水稻'],
    ['公积金', '医保'],
  ])('%s is not %s', (said, other) => {
    expect(formsOf(said)).not.toContain(other);
  });
});

describe('a district that tells its year', () => {
  const { answered, refused } = asking('luting');
  answered([
    ['望渡片区那儿今年要搬多少户', '920户'],
    ['芦汀今年想把GDP增速干到多少', '6.2%'],
    ['今年立下的军令状列出来', '6.2%', '45个'],
    ['去年的战果列出来', '1312.6亿元', '64个'],
  ]);
  refused('云溪片区那儿今年要搬多少户', '2021年的战果列出来', '今年要取缔多少户');
});

describe('what comes from above, and which way it went', () => {
  const { answered, refused } = asking('muhe');
  answered([['去年争取上级资金多少', '32.4亿元']]);
  refused('今年打算争取多少上级资金');
});

describe('how far it moved since a month before is not how far since a year before', () => {
  const { answered, refused } = asking('asked/chengwan');
  answered([
    ['6月进出口环比涨了多少', '4.1%'],
    ['6月进出口同比涨了多少', '9.6%'],
  ]);
  refused('上半年进出口环比涨了多少');
});
