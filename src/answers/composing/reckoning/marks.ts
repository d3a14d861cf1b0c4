import { Big } from 'big.js';
import type { Draft, Figure } from '../../../domain.ts';
import { samePeriod } from '../../../figures/times/periods.ts';
import { claimOf, type Material } from '../saying/drafting.ts';
import { countOf } from './operands.ts';

/** 哪个不是个位数, 哪几个上了两位数 */
const asksWhich =
  /(?:哪一?(?:几)?[个项样]|谁|哪些)(?:目标|指标|增速)?(?<not>不是|没到|没有到?|不到|没上|未到|没达到)?(?:[上到达过有是]到?了?)?(?<digits>个|一|两|二|双)位数/u;

/** Which of several rates of growth has one digit, or two: 三个增长目标里哪个不是个位数. */
export function tellByDigits(material: Material): Draft | undefined {
  const { query, known } = material;
  const { not, digits } = asksWhich.exec(query.text)?.groups ?? {};
  if (!digits || query.language === 'en' || !/增|涨|速|幅/u.test(query.text)) return undefined;
  const isMany = /[个一]/u.test(digits) === (not !== undefined);
  const home = query.place ?? material.vocabulary.home;
  const rates = known.ledger.filter(
    ({ aspect, unit, status, period, place, subject, isBase, metric, term }) =>
      aspect === 'growth' &&
      unit === '%' &&
      !isBase &&
      metric !== '' &&
      status === (query.status ?? 'actual') &&
      (home === undefined || place === home) &&
      subject === undefined &&
      (query.terms.length === 0 || query.terms.some((one) => one.term.name === term)) &&
      (!query.period || (period !== undefined && samePeriod(query.period, period))),
  );
  const first = rates[0];
  // Of several sentences or times it is not clear which are meant.
  const isOfOne = rates.every(
    ({ articleId, sentence }) => articleId === first!.articleId && sentence.start === first!.sentence.start,
  );
  const said = /(?<count>[两二三四五六七八九十]|\d)[个项](?:增长|增速|主要|预期)?/u.exec(query.text)?.groups?.count;
  if (rates.length < 2 || !isOfOne || (said && countOf(said) !== rates.length)) return undefined;
  const passes = ({ value }: Figure) => new Big(value).abs().gte(10) === isMany;
  const found = rates.filter(passes);
  if (found.length === 0) return undefined;
  return { kind: 'grounded', language: query.language, claims: found.map((figure) => claimOf(figure, material)) };
}
