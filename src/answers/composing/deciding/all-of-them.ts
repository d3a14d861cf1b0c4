import { Big } from 'big.js';
import type { Draft, Figure } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { countAlike } from '../matching/counted.ts';
import { amountsTold, betweenOf, isOfTimeAsked, leadOf, stretchOf, tailOf } from '../reckoning/stretches.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';

/** 是不是统统动工了, 都完工了吗 */
const asksAll =
  /(?:统统|通通|全部|全都|悉数|一个不[落漏]|都)(?:都|已经?)*(?<done>开工|动工|完工|竣工|建成|投产|投用|交付|整改|签约|入住|验收|办[结完好成]|[做干搞弄忙][完好成]|完成|落实|解决|兑现|到位|达标|达产|开通|通车|销号|化解|开业|开园|拆[完除])/u;
const finished = '办结|办[完好成]|[做干][完好成]|完成|落实|兑现|竣工|完工';
const alike: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'办做干搞弄忙'].flatMap((verb) => [...'结完好成'].map((end) => [verb + end, finished]))),
  完成: finished,
  落实: finished,
  兑现: finished,
  解决: '解决|办结|化解',
  通车: '通车|开通|建成',
  拆完: '拆除|拆完|拆',
  拆除: '拆除|拆完|拆',
  动工: '开工|动工',
  开工: '开工|动工',
  完工: '完工|竣工|建成|完成',
  竣工: '完工|竣工|建成',
  建成: '完工|竣工|建成',
  投用: '投用|投入使用|启用',
};
const saysWhole =
  /票[决选]|选[出定]|任务|计划|[共总应]|涉及|全部|确定|安排|部署|列入|纳入|承诺|公布|排定|明确|交办|梳理/u;
const mostRead = 8;
const nearChars = 60;
/** 一百五十来个 of 152: so near is the number that somebody has in mind. */
const nearly = 0.06;

/** 任务数152个，已开工148个, asked whether all have begun: not all. `undefined` where no sentence counts both, and where none is left. */
export function tellAllOfThem(material: Material): Draft | undefined {
  const { query } = material;
  const done = query.kind === 'yes-no' ? asksAll.exec(query.text)?.groups?.done : undefined;
  if (!done || query.language === 'en') return undefined;
  const saysDone = new RegExp(`(?<![没未待拟])(?:${alike[done] ?? done})[^，、；（(]{0,4}$`, 'u');
  // 19个项目中有16个已开工: behind the number.
  const isDoneBehind = new RegExp(`^\\p{Script=Han}{0,4}已经?(?:${alike[done] ?? done})`, 'u');
  const [stated] = query.quantities;
  const isStated = ({ value }: Figure) =>
    stated !== undefined && new Big(value).minus(stated.value).abs().lte(new Big(value).times(nearly));
  const things = [...query.rest.split(' '), ...query.terms.map(({ words }) => words)]
    .filter((word) => word.length > 1 && !isVerb(word) && !word.includes(done))
    .map((word) => formsOf(word.replace(/(?<=.{2})项目$/u, '')));
  for (const { finding, amounts } of amountsTold(material, mostRead)) {
    const counts = amounts.filter((figure) => isOfTimeAsked(query, figure));
    const isOfThings = things.length > 0 && things.every((forms) => forms.some((form) => finding.text.includes(form)));
    const isDone = (figure: Figure) =>
      saysDone.test(stretchOf(figure, material)) || isDoneBehind.test(tailOf(figure, material));
    for (const part of counts.filter(isDone)) {
      const of = scanQuantities(amongSome.exec(leadOf(part, material))?.[0] ?? '')[0];
      const isOfStated = stated !== undefined && of?.value === stated.value && new Big(of.value).gt(part.value);
      const whole = counts.find(
        (figure) =>
          figure.end < part.start &&
          countAlike(figure.unit, part.unit) &&
          new Big(figure.value).gt(part.value) &&
          betweenOf(figure, part, material).length <= nearChars &&
          (saysWhole.test(stretchOf(figure, material)) || amongThem.test(betweenOf(figure, part, material))) &&
          (stated === undefined ? isOfThings : isStated(figure)),
      );
      // 八十来个是不是都开工了, of 86 of which 80 have: which of them is meant, nobody can tell; not all have.
      const meant = whole ?? (isOfThings && isStated(part) ? largerBefore(part, counts) : undefined);
      if (!meant && !isOfStated) continue;
      return {
        kind: 'grounded',
        language: query.language,
        lead: phrasesOf(query.language).otherwise,
        claims: [sentenceOf(part, material)],
      };
    }
  }
  return undefined;
}

/** 19个项目中有 */
const amongSome =
  /[\d一二三四五六七八九十百千万.]+[个家座栋幢宗条所户台辆件套处项]\p{Script=Han}{0,8}[中里](?:已?有)?$/u;

/** 90项重点工作中，已完成31项 */
const amongThem = /^[^，。；\d]{2,20}[中里]，/u;

const largerBefore = (part: Figure, counts: readonly Figure[]): Figure | undefined =>
  counts.find(
    (figure) => figure.end < part.start && countAlike(figure.unit, part.unit) && new Big(figure.value).gt(part.value),
  );
