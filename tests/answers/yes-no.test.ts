import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** Two short reports of a made-up district, asked about by people who want to hear yes or no. */
const { said, refused } = asking('qingtan');

const leads = { yes: /^(?:是的|Yes)/u, no: /^(?:不是|No\b)/u, neither: /^(?!是的|不是|Yes|No\b)/u };
const says = (rows: readonly (readonly [question: string, lead: keyof typeof leads, holds: string])[]) =>
  test.each([...rows])('“%s”: %s, with %s', async (question, lead, holds) => {
    const { kind, text, claims } = await said(question);
    expect(kind).toBe('grounded');
    expect(text).toMatch(leads[lead]);
    expect(claims).toContain(holds);
  });

describe('whether a number is passed, said in every way', () => {
  says([
    ['上半年GDP上600亿了没', 'yes', '613.8亿元'],
    ['清滩区上半年GDP破没破700亿', 'no', '613.8亿元'],
    ['上半年GDP有没有达到650亿', 'no', '613.8亿元'],
    ['上半年GDP到没到六百亿', 'yes', '613.8亿元'],
    ['上半年GDP過千億了嗎', 'no', '613.8億元'],
    ['固定资产投资是两位数增长吗', 'yes', '11.6%'],
    ['工业增加值增速有没有到两位数', 'no', '7.2%'],
    ['房地产开发投资跌幅到两位数了吗', 'yes', '12.4%'],
    ['上半年外资增长两位数吗', 'no', '21.5%'],
    ['民企占进出口过半了吗', 'yes', '63.5%'],
    ['税收占比有没有到八成', 'no', '71.3%'],
    ['接待游客破千万了吗', 'yes', '1240万人次'],
    ['高新技术企业够300家了吗', 'no', '268家'],
    ['规上工业企业上四百家了没', 'yes', '412家'],
    ['清滩区GDP进入600亿俱乐部了吗', 'yes', '613.8亿元'],
    ['税收占比过七成了没', 'yes', '71.3%'],
    ['高新技术企业过200家了吗', 'yes', '268家'],
    ['接待游客上千万了吗', 'yes', '1240万人次'],
    ['出口翻番了吗', 'no', '14.2%'],
    ['Did GDP top 60 billion yuan in the first half of 2025?', 'yes', '613.8亿元'],
    ['Was growth in fixed asset investment in double digits?', 'yes', '11.6%'],
  ]);
});

describe('whether something rose or fell', () => {
  says([
    ['实际使用外资是不是降了', 'yes', '21.5%'],
    ['上半年外资涨没涨', 'no', '21.5%'],
    ['今年油菜籽增产了吗', 'no', '3.1%'],
    ['油菜籽是不是减产了', 'yes', '3.1%'],
    ['进口是负增长吗', 'yes', '5.3%'],
    ['出口有没有缩水', 'no', '14.2%'],
    ['Did imports fall in the first half of 2025?', 'yes', '5.3%'],
    ['PM2.5改善了吗', 'yes', '2.6微克'],
    ['办审批会不会方便点', 'neither', '优化审批流程'],
    ['税收占比提高了吗', 'neither', '71.3%'], // and not the revenue beside it
  ]);
});

describe('whether a work is done, or was still to come by the report', () => {
  const notYet =
    /^(?:到2025年8月19日的报道为止还没有|到2025年8月19日的報道為止還沒有|Not yet, by the article of 2025-08-19)/u;
  test.each([
    ['有轨电车清滩线通车了没', '11月底'],
    ['有轨电车现在能坐了吗', '11月底'],
    ['有軌電車開通了嗎', '11月底'],
    ['Is the tram line open yet?', '11月底'],
    ['青石大桥修好了吗', '82%'],
    ['青石大桥通车了吗', '明年3月'],
    ['南坪小学扩建完工了吗', '尚未完工'],
  ])('“%s”: not yet, with %s', async (question, holds) => {
    const { text, claims } = await said(question);
    expect(text).toMatch(notYet);
    expect(claims).toContain(holds);
  });
  says([
    ['档案馆新馆投用了没', 'yes', '6月30日'],
    ['档案馆新馆建好了吗', 'yes', '6月30日'],
    ['保障性住房都交付了吗', 'yes', '全部交付'],
    ['老旧小区改造都完工了吗', 'neither', '已完工9个'],
    ['有轨电车年底前能开通吗', 'neither', '11月底'], // which nobody knows
  ]);
  refused('地铁通车了吗', '南坪中学扩建完工了吗', '青石大桥开工了吗');
});

describe('whether all of a kind have it', () => {
  says([
    ['村村都通公交了吗', 'yes', '100%'],
    ['是不是每个行政村都通公交', 'yes', '100%'],
    ['公交是不是全覆盖了', 'yes', '100%'],
    ['老年食堂是不是全覆盖了', 'no', '86.4%'],
  ]);
  refused('户户都通公交了吗', '村村都通自来水了吗');
});

describe('what is told of another thing, time or place decides nothing', () => {
  refused('2023年GDP有没有过600亿', '沅林市上半年GDP过600亿了吗', '出境游人数涨没涨');
  test.each(['第二产业增加值有没有超过一半', '接待游客比全市平均多吗'])('“%s”', async (question) => {
    expect((await said(question)).text).toMatch(leads.neither);
  });
});

describe('a day to come, a number beside, and a number just reached are taken for what they are', () => {
  const { said: saidOf } = asking('tongwu');
  test.each([
    ['非遗展示馆开放了吗', /^到2025年8月6日的报道为止还没有/u, '今年12月'],
    ['县档案大楼交付了没', leads.neither, '9月15日'], // in a report of August
    ['新图书馆开馆了吗', leads.yes, '6月28日'],
    ['高新园总投资过15亿了吗', leads.yes, '15.9亿元'],
    ['新品种出芽率提高到两位数了吗', leads.no, '9%'], // and not the 83% of another rate
  ])('“%s”', async (question, lead, holds) => {
    const { text, claims } = await saidOf(question);
    expect(text).toMatch(lead);
    expect(claims).toContain(holds);
  });
});
