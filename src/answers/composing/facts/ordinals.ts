import type { Draft } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { findSentences } from '../sentences/facts.ts';
import { isOfPlace } from './reading.ts';

const asksWhich = /第几(?:个|大)?(?<unit>[次届批期轮季回])(?!产业)/u;
/** What goes without saying, and is said otherwise than it is asked: 签约 of 集中签约, 了. */
const idle = /^(?:[次届批期轮季回]|举[办行]|办[到过]?|搞到?|到|开展?|进行|今年|这次|已经?)$/u;

/** 第几届了, 这是第几次签约: which one of its row something is, where the sentences found give one number alone. */
export function tellOrdinal({ query, hits, known }: Material): Draft | undefined {
  const unit = query.language === 'en' ? undefined : asksWhich.exec(query.text)?.groups?.unit;
  if (!unit) return undefined;
  const ordinal = new RegExp(`第(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})(?:个)?${unit}`, 'u');
  const words = [...query.rest.split(' '), ...query.terms.map((term) => term.words)].filter(
    (word) => word !== '' && !idle.test(word),
  );
  const told = findSentences(query, hits, known.articles).filter(({ text, source }) => {
    const said = simplify(text);
    return (
      ordinal.test(said) &&
      words.every((word) => formsOf(word).some((form) => said.includes(form))) &&
      isOfPlace(query, text, known.articles.get(source.passage.articleId)!)
    );
  });
  const numbers = new Set(told.map(({ text }) => ordinal.exec(simplify(text))![0]));
  const [first] = told;
  return first && numbers.size === 1
    ? { kind: 'grounded', language: query.language, claims: [quoteOf(first.source, first.text, query.language)] }
    : undefined;
}
