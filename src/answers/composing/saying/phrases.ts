import type { Article, Language, RefusalReason } from '../../../domain.ts';
import { traditionalize } from '../../../text/normal.ts';

/** Our own words in an answer: about the answer, never about the district. */
export interface Phrases {
  refused(reason: RefusalReason, what: Asked): string;
  nearest: string;
  yes: string;
  no: string;
  /** What was asked is not so; what follows is the sentence that says otherwise. */
  otherwise: string;
  /** By the article of a day, what was asked was still to come. */
  notYet(date: string): string;
  /** The articles neither bear out nor deny what was asked; what follows is what they do say. */
  notSaid: string;
  /** Articles of these dates, newest first, give different figures. */
  disputed(dates: readonly string[]): string;
  /** What is told of one thing at several times, the largest first, or the smallest. */
  ordered(isLeast: boolean): string;
  /** The metric is there, what was asked of it is not. */
  noMatch: string;
  aboutBot(facts: BotFacts): string;
  /** Title, date, outlet, editor and address of some of `count` articles. */
  aboutArticles(articles: readonly Article[], count: number): string;
  /** What stands before the figures that tell what an article is about. */
  summary(article: Article): string;
  greeting(facts: BotFacts): string;
  thanks(): string;
  /** To who says 哦 or 等一下. */
  heard(): string;
  /** To who is not content with an answer. */
  sorry(): string;
  unreadable: string;
  /** Another currency is asked for. */
  noRate: string;
  computed(text: string): string;
}

export interface Asked {
  readonly metric?: string | undefined;
  readonly place?: string | undefined;
  readonly period?: string | undefined;
  /** What the articles are about, where that is one place. */
  readonly home?: string | undefined;
}

export interface BotFacts {
  readonly articles: number;
  readonly figures: number;
  readonly homes: readonly string[];
  readonly newest?: string | undefined;
  /** Of up to three articles. */
  readonly titles: readonly string[];
}

/** Some of the places that a corpus of many is about. */
const listed = (homes: readonly string[]) => homes.slice(0, 3).join('、') + (homes.length > 3 ? '等地' : '');

const simplified: Phrases = {
  refused(reason, { metric, place, period, home }) {
    const what = metric ? `“${metric}”` : '这一点';
    switch (reason) {
      case 'off-topic':
        return `我只回答关于${home ?? '各地'}发展情况的问题，依据是收录的官方新闻报道；这个问题不在其中。`;
      case 'other-place':
        return place
          ? `收录的报道${home ? `讲的是${home}，` : ''}没有${place}的${metric ?? '这项数据'}。`
          : `收录的报道没有${home ? `${home}的` : ''}${metric ?? '这项数据'}，只有其他地方的。`;
      case 'other-period':
        return `收录的报道没有${period ?? '该时期'}的${metric ?? '这项数据'}。`;
      case 'target-only':
        return `收录的报道只有${period ?? ''}${what}的目标，没有完成数。`;
      case 'actual-only':
        return `收录的报道只有${period ?? ''}${what}的实际数，没有目标。`;
      case 'unsupported-figure':
        return '相关数字无法逐一对上原文，所以不作回答。';
      case 'not-in-corpus':
        return metric ? `收录的报道没有提到${what}。` : '收录的报道没有提到这一点。';
    }
  },
  nearest: '报道中最接近的内容（并非所问）：',
  yes: '是的。',
  no: '不是，报道中的数字是：',
  otherwise: '不是，报道是这样说的：',
  notYet: (date) => `到${date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日')}的报道为止还没有，报道是这样说的：`,
  notSaid: '报道没有这样说，相关的数字是：',
  disputed: (dates) =>
    dates.length > 1 ? `各篇报道的数字不一致，由新到旧（${dates.join('、')}）：` : '各篇报道的数字不一致：',
  ordered: (isLeast) => (isLeast ? '报道说到的，从低到高：' : '报道说到的，从高到低：'),
  noMatch: '收录的报道没有说到这一点。',
  aboutBot: ({ articles, figures, homes, newest, titles }) =>
    `我是区问，回答关于${listed(homes) || '本地区'}发展情况的问题。依据是收录的${articles}篇官方新闻报道（共${figures}个数字，最新一篇发布于${newest ?? '日期不详'}），${articles > 3 ? '例如' : '即'}${titles.map((title) => `《${title}》`).join('、')}，每个数字都附原文出处，报道里没有的我会直说。`,
  aboutArticles: (articles, count) =>
    [
      `收录了${count}篇报道${count > articles.length ? '，最新的是' : ''}：`,
      ...articles.map(({ title, publishedOn, outlet, editor, url }) =>
        [
          `《${title}》`,
          publishedOn ? `${publishedOn}发布` : '发布日期不详',
          outlet && `来源：${outlet}`,
          editor && `编辑：${editor}`,
          url,
        ]
          .filter(Boolean)
          .join('，'),
      ),
    ].join('\n'),
  summary: ({ title, publishedOn, outlet }) =>
    `《${title}》（${[publishedOn ?? '发布日期不详', outlet].filter(Boolean).join('，')}）里的主要数字：`,
  thanks: () => '不客气，欢迎继续提问。',
  heard: () => '好的，您请继续。',
  sorry: () =>
    '抱歉没有答到点上。请换个说法，写明要问的指标、地方和年份，例如“去年地区生产总值是多少？”；我只说报道里写明的内容。',
  greeting: ({ homes }) =>
    `您好，我是区问。可以问我${listed(homes) || '本地区'}的发展数据，例如地区生产总值、投资、项目和目标。`,
  noRate: '报道没有给出汇率，我不作币种换算。',
  unreadable: '我没有看懂这条消息。请用一句话提问，例如“去年地区生产总值是多少？”',
  computed: (text) => `计算：${text}。`,
};

