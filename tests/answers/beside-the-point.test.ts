import { describe, expect, test } from 'vitest';
import { isBesideThePoint } from '../../src/answers/composing/beside/beside-the-point.ts';
import type { Draft, Query } from '../../src/domain.ts';
import { scanQuantities } from '../../src/figures/numbers/scan.ts';
import { asking } from './asking.ts';

const isBeside = (text: string, told: string, kind: Query['kind'] = 'figure') => {
  const query = {
    asked: text,
    text,
    kind,
    language: 'zh-Hans',
    rest: '',
    terms: [],
    quantities: scanQuantities(text),
  } as unknown as Query;
  const draft: Draft = { kind: 'grounded', language: 'zh-Hans', claims: [{ text: told, sources: [] }] };
  return isBesideThePoint(draft, query, new Map());
};

describe('what is of the thing that is asked about, and not what is asked of it', () => {
  test.each([
    ['61个项目里，生物医药占了几个', '此次签约的61个项目主要涉及生物医药'],
    ['5.2亿元里面社会捐助凑了多少', '累计投入5.2亿元'],
    ['那12亿里能分到多少', '列支12亿元推进园区建设'],
    ['工地的工人一天能挣多少', '400余名工人忙碌有序'],
    ['工地的工人一天能掙多少', '400余名工人忙碌有序'],
    ['酒驾的一共罚了多少钱', '查处酒驾26起，涉案金额90万元'],
    ['东盟是第几大贸易伙伴', '对欧盟进出口801亿元，增长9.1%'],
    ['国有企业进出口涨了多少', '对欧盟进出口801亿元，增长9.1%'],
    ['市级的示范单位有多少家', '示范单位达1082家'],
    ['出口和进口各是多少', '进出口额801亿元'],
    ['项目里，金融的几个、医养的几个、文旅的又几个', '新开工项目21个'],
    ['在博览会上签了几个项目', '全年签约项目70个'],
    ['进口了多少辆汽车', '出口汽车9.6万辆'],
    ['住户存款增加了多少', '住户贷款增加36亿元'],
    ['开发贷款余额是多少', '开发贷款增加27亿元，同比多增5亿元'],
    ['贷款户均多少万', '贷款减息约8亿元'],
    ['发明专利授权多少件', '发明专利有效量为416件'],
    ['集成电路企业的销售额是多少', '出台创新措施22项'],
    ['一般贸易进出口多少', '进出口额13亿元'],
  ])('“%s” is not answered by “%s”', (question, told) => expect(isBeside(question, told)).toBe(true));
  test.each([
    ['61个项目总投资多少', '61个项目总投资90亿元'],
    ['61个项目里，生物医药占了几个', '其中生物医药项目9个'],
    ['工地的工人一天能挣多少', '工人日均收入300元'],
    ['东盟是第几大贸易伙伴', '东盟为第一大贸易伙伴'],
    ['国企进出口涨了多少', '国有企业进出口增长3%'],
    ['市级的示范单位有多少家', '市级示范单位35家'],
    ['列入市级重点项目的有多少个', '列市重点项目29个'],
    ['出口和进口各是多少', '出口500亿元，进口301亿元'],
    ['金融的几个、医养的几个', '金融项目3个'],
    ['进口了多少', '进出口13亿元，其中进口8亿元'],
    ['贷款余额是多少', '各项贷款达500亿元'],
    ['发明专利授权多少件', '授权发明专利33件'],
    ['贷款户均多少万', '平均每户35万元'],
    ['企业的销售额是多少', '实现销售额9.2亿元'],
    ['在博览会上签了几个项目', '博览会上签约12个项目'],
  ])('“%s” is answered by “%s”', (question, told) => expect(isBeside(question, told)).toBe(false));
  test('nor is a number that is asked about itself', () =>
    expect(isBeside('61个项目是怎么回事', '签约的61个项目', 'what-is')).toBe(false));
});

describe('such an answer is a refusal, which shows it', () => {
  const { refused } = asking('wuyu');
  refused('退税的318户里，国有企业占了几户');
});
