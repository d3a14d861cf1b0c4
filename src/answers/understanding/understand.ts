import type { Glossary, Language, Quantity, Query, QueryKind } from '../../domain.ts';
import { scanQuantities } from '../../figures/numbers/scan.ts';
import { isClass } from '../../figures/places/bodies.ts';
import { placeMentions } from '../../figures/places/places.ts';
import { timeMentions } from '../../figures/times/periods.ts';
import { formsOfTime, timesIn } from '../../figures/times/time-told.ts';
import { detectLanguage, simplify } from '../../text/normal.ts';
import { againstBefore, carriedOn } from './against-before.ts';
import {
  apartFrom,
  aroundIn,
  bareHome,
  endsName,
  foreignIn,
  isAheadOfName,
  isField,
  isInName,
  otherIn,
  partOfCity,
  populationIn,
  withoutOffice,
} from './asked-places.ts';
import { asTold, givenIn, isAnyYearsEnd, isOfPast, isOfToday, isRunning, uncounted, withSpans } from './asked-times.ts';
import { asksTarget, inPrint, namesOfMany } from './asking.ts';
import { smallTalkIn } from './conversation/small-talk.ts';
import { countingIn, ofWorkers } from './counting.ts';
import { inTurns, languageOf, withPointed } from './elliptic.ts';
import { chineseOf, withoutLatin } from './english/english.ts';
import { englishParts, englishSides } from './english/parts.ts';
import { wholeOf } from './english/whole.ts';
import { isEntity } from './entities.ts';
import { inContext } from './follow-up.ts';
import { aspectOf, kindOf, statusOf } from './kinds.ts';
import { withMeaningAsked } from './meaning.ts';
import { isOccasion, isOfName, termsIn } from './named-terms.ts';
import { ofBefore, partsOf, sidesOf, withoutTime } from './parts.ts';
import { ofOneThing, ofSameAs, pointing, withLevels } from './pointed.ts';
import { maxQuestions, questionsIn } from './questions.ts';
import { withField } from './ranked-field.ts';
import { restOf } from './rest.ts';
import { isSaid } from './said.ts';
import type { Vocabulary } from './vocabulary.ts';
import { inArticlesWords } from './wording/everyday.ts';
import { withoutFraming } from './wording/framing.ts';
import { inTwoNumbers } from './wording/gap-words.ts';
import { plainly } from './wording/plainly.ts';
import { partUnsaid, withActs, withParks } from './wording/said-words.ts';
import { mendTypos } from './wording/typos.ts';

export interface Understanding {
  readonly vocabulary: Vocabulary;
  readonly glossary: Glossary;
  /** The language to answer in, when the chat has chosen one. */
  readonly language?: Language | undefined;
}

/** Questions longer than this are read to this length: nobody asks in more, and the time stays bounded. */
const maxChars = 400;

