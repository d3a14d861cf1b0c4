import type { DraftClaim } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';

const asked =
  /(?<name>\p{Script=Han}{0,8}?(?:博览会|[进农工文]博会|展会|展览会|洽谈会|推介会|交易会|论坛|招商会|[运动]会|马拉松|[^季环时调细关]节|大赛))(?:上|期间|现场)?(?:(?<!节)\p{Script=Han}{2,3}[省市区县]?)?(?:一共|总共|共)?(?:签|成交|卖|来了|吸引|接待|引进|达成)/u;
const fair = /(?:推介会|招商会)$/u;

/**
 * 博览会签了几个项目, of what a year brought. A fair may be named by another word (招商会, 推介会), in the clauses ahead (推介会举行，签约项目14个), or in the
 * report of it where the sentence says 现场签约; 举办推介会11场，签约项目80个 tells of no one of them.
 */
export function isOfOtherOccasion(text: string, claims: readonly DraftClaim[]): boolean {
  const name = asked.exec(text)?.groups?.name;
  if (name === undefined || claims.some((claim) => simplify(claim.text).includes(name.slice(-2)))) return false;
  const kind = fair.exec(name)?.[0];
  // 农博会: no other word says which it is.
  const [names, ahead] = kind ? [formsOf(kind), name.slice(-5, -3)] : [[name.slice(-3)], name.slice(-3)];
  return !claims.every((claim) => isOfFair(claim, names, ahead));
}

/** 农业推介会 is not that of energy: what stands ahead is said in the report as well. */
const isOfFair = ({ sources }: DraftClaim, names: readonly string[], ahead: string): boolean =>
  sources.some(({ passage, start, end }) => {
    const report = simplify(passage.text);
    const sentence = simplify(citedWords({ passage, start, end }));
    if (!report.includes(ahead)) return false;
    return names.some(
      (name) =>
        new RegExp(`${name}(?:举行|召开|举办|开幕|启幕|上[，,\\p{Script=Han}]|现场|期间)[^。]*签`, 'u').test(
          sentence,
        ) ||
        (/(?:(?:(?:^|[”"])会?|(?:同步|同期|同时|配套)(?:举行|举办)[^。]*会[”"]?)上[，,]?(?:一?共|累计)?|现场|当场|当天|本次|此次)(?:集中|战略)*(?:签|达成)/u.test(
          sentence,
        ) &&
          report.includes(name)),
    );
  });
