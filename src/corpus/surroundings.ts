import type { Span } from '../domain.ts';
import { isoDate } from './dates.ts';

/** What news sites put around an article: who edited it, where it is from, what else to read. All in simplified Chinese. */

const relatedHeading =
  /^[-—–•·*●■◆▶>#\s【[]*(?:热点推荐|热门推荐|热门文章|热点新闻|热门新闻|相关阅读|相关新闻|相关报道|相关文章|相关链接|相关推荐|延伸阅读|推荐阅读|更多阅读|猜你喜欢|往期回顾|精彩推荐|编辑推荐|今日推荐|为您推荐|大家都在看|上一篇|下一篇)(?:[\]】：:\s]+|$)/u;

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

const labels = [
  { kind: 'editor', label: '(?:责任编辑|本期编辑|本文编辑|网络编辑|执行编辑|值班编辑|编辑|责编)' },
  { kind: 'outlet', label: '(?:文章来源|信息来源|稿件来源|新闻来源|来源|稿源)' },
  { kind: 'publishedOn', label: '(?:发布时间|发布日期|发稿时间|日期|时间)' },
] as const;

/** How many lines from either end may be about the article instead of being it. */
const edge = 4;

export type BylineKind = (typeof labels)[number]['kind'];

export interface Byline extends Span {
  readonly kind: BylineKind;
  readonly value: string;
}

/** The first line such as `编辑：吴某某` or `来源：某日报` near either end, or `（责任编辑：某某）` behind the last sentence. */
export function firstByline(text: string): Byline | undefined {
  const all = lines(text);
  for (const [index, { line, start, end }] of all.entries()) {
    if (index >= edge && index < all.length - edge) continue;
    for (const { kind, whole, behind } of patterns) {
      const match = whole.exec(line) ?? (index === all.length - 1 ? behind.exec(line) : null);
      const value = match ? statedBy(kind, match[1]!) : undefined;
      if (match && value !== undefined) return { kind, value, start: start + match.index, end };
    }
  }
  return undefined;
}

const patterns = labels.map(({ kind, label }) => ({
  kind,
  whole: new RegExp(`^[【（(\\[]?\\s*${label}\\s*[：:]\\s*(.{1,30}?)\\s*[】）)\\]]?$`, 'u'),
  behind: new RegExp(`[【（(\\[]\\s*${label}\\s*[：:]?\\s*([^】）)\\]]{1,30}?)\\s*[】）)\\]]$`, 'u'),
}));

function statedBy(kind: BylineKind, written: string): string | undefined {
  if (kind === 'publishedOn') return isoDate(written.split(/\s/u)[0]!);
  return /[。！？；，]/u.test(written) ? undefined : written;
}

function lines(text: string): (Span & { line: string })[] {
  // Tidied before: no blanks at a line's edges.
  return [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    line: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
