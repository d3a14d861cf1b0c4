import type { Draft, Passage, Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { figuresIn } from '../../ledger-index.ts';
import { siteName } from '../../understanding/entities.ts';
import { isSaid } from '../../understanding/said.ts';
import { isVerb } from '../../understanding/verbs.ts';
import type { Vocabulary } from '../../understanding/vocabulary.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { asksContrast, decides, saysOpposite } from '../matching/contrasts.ts';
import { countsInUnit, countsOnly, dimensionsOf, isOfWhole, tellsHowMany } from '../matching/counted.ts';
import type { Match } from '../matching/match.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import { isNoPrice } from '../matching/prices.ts';
import { isOtherStage } from '../matching/stages.ts';
import { overlap } from '../matching/surroundings.ts';
import { lacksTimeOfAct } from '../matching/time-of-act.ts';
import { namesNoDistrict, saysOtherExtreme } from '../matching/which-of.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { refuse, refuseNear } from '../saying/refusals.ts';
import { answerNouns, excerptOf, type Finding, findSentences, isOfKind, listFrom } from '../sentences/facts.ts';
import { speaksOf } from '../sentences/leaning.ts';
import { unmetWords } from '../sentences/unmet.ts';
import { ofThisTurn, withNeighbour } from './neighbours.ts';
import { closest, isOfOthersName } from './reading.ts';
import { isOnlyAimed, leavesOpen } from './realised.ts';

/** What people ask bots that has nothing to do with a district's development. */
const offTopic =
  /怎么[做烧炒煮炖腌]才?(?:好吃|入味|[香嫩脆烂])|天气|[车机]票|(?:还有|余)票|气温|下雨|降温|股票|股价|彩票|菜谱|做菜|做饭|写(?:一?首|一?篇|段|个)|翻译|笑话|星座|运势|电影|电视剧|歌曲|唱歌|游戏|算命|代码|编程|程序|数学题|(?:写|做|交|改|辅导|家庭|课后|[暑寒]假|数学|语文|英语|孩子的?)作业|恋爱|减肥|感冒|吃什么/u;

/** How something is cooked, or what helps who ate it: that it is grown or sold here says nothing of it. */
const ofKitchen =
  /(?:在家|自己)(?:里|能)?怎么(?:做|腌|酿|种)|怎么[做烧炒煮炖腌蒸烤]才?(?:好吃|入味|[香嫩脆烂软])|吃(?:多|坏|撑)了.{0,8}(?:怎么办|怎么回事)|上火|拉肚子/u;

/** 音乐节下雨怎么办 is none: the festival is spoken of. */
export const isOffTopic = ({ terms, text, rest }: Query, vocabulary: Vocabulary): boolean =>
  terms.length === 0 &&
  (ofKitchen.test(text) ||
    (offTopic.test(text) &&
      !rest
        .split(' ')
        .some(
          (word) =>
            (word.length > 2 || vocabulary.known.has(word)) &&
            isName(word) &&
            !offTopic.test(word) &&
            isSaid(word, vocabulary),
        )));

/** A sentence that meets less of the question than this is no answer to it. */
const enoughForFact = 0.5;
/** A yes-or-no question is answered by a sentence only where that says nearly the same. */
const enoughToConfirm = 0.7;
/** Of what says either side of what is asked, less is enough. */
const enoughToDecide = 0.6;
const enoughBeside = 0.4;
/** A longer sentence is not shown as the nearest thing. */
const maxShown = 160;
/** 招商, CBD; a word of one sign is anybody's. */
const isName = (word: string) =>
  /^(?:\p{Script=Han}{2,}|\p{Script=Latin}{2,})$/u.test(word) && !isVerb(word) && !answerNouns.test(word);

/** Whether a sentence has figures, but none of the time and the status asked for. */
function isOfOtherTime(query: Query, { source }: Finding, known: Material['known']): boolean {
  // 2026年外送电量目标 asks for a figure without saying so.
  const asksWords = /谁|哪|什么|为何|怎|如何|吗|是否|有没有|是不是/u.test(query.text);
  const wants =
    query.kind === 'figure' ||
    query.dimensions !== undefined ||
    (query.kind === 'fact' && query.language !== 'en' && !asksWords);
  if (!wants || (!query.period && !query.status)) return false;
  const told = figuresIn(source.passage, known.ledger).filter(
    ({ start, end, dimension }) =>
      source.start <= start && end <= source.end && (!query.dimensions || query.dimensions.includes(dimension)),
  );
  return told.length > 0 && !told.some((figure) => isOfTimeAndStatus(query, figure));
}

/**
 * How sure the best sentence is an answer, 0 to about 1: by what it meets of the question, and by how far it is ahead of what other passages say.
 * The weights were chosen on the public questions of `npm run eval -- --facts`, where they answer more of those that can be answered, and no more of the others.
 */
function surenessOf([best, ...others]: readonly Finding[], unmet: readonly string[]): number {
  if (!best) return 0;
  const rival = others.find(({ source }) => source.passage.id !== best.source.passage.id);
  return best.met * 0.75 ** unmet.length + 0.03 * Math.min(3, best.score - (rival?.score ?? 0));
}

/** Asked for money, a sentence with no sum in it is no answer. */
function isCountedAlike(query: Query, text: string): boolean {
  const asked = dimensionsOf(query) ?? [];
  return (
    !asked.some((dimension) => query.language === 'en' || /^(?:money|area|length|weight|percent)$/u.test(dimension)) ||
    scanQuantities(text).some((told) => asked.includes(told.dimension) && !isNoPrice(query, told, text))
  );
}

/** The list that a passage leads up to, where the next passage begins with it. */
function listBehind({ articleId, end }: Passage, { passages }: Material['known']): Pick<Finding, 'source' | 'text'>[] {
  const lists: Pick<Finding, 'source' | 'text'>[] = [];
  // A long list goes on in the next passage, by its numbers.
  for (let at = end; lists.length < mostLists; ) {
    const passage = passages.find((one) => one.articleId === articleId && one.start >= at && one.start <= at + 2);
    const item = passage === undefined ? undefined : /^\d{1,2}(?=[.、．)）])/u.exec(passage.text)?.[0];
    if (!passage || (lists.length > 0 && item === undefined)) break;
    lists.push(listFrom(passage));
    at = passage.end;
  }
  return lists;
}
const mostLists = 3;

