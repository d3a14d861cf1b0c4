import type { Draft, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { asksOfAim } from '../deciding/claims.ts';

const side = '[^，。；？?]{1,20}?';
/** 比南区多占地几亩, 高出全国几个百分点, 跟上次相比快了多少: a question for what lies between two sides. */
const asksBetween = new RegExp(
  `(?:(?<![同环占对])比(?![例重值率分])|较(?!大|小|多|为)|[和与跟]${side}(?:相比|比起来))(?<other>${side})(?:[高低多少快慢大小贵短深重强]|(?<!增)长)(?:出|了|着|过)?[^，。；？?]{0,6}(?:多少|几(?![月号点年]))|[高低快慢多少]于(?<than>${side})(?:多少|几)|[高低超]出(?<past>${side})(?:多少|几)|[和与跟](?<third>${side})(?:相差|差距?)(?:有|了)?(?:多少|几)`,
  'u',
);
/** What a thing was itself before: how far it grew tells that. */
const before =
  /去年|上年|前年|上[次届月周季期轮半]|同期|\d[年月]|之前|以前|此前|过去|原[来先本]|当初|当年|刚|早先|开始|起初|头一?年|计划|目标|预期/u;
/** Words that tell what lies between two. */
const tellsBetween =
  /[高低快慢多少大小优好长短]于|[高低多少超快慢大小][出过]|超过|领先|落后|(?<![占同环])[比较](?![例重值率为])|相当|差|倍|翻|[多少高低快慢]\d|百分点|点/u;
const ofAim = /目标|计划|任务|指标|预[期算]|超额|提前|如期|%|[前后]进度/u;
const tellsChange = /[增减升降涨跌翻缩扩]|提[高升速前]|[加变][快大]|回落|收窄/u;

/** Whether a question asks what lies between two sides, and only one of them is told. */
export function isNotCompared({ kind, claims, lead }: Draft, { kind: asked, text }: Query): boolean {
  if (kind !== 'grounded' || lead !== undefined || claims.length !== 1) return false;
  // 去年的目标完成了没有, of what was reached alone.
  if (asked === 'compare' && asksOfAim({ text }) && !ofAim.test(simplify(claims[0]!.text))) return true;
  const [claim] = claims;
  const found = claim!.derivation ? undefined : asksBetween.exec(text)?.groups;
  if (!found) return false;
  const told = simplify(claim!.text);
  const isOfItself = before.test(found.other ?? found.than ?? found.past ?? found.third ?? '');
  return !tellsBetween.test(told) && !(isOfItself && tellsChange.test(told));
}
