import type { Quantity, Span } from '../domain.ts';
import { sentences } from '../text/sentences.ts';
import { atMeeting, byOffice, type Carry, carriedPlace, carriedSlot, remember } from './carry.ts';
import { blank, clausesOf, countable, joins, pieces, stretches } from './clauses.ts';
import { withEndsOfRange } from './ends-of-range.ts';
import { isDateline } from './glued.ts';
import { Headings } from './headings.ts';
import { homeOf, wholesOf } from './home.ts';
import { beginItem, beginLine, countingUp, withoutReasons } from './lines.ts';
import { columnsOf, leadMetric, listed } from './lists.ts';
import { ofWhole } from './metrics/asides.ts';
import { brokenDown, byStages, namedBefore } from './metrics/breakdown.ts';
import { bindMetric } from './metrics/chains.ts';
import { ofNextOwner, ownerAbove } from './metrics/owners.ts';
import {
  headsOf,
  isElsewhere,
  isOfEach,
  isOfRow,
  placeFor,
  placesInTurn,
  timeFor,
  withoutReporters,
  withoutRows,
} from './nearest.ts';
import { isBare, isMoney, isPower } from './numbers/bare.ts';
import { type Mention, quantitiesOf, scanMentions } from './numbers/scan.ts';
import { withSharedUnits } from './numbers/shared-units.ts';
import { firmsOf, nobody, withoutNames } from './places/firms.ts';
import { fullName } from './places/gazetteer.ts';
import { placeMentions } from './places/places.ts';
import { isLocal, isRealm, namesAnother, realmsIn } from './places/realms.ts';
import { onStretches } from './places/stretches.ts';
import { zonesIn } from './places/zones.ts';
import { isPartOfAim, isPromised, ofItem } from './promised.ts';
import type { ExtractContext, Slot } from './slot.ts';
import { aimBeside } from './status/aims.ts';
import { isOfTimeOver, ofTimeAlone, ownStatus } from './status/own-status.ts';
import {
  aimsFar,
  comparedWith,
  ensuresWork,
  isAble,
  isOfOneWork,
  isPlaced,
  isPresent,
  isWeakActual,
  looksAhead,
  looksForward,
  type ReadStatus,
  settle,
  startingFrom,
  statusOf,
  yearOf,
} from './status/status.ts';
import { isHome, Subjects } from './subjects.ts';
import { timeMentions } from './times/periods.ts';
import { timesInTurn } from './times-in-turn.ts';
import { asEver, periodFor, standsNow, undated, yearOn } from './when.ts';
import { inWholeWords } from './whole-words.ts';
import { isOutside, isSomebodys, nowhere, withThis } from './whose.ts';

/** Kept in the manifest: a generation whose figures were read by another version is read anew. */
export const scannerVersion = '180';

/** Linear in the text's length. `mentions`: the numbers of the text, where they have been read. */
export function extractSlots(
  text: string,
  given: ExtractContext,
  mentions: readonly Mention[] = scanMentions(text),
): Slot[] {
  const home = given.place === undefined && !given.isClaim ? homeOf(given.title, text) : undefined;
  const within = given.isClaim ? [] : wholesOf(text, given.place ?? home);
  const context = {
    ...given,
    ...(home !== undefined && { place: home }),
    ...(within.length > 0 && { within: [...(given.within ?? []), ...within] }),
  };
  const quantities = withSharedUnits(quantitiesOf(mentions), text)
    .map((one): Quantity => (isMoney(one, text) ? { ...one, unit: '元', dimension: 'money' } : one))
    .map((one): Quantity => (isPower(one, text) ? { ...one, unit: '千瓦时', dimension: 'energy' } : one))
    .filter((quantity) => quantity.unit !== '' || isBare(quantity, text));
  const slots: Slot[] = [];
  const firms = context.isClaim ? nobody : firmsOf(text, context.title);
  const carry: Carry = {
    named: [],
    ...(home !== undefined && { guess: fullName(home) }),
    monthFor: 0,
    subjects: new Subjects(context.place, context.subjects, firms),
    longer: firms.longer,
    headings: new Headings(context.publishedOn, context.isClaim ? undefined : context.title),
  };
  let next = 0;
  let line = '';
  let lineStart = 0;
  let lineEnd = -1;
  for (const sentence of sentences(text).flatMap((span) => pieces(text, span))) {
    if (sentence.start > lineEnd) {
      const before = line;
      const end = text.indexOf('\n', sentence.start);
      lineEnd = end < 0 ? text.length : end;
      lineStart = sentence.start;
      line = text.slice(lineStart, lineEnd).trimEnd();
      const hasFigures = quantities[next] !== undefined && quantities[next]!.start < Math.min(lineEnd, sentence.end);
      if (!context.isClaim || lineEnd < text.length || before !== '')
        beginLine(line, before, carry, context, hasFigures);
    }
    const words = withoutReasons(text.slice(sentence.start, sentence.end));
    const own: Quantity[] = [];
    while (next < quantities.length && quantities[next]!.start < sentence.end) own.push(quantities[next++]!);
    // A row of names is a line of one sentence.
    if (sentence.start === lineStart) carry.columns = columnsOf(line, own.length > 0) ?? carry.columns;
    if (own.length === 0 && isDateline(words)) continue;
    slots.push(...ofItem(readSentence(words, sentence, own, context, carry), text.slice(sentence.end)));
  }
  return slots;
}

