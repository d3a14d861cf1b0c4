import { Big } from 'big.js';
import type { Draft, Figure } from '../../../domain.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { derive } from '../../verifying/derive.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { computed } from './compute.ts';
import { amountsTold, betweenOf, isOfTimeAsked, leadOf } from './stretches.ts';

/** What becomes of some of the works that a sentence counts. */
const deeds = /交付|建成|开工|竣工|完工|完成|投用|投产|通车|封顶|签约|拆除|改造/u;
const asking = /占|比[例重]|份额|多少|[\d一二两三四五六七八九十]+[栋座个条处家宗]/u;
/** What may stand before them: whatever has a noun of its own counts something else. */
const leadsOn =
  /^[^；。]*，(?:其中|确保|力争|争取|计划|预计|已经?|将|目前|现|年内|[今当明]年|全年|累计|实现|推动|完成|[开完竣]工|建成|交付|有|\s)*$/u;
const generic = /^(?:平方米|公里|亩)?(?:载体|项目|工程|房屋)?$/u;
const mostRead = 6;

/** 交付的占多少, of 推进20栋楼宇建设，确保6栋交付: those that something is done with, of all that the clause before counts. */
export function partOfWorks(material: Material): Draft | undefined {
  const { query } = material;
  const deed = query.aspect === 'share' ? deeds.exec(query.text)?.[0] : undefined;
  const words = query.rest
    .split(' ')
    .filter((word) => word !== '' && !isVerb(word) && !deeds.test(word) && !asking.test(word));
  const things = [...query.terms.map((term) => term.words), ...words].map((word) =>
    formsOf(word.replace(/(?<=楼)[栋幢座]$/u, '')),
  );
  if (deed === undefined || things.length === 0) return undefined;
  const [stated, ...others] = query.quantities;
  // 6栋、9万平方米厂房交付: what is done stands behind the whole row.
  const behind = ({ articleId, end, sentence }: Figure): string =>
    /^[^，。；]*/u.exec(material.known.articles.get(articleId)!.text.slice(end, sentence.end))![0];
  // 2所医院建成, behind 学校5所, are no schools.
  const isOfSame = (words: string): boolean => {
    const noun = words
      .slice(0, deeds.exec(words)?.index)
      .replace(/^、[\d.]+[万亿]?\p{Script=Han}{1,3}(?=.{2}|$)|[已将均全]+/gu, '');
    return noun === '' || generic.test(noun) || things.some((forms) => forms.some((form) => noun.includes(form)));
  };
  for (const { amounts } of amountsTold(material, mostRead)) {
    const counts = amounts.filter(({ dimension }) => dimension === 'count');
    const isPair = (whole: Figure, part: Figure) =>
      part.start > whole.end &&
      part.unit === whole.unit &&
      new Big(part.value).lt(whole.value) &&
      leadsOn.test(betweenOf(whole, part, material)) &&
      formsOf(deed).some((form) => behind(part).includes(form)) &&
      isOfSame(behind(part)) &&
      isOfTimeAsked(query, part) &&
      (stated === undefined || (others.length === 0 && stated.value === whole.value)) &&
      things.every((forms) => forms.some((form) => leadOf(part, material).includes(form)));
    const pairs = counts.flatMap((whole) =>
      counts.filter((part) => isPair(whole, part)).map((part) => [part, whole] as const),
    );
    const derived = pairs.length === 1 ? derive('share', ...pairs[0]!) : undefined;
    if (!derived) continue;
    const told = [sentenceOf(pairs[0]![1], material)];
    return { kind: 'grounded', language: query.language, claims: [...told, computed(derived, pairs[0]!, told, query)] };
  }
  return undefined;
}
