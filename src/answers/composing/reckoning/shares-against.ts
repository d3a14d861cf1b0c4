import { Big } from 'big.js';
import type { Draft, Figure } from '../../../domain.ts';
import { figuresIn } from '../../ledger-index.ts';
import { sidesOf, withoutTime } from '../../understanding/parts.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { derive } from '../../verifying/derive.ts';
import { isOfPlace } from '../facts/reading.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { clauseOf } from '../saying/quoting.ts';
import { computed } from './compute.ts';

const ofShares = /占的?比(?:[例重])?|比[重例]|份额|占(?:了|得|到)?(?:多|少)/u;
const asksWhichOrGap =
  /(?:哪|谁)[^，,？?]*[高低大小多少重]|比[^，,？?]*[高低大小多少](?:了|出)?(?:多少|几)个?(?:百分)?点|(?:相差|差)(?:了)?(?:多少|几)个?(?:百分)?点/u;
/** What shares may be of: one that a question names must be said of both. */
const measures: readonly (readonly [RegExp, RegExp])[] = [
  [/外贸|进出口/u, /进出口|外贸/u],
  [/(?<!进)出口/u, /(?<!进)出口/u],
  [/(?<!出)进口/u, /进口/u],
  [/贷款/u, /贷款/u],
  [/(?<!外商)投资(?!企业)/u, /投资/u],
  [/收入/u, /收入/u],
  [/产值|增加值/u, /值/u],
  [/就业|用工/u, /就业|用工/u],
];
/** What stands behind the last name and is none of it. */
const tail = /(?:的)?(?:进出口|出口|进口|贷款|投资|收入|产值)?(?:额|总额)?(?:所)?(?:占|的?比[重例]|份额).*$/u;

/** Two shares of one whole, set against each other: 民企占三成，外企占六成，谁占的比重高. */
export function sharesAgainst(material: Material): Draft | undefined {
  const { query, hits, known, vocabulary } = material;
  const { text, language, leans } = query;
  if (language === 'en' || leans || !/^(?:compare|compute)$/u.test(query.kind)) return undefined;
  if (!ofShares.test(text) || !asksWhichOrGap.test(text)) return undefined;
  const sides = sidesOf(withoutTime(text, vocabulary.newest));
  if (sides.length !== 2) return undefined;
  const home = query.place?.replace(/[省市区县州]$/u, '') ?? '';
  const names = sides.map((side) =>
    side
      .replace(tail, '')
      .replace(/^.*(?:里面?|中|里头)(?=\p{Script=Han}{2})/u, '')
      .replace(/^在/u, '')
      .replace(home === '' ? /^$/u : new RegExp(`^${home}[省市区县州]?的?`, 'u'), ''),
  );
  if (names.some((name) => name.length < 2) || names[0] === names[1]) return undefined;
  const asked = measures.filter(([pattern]) => pattern.test(text)).map(([, told]) => told);
  const { aspect: _, dimensions: __, unit: ___, ...timed } = query;
  for (const { passage } of hits) {
    const article = known.articles.get(passage.articleId)!;
    const shares = figuresIn(passage, known.ledger).filter(
      (figure) =>
        figure.unit === '%' &&
        figure.aspect === 'share' &&
        !figure.isBase &&
        isOfTimeAndStatus(timed, figure) &&
        isOfPlace(query, article.text.slice(figure.sentence.start, figure.sentence.end), article),
    );
    const ofSide = (name: string) =>
      shares.filter(
        (figure) =>
          formsOf(name).some((form) => `${figure.subject ?? ''}${figure.metric}`.startsWith(form)) &&
          asked.every((told) => told.test(`${figure.metric} ${figure.partOf ?? ''} ${clauseOf(figure, known)}`)),
      );
    const [own, other] = names.map(ofSide) as [Figure[], Figure[]];
    const [a] = own;
    const b = other.find((figure) => figure.sentence.start === a?.sentence.start);
    if (!a || !b || a === b || own.length > 1 || other.length > 1) continue;
    const operands = new Big(a.value).lt(b.value) ? ([b, a] as const) : ([a, b] as const);
    const derived = derive('difference', ...operands);
    if (!derived || a.status !== b.status) continue;
    const told = [a, b]
      .toSorted((x, y) => x.start - y.start)
      .map((figure) => sentenceOf(figure, material))
      .filter((claim, index, all) => all.findIndex((one) => one.text === claim.text) === index);
    return { kind: 'grounded', language, claims: [...told, computed(derived, operands, told, query)] };
  }
  return undefined;
}
