import type { Article, DraftClaim, Figure, Hit, Language, Passage, Query, Source } from '../../../domain.ts';
import { timeMentions } from '../../../figures/times/periods.ts';
import { isSameTime, timeTold } from '../../../figures/times/time-told.ts';
import type { Generation } from '../../../index/generations.ts';
import { traditionalize } from '../../../text/normal.ts';
import { figuresIn, figuresOf, figuresOfTerms } from '../../ledger-index.ts';
import { isVerb } from '../../understanding/verbs.ts';
import type { Vocabulary } from '../../understanding/vocabulary.ts';
import { judge } from '../../verifying/verify.ts';
import { isForeseen, isWaitedFor } from '../matching/foreseen.ts';
import { isAim } from '../matching/misses.ts';
import { itemAt, overlap } from '../matching/surroundings.ts';
import { saysAsMuch } from '../matching/time-in-words.ts';
import { sayFigure } from './say.ts';

export type Known = Pick<Generation, 'articles' | 'passages' | 'ledger' | 'glossary' | 'meaning'>;

/** What the articles of one outlet say; all of it where no outlet is named. */
export function ofOutlet(known: Known, outlet: string | undefined): Known {
  if (outlet === undefined) return known;
  const articles = new Map<string, Article>();
  for (const [id, article] of known.articles) if (article.outlet === outlet) articles.set(id, article);
  return { ...known, articles, ledger: [...articles.keys()].flatMap((id) => figuresOf(id, known.ledger)) };
}

/** What a question's answer is composed of. */
export interface Material {
  readonly query: Query;
  readonly hits: readonly Hit[];
  readonly known: Known;
  readonly vocabulary: Vocabulary;
  /** Figures that were found not to answer. */
  readonly without?: ReadonlySet<Figure>;
}

/** The figures that the search's passages state, and those of the terms asked for wherever they stand. */
export function candidates({ query, hits, known, without }: Material): Set<Figure> {
  const found = new Set<Figure>();
  for (const hit of hits) for (const figure of figuresIn(hit.passage, known.ledger)) found.add(figure);
  const asked = new Set(query.terms.map(({ term }) => term.name));
  if (asked.size > 0) for (const figure of figuresOfTerms(known.ledger)) if (asked.has(figure.term!)) found.add(figure);
  return without ? new Set([...found].filter((figure) => !without.has(figure))) : found;
}

/** What several articles state alike is said once, with all of them behind it. */
export function claimsOf(figures: readonly Figure[], material: Material): DraftClaim[] {
  const said = new Map<string, DraftClaim>();
  for (const figure of figures) {
    const claim = claimOf(figure, material);
    const key = [
      figure.value,
      figure.upper,
      figure.unit,
      figure.term ?? figure.metric,
      figure.aspect,
      figure.status,
      figure.place?.replace(/[市区县]$/u, ''),
    ].join(' ');
    const known = said.get(key);
    said.set(key, known ? { ...known, sources: [...known.sources, ...claim.sources] } : claim);
  }
  // A sentence that is quoted for several of its figures is quoted once.
  return [...new Map([...said.values()].map((claim) => [claim.text, claim])).values()];
}

/** A sentence of an article, as it stands. */
export function quoteOf(given: Source, words: string, language: Language): DraftClaim {
  // 答：截至目前…… of an interview, 二是…… of a list: who speaks and which it is are no part of what is said.
  const label =
    /^(?:[答问][：:]|[—–]{1,2}|[●★■◆▲]|[一二三四五六七八九十]是(?=\p{Script=Han}))\s*/u.exec(words)?.[0].length ?? 0;
  const [source, text] = [{ ...given, start: given.start + label }, words.slice(label)];
  if (language === 'en') return { text: `The article says: “${text}”`, sources: [source] };
  return { text: language === 'zh-Hant' ? traditionalize(text) : text, sources: [source] };
}

/** A figure said in one sentence, with the sentence that states it as its source; that sentence itself where ours would not be borne out by it. */
export function claimOf(figure: Figure, { known, query }: Material): DraftClaim {
  const article = known.articles.get(figure.articleId)!;
  const text = sayFigure(figure, article, known.glossary, query.language, askedWords(query, article));
  const claim = { text, sources: sourcesOf(figure, article, known) };
  const isUntold = figure.status !== 'target' && isAim(figure, article);
  return !isUntold &&
    !(query.period && saysAsMuch(query, figure, article)) &&
    // 去年, 7月 of an article that nobody dated stand in its own words alone.
    !(query.language === 'en' && timeTold(figure, article)) &&
    !isOfItem(figure, query, article) &&
    !isOfThing(figure) &&
    !isOfShares(figure) &&
    !isOneOfCases(figure, known) &&
    !isBareGap(figure) &&
    !isNoNoun(figure) &&
    !isLeftToDo(figure) &&
    !isForeseen(figure, article) &&
    !isWaitedFor(figure, article) &&
    !isReceiver(figure, article) &&
    !isTurnedBehind(figure, article) &&
    !isGranted(figure, query, article) &&
    !ofList.test(text) &&
    !/^(?:合计|共计|总计|省市)/u.test(figure.metric) &&
    !isOneOfTwo(figure, query, article) &&
    judge(claim, known).bound?.includes(figure)
    ? claim
    : // 分别持股60%、40%: who they are, the clause before says.
      sentenceOf(figure, { known, query }, isOfShares(figure) || isOneOfCases(figure, known));
}

