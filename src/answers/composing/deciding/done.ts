import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import { bareName } from '../../../figures/places/places.ts';
import { matchesOf } from '../../../text/matches.ts';
import { simplify } from '../../../text/normal.ts';
import { figuresIn } from '../../ledger-index.ts';
import { isOfPlace } from '../facts/reading.ts';
import { aimed } from '../facts/realised.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';
import { heldOf, sentencesOf, type Told } from '../saying/told-sentences.ts';
import { timesIn } from './claims.ts';

/** States that a work comes to: how a question asks for one, what tells of it, and what it surely has come to where it has gone further. */
const states: readonly { readonly asked: string; readonly told: string; readonly beyond: string }[] = [
  {
    asked:
      '通车|开通|通航|通行|开业|开馆|开园|开街|开放|开门|营业|运营|试运营|投用|启用|投入使用|投产|投入运营|能(?:坐|走|用|跑|去|玩|逛|进|过|通行|通车|开车)(?:人|车)?上?',
    told: '通车|开通|通航|开业|开馆|开园|开街|开放|营业|运营|投用|启用|投入使用|投产|投入运行',
    beyond: '',
  },
  {
    asked: '建成|完工|竣工|落成|完成建设|(?:[建修盖造挖铺装]|改造|扩建|施工)[好完成]',
    told: '建成|完工|竣工|落成|[建修盖造][好完]|改造完成|完成改造|完成建设',
    beyond: '投用|启用|投入使用|正式通车|建成通车|开通运营|交付使用',
  },
  { asked: '合[龙拢]', told: '合[龙拢]', beyond: '' },
  { asked: '(?:主体)?(?:结构)?封顶', told: '封顶', beyond: '' },
  { asked: '(?:全线|双线|主洞)?贯通', told: '贯通', beyond: '' },
  { asked: '交付|交房|交楼|交钥匙', told: '交付|交房|拿到了?(?:新房)?钥匙', beyond: '入住' },
  {
    asked: '开工|动工|破土|开建|开始(?:建|修|盖|施工|动工)(?:设)?|动土',
    told: '开工|动工|破土|开建|奠基|启动建设',
    beyond: '(?:主体|工程)[^，。；]{0,6}完成|正在(?:加紧|抓紧)?(?:施工|建设)|建成|完工|竣工|封顶|在建',
  },
];
const hedges = '(?:现在|目前|如今|眼下|到底|究竟|是不是|是否|有没有|已经|已|正式|真的|终于|项目|工程|的)*';
const everything = '(?:都|全部?|全都|统统)';

interface Asked {
  readonly thing: string;
  readonly state: (typeof states)[number];
  readonly isOfAll: boolean;
}

/** 青石大桥通车了没: the thing, and the state that it is asked to have come to by now. */
function askedIn({ kind, text, quantities, period, language }: Query, homes: readonly string[]): Asked | undefined {
  if (kind !== 'yes-no' || quantities.length > 0 || period !== undefined) return undefined;
  const isSaid = /了(?:吗|没有?|么|吧)?[？?]?$|没有?[？?]?$|有没有|是否已|是不是已/u.test(text) || language === 'en';
  if (
    !isSaid ||
    /为什么|怎么|什么时候|何时|哪|谁|多少|几|多[长大高久宽深远重]|目标|任务|计划|年底|明年|之?前/u.test(text)
  )
    return undefined;
  for (const state of states) {
    const found = new RegExp(
      `^(?<thing>.+?)${hedges}(?<all>${everything}?)${hedges}(?:${state.asked})\\s*(?:了(?:吗|没有?|么|吧)?|没有?|吗)?[？?]?$`,
      'u',
    ).exec(text.replaceAll(' ', ''));
    if (!found) continue;
    const { thing, all } = found.groups!;
    const own = homes
      .flatMap((home) => [home, bareName(home)])
      .toSorted((a, b) => b.length - a.length)
      .reduce((left, home) => (left.startsWith(home) ? left.slice(home.length) : left), thing!)
      .replace(/^(?:请问|听说|据说|是不是|是否|的|那个|这个|咱们?区?|我们)+|(?:现在|目前|的)+$/gu, '');
    return own.length > 1 ? { thing: own, state, isOfAll: all !== '' } : undefined;
  }
  return undefined;
}

