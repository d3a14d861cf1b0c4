import { Big } from 'big.js';
import type { Figure, Query } from '../../../domain.ts';
import { literal } from '../../../text/matches.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { figuresOf } from '../../ledger-index.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { isElsewhere, type Match, matchFigure } from '../matching/match.ts';
import { overlap } from '../matching/surroundings.ts';
import type { Known } from '../saying/drafting.ts';
import type { Pair } from './operands.ts';

/** What a question says was not done: 铺 of 还有多少米没铺, 过夜 of 没过夜的游客有多少. */
const undone = /(?<!有)[没未](?!有)(?<verb>\p{Script=Han}{1,6}?)(?=[的了？?，,。]|[上完好到]|下去|$)/u;
/** 15万方减去签完的: what was done is named, and is to be taken away. */
const taken = /减去已?经?(?<verb>\p{Script=Han}{1,8}?)[完好掉了]?的?[，,]?(?=还|剩|有|是)/u;
/** What tells that something is done so far. */
const done = /已|累计|完成|目前|共|实现|办结/u;
/** 目前已有6条投入运行: done, whatever was to be done. */
const inUse =
  /^(?:截至?\p{Script=Han}*)?(?:目前|现在?|如今)?(?:已有|已经有|已)[^，。；]*(?:投入(?:运行|使用|运营)|投用|启用|运营|落地|到位|完工|竣工|建成)/u;
/** Figures that fit the question less are of something else. */
const leastFit = 0.35;
/** Whole and part are told near each other. */
const nearChars = 200;

/** The whole, and what was done of it, where a question asks for the rest; `undefined` where it asks for none, or no two are told near each other. */
export function wholeAndDoneOf(query: Query, ranked: readonly Match[], known: Known): Pair | undefined {
  // 还差多少没投完 sets an aim against its result.
  const away = taken.exec(query.text);
  const asks = /还差/u.test(query.text) ? undefined : (away ?? undone.exec(query.text));
  const verb = asks?.groups?.verb;
  if (!verb) return undefined;
  const forms = [verb, ...segmenterTerms(verb).filter((part) => part.length > 1)].flatMap(formsOf);
  // 中交 of 中间交接
  const short = verb.length > 1 ? new RegExp([...verb].map(literal).join('\\p{Script=Han}{0,2}'), 'u') : undefined;
  const says = (text: string) => forms.some((form) => text.includes(form)) || (short?.test(text) ?? false);
  const { status: _, aspect: __, ...open } = query;
  const clauseOf = ({ articleId, clause }: Figure) =>
    known.articles.get(articleId)!.text.slice(clause.start, clause.end);
  // Between the commas around it: 在抓项目90个，新开工30个 says of the 90 that they are in hand.
  const besideOf = ({ articleId, clause, start, end }: Figure) => {
    const { text } = known.articles.get(articleId)!;
    return (
      /[^，,；]*$/u.exec(text.slice(clause.start, start))![0] +
      /^[^，,；]*/u.exec(text.slice(start, Math.max(end, clause.end)))![0]
    );
  };
  const scores = new Map(ranked.map(({ figure }) => [figure, matchFigure(open, figure, known)]));
  const fitting = [...scores.values()].filter((match) => match.score >= leastFit && !isElsewhere(match));
  const parts = fitting
    .flatMap(({ figure }) => figuresOf(figure.articleId, known.ledger).filter((other) => isNear(figure, other, known)))
    .filter(
      (figure) =>
        // 减去交付的: what is to be taken away is named, done or not.
        (figure.status === 'actual' ||
          // 在建项目停工52个: of works under way, and so many of them stand still all the same.
          (figure.status === 'ongoing' && says(figure.metric)) ||
          (away !== null && says(clauseOf(figure)))) &&
        figure.aspect === 'level' &&
        !isAllDone(figure, known) &&
        (!query.dimensions || query.dimensions.includes(figure.dimension)) &&
        (says(figure.metric) ||
          (says(besideOf(figure)) && (away !== null || done.test(clauseOf(figure)))) ||
          inUse.test(clauseOf(figure))),
    );
  const things = [...query.rest.split(' '), ...query.terms.map(({ words }) => words)].filter(
    (word) => word.length > 1 && !word.includes(verb),
  );
  const stated = query.quantities.filter(({ unit, dimension }) => unit !== '' && !/duration|rank/u.test(dimension));
  for (const part of parts) {
    const { text } = known.articles.get(part.articleId)!;
    const wholes = figuresOf(part.articleId, known.ledger).filter(
      (figure) =>
        figure.unit === part.unit &&
        figure.aspect === 'level' &&
        !figure.isBase &&
        // 目前已完成41个，推动27个镇治理: what was done is no whole.
        !(figure.metric === '' && /已/u.test(clauseOf(figure))) &&
        !isAllDone(figure, known) &&
        isNear(figure, part, known) &&
        new Big(figure.value).gt(part.value),
    );
    const before = wholes.filter(({ start }) => start < part.start);
    const whole =
      before.findLast(({ end }) => !/[；。]/u.test(text.slice(end, part.start))) ??
      before.at(-1) ??
      wholes.find(({ sentence }) => sentence.start === part.sentence.start);
    // Another thing of the same kind that fits the question better is what it asks of.
    const best = Math.max(
      ...fitting.filter(({ figure }) => figure !== part && figure.unit === part.unit).map(({ score }) => score),
      0,
    );
    // 在抓项目90个，新开工30个: of those that are not new most were begun before.
    if (whole && /^新/u.test(part.metric) && !`${whole.metric}${query.text}`.includes('新')) continue;
    const told = whole && text.slice(whole.sentence.start, Math.max(whole.sentence.end, part.sentence.end));
    // 30万方减去签完的: from what is stated it is taken, be it counted in houses too.
    if (away && stated.length > 0 && !stated.some(({ value }) => value === whole?.value || value === part.value))
      continue;
    const isStated = query.quantities.some(({ value, unit }) => value === whole?.value && unit === whole.unit);
    const isMeant = isStated || (scores.get(whole!)?.score ?? leastFit) >= best - nearby;
    // 将新开线路16条，目前已有6条投入运行: what is said of the whole was done of the part.
    const isSaidOf = says(part.metric) || says(clauseOf(part)) || (whole !== undefined && says(clauseOf(whole)));
    const isOfThing =
      things.length === 0 ||
      (whole !== undefined &&
        things.some((thing) => overlap(thing, `${clauseOf(whole)} ${clauseOf(part)} ${whole.metric}`) >= 0.5));
    if (whole && told && saysUndone(query, told) && isMeant && isSaidOf && (isOfThing || !inUse.test(clauseOf(part))))
      return [whole, part];
  }
  return undefined;
}
const nearby = 0.1;

