import type { Figure } from '../../domain.ts';
import { canonical } from './claim.ts';
import { besideNumber, nameOf, nameSaid } from './competition.ts';
import { isLightAt, nameSomething, tokensOf } from './fit.ts';
import type { Trial } from './trial.ts';

/**
 * 破获公园1204起, of 破获电诈案件1204起: a word beside the number that the figure's sentence does not have, or all of another figure's name, and nothing
 * of the name that it has there. No other figure need be meant: what is said is not what is counted.
 */
export function isReplaced(trial: Trial, figure: Figure, rivals: readonly Figure[]): boolean {
  const { said, isEnglish, claim, metric } = trial;
  if (isEnglish || figure.metric === '') return false;
  const term = trial.term();
  if (term !== undefined && term === figure.term) return false;
  const { own, sentence } = trial.profile(figure);
  const words = canonical(`${said.before} ${besideNumber(said.after)}`);
  // A、B分别增长1%和2%: the second one's name stands before the first one's number.
  const isApart = said.slot.metricCertainty === 'stated' && !nameSomething(tokensOf(words));
  const beside = isApart ? metric : words;
  const isAnothers = () =>
    said.slot.metricCertainty === 'stated' &&
    metric.length > 2 &&
    !own.includes(metric) &&
    rivals.some((rival) => canonical(rival.metric) === metric);
  if (!isStrange(beside, `${own}\n${sentence}`) && !isAnothers()) return false;
  const { sentence: told, quantity, clause } = said.slot;
  const whole = `${claim.slice(told.start, quantity.start)} ${claim.slice(quantity.end, clause.end)}`;
  const name = nameOf(figure);
  const aside = sentence.includes(name) ? sentence.replaceAll(name, ' ') : '';
  return nameSaid(name, withoutPairs(isApart ? metric : whole, aside), trial).share < leastSaid;
}

const leastSaid = 0.3;

/** 志愿者 is no word of 志愿服务时长 where the article has both: broken between the signs of each pair that `text` has. */
const withoutPairs = (words: string, text: string): string =>
  [...words].map((sign, at) => (text.includes(words.slice(at, at + 2)) ? `${sign}\n` : sign)).join('');

/** Whether two signs that name something stand side by side, and each is in no pair of signs that `text` has. */
function isStrange(words: string, text: string): boolean {
  const light = isLightAt(words);
  const isMet = (at: number) => /^\S\S$/u.test(words.slice(at, at + 2)) && text.includes(words.slice(at, at + 2));
  const isLeft = (at: number) => !light[at] && /\p{Script=Han}/u.test(words[at]!) && !isMet(at - 1) && !isMet(at);
  for (let at = 1; at < words.length; at += 1) if (isLeft(at - 1) && isLeft(at)) return true;
  return false;
}
