import type { Article, Draft, DraftClaim, Query } from '../../../domain.ts';
import { compareQuantities } from '../../../figures/numbers/compare.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { bareName } from '../../../figures/places/places.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords, sentencesOf } from '../../cited.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { saysOther } from '../matching/contrasts.ts';
import { isOfSomeGoods } from '../matching/narrower.ts';
import { numbersIn } from '../matching/numbers-in.ts';
import { overlap } from '../matching/surroundings.ts';
import { isToldOf } from '../matching/told-of.ts';

/**
 * Whether a figure that is told is of the thing that a question speaks of, and yet not what it asks of it: how many there are in all, where one asks for a part of
 * them; how many people, where one asks what they earn. The words of such an answer meet the question's as well as any.
 */
export function isBesideThePoint(draft: Draft, query: Query, articles: ReadonlyMap<string, Article>): boolean {
  const { text } = query;
  if (draft.kind !== 'grounded' || draft.claims.some(({ derivation }) => derivation)) return false;
  const claims = draft.claims.map((claim) => simplify(claim.text));
  const told = [...claims, ...draft.claims.flatMap(sentencesOf)];
  return (
    repeatsAsked(claims, query) ||
    (asksPay.test(simplify(query.asked)) &&
      !claims.some((words) => scanQuantities(words).some(({ dimension }) => dimension === 'money'))) ||
    (asksFine.test(text) && !told.some((words) => /罚|没收/u.test(words))) ||
    (asksRank.test(text) && !told.some((words) => /第|首|冠|榜|居|列|最|前/u.test(words))) ||
    lacksKind(text, claims, told, (name) => draft.claims.some((claim) => isToldOfIn(name, claim, articles))) ||
    (query.language !== 'en' && saysOnlyNot(query, told)) ||
    lacksMeeting(text, told) ||
    lacksMeeting(text, partsTold(claims, draft.claims)) ||
    lacksTrade(text, claims) ||
    (query.rest === '' &&
      claims.length > 0 &&
      claims.every((claim, at) => isOfSomeGoods(query, withoutPlaces(claim, draft.claims[at]!, articles)))) ||
    lacksAll(text, claims) ||
    lacksMeasure(query, claims) ||
    saysOther(pairs, text.replaceAll('进出口', ''), claims.join('\n').replaceAll('进出口', '')) ||
    (query.kind === 'figure' && draft.claims.every((claim) => isOfWiderThing(claim, query, articles)))
  );
}

/** 青河市出口近5亿元: of the place that an article is about, not of some goods. */
const withoutPlaces = (words: string, { sources }: DraftClaim, articles: ReadonlyMap<string, Article>): string =>
  sources
    .flatMap(({ passage }) => articles.get(passage.articleId)?.place ?? [])
    .reduce((left, place) => left.replaceAll(place, '').replaceAll(bareName(place), ''), words);

/** Of sentences of several parts, those that give the numbers that are told: 参加博览会；全年签约70个. */
const partsTold = (said: readonly string[], claims: readonly DraftClaim[]): string[] => {
  const numbers = said.flatMap((words) => numbersIn(words).map(({ text }) => text));
  const sentences = claims.flatMap(sentencesOf);
  return (sentences.length > 0 ? sentences : said).flatMap((sentence) => {
    const parts = sentence.split('；');
    const own = parts.filter((part) => numbers.some((number) => part.includes(number)));
    return own.length > 0 ? own : parts;
  });
};

/** 61个项目里医药占了几个, of 61个项目: a number that the question gives itself is not what it asks for. */
function repeatsAsked(claims: readonly string[], { kind, text, quantities, dimensions }: Query): boolean {
  if (!/^(?:figure|list|what-is)$/u.test(kind) || quantities.length === 0 || !asksAmount.test(text)) return false;
  // 27亿里培训花了多少, of 投入27亿元，用于6个方面: six are no sum.
  const told = claims
    .flatMap((words) => numbersIn(words))
    .filter(({ dimension }) => !dimensions || dimensions.includes(dimension));
  return (
    told.length > 0 &&
    told.every((one) =>
      quantities.some(
        (asked) => asked.value === one.value && (asked.unit === '' || isSameKind(compareQuantities(asked, one))),
      ),
    )
  );
}
const isSameKind = (comparison: ReturnType<typeof compareQuantities>) =>
  comparison !== 'unit-differs' && comparison !== 'value-differs';
const asksAmount = /多少|(?<!哪)几(?![月号点年时])|各(?:是|有|占|为)|多[长大高宽]/u;

