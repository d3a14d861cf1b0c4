import type { Draft } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { isQuoted } from '../matching/of-two.ts';
import { overlap } from '../matching/surroundings.ts';
import type { Material } from '../saying/drafting.ts';

/** What a question for yes or no ends with, behind what it asks. */
const ending =
  /(?:[，,](?:是吗|对吗|对吧|是吧|对不对|是不是|没错吧|真的吗|真的假的|是真的吗|属实吗))?(?:[了的](?=没|吗|吧|么|$))?(?:没有?|吗|吧|么|呢|啊|呀|嘛)*[？?!！。]*$/u;
/** 通地铁, 收过路费, 给奖励, 算不算救助对象: a verb of one sign, and the thing that it is asked of. */
const verbs = '有没有|算不算|收不收|给不给|属不属于|属于|[有收通给装设算配送带含包发交补奖管]';
const object = new RegExp(
  `(?:${verbs})了?(?<rest>(?![在人没不会])(?:(?![的都了在到把被也])\\p{Script=Han}){2,5})$`,
  'u',
);
const idle =
  /^(?:变\p{Script=Han}|已经|现在|目前|以后|今后|将来|到底|可以|能够|一直|全部|没有|[今去明前]年|东西|一下|一点|时候|什么|情况|事情?|说法|关系|问题|可能|机会|变化|办法|消息)$/u;

/** 能异地报销吗, 可以匿名投诉吗: how it may be done is what is asked. */
const manner =
  /(?:能不能|可不可以|能|可以?)(?<how>匿名|实名|免费|异地|跨[省市]|[网线]上|在线|上门|现场|分期|刷卡|电话|邮寄|委托|预约)\p{Script=Han}{2}$/u;
const saysOf = (word: string, told: string): boolean =>
  formsOf(word).some((form) => told.includes(form)) || segmenterTerms(told).some((one) => overlap(word, one) >= 0.5);

/** 罚款交了没: what is to be paid says nothing of whether it was. */
const paid: readonly (readonly [RegExp, RegExp])[] = [
  [/[交缴]$/u, /[交缴纳付]/u],
  [/赔$/u, /赔|偿|付/u],
  [/退$/u, /退|返|还/u],
];

/** Questions that ask where something stands, and what tells that. */
const standings: readonly (readonly [RegExp, RegExp])[] = [
  [/最\p{Script=Han}{1,2}的?(?:那个|一个)?(?:吗|吧|么|$)/u, /最|第[一1]|首|冠|榜|居|领先|前列|[多高大快]于|超/u],
  [
    /(?:排名|名次|位次|排位)[^，。？]{0,10}(?:进步|上升|提[升高]|前进|退步|下降|下滑|后退|掉|变)/u,
    /(?:[进升降退跌掉移]了?|上升|下降|提升|前移|后移|前进|后退|跃升|下滑)[\d一二两三四五六七八九十几]+[位名]|[由从]第|位次|名次|持平|不变|较?(?:去|上)年/u,
  ],
  // 跻身第一方阵 is no first place of all the city's.
  [/(?:全[国省市区县]|排)第[一1](?:吗|吧|么|$)/u, /第[一1](?!方阵|梯队|批|期|季|产业|书记|个)|首位|榜首|居首|之首|冠/u],
];

/**
 * Whether a sentence that is quoted for a question for yes or no says nothing of what it asks, which stands last: that a centre was begun, for 中心门口通地铁吗;
 * that a bridge was long awaited, for 大桥收过路费吗; the ranks of five districts, for 名次比去年进步了吗.
 */
export function leavesPredicateUnsaid({ kind, claims, lead }: Draft, { query, known }: Material): boolean {
  if (kind !== 'grounded' || query.kind !== 'yes-no' || lead !== undefined) return false;
  if (claims.length === 0 || !claims.every(isQuoted) || query.quantities.length > 0) return false;
  const told = claims.map(({ text }) => simplify(text)).join('\n');
  const asked = simplify(query.text).replace(ending, '');
  if (standings.some(([asks, tells]) => asks.test(`${asked}吗`) && !tells.test(told))) return true;
  if (paid.some(([asks, tells]) => asks.test(asked) && !tells.test(told))) return true;
  const how = manner.exec(asked)?.groups?.how;
  if (how && !saysOf(how, told)) return true;
  const found = object.exec(asked);
  // 税收占比, 广交会: a sign within a word is no verb.
  const isVerbAlone = found !== null && beginsWord(asked, found.index);
  const rest = isVerbAlone ? found.groups!.rest : undefined;
  const parts = rest === undefined ? [] : segmenterTerms(rest);
  // 过路费: signs of which the dictionary makes no word.
  const word =
    parts.at(-1)?.length === 1
      ? parts.slice(parts.findLastIndex((part) => part.length > 1) + 1).join('')
      : parts.at(-1);
  if (!word || word.length < 2 || idle.test(word) || isVerb(word)) return false;
  const isLike = (one: string) =>
    one.length > 1 && (overlap(word, one) >= 0.5 || (known.meaning?.likeness(word, one) ?? 0) > alike);
  return !formsOf(word).some((form) => told.includes(form)) && !segmenterTerms(told).some(isLike);
}
/** Whether a word of the text begins there. */
function beginsWord(text: string, index: number): boolean {
  let at = 0;
  return segmenterTerms(text).some((word) => {
    at = text.indexOf(word, at);
    if (at === index) return true;
    at = Math.max(0, at);
    return false;
  });
}

/** Words that mean the same, by the shipped embedding. */
const alike = 0.55;
