import { Big } from 'big.js';
import type { Draft, Figure } from '../../domain.ts';
import { scanQuantities } from '../../figures/numbers/scan.ts';
import { literal } from '../../text/matches.ts';
import { simplify } from '../../text/normal.ts';
import { figuresOf } from '../ledger-index.ts';
import type { Reckoning } from '../understanding/conversation/reckonings.ts';
import { type Derived, derive } from '../verifying/derive.ts';
import { deriveOfOne } from '../verifying/derive-one.ts';
import { heldTold, newOfTold, shareInWords } from './held-told.ts';
import { inAspect, inAspectOnce, onlyInQuote } from './in-aspect.ts';
import { isOfOtherBase } from './matching/one-day.ts';
import { computed } from './reckoning/compute.ts';
import { canCombine } from './reckoning/operands.ts';
import { claimOf, type Material } from './saying/drafting.ts';
import { phrasesOf } from './saying/phrases.ts';
import { refuse } from './saying/refusals.ts';
import { toldBy } from './told-by.ts';
import { areAlike, areOfYears, type Before, newestFirst, ofYearBefore, resultOf, type Told } from './told-years.ts';

/** GDP and what is spent are both money, and neither a sum nor a gap; 第二产业增加值 and 第三产业增加值 are. */
const areOfOneKind = ([first, ...more]: readonly Told[]): boolean =>
  more.every(({ figure: { term, aspect } }) => {
    const own = first!.figure.term;
    return aspect !== 'level' || term === undefined || own === undefined || term.slice(-2) === own.slice(-2);
  });

/** 全社会用电量 and 城镇用电量, 税收 and the revenue that it is part of: the one holds the other. */
const isPartAndWhole = (told: readonly Told[]): boolean =>
  told.some(
    ({ figure: { metric, partOf } }) =>
      /^(?:全社会|全部|合计|总计)/u.test(metric) ||
      (partOf !== undefined && told.some(({ figure }) => partOf === (figure.term ?? figure.metric))),
  );

/** The figures meant: both of an answer that told two, else the newest and the ones before it that count alike; oldest first. */
function lastOf(answers: readonly (readonly Told[])[], count: number | undefined): readonly Told[] | undefined {
  const [last, ...before] = answers;
  if (last?.length === count || (count === undefined && last !== undefined && last.length > 1)) return last;
  if (last?.length !== 1) return undefined;
  const each = [last[0]!];
  let aside: Told | undefined;
  for (const told of before) {
    const [one] = told;
    if (told.length !== 1 || each.length === count) break;
    const isAlike = areAlike([each[0]!, one!]);
    // 降了多少, asked of the one in between.
    // 超了多少, of the aim that was told before another thing.
    const isOfSameTerm = one!.figure.term !== undefined && one!.figure.term === each[0]!.figure.term;
    if (isAlike && (aside === undefined || isOfSameTerm || aside.figure.metric === one!.figure.metric)) each.push(one!);
    else if (isAlike || aside) break;
    aside = isAlike ? undefined : one;
  }
  return each.length === count || (count === undefined && each.length > 1) ? each.toReversed() : undefined;
}

/**
 * What a turn that names nothing itself makes of the figures told before: 加起来, 差多少, 哪个高, 平均一个多少, 换成公顷. `answers` are those of the turns before, the
 * newest first. `undefined` where they told no figures that go together.
 */
