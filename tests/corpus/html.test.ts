import { expect, test } from 'vitest';
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
