import type { Draft, Query } from '../../../domain.ts';
import { literal } from '../../../text/matches.ts';
import { simplify } from '../../../text/normal.ts';
import { sentencesOf } from '../../cited.ts';
import { figuresIn } from '../../ledger-index.ts';
import { isQuoted } from '../matching/of-two.ts';
import { overlap } from '../matching/surroundings.ts';
import type { Material } from '../saying/drafting.ts';

const asked = /^(?<part>\p{Script=Han}{5,20}?)占(?!比|地)\p{Script=Han}{2,16}?(?:比例|比重|份额|多少|百分之|几成)/u;
/** 城区年度投资900亿元、占比35%: a clause that names itself what it tells of. */
const quoted = /原文说：“(?<name>\p{Script=Han}{4,}?)(?:约|超过?|近|达)*\d/u;
const general = /投资|项目|收入|产值|企业|年度|计划|增加值|总额|产业|领域|[的了和与]/gu;

/** 制造业领域投资占年度计划的比例, of a quotation that tells the share of the city centre: no word of what was asked is in it. */
export function tellsShareOfOther({ kind, claims }: Draft, { text, aspect, language }: Query): boolean {
  const part = language !== 'en' && aspect === 'share' ? asked.exec(text)?.groups?.part : undefined;
  // 服务业 and 第三产业 are one, and share no sign that tells.
  if (kind !== 'grounded' || part === undefined || /服务业|[一二三]产/u.test(part) || claims.length === 0) return false;
  const own = part.replaceAll(general, ' ').split(' ');
  const pairs = own.flatMap((word) => [...word].slice(1).map((sign, index) => word.charAt(index) + sign));
  return (
    pairs.length > 0 &&
    claims.every(({ text: told }) => {
      const name = quoted.exec(simplify(told))?.groups?.name;
      return name !== undefined && !pairs.some((pair) => name.includes(pair));
    })
  );
}

/** 引资增长了多少, of 引资40亿元，收入增长8%: how far other metrics grow, and not the one that is asked about. */
export function tellsGrowthOfOther({ kind, claims }: Draft, { query, known }: Material): boolean {
  const isAsked =
    query.aspect === 'growth' && query.dimensions?.includes('percent') && /^(?:figure|compute)$/u.test(query.kind);
  if (kind !== 'grounded' || !isAsked || query.terms.length === 0 || claims.length === 0) return false;
  if (!claims.every(isQuoted)) return false;
  const grown = claims.flatMap(({ sources }) =>
    sources.flatMap(({ passage, start, end }) =>
      figuresIn(passage, known.ledger).filter(
        (figure) => figure.aspect === 'growth' && start <= figure.start && figure.end <= end,
      ),
    ),
  );
  return (
    grown.length > 0 &&
    grown.every(({ term }) => term && !query.terms.some((one) => overlap(one.term.name, term) >= 0.5))
  );
}

/** 全区GDP多少, of a sentence that says GDP nowhere but in 占GDP的61%. */
export function tellsOnlyShareOf({ kind, claims }: Draft, { kind: asks, terms, aspect, language }: Query): boolean {
  const term = terms[0]?.term;
  if (kind !== 'grounded' || asks !== 'figure' || aspect || language === 'en' || !term || terms.length > 1)
    return false;
  const names = [term.name, ...term.aliases].map(literal).join('|');
  const said = new RegExp(`(?<share>占(?:全?[国省市区县州])?的?)?(?:${names})`, 'gu');
  return (
    claims.length > 0 &&
    claims.every((claim) => {
      if (claim.derivation) return false;
      const found = [...simplify([claim.text, ...sentencesOf(claim)].join('\n')).matchAll(said)];
      return found.length > 0 && found.every(({ groups }) => groups?.share !== undefined);
    })
  );
}
