import type { Draft, Figure } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { sentencesOf } from '../../cited.ts';
import { figuresOf } from '../../ledger-index.ts';
import type { Material } from '../saying/drafting.ts';

const asksWhole = /(?:[一总]共|总计|合计|加起来|拢共)\p{Script=Han}{0,8}(?:多少|几)/u;
const saysWhole = /共|累计|合计|总|全部|所有|各[类项种级]|已(?:建成|有)|现有/u;
/** 两个水库哪个投资大 is not told by what one of them takes. */
const setsSeveral =
  /(?:[两二三四五六]|这几|几)[个座家条所项][^，,？?]{1,8}(?:哪|谁)(?![^，,？?]{0,8}最)|^(?:哪[个座家条所项](?!最)\p{Script=Han}{2,8}?|谁的?\p{Script=Han}{2,4})(?<!最)[大高多长低少快][？?]?$/u;
const ranks = /最|更|首|冠|第[一二]|[高低多少大小快慢]于|超过|比/u;

/** Whether what there is of all (正式项目一共多少项) is told by one of several that are told alike (科技类正式项目62项; 民生类正式项目29项) and is not the whole that the others are parts of. */
export function tellsOneOfAlike({ kind, claims, ...draft }: Draft, { query, known }: Material): boolean {
  const [claim, ...more] = claims;
  const [source] = claim?.sources ?? [];
  if (kind !== 'grounded' || draft.lead !== undefined || more.length > 0 || !claim || !source) return false;
  if (query.kind === 'compare' && setsSeveral.test(query.text))
    return !ranks.test(simplify(`${claim.text}${sentencesOf(claim).join('')}`));
  if (claim.derivation || !asksWhole.test(query.text)) return false;
  const figures = figuresOf(source.passage.articleId, known.ledger);
  const told = figures.find(
    ({ start, end, text }) => start >= source.start && end <= source.end && claim.text.includes(text),
  );
  if (!told || nounOf(told) === '') return false;
  const { text } = known.articles.get(told.articleId)!;
  if (saysWhole.test(claim.text + text.slice(told.clause.start, told.clause.end))) return false;
  const others = figures.filter((other) => isAlike(told, other));
  // A whole stands before its parts.
  const isAhead = others.every(({ start }) => start > told.start);
  const sum = others.reduce((all, { value }) => all + Number(value), 0);
  return others.length > 0 && (!isAhead || sum > Number(told.value));
}

/** Of the same kind, place and time, in a clause of its own. */
const isAlike = (one: Figure, other: Figure): boolean =>
  other.clause.start !== one.clause.start &&
  (nounOf(other).startsWith(nounOf(one)) || nounOf(one).startsWith(nounOf(other))) &&
  !other.isBase &&
  other.partOf === undefined &&
  (['unit', 'aspect', 'status', 'place'] as const).every((slot) => other[slot] === one[slot]) &&
  other.period?.label === one.period?.label;

/** 正式项目 of 民生类安排正式项目. */
const nounOf = ({ metric }: Figure): string => metric.replace(/^.*(?:类|方面|领域)(?:安排|实施|完成)?(?=.{2})/u, '');
