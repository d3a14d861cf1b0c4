import { Big } from 'big.js';
import type { Draft, Figure, Query } from '../../../domain.ts';
import { figuresOf } from '../../ledger-index.ts';
import { derive } from '../../verifying/derive.ts';
import { enough, rank } from '../matching/match.ts';
import { overlap } from '../matching/surroundings.ts';
import { candidates, claimOf, type Material, sentenceOf } from '../saying/drafting.ts';
import { computed } from './compute.ts';
import { betweenOf, stretchOf } from './stretches.ts';

const earlier = /原来|原先|原本|原有|本来|之前|此前|先前|以前|老底子/u;
/** 原来有多少家, 之前一共几座 */
const asksBefore =
  /(?:原来|原先|原本|原有|本来|之前|此前|先前|以前|老底子)\p{Script=Han}{0,10}?(?:多少|几(?!乎|点|时))/u;
/** 没算这次新增的4家, 不含今年新建的: what has come since. */
const namesAdded =
  /(?:没算|不算|不含|不包括|不计|除去|除掉|除开|扣除|扣掉|去掉|刨去|刨除|刨掉|撇开|减去|减掉|没有?|在)?(?:上)?(?:这[次批回]|此次|本次|[今去前当]年|\d{4}年|后来)?的?(?:新(?:增|添|建|认定|评|入选|晋级|上榜|来|招|开|签|设|引进)|净增|增加|增设|入选|加进来|多出来)了?的?(?:这|那)?(?:\d[\d.万亿]*\p{Script=Han}{1,2}?)?/gu;
const added = /新|净增|增(?!加值)|入选|认定|加入|上榜|获评|晋级|添/u;
const inAll = /累计|总数|总量|总[计共]|已?达|增[至到加]|扩[至大]|[共合]计|已有|现有|[拥共]有/u;
const nearChars = 60;

/**
 * 新增民宿4家，累计达到21家: how many there were before those came, where a question names what has come. `undefined` where the sentence does not tell both,
 * or adds another number than is asked about.
 */
export function beforeAdded(material: Material): Draft | undefined {
  const { query, known } = material;
  const asked = asksBefore.exec(query.text)?.[0];
  const come = query.text.match(namesAdded);
  if (!asked || added.test(asked) || !come || !/figure|compute|yes-no/u.test(query.kind) || query.aspect === 'rank')
    return undefined;
  const { parts: _, aspect: __, dimensions: ___, alone: ____, ...others } = query;
  const text = query.text
    .replace(namesAdded, '')
    .replace(earlier, '')
    .replace(/^[，,]|[，,](?=[？?]?$)/gu, '');
  const words = `${asked}${come.join('')}没不算含计除扣去掉刨撇减`;
  const left = query.rest.split(' ').filter((word) => word !== '' && !words.includes(word));
  if (left.length === 0 && query.terms.length === 0) return undefined;
  const open: Query = { ...others, kind: 'figure', text, quantities: [], rest: left.join(' ') };
  const [stated] = query.quantities;
  for (const { figure, score, misses } of rank(open, candidates(material), known)) {
    if (score < enough) break;
    if (misses.length > 0 || figure.aspect !== 'level' || figure.isBase || added.test(figure.metric.slice(0, 2)))
      continue;
    const change = addedTo(figure, material);
    if (!change || (stated && (stated.value !== change.value || stated.unit !== change.unit))) continue;
    const derived = derive('difference', figure, change);
    if (!derived) continue;
    const isOneSentence = figure.sentence.start === change.sentence.start;
    const claims = isOneSentence
      ? [sentenceOf(figure, material)]
      : [claimOf(change, material), claimOf(figure, material)];
    return {
      kind: 'grounded',
      language: query.language,
      claims: [...claims, computed(derived, [figure, change], claims, query)],
    };
  }
  return undefined;
}

/** What a sentence tells to have been added to a number of it. */
function addedTo(whole: Figure, material: Material): Figure | undefined {
  const near = figuresOf(whole.articleId, material.known.ledger).filter(
    (one) =>
      one !== whole &&
      one.unit === whole.unit &&
      one.sentence.start === whole.sentence.start &&
      !one.isBase &&
      one.status !== 'target' &&
      new Big(one.value).lt(whole.value) &&
      new Big(one.value).gt(0),
  );
  const isNear = (words: string) => words.length <= nearChars && !/[；。]/u.test(words);
  const behind = near.find(
    (one) =>
      one.start > whole.end &&
      one.aspect === 'growth' &&
      one.direction !== 'fall' &&
      isNear(betweenOf(whole, one, material)) &&
      /净?增|新|多/u.test(stretchOf(one, material)) &&
      !/比|同比|较/u.test(betweenOf(whole, one, material)),
  );
  const before = near.findLast((one) => {
    if (one.end > whole.start) return false;
    const between = betweenOf(one, whole, material);
    const isAdded =
      added.test(stretchOf(one, material)) ||
      added.test(one.metric) ||
      /^\p{Script=Han}{0,6}(?:的?入选|加入|获评|晋级|上榜)/u.test(between);
    const thing = one.metric.replace(/^(?:新增?|净增|增设)/u, '');
    return isAdded && isNear(between) && inAll.test(between) && overlap(thing.slice(-2), whole.metric) > 0;
  });
  return behind ?? before;
}
