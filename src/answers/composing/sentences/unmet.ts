import type { Article, Hit, Query } from '../../../domain.ts';
import { literal } from '../../../text/matches.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { answerNouns } from './facts.ts';

/** 商铺 of 织锦里商铺: a word without the name of two signs and more that the articles say, which it begins with. */
function withoutName(word: string, texts: readonly string[]): string {
  if (texts.some((text) => text.includes(word))) return '';
  for (let length = word.length - 2; length > 1; length -= 1)
    if (texts.some((text) => text.includes(word.slice(0, length)))) return word.slice(length);
  return word;
}

/** A name that the dictionary does not know may be a short one: 云桥园 of 云桥光学产业园. */
export const isWord = (part: string) => segmenterTerms(part).includes(part);

/** Three lone signs and more in a row are a name that the dictionary does not know: 门头沟. */
function* wholes(parts: readonly string[]): Generator<string> {
  let run = '';
  for (const part of [...parts, '']) {
    if (part.length === 1) run += part;
    else {
      if (run.length >= 3) yield run;
      run = '';
      yield part;
    }
  }
}

/** The words of the question that no article found says: names and nouns of two signs and more. */
export function unmetWords(query: Query, hits: readonly Hit[], articles: ReadonlyMap<string, Article>): string[] {
  const texts = [...new Set(hits.map((hit) => hit.passage.articleId))].map(
    (id) => `${articles.get(id)?.title}\n${articles.get(id)?.text}`,
  );
  // A word of English that is neither put into Chinese nor written by the articles: hardly a word that only asks, and so it counts for two.
  const foreign =
    query.language === 'en'
      ? query.rest.split(' ').filter((word) => /^[a-z]{3,}$/u.test(word) && !texts.some((text) => text.includes(word)))
      : [];
  return (
    query.rest
      .split(' ')
      .filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && !isVerb(word))
      // 电信诈骗 is told as 电诈, though 电信 is not told of.
      .filter(
        (word) =>
          word.length < 3 ||
          !formsOf(word).some((form) => form.length > 1 && texts.some((text) => text.includes(form))),
      )
      .flatMap((word) => {
        const whole = withoutName(word, texts);
        const parts = [...wholes(segmenterTerms(whole))].filter((part) => part.length > 1);
        return parts.length > 0 ? parts : whole === '' ? [] : [whole];
      })
      .filter((word) => !/^(?:最[大多高好快早新]|没.)$/u.test(word))
      .filter(
        (word) =>
          !/哪|什么/u.test(query.text) ||
          !new RegExp(`(?:哪(?:些|[一二两三四五几]?[个家座条项种类]?)|什么)${literal(word)}`, 'u').test(query.text),
      )
      .filter(
        (word) =>
          !answerNouns.test(word) &&
          !formsOf(isWord(word) ? word : word.slice(0, 2)).some((form) => texts.some((text) => text.includes(form))),
      )
      .concat(foreign, foreign)
  );
}
