import type { Figure, Query } from '../../../domain.ts';
import { againstDirection, bearsOut, boundOf } from '../matching/bounds.ts';

/** 哪几项增长超过10%: which of them pass a number, and not whether one does. */
const asksWhich = /哪(?:些|(?:几|[一两二三四五六七八九十])?[个项家种类条座])/u;

/** Whether a figure passes what a list is limited by; `undefined` where nothing limits it so. */
export function passing(query: Query): ((figure: Figure) => boolean) | undefined {
  const { text, language, kind, quantities } = query;
  if (language === 'en' || !/^(?:list|fact|figure|compare)$/u.test(kind) || !asksWhich.test(text)) return undefined;
  const limit = quantities.find((one) => boundOf(text, one) !== undefined);
  const bound = limit && boundOf(text, limit);
  if (!limit || !bound) return undefined;
  return (figure) => {
    if (figure.unit !== limit.unit) return false;
    // 哪些增长超过10%: a fall of 15% is no such growth.
    const against = againstDirection(text, bound, figure);
    return (against ? against.isSo : bearsOut(bound, limit.value, figure)) === true;
  };
}

/** What the things that are listed must be called: 行业, where any metric would do of 指标. */
export function kindListed({ text }: Query): RegExp | undefined {
  return /哪(?:些|几[个种类]?)(?:重点|主要|工业|制造业)?(?:行业|产业|门类)/u.test(text) ? ofIndustry : undefined;
}
/** What says no more than that: 重点行业. */
export const ofKinds = /^(?:重点|主要)?(?:行业|产业|门类)$/u;
const ofIndustry = /业(?:增加值|产值|总产值)?$|制造$/u;
