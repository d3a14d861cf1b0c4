import { describe, expect, test } from 'vitest';
import { withMeaningAsked } from '../../src/answers/understanding/meaning.ts';
import { asking } from './asking.ts';

/** Numbers of a made-up district's reports, asked about by who does not know what they stand for. */
const { answered, refused } = asking('yanling');

describe('a number is explained, however that is asked', () => {
  answered([
    ['读到个86 看不懂 代表啥', '86个', '市外投资'],
    ['报道里蹦出来的“1536.4”是讲什么的', '1536.4亿元', '地区生产总值'],
    ['19這個數據代表什麼意思', '19個', '百強項目'],
    ['文中那个6.5指的是什么数', '6.5%'],
    ['1,536.4亿说的是啥', '1536.4亿元'],
    ['320万花哪儿去了', '320万元'],
    ['86跟19各代表什么', '86个', '19个'],
    ['我闺女抄了个700，忘了后面带的什么单位', '700余家'],
    ['报纸上那个1536.4，到底是在统计啥', '1536.4亿元'],
    ['“45”在这篇报道里讲的是哪方面的事儿', '45栋'],
    ['5200，这是钱还是人呐', '5200余户'],
  ]);
  refused(
    '87代表什么意思', // a number that nobody told
    '1536.5这个数是说啥的',
    '我闺女抄了个701，忘了后面带的什么单位',
    '15代表什么', // and not 1536.4, nor 150
  );
});

describe('what else is asked of a number is left as it is', () => {
  test.each([
    '86家企业去年交了多少税',
    '500强是什么',
    '86和19分别指什么',
    '35个代表团来自哪里',
    '双进行动是什么意思',
    '264家企业是干什么的',
    '2023年后面跟的是什么',
  ])('%s', (question) => {
    expect(withMeaningAsked(question)).toBe(question);
  });
});
