import type { Draft, Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { understand } from '../../understanding/understand.ts';
import { leastMet } from '../matching/least-met.ts';
import { rank } from '../matching/match.ts';
import { tellMetAim } from '../reckoning/against-aim.ts';
import { candidates, type Material } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';
import { tellClaimedTogether } from './claimed-together.ts';
import { checkPremise } from './premises.ts';
import { remarkedOn } from './remarked.ts';
import { tellWordForWord } from './word-for-word.ts';

const asker = /多少|几(?!乎)|哪|谁|什么|啥|怎|如何|多[大长高久远宽深]|为何/u;

/**
 * 既然供地38宗，那是多少亩: what a question takes for granted in a clause of its own, where the article tells another number of it. It is put right
 * first; what is asked follows, where it can be told. A claim in an article's own words holds.
 */
export const presumed = (material: Material, compose: (material: Material) => Draft): Draft | undefined =>
  tellMetAim(material) ??
  tellWordForWord(material) ??
  tellClaimedTogether(material, compose) ??
  takenForGranted(material, compose) ??
  remarkedOn(material, compose);

function takenForGranted(material: Material, compose: (material: Material) => Draft): Draft | undefined {
  const { query, known, vocabulary } = material;
  if (query.language === 'en' || !/^(?:figure|fact|compute|list|compare)$/u.test(query.kind)) return undefined;
  const [stated] = query.quantities.filter(({ unit, dimension }) => unit !== '' && !/duration|rank/u.test(dimension));
  const clauses = inClauses(query.text).split(/[，,；;。？?]/u);
  const own = stated && clauses.find((clause) => clause.includes(stated.text));
  const others = clauses.filter((clause) => clause !== own && asker.test(clause));
  if (!own || takesAway.test(own) || asker.test(own) || others.length === 0) return undefined;
  const claimed = own
    // 规划了38栋: as many as there are to be, and no aim of a year.
    .replace(/规划了(?=\d)/u, '有')
    .replace(/^(?:既然|因为|由于|按说|说好|不是说|都说|虽然|如果|要是)/u, '')
    .replace(/不是(?=.*(?:嘛|吗|么)$)/u, '')
    .replace(/(?:嘛|呢|啊|了|的话|吗|么)$/u, '');
  if (claimed.indexOf(stated.text) < 2) return undefined;
  const read = understand([`${claimed}对吧`], { vocabulary, glossary: known.glossary, language: query.language });
  const asked: Query = { ...read, ...(query.place && !read.place && { place: query.place }) };
  if (asked.kind !== 'yes-no') return undefined;
  // 全长3公里，怎么修这么久: why it is so is not told of what is not so, and the sentence that tells the other number is.
  if (others.some((clause) => asksWhySo.test(clause))) {
    const told = compose({ ...material, query: asked });
    const numbers = told.claims.flatMap(({ text }) => scanQuantities(text)).filter(({ unit }) => unit === stated.unit);
    const isOther = numbers.length === 1 && numbers[0]!.value !== stated.value;
    if (told.kind === 'grounded' && told.claims.length === 1 && isOther) return told;
  }
  const ranked = rank(asked, candidates({ ...material, query: asked }), known);
  const check = checkPremise({ ...material, query: asked }, ranked);
  const { no } = phrasesOf(query.language);
  if (check?.kind !== 'grounded' || check.lead !== no) return undefined;
  // Only what says all the words of the clause speaks against it.
  const told = ranked.filter(
    ({ figure, misses }) =>
      misses.length === 0 && figure.unit === stated.unit && leastMet(asked, figure, known) >= leastToDeny,
  );
  if (told.length === 0) return undefined;
  const text = query.text.replace(own, '').replace(/^[，,]|[，,]$/gu, '');
  const rest = compose({
    ...material,
    query: { ...query, text: `${claimed.replace(stated.text, '')}，${text}`, quantities: [] },
  });
  return {
    kind: 'grounded',
    language: query.language,
    lead: no,
    claims: [...check.claims, ...(rest.kind === 'grounded' ? rest.claims : [])],
  };
}
/** 没算新增的4家，原来有几家: nothing is taken for granted but what is to be left out. */
const takesAway = /没算|不[算含计]|不包括|除[去掉开]|扣[除掉]|去掉|刨[去除掉]|撇开|减[去掉]/u;
const leastToDeny = 0.6;

/** 商务区那38栋写字楼总面积多大: how many there are is taken for granted, and is a clause of its own. */
const inClauses = (text: string): string =>
  text.replace(
    /^(?<where>[^，,。？?]{2,12}?)[那这](?<count>\d[\d.]*[万亿]?[个家座栋幢宗条所户台辆件套处])(?<noun>[^，,。？?的]{2,6}?)(?=的|里|中|总|一共|平均|共|要|会|都|占|面积|投资)/u,
    '$<where>有$<count>$<noun>，',
  );

const asksWhySo = /怎么(?:这么|那么|会|才|还|[修建干做办]得?(?:这么|那么))|为什么(?:这么|那么|会|才)|凭什么/u;
