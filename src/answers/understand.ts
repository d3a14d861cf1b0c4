import type { Aspect, Dimension, Glossary, Language, Quantity, Query, QueryKind, Status } from '../domain.ts';
import { chineseNames } from '../figures/glossary.ts';
import { timeMentions } from '../figures/periods.ts';
import { placeMentions, samePlace } from '../figures/places.ts';
import { scanQuantities } from '../figures/scan.ts';
import { detectLanguage, foldWidth, simplify } from '../text/normal.ts';
import { chineseOf } from './english.ts';
import { mendTypos } from './typos.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Understanding {
  readonly vocabulary: Vocabulary;
  readonly glossary: Glossary;
  /** The language to answer in, when the chat has chosen one. */
  readonly language?: Language | undefined;
}

/** Questions longer than this are read to this length: nobody asks in more, and the time stays bounded. */
const maxChars = 400;

/** Reads the last of `turns`; what it leaves open is taken from the turns before it, unless it opens a new topic. */
export function understand(turns: readonly string[], context: Understanding): Query {
  const last = readTurn(turns.at(-1) ?? '', context);
  let query = last;
  for (const turn of turns.slice(0, -1).slice(-4).toReversed()) {
    if (!leansOnContext(query)) break;
    query = fillIn(query, readTurn(turn, context));
  }
  return { ...query, language: context.language ?? last.language };
}

const kinds: readonly (readonly [QueryKind, RegExp])[] = [
  [
    'about-bot',
    /你是(?:谁|什么|做什么|干什么)|你叫什么|你(?:能|会|可以)(?:做|干|回答|帮|查)|怎么(?:使用|用你)|使用(?:方法|说明)|(?:资料|数据|语料|信息|消息|文章|内容)(?:来源|来自|是哪|从哪|有多新|更新|截至|截止|最新)|(?:最新|更新)(?:的)?(?:资料|数据|文章)?(?:是|到)(?:什么时候|哪天|何时|几月)|多久更新|有(?:哪些|多少|几篇)(?:文章|资料|语料)|根据(?:哪些|什么)(?:文章|资料)|谁(?:做|开发|创造|训练)(?:的|了)?你|你的(?:数据|资料|来源|作者|名字)/u,
  ],
  [
    'greeting',
    /^(?:你好|您好|嗨|哈喽|hello|hi|hey|早上好|下午好|晚上好|在吗|谢谢|多谢|感谢|thanks?|thank you|再见|拜拜|ok|好的)[!！。.~，,\s呀啊吗您你]*$/iu,
  ],
  [
    'what-is',
    /(?:是什么|指(?:的是)?什么|代表什么|什么意思|是指|对应(?:的是)?(?:什么|哪)|是(?:哪|啥)|指啥|是哪个(?:指标|数)|说的是什么|是干(?:什么|嘛)|用(?:来|于|在)?(?:什么|干什么|做什么|哪)|怎么回事)/u,
  ],
  [
    'compute',
    /相差|差(?:了)?多少|差额|差距|多(?:了|出)?多少(?![个家人])|少(?:了)?多少|高(?:了|出)?多少|低(?:了)?多少|比.{1,30}(?:多|少|高|低|大)(?:了|出)?(?:多少|几)|合计|加起来|之和|总和|一共是多少|平均(?:每|一)?(?:个|家|栋|宗|项)?.{0,12}(?:多少|多大|是)|占.{1,20}(?:多少|几成|百分之几|比例|比重)|的?(?:几|多少)倍|百分之几|还差|按.{1,20}(?:推算|计算|算)|达到(?:多少|几)|将(?:是|达|达到)多少/u,
  ],
  [
    'compare',
    /对比|比较|相比|哪个(?:更|比较)?(?:多|高|大|少|低|快)|(?:更|谁)(?:多|高|大|少|低)|差别|区别|变化|与.{2,20}(?:比|相比)/u,
  ],
  [
    'list',
    /有哪些|哪些(?:数据|数字|指标|目标|成绩|成果|项目|指标)|哪几[个项]|列出|列举|罗列|一览|汇总|概况|概述|总结|都有(?:什么|哪些)|(?:主要|全部|所有|各项)(?:的)?(?:指标|数据|数字|目标|成绩|成果)|(?:目标|指标|成绩|成果|数据)(?:都)?(?:是什么|有什么|怎么样|如何)|情况(?:怎么样|如何)?[？?]?$/u,
  ],
  ['yes-no', /吗[？?]?$|是不是|是否|有没有|对吗|对不对|对吧|吧[？?]?$|真的|没错|是真|属实/u],
  [
    'figure',
    /多少|几(?=[个家人名栋座条宗亩项次%成倍万亿]|$|[？?])|多大|多高|多长|多快|多远|增速|增长率|增幅|总额|总量|(?:达|达到)了?(?:多|几)|数(?:量|字|额)?是|是多|有多|怎么样|如何/u,
  ],
  ['fact', /什么|为何|为什么|谁|哪|怎|如何|介绍|说说|讲讲|何时|何地/u],
];