/** 为800人追回工资: they are those for whom it was done, and no measure of it. */
const isReceiver = ({ dimension, start }: Figure, { text }: Article): boolean =>
  dimension === 'people' &&
  /(?:^|[，。；、：\s]|[年月日]|半年|季度|[已共将]|累计|先后|分别|成功)[为替帮]$/u.test(
    text.slice(Math.max(0, start - 4), start),
  );

/** 实现3亿元顺差, 2亿元的缺口: which way it is stands behind the number. */
const isTurnedBehind = ({ metric, end }: Figure, { text }: Article): boolean => {
  const way = /^的?(?:贸易|财政|资金)?(?<way>顺差|逆差|亏损|赤字|盈余|缺口|净流[入出])/u.exec(text.slice(end, end + 8))
    ?.groups?.way;
  return way !== undefined && !metric.includes(way);
};

/** 剩下的6处明年整治到位, 将有30班列车停运: so many are left, or are to fall out, and nobody aims at that. */
const isLeftToDo = ({ metric, status }: Figure): boolean =>
  status === 'target' &&
  /^(?:剩[下余]|余下|其余)|取消|停[运航课水电产工]|关停|中断|延误|滞留|影响$|受[灾影困损]/u.test(metric);

/** 首套夫妻双方100万元；二套夫妻双方80万元: two values of one thing in one sentence, which alone says of which case each is. */
const isOneOfCases = (figure: Figure, { ledger, articles }: Pick<Known, 'ledger' | 'articles'>): boolean =>
  figure.aspect !== 'rank' &&
  figuresOf(figure.articleId, ledger).some(
    (other) =>
      other.sentence.start === figure.sentence.start &&
      other.clause.start !== figure.clause.start &&
      other.value !== figure.value &&
      !other.isBase &&
      // 新增28家，累计96家 are of no two cases.
      articles
        .get(figure.articleId)!
        .text.slice(Math.min(other.start, figure.start), Math.max(other.start, figure.start))
        .includes('；') &&
      isAlike(other, figure) &&
      isOfOneTime(other, figure, articles.get(figure.articleId)!),
  );
/** 去年9亿元；今年一季度3亿元 are no two cases, whichever years those are. */
const isOfOneTime = (one: Figure, other: Figure, article: Article): boolean =>
  isSameTime(timeTold(one, article)?.words, timeTold(other, article)?.words);
const isAlike = (one: Figure, other: Figure): boolean =>
  (['metric', 'term', 'unit', 'aspect', 'status', 'place', 'subject', 'partOf', 'direction'] as const).every(
    (slot) => one[slot] === other[slot],
  ) && one.period?.label === other.period?.label;

/** 持股51%: little without whose they are. */
const isOfShares = ({ metric, unit }: Figure): boolean => unit === '%' && /持股(?:比例)?$/u.test(metric);

/** 全长8.4公里 is no district's: where its clause does not say whose it is, its sentence may. */
const isOfThing = ({ subject, partOf, metric }: Figure): boolean =>
  subject === undefined &&
  partOf === undefined &&
  /^(?:(?:大桥|隧道|线路|道路|项目)?全线?长|总长度?|路[面基]宽度?|桥长|桥宽|跨度|总?高度?|占地(?:面积)?|总?建筑面积|职工(?:人数)?|员工(?:人数)?|年收入|年营业额)$/u.test(
    metric,
  );

/** 新建冷库按投资额的30%补助，最高100万元: what a rule grants is nobody's aim, and is little without what it is granted for, or the most of it. */
function isGranted({ status, dimension, metric, clause }: Figure, { language }: Query, { text }: Article): boolean {
  const words = text.slice(clause.start, clause.end);
  return (
    language !== 'en' &&
    /^(?:money|percent)$/u.test(dimension) &&
    /奖励|奖补|补贴|补助|资助|贴息|减免|返还|上浮/u.test(metric) &&
    (status === 'target' || /最[高多]|封顶/u.test(words)) &&
    !/目标|计划|力争|安排|预[算计]|(?<![即必])将|拟|累计|总额|已|了/u.test(words)
  );
}

/** 上一届来, 年度, and 一是 of a list: words that no sentence can be made about. */
const isNoNoun = ({ metric }: Figure): boolean => /^(?:年度|全年)$|(?<![未以外往历])来$/u.test(metric);
const ofList = /(?<=[区县市镇乡村，])[一二三四五六七八九十]是(?=\p{Script=Han})/u;

/** 2.7个百分点 is no level: by how much of what, and against what, only its sentence says. */
const isBareGap = ({ dimension, aspect, direction, metric }: Figure): boolean =>
  dimension === 'points' && (aspect === 'level' || (direction !== undefined && !ofRate.test(metric)));