export function reckonTold(asked: Reckoning, answers: readonly Before[], material: Material): Draft | undefined {
  const told = answers.map(({ draft, turn, dimensions }) => toldBy(draft, material, turn, dimensions));
  const stated = (chosen: readonly Told[], derived?: Derived): Draft => {
    const claims = [...new Map(chosen.map(({ claim }) => [claim.text, claim])).values()];
    const figures = chosen.map(({ figure }) => figure);
    return {
      kind: 'grounded',
      language: material.query.language,
      claims: derived ? [...claims, computed(derived, figures, claims, material.query)] : claims,
    };
  };
  if (asked.kind === 'conversion') {
    if (asked.by === undefined) return inOtherCurrency(told[0] ?? [], material);
    const dimension = scanQuantities(`1${asked.by}`)[0]?.dimension;
    const [one, ...more] = (told[0] ?? []).filter(({ figure }) => figure.dimension === dimension);
    const derived = one && more.length === 0 && deriveOfOne({ operation: 'conversion', by: asked.by }, one.figure);
    return derived ? stated([one], derived) : undefined;
  }
  if (asked.kind === 'aspect') {
    const { known, query } = material;
    const base = /同比|环比/u.exec(query.asked)?.[0];
    const own = told[0]?.flatMap((one) => inAspect(one, asked.aspect, material, base) ?? []) ?? [];
    const [one] = own.length > 0 ? own : onlyInQuote(answers[0]?.draft, asked.aspect, material);
    // 同比呢, of what is told 环比.
    const isOther = one && isOfOtherBase(query, one.figure, known.articles.get(one.figure.articleId)!);
    return one && !isOther && own.every(({ figure }) => figure === one.figure) ? stated([one]) : undefined;
  }
  if (asked.kind === 'average') {
    const amount = told.flat().find(({ figure }) => canBeShared.test(figure.dimension));
    const over = amount && countBehind(amount.figure, told.flat(), asked.each, material);
    const derived = over && derive('average', amount.figure, over.figure);
    return derived && stated([amount, over], derived);
  }
  if (asked.kind === 'share') {
    const others = told.slice(1).flat();
    const isAmount = ({ figure }: Told) => figure.unit !== '%' && figure.metric.includes(asked.of ?? '');
    // 占全省多少, after how many and by how much they grew.
    const amounts = told[asked.base && !told[0]?.some(isAmount) ? 1 : 0]?.filter(isAmount) ?? [];
    // 6栋、9万平方米, of 20栋: those that are counted as what was told before them.
    const isCounted = ({ figure }: Told) => others.some((one) => one.figure.unit === figure.unit);
    const [part, ...more] = amounts.length > 1 && asked.isOfTotal ? amounts.filter(isCounted) : amounts;
    if (more.length > 0) return undefined;
    // 48辆，占公交车总数的60%: as it is told.
    const share = part && shareBehind(part.figure, material, asked.base);
    if (asked.base && !share) return part && shareInWords(part, asked.base, material);
    if (share) return stated([{ figure: share, claim: claimOf(share, material) }]);
    const whole =
      part &&
      (others.find((one) => isWholeFor(part.figure, one.figure)) ??
        others.find((one) => asked.isOfTotal && isAheadOf(part.figure, one.figure)));
    // 企业有多少, 经营主体呢, 占多少: the whole was told last.
    const own = part && !whole && !asked.isOfTotal ? others[0] : undefined;
    const isWhole = part !== undefined && own !== undefined && isWholeFor(own.figure, part.figure);
    const [one, all] = isWhole ? [own, part] : [part, whole];
    const derived = one && all && derive('share', one.figure, all.figure);
    return derived && stated([one, all], derived);
  }
  if (asked.kind === 'both') {
    const [last, before] = told;
    return last?.length === 1 && before?.length === 1 ? stated([before[0]!, last[0]!]) : undefined;
  }
  if (asked.kind === 'over-years') {
    const [one] = told[0]?.length === 1 ? told[0] : [];
    const both = inOrder(lastOf(told, 2) ?? (one ? [one, ...ofYearBefore(one, material)] : []), false);
    const derived = areOfYears(both) && derive('difference', both[0]!.figure, both[1]!.figure);
    if (derived) return stated(both, derived);
    // An aim that is told once more is held against nothing.
    return one?.figure.status === 'target' ? refuse(material, 'not-in-corpus', [one.claim]) : undefined;
  }
  if (asked.kind === 'held')
    return heldTold(
      asked,
      asked.of ? told.slice(0, told[0]?.length === asked.of ? 1 : asked.of).flat() : (told[0] ?? []),
      material,
    );
  if (asked.kind === 'new') return newOfTold(told.flat(), material);
  if (asked.kind === 'outcome') {
    const both = withReached(told[0] ?? [], material);
    if (!both) return ofAimTold(told[0] ?? [], material);
    const [aim, reached] = both.map(({ figure }) => new Big(figure.value));
    return { ...stated(both), ...(reached!.gte(aim!) && { lead: phrasesOf(material.query.language).yes }) };
  }
  if (asked.kind === 'nth') {
    const [last = [], before = []] = told;
    const row = last.length > 1 ? last : asked.isOfTwo && last.length + before.length === 2 ? [...before, ...last] : [];
    const one = row.length > 1 && !(asked.isOfTwo && row.length > 2) ? nthOf(row, asked.nth) : undefined;
    return one && stated([one]);
  }
  if (asked.kind === 'result') {
    const { period } = material.query;
    const reached =
      (told[0]?.length ?? 0) > 1 && period ? told[0]!.flatMap((one) => resultOf(one, period, material)) : [];
    return reached.length > 0 ? stated(reached) : undefined;
  }
  if (asked.kind === 'remainder') {
    const whole = (part: Told) =>
      told
        .slice(1)
        .flat()
        .find((one) => isWholeFor(part.figure, one.figure) || isAheadOf(part.figure, one.figure));
    const { unit } = material.query;
    const isAsked = ({ figure }: Told) => unit === undefined || figure.unit === unit || figure.statedUnit === unit;
    const [part, ...more] = (told[0] ?? []).filter((one) => isAsked(one) && whole(one) !== undefined);
    const derived = part && more.length === 0 && derive('difference', whole(part)!.figure, part.figure);
    return derived ? stated([whole(part)!, part], derived) : undefined;
  }
  // 一共多少个, after 其中新开工21个: the whole that was told before.
  const [[part] = [], [whole] = []] = told;
  if (asked.kind === 'sum' && asked.isTotal && part && whole && part.figure.partOf === whole.figure.metric)
    return stated([whole]);
  const aspect = asked.kind === 'order' ? asked.aspect : undefined;
  const meant = aspect ? inAspectOnce(told, aspect, material) : told;
  const count = asked.kind === 'order' ? asked.of : asked.kind === 'range' ? undefined : 2;
  // 加起来, after by how much the last of them grew: of how large they are.
  const isGrown = asked.kind === 'sum' && meant[0]?.every(({ figure }) => figure.aspect === 'growth');
  const chosen =
    lastOf(meant, count) ??
    (asked.kind === 'difference' ? withReached(meant[0] ?? [], material) : undefined) ??
    (isGrown ? lastOf(meant.slice(1), count) : undefined);
  if (!chosen || (asked.kind === 'sum' && asked.isTotal && !areToldApart(chosen, material))) return undefined;
  if (!areAlike(chosen) || new Set(chosen.map(({ figure }) => figure)).size < chosen.length) return undefined;
  const bySize = inOrder(chosen, false);
  if (asked.kind === 'order') {
    const row = inOrder(chosen, asked.isLeastFirst);
    const at = asked.nth === undefined ? undefined : nthOf(row, asked.nth);
    return asked.nth === undefined ? stated(row) : at && stated([at]);
  }
  if (asked.kind === 'sum' && chosen.some(({ figure }) => figure.unit === '%' || figure.dimension === 'rank'))
    return undefined;
  // 还差多少, of 30栋、90万平方米厂房，力争20万平方米交用.
  const isLeft =
    asked.kind === 'difference' &&
    bySize[0]!.figure.dimension !== 'money' &&
    isAheadOf(bySize[1]!.figure, bySize[0]!.figure);
  if (!(areOfOneKind(chosen) || isLeft) || (asked.kind === 'sum' && isPartAndWhole(chosen))) return undefined;
  const operands =
    asked.kind === 'range'
      ? [bySize[0]!, bySize.at(-1)!]
      : asked.kind === 'difference'
        ? bySize
        : asked.kind === 'change'
          ? newestFirst(chosen)
          : asked.kind === 'ratio' && asked.isReversed
            ? chosen.toReversed()
            : chosen;
  const derived = derive(asked.kind === 'range' ? 'difference' : asked.kind, operands[0]!.figure, operands[1]!.figure);
  return derived && stated(operands, derived);
}

