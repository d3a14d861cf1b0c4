import type { Span } from '../../domain.ts';
import type { ClaimSlot } from './english-claim.ts';

/** What a Chinese claim says beside a quantity, without what it says of its neighbours in the clause. */
export interface WordsBeside {
  readonly before: string;
  readonly after: string;
  readonly metric: string;
}

/** Between two quantities of a clause: where the words of the second one begin, and where those of the first one end. */
const ofNext = /(?:比(?![例重])|较|占|加上|高于|低于|快于|慢于|多于|少于|超过).*$/su;
const ofBefore = /^(?:[^，；]*?(?:加上|(?=比(?![例重])|高于|低于|快于|慢于|多于|少于))|.*[、和与及]\s*$)/su;
/** 3栋80米高的实验楼: a size stands between a number and its noun. */
const ofSize = /^[高长宽深]的(?=\p{Script=Han})/u;
/** 占全省43万亩的比重: the share is no word of what the whole is. */
const ofWhole = /占[^，。；\d]*$/u;
const share = /^的?(?:比重|比例|份额)/u;

/** `blanked`: the clause with blanks for its times and places; `bounds`: where the quantity's neighbours stand. */
export function wordsBeside(
  slots: readonly ClaimSlot[],
  index: number,
  blanked: string,
  [from, to]: readonly [number, number],
): WordsBeside {
  const { clause, quantity, metric } = slots[index]!;
  const cut = (span: Span) => blanked.slice(span.start - clause.start, span.end - clause.start);
  const before = cut({ start: from, end: quantity.start });
  const after = cut({ start: quantity.end, end: to });
  const isFirst = from === clause.start;
  const own = isFirst ? before : before.replace(ofBefore, '');
  if (ofWhole.test(before) && share.test(after))
    return { before: own, after: after.replace(share, ''), metric: metric.replace(/(?:比重|比例|份额)+$/u, '') };
  if (to === clause.end) return { before: own, after, metric };
  const next = slots[index + 1]!.quantity;
  const behind = cut({ start: next.end, end: slots[index + 2]?.quantity.start ?? clause.end });
  if (next.start === quantity.end && ofSize.test(behind))
    return { before: own, after: behind.replace(ofSize, ''), metric };
  return { before: own, after: after.replace(ofNext, ''), metric: metric.replace(ofNext, '') };
}
