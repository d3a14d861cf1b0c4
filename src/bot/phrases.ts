import type { Language, RefusalReason, Status } from '../domain.ts';
import type { ErrorCode } from '../errors.ts';
import { traditionalize } from '../text/normal.ts';
import { englishThemes } from './themes.ts';

/** Everything that the bot says in its own words, once a language. */
export interface Phrases {
  greeting(places: string, examples: readonly string[]): string;
  /** A question that the corpus can answer. */
  example(place: string, year: string, metric: string, isTarget: boolean): string;
  groupGreeting(mention: string): string;
  help(isOperator: boolean): string;
  askWhat: string;
  /** Something was said to us that asks nothing. */
  askHow: string;
  otherScript: string;
  wordsOnly: string;
  unknownCommand: string;
  busy: string;
  tooMany: string;
  tooSlow: string;
  failed: string;
  operatorsOnly: string;
  notAllowedHere(chatId: number): string;
  stale: string;
  notYours: string;

  sources: string;
  open(marker: number): string;
  link(marker: number): string;
  noArticles: string;
  figuresOf(count: number): string;
  themes: string;
  otherTheme: string;
  theme(name: string): string;
  noFigures: string;
  noFiguresOf(words: string): string;
  page(page: number, pages: number): string;
  back: string;
  status: Record<Status, string>;
  compareTitle: string;
  compareHead: { metric: string; actual: string; target: string };
  nothingToCompare(metric: string): string;
  noPeriod: string;

  voted: string;
  whyNot: string;
  reasons: Record<DownReason, string>;
  thanks: string;

  settings(language: string): string;
  automatic: string;
  saved: string;
  privacy(kept: string, model: string | undefined): string;
  /** What is kept of a person; `tokens` are those that the model took today. */
  kept(of: { answers: number; votes: number; tokens: number; language: string }): string;
  deleteMine: string;
  reallyDelete: string;
  yesDelete: string;
  deleted: string;

  indexing: string;
  alreadyIndexing: string;
  progress(stage: string, done: number, total: number | undefined): string;
  publishedIndex(generation: string, articles: string, figures: string, seconds: string): string;
  skipped(count: number): string;
  indexFailed(why: string): string;
  rolledBack(generation: string): string;
  notRolledBack(code: ErrorCode, why: string): string;
  unansweredTitle: string;
  nothingUnanswered: string;
  unansweredReason: Record<RefusalReason | 'down-voted', string>;
  statusLines: Record<StatusLine, string>;
  statusLine(name: string, value: string): string;
  uptime(hours: number, minutes: number): string;
  none: string;
  modelLine(name: string, asked: number, written: number, tokens: number): string;

  previewTitle: string;
  previewCounts(chars: number, figures: number): string;
  replaces(title: string): string;
  isNew: string;
  confirmUpload: string;
  cancel: string;
  cancelled: string;
  uploadFailed(why: string): string;
  uploadTooLarge: string;

  inlineHint: string;
  commands: Record<PublicCommand, string>;
  operatorCommands: Record<OperatorCommand, string>;
  description: string;
  shortDescription: string;
}

export const downReasons = ['wrong-figure', 'wrong-source', 'missed', 'unclear'] as const;
export type DownReason = (typeof downReasons)[number];
export type StatusLine =
  | 'generation'
  | 'articles'
  | 'passages'
  | 'figures'
  | 'embedding'
  | 'uptime'
  | 'questions'
  | 'refusals'
  | 'model'
  | 'queue'
  | 'lastError';

export const publicCommands = ['ask', 'figures', 'compare', 'sources', 'settings', 'privacy', 'help', 'start'] as const;
export const operatorCommands = ['status', 'reindex', 'rollback', 'unanswered'] as const;
export type PublicCommand = (typeof publicCommands)[number];
export type OperatorCommand = (typeof operatorCommands)[number];

const list = (examples: readonly string[]) => examples.map((example) => `• ${example}`).join('\n');

