import type { Span } from '../../domain.ts';
import { matchesOf } from '../../text/matches.ts';

const name = '(?:(?![和与及等的是在为有共计合各余约近]|其中)\\p{Script=Han}){2,3}';
const row = new RegExp(
  `(?<=^|[，。；：、\\s“”]|其中|[在对年月])(?<names>${name}(?:、${name})*(?:[、和与及]${name}))(?:[两二三四五六七八九十]|\\d{1,2})(?<kind>[镇乡县区市州]|个(?:[镇乡县区]|街道))(?![域场民间长委政级]|\\p{Script=Han}?[局办])`,
  'gu',
);

/** 31个省（区、市）和新疆生产建设兵团: all of the country, and not the one that is named. */
const allProvinces =
  /(?:全国)?(?:3[012]|三十[一二]?)个?省份?(?:[（(][^）)]{2,14}[）)]|区市|[、和]自治区[、和]直辖市)?(?:和|及|以及|、)新疆(?:生产建设)?兵团/gu;

/** What every match holds: most sentences do not. */
const anyCount = /[两二三四五六七八九十\d]个?(?:[镇乡县区市州]|街道)/u;

/** 青石、白沙、柳湾三镇: the suffix stands once, behind how many they are. */
export function placesCountedTogether(text: string): (Span & { readonly name: string })[] {
  const all = text.includes('兵团')
    ? [...matchesOf(allProvinces, text)].map(({ index, 0: whole }) => ({
        start: index,
        end: index + whole.length,
        name: '全国',
      }))
    : [];
  if (!anyCount.test(text)) return all;
  const rows = [...matchesOf(row, text)].flatMap(({ index, 0: whole, groups }) => {
    const kind = groups!.kind!.replace('个', '');
    const names = groups!.names!;
    return [...matchesOf(/[^、和与及]+/gu, names)].map((one) => {
      const start = index + one.index;
      const isLast = one.index + one[0].length === names.length;
      return { start, end: isLast ? index + whole.length : start + one[0].length, name: `${one[0]}${kind}` };
    });
  });
  return [...all, ...rows];
}