const wants: readonly (readonly [readonly Dimension[], RegExp])[] = [
  [
    ['money'],
    /多少(?:亿|万)?(?:美)?元|多少(?:亿|钱|资金)|几(?:个)?(?:亿|万)元|几个亿|多少投资额|金额|总投资|(?:花|拨|列支|投|拿出)(?:了)?多少/u,
  ],
  [['area'], /多少(?:万|平方|平米|亩|公顷)|面积|多大/u],
  [['people'], /多少(?:名|位|人|个人|工人|人员)|几(?:名|位|个人)|人数|有多少.{0,8}(?:人|工人|人员|员工|职工|学生)/u],
  [
    ['count', 'people'],
    /多少(?:个|家|栋|座|条|项|次|宗|件|套|所|对|场|趟|台|辆|企业|项目)|几(?:个|家|栋|座|条|项|次|宗|件|套|所|对|场|趟|台|辆)|数量|个数|多少.{0,8}(?:项目|企业)$/u,
  ],
  [
    ['percent', 'points', 'multiple'],
    /百分之几|百分之多少|多少个百分点|增速|增长率|增幅|涨幅|降幅|增长多|涨(?:了)?多少|增长几|比重|占比|比例/u,
  ],
];

const growth =
  /增速|增长(?:了|率|目标|多少|幅度|多快)?|增幅|涨幅|涨多少|涨了|涨(?=多少|几)|下降|降幅|减少|同比|下滑|提高(?:了)?多少|上升/u;
const share = /占比|比重|占.{1,20}(?:多少|比例|几成|百分之几)/u;
const rank = /排(?:名)?第几|第几(?:位|名)|名次|排名|位居/u;
const asksTarget =
  /目标|计划|预计|预期|力争|争取|打算|准备|将(?!军)|要(?:完成|实现|达到|引进|增长|建成|供)|想要|指标定|定(?:在|为|的)|规划|确保|希望/u;
const asksActual =
  /完成了|实现了|达到了|实际(?:上)?(?!使用|利用|到位)|已经|已(?:完成|实现|引进|建成|落地)|了多少|了几|完成(?:情况|数)|做到|成绩|达成了|真正|到底(?:引进|完成|实现)了|落实了/u;

