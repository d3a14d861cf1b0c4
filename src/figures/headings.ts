import type { Period } from '../domain.ts';
import { headOfRow } from './metrics/leagues.ts';
import { type TimeMention, timeMentions } from './times/periods.ts';

/** What the headings above a line, or the lead of its article, say of all that stands there. */
export interface Section {
  readonly period?: Period | undefined;
  /** 二、2026年工作安排 is told ahead, 一、2025年工作回顾 back. */
  readonly view?: 'ahead' | 'back' | undefined;
}

interface Heading extends Section {
  readonly kind: Kind;
}

const year = '(?:20\\d{2}年?|[今明]年|新的?一年)';
const ahead = new RegExp(
  `(?:工作|任务|预算|收支|项目|投资|资金)(?:总体|初步)?安排|(?:主要|重点|目标|工作)任务|工作(?:打算|计划|思路|要点|重点)|预算草案|(?:发展|奋斗|预期|总体|年度|小)目标|总体要求|下一步|接下来|安排意见|实施方案|${year}(?:度|全年)?(?:工作)?(?:安排|打算|部署)|(?:展望|部署)[！!]?$|^\\W*展望|${year}[^。]{0,8}(?:目标|重点工作|看点|蓝图|愿景|要干|实事(?:项目|清单)?[！!]?$)|(?:怎么|如何|这样|这么)[干做抓办]|[干做](?:什么|啥|哪些)`,
  'u',
);
const back = /回顾|(?:完成|执行|进展|落实)情况|成绩|成效|总结|现状|做法/u;

