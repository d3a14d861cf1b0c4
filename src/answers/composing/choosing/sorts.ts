import { Big } from 'big.js';
import type { Draft, Figure } from '../../../domain.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';
import { refuse } from '../saying/refusals.ts';

/** 哪类预备项目最少, 预备项目哪一类最多 */
const asks =
  /(?:^|[，,])(?:(?!哪)[^，,。？?]){0,8}?(?:(?<thing>\p{Script=Han}{2,8}?)(?:里面?|当?中)?)?哪一?类(?<what>\p{Script=Han}{2,8}?)?(?:的?(?:数量|个数|数目))?最(?:[多大]|(?<least>[少小]))/u;
/** 科技产业类安排项目20项: whose number it is stands before it. */
const sortNamed = /(?:^|[，；。、：])(?<sort>\p{Script=Han}{1,10}类)(?!型|似|别)[^，；。]*(?:，[^，；。]*)*$/u;

/** Of which sort there are most, or fewest, where each sort's number is told by a sentence of its own; `undefined` where no such sorts are told. */
export function tellSort(material: Material): Draft | undefined {
  const { query, known } = material;
  const { thing, what = thing, least } = asks.exec(query.text)?.groups ?? {};
  if (!what || query.language === 'en') return undefined;
  const sorts = known.ledger.flatMap((figure) => {
    const isCounted = figure.aspect === 'level' && figure.dimension === 'count' && !figure.isBase;
    const sort = isCounted && figure.metric.endsWith(what) ? sortOf(figure, material) : undefined;
    return sort === undefined ? [] : [{ figure, sort }];
  });
  if (sorts.length < 2) return undefined;
  const ordered = sorts
    .map(({ figure }) => figure)
    .toSorted((x, y) => new Big(y.value).cmp(x.value) * (least === undefined ? 1 : -1));
  const claims = ordered.slice(0, mostTold).map((figure) => sentenceOf(figure, material));
  // 正式项目 and 预备项目 are both 项目, and two lists may tell of the same sorts.
  const isOne =
    new Set(sorts.map(({ sort }) => sort)).size === sorts.length &&
    new Set(
      sorts.map(
        ({ figure }) => `${figure.articleId} ${figure.metric.replace(/^.*类/u, '')} ${figure.unit} ${figure.status}`,
      ),
    ).size === 1;
  if (!isOne || new Big(ordered[0]!.value).eq(ordered[1]!.value))
    return refuse(material, 'not-in-corpus', claims.slice(0, 2));
  const lead = phrasesOf(query.language).ordered(least !== undefined);
  return { kind: 'grounded', language: query.language, claims, lead };
}
const mostTold = 5;

/** 哪类项目最多, where nothing says of which sort there are most: how many there are of one kind is no answer. */
export const refuseUnsorted = (material: Material): Draft | undefined =>
  material.query.language !== 'en' &&
  asks.test(material.query.text) &&
  !material.vocabulary.texts.some((told) => /类[^，。；]{0,12}最|最[多大高少小][^，。；]{0,8}类/u.test(told))
    ? refuse(material, 'not-in-corpus', [])
    : undefined;

const sortOf = ({ articleId, sentence, start }: Figure, { known }: Material): string | undefined =>
  sortNamed.exec(known.articles.get(articleId)!.text.slice(sentence.start, start))?.groups?.sort;
