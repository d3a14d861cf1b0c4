import type { Figure, Query } from '../../../domain.ts';
import { figuresOf } from '../../ledger-index.ts';
import type { Known } from '../matching/surroundings.ts';

/** 6个旧改项目完成 of 6个旧改项目完成了吗 and 6个旧改项目已完成，属实吗: what a question asks to be so by now. */
const asksState =
  /^(?<asked>.*?\p{Script=Han})(?:了(?:吗|没有?|么|吧|[，,]?[对是]吗|[，,]?对吧)?|没有?|的(?:吗|吧|么)|了?[，,]?(?:是?(?:真的|属实|准确|正确)|没错|[对是])?[吗吧么]|了?[，,]?(?:对不对|是不是|对不))[？?]?$/u;

/** 已建成6座 of 已建成6座对吗: the state stands before its number. */
const asksCounted =
  /^(?<asked>.*(?:已经?|都)\p{Script=Han}{1,4}?)了?\d[^，,]*?(?:[，,]?[对是]?[吗吧么没]|[，,]?对不对)?[？?]?$/u;

/** States that a question ends with, and what tells each. */
const states: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [
    /(?:完成|完工|竣工|[建盖修造][成好完]|[做干弄搞拆征种铺装挖][好完]|落成|交付)$/u,
    /完成|完工|竣工|完毕|[建盖修造][成好完]|[做干弄搞拆征种铺装挖][好完]|落成|交付|投[用产]|投入使用|启用|开通|通车|收官|办[结完好]|建于|验收|全部/u,
  ],
  [/(?:到位|到账|拨[付下]?)$/u, /到位|到账|拨|发放|支付|下达|兑现/u],
  [/(?:停|停工|停建|停产|取消|搁置|烂尾|下马|黄)$/u, /停|取消|搁置|烂尾|下马|终止|撤/u],
  [/[花用][完光]$/u, /[花用][完光]|执行完|全部(?:支出|使用|拨付)/u],
  [/(?:下班|收工|放假)$/u, /下班|收工|放假|休息/u],
  [/(?:开工|动工|开建)$/u, /开工|动工|开建|破土|奠基|在建/u],
];

/** 1970亿元是实际完成的投资吗, of what is planned in all. */
const asksReal = /[是算]实际(?:上)?(?:完成|到位|投入|支出|使用|落实|花)/u;
const real = /实际|完成|到位|实现|已|累计|拨|支出/u;

/** What tells that something is in the state in which a question asks it to be; `undefined` where it asks for none of these. */
export function stateTold({ kind, text, language }: Query): RegExp | undefined {
  // 任务完成了吗 sets a result against an aim.
  const mayAsk = language !== 'en' && kind === 'yes-no' && !/目标|任务|计划/u.test(text);
  if (mayAsk && asksReal.test(text)) return real;
  if (!mayAsk) return undefined;
  const asked = [asksState, asksCounted].flatMap((pattern) => pattern.exec(text)?.groups?.asked ?? []);
  return states.find(([ends]) => asked.some((words) => ends.test(words)))?.[1];
}

/** Whether a question asks for a state that is not told of a figure, or told as not reached (6个项目尚未完工). */
export function lacksState(query: Query, figure: Figure, known: Known): boolean {
  const state = stateTold(query);
  return state !== undefined && !state.test(saidOf(figure, known).replaceAll(notYet, ''));
}
const notYet = /(?:[未没]|[尚有]待|即?将)\p{Script=Han}{1,4}/gu;

/** What is said of a figure: its clause, and what follows up to the next number's. */
function saidOf({ articleId, sentence, clause, start }: Figure, known: Known): string {
  const next = figuresOf(articleId, known.ledger).find(
    (other) => other.start > start && other.clause.start >= clause.end,
  );
  const end = Math.max(clause.end, Math.min(sentence.end, next?.clause.start ?? sentence.end));
  return known.articles.get(articleId)!.text.slice(clause.start, end);
}
