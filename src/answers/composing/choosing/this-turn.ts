import type { Draft, Figure, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import { figuresIn } from '../../ledger-index.ts';
import { isEntity } from '../../understanding/entities.ts';
import { attribute } from '../../understanding/leaning.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { isQuoted } from '../matching/of-two.ts';
import { claimOf, type Material } from '../saying/drafting.ts';

/** What a turn names itself; 面积 is told by its unit. */
const ownWords = ({ turn = '' }: Query): string[] =>
  turn.split(' ').filter((word) => /^\p{Script=Han}+$/u.test(word) && !attribute.test(word));

/** Whether a turn that leans is answered by one figure that says none of its own words. */
export const mayRepeat = (draft: Draft, query: Query): boolean =>
  draft.claims.length === 1 && saysNoneOfTurn(draft, query);

/** The same of all figures that it is answered by. */
function saysNoneOfTurn({ kind, claims }: Draft, query: Query): boolean {
  const own = ownWords(query);
  return (
    kind === 'grounded' &&
    (query.kind === 'figure' || (query.kind === 'compare' && isNounAlone(query))) &&
    query.language !== 'en' &&
    query.leans === true &&
    own.length > 0 &&
    claims.length > 0 &&
    claims.every(
      (claim) =>
        !claim.derivation &&
        !isQuoted(claim) &&
        !own.some((word) => formsOf(word).some((form) => saysForm(simplify(claim.text), form, word))),
    )
  );
}

/** 长 says 全长 right before a number, and not in the name of a town. */
const saysForm = (text: string, form: string, word: string): boolean =>
  form.length > 1 || form === word
    ? text.includes(form)
    : new RegExp(`${form}[约达为]?\\d|\\d\\p{Script=Han}{0,3}${form}`, 'u').test(text);

/** 在谈的呢, after how many firms there are: a sentence that has not even a sign of that is of the others. */
export const quotesOthers = ({ kind, claims }: Draft, query: Query): boolean => {
  // 没复业的呢: those that are not.
  const isNegated = /^(?:那么?|还)*(?:没有?|未|尚未)\p{Script=Han}{1,6}的(?:呢|有多少|有几)/u.test(query.asked);
  if (isNegated && query.leans && claims.every((claim) => isQuoted(claim) || /原文说/u.test(simplify(claim.text))))
    return !claims.some(({ text }) => /[未没]/u.test(simplify(text)));
  // 弄好的呢, read as 完工, is told by 完成.
  const own = ownWords(query).filter((word) => word !== '' && !/[好成]$|完|竣/u.test(word));
  return (
    kind === 'grounded' &&
    query.kind === 'figure' &&
    query.language !== 'en' &&
    query.leans === true &&
    /呢[？?]?$/u.test(query.asked) &&
    own.length > 0 &&
    claims.length > 0 &&
    claims.every(
      (claim) =>
        isQuoted(claim) && !own.some((word) => formsOf(word).some((form) => simplify(claim.text).includes(form))),
    )
  );
};

/** 全长呢, 注册资本呢: a noun by itself, and no name of a site, which may be told in full. */
const isNounAlone = ({ asked, turn = '' }: Query): boolean =>
  /^(?:那么?|还有)?(?<noun>\p{Script=Han}{2,8})呢[？?]?$/u.exec(asked)?.groups?.noun === turn && !isEntity(turn);

/** 能卖多少票, after 日均发车多少班次: the very figure that the turn before was told is no answer to what this one asks. */
export const repeats = (draft: Draft, before: Draft, query: Query): boolean =>
  saysSame(draft, before, query) ||
  (isWhyAlone(query) && tellsNoReason(draft, before)) ||
  (mayRepeat(draft, query) && (isNounAlone(query) || before.claims.some(({ text }) => text === draft.claims[0]!.text)));

/** 为什么, of what was told. */
export const isWhyAlone = ({ asked, language }: Query): boolean =>
  language !== 'en' &&
  /^(?:那么?|这是|但是?)?(?:为什么|为何|为啥|什么原因|原因(?:呢|是什么))(?:呢|啊|呀)?[？?]?$/u.test(asked);

/** The very sentence that was told, once more, gives no reason unless it has words for one. */
const tellsNoReason = ({ claims }: Draft, before: Draft): boolean =>
  claims.length > 0 &&
  claims.every(
    ({ text }) =>
      before.claims.some((one) => one.text === text) &&
      !/因|由于|为了|旨在|得益|以便|以[\u4e00-\u9fff]{1,12}(?:促|推|带|保)|缘|鉴于|受[^，。]{2,12}影响|带动|拉动|推动|助力/u.test(
        simplify(text),
      ),
  );

/** Whether a turn of another time or name would be told word for word what the turn before was, of which no number is of that. */
function saysSame({ kind, claims }: Draft, before: Draft, query: Query): boolean {
  const { asked, turn = '', period, leans } = query;
  if (!isOneMore(query) || kind !== 'grounded' || before.kind !== 'grounded' || !leans) return false;
  const [one, other] = [claims, before.claims].map((all) => all.map(({ text }) => text).join('，'));
  if (one !== other) return false;
  // 总共呢, after by how much they grew.
  if (/^(?:那么?)?(?:总共|一共|总数|总量|全部)/u.test(asked)) return true;
  const told = simplify(one!);
  if (turn === '')
    return period === undefined
      ? // 去年同期呢, of an article that nobody dated.
        otherTime.test(asked) && !otherTime.test(told)
      : period.source === 'stated' && !told.includes(period.label.slice(0, 4)) && !/[今去前明]年/u.test(told);
  const says = (clause: string) => formsOf(turn).some((form) => clause.includes(form));
  return (
    isNounAlone(query) &&
    claims.every(isQuoted) &&
    !told.split(/[，；。]/u).some((clause) => /\d/u.test(clause) && says(clause))
  );
}

const otherTime = /[去前上]一?年|同期|上个?(?:月|季度)/u;

/** 2023年呢, 美国呢: nothing but a time or a name, of which the same is asked. */
export const isOneMore = ({ asked, language }: Query): boolean =>
  language !== 'en' && /^(?:那么?)?[\d\p{Script=Han}]{2,10}呢[？?]?$/u.test(asked);

/** 水耗呢: of a figure told by what it counts, and the words of both (能耗和水耗分别下降6%和7%), the one that says it. */
function ofOwnWords(claims: Draft['claims'], turn: string): Draft['claims'][number] | undefined {
  const isInPrint = ({ text }: { text: string }) => /原文说：“/u.test(simplify(text));
  const [own, ...more] = claims.filter((claim) => !isInPrint(claim) && !isQuoted(claim));
  const says = own && more.length === 0 && formsOf(turn).some((form) => simplify(own.text).includes(form));
  const number = /[\d.]+(?=[^\d]*$)/u.exec(own?.text ?? '')?.[0];
  const isSaidAgain = ({ text }: { text: string }) => number !== undefined && text.includes(number);
  return says && claims.every((claim) => claim === own || (isInPrint(claim) && isSaidAgain(claim))) ? own : undefined;
}

/** 985呢, after how many were admitted: of several figures those that say the name. */
function ofNamed(draft: Draft, { asked, turn = '', leans, language }: Query): Draft | undefined {
  const { kind, claims } = draft;
  if (kind !== 'grounded' || !leans || language === 'en' || claims.length < 2 || !/呢[？?]?$/u.test(asked))
    return undefined;
  if (turn === '' || turn.includes(' ') || claims.some(({ derivation }) => derivation)) return undefined;
  const own = ofOwnWords(claims, turn);
  if (own) return { ...draft, claims: [own] };
  if (/的呢/u.test(asked)) return undefined;
  const told = claims.filter(({ text }) => formsOf(turn).some((form) => simplify(text).includes(form)));
  // A single sign may stand in any word.
  const isNamed = turn.length > 1 ? told.length > 0 : told.length === 1;
  return isNamed && told.length < claims.length ? { ...draft, claims: told } : undefined;
}

/**
 * 受理投诉500件，追回货款30万元: 追回了多少, after how many complaints there were, is told by the clause of that sentence which says the word of this turn, and
 * not by the number that answered the turn before. A clause with no number of its own tells nothing. 乙市的呢, after by how much the index of 甲市 fell: what that
 * part of the sentence tells of such a change.
 */
export function tellThisTurn(draft: Draft, material: Material): Draft {
  const { query, known } = material;
  const { language } = query;
  const named = ofNamed(draft, query);
  if (named) return named;
  if (!saysNoneOfTurn(draft, query)) return draft;
  const own = ownWords(query).filter((word) => word.length > 1);
  const says = (text: string) => own.every((word) => formsOf(word).some((form) => text.includes(form)));
  for (const { passage, start, end } of own.length > 0 ? draft.claims[0]!.sources : []) {
    let at = start;
    for (const clause of citedWords({ passage, start, end }).split(/(?<=[，；。])/u)) {
      const [from, to] = [at, at + clause.length];
      at = to;
      if (!says(clause)) continue;
      const rest = /^[^；。]*/u.exec(passage.text.slice(from - passage.start))![0];
      const isOfAspect = ({ aspect }: Figure) => query.aspect === undefined || aspect === query.aspect;
      const inPart = figuresIn(passage, known.ledger).filter(
        (one) => one.start >= from && one.end <= from + rest.length,
      );
      const inClause = inPart.filter((one) => one.end <= to);
      const ofAspect = query.aspect && !inClause.some(isOfAspect) ? inPart.filter(isOfAspect) : inClause;
      const told = (ofAspect.length > 0 ? ofAspect : inClause).map((figure) => claimOf(figure, material));
      // 新增甲类企业2家、乙类企业3家: the clause is that of the answer.
      if (told.some(({ text }) => draft.claims.some((claim) => claim.text === text))) return draft;
      // 某公司2023中报显示，……: a clause that no figure stands in only leads up to it.
      if (told.length > 0) return { kind: 'grounded', language, claims: [told[0]!] };
    }
  }
  return draft;
}