const english: Phrases = {
  greeting: (places, examples) =>
    `I answer questions about ${places || 'the district'} from official news articles, and show for every figure the sentence that states it.\n\nAsk me anything, for example:\n${list(examples)}\n\n/figures lists every figure, /help says the rest.`,
  example: (_place, year, metric, isTarget) =>
    isTarget ? `What is the target for ${metric} in ${year}?` : `What was the ${metric} in ${year}?`,
  groupGreeting: (mention) =>
    `Hello. I answer questions from official news articles, with sources. Ask with /ask, by mentioning ${mention}, or by replying to me; I keep silent otherwise.`,
  help: (isOperator) =>
    `Write your question as you would ask a person, in Chinese or English; follow-ups work ("and in 2023?").\n\n/ask – ask a question (in groups also: mention me, or reply to me)\n/figures – all figures by theme\n/compare – what was reached against what was planned\n/sources – the articles I know\n/settings – language\n/privacy – what is kept about you, and delete it\n\n[1] behind a sentence is its source, quoted below the answer. What the articles do not say, I do not say.${
      isOperator
        ? '\n\nFor operators: /status, /reindex, /rollback, /unanswered. A document sent to me here becomes an article after you confirm it.'
        : ''
    }`,
  askWhat: 'What would you like to know? Write it behind the command: /ask What was the GDP last year?',
  askHow: 'What would you like to know? Ask in a sentence, for example: What was the GDP last year?',
  otherScript: 'I read questions in Chinese and in English. Please ask in one of these.',
  wordsOnly: 'I can only read text. Please write your question.',
  unknownCommand: 'I do not know this command. /help lists those I know; any other text is a question.',
  busy: 'I still have several of your questions to answer. Please ask again in a moment.',
  tooMany: 'That is more than I may answer in a minute. Please wait a little.',
  tooSlow: 'This took too long, so I stopped. Please ask again, or more simply.',
  failed: 'Something went wrong on my side; the question is not at fault. Please ask again later.',
  operatorsOnly: 'Only operators of this bot can do that.',
  notAllowedHere: (chatId) => `I am not set up for this group. Whoever runs me can allow it by its id: ${chatId}`,
  stale: 'This button is too old. Please ask again.',
  notYours: 'This button belongs to someone else.',

  sources: 'Sources',
  open: (marker) => `📖 [${marker}] in context`,
  link: (marker) => `🔗 [${marker}] original`,
  noArticles: 'There are no articles yet.',
  figuresOf: (count) => `${count} figures`,
  themes: 'Figures by theme',
  otherTheme: 'Others',
  theme: (name) => englishThemes[name] ?? name,
  noFigures: 'The articles state no figures.',
  noFiguresOf: (words) => `The articles state no figures of “${words}”. These are the themes that there are:`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  back: '‹ Themes',
  status: { actual: 'actual', target: 'target', ongoing: 'under way' },
  compareTitle: 'Actual against target',
  compareHead: { metric: 'Metric', actual: 'Actual', target: 'Target' },
  nothingToCompare: (metric) =>
    metric
      ? `The articles do not give both an actual figure and a target for “${metric}”.`
      : 'The articles give no metric both as an actual figure and as a target.',
  noPeriod: 'undated',

  voted: 'Thank you.',
  whyNot: 'What was wrong?',
  reasons: {
    'wrong-figure': 'Wrong figure',
    'wrong-source': 'Source does not fit',
    missed: 'Not what I asked',
    unclear: 'Hard to understand',
  },
  thanks: 'Thank you, the operators will see it.',

  settings: (language) => `Language of my answers: ${language}`,
  automatic: 'As the question',
  saved: 'Saved.',
  privacy: (kept, model) =>
    `What I keep:\n• your choice of language;\n• under each answer, the sentences it cites, so that its buttons go on working (90 days);\n• your 👍 and 👎;\n• your last four questions, in memory only, for an hour, so that you can ask on;\n• questions I could not answer, as text, without who asked.\n\nA question on its way is on disk until it is answered. No other message is kept, and no log holds your words.${
      model === undefined
        ? ''
        : `\n\nQuestions go to the language model ${model}, with the three before them and without your name. How many tokens that took is kept for a day, for the daily limit.`
    }\n\nAbout you now: ${kept}`,
  kept: ({ answers, votes, tokens, language }) =>
    `answers ${answers}, votes ${votes}, language: ${language}${tokens > 0 ? `, tokens today ${tokens}` : ''}`,
  deleteMine: 'Delete what is mine',
  reallyDelete: 'This cannot be undone. Press once more to delete what is kept about you.',
  yesDelete: '🗑 Yes, delete mine',
  deleted: 'Deleted.',

  indexing: 'Reindexing…',
  alreadyIndexing: 'A reindex is running already.',
  progress: (stage, done, total) => `Reindexing: ${stage} ${done}${total === undefined ? '' : ` of ${total}`}`,
  publishedIndex: (generation, articles, figures, seconds) =>
    `${generation} is published after ${seconds} s.\nArticles: ${articles}\nFigures: ${figures}`,
  skipped: (count) => `Skipped: ${count}`,
  indexFailed: (why) => `The reindex failed, the old index goes on answering. ${why}`,
  rolledBack: (generation) => `Back to ${generation}.`,
  notRolledBack: (_code, why) => why,
  unansweredTitle: 'Unanswered',
  nothingUnanswered: 'Nothing is waiting here: no question was refused or voted down.',
  unansweredReason: {
    'off-topic': 'off topic',
    'not-in-corpus': 'not in the articles',
    'other-place': 'another place',
    'other-period': 'another period',
    'target-only': 'only a target',
    'actual-only': 'only an actual figure',
    'unsupported-figure': 'figure not supported',
    'down-voted': 'voted down',
  },
  statusLines: {
    generation: 'Generation',
    articles: 'Articles',
    passages: 'Passages',
    figures: 'Figures',
    embedding: 'Embedding',
    uptime: 'Uptime',
    questions: 'Questions',
    refusals: 'Refusals',
    model: 'Model',
    queue: 'In the queue',
    lastError: 'Last error',
  },
  statusLine: (name, value) => `${name}: ${value}`,
  uptime: (hours, minutes) => `${hours} h ${minutes} min`,
  none: 'none',
  modelLine: (name, asked, written, tokens) => `${name}, wrote ${written} of ${asked} answers, ${tokens} tokens`,

  previewTitle: 'New article',
  previewCounts: (chars, figures) => `${chars} characters, ${figures} figures`,
  replaces: (title) => `Replaces “${title}”.`,
  isNew: 'Not in the corpus yet.',
  confirmUpload: '✅ Add and reindex',
  cancel: 'Cancel',
  cancelled: 'Cancelled, nothing was changed.',
  uploadFailed: (why) => `This document cannot become an article. ${why}`,
  uploadTooLarge:
    'Telegram gives bots files of up to 20 MB; this one is larger. Put it into the corpus folder instead.',

  inlineHint: 'Type a question',
  commands: {
    ask: 'Ask a question',
    figures: 'All figures by theme',
    compare: 'Actual against target',
    sources: 'The articles I know',
    settings: 'Language',
    privacy: 'What is kept, and delete mine',
    help: 'How to ask',
    start: 'Say hello',
  },
  operatorCommands: {
    status: 'How the bot is doing',
    reindex: 'Read the corpus anew',
    rollback: 'Back to the index before',
    unanswered: 'What could not be answered',
  },
  description:
    'I answer questions about a city district from official news articles. For every figure I show the exact sentence that states it, with title and date. What the articles do not say, I do not say.',
  shortDescription: 'District figures from official news, each with its source.',
};

