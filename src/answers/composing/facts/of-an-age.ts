import type { Draft, Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { simplify } from '../../../text/normal.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { type Finding, findSentences } from '../sentences/facts.ts';

/** 60周岁至69周岁, 80岁以上: the ages for which a sentence says something. */
const bands =
  /(?<from>\d{1,3})(?:周?岁)?(?:[(（]含?[)）])?(?:[至到~～—–-]|以上至)(?<to>\d{1,3})周?岁|(?<least>\d{1,3})周?岁(?:[(（]含?[)）])?及?以上|(?<most>\d{1,3})周?岁(?:[(（]含?[)）])?及?以下/gu;

/** How many years wide the narrowest of a sentence's bands is that holds an age; `undefined` where none does. */
function widthAround(age: number, sentence: string): number | undefined {
  const widths = [...sentence.matchAll(bands)].flatMap(({ groups: { from, to, least, most } = {} }) => {
    const [low, high] = [Number(from ?? least ?? 0), Number(to ?? most ?? oldest)];
    return low <= age && age <= high ? [high - low] : [];
  });
  return widths.length > 0 ? Math.min(...widths) : undefined;
}
const oldest = 150;

/** How old somebody is of whom a question asks what he gets. */
function ageAsked({ kind, text, dimensions }: Query): number | undefined {
  const isOfMoney = dimensions?.includes('money') || /[补领发给减免]|优惠|津贴/u.test(text);
  const ages = [...text.matchAll(/(?<![\d至到~—-])(?<age>\d{1,3})周?岁(?!以|及|至|到)/gu)];
  const age = ages.at(-1)?.groups?.age;
  return kind === 'figure' && isOfMoney && age !== undefined ? Number(age) : undefined;
}

const saysBand = (words: string): boolean => words.search(bands) >= 0;

/** 75岁的老人补多少: of what is laid down age by age, what is said of those who are so old. */
export function tellOfAge({ query, hits, known }: Material): Draft | undefined {
  const age = ageAsked(query);
  if (age === undefined) return undefined;
  const [best] = findSentences(query, hits, known.articles)
    .filter(({ text }) => scanQuantities(text).some(({ dimension }) => dimension === 'money'))
    .flatMap((finding) => {
      const width = widthAround(age, finding.text);
      return width === undefined ? [] : [{ ...finding, width }];
    })
    .toSorted((a, b) => a.width - b.width);
  return best && grounded(best, query);
}

const grounded = ({ source, text }: Finding, { language }: Query): Draft => ({
  kind: 'grounded',
  language,
  claims: [quoteOf(source, text, language)],
});

/** 50岁的人补多少, of what those from 60 on are given. */
export function isOfOtherAge({ claims }: Draft, query: Query): boolean {
  const age = ageAsked(query);
  const told = age === undefined ? [] : claims.map(({ text }) => simplify(text)).filter(saysBand);
  return told.length > 0 && told.every((words) => widthAround(age!, words) === undefined);
}