const enoughHeld = 0.75;
/** What goes on about the thing of the title, or of the sentence before. */
const goesOn =
  /^[“"]?(?:接下来|目前|下一步|据悉|据介绍|如今|此外)?，?(?:该|这[条座个项]|其|它|项目|工程|线路|全线|大桥|新馆|隧道|园区|整个|主体)/u;
/** 大桥预计明年5月通车, where 青石大桥 is the last bridge that the article has named. */
function isCalledByKind(thing: string, { article, source, text }: Told): boolean {
  const kind = thing.slice(-2);
  if (thing.length < 4 || !/^\p{Script=Han}{2}$/u.test(kind) || !text.startsWith(kind)) return false;
  const ahead = article.text.slice(0, source.start);
  const named = [...matchesOf(new RegExp(`\\p{Script=Han}{2}${kind}`, 'gu'), ahead)].at(-1);
  return named !== undefined && ahead.slice(0, named.index + named[0].length).endsWith(thing);
}
/** What is not so yet; what is under way. */
const notYet = /尚未|还没|还未|暂未|未能|没能|未(?=完工|开[工通业馆]|通车|投[用产]|建成|交付|竣工)/u;
const underWay =
  /正在(?:加紧|抓紧|加快|全力)?(?:施工|建设|推进|进行|修建)|建设中|施工中|在建|完成(?:总?工程量的?)?\d{1,2}(?:\.\d+)?%/u;
const surely = /已|正式|全部|圆满|顺利|成功|均|(?<!为)了|建成投用/u;

type Verdict = 'done' | 'to-come' | 'open';

/** What may stand before a state in a clause that names nobody new: 力争今年11月底, 目前已全面. */
const leading =
  /(?:力争|争取|预计|计划|拟|将|确保|有望|即将|正在|正式|全部|全面|目前|现在|如今|日前|近日|已经?|均|于|在|也|并|尚未|还未|还没有?|暂未|没有|未|今年|明年|去年|年[底内初中前]|[上中下]旬|[底末初前]|首次|顺利|圆满|成功|提前|如期|建设|加[紧快]|施工|主桥|主体(?:结构|工程)?|全[桥线]|\d+个?|[年月日天]|[“”"：:、\s])/gu;

/** 9月15日交付, of a report of August: whether the day that a clause tells is over by then. */
function isOver(clause: string, publishedOn: string | undefined): boolean | undefined {
  const times = publishedOn === undefined ? [] : timesIn(clause, publishedOn);
  // 9月15日 in August may be the last one or the next.
  const isOfYear = /\d{4}年|[今去前]年|昨|上月/u.test(clause);
  const year = publishedOn?.slice(0, 4) ?? '';
  if (times.length === 0 || (!isOfYear && times.some(({ period }) => !period.to.startsWith(year)))) return undefined;
  return times.every(({ period }) => period.to <= publishedOn!)
    ? true
    : times.some(({ period }) => period.from > publishedOn!)
      ? false
      : undefined;
}

/** What a sentence tells of the state of `thing`; undefined where it does not speak of it. `isPlain`: it goes on about it without its name. */
function verdictOf(
  text: string,
  { thing, state, isOfAll }: Asked,
  isPlain: boolean,
  publishedOn: string | undefined,
): Verdict | undefined {
  const { told, beyond } = state;
  const own = new RegExp(beyond === '' ? told : `${told}|${beyond}`, 'u');
  const onlyOwn = new RegExp(told, 'u');
  const found: Verdict[] = [];
  for (const part of text.split(/；/u)) {
    const clauses = part.split('，');
    let isOfThing = isPlain;
    clauses.forEach((clause, at) => {
      const isNamed = heldOf(thing, clause) >= enoughHeld;
      if (isNamed) isOfThing = true;
      const match = own.exec(clause) ?? underWay.exec(clause);
      if (!match || !isOfThing) return;
      const ahead = clause.slice(0, match.index);
      const isPlainOn = isPlain && (at === 0 || goesOn.test(clause));
      if (!isNamed && !isPlainOn && ahead.replace(leading, '').length > 1) return;
      if (!own.test(clause)) {
        found.push(surely.test(clause.replace(underWay, '')) ? 'open' : 'to-come');
        return;
      }
      const behind = clause.slice(match.index + match[0].length);
      // 通车后, 离通车, 开通时: it is named, and not told.
      if (/^(?:后|时|以后|之后|前|条件|仪式前|任务)/u.test(behind) || /(?:离|距|为|待|等)[^，]{0,6}$/u.test(ahead))
        return;
      const isLast = at === clauses.length - 1;
      const words = `${at > 0 && isLast && !isNamed ? clauses[at - 1] : ''}，${ahead}${match[0]}`;
      const over = isOver(clause, publishedOn);
      if (notYet.test(clause) || over === false) found.push('to-come');
      else if (aimed.test(clause) || /即将|推进|加快|准备|筹备/u.test(clause) || aimed.test(words))
        found.push(onlyOwn.test(clause) ? 'to-come' : 'open');
      else if ((surely.test(clause) || over) && !(isOfAll && !/全部|均|都|100%|完毕/u.test(clause))) found.push('done');
      else found.push('open');
    });
  }
  const kinds = new Set(found);
  if (kinds.size < 2) return found[0];
  return kinds.has('to-come') ? 'open' : 'done';
}

/** 新院区建成投用 among what a year is to bring: it says no 已, and stands below such a heading or with aims. */
function isPlanned({ article, source, text }: Told, { ledger }: Material['known']): boolean {
  if (/已|(?<!为)了|于\d/u.test(text)) return false;
  const lines = article.text.slice(0, source.start).split('\n');
  const sections = lines.filter(
    (line) => line.length < 40 && /安排|打算|计划|任务|回顾|完成情况|主要成[效绩]/u.test(line),
  );
  if (/安排|打算|计划|任务/u.test(sections.at(-1) ?? '')) return true;
  const figures = figuresIn(source.passage, ledger).filter(
    (figure) => figure.start >= source.start && figure.end <= source.end,
  );
  return figures.length > 0 && figures.every(({ status }) => status === 'target');
}

/** Whether something is open, built, handed over or begun: the sentence that tells it, with yes where it is, and the report's day where it was to come. */
export function tellDone(material: Material): Draft | undefined {
  const { query, vocabulary, known } = material;
  const asked = askedIn(query, vocabulary.homes);
  if (!asked) return undefined;
  const isNamed = ({ text }: Told) => heldOf(asked.thing, text) >= enoughHeld;
  const isPlain = (told: Told) =>
    (goesOn.test(told.text) &&
      [told.before, told.article.title].some((named) => heldOf(asked.thing, named) >= enoughHeld)) ||
    isCalledByKind(asked.thing, told);
  const found = sentencesOf(material).flatMap((told) => {
    if (told.text.length > longest || !isOfPlace(query, told.text, told.article) || !(isNamed(told) || isPlain(told)))
      return [];
    const verdict = verdictOf(told.text, asked, !isNamed(told), told.article.publishedOn);
    return verdict ? [{ told, verdict: verdict === 'done' && isPlanned(told, known) ? 'open' : verdict }] : [];
  });
  // What the newest article says that tells it.
  const newest = found.find(({ verdict }) => verdict !== 'open')?.told.article ?? found[0]?.told.article;
  if (!newest) return undefined;
  const own = found.filter(({ told }) => told.article.id === newest.id);
  const verdicts = new Set(own.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'open'));
  const [verdict] = verdicts;
  const isSure = verdicts.size === 1;
  const { yes, notYet: notSoFar } = phrasesOf(query.language);
  const lead = !isSure ? undefined : verdict === 'done' ? yes : newest.publishedOn && notSoFar(newest.publishedOn);
  const best = own.find((one) => one.verdict === verdict) ?? own[0]!;
  return {
    kind: 'grounded',
    language: query.language,
    ...(lead && { lead }),
    claims: [quoteOf(best.told.source, best.told.text, query.language)],
  };
}
const longest = 200;

/** Whether an answer tells of another thing than the one that is asked to be done: a primary school is no middle school. */
export function isOfOtherThing({ claims, kind }: Draft, { query, known, vocabulary }: Material): boolean {
  const asked = askedIn(query, vocabulary.homes);
  if (
    asked !== undefined &&
    kind === 'grounded' &&
    claims.length > 0 &&
    claims.every((claim) => isOnlyAfter(asked, claim))
  )
    return true;
  return (
    asked !== undefined &&
    kind === 'grounded' &&
    query.terms.length === 0 &&
    claims.length > 0 &&
    claims.every(({ sources }) =>
      sources.every(
        ({ passage }) =>
          heldOf(asked.thing, `${passage.text}\n${known.articles.get(passage.articleId)?.title ?? ''}`) < leastHeld,
      ),
    )
  );
}
const leastHeld = 0.65;

/** 项目建成后，运行时间可控制在40分钟左右, for 建成了吗: what will be then, and not whether it is so. Nor is another thing's state. */
const isOnlyAfter = ({ thing, state: { told, beyond } }: Asked, { text }: DraftClaim): boolean => {
  const words = simplify(text);
  const states = [
    ...words.matchAll(new RegExp(`(?:${beyond === '' ? told : `${told}|${beyond}`})(?<after>之?以?后)?`, 'gu')),
  ];
  if (states.length === 0) return heldOf(thing, words) < leastHeld && !goesOn.test(words) && !notYet.test(words);
  return states.every(({ groups }) => groups!.after !== undefined);
};
