import type { Draft, Query } from '../../../domain.ts';
import { matchesOf } from '../../../text/matches.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { type Material, quoteOf } from './drafting.ts';

/** 甲园营收3亿元；乙园营收2亿元, where one of them is asked about: of a sentence quoted in parts, the one that says what is asked is told alone. */
export function partTold(draft: Draft, { query, known }: Material): Draft {
  const [claim, ...others] = draft.claims;
  const [source] = claim?.sources ?? [];
  const isOne = draft.kind === 'grounded' && query.kind === 'figure' && (query.parts?.length ?? 0) < 2;
  if (!claim || !source || !isOne || others.length > 0 || claim.sources.length > 1 || claim.derivation) return draft;
  const words = source.passage.text.slice(source.start - source.passage.start, source.end - source.passage.start);
  // 1、60周岁以上每次2元；2、…: what leads up to a numbered list is said of all of it.
  if (/：\s*[（(]?[\d一][、.）)]/u.test(words)) return draft;
  if (!words.includes('；') || claim.text !== quoteOf(source, words, query.language).text) return draft;
  const { text } = known.articles.get(source.passage.articleId)!;
  const parts = matchesOf(/[^；]+/gu, words).map(({ 0: part, index }) => ({ part, start: source.start + index }));
  const marks = parts.map(({ part }) => markOf(part, query));
  const most = Math.max(...marks);
  const [told, ...rivals] = parts.filter((_, at) => marks[at] === most);
  if (!told || rivals.length > 0 || most === 0 || !/\d/u.test(told.part) || leans.test(told.part)) return draft;
  // 扣非净利润, of a part that calls it otherwise: which part it is, the words do not tell.
  const saysTerm = ({ words, term }: Query['terms'][number]) =>
    [words, term.name, ...term.aliases].some((name) => told.part.includes(name));
  if (!query.terms.every(saysTerm)) return draft;
  // What only the whole says must stay beside it.
  const isSaid = (word: string) => formsOf(word).some((form) => words.includes(form));
  if (!namesIn(query).every((word) => !isSaid(word) || saysOf(told.part, word))) return draft;
  const end = told.start + told.part.replace(/[。\s]+$/u, '').length;
  const part = { passage: source.passage, start: told.start, end };
  return { ...draft, claims: [quoteOf(part, text.slice(part.start, end), query.language)] };
}

/** What goes on with the part before it. */
const leans = /^(?:其中|并|且|[该此这]|同比|环比|较|比|增[长速幅]|另|还|同时|分别|累计|届时)/u;

const namesIn = ({ rest, terms }: Query): readonly string[] => [
  ...rest.split(' ').filter((word) => /^\p{Script=Han}{2,}$/u.test(word)),
  ...terms.map(({ words }) => words),
];

const saysOf = (part: string, word: string): boolean => formsOf(word).some((form) => part.includes(form));

/** How many of the names a part says, and whether it names the year. */
const markOf = (part: string, query: Query): number =>
  namesIn(query).filter((word) => saysOf(part, word)).length +
  (query.period && part.includes(`${query.period.label.slice(0, 4)}年`) ? 1 : 0);
