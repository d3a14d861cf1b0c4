import type { Article, Draft, DraftClaim, Query } from '../../../domain.ts';
import { literal } from '../../../text/matches.ts';
import { simplify } from '../../../text/normal.ts';
import { sentencesOf } from '../../cited.ts';

/** 甲区、乙区分别位列: names of districts, one after the other. */
const district =
  /(?<name>(?![全本我该各每这那市郊城老新])\p{Script=Han}{2,3}?)(?<![片园社景街])[区县市](?![域级委民间场]|内外)/gu;
const ofOne = /^(?:其中)?\p{Script=Han}{2,3}[区县市][位排名列居]/u;
const row = /(?:\p{Script=Han}{2,4}[区县市][、和与及]){1,}\p{Script=Han}{2,4}[区县市]/u;

/** 第九期, 第3届: which one of those that are held or given out again and again. */
const edition = /第(?<count>[一二三四五六七八九十\d]{1,3})(?<unit>[期届批轮季站])/gu;
const signs = '零一二三四五六七八九十';
/** 十二 as 12. */
const numberOf = (count: string): string => {
  if (/^\d+$/u.test(count)) return String(Number(count));
  const [tens, ones] = count.includes('十') ? count.split('十') : ['', count];
  const ten = count.includes('十') ? (tens === '' ? 1 : signs.indexOf(tens!)) : 0;
  return String(10 * ten + (ones === '' ? 0 : signs.indexOf(ones!)));
};
const editionsIn = (text: string): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { groups } of text.matchAll(edition)) {
    const { count, unit } = groups!;
    found.set(unit!, (found.get(unit!) ?? new Set()).add(numberOf(count!)));
  }
  return found;
};

const lastTime = /上一?届|往届|上一?次|上一期/u;
/** 72个项目在建的有几个, 这40家里停产了几家: a part of so many. */
const ofSoMany =
  /^[这那]?(?<count>\d[\d.]*[万余多]?[个家座栋幢宗条所户台辆套处件项名])\p{Script=Han}{0,8}?(?:[里中](?:面|头)?|当中)?[，,]?(?:其中)?(?:\p{Script=Han}{2,6}的?(?:一共|总共)?(?:有|是|占)?(?:多少|几)|(?:有)?(?:多少|几)\p{Script=Han}(?:是|在|已|没|还))/u;
const nearBefore = 120;

/** Whether what is told stands far from where there are so many. */
function isOfOthers(text: string, claims: readonly DraftClaim[], articles: ReadonlyMap<string, Article>): boolean {
  const { count } = ofSoMany.exec(text)?.groups ?? {};
  if (count === undefined) return false;
  const written = new RegExp(`(?<![\\d.])${literal(/^[\d.]+/u.exec(count)![0])}(?![\\d.])`, 'u');
  return claims.every(({ sources }) =>
    sources.every(({ passage, start, end }) => {
      const all = articles.get(passage.articleId)?.text ?? passage.text;
      return !written.test(all.slice(Math.max(0, start - nearBefore), end));
    }),
  );
}

/** What all of them come to. */
const asksSum = /(?:总额|总数|总量|总共|一共|合计)(?:是|有|为|达)?(?:多少|几)/u;

/**
 * Whether what is asked about is not among those that are told of: a district, where a row names others; the eighth of a kind, where an article is about the ninth; a part of 72, where there are eight of others;
 * what all come to, where the least and the most of one are told.
 */
export function isNotAmong({ kind, claims }: Draft, query: Query, articles: ReadonlyMap<string, Article>): boolean {
  if (kind !== 'grounded' || query.kind !== 'figure' || claims.length === 0) return false;
  if (claims.some(({ derivation }) => derivation)) return false;
  const text = simplify(query.text);
  if (isOfOthers(text, claims, articles)) return true;
  const sentences = claims.flatMap(sentencesOf);
  const own = [...text.matchAll(district)].findLast(({ groups }) => !/[强个几哪]/u.test(groups!.name!))?.groups?.name;
  if (own !== undefined && !/[和与跟、]/u.test(text)) {
    const isOfOthers = (sentence: string) =>
      row.test(sentence) && !new RegExp(`${literal(own)}|[全本我]区`, 'u').test(sentence);
    if (sentences.length > 0 && sentences.every(isOfOthers)) return true;
    // 甲区、乙区上榜，其中甲区位列第6位: the place of 乙区 is not told.
    const ranksOther = (sentence: string) => {
      const ranks = sentence.split(/[，。；]/u).filter((clause) => /第[\d一二三四五六七八九十]+[位名]/u.test(clause));
      return (
        sentence.includes(`${own}区`) &&
        ranks.length > 0 &&
        ranks.every((clause) => ofOne.test(clause) && !clause.includes(own))
      );
    };
    if (query.aspect === 'rank' && sentences.length > 0 && sentences.every(ranksOther)) return true;
  }
  if (asksSum.test(text) && claims.every((claim) => /最[低少]|最[高多]/u.test(claim.text)) && !/最/u.test(text))
    return true;
  // 上届来了多少企业, of those that come to this one.
  if (
    lastTime.test(text) &&
    claims.every((claim) => !lastTime.test(claim.text)) &&
    !sentences.some((words) => lastTime.test(words))
  )
    return true;
  const asked = editionsIn(text);
  return [...asked].some(([unit, numbers]) =>
    claims.every(({ sources }) =>
      sources.every(({ passage }) => {
        const article = articles.get(passage.articleId);
        const told = editionsIn(`${article?.title ?? ''} ${article?.text ?? passage.text}`).get(unit);
        return told !== undefined && ![...numbers].some((number) => told.has(number));
      }),
    ),
  );
}
