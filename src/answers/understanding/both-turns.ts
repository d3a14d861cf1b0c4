import type { Query } from '../../domain.ts';
import { isVerb } from './verbs.ts';

/** 两个差多少, 两笔加起来, after 出口多少 and 进口呢; 差多少, after 去年完成多少 and 今年目标呢. */
const ofBoth =
  /^[那这]?(?:(?:[两俩](?:[个者项样边头块种条座家处]|笔钱?)?|二者|它们俩?|这些)|(?=相?差(?:多少|几)|合计|(?:加|合)(?:起来|到?一[块起])))(?<asked>(?:之间|一共|总共|加(?:起来|到?一[块起]儿?)|合(?:起来|计)|相?差)(?:.*(?:多少|几).*|(?:呢|的话)?[？?]?))$/u;
/** 多多少, 前者是后者的几倍: the one is measured against the other. */
const oneAgainstOther =
  /^[那这]?(?:前者|前一个|前面那个)?(?:(?:是|相当于)后(?:者|一个|面那个)的?(?<times>(?:多少|几)倍)|比?(?:后者|后一个|后面那个)?(?<more>[多少高低大小长短贵])(?:了|出)?来?(?:多少|几)\p{Script=Han}{0,3})[？?]?$/u;

const residents = /^(?:城镇|城市|农村|乡村)/u;

/** 2022年的, 2023年的目标. */
const timeAndStatus = ({ period, status }: Query): string =>
  `${/^\d{4}$/u.test(period?.label ?? '') ? `${period!.label}年` : ''}的${status === 'target' ? '目标' : ''}`;

/** 加起来呢: how much. */
const asksNumber = (asked: string | undefined): string | undefined =>
  asked === undefined || /多少|几/u.test(asked) ? asked : `${asked.replace(/(?:呢|的话)?[？?]?$/u, '')}多少`;

/** 一共多少人 */
const ofTotal = /^[那这]?(?<asked>(?:一共|总共|合计)(?:是|有)?(?:多少|几)[人个名])[？?]?$/u;
/** What is asked of the two of the turns before, as one question that names both. */
export function bothOf(turns: readonly string[], inContext: (turns: readonly string[]) => Query): string | undefined {
  const last = turns.at(-1) ?? '';
  const { times, more } = oneAgainstOther.exec(last)?.groups ?? {};
  const against = times ? '是' : more ? '比' : undefined;
  const total = ofTotal.exec(last)?.groups?.asked;
  const asked = total ?? (times ? `的${times}` : more ? `${more}多少` : asksNumber(ofBoth.exec(last)?.groups?.asked));
  if (!asked || turns.length < 3) return undefined;
  const [first, second] = [turns.slice(0, -2), turns.slice(0, -1)].map(inContext);
  // 争取到多少中央资金: two sums are added up, however each was got.
  const rests = [first!, second!].map(({ rest }) =>
    rest
      .split(' ')
      .filter((word, _, all) => all.length === 1 || !isVerb(word))
      .join(''),
  );
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
  // 一共多少人, after two counts of people; 一共几宗, after a plan, is all that is planned.
  const isOfTwoCounts = one !== other && [first!, second!].every(({ terms }) => terms[0]?.term.dimension === 'people');
  const shared = first!.rest.split(' ').filter((word) => word !== '' && second!.rest.split(' ').includes(word));
  if (total && !(isOfTwoCounts && (isOfParts || first!.rest === second!.rest))) return undefined;
  const isOfPlaces =
    one === other && first!.place !== undefined && second!.place !== undefined && first!.place !== second!.place;
  const where = !isOfPlaces && first!.place === second!.place ? (first!.place ?? '') : '';
  const [when, then] = [first!, second!].map(timeAndStatus);
  if (one === other && when !== then && !isOfPlaces)
    return `${where}${when!.replace('的', one)}${against ?? '和'}${then!.replace('的', one)}${asked}`;
  if (one === other && !isOfPlaces) return undefined;
  const year = /^\d{4}$/u.test(first!.period?.label ?? '') ? `${first!.period!.label}年` : '';
  const ofPlaces = against
    ? `${first!.place}的${one}${against}${second!.place}的${one}`
    : `${first!.place}和${second!.place}的${one}`;
  const names = isOfPlaces ? ofPlaces : `${one}${against ?? '和'}${other}`;
  return `${where}${year}${total ? shared.join('') : ''}${names}${asked}`;
}
