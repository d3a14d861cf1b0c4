import type { Quantity, Span } from '../../domain.ts';
import { matchesOf } from '../../text/matches.ts';
import { foldWidth, simplify } from '../../text/normal.ts';
import { measured, readHalf, readQuantity } from './amounts.ts';
import { englishStart, type Reading, readEnglish } from './english.ts';
import { readLengthOfTime } from './lengths-of-time.ts';
import { type NonFigureKind, readNonFigure } from './nonfigures.ts';
import { foreign, maxNumeralLength, readNumeral } from './numerals.ts';
import { readUnit } from './units.ts';

/** Every number of a text, figure or not, ascending and non-overlapping. */
export type Mention =
  | ({ readonly kind: 'quantity'; readonly quantity: Quantity } & Span)
  | ({ readonly kind: NonFigureKind } & Span);

/** The quantities that a text states, ascending and non-overlapping; offsets are into the text as given. */
export const scanQuantities = (text: string): Quantity[] => quantitiesOf(scanMentions(text));

export const quantitiesOf = (mentions: readonly Mention[]): Quantity[] =>
  mentions.flatMap((mention) => (mention.kind === 'quantity' ? [mention.quantity] : []));

/**
 * The same, with the numbers that are no figures and why: what is `unread` or `vague` must not pass for checked.
 * @param isSimplified the text of an article is, as it was cleaned.
 */
export function scanMentions(text: string, isSimplified = false): Mention[] {
  const folded = fold(text, isSimplified);
  const quotes = findQuotes(folded);
  const mentions: Mention[] = [];
  let floor = 0;
  for (;;) {
    starts.lastIndex = floor;
    const at = starts.exec(folded)?.index;
    if (at === undefined) return mentions;
    const found = named(read(folded, at, mentions.at(-1)?.end ?? 0), quotes(at), folded);
    floor = Math.max(found.end, at + 1);
    if (found.kind === 'skip') continue;
    if (found.kind !== 'quantity') {
      mentions.push({ kind: found.kind, start: at, end: found.end });
      continue;
    }
    const { start, end } = found;
    mentions.push({
      kind: 'quantity',
      start,
      end,
      quantity: { ...found.quantity, start, end, text: text.slice(start, end) },
    });
  }
}

const starts = new RegExp(
  `[0-9零〇一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾百千万第前几数翻半]|https?://|www\\.|${englishStart}`,
  'gi',
);

interface Quote extends Span {
  readonly title: boolean;
}

const quoted =
  /《[^《》\n]{1,60}》|(?<!表述为|[：:])“(?:[^“”\n,.;:!?。]|\.(?=\d)){1,16}”|‘(?:[^‘’\n,.;:!?。]|\.(?=\d)){1,16}’|[「『][^「」『』\n,.;:!?。]{1,16}[」』]|"|\n/g;
