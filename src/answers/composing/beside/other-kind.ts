import type { Draft, Query } from '../../../domain.ts';
import { shortZone } from '../../../figures/places/bodies.ts';
import { bareName, samePlace } from '../../../figures/places/places.ts';
import { literal } from '../../../text/matches.ts';
import { simplify } from '../../../text/normal.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { numbersIn } from '../matching/numbers-in.ts';
import { isQuoted } from '../matching/of-two.ts';
import type { Material } from '../saying/drafting.ts';

/** Whether what is told is of another kind than what a question asks: people for a rate, income for a price, one of two for both, another district's for one's own. */
export function isOfOtherKindTold(draft: Draft, { query, known }: Material): boolean {
  const { kind, claims } = draft;
  if (kind !== 'grounded' || claims.length === 0) return false;
  const told = claims.map(({ text }) => simplify(text));
  const isDerived = claims.some(({ derivation }) => derivation);
  return (
    (!isDerived && (lacksPrice(query, told) || lacksEach(query, told) || lacksMark(query, told))) ||
    lacksSum(draft, query, told) ||
    (draft.lead === undefined && claims.every(isQuoted) && lacksClaimed(query, told)) ||
    (!isDerived && draft.lead === undefined && lacksPeople(query, told)) ||
    (!isDerived && lacksPaid(query, claims, told)) ||
    (isDerived && sumsBodies(query, told)) ||
    isOfOtherPlace(draft, query, known)
  );
}

const dimensionsIn = (told: readonly string[]): string[] =>
  told.flatMap((words) => numbersIn(words).map(({ dimension }) => dimension));

/** 多少钱一斤, of what a household earns more. */
const measure = '(?:斤|公斤|千克|吨|克|亩|头|只|瓶|盒|箱|袋|碗|杯|张|平方?米?|平|度|方|立方米?|公里|晚)';
const asksPrice = new RegExp(
  `(?:多少钱|几块钱?|几元)[一每](?:个)?${measure}|[一每]${measure}\\p{Script=Han}{0,3}(?:多少钱|几块|几元)`,
  'u',
);
const tellsPrice = new RegExp(`[每一]${measure}|[元角]/|价|租金|票|收费|标准|${measure}\\d`, 'u');
const lacksPrice = ({ text, asked }: Query, told: readonly string[]): boolean =>
  [text, simplify(asked)].some((words) => asksPrice.test(words)) && !told.some((words) => tellsPrice.test(words));

/** 新生每人给多少, of how many there are. */
const lacksEach = ({ text }: Query, told: readonly string[]): boolean => {
  const each = /每(?<one>[人户家名亩])(?!年|[^，。？]{0,4}年)[^，。？]{0,6}(?:多少|几)/u.exec(text)?.groups?.one;
  return each !== undefined && !told.some((words) => words.includes(`每${each}`) || /均|每个|[/／]|人手/u.test(words));
};

/** 收入过10亿的有几家, of those of the fifth grade. */
const lacksMark = ({ text }: Query, told: readonly string[]): boolean => {
  const mark =
    /(?:[过超破]|超过|突破|达到?|满|不到|低于)(?<mark>\d+(?:\.\d+)?[亿万%])元?(?:以上)?的(?!目标|任务)/u.exec(text)
      ?.groups?.mark;
  return mark !== undefined && /多少|几|呢[？?]?$/u.test(text) && !told.some((words) => words.includes(mark));
};

/** 甲和乙合起来多少, of one of them. */
const asksSum =
  /[和跟与加、][^，。？]{1,24}(?:(?:合|加|算)(?:在)?(?:起来|一起|一块儿?)|合计|两[项个者]?(?:一共|总共|合计|共))[^，。？]{0,8}(?:多少|几)/u;
const lacksSum = ({ claims }: Draft, { text, asked }: Query, told: readonly string[]): boolean =>
  claims.length === 1 &&
  !claims[0]!.derivation &&
  [text, simplify(asked)].some((words) => asksSum.test(words)) &&
  !told.some((words) => /合计|共|总|累计|[两二三](?:项|者|个)/u.test(words));

