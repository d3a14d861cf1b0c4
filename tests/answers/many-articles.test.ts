import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** Short articles on a made-up city, three of its districts, a bridge, two firms and what is told of abroad, of two years. */
const { said, answered, refused } = asking('asked/jichuan');

describe('what one firm or place has is not told of another', () => {
  answered([
    ['芯砚达换手率多少？', '芯砚达换手率为1.9%'],
    ['云蘅重工换手率是多少', '云蘅重工换手率为0.8%'],
    ['砚溪区GDP多少？ / 还是说桐陌区', '386.9亿元'],
    ['芯砚达净利润多少？ / 毛利率呢', '24.6%'],
  ]);
  refused(
    '云蘅重工净利润多少？ / 毛利率呢',
    '石蘅县光伏装机多少？',
    '桐陌区光伏新增装机27万千瓦吗？',
    '砚溪大桥全长多少？',
    '霁川大学有多少学生？',
  );
});

describe('a number of another firm is not told beside the one that denies it', () => {
  test('云蘅重工', async () => {
    const { text } = await said('云蘅重工换手率是1.9%吗？');
    expect(text).toMatch(/^不是/u);
    expect(text).toContain('0.8%');
    expect(text).not.toContain('芯砚达');
  });
});

describe('a price is told by none of another kind, and a capacity by no output', () => {
  answered([
    ['芯砚达收盘价多少？', '收盘价为31.5元'],
    ['霁川光伏累计装机多少？', '96万千瓦'],
  ]);
  refused('云蘅重工开盘价是多少？', '芯砚达发行价多少？', '芯砚达市盈率多少？', '芯砚达股价总额多少亿元？');
});

describe('a part of a year is not told by another, nor one stretch of days by another', () => {
  refused('芯砚达上半年净利润多少？', '云蘅重工一季度营业收入多少？', '芯砚达近一年下跌多少？');
});

describe('what was added is borne out by what is said to be new, whatever there is in all', () => {
  test('27', async () => expect((await said('霁川市光伏发电新增装机27万千瓦，对吗？')).text).toMatch(/^是的/u));
});

describe('what one country has is not told of another', () => {
  answered([['越南前三季度新增外商投资项目多少个？', '816个']]);
  refused('中国前三季度新增外商投资项目多少个？', '泰国新增外商投资项目是816个吗？');
});

describe('how much was bought is not told by how much is held', () => {
  refused('云蘅重工收购了多少股权？');
});

describe('whose a number is, is told with its name', () => {
  answered([
    ['哪个区规上工业企业有214家？', '桐陌区'],
    ['云蘅重工在手订单多少？', '52亿元'],
  ]);
});