/** What somebody earns is no number of people. */
const asksPay = /(?:挣|工资|薪水|月薪|年薪|日薪)[^，。？]{0,4}(?:多少|几)|(?:多少|几)(?:工资|薪水)/u;
const asksFine = /罚了?(?:款)?(?:是|有)?(?:多少|几)/u;
const asksRank = /第几(?![个次批天届期])|几大|排(?:名|在|到)?(?:第)?几/u;

const countries: readonly RegExp[] = [
  ...'东盟 非洲 中东 中亚 东南亚 RCEP 美国 日本 韩国 俄罗斯 德国 印度 越南'
    .split(' ')
    .map((name) => new RegExp(name, 'u')),
  /欧盟|欧洲/u,
  /拉美|南美/u,
];

/** What tells one from others of its kind: whom one trades with, who owns a firm, of which level something is. A row of words says one thing. */
const kinds: readonly (readonly RegExp[])[] = [
  countries,
  [
    /国有(?:企业|公司|资本)|国企|央企/u,
    /民营(?:企业|经济)|民企|私企|私营/u,
    /外(?:资|商投资)企业|外企/u,
    /个体(?:工商)?户/u,
    /一般贸易/u,
    /加工贸易/u,
    /服务贸易/u,
    /保税/u,
  ],
  // 市级重点项目 may be told as 市重点项目.
  ...['国家', '省', '市', '区', '县', '镇'].map((level) => [new RegExp(`${level}级(?!部门|领导|以上|重点)`, 'u')]),
];

/** 东盟是第几大贸易伙伴, of what is told of the 欧盟: one of a kind is named, and the answer says only others, or none. */
const lacksKind = (
  text: string,
  claims: readonly string[],
  told: readonly string[],
  isOf: (name: string) => boolean,
): boolean =>
  kinds.some((kind) => {
    const asked = kind.filter((one) => one.test(text));
    if (asked.length === 0) return false;
    const isIn = (words: readonly string[]) => asked.some((one) => words.some((said) => one.test(said)));
    // 民营企业进出口58亿元, of a sentence that goes on about 外商投资企业.
    const ofOthers = kind.some((one) => !asked.includes(one) && claims.some((said) => one.test(said)));
    // 弃耕地达到42万公顷, where the article is about 日本.
    const isOfWhole = kind === countries && asked.some((one) => isOf(one.exec(text)![0]));
    return ofOthers ? !isIn(claims) : !isIn(told) && !isOfWhole;
  });

const isToldOfIn = (name: string, { sources }: DraftClaim, articles: ReadonlyMap<string, Article>): boolean =>
  sources.some(({ passage, start }) => {
    const article = articles.get(passage.articleId);
    return article !== undefined && (article.title.includes(name) || isToldOf(name, article, start));
  });

/** 税收多少, 国有的几家, of 非税收入 and 非国有: what is said only of what is not so. */
const saysOnlyNot = ({ rest, text, kind }: Query, told: readonly string[]): boolean =>
  kind === 'figure' &&
  !text.includes('非') &&
  rest
    .split(' ')
    .some(
      (word) =>
        /^\p{Script=Han}{2,4}$/u.test(word) &&
        told.some((words) => words.includes(`非${word}`)) &&
        !told.some((words) => words.replaceAll(`非${word}`, '').includes(word)),
    );

/** 在博览会上签了几个项目: what was done there is told by what speaks of it. */
function lacksMeeting(text: string, told: readonly string[]): boolean {
  const name = /在(?<name>\p{Script=Han}{2,10}(?:会|节|展|论坛|赛))(?:议)?(?:上|期间|现场|里)/u.exec(text)?.groups
    ?.name;
  return name !== undefined && !told.some((words) => overlap(name.slice(-4), words) >= 0.5);
}

/** 出口和进口各是多少, of both together, or of neither. */
const lacksTrade = (text: string, claims: readonly string[]): boolean =>
  eachTrade.test(text) && !claims.some((claim) => /(?<!进)出口|进口/u.test(claim));
const eachTrade = /(?:出口[、和与跟]进口|进口[、和与跟]出口)[^，。？]{0,4}(?:各|分别)/u;

/** 金融的几个、信息技术的几个, of neither. */
function lacksAll(text: string, claims: readonly string[]): boolean {
  const each = [...text.matchAll(/(?<=[，,、])(?<part>\p{Script=Han}{2,6})的(?:又|各)?有?(?:几[个家项条]|多少)/gu)].map(
    ({ groups }) => groups!.part!,
  );
  return each.length > 1 && !each.some((one) => claims.some((claim) => tellsOf(one, claim)));
}

