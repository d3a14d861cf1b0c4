import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/corpus/clean.ts';

/** A body that no rule about the edges of an article touches. */
const cleaned = (text: string) => clean(text).text;

describe('pinyin behind a character', () => {
  test.each<[string, string, string?]>([
    ['高質(zhì)量發(fā)展', '高质量发展'],
    ['銜(xián)接，區（qū）', '衔接，区', 'full-width brackets too'],
    ['他們(men)的(de)', '他们的', 'a neutral tone has no mark'],
    ['綠(lǜ)色，女(nǚ)', '绿色，女'],
    ['發(fa\u0304)展', '发展', 'a tone mark of its own'],
    ['500余家(次)', '500余家(次)', 'no letters'],
    ['人工智能(ai)产业', '人工智能(ai)产业', 'a short form in small letters has no tone'],
    ['5公顷(ha)', '5公顷(ha)', 'a unit'],
    ['用电(kwh)', '用电(kwh)', 'no syllable'],
    ['世贸组织(WTO)', '世贸组织(WTO)', 'capitals'],
    ['维生素(e)', '维生素(e)', 'a letter'],
    ['长嶺(zhang ling)', '长岭(zhang ling)', 'two syllables are no machine note'],
    ['GDP(fā)', 'GDP(fā)', 'behind no Chinese character'],
  ])('%s becomes %s', (raw, expected) => {
    expect(cleaned(raw)).toBe(expected);
  });
});

describe('worn punctuation', () => {
  test.each<[string, string, string?]>([
    ['伊始,,早春', '伊始，早春'],
    ['伊始，,早春', '伊始，早春'],
    ['一軸,、三區', '一轴、三区', 'the comma yields'],
    ['迅速,;施工', '迅速；施工'],
    ['奔跑,。', '奔跑。'],
    ['奔跑。,', '奔跑。'],
    ['好！,好', '好！好', 'a cry is stronger than a comma'],
    ['增长6%,、一般', '增长6%、一般', 'behind a per cent sign'],
    ['家(次)，,協調', '家(次)，协调', 'behind a bracket'],
    ['编号,甲', '编号，甲', 'a single half-width comma'],
    ['他说:好;走', '他说：好；走'],
    ['1,234人和10:30', '1,234人和10:30', 'inside numbers'],
    ['税收7，330亿元，财力12，345，678元', '税收7,330亿元，财力12,345,678元', 'full-width between thousands'],
    [
      '前10，100家；2:1，012路；2.5，330天；2023，120家；7，3300亿',
      '前10，100家；2:1，012路；2.5，330天；2023，120家；7，3300亿',
      'two numbers',
    ],
    ['Lixia, Jinan; 1:2', 'Lixia, Jinan; 1:2', 'English text'],
    ['真的！！！吗？！', '真的！！！吗？！', 'stress is meant'],
    ['等等。。。', '等等。。。', 'an ellipsis of a kind'],
    ['往來不?!T足力氣', '往来不?!T足力气', 'damaged text stays as it is'],
  ])('%s becomes %s', (raw, expected) => {
    expect(cleaned(raw)).toBe(expected);
  });
});

describe('what a picture left behind', () => {
  test.each<[string, string, string?]>([
    ['活动昨天举行。图为签约现场。 王小明 摄 目前，全县有电商2万家。', '活动昨天举行。目前，全县有电商2万家。'],
    ['活动昨天举行。李一、王小明 摄', '活动昨天举行。', 'two of them'],
    ['设置沙袋（某融媒体中心供图）各部门组建队伍', '设置沙袋\n各部门组建队伍', 'a caption of its own'],
    ['图为建成的12座公园。王小明 摄', '图为建成的12座公园。', 'a number stays'],
    ['他们在山上 摄制了两部片子。', '他们在山上 摄制了两部片子。', 'no photographer'],
    ['夏天（含资料图片12张）很热', '夏天（含资料图片12张）很热', 'no credit'],
  ])('%s becomes %s', (raw, expected) => {
    expect(cleaned(raw)).toBe(expected);
  });
});

