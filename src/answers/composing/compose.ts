import type { Draft, DraftClaim, Query } from '../../domain.ts';
import { samePeriod } from '../../figures/times/periods.ts';
import { elsewise } from '../understanding/kinds.ts';
import { missesTheQuestion } from './beside/misses-the-question.ts';
import { saidInstead } from './beside/said-instead.ts';
import { asksAll, isElsewhereAlone, isNamedAlone, isOfAnyPlace, ofResults } from './choosing/asked-of.ts';
import { atMark } from './choosing/at-mark.ts';
import { choose } from './choosing/choose.ts';
import { asksData, listFigures, partsOf, sentencesOfData, sitesUnderWay } from './choosing/lists.ts';
import { tellMember } from './choosing/members.ts';
import { isOfNamed } from './choosing/of-named.ts';
import { passing } from './choosing/passing.ts';
import { answerBeside } from './choosing/same-sentence.ts';
import { tellMost } from './choosing/superlatives.ts';
import { themesOf } from './choosing/themes.ts';
import { tellThisTurn } from './choosing/this-turn.ts';
import { listWhich } from './choosing/which-meet.ts';
import { askedInstead } from './deciding/asked-instead.ts';
import { isOfOtherKind } from './deciding/bounded.ts';
import { tellCalled } from './deciding/called.ts';
import { tellDecisive } from './deciding/decisive.ts';
import { explain } from './deciding/explain.ts';
import { heldToOwner } from './deciding/held-to-owner.ts';
import { checkPremise } from './deciding/premises.ts';
import { presumed } from './deciding/presumed.ts';
import { besideStated, factOfFigure } from './deciding/stated.ts';
import { saysWhatIsAsked, tellYesNo } from './deciding/yes-no.ts';
import { answerFact, isOffTopic } from './facts/fact-answers.ts';
import { readLikely } from './facts/likely.ts';
import { tellBeside } from './facts/neighbours.ts';
import { readOfTime } from './facts/of-time-asked.ts';
import { asksWhy, readClosely } from './facts/reading.ts';
import { onlyRealised } from './facts/realised.ts';
import { withReason } from './facts/reasons.ts';
import { saidFirst } from './facts/said-first.ts';
import { answerTogether } from './facts/together.ts';
import { asksIfOnly, asksWhichOne, saysOtherScope } from './matching/contrasts.ts';
import { countsOnly, isOfOtherThan, namesAsked } from './matching/counted.ts';
import { leastMet } from './matching/least-met.ts';
import { enough, isElsewhere, type Match, rank } from './matching/match.ts';
import { isOfOtherTime } from './matching/of-time.ts';
import {
  asksOfTwo,
  gapTold,
  isGapStated,
  isOfOneSentence,
  isOfRate,
  isQuoted,
  saysResult,
  statesResult,
  tellsOneOfEach,
} from './matching/of-two.ts';
import { tellBefore } from './reckoning/before.ts';
import { compute, computeChange, since } from './reckoning/compute.ts';
import { sayEach } from './reckoning/each.ts';
import { computeBySides } from './reckoning/each-side.ts';
import { reckonFirst } from './reckoning/first-of-all.ts';
import { shareOrGap } from './reckoning/gap-told.ts';
import { baseOf } from './reckoning/operands.ts';
import { reckon } from './reckoning/reckoned.ts';
import { ofYearBefore } from './reckoning/same-time.ts';
import { sideBySide } from './reckoning/side-by-side.ts';
import { asksGap, asksHow, compareTold, computeTold, sayEachTold } from './reckoning/sides.ts';
import { tellRows } from './reckoning/table-rows.ts';
import { distinct } from './saying/distinct.ts';
import { candidates, claimOf, type Material, sentenceOf } from './saying/drafting.ts';
import { grounded } from './saying/grounded.ts';
import { clauseOf, quoteFigures, wordsOf } from './saying/quoting.ts';
import { aimOfUnknownOutcome, refuse, refuseBeside, refuseNear, strangerIn } from './saying/refusals.ts';
import { saysOwn, saysPart } from './sentences/leaning.ts';
import { talk } from './talk.ts';

/** A figure answers whether something is so only where all that is asked is said of it. */
const leastToAffirm = 0.6;
const asksWords =
  /[给由归向]谁|[去到往]过?了?哪[儿里]|什么时候|何时|哪天|[了过]些?什么(?!数|指标|目标|成[绩果就]|进展|变化)\p{Script=Han}{2}/u;
