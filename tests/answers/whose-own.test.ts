import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** News of a made-up city: an association and its branches, a bank's, the market values of groups, half a year of one firm. */
const { answered, refused, said } = asking('asked/xilu');

describe('what is told of one branch, firm or half-year is not told of another', () => {
  answered([
    ['商旅协会鹭北分会有多少会员', '90多家'],
    ['溪鹭货运班列运了多少标箱', '2.6万标箱'],
    ['调查是什么时候做的', '5月至6月'],
    ['云棠公司终端业务收入多少', '315亿元'], // and not that of the half-year before, which alone names the firm
    ['云棠公司2024年上半年终端业务收入多少', '298亿元'],
    ['鹭南分行发放了多少应急贷款', '2600万元'],
    ['云笛集团的市值现在是多少', '335亿元'],
    ['暴雨有多少人受灾', '6.8万人'],
    ['基地规划了多大面积', '4200亩'],
    ['减免了多少税款', '2.9亿元'],
    ['远棠综保区进出口多少', '远棠综保区进出口为73.3亿元'],
    ['康复和教育放到一处办是为了什么', '旨在'],
  ]);
  refused(
    '鹭东分会有多少会员企业',
    '鹭西分行发放了多少应急贷款',
    '车载业务占总收入多少', // of what another trade brought in
    '八大集团市值涨了百分之几', // by how many yuan
  );
  test.each([
    ['商旅协会鹭北分会有多少会员', /480|1300/u],
    ['云棠公司终端业务收入多少', /298/u],
    ['协会有多少会员企业', /90多|480/u],
    ['八大集团市值增加了多少钱', /780亿元 −/u],
    ['技改补贴多少钱，涨了多少', /15%/u],
    ['天和药房几点开门', /^有的店/u],
    ['市值增长率前五的公司是哪些', /^[^、]*$/u],
    ['违规获取重建资金的非受灾项目有几个', /鹭南/u],
    ['溪鹭市上半年进出口多少', /溪鹭市进出口为73/u],
    ['应急贷款用来干什么', /5\.2亿元。$/u],
  ])('“%s” is not told by %s', async (question, other) => {
    const { kind, claims } = await said(question);
    if (kind === 'grounded') expect(claims).not.toMatch(other);
  });
});
