import type { Article, Figure, Query } from '../../../domain.ts';
import { literal } from '../../../text/matches.ts';
import { simplify } from '../../../text/normal.ts';
import { numbersIn } from './numbers-in.ts';

/** 4所高校闲置多少资金, of 2所高校: what an article tells of another number of them than the question says, though it has that number, too. */
export function isOfOtherNumber({ kind, quantities, text: asked }: Query, figure: Figure, { text }: Article): boolean {
  const [stated, ...more] = quantities;
  if (kind !== 'figure' || !stated || more.length > 0 || stated.unit === '') return false;
  // 新开工12个吗: the number itself is asked about.
  if (!/多少|几|多[大高长远久重]|什么|哪/u.test(asked)) return false;
  if (!/^(?:count|people|money)$/u.test(stated.dimension)) return false;
  // 高校为2所: how many there are is said, and something else of them is asked for.
  if (stated.unit === figure.unit) {
    const asksAgain = new RegExp(`(?:几|多少)${literal(stated.statedUnit)}|[里中内当]|[共合]计|[一总]共|[比和与]`, 'u');
    return (
      stated.dimension !== 'money' &&
      figure.aspect === 'level' &&
      stated.value !== figure.value &&
      !asksAgain.test(asked)
    );
  }
  const part = text.slice(Math.max(figure.sentence.start, text.lastIndexOf('；', figure.start) + 1), figure.start);
  const alike = numbersIn(part).filter(({ unit }) => unit === stated.unit);
  return (
    alike.length > 0 &&
    alike.every(({ value }) => value !== stated.value) &&
    (text.includes(stated.text) || alike.every(({ value }) => value === '1'))
  );
}

/** “汐光”服务队有几名律师, of those of another body of the sentence: the clause that names it in quotation marks has its own number of them. */
export function isBesideQuoted(
  { text: asked }: Query,
  { sentence, clause, unit, metric }: Figure,
  { text }: Article,
): boolean {
  const words = simplify(text.slice(sentence.start, sentence.end));
  const own = simplify(text.slice(clause.start, clause.end));
  return [...words.matchAll(/“(?<name>\p{Script=Han}{3,8})”/gu)].some(({ groups }) => {
    const name = groups!.name!;
    if (!asked.includes(name) || own.includes(name) || metric.replace(/[“”]/gu, '').includes(name)) return false;
    const its = words.split(/[，；。]/u).find((one) => one.includes(name)) ?? '';
    return numbersIn(its).some((one) => one.unit === unit);
  });
}

/** 领到了会员证, of 会员: the word is the beginning of a longer one. */
export function isBeginningOfOther({ text }: Query, { metric }: Figure): boolean {
  const noun = /\p{Script=Han}{2}$/u.exec(metric)?.[0];
  if (noun === undefined || !text.includes(noun)) return false;
  return !new RegExp(`${literal(noun)}(?![证卡费]|车(?!间))`, 'u').test(text);
}
