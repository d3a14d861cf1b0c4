import type { Draft, Source } from '../../../domain.ts';
import { sentences } from '../../../text/sentences.ts';
import { overlap } from '../matching/surroundings.ts';
import { coded } from '../matching/told-of.ts';
import type { Material } from '../saying/drafting.ts';

/**
 * Whether all that is told stands in sentences of another firm than the one that is asked about (海辰股份（300000.SZ）预计……), or in such as do not name
 * the paper, the law or the plan in 《》 that the question does, or in such as tell of another country (该国).
 */
export function isOfOtherTeller({ kind, claims }: Draft, { query, known }: Material): boolean {
  if (kind !== 'grounded' || claims.length === 0) return false;
  const titles = [...query.text.matchAll(/《(?<title>[^《》]{2,20})》/gu)].map(({ groups }) => groups!.title!);
  const { names = [] } = query;
  const isOfHome = /中国|我国|全国/u.test(query.text);
  if (titles.length === 0 && names.length === 0 && !isOfHome) return false;
  const isOther = ({ passage, start, end }: Source) => {
    const { text } = known.articles.get(passage.articleId)!;
    const words = around(text, start, end);
    if (isOfHome && /该国/u.test(words) && !/中国|我国|全国/u.test(words)) return true;
    const firm = coded.exec(words)?.groups?.name;
    if (firm && names.length > 0 && !names.some((name) => overlap(name, words) >= half)) return true;
    return titles.some(
      (title) => !words.includes(title) && text.indexOf(title) > leadChars && text.includes(`《${title}》`),
    );
  };
  return claims.every(({ sources }) => sources.every(isOther));
}
const half = 0.5;
/** What an article names as early, all of it is about. */
const leadChars = 120;

/** The whole sentences that a source is of. */
function around(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const stop = text.indexOf('\n', end);
  return sentences(text.slice(from, stop < 0 ? text.length : stop))
    .filter((one) => from + one.end > start && from + one.start < end)
    .map((one) => text.slice(from + one.start, from + one.end))
    .join('');
}