/** Reads the last of `turns`; what it leaves open is taken from the turns before it, unless it opens a new topic. */
export function understand(turns: readonly string[], context: Understanding): Query {
  const [last = '', ...earlier] = withLevels(turns.slice(-5))
    .map((turn) => inTwoNumbers(withoutFraming(turn, context.vocabulary), context.vocabulary))
    .toReversed();
  const { lead, questions: put } = questionsIn(last);
  const before = [...earlier.toReversed(), ...lead];
  const inLanguage = (query: Query): Query => ({
    ...query,
    ...namesIn(query, context.vocabulary),
    asked: simplify(turns.at(-1) ?? ''),
    ...(turns.length > 1 && { isLater: true }),
    language: context.language ?? languageOf(turns),
  });
  const plain = once(plainly);
  const partsIn = once(partsOf);
  const read = once((turn) => readTurn(turn, plain, context));
  const pointed =
    before.length > 0
      ? (withPointed(simplify(put[0]!), read(put[0]!), read(before.at(-1)!)) ??
        againstBefore(simplify(put[0]!), read(before.at(-1)!)) ??
        carriedOn(simplify(put[0]!), () => inContext(before, context, read)) ??
        ofBefore(simplify(put[0]!), simplify(before.at(-1)!)))
      : undefined;
  const questions = pointed ? [pointed, ...put.slice(1)] : put;
  const whole = inLanguage(inContext([...before, ...questions], context, read));
  const computes = ({ kind }: Query) => kind === 'compute' || kind === 'compare';
  // 投诉有多少件，比去年少了百分之几: two questions, of which one computes.
  const clauses = questions.length === 1 && whole.language !== 'en' ? partsIn(plain(questions[0]!)) : [];
  const asked = questions.length > 1 ? questions : clauses;
  const isSeveral = asked.length > 1 && !computes(read(asked[0]!)) && asked.slice(1).some((one) => computes(read(one)));
  // 三个项目分别投多少，谁最大: all of them are told.
  const isEach =
    (whole.kind === 'compare' && /分别|各自?(?=[是有为]?(?:多|几))/u.test(whole.text)) ||
    (whole.kind === 'compute' && /(?:分别|各自?)占(?:了|到)?(?:多少|几|百分之)/u.test(whole.text));
  const query: Query = isSeveral || isEach ? { ...whole, kind: 'figure' } : whole;
  if (!answerable.has(query.kind)) return query;
  const isComputed = questions.length === 1 && computes(query);
  const all = questions.flatMap((question) => {
    const words = plain(question).slice(0, maxChars);
    if (detectLanguage(words) === 'en') return isComputed ? englishSides(words) : englishParts(words);
    return isComputed ? sidesOf(withoutTime(inPrint(words), context.vocabulary.newest)) : partsIn(words);
  });
  const together = all.slice(0, maxQuestions);
  if (together.length < 2) return query;
  // 规上工业比这个快几个点: than what the turn before asked about.
  const isPointed = isComputed && before.length > 0 && together.some((words) => pointing.test(words));
  const pointedAt = isPointed ? inContext(before, context, read) : undefined;
  const parts = together.map((_, index) => {
    if (pointedAt) return pointing.test(together[index]!) ? pointedAt : ofSameAs(read(together[index]!), pointedAt);
    const part = inContext(
      [...before, ...together.slice(0, index + 1)],
      context,
      read,
      index > 0 ? (isComputed ? 'side' : 'part') : undefined,
    );
    if (isComputed)
      return query.period && !read(together[index]!).period
        ? { ...part, period: query.period, ...(query.isSoFar && { isSoFar: true }) }
        : part;
    if (index === 0) return part;
    // One time said of all.
    const timed = part.period || part.status || !query.period ? part : { ...part, period: query.period };
    return { ...timed, alone: inLanguage(read(together[index]!)) };
  });
  const named = pointedAt ? { ...ofSameAs(query, pointedAt), terms: [...query.terms, ...pointedAt.terms] } : query;
  return { ...named, parts: (isComputed ? ofOneThing(parts) : parts).map(inLanguage) };
}

/** What `make` gives for some words, made once for one message. */
function once<T>(make: (words: string) => T): (words: string) => T {
  const made = new Map<string, T>();
  return (words) => {
    const known = made.get(words) ?? make(words);
    made.set(words, known);
    return known;
  };
}

function namesIn({ rest }: Query, vocabulary: Vocabulary): Pick<Query, 'names'> {
  const names = rest
    .split(' ')
    .filter(
      (word) =>
        vocabulary.names.has(word) ||
        (word.length > 2 && !formsOfTime(word) && isEntity(word) && !isClass(word) && isSaid(word, vocabulary)),
    );
  return names.length > 0 ? { names } : {};
}

/** 平均降水量多少, of articles that tell 平均降水量: nothing is to be reckoned. */
const isMeanTold = (text: string, vocabulary: Vocabulary): boolean => {
  const mean = /平均\p{Script=Han}{2,6}?(?=[是为有达]?(?:多少|几|多[高大]))/u.exec(text)?.[0];
  return mean !== undefined && isSaid(mean, vocabulary);
};

const answerable: ReadonlySet<QueryKind> = new Set([
  'compute',
  'compare',
  'figure',
  'list',
  'fact',
  'what-is',
  'yes-no',
]);

/** 除了GDP还有哪些目标: all but what is named first. */
const allBut =
  /^(?:那么?)?除(?:了|去|开)?(?<but>.{2,16}?)(?:以外|之外|外)?[，,]?(?:还|另外|别的|其他)(?:有|都有|是|定了|设了|提了|提到)*(?=哪些|什么|哪几|几个)/u;

