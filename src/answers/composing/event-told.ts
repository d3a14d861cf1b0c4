import type { Draft, Query } from '../../domain.ts';
import { sentences } from '../../text/sentences.ts';
import { type Material, passagesOf, quoteOf } from './saying/drafting.ts';

const eventAsked =
  /^(?:那么?|这|又|都|是)*(?:(?<when>什么时候|何时|哪一?天|几号|几月几[号日])|在?(?:哪里?|哪儿|什么地方))(?:是|的事情?|举?[办开]的?|举行的?|[搞进]行?的|发生的)+(?:呢|啊)?[？?]?$/u;
/** Of whatever event was told of. */
export const asksEvent = ({ asked, language, leans }: Query): boolean =>
  language !== 'en' && leans === true && eventAsked.test(asked);
const tookPlace = /举行|举办|召开|开展|启动|发生|开幕|揭牌/u;
const day = /(?<!\d)\d{1,2}月\d{1,2}日|(?<!\d)\d{1,2}日[上下晚凌]|[今昨]天/u;
const spot = /在(?!此|这|当|全|会)[\p{Script=Han}“”\d]{2,24}?(?:举行|举办|召开|开展|启动|发生|开幕|揭牌)/u;

/** 什么时候的事, 在哪儿办的, of what was told of an event: the one sentence of its article, not behind it, that says when or where that took place. */
export function tellEvent({ query: { asked, language }, known }: Material, before: Draft): Draft | undefined {
  const found = language === 'en' ? undefined : eventAsked.exec(asked);
  const [source] = before.claims.flatMap(({ sources }) => sources);
  if (!found || !source) return undefined;
  const { articleId } = source.passage;
  const { text } = known.articles.get(articleId)!;
  const says = (words: string) => tookPlace.test(words) && (found.groups?.when === undefined ? spot : day).test(words);
  const [one, ...more] = sentences(text).filter(
    ({ start, end }) => start <= source.start && says(text.slice(start, end)),
  );
  const holder = one && passagesOf(articleId, known).find(({ start, end }) => start <= one.start && one.end <= end);
  return one && holder && more.length === 0
    ? {
        kind: 'grounded',
        language,
        claims: [
          quoteOf({ passage: holder, start: one.start, end: one.end }, text.slice(one.start, one.end), language),
        ],
      }
    : undefined;
}
