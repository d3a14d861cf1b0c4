import type { Article, Passage, Period, Span } from '../../domain.ts';
import { placeMentions } from '../../figures/places/places.ts';
import { samePeriod, type TimeMention, timeMentions } from '../../figures/times/periods.ts';
import { sentences } from '../../text/sentences.ts';
import type { Verdict } from './bind.ts';
import { blank, canonical } from './claim.ts';
import { leftOf } from './competition.ts';
import { isLightAt } from './fit.ts';
import { stagesIn } from './modes.ts';
import { negations } from './word-cover.ts';

/** How much of the words of a claim what an article says of the time must hold: by the time itself, and with its title and the text before. */
const least = { own: 0.6, all: 0.75 };
const ofWide = 0.6;
const ofSign = 0.5;

const aim = /力争|争取|确保|计划|预计|预期|拟|目标|规划|将(?!军)|有望|明年/u;

/** What an article says of one time: from its clause to the next time's, the whole sentence, and what stands before it. */
interface Telling {
  readonly times: readonly Period[];
  readonly words: string;
  /** What leads up to 该项目于3月开工. */
  readonly meant: string;
  readonly wide: string;
}

/**
 * The times of a claim that counts nothing else, where a passage says of them what the claim says: its words are met where the article has that time, and
 * are not met as well where it has another one.
 */
export function timesTold(
  text: string,
  passages: readonly Passage[],
  articles: ReadonlyMap<string, Article>,
): Verdict[] {
  for (const id of new Set(passages.map(({ articleId }) => articleId))) {
    const article = articles.get(id);
    if (!article) continue;
    const claimed = timeMentions(text, { publishedOn: article.publishedOn });
    if (claimed.length === 0) return [];
    const all = wordsOf(text, claimed, article).replace(/投入(?:使用|运营|生产)/gu, shortened);
    // A word that the article does not have: of something else, perhaps.
    if (leftOf(all, canonical(`${article.title}\n${article.text}`))) continue;
    const tellings = passages.filter(({ articleId }) => articleId === id).flatMap((one) => tellingsOf(one, article));
    if (!claimed.every((time) => isTold(time, besideOf(time, claimed, all), behind(time, all), tellings))) continue;
    return claimed.map(({ start, end }) => ({ text: '', start, end, supported: true }));
  }
  return [];
}

/** 投用, and blanks for the rest: 投入使用. */
const shortened = (words: string) => `投${words === '投入使用' ? '用' : words === '投入运营' ? '运' : '产'}  `;

/** What the claim says of one of its times: the words of its clause, and those before the first of them. */
function besideOf({ start, end }: Span, times: readonly Span[], words: string): string {
  const from = start - /[^，。；：、,;:]*$/u.exec(words.slice(0, start))![0].length;
  const to = end + /^[^，。；：,;:]*/u.exec(words.slice(end))![0].length;
  const first = times[0]!.start;
  return `${from > first ? words.slice(0, first) : ''} ${words.slice(from, to)}${times.length === 1 ? ` ${words.slice(0, from)} ${words.slice(to)}` : ''}`;
}

/** What came about then: 3月|开工. */
const behind = ({ end }: Span, words: string): string => /^[^，。；：,;:]*/u.exec(words.slice(end))![0];

function isTold({ period }: TimeMention, words: string, act: string, tellings: readonly Telling[]): boolean {
  const plain = tellings.map((telling): Met => ({ telling, ...coverOf(words, telling) }));
  return (
    isBest(period, words, plain) ||
    isBest(
      period,
      words,
      plain.map(({ telling }) => meantBy(telling, words, act)),
    )
  );
}

interface Met {
  readonly telling: Telling;
  readonly own: number;
  readonly all: number;
}

/** 该项目, of which the clause says what the claim says, is taken for what the sentences before it speak of. */
function meantBy(telling: Telling, words: string, act: string): Met {
  const isSame = act !== '' && coverOf(act, telling).own >= least.own;
  return { telling, ...coverOf(words, isSame ? { ...telling, words: `${telling.meant} ${telling.words}` } : telling) };
}

