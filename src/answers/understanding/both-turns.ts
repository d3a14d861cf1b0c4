import type { Query } from '../../domain.ts';

/** 两个差多少, after 出口多少 and 进口呢; 差多少, after 去年完成多少 and 今年目标呢. */
const ofBoth =
  /^[那这]?(?:(?:[两俩](?:[个者项样边头块种]|笔钱?)?|二者|它们俩?|这些)|(?=相?差(?:多少|几)|合计|(?:加|合)(?:起来|到?一[块起])))(?<asked>(?:之间|一共|总共|加(?:起来|到?一[块起]儿?)|合(?:起来|计)|相?差).*(?:多少|几).*)$/u;

const residents = /^(?:城镇|城市|农村|乡村)/u;

/** 2022年的, 2023年的目标. */
const timeAndStatus = ({ period, status }: Query): string =>
  `${/^\d{4}$/u.test(period?.label ?? '') ? `${period!.label}年` : ''}的${status === 'target' ? '目标' : ''}`;

/** What is asked of the two of the turns before, as one question that names both. */
export function bothOf(turns: readonly string[], inContext: (turns: readonly string[]) => Query): string | undefined {
  const last = turns.at(-1) ?? '';
  const asked = ofBoth.exec(last)?.groups?.asked;
  if (!asked || turns.length < 3) return undefined;
  const [first, second] = [turns.slice(0, -2), turns.slice(0, -1)].map(inContext);
  const rests = [first!, second!].map(({ rest }) => rest.replaceAll(' ', ''));
  const isOfParts =
    [first!, second!].every(({ terms }) => terms.length === 1 && terms[0]!.words === first!.terms[0]!.words) &&
    rests[0] !== rests[1] &&
    !rests.includes('');
  const [one, other] = [first!, second!].map(({ terms, rest }, index) => {
    const words = terms[0]?.words ?? '';
    // 农村呢, after 城镇居民收入.
    if (residents.test(rest) && residents.test(words)) return words.replace(residents, rest);
    // 城镇零售额多少, 乡村呢
    return isOfParts ? `${rests[index]}${words}` : words || rests[index]!;
  });
  if (!one || !other) return undefined;
  const isOfPlaces =
    one === other && first!.place !== undefined && second!.place !== undefined && first!.place !== second!.place;
  const where = !isOfPlaces && first!.place === second!.place ? (first!.place ?? '') : '';
  const [when, then] = [first!, second!].map(timeAndStatus);
  if (one === other && when !== then && !isOfPlaces)
    return `${where}${when!.replace('的', one)}和${then!.replace('的', one)}${asked}`;
  if (one === other && !isOfPlaces) return undefined;
  const year = /^\d{4}$/u.test(first!.period?.label ?? '') ? `${first!.period!.label}年` : '';
  const names = isOfPlaces ? `${first!.place}和${second!.place}的${one}` : `${one}和${other}`;
  return `${where}${year}${names}${asked}`;
}
