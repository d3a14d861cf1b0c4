import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** A report of a made-up city, in which numbers of one kind stand side by side. */
const { said, answered, refused } = asking('qiutang');

describe('a number of what stands beside is no yes', () => {
  test.each([
    ['柑橘酱出口增长30%吗', '64%'],
    ['湿地保护率是38.5%吗', '61%'],
    ['66个方案晋级决赛了吗', '66个'],
    ['诈骗警情下降15%吗', '22%'],
    ['受伤人数上升6%吗', '3%'],
    ['家庭农场出口占比41%吗', '27%'],
    ['风电项目已经带动就业300人了吗', '300人'],
  ])('“%s” is not confirmed, and told %s', async (question, holds) => {
    const { text } = await said(question);
    expect(text).not.toContain('是的');
    expect(text).toContain(holds);
  });
  test.each([
    ['蓝莓干出口增长30%吗'],
    ['湿地保护率是61%吗'],
    ['25个方案晋级决赛了吗'],
    ['盗窃警情下降15%吗'],
    ['厨房火情上升6%吗'],
  ])('“%s” is', async (question) => {
    expect((await said(question)).text).toMatch(/^是的/u);
  });
});

describe('of several that are called alike the one is meant that the question names', () => {
  answered([
    ['检查餐饮门店发现违规行为多少处', '214处'],
    ['几个方案晋级决赛了', '25个方案晋级决赛'],
    ['其中超过百亿元的有几家商场', '4家'],
    ['首套房首付比例是多少', '20%'],
    ['二套房首付比例是多少', '30%'],
    ['检查了多少家旅馆', '66家'],
    ['三个展厅总建筑面积是多少', '6.8万平方米'],
    ['水渠加固作业什么时候完工', '9月5日'],
    ['手工艺大赛由谁主办', '秋棠市总工会主办'],
    ['秋棠市有多少家书店', '120家'],
    ['周禾捐了多少', '3000元'],
    ['货车车均违规率是多少', '0.4起'],
    ['农业项目签约额多少', '8亿元'],
    ['污水厂一期每天处理多少污水', '3万立方米'],
    ['秋棠市转移了多少群众', '5.6万人'],
    ['云溪湖景区瞬时承载量是多少', '3万人次'],
    ['望江塔的瞬时承载量是多少', '望江塔因修缮未公布瞬时承载量'],
  ]);
  refused('梅浦安置了多少人', '对教练的满意率最高吗', '非重点产业项目签约额是多少', '不可利用滩涂面积有多少');
  test('and no other one is told for it', async () => {
    expect((await said('新来的学员对教材的满意率是多少')).claims).not.toMatch(/91\.2|89\.3/u);
  });
});
