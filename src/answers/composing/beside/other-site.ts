import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import { shortZone } from '../../../figures/places/bodies.ts';
import { simplify } from '../../../text/normal.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { citedWords } from '../../cited.ts';
import { isSaid } from '../../understanding/said.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import type { Material } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';

/** 云溪片区 of a question, of which no article says the name, where an answer tells of 望渡片区: another one of its kind. */
export function isOfOtherSite({ kind, claims, lead }: Draft, { query, vocabulary }: Material): boolean {
  if (kind !== 'grounded') return false;
  const told = claims.map(({ text }) => shortZone(simplify(text)));
  const asked = shortZone(query.text).match(zone)?.[0];
  if (asked !== undefined && told.length > 0 && told.every((words) => zone.test(words) && !words.includes(asked)))
    return true;
  // 长三角的项目有多少个, of all projects.
  const realm = query.text.match(region)?.[0];
  if (realm !== undefined && claims.length > 0 && claims.every((claim) => !says(realm, claim))) return true;
  // 报道没有这样说 is said of the one that was asked about.
  const isTold = lead === undefined || lead === phrasesOf(query.language).yes;
  if (
    claims.length > 0 &&
    (query.names ?? []).some((name) =>
      claims.every((claim) => isOfNext(name, query.text, claim) || (isTold && isOfOtherWork(name, claim))),
    )
  )
    return true;
  if (claims.length > 0 && isOfTurnBefore(query, claims)) return true;
  return query.rest.split(' ').some((word) => {
    const { name = '', site: suffix = '' } = site.exec(word)?.groups ?? works.exec(word)?.groups ?? {};
    const isKind = works.test(word) && segmenterTerms(name).includes(name);
    if (name === '' || isKind || isSaid(name, vocabulary)) return false;
    const other = new RegExp(`\\p{Script=Han}{2}${suffix}`, 'u');
    return claims.length > 0 && claims.every(({ text }) => other.test(simplify(text)));
  });
}
/** Asked of 石田社区, what a sentence that does not name it tells of 云桥社区. */
function isOfNext(name: string, asked: string, { text, sources }: DraftClaim): boolean {
  const suffix = sites.find((one) => name.endsWith(one) || asked.includes(`${name}${one}`));
  const own = suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
  if (suffix === undefined || own.length < 2) return false;
  const told = simplify(text);
  return (
    new RegExp(`\\p{Script=Han}{2}${suffix}`, 'u').test(told) &&
    !told.includes(own) &&
    sources.every(({ passage, start, end }) => !citedWords({ passage, start, end }).includes(own))
  );
}
/** 花了多少 behind 数据港呢, of a sentence that tells of what was asked about before that. */
function isOfTurnBefore({ text, rest, leans }: Query, claims: readonly DraftClaim[]): boolean {
  const [, name = ''] =
    [...text.matchAll(/(?:^|\s)(?:那么?)?(\p{Script=Han}{3,8}?)(?:那[边块]|这块|方面)?呢(?=\s)/gu)].at(-1) ?? [];
  const own = rest.split(' ').filter((word) => word.length > 1 && name.includes(word) && !isVerb(word));
  return (
    leans === true &&
    own.length > 0 &&
    own.every((word) => formsOf(word).every((form) => !claims.some((one) => says(form, one))))
  );
}

/** Asked of 云计算中心, what a sentence that says no word of its name tells of 冷链产业园. */
function isOfOtherWork(name: string, { text, sources }: DraftClaim): boolean {
  const own = name.replace(work, '');
  if (
    own === name ||
    own.length < 4 ||
    !new RegExp(`\\p{Script=Han}{3}(?:${work.source.slice(0, -1)})`, 'u').test(simplify(text))
  )
    return false;
  const told = [simplify(text), ...sources.map(citedWords)].join('\n');
  return segmenterTerms(own).every((part) => part.length < 2 || !told.includes(part));
}
const work = /(?:中心|基地|产业园|科技园|示范园|园区)$/u;
const says = (name: string, { text, sources }: DraftClaim): boolean =>
  [simplify(text), ...sources.map(citedWords)].some((words) => words.includes(name));
const region = /[长珠]三角|京津冀|大湾区|成渝|长江经济带/u;
const sites = ['路', '大道', '社区', '小区', '片区', '街道', '新村', '古镇', '公园', '广场'];

/** 高新区 is not 经开区, though a city may have both. */
const zone = /高新区|经开区|综保区|自贸区/u;
const site =
  /^(?<name>(?!.{0,1}[全各每本该这那哪新老旧东西南北中城镇重点多几])\p{Script=Han}{2})\p{Script=Han}{0,2}?(?<site>片区|新村|小区|地块|社区|街道|大桥|水库|湿地|古镇|商圈|码头)$/u;
/** 宏达冷链基地: a name of its own stands before what is done there; 青菜种植基地 has none. */
const works =
  /^(?<name>(?!.{0,1}[全各每本该这那哪新老旧东西南北中城镇重点多几])\p{Script=Han}{2})\p{Script=Han}{2,6}(?<site>基地|产业园|园区|项目)(?:总?投资|面积|占地)?$/u;