/** A turn that asks for all but something, as one that asks for all, with what is left out. */
function readTurn(turn: string, plain: (words: string) => string, context: Understanding): Query {
  const { 0: lead, groups } = allBut.exec(simplify(turn.trim())) ?? {};
  if (lead === undefined) return readWhole(turn, plain, context);
  const but = readWhole(`${groups!.but!}多少`, plain, context);
  const without = [...but.terms.map(({ term }) => term.name), ...but.rest.split(' ')].filter(Boolean);
  return { ...readWhole(`有${turn.trim().slice(lead.length)}`, plain, context), asked: simplify(turn.trim()), without };
}

function readWhole(turn: string, plain: (words: string) => string, { vocabulary, glossary }: Understanding): Query {
  const asked = inTurns(simplify(turn.trim()));
  const language = detectLanguage(turn);
  const talk = smallTalkIn(asked);
  if (talk)
    return {
      asked,
      text: asked,
      language,
      kind: talk === 'about-bot' ? talk : 'greeting',
      terms: [],
      rest: '',
      quantities: [],
    };
  const folded = plain(asked)
    .slice(0, maxChars)
    .replace(/^\/?ask\b/iu, '')
    // GDP2022
    .replace(/(?<=\b[a-z]{3,})(?=(?:19|20)\d\d\b)/giu, ' ')
    .trim();
  const english = language === 'en' ? chineseOf(folded, glossary, vocabulary) : undefined;
  const whole = english && wholeOf(english, folded);
  const chinese = whole ? undefined : english;
  const text =
    chinese?.text ??
    whole ??
    inPrint(
      inArticlesWords(
        withField(
          withSpans(mendTypos(withoutLatin(withMeaningAsked(folded), glossary, vocabulary), vocabulary), vocabulary),
          vocabulary,
        ),
        vocabulary,
      ),
    );
  const times = asTold(timeMentions(text, { publishedOn: vocabulary.newest }), vocabulary);
  // Two times are to be compared; neither is the one that an answer must be of.
  // 恢复到2019年的几成: what is measured against.
  const given = givenIn(text);
  const timesAsked = times.filter(
    (t) =>
      t.start >= given &&
      (!t.isBase || isAim.test(text.slice(t.end))) &&
      !/(?:恢复|达到|回)[到至]?了?$|(?:^|[已能可将仅还约又才])达[到至]?了?$|相当于$/u.test(text.slice(0, t.start)) &&
      !/^有?(?:多少|几)年/u.test(text.slice(t.end)) &&
      // 8月起一小时收多少: from then on.
      !/^起(?![草飞源])/u.test(text.slice(t.end)) &&
      !/^(?:目前|当前|现在|如今|眼下|迄今|当年)/.test(t.text),
  );
  // 今年目标是5%，上半年达到了吗: the time of what is asked.
  const isOfAim = /^[^，,]*(?:目标|计划|任务)[^，,]*[，,][^，,]*(?:达到|完成|实现|达标)了?(?:吗|没)/u.test(text);
  const isOneTime = new Set(timesAsked.map((t) => t.period.label)).size < 2;
  const told = isOneTime ? timesAsked[0] : isOfAim ? timesAsked.at(-1) : undefined;
  // 全年实施项目数: of whichever year that is told.
  const isAnyYears = told && (isAnyYearsEnd(told, text, vocabulary) || told.text === '全年');
  const time = isAnyYears ? undefined : told;
  const { home } = vocabulary;
  // 江东市级文明村: villages of that class, in 江东.
  const places = placeMentions(text.replace(ofClass, '　　'), {
    ...(home && { place: home }),
    within: vocabulary.around,
  });
  const own = bareHome(text, vocabulary);
  const ownTerms = (words: string) =>
    termsIn(words, glossary).filter((term) => !isOfName(term, words, vocabulary) && !isOccasion(term, words));
  const named = ownTerms(text);
  const admin = places.filter(
    (p) => p.kind === 'admin' && !notAdmin.test(p.name) && !isField(text, p) && !isInName(text, p, vocabulary),
  );
  // 江东全区: of the home that is named.
  const said = admin.filter((p) => !p.isBase && !(own && /^[全本][省市区县州旗镇乡村]$/u.test(p.name)));
  // 江东 inside a longer run of words that only looks like a place is the home itself.
  const mentioned =
    own && said.every((p) => p.start <= own.start && own.end <= p.end && p.end - p.name.length < own.end)
      ? [own]
      : said;
  const nearest = mentioned.findLast(
    (p) => named[0] && p.end <= named[0].start && !/[，,。；;]/u.test(text.slice(p.end, named[0].start)),
  );
  const other = otherIn(text, vocabulary);
  const known = nearest ?? mentioned[0] ?? own ?? other ?? aroundIn(text, vocabulary, named[0]);
  const begins = times.map(({ end }) => end).filter((end) => !/[多几哪什谁]/u.test(text.slice(0, end)));
  const foreign = known ? undefined : foreignIn(text, vocabulary, begins);
  const namedPlace = known && isAheadOfName(text, known.name, vocabulary) ? undefined : (known ?? foreign);
  const place = english?.elsewhere ? { name: english.elsewhere } : (partOfCity(text, namedPlace) ?? namedPlace);
  const namedPlaces = apartFrom([
    ...(own ? [own.name] : []),
    ...said.map((p) => p.name),
    ...(other ? [other.name] : []),
  ]);
  // 2300亿对吗 tells of no pairs.
  // 前7个月, which no date tells the year of, is a time all the same.
  const undated = vocabulary.newest === undefined ? timesIn(text) : [];
  const counted = scanQuantities(text.replace(/对(?=吗|不对|吧|么)/gu, ' ')).filter(
    (q) =>
      !/^\d+多少/u.test(text.slice(q.start)) &&
      // 985呢, of “985”高校: a name, which the articles put in quotation marks.
      !(/^[呢的]?$/u.test(q.unit) && isSaid(`“${/^\d+/u.exec(q.text)?.[0]}”`, vocabulary)) &&
      !undated.some(({ 0: words, index }) => index <= q.start && q.end <= index + words.length),
  );
  // 一斤多少 asks the price of one.
  const isOfOne = ({ text: words }: Quantity) => /^一(?![十百千万亿])/u.test(words) && /多少|几/u.test(text);
  const isOfNames = namesOfMany.test(text);
  const quantities = (english ? scanQuantities(folded) : counted).filter(
    (q) =>
      q.dimension !== 'rank' &&
      q.start >= given &&
      !times.some((t) => t.start <= q.start && q.end <= t.end) &&
      !modifiers.test(q.unit) &&
      !isOfOne(q) &&
      // 云海4卖了多少份: the number is the name's.
      !(/^[卖用开]$/u.test(q.unit) && /\p{Script=Han}/u.test(text[q.start - 1] ?? '')) &&
      !(isOfNames && /^[个家所座条类种项位名大处]/u.test(q.unit)) &&
      text[q.start - 1] !== '哪',
  );
  const counting = countingIn(text);
  // 比全市高: what it is measured against is part of what is asked for.
  const outlet = vocabulary.outlets.find((name) => text.includes(name));
  const outletAt = outlet === undefined ? -1 : text.indexOf(outlet);
  const others = [
    ...(outlet === undefined ? [] : [{ start: outletAt, end: outletAt + outlet.length }]),
    ...times,
    ...uncounted(text, vocabulary),
    ...[...admin, ...(own ? [own] : []), ...(other ? [other] : []), ...(foreign ? [foreign] : [])].map((p) =>
      withoutOffice(p, text),
    ),
    ...counted.filter((q) => !modifiers.test(q.unit)),
    ...[...text.matchAll(/一[斤亩吨台辆套株只张次趟度桶箱瓶](?=多少)/gu)].map(({ index }) => ({
      start: index,
      end: index + 2,
    })),
    ...counting.spans,
  ];
  // 卖几块地 names 卖地 once the question words are out of it.
  const compact = named.length > 0 || chinese ? '' : restOf(text, others, vocabulary).replaceAll(' ', '');
  const apart = compact
    ? ownTerms(compact).map((term) => ({
        ...term,
        start: term.start + Number(endsName(compact, term.start, vocabulary)),
      }))
    : [];
  const terms =
    named.length > 0
      ? named
      : apart.length > 0
        ? apart
        : populationIn(text, own ?? admin.find(({ start }) => start === 0), glossary);
  const words = chinese ? 'parted' : vocabulary;
  const left = apart.length > 0 ? restOf(compact, apart, words) : restOf(text, [...others, ...named], words);
  const rest = chinese ? left : partUnsaid(withActs(withParks(left, vocabulary), text, vocabulary), vocabulary);
  const { unit } = counting;
  const dimensions = english
    ? (ofWorkers(english.text) ?? english.dimensions ?? (chinese ? [] : counting.dimensions))
    : counting.dimensions;
  const read = kindOf(text, english ? folded.replace(/\b(?:19|20)\d\d\b/gu, ' ') : folded, quantities, {
    hasTerm: terms.length > 0,
  });
  // 几节课, 几台车: whatever it is counted in.
  const kind =
    read === 'fact' &&
    // What was the trade target?
    ((english?.status === 'target' && /^what/iu.test(folded)) ||
      (unit !== undefined && /多少|几/u.test(text) && !/几[月号日年点]/u.test(text)))
      ? 'figure'
      : // The district's name, by itself: what there is to tell of it.
        read === 'fact' && rest === '' && terms.length === 0 && place?.name.startsWith(text) === true
        ? 'list'
        : read === 'compute' && isMeanTold(text, vocabulary)
          ? 'figure'
          : read;
  const aspect = aspectOf(
    text,
    terms.map((t) => t.words),
  );
  const counts = terms.flatMap(({ term }) => (term.dimension === 'count' ? [term.dimension] : []));
  const status = english
    ? english.status
    : (statusOf(text, terms, vocabulary.names) ??
      // 造了几辆车, which the articles call an output: what is put in their words was done all the same.
      ((asksDone.test(asked) && !asksTarget.test(asked)) ||
      isOfToday(text, dimensions.length > 0 ? dimensions : counts, time, vocabulary) ||
      isOfPast(text, time, vocabulary)
        ? 'actual'
        : undefined));
  return {
    asked,
    text,
    language,
    kind,
    terms: terms.map(({ term, words }) => ({ term, words })),
    // 面积多大 asks for what is counted in areas; the word itself need not stand there.
    rest:
      dimensions.length > 0 && rest.includes(' ')
        ? rest.replace(/(?:^|\s)(?:面积|人数|金额|数目)(?=\s|$)/gu, '').trim()
        : rest,
    quantities,
    ...(place && { place: place.name }),
    ...(outlet !== undefined && { outlet }),
    ...(namedPlaces.length > 1 && { places: namedPlaces }),
    ...(time && { period: time.period }),
    ...(time && isRunning(time, text, vocabulary) && { isSoFar: true }),
    ...(status && { status }),
    ...(aspect && { aspect }),
    ...(dimensions.length > 0 && { dimensions }),
    ...(unit && { unit }),
  };
}

/** 2024年目标 at the end of a question asks for that year's, and measures nothing by it. */
const isAim = /^(?:预期|既定)?(?:目标|任务|计划|预算)(?:任务|数)?(?:呢|[？?])?$/u;

/** What ends like a district and is none: 沉陷区, 老站区. */
const notAdmin =
  /小镇$|什么|哪|^(?:多少|几个?)|(?:涉农|建制|特色|百强|示范|贫困)[镇县区]$|[能可节]省$|(?:沉陷|封育|禁牧|棚户|重点城|中心城|库|矿|灾|林|牧|站|厂|院|校|港|作业|核心|保护|生活|办公|生产|风景|度假|商业|住宅|安置)区$/u;

/** 江东市级: of a class, and no city's. */
const ofClass = /(?<=\p{Script=Han}{2})[省市县]级(?![别市])/gu;

/** 三期, 新三样, 80岁以上: numbers that say which, not how many. */
const modifiers = /^(?:期|周?岁|样)$/u;

const asksDone = /(?<!安排|计划|规划|打算|预留|预计|[定设拟砸花投用占拿盖])了(?:多少|几)/u;
