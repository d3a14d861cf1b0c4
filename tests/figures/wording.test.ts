import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/domain.ts';
import { extractSlots } from '../../src/figures/extract.ts';
import { wordingOf } from '../../src/figures/wording.ts';

const publishedOn = '2026-03-10';
const place = '青溪区';

/** The wording of each figure of a text; null where it says no more than that there is so much of the metric. */
const wordings = (text: string) =>
  extractSlots(text, { publishedOn, place, within: [] }).map(({ quantity, ...slot }) => [
    quantity.text,
    wordingOf({ ...quantity, ...slot } as unknown as Figure, { text, publishedOn }) ?? null,
  ]);

describe('a figure tells what its clause says of the things that it counts', () => {
  test.each<[string, [string, string | null][]]>([
    ['青溪区去年开工建设跨河桥6座。', [['6座', '开工建设跨河桥…']]],
    ['去年，青溪区向312家小微商户发放了装修补贴。', [['312家', '向…小微商户发放了装修补贴']]],
    ['二是谋划冷链项目21个。', [['21个', '谋划冷链项目…']]],
    ['全区28个自然村通了自来水。', [['28个', '…自然村通了自来水']]],
    // So many a day, of all that is counted up to the comma.
    ['机场日均起降航班90架次、运送旅客1.2万人次，收入3亿元。', [['1.2万人次', '运送旅客日均…']]],
    // What is cut within a row says nothing.
    ['评审组把入围的52件作品按照青年组、少年组分开评奖。', [['52件', '评审组把入围的…作品']]],
    // A verb governs all of a list, and so does what is said behind one.
    [
      '我区改造农贸市场9个、泵站14座。',
      [
        ['9个', '改造农贸市场…'],
        ['14座', '改造泵站…'],
      ],
    ],
    [
      '5座泵站和3座水闸全部进场施工。',
      [
        ['5座', '…泵站全部进场施工'],
        ['3座', '…水闸全部进场施工'],
      ],
    ],
    // Who did it, where nobody else is named by the figure.
    ['青年夜校累计开设课程120门。', [['120门', '青年夜校累计开设课程…']]],
    [
      '截至目前，全区已完成46个小区、720栋楼。',
      [
        ['46个', '完成…小区'],
        ['720栋', '完成…楼'],
      ],
    ],
    // Counted twice by numbers in a row, and said once behind them.
    [
      '青溪区确保9栋、40万平方米厂房建成交付。',
      [
        ['9栋', '…厂房建成交付'],
        ['40万平方米', '…厂房建成交付'],
      ],
    ],
    // What a sum is for.
    ['青溪区列支2亿元推进旧厂房改造。', [['2亿元', '列支…推进旧厂房改造']]],
    // Which ones.
    ['青溪区投产超五亿元项目7个。', [['7个', '投产超五亿元项目…']]],
    // What was done with some of what the clause before counts.
    ['青溪区申请专利40件，已获批16件。', [['16件', '申请专利已获批…']]],
    // What some of what was counted before has become.
    [
      '青溪区收到报修单300件，其中120件已办结。',
      [
        ['300件', '收到报修单…'],
        ['120件', '报修单…已办结'],
      ],
    ],
    // What a share of something does.
    ['青溪区的茶叶六成销往省外。', [['六成', '茶叶…销往省外']]],
    // For each of what, or as what extreme, a number is given.
    ['仓库租金每吨每天2.8元。', [['2.8元', '仓库租金每吨每天…']]],
    ['青溪区为19名学生每人发放了500元助学金。', [['500元', '每人发放了…助学金']]],
    ['取暖补贴最高800元。', [['800元', '取暖补贴最高…']]],
    [
      '高龄津贴由每月50元提高到80元。',
      [
        ['50元', '高龄津贴每月…'],
        ['80元', '高龄津贴每月…'],
      ],
    ],
    ['云台景区接待游客9万人次，单日最高3.5万人次。', [['3.5万人次', '云台景区接待游客单日最高…']]],
    ['青溪区地区生产总值年均增长6.4%。', [['6.4%', '地区生产总值年均增长…']]],
    // A verb of its own, and none of what is far from the number.
    [
      '全区排查风险点15个、制定20条控制措施。',
      [
        ['15个', '排查风险点…'],
        ['20条', '制定…控制措施'],
      ],
    ],
    ['全区立案查处非法采砂、违规取水等案件75件。', [['75件', '查处案件…']]],
    // The verb of its own, though the list begins with another; and 组织 at the end of a name is none.
    [
      '我区组织讲座65场、发放手册500份。',
      [
        ['65场', '组织讲座…'],
        ['500份', '发放手册…'],
      ],
    ],
    [
      '全区推选出最佳服务组织3个、最佳服务项目5个。',
      [
        ['3个', '推选出最佳服务组织…'],
        ['5个', '选出最佳服务项目…'],
      ],
    ],
    // Which one, and not 片山坡上栽下.
    ['这片山坡上栽下柳树900株。', [['900株', '这片山坡上栽下柳树…']]],
    // What ends elsewhere, and what nobody reads.
    ['食堂惠及900名居民展现“政府搭台、企业参与”成果。', [['900名', '食堂惠及…居民展现']]],
    ['建设地点涉及东河、西河、南河、北河、上河、下河、大河、小河、长河、短河共11个村。', [['11个', '涉及…村']]],
    // Examples before 等 say nothing of the others.
    ['青溪区培育远山茶业、南湖食品等龙头企业15家。', [['15家', '培育龙头企业…']]],
  ])('%s', (text, expected) => {
    expect(wordings(text).filter(([, wording]) => wording !== null)).toEqual(expected);
  });

  test.each([
    '2025年，青溪区实现地区生产总值312.5亿元，同比增长6.1%。',
    '青溪区现有社区42个、行政村19个。',
    '全区完成固定资产投资86亿元。',
    '青溪区拥有国家级众创空间3家。',
    '城乡居民收入比由2.1缩小到1.9。',
    // The mean is the yardstick's.
    '人均预期寿命81岁，高于全省平均1.8岁。',
  ])('%s: nothing more than how much there is', (text) => {
    expect(wordings(text).every(([, wording]) => wording === null)).toBe(true);
  });

  test('the things of a long list are told by what governs it', () => {
    const text = `青溪区改造${'小区3个、'.repeat(8)}街巷2条。`;
    expect(wordings(text).at(-1)).toEqual(['2条', '改造街巷…']);
  });
});
