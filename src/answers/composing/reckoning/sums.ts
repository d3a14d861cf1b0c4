import { Big } from 'big.js';
import type { Figure } from '../../../domain.ts';
import type { Material } from '../saying/drafting.ts';
import type { Finding } from '../sentences/facts.ts';
import { countOf } from './operands.ts';
import { betweenOf, type Found, figuresAt, leadOf, stretchOf, tailOf } from './stretches.ts';

/** 两笔订单合计多少: what a sentence counts in as many numbers, one right behind the other. */
export const asksSum =
  /(?<count>[两三四五]|\d)[笔批个座期段处次艘台家条种款类宗项大]\p{Script=Han}{1,10}?的?(?:合计|共计|总共|一共|总和|之和)|(?<things>[两三四五]|\d)[座处家条个栋]\p{Script=Han}{1,10}?的?总(?=(?:建筑)?面积|投资|长|里程|产[量值])/u;
/** 建好的加上后面要建的: what is there, and what is to be added to it. */
export const asksDoneAndPlanned =
  /(?:现在|目前|眼下|如今|已经?|[好成完]的|了的)[^，。]{0,8}(?:加上|连上|算上|连同|[和跟与])[^。]{0,4}(?:后[面期续]|以后|将来|准备|计划|打算|还[要想]|再)/u;
/** 2025年比2021年多了多少, of what a sentence tells by both years. */
export const asksBetweenYears =
  /(?<!\d)(?<to>\d{4})年?比(?<from>\d{4})年?(?:更|要)?(?:(?<more>[多高大增涨]|提[高升])|[少低小减降跌])[^，。百]{0,4}(?:多少|几)/u;
/** 2025年比2021年低了吧 is answered by the sentence that tells both. */
export const asksWhether =
  /(?<!\d)(?<to>\d{4})年?比(?<from>\d{4})年?[^，,。]{0,6}[多高大增涨少低小减降跌]了?[些点]?(?:吗|吧|没有?|么)/u;
/** 签了约的有几户, where the article tells how many have not. */
export const asksDone =
  /(?<verb>\p{Script=Han})(?:了\p{Script=Han}?|好|完|成)的?\p{Script=Han}{0,4}?(?:是|有)?(?:多少|几)|已经?(?<other>\p{Script=Han}{1,4}?)了?的?(?:是|有)?(?:多少|几)/u;

/** As many numbers as are asked about, of one unit, with nothing but 和 between them. */
export function sumOf(finding: Finding, material: Material): Found | undefined {
  const { text, unit } = material.query;
  const { count, things = '' } = asksSum.exec(text)?.groups ?? {};
  const asked = countOf(count ?? things);
  const figures = figuresAt(finding, material).filter(
    (figure) => figure.aspect === 'level' && (unit === undefined || figure.unit === unit),
  );
  const rows: Figure[][] = [];
  for (const figure of figures) {
    const row = rows.at(-1);
    const isNext = row && figure.unit === row[0]!.unit && joined.test(betweenOf(row.at(-1)!, figure, material));
    if (isNext) row.push(figure);
    else rows.push([figure]);
  }
  const fitting = rows.filter(({ length }) => length === asked);
  // 一号楼高度5米；二号楼高度7米: each of its own, called alike.
  const isAlike =
    figures.length === asked &&
    new Set(figures.map(({ metric, unit, status }) => `${metric} ${unit} ${status}`)).size === 1 &&
    figures.slice(1).every((figure, at) => ofNext.test(betweenOf(figures[at]!, figure, material)));
  const [first, second, ...more] = fitting.length === 1 ? fitting[0]! : isAlike ? figures : [];
  return first && second && { operation: 'sum', operands: [first, second, ...more] };
}
const ofNext = /^[；，](?![^；]*(?:其中|累计|比|[去今明]年|目前|计划|再|后续|[一二三]期))[^；]+$/u;
const joined = /^(?:[、和与及]|以及)$/u;

/** 已建8座，后期再建5座. */
export function doneAndPlannedOf(finding: Finding, material: Material): Found | undefined {
  const figures = figuresAt(finding, material).filter(({ aspect }) => aspect === 'level');
  for (const [index, there] of figures.entries()) {
    const added = figures[index + 1];
    const isAdded =
      added?.unit === there.unit &&
      there.status !== 'target' &&
      added.status === 'target' &&
      /再|还[要将会]|新增|增加/u.test(stretchOf(added, material)) &&
      !/[到至达]$/u.test(stretchOf(added, material));
    if (isAdded) return { operation: 'sum', operands: [there, added] };
  }
  return undefined;
}

