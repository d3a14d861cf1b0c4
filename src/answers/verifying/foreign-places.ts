import type { Article, Span } from '../../domain.ts';
import { countyAt, mayBeginCounty } from '../../figures/places/counties.ts';
import { segmenterTerms } from '../../text/terms.ts';
import { countiesNamed } from '../understanding/english/names.ts';
import { soundOf } from '../understanding/vocabulary.ts';

/** 昆山路, Kunshan Road: no place of that name. */
const isPart =
  /^(?:[东南西北中]?(?:路|街|大道|站|桥|山|湖|寺|镇|乡|村)|\s(?:road|street|avenue|river|lake|mount|bridge|station|town|village)\b)/iu;

/** Whether a claim names a county, by its bare name, that the article does not speak of: 昆山2022年GDP, 区里的邻居昆山, Kunshan's GDP. */
export function namesForeignCounty(claim: string, isEnglish: boolean, article: Article): boolean {
  const said = [article.title, article.place, ...(article.within ?? []), article.text].filter(
    (one) => one !== undefined,
  );
  if (isEnglish) {
    const unsaid = [...claim.matchAll(latinName)].flatMap(({ 0: word, index }) => {
      const name = countiesNamed(word.replace(/['’]/u, ''))[0];
      const isNamed = name !== undefined && !isPart.test(claim.slice(index + word.length));
      return isNamed && !said.some((one) => one.includes(name)) ? [soundOf(name)] : [];
    });
    if (unsaid.length === 0) return false;
    // 铭砺 of the article is written as 民利 would be.
    const sounds = soundOf(said.join('\n'));
    return unsaid.some((sound) => !sounds.includes(sound));
  }
  const homes = article.place === undefined ? [] : [article.place];
  const named: Span[] = [];
  for (let start = 0; start + 1 < claim.length; start += 1) {
    if (!mayBeginCounty(claim, start)) continue;
    const bare = countyAt(claim.slice(start), homes)?.bare;
    if (
      bare === undefined ||
      isWord.test(claim.slice(Math.max(0, start - 1), start + bare.length + 1)) ||
      said.some((one) => one.includes(bare))
    )
      continue;
    const end = start + bare.length;
    if (!isPart.test(claim.slice(end))) named.push({ start, end });
  }
  return named.length > 0 && areWords(claim, named);
}

/** Kunshan, Tai'an. */
const latinName = /(?<![A-Za-z])[A-Z](?:[a-z]{3,19}|[a-z]{1,9}['’][aeo][a-z]{1,9})(?![A-Za-z]|['’][aeo])/gu;

/** 8月2日|土拍, 新建的桥: no 日土, and no 新建. */
const isWord = /^(?:\d[年月日]|.?新建(?![区县，。、]|$))/u;

/** Whether one of the spans begins and ends where words do: 历|城|去年, and no 京城 of 北京|城区. */
function areWords(claim: string, spans: readonly Span[]): boolean {
  const starts = new Set<number>();
  const ends = new Set<number>();
  let end = 0;
  for (const word of segmenterTerms(claim)) {
    const start = claim.indexOf(word, end);
    if (start < 0) continue;
    end = start + word.length;
    starts.add(start);
    ends.add(end);
  }
  return spans.some((span) => starts.has(span.start) && ends.has(span.end));
}
