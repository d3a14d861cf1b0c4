import type { Draft, Figure, Query } from '../../../domain.ts';
import { samePlace } from '../../../figures/places/places.ts';
import { simplify } from '../../../text/normal.ts';
import { figuresIn } from '../../ledger-index.ts';
import { missesOf } from '../matching/misses.ts';
import type { Material } from '../saying/drafting.ts';
import { grounded } from '../saying/grounded.ts';
import { findSentences } from '../sentences/facts.ts';
import { tellOfRow } from './of-a-row.ts';
import { type Most, tellSideBySide } from './side-by-side.ts';
import { refuseUnsorted, tellSort } from './sorts.ts';
import { worthOf } from './superlatives.ts';

/** 哪个产业增长最快, 三个园区里哪个最大, 最长的路是哪条: the noun by which all of a row are called. */
const kinds =
  '产业|行业|区块|园区|片区|地块|街道|乡镇|镇|乡|村|区县|县区|县市|区|县|市|项目|工程|线路|线|路|桥|学校|景区|水库|码头';
const most = '[最更](?<way>[大高多快长宽贵重好低小慢少短差])';
const fall = '(?<fall>下降|下跌|减少|下滑|负增长)(?!得?最|幅度最)';
const which = '哪(?:一|几)?(?:大|种|类|[个家座所条项些位片块])?';
const asks: readonly RegExp[] = [
  new RegExp(`${which}(?<kind>${kinds})的?(?<measure>[^，。；？?]{0,14}?)(?:${most}|${fall})`, 'u'),
  new RegExp(
    `(?<kind>${kinds})(?:里面?|[之当]?中)?[，,]?${which}(?<measure>[^，。；？?]{0,10}?)(?:${most}|${fall})`,
    'u',
  ),
  new RegExp(`(?<measure>[^，。；？?]{0,8})${most}的(?<kind>${kinds})(?:(?:是|叫)?(?:${which}|什么)|是?[？?]?$)`, 'u'),
];
/** What they are called in the row itself: 纺织业 for 行业. */
const called: Readonly<Record<string, string>> = {
  产业: '(?<!第[一二三])产业|(?<![企产就创作事农]|(?<!加)工)业(?![额务绩主])',
  行业: '(?<!第[一二三])产业|(?<![企产就创作事]|(?<!加)工)业(?![额务绩主])',
  乡镇: '镇|乡|街道',
  区县: '[区县市]',
  县区: '[区县市]',
  县市: '[区县市]',
  项目: '项目|工程|基地',
  线路: '线',
};
const least = /[低小慢少短差]/u;
const ofGrowth = /增长|增速|增幅|涨|升|降|跌|减|滑|快|慢/u;

/** Of those that one sentence tells of in a row, the one that goes farthest, or those that fell; `undefined` where that is not asked, or nothing tells. */
export const tellMember = (material: Material): Draft | undefined =>
  tellSort(material) ?? refuseUnsorted(material) ?? tellOne(material);

function tellOne(material: Material): Draft | undefined {
  const { query } = material;
  const asked = asks.map((pattern) => pattern.exec(query.text)?.groups).find(Boolean);
  if (!asked) return tellOfRow(material);
  const beside = tellSideBySide(material, mostOf(asked, query.text));
  if (beside) return beside;
  const rowOf = (names: string) => rowsOf(material, names).find((one) => saysMeasure(one, asked.measure!));
  const plain = rowOf(called[asked.kind!] ?? asked.kind!);
  const loose = looselyCalled(asked.kind!);
  // The three sectors come before trades of which none is called 产业.
  const isMeant = plain !== undefined && (asked.kind !== '产业' || plain.some(({ metric }) => named.test(metric)));
  const row = isMeant ? plain : ((loose ? rowOf(loose) : undefined) ?? plain);
  if (!row) return asked.fall ? undefined : tellOfRow(material);
  const fallen = row.filter(({ direction }) => direction === 'fall');
  if (asked.fall) return fallen.length > 0 ? grounded(material, fallen) : undefined;
  const asksFall = falls.test(query.text);
  // 下降最多 is the least of all changes.
  const isLeast = least.test(asked.way!) !== asksFall;
  const [best, next] = (asksFall ? fallen : row).toSorted((a, b) => worthOf(a).cmp(worthOf(b)) * (isLeast ? 1 : -1));
  const isSure = best && !(next && worthOf(best).eq(worthOf(next)));
  return isSure ? grounded(material, [best]) : undefined;
}