const homeLead = 0.15;
const nearby = 0.4;

/** The answer that ledger and sentences give, without a model; where they surely give none, the sentence that likely is one. Not verified. */
export const compose = (material: Material): Draft => askedInstead(composeAsked(material), material, composeAsked);

function composeAsked(material: Material): Draft {
  const corrected = presumed(material, compose);
  if (corrected) return corrected;
  const draft = composeSurely(material);
  const { kind, text, parts = [] } = material.query;
  const isOfTwo = asksOfTwo.test(text) || (kind === 'compare' && parts.length > 1);
  const likely = isUnread(draft, material) ? readLikely(material, draft) : undefined;
  const mayRead = likely && (!isOfTwo || likely.claims.every(({ text: told }) => saysResult(material.query, told)));
  const found = withReason(mayRead ? likely : onlyRealised(draft, material), material);
  const read = heldToOwner(atMark(tellThisTurn(found, material), material), material);
  if (tellsOneOfEach(read, material.query))
    return compareTold(material) ?? refuse(material, 'not-in-corpus', read.claims);
  // 省外投资多少, of which only 市外投资 is told.
  const isOfScope = ({ text: words }: DraftClaim) => saysOtherScope(material.query, words);
  if (read.kind === 'grounded' && material.query.quantities.length === 0 && read.claims.some(isOfScope))
    return refuse(material, 'not-in-corpus', read.claims.filter(isOfScope));
  if (missesTheQuestion(read, material)) {
    const near = read.claims.filter(({ derivation }) => !derivation);
    const refusal = refuseBeside(material, near);
    return mayRead || isOfTwo ? refusal : saidInstead(read, refusal, material, compose);
  }
  const saysAny = read.claims.length > 0 || read.lead !== undefined;
  return saysAny && saysPart(read, material.query) && saysOwn(read, material.query)
    ? distinct(read)
    : refuse(material, 'not-in-corpus', []);
}

/** Whether the sentences found may still hold an answer that a draft does not give. */
const isUnread = (draft: Draft, material: Material): boolean =>
  draft.kind === 'refused' &&
  (draft.reason === 'not-in-corpus' ||
    asksWhy.test(material.query.text) ||
    (draft.reason === 'off-topic' &&
      material.query.kind === 'figure' &&
      !isOffTopic(material.query, material.vocabulary))) &&
  !strangerIn(material);

/** What rules decide alone. */
export function composeSurely(material: Material): Draft {
  const { query } = material;
  const said = talk(material);
  if (said) return said;
  switch (query.kind) {
    case 'what-is':
      return (
        explain(material) ??
        (query.terms.length > 0 || query.rest !== '' ? answerFigures(material) : refuse(material, 'not-in-corpus', []))
      );
    default: {
      const reckoned = strangerIn(material) ? undefined : (listWhich(material) ?? reckon(material));
      if (reckoned) return reckoned;
      const saying =
        saidFirst(material) ?? (strangerIn(material) ? undefined : (shareOrGap(material) ?? tellYesNo(material)));
      if (saying) return saying;
      const answer = answerParts(material);
      const draft = saysOwn(answer, query) ? answer : refuse(material, 'not-in-corpus', []);
      const decisive = strangerIn(material) ? undefined : tellDecisive(material, draft);
      if (decisive) return decisive;
      if (!isUnread(draft, material)) return readOfTime(material, draft) ?? draft;
      const { parts: _, ...plain } = query;
      const other = elsewise(query);
      const stated = other && compose({ ...material, query: { ...plain, kind: other } });
      if (stated?.kind === 'grounded') return stated;
      return tellCalled(material) ?? readClosely(material) ?? tellBeside(material) ?? draft;
    }
  }
}

