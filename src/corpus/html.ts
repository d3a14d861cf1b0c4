import { type CheerioAPI, load } from 'cheerio';
import { type Element, linesOf } from './blocks.ts';
import { isoDate } from './dates.ts';
import type { Change } from './edits.ts';
import type { Page } from './page.ts';

const never =
  'script,style,noscript,template,iframe,svg,form,button,select,input,nav,header nav,footer,aside,figure figcaption,[hidden],[aria-hidden="true"],[role="navigation"],[role="banner"],[role="contentinfo"],[style*="display:none"],[style*="display: none"]';
/** Words of class names and ids, as sites of any maker use them, some in pinyin. */
const furniture =
  /(?:^|[-_\s])(?:share|sharing|bdsharebuttonbox|fenxiang|related|xgyd|xgwz|recommend|tuijian|comment|breadcrumb|crumb|menu|nav|sidebar|copyright|banquan|toolbar|print|pagination|paging|page-?nav|page-?turn|advert|ad|qr-?code|ewm|erweima)(?:s|[-_\s]|$)/iu;
/** Where the makers of news sites put the article: known by name, in case their markup is odd. */
const containers =
  '[itemprop="articleBody"],article,#js_content,.TRS_Editor,.TRS_UEDITOR,.view.TRS_UEDITOR,#UCAP-CONTENT,#zoom,#Zoom,.rm_txt_con,#artibody,.article-content,.article_content,#article_content,.article-body,.content_area,.post_body,#detailContent,#ContentBody,.news_content,#news_content';

/** Finds the article in a saved page: title, date, outlet and address from its metadata or its head, the text from its main block. */
export function readPage(html: string): Page {
  const $ = load(html);
  const title = titleOf($);
  const words = belowHeadline($, title);
  const published =
    isoDate(meta($, 'article:published_time', 'PubDate', 'publishdate', 'datePublished', 'og:release_date') ?? '') ??
    isoDate($('time[datetime]').first().attr('datetime') ?? '') ??
    dateIn(words);
  const outlet =
    meta($, 'ContentSource', 'source') ??
    outletIn(words) ??
    shortText($, '#js_name,.source,.media-name,.article-source');
  const site =
    meta($, 'og:site_name', 'SiteName', 'article:author') ?? governmentSite.exec($('title').first().text())?.[1];
  const url = $('link[rel="canonical"]').attr('href') ?? meta($, 'og:url') ?? savedFrom(html);
  const { text, dropped } = textOf($);
  return {
    // The headline is no sentence of the text.
    text: title && text.startsWith(`${title}\n`) ? text.slice(title.length + 1) : text,
    ...(title && { title }),
    ...(published && { published }),
    ...(outlet && { outlet: outlet.replace(sourceLabel, '') }),
    ...(site && { site }),
    ...(url && /^https?:/.test(url) && { url }),
    dropped,
  };
}

function meta($: CheerioAPI, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = $(`meta[name="${name}" i],meta[property="${name}" i],meta[itemprop="${name}" i]`)
      .first()
      .attr('content');
    if (value?.trim()) return value.replace(/\s+/gu, ' ').trim();
  }
  return undefined;
}

/** What the page states; else the heading, unless it is the site's name; else the page's title without the site. */
function titleOf($: CheerioAPI): string {
  const stated = meta($, 'ArticleTitle');
  if (stated) return stated;
  const shown = meta($, 'og:title') ?? $('title').first().text().replace(/\s+/gu, ' ').trim();
  const headings = $('h1,h2')
    .toArray()
    .map((heading) => $(heading).text().replace(/\s+/gu, ' ').trim())
    .filter((heading) => heading !== '');
  const first = $('h1').first().text().replace(/\s+/gu, ' ').trim();
  // A heading that the page's title begins with is the article's, one that it ends with the site's.
  return (
    headings.find((heading) => shown.startsWith(heading)) ?? (first && !shown.endsWith(first) ? first : bare(shown))
  );
}

/** 标题_某某区人民政府门户网站: whose page it is. */
const governmentSite = /[_|–—-]\s*([^\s_|–—-]{2,12}人民政府)(?:门户网站|网站|网)?\s*$/u;

/** 标题_某某网, 标题 - 要闻 - 某某区人民政府: without site and column. */
function bare(title: string): string {
  const site =
    /\s*(?:_|\||-{1,2}|–|—)\s*[^-_|–—]{0,14}(?:网|报|站|在线|政府|频道|新闻|要闻|动态|日报社|客户端|公众号)[^-_|–—]{0,4}$/u;
  const rest = title.replace(/\s*[_|]\s*[^_|]{1,20}$/u, '').replace(/\s+[-–—]\s+[^-–—]{1,20}$/u, '');
  const shorter = rest.replace(site, '');
  return shorter === title ? title : bare(shorter);
}

/** `<!-- saved from url=(0028)https://… -->`, as browsers write it. */
const savedFrom = (html: string) => /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/u.exec(html.slice(0, 1_000))?.[1];

/** Where a page says when and by whom it was published: not far below its headline, or its top where that is not to be found. */
function belowHeadline($: CheerioAPI, title: string): string {
  const words = linesOf($, $('body').get(0)).join('\n');
  const at = title ? words.indexOf(title) : -1;
  const from = at < 0 ? 0 : at + title.length;
  return words.slice(from, from + 2_000);
}