/** 不是凑了500万吗, of a sentence that tells no sum; 500万 alone may be money, people or things. */
function lacksClaimed({ kind, quantities, asked, text }: Query, told: readonly string[]): boolean {
  const claims =
    /^(?:yes-no|what-is)$/u.test(kind) || (/不是(?!很|太)/u.test(asked) && !/多少|几|谁|哪|什么/u.test(text));
  const claimed = quantities.flatMap(({ unit, statedUnit, dimension }) =>
    unit === '' && /[万亿]$/u.test(statedUnit)
      ? ['money', 'people', 'count']
      : claimable.test(dimension) && unit !== ''
        ? [dimension]
        : [],
  );
  if (!claims || claimed.length === 0) return false;
  const dimensions = dimensionsIn(told);
  return !claimed.some((dimension) => dimensions.includes(dimension as (typeof quantities)[number]['dimension']));
}
const claimable = /^(?:money|percent|area|length|weight)$/u;

/** 有多少名民警, of how many people were helped. */
function lacksPeople({ text }: Query, told: readonly string[]): boolean {
  const noun = people.exec(text)?.groups?.noun;
  if (noun === undefined) return false;
  const forms = formsOf(noun).map(literal).join('|');
  const counted = new RegExp(
    `(?:\\d|[一二两三四五六七八九十百](?=[名位个]))[万余多]*(?![\\d.万余多家户所座项件条栋辆台间处])[^，。；]{0,12}(?:${forms})|(?:${forms})(?:中，)?[^，。；]{0,10}\\d`,
    'u',
  );
  return !told.some((words) => counted.test(words));
}
const people =
  /(?:多少|几)[名位个]?(?<noun>民警|警察|辅警|交警|医生|护士|医护|老师|教师|干部|党员|工程师|专家|院士|博士|司机|骑手|厨师|演员|运动员|教练|志愿者|网格员|学生|新生|毕业生|工人|农民|渔民|记者|律师|法官|检察官|保安|保洁员|消防员|导游|主播|老人|儿童|孩子|残疾人|\p{Script=Han}{0,3}(?:[动骑患读作]者|农民工))[？?]?$/u;

/** 小学和初中老师加起来多少, of how many schools there are. */
const sumsBodies = ({ text }: Query, told: readonly string[]): boolean =>
  /(?:老师|教师|医生|护士|学生|孩子|员工|职工|工人|居民|游客|床位|病床)[^，。？]{0,6}(?:多少|几)/u.test(text) &&
  told.some((words) => /[=≈]\s*[\d.,]+[万亿]*[所家座栋]/u.test(words));

/** 基金投了这家企业多少钱, of what the firm earns. */
const lacksPaid = ({ text }: Query, claims: Draft['claims'], told: readonly string[]): boolean =>
  claims.every(isQuoted) &&
  /(?:投|出资|注资|拨|补|奖|捐|借|贷)(?:了|给|资)*[^，。？]{0,12}(?:多少|几)[百千万亿]*(?:钱|元|块)/u.test(text) &&
  told.every((words) => {
    const paid = words.split(/[，；。]/u).filter((clause) => /\d[\d.]*[多余]?[万亿]*元/u.test(clause));
    return paid.length > 0 && paid.every((clause) => earned.test(clause));
  });
const earned = /(?:营业?收入?|产值|销售额|利润|营收|收入|预计)(?:额|约|达到?|近|超)*(?=[\d.]|达|约|近|超|突破)/u;

/** What another district has, though the number be the one that is claimed: 上海的500强有54家吗, of Beijing. */
function isOfOtherPlace({ claims }: Draft, { place, places = [] }: Query, known: Material['known']): boolean {
  if (place === undefined) return false;
  const names = [place, ...places].map(bareName);
  return claims.every(({ text, sources }) =>
    sources.every(({ passage }) => {
      const article = known.articles.get(passage.articleId)!;
      const told = [text, article.text, article.title].map(shortZone);
      return (
        article.place !== undefined &&
        !samePlace(place, article.place) &&
        !article.within?.some((one) => samePlace(one, place)) &&
        !names.some((name) => told.some((words) => words.includes(name)))
      );
    }),
  );
}