describe('what stands around an article', () => {
  const body = '第一段说了一件事。\n第二段说了另一件事。';

  test('editor, outlet and date lines are taken out and kept', () => {
    expect(clean(`来源：某某日报\n发布时间：2023年2月3日\n${body}\n責任編輯:吳某某`)).toMatchObject({
      text: body,
      editor: '吴某某',
      outlet: '某某日报',
      publishedOn: '2023-02-03',
    });
  });

  test('an editor in brackets behind the last sentence is taken out', () => {
    expect(clean(`${body}（责任编辑：王某）`)).toMatchObject({ text: body, editor: '王某' });
    expect(clean(`${body}【责任编辑 王某】`)).toMatchObject({ text: body, editor: '王某' });
    expect(clean(`${body}（来源：云栖日报 记者：王某）`)).toMatchObject({ text: body, outlet: '云栖日报' });
    expect(clean(`${body}（来源“云栖发布”公众号）`)).toMatchObject({ text: body, outlet: '“云栖发布”公众号' });
    expect(cleaned(`${body}（来源于各街道）`)).toBe(`${body}（来源于各街道）`);
  });

  test.each([
    '- 熱點推薦\n- 相關閱讀\n甲地新闻一则 02-03',
    '【延伸阅读】\n甲地新闻一则\n乙地新闻一则',
    '相关阅读：甲地新闻一则',
  ])('a list of other articles at the end is dropped: %j', (list) => {
    expect(cleaned(`${body}\n${list}`)).toBe(body);
  });

  test.each([
    [`相关链接\n甲项目是该区的重点项目，总投资5亿元。`, 'background in sentences is a part of the article'],
    ['相关阅读能力的培养很重要。', 'the words inside a sentence'],
  ])('%j is kept (%s)', (tail) => {
    expect(cleaned(`${body}\n${tail}`)).toBe(`${body}\n${tail}`);
  });

  test('words about sources inside the text are kept', () => {
    const text = `${body}\n甲。\n乙。\n数据来源：统计部门的公报。\n丙。\n丁。\n戊。\n己。\n庚。`;
    expect(cleaned(text)).toBe(text);
  });
});

describe('lines about an article', () => {
  const body = '第一段说了一件事。\n第二段说了另一件事。';
  type Found = { outlet?: string; publishedOn?: string; editor?: string };

  test.each<[string, Found]>([
    ['2023-02-03 10:20 来源：云栖日报', { publishedOn: '2023-02-03', outlet: '云栖日报' }],
    ['2023年02月03日08:18 | 来源：云栖日报', { publishedOn: '2023-02-03', outlet: '云栖日报' }],
    ['来源：云栖区融媒体中心 2023-02-03 10:20:30', { publishedOn: '2023-02-03', outlet: '云栖区融媒体中心' }],
    [
      '发布日期：2023-02-03 10:20 来源：区统计局 浏览次数：123 字体：大 中 小',
      { publishedOn: '2023-02-03', outlet: '区统计局' },
    ],
    ['【信息来源：云栖区统计局】', { outlet: '云栖区统计局' }],
    ['索引号：113/2023 发布机构：区统计局 发文日期：2023-02-03', { outlet: '区统计局', publishedOn: '2023-02-03' }],
    ['發佈時間：2023-02-03', { publishedOn: '2023-02-03' }],
    ['编辑｜张某 校对｜李某', { editor: '张某' }],
    ['责任编辑：赵某 SN123', { editor: '赵某' }],
    ['作者：王某', {}],
    ['2023-02-03', { publishedOn: '2023-02-03' }],
  ])('%s is taken out, and what it says is kept', (line, found) => {
    const { text, outlet, publishedOn, editor } = clean(`${line}\n${body}`);
    expect(text).toBe(body);
    expect({ outlet, publishedOn, editor }).toEqual({
      outlet: undefined,
      publishedOn: undefined,
      editor: undefined,
      ...found,
    });
  });

  test.each([
    ['时间：2023年2月3日至5日', 'a stretch of time'],
    ['时间：周五上午', 'no date'],
    ['来源：本次统计的数据由各街道上报，经核对后汇总。', 'a sentence'],
    ['数据来源：区统计局', 'another word that ends alike'],
    ['记者：请介绍一下去年的情况。', 'a question'],
    ['2023-02-30', 'no day of the calendar'],
    ['项目来源：招商 总投资：5亿元', 'labels that nobody knows'],
  ])('%s is kept: %s', (line) => {
    expect(cleaned(`${line}\n${body}`)).toBe(`${line}\n${body}`);
  });

  test('a date alone at the end is who signed it, and stays', () => {
    expect(cleaned(`${body}\n云栖区统计局\n2023年2月3日`)).toBe(`${body}\n云栖区统计局\n2023年2月3日`);
  });
});