/** 聚焦金融、文旅等产业，实施项目72个 counts none of them. */
const tellsOf = (part: string, claim: string): boolean =>
  claim.split(/[，；]/u).some((clause) => overlap(part, clause) >= 0.5 && /\d/u.test(clause));

/** What a measure is told by: a balance by no increase, 户均 by no sum, sales by no number of things, 几个 by no sum of money. */
function lacksMeasure({ asked, text, kind, aspect, dimensions, status }: Query, claims: readonly string[]): boolean {
  const says = (pattern: RegExp) => claims.some((words) => pattern.test(words));
  if (
    /余额|存量/u.test(text) &&
    !/[增减][加少长]|[新净多]增/u.test(text) &&
    !says(/余额|存量/u) &&
    says(/[增减][加少长]|新增|净增|多增|利率|[减贴]息/u)
  )
    return true;
  if (asksMean.test(text) && !says(/均|每|一[户人亩家]/u)) return true;
  const done = ofPatents.exec(text)?.groups?.done;
  if (done && !says(new RegExp(done, 'u'))) return true;
  const told = claims.flatMap((words) => numbersIn(words)).map(({ dimension }) => dimension);
  // 有车的占多少 is not told by ten times as many.
  if (aspect === 'share' && told.length > 0 && told.every((one) => one === 'multiple')) return true;
  if (kind !== 'figure' || aspect !== undefined) return false;
  const isRate = told.length > 0 && told.every((one) => /^(?:percent|multiple|points)$/u.test(one));
  // 建了多少 may be told by how far it is done.
  if (isRate && status !== 'target' && !says(/进度|完成/u) && asksLevel.test(text) && !/占(?!地)/u.test(text))
    return true;
  if (asksSum.test(text)) return !told.some((one) => /^(?:money|percent|multiple|points)$/u.test(one));
  const isCount =
    !/[钱元块]/u.test(simplify(asked)) && dimensions?.every((one) => /^(?:count|people)$/u.test(one)) === true;
  return isCount && told.length > 0 && told.every((one) => one === 'money');
}
const asksMean = /[户人亩村镇企](?<![平日月年])均(?:是|有|为)?(?:多少|几)|平均每/u;
const ofPatents = /(?:专利|商标)[^，。？]{0,4}?(?<done>授权|申请|转让|质押)/u;
/** How far it grew, or which part of it is whose, tells no level. */
const asksLevel =
  /(?:[产卖种建修招]|生产|销售|引进|培训|接待|发放|收购|种植)了(?:多少|几)|(?:GDP|生产总值|增加值|产值|收入|营收|营业额|销售额|利润|[出进]口额?|总额|总量|余额|投资[总]?额|金额|[销产供]量|人数|人口|面积|规模|案件|项目|企业|学校|岗位)(?:总量|总额|数量)?(?:是|有|达到?|为|一共|总共)*(?:多少|几)|多大的?规模/u;
const asksSum =
  /(?:销售额|营业额|营业收入|营收|利润|成交额|奖金|利息|赏金|租金|押金|佣金|罚金|赔款|保费|学费|工资|薪水)(?:是|有|达|为)?(?:多少|几)/u;

/** 进口了多少辆 is not told by how many were exported, nor 新签了几份 by those renewed. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/存款/u, /贷款/u],
  [/进口/u, /出口/u],
  [/(?<!续)新(?:项目|合[同约]|签|获|引|客户)/u, /续[新签约订]/u],
];

/** 生物医药 of 生物医药产业规模 narrows what is asked for: it must be said of the figure, by its sentence or by what that goes on about. */
function isOfWiderThing({ sources }: DraftClaim, query: Query, articles: ReadonlyMap<string, Article>): boolean {
  const narrowing = query.rest
    .split(' ')
    .filter(
      (word) =>
        /^\p{Script=Han}{3,}$/u.test(word) &&
        !isVerb(word) &&
        query.terms.some(({ words }) => query.text.includes(`${word}${words}`)),
    );
  return narrowing.some((word) =>
    sources.every(({ passage, start, end }) => {
      const article = articles.get(passage.articleId);
      const sentence = citedWords({ passage, start, end });
      return (
        // Elsewhere.
        article?.text.includes(word) &&
        !article.title.includes(word) &&
        !formsOf(word).some((form) => overlap(form, sentence) >= 0.5) &&
        !isToldOf(word, article, start)
      );
    }),
  );
}
