import { pinyin } from 'pinyin-pro';
import type { Article, Figure, Glossary, Ledger } from '../../domain.ts';
import { chineseNames } from '../../figures/glossary.ts';
import { bareNames } from '../../figures/places/gazetteer.ts';
import { samePlace } from '../../figures/places/places.ts';

/** What the questions of one generation are understood against. Made once a generation. */
export interface Vocabulary {
  /** ISO date of the newest article: 今年 and "last year" count from here. */
  readonly newest?: string;
  /** The place that more than half of the articles are about: what 区里 and 全市 mean. */
  readonly home?: string;
  /** The places that the articles are about, most frequent first. */
  readonly homes: readonly string[];
  /** Who published the articles, longest name first. */
  readonly outlets: readonly string[];
  /** The larger places that the homes lie in. */
  readonly around: readonly string[];
  /** Toneless pinyin of a known phrase, syllables joined by spaces, to the phrase: for typos by sound and for romanised names. */
  readonly bySound: ReadonlyMap<string, string>;
  /** The same for every run of two and three signs that the articles write, for names that no list holds; empty for a corpus too large for it. */
  readonly runsBySound: ReadonlyMap<string, string>;
  /** The runs themselves, written twice and more. */
  readonly runs: ReadonlySet<string>;
  /** Other places that figures are told of. */
  readonly elsewhere: readonly string[];
  /** What the articles write as a name: quoted, heading an item, or as whose a figure is. */
  readonly names: ReadonlySet<string>;
  /** Phrases that are right as they stand. */
  readonly known: ReadonlySet<string>;
  /** The labels of all times that figures are told of. */
  readonly periods: ReadonlySet<string>;
  /** All words of the articles, for asking whether something ever occurs. */
  readonly texts: readonly string[];
}

interface Known {
  readonly articles: ReadonlyMap<string, Article>;
  readonly ledger: Ledger;
  readonly glossary: Glossary;
}

/** Beyond this many articles the vocabulary for typos is drawn from the commonest metrics alone, which bounds its time. */
const maxPhrases = 4000;

/** Units that are written amiss by their sound: 公理 for 公里. */
const units = '公里 公斤 公顷 平方米 立方米 千瓦时 亿元 万元 小时 分钟'.split(' ');

/** What is asked of a metric, written amiss as easily as the metric. */
const askedOf = '目标 增速 增幅 占比'.split(' ');

const cache = new WeakMap<ReadonlyMap<string, Article>, Vocabulary>();

export function vocabularyOf(known: Known): Vocabulary {
  const made = cache.get(known.articles) ?? make(known);
  cache.set(known.articles, made);
  return made;
}

function make({ articles, ledger, glossary }: Known): Vocabulary {
  const counts = new Map<string, number>();
  const around = new Set<string>();
  let newest: string | undefined;
  for (const article of articles.values()) {
    if (article.place) counts.set(article.place, (counts.get(article.place) ?? 0) + 1);
    for (const name of article.within ?? []) around.add(name);
    if (article.publishedOn && (!newest || article.publishedOn > newest)) newest = article.publishedOn;
  }
  const homes = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const placed = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const home = homes.find((name) => 2 * counts.get(name)! > placed);
  const texts = [...articles.values()].map((article) => `${article.title}\n${article.text}`);
  const names = new Set(namesTold(texts, ledger));
  const phrases = new Set<string>([
    ...homes,
    ...around,
    ...chineseNames(glossary).map(({ words }) => words),
    ...commonMetrics(ledger),
    ...namesIn(texts),
    ...(lengthOf(texts) > maxChars ? [] : names),
    ...units,
  ]);
  const bySound = new Map<string, string>();
  for (const phrase of [...phrases, ...askedOf])
    if (phrase.length >= 2 && /^\p{Script=Han}+$/u.test(phrase)) keep(bySound, soundOf(phrase), phrase);
  const runs = runsIn(texts);
  return {
    ...(newest && { newest }),
    ...(home && { home }),
    homes,
    outlets: [...new Set([...articles.values()].flatMap(({ outlet }) => outlet ?? []))].sort(
      (a, b) => b.length - a.length,
    ),
    around: [...around],
    elsewhere: elsewhereIn(ledger).filter((name) => !homes.some((home) => samePlace(name, home)) && !around.has(name)),
    bySound,
    names,
    runsBySound: runsOf(runs),
    runs,
    known: new Set([...phrases, ...bareNames]),
    periods: new Set(ledger.flatMap(({ period }) => period?.label ?? [])),
    texts,
  };
}

/** Beyond so many characters of articles, runs are not listed by their sound. */
const maxChars = 200_000;

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);

