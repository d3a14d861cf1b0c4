import { type CheerioAPI, load } from 'cheerio';
import { isoDate } from './dates.ts';

/** The nodes of cheerio's tree, by way of its own types. */
type AnyNode = Parameters<CheerioAPI['contains']>[0];
type Element = Extract<AnyNode, { attribs: unknown }>;

/** What a saved page says about its article, and the article's own text: one paragraph, heading or table row a line. */
export interface PageContent {
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
}

const furniture =
  'script,style,noscript,template,iframe,svg,form,button,select,nav,header nav,footer,aside,figure figcaption,[hidden],[aria-hidden="true"],[role="navigation"],[role="banner"],[role="contentinfo"]';
const furnitureNames =
  /(?:^|[-_\s])(?:share|sharing|related|recommend|comment|breadcrumb|crumb|menu|nav|sidebar|copyright|toolbar|pagination|advert|ad|qrcode)(?:s|[-_\s]|$)/iu;
const blocks = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,section,article,div,dd,dt,table,ul,ol,tr,figure,main,header';

/** Finds the article in a page: title, date, outlet and address from its metadata or its head, the text from its main block. */
export function readPage(html: string): PageContent {
  const $ = load(html);
  const meta = (...names: string[]) => {
    for (const name of names) {
      const value = $(`meta[name="${name}" i],meta[property="${name}" i],meta[itemprop="${name}" i]`)
        .first()
        .attr('content');
      if (value?.trim()) return value.trim();
    }
    return undefined;
  };
  const heading = $('h1').first().text().replace(/\s+/gu, ' ').trim();
  // 标题_某某网, 标题 - 某某网: the site's name behind the title
  const pageTitle = $('title')
    .first()
    .text()
    .trim()
    .replace(/\s*[-_|–—]\s*[^-_|–—]{1,20}$/u, '');
  const title = heading || meta('og:title', 'ArticleTitle') || pageTitle;
  const published =
    isoDate(meta('article:published_time', 'PubDate', 'publishdate', 'datePublished', 'og:release_date') ?? '') ??
    isoDate($('time[datetime]').first().attr('datetime') ?? '') ??
    dateNearHead($);
  const outlet = meta('ContentSource', 'source', 'article:author') ?? outletNearHead($) ?? meta('og:site_name');
  const url = $('link[rel="canonical"]').attr('href') ?? meta('og:url');
  const text = textOf($);
  return {
    // The headline is no sentence of the text.
    text: title && text.startsWith(`${title}\n`) ? text.slice(title.length + 1) : text,
    ...(title && { title }),
    ...(published && { published }),
    ...(outlet && { outlet }),
    ...(url && /^https?:/.test(url) && { url }),
  };
}

const headChars = 2_000;

function dateNearHead($: CheerioAPI): string | undefined {
  const head = $('body').text().slice(0, headChars);
  const match = /(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/u.exec(head);
  return match ? isoDate(match.slice(1).join('-')) : undefined;
}

function outletNearHead($: CheerioAPI): string | undefined {
  return /来源\s*[：:]\s*([^\s|｜，。]{2,20})/u.exec($('body').text().slice(0, headChars))?.[1];
}

function textOf($: CheerioAPI): string {
  $(furniture).remove();
  $('[class],[id]').each((_, element) => {
    const names = `${$(element).attr('class') ?? ''} ${$(element).attr('id') ?? ''}`;
    if (furnitureNames.test(names) && !$(element).is('body,html,main,article')) $(element).remove();
  });
  $('ul,ol,div,p').each((_, element) => {
    if (isListOfLinks($, element)) $(element).remove();
  });
  return linesOf($, mainBlock($)).join('\n');
}

/** Three links or more, and little else: a menu, or other articles. */
function isListOfLinks($: CheerioAPI, element: Element): boolean {
  const links = $(element).find('a');
  const linked = links.text().replace(/\s/gu, '').length;
  const all = $(element).text().replace(/\s/gu, '').length;
  return links.length >= 3 && linked > all * 0.6;
}

/** The block that itself holds most of the page's prose: paragraphs count for their parent, half for its parent. */
function mainBlock($: CheerioAPI): Element | undefined {
  const marked = $('[itemprop="articleBody"],article').first();
  if (marked.text().trim().length > 100) return marked.get(0);
  const scores = new Map<Element, number>();
  $('p,td,div,span,section').each((_, element) => {
    const own = $(element).is('p') ? $(element).text() : ownText(element);
    const length = own.replace(/\s/gu, '').length;
    const parents = $(element).is('p') ? $(element).parents().toArray() : [element, ...$(element).parents().toArray()];
    for (const [index, parent] of parents.slice(0, 2).entries())
      scores.set(parent, (scores.get(parent) ?? 0) + length / (index + 1));
  });
  const best = [...scores].reduce<[Element, number] | undefined>(
    (top, one) => (!top || one[1] > top[1] ? one : top),
    undefined,
  );
  return best?.[0] ?? $('body').get(0);
}

const ownText = (element: Element) =>
  element.children.map((child) => (child.type === 'text' ? child.data : '')).join('');

function linesOf($: CheerioAPI, root: Element | undefined): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    const text = line.replace(/\s+/gu, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const visit = (node: AnyNode): void => {
    if (node.type === 'text') line += node.data;
    else if (node.type === 'tag') {
      const block = $(node).is(blocks);
      if (node.name === 'br' || block) flush();
      if (node.name === 'table' && isTable($, node)) lines.push(...tableRows($, node));
      else for (const child of node.children) visit(child);
      if (block) flush();
    }
  };
  if (root) visit(root);
  flush();
  return lines;
}

/** Some pages lay out their text in a table: one with long cells is none. */
function isTable($: CheerioAPI, table: Element): boolean {
  const cells = $(table).find('td,th').toArray();
  return (
    cells.length >= 2 &&
    cells.every((cell) => $(cell).text().trim().length <= 80) &&
    $(table).find('table').length === 0
  );
}

/** `GDP（亿元）：2021 1970，2022 2282.94`: each row by itself with the heads of its columns, or the table glues figures together. */
function tableRows($: CheerioAPI, table: Element): string[] {
  const rows = $(table)
    .find('tr')
    .toArray()
    .map((row) =>
      $(row)
        .children('td,th')
        .toArray()
        .map((cell) => $(cell).text().replace(/\s+/gu, ' ').trim()),
    );
  const [head, ...body] = rows;
  const plain = rows.every((row) => row.length === head?.length) && $(table).find('[colspan],[rowspan]').length === 0;
  if (!head || body.length === 0 || head.length < 2 || !plain)
    return rows.map((row) => row.filter(Boolean).join(' | '));
  return body.map(([name, ...cells]) => {
    const pairs = cells.map((cell, index) => `${head[index + 1]} ${cell}`.trim());
    return `${name}：${pairs.join('，')}`;
  });
}
