import { describe, expect, test } from 'vitest';
import { tellsNoNames } from '../../src/answers/composing/beside/names-told.ts';
import { isNotAmong } from '../../src/answers/composing/beside/not-among.ts';
import { isOfOtherStageTold } from '../../src/answers/composing/beside/other-stage-told.ts';
import { leavesPredicateUnsaid } from '../../src/answers/composing/beside/predicate-said.ts';
import { isOfSomeGoods } from '../../src/answers/composing/matching/narrower.ts';
import type { Material } from '../../src/answers/composing/saying/drafting.ts';
import { derive } from '../../src/answers/verifying/derive.ts';
import type { Figure } from '../../src/domain.ts';
import { asked, quoted } from './drafted.ts';

const isUnsaid = (question: string, told: string) =>
  leavesPredicateUnsaid(quoted(told), { query: asked(question, { kind: 'yes-no' }), known: {} } as unknown as Material);

describe('a sentence says nothing of what stands last in a question for yes or no', () => {
  test.each([
    ['云麓科创中心门口通地铁吗', '7月28日，云麓科创中心正式开工'],
    ['白石大桥以后收过路费吗', '白石大桥是两岸群众盼望多年的工程'],
    ['低保边缘户算不算救助对象', '今年有100户困难家庭实施改造'],
    ['河东区的名次比去年进步了吗', '河东区、河西区分别位列第10位、第12位'],
    ['河东区的企业是不是全省最多的', '与20多家机构合作，打造融合发展新模式'],
  ])('“%s” is not answered by “%s”', (question, told) => expect(isUnsaid(question, told)).toBe(true));
  test.each([
    ['云麓科创中心门口通地铁吗', '地铁3号线在云麓科创中心设站'],
    ['白石大桥以后收过路费吗', '白石大桥不收过路费'],
    ['湖水有没有变好', '湖体水质由Ⅳ类提升至Ⅲ类'],
    ['河东区的名次比去年进步了吗', '河东区位列第10位，较去年前进2位'],
    ['河东区的企业是不是全省最多的', '企业数量居全省首位'],
    ['老码头的门机要拆了吗', '那座门机不拆'],
  ])('“%s” may be answered by “%s”', (question, told) => expect(isUnsaid(question, told)).toBe(false));
});

const tellsNone = (question: string, told: string) => tellsNoNames(quoted(told), asked(question, { kind: 'list' }));

describe('how many there are does not tell which', () => {
  test.each([
    ['今年的民生实事都有啥', '发布会公布了十件民生实事'],
    ['那28件实事哪两件还没做完', '28件实事已完成26件，其余2件年底前完成'],
    ['投诉最多的是哪几个片区', '去年新建换热站6个'],
    ['签下了哪些百强企业', '用“只争朝夕”的劲头，东奔西跑、四处敲门，投资落地30亿元，签下百强企业6家'],
    ['新签的6家企业都是哪些', '去年新签企业6家'],
    ['那8000万元是哪个部门出的', '列支8000万元建设公园'],
  ])('“%s” is not answered by “%s”', (question, told) => expect(tellsNone(question, told)).toBe(true));
  test.each([
    ['那28件实事哪两件还没做完', '28件实事已完成26件，青石隧道和文化馆新馆年底前完成'],
    ['投诉最多的是哪几个片区', '投诉集中在南桥、北园两个片区'],
    ['公报里有哪些指标下降', '商品房销售面积下降6个百分点'],
    ['新建的学校都有啥', '新建“青禾学校”1所'],
    ['那8000万元是哪个部门出的', '市财政局列支8000万元建设公园'],
    ['哪些园区产值各是多少', '东园有6个项目'],
  ])('“%s” may be answered by “%s”', (question, told) => expect(tellsNone(question, told)).toBe(false));
});

const figure = (text: string, value: string, statedUnit: string, unit: string): Figure =>
  ({ text, value, statedUnit, unit, qualifier: 'exact' }) as unknown as Figure;

