import { Big } from 'big.js';
import type { Draft, Figure, Query } from '../../../domain.ts';
import type { Material } from '../saying/drafting.ts';
import { grounded } from '../saying/grounded.ts';
import { figuresListed } from './lists.ts';

/** 哪项指标增长最快, 三个增长目标里哪个最低: of several changes, the one that goes farthest. */
const asksMost =
  /(?:哪[一个项]*(?:主要)?(?:经济)?(?:指标|目标|增[长速]|数据)?|什么|里|中)[^，。；]{0,8}最(?:[高大快多]|(?<least>[低小慢少]))|最(?:[高大快多]|(?<few>[低小慢少]))的[^，。；]{0,6}(?:哪|什么)/u;

/** Words that name no metric, beside those that the question is understood by. */
const ofNone = /^(?:最.|指标|主要指标|经济指标|数据|哪项|目标|增长)?$/u;

/** The largest or the smallest of all changes that are told, where one sentence tells them; `undefined` where that is not asked, or where two are alike. */
export function tellMost(material: Material): Draft | undefined {
  const { query } = material;
  const asked = asksMost.exec(query.text);
  if (!asked || query.aspect !== 'growth' || query.terms.length > 0 || !isOfAny(query)) return undefined;
  const asksFall = /下?降|下跌|减少|下滑|回落/u.test(query.text);
  const changes = figuresListed({ ...material, query: { ...query, rest: '' } }).filter(
    ({ unit, direction }) => unit === '%' && (!asksFall || direction === 'fall'),
  );
  // Of what several sentences tell, none says which of all is meant: sums of a year stand beside those of a firm, and aims beside results.
  const isTogether = new Set(changes.map(({ articleId, sentence }) => `${articleId} ${sentence.start}`)).size === 1;
  // 下降最多 is the least of all changes.
  const isLeast = ((asked.groups?.least ?? asked.groups?.few) !== undefined) !== asksFall;
  const ordered = changes.toSorted((a, b) => worthOf(a).cmp(worthOf(b)) * (isLeast ? 1 : -1));
  const [best, next] = ordered;
  return isTogether && best && next && !worthOf(best).eq(worthOf(next)) ? grounded(material, [best]) : undefined;
}

const isOfAny = ({ rest }: Query): boolean => rest.split(' ').every((word) => ofNone.test(word));

/** A fall of 3% is less than a rise of 1%. */
export const worthOf = ({ value, direction }: Figure): Big => {
  const size = new Big(value);
  return direction === 'fall' && size.gt(0) ? size.times(-1) : size;
};