const nthOf = (row: readonly Told[], nth: number): Told | undefined => row.at(nth < 0 ? nth : nth - 1);

/** 超了多少, of an aim alone: with what its own sentence says was reached of the same. */
function withReached([aim, ...more]: readonly Told[], material: Material): readonly Told[] | undefined {
  if (aim?.figure.status !== 'target' || more.length > 0) return undefined;
  const reached = figuresOf(aim.figure.articleId, material.known.ledger).filter(
    ({ status, unit, aspect, sentence, metric }) =>
      status === 'actual' &&
      unit === aim.figure.unit &&
      aspect === aim.figure.aspect &&
      sentence.start === aim.figure.sentence.start &&
      // 计划改造8公里老旧管道，已实际改造9公里: what was done says no more of what.
      (metric.includes(aim.figure.metric) || aim.figure.metric.includes(metric) || /^(?:已|实际|累计)/u.test(metric)),
  );
  return reached.length === 1 ? [aim, { figure: reached[0]!, claim: claimOf(reached[0]!, material) }] : undefined;
}

/** 完成了吗, of what was told to be an aim: no result is told, unless the ledger has one of the same. */
function ofAimTold(told: readonly Told[], material: Material): Draft | undefined {
  const { query, known } = material;
  const isReached = ({ figure: aim }: Told) =>
    figuresOf(aim.articleId, known.ledger).some(
      ({ status, metric, place, period }) =>
        status === 'actual' && metric === aim.metric && place === aim.place && period?.label === aim.period?.label,
    );
  if (told.length === 0 || told.some((one) => one.figure.status !== 'target' || isReached(one))) return undefined;
  const { period, term } = told[0]!.figure;
  const terms = term === undefined ? [] : query.terms.filter((one) => one.term.name === term);
  return refuse(
    { ...material, query: { ...query, terms, rest: '', ...(period && { period }) } },
    'target-only',
    [...new Map(told.map(({ claim }) => [claim.text, claim])).values()].slice(0, 3),
  );
}

