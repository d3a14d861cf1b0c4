import { Big } from 'big.js';
import type { Article, Draft, Figure, Query } from '../../../domain.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { figuresOf } from '../../ledger-index.ts';
import { derive } from '../../verifying/derive.ts';
import { askedIn, isOfPlace, metByParts, sharesOf } from '../facts/reading.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import { isOutset } from '../matching/revised.ts';
import { overlap } from '../matching/surroundings.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { type Finding, findSentences } from '../sentences/facts.ts';
import { readingOf } from '../sentences/sentence-scope.ts';
import { computed, isCountedOtherwise } from './compute.ts';
import { type Found, figuresAt, isIn, leadOf, stretchOf, tailOf } from './stretches.ts';
import {
  asksBetweenYears,
  asksDone,
  asksDoneAndPlanned,
  asksExtremes,
  asksSum,
  asksSumOfParts,
  asksWhether,
  betweenYearsOf,
  doneAndPlannedOf,
  doneOf,
  extremesOf,
  sumOf,
  sumOfParts,
} from './sums.ts';
import { saysUndone, takesFromOther } from './undone.ts';
import { asksBack, workedBackOf } from './worked-back.ts';

/** As many of the likeliest sentences are read. */
const mostRead = 10;
/** The shares of the weight of all words asked that the sentence says itself, and that it does with what it stands in. */
const leastSaid = 0.3;
const leastMet = 0.6;
/** Where what is asked for is no rest of a whole, and more that is told by two numbers may be of something else. */
const leastMetOfChange = 0.8;
/** Few sentences tell the least and the most of anything; one that does may name it before. */
const leastOfEnds = 0.5;
const leastSaidOfEnds = 0.1;
/** What says less than the best by so much is of something else. */
const mostBehind = 0.3;
/** Whole and part are told within so many characters of one line. */
const nearChars = 100;

/** 还差多少, 除了一期还要投多少, 自己掏多少: what is left of a whole. */
const asksRest =
  /还[差剩缺空]|还要?(?:再?[投掏花出]|需)|剩下|空[着置]|自己?(?:要|得)?(?:[掏出筹]|拿出)|[扣除](?:掉|除|去|了)|(?<!有)[没未](?!有).{1,6}(?:的|$|[？?])|(?<!是)不是[^，。]{2,8}的(?:一共)?有?(?:多少|几)/u;
/** 能省多少, 多了几家: how far something moved from where it began. */
const asksChange =
  /(?<less>节?省|缩短|压缩|少花|(?<!多)少|降低?|减少|减|便宜|快)(?:了|出)?(?:下来)?(?:多少|几)|(?<more>多|(?<!新)增加?|涨|提高|提升|贵)(?:了|出)?来?(?:多少(?!人)|几)/u;
/** 以前多少: where a rise began that is told with where it led. */
const asksOrigin =
  /原来|以前|之前|原先|过去|从前|[前上]一个?(?:交易日|天|日)|老办法|老品种|传统|(?:搬迁|改造|扩建|改建|技改|升级|整治|扩产|合并|重组|改革)[之以]?前/u;
/** 比上周便宜多少, of a row that has both prices. */
const againstBase =
  /比(?<base>[去上]年同期|[去上]年|上周|上月|上个?季度|往年|(?:19|20)\d{2}年)[^，。]{0,6}?(?:便宜|贵|[多少高低涨降快慢])(?:了|出)?来?(?:多少|几)/u;

function finderOf({
  text,
  asked,
  leans,
}: Query): ((finding: Finding, material: Material) => Found | undefined) | undefined {
  if (asksWhether.test(text)) return betweenYearsOf;
  if (asksBack.test(asked) && /多少|几/u.test(text)) return workedBackOf;
  if (asksOrigin.test(text) && /多[大长高宽重](?!比|的比)/u.test(text) && !/比|占/u.test(text)) return originOf;
  const asksHowMuch = /多少|几/u.test(text) || (asksRest.test(text) && /多[大长]/u.test(text));
  if (!asksHowMuch || /百分之|几成|占/u.test(text)) return undefined;
  if (asksExtremes.test(text)) return extremesOf;
  if (asksSum.test(text)) return sumOf;
  // 甲和乙加起来: of two that are named; 全区加起来: of more than one article tells.
  if (asksSumOfParts.test(asked) && !leans && !/所有|全部|全[省市区县]|[和与跟及、]/u.test(asked)) return sumOfParts;
  if (asksDoneAndPlanned.test(text)) return doneAndPlannedOf;
  if (asksBetweenYears.test(text)) return betweenYearsOf;
  if (againstBase.test(text)) return baseOf;
  if (asksRest.test(text)) return restOf;
  if (/比(?![例重如])/u.test(text)) return undefined;
  if (asksChange.test(text)) return changeOf;
  if (asksOrigin.test(text)) return originOf;
  return asksDone.test(text) ? doneOf : undefined;
}

