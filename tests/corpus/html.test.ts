import { describe, expect, test } from 'vitest';
import { clean } from '../../src/corpus/clean.ts';
import { readPage } from '../../src/corpus/html.ts';

const prose = '全区实施重点项目三十个，完成投资五十亿元，新开工项目十二个，各项工作按计划推进，取得了预期的成效。';
const page = (body: string, head = '') =>
  `<html><head><title>题目_某新闻网</title>${head}</head><body>${body}</body></html>`;
const links = (count: number) =>
  Array.from({ length: count }, (_, index) => `<li><a href="/${index}">另一条新闻标题${index}</a></li>`).join('');

test('finds title, date, outlet and address, and drops menus, sharing and other articles', () => {
  const html = page(
    `<nav><ul>${links(5)}</ul></nav>
     <h1>某区加快项目建设</h1><div class="info">2023-02-03 10:12 来源：某某日报</div>
     <div class="content"><p>${prose}</p><p>${prose}<a href="/x">详情</a></p><script>var a = 1;</script>
     <div class="share-bar">分享到微信</div></div>
     <div class="box"><h3>热门</h3><ul>${links(6)}</ul></div><footer>版权所有</footer>`,
    '<link rel="canonical" href="https://a.cn/1.html">',
  );
  expect(readPage(html)).toMatchObject({
    title: '某区加快项目建设',
    published: '2023-02-03',
    outlet: '某某日报',
    url: 'https://a.cn/1.html',
    text: `${prose}\n${prose}详情`,
  });
});

test('takes metadata before what it finds in the text, and the page title without the site', () => {
  const head = '<meta name="PubDate" content="2022-12-31 08:00"><meta name="ContentSource" content="丙报">';
  expect(readPage(page(`<div>2023-02-03</div><div><p>${prose}</p></div>`, head))).toMatchObject({
    title: '题目',
    published: '2022-12-31',
    outlet: '丙报',
  });
});

test('keeps tables row by row with the heads of their columns', () => {
  const table = `<table><tr><th>指标</th><th>2021</th><th>2022</th></tr><tr><td>GDP（亿元）</td><td>1970</td><td>2282.94</td></tr></table>`;
  expect(
    readPage(page(`<article><p>${prose}</p><p>${prose}</p>${table}</article>`))
      .text.split('\n')
      .at(-1),
  ).toBe('GDP 2021年 1970亿元，2022年 2282.94亿元');
});

test('line breaks part paragraphs, and a page without prose gives no text', () => {
  expect(readPage(page(`<div>${prose}<br><br>${prose}</div>`)).text).toBe(`${prose}\n${prose}`);
  expect(readPage(page('')).text).toBe('');
});

