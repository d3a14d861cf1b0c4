import type { Draft, Query } from '../../../domain.ts';
import { citedWords } from '../../cited.ts';
import { derive } from '../../verifying/derive.ts';
import { rank } from '../matching/match.ts';
import { candidates, claimOf, type Material } from '../saying/drafting.ts';
import { computed } from './compute.ts';
import { asksGapTo } from './round-numbers.ts';
import { wholeAndDoneOf } from './undone.ts';

/** 有几套装置没交接, 多少户没搬, 没接通的小区还有多少 */
const asksUndone =
  /(?:多少|几)[\p{Script=Han}\d]{1,12}?(?<![有])(?:还|仍|都)?(?:没(?!有[？?来的]|有$)|未(?!来|必))\p{Script=Han}|[没未](?![有来收央]|成年)\p{Script=Han}{1,6}?的(?:\p{Script=Han}{0,8}?(?:有|剩|是)?(?:多少|几)|呢[？?]?$)/u;
/** What tells that something is not so, or not yet. */
const saysNot =
  /没|未(?![来央])|(?<![时高崇风])尚|不(?:能|会|予|再|设|办|通|足|合|达|得|在|到|符|愿|想|参|用|需)|[无空](?!间|线|缝|限|论|忧|偿|锡|畏|私|障|中|气|调|港|军|前|余)|剩|(?<![\d十百千万亿多])余(?=[下的额\d])|还有|待(?:建|定|办|批)|在[建途办手]|仍/u;

/** How many are left, asked without a word of what is left: the whole, less what was done of it. */
export function notDone(material: Material): Draft | undefined {
  const { query, known } = material;
  if (query.kind !== 'figure' || !asksUndone.test(query.text)) return undefined;
  const pair = wholeAndDoneOf(query, rank(query, candidates(material), known), known);
  const derived = pair && derive('difference', ...pair);
  if (!derived || !pair) return undefined;
  const claims = pair.map((figure) => claimOf(figure, material));
  const told = claims.filter(({ text }, index) => claims.findIndex((other) => other.text === text) === index);
  return {
    kind: 'grounded',
    language: query.language,
    claims: [...told, computed(derived, pair, told, query)],
  };
}

/** 有几套没投产 is not told by how many there are, nor 离100亿还差多少 by what is no gap. */
export const lacksResult = (draft: Draft, query: Query): boolean =>
  tellsDoneOnly(draft, query) ||
  // 占全市多少 is told by no sentence that speaks of no share.
  (draft.kind === 'grounded' &&
    query.kind === 'compute' &&
    query.language !== 'en' &&
    query.aspect === 'share' &&
    /占/u.test(query.text) &&
    !draft.claims.some(({ text, derivation }) => derivation !== undefined || tellsShare.test(text))) ||
  (draft.kind === 'grounded' &&
    query.kind === 'compute' &&
    query.language !== 'en' &&
    asksGapTo.test(query.text) &&
    query.quantities.some(({ dimension }) => dimension !== 'duration') &&
    !draft.claims.some(({ text, derivation }) =>
      derivation
        ? derivation.by !== undefined ||
          derivation.operands.some((one) => query.quantities.some(({ value }) => value === one.value))
        : /差|距|缺|剩/u.test(text),
    ));

const tellsShare =
  /[占佔]|(?:[贡貢][献獻]|集中|聚集|[汇匯]聚|生[产產]|[创創]造|承[担擔]|以|用)了?全|比[重例]|份[额額]|[一二三四五六七八九]成|分之|半/u;
const asksUndoneInEnglish =
  /\b(?:how (?:many|much)|which|what)\b[^?]*(?:\bnot\b(?! (?:only|just|includ|count|sure))|n[’']t\b|\bnever\b|\bfail(?:ed|s|ing)?\b|\byet to be\b)/iu;
const tellsDoneOnly = ({ kind, claims }: Draft, { kind: asked, asked: original, text, language }: Query): boolean =>
  kind === 'grounded' &&
  (language === 'en'
    ? asked !== 'yes-no' && asksUndoneInEnglish.test(original)
    : /^(?:figure|compute)$/u.test(asked) && asksUndone.test(text)) &&
  !claims.some(
    ({ text: told, derivation, sources }) =>
      derivation !== undefined ||
      saysNot.test(told) ||
      sources.some(({ passage, start, end }) => saysNot.test(citedWords({ passage, start, end }))),
  );
