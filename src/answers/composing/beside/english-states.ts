import type { Draft, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import { figuresIn } from '../../ledger-index.ts';
import type { Material } from '../saying/drafting.ts';
import { builtBy } from './attributes.ts';

/** How many … are completed, of which it is told how many there are: the states that English asks for, and what tells each. */
const states: readonly (readonly [asked: string, told: RegExp])[] = [
  ['completed|finished|built|done', /建成|完工|竣工|完成|落成|[建盖修]好|交付|投[用产运]|启用|投入使用/u],
  ['delivered|handed over', /交付|交房/u],
  [
    'open(?! up)|opened(?! up)|in operation|operating|operational|running',
    /开[通业园馆放门]|投[用产运]|启用|运营|营业|使用/u,
  ],
  ['(?:nearly|almost) (?:complete|completed|finished|done|over)', /收尾|尾声|即将|接近|临近|在即/u],
  ['cancell?ed|scrapped|suspended|stalled', /取消|终止|停/u],
  ['profitable|losing money', /盈|亏|利/u],
];
const asks = states.map(
  ([asked, told]) =>
    [
      new RegExp(
        `\\bhow many\\b.*\\b(?:are|were|is|was|(?:have|has|had)(?: been)?|got) (?:already |now |fully |actually |currently )?(?:${asked})\\b`,
        'iu',
      ),
      told,
    ] as const,
);

/** How many …: told by no sentence without a number other than its date. */
const asksNumber = /^\W*(?:(?:and|so|please|tell me|in \d{4}),? )?how many\b/iu;
const number = /\d|[〇零一二两三四五六七八九十百千万亿几多半]+[余多]?[\p{Script=Han}]/u;
const dates = /\d+[年月日时点分号]|[日月年]电|“[^”]*”(?=[活大会节])/gu;

/** Where something is: told by no sentence that names no place but itself. */
const asksWhere = /^\W*(?:(?:and|so) )?where(?:['’]s| is| are| was| were)\b(?!.*\brank)/iu;
const saysWhere = /[省市区县州国镇乡村岛路街洲桥港]|位于|地处|坐落|(?<!现|正|存)在\p{Script=Han}{2}/u;
const leftOf = (told: string, { names = [] }: Query): string =>
  names
    .reduce((left, name) => left.replaceAll(name, ''), told)
    .replace(/园区|产区|片区|社区|小区|路径|道路|全[国省市区县]/gu, '');

/** Whether an English question asks how many, of which no number is told, or how many are in a state that the clause of no number told says, or only as an aim. */
export function leavesStateUnsaid({ kind, claims }: Draft, { query, known }: Material): boolean {
  if (query.language !== 'en' || kind !== 'grounded' || claims.length === 0) return false;
  if (asksNumber.test(query.asked) && !claims.some(({ text }) => number.test(simplify(text).replace(dates, ''))))
    return true;
  const told = claims.flatMap(({ text, sources }) => [simplify(text), ...sources.map(citedWords)]).join('\n');
  if (builtBy.asks.test(query.asked) && !builtBy.tells.test(told)) return true;
  if (asksWhere.test(query.asked) && !saysWhere.test(leftOf(told, query))) return true;
  const state = asks.find(([asked]) => asked.test(query.asked))?.[1];
  if (!state || claims.some(({ derivation }) => derivation)) return false;
  return !claims.some(({ sources, text }) =>
    sources.some(({ passage, start, end }) =>
      figuresIn(passage, known.ledger).some((figure) => {
        const { text: all } = known.articles.get(figure.articleId)!;
        return (
          start <= figure.start &&
          figure.end <= end &&
          text.includes(figure.text) &&
          figure.status !== 'target' &&
          state.test(all.slice(figure.clause.start, figure.clause.end))
        );
      }),
    ),
  );
}
