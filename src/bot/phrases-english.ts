import type { Phrases } from './phrases.ts';
import { englishThemes } from './themes.ts';

export const english: Phrases = {
  greeting: (places, examples) =>
    `I answer questions about ${places || 'the district'} from official news articles, and show for every figure the sentence that states it.\n\nAsk me anything, for example:\n${examples}\n\n/figures lists every figure, /help says the rest.`,
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
    `What I keep:\n• your choice of language;\n• under each answer, the sentences it cites, so that its buttons go on working (90 days);\n• your 👍 and 👎;\n• your last four questions, in memory only, for an hour, so that you can ask on;\n• questions I could not answer, as text, without who asked.\n\nA question on its way is on disk until it is answered, a minute longer at most. No other message is kept, and no log holds your words.${
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

  stages: {
    read: 'reading',
    figures: 'figures',
    embed: 'vectors',
    keywords: 'words',
    vectors: 'graph of vectors',
    check: 'check',
  },
  indexing: 'Reindexing…',
  alreadyIndexing: 'A reindex is running already.',
  progress: (stage, done, total) => `Reindexing: ${stage} ${done}${total === undefined ? '' : ` of ${total}`}`,
  publishedIndex: (generation, articles, figures, seconds) =>
    `${generation} is published after ${seconds} s.\nArticles: ${articles}\nFigures: ${figures}`,
  skipped: (count) => `Skipped: ${count}`,
  indexFailed: 'The reindex failed, the old index goes on answering.',
  withheld: 'The new index was not published, the old one goes on answering.',
  correctOrPublish: 'Correct the corpus and /reindex again; or publish it all the same, if this is as it should be.',
  publishAllTheSame: '⚠️ Publish all the same',
  rolledBack: (generation) => `Back to ${generation}.`,
  notRolledBack: 'Nothing was rolled back, the current index goes on answering.',
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
  uploadFailed: 'This document cannot become an article.',
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