/** Each of several questions by itself, unless the message makes more sense as one. */
function answerParts(material: Material): Draft {
  const { parts = [], kind, language } = material.query;
  const isSeveral = parts.length > 1 && kind !== 'compute' && kind !== 'compare';
  const drafts: Draft[] = [];
  for (const query of isSeveral ? parts : []) {
    // What was told already answers the question before, as a rule.
    const told = drafts.flatMap((one) => one.claims.map(({ text }) => text));
    const isNew = ({ kind, claims }: Draft) => kind === 'grounded' && claims.some(({ text }) => !told.includes(text));
    // 总投资多少, behind 开工多少个项目: what the same sentence says goes before what is said elsewhere.
    const beside = query.leans ? answerBeside({ ...material, query }, drafts.at(-1)) : undefined;
    const draft = beside && isNew(beside) ? beside : compose({ ...material, query });
    drafts.push(isNew(draft) ? draft : (answerBeside({ ...material, query }, drafts.at(-1)) ?? draft));
  }
  const answered = drafts.filter((draft) => draft.kind === 'grounded');
  const together = isSeveral ? answerTogether(material, drafts) : undefined;
  if (together) return together;
  const each = isSeveral && answered.length < parts.length ? sayEachTold(material) : undefined;
  if (each) return each;
  // 供地多少？比去年多多少？ are two questions, whatever the whole would give; and 2022年多大，2030年要达到多少 is asked of no other time.
  const times = new Set(parts.map(({ period }) => period?.label));
  const isApart = /[？?].*[？?]/u.test(material.query.asked) || (times.size === parts.length && !times.has(undefined));
  if (answered.length < 2 && !(isApart && answered.length > 0)) {
    const whole = answerFigures(material);
    if (whole.kind === 'grounded' || answered.length === 0) return whole;
  }
  const claims = answered
    .flatMap((draft) => draft.claims)
    .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index);
  // What a part that was refused shows as the nearest thing, another may tell.
  const isShown = (draft: Draft) => draft.claims.some(({ text }) => claims.some((claim) => claim.text === text));
  // 去年多少，比前年涨了多少: how large it is does not tell how far it rose, nor 今年计划多少 how much was done.
  const isOfOwn = (part: Query) =>
    isOfOtherTime(part, parts[0]!) ||
    (part.aspect !== undefined && parts.filter((other) => other.aspect !== undefined).length === 1);
  const missing = drafts.flatMap((draft, index) =>
    draft.kind === 'refused' && (isOfOwn(parts[index]!) || !isShown(draft)) ? draft.lead.split('\n')[0]! : [],
  );
  return { kind: 'grounded', language, claims, ...(missing.length > 0 && { lead: missing.join('\n') }) };
}

