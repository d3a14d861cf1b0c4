import { describe, expect, test } from 'vitest';
import { attributeAsked } from '../../src/answers/composing/beside/attributes.ts';
import type { Query } from '../../src/domain.ts';
import { asking } from './asking.ts';

const { said } = asking('../../corpus');

describe('what is asked of a thing is told of it, or nothing is', () => {
  test.each([
    '十大行动都有哪十个',
    '招商引资十大行动包括哪些',
    '一轴三区多园是哪三区',
    '两场大会叫什么',
    '“企业至上、企业家至上”是谁提出的',
    '历下区的增长目标高于全国吗',
    'GDP有2282.94亿元，是全省第一吗',
    '第一个工作日是几号',
    '70个重点项目取消了几个',
    '500余名施工人员都是本地人吗',
    '拆迁最快的是哪个',
  ])('“%s”', async (question) => {
    const { kind, text } = await said(question);
    expect(kind).toBe('refused');
    expect(text).toContain('最接近的内容'); // the sentence that speaks of it is shown as what it is
  });
  test.each([
    ['三种思维是哪三种', '精准思维'],
    ['哪个工作日开始释放信号', '春节后第一个工作日'],
  ])('“%s” is told: %s', async (question, holds) => {
    const { kind, claims } = await said(question);
    expect(kind).toBe('grounded');
    expect(claims).toContain(holds);
  });
});

describe('what is told of another one is no answer', () => {
  const lanpu = asking('asked/lanpu');
  test.each(['轨道交通3号线澜浦段多长', '轨道交通3号线设了几座站', '还有多少个老旧小区还没改造'])(
    '“%s”',
    async (question) => {
      expect((await lanpu.said(question)).kind).toBe('refused');
    },
  );
  const wenshu = asking('asked/wenshu');
  test('beds of one hospital are not those of another in its sentence', async () => {
    expect((await wenshu.said('肿瘤医院有多少张床位')).kind).toBe('refused');
    expect((await wenshu.said('附属三院有多少张床位')).claims).toContain('1500张');
  });
  test('of the one that is asked for it is', async () => {
    expect((await lanpu.said('轨道交通2号线澜浦段多长')).claims).toContain('9.7公里');
  });
});

describe('what a thing is called, which they are and who does it stands in what is told', () => {
  const tells = (text: string, told: string) =>
    attributeAsked({ text, language: 'zh-Hans' } as unknown as Query)!(told);
  test.each([
    ['要交付的12栋楼都叫啥名字', '关于2024年，原文说：“确保12栋、80万平方米载体建成交付”。', false],
    ['要交付的三栋楼都叫啥名字', '原文说：“云帆大厦、远山大厦和湖心楼建成交付”。', true],
    ['那五个乡镇分别是哪几个', '涉及5个乡镇、49个村、7.6万人', false],
    ['那三个乡镇分别是哪几个', '涉及城关镇、石桥乡和云岭乡', true],
    ['国金北区是哪家建筑公司在施工', '500余名施工人员有条不紊地忙碌着', false],
    ['国金北区是哪家建筑公司在施工', '由云栖建工集团承建', true],
    ['签约仪式是在哪个会场办的', '集中签约仪式今天举行', false],
    ['签约仪式是在哪个会场办的', '集中签约仪式在会议中心举行', true],
    ['“一轴”是指哪条轴线', '围绕“一轴、三区、多园”城市发展新格局', false],
    ['“一轴”是指哪条轴线', '“一轴”是指云湖路发展轴', true],
    ['这个名单谁公布的', '名单显示，饮食企业占一半', false],
    ['这个名单谁公布的', '市商务局公布首批名单', true],
    ['仪式谁主持的', '副区长林溪主持', true],
    ['投诉电话是多少', '投诉电话每天9点开通', false],
    ['投诉电话是多少', '投诉电话为6655012', true],
    ['三级伤残每月补多少', '一级伤残每月2100元，2级1900元', false],
    ['二级伤残每月补多少', '一级伤残每月2100元，2级1900元', true],
    ['王某判了几年', '王某行医30余年', false],
    ['王某判了几年', '王某获刑9年', true],
    ['冠军住哪', '冠军从小练习游泳', false],
  ] as const)('“%s”, of “%s”: %s', (question, told, holds) => expect(tells(question, told)).toBe(holds));
});
