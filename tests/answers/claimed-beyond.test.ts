import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** A made-up district's report of its year, asked for more than it tells. */
const { said, answered, refused } = asking('luting');

describe('a yes is no yes to what is claimed beside the number', () => {
  test.each([
    ['去年引进市外投资285.3亿元，全市第一，对吧', '报道没有这样说'],
    ['去年引进市外投资285.3亿元，排名全省第3位，对不对', '报道没有这样说'],
    ['去年招商20余次都是去北京吗', '报道没有这样说'],
    ['去年引进市外投资285.3亿元，对吧', '是的'],
    ['去年招商20余次对吗', '是的'],
  ])('%s', async (question, lead) => {
    const { kind, text } = await said(question);
    expect(kind).toBe('grounded');
    expect(text.startsWith(lead)).toBe(true);
  });
});

describe('what was named before is what another is so many times of', () => {
  answered([
    ['去年500强项目9个，重点项目是它的几倍', '64个 ÷ 9个'],
    ['去年重点项目是去年500强项目的几倍', '64个 ÷ 9个'],
  ]);
});

describe('a number beside another one of its place is not denied to be of it', () => {
  test('7栋、30万平方米', async () => {
    const { kind, text } = await said('7栋、30万平方米是芦汀商务港的吗');
    expect(kind).toBe('grounded');
    expect(text).not.toMatch(/^不是/u);
    expect(text).toContain('7栋');
  });
});

describe('a number of another place beside it is denied of the place that is named', () => {
  test.each(['贵州投放了52亿，对吗', '山西投了52亿，对吗'])('%s', async (question) => {
    const { kind, text } = await said(question);
    expect(kind).toBe('grounded');
    expect(text).toMatch(/^不是/u);
    expect(text).toContain(question.startsWith('贵州') ? '31亿' : '18亿');
  });
});

describe('so many fall to each of those that have them together or among whom they are spread', () => {
  answered([
    ['平均每家厂商几个摊位', '90个 ÷ 60家 = 1.5个'],
    ['平均每个港口有几家维修点', '36家 ÷ 12个 = 3家'],
  ]);
  refused('平均每家船厂几个摊位', '平均每个渔村有几家维修点', '平均每家厂商几个仓库');
});

describe('what a change comes to is the change, and what was before is not what is to be', () => {
  answered([
    ['如果GDP增长6.2%，增量是多少亿', '1312.6亿元 × 6.2%'],
    ['要是GDP增长6.2%，会增加多少亿', '1312.6亿元 × 6.2%'],
    ['按6.2%增长，今年GDP能到多少', '1312.6亿元 + 1312.6亿元 × 6.2%'],
    ['哪个片区打造数字产业新高地', '望渡片区'],
  ]);
  refused('2023年GDP按6.2%增速倒推，2022年是多少', 'GDP增量是多少', '腾退项目完成了几个', '有没有2026年的目标');
  test('of aims that are asked about nobody says that they are no matter of the district', async () => {
    expect((await said('有没有2026年的目标')).text).not.toContain('只回答');
  });
});

describe('what is asked about a measure is not told by how much it is', () => {
  refused(
    '一般公共预算收入包括哪些',
    'GDP由什么构成',
    '6.2%的GDP目标是谁定的',
    'GDP的6.2%是多少亿',
    'Why is Luting popular with investors?',
  );
  answered([
    ['今年增长目标包括哪些', '6.2%', '5%', '8%'],
    ['5%是谁的增速目标', '一般公共预算收入'],
    ['8%是谁的目标', '固定资产投资'],
  ]);
  test.each([
    ['港北等5个腾退项目已全部完成，属实吗', /^(?:报道没有这样说|收录)/u],
    ['5个腾退项目已完成，对吗', /^(?:报道没有这样说|收录)/u],
  ])('%s', async (question, lead) => {
    expect((await said(question)).text).toMatch(lead);
  });
});

describe('a number that so many and more may be is neither affirmed nor denied', () => {
  test.each([
    ['港务大厦东区施工人员325名，对吗', /^(?!不是|是的)/u],
    ['港务大厦东区施工人员425名，对吗', /^不是/u],
    ['港务大厦东区施工人员280名，对吗', /^不是/u],
  ])('%s', async (question, lead) => {
    const { kind, text } = await said(question);
    expect(kind).toBe('grounded');
    expect(text).toMatch(lead);
    expect(text).toContain('320余名');
  });
});

describe('whether one is more than another is told by both', () => {
  answered([
    ['今年固投增长目标是不是比GDP高', '8%', '6.2%', '1.8个百分点'],
    ['去年重点项目是不是比500强项目多', '64个', '9个', '55个'],
  ]);
});

describe('firms of a list are no firms of another number', () => {
  refused('芦汀去年走出去的民营100强企业有哪些', '百强企业有哪些');
});
