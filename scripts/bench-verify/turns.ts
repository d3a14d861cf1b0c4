import { timeMentions } from '../../src/figures/times/periods.ts';
import type { Base } from './bases.ts';
import { isPlain, namesAim, periodWords, placeWords, type Setting } from './setting.ts';

/** The year of the figure's time moved by one, where the claim names that time once and no other. */
export function otherYear(base: Base, { figure, article, chance }: Setting): string | undefined {
  const { period } = figure;
  if (!period || period.source === 'article' || period.from.slice(0, 4) !== period.to.slice(0, 4)) return undefined;
  const times = timeMentions(base.text, { publishedOn: article.publishedOn });
  const named = times.filter((time) => time.hasYear);
  const [time] = named;
  if (named.length !== 1 || !time || time.isBase || time.period.label !== period.label) return undefined;
  const shift = chance.below(2) === 0 ? 1 : -1;
  const words = /(?:19|20)\d{2}/u.test(time.text)
    ? time.text.replace(/(?:19|20)\d{2}/u, (year) => String(Number(year) + shift))
    : time.text.replace(/去年|上年|今年/u, (word) => (word === '今年' ? '去年' : shift === 1 ? '今年' : '前年'));
  return words === time.text ? undefined : put(base.text, time, words);
}

const parts: Readonly<Record<string, string>> = {
  上半年: '下半年',
  下半年: '上半年',
  前三季度: '上半年',
  前三个季度: '上半年',
  一季度: '二季度',
  二季度: '三季度',
  三季度: '四季度',
  四季度: '一季度',
};

/** 上半年 for 下半年, one quarter for another, one month for another; where the claim names one time only. */
export function otherPart(base: Base, { figure, article }: Setting): string | undefined {
  const { period } = figure;
  if (!period || period.source === 'article') return undefined;
  const [time, ...others] = timeMentions(base.text, { publishedOn: article.publishedOn });
  if (!time || others.length > 0 || time.isBase || time.isDay || time.period.label !== period.label) return undefined;
  const part = Object.keys(parts).find((words) => time.text.includes(words));
  const words = part
    ? time.text.replace(part, parts[part]!)
    : time.text.replace(/(\d{1,2})(?=月份?$)/u, (month) => String((Number(month) % 12) + 1));
  return words === time.text ? undefined : put(base.text, time, words);
}

const put = (text: string, { start, end }: { start: number; end: number }, words: string) =>
  `${text.slice(0, start)}${words}${text.slice(end)}`;

const aims = /力争|确保|争取|计划|预计|预期|拟|有望|目标(?:是|为)?|将(?!近)/gu;

/** An aim told as done: its words of aiming exchanged for 已, or said plainly. */
export function asActual(base: Base, setting: Setting): string | undefined {
  const { figure, chance } = setting;
  if (figure.status !== 'target' || figure.isBase) return undefined;
  const before = base.text.slice(0, base.at);
  const done = before.replace(aims, '已');
  const clause = done.slice(Math.max(...[...'，；。：'].map((mark) => done.lastIndexOf(mark))) + 1);
  const rest = base.text.slice(base.at);
  // A time to come, or words of aiming behind the figure, still tell that it is an aim.
  const isTold =
    done !== before &&
    !namesAim(`${clause}${figure.text}`, clause.length) &&
    !/目标|计划|将|力争/u.test(`${done}${rest}`);
  if (isTold && chance.below(2) === 0) return `${done}${rest}`;
  if (!isPlain(figure) || figure.aspect === 'share' || figure.aspect === 'rank') return undefined;
  if (figure.aspect === 'growth' && !figure.direction) return undefined;
  const verb = figure.aspect === 'growth' ? (figure.direction === 'rise' ? '已增长' : '已下降') : '已达到';
  const period = periodWords(figure, setting.article);
  return `${period ? `${period}，` : ''}${placeWords(setting)}${figure.metric}${verb}${figure.text}。`;
}

/** What is done told as an aim. */
export function asAim(base: Base, setting: Setting): string | undefined {
  const { figure, article, chance } = setting;
  if (figure.status !== 'actual' || figure.isBase || figure.aspect === 'share' || figure.aspect === 'rank')
    return undefined;
  const before = base.text.slice(0, base.at);
  const start = Math.max(...[...'，；。：'].map((mark) => before.lastIndexOf(mark))) + 1;
  const verb = /^(.*?)(完成|实现|达到|增长|下降|新增|引进|建成|提高)([^，；。]*)$/u.exec(before.slice(start));
  if (verb && chance.below(2) === 0 && !/已|了|共|累计|同比|环比|去年|上年/u.test(verb[0]))
    return `${before.slice(0, start)}${verb[1]}力争${verb[2]}${verb[3]}${base.text.slice(base.at)}`;
  if (!isPlain(figure) || (figure.aspect === 'growth' && !figure.direction)) return undefined;
  const reach = figure.aspect === 'growth' ? (figure.direction === 'rise' ? '增长' : '下降') : '达到';
  const period = periodWords(figure, setting.article);
  // 预计 of a time that is over is an estimate of what is done, and no aim.
  const isOver = article.publishedOn === undefined || (figure.period?.to ?? '') < article.publishedOn;
  const aim = chance.pick(['力争', '计划', '目标是', ...(isOver ? [] : ['预计'])])!;
  const subject = `${placeWords(setting)}${figure.metric}`;
  return `${period ? `${period}，` : ''}${aim === '目标是' ? `${subject}${aim}` : `${aim}${subject}`}${reach}${figure.text}。`;
}

const opposites: readonly (readonly [string, string])[] = [
  ['增长', '下降'],
  ['上升', '下降'],
  ['上涨', '下跌'],
  ['提高', '降低'],
  ['提升', '下降'],
  ['增加', '减少'],
  ['回升', '回落'],
  ['增幅', '降幅'],
  ['涨幅', '跌幅'],
  ['扩大', '缩小'],
];
const opposite = new Map([
  ...opposites.map(([rise, fall]) => [rise, fall] as const),
  ...opposites.map(([rise, fall]) => [fall, rise] as const),
]);
const change = new RegExp(`(${[...opposite.keys()].join('|')})(?!值)(?=[^，；。]{0,4}$)`, 'u');

/** 增长 for 下降 and back. */
export function turned(base: Base, { figure }: Setting): string | undefined {
  if (!figure.direction || figure.aspect !== 'growth') return undefined;
  const before = base.text.slice(0, base.at);
  const found = change.exec(before);
  if (!found) return undefined;
  return `${before.slice(0, found.index)}${opposite.get(found[1]!)}${before.slice(found.index + found[1]!.length)}${base.text.slice(base.at)}`;
}
