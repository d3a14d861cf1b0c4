import { describe, expect, test } from 'vitest';
import { isBesideThePoint } from '../../src/answers/composing/beside/beside-the-point.ts';
import { leavesMeasureUnsaid } from '../../src/answers/composing/beside/measures-said.ts';
import { isOfOtherAct } from '../../src/answers/composing/beside/other-act.ts';
import { isOfOtherAspect } from '../../src/answers/composing/beside/other-aspect.ts';
import { isOfOtherKindTold } from '../../src/answers/composing/beside/other-kind.ts';
import { isOfOtherScopeTold } from '../../src/answers/composing/beside/other-scope.ts';
import { isOfOtherSite } from '../../src/answers/composing/beside/other-site.ts';
import { leavesUnsaid } from '../../src/answers/composing/beside/unsaid.ts';
import { isAgainstOtherYear, isOfSomeBusiness } from '../../src/answers/composing/matching/narrower.ts';
import { isOfOtherTime } from '../../src/answers/composing/matching/time-in-words.ts';
import type { Material } from '../../src/answers/composing/saying/drafting.ts';
import type { Article, Draft, Figure, Query } from '../../src/domain.ts';
import { asked, quoted } from './drafted.ts';

const article = { id: 'a', title: '', text: '', place: '临泽县', within: ['云川省'] } as unknown as Article;
const known = { articles: new Map([['a', article]]) };

const material = (query: Query) => ({ query, known }) as unknown as Material;

type Row = [question: string, told: string, more?: Partial<Query>];
const beside = (misses: (draft: Draft, query: Query) => boolean, wrong: readonly Row[], right: readonly Row[]) => {
  test.each<Row>([...wrong])('“%s” is not answered by “%s”', (question, told, more) =>
    expect(misses(quoted(told), asked(question, more))).toBe(true),
  );
  test.each<Row>([...right])('“%s” is answered by “%s”', (question, told, more) =>
    expect(misses(quoted(told), asked(question, more))).toBe(false),
  );
};

describe('what is done to the same people and sums by another act', () =>
  beside(
    isOfOtherAct,
    [
      ['转移了多少医务人员', '为各转移安置点配备医务人员90人'],
      ['发放失业保险金多少亿', '为企业降低失业保险费6亿元；向用人单位发放稳岗补贴2亿元'],
      ['拆除了多少处违建', '查处违建30处'],
      ['捐赠了多少口罩', '采购口罩9万只'],
      ['消防一共救了多少人', '7月3日，消防站出动指战员60人次'],
    ],
    [
      ['转移了多少群众', '累计转移安置群众8000人'],
      ['转移了多少群众', '疏散群众8000人'],
      ['消防一共救了多少人', '7月3日，消防站营救被困者43人'],
      ['派出多少医护人员', '派出医护人员90人'],
      ['查出多少隐患', '马渡派出所发现各类隐患200处'],
      ['发放补贴多少亿', '下达补贴资金3亿元'],
    ],
  ));

describe('a share is not told by how much there is of a part', () =>
  beside(
    leavesUnsaid,
    [['实体贷款占新增贷款的比例', '上半年实体贷款增加18亿元，同比多增3亿元', { aspect: 'share', kind: 'compute' }]],
    [['实体贷款占新增贷款的比例', '实体贷款占全部新增贷款的三成', { aspect: 'share', kind: 'compute' }]],
  ));

describe('how far a thing grew is not how far its share did', () =>
  beside(
    isOfOtherAspect,
    [['国企占比提升了几个百分点', '国有企业进出口增长9.3%']],
    [['国企占比提升了几个百分点', '国有企业占比达31%，比重提高2个百分点']],
  ));

