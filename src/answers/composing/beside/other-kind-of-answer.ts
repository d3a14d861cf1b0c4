import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { numbersIn } from '../matching/numbers-in.ts';
import { isQuoted } from '../matching/of-two.ts';
import { isOfOtherMarket } from '../matching/other-market.ts';

/**
 * Whether an answer is of another market, of a lesser rank or of another stage than was asked, or tells nothing of the kind: nobody who held a thing, where one asks
 * who did, no share where one asks for one.
 */
export function isOfOtherKindOfAnswer({ kind, claims, lead }: Draft, { text, language, kind: asked }: Query): boolean {
  if (kind !== 'grounded' || language === 'en' || claims.length === 0) return false;
  if (claims.some(({ derivation }) => derivation)) return false;
  const told = claims.flatMap((claim) => [simplify(claim.text), ...sentencesOf(claim)]).join('\n');
  if (claims.every((claim) => sentencesOf(claim).every((words) => isOfOtherMarket(text, words)))) return true;
  if (lead !== undefined) return false;
  return (
    (asksHolder.test(text) && !holds.test(told)) ||
    (/(?<!第\S{0,2})最大/u.test(text) &&
      /第[二三四五六七八九]大/u.test(told) &&
      !/最|第一|首位?|居首|榜首/u.test(told)) ||
    (asksShare.test(text) && !claims.some((claim) => share.test(claim.text))) ||
    (asked === 'figure' && claims.every((claim) => isOfWholeWork(text, claim) || isOfItsEnd(text, claim)))
  );
}

const sentencesOf = ({ sources }: DraftClaim): string[] =>
  sources.map(({ passage, start, end }) => passage.text.slice(start - passage.start, end - passage.start));

const asksHolder = /谁(?:来|牵头)?[主承举]?办的?(?:[？?]|$)|(?:哪个|什么)(?:单位|部门|机构)[主承举]?办的?(?:[？?]|$)/u;
const holds = /[主承协举筹]办|牵头|组织|发起|共同/u;
const asksShare = /(?:市占率|占有率|(?:市场)?份额|占比)(?:现在)?(?:是|有|为|达到?)?(?:多少|几成|$|[？?])/u;
const share = /[\d一二两三四五六七八九]成|[%‰]|分之|倍|一半|个点|百分点/u;

/** 一期投多少, of a work of which its first stage is told behind what all of it takes. */
function isOfWholeWork(text: string, claim: DraftClaim): boolean {
  const stage = /[一二三四首]期(?=\p{Script=Han}{0,6}(?:多少|几))/u.exec(text)?.[0];
  const [number] = numbersIn(claim.text);
  const isBehind = (words: string) =>
    words.includes(number!.text) && words.indexOf(stage!) > words.indexOf(number!.text);
  return stage !== undefined && !!number && !claim.text.includes(stage) && sentencesOf(claim).some(isBehind);
}

/** 年初是多少, of 从518亿元上升至616亿元 the number that it ends with. */
function isOfItsEnd(text: string, claim: DraftClaim): boolean {
  if (isQuoted(claim) || !/(?:年初|起初|当初|最初|原先)(?:的时候|时)?(?:是|有|为)?(?:多少|几)/u.test(text))
    return false;
  return sentencesOf(claim).some((words) => {
    const { from, to } = change.exec(words)?.groups ?? {};
    return from !== undefined && claim.text.includes(to!) && !claim.text.includes(from);
  });
}
const change = /[从由][^，。；\d]{0,8}(?<from>\d[\d.]*)[^，。；\d]{1,16}[至到为](?<to>\d[\d.]*)/u;
