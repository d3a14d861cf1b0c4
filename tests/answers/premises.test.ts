import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

const { said } = asking('../../corpus');
const muhe = asking('muhe');

describe('less is no more of as much', () => {
  test.each([
    ['去年民间投资比上年多了4.6%，对吗', '不是'],
    ['去年民间投资比上年少了4.6%，对吗', '是的'],
    ['去年出口比上年少了8.8%，对吗', '不是'],
  ])('“%s” is answered with “%s”', async (question, lead) => {
    const { text } = await muhe.said(question);
    expect(text.startsWith(lead)).toBe(true);
  });
});

describe('a number that is right is no yes to what is not said of it', () => {
  test.each([
    ['631.9亿元是省外投资吗', '报道没有这样说'],
    ['27个500强项目都是世界500强吗', '报道没有这样说'],
    ['15亿元是只给细胞医学产业园的吗', '报道没有这样说'],
    ['15亿元全部用于细胞医学产业园吗', '报道没有这样说'],
    ['历下2023年地区生产总值增长了6%，对吗', '不是'], // an aim
    ['今年GDP涨了6%没错吧', '不是'],
    ['今年GDP要涨6%没错吧', '是的'],
    ['2023年引进了381亿元市外投资，是吗', '不是'],
    ['8个征收项目完成了吗', '报道没有这样说'],
    ['8个征收项目停了吗', '报道没有这样说'],
    ['15亿元花完了吗', '报道没有这样说'],
    ['1970亿元是实际完成的投资吗', '报道没有这样说'],
    ['1970亿元是去年的投资吗', '报道没有这样说'], // a number that is told without its time
    ['引进的市外投资631.9亿元对吗', '是的'],
    ['今年要引进过亿元项目120个以上吗', '是的'],
  ])('“%s” is answered with “%s”', async (question, lead) => {
    const { kind, text } = await said(question);
    expect(kind).toBe('grounded');
    expect(text.startsWith(lead)).toBe(true);
  });
  test.each([
    ['一般公共预算收入增长目标是7%还是17%', '17%左右'],
    ['重点项目是70个还是72个', '70个'],
    ['固投7%是去年还是今年', '2023年'],
  ])('“%s” asks for one of two: %s', async (question, holds) => {
    const { text, claims } = await said(question);
    expect(claims).toContain(holds);
    expect(text).not.toMatch(/^(?:是的|不是|报道没有)/u);
  });
  test.each(['今年供地825亩，已经完成了吗', '今年要引进市外投资381亿元，这是实际数吗', '今年GDP增长6%，实现了没有'])(
    '“%s” is no yes to an aim, of which no result is told',
    async (question) => {
      const { kind, text } = await said(question);
      expect(kind).toBe('refused');
      expect(text).toContain('没有完成数');
    },
  );
  test('what was reached was reached', async () => {
    expect((await said('去年引进市外投资631.9亿元，已经完成了吗')).text.startsWith('是的')).toBe(true);
  });
  test.each([
    '走访了多少户',
    '制药项目平均投资多少',
    '第一方阵历下现在排第几',
    '那15亿元是哪个部门拨的',
    '走访企业和解决难题一共多少',
    '每个过亿元项目投资都超过30亿元吗',
    '星火链网超级节点什么时候启用',
    '总投资1970亿是GDP的百分之几',
  ])('“%s” is asked of what no number tells', async (question) => {
    expect((await said(question)).kind).toBe('refused');
  });
  test.each([
    ['67栋写字楼建在哪', '中央商务区'],
    ['为什么列支15亿', '战略性新兴产业'],
    ['商圈怎么样了', '摩肩接踵'],
    ['为什么说项目如鱼得水', '全链条式服务的加持'],
    ['今年引进市外投资的目标是几百亿', '381亿元'],
    ['哪个工地有500多人', 'CBD国金北区'],
    ['投资齐鲁的下一句', '首选历下'],
  ])('“%s” is told by the words that say it: %s', async (question, holds) => {
    expect((await said(question)).claims).toContain(holds);
  });
  test.each(['重点项目是2021年的吗', '没解决的企业难题还有多少', '难题没解决的有几个', '中央商务区哪一年开始建的'])(
    '“%s” is refused beside what is told of others',
    async (question) => {
      expect((await said(question)).kind).toBe('refused');
    },
  );
  test('nor is another scope told for the one that is asked for', async () => {
    expect((await said('2022年历下引进省外投资多少')).kind).toBe('refused');
  });
  test.each([
    '72个过亿元项目都建成了吗',
    '新开工的项目完工了吗',
    '人工智能计算中心建好了吗',
    '哪些项目还没开工',
    '今年目标比去年低吗',
  ])('“%s” is not answered by what says nothing of it', async (question) => {
    const { kind, text } = await said(question);
    expect(kind).toBe('refused');
    expect(text).toContain('最接近的内容'); // and it is shown as what it is
  });
  test.each(['医养健康投资多少', '产业金融总投资多少', '新一代信息技术投资了多少'])(
    '“%s” is not answered by what all that are listed have together',
    async (question) => {
      expect((await said(question)).kind).toBe('refused');
    },
  );
  test.each([
    ['2023年哪项指标的增长目标最高', '17%'],
    ['三个增长目标里哪个最低', '6%'],
  ])('“%s” is answered with the one of several: %s', async (question, holds) => {
    const { kind, claims } = await said(question);
    expect(kind).toBe('grounded');
    expect(claims).toContain(holds);
    expect(claims.split('\n')).toHaveLength(1);
  });
  test.each(['去年哪个指标增速最高', '哪项指标增长最快'])(
    'where many sentences tell of changes, “%s” is refused',
    async (question) => {
      expect((await muhe.said(question)).kind).toBe('refused');
    },
  );
  test('a number that is supposed gets no yes', async () => {
    expect((await said('如果增长6%，2023年GDP会是多少？')).text).not.toMatch(/^是的/u);
  });
  test('a refusal names the year of what is known', async () => {
    const { reason, text } = await said('今年打算走访多少家企业');
    expect(reason).toBe('actual-only');
    expect(text).toContain('只有2022年');
  });
  test('a part of the year before is reckoned', async () => {
    expect((await said('今年要引进的市外投资是去年的几成')).claims).toContain('381亿元 ÷ 631.9亿元 ≈ 60.29%');
  });
  test('and no street of a street is missing', async () => {
    expect((await said('大明湖街道有多少项目')).text).not.toContain('街道的街道');
  });
});
