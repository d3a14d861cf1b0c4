import type { Phrases } from './phrases.ts';

export const simplified: Phrases = {
  greeting: (places, examples) =>
    `我根据官方新闻报道回答关于${places || '本区'}发展的问题，每个数字都附上写明它的原句。\n\n直接提问即可，例如：\n${examples}\n\n/figures 查看全部数字，/help 查看用法。`,
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
    `我保存的内容：\n• 您选择的语言；\n• 每条回答所引的原句，使按钮一直可用（90 天）；\n• 您点的 👍 和 👎；\n• 您最近的四个问题，只在内存里保留一小时，便于追问；\n• 没能回答的问题，只存文字，不存是谁问的。\n\n正在处理的问题存于磁盘，回答后至多一分钟即删除。其他消息一概不保存，日志里也没有您的话。${
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

  stages: {
    read: '读取文章',
    figures: '提取数字',
    embed: '计算向量',
    keywords: '建立词表',
    vectors: '建立向量图',
    check: '检查',
  },
  indexing: '正在重建索引……',
  alreadyIndexing: '索引正在重建中。',
  progress: (stage, done, total) => `正在重建索引：${stage} ${done}${total === undefined ? '' : `/${total}`}`,
  publishedIndex: (generation, articles, figures, seconds) =>
    `${generation} 已发布，用时 ${seconds} 秒。\n文章：${articles}\n数字：${figures}`,
  skipped: (count) => `跳过：${count}`,
  indexFailed: '重建失败，原索引继续使用。',
  withheld: '新索引没有发布，原索引继续使用。',
  correctOrPublish: '请更正语料后重新 /reindex；确认无误的话，可以照样发布。',
  publishAllTheSame: '⚠️ 照样发布',
  rolledBack: (generation) => `已退回 ${generation}。`,
  notRolledBack: '没有退回，仍用当前索引。',
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
  uploadFailed: '这份文档不能成为文章。',
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