/**
 * What two figures that are told together leave when one is taken from the other, as a question asks, in the sentences that say what it names;
 * `undefined` where none are told so, or the article says the result itself.
 */
export function balance(material: Material): Draft | undefined {
  const { query, hits, known } = material;
  const find = query.language === 'en' ? undefined : finderOf(query);
  if (!find) return undefined;
  const leastOfAll = [restOf, doneOf, sumOf, sumOfParts, extremesOf, workedBackOf].includes(find)
    ? leastMet
    : leastMetOfChange;
  const isOfEnds = find === extremesOf;
  const words = askedIn({ ...query, rest: query.rest.replace(operators, ' ') });
  const read = findSentences(query, hits, known.articles)
    .slice(0, mostRead)
    .filter(({ text, source }) => isOfPlace(query, text, known.articles.get(source.passage.articleId)!))
    .map((finding) => {
      const reading = readingOf(finding, known.articles.get(finding.source.passage.articleId)!, true);
      return { finding, ...sharesOf(words.flatMap((word) => metByParts(word, reading))) };
    })
    .filter(
      ({ said, met }) =>
        (isOfEnds && said >= leastSaidOfEnds && met >= leastOfEnds) || (said >= leastSaid && met >= leastOfAll),
    )
    .sort((a, b) => b.said + b.met - a.said - a.met);
  for (const { finding, said, met } of read) {
    if (!isOfEnds && said + met < read[0]!.said + read[0]!.met - mostBehind) return undefined;
    const found = find(finding, material);
    const derived = found && derive(found.operation, ...found.operands);
    if (!derived || isCountedOtherwise(query, found.operation, found.operands)) continue;
    if (takesFromOther(query, found.operands)) continue;
    if (found.told) return { kind: 'grounded', language: query.language, claims: [sentenceOf(found.told, material)] };
    const claims = found.operands
      .toSorted((a, b) => a.start - b.start)
      .map((figure) => sentenceOf(figure, material))
      .filter((claim, index, all) => all.findIndex(({ text }) => text === claim.text) === index);
    return {
      kind: 'grounded',
      language: query.language,
      claims: [...claims, computed(derived, found.operands, claims, query)],
    };
  }
  return undefined;
}

/** Words of a question that say what is done with the numbers, and not of what. */
const operators =
  /得?最[多少高低大小长短]的?|[前上]一个?(?:交易)?[日天]?|日收$|加起来|合起来|总共|大概|[能可]?节?省|缩短|还[差剩缺空]|剩下?|空[着置]?|自己|自筹|掏|[扣除](?:掉|除|去|了)|后面|其[他它余]|同期|便宜|以前|之前|原来|原先|过去|从前|那边|办法|[倒反]推|推算|帮我|公布|算算|算一?下|[按照]|时候|本来|本应|按理|[那这]两?年|第[一二三四五] ?[周旬]/gu;

/** In a sentence, or near it in its line. */
function isNear({ source }: Finding, { text }: Article): (figure: Figure) => boolean {
  const line = text.lastIndexOf('\n', source.start) + 1;
  const behind = text.indexOf('\n', source.start);
  const from = Math.max(line, source.start - nearChars);
  const to = Math.min(behind < 0 ? text.length : behind, source.end + nearChars);
  return ({ start, end }) => start >= from && end <= to;
}

const wholeRole = /总|共|应|计划|要|任务|目标|需|全[长部]|有|规划|拟|安排|设计|涉及/u;
const partRole = /已|完成|累计|目前|现|实际|到位|建成|蓄|其中|补[助贴]|住|租|发放|拨付|[一二]期/u;
const ofGrant = /补[助贴]|资助|拨款|奖补|专项|上级|政府|财政|扶持/u;
const ofUse = /住进|入住|入驻|出?租|使用|启用|[售卖]出/u;
const restRole = /剩余?|还[有差剩]|尚|空置|空余|未|其余|[另之]外/u;
/** 45个泊位中，…. */
const isWhereof = (figure: Figure, material: Material): boolean =>
  /^\p{Script=Han}{0,6}[中里]$/u.test(tailOf(figure, material));
const leftOut =
  /不是(?<not>[^，。]{2,8})的(?:一共)?有?(?:多少|几)|[扣除](?:掉|除|去|了)?(?<what>[^，,。)）掉除去了]{1,12}?)(?:[那这]?段|以外|之外|外)?(?:[，,。)）]|[还剩]|$)/u;
const undone =
  /(?<!有)[没未](?!有)(?=(?<work>\p{Script=Han}*))(?<verb>\p{Script=Han}{1,3}?)(?:[的了完好走上]|$|[？?])/u;