/** 30条航线全部停航: nothing is left of those, and of no other lines either. */
const isAllDone = ({ articleId, end }: Figure, { articles }: Known): boolean =>
  /^[^，。；\d]{0,14}(?:全部|全都)已?停/u.test(articles.get(articleId)!.text.slice(end, end + 20));

/** 还没开工的有多少, of figures of which neither is the whole of the other: told apart, or of what is newly begun. */
export const tellsNoRest = ({ text }: Query, operands: readonly Figure[]): boolean =>
  undone.test(text) &&
  !/还[差缺]/u.test(text) &&
  operands.some(
    ({ metric, sentence }) =>
      (/^新/u.test(metric) && operands.some((other) => !`${other.metric}${text}`.includes('新'))) ||
      operands.some((other) => other.sentence.start !== sentence.start),
  );

/** Whether what a figure's clause says is what a question asks to be taken away, where it names that. */
export function saysTaken({ text: asked }: Query, { articleId, clause }: Figure, { articles }: Known): boolean {
  const verb = taken.exec(asked)?.groups?.verb?.replace(/^要/u, '');
  const told = articles.get(articleId)!.text.slice(clause.start, clause.end);
  return verb === undefined || formsOf(verb).some((form) => told.includes(form));
}

/** 15万方减去签完的, 离800亿还差多少: what a question tells to be taken from, or away, is none of what would be. */
export const takesFromOther = ({ text, quantities }: Query, operands: readonly Figure[]): boolean =>
  /减去|还[差缺]/u.test(text) &&
  quantities.some((asked) =>
    operands.every(
      ({ unit, value, dimension }) =>
        // 800亿 without its 元.
        (unit === asked.unit || (/[万亿]$/u.test(asked.text) && dimension === 'money')) && value !== asked.value,
    ),
  );

/** In one paragraph, and not far from one another. */
function isNear(a: Figure, b: Figure, { articles }: Known): boolean {
  const [first, second] = [Math.min(a.start, b.start), Math.max(a.start, b.start)];
  return (
    a.articleId === b.articleId &&
    second - first <= nearChars &&
    !articles.get(a.articleId)!.text.slice(first, second).includes('\n')
  );
}

/** 还有几座粮库没…: what is not done is counted of grain stores, and cold stores are none. */
export function saysUndone({ text, dimensions }: Query, told: string): boolean {
  // 多少亩地没开发 is measured, and counts nothing.
  const isMeasured = dimensions !== undefined && !dimensions.includes('count');
  const thing = isMeasured ? undefined : counted.exec(text)?.groups?.thing;
  return !thing || formsOf(thing).some((form) => told.includes(form));
}
const counted = /(?:多少|几)\p{Script=Han}?(?<thing>\p{Script=Han}{2})(?<!有)[没未](?!有)/u;
