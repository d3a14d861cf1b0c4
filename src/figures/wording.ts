import type { Article, Figure, Quantity, Span } from '../domain.ts';
import { blank } from './clauses.ts';
import { acting, reaching } from './lexicon.ts';
import { lastAct, lead, nounAfter, reached } from './metrics/nouns.ts';
import { rateOf, withRate } from './numbers/rates.ts';
import { scanQuantities } from './numbers/scan.ts';
import { bareName } from './places/places.ts';
import { timeMentions } from './times/periods.ts';

type Stated = Pick<
  Figure,
  'start' | 'end' | 'clause' | 'metric' | 'aspect' | 'direction' | 'dimension' | 'place' | 'subject' | 'isBase'
>;

const verb = new RegExp(acting, 'u');
/** How far from a number its clause is read. */
const nearby = 120;

/** Rates, ranks and lengths of time are told by their metric alone, and so is what stands on both sides of its number: 设立规模5亿元的基金. */
const isAmount = ({ aspect, dimension, metric, isBase }: Stated): boolean =>
  metric !== '' &&
  aspect === 'level' &&
  !isBase &&
  !/(?:基金|资金池)总?规模$/u.test(metric) &&
  !/^(?:points|multiple|rank|duration)$/u.test(dimension);
const isCount = ({ dimension }: Pick<Quantity, 'dimension'>): boolean =>
  /^(?:count|people|area|length)$/u.test(dimension);

/**
 * A figure's clause in its own words, with an ellipsis for the number, where it says more than that there is so much of the metric: 开工建设快速路…,
 * …行政村通了班车, 超十亿元项目…. Without its time, its place and its subject. Undefined where it says no more.
 */
export function wordingOf(figure: Stated, article: Pick<Article, 'text' | 'publishedOn'>): string | undefined {
  if (!wordings.has(figure)) wordings.set(figure, readWording(figure, article));
  return wordings.get(figure);
}

/** A figure of a ledger is said again and again. */
const wordings = new WeakMap<Stated, string | undefined>();

function readWording(figure: Stated, article: Pick<Article, 'text' | 'publishedOn'>): string | undefined {
  const told = doneIn(figure, article);
  const rate = rateOf(figure, article);
  const isBehind = told
    ? told.includes(`…${figure.metric}`)
    : article.text.slice(figure.end).replace(/^的/u, '').startsWith(figure.metric);
  return withRate(told, rate, figure, isBehind);
}

/** What was done with it, and with which of it. */
function doneIn(figure: Stated, { text, publishedOn }: Pick<Article, 'text' | 'publishedOn'>): string | undefined {
  if (!isAmount(figure)) return undefined;
  const from = Math.max(figure.clause.start, figure.start - nearby);
  const words = text.slice(from, Math.min(figure.clause.end, figure.end + nearby));
  const at = { start: figure.start - from, end: figure.end - from };
  const numbers = scanQuantities(words).filter(({ unit }) => unit !== '');
  const index = numbers.findIndex(({ start, end }) => start < at.end && at.start < end);
  const row = { words: blank(words, timeMentions(words, { publishedOn, year: 2000 })), numbers };
  if (index < 0) return undefined;
  const noun = nounOf(row.words, { start: at.start, end: endOfRun(row, index) }, figure.metric);
  if (!noun) return ofCarried(figure, row, index);
  const isBehind = noun.start >= at.end;
  // 超十亿元项目8个: which ones.
  const before = numbers[index - 1];
  const sort = before && !isBehind && isSortOf(row.words, before, noun) ? before : undefined;
  const start = isBehind ? at.start : Math.min(noun.start, sort?.start ?? noun.start);
  const head = sort ? index - 1 : index;
  const begin = numbers[head - 1]?.end ?? 0;
  if (begin > start) return undefined;
  const first = firstOf(row, head, start);
  const ahead = row.words.slice(begin, start);
  const led = first < head ? governing(row, first) : begin > 0 ? actNear(ahead) : ahead;
  const tail = tailOf(row, index, figure, isBehind ? noun.end : undefined);
  // 实施项目30个、到位资金2亿元: no funds are carried out.
  const front = first < head && isCount(numbers[first]!) !== isCount(figure) ? '' : frontOf(led, figure, tail);
  // 跨江大桥工程累计完成5亿元, but 地区生产总值完成500亿元 says no more than its metric.
  const middle = isBehind ? '' : row.words.slice(noun.end, at.start).trim();
  const done = verb.test(middle) && (isCount(figure) || /(?:工程|项目)$/u.test(figure.metric)) ? middle : '';
  if (front.includes(figure.metric)) return undefined;
  const counted = row.words.slice(Math.min(start, noun.start), noun.end).replace(/^[省市县区镇乡村]里/u, '');
  if (front === '' && done === '' && tail === '' && !(sort && !figure.metric.includes(sort.text))) return undefined;
  // 拨付15亿元推进旧城改造: what it was spent on was done.
  const link = isBehind ? row.words.slice(endOfRun(row, index), noun.start).replace(/^的/u, '') : '';
  return isBehind ? `${front}…${link}${figure.metric}${tail}` : `${front}${counted}${done}…${tail}`;
}