describe('where a thing stands is not how far it moved, nor a part of the compass the whole', () =>
  beside(
    isOfOtherAspect,
    [
      ['云江去年栽了多少树', '今年以来，他又栽下8000株杨树'],
      ['哪些指标全市第一', '前三季度多项指标居全市第一'],
      ['全县利用外资是多少', '全县利用外资增长42%'],
      ['评上4A给多少奖励', '投资2亿元以上的奖励90万元'],
      ['县城标准上调多少', '这三个镇等级调整为二类'],
      ['有多少家店又开业了', '12家停业门店在河东'],
      ['鸡蛋能涨到多少', '鸡蛋价格上涨7.9%'],
      ['东南部平均下了多少雨', '全市平均降水量261毫米'],
    ],
    [
      ['全县利用外资是多少', '全县利用外资9亿元，增长42%'],
      ['评上4A给多少奖励', '新评定为4A级景区的奖励90万元'],
      ['云江去年栽了多少树', '去年栽树90万株，今年以来栽下8000株'],
      ['哪些指标全市第一', '抽检完成率、定检率等多项指标居全市第一'],
      ['鸡蛋能涨到多少', '鸡蛋价格涨至每斤5.1元'],
      ['东南部平均下了多少雨', '东南部平均降水量200毫米'],
      ['东部新区投资多少', '新区完成投资30亿元'],
    ],
  ));

describe('what is left is not what was sold, nor what was made what was used, nor all of them the women', () =>
  beside(
    isOfOtherAspect,
    [
      ['河东还有多少国债', '河东减持了113亿美元'],
      ['糖产了多少', '糖消费量为554吨'],
      ['教师里有多少女的', '教师8人'],
      ['男的平均多大结婚', '粗结婚率为3.7‰'],
      ['云帆手机卖了多少台', '云帆手机的开发人员有90人'],
    ],
    [
      ['河东还有多少国债', '河东减持了113亿美元，持有8354亿美元'],
      ['糖产了多少', '糖产量为178吨'],
      ['教师里有多少女的', '女教师8人'],
      ['男的平均多大结婚', '男性平均初婚年龄为33.7岁'],
      ['屋顶塌了死亡多少人', '丧生11人'],
      ['云帆手机卖了多少台', '云帆手机销量为90万台'],
    ],
  ));

describe('what a prize is worth is no number of prizes, and one neighbourhood is not another', () => {
  beside(
    (draft, query) => isBesideThePoint(draft, query, new Map()),
    [['奖金多少', '决出一等奖10个']],
    [['奖金多少', '一等奖奖金1万元']],
  );
  beside(
    (draft, query) => isOfOtherSite(draft, { query, vocabulary: { texts: [] } } as unknown as Material),
    [['石田社区改造多少户', '云桥社区改造1492户', { names: ['石田社区'] }]],
    [['石田社区改造多少户', '云桥社区改造1492户，石田社区改造90户', { names: ['石田社区'] }]],
  );
});

describe('what is to come is not what is there, nor all what each has', () =>
  beside(
    isOfOtherAspect,
    [
      ['青枫中心已入驻多少企业', '关于青枫中心，原文说：“预计容纳30家企业”'],
      ['签约项目已开工几个', '签约项目的目标是44个'],
      ['新增食堂多少家', '食堂的目标是30家以上'],
      ['每个留守儿童资助多少钱', '列支87万元，资助留守儿童1700名'],
    ],
    [
      ['青枫中心已入驻多少企业', '关于青枫中心，原文说：“已入驻企业30家”'],
      ['每个留守儿童资助多少钱', '每名留守儿童资助500元'],
    ],
  ));

describe('a level is told by no rate, and parts by no whole', () =>
  beside(
    (draft, query) => isBesideThePoint(draft, query, new Map()),
    [
      ['房地产投资额是多少', '房地产开发投资下降3.8%'],
      ['27亿元里培训花了多少', '投入27亿元，用于培训等6个方面', { dimensions: ['money'] }],
      ['项目里，金融的几个、医养的几个', '聚焦金融、医养等产业，实施项目72个'],
      ['在交易会上签了几个项目', '先后参加交易会等活动；全年签约项目70个'],
      ['新签合同几份', '续签合同为28份'],
    ],
    [
      ['新签合同几份', '新引进项目合同12份、续签28份'],
      ['房地产投资额是多少', '房地产开发投资80亿元，下降3.8%'],
      ['项目里，金融的几个、医养的几个', '金融项目3个，医养项目2个'],
      ['在交易会上签了几个项目', '在交易会上，签约项目9个；全年签约项目70个'],
    ],
  ));

