import type { Draft, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import type { Material } from '../saying/drafting.ts';
import { quoteOf } from '../saying/drafting.ts';
import { findSentences, isOfKind } from '../sentences/facts.ts';
import { withNeighbour } from './neighbours.ts';

/** 为什么跌了, 怎么还没动工 */
const asksReason = ({ text, language }: Query): boolean =>
  language !== 'en' &&
  /(?<![称成分])为什么|为何|怎么(?:还|就|会|又)?(?:迟迟)?[没不停]|(?:原因|理由)是?(?:什么|哪)/u.test(text);

/** Why something is so is not told by that it is: the reason that stands beside it is told with it. */
export function withReason(draft: Draft, material: Material): Draft {
  const { query, hits, known } = material;
  if (
    draft.kind !== 'grounded' ||
    draft.claims.length === 0 ||
    !asksReason(query) ||
    draft.claims.some(({ text }) => isOfKind(query, simplify(text)))
  )
    return draft;
  const found = findSentences(query, hits, known.articles);
  for (const { sources } of draft.claims)
    for (const { passage, start, end } of sources) {
      const own = found.find(
        ({ source }) => source.passage.id === passage.id && source.start < end && start < source.end,
      );
      // 受投资放缓影响，利用外资下降3%: the very sentence of the figure may say it.
      const told = own && (isOfKind(query, own.text) ? own : withNeighbour(query, own, found));
      if (told)
        return {
          kind: 'grounded',
          language: query.language,
          claims: [quoteOf(told.source, told.text, query.language)],
        };
    }
  return draft;
}