/** 一共多少人, of 300余名工人 and 40多名技术人员: two of one sentence that count alike, the one no part of the other; or the same of two sites. */
const areToldApart = (told: readonly Told[], { known }: Material): boolean => {
  if (areOfTwoSites(told)) return true;
  const [one, other] = told.map(({ figure }) => figure).toSorted((a, b) => a.start - b.start);
  return (
    told.length === 2 &&
    one!.articleId === other!.articleId &&
    one!.sentence.start === other!.sentence.start &&
    one!.metric !== other!.metric &&
    one!.status === other!.status &&
    [one, other].every((figure) => figure!.partOf === undefined) &&
    !/其中|包括|含|里|中|合计|共/u.test(known.articles.get(one!.articleId)!.text.slice(one!.start, other!.start))
  );
};

const siteOf = ({ figure, claim }: Told): string | undefined =>
  new RegExp(`\\p{Script=Han}{2,}(?:项目|基地|园区|工厂|工地)(?=${literal(figure.text)})`, 'u').exec(
    simplify(claim.text),
  )?.[0];

/** 北岸项目300余名, 电池基地项目200余名: the same counted at one time in two places that are named. */
const areOfTwoSites = (told: readonly Told[]): boolean => {
  const [one, other] = told;
  return (
    told.length === 2 &&
    one!.figure.term !== undefined &&
    one!.figure.term === other!.figure.term &&
    (one!.figure.status === 'target') === (other!.figure.status === 'target') &&
    one!.figure.period?.label === other!.figure.period?.label &&
    siteOf(one!) !== undefined &&
    siteOf(other!) !== undefined &&
    siteOf(one!) !== siteOf(other!)
  );
};

const inOrder = (told: readonly Told[], isLeastFirst: boolean): readonly Told[] =>
  told.toSorted((a, b) => new Big(b.figure.value).cmp(a.figure.value) * (isLeastFirst ? -1 : 1));

