import type { Draft, Quantity, Query } from '../../../domain.ts';
import { bareName } from '../../../figures/places/places.ts';
import { countAlike } from '../matching/counted.ts';
import { numbersIn } from '../matching/numbers-in.ts';
import { isOfOtherTime } from '../matching/of-time.ts';
import { isOtherStage } from '../matching/stages.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { findSentences } from '../sentences/facts.ts';
import { type Reading, readingOf } from '../sentences/sentence-scope.ts';
import { askedIn, isOfPlace, metByParts, sharesOf, tells } from './reading.ts';

/** As many of the likeliest sentences are read. */
const mostRead = 14;
/** The shares of the weight of all words asked that the sentence says itself, and that it does with what it stands in. */
const leastSaid = 0.5;
const leastMet = 0.65;
/** Where a part was answered by that sentence already. */
const leastSaidBeside = 0.3;

/**
 * The one sentence that answers each of several questions for numbers (最高能贷多少，期限几年: 最高可贷40万元，期限2年), quoted once; `undefined` where
 * there is none. What the parts were answered by before tells which is likelier.
 */
export function answerTogether(material: Material, before: readonly Draft[]): Draft | undefined {
  const { query, hits, known } = material;
  const { parts = [], language } = query;
  const isOfNumbers = parts.every(({ text, dimensions }) => dimensions !== undefined || asksNumber.test(text));
  if (parts.length < 2 || language === 'en' || !isOfNumbers || asksOfEach.test(query.text)) return undefined;
  const words = [...new Map(parts.flatMap(askedIn).map((one) => [one.word, one])).values()];
  const claims = before.flatMap((draft) => (draft.kind === 'grounded' ? draft.claims : []));
  // Parts that have answers of their own are left so, unless the first is that sentence itself.
  const isAll =
    before.every(({ kind }) => kind === 'grounded') && new Set(claims.map(({ text }) => text)).size >= parts.length;
  const answered = isAll ? claims.slice(0, 1) : claims;
  const isTold = ({ finding: { source, text } }: Reading) =>
    answered.some((claim) =>
      isAll
        ? claim.text === quoteOf(source, text, language).text
        : claim.sources.some(
            ({ passage, start }) => passage.id === source.passage.id && start >= source.start && start < source.end,
          ),
    );
  // 去年多少，今年计划多少: no sentence of the one year tells of both.
  const isOfTwoTimes = parts.every((part) => parts.every((one) => one === part || isOfOtherTime(one, part)));
  const [best] = findSentences(query, hits, known.articles)
    .slice(0, mostRead)
    .filter(
      ({ text, source }) =>
        isOfPlace(query, text, known.articles.get(source.passage.articleId)!) && !isOtherStage(query, text),
    )
    .map((finding) => readingOf(finding, known.articles.get(finding.source.passage.articleId)!, true))
    .filter((reading) => answered.length === 0 || isTold(reading))
    .filter(({ finding }) => !isOfTwoTimes || (finding.text.match(years) ?? []).length > 1)
    .filter((reading) =>
      countsEach(
        parts.map((part) => asked(part, reading)),
        reading,
        material,
      ),
    )
    .map((reading) => ({ reading, ...sharesOf(words.flatMap((word) => metByParts(word, reading))) }))
    .filter(({ said, met }) => (answered.length > 0 ? said >= leastSaidBeside : said >= leastSaid && met >= leastMet))
    .sort((a, b) => b.said + b.met - a.said - a.met);
  if (!best) return undefined;
  const { source, text } = best.reading.finding;
  return { kind: 'grounded', language, claims: [quoteOf(source, text, language)] };
}

const years = /\d{4}年|[今去前明]年/gu;
const asksNumber = /多少|几|多[大高长久远宽重深快]|[涨跌升降]/u;
/** What is asked of each of several things is told of each. */
const asksOfEach = /分别|各自?(?=[有是为]?[多几])|各[种占投]/u;

/** A part by itself, of the time and place that hold for it; a sentence that names the place need not be told of it otherwise. */
function asked(part: Query, { finding: { text } }: Reading): Query {
  const { place, ...open } = part.alone ?? part;
  const own = place ?? part.place;
  const isNamed = own === undefined || text.includes(bareName(own));
  return { ...open, ...(part.period && { period: part.period }), ...(own && !isNamed && { place: own }) };
}

/** Whether a sentence has for each part a number of its own. */
function countsEach(parts: readonly Query[], reading: Reading, material: Material): boolean {
  if (!parts.every((part) => tells(part, reading, material))) return false;
  const told = numbersIn(reading.finding.text);
  const used = new Set<Quantity>();
  return parts.every(({ dimensions, unit }) => {
    const own = told.find(
      (one) =>
        !used.has(one) &&
        (!dimensions || dimensions.includes(one.dimension)) &&
        (unit === undefined || countAlike(unit, one.unit)),
    );
    if (own) used.add(own);
    return own !== undefined;
  });
}
