import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** The quarter and the stocks of a made-up district: what a number is held against. */
const { said, answered, refused } = asking('cenze');

describe('how much of an aim is done is told where an article says so, and reckoned of nothing else', () => {
  answered([
    ['市级重点项目1到9月完成投资多少，占全年计划百分之几', '58.2亿元', '占年度计划的81.5%'],
    ['岑泽重点项目完成投资占年度计划的几成', '占年度计划的81.5%'],
  ]);
  refused('新能源整车产量占全年计划的百分之几');
});

describe('a month before is no year before', () => {
  answered([
    ['9月水泥仓储指数环比升了多少', '2024年9月', '6.2%'],
    ['建材仓储综合指数同比升了多少', '7.9%'],
    ['钢材仓储指数多少，环比呢', '55.1', '1.7%'],
    ['水泥仓储指数是多少 / 环比呢', '6.2%'],
  ]);
  refused(
    '水泥仓储指数同比涨了多少',
    '钢材仓储指数是多少 / 同比呢',
    '新能源整车产量环比增长多少',
    '10月水泥仓储指数是多少', // what September is to be ready for
  );
});

describe('of two that are told side by side, the one asked for', () => {
  test.each([
    ['前三季度新能源整车卖了多少辆', '2.5万辆', '2.7万辆'],
    ['前三季度新能源整车造了多少辆', '2.7万辆', '2.5万辆'],
    ['岑泽二产三产增加值各多少', '131.9亿元', '14.6亿元'],
    ['岑泽老街现有摊位多少个 / 国庆前加多少', '60个', '90个'],
  ])('%s', async (question, holds, lacks) => {
    const { claims } = await said(question);
    expect(claims).toContain(holds);
    expect(claims).not.toContain(lacks);
  });
});

describe('what a stage takes is told of it, or is what the other does not take of the whole', () => {
  answered([
    ['岚石磁性材料产业园总投资多少 / 一期呢', '29亿元'],
    ['岚石磁性材料产业园总投资多少 / 一期呢 / 那二期多少', '48亿元 − 29亿元 = 19亿元'],
    ['岚石磁材二期要投多少钱', '48亿元 − 29亿元 = 19亿元'],
    ['澄沙冷链基地投资多少 / 一期多少 / 二期呢', '5亿元'],
  ]);
  refused(
    '岚石磁性材料产业园一期用地多少亩 / 二期呢', // of which only the first is told, and no whole
    '岚石磁性材料产业园二期能带动多少人就业',
  );
});

describe('another name is no other way to call a site', () => {
  answered([['澄沙冷链基地投资多少', '12亿元']]);
  refused('宏达冷链基地投资多少', '宏达冷链基地二期投资多少');
});

describe('期内 is the time that is reported on, whatever year was spoken of since', () => {
  answered([
    ['岑岭物业上半年收入多少', '2024年上半年', '11.6亿元'],
    ['岑岭物业上半年收入是不是跌了', '4%'],
    ['岑岭上半年收入按年升了多少', '9%'],
  ]);
  refused('岑岭物业2023年收入多少');
});

describe('the most of one day is no mean, and no whole', () => {
  answered([['岑泽老街7月日均接待游客多少', '1.2万人次']]);
  refused('岑泽老街7月单日接待游客最多多少', 'What was the record single-day number of visitors to 岑泽老街?');
});
