import type { Draft } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { figuresIn } from '../../ledger-index.ts';
import type { Material } from '../saying/drafting.ts';

/** How many … are completed, of which it is told how many there are: the states that English asks for, and what tells each. */
const states: readonly (readonly [asked: string, told: RegExp])[] = [
  ['completed|finished|built|done', /建成|完工|竣工|完成|落成|[建盖修]好|交付|投[用产运]|启用|投入使用/u],
  ['delivered|handed over', /交付|交房/u],
  [
    'open(?! up)|opened(?! up)|in operation|operating|operational|running',
    /开[通业园馆放门]|投[用产运]|启用|运营|营业|使用/u,
  ],
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

/** Whether an English question asks how many, of which no number is told, or how many are in a state that the clause of no number told says, or only as an aim. */
export function leavesStateUnsaid({ kind, claims }: Draft, { query, known }: Material): boolean {
  if (query.language !== 'en' || kind !== 'grounded' || claims.length === 0) return false;
  if (asksNumber.test(query.asked) && !claims.some(({ text }) => number.test(simplify(text).replace(dates, ''))))
    return true;
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
