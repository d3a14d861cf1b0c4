import type { Draft, Figure, Quantity, Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { literal } from '../../../text/matches.ts';
import { figuresWorth } from '../../ledger-index.ts';
import { asksTarget } from '../../understanding/asking.ts';
import { boundOf } from '../matching/bounds.ts';
import { type Miss, missesOf } from '../matching/misses.ts';
import { claimOf, type Known, type Material } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';
import { timesIn } from './claims.ts';
import { isOfNeighbour } from './neighbour.ts';

/**
 * 受灾村共计29个吗: a clause that states the number, and all else that the question says of it, bears it out, however little the ledger
 * knows of what it counts. `undefined` where no clause does.
 */
export function tellWordForWord(material: Material): Draft | undefined {
  const { query, known } = material;
  const stated = query.quantities.filter(({ unit, dimension }) => unit !== '' || dimension === 'rank');
  if (query.kind !== 'yes-no' || query.language === 'en' || stated.length === 0) return undefined;
  const worth = figuresWorth([stated[0]!.value], known.ledger);
  const borneOut = worth.filter(
    (figure) => !figure.isBase && isSaid(query, stated, figure, known) && !isOfNeighbour(query, figure, known),
  );
  return borneOut.length > 0 && borneOut.length < 3
    ? {
        kind: 'grounded',
        language: query.language,
        lead: phrasesOf(query.language).yes,
        claims: borneOut.map((figure) => claimOf(figure, material)),
      }
    : undefined;
}

function isSaid(query: Query, stated: readonly Quantity[], figure: Figure, known: Known): boolean {
  const article = known.articles.get(figure.articleId)!;
  const clause = article.text.slice(figure.clause.start, figure.clause.end);
  const [first] = stated;
  const isFirst =
    figure.unit === first!.unit && (figure.text === first!.text || boundOf(query.text, first!) === undefined);
  // 出口4.86亿元吗 is not said by 进出口4.86亿元, nor 增长了6%吗 by an aim.
  const isOfOtherTerm =
    figure.term !== undefined && query.terms.length > 0 && !query.terms.some(({ term }) => term.name === figure.term);
  if (isOfOtherTerm || (figure.status === 'target' && !asksTarget.test(query.text))) return false;
  const times = timesIn(query.text, article.publishedOn).map(({ start, end }) => query.text.slice(start, end));
  // What the clause says in the question's own words is not missed, whatever the question was read to ask.
  const isMissed = (miss: Miss) =>
    !/^(?:dimension|aspect)$/u.test(miss) &&
    !(miss === 'status' && figure.status !== 'target') &&
    !(miss === 'period' && times.every((time) => clause.includes(time))) &&
    !(
      /^(?:place|subject)$/u.test(miss) &&
      query.place !== undefined &&
      `${figure.subject} ${clause}`.includes(query.place)
    );
  if (!isFirst || missesOf(query, figure, article).some(isMissed)) return false;
  const told = scanQuantities(clause);
  const tellsAll = stated.every(({ value, unit }) => told.some((one) => one.value === value && one.unit === unit));
  const asked = wordsOf(query, figure, times);
  if (!tellsAll || asked.join('').replaceAll(ofChange, '').length < 2) return false;
  if (negated.test(asked.join(' ')) !== negated.test(clause)) return false;
  const said = `${figure.metric} ${clause}`.replaceAll(weak, '');
  const pairs = asked.flatMap((words) => (words.length === 1 ? [words] : pairsOf(words)));
  return pairs.every((pair) => said.includes(pair));
}

/** What a question says beside its numbers, its time, and whose they are. */
function wordsOf({ text, quantities }: Query, figure: Figure, times: readonly string[]): string[] {
  const names = [figure.subject, figure.place].flatMap((name) =>
    name ? [name, ...(/.{2}[省市区县]$/u.test(name) ? [name.slice(0, -1)] : [])] : [],
  );
  const apart = [...quantities.map((one) => one.text), ...times, ...names].map(literal);
  return text
    .replace(asking, '')
    .replaceAll(new RegExp(apart.join('|'), 'gu'), ' ')
    .replaceAll(weak, '')
    .split(/[\s\p{P}]+/u)
    .filter(Boolean);
}

const pairsOf = (words: string): string[] => Array.from(words.slice(1), (_, at) => words.slice(at, at + 2));

const asking =
  /^(?:请问|听说|据说|真的?是?|是不是|是否)|(?:[，,]?(?:是吗|对吗|对不对|是不是|没错)|[吗吧么呢])*[?？]*$/gu;
const weak = /一共|总共|共计|[的了是为有共已也达约近]/gu;
const ofChange =
  /[同环]比|[较比][上去]年(?:同期)?|[增上]长|上升|下[降滑跌]|减少|增加|提高|[涨升降跌增]幅?|幅度|占比?|比[重例]/gu;
const negated = /[未没不无非]/u;
