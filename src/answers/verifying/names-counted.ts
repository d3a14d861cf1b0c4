import type { Passage } from '../../domain.ts';
import { canonical, type Said } from './claim.ts';

const most = 9;

/** 甲公司、乙公司两家: a count of the names that stand right before it, each of which one passage has. */
export function isCountOfNames(text: string, { slot: { quantity } }: Said, passages: readonly Passage[]): boolean {
  const count = Number(quantity.value);
  // 诉求和困难2个: a name of two parts.
  if (!/^[\p{Script=Han}]/u.test(text.slice(quantity.end)) || quantity.upper !== undefined) return false;
  if (!(quantity.dimension === 'count' || quantity.dimension === 'people')) return false;
  if (quantity.qualifier !== 'exact' || !(count >= 2 && count <= most)) return false;
  const list = listed.exec(text.slice(0, quantity.start))?.groups?.list;
  // Brackets say more of a name, and are none.
  const parts = (list ?? '').replace(/[（(][^（）()]*[)）]/gu, '').split('、');
  // 和 may be a sign of a name: only the last of a list is looked into.
  const names = [parts, [...parts.slice(0, -1), ...parts.at(-1)!.split(/[和与及]/u)]].find(
    (one) => one.length === count,
  );
  return passages.some(({ text: words }) => {
    const held = canonical(words);
    return names?.every((name) => name.length > 1 && held.includes(canonical(name).slice(-longestEnd)));
  });
}

const listed = /(?<list>(?:[^，。；：、]{2,20}[、和与及])+[^，。；：、]{2,20}?)(?:这|等)?$/u;
/** What leads up to the first name is no part of it. */
const longestEnd = 4;
