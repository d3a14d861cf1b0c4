import type { Article } from '../../domain.ts';
import { countyAt } from '../../figures/counties.ts';
import { timeMentions } from '../../figures/periods.ts';
import { countiesNamed } from '../understanding/english-names.ts';
import { soundOf } from '../understanding/vocabulary.ts';

/** What a sentence may open with before the place that it is about. */
const opening = /^[\s，,、“"]*(?:据统计|数据显示|其中|而|那么?|在)?/u;
/** 昆山路, Kunshan Road: no place of that name. */
const isPart =
  /^(?:[东南西北中]?(?:路|街|大道|站|桥|山|湖|寺|镇|乡|村)|\s(?:road|street|avenue|river|lake|mount|bridge|station|town|village)\b)/iu;
const ofEnglish = /(?:^|[.;]\s+|\b(?:in|of|for|at)\s+)(?<led>[a-z]{4,20})\b|\b(?<owner>[a-z]{4,20})['’]s\b/giu;

/** Whether a claim is about a county, by its bare name, that the article does not speak of: 昆山2022年GDP, Kunshan's GDP. */
export function isOfForeignCounty(claim: string, isEnglish: boolean, article: Article): boolean {
  const said = [article.title, article.place, ...(article.within ?? []), article.text].filter(Boolean).join('\n');
  if (isEnglish)
    return [...claim.matchAll(ofEnglish)].some(({ groups, index, 0: words }) => {
      if (isPart.test(claim.slice(index + words.length))) return false;
      const names = countiesNamed((groups!.led ?? groups!.owner)!);
      // 铭砺 of the article is written as 民利 would be.
      return names.length > 0 && !soundOf(said).includes(soundOf(names[0]!));
    });
  const homes = article.place === undefined ? [] : [article.place];
  return [...claim.matchAll(/(?<=^|[。；;])[^。；;]+/gu)].some(([sentence]) => {
    const times = timeMentions(sentence, { publishedOn: article.publishedOn });
    return [0, ...times.map(({ end }) => end)].some((begin) => {
      const start = begin + opening.exec(sentence.slice(begin))![0].length;
      const county = countyAt(sentence.slice(start), homes);
      return county && !said.includes(county.bare) && !isPart.test(sentence.slice(start + county.bare.length));
    });
  });
}