function isBest(period: Period, words: string, all: readonly Met[]): boolean {
  const isOf = ({ telling }: Met) => telling.times.some((time) => isWithin(time, period));
  const best = all.filter(isOf).sort((a, b) => b.own - a.own)[0];
  return (
    best !== undefined &&
    best.own >= least.own &&
    best.all >= least.all &&
    isAlike(words, best.telling) &&
    !all.some((one) => !isOf(one) && one.own >= best.own && isAlike(words, one.telling))
  );
}

/** 8月8日 is told by an article of a claim's 8月, and not the other way round. */
const isWithin = (told: Period, claimed: Period): boolean =>
  samePeriod(told, claimed) ||
  told.label === claimed.label ||
  (claimed.from <= told.from && told.to <= claimed.to) ||
  // 2021年9月到2022年8月: each of its ends.
  (told.label.includes('/') && (told.from === claimed.from || told.to === claimed.to));

const wordsOf = (text: string, times: readonly Span[], article: Article): string =>
  canonical(
    blank(text, { start: 0, end: text.length }, [
      ...times,
      ...placeMentions(text, article).filter(({ kind }) => kind === 'admin'),
    ]),
  );

/** The same stage, aimed at or reached as it is there, and neither of them denied. */
function isAlike(claim: string, { words }: Telling): boolean {
  const [said, told] = [stagesIn(claim), stagesIn(words)];
  return (
    aim.test(claim) === aim.test(words) &&
    negations(claim) === negations(words) &&
    said.every((one) => told.includes(one))
  );
}

const known = new WeakMap<Passage, readonly Telling[]>();

function tellingsOf(passage: Passage, article: Article): readonly Telling[] {
  const made = known.get(passage) ?? makeTellings(passage, article);
  known.set(passage, made);
  return made;
}

/** 本报8月3日讯 is when it was written. */
const dateline = /^\s*(?:报道|讯|电(?![力价网站厂量]))/u;
const farthest = 300;
const anaphor =
  /^[“\s]*(?:据悉|据了解|目前)?[，\s]*(?:该|这[个条座家]|此)(?:项目|工程|公司|企业|[路桥线站厂园校楼]|基地|园区|医院|学校|道路|隧道|大桥)/u;

function makeTellings(passage: Passage, { title, publishedOn }: Article): Telling[] {
  const times = timeMentions(passage.text, { publishedOn });
  return sentences(passage.text).flatMap(({ start, end }) => {
    const own = times.filter((time) => time.start >= start && time.end <= end);
    const clauseOf = ({ start: at }: TimeMention) => start + passage.text.slice(start, at).search(/[^，；：]*$/u);
    const starts = [...new Set(own.map(clauseOf))];
    const isMeant = anaphor.test(passage.text.slice(start, end));
    const meant = isMeant ? canonical(passage.text.slice(Math.max(0, start - farthest), start)) : '';
    // The day of 本报8月3日讯 does not end what leads up to the others.
    const first = own.find(({ end: at }) => !dateline.test(passage.text.slice(at))) ?? own[0];
    const wide = canonical(`${title}\n${passage.text.slice(0, end)}`);
    return starts.map((from, index): Telling => {
      const to = starts[index + 1] ?? end;
      const here = own.filter((time) => clauseOf(time) === from);
      return {
        times: here.map(({ period }) => period),
        // 公司2015年成立，2019年转型: what leads up to the first time leads up to all.
        words: canonical(
          `${passage.text.slice(start, Math.min(first!.start, to))} ${passage.text.slice(index === 0 ? own[0]!.start : from, to)}`,
        ),
        meant,
        wide,
      };
    });
  });
}

function coverOf(
  claim: string,
  { words, wide }: Pick<Telling, 'words' | 'wide'>,
): { readonly own: number; readonly all: number } {
  const light = isLightAt(claim, false);
  let [signs, own, all] = [0, 0, 0];
  for (let at = 0; at < claim.length; at += 1) {
    const sign = claim[at]!;
    if (light[at] || !/[\p{Script=Han}A-Z]/u.test(sign)) continue;
    signs += 1;
    const pairs = [claim.slice(at - 1, at + 1), claim.slice(at, at + 2)].filter((pair) => /^\S\S$/u.test(pair));
    const met = (held: string) => (pairs.some((pair) => held.includes(pair)) ? 1 : held.includes(sign) ? ofSign : 0);
    own += met(words);
    all += Math.max(met(words), ofWide * met(wide));
  }
  return signs === 0 ? { own: 0, all: 0 } : { own: own / signs, all: all / signs };
}
