import type { Draft, Source } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import { isOfOtherDesignation } from '../matching/designated.ts';
import type { Material } from '../saying/drafting.ts';

/** 500强企业有哪些, of 企业500余家 and of 企业落地: of no list that the question names. */
export const isOfNoSuchList = ({ kind, claims }: Draft, { query, known }: Material): boolean => {
  // 榜单发布。全省三县上榜，其中甲县位列第6位: which list it is stands in the sentence before.
  const before = ({ passage, start }: Source): string =>
    query.aspect === 'rank'
      ? ((known.articles.get(passage.articleId)?.text ?? '')
          .slice(Math.max(0, start - beforeChars), start)
          .split(/[。！？\n]+/u)
          .findLast((sentence) => sentence.trim() !== '') ?? '')
      : '';
  const asked = query.language === 'en' ? [] : listsIn(query.text);
  return (
    kind === 'grounded' &&
    asked.length > 0 &&
    claims.length > 0 &&
    claims.every(({ text, sources }) => {
      const told = listsIn([text, ...sources.flatMap((one) => [before(one), citedWords(one)])].join('，'));
      return !asked.some((list) => told.includes(list));
    })
  );
};

/** “八大行动”是哪年部署的, of 十大行动: so many of them there are not. */
export const isOfOtherMany = ({ kind, claims }: Draft, { query }: Material): boolean => {
  if (kind !== 'grounded' || query.language === 'en' || query.kind === 'yes-no' || claims.length === 0) return false;
  const told = claims.flatMap(({ text, sources }) => [simplify(text), ...sources.map(citedWords)]).join('\n');
  return [...query.text.matchAll(numbered)].some(
    ([name, , noun]) =>
      !told.includes(name) && [...told.matchAll(numbered)].some(([other, , of]) => of === noun && other !== name),
  );
};
const numbered = /([两三四五六七八九十])大(\p{Script=Han}{2})/gu;

/** How far back the sentence before is looked for, in UTF-16 code units. */
const beforeChars = 200;

const written: readonly (readonly [RegExp, string])[] = [
  [/五百(?=强)/gu, ' 500'],
  [/百(?=强)/gu, ' 100'],
  [/千(?=强)/gu, ' 1000'],
];
const listsIn = (text: string): readonly string[] =>
  written.reduce((left, [word, digits]) => left.replace(word, digits), text).match(/\d+强/gu) ?? [];

/** Of 轻轨S2线, what an article tells of S6线. */
export const isOfOtherDesignationTold = ({ kind, claims }: Draft, { query, known }: Material): boolean =>
  kind === 'grounded' &&
  claims.length > 0 &&
  claims.every(({ sources }) =>
    sources.every(({ passage, start, end }) => {
      const article = known.articles.get(passage.articleId)!;
      return isOfOtherDesignation(query.text, article, { start, end }, { start, end });
    }),
  );
