import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** Two short reports of a made-up district, asked for one number where another one stands near. */
const { said, answered, refused } = asking('zhiwan');

const denied = (...rows: readonly (readonly [question: string, holds: string])[]) =>
  test.each([...rows])('“%s” is denied with %s', async (question, holds) => {
    const { kind, text } = await said(question);
    expect(kind).toBe('grounded');
    expect(text).toMatch(/^不是/u);
    expect(text).toContain(holds);
  });

describe('what rose did not fall by as much', () => {
  denied(
    ['2023年固定资产投资怎么掉了4.7%', '增长4.7%'],
    ['2023年社零总额怎么缩水了5.9%', '增长5.9%'],
    ['2023年商品房销售面积猛增了8.3%对吧', '下降8.3%'],
  );
  test('and what fell is not denied to have', async () => {
    expect((await said('2023年商品房销售面积怎么掉了8.3%')).text).not.toMatch(/^不是/u);
  });
});

describe('of so many not all are done, where fewer are told to be', () => {
  denied(
    ['2023年的18件惠民实事全都办完了吗', '完成16件'],
    ['惠民实事都落实了吗', '完成16件'],
    ['那18件惠民实事全部办结了吧', '完成16件'],
  );
});

describe('what is lent for a home is no price of it', () => {
  refused('芷湾新房均价多少一平', '芷湾区房价是多少');
});

describe('what is given from an age on is told of that age', () => {
  answered([
    ['80岁以上老人坐公交每月补贴多少钱', '每月补贴60元'],
    ['70岁以上老人坐公交每月补贴多少钱', '每月补贴30元'],
  ]);
  refused('90岁以上老人坐公交每月补贴多少钱');
});

describe('a turn asks for an amount, or for a part, whatever was asked before', () => {
  answered([
    ['2023年社零总额多少 / 涨了多少 / 其中网上卖了多少', '12.8亿元'],
    ['2023年一共来了多少游客 / 那住下来过夜的有多少', '197.3万人次'],
  ]);
  test('and what is told of the whole is not told of it', async () => {
    expect((await said('2023年一共来了多少游客 / 那住下来过夜的有多少')).claims).not.toMatch(/842.5|占比/u);
  });
});

describe('what one came to is no sum of all', () => {
  refused('衡安保险一共赔了多少');
});

describe('what there was before some came is worked out, of just those that came', () => {
  answered([
    ['没算去年新增的4家，芷湾原来有多少家市级示范合作社', '17家'],
    ['不算2023年新增的，芷湾原先有几家市级示范合作社', '17家'],
  ]);
  refused('不算新增的6家，芷湾原来有多少家养殖场');
  test('and of no other number', async () => {
    expect((await said('不算新增的6家，芷湾原来有多少家市级示范合作社')).text).not.toMatch(/15家|17家/u);
  });
});