describe('what is less than the last digit of the other is not reckoned with it', () => {
  const talents = figure('6.15万人', '61500', '万人', '人');
  test('52人 beside 6.15万人', () => {
    expect(derive('sum', talents, figure('52人', '52', '人', '人'))).toBeUndefined();
    expect(derive('difference', talents, figure('52人', '52', '人', '人'))).toBeUndefined();
  });
  test('1200人 may be added', () =>
    expect(derive('sum', talents, figure('1200人', '1200', '人', '人'))?.value).toBe('62700'));
  test('and a share is not 0%', () =>
    expect(
      derive('share', figure('9万元', '90000', '万元', '元'), figure('63亿元', '6300000000', '亿元', '元')),
    ).toBeUndefined());
});

const isOther = (question: string, told: string, more = {}) =>
  isOfOtherStageTold(quoted(told), asked(question, { period: { label: '2025' }, ...more } as never));

describe('what a work takes in all is not what has gone into it, nor a part of a thing all of it', () => {
  test.each([
    ['机场扩建到去年底花了多少钱了', '机场扩建工程总投资286亿元，建设42万平方米的航站楼'],
    ['大桥已经投进去多少', '大桥计划总投资9亿元'],
    ['前三季度重点项目完成了多少投资', '58个重点项目总投资386亿元'],
    ['大桥总投资一共要多少', '大桥累计完成投资7.1亿元'],
    ['县医院总共有多少张床位', '老楼改成康复中心，设床位120张'],
    ['今年港口吞吐量目标多少万吨', '春节期间，码头不停工，预计完成吞吐量95万吨'],
  ])('“%s” is not answered by “%s”', (question, told) => expect(isOther(question, told)).toBe(true));
  test.each([
    ['机场扩建到去年底花了多少钱了', '机场扩建工程总投资286亿元，已完成投资118亿元'],
    ['大桥投了多少钱', '大桥总投资9亿元'],
    ['大桥总投资一共要多少', '大桥总投资9亿元，累计完成投资7.1亿元'],
    ['县医院总共有多少张床位', '新楼启用后，县医院共有床位620张'],
    ['老楼总共有多少张床位', '老楼改成康复中心，设床位120张'],
  ])('“%s” may be answered by “%s”', (question, told) =>
    expect(isOther(question, told, question.includes('投了') ? { period: undefined } : {})).toBe(false),
  );
});

const isNone = (question: string, told: string) => isNotAmong(quoted(told), asked(question), new Map());

describe('what is asked about is not among those that are told of', () => {
  test.each([
    ['河东区排第几名', '河西区、江南区、江北区分别位列第10位、第50位、第51位'],
    ['第八期“三个一批”签约了多少项目', '第九期“三个一批”活动举行，5个项目集中签约'],
    ['第3届龙舟节来了多少人', '第十二届龙舟节接待游客3万人次'],
    ['6家企业赔偿总额是多少', '6家企业需赔偿的费用最低1200元，最高4600元'],
  ])('“%s” is not answered by “%s”', (question, told) => expect(isNone(question, told)).toBe(true));
  test.each([
    ['河东区排第几名', '河西区、河东区、江北区分别位列第10位、第50位、第51位'],
    ['河东区在百强区排第几名', '全区排名第10位，超过河西区、江北区'],
    ['第9期“三个一批”签约了多少项目', '第九期“三个一批”活动举行，5个项目集中签约'],
    ['第12届龙舟节来了多少人', '第十二届龙舟节接待游客3万人次'],
    ['赔偿最低是多少', '6家企业需赔偿的费用最低1200元，最高4600元'],
  ])('“%s” may be answered by “%s”', (question, told) => expect(isNone(question, told)).toBe(false));
  test('the exports of one thing are not all, whatever place stands before them', () => {
    const terms = [{ words: '出口总额' }];
    const query = asked('河东区出口总额多少', { place: '河东区', terms } as never);
    expect(isOfSomeGoods(query, '2025年，河东区海带加工出口创汇为8700万美元')).toBe(true);
    expect(isOfSomeGoods(query, '2025年，河东区出口为8700万美元')).toBe(false);
  });
});
