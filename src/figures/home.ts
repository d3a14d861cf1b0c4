import { bareName, type PlaceMention, placeMentions } from './places.ts';

/** How far into a text its lead is looked for, in UTF-16 code units. */
const leadLength = 200;
/** 中新网北京8月13日电: where the report was filed. */
const dateline = /^[^，。]{0,16}\d{1,2}日(?:电|讯|消息)\s*(?:[（(][^（）()]{0,30}[）)])?/u;

/**
 * The place that an article is about where nobody has said so: the one of its title or lead that its text names most often.
 * A guess: it holds where no sentence names a place.
 */
export function homeOf(title: string | undefined, text: string): string | undefined {
  const lead = text.slice(0, leadLength).replace(dateline, (words) => ' '.repeat(words.length));
  const inTitle = candidates(title ?? '');
  const all = inTitle.length === 1 ? inTitle : [...inTitle, ...candidates(lead)];
  const own = all.filter(({ isReporter }) => !isReporter);
  const names = [...new Set((own.length > 0 ? own : all).map(({ name }) => name))];
  const count = (name: string) => text.split(bareName(name)).length - 1;
  return names.reduce<{ name?: string; count: number }>(
    (best, name) => (count(name) > best.count ? { name, count: count(name) } : best),
    { count: 0 },
  ).name;
}

const candidates = (words: string): PlaceMention[] =>
  placeMentions(words, {}).filter(
    ({ kind, isBase, name }) => kind === 'admin' && !isBase && !/^[全我本该]/u.test(name),
  );