/** 哪一年当上局长 is not told by a sentence that has no time in it. */
const asksWhen =
  /什么时候|何时|哪一?[年天]|几[月号点]|(?:星期|礼拜|周)几(?![号月点])|哪一?条(?:街|路|大道|巷)|怎么(?:还|就|会|又)?[没不停]/u;

/** 就业 of 城镇新增就业: what statistics are kept of. */
const isMeasured = (word: string, { glossary }: Material['known']): boolean =>
  glossary.some(({ name }) => name.startsWith(word) || name.endsWith(word));

/** A fact without a figure: the sentence that says it. */
export function answerFact(material: Material, nearFigures: readonly Match[]): Draft {
  const { query, hits, known, vocabulary } = material;
  if (isOffTopic(query, vocabulary)) return refuse(material, 'off-topic', []);
  const asked = query.place?.replace(/[省市区县]$/u, '') ?? '';
  const isElsewhere = vocabulary.homes.length > 0 && !vocabulary.homes.some((name) => name.includes(asked));
  if (isElsewhere && !isSaid(asked, vocabulary)) return refuse(material, 'other-place', []);
  const wantsFigure =
    query.kind === 'figure' ||
    query.kind === 'compute' ||
    query.kind === 'compare' ||
    query.dimensions !== undefined ||
    (query.kind === 'list' && query.aspect !== undefined);
  const all = findSentences(query, hits, known.articles);
  const likely = all.filter(
    (one) =>
      !isOtherStage(query, one.text) &&
      !saysOpposite(query, one.text) &&
      !saysOtherExtreme(query.text, one.text) &&
      !(query.kind === 'fact' && namesNoDistrict(query.text, one.text)) &&
      !(wantsFigure && isOfOthersName(query, one, known.articles.get(one.source.passage.articleId)!)) &&
      (!query.leans || speaksOf(query, one, known)),
  );
  // 什么时候通车: of a sentence with another time in it, that is what those behind it say.
  const first = likely[0]?.text;
  const saysWhen =
    first !== undefined && isOfKind(query, first) && lacksTimeOfAct(query, [first])
      ? likely.filter(({ text }) => !lacksTimeOfAct(query, [text]))
      : [];
  // 隧道明年通车, asked of one tunnel, goes before what another thing's time is.
  const ofKind = saysWhen.filter(({ text }) => query.names?.some((name) => text.includes(name.slice(-2))));
  const found = ofKind.length > 0 ? ofKind : saysWhen.length > 0 ? saysWhen : likely;
  // 为什么 is not answered by what tells no reason, where another sentence that says as much does.
  const isAmiss = found[0] !== undefined && !isOfKind(query, found[0].text);
  const isOpen = found[0] !== undefined && asksContrast(query) && !decides(query, found[0].text);
  const beside = isOpen
    ? withNeighbour(query, found[0]!, all, (sentence) => decides(query, sentence))
    : isAmiss && query.kind === 'fact'
      ? withNeighbour(query, found[0]!, all)
      : undefined;
  const best =
    (isAmiss && !beside ? closest(query, found, material) : query.leans ? ofThisTurn(query, found, all) : undefined) ??
    found[0];
  if (best && countsOnly(query, best.text))
    return refuse(material, 'not-in-corpus', [quoteOf(best.source, best.text, query.language)]);
  const told = beside ?? best;
  if (best && leavesOpen(query, best.text))
    return refuse(material, 'not-in-corpus', [quoteOf(best.source, best.text, query.language)]);
  if (
    told &&
    asksWhen.test(query.text) &&
    query.kind === 'fact' &&
    query.language !== 'en' &&
    !isOfKind(query, told.text)
  )
    return refuse(
      material,
      'not-in-corpus',
      told.text.length <= maxShown ? [quoteOf(told.source, told.text, query.language)] : [],
    );
  if (told && isOnlyAimed(query, told.text))
    return refuse(material, 'target-only', [quoteOf(told.source, told.text, query.language)]);
  // A noun that nothing found so much as mentions is, as a rule, what was asked about.
  const unmet = unmetWords(query, hits, known.articles);
  // Where a metric of the glossary is asked for, only the ledger can say that it is there.
  const maySay =
    !wantsFigure ||
    (query.terms.length === 0 &&
      unmet.length === 0 &&
      best !== undefined &&
      tellsHowMany(query, best.text) &&
      countsInUnit(query, best.text) &&
      isOfWhole(query, best.text) &&
      isCountedAlike(query, best.text));
  // Of what English names, put into Chinese, an answer says at least one thing.
  const named = (query.turn || query.rest)
    .split(' ')
    .filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && !isVerb(word));
  const isOfNone =
    query.language === 'en' &&
    query.terms.length === 0 &&
    named.length > 0 &&
    !named.some((word) => formsOf(word).some((form) => best?.text.includes(form)));
  // 欠了多少债 is told by no sentence that speaks of no debt, however like the rest of it is.
  const nouns = (query.turn || query.rest)
    .split(' ')
    .filter((word) => /^\p{Script=Han}+$/u.test(word) && !isVerb(word) && !answerNouns.test(word));
  const saysNone =
    (query.kind === 'figure' || (query.kind === 'fact' && asksWhen.test(query.text))) &&
    query.language !== 'en' &&
    query.terms.length === 0 &&
    nouns.length > 0 &&
    best !== undefined &&
    // 大桥 of 青溪大桥, which the article names before.
    !nouns.some((word) =>
      formsOf(word).some((form) => overlap(form, best.text) >= (query.kind === 'fact' ? 0.3 : 0.5)),
    );
  // 大桥年底就能走了吧: the thing is named, and what is beside it decides.
  const isDecided =
    isOpen && beside !== undefined && named.length > 0 && named.every((word) => best!.text.includes(word));
  const isDecisive = best !== undefined && asksContrast(query) && decides(query, best.text);
  const needed = isDecided
    ? enoughBeside
    : isDecisive
      ? enoughToDecide
      : query.kind === 'yes-no'
        ? enoughToConfirm
        : enoughForFact;
  // 祁沙市债务余额: what is told beside the city's name is not the city's.
  const isOfOther = isElsewhere && query.kind !== 'yes-no' && best !== undefined && !best.text.includes(asked);
  if (
    best &&
    surenessOf(found, unmet) >= needed &&
    maySay &&
    !isOfNone &&
    !saysNone &&
    !isOfOther &&
    !isOfOtherTime(query, best, known)
  ) {
    const excerpt = beside ?? excerptOf(query, best, found);
    const below = /[：:]$/u.test(excerpt.text) ? listBehind(excerpt.source.passage, known) : [];
    return {
      kind: 'grounded',
      language: query.language,
      claims: [excerpt, ...below].map(({ source, text }) => quoteOf(source, text, query.language)),
    };
  }
  if (nearFigures.length > 0) return refuseNear(material, nearFigures);
  const isOff =
    query.terms.length === 0 &&
    // 有没有提到教育 asks about the articles.
    !/[提说讲谈写]到|提及|报道|方面|领域|数据|数字|指标|内容/u.test(query.text) &&
    !query.leans &&
    // 收费多少, after what was asked of a home for the old.
    !(
      query.isLater &&
      (/^(?:figure|compute|compare)$/u.test(query.kind) || /^(?:都|分别|具体)*(?:是|有)?哪(?:些|几)/u.test(query.text))
    ) &&
    // 哪些目标没实现
    !(query.kind === 'list' && /目标|指标|任务/u.test(query.text)) &&
    !query.place &&
    !query.period &&
    !vocabulary.homes.some((name) => query.text.includes(name.slice(0, 2))) &&
    !query.rest.split(' ').some((word) => isName(word) && (isSaid(word, vocabulary) || isMeasured(word, known))) &&
    !(query.dimensions && !query.dimensions.includes('money')) &&
    !query.rest
      .split(' ')
      .some((word) => siteName.test(word) || (word.length > 3 && isSaid(word.slice(0, 3), vocabulary))) &&
    (!best || best.met < 0.2 || unmet.join('').length > 0.6 * query.rest.replaceAll(' ', '').length);
  if (isOff) return refuse(material, 'off-topic', []);
  return refuse(material, isOfOther ? 'other-place' : 'not-in-corpus', []);
}