/** Made when first asked for: the converter behind it takes 40 MB. */
let traditional: Phrases | undefined;

const inTraditional = (): Phrases => ({
  refused: (reason, what) => traditionalize(simplified.refused(reason, what)),
  nearest: traditionalize(simplified.nearest),
  yes: traditionalize(simplified.yes),
  no: traditionalize(simplified.no),
  otherwise: traditionalize(simplified.otherwise),
  notYet: (date) => traditionalize(simplified.notYet(date)),
  notSaid: traditionalize(simplified.notSaid),
  disputed: (dates) => traditionalize(simplified.disputed(dates)),
  ordered: (isLeast) => traditionalize(simplified.ordered(isLeast)),
  noMatch: traditionalize(simplified.noMatch),
  aboutBot: (facts) => traditionalize(simplified.aboutBot(facts)),
  aboutArticles: (articles, count) => traditionalize(simplified.aboutArticles(articles, count)),
  summary: (article) => traditionalize(simplified.summary(article)),
  thanks: () => traditionalize(simplified.thanks()),
  heard: () => traditionalize(simplified.heard()),
  sorry: () => traditionalize(simplified.sorry()),
  greeting: (facts) => traditionalize(simplified.greeting(facts)),
  noRate: traditionalize(simplified.noRate),
  unreadable: traditionalize(simplified.unreadable),
  computed: (text) => traditionalize(simplified.computed(text)),
});

const listedInEnglish = (homes: readonly string[]) =>
  homes.length === 0 ? 'the district' : homes.slice(0, 3).join(', ') + (homes.length > 3 ? ' and other places' : '');

const english: Phrases = {
  refused(reason, { metric, place, period, home }) {
    const what = metric ?? 'this';
    switch (reason) {
      case 'off-topic':
        return `I only answer questions about the development of ${home ?? 'the places that my corpus covers'}, from the official news articles in my corpus; this is not among them.`;
      case 'other-place':
        return place
          ? `The corpus ${home ? `is about ${home}; it ` : ''}${metric ? `has no figure for ${metric} in` : 'has nothing on this for'} ${place}.`
          : `The corpus has no figure ${metric ? `for ${metric} ` : ''}${home ? `of ${home}, only` : 'but those'} of other places.`;
      case 'other-period':
        return `The corpus has no figure for ${what} ${period ? `in ${period}` : 'at that time'}.`;
      case 'target-only':
        return `The corpus holds only a target for ${what}${period ? ` in ${period}` : ''}, not what was achieved.`;
      case 'actual-only':
        return `The corpus holds only what was achieved for ${what}${period ? ` in ${period}` : ''}, not a target.`;
      case 'unsupported-figure':
        return 'The figures could not all be bound to a sentence that states them, so I will not answer.';
      case 'not-in-corpus':
        return metric ? `The corpus does not mention ${metric}.` : 'The corpus does not say.';
    }
  },
  nearest: 'The nearest thing that the corpus does hold (not what was asked):',
  yes: 'Yes.',
  no: 'No. The corpus says:',
  otherwise: 'No. The corpus says:',
  notYet: (date) => `Not yet, by the article of ${date}, which says:`,
  notSaid: 'The corpus does not say so. What it does say:',
  disputed: (dates) =>
    dates.length > 1 ? `The articles disagree; newest first (${dates.join(', ')}):` : 'The articles disagree:',
  ordered: (isLeast) => (isLeast ? 'As far as told, the lowest first:' : 'As far as told, the highest first:'),
  noMatch: 'The corpus holds nothing that answers exactly this.',
  aboutBot: ({ articles, figures, homes, newest, titles }) =>
    `I am Quwen. I answer questions about the development of ${listedInEnglish(homes)} from ${articles} official news article${articles === 1 ? '' : 's'} (${figures} figures; the newest of ${newest ?? 'an unknown date'}): ${titles.map((title) => `“${title}”`).join(', ')}. Every figure comes with the sentence that states it; what the articles do not say, I tell you.`,
  aboutArticles: (articles, count) =>
    [
      `The corpus holds ${count} article${count === 1 ? '' : 's'}${count > articles.length ? '; the newest' : ''}:`,
      ...articles.map(({ title, publishedOn, outlet, editor, url }) =>
        [
          `“${title}”`,
          publishedOn ? `published on ${publishedOn}` : 'of an unknown date',
          outlet,
          editor && `editor: ${editor}`,
          url,
        ]
          .filter(Boolean)
          .join(', '),
      ),
    ].join('\n'),
  summary: ({ title, publishedOn, outlet }) =>
    `The main figures of “${title}” (${[publishedOn ?? 'of an unknown date', outlet].filter(Boolean).join(', ')}):`,
  heard: () => 'All right. Please go on.',
  thanks: () => 'You are welcome. Ask me anything else about the district.',
  sorry: () =>
    'Sorry that this did not answer it. Please put it in other words, with the metric, the place and the year, for example “What was the GDP last year?” I only say what the articles state.',
  greeting: ({ homes }) =>
    `Hello, I am Quwen. Ask me about ${listedInEnglish(homes)}: GDP, investment, projects, targets.`,
  noRate: 'The articles give no exchange rate, and I do not convert currencies.',
  unreadable:
    'I could not read this as a question. Please ask in one sentence, for example “What was the GDP last year?”',
  computed: (text) => `Computed: ${text}.`,
};

export function phrasesOf(language: Language): Phrases {
  if (language === 'en') return english;
  if (language === 'zh-Hans') return simplified;
  traditional ??= inTraditional();
  return traditional;
}
