import { Big } from 'big.js';
import type { Draft, DraftClaim, Figure, Query } from '../../../domain.ts';
import { figuresIn, figuresOf } from '../../ledger-index.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { derive } from '../../verifying/derive.ts';
import { enough, rank } from '../matching/match.ts';
import { isOfOtherTime } from '../matching/of-time.ts';
import { candidates, claimOf, type Material, quoteOf, sentenceOf } from '../saying/drafting.ts';
import { refuse } from '../saying/refusals.ts';
import { computed } from './compute.ts';

const aim = '(?:(?:全年|年度|年初|既定|预期|序时|的)*(?:目标|计划|预期|任务|进度)(?:值|增速|任务)?)';
/** 增速比目标低几个点, 离目标差多少 */
const asksGap = new RegExp(
  `(?:比|离|距离?|跟|和|与|较)${aim}[^，。]{0,4}(?:[高低多少快慢差超欠]|相差)[^，。]{0,4}(?:多少|几|远)`,
  'u',
);
/** 达标了吗, 完成年度目标了没有 */
const asksMet = new RegExp(
  `(?:达标|(?:达到|完成|实现)了?${aim}|${aim}[^，。]{0,4}(?:达到|完成|实现|达成))了?(?:吗|没有?|么|[？?]|$)|(?:是否|有没有)(?:达标|(?:达到|完成|实现)了?${aim})`,
  'u',
);
/** 哪些指标超过了目标, 哪项离计划差得最远: of all that is held against its aim. */
const asksWhich = /哪(?:些|几|一)?[个项]?(?:主要|经济|核心)*(?:指标|数据|目标|任务|领域|方面|工作|项)/u;
const asksFarthest = /(?:差|偏离|差距|相差)得?最[远大多]|最(?:远|大)的?差距/u;
const asksShort = /(?:没有?|未能?|尚未)(?:达到?|完成|实现)|[低慢少]于|不及|落后/u;
const asksBeyond = /超(?:过|出|额)?|[高快多好]于/u;
const asksAim = /目标|计划|预期|达标/u;
const asksReason = /为什么|为啥|为何|怎么|原因/u;
/** 增速高于目标, 超计划: by what a number is set against the aim. */
const tellsGap =
  /(?:(?<more>[高快多]于|超出?过?|超额)|[低慢少]于|落后|欠)(?:全年|年度|年初|既定|预期|序时|的)*(?:目标|计划|预期|任务|进度)$/u;

/**
 * What is told by how far the aim was missed or passed (增长3%，低于目标2个百分点; 开工30项，超计划6项): the gap itself, whether the aim was met, and, where no article
 * states it, the aim.
 */
export function againstAim(material: Material): Draft | undefined {
  const { query } = material;
  const { text, language } = query;
  if (language === 'en' || !asksAim.test(text) || asksReason.test(text)) return undefined;
  if (asksWhich.test(text)) return tellWhich(material);
  const isOfGap = asksGap.test(text) || asksMet.test(text);
  const isOfAim = !isOfGap && query.status === 'target' && /多少|几|呢[？?]?$/u.test(text);
  if (!isOfGap && !isOfAim) return undefined;
  const [found, ...others] = gapsTold(material);
  if (!found || others.length > 0) return undefined;
  const { gap, result, isMore } = found;
  const told = { kind: 'grounded', language, claims: sayGap(found, material) } as const;
  if (isOfGap) return told;
  const isStated = rank(query, candidates(material), material.known).some(
    ({ score, misses }) => score >= enough && misses.length === 0,
  );
  if (isStated || !result) return undefined;
  // 下降37%，低于目标47个百分点: what the aim was is left to who reads it.
  const derived = result.direction === 'fall' ? undefined : derive(isMore ? 'difference' : 'sum', result, gap);
  return derived ? { ...told, claims: [...told.claims, computed(derived, [result, gap], told.claims, query)] } : told;
}