/** 从2021年的40家增加到2025年的65家. */
export function betweenYearsOf(finding: Finding, material: Material): Found | undefined {
  const { text } = material.query;
  const whether = asksWhether.exec(text)?.groups;
  const { from = '', to = '', more } = whether ?? asksBetweenYears.exec(text)?.groups ?? {};
  const figures = figuresAt(finding, material).filter(({ aspect }) => aspect !== 'growth');
  const began = figures.find((figure) => new RegExp(`[从由]${from}年[^，]*$`, 'u').test(leadOf(figure, material)));
  const stands = figures.find(
    (figure) =>
      began &&
      figure.unit === began.unit &&
      figure.start > began.start &&
      new RegExp(`[到至为]${to}年的?$`, 'u').test(stretchOf(figure, material)),
  );
  if (!began || !stands || /分别/u.test(finding.text)) return undefined;
  if (whether) return { operation: 'difference', operands: [stands, began], told: stands };
  if (new Big(stands.value).gt(began.value) !== (more !== undefined)) return undefined;
  return { operation: 'difference', operands: more ? [stands, began] : [began, stands] };
}

/** 240户中还有15户没有签约: how many have. */
export function doneOf(finding: Finding, material: Material): Found | undefined {
  const { verb, other } = asksDone.exec(material.query.text)?.groups ?? {};
  const figures = figuresAt(finding, material).filter(({ aspect }) => aspect === 'level');
  for (const [index, open] of figures.entries()) {
    const whole = figures[index - 1];
    const tail = tailOf(open, material);
    const isOpen =
      /(?:还|尚|仍)(?:有|剩)?$/u.test(stretchOf(open, material)) &&
      /^(?:还|仍|尚)?(?:没有?|未能?)/u.test(tail) &&
      [...(verb ?? other ?? '')].some((sign) => tail.includes(sign));
    const isOfWhole =
      whole?.unit === open.unit &&
      new Big(whole.value).gt(open.value) &&
      !/[；。]/u.test(betweenOf(whole, open, material));
    if (isOpen && isOfWhole) return { operation: 'difference', operands: [whole, open] };
  }
  return undefined;
}

/** 赔得最多的和最少的差多少 */
export const asksExtremes =
  /最(?<high>[多高大长贵快])的?\p{Script=Han}{0,4}?(?:[和跟与比、]|同)(?:的)?最[少低小短便慢]宜?的?[^，。]{0,6}?(?:相?差|[多高大长贵]|差距|差额)[^，。]{0,3}(?:多少|几)/u;

/** 最低1800元，最高6200元: the least and the most that a sentence tells of one thing. */
export function extremesOf(finding: Finding, material: Material): Found | undefined {
  const figures = figuresAt(finding, material).filter(({ aspect }) => aspect === 'level');
  const least = figures.filter((figure) => /最[低少小短]|起步/u.test(stretchOf(figure, material)));
  const most = figures.filter((figure) => /最[高多大长]|上限/u.test(stretchOf(figure, material)));
  const [low, high] = [least[0], most[0]];
  if (!low || !high || least.length > 1 || most.length > 1 || low.unit !== high.unit) return undefined;
  if (new Big(high.value).lte(low.value)) return undefined;
  return { operation: 'difference', operands: [high, low] };
}

/** 用地加起来多少亩: the parts are told, and are to be added up. */
export const asksSumOfParts = /加起来|加在?一[起块]|合起来|合在一起|相加|加总/u;

/** 甲类6个，用地300亩；乙类4个，用地200亩: as many numbers of one name as a sentence tells, where none of them is the whole. */
export function sumOfParts(finding: Finding, material: Material): Found | undefined {
  const { unit } = material.query;
  const figures = figuresAt(finding, material).filter(
    (figure) => figure.aspect === 'level' && (unit === undefined || figure.unit === unit) && figure.metric !== '',
  );
  const [first, second, ...more] = figures;
  if (!first || !second || figures.length > 5) return undefined;
  const isOne = figures.every(
    ({ metric, unit: own, status }) => metric === first.metric && own === first.unit && status === first.status,
  );
  const isWhole = figures.some((figure) => /[一总]共|合计|总[计量数]|其中/u.test(stretchOf(figure, material)));
  const isParted = figures
    .slice(1)
    .every((figure, index) => /[，；、]/u.test(betweenOf(figures[index]!, figure, material)));
  return isOne && !isWhole && isParted ? { operation: 'sum', operands: [first, second, ...more] } : undefined;
}
