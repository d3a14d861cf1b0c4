import { Big } from 'big.js';
import type { Draft } from '../../../domain.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { derive } from '../../verifying/derive.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { computed } from './compute.ts';
import { amountsTold, betweenOf, isOfTimeAsked, leadOf, stretchOf } from './stretches.ts';

const asksPlanned =
  /计划(?:要|完成|投入)*(?:的)?投资[^？?]*占[^？?]*总投资|总投资(?:里面?|中|当中|里头)[^？?]*计划(?:要|完成|投入)*(?:的)?投资[^？?]*占/u;
const money = /投资|计划|年度|资金|完成|比例|比重|占/u;
const mostRead = 8;
const nearChars = 24;

/** 总投资90亿元，年度计划投资30亿元: what is to be spent in its year, of all that is to be. */
export function plannedOfTotal(material: Material): Draft | undefined {
  const { query, hits, known } = material;
  if (query.language === 'en' || !asksPlanned.test(query.text)) return undefined;
  const home = query.place ?? known.articles.get(hits[0]?.passage.articleId ?? '')?.place ?? '';
  const act = /集中(?:开工|签约)|开工|签约/u.exec(query.text)?.[0];
  const things = [
    ...(act ? [[act]] : []),
    ...query.terms.flatMap(({ words }) =>
      money.test(words) || (act && words.startsWith(act)) ? [] : [formsOf(words.replace(/(?<=.{2})项目$/u, ''))],
    ),
    ...query.rest
      .split(' ')
      .flatMap((word) =>
        word.length < 2 || money.test(word) || isVerb(word) || home.startsWith(word) ? [] : [formsOf(word)],
      ),
  ];
  if (things.length === 0) return undefined;
  for (const { amounts: told } of amountsTold(material, mostRead)) {
    const amounts = told.filter(({ dimension }) => dimension === 'money');
    const pairs = amounts.flatMap((whole) =>
      amounts
        .filter(
          (part) =>
            part.start > whole.end &&
            betweenOf(whole, part, material).length <= nearChars &&
            !/[；。]/u.test(betweenOf(whole, part, material)) &&
            /总投资[^，；]{0,4}$/u.test(stretchOf(whole, material)) &&
            /计划[^，；]{0,4}投资[^，；]{0,3}$/u.test(stretchOf(part, material)) &&
            new Big(part.value).lt(whole.value) &&
            isOfTimeAsked(query, part) &&
            things.every((forms) => forms.some((form) => /[^；]*$/u.exec(leadOf(whole, material))![0].includes(form))),
        )
        .map((part) => [part, whole] as const),
    );
    const derived = pairs.length === 1 ? derive('share', ...pairs[0]!) : undefined;
    if (!derived) continue;
    const stated = [sentenceOf(pairs[0]![1], material)];
    return {
      kind: 'grounded',
      language: query.language,
      claims: [...stated, computed(derived, pairs[0]!, stated, query)],
    };
  }
  return undefined;
}
