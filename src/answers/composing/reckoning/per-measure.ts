import type { Draft, Figure } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { figuresOf } from '../../ledger-index.ts';
import { derive } from '../../verifying/derive.ts';
import { enough, rank } from '../matching/match.ts';
import { candidates, claimOf, type Material, sentenceOf } from '../saying/drafting.ts';
import { clauseOf } from '../saying/quoting.ts';
import { computed } from './compute.ts';

/** 平均一公里造价多少, 每亩投资多少 */
const asksPer =
  /(?:平均(?:到|下来)?[每一]?|[每一])(?<unit>平方公里|平方米|公里|千米|公顷|亩|米|平米)(?:地|路|线路|隧道|管网)?(?:的|要|大概|大约|得|需)*(?<what>造价|投资|成本|花费?|投入|费用|耗资|建设费)/u;
/** What is paid for the whole. */
const paid = /投资|造价|投入|耗资|资金|总价|花费|费用|经费|成本/u;
/** How large the whole is. */
const whole = /全长|总长|长度?|里程|总?面积|占地|规模/u;

/** A sum, over the kilometres or mu that its sentence says it is for. */
export function perMeasure(material: Material): Draft | undefined {
  const { query, known } = material;
  const asked = asksPer.exec(query.text);
  const unit = asked?.groups?.unit?.replace('千米', '公里').replace('平米', '平方米');
  if (!asked || !unit) return undefined;
  const size = scanQuantities(`1${unit}`)[0];
  const { parts: _, unit: __, ...others } = query;
  const rest = query.rest
    .split(' ')
    .map((word) => (asked[0].includes(word) || word.includes(`一${unit}`) || word.includes(`每${unit}`) ? '' : word))
    .filter((word) => word !== '' && !/^(?:造价|平均|段|投资)$/u.test(word))
    .join(' ');
  const open = { ...others, kind: 'figure' as const, dimensions: ['money' as const], quantities: [], rest };
  const found = rank(open, candidates({ ...material, query: open }), known).filter(
    ({ figure, score, misses }) =>
      score >= enough &&
      misses.length === 0 &&
      figure.aspect === 'level' &&
      !figure.isBase &&
      paid.test(`${figure.metric}${clauseOf(figure, known)}`),
  );
  // The article tells it itself.
  if (found.some(({ figure }) => /[每均]/u.test(clauseOf(figure, known)))) return undefined;
  const pairs = found.flatMap(({ figure }) => {
    const size = sizeOf(figure, material, unit);
    return size ? [[figure, size] as const] : [];
  });
  const [pair] = pairs;
  const values = new Set(pairs.map(([{ value }]) => value));
  const derived = pair && size && values.size === 1 ? derive('average', ...pair) : undefined;
  if (!derived || !pair) return undefined;
  const isOne = pair[0].sentence.start === pair[1].sentence.start;
  const told = isOne ? [sentenceOf(pair[0], material)] : pair.map((figure) => claimOf(figure, material));
  return {
    kind: 'grounded',
    language: query.language,
    claims: [...told, computed(derived, pair, told, query)],
  };
}

/** The one size in that unit that the sentence of a sum tells. */
function sizeOf(sum: Figure, { known }: Material, unit: string): Figure | undefined {
  const { text } = known.articles.get(sum.articleId)!;
  const sizes = figuresOf(sum.articleId, known.ledger).filter(
    (figure) =>
      figure.sentence.start === sum.sentence.start &&
      figure.statedUnit.replace(/^[万亿]+/u, '').replace('千米', '公里') === unit &&
      figure.aspect === 'level' &&
      figure.status === sum.status &&
      !figure.isBase,
  );
  const named = sizes.filter(({ metric, clause, start }) => whole.test(`${metric}${text.slice(clause.start, start)}`));
  const own = named.length > 0 ? named : sizes;
  return own.length === 1 && sizes.length < 3 ? own[0] : undefined;
}