describe('other people, and what a firm earns', () =>
  beside(
    (draft, query) => isOfOtherKindTold(draft, material(query)),
    [
      ['马渡派出所有多少名民警', '马渡派出所帮助困难群众41人'],
      ['基金投了禾川科技多少钱', '禾川科技去年营收4亿元'],
    ],
    [
      ['马渡派出所有多少名民警', '马渡派出所有民警19人'],
      ['基金投了禾川科技多少钱', '基金向禾川科技出资4000万元，该企业去年营收4亿元'],
    ],
  ));

describe('more or less than what is asked about', () =>
  beside(
    (draft, query) => isOfOtherScopeTold(draft, material(query)),
    [
      ['石湾村有多少户养鱼', '临泽县共有养鱼户600户', { rest: '石湾村', names: ['石湾村'] }],
      ['上榜企业中，属于中央企业的有几家', '上榜企业27家'],
      ['12个项目里外资的有几个', '有2个百亿级项目，以及某某等外资企业'],
      ['全国酒店收入多少', '酒店收入90亿元，规模居全国第二', { place: '全国', dimensions: ['money'] }],
      ['磷矿储量全国第几', '钨矿储量居全国第二', { rest: '磷矿储量全国', aspect: 'rank' }],
      [
        '云川省三星级酒店一共多少家',
        '三星级酒店30家，排名云川省第1',
        { place: '云川省', dimensions: ['count'], unit: '家' },
      ],
    ],
    [
      ['石湾村有多少户养鱼', '石湾村养鱼户60户，全县600户', { rest: '石湾村', names: ['石湾村'] }],
      ['上榜企业中，属于中央企业的有几家', '其中中央企业5家'],
      ['12个项目里外资的有几个', '其中外资项目2个'],
      ['全国酒店收入多少', '全国酒店收入900亿元', { place: '全国', dimensions: ['money'] }],
      ['磷矿储量全国第几', '磷矿储量居全国第二', { rest: '磷矿储量全国', aspect: 'rank' }],
      [
        '云川省三星级酒店一共多少家',
        '三星级酒店30家，全省共200家',
        { place: '云川省', dimensions: ['count'], unit: '家' },
      ],
    ],
  ));

describe('no number at all, no aim, one of those that are told of together', () =>
  beside(
    leavesUnsaid,
    [
      ['有多少位乡贤回来', '像他一样返乡创业的乡贤很常见'],
      ['全年招商目标是多少', '签约项目13个，金额125亿元'],
      ['重大工程全年计划投资多少', '重大工程完成投资110亿元'],
      ['西港出口汽车几辆', '东港和西港出口汽车3万辆', { names: ['西港'], dimensions: ['count'], unit: '辆' }],
      [
        '有几家世界强企',
        '来自世界强企、商会、协会等66家嘉宾参加',
        { names: ['世界强企'], dimensions: ['count'], unit: '家' },
      ],
    ],
    [
      ['有多少位乡贤回来', '乡贤全部回来了'],
      ['有多少位乡贤回来', '已有十几位乡贤回来'],
      ['全年招商目标是多少', '全年力争签约项目13个'],
      ['重大工程全年计划投资多少', '重大工程年度安排投资200亿元'],
      [
        '西港出口汽车几辆',
        '东港出口汽车3万辆，西港出口汽车2万辆',
        { names: ['西港'], dimensions: ['count'], unit: '辆' },
      ],
    ],
  ));

