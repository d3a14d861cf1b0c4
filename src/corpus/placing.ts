import { placeMentions } from '../figures/places.ts';

/** 云溪区, 石塘县, 高新区; a city is as often the larger place that the district lies in. */
const district = /^(?![全我本该]).*[区县旗]$/u;
const leastShare = 0.8;

/**
 * The district that an article is about, where its headline names one, and its text the same and hardly any other: simplified, without what it lies in.
 * Both are needed: headlines name visitors too, and texts their neighbours.
 */
export function placeOfArticle(title: string, text: string): string | undefined {
  const named = (words: string) =>
    placeMentions(words, {}).filter(({ kind, isBase, name }) => kind === 'admin' && !isBase && district.test(name));
  const all = named(`${title}\n${text}`).map(({ name }) => name);
  // 江海桐县 is 桐县, where the text says so.
  const bare = (name: string) => all.find((other) => name !== other && name.endsWith(other)) ?? name;
  const inTitle = [...new Set(named(title).map(({ name }) => bare(name)))];
  if (inTitle.length !== 1) return undefined;
  const own = all.filter((name) => bare(name) === inTitle[0]);
  return own.length >= 2 && own.length >= leastShare * all.length ? inTitle[0] : undefined;
}

/** 云溪区 of 云溪区人民政府门户网站. */
export function placeOfSite(site: string): string | undefined {
  const names = placeMentions(site, {}).filter(({ kind, name }) => kind === 'admin' && district.test(name));
  return names.length === 1 && /^人民政府/u.test(site.slice(names[0]!.end)) ? names[0]!.name : undefined;
}