function answerFigures(material: Material): Draft {
  const { query, known } = material;
  const ranking = (one: Query) => rank(one, candidates({ ...material, query: one }), known);
  const yearBefore = ofYearBefore(query, ranking);
  if (yearBefore) return answerFigures({ ...material, query: yearBefore });
  const left = reckonFirst(material) ?? tellMost(material) ?? tellMember(material);
  if (left) return left;
  const rows = tellRows(material);
  if (rows) return rows;
  if (strangerIn(material))
    return refuse(material, isOffTopic(query, material.vocabulary) ? 'off-topic' : 'not-in-corpus', []);
  const beside = besideStated(material);
  if (beside) return grounded(material, [beside]);
  const ranked = ranking(query);
  const stated =
    (query.aspect === 'share' && !baseOf(query, known)) || isOfRate(query) || isGapStated(query, ranked)
      ? ranked.find((match) => match.score >= enough && match.misses.length === 0)
      : undefined;
  const gap = gapTold(query, ranked, known);
  if (gap) return grounded(material, [gap.figure]);
  if ((query.kind === 'compute' || query.kind === 'compare') && !stated) {
    // 前后提高了几个百分点: what one sentence tells by where it began and where it stands.
    const change = /[比和与跟、]|还|共|目标|计划/u.test(query.text.replace(since, ''))
      ? undefined
      : computeChange(query, ranked, known, (figure) => claimOf(figure, material));
    if (change) return { kind: 'grounded', language: query.language, claims: change };
    const both =
      query.kind === 'compute'
        ? computeTold(material, true)
        : asksGap.test(query.text)
          ? computeTold(material)
          : asksHow(query)
            ? compareTold(material)
            : undefined;
    if (both) return both;
    const computed = compute(query, ranked, known, (figure) => claimOf(figure, material));
    if (computed) {
      const sides =
        query.kind === 'compare' && isOfOneSentence(computed) ? sideBySide(material, composeSurely) : undefined;
      // Two numbers of one side are no comparison with the other, which has a sentence of its own.
      return sides && !isOfOneSentence(sides.claims)
        ? sides
        : { kind: 'grounded', language: query.language, claims: computed };
    }
    if (query.kind === 'compare' && (query.parts?.length ?? 0) > 1) {
      const own = ranked.filter((match) => match.score >= enough && match.misses.length === 0).slice(0, 2);
      const near = own.map((match) => claimOf(match.figure, material));
      // One side alone is no comparison.
      const sides = sideBySide(material, composeSurely);
      // Numbers told of each go before sentences that are read for one.
      const told = sides?.claims.every((claim) => !isQuoted(claim)) ? undefined : compareTold(material);
      return told ?? sides ?? refuse(material, 'not-in-corpus', near);
    }
    // 比上年多了几家: the article says it.
    const grown = ranked.filter(
      ({ figure, score, misses }) =>
        score >= enough &&
        misses.length === 0 &&
        figure.aspect === 'growth' &&
        (figure.unit !== '%' ||
          /率$/u.test(figure.metric) ||
          /百分之|同期|[去上]年/u.test((query.alone ?? query).text)) &&
        (figure.dimension !== 'points' || /[快慢高低]|点/u.test(query.text)),
    );
    const added = grown.length > 0 ? choose(query, grown, known)[0] : undefined;
    if (
      query.kind === 'compute' &&
      query.terms.length < 2 &&
      added &&
      (baseOf(query, known) ||
        /比(?:全[国省市]|[去上前]年)/u.test(query.text) ||
        /(?:率|比重|占比)$/u.test(added.figure.metric))
    )
      return grounded(material, [added.figure]);
    const toldOfBoth = query.kind === 'compute' ? computeTold(material) : compareTold(material);
    if (toldOfBoth) return toldOfBoth;
    const bySides = query.kind === 'compute' ? computeBySides(material, composeSurely) : undefined;
    if (bySides) return bySides;
    // 比去年多多少 is not answered by this year's figure alone, nor 甲和乙一共多少 by that of one.
    const near = ranked.filter((match) => match.score >= enough && !isElsewhere(match));
    // 全区 says a sum, 全市 in a comparison none.
    const states = /合计|[一总]共/u.test(query.text)
      ? new RegExp(`${statesResult.source}|全[市区县州旗镇乡村]`, 'u')
      : statesResult;
    const isStated = near.some((match) => match.misses.length === 0 && states.test(clauseOf(match.figure, known)));
    const needsTwo = baseOf(query, known) ?? (asksOfTwo.test(query.text) && !isStated ? true : undefined);
    if (query.kind === 'compute' && needsTwo && near.length > 0)
      return refuse(
        // 比去年多多少: the year that is missing may be the other one.
        needsTwo !== true && !near.some(({ figure }) => figure.period && samePeriod(figure.period, needsTwo))
          ? { ...material, query: { ...query, period: needsTwo } }
          : material,
        needsTwo === true && !near.every(({ misses }) => misses.includes('period')) ? 'not-in-corpus' : 'other-period',
        near.slice(0, 2).map((match) => claimOf(match.figure, material)),
      );
  }
  if (query.aspect === 'growth' && !ranked.some((match) => match.score >= enough && match.misses.length === 0)) {
    const change = computeChange(query, ranked, known, (figure) => claimOf(figure, material));
    if (change) return { kind: 'grounded', language: query.language, claims: change };
  }
  if ((query.kind === 'list' && query.terms.length > 1) || (query.kind === 'figure' && query.terms.length > 2)) {
    const each = sayEach(query, [...candidates(material)], known, (figure) => claimOf(figure, material));
    if (each.length > 1) return { kind: 'grounded', language: query.language, claims: each };
  }
  // 今年的增长目标是多少: a question that names no metric asks for all of its kind.
  const namesNone =
    (query.kind === 'figure' || (query.kind === 'fact' && query.status !== undefined)) &&
    query.terms.length === 0 &&
    query.rest + query.quantities.map(({ unit }) => unit).join('') === '';
  const passes = passing(query);
  const passed = sitesUnderWay(material) ?? (passes && query.kind !== 'compare' ? listFigures(material) : undefined);
  if (passed) return passed;
  const ofAll = query.kind === 'list' && asksAll.test(query.text);
  const all = ofAll ? listFigures({ ...material, query: { ...query, terms: [], rest: '' } }) : undefined;
  if (all) return all;
  const theme = query.rest.replace(ofResults, '');
  const isOfTheme =
    (query.kind === 'list' || (query.kind === 'fact' && ofResults.test(query.text))) &&
    theme !== '' &&
    themesOf(theme, known.glossary) !== undefined;
  const ofTheme = isOfTheme ? listFigures(material) : undefined;
  if (ofTheme) return ofTheme;
  if (
    (query.kind === 'list' || namesNone) &&
    !ranked.some((match) => match.score >= enough && match.misses.length === 0)
  ) {
    const listed = listFigures(material);
    if (listed) return listed;
    if (namesNone) return refuse(material, query.period ? 'other-period' : 'not-in-corpus', []);
  }
  const fitting = ranked.filter((match) => match.score >= enough);
  const unknown = aimOfUnknownOutcome(material, fitting);
  if (unknown) return unknown;
  const checked = checkPremise(material, ranked);
  if (checked) return checked;
  // The very thing, elsewhere or at another time, speaks against what is only like it.
  const own = fitting.filter((match) => match.misses.length === 0 && match.score > fitting[0]!.score - nearby);
  const abroad = isOfAnyPlace(query) ? fitting.filter(isElsewhereAlone) : [];
  // What is told of the district goes before what is told of others, unless it is much less what was asked for.
  const isNamed = (match?: Match) => match !== undefined && query.rest.split(' ').includes(match.figure.metric);
  const lead = isNamed(abroad[0]) && !isNamed(own[0]) ? 0 : homeLead;
  const nearest = (own[0]?.score ?? 0) < (abroad[0]?.score ?? 0) - lead ? abroad : own;
  // 签约的是哪几家公司: a number of people names no company.
  const isOther = ({ figure }: Match) => isOfOtherThan(query, figure) || isOfOtherKind(query, figure);
  const met = nearest.filter(
    (match) => !isOther(match) && passes?.(match.figure) !== false && isOfNamed(query, match.figure, known.articles),
  );
  // 哪些, 什么, 谁 ask for words; a figure answers them only where no sentence does.
  const wantsWords =
    query.kind === 'fact' ||
    (query.kind === 'yes-no' && query.terms.length === 0 && query.quantities.length === 0 && !query.aspect) ||
    (query.kind === 'list' &&
      !asksData(query) &&
      !query.period &&
      !query.status &&
      query.terms.length <= 1 &&
      /哪|什么/u.test(query.text));
  const owner = query.kind === 'fact' && query.dimensions === undefined ? factOfFigure(material) : undefined;
  if (owner) return owner;
  if (wantsWords && query.dimensions === undefined) {
    const fact = answerFact(material, fitting);
    const isSaid = fact.kind === 'grounded' && (query.kind !== 'yes-no' || saysWhatIsAsked(fact, query));
    // 在哪里, 什么时候建成, of what the turn before named: no figure says that.
    const isOfWords = asksWords.test(query.text) || (query.leans === true && /谁|哪里|哪儿|在哪/u.test(query.asked));
    const isOff = fact.kind === 'refused' && fact.reason === 'off-topic';
    if (isSaid || met.length === 0 || isOfWords || isOff) return fact;
  }
  const sure =
    wantsWords && query.terms.length === 0
      ? met.filter((match) => match.score >= 0.85 || isNamedAlone(query, match.figure))
      : asksIfOnly(query) || asksWhichOne(query)
        ? met.filter((match) => leastMet(query, match.figure, known) >= leastToAffirm)
        : met;
  if (
    sure[0]?.figure.dimension === 'count' &&
    query.language !== 'en' &&
    namesAsked(query) &&
    countsOnly(query, wordsOf(sure[0].figure, known))
  )
    return refuse(material, 'not-in-corpus', [claimOf(sure[0].figure, material)]);
  const parts = query.kind === 'list' && sure[0] ? partsOf(sure[0].figure, known.ledger) : [];
  if (parts.length > 1) return grounded(material, [sure[0]!.figure, ...parts]);
  if (sure.length > 0) {
    const chosen = choose(query, sure, known).map((match) => match.figure);
    const data = asksData(query) ? sentencesOfData(chosen, material) : undefined;
    if (data) return data;
    // 目标达到了吗: what is told of the aim in the same breath.
    const isOfAim = query.kind === 'compare' && /目标|任务|计划/u.test(query.text);
    if (
      isOfAim &&
      chosen.length === 1 &&
      /(?:达到|完成|超额|高于|低于|不及)[^，。；]*(?:目标|任务|计划)/u.test(wordsOf(chosen[0]!, known))
    )
      return { kind: 'grounded', language: query.language, claims: [sentenceOf(chosen[0]!, material)] };
    return grounded(material, chosen);
  }
  const isOfOther = fitting.length > 0 && fitting.every(({ misses }) => misses.every((miss) => miss === 'dimension'));
  const quoted = fitting.length === 0 || isOfOther ? quoteFigures(material, ranked) : undefined;
  if (quoted) return quoted;
  if (fitting.length === 0) return answerFact(material, []);
  return tellBefore(material, fitting) ?? refuseNear(material, fitting);
}
