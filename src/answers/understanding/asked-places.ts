import type { Glossary, Span } from '../../domain.ts';
import { countyAt, peoples } from '../../figures/places/counties.ts';
import { fullName, provinceOfCity, provinces } from '../../figures/places/gazetteer.ts';
import { bareName, samePlace } from '../../figures/places/places.ts';
import { literal } from '../../text/matches.ts';
import { isEntity, siteName } from './entities.ts';
import { isSaid } from './said.ts';
import type { Vocabulary } from './vocabulary.ts';

/** 比全市高, 在全省排第几: what something is measured against, not where it holds. */
export const isField = (text: string, { start, end }: { start: number; end: number }): boolean =>
  /(?:比|较|跟|与|占|高于|低于|快于|慢于|跻身|[挤冲打迈想排]进|[进迈]入)$/u.test(text.slice(0, start)) ||
  (/^的?平均/u.test(text.slice(end)) && !isOwnMean(text, start, end)) ||
  /^(?:水平|[^，,。？?]{0,6}(?:排|第几|名次|位次|位居|占比|的?(?:比重|比例)))/u.test(text.slice(end));

/** 江岸镇平均降雨量多少: the place's own, where 高于全省平均工资 measures against it. */
const isOwnMean = (text: string, start: number, end: number): boolean =>
  /(?:^|[，,。？?年月])$/u.test(text.slice(0, start)) &&
  /^平均(?!水平|值|数|线|\p{Script=Han}{1,3}(?:的|还是))\p{Script=Han}/u.test(text.slice(end));

/** 江县 of 江县站, a railway station of another place by now, and of 江县青年, who come from there: the articles know the station and them. */
export const isInSiteName = (text: string, { start, end }: Span, vocabulary: Vocabulary): boolean => {
  const site = /^(?:站|港|大桥|机场|水库|中学|小学|医院|青年|同胞|学生|院校|高校|商人)/u.exec(text.slice(end))?.[0];
  const name = text.slice(start, end);
  return site !== undefined && !vocabulary.homes.includes(name) && isSaid(name + site, vocabulary);
};

/** 岭东 of 岭东朔元, where the articles tell of 岭东朔元信息技术有限公司: the name of a firm or a site that begins with a place. */
export function isInName(text: string, span: Span, vocabulary: Vocabulary): boolean {
  if (isInSiteName(text, span, vocabulary)) return true;
  const own = text.slice(span.end, span.end + 2);
  if (own.length < 2 || !isEntity(own) || isPlaceEnd.test(own)) return false;
  const name = text.slice(span.start, span.end) + own;
  if (!isSaid(name, vocabulary)) return false;
  return vocabulary.texts.some((one) => {
    const at = one.indexOf(name);
    return at >= 0 && /^\p{Script=Han}{0,12}?(?:公司|集团|银行)/u.test(one.slice(at + name.length));
  });
}
const isPlaceEnd = /^(?:[省市区县州旗]|.[省市区县州旗])/u;

interface NamedPlace extends Span {
  readonly name: string;
}

const homeEnds = new RegExp(
  `(?<=.{2})(?:(?:经济|高新)?(?:技术)?(?:产业)?开发区|经开区|高新区|(?:空港|临空)?新区|(?:[回壮]族|维吾尔)?自治区|${peoples}自治[州县旗]|[省市区县州旗镇乡])$`,
  'u',
);
/** What a development zone (江东经济技术开发区) is called for short; an economic one is no 高新区. */
const shortZones = [
  [/经济.*开发区$/u, '经济开发区'],
  [/经济.*开发区$/u, '经开区'],
  [/高新.*开发区$/u, '高新区'],
  [/开发区$/u, '开发区'],
] as const;
const otherZone = /^(?:高新区|经开区|经济开发区|保税区|新区)/u;
const zoneWithin = /^[市区]?(?:国家级?)?(?:高新区|高新技术产业开发区|经济技术开发区)/u;
// 江东大桥 is a bridge, not the district, and 江东队 a team.
const notHome = /^[大中小]?(?:桥|道|学|路|街|站|医院|公园|广场|机场|湖|山|河|村|代表队|队(?!伍))/u;

/** Places with their names without what they end with, which each list has one pattern for. */
const bareBy = new WeakMap<readonly string[], readonly { readonly name: string; readonly bare: string }[]>();

function withBare(names: readonly string[], ends: RegExp) {
  const made = bareBy.get(names) ?? names.map((name) => ({ name, bare: name.replace(ends, '') }));
  bareBy.set(names, made);
  return made;
}

