import { Big } from 'big.js';
import type { Draft, Figure, Query } from '../../../domain.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { derive } from '../../verifying/derive.ts';
import { isOfPlace } from '../facts/reading.ts';
import { countAlike } from '../matching/counted.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import { overlap } from '../matching/surroundings.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { type Finding, findSentences } from '../sentences/facts.ts';
import { computed } from './compute.ts';
import { figuresAt } from './stretches.ts';

/** As many of the likeliest sentences are read. */
const mostRead = 6;
/** The share of a word that must be said of the rest. */
const leastSaid = 0.5;
/** 其余都在亏损, 其余由企业自筹: what is left, without its number. */
const left = /(?:其余|余下|剩下)的?[^，。；\d]*/u;

/**
 * 46家中，盈利的11家，持平的19家，其余都在亏损, asked how many lose: what is left of a whole when all parts that its sentence counts are taken from it.
 * `undefined` where no sentence tells of a rest what is asked.
 */
export function remainder(material: Material): Draft | undefined {
  const { query, hits, known } = material;
  if (query.language === 'en' || !/多少|几/u.test(query.text)) return undefined;
  if (!hits.some(({ passage }) => left.test(passage.text))) return undefined;
  for (const finding of findSentences(query, hits, known.articles).slice(0, mostRead)) {
    const rest = left.exec(finding.text);
    const article = known.articles.get(finding.source.passage.articleId)!;
    if (
      !rest ||
      !isAskedOf(query, rest[0], finding.text.slice(0, rest.index)) ||
      !isOfPlace(query, finding.text, article)
    )
      continue;
    const [whole, first, ...more] = countedBefore(finding, rest.index, material);
    const derived = whole && first && derive('difference', whole, first, ...more);
    if (!derived || new Big(derived.value).lte(0)) continue;
    const stated = [sentenceOf(whole, material)];
    return {
      kind: 'grounded',
      language: query.language,
      claims: [...stated, computed(derived, [whole, first, ...more], stated, query)],
    };
  }
  return undefined;
}

/** Whether what a question asks for is said of the rest, and not `before` it of what is counted: 其余项目, after 60个项目停工52个, are those that go on. */
function isAskedOf({ terms, rest }: Query, told: string, before: string): boolean {
  const words = [...rest.split(' '), ...terms.map(({ words }) => words)].filter((word) => word.length > 1);
  const isSaid = (word: string, by: string) => formsOf(word).some((form) => overlap(form, by) >= leastSaid);
  return words.some((word) => isSaid(word, told) && !isSaid(word, before));
}

/** The whole, and each part of it, as a sentence counts them one after the other in one unit. */
function countedBefore(finding: Finding, at: number, material: Material): Figure[] {
  const { query } = material;
  const before = figuresAt(finding, material).filter(
    ({ end, aspect, isBase, dimension }) =>
      end <= finding.source.start + at && aspect === 'level' && !isBase && dimension !== 'percent',
  );
  const unit = before.findLast((figure) => query.unit === undefined || countAlike(query.unit, figure.unit))?.unit;
  const counted = before.filter((figure) => figure.unit === unit);
  const [whole] = counted;
  const isStated = query.quantities.some(({ value }) => value === whole?.value);
  const { status: _, ...timed } = query;
  return whole && (isStated || isOfTimeAndStatus(timed, whole)) ? counted : [];
}
