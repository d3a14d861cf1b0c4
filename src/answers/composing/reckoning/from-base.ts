import { Big } from 'big.js';
import type { Draft, Figure, Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { figuresOf } from '../../ledger-index.ts';
import { derive } from '../../verifying/derive.ts';
import { enough, rank } from '../matching/match.ts';
import { isOutset } from '../matching/revised.ts';
import { claimOf, type Material, sentenceOf } from '../saying/drafting.ts';
import { computed } from './compute.ts';

const span = '(?<span>(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[两二三四五六七八九]|\\d{1,2})年)';
/** 比二十年前, 这20年来, 五年间, 和2010年相比, 比前一年, 和最初比: since when a change is asked. */
const sinceWhen = new RegExp(
  `(?:[比跟和与同较])?${span}(?:前|以?来|间|里头?|之前|下来)(?:相?比)?|[比跟和与同较](?<year>(?:19|20)\\d\\d年)[初末底]?(?:的时候)?(?:相?比)?|[比跟和与同较](?<before>[去上前]一?年|头一年)(?:相?比)?|[比跟和与同较](?<first>最初|原来|原先|从前|以前|过去|起初|当初|刚开始|一开始|改造前|改革前)(?:的时候)?(?:相?比)?`,
  'u',
);
/** 新增几家, 短了几天: how far a thing has moved, and nobody says since when. */
const movedBy =
  /(?:新增|净增|增加|[多少短长涨降升高低减快慢]|缩短|提[高升]|上升|下降|降低|减少|压缩)了(?:多少|几)|(?:新增|净增)了?(?:多少|几)|(?:缩短|压缩)(?:多少|几)/u;
const theseYears = new RegExp(`(?:这|过去|最近)${span}`, 'u');
const amount = '(?:多少|几|多大)';
/** 提高了几个百分点, 多了多少 */
const asksDifference = new RegExp(
  `(?:提高|提升|上升|增加|增长|扩大|延长|[涨升增长高多]|下降|降低|减少|缩[小短减]|压[缩减]|[降少低跌短])了?(?:出|了|去)?${amount}|(?<!倍)差(?:了|距(?:是|有)?)?${amount}|${amount}的?(?:变化|差距)`,
  'u',
);
/** 翻了几倍, 是原来的几倍 */
const asksRatio = new RegExp(`(?:翻|[是为])[^，。]{0,8}?${amount}倍`, 'u');
const nearby = 0.08;

/** How far something is from where it began, where one sentence tells both: 城镇化率由31%提升至59%. */
export function fromBase(material: Material): Draft | undefined {
  const { query } = material;
  const when = sinceWhen.exec(query.text) ?? theseYears.exec(query.text);
  const asked = asksRatio.exec(query.text) ?? asksDifference.exec(query.text);
  const moved = when ? null : movedBy.exec(query.text);
  const since = when ?? moved;
  const operation = moved ? 'difference' : asksRatio.test(query.text) ? 'ratio' : asked ? 'difference' : undefined;
  if (!since || !operation || /[比跟和与同较]/u.test(moved ? query.text : '')) return undefined;
  const words = `${since[0]}${asked?.[0] ?? ''}间`;
  const now = nowOf(words, since, material);
  if (!now) return undefined;
  // 收入降了多少, where the sentence tells the rate itself.
  const rate = moved && /[增降涨升减]/u.test(moved[0]) ? rateOf(now, material) : undefined;
  if (rate) return { kind: 'grounded', language: query.language, claims: [sentenceOf(rate, material)] };
  const began = baseOf(now, material)!;
  const isFall = new Big(began.value).gt(now.value);
  if (operation === 'ratio' && (isFall || now.unit === '%')) return undefined;
  if (operation === 'difference' && !fits(query, now)) return undefined;
  const operands = isFall ? [began, now] : [now, began];
  const derived = derive(operation, operands[0]!, operands[1]!);
  const stated = [claimOf(now, material)];
  return (
    derived && {
      kind: 'grounded',
      language: query.language,
      claims: [...stated, computed(derived, operands, stated, query)],
    }
  );
}

/** How much per cent `now` is up or down, as far as its sentence tells. */
const rateOf = (now: Figure, { known }: Material): Figure | undefined =>
  figuresOf(now.articleId, known.ledger).find(
    ({ sentence, aspect, metric, subject, place }) =>
      sentence.start === now.sentence.start &&
      aspect === 'growth' &&
      metric === now.metric &&
      subject === now.subject &&
      place === now.place,
  );

/** 20年前GDP多少, 这五年从多少家到多少家: what a thing rose or fell from, where its sentence tells of as many years. */
export function tellBegan(material: Material): Draft | undefined {
  const { query } = material;
  const both = fromTo.exec(query.text);
  const since = both ? (theseYears.exec(query.text) ?? both) : asksBegan(query) ? before.exec(query.text) : null;
  const now = since ? nowOf(since[0], since, material, both !== null) : undefined;
  return now && { kind: 'grounded', language: query.language, claims: [sentenceOf(now, material)] };
}
const fromTo = new RegExp(`[从由]${amount}\\p{Script=Han}{0,5}?[到至]了?${amount}`, 'u');
/** 2025年前三季度 and 25年前9个月 are no such times. */
export const before = new RegExp(`(?<![\\d比跟和与同较])${span}[之以]?前(?!后|头?[一二两三四五六七八九十\\d])`, 'u');

/** Whether a question asks what there was so many years ago, and no change since. */
export const asksBegan = ({ text, kind }: Query): boolean =>
  /figure|compute|yes-no/u.test(kind) && before.test(text) && !/[比跟和与同较]|[增降涨升减]了?(?:多少|几)/u.test(text);

/** The one figure whose sentence tells where it began, at the time that is asked about; `isOfBoth`: of 从多少家到多少家, whose units name nothing. */
function nowOf(words: string, since: RegExpExecArray, material: Material, isOfBoth = false): Figure | undefined {
  const { query, known } = material;
  const { parts: _, period: __, aspect: ___, dimensions: ____, unit: _____, ...others } = query;
  // No time is named since when.
  const isBare = !since.groups && !isOfBoth;
  const open: Query = {
    ...others,
    kind: 'figure',
    quantities: [],
    rest: query.rest
      .split(' ')
      .filter((word) => word !== '' && !words.includes(word))
      .join(' '),
    // Since when is left to the sentence; of what year is not.
    ...(isBare && query.period && { period: query.period }),
  };
  const told = known.ledger.filter((figure) => baseOf(figure, material) && isSince(figure, since, material));
  const [best, ...more] = rank(open, told, known).filter(
    ({ score, misses }) =>
      score >= enough &&
      misses.every(
        (miss) =>
          (miss === 'period' && !open.period) ||
          (isOfBoth && miss === 'dimension') ||
          // 新增几家: how many there are by now does not say, its beginning does.
          (miss === 'aspect' && isBare),
      ),
  );
  const isOpen = more.some(({ figure, score }) => score > best!.score - nearby && figure.value !== best!.figure.value);
  return isOpen ? undefined : best?.figure;
}

/** What the sentence of a figure tells that it was before. */
const baseOf = (figure: Figure, { query, known }: Material): Figure | undefined =>
  figure.isBase || figure.aspect !== 'level' || figure.status === 'target'
    ? undefined
    : figuresOf(figure.articleId, known.ledger).find(
        (one) =>
          isOutset(query, one, known) &&
          one.clause.start <= figure.start &&
          one.start < figure.start &&
          one.sentence.start === figure.sentence.start &&
          one.metric === figure.metric &&
          one.unit === figure.unit,
      );

/** 20年来，……；……由31%提升至59%: what a paragraph tells of a stretch of years goes on. */
const spansTold = new RegExp(
  `${span.replace('?<span>', '?:')}(?=以?来|间|前|里)|(?<=近)${span.replace('?<span>', '?:')}`,
  'gu',
);

/** Whether where a figure began is the time that is asked about: the year named, so many years before, or as many as its sentence tells. */
function isSince(figure: Figure, { groups = {} }: RegExpExecArray, material: Material): boolean {
  const began = baseOf(figure, material)!.period;
  const yearOf = (date: string | undefined) => (date ? Number(date.slice(0, 4)) : undefined);
  const [from, now] = [yearOf(began?.from), yearOf(figure.period?.to)];
  if (groups.year) return from === Number.parseInt(groups.year, 10);
  if (groups.before) return from !== undefined && now !== undefined && now - from === 1;
  if (!groups.span) return true;
  const years = Number(scanQuantities(groups.span)[0]?.value);
  // 12年来 is told of both ends, and holds as many years.
  const isStretch = began !== undefined && began.label === figure.period?.label;
  if (from !== undefined && now !== undefined && now - from + (isStretch ? 1 : 0) === years) return true;
  const { text } = material.known.articles.get(figure.articleId)!;
  const lead = text.slice(text.lastIndexOf('\n', figure.start) + 1, figure.start);
  const told = lead.match(spansTold)?.at(-1);
  return began === undefined && told !== undefined && Number(scanQuantities(told)[0]?.value) === years;
}

/** 提高了几个百分点 is asked of a share, and 增加了多少亿 of money. */
const fits = ({ dimensions = [], unit }: Query, { dimension, unit: own }: Figure): boolean =>
  dimensions.length === 0 ||
  dimensions.includes(dimension) ||
  (own === '%' && dimensions.some((one) => one === 'points' || one === 'percent')) ||
  (unit === undefined && dimensions.includes('multiple'));
