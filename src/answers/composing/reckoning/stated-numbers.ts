import { Big } from 'big.js';
import type { Derivation, Draft, Figure, Quantity } from '../../../domain.ts';
import { samePeriod, timeMentions } from '../../../figures/times/periods.ts';
import { figuresOf, figuresWorth } from '../../ledger-index.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { derive } from '../../verifying/derive.ts';
import { overlap } from '../matching/surroundings.ts';
import { claimOf, type Material } from '../saying/drafting.ts';
import { wordsOf } from '../saying/quoting.ts';
import { findSentences } from '../sentences/facts.ts';
import { computed } from './compute.ts';
import { countOf } from './operands.ts';
import { figuresAt } from './stretches.ts';

/** What is computed of numbers that the question states itself, as the articles write them. */
export const ofStatedNumbers = (material: Material): Draft | undefined =>
  ofTwo(material) ?? ofShare(material) ?? againstAim(material) ?? ofPart(material) ?? sumOfSeveral(material);

const two =
  /(?<![\d.])(?<a>\d+(?:\.\d+)?)(?:[万亿]?元?|[亩个家栋宗户人吨米次]|平方米|公里)?\s*(?<sign>除以|÷|\/|减去?|[－−-]|加上?|[+＋])\s*(?<b>\d+(?:\.\d+)?)(?![\d.]|\s*(?:个?月|[日号年季]))/u;

/** 240除以315.5: two numbers that the articles write, each of one figure alone. */
function ofTwo(material: Material): Draft | undefined {
  const { query, known } = material;
  const stated = two.exec(query.text)?.groups;
  if (!stated) return undefined;
  const { a = '', b = '', sign = '' } = stated;
  const [first, second] = [a, b].map((digits) => writtenAs(digits, material));
  if (!first || !second || first === second || known.ledger.length === 0) return undefined;
  const isDivided = /除以|[÷/]/u.test(sign);
  const isShare = /成|百分之|比例|占|%/u.test(query.text) || new Big(first.value).lt(second.value);
  const operation = isDivided ? (isShare ? 'share' : 'ratio') : /减|[－−-]/u.test(sign) ? 'difference' : 'sum';
  return answered(operation, [first, second], material);
}

/** 交付的8栋占40栋的比例: the part and the whole are both stated. */
function ofShare(material: Material): Draft | undefined {
  const { text, quantities, language } = material.query;
  const [part, whole] = quantities;
  if (!part || !whole || quantities.length > 2 || part.unit !== whole.unit || language === 'en') return undefined;
  const between = text.slice(text.indexOf(part.text) + part.text.length, text.lastIndexOf(whole.text));
  if (!/占/u.test(between) || /percent|points|duration/u.test(part.dimension)) return undefined;
  const worth = [part, whole].map((stated) =>
    figuresWorth([stated.value], material.known.ledger).filter(
      ({ unit, aspect, isBase }) => unit === stated.unit && aspect === 'level' && !isBase,
    ),
  );
  const [own, all] = worth.map((found) => (found.length === 1 ? found[0] : undefined));
  const isOne = own && all && own !== all && own.articleId === all.articleId && new Big(own.value).lt(all.value);
  return isOne ? answered('share', [own, all], material) : undefined;
}

/** The figure that is written with these digits; `undefined` where another one is written so. */
function writtenAs(digits: string, { known }: Material): Figure | undefined {
  const found = known.ledger.filter(
    ({ text, isBase, aspect }) =>
      !isBase && aspect === 'level' && text.startsWith(digits) && !/^[\d.]/u.test(text.slice(digits.length)),
  );
  return new Set(found.map(({ value, unit, metric, status }) => `${value} ${unit} ${metric} ${status}`)).size === 1
    ? found[0]
    : undefined;
}

/** 315.5比今年的目标多多少: the same, as it is aimed at. */
function againstAim(material: Material): Draft | undefined {
  const { query, known, vocabulary } = material;
  const said =
    /比(?<time>[^，,？?比]{0,8}?)的?(?:目标|任务|计划)(?:数)?(?:要|还)?[多少高低](?:了|出)?(?:多少|几)/u.exec(
      query.text,
    );
  const digits = /(?<![\d.年])\d+(?:\.\d+)?(?![\d.年月日])/u.exec(query.text.slice(0, said?.index ?? 0))?.[0];
  const own = said && digits ? writtenAs(digits, material) : undefined;
  if (!own || own.status === 'target') return undefined;
  const times = timeMentions(
    said!.groups!.time ?? '',
    vocabulary.newest === undefined ? {} : { publishedOn: vocabulary.newest },
  );
  const aims = known.ledger.filter(
    ({ status, metric, term, unit, aspect, place, subject, period }) =>
      status === 'target' &&
      (metric === own.metric || (term !== undefined && term === own.term)) &&
      unit === own.unit &&
      aspect === 'level' &&
      place === own.place &&
      subject === own.subject &&
      (times.length === 0 || (period !== undefined && times.some((time) => samePeriod(time.period, period)))),
  );
  const values = new Set(aims.map(({ value }) => value));
  if (values.size !== 1) return undefined;
  const isLess = new Big(own.value).lt(aims[0]!.value);
  return answered('difference', isLess ? [aims[0]!, own] : [own, aims[0]!], material);
}

