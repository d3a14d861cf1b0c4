import { literal } from '../../../text/matches.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { particles } from '../asking.ts';
import { siteName } from '../entities.ts';
import { isSaid as isWritten } from '../said.ts';
import { isVerb } from '../verbs.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { formsOf } from './synonyms.ts';

const isNear = (head: string, tail: string, text: string) =>
  new RegExp(`${literal(head)}\\p{Script=Han}{1,4}${literal(tail)}`, 'u').test(text);

/** 退税 of 退了多少税, where the articles say it: a verb parted from its noun by what is asked. */
export function withActs(rest: string, text: string, vocabulary: Vocabulary): string {
  const { verb = '', noun = '' } = parted.exec(text)?.groups ?? {};
  const words = rest.split(' ');
  const isParted = verb !== '' && words.includes(verb) && words.includes(noun);
  if (!isParted || !isWritten(verb + noun, vocabulary)) return rest;
  return words.flatMap((word) => (word === verb ? [verb + noun] : word === noun ? [] : [word])).join(' ');
}
const parted = /(?<verb>\p{Script=Han})[了过]?(?:多少|几)(?<noun>\p{Script=Han})(?=[给的了呢啊吗，,？?]|$)/u;

/** 储能产业园, where the articles say it: a park and what stands before it are one name. */
export const withParks = (rest: string, { texts }: Vocabulary): string =>
  rest.replace(
    /(?<own>\p{Script=Han}{2,6}) (?<park>(?:[产工]业|科技|物流|创业|创新|软件)园区?)(?= |$)/gu,
    (words, own: string, park: string) => (isWritten(own + park, { texts }) ? own + park : words),
  );

/** Words that only hold others together: 那家, 一度, 自己. */
const empty = /^(?:[那这][家个条座位种]?|一(?!期)\p{Script=Han}|以后|之后|家里?|自己|各自|本身)$/u;

/** Nobody writes a longer word; the time stays bounded. */
const maxWord = 16;

/**
 * The words of a question, those that no article says in one piece parted into what the articles do say: 江东职工 into 江东 and 职工. What ends like
 * the name of a site or a firm is left whole: that nothing is said of it must show. Only in a corpus small enough to be looked through.
 */
export function partUnsaid(rest: string, { texts, runsBySound, known }: Vocabulary): string {
  if (runsBySound.size === 0) return rest;
  const isSaid = (word: string) => known.has(word) || isWritten(word, { texts });
  const made = new Map<string, string[]>();
  const part = (word: string): string[] => {
    const parts = made.get(word) ?? partOnce(word);
    made.set(word, parts);
    return parts;
  };
  const partOnce = (word: string): string[] => {
    if (word.length > maxWord) return [word];
    const name = /^\p{Script=Han}{2,}(?=[A-Z])/u.exec(word)?.[0];
    if (name && isSaid(name) && !isSaid(word)) return [name, word.slice(name.length)];
    if (!/^\p{Script=Han}{3,}$/u.test(word) || isVerb(word) || siteName.test(word) || isSaid(word)) return [word];
    for (let length = word.length - 1; length >= 2; length -= 1) {
      const [head, tail] = [word.slice(0, length), word.slice(length)];
      // 铭砺轴承 may be short for 铭砺精密轴承.
      if ((isSaid(head) || isOtherwiseSaid(head)) && isWhole(tail) && !texts.some((text) => isNear(head, tail, text)))
        return [head, ...(empty.test(tail) ? [] : part(tail))];
    }
    // 坐老谭: a lone verb before what is said.
    const [first, others] = [word.slice(0, 1), word.slice(1)];
    if (isSaid(others) && (isVerb(first) || particles.has(first) || (others.length === 2 && !isSaid(word.slice(0, 2)))))
      return [first, others];
    // 脐橙收, 门机要拆: what is done behind what it is done to.
    const { thing, done } = /^(?<thing>.+?)[要能会可想]?(?<done>.)$/u.exec(word)!.groups!;
    if (isVerb(done!) && !isVerb(thing!) && isThing(thing!)) return [thing!, done!];
    return /^[新老旧]/u.test(word) && others.length > 1 ? [others] : [word];
  };
  // 翻修 of 翻修校舍, where the articles tell of 改造.
  const isOtherwiseSaid = (head: string) =>
    head.length === 2 &&
    formsOf(head)
      .slice(1)
      .some((form) => form.length > 1 && isSaid(form));
  const isThing = (head: string) => isSaid(head) || segmenterTerms(head).includes(head);
  const isWhole = (tail: string): boolean =>
    empty.test(tail) ||
    isVerb(tail) ||
    (tail.length >= 2 && (formsOf(tail).some(isSaid) || part(tail).join(' ') !== tail));
  return rest.split(' ').flatMap(part).join(' ');
}