function readSentence(
  words: string,
  sentence: Span,
  quantities: readonly Quantity[],
  context: ExtractContext,
  carry: Carry,
): readonly Slot[] {
  const { publishedOn } = context;
  beginItem(words, carry);
  const { view: viewed, period: ofSection } = carry.headings.section;
  const view = viewed ?? (carry.isItemOfPlan ? 'ahead' : undefined);
  const isYearTold = carry.period?.label === `${carry.year}` && ofSection?.label !== carry.period.label;
  // 11月底前投产, under 二、2026年重点工作.
  const year = viewed === 'ahead' && ofSection ? Number(ofSection.to.slice(0, 4)) : yearOn(carry, words, publishedOn);
  const times = timeMentions(words, { publishedOn, year, isYearTold });
  const isBack = isRealm(carry.place) && (isLocal(words) || namesAnother(words, carry.place));
  if (isBack || atMeeting.test(words) || byOffice.test(words)) carry.place = undefined;
  // 河东区……。“全区……: whom the text goes on about, before what it is guessed to be about or names most often.
  const told = carry.place ? fullName(carry.place) : undefined;
  const here = told && carry.guess?.endsWith(told.slice(-1)) ? told : context.place;
  const whole = [...(told ? [told] : []), ...(context.within ?? []), ...carry.named];
  const where = { ...(here && { place: here }), within: whole };
  const timeless = blank(words, times);
  const named = withoutNames(placeMentions(timeless, where), words, carry.longer);
  const realms = [...realmsIn(timeless, named, where), ...zonesIn(words, named)];
  const places = [...withoutReporters(named, words, context.place), ...realms].sort((a, b) => a.start - b.start);
  const single = withoutRows(places, words);
  const slots: Slot[] = [];
  const figuresOnly = countable(quantities, times, words, sentence.start);
  const clauses = clausesOf(words, quantities, sentence.start);
  const vague = [...undated(words), ...countingUp(words)];
  const blanked = blank(words, [
    ...times,
    ...stretches(quantities, times, words, sentence.start),
    ...vague,
    ...places.filter((p) => p.kind === 'admin'),
  ]);

  const heads = headsOf(places, clauses, words, blanked);
  // 300名工人忙碌有序……在某项目现场: the only scene of the sentence is the scene of what stands before it, too.
  const sites = places.filter((p) => p.kind === 'site');
  const scene =
    sites.length === 1 && /^(?:建设|施工)?(?:现场|工地)/u.test(words.slice(sites[0]!.end)) ? sites[0] : undefined;
  // Places stay: they are part of names (江东区人民医院).
  const spoken = blank(words, [...times, ...vague]);
  const { subjects } = carry;
  const area = places.findLast((p) => heads.has(p.start) && p.kind === 'admin' && p.name !== context.place)?.name;
  const carried = /^\s*其中/u.test(words) ? carry.last?.subject : undefined;
  subjects.beginSentence(carried, area, /分[两二三四五六2-6]期/u.test(words));
  let chain: Slot[] = [];
  let row: Carry['turns'];
  const given: ReadStatus | undefined =
    carry.lead?.status ??
    (view === 'ahead' || looksForward(words) || isPromised(words, carry) || isPartOfAim(words, carry)
      ? aim
      : undefined);
  let sentenceStatus = given;
  let isScheduled = false;
  const lastFigure = (figuresOnly.at(-1)?.start ?? sentence.start - 1) - sentence.start;
  const isLeading = /[：:]$/u.test(words);
  for (const clause of clauses) {
    const inside = figuresOnly.filter(
      (q) => q.start - sentence.start >= clause.start && q.start - sentence.start < clause.end,
    );
    const clauseWords = words.slice(clause.start, clause.end);
    // 岭钢是国企之一，在岭东省注册的企业有50家: still of whoever was named.
    const isHeaded =
      !hasThere.test(clauseWords) &&
      places.some((p) => heads.has(p.start) && p.kind === 'admin' && p.start >= clause.start && p.end <= clause.end);
    const isApart =
      isHeaded ||
      // 甲公司捐赠10万元……当天共募集208万元: of all of them.
      (words.endsWith('……', clause.start) && ofAll.test(clauseWords)) ||
      (/^[；;]/u.test(words.slice(clause.start - 1, clause.start)) && !/^[一二三四五六]期|^其中/u.test(clauseWords));
    if (inside.length === 0) subjects.read(spoken.slice(clause.start, clause.end), isApart, isHeaded);
    if (clause.start > lastFigure && !isLeading) continue;
    const firstEnd = inside[0] ? inside[0].start - sentence.start - clause.start : clauseWords.length;
    const said: ReadStatus | undefined = looksAhead(clauseWords, words.slice(clause.end))
      ? aim
      : statusOf(clauseWords, firstEnd);
    // 实事项目已经出炉：…… says nothing of what is listed behind it.
    const isLead = /^[：:]/u.test(words.slice(clause.end));
    // 为确保安全，我区新建桥梁3座: what for, and no aim of what follows.
    const isPurpose =
      (/^\s*为(?!民)/u.test(words) && /确保(?!\p{Script=Han}{0,6}[完实达新])/u.test(clauseWords)) ||
      ensuresWork.test(clauseWords);
    const isIdle = inside.length === 0 && (said?.isWeak || (said?.isSure && isLead));
    const read = isPurpose || isIdle || isAble(said, words.slice(0, clause.start), chain.at(-1)) ? undefined : said;
    const isWeak = isWeakActual(clauseWords, chain.length === 0, chain.at(-1));
    // 力争 holds for what follows it in the sentence, until something is said to be done.
    if (
      /^[；;]/u.test(words.slice(clause.start - 1, clause.start)) &&
      (sentenceStatus?.status !== 'target' || sentenceStatus.isAbility || isScheduled || !isWeak)
    )
      sentenceStatus = given;
    if (read && (read.status !== 'actual' || !isWeak || sentenceStatus?.status !== 'target' || sentenceStatus.isGoal))
      sentenceStatus = read;
    if (sentenceStatus === read) isScheduled = isOfOneWork(clauseWords, chain);
    if (inside.length === 0) continue;
    // 在建学校23所，改造学校19所
    if (sentenceStatus?.isOwn && sentenceStatus !== read && inside[0]!.unit === chain.at(-1)?.quantity.unit)
      sentenceStatus = given;
    const until = { start: ofTimeAlone(timeless, clause.start), end: clause.start + firstEnd };
    const isDone = isOfTimeOver(words, until, times, { previous: chain.at(-1), publishedOn });
    if (isDone && said?.status !== 'target' && sentenceStatus !== given && sentenceStatus?.status === 'target')
      sentenceStatus = { status: 'actual', isEstimate: false };
    // 计划明年竣工；现有员工300人: what is there now is not of a time to come.
    const isNow = /(?<![由从])(?:现有|目前)|现已|已(?!经?知)|累计/u.test(clauseWords.slice(0, firstEnd));
    const usable = isNow
      ? times.filter((t) => t.start >= clause.start || !publishedOn || t.period.from <= publishedOn)
      : times;
    const shares = placesInTurn(
      places,
      words,
      clause,
      inside.map(({ unit, start }) => ({ unit, at: start - sentence.start })),
    );
    const turns = timesInTurn(words, clause, times, inside, carry.turns, row);
    if (turns) row = carry.turns = turns;
    const group: Slot[] = [];
    inside.forEach((quantity, index) => {
      const at = { start: quantity.start - sentence.start, end: quantity.end - sentence.start };
      const previous = inside[index - 1];
      const following = inside[index + 1];
      const from = previous ? previous.end - sentence.start : clause.start;
      const before = blanked.slice(from, at.start);
      // 联合28家企业发放消费券: what goes on behind a number is what it counts, unless a list does.
      const isHead = index === 0 || /^[、，和及与]/u.test(words.slice(from, at.start));
      const owner = isHead
        ? subjects.read(spoken.slice(from, at.end), isApart && index === 0, isHeaded && index === 0)
        : subjects.hear(spoken.slice(from, at.start));
      const to = following ? following.start - sentence.start : clause.end;
      const after = blanked.slice(at.end, to);
      const last = group.at(-1) ?? chain.at(-1);
      const own = ownStatus({ words, quantity, at, clause, from, to, times, previous: last, publishedOn });
      if (own?.goesOn && (own.read.status === 'target' || sentenceStatus?.status === 'target'))
        sentenceStatus = own.read;
      const time = own?.isLeft ? own.time : (turns?.[index] ?? timeFor(usable, at, clause, words));
      const place =
        shares?.[index] ??
        (isOfEach(words, at.start, places, single)
          ? undefined
          : (placeFor(single, at, clause, heads, words, context.place) ?? scene));
      // 现有企业300家: of the day, whatever was told of a year that is over.
      const isOfNow = standsNow(words, at.start, times);
      const when =
        own?.isLeft && !time ? undefined : periodFor({ words, at, clause, from, times, time, isOfNow }, carry, context);
      const period = when && (own?.isOfYear || ofYearsPlan.test(before)) ? yearOf(when) : when;
      const joined = previous !== undefined && joins.test(before.replace(/^(?:以及|并|达到?|约|共)+/u, ''));
      const original = words.slice(at.start - before.length, at.start);
      const bound = (before: string) => {
        const read = bindMetric({
          quantity,
          before,
          after,
          original,
          joined,
          group,
          chain,
          inside,
          index,
          words,
          blanked,
          at,
          isElsewhere: isElsewhere(place, chain),
          carried: carriedSlot(carry, words, blanked),
          earlier: carry.levels,
          rowOf: carry.headings.rowOf,
        });
        return read.metricCertainty === 'stated'
          ? { ...read, metric: inWholeWords(read.metric, blanked, at, from) }
          : read;
      };
      const whole = bound(before);
      // 江东区海辰公司产值: the place in the name is a blank where metrics are read.
      const bare = owner && before.slice(owner.start, owner.end).trim();
      const apart =
        owner && !(bare && whole.metric.startsWith(bare))
          ? bound(blank(before, [{ start: 0, end: owner.end }]))
          : whole;
      // 县污水处理厂日处理能力: a name is read as one.
      const read =
        owner && apart.metric && apart.metric !== whole.metric && apart.metricCertainty === 'stated'
          ? { ...apart, metric: `${owner.name}${apart.metric}` }
          : owner && bare && bare !== owner.name
            ? { ...whole, metric: whole.metric.replace(bare, owner.name) }
            : // 海辰公司(600000)报收于12元: whose it is is not what is counted.
              owner && apart !== whole && owner.name.includes(whole.metric)
              ? { ...whole, metric: '' }
              : ofNextOwner(whole, subjects.of(whole.metric), last, quantity);
      const subject = shares?.[index]
        ? undefined
        : (ownerAbove(read, chain) ??
          subjects.of(read.metric) ??
          (place?.kind === 'site' && !isHome(place.name, context.place) ? place.name : undefined));
      const bare0 = ofWhole(listed(read, { quantity, ...at }, words, carry), place?.name, words, carry.last);
      const metric = subject ? bare0 : { ...bare0, metric: withThis(bare0.metric, words, at.start) };
      // 2025年建成的农田, under 二、2026年目标: what a year that is over is told with has been.
      const isTold = sentenceStatus === given && time?.hasYear && time.period.to < (publishedOn ?? '');
      // 馆舍将于年底开放，品牌价值32亿元，同比增长5%: what has grown already is there.
      const isState =
        (metric.aspect === 'rank'
          ? isPlaced.test(before)
          : isPresent.test(metric.metric) || /^[，、]?(?:同比|环比|[比较](?:上年|去年))/u.test(words.slice(at.end))) &&
        said?.status !== 'target' &&
        sentenceStatus !== given &&
        !aimsFar.test(words.slice(0, clause.start));
      const holding = own?.read ?? ((isTold && !carry.lead) || isState ? said : sentenceStatus);
      const beside = { quantity, at, clause, words, before, after, following, done: last?.period };
      const aimed = aimBeside(beside, period, publishedOn);
      // 预计投资50亿元，同比增长8%: how an amount changes has come true if it has.
      const ofLevel =
        metric.aspect === 'growth' &&
        metric.metricCertainty === 'carried' &&
        metric.metric !== '' &&
        !own &&
        !aimed &&
        said?.status !== 'target' &&
        !(time && time.start >= clause.start)
          ? [...chain, ...group].findLast(
              (one) => one.metric === metric.metric && one.aspect === 'level' && !one.isBase,
            )
          : undefined;
      const setting = { ...context, words, clause, view, last: last ?? carry.last, isPlanned: carry.isPlanned };
      const told =
        aimed ??
        startingFrom(metric.isBase, settle(holding, period, time, setting), {
          // 到2027年，占比由2022年的31%提高到45%
          own: time && /^(?:年?底?的?)$/u.test(words.slice(time.end, at.start)) ? period : undefined,
          comparedWith: metric.isBase ? comparedWith(words, at.start, times) : undefined,
          publishedOn,
        });
      const slot: Slot = {
        quantity,
        ...metric,
        ...(subject && { subject }),
        ...(isOutside(words, at, place?.end) || isOfRow(words, at.start, clause, places, single, heads, place)
          ? nowhere
          : place
            ? { place: place.name, placeCertainty: 'stated' as const }
            : !subject &&
                isSomebodys({
                  ...metric,
                  words,
                  at: at.start,
                  previous: last,
                  left: subjects.left,
                })
              ? nowhere
              : carriedPlace(carry, words, context, subject)),
        ...asEver(told, metric.metric, publishedOn, words.slice(clause.start, clause.end)),
        ...(ofLevel && { status: ofLevel.status }),
        statusCertainty: said || own || aimed ? 'stated' : holding ? 'carried' : 'assumed',
        clause: { start: sentence.start + clause.start, end: sentence.start + clause.end },
        sentence,
      };
      group.push(slot);
      slots.push(slot);
    });
    subjects.hear(spoken.slice(inside.at(-1)!.end - sentence.start, clause.end));
    if (group.length > 0) chain = [...chain, ...group];
  }
  const ends = onStretches(withEndsOfRange(slots, words));
  const parts = namedBefore(byStages(brokenDown(ends, words, carry.whole, carry.levels)), carry.levels);
  const site = sites.at(-1)?.name;
  remember({ words, times, site, heads: places.filter((p) => heads.has(p.start)), slots: parts }, carry, context);
  if (isLeading) {
    const clause = clauses.at(-1);
    carry.lead = {
      status: sentenceStatus,
      period: times.findLast((t) => !t.isBase && !t.isDay)?.period,
      place: carry.place,
      metric: clause ? leadMetric(blanked.slice(clause.start, clause.end)) : '',
    };
  }
  return parts;
}

const hasThere = /^在\p{Script=Han}{2,8}?(?:注册|设立|布局|投资)/u;
const aim: ReadStatus = { status: 'target', isEstimate: false };
const ofAll = /^[^，。；\d]{0,8}(?:共|合计|累计|总计)/u;
const ofYearsPlan = /年度计划(?:完成)?投资(?:约|为)?$/u;
