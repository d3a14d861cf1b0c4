import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';

/** What is done with works, and what tells that it is. */
const acts: readonly (readonly [string, string])[] = [
  ['投产|达产', '投产|达产|生产|投用|运行|投运'],
  ['开工|动工', '开工|动工|开建|启动|奠基|在建|建设'],
  ['竣工|完工|建成|交付', '竣工|完工|建成|交付|完成|落成|投[产用]|启用|建好'],
  ['签约', '签约|签订|签下|签署|签了'],
  ['停工|停产|烂尾', '停'],
];
const thing = '[^，。；？?]{0,8}';

/**
 * Whether a question counts what something was done with (多少个项目投产了, 已开工的里头学校几个), and what is told is counted for something else. Of a number that is
 * told in words of its own these say what was done; of a sentence that is quoted, all of it may.
 */
export function isOfOtherAct({ kind, claims }: Draft, { text, language }: Query): boolean {
  if (kind !== 'grounded' || language === 'en' || claims.length === 0) return false;
  if (claims.some(({ derivation }) => derivation)) return false;
  const told = claims.map(({ text: words }) => simplify(words)).join('\n');
  const whole = [told, ...claims.flatMap(sentencesOf)].join('\n');
  return acts.some(([asked, says]) => {
    const isBehind = new RegExp(`(?:多少|几)[个家座所条项]${thing}(?:${asked})(?:使用|运营)?[了的]*[？?]?$`, 'u').test(
      text,
    );
    const isBefore = new RegExp(
      `(?:${asked})了?的?(?:项目|工程)?[里中当](?:中|头|面)?[，,]?${thing}(?:多少|几)`,
      'u',
    ).test(text);
    return (isBehind && !new RegExp(says, 'u').test(whole)) || (isBefore && !new RegExp(says, 'u').test(told));
  });
}

const sentencesOf = ({ sources }: DraftClaim): string[] =>
  sources.map(({ passage, start, end }) => passage.text.slice(start - passage.start, end - passage.start));