const asksOwn = /自己?(?:要|得)?(?:[掏出筹]|拿出)/u;
const asksMoney = /[投掏花出]\p{Script=Han}{0,2}多少/u;

/** A whole, and the part of it that is there, done, paid by others or named to be left out. */
function restOf(finding: Finding, material: Material): Found | undefined {
  const { query, known } = material;
  const { text } = query;
  const { articleId } = finding.source.passage;
  const article = known.articles.get(articleId)!;
  const { what, not = what } = leftOut.exec(text)?.groups ?? {};
  const without = not;
  const { verb = '', work = '' } = undone.exec(text)?.groups ?? {};
  const clauseOf = ({ clause, start }: Figure) => article.text.slice(clause.start, start);
  // 装上岸电 of 建成岸电设施, in a clause that goes on behind its number.
  const says = (figure: Figure) =>
    [...verb].some((sign) => clauseOf(figure).includes(sign)) ||
    (work.length > 2 && overlap(work, article.text.slice(figure.clause.start, figure.clause.end)) >= 0.3);
  const isPart = (figure: Figure): boolean => {
    const own = stretchOf(figure, material);
    if (asksOwn.test(text) && !without) return ofGrant.test(own);
    if (without) return overlap(without, leadOf(figure, material)) >= 0.5;
    if (/空/u.test(text)) return ofUse.test(own);
    return partRole.test(own) && (verb === '' || says(figure));
  };
  const dimensions = asksMoney.test(text) ? ['money'] : query.dimensions;
  const all = figuresOf(articleId, known.ledger).filter(
    ({ aspect, isBase, dimension }) =>
      aspect === 'level' && !isBase && (!dimensions || dimensions.some((one) => one === dimension)),
  );
  const near = all.filter(isNear(finding, article));
  const isHere = isIn(finding);
  const { status: _, ...timed } = query;
  // What says a word of the question itself goes first, and what its own sentence tells.
  const words = query.rest.split(' ').filter((word) => word.length > 1);
  const saysOne = (said: string) => words.some((word) => said.includes(word));
  const named = (figure: Figure) => Number(saysOne(stretchOf(figure, material)));
  // 玉米每亩保费30元，农民交6元；油菜……: each part of a sentence is of a thing of its own.
  const segmentOf = ({ sentence, start }: Figure) => /[^；;]*$/u.exec(article.text.slice(sentence.start, start))![0];
  const closeness = (figure: Figure) =>
    words.filter((word) => segmentOf(figure).includes(word)).length / (words.length + 1);
  const parts = all
    .filter((figure) => isPart(figure) && isOfTimeAndStatus(timed, figure))
    .toSorted((a, b) => Number(isHere(b)) + named(b) + closeness(b) - Number(isHere(a)) - named(a) - closeness(a));
  if (!saysUndone(query, finding.text)) return undefined;
  for (const part of parts) {
    const wholes = all.filter(
      (figure) =>
        figure !== part &&
        figure.unit === part.unit &&
        new Big(figure.value).gt(part.value) &&
        // 实施项目90个，新开工30个: of those that are not new most were begun before.
        (!/^新/u.test(part.metric) || `${figure.metric}${text}`.includes('新')) &&
        (isHere(part) || isHere(figure) || (without !== undefined && near.includes(part))) &&
        (wholeRole.test(clauseOf(figure)) ||
          part.partOf === figure.metric ||
          isWhereof(figure, material) ||
          (without !== undefined &&
            saysOne(stretchOf(figure, material)) &&
            segmentOf(part).includes(segmentOf(figure)))),
    );
    const beside = near.includes(part) ? wholes.filter((figure) => near.includes(figure)) : [];
    // Far from one another, whole and part are told in the same words, and no other whole is.
    const alike = wholes.filter((figure) =>
      verb ? says(part) && says(figure) : without !== undefined && overlap(kindOf(part), leadOf(figure, material)) > 0,
    );
    const far = new Set(alike.map(({ value }) => value)).size === 1 ? alike[0] : undefined;
    const whole = beside.findLast(({ start }) => start < part.start) ?? beside[0] ?? far;
    if (!whole) continue;
    // The article says what is left.
    const said = near.find(
      (figure) => figure.unit === part.unit && figure !== whole && restRole.test(stretchOf(figure, material)),
    );
    const isRest = said && new Big(whole.value).minus(part.value).eq(said.value);
    if (said && !isRest) return undefined;
    return { operation: 'difference', operands: [whole, part], ...(said && { told: said }) };
  }
  return undefined;
}

/** 投资 of 总投资. */
const kindOf = ({ metric }: Figure): string => metric.replace(/^(?:总|计划|累计)/u, '').slice(0, 2);

