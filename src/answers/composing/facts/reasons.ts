import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { isQuoted } from '../matching/of-two.ts';
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
  if (draft.kind !== 'grounded' || draft.claims.length === 0 || !asksReason(query)) return draft;
  const led = ledUpTo(draft.claims, query);
  if (led) return { kind: 'grounded', language: query.language, claims: [led] };
  if (draft.claims.some(({ text }) => isOfKind(query, simplify(text)))) return draft;
  const found = findSentences(query, hits, known.articles);
  for (const { sources } of draft.claims)
    for (const { passage, start, end } of sources) {
      const own = found.find(
        ({ source }) => source.passage.id === passage.id && source.start < end && start < source.end,
      );
      // 受投资放缓影响，利用外资下降3%: the very sentence of the figure may say it.
      const told =
        own && (isOfKind(query, own.text) || saysPurpose.test(own.text) ? own : withNeighbour(query, own, found));
      if (told)
        return {
          kind: 'grounded',
          language: query.language,
          claims: [quoteOf(told.source, told.text, query.language)],
        };
    }
  return draft;
}

/** 为年轻人提供住处: what it is for. */
const saysPurpose =
  /(?<![成作称因认])为(?!期|止|准)\p{Script=Han}{2,16}?(?:打造|提供|注入|奠定|夯实|创造|腾出|积蓄|增添|插上)/u;

/** 为此，现公告如下: what it points back to is the reason, and stands before it. */
function ledUpTo([claim, ...more]: readonly DraftClaim[], { language }: Query): DraftClaim | undefined {
  const source = claim?.sources[0];
  if (!claim || !source || more.length > 0 || !isQuoted(claim) || !pointsBack.test(simplify(claim.text)))
    return undefined;
  const { passage, start, end } = source;
  const ahead = passage.text.slice(0, start - passage.start);
  const before = /[^。！？\n]+[。！？]\s*$/u.exec(ahead)?.[0].trimStart();
  if (!before) return undefined;
  const from = start - (ahead.length - ahead.lastIndexOf(before));
  return quoteOf(
    { passage, start: from, end },
    passage.text.slice(from - passage.start, end - passage.start),
    language,
  );
}
const pointsBack = /^(?:为此|对此|因此|因而|所以|据此|有鉴于此)(?!次|外)/u;