/** The share that a clause right behind a number says that it is. */
function shareBehind({ articleId, end, sentence }: Figure, { known }: Material, base?: string): Figure | undefined {
  const { text } = known.articles.get(articleId)!;
  return figuresOf(articleId, known.ledger).find(
    (one) =>
      one.aspect === 'share' &&
      one.sentence.start === sentence.start &&
      one.start > end &&
      /^(?:[，,][^，。；]{0,10}(?:增长|下降)[\d.]+%)?[，,（(]?(?:约|就)?占[^，。；\d]{0,16}$/u.test(
        text.slice(end, one.start),
      ) &&
      (base === undefined || text.slice(end, one.start).includes(base.replace(/^全/u, ''))),
  );
}

/** 其中税收6.88亿元, of a revenue of 9.36亿元: told as part of it, in its sentence. */
const isWholeFor = (part: Figure, whole: Figure): boolean =>
  part.unit === whole.unit &&
  part.unit !== '%' &&
  new Big(whole.value).gt(part.value) &&
  part.period?.label === whole.period?.label &&
  part.partOf !== undefined &&
  (part.partOf === whole.term || part.partOf === whole.metric);

/** 占总数多少, of 30栋楼宇建设，确保6栋交付: more of the same, right before it in its sentence. */
const isAheadOf = (part: Figure, whole: Figure): boolean =>
  part.unit === whole.unit &&
  part.unit !== '%' &&
  part.articleId === whole.articleId &&
  part.sentence.start === whole.sentence.start &&
  whole.end <= part.start &&
  new Big(whole.value).gt(part.value);

/** What an amount is shared out among: what its sentence counts, of the same name. */
function countBehind(
  amount: Figure,
  told: readonly Told[],
  each: string | undefined,
  material: Material,
): Told | undefined {
  const { ledger } = material.known;
  // 平均每户: the one number of its sentence that is counted in 户.
  const own = figuresOf(amount.articleId, ledger).filter(
    (one) =>
      (one.unit.startsWith(each ?? ' ') || one.statedUnit === each) &&
      one.dimension !== amount.dimension &&
      !one.isBase &&
      isOfSame(amount, one),
  );
  // 项目72个，总投资90亿元，其中新开工21个: it is not shared out among the new ones alone.
  const counted = own.some(({ partOf }) => partOf === undefined) ? own.filter(({ partOf }) => !partOf) : own;
  if (counted[0] && new Set(counted.map(({ value }) => value)).size === 1)
    return { figure: counted[0], claim: claimOf(counted[0], material) };
  const isOver = (one: Figure) =>
    (canCombine('average', amount, one) || (one.dimension === 'people' && isOfSame(amount, one))) &&
    !one.partOf &&
    (amount.metric.includes(one.metric) || one.metric.includes(amount.metric));
  const over = figuresOf(amount.articleId, ledger).filter(isOver);
  const [figure = over[0]] = over.filter((one) => told.some((other) => other.figure === one));
  return figure && over.every(({ value }) => value === figure.value)
    ? { figure, claim: claimOf(figure, material) }
    : undefined;
}

/** 5亿克朗(约合3.4亿元): what the article itself gives right behind it; no rate is known here. */
function inOtherCurrency(told: readonly Told[], material: Material): Draft {
  const { language } = material.query;
  const phrases = phrasesOf(language);
  for (const { figure } of told) {
    const { text } = material.known.articles.get(figure.articleId)!;
    const other = figuresOf(figure.articleId, material.known.ledger).find(
      ({ start, dimension }) =>
        dimension === 'money' &&
        start > figure.end &&
        /^[（(]?(?:约|折)?合(?:人民币|约)?$/u.test(text.slice(figure.end, start)),
    );
    if (other) return { kind: 'grounded', language, claims: [claimOf(figure, material), claimOf(other, material)] };
  }
  const claims = told.map(({ claim }) => claim);
  const lead = claims.length > 0 ? `${phrases.noRate}\n${phrases.nearest}` : phrases.noRate;
  return { kind: 'refused', reason: 'not-in-corpus', language, claims, lead };
}

/** 为800人追回工资900万元: told in one breath, of one time and state. */
const isOfSame = (one: Figure, other: Figure): boolean =>
  one.articleId === other.articleId && one.sentence.start === other.sentence.start && one.status === other.status;

const canBeShared = /^(?:money|area|length|weight|volume|energy|power)$/u;