/** Where a row of numbers ends that one noun follows: 9栋、40万平方米厂房. */
function endOfRun(row: Row, index: number): number {
  const next = row.numbers[index + 1];
  const isJoined = next !== undefined && /^[、和及与]$/u.test(between(row, index + 1).trim());
  return isJoined ? endOfRun(row, index + 1) : row.numbers[index]!.end;
}

/** What a sum is for: 15亿元推进, 3亿元用于. */
const spentOn = /^(?:用于|推[进动]|支持|实施)(?:了)?/u;
/** 90项工作中，已完成31项: done, and so many of them. */
const isDoneWith = /已(?:经|全部)?完成$/u;
const onlyReached = new RegExp(`^(?:已|累计|现|目前|其中)*(?:${reaching})$`, 'u');

/** 申报新药9个，已获批1个: what was done with some of what the clause before counts. */
function ofCarried(figure: Stated, row: Row, index: number): string | undefined {
  // 引进3个总投资2亿元的项目: it stands behind, and was not carried.
  if (row.words.includes(figure.metric, row.numbers[index]!.end)) return undefined;
  const deed = /^[，；\s]*(?<deed>(?:现|已|已经|其中|目前|累计)*\p{Script=Han}{2,4})$/u.exec(between(row, index))
    ?.groups?.deed;
  const isDone =
    deed !== undefined && isCount(figure) && verb.test(deed) && (isDoneWith.test(deed) || !onlyReached.test(deed));
  if (isDone && !figure.metric.includes(deed.slice(-2))) return `${figure.metric}${deed}…`;
  // 收到来件300件，其中120件已办结
  const follows = row.words.slice(row.numbers[index]!.end, row.numbers[index + 1]?.start);
  const became = isCount(figure) ? become.exec(follows.trim())?.groups?.became : undefined;
  return became === undefined || /[从由在向到]$/u.test(became)
    ? undefined
    : `${figure.metric}…${became.replace(/\s+/gu, '')}`;
}

/** What some of what was counted before has become, right behind its number. */
const become =
  /^(?<became>(?:已经?|现已|正在?|均|全部|都|将|还|尚|未|没有|目前|位于|来自|属于|涉及|获[得评批]?|被|达到?(?!\d)|进入|在|通过|入选|列入|落户|返回|投[入产用]|开工|竣工|建成|完成|实现|用于|为(?!\d)|是)\p{Script=Han}[^，。；、\d]{1,24}?)(?=[，。；、]|$)/u;

/** Where the metric stands: right behind the number, or before it, where its end may do (课程 of 夜校课程 for 夜校开设课程120门). */
function nounOf(words: string, at: Span, metric: string): Span | undefined {
  const behind = at.end + (spentOn.exec(words.slice(at.end))?.[0].length ?? (words[at.end] === '的' ? 1 : 0));
  if (words.startsWith(metric, behind)) return { start: behind, end: behind + metric.length };
  for (let cut = 0; cut + 1 < metric.length; cut += 1) {
    const noun = metric.slice(cut);
    const start = words.lastIndexOf(noun, at.start - noun.length);
    if (start < 0) continue;
    // 城镇居民收入 of 城乡居民收入分别为…: each of two has its own.
    const isSaid = cut === 0 || words.includes(metric.slice(0, cut));
    const from = cut === 0 ? start : Math.max(0, words.lastIndexOf(metric.slice(0, cut), start));
    return isSaid && !/分别/u.test(words.slice(from, at.start)) && !/[、和与及]/u.test(words.slice(from, start))
      ? { start, end: start + noun.length }
      : undefined;
  }
  return undefined;
}

/** Whether a number says which things are meant: 超十亿元 of 超十亿元项目. */
const isSortOf = (words: string, number: Quantity, noun: Span): boolean =>
  (number.start >= noun.start && number.end <= noun.end) ||
  (/over|under/u.test(number.qualifier) &&
    !isCount(number) &&
    number.end <= noun.start &&
    /^(?:以[上下])?的?$/u.test(words.slice(number.end, noun.start)));

interface Row {
  readonly words: string;
  readonly numbers: readonly Quantity[];
}