/** Districts, counties and cities that figures are told of. */
const elsewhereIn = (ledger: Ledger): string[] => [
  ...new Set(
    ledger.flatMap(({ place }) =>
      place && /^(?!全)\p{Script=Han}{2,4}(?:新区|[市区县州旗])$/u.test(place) ? [place] : [],
    ),
  ),
];

/** Two words that go together again and again, and hardly one without the other: 铭砺 and 精工. Parts of a small corpus' names. */
function namesIn(texts: readonly string[]): string[] {
  if (lengthOf(texts) > maxChars) return [];
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = new Map<string, number>();
  const pairs = new Map<string, readonly [string, string, number]>();
  for (const text of texts) {
    let before = '';
    for (const { segment } of segmenter.segment(text)) {
      const isWord = /^\p{Script=Han}{2,4}$/u.test(segment);
      if (isWord) words.set(segment, (words.get(segment) ?? 0) + 1);
      if (isWord && before !== '')
        pairs.set(before + segment, [before, segment, (pairs.get(before + segment)?.[2] ?? 0) + 1]);
      before = isWord ? segment : '';
    }
  }
  return [...pairs]
    .filter(([, [a, b, count]]) => count > 2 && count * 2 > Math.min(words.get(a)!, words.get(b)!))
    .map(([name]) => name);
}

/** What stands in quotation marks, heads an item (◆ 望海灯塔：) or is told of as somebody's: the names of all but a huge corpus. */
function namesTold(texts: readonly string[], ledger: Ledger): string[] {
  if (lengthOf(texts) > 10 * maxChars) return [];
  const told = texts.flatMap((text) =>
    [...text.matchAll(toldNames)].map(({ groups }) => groups!.quoted ?? groups!.item!),
  );
  const subjects = ledger.flatMap(({ subject }) => (subject && /^\p{Script=Han}{3,8}$/u.test(subject) ? subject : []));
  return [...told, ...subjects, ...sightsIn(ledger)];
}

/** 景区接待游客9万人次，其中古城2万人次: what visitors are counted at, by its name alone. */
const sightsIn = (ledger: Ledger): readonly string[] =>
  ledger.flatMap(({ unit, partOf, term, metric }) =>
    unit === '人次' && partOf && !term && /^\p{Script=Han}{2,6}$/u.test(metric) && !ofVisits.test(metric) ? metric : [],
  );
const ofVisits = /[旅乘散][客人]|接待|游|人次|观众|群众|居民|[内外省市]/u;

const toldNames =
  /“(?<quoted>\p{Script=Han}{3,8})”|(?<=^|\n)[^\p{Script=Han}\n]{0,6}(?<item>\p{Script=Han}{3,8})[：:】]/gu;

/** The runs of two and three signs that are told again and again, the commonest first. */
function runsIn(texts: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  if (lengthOf(texts) > maxChars) return new Set();
  for (const text of texts)
    for (const [run] of text.matchAll(/\p{Script=Han}+/gu))
      for (const length of [2, 3])
        for (let at = 0; at + length <= run.length; at += 1) {
          const part = run.slice(at, at + length);
          counts.set(part, (counts.get(part) ?? 0) + 1);
        }
  return new Set(
    [...counts]
      .filter(([, count]) => count > 1)
      .sort((a, b) => b[1] - a[1])
      .map(([run]) => run),
  );
}

/** The commonest run of each sound. */
function runsOf(runs: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const run of runs) keep(found, soundOf(run), run);
  return found;
}

const keep = (map: Map<string, string>, key: string, value: string) => {
  if (!map.has(key)) map.set(key, value);
};

function commonMetrics(ledger: Ledger): string[] {
  const counts = new Map<string, number>();
  for (const { metric } of ledger as readonly Figure[])
    if (metric.length >= 2 && metric.length <= 12) counts.set(metric, (counts.get(metric) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, maxPhrases)
    .map(([metric]) => metric);
}

const syllables = new Map<string, string>();

/** Toneless pinyin sign by sign (each sign's commonest reading), a space between syllables: `li xia qu`. */
export function soundOf(words: string): string {
  return [...words]
    .map((sign) => {
      const known = syllables.get(sign) ?? pinyin(sign, { toneType: 'none', v: true });
      syllables.set(sign, known);
      return known;
    })
    .join(' ');
}

/** A name as English writes it: 重庆 is chongqing. Read as a whole, since names have readings of their own. */
export const romanised = (name: string): string =>
  pinyin(name, { toneType: 'none', separator: '', v: false }).toLowerCase().replaceAll('ü', 'v');
