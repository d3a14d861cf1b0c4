import type { Query } from '../../domain.ts';

/** 两个差多少, after 出口多少 and 进口呢; 差多少, after 去年完成多少 and 今年目标呢. */
const ofBoth =
  /^[那这]?(?:(?:两[个者项样边]|二者|它们俩?)|(?=相?差(?:多少|几)))(?<asked>(?:之间|一共|总共|加起来|合计|相?差).*(?:多少|几).*)$/u;

const residents = /^(?:城镇|城市|农村|乡村)/u;

/** 2022年的, 2023年的目标. */
const timeAndStatus = ({ period, status }: Query): string =>
  `${/^\d{4}$/u.test(period?.label ?? '') ? `${period!.label}年` : ''}的${status === 'target' ? '目标' : ''}`;

/** What is asked of the two of the turns before, as one question that names both. */
export function bothOf(
  turns: readonly string[],
  read: (turn: string) => Query,
  inContext: (turns: readonly string[]) => Query,
): Query | undefined {
  const last = turns.at(-1) ?? '';
  const asked = ofBoth.exec(last)?.groups?.asked;
  if (!asked || turns.length < 3) return undefined;
  const [first, second] = [turns.slice(0, -2), turns.slice(0, -1)].map(inContext);
  const [one, other] = [first!, second!].map(({ terms, rest }) =>
    // 农村呢, after 城镇居民收入.
    residents.test(rest) && residents.test(terms[0]?.words ?? '')
      ? terms[0]!.words.replace(residents, rest)
      : (terms[0]?.words ?? rest.replaceAll(' ', '')),
  );
  if (!one || !other) return undefined;
  const isOfPlaces = one === other && first!.place !== undefined && second!.place !== undefined;
  const [when, then] = [first!, second!].map(timeAndStatus);
  if (one === other && when !== then && !isOfPlaces)
    return { ...read(`${when!.replace('的', one)}和${then!.replace('的', one)}${asked}`), asked: last, leans: true };
  if (one === other && !isOfPlaces) return undefined;
  const year = /^\d{4}$/u.test(first!.period?.label ?? '') ? `${first!.period!.label}年` : '';
  const names = isOfPlaces ? `${first!.place}和${second!.place}的${one}` : `${one}和${other}`;
  return { ...read(`${year}${names}${asked}`), asked: last, leans: true };
}
