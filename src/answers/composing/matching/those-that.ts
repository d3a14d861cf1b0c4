import type { Figure, Query } from '../../../domain.ts';
import { literal, matchesOf } from '../../../text/matches.ts';
import type { Known } from './surroundings.ts';

/** What happened to some, or what they did. */
const deeds =
  '因|由于|被|未|没|不|分别|存在|违|受到|遭|获|入选|入围|晋级|通过|来自|临时|集体|同时|主动|擅自|私自|自行|联合|率先|先后|陆续|暂停|停[业产工]|歇业|关[停闭]|涨价|降价|参加|参与|签约|报名|申请';

/** What a question for all there are counts, by each of its names: 有多少家宾馆, how many hotels. */
function nounsAsked({ kind, text, language, terms, rest }: Query): readonly string[] {
  const noun = /有(?:多少|几)[家个所座名位](?<noun>\p{Script=Han}{2,6})[？?]?$/u.exec(text)?.groups?.noun;
  if (kind !== 'figure' || (noun === undefined && language !== 'en')) return [];
  const alike =
    terms.length === 1 && rest === '' ? [terms[0]!.words, terms[0]!.term.name, ...terms[0]!.term.aliases] : [];
  return [...(noun === undefined ? [] : [noun]), ...alike];
}

/** 有多少家驾校, of 18家驾校因……, or 17家宾馆临时涨价: those to which something happened, or that did something. */
export function isOfThoseThat(query: Query, figure: Figure, { articles }: Known): boolean {
  const nouns = /count|people/u.test(figure.dimension) ? nounsAsked(query) : [];
  if (nouns.length === 0) return false;
  const behind = articles.get(figure.articleId)?.text.slice(figure.end, figure.clause.end) ?? '';
  const isEnglish = query.language === 'en';
  // How many hotels: 索道3条和一座酒店 counts ropeways.
  const own = `${figure.term ?? ''} ${figure.metric} ${figure.partOf ?? ''}`;
  const says = (words: string) => nouns.some((form) => words.includes(form));
  if (isEnglish && figure.metric !== '' && says(behind) && !says(own)) return true;
  const any = `(?:${nouns.map(literal).join('|')})`;
  // 一座300间客房的酒店 has so many rooms.
  if (figure.unit !== query.unit && /^[间张席]$/u.test(figure.unit))
    return new RegExp(`^\\p{Script=Han}{2}的${any}`, 'u').test(behind);
  if (!isEnglish && figure.unit !== query.unit) return false;
  const deed = new RegExp(`^\\p{Script=Han}{0,4}${any}(?<deed>${deeds})`, 'u').exec(behind)?.groups?.deed;
  return deed !== undefined && !query.text.includes(deed);
}

/** Whether a sentence counts those alone, and not all. */
export function countsThoseThat(query: Query, sentence: string): boolean {
  const nouns = nounsAsked(query);
  if (nouns.length === 0) return false;
  const counted = new RegExp(
    `\\d[余多]?[家个所座名位]\\p{Script=Han}{0,4}(?:${nouns.map(literal).join('|')})(?<deed>${deeds})?`,
    'gu',
  );
  const told = matchesOf(counted, sentence);
  return told.length > 0 && told.every(({ groups }) => groups?.deed !== undefined && !query.text.includes(groups.deed));
}
