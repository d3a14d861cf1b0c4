import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

const { said, answered, refused } = asking('../../corpus');

describe('what a turn sets against something is what the turn before asked about', () => {
  answered([
    ['500强项目几个？ / 跟重点项目比少几个？', '70个 − 27个 = 43个'],
    ['500强项目几个？ / 和重点项目比呢', '70个 − 27个 = 43个'],
    ['500强项目比重点项目少几个？', '70个 − 27个 = 43个'], // and no 比重
    ['500强项目多还是重点项目多？', '70个 − 27个 = 43个'], // 还是 is no slip for 还市
    ['历下今年GDP目标增速？ / 按这个算总量会到多少？', '≈ 2419.92亿元'],
    ['过亿元项目总投资多少？ / 平均呢？', '1970亿元 ÷ 72个 ≈ 27.36亿元'],
  ]);
});

describe('another year, another thing, or half of what was asked is no answer', () => {
  refused(
    '如果明年也按6%增长，2024年历下GDP多少？',
    '按目标增速，历下今年一般公共预算收入多少亿？',
    '去年市外投资目标完成了没有？',
    '去年北上广深各去了几次？',
    '两场大会上定了什么？',
  );
  test.each([
    ['历下去年GDP多少，比前年涨了多少？', '没有2022年的GDP增速'],
    ['历下去年GDP增速是多少？', '没有2022年的GDP增速'],
    ['细胞医学产业园投资1970亿？', '没有这样说'],
    ['2022年GDP达到2282.94亿元，同比增长6%对吗？', '没有这样说'],
  ])('“%s”: %s', async (question, holds) => {
    expect((await said(question)).text).toContain(holds);
  });
});

describe('words of a region, and words that look like others', () => {
  answered([
    ['历下去年完成了多少地区生产总值', '2282.94亿元'], // and not how much land
    ['歷下生產總值今年預計成長多少？', '增長6%'],
    ['國金北區工地有多少工人同管理人員？', '500餘名', '60多名'],
    ['国金北区多少工人？ / 明湖那个呢？', '300余名'],
  ]);
  test('another metric of the sentence is not told beside the one that is claimed', async () => {
    expect((await said('历下今年固投要增长17%对吗？')).text).not.toContain('6%');
  });
});
