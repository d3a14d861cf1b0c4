import { describe, expect, test } from 'vitest';
import { isToldTwice } from '../../src/answers/composing/reckoning/told-twice.ts';
import type { Figure } from '../../src/domain.ts';
import { asking } from './asking.ts';

const { answered, refused } = asking('../../corpus');

describe('one thing is put above or below another in whatever words', () => {
  answered([
    ['今年财政收入增速目标高出GDP几个百分点', '11个百分点'],
    ['今年GDP增速目标低于财政收入几个点', '11个百分点'],
    ['今年固投增速目标比GDP高几个百分点', '1个百分点'],
    ['今年财政收入增速目标跑赢GDP了吗', '11个百分点'],
    ['固投增速目标比一般公共预算收入低几个百分点', '10个百分点'],
    ['国金北区施工人员加上管理人员差不多多少人', '560名'],
  ]);
  refused(
    '今年固投增速目标高出税收收入几个百分点', // of which nothing is told
    '今年财政收入增速目标高出天桥区几个百分点', // another place
    '去年GDP增速跑赢固投了吗', // another year
  );
});

describe('one number that is told twice is no two', () => {
  const figure = (start: number, more: Partial<Figure> = {}): Figure =>
    ({
      value: '90',
      unit: '个',
      metric: '项目',
      articleId: 'a',
      sentence: { start, end: start + 20 },
      ...more,
    }) as Figure;
  test.each([
    ['sum', figure(0), figure(40), true],
    ['difference', figure(0), figure(40), true],
    ['sum', figure(0), figure(0), false], // 一期90个，二期90个
    ['sum', figure(0), figure(40, { subject: '乙镇' }), false],
    ['sum', figure(0), figure(40, { value: '91' }), false],
    ['sum', figure(0, { status: 'target' }), figure(40, { status: 'actual' }), true],
    ['difference', figure(0, { status: 'target' }), figure(40, { status: 'actual' }), false], // 计划90个，完成90个
    ['share', figure(0), figure(40), false],
  ] as const)('%s of %o and %o: %s', (operation, one, other, isTwice) => {
    expect(isToldTwice(operation, [one, other])).toBe(isTwice);
  });
});