const between = ({ words, numbers }: Row, index: number): string =>
  words.slice(numbers[index - 1]?.end ?? 0, numbers[index]!.start);

/** The first number of the list that a number stands in: 30个小区、5条道路和2座桥, 改造小区30个、道路5条; 3个方面16项措施. */
function firstOf(row: Row, index: number, start = row.numbers[index]!.start): number {
  if (index === 0) return 0;
  const ahead = row.words.slice(row.numbers[index - 1]!.end, start).trim();
  // 组织讲座3场、发放手册500份: each has a verb of its own, but a name may end in one (志愿服务组织、).
  const isJoined =
    (/^(?:以及|[、和及与并])/u.test(ahead) &&
      !ownAct.test(ahead) &&
      !hasDeed(ahead, row.words.slice(start, row.numbers[index]!.start))) ||
    (/^[^，。；]{2,16}?(?:以及|[、和及与])$/u.test(ahead) && !lastAct.test(ahead.replace(actOfName, '')));
  const isNested =
    /^\p{Script=Han}{2,6}$/u.test(ahead) &&
    isCount(row.numbers[index - 1]!) &&
    !lastAct.test(ahead) &&
    !reached.test(ahead);
  return isJoined || isNested ? firstOf(row, index - 1) : index;
}

const actOfName = new RegExp(`(?:${acting})(?:以及|[、和及与])$`, 'u');
/** Before a noun (发放 of 发放手册500份), or within what stands before a number, whose end is the noun. */
const hasDeed = (ahead: string, noun: string): boolean =>
  deeds.test(noun) || actAt(noun === '' ? ahead.replace(endingAct, '') : ahead) !== '';
const endingAct = new RegExp(`(?:${acting})$`, 'u');
const deeds =
  /^(?:清除|收集|设置|悬挂|张贴|招募|出动|疏散|转移|巡查|劝导|安装|更换|粉刷|硬化|疏通|清淤|修复|维修|加固|签发|印发|新增|新建)(?=\p{Script=Han}{2})/u;

/** What stands before the first of the things that a list counts governs all of them: 改造 of 改造小区80个、街巷24条, 联合 of 联合8家银行、2家券商. */
function governing(row: Row, first: number): string {
  const ahead = between(row, first);
  const follows = row.words.slice(row.numbers[first]!.end);
  return nounAfter(row.numbers[first]!, follows) !== '' && /^的?\p{Script=Han}/u.test(follows)
    ? ahead
    : actAt(ahead.replace(endingAct, ''));
}

/** The verb that governs the end of some words, 发放 of 各银行已发放; empty where none does. */
const actAt = (words: string): string => governor.exec(lastAct.exec(words)?.[0] ?? '')?.[0] ?? '';
/** 推动检验检测服务高质量发展9条措施: what is far from the number does not govern it. */
const actNear = (words: string): string =>
  words.trim().length - (lastAct.exec(words)?.[0].length ?? 0) > 6 ? '' : actAt(words);
/** 排查风险点15个、制定20条措施: a verb of its own. */
const ownAct = new RegExp(`^(?:以及|[、和及与并])(?:${acting})了?$`, 'u');
const firstAct = new RegExp(`新?(?:${acting})+(?:了|各类|各项|一批|的)?`, 'u');
const governor = new RegExp(`(?:新|${acting})+(?:了|各类|各项|一批|的)?$`, 'u');

const mostOfFront = 28;
const mostOfTail = 30;

const home =
  /^(?:[全我本该各]?(?:新区|[省市区县镇乡州旗](?!城))(?:内|里|域|级)?|我们|境内|辖区内?|目前|其中|(?:过去|近|这)?[一二两三四五六七八九十\d]+年(?:来|间)?)+/u;
/** 二是谋划项目200个: it only counts up what is said. */
const counted = /^[一二三四五六七八九十]{1,2}是(?!否|因|由)/u;
/** Words that say no more than that there is so much. */
const idle = /(?:[拥占设建下管]有|下?辖|包[括含]|涵盖|[实兑]现|达到?|总计|共|有|是|为|了|各类|各项|一批|的|\s)+$/u;
const completing = /(?:完成|兑现|预计|计划|安排)+$/u;

