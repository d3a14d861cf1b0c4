import type { Draft, Query } from '../../../domain.ts';
import { bareName } from '../../../figures/places/places.ts';
import { literal } from '../../../text/matches.ts';
import type { Material } from '../saying/drafting.ts';
import { quoteOf } from '../saying/drafting.ts';
import { sentencesOf } from '../saying/told-sentences.ts';

/** 两大主攻方向是金融和文旅吗: what something is called, and what it is claimed to be. */
const claims =
  /^(?:请问|听说|据说|是不是)?(?<name>\p{Script=Han}{3,14}?)(?:就|都|到底|究竟|主要|应该|其实)*是(?:不是)?(?<other>\p{Script=Han}[^，,。？?]{1,23}?)(?:[吗吧么]|对[吗吧]|没错吧)[？?]?$/u;
const counted = /^(?:[一二两三四五六七八九十\d]+[大个项类]|几[大个项])/u;

/** The name without its place and how many there are; undefined where a question claims something else. */
function claimedIn({ kind, text, quantities, language }: Query, homes: readonly string[]) {
  if (kind !== 'yes-no' || language === 'en' || quantities.length > 0 || /多少|几|哪|谁|什么|为何|怎/u.test(text))
    return undefined;
  const { name, other } = claims.exec(text.replaceAll(' ', ''))?.groups ?? {};
  // 还是精细化工, 是增长的: no name is claimed.
  if (!name || !other || /[还也不]$|最|的./u.test(name) || other.endsWith('的')) return undefined;
  const own = homes
    .flatMap((home) => [home, bareName(home)])
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, home) => (left.startsWith(home) ? left.slice(home.length) : left), name)
    .replace(/^的/u, '')
    .replace(counted, '');
  return own.length >= leastSigns ? { name: own, other } : undefined;
}
const leastSigns = 3;

/** 甲和乙两大主攻方向, 甲、乙等主攻方向, 主攻方向是甲: a sentence that tells what is called so. */
const tellsWhat = (name: string): RegExp =>
  new RegExp(
    `(?:[和、及与]\\p{Script=Han}{2,12}(?:等|[一二两三四五六七八九十\\d]+[大个项类])?|等|以[^，。；]{2,16}为)${literal(name)}|${literal(name)}(?:是|为|：|包括|即)`,
    'u',
  );

/**
 * What a question claims something to be that the articles say to be something else: the sentence that tells what it is. Whether the two are one is left to who
 * reads it.
 */
export function tellCalled(material: Material): Draft | undefined {
  const { query, vocabulary } = material;
  const claimed = claimedIn(query, vocabulary.homes);
  if (!claimed) return undefined;
  const telling = tellsWhat(claimed.name);
  const found = sentencesOf(material).flatMap(({ source, text }) => {
    let at = source.start;
    return (text.match(/[^；]+；?/gu) ?? []).flatMap((part) => {
      const start = at;
      at += part.length;
      return telling.test(part) ? [{ source: { ...source, start, end: at }, part }] : [];
    });
  });
  const [one, ...more] = found;
  const parts = claimed.other.split(/[、和与及]/u).filter((part) => part.length > 1);
  if (!one || more.length > 0 || one.part.length > longest || parts.every((part) => one.part.includes(part)))
    return undefined;
  return { kind: 'grounded', language: query.language, claims: [quoteOf(one.source, one.part, query.language)] };
}
const longest = 160;

/** Whether an answer says nothing of what is asked to be so: 优势产业 of 优势产业是汽车制造吗. */
export function isOfOtherName({ kind, claims: told, lead }: Draft, { query, vocabulary }: Material): boolean {
  const claimed = claimedIn(query, vocabulary.homes);
  return (
    claimed !== undefined &&
    kind === 'grounded' &&
    lead === undefined &&
    query.terms.length === 0 &&
    told.length > 0 &&
    told.every(({ sources }) => sources.every(({ passage }) => !saysMost(claimed.name, passage.text)))
  );
}
const saysMost = (name: string, text: string): boolean =>
  [...name].slice(1).filter((_, at) => text.includes(name.slice(at, at + 2))).length >= (name.length - 1) * leastSaid;
const leastSaid = 0.6;