/** 江东 for 江东区: a home's name without its suffix; of 江海市江东区 the last. */
export function bareHome(text: string, { home, homes }: Vocabulary): NamedPlace | undefined {
  let found: NamedPlace | undefined;
  for (const { name, bare } of withBare(homes, homeEnds)) {
    if (!text.includes(bare)) continue;
    // 吉林 alone is the province.
    if (bare.length < 2 || (provinces.has(bare) && fullName(bare) !== name && !text.includes(name))) continue;
    for (let start = text.indexOf(bare); start >= 0; start = text.indexOf(bare, start + 1)) {
      const zone = shortZones.find(([kind, short]) => kind.test(name) && text.startsWith(bare + short, start))?.[1];
      // 江东高新区 is no 江东经济技术开发区.
      if (!zone && /开发区$/u.test(name) && otherZone.test(text.slice(start + bare.length))) continue;
      // Nor is it 江东市, in which it lies.
      if (/(?:市|(?<![新发])区)$/u.test(name) && zoneWithin.test(text.slice(start + bare.length))) continue;
      const shorter = /自治州$/u.test(name) && text.startsWith(`${bare}州`, start) ? '州' : (zone ?? '');
      const end = start + (text.startsWith(name, start) ? name : bare + shorter).length;
      // 占江海市多少: what it is a part of.
      if (notHome.test(text.slice(start + bare.length)) || text[start - 1] === '占') continue;
      // 云江市 is no 云江新区, which lies in it.
      if (
        /区$/u.test(name) &&
        name.length > bare.length + 1 &&
        /^市(?!场|民|面)/u.test(text.slice(start + bare.length))
      )
        continue;
      const isInner =
        found !== undefined && /^[省市区县州]?的?$/u.test(text.slice(found.end, start)) && start >= found.end;
      const isOuter = found !== undefined && end <= found.start;
      if (!found || isInner || (!isOuter && start <= found.start && end >= found.end)) found = { name, start, end };
      break;
    }
  }
  if (found || !home) return found;
  // 新区去年…, 区里…: the district itself.
  const suffix = /(?:新区|[市区县州旗镇乡])$/u.exec(home)?.[0] ?? '';
  const generic =
    suffix &&
    new RegExp(
      `(?<!高)(?:咱们?|我们|这个)?(?:${suffix.length > 1 ? suffix : `${suffix}里`})(?!县)|全${suffix}(?=${classed})`,
      'u',
    ).exec(text);
  return generic ? { name: home, start: generic.index, end: generic.index + generic[0].length } : undefined;
}

/** 全区重点项目 are those of the district: what an article would say so of one of them makes no name of the question's. */
const classed = '重点(?!实验室)|示范|先进|特色|专精特新|文明|卫生|首';

/** 村 of 石田村集体收入, where 石田村 is a name that the articles know. */
export function endsName(text: string, start: number, { names }: Vocabulary): boolean {
  for (let length = 1; length <= Math.min(4, start); length += 1)
    if (names.has(text.slice(start - length, start + 1))) return true;
  return false;
}

/** 青岭 for 青岭县, of which the articles tell figures as well. */
export function otherIn(text: string, { elsewhere }: Vocabulary): NamedPlace | undefined {
  for (const { name, bare } of withBare(elsewhere, /(?:新区|[市区县州旗])$/u)) {
    const start = bare.length >= 2 ? text.indexOf(bare) : -1;
    if (start >= 0 && !siteName.test(text.slice(start, start + bare.length + 2)))
      return { name, start, end: start + (text.startsWith(name, start) ? name : bare).length };
  }
  return undefined;
}

/** Provinces and cities by the sign that they begin with. */
const cities = new Map<string, string[]>();
for (const name of [...provinces, ...provinceOfCity.keys()]) {
  const sign = name.charAt(0);
  cities.set(sign, [...(cities.get(sign) ?? []), name]);
}

/** 云京 of 云京办事处: the city or province that a question opens with. */
export const cityAhead = (text: string): string | undefined =>
  cities.get(text.charAt(0))?.find((one) => text.startsWith(one));

