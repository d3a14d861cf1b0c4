import type { Article } from '../../domain.ts';
import { countyAt } from '../../figures/counties.ts';
import { segmenterTerms } from '../../text/terms.ts';
import { countiesNamed } from '../understanding/english-names.ts';
import { soundOf } from '../understanding/vocabulary.ts';

/** 昆山路, Kunshan Road: no place of that name. */
const isPart =
  /^(?:[东南西北中]?(?:路|街|大道|站|桥|山|湖|寺|镇|乡|村)|\s(?:road|street|avenue|river|lake|mount|bridge|station|town|village)\b)/iu;

/** Whether a claim names a county, by its bare name, that the article does not speak of: 昆山2022年GDP, 历下的邻居历城, Kunshan's GDP. */
export function namesForeignCounty(claim: string, isEnglish: boolean, article: Article): boolean {
  const said = [article.title, article.place, ...(article.within ?? []), article.text].filter(Boolean).join('\n');
  if (isEnglish)
    return [...claim.matchAll(/(?<![A-Za-z])[A-Z][a-z]{3,19}(?![A-Za-z])/gu)].some(({ 0: word, index }) => {
      const names = isPart.test(claim.slice(index + word.length)) ? [] : countiesNamed(word);
      // 铭砺 of the article is written as 民利 would be.
      return names.length > 0 && !soundOf(said).includes(soundOf(names[0]!));
    });
  const homes = article.place === undefined ? [] : [article.place];
  // A name begins and ends where words do: 历|城|去年, and no 京城 of 北京|城区.
  const starts: number[] = [];
  const ends = new Set<number>();
  let end = 0;
  for (const word of segmenterTerms(claim)) {
    const start = claim.indexOf(word, end);
    if (start < 0) continue;
    end = start + word.length;
    starts.push(start);
    ends.add(end);
  }
  return starts.some((start) => {
    const county = countyAt(claim.slice(start), homes);
    if (!county || said.includes(county.bare)) return false;
    const behind = start + county.bare.length;
    return ends.has(behind) && !isPart.test(claim.slice(behind));
  });
}