const day = '(\\d{4})\\s*[-年/.]\\s*(\\d{1,2})\\s*[-月/.]\\s*(\\d{1,2})(?!\\d)';
const labelledDay = new RegExp(`(?:时间|時間|日期)\\s*[：:]\\s*${day}`, 'u');
const nearDay = new RegExp(`^.{0,200}?(?<!\\d)${day}`, 'su');

function dateIn(words: string): string | undefined {
  const match = labelledDay.exec(words) ?? nearDay.exec(words);
  return match ? isoDate(match.slice(1).join('-')) : undefined;
}

const sourceLabel = /^(?:(?:信息|文章|稿件|新闻)?(?:来源|來源)|稿源)\s*[：:]\s*/u;

/** The text of the first such element, where it can be a name. */
function shortText($: CheerioAPI, selector: string): string | undefined {
  const text = $(selector).first().text().replace(/\s+/gu, ' ').trim();
  return text !== '' && text.length <= 20 ? text : undefined;
}

const outletIn = (words: string) => /(?:来源|來源|稿源)\s*[：:]\s*([^\s|｜，。【】（）()]{2,20})/u.exec(words)?.[1];

function textOf($: CheerioAPI): { readonly text: string; readonly dropped: readonly Change[] } {
  const dropped: Change[] = [];
  $('script,style,noscript,template').remove();
  const body = $('body').get(0) as Element;
  let sizes = sizesOf(body);
  const all = sizes.get(body)!.letters;
  const drop = (element: Element) => {
    // What holds half of the page is not beside the article, whatever it is called.
    if ((sizes.get(element)?.letters ?? 0) > all / 2) return;
    const before = $(element).text().replace(/\s+/gu, ' ').trim();
    if (before !== '' && $(element).closest('body').length > 0)
      dropped.push({ rule: 'page furniture', before, after: '' });
    $(element).remove();
  };
  for (const element of $(never).toArray()) drop(element as Element);
  for (const element of $('[class],[id]').toArray() as Element[]) {
    const names = `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`;
    if (furniture.test(names) && !mayBeArticle.has(element.name)) drop(element);
  }
  sizes = sizesOf(body);
  for (const [element, size] of sizes) if (mayBeList.has(element.name) && isListOfLinks(size)) drop(element);
  const lines = linesOf($, mainBlock($, body));
  const own = new Set(lines);
  const beside = linesOf($, body).filter((line) => !own.has(line));
  dropped.push(...beside.map((before) => ({ rule: 'beside the article', before, after: '' })));
  return { text: lines.join('\n'), dropped };
}

const mayBeArticle: ReadonlySet<string> = new Set(['body', 'html', 'main', 'article']);
const mayBeList: ReadonlySet<string> = new Set(['ul', 'ol', 'div', 'p', 'table']);

/** What an element and all in it hold, blanks not counted. */
interface Size {
  readonly letters: number;
  readonly links: number;
  readonly linkedLetters: number;
}

/** Of an element and all in it, each before what stands in it. */
function sizesOf(root: Element): ReadonlyMap<Element, Size> {
  const sizes = new Map<Element, Size>();
  const measure = (element: Element): Size => {
    const size = { letters: 0, links: 0, linkedLetters: 0 };
    sizes.set(element, size);
    for (const child of element.children) {
      if (child.type === 'text') size.letters += child.data.replace(/\s+/gu, '').length;
      if (child.type !== 'tag') continue;
      const { letters, links, linkedLetters } = measure(child);
      size.letters += letters;
      size.links += links;
      size.linkedLetters += linkedLetters;
    }
    if (element.name === 'a') {
      size.links += 1;
      size.linkedLetters = size.letters;
    }
    return size;
  };
  measure(root);
  return sizes;
}

/** Three links or more, and little else: a menu, or other articles. */
const isListOfLinks = ({ letters, links, linkedLetters }: Size) => links >= 3 && linkedLetters > letters * 0.6;

/** The known container, if it holds much of the page; else the block with most prose around it, which counts less the further up it is. */
function mainBlock($: CheerioAPI, body: Element): Element {
  const sizes = sizesOf(body);
  const letters = (element: Element) => sizes.get(element)?.letters ?? 0;
  const known = ($(containers).toArray() as Element[]).find(
    (element) => letters(element) > Math.max(50, letters(body) * 0.3),
  );
  if (known) return known;
  const scores = new Map<Element, number>();
  for (const element of sizes.keys()) {
    if (!mayHoldProse.has(element.name)) continue;
    const isParagraph = element.name === 'p';
    const length = isParagraph ? letters(element) : ownText(element).replace(/\s/gu, '').length;
    if (length === 0) continue;
    const around = nearestParents(element);
    const holders = isParagraph ? around : [element, ...around];
    for (const [up, holder] of holders.entries()) scores.set(holder, (scores.get(holder) ?? 0) + length / (up + 1));
  }
  let best: Element = body;
  for (const [holder, score] of scores) if (score > (scores.get(best) ?? 0)) best = holder;
  return best;
}

const mayHoldProse: ReadonlySet<string> = new Set(['p', 'td', 'div', 'span', 'section', 'li']);

/** Six of them at the most, up to the page's body. */
function nearestParents(element: Element): Element[] {
  const parents: Element[] = [];
  for (let at = element.parent; at?.type === 'tag' && at.name !== 'html' && parents.length < 6; at = at.parent)
    parents.push(at);
  return parents;
}

const ownText = (element: Element) =>
  element.children.map((child) => (child.type === 'text' ? child.data : '')).join('');