/** As much before a number says whose it is. */
const nearName = 12;

/** Where a change began, and where it led. */
function changeOf(finding: Finding, material: Material): Found | undefined {
  const isLess = asksChange.exec(material.query.text)?.groups?.less !== undefined;
  const figures = figuresAt(finding, material);
  // 分别从4家、9家增加到7家、20家: two began.
  if (/分别/u.test(finding.text)) return undefined;
  const moves: (readonly [Figure, Figure])[] = [];
  for (const [index, from] of figures.entries()) {
    const to = figures[index + 1];
    if (!to || to.unit !== from.unit || to.aspect !== 'level' || from.aspect !== 'level') continue;
    const [before, then] = [leadOf(from, material), stretchOf(to, material)];
    const isMove = /(?:由|从)[^，。；]*$/u.test(before) && /[到至为成]/u.test(then);
    const isSince = /年前|原来|过去|以前|此前|当时|当初|刚/u.test(before) && /现在|如今|目前|今年|已|现有/u.test(then);
    if ((isMove || isSince) && new Big(to.value).lt(from.value) === isLess) moves.push([from, to]);
  }
  // 小学由600元提高到650元，初中由800元提高到860元: the one whose clause says little else than what is asked.
  const named = (from: Figure) => {
    const words = segmenterTerms(/[^，。；、]*$/u.exec(leadOf(from, material))![0].slice(-nearName)).filter(
      (word) => word.length > 1,
    );
    return words.filter((word) => material.query.text.includes(word)).length / (words.length || 1);
  };
  const [best] = moves.toSorted((a, b) => named(b[0]) - named(a[0]));
  return best && { operation: 'difference', operands: isLess ? best : [best[1], best[0]] };
}

/** A level, and by how much it is above or below what was before. */
function originOf(finding: Finding, material: Material): Found | undefined {
  const figures = figuresAt(finding, material);
  // 由原来的3万吨扩大到16万吨: the article tells where it began.
  const bases = figures.filter((figure) => isOutset(material.query, figure, material.known));
  const [base] = bases;
  if (base) {
    const led = figures.find(
      ({ isBase, start, metric, unit }) => !isBase && start > base.end && metric === base.metric && unit === base.unit,
    );
    return led && bases.length === 1 ? { operation: 'difference', operands: [led, base], told: base } : undefined;
  }
  const moved = (figure: Figure) =>
    /(?<up>提高|增加|增产|增长|增收|上涨|多|高出|长出)|减少|下[降跌]|缩短|降低|低于|少/u.exec(
      stretchOf(figure, material),
    );
  // 甲指数报1200点，下跌9点；乙指数报2000点，上涨3点: of the one that is asked about.
  const words = material.query.rest.split(' ').filter((word) => word.length > 1);
  const text = material.known.articles.get(finding.source.passage.articleId)!.text;
  const named = ({ sentence, start }: Figure) => {
    const part = /[^；]*$/u.exec(text.slice(sentence.start, start))![0];
    return words.filter((word) => part.includes(word)).length;
  };
  const most = Math.max(...figures.map(named));
  const own = figures.filter((figure) => named(figure) === most);
  const change = own.find((figure) => moved(figure) && !/[到至]/u.test(stretchOf(figure, material)));
  const level = own.find(
    (figure) => figure !== change && figure.unit === change?.unit && figure.aspect === 'level' && !moved(figure),
  );
  if (!change || !level || new Big(level.value).lte(change.value)) return undefined;
  return { operation: moved(change)?.groups?.up ? 'difference' : 'sum', operands: [level, change] };
}

/** This week's price, and last week's, of one row. */
function baseOf(finding: Finding, material: Material): Found | undefined {
  const base = againstBase.exec(material.query.text)?.groups?.base;
  const words = material.query.rest.split(' ').filter((word) => word.length > 1);
  const figures = figuresAt(finding, material);
  const then = figures.find(
    (figure) => base !== undefined && stretchOf(figure, material).includes(base) && figure.aspect === 'level',
  );
  // 去年132件，比2023年的205件少: beside a year that is named, 去年 is another.
  const other = base !== undefined && /\d/u.test(base) ? new RegExp(base, 'u') : anyBase;
  const now = figures.find(
    (figure) => !other.test(stretchOf(figure, material)) && figure.unit === then?.unit && figure.aspect === 'level',
  );
  const isSaid = figures.some(({ aspect, unit }) => aspect === 'growth' && unit === then?.unit);
  const isNamed = now && words.some((word) => stretchOf(now, material).includes(word));
  if (!then || !isNamed || isSaid) return undefined;
  return { operation: 'difference', operands: new Big(now.value).lt(then.value) ? [then, now] : [now, then] };
}
const anyBase = /[去上前]年|同期|上周|上月|上个?季|往年/u;
