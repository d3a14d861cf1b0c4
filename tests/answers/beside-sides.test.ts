import { describe, expect, test } from 'vitest';
import { isBesideThePoint } from '../../src/answers/composing/beside/beside-the-point.ts';
import { isNotCompared } from '../../src/answers/composing/beside/not-compared.ts';
import { isOfOtherAct } from '../../src/answers/composing/beside/other-act.ts';
import { isOfOtherAspect } from '../../src/answers/composing/beside/other-aspect.ts';
import { isOfOtherKindTold } from '../../src/answers/composing/beside/other-kind.ts';
import { isOfOtherIncrease } from '../../src/answers/composing/matching/narrower.ts';
import type { Material } from '../../src/answers/composing/saying/drafting.ts';
import type { Draft, Figure, Query } from '../../src/domain.ts';
import { scanQuantities } from '../../src/figures/numbers/scan.ts';
import { asked } from './drafted.ts';

/** Whether `told`, said of the very thing that a question names, is another side of it than is asked. */
const isBeside = (text: string, told: string, part: Partial<Query> = {}) => {
  const query = asked(text, part);
  const draft: Draft = { kind: 'grounded', language: 'zh-Hans', claims: [{ text: told, sources: [] }] };
  return (
    isBesideThePoint(draft, query, new Map()) ||
    isOfOtherAspect(draft, query) ||
    isOfOtherAct(draft, query) ||
    isOfOtherKindTold(draft, { query, known: { articles: new Map() } } as unknown as Material) ||
    isNotCompared(draft, query)
  );
};

describe('another side of the thing is not what was asked', () => {
  test.each([
    // A level, a growth, a share.
    ['松溪区营业收入多少', '松溪区营业收入增长12%'],
    ['松溪区GDP总量是多少', '民营经济增加值占GDP的比重为61%'],
    // One of two sides.
    ['北港比南港多占地几亩', '南港占地面积约61亩'],
    ['北港的吞吐量比南港高出多少', '北港吞吐量为92万吨'],
    ['高新区研发占比比原来高多少', '高新区研发占比为4.1%'],
    // What was received, and what was dealt with.
    ['热线去年收到多少件诉求', '热线办结诉求1204件'],
    ['生猪出栏多少头', '猪肉产量2.1万吨'],
    ['书城白天有多少人', '书城每晚客流3000人以上'],
    ['五星级酒店有几家', '四星级以上酒店18家'],
    ['民营经济增加值占全国多少', '民营经济增加值占GDP的比重为61%'],
    // What was done with those that are counted.
    ['高新区有多少个项目投产了', '高新区亿元以上项目为9个'],
    ['已开工的里头学校几个', '松溪区学校的目标是21所'],
    // A rate, a price, a sum.
    ['木耳多少钱一斤', '种木耳户均增收4000元'],
    ['税收过10亿的呢，有几家', '5A级物流企业6家'],
    ['A级物流企业有几家', '5A级物流企业6家'],
    ['退的税和减的息合起来有多少万', '减息300万元'],
    // Why, and that it is so.
    ['为什么首店越来越多', '两年来已有310家首店落地'],
    ['为何小店贷款难', '去年7月上线了“贷款超市”'],
  ])('“%s” is not answered by “%s”', (question, told) => expect(isBeside(question, told)).toBe(true));
  test.each([
    ['松溪区营业收入多少', '松溪区营业收入为31亿元'],
    ['松溪区营业收入涨了多少', '松溪区营业收入增长12%'],
    ['北港比南港多占地几亩', '北港占地比南港多22亩'],
    ['北港的吞吐量比去年高多少', '北港吞吐量增长7%'],
    ['接待游客多少，同比增长多少', '接待游客增长8%'],
    ['热线去年收到多少件诉求', '热线受理诉求1310件'],
    ['书城晚上有多少人', '书城每晚客流3000人以上'],
    ['四星级酒店有几家', '四星级以上酒店18家'],
    ['民营经济增加值占GDP多少', '民营经济增加值占地区生产总值的比重为61%'],
    ['出口占全省多少', '出口占全省的比重为8%'],
    ['高新区有多少个项目投产了', '高新区亿元以上项目投产9个'],
    ['已开工的里头学校几个', '已开工学校12所'],
    ['毕业生的就业率到多少了', '就业率达到九成'],
    ['木耳多少钱一斤', '木耳每斤36元'],
    ['税收过10亿的呢，有几家', '税收过10亿元的企业4家'],
    ['退的税和减的息合起来有多少万', '退税减息共900万元'],
    ['为什么首店越来越多', '商圈改造带来首店310家'],
    ['为何小店贷款难', '小店缺少抵押物'],
  ])('“%s” is answered by “%s”', (question, told) => expect(isBeside(question, told)).toBe(false));
  test('nor is an aim of growth beside the aim that is asked for', () =>
    expect(isBeside('松溪区GDP多少', '松溪区地区生产总值的目标是增长6%', { status: 'target' })).toBe(false));
});

describe('a sentence that is quoted must tell what is claimed or counted', () => {
  const quoted = (text: string, told: string, part: Partial<Query> = {}) => {
    const passage = { id: 'p', articleId: 'a', text: told, start: 0, end: told.length };
    const draft = {
      kind: 'grounded',
      language: 'zh-Hans',
      claims: [{ text: told, sources: [{ passage, start: 0, end: told.length }] }],
    } as unknown as Draft;
    const query = { asked: text, text, kind: 'figure', language: 'zh-Hans', rest: '', terms: [], ...part };
    const known = { articles: new Map([['a', { text: told, title: '' }]]) };
    return isOfOtherKindTold(draft, {
      query: { ...query, quantities: scanQuantities(text) },
      known,
    } as unknown as Material);
  };
  test.each<[string, string, boolean, Partial<Query>]>([
    ['派出所有多少名民警', '派出所化解纠纷40起，帮助群众41人', true, {}],
    ['派出所有多少名民警', '派出所现有民警23名', false, {}],
    ['他们不是凑了500万搞园区', '今年将园区扩大到300亩', true, {}],
    ['他们不是凑了500万搞园区', '商会整合200万元资金建园区', false, {}],
    ['公积金可以按15%交吗', '公积金每年6月结息', true, { kind: 'yes-no' }],
    ['人口增加了1.9万，对吗', '人口净减少1.9万人', false, { kind: 'yes-no' }],
  ])('“%s”, of “%s”: %s', (question, told, isOther, part) => expect(quoted(question, told, part)).toBe(isOther));
});

describe('more added than the year before is not what was added', () => {
  const asks = (text: string, metric: string) =>
    isOfOtherIncrease({ text, kind: 'figure', language: 'zh-Hans' } as Query, { metric, aspect: 'growth' } as Figure);
  test.each([
    ['小微贷款同比多增多少', '小微企业贷款', true],
    ['小微贷款同比多增多少', '小微企业贷款多增', false],
    ['小微贷款增加多少', '小微企业贷款多增', true],
    ['贷款有多少增加', '小微企业贷款', false],
  ])('“%s” of “%s”: %s', (text, metric, isOther) => expect(asks(text, metric)).toBe(isOther));
});