const mostOf = ({ kind, measure, way = '', fall }: Readonly<Record<string, string>>, text: string): Most => ({
  kind: kind!,
  measure: measure!.replace(ofChange, '').replace(/[的得是了，]/gu, ''),
  aspect: ofGrowth.test(text) ? 'growth' : 'level',
  isLeast: least.test(way) !== falls.test(text),
  isFall: falls.test(text),
  isAll: fall !== undefined,
});

/** 哪个街道最低, of streets and towns that are told in one row. */
const looselyCalled = (kind: string): string | undefined =>
  /^(?:街道|镇|乡)$/u.test(kind) ? called.乡镇 : kind === '产业' ? '[一二三]产业' : undefined;
const named = /(?<!第[一二三])产业/u;

/** Whether a question asks which of several towns or trades goes farthest, and what is told names none of them. */
export function namesNoMember({ kind, claims, lead }: Draft, { text, language }: Query): boolean {
  const asked = asks.map((pattern) => pattern.exec(text)?.groups).find(Boolean);
  if (kind !== 'grounded' || lead !== undefined || language === 'en' || !asked?.way || !ofNamed.test(asked.kind!))
    return false;
  const ways = [called[asked.kind!], looselyCalled(asked.kind!)].filter((one) => one !== undefined);
  const names = new RegExp(ways.length > 0 ? ways.join('|') : asked.kind!, 'u');
  return claims.length > 0 && claims.every((claim) => !claim.derivation && !names.test(simplify(claim.text)));
}
const ofNamed = /^(?:街道|乡镇|[镇乡村]|园区|产业|行业)$/u;

const falls = /下?降|下跌|减少|下滑|回落/u;

/** 人口 of 人口最多: one of the row says what is measured, for all of them. */
function saysMeasure(row: readonly Figure[], words: string): boolean {
  const measure = words
    .replace(ofChange, '')
    .replace(/[的得是了，]|规模/gu, '')
    .slice(-2);
  return measure.length < 2 || row.some(({ metric }) => metric.includes(measure));
}
const ofChange = /(?:同比)?(?:增长|增速|增幅|涨幅|上涨|上升|下降|下跌|减少|下滑|降幅)(?:速度|幅度)?/gu;

/** The rows of the sentences found, the likeliest first: of each member the one figure that measures what is asked for, all in one unit. */
function rowsOf({ query, hits, known }: Material, names: string): (readonly Figure[])[] {
  const name = new RegExp(`[\\p{Script=Han}A-Za-z0-9·]{1,12}?(?:${names})`, 'gu');
  return findSentences(query, hits, known.articles).flatMap(({ source: { passage, start, end } }) => {
    const figures = figuresIn(passage, known.ledger).filter((figure) => figure.start >= start && figure.end <= end);
    const { text, within } = known.articles.get(passage.articleId)!;
    // Of which in the whole city an article about one of its counties tells nothing.
    if (within?.some((name) => query.place !== undefined && samePlace(name, query.place))) return [];
    const parts = text.slice(start, end).indexOf('其中');
    const told = new Map<string, Map<string, Figure>>();
    let current = '';
    // What stands before 其中 is the whole of them.
    let from = parts < 0 ? start : start + parts;
    for (const figure of figures.filter((one) => one.start >= from)) {
      current = text.slice(from, figure.start).match(name)?.at(-1) ?? current;
      from = figure.end;
      if (current === '' || !measures(query, figure, known)) continue;
      const row = told.get(figure.unit) ?? new Map<string, Figure>();
      if (!row.has(current)) told.set(figure.unit, row.set(current, figure));
    }
    // 大项目30个，其中新开工9个: a whole and its part are no two of a row.
    const hasWhole = (row: readonly Figure[]) => row.some(({ partOf }) => row.some(({ metric }) => metric === partOf));
    return [...told.values()].map((row) => [...row.values()]).filter((row) => row.length > 1 && !hasWhole(row));
  });
}

function measures(query: Query, figure: Figure, known: Material['known']): boolean {
  if (figure.isBase || figure.aspect !== (ofGrowth.test(query.text) ? 'growth' : 'level')) return false;
  const misses = missesOf(query, figure, known.articles.get(figure.articleId)!);
  return !misses.includes('period') && !misses.includes('place');
}
