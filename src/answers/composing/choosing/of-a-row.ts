import type { Draft, Figure } from '../../../domain.ts';
import { figuresIn } from '../../ledger-index.ts';
import { enough, rank } from '../matching/match.ts';
import { missesOf } from '../matching/misses.ts';
import { asksEach } from '../matching/says-all.ts';
import { candidates, type Material, quoteOf } from '../saying/drafting.ts';
import { grounded } from '../saying/grounded.ts';
import { refuse } from '../saying/refusals.ts';
import { findSentences } from '../sentences/facts.ts';
import { worthOf } from './superlatives.ts';

/** 哪种消费品进口涨得最快, 什么药卖得最多. */
const asksWhich = /(?:哪[种类样]|什么)[^，。；？?]{1,16}?最(?:[大高多快贵]|(?<least>[低小慢少便]))/u;
const ofGrowth = /增长|增速|增幅|[涨升]得|上涨/u;

/** What is asked of things that one clause tells of in a row (茶叶、丝绸、瓷器出口分别增长…): each of them, or the one that goes farthest; `undefined` where no clause does. */
export function tellOfRow(material: Material): Draft | undefined {
  const { query, hits, known } = material;
  if (/^(?:figure|list)$/u.test(query.kind) && asksEach.test(query.text)) return tellRow(material);
  const asked = asksWhich.exec(query.text);
  if (!asked || /下?降|跌|减少/u.test(query.text)) return undefined;
  const aspect = ofGrowth.test(query.text) ? 'growth' : 'level';
  const things = query.rest.split(' ').filter((word) => word.length > 1 && !word.startsWith('最'));
  if (things.length === 0) return undefined;
  for (const { source } of findSentences(query, hits, known.articles)) {
    const { passage, start, end } = source;
    const article = known.articles.get(passage.articleId)!;
    const told = article.text.slice(start, end);
    if (!things.every((thing) => told.includes(thing))) continue;
    const isAsked = (figure: Figure) =>
      figure.start >= start &&
      figure.end <= end &&
      !figure.isBase &&
      figure.aspect === aspect &&
      query.terms.every(({ words }) => figure.metric.includes(words)) &&
      !missesOf(query, figure, article).some((miss) => miss === 'period' || miss === 'place');
    const row = rowOf(figuresIn(passage, known.ledger).filter(isAsked));
    const [best, next] = row.toSorted((a, b) => worthOf(b).cmp(worthOf(a)) * (asked.groups?.least ? -1 : 1));
    if (!best || !next || worthOf(best).eq(worthOf(next))) continue;
    const isAlone = things.every((thing) => isNamedAlone(thing, told));
    return isAlone
      ? grounded(material, [best])
      : refuse(material, 'not-in-corpus', [quoteOf(source, told, query.language)]);
  }
  return undefined;
}

/** “新三样”出口分别增长…, of 新三样各涨了多少: each of the row, where at least two of them are told by the words asked. */
function tellRow(material: Material): Draft | undefined {
  const { query, known } = material;
  const fitting = rank(query, candidates(material), known)
    .filter(({ score, misses }) => score >= enough && misses.length === 0)
    .map(({ figure }) => figure);
  const [best] = fitting;
  const isBeside = ({ articleId, clause, unit, aspect, isBase }: Figure) =>
    articleId === best?.articleId &&
    clause.start === best.clause.start &&
    unit === best.unit &&
    aspect === best.aspect &&
    !isBase;
  const met = fitting.filter(isBeside);
  // 甲和乙各多少 asks for two of them, 新三样各多少 for all.
  const row = /[和与跟、及]/u.test(query.text) ? met : known.ledger.filter(isBeside);
  const isRow = met.length > 1 && 2 * met.length >= row.length;
  const isOfThings = new Set(row.map(({ metric }) => metric)).size === row.length;
  return isRow && isOfThings
    ? grounded(
        material,
        row.toSorted((a, b) => a.start - b.start),
      )
    : undefined;
}

/** 消费品、大宗商品进口较快, before a row: the row is not of one of the two alone. */
const isNamedAlone = (thing: string, told: string): boolean =>
  told.split(thing).some((before, at, all) => {
    const behind = all[at + 1];
    return behind !== undefined && !before.endsWith('、') && !behind.startsWith('、');
  });

/** The longest row of figures of one clause and unit, of as many things. */
function rowOf(figures: readonly Figure[]): readonly Figure[] {
  const rowWith = (one: Figure) =>
    figures.filter(({ clause, unit }) => clause.start === one.clause.start && unit === one.unit);
  const longest = figures.map(rowWith).reduce((most, row) => (row.length > most.length ? row : most), []);
  return new Set(longest.map(({ metric }) => metric)).size === longest.length ? longest : [];
}
