import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { understand } from '../../understanding/understand.ts';
import type { Material } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';

/**
 * 去年才供了12宗地，也太少了, 为什么今年只打算供12宗地: a number is claimed, and a remark is made on it, or a reason is asked for. What is told of it
 * answers the claim; a reason is sought only where it holds.
 */
export function remarkedOn(material: Material, compose: (material: Material) => Draft): Draft | undefined {
  const { query, known, vocabulary } = material;
  if (query.language === 'en' || !/^(?:figure|fact|yes-no)$/u.test(query.kind) || orders.test(query.text))
    return undefined;
  const said = claimIn(query);
  if (!said) return undefined;
  const { claim, isWhy } = said;
  const read = understand([`${claim}对吧`], { vocabulary, glossary: known.glossary, language: query.language });
  const asked: Query = { ...read, ...(query.place && !read.place && { place: query.place }) };
  const [stated] = asked.quantities;
  if (asked.kind !== 'yes-no' || !stated) return undefined;
  const told = compose({ ...material, query: asked });
  const { yes, no, notSaid, otherwise } = phrasesOf(query.language);
  if (told.kind !== 'grounded' || told.lead === notSaid) return undefined;
  if (told.lead === yes) return isWhy ? undefined : told;
  const isShort = stated.unit === '' && /[千万亿]/u.test(stated.text);
  const isOfUnit = ({ text }: DraftClaim) =>
    scanQuantities(text).some(({ unit }) => unit === stated.unit || (isShort && unit === '元'));
  return (told.lead === no || told.lead === otherwise) && told.claims.some(isOfUnit) ? told : undefined;
}

/** The clause that claims a number, without what is said of it. */
function claimIn({ text, quantities }: Query): { readonly claim: string; readonly isWhy: boolean } | undefined {
  const [stated, ...others] = quantities.filter(({ dimension }) => dimension !== 'rank');
  if (!stated || others.length > 0) return undefined;
  const clauses = text.split(/[，,；;。！!？?~～…]+/u).filter(Boolean);
  const at = clauses.findIndex((clause) => clause.includes(stated.text));
  if (at < 0 || clauses.length > mostClauses) return undefined;
  const own = clauses[at]!;
  const why = asksWhy.exec(own);
  const remarks = clauses.filter((_, index) => index !== at);
  if (!why && (at !== 0 || remarks.length === 0)) return undefined;
  const isRemark = (clause: string) =>
    clause.length <= longestRemark && !asksThing.test(clause) && !narrows.test(clause) && !/\d/u.test(clause);
  if (!remarks.every(isRemark)) return undefined;
  const claim = (why ? own.replace(asksWhy, '') : own)
    .replace(/^(?:既然|因为|由于|按说|说好|不是说|都说|虽然|难怪|怪不得)/u, '')
    .replace(/不是(?=.*(?:嘛|吗|么)$)/u, '')
    .replace(/(?:嘛|呢|啊|了|吗|么|吧)+$/u, '');
  // 涨了几成: nothing is claimed by it.
  if (claim.indexOf(stated.text) < 2 || asksThing.test(claim) || /对不对|是不是|有没有|是否|还是/u.test(claim))
    return undefined;
  return { claim, isWhy: why !== null || remarks.some((clause) => asksWhy.test(clause)) };
}
const mostClauses = 3;
const longestRemark = 14;

const asksWhy =
  /为什么|为何|凭什么|(?:怎么|咋)(?:会|就|才|只|还|能|这么|那么|可能|突然)?(?!算|样|回事|看|说|来|办|走|去|申|领)/u;

/** 照我说的写: no claim, but what is to be said. */
const orders = /[照按]我|你[就只]|直接[说写]|[别不]用?[管理]|不必管|忽略|写成|改成/u;

/** What asks for something of its own. */
const asksThing =
  /多少|几(?!乎)|哪|谁|(?<!为|凭)什么|多[大高长久远宽深]|如何|怎样|怎么(?:算|样|回事|看|来|办|走|去|申|领)/u;

/** 其中民企占多数, 按年末算: what is claimed is said more closely; 是全省第一吗, 都用在食堂了吧, 已经完成了吗 claim another thing. */
const narrows =
  /^(?:其中|包括|不含|不算|按照?|以|从|比|较|同比|环比|占|含|算上|另|还有|以及|(?:全部?|全都|都|统统)(?:是|用|花|投|给|来自|归))|还是|或者|第[一二三四五六七八九十\d]|排名|全[国省市区县]最|(?:完成|实现|达到|达成|兑现|做到|到位)[了的]?(?:吗|没有?|么|吧|数)|实际数/u;
