import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import { countriesIn } from '../../../figures/places/realms.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import { numbersIn } from '../matching/numbers-in.ts';
import { isQuoted } from '../matching/of-two.ts';

/**
 * Whether an answer tells nothing of the kind that is asked for: no place, where one asks in which place something is held or built; numbers alone, where one asks
 * what somebody does; no sum in the money that one asks about.
 */
export function lacksWhatIsAsked({ kind, claims, lead }: Draft, query: Query): boolean {
  if (kind !== 'grounded' || lead !== undefined || claims.length === 0) return false;
  if (asksMoney.test(query.text) && !claims.some(({ text }) => money.test(simplify(text)))) return true;
  if (claims.some(({ derivation }) => derivation)) return false;
  return (
    (asksWhere.test(query.text) && !claims.some((claim) => saysWhere.test(toldIn(claim)))) ||
    (asksDoing.test(query.text) && query.kind === 'fact' && claims.every((claim) => !isQuoted(claim))) ||
    (asksWho.test(query.text) && claims.every((claim) => !isQuoted(claim))) ||
    (asksCountry.test(query.text) && !claims.some((claim) => countriesIn(toldIn(claim)).length > 0)) ||
    (query.kind === 'yes-no' && claims.every((claim) => isQuoted(claim) && isSupposed.test(simplify(claim.text)))) ||
    (asksSession.test(query.text) && !claims.some((claim) => saysSession.test(toldIn(claim)))) ||
    namesNoSuchThing(query, claims) ||
    isInOtherMoney(query, claims)
  );
}

const toldIn = ({ text, sources }: DraftClaim): string => [simplify(text), ...sources.map(citedWords)].join('\n');

const asksWhere =
  /在(?:哪里?|哪儿|什么地方|何处)(?:开|办|建|举[行办]|召开|进行|落[户地])(?!始|心|成)|(?:开|办|建|举[行办]|召开|落[户地]|设)在(?:哪里?|哪儿|什么地方|何处)(?!个)/u;
/** 投身城市建设 is nowhere; 于2006年收购 is a time. */
const saysWhere =
  /位于|坐落|选址|落户|地处|落地|走进|前往|[东西南北][起至接临]|(?:(?<![展体呈表]现|[存旨重好])在|(?<![关对由基终属等用大低高])于)(?![\d此其各本这那当线即由对二三四]|全[国力面]|年)\p{Script=Han}{2}/u;
/** 谁去走访的, of how many were visited. */
const asksWho = /^谁(?:去|来|到|在)?\p{Script=Han}{2,8}的[？?]?$/u;
/** 设备是哪国的, of a sentence on equipment that names no country. */
const asksCountry = /哪(?:一?个)?国(?:家)?(?!道|企|标|[有内产家级际])/u;
/** 收费吗, of 如有单位收取费用，请举报: what might be is not said to be so. */
const isSupposed = /^[^\p{Script=Han}]*(?:如[有遇]|若[有遇]|[如若]发现|一旦发现)/u;
/** 大会的基调是什么, of how many were held. */
function namesNoSuchThing({ kind, text }: Query, claims: readonly DraftClaim[]): boolean {
  const asked = /^(?:fact|what-is)$/u.test(kind)
    ? /(?<noun>(?!分别|各自|具体|到底|究竟|主要|大概|[这那])\p{Script=Han}{2})[是叫](?:什么|啥)[？?]?$/u.exec(text)
        ?.groups?.noun
    : undefined;
  return asked !== undefined && claims.every((claim) => !isQuoted(claim) && !simplify(claim.text).includes(asked));
}
/** 哪届展会, of one that is told to have been held. */
const asksSession = /(?:哪一?|第几)届/u;
const saysSession = /[\d一二三四五六七八九十首]届/u;
const asksDoing = /(?:能|会|可以)(?:给|帮|为|替)\p{Script=Han}{1,8}(?:做|干|提供)(?:些)?(?:什么|啥|哪些)/u;
/** 扣除了多少钱 is told by no rate; 零售额多少钱, 涨了多少 asks for one in its second part. */
const asksMoney = /(?:多少钱|几块钱|几个钱)(?!\s\S)/u;
const money =
  /\d\s*[万亿千百余多]*\s*(?:元|块|美[元金]|[欧韩日港加]元|[新台]币|英镑|卢布|卢比|万|亿)|[元币镑钱角]|免费|[¥￥$€£]/u;

/** 到位资金是2亿美元吗 is answered by no sum of yuan, nor by another sentence's number. */
function isInOtherMoney({ kind, quantities }: Query, claims: readonly DraftClaim[]): boolean {
  const [stated, ...more] = quantities;
  if (kind !== 'yes-no' || stated?.dimension !== 'money' || more.length > 0 || !claims.every(isQuoted)) return false;
  const told = claims
    .flatMap((claim) => numbersIn(simplify(claim.text)))
    .filter(({ dimension }) => dimension === 'money');
  return told.length > 0 && told.every(({ unit }) => unit !== stated.unit);
}
