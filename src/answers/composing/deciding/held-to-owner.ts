import type { Draft, Figure } from '../../../domain.ts';
import { figuresOf } from '../../ledger-index.ts';
import { boundOf } from '../matching/bounds.ts';
import { type Match, matchFigure } from '../matching/match.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';
import { heldToNumbers } from './held-to-numbers.ts';

/**
 * 乙公司持股74%吗, of 甲公司持股74%，乙公司持股25%: a yes does not stand where another number of the sentence, counted alike, meets the question better than
 * the one that it states, nor where the number is one of a row (甲、乙分别占3%、4%) and nothing tells whose.
 */
export function heldToOwner(told: Draft, material: Material): Draft {
  const draft = heldToNumbers(told, material);
  const { query, known } = material;
  const { language, kind, quantities } = query;
  const { yes, notSaid } = phrasesOf(language);
  const [stated, ...more] = quantities;
  if (draft.kind !== 'grounded' || draft.lead !== yes || kind !== 'yes-no' || language === 'en') return draft;
  if (!stated || more.length > 0 || boundOf(query.text, stated) !== undefined) return draft;
  const sources = draft.claims.flatMap((claim) => claim.sources);
  const worth = sources.flatMap(({ passage, start, end }) =>
    figuresOf(passage.articleId, known.ledger).filter(
      (figure) =>
        // 奖励是30万吗: the unit goes without saying.
        (figure.unit === stated.unit || (stated.unit === '' && figure.value === stated.value)) &&
        figure.start >= start &&
        figure.end <= end,
    ),
  );
  const beside = new Set(
    worth.flatMap((figure) =>
      figuresOf(figure.articleId, known.ledger).filter(
        (one) => one.unit === figure.unit && one.aspect === figure.aspect && isNear(one.start, figure.start),
      ),
    ),
  );
  const matches = [...beside].map((figure) => matchFigure(query, figure, known)).sort((a, b) => b.score - a.score);
  const own = matches.find(({ figure }) => figure.value === stated.value);
  const [best] = matches;
  if (!own || !best) return draft;
  const all = matches.find((match) => isOfAll(match, own, material));
  if (all) return { ...draft, lead: notSaid, claims: [sentenceOf(all.figure, { known, query })] };
  if (
    best.figure.value !== stated.value &&
    best.score > own.score + clearly &&
    (stated.unit !== '' || isConditional(own.figure, material)) &&
    best.misses.length === 0 &&
    // 农业项目新开工8个吗, of 农业项目30个 of which those are a part.
    best.figure.metric !== own.figure.partOf
  )
    return { ...draft, lead: notSaid, claims: [sentenceOf(best.figure, { known, query })] };
  const { lead: _, ...unsaid } = draft;
  return isOneOfRow(own, matches) ? unsaid : draft;
}
const clearly = 0.05;

/** 一共才修了50公里吧, of 今年修了50公里，累计修了571公里: of all there are the other number is told. */
const isOfAll = ({ figure }: Match, { figure: own }: Match, { query, known }: Material): boolean => {
  const ahead = ({ articleId, clause, start }: Figure) =>
    known.articles.get(articleId)!.text.slice(clause.start, start);
  return (
    figure.value !== own.value &&
    figure.metric === own.metric &&
    figure.status === own.status &&
    ofAll.test(query.text) &&
    ofAll.test(ahead(figure)) &&
    !ofAll.test(ahead(own))
  );
};
const ofAll = /[一总]共|累计|[总合共]计|拢共/u;

/** 连续3年保持在规的再给予30万元, asked of 首次上规: it holds on a condition that the question does not name. */
function isConditional({ articleId, sentence, start }: Figure, { query, known }: Material): boolean {
  const ahead = known.articles.get(articleId)!.text.slice(sentence.start, start);
  const condition = onCondition.exec(ahead)?.[0];
  return condition !== undefined && !query.text.includes(condition);
}
const onCondition = /(?:连续|满|超过|达到?|不少于|不低于)\d[\d.]*(?:年|个月|%|[万亿]元|人)(?=[^；。]*的，?[^；。]*$)/u;

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < nearChars;
const nearChars = 160;

/** 1.4%、1.3%、0.5%: told in a row of one metric, of which nothing says which is whose. */
const isOneOfRow = ({ figure }: Match, all: readonly Match[]): boolean =>
  all.some(
    ({ figure: other }) =>
      other !== figure &&
      other.metric === figure.metric &&
      other.place === figure.place &&
      other.subject === figure.subject &&
      other.period?.label === figure.period?.label &&
      other.value !== figure.value &&
      (other.start === figure.end + 1 || figure.start === other.end + 1),
  );