const shortQuote = /^(?=.*\p{Script=Han})[^\n,.;:!?。"]{1,16}$/u;

/** The titles (《…》) and short quotations of a text, looked up in ascending order. */
function findQuotes(text: string): (at: number) => Quote | undefined {
  const spans: Quote[] = [];
  let open: number | undefined;
  for (const { 0: found, index: start } of matchesOf(quoted, text)) {
    if (found === '\n') open = undefined;
    else if (found !== '"') spans.push({ start, end: start + found.length, title: found[0] === '《' });
    else if (open === undefined)
      open = start; // Straight quotes open and close in turn, anew in each line.
    else {
      if (start - open <= 18 && shortQuote.test(text.slice(open + 1, start)))
        spans.push({ start: open, end: start + 1, title: false });
      open = undefined;
    }
  }
  spans.sort((a, b) => a.start - b.start);
  let next = 0;
  return (at) => {
    while (spans[next] && spans[next]!.end <= at) next += 1;
    return spans[next] && spans[next]!.start <= at ? spans[next] : undefined;
  };
}

/** Within a title every number is part of a name; within a short quotation (“三个一批”, “618”) every count that is not all of it. */
function named(reading: Reading, quote: Quote | undefined, text: string): Reading {
  if (!quote || reading.kind !== 'quantity') return reading;
  if (quote.title) return { kind: 'name', end: Math.min(reading.end, quote.end) };
  const { dimension, statedUnit, unit } = reading.quantity;
  const whole =
    reading.start === quote.start + 1 &&
    reading.end === quote.end - 1 &&
    unit !== '' &&
    /^\d/.test(text[reading.start]!);
  // 明确“新改建小区140个”: what is laid down, and no name.
  const isLaidDown =
    reading.end === quote.end - 1 &&
    /(?:明确|提出|要求|规定|部署|安排)了?$/u.test(text.slice(Math.max(0, quote.start - 4), quote.start)) &&
    /^\p{Script=Han}{4,}\d{2,}/u.test(text.slice(quote.start + 1, reading.end));
  return whole || isLaidDown || measured.has(dimension) || /[万亿]/.test(statedUnit) || dimension === 'rank'
    ? reading
    : { kind: 'name', end: reading.end };
}

/** Simplified and half-width, unit for unit. A wide comma ends a clause, unless wide digits stand on both sides of it. */
function fold(text: string, isSimplified: boolean): string {
  const folded = text.replace(/(?<![０-９])，|，(?![０-９])/g, '、');
  return foldWidth(isSimplified ? folded : simplify(folded));
}

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const address = /(?:https?:\/\/|www\.)[^\s一-鿿]*/iy;
const digitRun = /\d[\d.,]*/y;
const chineseRun = /[零〇○一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]+/y;
const mixedRun = /[\d.,零〇○一二三四五六七八九十百千万亿两]+/y;
/** An Arabic number, with whole groups of thousands if with any. */
const wellFormed = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const codeRun = /[\w.@-]+/y;
const invisible = /[^\P{C}\n\t\r]|\p{M}|(?![0-9])\p{Nd}/u;

/** Readers in running order; the first that knows the number decides. */
function read(text: string, at: number, floor: number): Reading {
  const link = /[a-z]/i.test(text[at]!) ? match(address, text, at) : null;
  if (link) return { kind: 'code', end: at + link[0].length };
  if (text[at] === '第') return readRank(text, at);
  const next = match(nextRank, text, at)?.[0];
  if (next) return rankOf(at, at + next.length, readNumeral(text, at)!.value, next.at(-1)!);
  if (text[at] === '前') return readTop(text, at);
  if (text[at] === '翻') return readDoubling(text, at);
  if (text[at] === '半') return readHalf(text, at) ?? { kind: 'skip', end: at + 1 };
  const part = text.startsWith('一半', at) ? readHalf(text, at) : undefined;
  if (part) return part;
  const run = match(/\d/.test(text[at]!) ? digitRun : chineseRun, text, at)?.[0] ?? '';
  if (run.length > maxNumeralLength) return { kind: 'unread', end: at + run.length };
  const known =
    readNonFigure(text, at) ??
    readEnglish(text, at, floor) ??
    readOdd(text, at, run) ??
    readLengthOfTime(text, at) ??
    (run === '' ? undefined : readQuantity(text, at, floor));
  if (known) return known;
  const broken = match(mixedRun, text, at)?.[0].length ?? 1;
  return { kind: /\d/.test(text[at]!) ? 'unread' : 'skip', end: at + broken };
}

/** Codes (A380, 5G), numbers after a stray point, and numbers that touch what no number holds. */
function readOdd(text: string, at: number, run: string): Reading | undefined {
  const before = text[at - 1] ?? '';
  if (!/^\d/.test(run))
    return invisible.test(before) ? { kind: 'unread', end: at + Math.max(1, run.length) } : undefined;
  const trimmed = run.replace(/[.,]+$/, '');
  const after = text[at + trimmed.length] ?? '';
  // A380 and C919 are codes; GDP6000亿元 and CBD20栋 hold amounts.
  if (/[A-Za-z][-–]?$|[_#@]$/.test(text.slice(Math.max(0, at - 2), at))) {
    const quantity = readQuantity(text, at, at);
    const stands =
      quantity?.kind === 'quantity' &&
      (measured.has(quantity.quantity.dimension) ||
        /[万亿]/.test(quantity.quantity.statedUnit) ||
        // HBM3双卡, CAR3期试验 are models.
        (quantity.quantity.dimension !== 'other' &&
          !(quantity.quantity.dimension === 'count' && run.length === 1) &&
          readUnit(text, quantity.end - quantity.quantity.statedUnit.length) &&
          /[A-Za-z]{2}$/.test(text.slice(Math.max(0, at - 2), at))));
    if (!stands || before === '_') return { kind: 'code', end: at + match(codeRun, text, at)![0].length };
  }
  if (/[A-Za-z]/.test(after) && !readUnit(text, at + trimmed.length))
    return { kind: 'code', end: at + match(codeRun, text, at)![0].length };
  if (!wellFormed.test(trimmed)) return { kind: 'unread', end: at + run.length };
  const operator = before === '~' || (before === '>' && !/[\w"'/]/.test(text[at - 2] ?? ''));
  if (before === '.' || (!operator && foreign(before)) || (after !== '~' && foreign(after)))
    return { kind: 'unread', end: at + run.length };
  return undefined;
}

/** What makes a bare 第一 a rank: a word of ranking a few signs before it, or the field it is taken over. */
const rankContext =
  /(?:[排位列居升稳跃]|名次)[^、,.;:!?。]{0,6}$|(?:全[省市国区县球]|世界|东北|华[东南北中]|西[南北]|[东中西]部|长三角|珠三角|京津冀|亚洲|[总产]量|规模|增[速幅]|均|[省市国]内|[稳高]坐)(?:了|在|到|为)?$|(?:[前后]移|前进|后退|下[滑降]|回落|晋[级升])[到至为]$/;
const stop = /[、,.;:!?。…)”"」\n的和]|以?及|$/y;

/** 第3位, 全省第一, 全国第二大: a rank. 第十四届, 第二实验小学, 第三季度: the name of something. */
function readRank(text: string, at: number): Reading {
  // 从第1名至第30名: who was ranked.
  const row = match(/第\d+名(?:至|[-—~])(?:倒数)?第\d+名/y, text, at)?.[0];
  if (row) return { kind: 'ordinal', end: at + row.length };
  const numeral = readNumeral(text, at + 1) ?? readNumeral(text, at + 2);
  if (!numeral || numeral.end - at > 12) return { kind: 'skip', end: at + 1 };
  const named = match(/ ?(?:[位名](?![师校])|大(?=[一-鿿]))/y, text, numeral.end);
  const end = numeral.end + (named?.[0].length ?? 0);
  // 位列倒数第三: no third.
  if (text.endsWith('倒数', at)) return { kind: 'ordinal', end };
  const ahead = text.slice(Math.max(0, at - 16), at);
  const placed = rankContext.test(ahead.slice(-10)) || inRanks.test(ahead);
  // 第一位女市长 and 第三名目击者 are people in turn.
  // 由去年同期的第5位下滑至第9位
  const turned =
    /[从由][^、,.;:!?。]{0,8}$/.test(text.slice(Math.max(0, at - 9), at)) && match(/[升降提下上跃前后退]/y, text, end);
  const stands =
    named?.[0].trim() === '大' || turned || (match(stop, text, end) ? !!named || placed : !!named && placed);
  if (!stands) return { kind: 'ordinal', end };
  return rankOf(at, end, numeral.value, named?.[0].trim() ?? '');
}

const rankOf = (start: number, end: number, value: string, statedUnit: string): Reading => ({
  kind: 'quantity',
  start,
  end,
  quantity: { value, unit: '位', statedUnit, dimension: 'rank', qualifier: 'exact' },
});

/** 位列第二、第三 */
const inRanks = /[列居排][^、,.;:!?。]{0,6}第[\d一二三四五六七八九十]{1,3}[位名]?[、和与及]$/;
/** The third of 分列第二、三位. */
const nextRank =
  /(?<=(?:[列居排](?:[^、,.;:!?。]{0,8})第|[位分][列居])[\d一二三四五六七八九十]{1,3}[位名]?[、和与及])[\d一二三四五六七八九十]{1,3}[位名](?=[、,.;:!?。)]|$)/y;

/** 前10名, 全国前三: a rank no worse than that. 前5个月 and 前三季度 are times, 前10% is a share. */
function readTop(text: string, at: number): Reading {
  const numeral = readNumeral(text, at + 1);
  if (!numeral || numeral.unit || numeral.end - at > 6) return { kind: 'skip', end: at + 1 };
  if (text.endsWith('倒数', at)) return { kind: 'ordinal', end: numeral.end + 1 };
  // 前八期项目: which of them, and no number of them.
  if (match(/[期届批轮]/y, text, numeral.end)) return { kind: 'name', end: numeral.end + 1 };
  const unit = match(/ ?[位名](?!师)/y, text, numeral.end)?.[0].trim();
  // 前十名合计: those of them.
  if (match(/ ?[位名](?:[县市区]{1,2}|企业)?(?:合计|总计|共计?|之和|平均|占)/y, text, numeral.end))
    return { kind: 'name', end: numeral.end + 1 };
  // 在排名前十的城区中排名第一: among whom.
  if (match(/ ?[位名]?的[\p{Script=Han}A-Za-z]{2,14}[中里](?=[,，也均已稳]|[排位居列名])/uy, text, numeral.end))
    return { kind: 'name', end: numeral.end + 1 };
  // 排名前三的景区是甲、乙和丙: which ones they are.
  if (match(/ ?[位名]?的\p{Script=Han}{1,10}?(?:分别|依次)?[是为有](?!\d)/uy, text, numeral.end))
    return { kind: 'name', end: numeral.end + 1 };
  const stands =
    match(stop, text, numeral.end) &&
    /(?:[列居入身至到是为在]|排名|全[省市国区县球]|世界|[省市国]内)$/.test(text.slice(Math.max(0, at - 3), at));
  if (unit === undefined && !stands) return { kind: 'skip', end: at + 1 };
  return {
    kind: 'quantity',
    start: at,
    end: numeral.end + (match(/ ?[位名]/y, text, numeral.end)?.[0].length ?? 0),
    quantity: { value: numeral.value, unit: '位', statedUnit: unit ?? '', dimension: 'rank', qualifier: 'under' },
  };
}

/** 翻一番 is 2倍, 翻两番 4倍. */
function readDoubling(text: string, at: number): Reading {
  const found = match(/翻了?(?:([一两二三四五123])番|番|倍)/y, text, at);
  if (!found) return { kind: 'skip', end: at + 1 };
  const times = found[1] === undefined ? 1 : Number(readNumeral(found[1] === '二' ? '两' : found[1], 0)!.value);
  return {
    kind: 'quantity',
    start: at,
    end: at + found[0].length,
    quantity: {
      value: String(2 ** times),
      unit: '倍',
      statedUnit: found[0].at(-1)!,
      dimension: 'multiple',
      qualifier: 'exact',
    },
  };
}