/** 云京 of 云京自贸试验区有多大, of 去年云京GDP: a city or a county that no article speaks of. What it begins with comes behind the times at `begins`. */
export function foreignIn(
  text: string,
  vocabulary: Vocabulary,
  begins: readonly number[] = [],
): NamedPlace | undefined {
  for (const begin of [0, ...begins]) {
    const start = begin + (opening.exec(text.slice(begin))?.[0].length ?? 0);
    const asked = text.slice(start);
    const city = cities.get(asked.charAt(0))?.find((one) => asked.startsWith(one));
    const county = city === undefined && !notPlace.test(asked.slice(2)) ? countyAt(asked, vocabulary.homes) : undefined;
    const bare = city ?? county?.bare;
    if (bare === undefined) continue;
    const isOwn =
      city !== undefined &&
      !isInName(text, { start, end: start + bare.length }, vocabulary) &&
      !isOfSite(asked, city, vocabulary);
    // An article may speak of a city and be of another; what a county is called, it may say of anything.
    if (isOwn || !isSaid(bare, vocabulary)) return { name: county?.name ?? bare, start, end: start + bare.length };
  }
  return undefined;
}
/** 云京 of 云京中央商务区, as the articles call it: what lies there has a name of its own. */
const isOfSite = (asked: string, city: string, { texts }: Vocabulary): boolean =>
  !asked.startsWith('市', city.length) &&
  [3, 4, 5, 6, 7, 8].some((length) => {
    const site = asked.slice(city.length, city.length + length);
    return site.length === length && siteName.test(site) && isSaid(city + site, { texts });
  });
/** Words that a question may open with. */
const opening = /^(?:[，, ]|请问一?下?|问一?下|想问|想知道|我想|那么?|还有|再问|换成|[和跟]|的)*/u;
/** 昆山路, 昆山人: a street, and one who comes from there. */
const notPlace = /^(?:[东南西北中]?(?:路|街|大道|站|桥|山|湖|寺|镇|乡|村)|人(?!均|口|社|民|才|数))/u;

/** 江东全市, 江东的GDP: a place around the home, without its suffix, right before what is asked of it. */
export function aroundIn(text: string, { around }: Vocabulary, metric: Span | undefined): { name: string } | undefined {
  const { name } =
    withBare(around, /[省市区县州]$/u).find(({ bare }) => {
      if (!text.includes(bare)) return false;
      const found = new RegExp(`${literal(bare)}(?:全[省市州县])?的?`, 'u').exec(text);
      return found && (found[0].includes('全') || found.index + found[0].length === metric?.start);
    }) ?? {};
  return name === undefined ? undefined : { name };
}

/**
 * 云江段桥派出所: a larger place in front of the name of something that the articles tell of. The name says which is meant, and where that lies is no
 * matter of what is asked of it.
 */
export function isAheadOfName(text: string, name: string, { around, texts }: Vocabulary): boolean {
  const bare = bareName(name);
  if (!around.some((one) => samePlace(one, name))) return false;
  const behind = text.slice(text.indexOf(bare) + bare.length).replace(/^[省市州]?的?/u, '');
  return [4, 5, 6, 7, 8, 9, 10].some((length) => {
    const thing = behind.slice(0, length);
    return thing.length === length && (siteName.test(thing) || office.test(thing)) && isSaid(thing, { texts });
  });
}
const office = /.{2}(?:派出所|卫生院|检察院|法院|[中小]学|合作社|项目部|大桥)$/u;

/** 和远区 of 云江市和远区, whose first sign joins, elsewhere. */
export function partOfCity(
  text: string,
  city: { readonly name: string } | undefined,
): { readonly name: string } | undefined {
  const name = city?.name.endsWith('市')
    ? /^[和与]\p{Script=Han}(?:区|县)(?!域|别|内)/u.exec(text.slice(text.indexOf(city.name) + city.name.length))?.[0]
    : undefined;
  return name && text.includes(city!.name) ? { name } : undefined;
}

/** 江东 of 江东区委书记, whose 区委 is one word. */
export const withoutOffice = ({ start, end }: Span, text: string): Span => ({
  start,
  end:
    /[省市区县州旗镇乡]$/u.test(text.slice(start, end)) &&
    /^(?:委(?!托)|级(?!别)|长(?=是|叫|姓|$))/u.test(text.slice(end))
      ? end - 1
      : end,
});

/** 江东有多少人: those who live there. */
export function populationIn(text: string, asked: Span | undefined, glossary: Glossary) {
  const term = glossary.find(({ aliases }) => aliases.includes('常住居民'));
  const found = /^(?:现在|目前|如今)?(?:一共|总共|大概|共)*有多少(?:万|个)*人口?[？?]?$/u.exec(
    text.slice(asked?.end ?? text.length),
  );
  return term && asked?.start === 0 && found ? [{ start: asked.end, end: text.length, term, words: term.name }] : [];
}

/** The places that a question names, each once: 江东区 of 江海市江东区, and one that is called by two names. */
export const apartFrom = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].filter(
    (name, _, all) =>
      !all.some(
        (other) => other !== name && (name.endsWith(other) || (other.startsWith(name) && samePlace(other, name))),
      ),
  );