describe('the measure that is asked for is said', () =>
  beside(
    leavesMeasureUnsaid,
    [
      ['工业用地面积增长多少', '供应工业用地增长51%'],
      ['抽检合格率的目标是多少', '发明专利力争增长16%以上'],
      ['村里修路花了多少', '投入90万元改造垃圾房'],
      ['骨科中心有多少床位', '骨科中心建成，门诊楼6层'],
      ['公积金最高能贷多少万', '工资基数最高为平均工资的三倍'],
      ['巴山化工项目招聘多少人', '每天有4000名建设者在作业'],
      ['公积金缴存总额多少亿', '为缴存职工结息2亿元'],
      ['项目投产后用工多少', '年产值100亿元'],
      ['进出口总额是多少', '出口500亿美元，增长7%'],
      ['观景塔多高', '栈道长为1600米'],
      ['河道多宽', '河道全长12公里'],
      ['隧道现在完成多少了', '隧道长3.2公里，设计时速60公里'],
      ['护士平均工资多少', '医院护士长捐款超过3万元'],
      ['志愿者平均年龄多大', '全市有志愿者12万名'],
      ['修那座桥花了多少钱', '大桥通车后运费每吨便宜了20元'],
    ],
    [
      ['骨科中心有多少床位', '骨科中心设病床300张'],
      ['公积金最高能贷多少万', '贷款最高60万元'],
      ['巴山化工项目招聘多少人', '新招员工400名'],
      ['项目投产后用工多少', '带动就业900人'],
      ['进出口总额是多少', '外贸总值500亿美元'],
      ['观景塔多高', '塔高88米'],
      ['及格率多高', '及格率为96%'],
      ['隧道现在完成多少了', '隧道已掘进1.1公里'],
      ['护士平均工资多少', '护士月收入达6000元'],
      ['志愿者平均年龄多大', '志愿者平均52岁'],
      ['修那座桥花了多少钱', '大桥总投资2亿元'],
    ],
  ));

describe('which of several moved so, how much a day, how much of a firm', () =>
  beside(
    isOfOtherAspect,
    [
      ['哪个品种涨了', '玉米价格下降2%'],
      ['一天能卖多少吨菜', '5月6日，市场将6吨蔬菜发往邻市'],
      ['长风公司占多少股份', '出售股权确认收益2亿元'],
      ['渔船救出来多少人', '今年已有800名游客抵达'],
      ['原来估计借多少', '这个季度预计借款8亿元'],
      ['水果减产了多少', '水果产量为3.9万吨'],
      ['高架占多少', '共设站中高架站为8座'],
      ['投资最大的项目是哪个', '9个重点项目总投资130亿元'],
      ['会计挪用了多少钱', '收益都很低，例如3月，会计挪用公款16万元'],
    ].map(([question, told]): Row => [question!, told!, { asked: question! }]),
    [
      ['哪个品种涨了', '玉米价格上涨2%'],
      ['哪个品种跌得最多', '玉米价格跌幅最大，下降2%'],
      ['一天能卖多少吨菜', '市场日均批发蔬菜300吨'],
      ['长风公司占多少股份', '长风公司持股70%'],
      ['渔船救出来多少人', '从船中救出57名乘客'],
      ['原来估计借多少', '高于5月初时预估的7亿元'],
      ['水果减产了多少', '水果产量3.9万吨，下降8%'],
      ['高架占多少', '高架敷设占比约76%'],
      ['投资最大的项目是哪个', '投资最大的是总投资60亿元的电站项目'],
      ['会计挪用了多少钱', '会计挪用公款共计90万元，例如3月挪用16万元'],
    ].map(([question, told]): Row => [question!, told!, { asked: question! }]),
  ));

