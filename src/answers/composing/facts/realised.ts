import type { Draft, Query } from '../../../domain.ts';
import { citedWords } from '../../cited.ts';
import { figuresIn } from '../../ledger-index.ts';
import { countsAsAsked } from '../matching/counted.ts';
import { isQuoted } from '../matching/of-two.ts';
import { overlap } from '../matching/surroundings.ts';
import type { Material } from '../saying/drafting.ts';
import { refuse } from '../saying/refusals.ts';
import { isOfKind } from '../sentences/facts.ts';

/** What asks how things really stand, and not how they are to be. */
export const asksReally = /实际(?!使用|利用|到位)|最[终后](?!一)|到底|真正|已经/u;
/** What is said of what is still to be. */
export const aimed = /计划|预计|力争|拟|将|目标|争取|预期|确保|有望|具备[^，。]{0,8}条件/u;

/** 实际是哪天完工的 is not answered by the day on which it is to be, where that is all that is told of it. */
export function isOnlyAimed(query: Query, text: string): boolean {
  if (!asksReally.test(query.text)) return false;
  const words = query.rest.split(' ').filter((word) => word.length > 1);
  const told = text
    .split(/[，；。]/u)
    .filter((clause) => isOfKind(query, clause) && words.some((word) => overlap(word, clause) >= 0.5));
  return told.length > 0 && told.every((clause) => aimed.test(clause));
}

const asksSoFar =
  /实际(?!使用|利用|到位)|最终|最后|到底|真正|已经|已(?=[建交开完投通竣])|[到至](?:现在|目前|今天|如今)|actually|so far/iu;
/** What tells that a number was reached. */
const reached = /已|累计|目前|截[至止]|完成|实现|实际|惠及|建成|现有|[^为]了|[达共只](?!力|标)/u;
const toCome =
  /计划|预计|力争|确保|拟|目标|争取|预期|有望|设计|规划|年底前|提出|要(?:继续|再|新)|意向|打算|准备|可(?:达|突破|实现|望)|将(?!近)|如?按.{2,12}(?:规模|标准)/u;

/** 4000个学位已经投用了吗, of 全年新增学位4000个, which is an aim: what is planned says neither yes nor no. Money that is set aside is. */
function tellsPlan({ kind, claims, ...draft }: Draft, { query, known }: Material): boolean {
  if (kind !== 'grounded' || draft.lead !== undefined || query.kind !== 'yes-no' || !asksDone.test(query.text))
    return false;
  const told = claims
    .flatMap(({ sources }) => sources)
    .flatMap(({ passage, start, end }) =>
      figuresIn(passage, known.ledger).filter((figure) => figure.start >= start && figure.end <= end),
    )
    .filter(({ value, dimension }) => dimension !== 'money' && query.quantities.some((asked) => asked.value === value));
  return told.length > 0 && told.every(({ status }) => status === 'target');
}
const asksDone = /(?:已经?|都|全部?|均)[^，。]{1,8}了(?:吗|没有?|么|吧)/u;

/**
 * A number that was to be reached, or that says what a thing is made for, does not tell how many there are so far: such an answer becomes a refusal
 * that shows it. Metrics that every district has are told for a time that is over.
 */
export function onlyRealised(draft: Draft, material: Material): Draft {
  const { query } = material;
  if (tellsPlan(draft, material)) return refuse(material, 'target-only', draft.claims);
  if (
    draft.kind !== 'grounded' ||
    draft.claims.length === 0 ||
    !(query.kind === 'figure' || asksDay.test(query.text) || /多少|几/u.test(query.text)) ||
    (query.terms.length > 0 && !draft.claims.every((claim) => isQuoted(claim) || /原文说：“/u.test(claim.text))) ||
    draft.claims.some(({ derivation }) => derivation) ||
    !asksSoFar.test(query.asked) ||
    // 大桥到底多长: how long it is made, whether it is done or not.
    /到底(?:有|是)?多[长高宽深大远重](?=$|[？?了呢啊])/u.test(query.text)
  )
    return draft;
  const isDay = asksDay.test(query.text);
  // What one month sold is no year's.
  const isOfPart = (clause: string) => asksYear.test(query.text) && ofPart.test(clause);
  const counted = draft.claims
    .flatMap(({ sources }) => sources)
    .flatMap(({ passage, start, end }) => citedWords({ passage, start, end }).split(/[，；。]/u))
    .filter((clause) => (isDay ? isOfKind(query, clause) : countsAsAsked(query, clause)));
  // 今年衬砌12.2公里 tells what was done of what is asked.
  const words = query.rest.split(' ').filter((word) => word.length > 1);
  const isDone = (clause: string) =>
    reached.test(clause) || (/[今去\d]年(?![底末])/u.test(clause) && words.some((word) => clause.includes(word)));
  if (counted.some((clause) => isDone(clause) && !toCome.test(clause) && !isOfPart(clause))) return draft;
  const reason = counted.some((clause) => toCome.test(clause)) ? 'target-only' : 'not-in-corpus';
  return refuse(material, reason, draft.claims.slice(0, 1));
}

const asksDay = /哪一?[天年月日]|什么时候|何时|几[月号]/u;
const asksYear = /全年|[今去前\d]年一?(?:共|总共)|一整年/u;
const ofPart = /上半年|季度|(?<!\d)\d{1,2}月|每?月(?:均|销售|产|营业|收入)|首月|前[\d一二三四五六七八九十]+个?月/u;

/** 什么时候开工还没有定 asks itself, and says that nobody knows. */
export const leavesOpen = ({ kind, text: asked }: Query, text: string): boolean =>
  kind === 'fact' && /什么时候|何时|哪一?[年天]|几[月号]/u.test(asked) && unsettled.test(text);
const unsettled =
  /(?:什么时候|何时|哪天|几时)[^。；]{0,14}(?:不[准好定清能]|没|未|再说|难说)|(?:时间|日期|开工|完工|通车|投用)[^，。；]{0,4}(?:尚未|还没有?|暂未|待)(?:确定|明确|定|公布)/u;
