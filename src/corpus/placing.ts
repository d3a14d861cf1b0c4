import { isOfBody, isOfCountry } from '../figures/home.ts';
import { fullName, provinceOfCity, provinces } from '../figures/places/gazetteer.ts';
import { placeMentions } from '../figures/places/places.ts';
import { literal } from '../text/matches.ts';

/** What an article is about, and what that lies in, nearest first, as far as it is known. */
export interface Placed {
  readonly place: string;
  readonly within: readonly string[];
}

interface Named {
  readonly name: string;
  /** How often the text says it, with or without its suffix. */
  readonly count: number;
  readonly isPlace: boolean;
}

/** Where a text says what it is about: its headline and its first sentences. */
const leadChars = 200;
const leastMentions = 3;
const leastWithHeadline = 2;
/** Of all that the text says of places of the same level. */
const leastShare = 0.6;
/** Beside a row of others of its level that are hardly named again, as districts of a list are. */
const timesNext = 4;
/** A district beside the city that it lies in, which is named with it and reports on it. */
const leastBesideLarger = 0.7;

/** 全市 and 高新区 are called so everywhere; streets and towns lie in what an article is about. */
const notOwn = /^[全我本该]|^(?:高新|经济?开发?|新|开发)区$|(?:街道|展区|[镇乡])$/u;
/** 云溪区, 石塘县, 云溪高新区. */
const district = /(?:新区|高新区|经开区|开发区|[区县旗])$/u;
const region = /[省州]$|自治区$/u;
const levels = [district, /市$/u, region];

/**
 * The place that an article is about: the smallest one that its headline or lead names and that it says far more often than any other of its level.
 * Undefined where it speaks of many, of a town or a street alone, or of none.
 */
export function placeOfArticle(title: string, text: string): Placed | undefined {
  if (isOfBody(title) || isOfCountry(title, text)) return undefined;
  const words = `${title}\n${text}`;
  const mentions = placeMentions(words, {}).filter(
    ({ kind, isBase, name }) => kind === 'admin' && !isBase && !notOwn.test(name),
  );
  const told = mentions.map(({ name }) => suffixed(name));
  const all = [...new Set(told)];
  // 江海桐县 is 桐县, where the text says so.
  const own = (name: string) => all.find((other) => other !== name && name.endsWith(other)) ?? name;
  const lead = words.slice(0, title.length + 1 + leadChars);
  const named: Named[] = [...new Set(all.map(own))].map((name) => ({
    name,
    count: words.split(shortName(name)).length - 1,
    // 长春 of 长春光机所 names an institute.
    isPlace: title.includes(shortName(name)) || told.filter((other) => own(other) === name).length > 1,
  }));
  const isInTitle = ({ name }: Named) => title.includes(shortName(name));
  let larger = named;
  for (const level of levels) {
    const alike = larger.filter(({ name }) => isOf(level, name));
    larger = larger.filter(({ name }) => !isOf(level, name));
    const [first] = alike.sort((a, b) => b.count - a.count);
    const isEnough =
      first?.isPlace &&
      first.count >= (isInTitle(first) ? leastWithHeadline : leastMentions) &&
      // Of a visit the headline names the visitor.
      (isInTitle(first) || !alike.some(isInTitle)) &&
      lead.includes(shortName(first.name)) &&
      (isInTitle(first) || !isPart.test(words.slice(0, words.indexOf(shortName(first.name))))) &&
      (first.count >= leastShare * sum(level === region ? named : alike) ||
        (level !== region && first.count >= timesNext * (alike[1]?.count ?? Number.POSITIVE_INFINITY))) &&
      first.count >= leastBesideLarger * Math.max(0, ...larger.map(({ count }) => count));
    if (first && isEnough) return { place: first.name, within: withinOf(first.name, words) };
  }
  return undefined;
}

/** 共有展位3400个，其中，云川占800个: named first as a part of what the text is about. */
const isPart = /(?:其中[，：]?|来自)$/u;

const sum = (all: readonly Named[]) => all.reduce((total, { count }) => total + count, 0);

const isOf = (level: RegExp, name: string) => level.test(name) && !(level === district && /自治区$/u.test(name));

/** 浦东 of 浦东新区: as texts go on to call it. */
const shortName = (name: string) =>
  name.replace(/(?<=.{2})(?:新区|高新区|经开区|(?:[回壮]族|维吾尔)?自治区|自治[州县]|[省市区县州旗])$/u, '');

/** 银川 as 银川市; 桐县, 云溪区 as they stand. */
const suffixed = (name: string) => fullName(name.replace(/(?<=^(?:广西|宁夏|新疆))自治区$/u, ''));

/** 江海市 of 江海市云溪区, and the province of a city that is known. */
function withinOf(place: string, words: string): string[] {
  const at = words.search(new RegExp(`市${literal(place)}`, 'u'));
  const ahead = at < 0 ? '' : words.slice(Math.max(0, at - 6), at + 1);
  const city = place.endsWith('市') ? place : placeMentions(ahead, {}).at(-1)?.name;
  const bare = city?.replace(/市$/u, '') ?? '';
  const province = provinceOfCity.get(bare);
  return [...(city && city !== place ? [city] : []), ...(province && !provinces.has(bare) ? [fullName(province)] : [])];
}

/** 云溪区 of 云溪区人民政府门户网站. */
export function placeOfSite(site: string): string | undefined {
  const names = placeMentions(site, {}).filter(({ kind, name }) => kind === 'admin' && district.test(name));
  return names.length === 1 && /^人民政府/u.test(site.slice(names[0]!.end)) ? names[0]!.name : undefined;
}
