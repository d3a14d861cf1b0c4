import type { Query, Status } from '../../domain.ts';
import { bareName } from '../../figures/places/places.ts';

/** 供地 of 供地多少. */
const withoutAsking = (text: string): string =>
  text.replace(/(?:[是有为达了]|一共|总共)*(?:多少|几)\p{Script=Han}{0,2}(?:呢)?[？?]?$/u, '');

/** A place as a question writes it, with what it is or without. */
const placeIn = (text: string, place = ''): string | undefined =>
  [place, bareName(place)].find((name) => name !== '' && text.includes(name));

/** A turn and the one before put as one question, where it would say less beside it; `status` is what both leave of theirs. */
export function oneQuestion(query: Query, before: Query, status: Status | undefined): string | undefined {
  const namesNone = query.rest === '' && query.terms.length === 0;
  // 上半年呢, after 全年目标多少: what there was by then, and no aim.
  if (query.period && status === undefined && before.status === 'target' && namesNone)
    return `${query.text.replace(/^那么?|呢?[？?]?$/gu, '')}${before.text.replace(/全年|今年|\d{4}年|(?:的)?(?:预期)?(?:目标|计划|任务)(?:是|为)?/gu, '')}`;
  // 江北呢, after 江东海事局几级响应: of that place's, and no longer of the first one's.
  const own = placeIn(query.text, query.place);
  const told = placeIn(before.text, before.place);
  if (namesNone && own !== undefined && told !== undefined && own !== told && !/[和与跟同对比]/u.test(query.text))
    return before.text.replace(told, own);
  // 目标是12吗, after 引进多少: a number of what was asked about.
  if (query.kind === 'yes-no' && query.quantities.length > 0)
    return `${withoutAsking(before.text).replace(/^那么?|呢[？?]?$/gu, '')}${query.text.replace(/^那么?/u, '')}`;
  // 多少亩, after 供地多少: in what it is counted.
  const isCounted = query.rest === '' && /^(?:多少|几)\p{Script=Han}{1,3}[？?]?$/u.test(query.text);
  const counted = before.text.replace(/(?:多少|几)\p{Script=Han}{0,2}(?:呢)?[？?]?$/u, query.text);
  return isCounted && counted !== before.text ? counted : undefined;
}
