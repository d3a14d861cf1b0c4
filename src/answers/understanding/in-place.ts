import type { Query } from '../../domain.ts';
import { bareName } from '../../figures/places/places.ts';
import { countriesIn } from '../../figures/places/realms.ts';
import { isEntity } from './entities.ts';
import { measure } from './leaning.ts';
import { isVerb } from './verbs.ts';

/** What another thing takes the place of: what is named, or what is counted. */
export function replacedIn({ rest }: Query, by: string): string | undefined {
  // 收入呢, after 甲国呢: of that country still.
  const isCountry = (word: string) => countriesIn(word).length > 0;
  const named = rest.split(' ').filter((word) => word !== '' && (!isCountry(word) || isCountry(by)));
  // 壮苗率呢, after what was asked of 出苗率.
  const like = named.find((word) => /[率量额值价数费]$/u.test(word) && word.at(-1) === by.at(-1));
  // 植物呢, after 动物: of one kind.
  const kin = named.find((word) => word.length === 2 && by.length === 2 && word !== by && word.at(-1) === by.at(-1));
  return like ?? (kin && !isVerb(kin) ? kin : undefined) ?? named.find(isEntity) ?? named.at(-1);
}

/** The words of the question before that another thing takes the place of: 湖东片区那个电池基地 is one name. */
export function namedTogether(before: Query, entity: string): string[] {
  const words = before.rest.split(' ').filter((word) => word !== '' && !isVerb(word));
  const at = words.indexOf(entity);
  const isNext = (one: string, other: string) =>
    ['', '的', '那个', '这个', '的那个'].some((between) => before.text.includes(one + between + other));
  let [from, to] = [at, at];
  while (from > 0 && isNext(words[from - 1]!, words[from]!)) from -= 1;
  while (
    to + 1 < words.length &&
    isEntity(words[to + 1]!) &&
    !measure.test(words[to + 1]!) &&
    isNext(words[to]!, words[to + 1]!)
  )
    to += 1;
  return at < 0 ? [] : words.slice(from, to + 1);
}

/** The question before, of another thing. */
export function inPlaceOf(before: Query, query: Query): string {
  const entity = replacedIn(before, query.rest);
  const named = entity && isEntity(entity) ? namedTogether(before, entity) : [];
  const [from, to] = [before.text.indexOf(named[0] ?? '\n'), before.text.indexOf(named.at(-1) ?? '\n')];
  if (from >= 0 && to >= from)
    return before.text.slice(0, from) + query.rest + before.text.slice(to + named.at(-1)!.length);
  return entity && before.text.includes(entity)
    ? before.text.replace(entity, query.rest)
    : `${before.text} ${query.text}`;
}

/** 乙国呢, after by how much 甲国销量 grew: the question of the one country, as one of the other. */
export function ofOtherCountry(before: Query, { rest, asked }: Query): Query {
  const [own, ...more] = countriesIn(rest);
  const [told, ...others] = countriesIn(before.rest);
  if (!own || !told || more.length > 0 || others.length > 0 || own[0] === told[0] || /[和与跟对比]/u.test(asked))
    return before;
  const inOther = (words: string) => words.replace(told[0], own[0]);
  return { ...before, text: inOther(before.text), rest: inOther(before.rest) };
}

/** 新增外来投资项目呢, after 重点项目有几个: other projects, and none of those. */
export function withoutOtherThing(before: Query, { asked, rest, terms }: Query): Query {
  const [own] = before.terms;
  const kind = own?.words.slice(-2);
  const isOther =
    terms.length === 0 &&
    /呢[？?]?$/u.test(asked) &&
    rest.split(' ').some((word) => kind !== undefined && word.length > own!.words.length && word.endsWith(kind));
  return isOther && before.terms.length === 1 ? { ...before, terms: [] } : before;
}

/** 海事局 of 江北海事局呢, after 江东海事局几级响应: the place alone is another one. */
export const isOfSameName = ({ place, rest, terms }: Query, before: Query): boolean =>
  rest !== '' &&
  terms.length === 0 &&
  place !== undefined &&
  before.place !== undefined &&
  place !== before.place &&
  before.text.includes(`${bareName(before.place)}${rest.replaceAll(' ', '')}`);
