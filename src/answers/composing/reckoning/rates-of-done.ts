import { Big } from 'big.js';
import type { Draft, Figure } from '../../../domain.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { derive } from '../../verifying/derive.ts';
import { countAlike } from '../matching/counted.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { computed } from './compute.ts';
import { amountsTold, betweenOf, isOfTimeAsked, stretchOf } from './stretches.ts';

/** 隐患整改率多少: what was done, of all that was to be. */
const asksRate =
  /(?<done>(?<![划标算务])完成|整改|办结|化解|调解|开工|完工|竣工|投产|修复|处置|解决|答复|兑现|销号|整治)(?:(?:完成)?率|的?(?:比例|占比|比重))(?:是|有|为|达|达到|到)?(?:多少|百分之几|百分之多少|几成|几|多高|多大)?(?=$|[？?，,。啊呀呢])/u;
const mostRead = 6;
const nearChars = 40;

/** 发现隐患220处，已整改187处, asked for a rate that no article tells. */
export function rateOfDone(material: Material): Draft | undefined {
  const { query, hits } = material;
  const done = asksRate.exec(query.text)?.groups?.done;
  if (!done) return undefined;
  const things = [...query.rest.split(' '), ...query.terms.map(({ words }) => words)]
    .filter((word) => word.length > 1 && !isVerb(word) && !word.includes(done))
    .map(formsOf);
  const says = (text: string) => things.some((forms) => forms.some((form) => form.length > 1 && text.includes(form)));
  const isTold = (sentence: string) => sentence.includes(`${done}率`) && says(sentence);
  if (hits.some(({ passage }) => passage.text.split('。').some(isTold))) return undefined;
  for (const { amounts } of amountsTold(material, mostRead)) {
    const counts = amounts.filter((figure) => figure.status === 'actual' && isOfTimeAsked(query, figure));
    const parts = counts.filter((figure) =>
      new RegExp(`(?<!限期|责令|[待需未拟应要])${done}[^，、；]{0,6}$`, 'u').test(stretchOf(figure, material)),
    );
    const [part] = parts;
    if (!part || parts.length > 1) continue;
    const wholes = counts.filter(
      (figure: Figure) =>
        figure.end < part.start &&
        countAlike(figure.unit, part.unit) &&
        new Big(figure.value).gte(part.value) &&
        betweenOf(figure, part, material).length <= nearChars &&
        says(`${stretchOf(figure, material)} ${figure.metric}`),
    );
    const whole = wholes.at(-1);
    const derived = whole && derive('share', part, whole);
    if (!derived || !whole) continue;
    const told = [sentenceOf(whole, material)];
    return {
      kind: 'grounded',
      language: query.language,
      claims: [...told, computed(derived, [part, whole], told, query)],
    };
  }
  return undefined;
}
