import { Big } from 'big.js';
import type { Draft, Figure, Period, Query } from '../../../domain.ts';
import { timeMentions } from '../../../figures/times/periods.ts';
import { understand } from '../../understanding/understand.ts';
import { claimOf, type Material } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';
import { refuse } from '../saying/refusals.ts';
import { isAlike, nearest, ofOneOutlet, toldOfThing } from './each-time.ts';
import { countOf } from './operands.ts';

const several = '(?:[近过这]去?|最近)[两二三四五六七八九十几]年(?:以?来|里|间)?';
/** 这几年GDP分别是多少, 2021到2023年每年的, 历年, 各月 */
const asksEach = new RegExp(
  `历年(?:以来)?|历次|逐[年月]|月度|(?:每一?个?|各个?)(?<unit>[年月])(?:度|份)?|${several}(?=.*(?:分别|各|都|依次))|分别|各(?=[是为有])`,
  'u',
);
/** 哪一年游客最多, 房价最高的是哪个月 */
const asksMost =
  /(?<when>哪一?个?(?<unit>[年月])份?)(?:的)?(?<what>[^，。？?]{0,14}?)(?<most>最[多高大好快贵强]|最[少低小差慢])|(?<most2>最[多高大好快贵强]|最[少低小差慢])的?(?:是|在|出现在)?(?<when2>哪一?个?(?<unit2>[年月])份?)/u;
const asked = /(?:分别|各自|都|依次)?(?:是|为|有|达到?)?(?:多少|几何|怎[样么]|什么)?(?:[？?啊呀呢吗了]*)$/u;
const leastYears = 2;

/**
 * One thing year by year or month by month: all that is told of it, or the time at which it was most or least, before the others. `undefined` where
 * fewer than two times are told of.
 */
export function tellOverTime(material: Material): Draft | undefined {
  const { query, known, vocabulary } = material;
  if (query.language === 'en' || query.quantities.length > 0) return undefined;
  const most = asksMost.exec(query.text)?.groups;
  const each = most ? undefined : asksEach.exec(query.text);
  const times = timeMentions(query.text, { publishedOn: vocabulary.newest });
  const range = times.map(({ period }) => period).find(({ label }) => /^\d{4}\/\d{4}$/u.test(label));
  const isSeries =
    each?.groups?.unit ?? (range || new RegExp(several, 'u').test(query.text) || /历|逐/u.test(each?.[0] ?? ''));
  if (!most && !(each && isSeries)) return undefined;
  const unit = most?.unit ?? most?.unit2 ?? each?.groups?.unit ?? (/月/u.test(each?.[0] ?? '') ? '月' : '年');
  const thing = times
    .reduceRight((left, { start, end }) => `${left.slice(0, start)}${left.slice(end)}`, query.text)
    .replace(asksMost, most?.what ?? '')
    .replace(new RegExp(several, 'gu'), '')
    .replace(asksEach, '')
    .replace(asked, '')
    .replace(/^的|的$/gu, '');
  const open = openQuery(`${thing}多少`, material);
  if (!open) return undefined;
  const shape = unit === '月' ? /^\d{4}-\d\d$/u : /^\d{4}$/u;
  const within = unit === '月' ? monthsOf(query, vocabulary.newest) : isLast(query.text) ? undefined : range;
  const told = toldOfThing(open, material).filter(
    ({ figure: { period, status } }) =>
      status === 'actual' &&
      shape.test(period!.label) &&
      (!within || (period!.from >= within.from && period!.to <= within.to)),
  );
  const [best] = told;
  const labels = [...new Set(told.map(({ figure }) => figure.period!.label))].sort();
  const count = /(?:近|过去|这|最近)(?<n>[两二三四五六七八九十])年/u.exec(query.text)?.groups?.n;
  const meant = count ? labels.slice(-countOf(count)) : labels;
  const rows = meant.map((label) =>
    nearest(told.filter(({ figure }) => figure.period!.label === label && isAlike(figure, best!.figure))),
  );
  const figures = ofOneOutlet(rows, known.articles);
  if (!best || !figures || figures.length < leastYears) return undefined;
  const isLeast = /[少低小差慢]/u.test(most?.most ?? most?.most2 ?? '');
  const order = most ? ofMost(figures, isLeast) : figures;
  if (!order) return undefined;
  const lacking =
    most || !within || unit === '月' ? [] : yearsIn(within).filter(({ label }) => !labels.includes(label));
  const leads = most
    ? [phrasesOf(query.language).ordered(isLeast)]
    : lacking.map((period) => refuse({ ...material, query: { ...open, period } }, 'other-period', []).lead);
  const claims = order.map((figure) => claimOf(figure, material));
  return { kind: 'grounded', language: query.language, claims, ...(leads.length > 0 && { lead: leads.join('\n') }) };
}

function openQuery(thing: string, { query, known, vocabulary }: Material): Query | undefined {
  const { parts: _, period: __, status: ___, ...open } = understand([thing], { vocabulary, glossary: known.glossary });
  if (open.terms.length === 0 && open.rest === '') return undefined;
  return { ...open, kind: 'figure', quantities: [], language: query.language };
}

/** 近三年 is of the last years that are told of, whether the running one is or not. */
const isLast = (text: string): boolean => new RegExp(several, 'u').test(text);

/** The months of the time that is asked about; of the running year where none is. */
const monthsOf = ({ period }: Query, newest = ''): Pick<Period, 'from' | 'to'> =>
  period ?? { from: `${newest.slice(0, 4)}-01-01`, to: `${newest.slice(0, 4)}-12-31` };

function yearsIn({ from, to }: Pick<Period, 'from' | 'to'>): Period[] {
  const years: Period[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    years.push({ label: `${year}`, from: `${year}-01-01`, to: `${year}-12-31`, source: 'stated' });
  return years;
}

/** The largest first, or the smallest; `undefined` where two are alike. */
function ofMost(figures: readonly Figure[], isLeast: boolean): readonly Figure[] | undefined {
  const worth = ({ value, direction }: Figure) => new Big(value).times(direction === 'fall' ? -1 : 1);
  const ordered = figures.toSorted((a, b) => worth(a).cmp(worth(b)) * (isLeast ? 1 : -1));
  return worth(ordered[0]!).eq(worth(ordered[1]!)) ? undefined : ordered;
}
