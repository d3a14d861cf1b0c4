import type { Span } from '../domain.ts';
import { isoDate } from './dates.ts';

/** What news sites put around an article: who edited it, where it is from, what else to read. All in simplified Chinese. */

const relatedHeading =
  /^[-—–•·*●■◆▶>#\s【[]*(?:热点推荐|热门推荐|热门文章|热点新闻|热门新闻|相关阅读|相关新闻|相关报道|相关文章|相关链接|相关推荐|相关稿件|相关信息|延伸阅读|推荐阅读|更多阅读|猜你喜欢|往期回顾|往期推荐|精彩推荐|编辑推荐|今日推荐|为您推荐|为你推荐|大家都在看|上一篇|下一篇|上一条|下一条)(?:[\]】：:\s]+|$)/u;

/**
 * The list of other articles at the end, heading and all: every line from the first such heading on, unless one of them is
 * prose (ends like a sentence, or is long), for then it is the article that goes on.
 */
export function relatedReading(text: string): Span | undefined {
  const all = lines(text);
  const first = all.findIndex(({ line }) => relatedHeading.test(line) && line.replace(relatedHeading, '').length <= 60);
  if (first < 0) return undefined;
  const prose = all
    .slice(first + 1)
    .some(({ line }) => /[。！；]/u.test(line.slice(0, -1)) || /。[”’」』）]?$/u.test(line));
  if (prose) return undefined;
  return { start: Math.max(0, all[first]!.start - 1), end: text.length };
}

/** A whole line that a page shows for its reader, not for its article; none of them can be a sentence. */
const pageLines: readonly RegExp[] = [
  // 【字体：大 中 小】 字号 + -
  /^[【[（(]?\s*(?:字体|字号|文字)(?:大小|选择|调整)?\s*[：:]?\s*[【[]?(?:\s*(?:特大|超大|大|中|小|默认|标准|[-+A]))+\s*[】\])）]*$/u,
  // 打印本页 | 关闭窗口 | 收藏
  /^[|｜\s]*(?:(?:[【[(（]+\s*)?(?:打印(?:本页|本文|本稿|文章)?|关闭(?:窗口|本页|页面)?|收藏(?:本页|本文|网页)?|纠错|我要纠错|返回(?:顶部|首页|列表|上页|上一页)|回到顶部|点赞|评论|转发|举报|复制链接|阅读原文|查看原文|查看更多|展开全文|阅读全文|听全文|语音播报|无障碍|打开APP|下载客户端)[】\])）|｜\s]*)+$/u,
  // 点击蓝字关注我们 点分享 点收藏 点在看
  /^(?:点击|长按|戳)[^。；]{0,12}(?:关注|订阅)[^。；]{0,12}$|^(?:点?(?:分享|收藏|点赞|在看)\s*){2,}$/u,
  // 分享到：微信 微博 QQ空间
  /^[【[]?(?:分享(?:到|至|给|按钮|文章)?|分享让更多人看到|转发到)\s*[：:]?(?:[\s、，|｜]*(?:微信|朋友圈|微博|新浪微博|腾讯微博|QQ|QQ空间|QQ好友|人人网|豆瓣|更多|好友|Facebook|Twitter|X|邮件|复制链接))*[】\]]?$/iu,
  // 扫一扫在手机打开当前页
  /^(?:请?用?(?:微信|手机)?(?:扫一扫|扫码|扫描)(?=.*(?:手机|二维码|关注|分享|查看|浏览|本页|当前页))|长按识别|识别二维码|手机看(?:新闻|文章))[^。！？；]{0,30}$/u,
  // 您当前的位置：首页 > 要闻 > 正文
  /^[【[]?(?:您?(?:现在|当前|目前)?所?在?的?位置)\s*[：:][^。；]{0,60}$/u,
  // 上一页 1 2 3 下一页 尾页 共3页
  /^(?=.*(?:[上下]一?页|首页|[尾末]页))[|｜\s]*(?:(?:[[【《（(]+\s*)?(?:[上下]一?页|首页|[尾末]页|(?:第\s*|共\s*)?\d{1,3}(?!\d)(?:\s*页|\/\d{1,3}(?!\d))?|转到|GO|[<>«»…]+)[\]】》）)|｜\s]*)+$/iu,
  // 返回搜狐，查看更多
  /^返回[^。；，]{2,6}，?查看更多.{0,6}$/u,
  // 版权所有：某区人民政府 某ICP备12345678号 网站标识码：…
  /^[^。；]*(?:ICP备|公网安备|网站标识码|版权所有(?![者人权])|All Rights Reserved)[^。；]*$/iu,
  /^[（(【[]?原(?:标题|题)\s*[：:].{1,80}$/u,
  // Ends like prose, but speaks of the site.
  /^[*※【[（(]*(?:特别声明|免责声明|版权声明|郑重声明)[】\]]?\s*[：:].*$/u,
];

/** Whether a line of a saved page or of a text copied from one is furniture: paging, sharing, printing, notices. */
export const isPageLine = (line: string): boolean =>
  line.length <= 300 && pageLines.some((pattern) => pattern.test(line));

/**
 * What a picture left behind in a running text: 图为签约现场。某某某 摄, （某融媒体中心供图）. A caption that states a number stays, without its photographer.
 */
export const photoCredit =
  /[（(][^（）()。；\d\n]{0,30}(?:供图|摄影?|资料图片?)[）)]|(?<=^|[。！？”\s])(?:图为[^。！？\d\n]{2,60}。\s?)?\p{Script=Han}{2,4}(?:[、 ]\p{Script=Han}{2,4}){0,2} 摄(?=[\s。]|$)。?\s?/gmu;

/** What a site's script put behind the name of a share or of goods: 沪铜(68750, -120.00, -0.17%). */
export const ticker = /(?<=[\p{L}\p{N})）])[（(]\s*\d[\d.]*[,，]\s*[-+]?[\d.]+[,，]\s*[-+]?[\d.]+%\s*[）)]/gu;

/** What a site says of itself behind the last words of a paragraph. */
export const notice =
  /(?:本文(?:属于|系|为)原创(?:文章|作品)?，?)?(?:如[若需]|未经授权)?(?:转载|转发)，?请(?:注明|标明|联系)[^。\n]{0,120}$|返回(?:搜狐|新浪|网易|凤凰网?)，?查看更多[^。\n]{0,20}$/gmu;

const labels = {
  editor: '责任编辑|本期编辑|本文编辑|网络编辑|执行编辑|值班编辑|编辑|责编',
  outlet: '文章来源|信息来源|稿件来源|新闻来源|来源|稿源|发布机构|发布单位|信息提供',
  publishedOn: '发布时间|发布日期|发稿时间|发表时间|更新时间|更新日期|成文日期|发文日期|日期|时间',
  // Taken out, and no more: an article is by its outlet.
  other:
    '作者|记者|本报记者|通讯员|撰稿|撰文|供稿|图片来源|图片|摄影|制图|制作|美编|校对|审核|初审|复审|终审|审校|监制|主编|值班主任|一审|二审|三审|' +
    '浏览次数|浏览量|浏览|阅读量|阅读次数|阅读|点击次数|点击量|点击数|点击|访问量|访问次数|人气|字体|字号|分享|' +
    '索引号|主题分类|信息分类|体裁分类|公开方式|公开形式|公开范围|有效性|主题词|关键词',
} as const;

/** How many lines from either end may be about the article instead of being it. */
const edge = 4;

export type BylineKind = 'editor' | 'outlet' | 'publishedOn';

export interface Byline extends Span {
  readonly found: Readonly<Partial<Record<BylineKind, string>>>;
}

/** The first line such as `编辑：吴某某` or `2023-02-03 10:20 来源：某日报` near either end, or `（责任编辑：某某）` behind the last sentence. */
export function firstByline(text: string): Byline | undefined {
  const all = lines(text);
  for (const [index, { line, start, end }] of all.entries()) {
    if (index >= edge && index < all.length - edge) continue;
    const found = labelled(line) ?? (index < Math.min(edge, all.length / 2) ? dateAlone(line) : undefined);
    if (found) return { found, start, end };
    const behind = index === all.length - 1 ? bracketed.exec(line) : null;
    const said = behind && (labelled(behind[1]!) ?? saidBare(behind[1]!));
    if (said) return { found: said, start: start + behind.index, end };
  }
  return undefined;
}

/** Brackets behind the last sentence. */
const bracketed = /[【（([]\s*([^【】（）()[\]]{2,60}?)\s*[】）)\]]$/u;
const bare = new RegExp(
  `^(?:(?<editor>${labels.editor})|(?<outlet>${labels.outlet})(?!于))\\s*(?<value>.{1,30})$`,
  'u',
);

/** In brackets a label may do without its colon: （编辑 何某）, （来源“云栖电视台”公众号）. */
function saidBare(words: string): Byline['found'] | undefined {
  const { editor, value = '' } = bare.exec(words)?.groups ?? {};
  const kind = editor ? 'editor' : 'outlet';
  const said = statedBy(kind, value);
  return said === undefined ? undefined : { [kind]: said };
}

const anyLabel = Object.entries(labels).map(([kind, words]) => `(?<${kind}>${words})`);
const label = new RegExp(`(?<!\\p{Script=Han})(?:${anyLabel.join('|')})\\s*[：:｜|/]\\s*`, 'gu');
const clock = '(?:\\s*\\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?)?';
const moment = new RegExp(`\\d{4}(?:年\\d{1,2}月\\d{1,2}日|[-/.]\\d{1,2}[-/.]\\d{1,2})${clock}`, 'u');

/** What a line of labels says, `来源：甲报 2023-02-03 10:20 编辑：乙`; undefined where anything in it is no label, value or date. */
function labelled(line: string): Byline['found'] | undefined {
  if (line.length > 160) return undefined;
  const inner = line.replace(/^[【（([]\s*|\s*[】）)\]]$/gu, '');
  const all = [...inner.matchAll(label)];
  if (all.length === 0) return undefined;
  const before = inner.slice(0, all[0]!.index).replace(/[\s|｜]+$/u, '');
  const found: Partial<Record<BylineKind, string>> = before === '' ? {} : { ...dateAlone(before) };
  if (before !== '' && !found.publishedOn) return undefined;
  for (const [index, match] of all.entries()) {
    const raw = inner
      .slice(match.index + match[0].length, all[index + 1]?.index)
      .replace(/[\s|｜【】[\]（）()]+$/u, '');
    const kind = (Object.keys(labels) as (keyof typeof labels)[]).find((name) => match.groups![name])!;
    const written = kind === 'publishedOn' ? raw : withoutMoment(raw, found);
    const value = kind === 'other' ? (isShort(written) ? written : undefined) : statedBy(kind, written);
    if (value === undefined) return undefined;
    if (kind !== 'other' && value !== '') found[kind] ??= value;
  }
  return found;
}

/** 来源：甲报 2023-02-03 10:20: the date stands behind the name. */
function withoutMoment(written: string, found: Partial<Record<BylineKind, string>>): string {
  const match = moment.exec(written);
  if (!match || match.index + match[0].length !== written.length) return written;
  Object.assign(found, dateAlone(match[0]), found);
  return written.slice(0, match.index).trim();
}

function dateAlone(line: string): { publishedOn: string } | undefined {
  const match = moment.exec(line);
  const date = match && match[0].length === line.length ? isoDate(line.split(/\s/u)[0]!) : undefined;
  return date ? { publishedOn: date } : undefined;
}

function statedBy(kind: BylineKind, written: string): string | undefined {
  if (kind === 'publishedOn') return dateAlone(written)?.publishedOn;
  // 责任编辑：赵某 SN123: the number is the site's own.
  const value = written.replace(/\s+[A-Z]{1,3}\d+$/u, '');
  return value !== '' && isShort(value) ? value : undefined;
}

const isShort = (written: string) => written.length <= 40 && !/[。！？；，]/u.test(written);

function lines(text: string): (Span & { line: string })[] {
  // Tidied before: no blanks at a line's edges.
  return [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    line: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
