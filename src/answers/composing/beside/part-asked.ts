import type { Draft } from '../../../domain.ts';
import { bareName } from '../../../figures/places/places.ts';
import { literal } from '../../../text/matches.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import { isSaid } from '../../understanding/said.ts';
import type { Material } from '../saying/drafting.ts';

const zone = '(?:片区|园区|新区|新城|开发区|高新区|商务区|示范区|基地|街道|社区)';
/** 东岭片区有哪些产业, 东岭有哪些产业 */
const asksWhat = new RegExp(
  `^(?<site>\\p{Script=Han}{2,8}?${zone}|\\p{Script=Han}{2,3}?)(?:那边|那里|这边|现在|目前|的\\p{Script=Han}{2,8}?)?(?:都|共)?(?:有|是)(?:哪些|什么|哪几)|^(?<own>\\p{Script=Han}{2,3}) \\p{Script=Han}{2,8} 有哪些$`,
  'u',
);
/** A sentence that leans on the one before it tells of that one's place. */
const leaning = /^(?:该|其|它|此|这|目前|现在|园区|片区|这里|区内|园内)/u;

/** Whether what one part of a district has is asked, and the answer, of an article on more than that part, tells of no such part. */
export function isOfWholeOrOtherPart({ kind, claims, lead }: Draft, { query, known, vocabulary }: Material): boolean {
  if (kind !== 'grounded' || lead !== undefined || claims.length === 0) return false;
  const found = asksWhat.exec(query.text)?.groups;
  const site = found?.site ?? found?.own;
  if (site === undefined || vocabulary.homes.some((home) => home.includes(bareName(site)))) return false;
  // 东岭 is a part where the articles tell of 东岭高新片区.
  const part = new RegExp(`${literal(site)}\\p{Script=Han}{0,3}${zone}`, 'u');
  const isPart = new RegExp(`${zone}$`, 'u').test(site)
    ? isSaid(site, vocabulary)
    : vocabulary.texts.some((told) => part.test(told));
  if (!isPart) return false;
  const name = site.slice(0, 2);
  return claims.every(({ text, sources }) => {
    const article = known.articles.get(sources[0]?.passage.articleId ?? '');
    const isOfArticle = `${article?.title ?? ''}${article?.text.slice(0, 80) ?? ''}`.includes(name);
    const told = simplify(text);
    return (
      !isOfArticle &&
      !leaning.test(told) &&
      ![told, ...sources.map(citedWords)].some((words) => simplify(words).includes(name))
    );
  });
}
