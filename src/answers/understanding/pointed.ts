import type { Query } from '../../domain.ts';

/** 这个, of what the turn before asked about. */
export const pointing = /^(?:[这那]个?|它们?|前者|(?:前面|上面|刚才)(?:的|那个)?)(?:的|目标|增速)?$/u;

/** A question of the place and time of another, where it names none. */
export const ofSameAs = (query: Query, { place, period }: Query): Query => ({
  ...query,
  ...(place !== undefined && query.place === undefined && { place }),
  ...(period !== undefined && query.period === undefined && { period }),
});

/** 甲区和乙区上半年产值哪个高: what is asked of the one that stands last is asked of the place that alone is named before it. */
export const ofOneThing = (sides: readonly Query[]): Query[] => {
  const said = sides.find(({ terms }) => terms.length > 0);
  return sides.map((side) =>
    said && side.terms.length === 0 && side.rest === '' && side.place !== undefined && side.quantities.length === 0
      ? {
          ...side,
          terms: said.terms,
          ...(said.aspect && { aspect: said.aspect }),
          ...(said.dimensions && { dimensions: said.dimensions }),
          ...(said.period && side.period === undefined && { period: said.period }),
        }
      : side,
  );
};

/** Words of which one stands in another's place: levels of government, and which home somebody buys. */
const exchanged = ['(?:中央|国家级?|[省市县区镇乡村]级)', '(?:首套|第?[二三]套)'].map((words) => ({
  said: new RegExp(words, 'u'),
  alone: new RegExp(
    `^那?么?(?:买|购买)?(?<other>${words})(?:住?房|住宅)?的?(?:呢|(?:有|是)?(?:多少|几)\\p{Script=Han}?(?:呢)?)?[？?]?$`,
    'u',
  ),
}));

/** 省级的呢, after 争取到多少中央资金: the same of another level, as a question of its own. */
export function withLevels(turns: readonly string[]): string[] {
  const left: string[] = [];
  for (const turn of turns) {
    const before = left.at(-1) ?? '';
    const found = exchanged.find(({ alone, said }) => alone.test(turn) && said.test(before));
    const other = found?.alone.exec(turn)?.groups?.other;
    left.push(found && other ? before.replace(found.said, other) : turn);
  }
  return left;
}
