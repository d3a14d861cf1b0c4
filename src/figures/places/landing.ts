import type { Span } from '../../domain.ts';
import type { PlaceMention } from './places.ts';

const landed =
  /^[^，。；：、\d]{0,10}?(?<how>落[户地在]于?|花落|坐落[于在]|位于|地处|分布[在于]|集中[在于]|[归隶]?属于|来自于?|出自|在|由)$/u;
/** What may stand behind 在青石区 or 由青石区 where it ends what is told of the number. */
const ends =
  /^(?:[，。；、）)”]|$|(?:负责|具体|牵头)?(?:承办|承担|实施|牵头|建设|承建|选送|申报|推荐|落实|认领)|落[户地]|建成|开工|投产)/u;

/**
 * 4家在青石区, 有3项由青石区承办: where a part of a larger place's figure lies, or who has it, stands behind the number. 8万人来自岭东省 says
 * where they are from: only the article's own place has what is from there.
 */
export function placeBehind(
  places: readonly PlaceMention[],
  at: Span,
  clause: Span,
  words: string,
  home: string | undefined,
): PlaceMention | undefined {
  const near = places.find((p) => p.start >= at.end);
  if (near?.kind !== 'admin' || near.end > clause.end || near.isBase) return undefined;
  const how = landed.exec(words.slice(at.end, near.start))?.groups?.how;
  if (how === undefined) return undefined;
  // 其中5家企业来自青石区: a part of them.
  const isOfFirms =
    /^\s*其中/u.test(words.slice(clause.start, at.start)) && /^(?:企业|公司|项目)/u.test(words.slice(at.end));
  if (how.startsWith('来自') && near.name !== home && !isOfFirms) return undefined;
  return /^[在由]$/u.test(how) && !ends.test(words.slice(near.end, near.end + 6)) ? undefined : near;
}

/** 居全市9个区县第3位, 在全省80个县中: how many there are is the whole's, whoever is ranked among them. */
export const fieldOf = (places: readonly PlaceMention[], at: Span, words: string): PlaceMention | undefined =>
  /^(?:区县|县区|县市|市县|地市|城市|区市|市区|镇街|乡镇|街镇|街道|省份|区|县|开发区)(?:[（(][^（）()]{1,3}[）)])?(?:[中里排位居列名第，、。]|的第|[（(]|$)/u.test(
    words.slice(at.end, at.end + 12),
  )
    ? places.findLast(
        (p) => p.isBase && p.kind === 'admin' && p.end <= at.start && /^的?$/u.test(words.slice(p.end, at.start)),
      )
    : undefined;

/**
 * 我区零售额增长9%，全市为7%；进出口增长14%: what a larger place is put beside the district for ends at the semicolon, or where the same
 * larger place is put beside the next figure. `heads` are those that stand before the figure, in their order.
 */
export function withoutComparisons(
  heads: readonly PlaceMention[],
  before: number,
  words: string,
  all: readonly PlaceMention[],
): PlaceMention | undefined {
  const last = heads.at(-1);
  const first = heads[0];
  if (!last || !first || last.name === first.name || !/^全[省市国]|^我国/u.test(words.slice(last.start, last.end)))
    return last;
  if (!bare.test(words.slice(last.end, before))) return last;
  const hasTurned = /[；;]/u.test(words.slice(last.end, before));
  const isNamedAgain = all.some(
    (p) => p.start > before && p.name === last.name && !p.isBase && bareAhead.test(words.slice(p.end)),
  );
  return hasTurned || isNamedAgain ? withoutComparisons(heads.slice(0, -1), before, words, all) : last;
}

/** 全市为7.5%, 全市同期增长5%: a number and nothing else, and the figure in question stands in a clause behind it. */
const bare = /^(?:同期|平均|水平|则|也|仅|只|分别|[为是达]|增长|下降|\s)*\d[^，。；]*[，；;]/u;
const bareAhead = /^(?:同期|平均|水平|则|也|仅|只|分别|[为是达]|增长|下降|\s)*\d/u;

/** 签约13个，涉及甲县产业园项目，乙县卫星工厂项目等，投资9亿元: the last of a list is not where the rest is told of. */
export const isListed = (words: string, { start, end }: Span): boolean =>
  ofWorks.test(words.slice(start, end)) && lists.test(words.slice(Math.max(0, start - 200), start));
/** What opens a row of works, and how each of them ends. */
export const lists = /(?:涉及|包括|包含|涵盖)了?[^；。\d]*$/u;
export const ofWorks = /^[^\d]*(?:项目|工程|公司|企业)等?$/u;
