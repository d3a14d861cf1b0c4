import { isChatter } from './wording/talk.ts';

/** …投了多少？同比: asked of the number before. */
const besideNumber = /^(?:同比|环比|增[速幅]|增长率|占比|比重|排名)[。!！]?$/u;

/** A message of more questions is read to this one. */
export const maxQuestions = 12;

/** 有人知道吗？ anyone? beside a question. */
const isIdle = (part: string): boolean => {
  const words = part.replaceAll(/[\p{P}\s]+/gu, ' ').trim();
  return !/[\d几]|多少/u.test(words) && (isChatter(words) || idle.test(words));
};
const idle =
  /^(?:(?:any(?:one|body)|some(?:one|body)|any ideas?|help|please|pls|urgent|thanks?(?: you)?|thx|hi|hello|hey|ok|sorry)\s?)+$/iu;

/** 一共多少个？江东区的: whose, said behind the question. */
const ofPlace = /^(?:我?(?:[说问指]的?是|[说问])?)(?<of>\p{Script=Han}{1,8}[省市区县州镇乡村旗])的[。.]?$/u;

/**
 * A message of several sentences: what it says before its questions is context like an earlier turn, and no more. So an order or a made-up
 * source before the question cannot change what is asked.
 */
export function questionsIn(message: string): { lead: string[]; questions: string[] } {
  const parts = message
    // 多少？？ is one question.
    .split(
      /(?<=[。！？!?；;\n])(?![。！？!?；;\s]*(?:$|[。！？!?；;]))|(?<=[^\d][：:])(?=\S)|(?<=[a-z\d]\.)\s+(?=[A-Z])/u,
    )
    .map((part) => part.trim())
    .filter((part, _, all) => part !== '' && (all.length === 1 || !isIdle(part)));
  const isQuestion = (part: string) =>
    /[?？]|多少|几|什么|哪|谁|吗|呢|怎|如何|是否|how|what|which|who|when|where|why|is |was |did |does |tell |list |give |show /iu.test(
      part,
    ) || besideNumber.test(part);
  const last = parts.findLastIndex(isQuestion);
  if (last < 0) return { lead: [], questions: [message] };
  let first = last;
  while (first > 0 && /[?？]$/u.test(parts[first - 1]!)) first -= 1;
  const of = ofPlace.exec(parts[last + 1] ?? '')?.groups?.of;
  const questions = parts.slice(first, last + 1).map((part) => (of === undefined ? part : `${of}的${part}`));
  return { lead: parts.slice(0, first).slice(-2), questions: questions.slice(0, maxQuestions) };
}
