import type { Draft } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { simplify } from '../../../text/normal.ts';
import { asksBegan, before } from '../reckoning/from-base.ts';
import type { Material } from '../saying/drafting.ts';

/** 十年前GDP多少, of what there is now: neither that year is told nor where a stretch of years began. */
export function isOfNow({ kind, claims }: Draft, { query, vocabulary }: Material): boolean {
  if (kind !== 'grounded' || claims.length === 0 || !asksBegan(query)) return false;
  const years = Number(scanQuantities(before.exec(query.text)!.groups!.span!)[0]?.value);
  const year = Number((vocabulary.newest ?? '').slice(0, 4)) - years;
  const isTold = (words: string) =>
    words.includes(`${year}年`) ||
    [...words.matchAll(stretch)].some(({ groups }) => {
      const told = groups!.number ?? groups!.near;
      return told === undefined || Number(scanQuantities(told)[0]?.value) === years;
    });
  return claims.every(({ text, derivation }) => !derivation && !isTold(simplify(text)));
}

/** 20年来, 近3年; 由31%提升至59%. */
const stretch =
  /(?<number>[一二三四五六七八九十两\d]+年)[之以]?(?:前|间|来)|近(?<near>[一二三四五六七八九十两\d]+年)|[由从]\S{1,12}[到至]/gu;
