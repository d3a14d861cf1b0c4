import type { Article, Figure, Query } from '../../../domain.ts';

/** Signs that tell one of a kind from the other: 早稻 and 晚稻, 春茶 and 秋茶, 男生 and 女生. */
const sets = ['早中晚', '开收', '春夏秋冬', '东南西北', '男女', '左右', '上下', '进出', '内外', '城乡'];

/** Whether `text` speaks of the other of a kind (早稻, where `word` is 晚稻), and not of this one. */
export function saysOther(word: string, text: string): boolean {
  if (text.includes(word)) return false;
  return [...word].some((sign, at) =>
    [...(sets.find((set) => set.includes(sign)) ?? '')].some(
      (other) => other !== sign && text.includes(word.slice(0, at) + other + word.slice(at + 1)),
    ),
  );
}

const country = /农村|农民|乡村/u;
const town = /城镇|城区|城市居民|市民/u;

/** Whether a text speaks of towns alone, where a question asks about the country, or the other way round. */
export const isOfOtherHalf = (asked: string, told: string): boolean =>
  country.test(asked) !== town.test(asked) &&
  country.test(told) !== town.test(told) &&
  country.test(asked) !== country.test(told);

const halves = [
  [country, town],
  [/男/u, /女/u],
] as const;

/** 农村常住人口, of all who live there: the whole is not the half that is asked about. */
export const isWholeOfHalf = (asked: string, figure: Figure, { title = '', text }: Article): boolean =>
  /(?:人口|人数|人员|职工|学生|居民|收入|支出|就业|户数?)$/u.test(figure.metric) &&
  halves.some(([one, other]) => {
    const half = one.test(asked) === other.test(asked) ? undefined : one.test(asked) ? one : other;
    return (
      half !== undefined &&
      !half.test(`${figure.metric} ${figure.partOf} ${title}`) &&
      !half.test(text.slice(figure.sentence.start, figure.start)) &&
      !half.test(text.slice(figure.end, figure.end + 4))
    );
  });

/** 城镇居民消费支出, where what all people spend is told as well, and the question names no half of them. */
export const isHalfOfAll = (asked: string, { metric }: Figure, met: readonly { readonly figure: Figure }[]): boolean =>
  halves.some((half) => {
    const [one, other] = half;
    if (one.test(asked) || other.test(asked) || one.test(metric) === other.test(metric)) return false;
    const tail = metric.slice(-4);
    return met.some(
      ({ figure }) => figure.metric.endsWith(tail) && !one.test(figure.metric) && !other.test(figure.metric),
    );
  });

const earned = /收入/u;
const spent = /支出/u;

/** 第三产业, where 二产 is asked for; 消费支出, where 收入 is. */
export function isOfOtherSector({ text, asked }: Query, { metric }: Figure): boolean {
  if (spent.test(metric) && !earned.test(metric)) {
    const said = `${text} ${asked}`;
    if (earned.test(said) && !spent.test(said)) return true;
  }
  const own = /第([一二三])产业/u.exec(metric)?.[1];
  const named = own === undefined ? [] : [...text.matchAll(/(?<![一二三])第?([一二三])产/gu)].map(([, sign]) => sign);
  return named.length > 0 && !named.includes(own);
}

/** Whether a text tells of 大厦东区, where a question asks about 大厦西区, or of 东环路, where it asks about 西环路, and not of that. */
export const isOfOtherPart = (asked: string, told: string): boolean =>
  parts.some((part) => [...asked.matchAll(part)].some(([name]) => saysOther(name, told)));
const parts = [
  /\p{Script=Han}{2}[东西南北][区园院库厂段片线站门岸侧翼楼]/gu,
  /[东西南北]\p{Script=Han}{0,2}?(?:路|街|大道|桥|门|站|环线|片区|校区|院区|厂区|市场|小学|中学)/gu,
];

/** 非重点项目 is no 重点项目, and 不批捕 no 批捕. */
export const isOfContrary = ({ text, rest, kind, language }: Query, told: string): boolean => {
  const thing = language === 'en' ? undefined : contrary.exec(text)?.groups?.thing;
  const barred = language === 'en' ? undefined : /不可(?<what>\p{Script=Han}{2})/u.exec(text)?.groups?.what;
  // 二审判决多少件, of 一审判决41件
  const instance = /[一二]审/u.exec(text)?.[0];
  if (instance && /[一二]审/u.test(told) && !told.includes(instance)) return true;
  // 批捕了多少人, of 不批捕2人
  const isDenied = (word: string) =>
    told.includes(`不${word}`) && !new RegExp(`(?<!不)${word}`, 'u').test(told) && !text.includes(`不${word}`);
  if (
    kind === 'figure' &&
    language !== 'en' &&
    rest.split(' ').some((word) => /^\p{Script=Han}{2}$/u.test(word) && isDenied(word))
  )
    return true;
  if (barred !== undefined) return !told.includes(`不可${barred}`);
  return thing !== undefined && told.includes(thing) && !told.includes(`非${thing}`);
};
const contrary = /(?<![扣除并是无莫若南北东西])非(?![常遗洲法凡物])(?<thing>\p{Script=Han}{2})/u;
