import type { Article, Draft } from '../../../domain.ts';
import { shortZone } from '../../../figures/places/bodies.ts';
import { bareName } from '../../../figures/places/places.ts';
import { simplify } from '../../../text/normal.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { overlap } from '../matching/surroundings.ts';
import { isToldOf } from '../matching/told-of.ts';
import type { Material } from '../saying/drafting.ts';

const still = '(?:一共|总共|累计|计划|预计|打算|准备|大概|已经|将|会|要|又|还|各|共)*';
/** 京瑞集团投了多少: who pays stands first. */
const payer = new RegExp(
  `^(?:请问|那么?)?(?<name>\\p{Script=Han}{2,8}?)的?${still}(?:投资?|出资|捐赠?|掏|砸)了?(?:多少|几)`,
  'u',
);
/** 银行给了某厂多少贷款, 借给某厂几千万: who gets it stands behind 给. */
const taker = /(?:[给借贷拨奖捐投]|[发贷提]?放|提供)(?:给了?|了)(?<name>\p{Script=Han}{2,8}?)(?:多少|几)/u;
/** Whoever it is, and what says when or where. */
const anybody =
  /^(?:[还再又都要将已总能会该先多少才就]|[境国海对]外|实际|原来|原本|最终|最后|前期|后期|后续|[上下]半年|[一二三四]季度|政府|财政|国家|中央|[省市区县镇]里?|[省市区县]级|我们|咱们?|你们|他们|大家|他|她|它|自己|企业|公司|银行|单位|部门|项目|工程|园区|上面|[今去前明]年|今后|以后|目前|现在|一共|总共|累计|这[个家座条次项]?|那[个家座条次项]?|每[个家人户]?|各[个家地]?|第.*|其中|年底|全[市区县省年]|平均|人均|户均|最.*)/u;

/**
 * Whether a question names who gave or who got a sum, and what is told is of others: what a park takes, where 某集团投了多少 is asked; what a bank has lent in
 * all, where 给了某厂多少贷款 is.
 */
export function isOfOtherParty({ kind, claims }: Draft, { query, known, vocabulary }: Material): boolean {
  if (kind !== 'grounded' || claims.length === 0) return false;
  if (claims.some(({ derivation }) => derivation)) return false;
  const places = [...vocabulary.homes, ...vocabulary.around].flatMap((place) => [place, bareName(place)]);
  const isParty = (name: string | undefined): name is string =>
    name !== undefined && !anybody.test(name) && !isVerb(name) && !places.some((place) => name.startsWith(place));
  const [pays, takes] = [payer, taker].map((pattern) => pattern.exec(query.text)?.groups?.name);
  const isTold = (name: string, isAround: (article: Article, start: number) => boolean) =>
    claims.some(
      ({ text, sources }) =>
        isSaidBy(name, simplify(text)) ||
        sources.some(({ passage, start, end }) => {
          const article = known.articles.get(passage.articleId)!;
          return isSaidBy(name, article.text.slice(start, end)) || isAround(article, start);
        }),
    );
  // An article about whoever pays need not name him again.
  const isOfPayer = (name: string) => (article: Article, start: number) =>
    [article.title, opening(article.text.slice(0, start), name.length)].some((said) => isSaidBy(name, said));
  const isOfTaker = (name: string) => (article: Article, start: number) =>
    isToldOf(name, article, start) || isPointedTo(name, article.text, start);
  return (isParty(pays) && !isTold(pays, isOfPayer(pays))) || (isParty(takes) && !isTold(takes, isOfTaker(takes)));
}

/** 为其提供资金2000万元, behind what names him. */
const isPointedTo = (name: string, text: string, start: number): boolean =>
  /^[^。！？\n]*(?:[为向给对]其(?!他|中|它|余)|该(?:公司|企业|集团|厂|项目|村|户))/u.test(
    text.slice(start, start + lastChars),
  ) && text.slice(Math.max(0, start - lastChars), start).includes(name);

/** What the sentence before opens with, as far as a name of so many signs at its head. */
const opening = (before: string, length: number): string =>
  before
    .slice(-lastChars)
    .split(/(?<=[。！？\n])/u)
    .at(-1)!
    .slice(0, openingChars + length);
const lastChars = 300;
const openingChars = 6;

/** By its own words, by others for them, or by the last of its words, which says what it is. */
const isSaidBy = (name: string, told: string, said = shortZone(told)): boolean =>
  [name, ...segmenterTerms(name).slice(-1)]
    .filter((one) => one.length > 1)
    .some((one) => formsOf(one).some((form) => said.includes(form) || (form.length > 2 && overlap(form, said) >= 0.5)));
