import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

describe('of an industrial park and the projects that are signed', () => {
  const { answered, refused } = asking('asked/tangzhu');
  answered([
    ['今年50亿元以上的项目签了9个对吗', '50亿元以上项目2个'], // nine are told behind another bound
    ['今年已经签约了90个亿元项目吧', '新签约亿元以上项目73个'], // ninety projects, and no money
    ['人才公寓还有几套空着', '2150套 − 1836套 = 314套'],
    ['长三角项目占新签约的百分之几', '31个 ÷ 73个'],
    ['长三角项目占新签约项目的比重', '31个 ÷ 73个'],
    ['到位内资完成全年目标多少', '86.8%'], // told in any month
    ['蓝湾储能项目完成投资多少', '4.5亿元'],
    ['智谷园区还有多大面积没开发', '8.6平方公里 − 5.2平方公里 = 3.4平方公里'],
    ['智谷产业圆现在有多少家企业', '412家'],
  ]);
  refused(
    '汇金中心全年税收多少', // ten months of it are told
    '智谷产业园今年全年营业收入多少',
    '青岫临港产业园前三季度税收多少', // three platforms together
    '两个产业园前三季度营收合计', // one of them
    '长三角的项目有多少个',
    '蓝湾储能项目总投资多少',
    '在建项目完成投资占总投资的多少', // no one of them
  );
});

describe('of a work report', () => {
  const { said, answered, refused } = asking('asked/lumei');
  answered([
    ['三大主导产业产值合计多少', '386亿元 + 214.5亿元 + 97.8亿元 = 698.3亿元'],
    ['三大主导产业加一块产值多少', '698.3亿元'],
    ['生物医药产值涨了多少', '下降1.2%'],
    ['第三产业占比比上年高了还是低了', '63.2调整为0.9∶36.5∶62.6'], // and no growth of the thing itself
    ['芦湄、云砚、北堰三个区GDP谁最大谁最小', '1186.4亿元', '1342.9亿元', '1170.2亿元'],
    ['新型显示今年目标产值多少', '240亿元'],
  ]);
  refused('四大主导产业产值合计多少');

  test('three places are set beside each other, and none is taken from another', async () => {
    expect((await said('芦湄区、云砚区、北堰区GDP谁最大')).claims).not.toContain('−');
  });
});