describe('lines of a page', () => {
  test.each([
    '【字体：大 中 小】',
    '字号：默认 大 超大 | 打印 | 关闭',
    '【打印本页】 【关闭窗口】',
    '打印 | 收藏 | 返回顶部',
    '分享到：微信 微博 QQ空间',
    '分享让更多人看到',
    '分享到',
    '扫一扫在手机打开当前页',
    '您当前的位置：首页 > 政务公开 > 工作动态',
    '上一页 1 2 3 下一页 尾页',
    '[1] [2] [下一页]',
    '首页 上一页 第 2 页 共 5 页 下一页 末页',
    '返回搜狐，查看更多',
    '主办：云栖区人民政府 某ICP备12345678号 网站标识码：1234567890',
    'Copyright © 2023 All Rights Reserved',
    '原标题：云栖区加快建设',
    '（原标题：云栖区加快建设）',
    '特别声明：以上内容仅代表作者本人，不代表本网观点。如有问题请与本网联系。',
    '点击上方蓝字关注我们',
    '点分享 点收藏 点在看',
  ])('%s goes, wherever it stands', (line) => {
    expect(cleaned(`甲完成了。\n${line}\n乙完成了。`)).toBe('甲完成了。\n乙完成了。');
  });

  test.each([
    ['大中小企业协同发展', 'sizes of something else'],
    ['打印设备产业园开工', 'words that begin alike'],
    ['关闭煤矿12座', 'an act'],
    ['分享会吸引200人参加', 'a meeting'],
    ['分享到的经验有三条', 'a sentence goes on'],
    ['扫码支付交易额5亿元', 'a payment'],
    ['上一页讲的是2022年的情况。', 'a sentence'],
    ['3 5 8', 'numbers without a page'],
    ['版权所有者共20家', 'owners'],
    ['特别声明这一点的有5家', 'a verb'],
    ['位置：云栖大道18号。该项目占地20亩。', 'a place in sentences'],
    ['点击量突破500万次', 'a figure'],
  ])('%s is kept: %s', (line) => {
    const text = `甲完成了。\n${line}\n乙完成了。`;
    expect(cleaned(text)).toBe(text);
  });

  test.each([
    ['沪铜(68750, -120.00, -0.17%)跌超1%。', '沪铜跌超1%。'],
    ['甲、乙(1.2, 0.1, 0.16%)(0.8, -0.1, -0.13%)持平。', '甲、乙持平。'],
    ['云江科技-SW（12.5,-0.2,-1.57%）涨了。', '云江科技-SW涨了。'],
    ['甲县建成学校3所。本文为原创文章，如若转载，请注明来源：某网 https://a.cn/1.html', '甲县建成学校3所。'],
    ['甲县建成学校3所。返回搜狐，查看更多 责任编辑：', '甲县建成学校3所。'],
    ['面积(3.5亩)不变。', '面积(3.5亩)不变。'],
  ])('what a site put into a line goes: %s', (line, kept) => expect(cleaned(line)).toBe(kept));

  test('a line of any length is looked at in no time', () => {
    for (const word of ['打印 ', '首页 1 ', '首页11111', '微信 ', '点赞', '大 ', '[ '])
      expect(cleaned(`分享到：${word.repeat(60)}完`)).not.toBe('');
  });
});

