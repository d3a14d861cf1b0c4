import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

const { said, answered, refused } = asking('luozhou');

/** What is there is neither what was added nor what a town of it has. */
describe('how things stand is told of the whole', () => {
  answered([
    ['How many schools are there in Luozhou?', '148所'],
    ['1月新房均价多少一平', '4870元'],
    ['北院区一期开放了400张床位对吧', '360张'],
    ['数据湖产业园电费一度几毛', '0.36元'],
    ['2024年泺洲港集装箱箱量有多少', '31.5万标箱'],
    ['晶源二期什么时候开工', '2025年4月'],
  ]);
  refused('北院区二期有多少张床位在用', '泺洲县一共有多少家宾馆', '光电园前7个月产值离全年40亿的目标还差多少亿');
});

describe('nothing is told beside what is asked', () => {
  test.each([
    ['柳墩科创园2024年营收多少', '19.3亿元', '31.7亿元'],
    ['芦荡湿地公园现在有多少家商户', '56家', '23家'],
    ['去年新增就业多少人 / 完成目标了吗 / 今年的目标呢', '8200人', '9300人'],
  ])('“%s”: %s, and not %s', async (question, asked, other) => {
    const { claims } = await said(question);
    expect(claims).toContain(asked);
    expect(claims).not.toContain(other);
  });
});