const simplified: Phrases = {
  greeting: (places, examples) =>
    `我根据官方新闻报道回答关于${places || '本区'}发展的问题，每个数字都附上写明它的原句。\n\n直接提问即可，例如：\n${list(examples)}\n\n/figures 查看全部数字，/help 查看用法。`,
  example: (place, year, metric, isTarget) => `${place}${year}年${metric}${isTarget ? '的目标' : ''}是多少？`,
  groupGreeting: (mention) =>
    `大家好。我根据官方新闻报道回答问题，并注明出处。用 /ask 提问、提到 ${mention} 或回复我即可；其他时候我不说话。`,
  help: (isOperator) =>
    `像问人一样提问即可，中文、英文都行，也可以追问（“那2023年呢？”）。\n\n/ask – 提问（在群里也可以提到我或回复我）\n/figures – 按主题查看全部数字\n/compare – 实际完成与目标对照\n/sources – 我所依据的文章\n/settings – 语言\n/privacy – 保存了什么，以及删除我的数据\n\n句后的 [1] 是出处，原句附在回答下方。文章没有说的，我不会说。${
      isOperator
        ? '\n\n管理员：/status、/reindex、/rollback、/unanswered。在这里发给我的文档，经您确认后成为文章。'
        : ''
    }`,
  askWhat: '想了解什么？请写在命令后面，例如：/ask 去年的地区生产总值是多少？',
  askHow: '想了解什么？请用一句话提问，例如：去年的地区生产总值是多少？',
  otherScript: '我能读懂用中文或英文提出的问题，请用其中一种提问。',
  wordsOnly: '我只能阅读文字，请把问题写下来。',
  unknownCommand: '没有这个命令。/help 列出全部命令；其他文字都当作提问。',
  busy: '您还有几个问题正在排队，请稍后再问。',
  tooMany: '提问太频繁了，请稍等一会儿。',
  tooSlow: '处理时间过长，已停止。请再问一次，或换个简单的问法。',
  failed: '我这边出了错，与您的问题无关。请稍后再问。',
  operatorsOnly: '只有本机器人的管理员可以这样做。',
  notAllowedHere: (chatId) => `我没有在本群启用。机器人的管理者可以用群编号启用：${chatId}`,
  stale: '这个按钮已过期，请重新提问。',
  notYours: '这个按钮属于别人。',

  sources: '出处',
  open: (marker) => `📖 [${marker}] 上下文`,
  link: (marker) => `🔗 [${marker}] 原文`,
  noArticles: '还没有文章。',
  figuresOf: (count) => `${count} 个数字`,
  themes: '按主题查看数字',
  otherTheme: '其他',
  theme: (name) => name,
  noFigures: '文章里没有数字。',
  noFiguresOf: (words) => `没有找到“${words}”的数字。现有的主题如下：`,
  page: (page, pages) => `第 ${page}/${pages} 页`,
  back: '‹ 主题',
  status: { actual: '实际', target: '目标', ongoing: '进行中' },
  compareTitle: '实际与目标',
  compareHead: { metric: '指标', actual: '实际', target: '目标' },
  nothingToCompare: (metric) =>
    metric ? `文章没有同时给出“${metric}”的实际数和目标数。` : '文章里没有同时给出实际数和目标数的指标。',
  noPeriod: '时期不详',

  voted: '谢谢。',
  whyNot: '哪里不对？',
  reasons: { 'wrong-figure': '数字不对', 'wrong-source': '出处不符', missed: '答非所问', unclear: '看不明白' },
  thanks: '谢谢，管理员会看到。',

  settings: (language) => `回答使用的语言：${language}`,
  automatic: '跟随提问',
  saved: '已保存。',
  privacy: (kept, model) =>
    `我保存的内容：\n• 您选择的语言；\n• 每条回答所引的原句，使按钮一直可用（90 天）；\n• 您点的 👍 和 👎；\n• 您最近的四个问题，只在内存里保留一小时，便于追问；\n• 没能回答的问题，只存文字，不存是谁问的。\n\n正在处理的问题在回答之前存于磁盘。其他消息一概不保存，日志里也没有您的话。${
      model === undefined
        ? ''
        : `\n\n问题会连同此前的三个问题发给语言模型 ${model}，不附您的姓名。所用的词元数保留一天，用于每日限额。`
    }\n\n目前与您有关的：${kept}`,
  kept: ({ answers, votes, tokens, language }) =>
    `回答 ${answers} 条，评价 ${votes} 次，语言：${language}${tokens > 0 ? `，今日 ${tokens} 词元` : ''}`,
  deleteMine: '删除我的数据',
  reallyDelete: '删除后无法恢复。要删除与您有关的数据，请再按一次。',
  yesDelete: '🗑 确认删除',
  deleted: '已删除。',

  indexing: '正在重建索引……',
  alreadyIndexing: '索引正在重建中。',
  progress: (stage, done, total) => `正在重建索引：${stage} ${done}${total === undefined ? '' : `/${total}`}`,
  publishedIndex: (generation, articles, figures, seconds) =>
    `${generation} 已发布，用时 ${seconds} 秒。\n文章：${articles}\n数字：${figures}`,
  skipped: (count) => `跳过：${count}`,
  indexFailed: (why) => `重建失败，原索引继续使用。${why}`,
  rolledBack: (generation) => `已退回 ${generation}。`,
  notRolledBack: (code) =>
    ({
      'index-missing': '没有更早的索引可以退回，仍用当前索引。',
      'index-damaged': '上一个索引已损坏，无法退回，仍用当前索引。',
      'index-locked': '索引正在更新，请等它完成后再退回。',
    })[code as string] ?? '未能退回，仍用当前索引。',
  unansweredTitle: '未能回答的问题',
  nothingUnanswered: '目前没有被拒答或被点 👎 的问题。',
  unansweredReason: {
    'off-topic': '无关',
    'not-in-corpus': '文章未提及',
    'other-place': '其他地方',
    'other-period': '其他时期',
    'target-only': '只有目标',
    'actual-only': '只有实际',
    'unsupported-figure': '数字无依据',
    'down-voted': '被点 👎',
  },
  statusLines: {
    generation: '索引版本',
    articles: '文章',
    passages: '段落',
    figures: '数字',
    embedding: '向量模型',
    uptime: '已运行',
    questions: '提问',
    refusals: '拒答',
    model: '语言模型',
    queue: '排队',
    lastError: '最近错误',
  },
  statusLine: (name, value) => `${name}：${value}`,
  uptime: (hours, minutes) => `${hours} 小时 ${minutes} 分`,
  none: '无',
  modelLine: (name, asked, written, tokens) => `${name}，${asked} 次中写成 ${written} 次，${tokens} 词元`,

  previewTitle: '新文章',
  previewCounts: (chars, figures) => `${chars} 字，${figures} 个数字`,
  replaces: (title) => `将替换《${title}》。`,
  isNew: '语料中还没有这篇文章。',
  confirmUpload: '✅ 加入并重建索引',
  cancel: '取消',
  cancelled: '已取消，没有任何改动。',
  uploadFailed: (why) => `这份文档不能成为文章。${why}`,
  uploadTooLarge: 'Telegram 只向机器人提供 20 MB 以内的文件，这份超出了。请直接放进语料文件夹。',

  inlineHint: '输入问题',
  commands: {
    ask: '提问',
    figures: '按主题查看全部数字',
    compare: '实际与目标对照',
    sources: '我所依据的文章',
    settings: '语言',
    privacy: '保存了什么，删除我的数据',
    help: '怎样提问',
    start: '打招呼',
  },
  operatorCommands: {
    status: '运行情况',
    reindex: '重新读取语料',
    rollback: '退回上一个索引',
    unanswered: '未能回答的问题',
  },
  description:
    '我根据官方新闻报道回答关于城区发展的问题。每个数字都附上写明它的原句、标题和日期。文章没有说的，我不会说。',
  shortDescription: '官方新闻里的城区数字，句句有出处。',
};

/** The simplified phrases in traditional characters, with the quotation marks that belong to them. */
function inTraditional<Value>(value: Value): Value {
  const convert = (one: unknown): unknown => {
    if (typeof one === 'string') return traditionalize(one).replace(/“/g, '「').replace(/”/g, '」');
    if (typeof one === 'function') return (...words: unknown[]) => convert(one(...words));
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([key, part]) => [key, convert(part)]));
    return one;
  };
  return convert(value) as Value;
}

export const phrases: Record<Language, Phrases> = {
  'zh-Hans': simplified,
  'zh-Hant': inTraditional(simplified),
  en: english,
};