/** How a heading is marked: of two marked alike, the later ends what the earlier held for; one marked otherwise stands under it. */
const kinds = {
  part: /^\s*(?:第?[一二三四五六七八九十]+(?:、|部分)|#+\s)/u,
  chapter: /^\s*[（(][一二三四五六七八九十]+[）)]/u,
  number: /^\s*(?:[（(]?\d{1,2}(?:[.、．)）]|\s)|[①-⑳]|(?:PART|NO)\b)/iu,
  speaker: /^\s*(?:[\u4e00-\u9fff]{0,4}记者|问|提问|主持人|Q\d*)\s*[：:]/u,
  box: /^\s*[【［[〖]/u,
  sign: /^\s*[^\s\p{L}\p{N}“《（(]/u,
  bare: /^/u,
};
type Kind = keyof typeof kinds;

const kindOf = (line: string): Kind => (Object.keys(kinds) as Kind[]).find((kind) => kinds[kind].test(line))!;

/** The words of a heading, and whether text goes on behind them in its line: （一）抓项目。实施…… */
export interface HeadingWords {
  readonly words: string;
  readonly isInline: boolean;
}

/** A short line that ends no sentence, a question put to a speaker, or the short first sentence of a marked line. */
export function headingIn(line: string): HeadingWords | undefined {
  if (line.length < 60 && !/[。；：，]$/u.test(line)) return { words: line, isInline: false };
  const kind = kindOf(line);
  if (kind === 'speaker' && line.length < 200 && /[？?]$/u.test(line)) return { words: line, isInline: false };
  const words = kind === 'bare' || kind === 'speaker' ? undefined : /^[^。，；：]{2,30}[。：]/u.exec(line)?.[0];
  return words === undefined ? undefined : { words, isInline: true };
}

/** The noun that a short heading is: 村级公路 of ① 村级公路。 */
export const topicOf = (words: string): string | undefined =>
  /^[^\p{L}]*(?:[一二三四五六七八九十]+[、.．)）])?(?<noun>(?!\p{Script=Han}*(?:提质|提速|增效|增强|改善|回暖|向好|推进|优化|发力|突破|夯实|加快|提升)[。：])\p{Script=Han}{2,8})[。：]$/u.exec(
    words,
  )?.groups?.noun;

/** What the headings of an article hold for, and its title and lead before the first of them, where the text names no time itself. */
export class Headings {
  #open: readonly Heading[] = [];
  #lead: Period | undefined;
  #told: TimeMention[] | undefined = [];

  /** What the text says that it puts places in order by. */
  rowOf: string | undefined;

  constructor(
    private readonly publishedOn: string | undefined,
    title: string | undefined,
  ) {
    this.rowOf = headOfRow(title ?? '');
    this.isReport = /(?:公报|快报|决算|预算执行|经济运行|(?:执行|运行|发展|收支)(?:情况|简况))/u.test(title ?? '');
    const period = title === undefined ? undefined : this.#periodOf(title);
    this.#lead = period && this.#isOver(period) ? period : undefined;
    this.title = this.#lead;
  }

  private readonly isReport: boolean;
  /** The time that the title names, where that is over. */
  readonly title: Period | undefined;

  /** The same of a report on that time (2023年财政决算), whose figures are of it where nothing else is said; or what the report says it is of. */
  get report(): Period | undefined {
    return this.#announced ?? (this.isReport ? this.title : undefined);
  }
  #announced: Period | undefined;

  /** @param hasFigures it states figures itself: nothing stands under it then. */
  read(words: string, hasFigures: boolean): void {
    this.#endLead();
    const kind = kindOf(words);
    if (hasFigures && kind !== 'part') return;
    const period = this.#periodOf(words);
    const view = this.#viewOf(words, period);
    const at = this.#open.findIndex((heading) => heading.kind === kind);
    // A bare line may stand under another bare one: what is told ahead goes on, until one speaks of its time.
    const isUnder = kind === 'bare' && at >= 0 && this.#open[at]!.view === 'ahead' && !period && !view;
    const above = at < 0 || isUnder ? this.#open : this.#open.slice(0, at);
    this.#open = [...above, { kind, period, view }].slice(-6);
  }

  /** The times of a sentence: before the first heading they may tell what all is about. */
  hear(times: readonly TimeMention[], words: string): void {
    this.rowOf = headOfRow(words) ?? this.rowOf;
    this.#told?.push(...times);
    this.#announced = announcedIn(words, times) ?? this.#announced;
  }

  /** What holds under the headings that are open. */
  get section(): Section {
    const view = this.#open.findLast((heading) => heading.view)?.view;
    const from = view === 'ahead' ? this.#open.findIndex((heading) => heading.view === 'ahead') : 0;
    return { period: this.#open.slice(from).findLast((heading) => heading.period)?.period, view };
  }

  /** The time that the title or the lead names for the whole article. */
  get lead(): Period | undefined {
    return this.#lead;
  }

  /** 2025年，……: the only year that the lead speaks of, or the part of it that is over. */
  #endLead(): void {
    const told = this.#told?.filter(
      ({ isBase, isDay, isSince, period }) =>
        !isBase && !isDay && !isSince && !/^as of|^\d{4}\/\d{4}$/.test(period.label),
    );
    if (!told || told.length === 0) return;
    this.#told = undefined;
    const over = told.filter(({ period }) => this.#isOver(period));
    // 早春二月: a time that runs is a frame by its year alone.
    const framing = over.length > 0 ? over : told.filter(({ hasYear }) => hasYear);
    if (framing.length === 0) return;
    const periods = framing.map(({ period }) => period);
    const widest = periods.reduce((one, other) => (length(other) > length(one) ? other : one));
    const isOne = periods.every(({ from, to }) => from >= widest.from && to <= widest.to);
    // A look far back (2015年，他回到家乡) is no frame.
    const isNews =
      this.publishedOn === undefined || Number(this.publishedOn.slice(0, 4)) - Number(widest.to.slice(0, 4)) <= 1;
    this.#lead = isOne && isNews && !this.#isToCome(widest) ? widest : this.#lead;
  }

  #periodOf(words: string): Period | undefined {
    // ▶ 2026，定个小目标
    const full = words.replace(/(?<![\d.])(20\d{2})(?![\d年.%])/gu, '$1年');
    const times = timeMentions(full, { publishedOn: this.publishedOn, year: this.#lead && yearOf(this.#lead) }).filter(
      ({ isBase, isDay, end, period }) =>
        (!isBase || /^(?:预期|发展|主要)?(?:目标|任务|计划|预算)/u.test(full.slice(end))) &&
        !isDay &&
        !period.label.startsWith('as of'),
    );
    const [first, ...others] = times;
    return first && others.every(({ period }) => period.label === first.period.label) ? first.period : undefined;
  }

  #viewOf(words: string, period: Period | undefined): Section['view'] {
    if (back.test(words)) return 'back';
    if (period && this.#isOver(period)) return 'back';
    return ahead.test(words) || (period && this.#isToCome(period)) ? 'ahead' : undefined;
  }

  #isOver({ to }: Period): boolean {
    return this.publishedOn !== undefined && to < this.publishedOn;
  }

  #isToCome({ from }: Period): boolean {
    return this.publishedOn !== undefined && from > this.publishedOn;
  }
}

/** 现将2020年11月1日零时全区人口情况公布如下: how things stood then. */
function announcedIn(words: string, times: readonly TimeMention[]): Period | undefined {
  const from = words.search(announcing);
  const period = from < 0 ? undefined : times.find(({ start, isBase }) => start >= from && !isBase)?.period;
  return period?.from === period?.to && period ? { ...period, label: `as of ${period.from}` } : period;
}
const announcing = /现(?:就)?将[^。]*(?:公布|公告|通报|报告|发布|公开)如下/u;

/** The year of a time, unless it is of several. */
export const yearOver = (period: Period | undefined): number | undefined =>
  period && period.from.slice(0, 4) === period.to.slice(0, 4) ? yearOf(period) : undefined;
const yearOf = ({ to }: Period): number => Number(to.slice(0, 4));
const length = ({ from, to }: Period): number => Date.parse(to) - Date.parse(from);