describe('Markdown', () => {
  test.each<[string, string, string?]>([
    ['# 标题\n\n## 一、情况', '标题\n一、情况'],
    ['> 引用\n- 甲\n* 乙', '引用\n甲\n乙'],
    ['完成**投资5亿元**。', '完成投资5亿元。'],
    ['见[公报](https://a.cn/1)和![图](a.png)。', '见公报和。'],
    ['甲\n\n---\n乙', '甲\n乙'],
    ['| 指标 | 总量 |\n|---|:--:|\n| 投资 | 5亿元 |', '投资 5亿元'],
    [
      '见下表：\n\n| 指标 | 单位 | 1—9月 | 增长（%） |\n| --- | --- | --- | --- |\n| **零售额** | 亿元 | 118.7 | 4.3 |\n| 用电量 | 万度 | 17.6 | 4.3 |\n\n注：为快报数。',
      '见下表：\n零售额 1—9月 118.7亿元，增长 4.3%\n用电量 1—9月 17.6万度，增长 4.3%\n注：为快报数。',
      'a unit column',
    ],
    [
      '重点工程（单位：亿元、公里）\n\n工程 | 投资 | 长度\n桑溪桥 | 3.6 | 1.2\n竹岙隧道 | 8.1 | 4.7\n\n均已开工。',
      '重点工程（单位：亿元、公里）\n桑溪桥 投资 3.6亿元，长度 1.2公里\n竹岙隧道 投资 8.1亿元，长度 4.7公里\n均已开工。',
      'cells with nothing at the edges of their lines, and units in a line above',
    ],
    ['工程 | 投资\n---|---\n桑溪桥 | 3.6亿元\n', '工程 | 投资\n---|---\n桑溪桥 | 3.6亿元', 'a single row is no table'],
    ['甲 | 乙\n丙 | 丁 | 戊\n己 | 庚', '甲 | 乙\n丙 | 丁 | 戊\n己 | 庚', 'nor are lines of unlike numbers of cells'],
    ['|甲|-|', '甲|-', 'a dash in a cell'],
    ['甲|乙', '甲|乙', 'no row of a table'],
    ['增长3*4，[注](见下)', '增长3*4，[注](见下)', 'signs that mark nothing'],
    ['下降-5%', '下降-5%', 'a minus is no item'],
  ])('%j becomes %j', (raw, expected) => {
    expect(clean(raw, 'markdown').text).toBe(expected);
  });

  test('the cells of a table are found again where they stand in the raw text', () => {
    const raw = '| 指标 | 合计 |\n|---|---|\n| 投资 | 5亿元 |\n| 合计 | 7亿元 |';
    const { text, rawOffsets } = clean(raw, 'markdown');
    for (const cell of ['投资', '5亿元', '7亿元']) {
      const start = text.indexOf(cell);
      const run = rawOffsets.find((one) => one.cleaned <= start && start < one.cleaned + one.length)!;
      expect(run.raw + start - run.cleaned).toBe(raw.indexOf(cell));
    }
  });

  test('is taken for markup only where it is', () => {
    expect(cleaned('# 标题')).toBe('# 标题');
  });
});

test('lines are trimmed, blank lines and zero-width signs go, full-width digits become narrow', () => {
  expect(cleaned('\ufeff　　甲\u200b乙  丙\r\n\r\n　２０２３年增长６．５％\n')).toBe('甲乙 丙\n2023年增长6.5%');
});

describe('any text', () => {
  const unit = fc.constantFrom(
    ...'發展區著甲乙3,，、;；。：！？?!()（） \n\r\u3000“”%.1'.split(''),
    '(fā)',
    '（qū）',
    '编辑：',
    '来源：',
    '2023-02-03 10:20',
    '【打印】',
    '下一页',
    '（责任编辑：甲）',
    '分享到',
    '相关阅读',
    '\n',
  );
  const texts = fc.array(unit, { maxLength: 80 }).map((parts) => parts.join(''));

  test('cleaned twice is cleaned once', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const once = cleaned(raw);
        expect(cleaned(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test('maps back to raw offsets: ascending, inside the raw text, and onto characters of the same meaning', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const { text, rawOffsets } = clean(raw);
        let cleanedEnd = 0;
        let rawEnd = 0;
        for (const run of rawOffsets) {
          expect(run.cleaned).toBe(cleanedEnd);
          expect(run.raw).toBeGreaterThanOrEqual(rawEnd);
          cleanedEnd = run.cleaned + run.length;
          rawEnd = run.raw + run.length;
        }
        expect(cleanedEnd).toBe(text.length);
        expect(rawEnd).toBeLessThanOrEqual(raw.length);
        const han = (of: string) => of.replace(/[^甲乙]/gu, '');
        for (const run of rawOffsets)
          expect(han(raw.slice(run.raw, run.raw + run.length))).toBe(
            han(text.slice(run.cleaned, run.cleaned + run.length)),
          );
      }),
      { numRuns: 300 },
    );
  });
});
