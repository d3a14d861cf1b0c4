import type { Figure, Query } from '../../../domain.ts';
import { figuresOf } from '../../ledger-index.ts';
import { isOfPlaceAsked } from '../matching/misses.ts';
import type { Material } from '../saying/drafting.ts';

/** 纺织类6个，投资20亿元: how many they are, and what goes into them. */
export interface Lot {
  readonly name: string;
  readonly count: Figure;
  readonly money: Figure;
}

/** What was signed or begun on one day: 此次集中开工项目15个，总投资60亿元，其中纺织类6个，投资20亿元. */
export interface Round {
  readonly act: Act;
  readonly whole: Lot;
  readonly parts: readonly Lot[];
}

export type Act = '签约' | '开工' | '竣工' | '投产';
const acts: readonly (readonly [Act, RegExp])[] = [
  ['签约', /签约|签下|签的|签了/u],
  ['开工', /开工|动工|动土|开建/u],
  ['竣工', /竣工|完工/u],
  ['投产', /投产/u],
];
/** The acts that words speak of, in their order. */
export const actsIn = (text: string): Act[] =>
  acts
    .map(([act, words]) => ({ act, at: text.search(words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ act }) => act);

const between =
  /^(?<tail>[^，。；、\d]{0,10})[，、]?(?:协议|合同|计划)?总?(?:投资|签约)(?:总?金?额)?(?:共计|约|达到?|为|共)*$/u;
const light =
  /其中|当[天日]|活动现场|现场|[此这本]次|今[天日]|集中|重点|重大|项目|仪式|活动|一?共有?|还有?|又|同时|[的有个达]/gu;
const intoParts = /其中|当中|(?:签约|开工|竣工|投产)的?项目[中里]/u;

/** The rounds that the articles found tell of, of the place and the time that is asked about. */
export function roundsOf({ query, hits, known }: Material): Round[] {
  const ids = [...new Set(hits.map(({ passage }) => passage.articleId))];
  return ids.flatMap((id) => {
    const { text, publishedOn, ...article } = known.articles.get(id)!;
    const lots = lotsOf(figuresOf(id, known.ledger), text);
    const wholes = lots.filter((lot) => actOf(lot) !== undefined);
    return wholes.flatMap((whole) => {
      const act = actOf(whole)!;
      if (!isOfDay(query, publishedOn, text, act)) return [];
      if (!isOfPlaceAsked(query, whole.money, { ...article, text, ...(publishedOn && { publishedOn }) })) return [];
      return [{ act, whole, parts: partsOf(whole, act, lots, text) }];
    });
  });
}

function lotsOf(figures: readonly Figure[], text: string): Lot[] {
  const own = figures.filter(({ isBase, aspect }) => !isBase && aspect === 'level');
  return own.flatMap((count, index) => {
    const money = own[index + 1];
    if (!money || !/^[个项宗]$/u.test(count.unit) || money.dimension !== 'money') return [];
    const tail = between.exec(text.slice(count.end, money.start))?.groups?.tail;
    if (tail === undefined || money.sentence.start !== count.sentence.start) return [];
    const head = /[^，。；、：\n\d]*(?:[、和与][^，。；、：\n\d]{1,8})?$/u.exec(
      text.slice(count.sentence.start, count.start),
    )![0];
    return [{ name: `${head}${tail}`, count, money }];
  });
}

/** 当天签约项目, 项目集中开工: what is called by nothing but what was done is all of it. */
const actOf = ({ name }: Lot): Act | undefined => {
  const left = name.replace(light, '');
  const [act, other] = actsIn(left);
  return other === undefined && left.length <= 2 ? act : undefined;
};

/** Those behind 其中 or 签约项目中, up to the end of the sentence. */
function partsOf(whole: Lot, act: Act, lots: readonly Lot[], text: string): Lot[] {
  const behind = lots.filter(({ count }) => count.articleId === whole.count.articleId && count.start > whole.money.end);
  const [first] = behind;
  if (!first || first.count.start - whole.money.end > farthest) return [];
  const opened = behind.find(({ count }) => {
    const lead = text.slice(Math.max(whole.money.end, count.start - nearChars), count.start);
    const said = actsIn(intoParts.exec(lead)?.[0] ?? '')[0];
    return intoParts.test(lead) && (said === undefined || said === act);
  });
  if (!opened) return [];
  const isNext = opened === first || actsIn(text.slice(opened.count.sentence.start, opened.count.start)).includes(act);
  return isNext
    ? behind.filter(
        (lot) =>
          lot.count.start >= opened.count.start &&
          lot.count.sentence.start === opened.count.sentence.start &&
          actOf(lot) === undefined &&
          Number(lot.money.value) < Number(whole.money.value),
      )
    : [];
}
const farthest = 120;
const nearChars = 24;

/**
 * 四季度集中签约: an article calls the round by the quarter, or is of the month; of a year or a half of it there may be several, and only 集中, 这批 or 仪式
 * speaks of one. Where no time is asked for, too.
 */
function isOfDay({ period, text: asked, status }: Query, publishedOn: string | undefined, text: string, act: Act) {
  if (status === 'target') return false;
  const isOne =
    /集中|[这该]批|[此这本]次|当天|活动|仪式/u.test(asked) || actsIn(asked).length > 1 || partAsked.test(asked);
  if (period === undefined) return isOne;
  if (publishedOn === undefined || period.from > publishedOn || publishedOn > period.to) return false;
  const isShort = /^\d{4}-(?:Q|\d{2})/u.test(period.label);
  const quarter = new RegExp(`季度[^。]{0,20}${act}`, 'u');
  return isOne || (isShort && (quarter.test(text) || /^\d{4}-\d/u.test(period.label)));
}
const partAsked = /占|比[重例]|各|分别/u;
