import { Big } from 'big.js';
import type { Draft, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { numbersIn } from '../matching/numbers-in.ts';
import { phrasesOf } from '../saying/phrases.ts';

/** 难题已全部解决, 所有企业都走访了吗; 各县都有, and two that both are, claim no such thing. */
const claimsAll =
  /(?:统统|通通|全部|全都|悉数|一个不[落漏])(?:都|已经?)*\p{Script=Han}{2}|所有(?:的)?\p{Script=Han}{2,10}?都|(?<=[的个家栋户条项宗座批题事楼房地业目])都已?经?(?:开工|动工|完工|竣工|建成|投产|投用|交付|整改|签约|验收|办[结完好成]|完成|落实|解决|兑现|到位|达标|落地|走访|供出|拆[完除])/u;
const claimsAllInEnglish = /\b(?:all|every|each)\b(?! (?:year|month|day|quarter|in all)\b)/iu;
/** What tells of all: a word for it, or a number beside that of which it is. */
const tellsAll =
  /全部|全都|全面|全数|全覆盖|统统|均(?!衡|价|匀)|都(?![市城江会督])|所有|悉数|[每各](?!级|界|类|方|部门|单位|位)|一律|无一|100[%％]|百分之百|圆满|如期|清零|见底|计划|任务|其中|\d[件个项家座]\p{Script=Han}{0,6}中[，,]|总[计数共]|共(?=有|计|\d)|应(?=\p{Script=Han}{0,4}\d)/u;

/** Whether it is asked of all whether something was done, and what is told says so of some, or of nobody knows how many of them. */
export function tellsOnlySome({ kind, claims, lead }: Draft, query: Query): boolean {
  const { language, text, quantities } = query;
  const [only, ...more] = claims;
  if (kind !== 'grounded' || query.kind !== 'yes-no' || !only || claims.some(({ derivation }) => derivation))
    return false;
  if (!(language === 'en' ? claimsAllInEnglish.test(query.asked) : claimsAll.test(text))) return false;
  const words = phrasesOf(language);
  // 72个都开工了吗 is not denied by 120个.
  if (lead === words.otherwise || lead === words.no)
    return quantities.some((asked) =>
      claims.every(({ text: told }) =>
        numbersIn(simplify(told)).every(({ unit, value }) => unit !== asked.unit || new Big(value).gte(asked.value)),
      ),
    );
  if (lead !== words.yes && (lead !== undefined || more.length > 0)) return false;
  return !claims.some(({ text: told }) => tellsAll.test(simplify(told)));
}
