import type { Draft } from '../../../domain.ts';
import { citedWords } from '../../cited.ts';
import type { Material } from '../saying/drafting.ts';

/** 预算收入包括哪些, GDP由什么构成: what a measure is made up of. */
const asksMakeUp =
  /(?:包[括含]|涵盖|由)(?:了)?(?:哪些|什么|哪几)|(?:哪些|什么|哪几\p{Script=Han})(?:部分)?(?:组成|构成)/u;
const tellsMakeUp = /包[括含]|涵盖|组成|构成|其中|分为|分别/u;
/** 目标是谁定的 */
const asksSetter = /谁(?:来)?(?:定|提|制[定订]|确定|下达|批准?|审批)[出下]?的?[？?]?$/u;
const tellsSetter = /[委府局厅]|会议|人大|大会|政协|办公室|部门|公司|集团|代表|书记|[区市县省镇]长|下达|批复|审议/u;
/** GDP的6%是多少亿: a part by the asker's own share. */
const asksShareOf = /的\d[\d.]*%[^，,？?的]{0,4}(?:多少|几)/u;

/** Whether an answer tells of a measure and not what is asked about it: what it is made up of, who set it, how much a share of it is, or why. */
export function isBeyondWhatIsTold({ kind, claims }: Draft, { query }: Material): boolean {
  if (kind !== 'grounded' || claims.length === 0 || claims.some(({ derivation }) => derivation)) return false;
  const { text, terms, language } = query;
  // A number alone is no reason.
  if (language === 'en') return /为什么/u.test(text) && claims.every((claim) => !/[“"]/u.test(claim.text));
  if (asksShareOf.test(text)) return true;
  const told = claims.flatMap(({ sources }) => sources.map(citedWords)).join('\n');
  if (asksSetter.test(text)) return !tellsSetter.test(told);
  const isMeasure = terms.some(({ term: { dimension } }) => dimension === 'money' || dimension === 'percent');
  return isMeasure && asksMakeUp.test(text) && !tellsMakeUp.test(told);
}