const fillers =
  /请问|请|麻烦|帮我|帮忙|告诉我|告诉|我想(?:知道|了解|问)|想(?:知道|了解|问)(?:一下)?|你知道|知道|查(?:一下|询|查)?|介绍(?:一下)?|说(?:一下|说)|讲(?:一下|讲)|看(?:一下|看)|问(?:一下|问)|给我|列(?:出|举)?|是多少|有多少|多少|是什么|有什么|什么|有哪些|哪些|哪个|哪几|哪里|哪儿|哪|几(?=[个家栋座条项次宗件套所场名位]|$)|怎么样|怎样|如何|怎么|为什么|为何|是不是|是否|有没有|对吗|对不对|对吧|多大|多高|多长|多快|到底|究竟|大概|大约|左右|具体|分别|一共|总共|共有|其中|那么|那(?!么)|这个|那个|这|呢|吗|吧|啊|呀|嘛|哦|噢|唉|诶|了|的|和|与|及|是|有|在|为|达到|达|就|都|也|还|我们|咱们|咱|你们|他们|它|其|呗|数字|数据|数额|数值|情况|目标值|目标|计划|预计|预期|力争|争取|打算|准备|实际|已经|完成|实现|情况|(?:亿|万)?元|个|家|名|位|栋|座|条|项|宗|件|套|场|[？?！!。，,、；;：:“”"'（）()《》\s]|百分之几|百分点|增速|增长率|增长|增幅|涨幅|涨|降幅|下降|比重|占比|比例|数量|总额|总量|总值|规模|整体|全部|所有|主要|各项|指标|要|将|想|可以|能/gu;

function readTurn(turn: string, { vocabulary, glossary }: Understanding): Query {
  const asked = turn.trim();
  const language = detectLanguage(asked);
  const folded = foldWidth(simplify(asked))
    .slice(0, maxChars)
    .replace(/^\/?ask\b/iu, '')
    .trim();
  const chinese = language === 'en' ? chineseOf(folded, glossary, vocabulary) : undefined;
  const text = chinese?.text ?? mendTypos(folded, vocabulary);
  const times = timeMentions(text, { publishedOn: vocabulary.newest });
  const time = times.find((t) => !t.isBase && !/^(?:目前|当前|现在|如今|眼下|迄今)/.test(t.text));
  const home = vocabulary.homes[0];
  const places = placeMentions(text, { ...(home && { place: home }), within: vocabulary.around });
  const place = places.find((p) => p.kind === 'admin' && !p.isBase);
  const terms = termsIn(text, glossary);
  const quantities = scanQuantities(text).filter((q) => q.dimension !== 'rank');
  const rest = restOf(text, [...times, ...places.filter((p) => p.kind === 'admin'), ...terms, ...quantities]);
  const kind = kindOf(text, quantities, { hasTerm: terms.length > 0 });
  const aspect = aspectOf(
    text,
    terms.map((t) => t.words),
  );
  const status = statusOf(text);
  const dimensions = wants.find(([, pattern]) => pattern.test(text))?.[0];
  return {
    asked,
    text,
    language,
    kind,
    terms: terms.map(({ term, words }) => ({ term, words })),
    rest,
    quantities,
    ...(place && { place: place.name }),
    ...(time && { period: time.period }),
    ...(status && { status }),
    ...(aspect && { aspect }),
    ...(dimensions && { dimensions }),
  };
}

function kindOf(text: string, quantities: readonly Quantity[], { hasTerm }: { hasTerm: boolean }): QueryKind {
  if (!/[\p{Script=Han}a-z]/iu.test(text) && quantities.length === 0) return 'unreadable';
  for (const [kind, pattern] of kinds) {
    if (!pattern.test(text)) continue;
    if (kind === 'what-is' && quantities.length === 0) continue;
    return kind;
  }
  if (quantities.length > 0 && !hasTerm) return 'what-is';
  return hasTerm ? 'figure' : 'fact';
}

function aspectOf(text: string, termWords: readonly string[]): Aspect | undefined {
  // 降幅 in a term's own name is no question about change.
  const words = termWords.reduce((left, term) => left.replaceAll(term, ' '), text);
  if (rank.test(words)) return 'rank';
  if (growth.test(words)) return 'growth';
  return share.test(words) ? 'share' : undefined;
}

function statusOf(text: string): Status | undefined {
  const target = asksTarget.test(text);
  const actual = asksActual.test(text);
  if (target === actual) return undefined;
  return target ? 'target' : 'actual';
}

/** The glossary's names in the question, longest first, none inside another. */
function termsIn(text: string, glossary: Glossary) {
  const upper = text.toUpperCase();
  const taken: { start: number; end: number; term: Glossary[number]; words: string }[] = [];
  for (const { words, term } of chineseNames(glossary)) {
    for (let at = upper.indexOf(words); at >= 0; at = upper.indexOf(words, at + 1)) {
      const end = at + words.length;
      if (taken.some((other) => at < other.end && end > other.start)) continue;
      if (/^[A-Z]+$/.test(words) && /[A-Z]/.test(`${upper[at - 1] ?? ''}${upper[end] ?? ''}`)) continue;
      taken.push({ start: at, end, term, words: text.slice(at, end) });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

function restOf(text: string, mentions: readonly { start: number; end: number }[]): string {
  const signs = text.split('');
  for (const { start, end } of mentions) signs.fill(' ', start, end);
  return signs.join('').replace(fillers, ' ').replace(/\s+/gu, ' ').trim();
}

/** 那…呢, 面积多大, and the target: a question that names too little to stand alone. */
function leansOnContext(query: Query): boolean {
  if (['about-bot', 'greeting', 'unreadable'].includes(query.kind)) return false;
  if (/^(?:那|那么|and |what about|how about|then )|呢[？?]?$/iu.test(query.asked)) return true;
  return query.terms.length === 0 && query.rest.replace(/\s/g, '').length <= 4 && query.quantities.length === 0;
}

/** What `query` leaves open, as the turn before had it. */
function fillIn(query: Query, before: Query): Query {
  const standsAlone = query.terms.length > 0 || query.rest.replace(/\s/g, '').length > 4;
  // Asking for the target after the actual lets go of the time that the actual had, and asking for another time of the status.
  const period = query.period ?? (query.status && query.status !== before.status ? undefined : before.period);
  const status = query.status ?? (query.period ? undefined : before.status);
  const place = query.place ?? before.place;
  const aspect = query.aspect ?? (standsAlone ? undefined : before.aspect);
  const dimensions = query.dimensions ?? (standsAlone || query.aspect ? undefined : before.dimensions);
  const open = query.kind === 'fact' || query.kind === 'figure';
  return {
    asked: query.asked,
    text: standsAlone ? query.text : `${before.text} ${query.text}`,
    language: query.language,
    kind: open && !standsAlone ? before.kind : query.kind,
    terms: query.terms.length > 0 ? query.terms : before.terms,
    rest: standsAlone ? query.rest : [before.rest, query.rest].filter(Boolean).join(' '),
    quantities: query.quantities,
    ...(place && { place }),
    ...(period && { period }),
    ...(status && { status }),
    ...(aspect && { aspect }),
    ...(dimensions && { dimensions }),
  };
}

/** Whether the question asks about a place that the corpus is about, or lies around; `undefined` when it names none. */
export function isHome(query: Query, vocabulary: Vocabulary): boolean | undefined {
  if (!query.place) return undefined;
  return vocabulary.homes.some((home) => samePlace(home, query.place!));
}