describe('pages as sites make them', () => {
  const paragraphs = Array.from(
    { length: 4 },
    (_, index) => `2022年，云栖区第${index + 1}街道完成投资${index + 3}.5亿元，各项工作按计划推进，取得了预期成效。`,
  );
  const article = paragraphs.join('\n');
  /** What is left of a page when its text has been cleaned too, as reading does. */
  const read = (html: string) => {
    const { text, dropped, ...found } = readPage(html);
    const { text: cleaned, outlet, publishedOn, editor } = clean(text);
    return { ...found, cleaned, ...(editor && { editor }), byline: { outlet, publishedOn } };
  };

  test('an office: stated metadata, an index table, a site as the first heading, paging, printing, a foot', () => {
    const html = `<html><head><title>云栖区去年投资增长_工作动态_云栖区人民政府</title><meta name="ArticleTitle" content="云栖区去年投资增长"><meta name="PubDate" content="2023-02-03 10:20"><meta name="ContentSource" content="来源：区统计局"><meta name="SiteName" content="云栖区人民政府"></head><body>
      <h1>云栖区人民政府</h1>今天是2026年11月25日<div class="dqwz">您当前的位置：<a>首页</a> > <a>政务公开</a></div>
      <table><tr><td>索引号：</td><td>113/2023</td><td>发布机构：</td><td>区统计局</td></tr></table>
      <div class="title">云栖区去年投资增长</div><div>发布日期：2023-02-03　浏览次数：12　字体：[大 中 小]</div>
      <div id="zoom"><div class="TRS_Editor"><style>p{}</style>${paragraphs.map((text) => `<p>　　${text}</p>`).join('')}</div></div>
      <div>（责任编辑：张某）</div><div>【打印本页】【关闭窗口】</div><div>上一篇：<a>另一条</a></div><div class="foot">网站标识码：123</div></body></html>`;
    expect(read(html)).toMatchObject({
      title: '云栖区去年投资增长',
      published: '2023-02-03',
      outlet: '区统计局',
      site: '云栖区人民政府',
      cleaned: article,
    });
  });

  test('a news site: everything in one block with the article', () => {
    const html = `<html><head><title>云栖区去年投资增长--地方--某民网</title></head><body><div class="top"><h1>某民网</h1></div><div class="main">
      <h1>云栖区去年投资增长</h1><div>2023年02月03日08:18 | 来源：<a>云栖日报</a></div>
      ${paragraphs.map((text) => `<p>${text}</p>`).join('')}
      <div class="page">上一页 <a>1</a> <a>2</a> 下一页</div><p>(责编：王某、李某)</p><p>分享让更多人看到</p><h3>推荐阅读</h3><p>另一条新闻</p></div></body></html>`;
    expect(read(html)).toMatchObject({
      title: '云栖区去年投资增长',
      published: '2023-02-03',
      outlet: '云栖日报',
      editor: '王某、李某',
      cleaned: article,
    });
  });

  test('an account: paragraphs deep in sections, hidden until a script runs, saved by a browser', () => {
    const html = `<!-- saved from url=(0036)https://mp.example.cn/s/AbCdEfG --><html><head><meta property="og:title" content="云栖成绩单来了！"><meta property="og:site_name" content="公众平台"></head><body><h1>云栖成绩单来了！</h1><a id="js_name">云栖发布</a><em>2023-02-03 10:20</em>
      <div id="js_content" style="visibility: hidden">${paragraphs.map((text) => `<section><section><section><span>${text.slice(0, 9)}</span><strong>${text.slice(9)}</strong></section></section></section>`).join('')}
      <section><p>来源｜云栖日报</p><p>编辑｜张某　校对｜李某</p></section><p>往期推荐</p><p>另一条</p></div><div>微信扫一扫<br>关注该公众号</div></body></html>`;
    expect(read(html)).toEqual({
      title: '云栖成绩单来了！',
      published: '2023-02-03',
      outlet: '云栖发布',
      site: '公众平台',
      url: 'https://mp.example.cn/s/AbCdEfG',
      editor: '张某',
      byline: { outlet: '云栖日报', publishedOn: undefined },
      cleaned: article,
    });
  });

  test('a portal: breaks for paragraphs, a notice at the end, class names that are none of furniture', () => {
    const html = `<html><head><title>云栖区去年投资增长_新闻_某浪网</title><meta property="article:published_time" content="2023-02-03T08:18:00+08:00"></head><body><div class="nav-wrap shared-page"><h1>云栖区去年投资增长</h1><span class="source">江海晚报</span><div class="print-area article-content">原标题：投资增长<br>${paragraphs.join('<br><br>')}<p>特别声明：以上内容仅代表作者本人，不代表本网观点。</p></div></div></body></html>`;
    expect(read(html)).toMatchObject({
      title: '云栖区去年投资增长',
      published: '2023-02-03',
      outlet: '江海晚报',
      cleaned: article,
    });
  });

  test('what is not of the article is told, each once', () => {
    const html = `<body><nav><a>首页</a></nav><div class="share">分享<span class="share-wx">微信</span></div><main>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</main><div>关于本站</div></body>`;
    expect(readPage(html).dropped).toEqual([
      { rule: 'page furniture', before: '首页', after: '' },
      { rule: 'page furniture', before: '分享微信', after: '' },
      { rule: 'beside the article', before: '关于本站', after: '' },
    ]);
  });

  test.each([
    ['云栖区去年投资增长_云栖新闻网', '云栖区去年投资增长'],
    ['云栖区去年投资增长 - 要闻 - 云栖区人民政府', '云栖区去年投资增长'],
    ['云栖区去年投资增长-云栖在线', '云栖区去年投资增长'],
    ['“十四五”规划—云栖篇', '“十四五”规划—云栖篇'],
    ['GDP增长6%-8%', 'GDP增长6%-8%'],
  ])('the title of %s is %s', (shown, title) => {
    expect(readPage(`<title>${shown}</title><p>${article}</p>`).title).toBe(title);
  });
});

test('the site of a local government is known by the title of the page', () => {
  const of = (title: string) => readPage(`<title>${title}</title><body><p>${prose}</p><p>${prose}</p></body>`);
  expect(of('经济运行情况_统计数据_澜江区人民政府门户网站')).toMatchObject({
    title: '经济运行情况',
    site: '澜江区人民政府',
  });
  expect(of('区人民政府召开会议_某新闻网')).not.toHaveProperty('site');
});
