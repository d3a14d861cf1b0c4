import type { Derivation, Draft, Figure, Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { figuresOf, figuresWorth } from '../../ledger-index.ts';
import { derive } from '../../verifying/derive.ts';
import { deriveOfOne } from '../../verifying/derive-one.ts';
import { tellOrdinal } from '../facts/ordinals.ts';
import { tellNumberOfStages } from '../facts/stages-built.ts';
import { countAlike } from '../matching/counted.ts';
import { enough, type Match, rank } from '../matching/match.ts';
import { candidates, claimOf, type Material } from '../saying/drafting.ts';
import { clauseOf } from '../saying/quoting.ts';
import { aboveYardstick } from './above-yardstick.ts';
import { aimBesideResult } from './aim-beside-result.ts';
import { atTwoTimes } from './at-two-times.ts';
import { beforeAdded } from './before-added.ts';
import { countOfThose } from './behind-number.ts';
import { computed } from './compute.ts';
import { countedPerEach } from './counted-per-each.ts';
import { fromBase, tellBegan } from './from-base.ts';
import { tellByDigits } from './marks.ts';
import { notDone } from './not-done.ts';
import { ofRounds } from './of-rounds.ts';
import { ofOneStage, ofStages } from './of-stages.ts';
import { besideYardstick, ofRealm, ofYardstick } from './of-yardstick.ts';
import { tellOverTime } from './over-time.ts';
import { overYears } from './over-years.ts';
import { perMeasure } from './per-measure.ts';
import { perReceiver } from './per-receiver.ts';
import { rateOfDone } from './rates-of-done.ts';
import { gapToStated } from './round-numbers.ts';
import { ofStatedNumbers } from './stated-numbers.ts';

/**
 * What follows of one thing that is told: the same in another unit, its mean over the months of its time, or over as many as its sentence counts.
 * `undefined` where a question asks for none of these, and where it leaves open which figure is meant.
 */
export const reckon = (material: Material): Draft | undefined =>
  tellOverTime(material) ?? ofRounds(material) ?? ofOne(material) ?? tellByDigits(material);

function ofOne(material: Material): Draft | undefined {
  const { language, text } = material.query;
  const beside = besideYardstick(material) ?? ofRealm(material);
  if (beside || language === 'en' || !/多少|几|平均/u.test(text)) return beside;
  return (
    tellOrdinal(material) ??
    tellNumberOfStages(material) ??
    ofStages(material) ??
    ofOneStage(material) ??
    convert(material) ??
    atTwoTimes(material) ??
    meanOfTime(material) ??
    meanOfItems(material) ??
    perMeasure(material) ??
    countedPerEach(material) ??
    perReceiver(material) ??
    ofStatedNumbers(material) ??
    aimBesideResult(material) ??
    notDone(material) ??
    ofYardstick(material) ??
    aboveYardstick(material) ??
    rateOfDone(material) ??
    overYears(material) ??
    beforeAdded(material) ??
    fromBase(material) ??
    tellBegan(material) ??
    gapToStated(material) ??
    countOfThose(material)
  );
}

const units =
  '(?<unit>平方公里|平方千米|平方米|万平方米|公顷|万亩|亩|万亿元?|亿元?|[千百]?万元|元|万吨|吨|公斤|千克|斤|公里|千米|米|万人|万千瓦时|千瓦时|万千瓦|千瓦)';
/** 折合多少公顷, 换算成万元是多少, 相当于几平方公里 */
const intoUnit = new RegExp(
  `(?:[折换]合?算?(?:合|成|为)?|相当于|等于|[，,]合|(?<=[亩顷米元斤吨里])合|也就是|就是)(?:是|约|大约|大概)?(?:(?:多少|几)个?${units}(?=$|[？?，,啊呀呢了地])|${units}(?:的话)?[，,]?(?:是|为|合|有|等于)?(?:多少|几)(?=$|[？?，,啊呀呢]))`.replace(
    '(?<unit>',
    '(?<one>',
  ),
  'u',
);
/** 用万元表示是多少 */
const byUnit = new RegExp(
  `(?:[以用按拿]|换成?)${units}(?:为单位|作单位|来?(?:表示|计算?|算|说|衡量|讲|写))(?:的话)?`,
  'u',
);

function convert(material: Material): Draft | undefined {
  const { query, known } = material;
  const asked = intoUnit.exec(query.text) ?? byUnit.exec(query.text);
  const said = asked?.groups?.one ?? asked?.groups?.unit;
  if (!asked || !said) return undefined;
  const by = /^万?亿$/u.test(said) ? `${said}元` : said;
  const { dimension } = scanQuantities(`1${by}`)[0] ?? {};
  if (!dimension) return undefined;
  const stated = query.quantities.find((one) => one.dimension === dimension || /[万亿]$/u.test(one.text));
  const open = { ...withoutWords(query, asked[0]), dimensions: [dimension] };
  const worth = stated
    ? figuresWorth([stated.value], known.ledger).filter((figure) => figure.dimension === dimension && !figure.isBase)
    : [];
  // 300亩合多少公顷: which 300亩 makes no difference, as long as the article tells of some.
  const figure = stated
    ? (rank({ ...open, quantities: [] }, worth, known)[0]?.figure ?? onlyMetric(worth))
    : soleOf(open, material);
  return figure && answered({ operation: 'conversion', by }, figure, material);
}

const onlyMetric = (figures: readonly Figure[]): Figure | undefined =>
  new Set(figures.map(({ metric }) => metric)).size === 1 ? figures[0] : undefined;

const overTime =
  /(?:平均(?:到|下来)?(?:每|一)?个?|(?:每|一)个?)(?<part>月|季度|天|日)(?:里)?(?:平均|大概|大约|均)?|(?<short>[月日])均(?!价|气温|温)/u;
/** What comes in or is made in the course of a time, and does not stand there. */
const flows =
  /引进|投资|收入|支出|总?产值|生产总值|增加值|销售|零售|产量|生产|进口|出口|进出口|外贸|成交|营收|税|吞吐|发电|用电|接待|新增|新建|签约|开工|建成|完成|落地|交付|供地|走访|办理|旅客|游客|贷款发放/u;
const stands = /余额|人均|户均|均价|价格|人口|存量|保有|占比|率$|年末|现有|在[校园册建]/u;

/** 平均每个月引进多少: a year's total, by its months. */
function meanOfTime(material: Material): Draft | undefined {
  const { query, known } = material;
  const asked = /平均|均摊|[月日]均/u.test(query.text) ? overTime.exec(query.text) : null;
  const part = asked?.groups?.part ?? asked?.groups?.short;
  // 剩下几个月平均每月要…: of what is left, and not of the whole.
  if (!asked || !part || /剩|余下|还[要差得需]|接下来|今后|后\p{Script=Han}?个月/u.test(query.text)) return undefined;
  const by = part === '日' ? '天' : part;
  const isMoney = query.dimensions?.includes('money');
  const open = withoutWords(query, asked[0], /^(?:产出|创造|进账|入账|月产出|日产出)$/u);
  if (isToldAsMean(open, material)) return undefined;
  const figure = soleOf(open, material);
  if (figure?.aspect !== 'level' || /percent|points|duration|rank|multiple/u.test(figure.dimension)) return undefined;
  const words = `${figure.metric}${figure.term ?? ''}${clauseOf(figure, known)}`;
  if (stands.test(figure.metric) || !flows.test(words) || (isMoney && figure.dimension !== 'money')) return undefined;
  return answered({ operation: 'mean-of-time', by }, figure, material);
}

const overItems =
  /(?:平均(?:到|下来)?(?:每|一)|每|平均)一?(?<one>[个家座栋幢宗块条所户台辆件套间名位处场])(?<noun>\p{Script=Han}{0,6}?)(?:要|能|得|有|是|带|分|摊|可)*(?:平均|大概|大约)?(?<verb>\p{Script=Han}{0,3}?)(?:多少|几|多大)/u;

/** 平均每宗多少亩: an amount, over as many as its sentence counts it for. */
function meanOfItems(material: Material): Draft | undefined {
  const { query, known } = material;
  const asked = /平均|均摊/u.test(query.text) ? overItems.exec(query.text) : null;
  const { one, noun = '' } = asked?.groups ?? {};
  if (!asked || !one) return undefined;
  const open = withoutWords(query, asked[0]);
  if (isToldAsMean(open, material)) return undefined;
  const amounts = fitting(open, material).filter(
    ({ figure: { aspect, dimension, isBase } }) =>
      aspect === 'level' && !isBase && /^(?:money|area|length|weight|volume|energy|power)$/u.test(dimension),
  );
  const amount = sole(amounts);
  if (!amount) return undefined;
  const unit = one === '块' ? '宗' : one;
  const counts = figuresOf(amount.articleId, known.ledger).filter(
    (figure) =>
      figure.sentence.start === amount.sentence.start &&
      figure.dimension === 'count' &&
      figure.aspect === 'level' &&
      figure.status === amount.status &&
      countAlike(unit, figure.unit) &&
      (noun.length < 2 || figure.metric.includes(noun) || noun === '项目') &&
      (figure.metric === amount.partOf || (figure.metric === amount.metric && figure.metric !== '')),
  );
  const count = counts.length === 1 ? counts[0] : counts.find(({ metric }) => metric === amount.partOf);
  const derived = count && derive('average', amount, count);
  if (!derived) return undefined;
  const stated = [
    ...new Map([amount, count].map((one) => claimOf(one, material)).map((claim) => [claim.text, claim])).values(),
  ];
  return {
    kind: 'grounded',
    language: query.language,
    claims: [...stated, computed(derived, [amount, count], stated, query)],
  };
}

function answered(
  how: Required<Pick<Derivation, 'operation' | 'by'>>,
  figure: Figure,
  material: Material,
): Draft | undefined {
  const derived = deriveOfOne(how, figure);
  const stated = [claimOf(figure, material)];
  return (
    derived && {
      kind: 'grounded',
      language: material.query.language,
      claims: [...stated, computed(derived, [figure], stated, material.query)],
    }
  );
}

/** The question without the words that say what is to be made of the figure, asked for a figure. */
function withoutWords({ parts: _, ...query }: Query, said: string, others = /^$/u): Query {
  const rest = query.rest
    .split(' ')
    .filter((word) => word !== '' && !said.includes(word) && !others.test(word))
    .join(' ');
  return { ...query, kind: 'figure', rest, quantities: [] };
}

const fitting = (query: Query, material: Material): Match[] =>
  rank(query, candidates({ ...material, query }), material.known).filter(
    ({ score, misses, figure }) => score >= enough && misses.length === 0 && !figure.isBase,
  );

const soleOf = (query: Query, material: Material): Figure | undefined =>
  sole(fitting(query, material).filter(({ figure }) => figure.aspect === 'level'));

/** The one that fits best, unless another number fits as well. */
function sole(matches: readonly Match[]): Figure | undefined {
  const [best] = matches;
  const isOpen = matches.some(
    ({ figure, score }) =>
      score > best!.score - nearby &&
      figure.dimension === best!.figure.dimension &&
      figure.value !== best!.figure.value,
  );
  return isOpen ? undefined : best?.figure;
}
const nearby = 0.08;

/** 日均接待3000人次: the article tells the mean itself. */
const isToldAsMean = (query: Query, material: Material): boolean =>
  fitting(query, material).some(({ figure }) =>
    /平均|[人户日月年]均|每[个天日月户家亩宗栋]/u.test(clauseOf(figure, material.known)),
  );
