import { Big } from 'big.js';
import type { Draft, Figure, Quantity } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { figuresWorth } from '../../ledger-index.ts';
import { deriveOfOne } from '../../verifying/derive-one.ts';
import { choose } from '../choosing/choose.ts';
import { enough, rank } from '../matching/match.ts';
import { candidates, claimOf, type Material } from '../saying/drafting.ts';
import { computed } from './compute.ts';

export const asksGapTo =
  /还[差缺][^，。？]{0,4}(?:多少|几)|还[要需得](?:再)?(?:增[长加]?|涨|提高|增多)(?:多少|几)|(?<!相)差(?:了|着)?(?:多少|几)|再(?:要|需)?(?:增加?|涨|多|加)[^，。？]{0,4}(?:多少|几)[^，。？]{0,6}(?:到|达|过|破|够)/u;
/** Words of such a question that name nothing. */
const ofGap = /^(?:大关|门槛|关口|台阶|整数|俱乐部|距离|突破|离|迈[上进]|达到?|够|才|就|再|增加?)$/u;

/** 离1000亿还差多少: what the latest number lacks to the one that a question states, which is nobody's aim. */
export function gapToStated(material: Material): Draft | undefined {
  const { query, known } = material;
  if (!asksGapTo.test(query.text) || /目标|任务|计划/u.test(query.text)) return undefined;
  const counted = query.quantities.filter(({ dimension }) => !/duration|rank|percent|points/u.test(dimension));
  const [stated] = counted;
  if (!stated || counted.length > 1) return undefined;
  const rest = query.rest
    .split(' ')
    .filter((word) => word !== '' && !ofGap.test(word) && !stated.text.includes(word))
    .join(' ');
  // 要达到100亿, 还要增长多少: what it has come to is needed, and no aim nor rate.
  const { unit: _, parts: __, dimensions: ___, status: ____, aspect: _____, ...asked } = query;
  const open = { ...asked, kind: 'figure' as const, rest, quantities: [] };
  const fitting = rank(open, candidates({ ...material, query: open }), known).filter(
    ({ figure, score, misses }) =>
      score >= enough &&
      misses.length === 0 &&
      figure.aspect === 'level' &&
      figure.status !== 'target' &&
      !figure.isBase &&
      writtenLike(stated, figure) !== undefined,
  );
  if (fitting.length === 0) return undefined;
  // 离1000亿还差多少 is asked of a year, where one is told, and not of the half of one.
  const ofYears = fitting.filter(({ figure }) => /^\d{4}$/u.test(figure.period?.label ?? ''));
  const among = query.period || ofYears.length === 0 ? fitting : ofYears;
  const newest = among.map(({ figure }) => figure.period?.to ?? '').reduce((a, b) => (a > b ? a : b));
  const chosen = choose(
    open,
    query.period ? among : among.filter(({ figure }) => (figure.period?.to ?? '') === newest),
    known,
  );
  const [figure] = chosen.map((match) => match.figure);
  const by = figure && writtenLike(stated, figure);
  if (!figure || !by || new Set(chosen.map((match) => match.figure.value)).size > 1) return undefined;
  // An aim, or another number of the articles: what lies between two of them is computed elsewhere.
  const isTold = figuresWorth([scanQuantities(by)[0]!.value], known.ledger).some(
    (other) => other.unit === figure.unit && (other.metric === figure.metric || other.term === figure.term),
  );
  const derived = isTold ? undefined : deriveOfOne({ operation: 'gap', by }, figure);
  const told = [claimOf(figure, material)];
  return (
    derived && {
      kind: 'grounded',
      language: query.language,
      claims: [...told, computed(derived, [figure], told, query)],
    }
  );
}

/** 一千亿 of what is counted in 亿元; `undefined` where it is counted otherwise. */
function writtenLike({ text, unit, value }: Quantity, figure: Figure): string | undefined {
  const by =
    unit === '' && /[千万亿]$/u.test(text) ? `${text}${figure.statedUnit.replace(/^[十百千万亿]+/u, '')}` : text;
  const read = scanQuantities(by);
  return read.length === 1 && read[0]!.unit === figure.unit && new Big(read[0]!.value).eq(value) ? by : undefined;
}
