import type { Draft, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { citedWords } from '../../cited.ts';
import { siteName } from '../../understanding/entities.ts';
import { attribute } from '../../understanding/leaning.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { decides } from '../matching/contrasts.ts';
import { type Known, overlap } from '../matching/surroundings.ts';
import { isToldOf, mayBeTold } from '../matching/told-of.ts';
import type { Finding } from './facts.ts';

/** 是哪些企业, after 500强项目: a sentence that speaks of neither the metric nor the name before, nor goes on about that, is none of theirs. */
export function speaksOf({ terms, rest }: Query, { text: sentence, source }: Finding, { articles }: Known): boolean {
  const named = rest.split(' ').filter((word) => word.length > 2 && !isVerb(word));
  const counted = terms
    .flatMap(({ term, words }) => [words, term.name, ...term.aliases])
    .filter((name) => name.length > 2);
  const names = named.length > 0 ? named : counted;
  const article = articles.get(source.passage.articleId)!;
  return (
    names.length === 0 ||
    names.some((name) => formsOf(name).some((form) => overlap(form, sentence) >= 0.7)) ||
    names.some((name) => mayBeTold(name) && isToldOf(name, article, source.start))
  );
}

/** How much is the toll, after how long the road is, and 收费吗: what is told says a word of the turn itself, or decides it. */
export function saysOwn(answer: Draft, query: Query): boolean {
  const { turn = '', language, kind } = query;
  const isOpen = kind === 'yes-no' && language !== 'en';
  const own = turn
    .split(' ')
    .filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && (isOpen || !isVerb(word)) && !attribute.test(word));
  const isAsked = isOpen || language === 'en' || (kind === 'figure' && query.leans === true);
  if (!isAsked || own.length === 0 || answer.kind !== 'grounded' || answer.claims.length === 0) return true;
  const told = answer.claims.flatMap(({ sources }) => sources.map(citedWords));
  return (
    own.some((word) => formsOf(word).some((form) => told.some((sentence) => sentence.includes(form)))) ||
    // 远山制药基地 of 远山国际制药生产基地
    own.some(
      (word) => word.length > 3 && siteName.test(word) && told.some((one) => overlap(word, one) >= mostOfName),
    ) ||
    // 二期呢, of what the whole takes and the first stage does.
    (own.some((word) => /^[一二]期$/u.test(word)) && answer.claims.some(({ derivation }) => derivation)) ||
    // 已经弄好的呢, of 已完成改造71户
    (own.some((word) => /^(?:建成|竣工|完工)$/u.test(word)) && told.some((sentence) => finished.test(sentence))) ||
    (isOpen && told.some((sentence) => decides(query, sentence)))
  );
}

const mostOfName = 0.65;
const finished = /完成(?!\p{Script=Han}{0,4}(?:投资|产值|总值|任务|\d+(?:\.\d+)?[万亿]*元))/u;

/** 不是党员的 of 58个村民里，不是党员的有几个: which of those that are named before are counted. */
const part =
  /[里中](?:面|头)?[，,]?(?:不是|没有?)?(?<part>[^，,。里中]{2,10}?)的(?:一共|总共)?(?:是|有|占)?(?:多少|几)/u;

/** Whether an answer in figures says which part of a whole it is of, where a question asks for one: all the villagers are no members. */
export function saysPart(answer: Draft, { text, language }: Query): boolean {
  const asked = language === 'en' ? undefined : part.exec(text)?.groups?.part;
  if (!asked || answer.kind !== 'grounded' || answer.claims.length === 0) return true;
  const words = segmenterTerms(asked.replace(/[了过]/gu, '')).filter((word) => word.length > 1 || isVerb(word));
  const told = answer.claims.flatMap(({ text: claim, sources }) => [simplify(claim), ...sources.map(citedWords)]);
  const isSaid = (word: string) => formsOf(word).some((form) => told.some((one) => one.includes(form)));
  return words.length === 0 || words.some(isSaid);
}