/** 工业增加值回落0.4个百分点: what fell is the rate at which it grows, since when its sentence says. */
const ofRate = /(?:[率速比重]|比例|占比|份额|[增降涨跌]幅|速度)$/u;

/** 几架飞机几条船: one of the two that a clause gives is half an answer. */
const isOneOfTwo = ({ start, end, clause }: Figure, { text: asked }: Query, { text }: Article): boolean =>
  /(?:几|多少)[^，。？]{1,6}(?:几|多少)/u.test(asked) &&
  (/^[^，。；]{0,8}[、和及与][^，。；]{0,8}\d/u.test(text.slice(end, clause.end)) ||
    /\d[^，。；]{0,8}[、和及与][^，。；]{0,8}$/u.test(text.slice(clause.start, start)));

/** The sentence that states a figure, as it stands; all of it, if it is no more than that and `isWhole`. */
export function sentenceOf(
  figure: Figure,
  { known, query }: Pick<Material, 'known' | 'query'>,
  isWhole = false,
): DraftClaim {
  const article = known.articles.get(figure.articleId)!;
  const own = sourceOf(figure, article, known);
  const item = isOfItem(figure, query, article) ? itemAt(article.text, figure.start) : undefined;
  const isShown = item !== undefined && item.start >= own.passage.start && own.end - item.start <= maxItem;
  const isAll = isWhole && own.end - own.start <= maxItem;
  const source = isShown ? { ...own, start: item.start } : isAll ? own : partOf(figure, own, article);
  return quoteOf(source, article.text.slice(source.start, source.end), query.language);
}

/** The most that is quoted of an item to say what it is about. */
const maxItem = 220;

/** The question names the item that a figure stands in, and its own sentence does not. */
function isOfItem({ start, sentence }: Figure, { rest }: Query, { text }: Article): boolean {
  const name = itemAt(text, start)?.name;
  const told = text.slice(sentence.start, sentence.end);
  return (
    name !== undefined &&
    rest.split(' ').some((word) => word.length > 1 && !told.includes(word) && overlap(word, name) >= 0.5)
  );
}

/** The stretch between semicolons that states a figure, where it says its own time or is what the sentence opens with; else the sentence. */
function partOf({ start: at }: Figure, source: Source, { text }: Article): Source {
  const start = Math.max(source.start, text.lastIndexOf('；', at) + 1);
  const behind = text.indexOf('；', at);
  const end = behind < 0 || behind >= source.end ? source.end : behind;
  const isWhole = start === source.start || timeMentions(text.slice(start, end), { year: 2000 }).length > 0;
  return isWhole ? { ...source, start, end } : source;
}

/** The nouns and names of the question, without the place that the article is about. */
const askedWords = ({ rest }: Query, { place }: Article): string[] =>
  rest.split(' ').filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && !isVerb(word) && !place?.includes(word));

/** The sentence that states a figure, in the passage that holds it. */
/** The sentence that states a figure, with the one before where that alone tells of which part of a year it is. */
function sourcesOf(figure: Figure, article: Article, known: Known): readonly Source[] {
  const own = sourceOf(figure, article, known);
  const part = timeTold(figure, article);
  if (!part || part.start >= own.start) return [own];
  const start = Math.max(article.text.lastIndexOf('。', part.start), article.text.lastIndexOf('\n', part.start)) + 1;
  if (start >= own.passage.start) return [{ ...own, start }];
  const before = { ...figure, start: part.start, end: part.start + part.words.length };
  return [own, sourceOf({ ...before, sentence: { start, end: figure.sentence.start } }, article, known)];
}

export function sourceOf(figure: Figure, article: Article, known: Known): Source {
  const passage = passageOf(figure, known);
  const { start, end } = figure.sentence;
  if (start >= passage.start && end <= passage.end) return { passage, start, end };
  // A sentence longer than a passage was cut at its clauses.
  return { passage, start: Math.max(start, passage.start), end: Math.min(end, passage.end, article.text.length) };
}

const passageIndex = new WeakMap<readonly Passage[], ReadonlyMap<string, readonly Passage[]>>();

/** The passages of an article, in the order of its text. */
export function passagesOf(articleId: string, known: Pick<Known, 'passages'>): readonly Passage[] {
  let index = passageIndex.get(known.passages);
  if (!index) {
    const groups = new Map<string, Passage[]>();
    for (const passage of known.passages) {
      const group = groups.get(passage.articleId);
      if (group) group.push(passage);
      else groups.set(passage.articleId, [passage]);
    }
    index = groups;
    passageIndex.set(known.passages, index);
  }
  return index.get(articleId) ?? [];
}

function passageOf(figure: Figure, known: Known): Passage {
  const own = passagesOf(figure.articleId, known).find(
    (passage) => passage.start <= figure.start && figure.end <= passage.end,
  );
  if (!own) throw new Error(`figure ${figure.id} stands in no passage`);
  return own;
}