const asksShare = /占.*(?:百分之[几多]|几成|多少比例|比例|比重|多大比例)/u;
const asksLeft = /减去.*还?[剩有]|(?:之外|以外|除外|不算).*还?[剩有]/u;

/** 交付的30万平方米占总面积百分之几, 交付的8栋之外还剩几栋: a part that the question states, of the whole that its sentence tells. */
function ofPart(material: Material): Draft | undefined {
  const { query, known } = material;
  const isShare = asksShare.test(query.text);
  if ((!isShare && !asksLeft.test(query.text)) || query.quantities.length !== 1) return undefined;
  const [stated] = query.quantities as [Quantity];
  if (stated.unit === '' || /percent|points|duration/u.test(stated.dimension)) return undefined;
  // 占300万平方米的百分之几: there the whole is stated.
  const at = query.text.indexOf(stated.text);
  if (isShare && at > query.text.indexOf('占')) return undefined;
  const words = [...query.rest.split(' '), ...query.terms.map((term) => term.words)].filter(
    (word) => word.length > 1 && !isVerb(word),
  );
  const says = (text: string) =>
    words.filter((word) => formsOf(word).some((form) => overlap(form, text) >= 0.5)).length;
  const pairs = figuresWorth([stated.value], known.ledger)
    .filter(({ unit, aspect, isBase }) => unit === stated.unit && aspect === 'level' && !isBase)
    .flatMap((part) => {
      const wholes = figuresOf(part.articleId, known.ledger).filter(
        (figure) =>
          figure.sentence.start === part.sentence.start &&
          figure.start < part.start &&
          figure.unit === part.unit &&
          figure.aspect === 'level' &&
          !figure.isBase &&
          new Big(figure.value).gt(part.value),
      );
      return wholes.length === 1 ? [{ part, whole: wholes[0]!, said: says(wordsOf(part, known)) }] : [];
    });
  const [best, other] = pairs.sort((x, y) => y.said - x.said);
  if (!best || best.said === 0 || best.said * 2 < words.length || other?.said === best.said) return undefined;
  return answered(
    isShare ? 'share' : 'difference',
    isShare ? [best.part, best.whole] : [best.whole, best.part],
    material,
  );
}

const several =
  /(?<count>[两二三四五六七八九十]|\d)[笔项块](?:钱|资金|款项?|投资|支出|经费|补助|开支)?(?:都|全)?(?:合计|[一总]共|总和|之和|相加)/u;

/** 那四笔钱合计多少: as many sums as the question says, each behind the same word in one sentence. */
function sumOfSeveral(material: Material): Draft | undefined {
  const { query, hits, known } = material;
  const count = several.exec(query.text)?.groups?.count;
  if (!count) return undefined;
  const names = query.rest.split(' ').filter((word) => word.length > 2 && !isVerb(word));
  if (names.length === 0) return undefined;
  for (const finding of findSentences(query, hits, known.articles).slice(0, 4)) {
    if (!names.some((name) => overlap(name, finding.text) >= 0.8)) continue;
    const { text } = known.articles.get(finding.source.passage.articleId)!;
    const groups = new Map<string, Figure[]>();
    for (const figure of figuresAt(finding, material)) {
      const key = `${text.slice(figure.start - 2, figure.start)} ${figure.unit} ${figure.status}`;
      if (figure.dimension === 'money' && figure.aspect === 'level')
        groups.set(key, [...(groups.get(key) ?? []), figure]);
    }
    const own = [...groups.values()].filter((figures) => figures.length === countOf(count));
    const [first, second, ...more] = own.length === 1 ? own[0]! : [];
    if (first && second) return answered('sum', [first, second, ...more], material);
  }
  return undefined;
}

function answered(
  operation: Derivation['operation'],
  operands: readonly [Figure, Figure, ...Figure[]],
  material: Material,
): Draft | undefined {
  const derived = derive(operation, ...operands);
  const claims = operands.map((figure) => claimOf(figure, material));
  const stated = [...new Map(claims.map((claim) => [claim.text, claim])).values()];
  return (
    derived && {
      kind: 'grounded',
      language: material.query.language,
      claims: [...stated, computed(derived, operands, stated, material.query)],
    }
  );
}