/** Those that passed their aims, or missed them; or the one that is farthest from its own, where one sentence tells the others'. */
function tellWhich(material: Material): Draft | undefined {
  const { text, language } = material.query;
  const asksMore = asksBeyond.test(text);
  if (!asksMore && !asksShort.test(text) && !asksFarthest.test(text)) return undefined;
  const told = gapsTold(material, [[]]);
  // How many projects too few is no more and no less than so many points.
  const inPoints = told.filter(({ gap }) => gap.dimension === 'points');
  const [farthest, next] = inPoints.toSorted((x, y) => new Big(y.gap.value).cmp(x.gap.value));
  const isOfRow = new Set(inPoints.map(({ gap }) => `${gap.articleId} ${gap.sentence.start}`)).size === 1;
  const isSure = isOfRow && next && farthest && !new Big(next.gap.value).eq(farthest.gap.value);
  const claims = !asksFarthest.test(text)
    ? told.filter(({ isMore }) => isMore === asksMore).flatMap((one) => sayGap(one, material))
    : isSure
      ? [claimOf(farthest.gap, material)]
      : [];
  if (claims.length > 0) return { kind: 'grounded', language, claims };
  // 三项指标超额完成目标 may stand where no number tells by how much.
  return material.vocabulary.texts.some((told) => tellsOutcome.test(told))
    ? undefined
    : refuse(material, 'not-in-corpus', []);
}
const tellsOutcome =
  /(?:超|[高低快慢多少]于|没有?|未|不及|落后|完成|实现|达到)[^，。；]{0,8}(?:目标|计划|任务|预期)|(?:目标|计划|任务|指标)[^，。；]{0,8}(?:完成|达成|实现|超额)/u;

/** What was reached, and by how much that differs from the aim. */
function sayGap({ gap, result }: Gap, material: Material): DraftClaim[] {
  const whole = sentenceOf(gap, material);
  const [source] = whole.sources;
  if (!result || !source) return [whole];
  const { text } = material.known.articles.get(gap.articleId)!;
  const start = Math.max(source.start, text.lastIndexOf('；', result.start) + 1);
  const end = gap.end + /^[^；。\n]*/u.exec(text.slice(gap.end, source.end))![0].length;
  const part = quoteOf({ ...source, start, end }, text.slice(start, end), material.query.language);
  // The time and the place of a row stand in its first part.
  return start === source.start ? [part] : [claimOf(result, material), part];
}

/** 涨了1.3%，达标了吗: that it grew so much is no yes to what is asked. */
export const tellMetAim = (material: Material): Draft | undefined =>
  asksMet.test(material.query.text) ? againstAim(material) : undefined;

interface Gap {
  readonly gap: Figure;
  readonly isMore: boolean;
  /** What was reached, right before it in the same sentence. */
  readonly result: Figure | undefined;
}

/** The gaps to an aim that are told of what a question asks about, in its time. */
function gapsTold(material: Material, names = namesIn(material.query)): Gap[] {
  const { query, hits, known } = material;
  if (names.length === 0) return [];
  const gaps = new Set(hits.flatMap(({ passage }) => figuresIn(passage, known.ledger)));
  return [...gaps].flatMap((gap) => {
    const way = tellsGap.exec(gap.metric);
    if (!way || isOfOtherTime({ ...query, status: 'actual' }, gap)) return [];
    const result = figuresOf(gap.articleId, known.ledger).findLast(
      (one) =>
        one.end <= gap.start &&
        one.start >= gap.sentence.start &&
        gap.start - one.end <= nearChars &&
        (one.unit === gap.unit || (one.unit === '%' && gap.dimension === 'points')),
    );
    const { text } = known.articles.get(gap.articleId)!;
    const words = `${text.slice(gap.sentence.start, gap.start).split('；').at(-1)!} ${gap.metric} ${gap.term ?? ''}`;
    const isMet = names.every((forms) => forms.length === 0 || forms.some((form) => words.includes(form)));
    return isMet ? [{ gap, result, isMore: way.groups?.more !== undefined }] : [];
  });
}

/** A gap stands right behind what was reached. */
const nearChars = 16;

/** The ways in which what is asked about may be told. */
function namesIn({ terms, rest }: Query): readonly (readonly string[])[] {
  const words = rest.split(' ').filter((word) => word.length > 1 && !ofAim.test(word));
  const nouns = words.filter((word) => !isVerb(word));
  return [
    ...terms.map(({ words, term }) => [words, term.name, ...term.aliases]),
    ...(terms.length + nouns.length > 0 ? nouns : words).map(formsOf),
  ];
}
const ofAim = /目标|计划|预期|达标|任务|增[速长幅]|^相?差|完成/u;