test('how much a day is not told by the sum behind it', () => {
  const text = '大河每天下泄5000万立方米，已累计泄洪3亿立方米。';
  const { claims, ...draft } = quoted(text);
  const told = (words: string) => ({ ...draft, claims: claims.map((claim) => ({ ...claim, text: words })) }) as Draft;
  const query = asked('每天泄洪多少', { asked: '每天泄洪多少' });
  expect(isOfOtherAspect(told('泄洪为3亿立方米'), query)).toBe(true);
  expect(isOfOtherAspect(told('大河每天下泄5000万立方米'), query)).toBe(false);
});

test.each([
  ['6月用电多少', '6月', '7月份，全社会用电量8888亿千瓦时', true],
  ['6月用电多少', '6月', '6月份，全社会用电量8100亿千瓦时', false],
  ['前7个月用电多少', '前', '7月份，全社会用电量8888亿千瓦时', true],
  ['前7个月用电多少', '前', '1至7月，全社会用电量5.2万亿千瓦时', false],
])('where no date tells of which year: “%s”', (question, rest, told, isMiss) => {
  expect(isOfOtherAspect(quoted(told), asked(question, { rest }))).toBe(isMiss);
});

test('which fell farthest is not told by two that fell', () => {
  const two = {
    ...quoted('玉米价格下降2%'),
    claims: ['玉米价格下降2%', '豆粕价格下降3%'].flatMap((one) => quoted(one).claims),
  };
  expect(isOfOtherAspect(two as Draft, asked('哪个品种跌得最多', { asked: '哪个品种跌得最多' }))).toBe(true);
});

describe('how far a thing grew against another year than the last', () => {
  const against = (question: string, clause: string) => {
    const start = clause.search(/\d+(?:\.\d+)?%/u);
    const figure = {
      aspect: 'growth',
      clause: { start: 0, end: clause.length },
      start,
      period: { from: '2025-01-01' },
    };
    return isAgainstOtherYear(asked(question), figure as unknown as Figure, { text: clause } as Article);
  };
  test('is not how far it grew', () => expect(against('进出口增长多少', '较2021年同期增长10.4%')).toBe(true));
  test('nor against a third', () => expect(against('和2022年比增长多少', '较2021年同期增长10.4%')).toBe(true));
  test('but is where that year is asked for', () =>
    expect(against('和2021年比增长多少', '较2021年同期增长10.4%')).toBe(false));
  test('or is the last', () => expect(against('进出口增长多少', '较2024年同期增长10.4%')).toBe(false));
});

describe('a line of business is not the firm, nor one quarter another where no date tells the year', () => {
  const told = (text: string, more: Partial<Figure> = {}) => {
    const start = text.search(/\d/u);
    return [
      { clause: { start: 0, end: text.length }, start, ...more } as Figure,
      { ...article, text } as Article,
    ] as const;
  };
  test.each([
    ['海辰公司收入多少', '海辰公司的冷链业务实现收入5亿元', true],
    ['海辰公司冷链收入多少', '海辰公司的冷链业务实现收入5亿元', false],
    ['海辰公司收入多少', '海辰公司实现收入5亿元', false],
  ])('“%s”, of “%s”: %s', (question, text, isOther) =>
    expect(isOfSomeBusiness(asked(question), ...told(text))).toBe(isOther),
  );
  const half = { label: '2023-H1', from: '2023-01-01', to: '2023-06-30', source: 'stated' } as const;
  test.each([
    ['一季度利润多少', '一 季度', half, true],
    ['上半年利润多少', '上半年', half, false],
    ['一季度利润多少', '一 季度', undefined, true],
    ['二季度利润多少', '二 季度', undefined, false],
    ['三季度利润多少', '三 季度', undefined, true],
    ['一季度利润多少', '一 季度', { ...half, label: 'as of 2023-06-30' }, true],
  ])('“%s” (%s)', (text, rest, period, isOther) =>
    expect(
      isOfOtherTime(asked(text, { rest }), ...told('二季度利润为5亿元', { start: 6, ...(period && { period }) })),
    ).toBe(isOther),
  );
});
