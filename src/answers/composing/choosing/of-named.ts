import type { Article, Figure, Query } from '../../../domain.ts';
import { literal } from '../../../text/matches.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';

/**
 * Whether a figure is told of the thing that a question for all numbers of it names: of the figures of a sentence those before the name are not, nor those
 * behind a clause that names it among others (新城等拆迁收尾, 供地12宗). `true` where its sentence does not name it.
 */
export function isOfNamed(
  { kind, rest, names = [] }: Query,
  { articleId, sentence, clause, end }: Figure,
  articles: ReadonlyMap<string, Article>,
): boolean {
  const words = rest
    .split(' ')
    .filter((word) => names.includes(word) || /^(?:[A-Z\d]{2,}|\p{Script=Han}{4,})$/u.test(word));
  if (kind !== 'list' || words.length === 0) return true;
  const { text } = articles.get(articleId)!;
  const forms = words.flatMap(formsOf);
  const name = forms.map(literal).join('|');
  const said = text.slice(sentence.start, sentence.end);
  if (!new RegExp(name, 'u').test(said)) return true;
  const before = text.slice(sentence.start, Math.max(end, clause.end));
  if (!new RegExp(name, 'u').test(before)) return false;
  const own = text.slice(clause.start, clause.end);
  return (
    new RegExp(name, 'u').test(own) ||
    !new RegExp(`(?:${name})\\p{Script=Han}{0,6}等[^，,；;。\\d]*[，,；;]`, 'u').test(before)
  );
}