function frontOf(ahead: string, { place, subject, dimension }: Stated, tail: string): string {
  let front = ahead.replace(/^.*[：:”）)“（(【】]/u, '').trim();
  // 建成北园、南园等8个园区: examples say nothing of the others.
  if (/等$/u.test(front)) front = firstAct.exec(front.split('、', 1)[0]!)?.[0] ?? '';
  const names = [place, place && bareName(place), subject].filter((name) => name !== undefined && name.length > 1);
  for (let previous = ''; previous !== front; ) {
    previous = front;
    const pointer = /[这那该]$/u.exec(lead.exec(front)?.[0] ?? '')?.[0] ?? '';
    front = front.replace(counted, '').replace(lead, '').replace(home, '').trim();
    for (const name of names)
      if (front.startsWith(name!))
        front = front
          .slice(name!.length)
          .replace(/^级(?:层面)?/u, '')
          .trim();
    // 这片山坡上栽下, 该局走访: not 片山坡上栽下; but 该县 is the place itself.
    const pointed = previous.replace(lead, '');
    if (pointer !== '' && !home.test(`${pointer}${pointed}`) && !names.some((name) => pointed.startsWith(name!))) {
      front = `${pointer}${front}`;
      break;
    }
  }
  // 7月起将按……, 5月前完成……: what leans on the time before it.
  if (ahead.includes(` ${front.slice(0, 2)}`))
    front = front.replace(/^(?:起|[之以]?[前后])(?=[，\s]*\p{Script=Han}{2})/u, '');
  // Nobody reads a front as long as that.
  if (front.length > mostOfFront) front = actAt(front);
  // 完成投资8亿元 says no more than 投资8亿元, but 完成小区8个 is of some.
  const isDone = isCount({ dimension }) && /完成(?:了|各类|各项|一批)?$/u.test(front);
  const bare = isDone
    ? front
    : front
        .replace(reached, '')
        .replace(idle, '')
        .replace(isCount({ dimension }) ? /$^/u : completing, '');
  if (bare === '') return tail !== '' && /[向对给为由与同]$/u.test(ahead.trim()) ? ahead.trim().at(-1)! : '';
  return front.replace(/\s+/gu, '');
}

/** What a share of something does or is, and not that it is an aim, nor the beginning of another line. */
const plainTail = /^(?!的?(?:目标|年度|速度|增速|水平|比例)|或|以)\p{Script=Han}+$/u;

/** What is said behind a number and its noun (which ends at `behind`, if it stands there), of all the things of a list where it stands in one. */
function tailOf(row: Row, index: number, figure: Stated, behind: number | undefined): string {
  const { words, numbers } = row;
  if (behind === undefined && !isCount(figure) && figure.dimension !== 'percent') {
    // 投入8000万元用于河堤加固
    const rest = words.slice(numbers[index]!.end, numbers[index + 1]?.start);
    return spentOn.test(rest) ? rest.split(/[、，。；]/u, 1)[0]!.trim() : '';
  }
  let last = index;
  while (numbers[last + 1] && firstOf(row, last + 1) <= index) last += 1;
  const end = numbers[last + 1]?.start ?? words.length;
  if (numbers[last + 1] && !/[、和及与]/u.test(words.slice(numbers[last]!.end, end))) return '';
  const follows = words.slice(last === index ? (behind ?? numbers[index]!.end) : numbers[last]!.end, end);
  const rest = follows.replace(/^的/u, '');
  const noun = last === index || behind === undefined ? '' : nounAfter(numbers[last]!, follows);
  if (last > index && behind !== undefined && (noun === '' || !rest.startsWith(noun))) return '';
  const behindNoun = (noun === '' ? follows : rest.slice(noun.length)).replace(/[（(][^（）()]*[）)]?/gu, '');
  const tail = behindNoun.split(/[、，。；]/u, 1)[0]!.trim();
  // 59个项目按照甲组、乙组比拼: a row that is cut says nothing.
  if (leaning.test(tail) && /^、/u.test(behindNoun.trim().slice(tail.length))) return '';
  if (figure.dimension === 'percent' && (!plainTail.test(tail) || tail.length > 18)) return '';
  const whole = closed(numbers[last + 1] ? tail.replace(/以及.*$|[和及与][^和及与]{0,8}$/u, '') : tail);
  // 消防车14辆、9艘救援艇: the boats are no trucks.
  if (last > index && behind === undefined && !whole.startsWith('的')) return '';
  return /^(?:等|的|以[上下内]|左右|上下|余|多|当?中|里|内|[)）”])?$/u.test(whole) || whole.length > mostOfTail
    ? ''
    : whole.replace(/\s+/gu, '');
}

const leaning = /(?:按照?|围绕|根据|依据|针对|聚焦|涉及|包括|涵盖|面向|分为|[在从向由对])\p{Script=Han}{1,12}$/u;

/** What stands before a bracket or quotation that begins or ends elsewhere. */
function closed(words: string): string {
  const open: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if ('“（(【'.includes(words[at]!)) open.push(at);
    else if ('”）)】'.includes(words[at]!) && open.pop() === undefined) return words.slice(0, at).trim();
  }
  return words.slice(0, open[0]).trim();
}
