import type { Query } from '../../../domain.ts';
import { saysWhy } from './answer-kinds.ts';

/** 为什么下降, 利润为何亏了 */
const whyFell =
  /为(?:什么|何).*(?:下[降滑跌]|[跌降减亏]|少了|变[慢差少]|萎缩|回落|放缓)|(?:下[降滑跌]|[跌降减亏]了?|放缓|回落).{0,4}(?:为(?:什么|何)|原因|理由)/u;
const whyRose =
  /为(?:什么|何).*(?:增[长加收]|上[升涨]|提[高升]|[涨升增]|多了|变[快好多])|(?:增[长加]|上[升涨]|[涨升]了?).{0,4}(?:为(?:什么|何)|原因|理由)/u;
const falls = /下[降滑跌]|[跌降减亏缺]|少|放缓|回落|萎缩|收窄|不足|偏[低弱枯紧冷]|低于|受.{1,16}影响|停/u;
const rises = /增[长加幅]|上[升涨]|提[高升]|[涨升]|多|得益于|加快|带动|拉动/u;

/** What a sentence must say where it is asked why something rose or fell: a reason, and not that of the other way alone (得益于订单增加，产值增长9%). */
export function reasonAsked(text: string): ((sentence: string) => boolean) | undefined {
  const [fell, rose] = [whyFell.test(text), whyRose.test(text)];
  if (fell === rose) return undefined;
  const [own, other] = fell ? [falls, rises] : [rises, falls];
  return (sentence) => saysWhy(sentence) && (own.test(sentence) || !other.test(sentence));
}

/** Whether the clause that names what is asked about tells of the other direction: why did X fall, of X增长21%. */
export function tellsOtherWay({ text, rest, terms }: Query, told: readonly string[]): boolean {
  const [fell, rose] = [whyFell.test(text), whyRose.test(text)];
  const nouns = [...rest.split(' '), ...terms.map(({ words }) => words)].filter(
    (word) => word.length > 1 && !falls.test(word) && !rises.test(word),
  );
  if (fell === rose || nouns.length === 0) return false;
  const [own, other] = fell ? [falls, rises] : [rises, falls];
  const named = told
    .flatMap((words) => words.split(/[，；。]/u))
    .filter((clause) => nouns.every((word) => clause.includes(word)) && (own.test(clause) || other.test(clause)));
  return named.length > 0 && named.every((clause) => !own.test(clause));
}
