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
    /多少|几(?=[个家人名栋座条宗亩项次%成倍万亿]|$|[？?])|多大|多高|多长|多快|多远|增速|增长率|增幅|总额|总量|(?:达|达到)了?(?:多|几)|数(?:量|字|额)?是|是多|有多/u,
  ],
  ['fact', /什么|为何|为什么|谁|哪|怎|如何|介绍|说说|讲讲|何时|何地/u],
];

const wants: readonly (readonly [readonly Dimension[], RegExp])[] = [
  [
    ['money'],
    /多少(?:亿|万)?(?:美)?元|多少(?:亿|钱|资金)|几(?:个)?(?:亿|万)元|几个亿|多少投资额|金额|总投资|(?:花|拨|列支|投|拿出)(?:了)?多少/u,
  ],
  [['area'], /多少(?:万|平方|平米|亩|公顷)|面积/u],
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

/** Spoken forms, put as statistics put them. */
const spoken: readonly (readonly [RegExp, string])[] = [
  [
    /(?:上|超|破)亿元?的?(?=大?(?:投资)?项目|的|大)|亿元以上的?(?=大?项目)|(?<![\d.过])亿元(?=大项目|级项目)/gu,
    '过亿元',
  ],
  [/(?<=过亿元)的?大(?=项目)/gu, ''],
  [/(?<![\d.])((?:19|20)\d{2})(?![\d.年%亿万个家项号]|\s*[-—至到]\s*\d)/gu, '$1年'],
  [/工地上?/gu, '现场'],
  [/五百强/gu, '500强'],
  [/块地/gu, '宗地'],
  [/(?<=[几多少\d])块(?=地)/gu, '宗'],
  [/世界五百强/gu, '500强'],
];

/** Words by which people ask, hedge, and lead up to what they ask about; none of them names it. */
const chatter = new RegExp(
  [
    '请问|麻烦|帮我|帮忙|告诉我|告诉|我?想?(?:知道|了解|问|听听)(?:一下|下)?|你知道|查(?:一下|询|查|下)|介绍(?:一下|下)?|说(?:一下|说|下)|讲(?:一下|讲|下)|看(?:一下|看)|问(?:一下|问|下)|报(?:一下|下)|给我|来个|列(?:一下|出|举)|总结(?:一下)?|随便|编一个|猜一?个?|估计(?:一下)?|就行|也没关系|没关系|没有数据|我?听说|据说|我记得|我以为|既然|如果|假如|按照?|从现在起|必须|说成|请?回答|系统提示|更正为',
    '是多少|有多少|到底|究竟|大概|大约|左右|具体|分别|一共|总共|共有|其中|那么|那(?!么)|这个|那个|这些|那些|这|呢|吗|吧|啊|呀|嘛|哦|噢|唉|诶|咋|啥|呗|哈|啦|没(?=$|[？?])|(?:多少|哪几|几|好几)(?:亿美元|万美元|亿元|万元|美元|亿|万|元|钱|平方公里|平方米|平米|公顷|亩|个百分点|个|家|名|位|人(?!口|均)|户|栋|座|条|项|宗|件|套|场|次|所|块|种|对|趟|台|批|辆|起|处|张|类)?|百分之几|是什么|有什么|什么|有哪些|哪些|哪个|哪几|哪里|哪儿|哪|怎么样|怎样|如何|怎么|为什么|为何|是不是|是否|有没有|对吗|对不对|对吧|多大|多高|多长|多快|真的|属实',
    '了|的|得|地(?=[完进])|和|与|及|跟|同|比|是|有|在|为|到|会|将|把|被|让|从|由|对|向|于|以|之|而|就|都|也|还|再|又|才|最|更|很|太|好|里(?=$|\\s)|上(?=$|\\s)|中(?=$|\\s)|我们|咱们|咱|你们|他们|我|你|您|他|它们|它|其|该|各|每|个|些|点|种',
    '达到|达|完成|实现|做到|进行|用来|用于|拿来|做|用(?=$|\\s)|想|要(?!素)|打算|准备|希望|计划|预计|预期|力争|争取|确保|实际|真正|已经|已|目前|现在|当前|原来|定|能|可以|可能|应该|需要|拿出|花|剩下?|除了|减去|减|加上|加起来|破|数字|数据|数额|数值|数(?=$|\\s)|情况|方面|成绩单|成绩|事(?=$|\\s)|指标|目标值|目标|任务|情形|整体|全部|所有|主要|各项|规模|数量|总额|总量|总值|水平|高低|高|低|多|少|大(?=$|\\s)|还是|相差|差额|差距|差|平均|合计|之和|总和|对比|比较|相比|比例|比重|占比|占|百分之|百分点|倍|增速|增长率|增长|增幅|涨幅|涨|降幅|下降|同比',
    '[？?！!。.，,、；;：:“”"\'‘’（）()《》<>/|\\s]',
  ].join('|'),
  'gu',
);

function readTurn(turn: string, { vocabulary, glossary }: Understanding): Query {
  const asked = turn.trim();
  const language = detectLanguage(asked);
  const folded = foldWidth(simplify(asked))
    .slice(0, maxChars)
    .replace(/^\/?ask\b/iu, '')
    .trim();
  const chinese = language === 'en' ? chineseOf(folded, glossary, vocabulary) : undefined;
  const text =
    chinese?.text ??
    spoken.reduce((words, [pattern, form]) => words.replace(pattern, form), mendTypos(folded, vocabulary));
  const times = timeMentions(text, { publishedOn: vocabulary.newest });
  // Two times are to be compared; neither is the one that an answer must be of.
  const timesAsked = times.filter((t) => !t.isBase && !/^(?:目前|当前|现在|如今|眼下|迄今)/.test(t.text));
  const time = new Set(timesAsked.map((t) => t.period.label)).size > 1 ? undefined : timesAsked[0];
  const home = vocabulary.homes[0];
  const places = placeMentions(text, { ...(home && { place: home }), within: vocabulary.around });
  const own = bareHome(text, vocabulary);
  const namedPlace = places.find((p) => p.kind === 'admin' && !p.isBase) ?? own;
  const place = chinese?.elsewhere ? { name: chinese.elsewhere } : namedPlace;
  const named = termsIn(text, glossary);
  const quantities = scanQuantities(chinese ? folded : text).filter((q) => q.dimension !== 'rank');
  const others = [...times, ...places.filter((p) => p.kind === 'admin'), ...(own ? [own] : []), ...quantities];
  // 卖几块地 names 卖地 once the question words are out of it.
  const compact = named.length > 0 ? '' : restOf(text, others).replaceAll(' ', '');
  const apart = compact ? termsIn(compact, glossary) : [];
  const terms = named.length > 0 ? named : apart;
  const rest = apart.length > 0 ? restOf(compact, apart) : restOf(text, [...others, ...named]);
  const kind = kindOf(text, quantities, { hasTerm: terms.length > 0 });
  const aspect = aspectOf(
    text,
    terms.map((t) => t.words),
  );
  const status = statusOf(text);
  const dimensions = wants.filter(([, pattern]) => pattern.test(text)).flatMap(([asked]) => asked);
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
    ...(dimensions.length > 0 && { dimensions }),
  };
}

/** 历下 for 历下区: a home's name without its suffix. */
function bareHome(text: string, { homes }: Vocabulary): { name: string; start: number; end: number } | undefined {
  for (const name of homes) {
    const bare = name.replace(/(?:新区|[省市区县州旗镇乡])$/u, '');
    const start = bare.length >= 2 ? text.indexOf(bare) : -1;
    if (start >= 0) return { name, start, end: start + bare.length };
  }
  return undefined;
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
  return signs.join('').replace(chatter, ' ').replace(/\s+/gu, ' ').trim();
}

/** What a follow-up may ask of the thing before it, naming nothing else. */
const attribute = /^(?:面积|金额|人数|投资额?|总投资|时间|原因|地点|范围|名单|内容|作用|意义|排名|名次)?$/u;

/** 那…呢, 面积多大, and the target: a question that names too little to stand alone. */
function leansOnContext(query: Query): boolean {
  if (['about-bot', 'greeting', 'unreadable'].includes(query.kind)) return false;
  if (/^(?:那|那么|and |what about|how about|then )|呢[？?]?$/iu.test(query.asked)) return true;
  return query.terms.length === 0 && query.quantities.length === 0 && attribute.test(query.rest.replace(/\s/g, ''));
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
