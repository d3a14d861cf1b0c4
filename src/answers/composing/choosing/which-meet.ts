import type { Draft, Figure } from '../../../domain.ts';
import { parseNumeral } from '../../../figures/numbers/numerals.ts';
import { missesOf } from '../matching/misses.ts';
import { candidates, claimsOf, type Material } from '../saying/drafting.ts';
import { refuse } from '../saying/refusals.ts';

/** Which metrics have the rank, or have reached the aim, that a question asks for; `undefined` where it asks for neither. */
export const listWhich = (material: Material): Draft | undefined => listAtRank(material) ?? listAtAim(material);

const thing = '(?:主要|经济|核心|重要)*(?:指标|数据|增[速幅]|方面)';
const field = '(?:在|居|列|进入?了?|跻身|位居|名列|排名?|处于)*(?:全[国省市区县])?(?:的)?(?:位居|名列|居|排名?|排在)?';
const place = '(?<rank>第[一二三四五六七八九十\\d]+|前[一二三四五六七八九十\\d]+|首位|榜首)[位名]?';
/** 哪些指标全市第一, 全市前三的指标有哪些 */
const asksRank = [
  new RegExp(`哪(?:些|几?[个项])?${thing}(?:的?增[速幅])?${field}${place}`, 'u'),
  new RegExp(`${place}的${thing}(?:都|分别)?(?:有|是)?(?:哪|什么)`, 'u'),
];
const mostTold = 8;

/** Every metric that is told to have the rank which a question asks for, by the words that say so; a refusal where none has, `undefined` where no rank is asked for. */
function listAtRank(material: Material): Draft | undefined {
  const { query, known } = material;
  const rank = asksRank.map((pattern) => pattern.exec(query.text)?.groups?.rank).find(Boolean);
  if (!rank || query.language === 'en') return undefined;
  const value = /首/u.test(rank) ? 1 : Number(parseNumeral(rank.slice(1)));
  const isThere = ({ value: own }: Figure) => (rank.startsWith('前') ? Number(own) <= value : Number(own) === value);
  const told = [...candidates(material)]
    .filter(({ aspect, dimension, status }) => aspect === 'rank' && dimension === 'rank' && status !== 'target')
    .filter(isThere)
    .filter((figure) => !missesOf(query, figure, known.articles.get(figure.articleId)!).some(isOfWhereOrWhen))
    .slice(0, mostTold);
  if (told.length === 0) return refuse(material, 'not-in-corpus', []);
  return { kind: 'grounded', language: query.language, claims: claimsOf(told, material) };
}
const isOfWhereOrWhen = (miss: string) => /^(?:place|period)$/u.test(miss);

const aim = '(?:全年|年度?|既定|预期|当年)*(?:目标|计划|任务|预算)';
/** 哪些指标没完成年计划, 哪个产业超额完成了目标 */
const asksAim = new RegExp(
  `哪(?:些|几?[个项])?(?:主要|经济)*(?<kind>指标|产业|行业|数据|方面)(?<missed>没有?|未能?|还没)?(?<over>超额)?(?:完成|达到?|实现|超过|突破)[了到]?${aim}`,
  'u',
);
const done = new RegExp(`(?:完成|占)${aim}$`, 'u');

/** Of all that is told to have come to so much of its aim, what has reached it or has not; a refusal where nothing has, `undefined` where that is not asked or nothing is told so. */
function listAtAim(material: Material): Draft | undefined {
  const { query, known } = material;
  const asks = asksAim.exec(query.text)?.groups;
  if (!asks || query.language === 'en') return undefined;
  const isMet = ({ value }: Figure) =>
    asks.missed ? Number(value) < 100 : asks.over ? Number(value) > 100 : Number(value) >= 100;
  const told = [...candidates(material)]
    .filter(({ metric, unit, status }) => unit === '%' && status !== 'target' && done.test(metric))
    .filter(({ metric }) => !/产业|行业/u.test(asks.kind!) || /业/u.test(metric))
    .filter((figure) => !missesOf(query, figure, known.articles.get(figure.articleId)!).includes('place'));
  if (told.length === 0) return undefined;
  const meant = told.filter(isMet).slice(0, mostTold);
  if (meant.length === 0) return refuse(material, 'not-in-corpus', []);
  return { kind: 'grounded', language: query.language, claims: claimsOf(meant, material) };
}
