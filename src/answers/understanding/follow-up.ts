import type { GlossaryTerm, Query } from '../../domain.ts';
import { asksPresent } from './asking.ts';
import { asksAmount, isDoneOfOther, isSameAct, onceBuilt, rateAsked, saysAct, withoutMore } from './bare-acts.ts';
import { counterpart, growsAlike, isProjectsOf, isTermAlone, ofSameNoun } from './elliptic.ts';
import { asksProgramme, countsNamed, isDistinct, isEntity } from './entities.ts';
import { inPlaceOf, isOfSameName, namedTogether, ofOtherCountry, replacedIn, withoutOtherThing } from './in-place.ts';
import {
  attribute,
  beginsWith,
  genericNoun,
  isAside,
  leansOnContext,
  measure,
  measured,
  measuredIn,
  ofFirms,
  ofProjects,
} from './leaning.ts';
import { countedBefore, countedName, countsTerm, isCountedElse, isOfSort, thatOne } from './of-sort.ts';
import { oneQuestion } from './one-question.ts';
import { goingOn } from './place-before.ts';
import { isSaid } from './said.ts';
import { stage, stageAlone, withStage } from './stage-asked.ts';
import type { Understanding } from './understand.ts';
import { isVerb } from './verbs.ts';
import { asksWhich, ofThoseBefore } from './which-one.ts';
import { ofAnyTime, ofOtherTime, sameYear, timeLeft, yearBeside } from './year-beside.ts';

/** What stands in one message with what is before it: another question of the same thing, or another thing of which the same is asked. */
export type Beside = 'part' | 'side';

/** What somebody asks of any school or park. */
const ofThing = /.(?:[费价]|(?<![投股彩选发])票)$|^(?:工资|待遇|条件|期限|地址|电话|用途|名字)$/u;

/** What no figure answers. */
const asksFact =
  /谁|哪一?(?:[块宗]地|个地块)|什么时候|何时|哪里|哪儿|在哪|哪天|(?<![称成分])为什么|为何|什么原因|原因是什么|怎么回事/u;
/** 都是哪些, of as many as the turn before was told. */
const asksNames =
  /^(?:那|都|分别|具体)*(?:是|有)?哪(?:些|几[个家])(?:呢|啊)?[？?]?$|^(?:都|分别|具体)+(?:是|有)(?:什么|谁|啥)(?:呢|啊)?[？?]?$/u;
const pointing = /^(?:那?它|这[个家座些次回]|该|沿[线途]|里[头面])/u;
/** 总投资多少, beside 重点项目有几个: what those take, and nobody else's. */
const projectsOf = (query: Query, before: Query): string[] =>
  !before.rest.split(' ').some(isEntity) && query.terms.some(({ term }) => ofProjects.test(term.name))
    ? before.terms.flatMap(({ words }) => (/项目$/u.test(words) ? [words] : []))
    : [];

/** 几个停车位, 利润多少: a short question that names no place and no time may be of the firm or the site before it. */
function mayBeOf(before: Query, query: Query, { vocabulary }: Understanding): boolean {
  const namesOwn = query.place ?? query.period ?? query.outlet ?? query.places;
  return (
    namesOwn === undefined &&
    query.asked.length <= 10 &&
    query.quantities.length === 0 &&
    !query.rest.split(' ').some(isEntity) &&
    (query.kind === 'figure' || query.kind === 'fact') &&
    before.rest
      .split(' ')
      .some(
        (word) =>
          (isEntity(word) && (word.length > 2 || before.text.includes(`“${word}`))) || isDistinct(word, vocabulary),
      )
  );
}

/** Themes of what is counted of a whole district, as a rule. */
const ofWhole = /综合|财政|金融|人口|人民|生活|投资|消费|外贸|贸易/u;

/** Whether a paragraph of the articles speaks of both. Not asked of a corpus too large to be looked through. */
const isToldOf = (entity: string, { name, aliases }: GlossaryTerm, { vocabulary }: Understanding): boolean =>
  vocabulary.texts.length <= 200 &&
  vocabulary.texts.some((text) =>
    text
      .split('\n')
      .some((line) => line.includes(entity.slice(0, 2)) && [name, ...aliases].some((words) => line.includes(words))),
  );

/** 云锦商城呢, after how many work at one site: a name that the articles tell of, though its words are in the dictionary. */
const isNameAlone = ({ asked, rest }: Query, before: Query, { vocabulary }: Understanding): boolean =>
  /^(?:那么?)?\p{Script=Han}{3,10}呢[？?]?$/u.test(asked) &&
  rest.length > 2 &&
  asked.includes(rest) &&
  !measure.test(rest) &&
  !genericNoun.test(rest) &&
  !isVerb(rest) &&
  before.rest.split(' ').some(isEntity) &&
  isSaid(rest, vocabulary);

/** 农村的呢, 那500强的: nothing but what the same is asked of. */
const asksAgain = /(?:的|呢)[？?]?$/u;

/** What `query` leaves open, as the turn before had it. */
function fillIn(given: Query, then: Query, context: Understanding, beside?: Beside): Query {
  const before =
    beside === undefined ? withoutOtherThing(ofOtherCountry(ofOtherTime(then, given, context), given), given) : then;
  // 今年的目标呢, after 完成目标了吗: the aim by itself.
  if (before.kind === 'compare' && given.status === 'target' && given.period && asksAgain.test(given.asked))
    return fillIn(given, { ...before, kind: 'figure', text: before.text.replace(/ \S+$/u, '') }, context, beside);
  // 再建几个: what is built once more is built.
  const name = beside === undefined ? countedName(given, context.vocabulary) : undefined;
  const query = { ...given, rest: isOfSameName(given, before) ? '' : (name ?? withoutMore(given.rest)) };
  const other = ofSameNoun(query, before, context.glossary) ?? counterpart(query, before, context.glossary);
  if (other) {
    const terms = [{ term: other, words: other.name }];
    // 农村的呢, after by how much the towns' income grew.
    const aspect = asksAgain.test(query.asked) ? (query.aspect ?? before.aspect) : query.aspect;
    const filled = fillIn({ ...query, rest: '', terms, ...(aspect && { aspect }) }, before, context, beside);
    // 难题呢, after what it cost: how many of those.
    const { dimensions: _dimensions, unit: _unit, ...uncounted } = filled;
    const isOfAnother = other.dimension !== undefined && filled.dimensions?.includes(other.dimension) === false;
    const own = isOfAnother ? uncounted : filled;
    return asksAgain.test(query.asked) ? { ...own, text: other.name, kind: before.kind } : own;
  }
  // A word of English is as much as one of two signs.
  const named = query.rest.replace(/[a-z]+/giu, '一一').replace(/\s/g, '').length;
  if (beside === undefined && asksWhich(query)) return ofThoseBefore(query, before);
  // 老楼以后做什么用 asks of another thing, and asks another thing of it.
  const asksItself =
    (query.kind === 'yes-no' && /了(?:吗|没有?)[？?]?$/u.test(query.asked)) ||
    asksFact.test(query.asked) ||
    asksNames.test(query.asked) ||
    /[做干]什么|什么用|怎么/u.test(query.text);
  const isOtherEntity =
    query.terms.length === 0 &&
    query.rest !== '' &&
    !(asksItself && !/呢[？?]?$/u.test(query.asked)) &&
    (query.rest.split(' ').every(isEntity) ||
      (beside === undefined && (thatOne.test(query.asked) || isNameAlone(query, before, context)))) &&
    beside !== 'part';
  const isCounted =
    beside === undefined &&
    !attribute.test(query.rest) &&
    !(isVerb(query.rest) && isOfSort(query)) &&
    countedName(query, context.vocabulary) !== undefined;
  // 农业龙头企业呢, of 6家农业龙头企业; 首位度呢, after the product: a thing of its own, whatever was asked before.
  const isOwn =
    isCounted &&
    !before.text.includes(query.rest) &&
    (countsTerm(before, query) ||
      (measure.test(query.rest)
        ? !before.rest.split(' ').some((word) => word.at(-1) === query.rest.at(-1))
        : !context.vocabulary.texts.some((text) =>
            new RegExp(`${query.rest}\\p{Script=Han}{0,4}\\d`, 'u').test(text),
          )));
  // 学费呢, after 学校占地多少: another thing of the same, and no longer how much land.
  const isAttribute =
    beside === undefined &&
    !isCounted &&
    query.terms.length === 0 &&
    // 学费贵不贵
    /^\p{Script=Han}+(?:呢|(?<how>\p{Script=Han})不\k<how>)[？?]?$/u.test(query.asked) &&
    ofThing.test(query.rest);
  if (isOwn) {
    const placeBefore = before.place === context.vocabulary.home ? undefined : before.place;
    const [place, period] = [query.place ?? placeBefore, query.period ?? before.period];
    const firm = ofFirms.test(query.rest) ? beginsWith(before) : '';
    const isElse = before.unit === undefined || isCountedElse(query, before.unit, context.vocabulary);
    const { dimensions, unit } = measure.test(query.rest) || isElse ? query : before;
    return {
      ...query,
      text: `${firm}${query.rest}有多少`,
      rest: `${firm} ${query.rest}`.trim(),
      kind: 'figure',
      leans: true,
      ...(place && { place }),
      ...(period && { period }),
      ...(dimensions && { dimensions }),
      ...(unit && { unit }),
    };
  }
  const isOther = isOtherEntity || isCounted;
  const countsOwn = beside === 'part' && countsNamed(query);
  const standsAlone = !isOther && (countsOwn || query.terms.length > 0 || named > (beside === 'side' ? 1 : 4));
  const entities = before.rest
    .split(' ')
    .filter(
      (word) => word !== '' && (isEntity(word) || isProjectsOf(word, before) || isDistinct(word, context.vocabulary)),
    );
  // 利润呢, after 铭砺精工的营收: still of the firm, if the articles tell the two together.
  const carried =
    standsAlone && query.rest === '' && query.terms.length > 0
      ? entities.filter(
          (entity) =>
            !ofWhole.test(query.terms[0]!.term.theme ?? '') || isToldOf(entity, query.terms[0]!.term, context),
        )
      : [];
  // 总投资多少, after how many work at a site or in a park: that one's, whether anybody tells it or not.
  if (
    standsAlone &&
    carried.length === 0 &&
    query.rest === '' &&
    query.terms.some(({ term }) => ofProjects.test(term.name))
  )
    carried.push(
      ...before.rest.split(' ').filter((word) => (word.length > 2 || word.endsWith('级')) && !isVerb(word)),
      ...projectsOf(query, before),
    );
  // 他一个月工资多少: of nobody else.
  if (/[他她]/u.test(query.asked) && standsAlone && carried.length === 0) carried.push(before.rest.replaceAll(' ', ''));
  // 沿线有几座隧洞, 它一年发多少电: of what the turn before named.
  else if (pointing.test(query.asked) && standsAlone && carried.length === 0) carried.push(...entities);
  // 建成后能吸纳多少工人: of what was named in full; which stage of it, the sentence that tells it seldom says.
  else if (onceBuilt.test(query.asked) && standsAlone && carried.length === 0)
    carried.push(...entities.filter((word) => word.length > 2 && !stage.test(word)));
  // 总共多少, after how many were new: all there are by now.
  // 一共几宗, after a plan: all that is planned.
  const isOfPlan =
    asksProgramme(`${entities.join('')}${query.text}`) ||
    (before.status === 'target' && !standsAlone && /^那?么?(?:一共|总共|合计)[是有]?(?:多少|几)/u.test(query.text));
  const isTotal = !standsAlone && beside === undefined && !isOfPlan && /总共|一共|总数|累计|现在/u.test(query.text);
  // 二期呢, after 某厂一期: the other stage of the same thing; after 某厂, a stage of it.
  const isStage = isOther && stage.test(query.rest) && (stage.test(before.rest) || stageAlone.test(query.rest));
  const otherStage = (words: string, gap?: string) =>
    withStage(words, query.rest, replacedIn(before, query.rest) ?? '', gap);
  const replaced = isOther ? replacedIn(before, query.rest) : undefined;
  const gone = replaced && isEntity(replaced) ? namedTogether(before, replaced) : [];
  const rest = isStage
    ? [otherStage(before.rest, ' ')]
    : standsAlone
      ? [
          ...(beside === 'part' && query.rest === ''
            ? [...before.rest.split(' ').filter((word) => !isVerb(word)), ...projectsOf(query, before)]
            : carried),
          query.rest.replace(/^沿[线途]/u, ''),
        ]
      : [
          ...before.rest
            .split(' ')
            .filter(
              (word) =>
                !(isOther && (word === replaced || isEntity(word) || gone.includes(word))) &&
                !(beside === 'part' && query.rest !== '' && isVerb(word)) &&
                !(isTotal && /^新|^增/u.test(word)),
            ),
          query.rest,
        ];
  // 现在是多少, after an aim: how far it has come.
  const isNow =
    beside === undefined &&
    before.status === 'target' &&
    !query.period &&
    /^那?么?(?:现在|目前|眼下|如今|当前|到现在)/u.test(query.text);
  // How long the route is has no month.
  const isOfSite =
    beside === undefined &&
    // 今年交付几栋, 多大面积: of what is handed over by then.
    !(before.period && before.rest.split(' ').some(isVerb)) &&
    query.dimensions?.some((one) => /^(?:length|area)$/u.test(one) && !before.dimensions?.includes(one));
  // Asking for the target after the actual lets go of the time of that, and asking for another time of the status.
  const period =
    yearBeside(query, before) ??
    (beside === undefined ? sameYear(query, before) : undefined) ??
    query.period ??
    (isTotal ||
    isNow ||
    isOfSite ||
    (countsOwn && asksPresent.test(query.text)) ||
    (query.status && query.status !== before.status && !isOfPlan)
      ? undefined
      : before.period);
  // 开工了几个, 总投资多少: that the one is done does not say it of the other.
  const status =
    (isOfPlan ? undefined : query.status) ??
    (isNow ? 'actual' : undefined) ??
    (query.period ||
    (standsAlone &&
      (beside === 'part' ||
        (beside === undefined &&
          !asksAgain.test(query.asked) &&
          !isTermAlone(query) &&
          !/^(?:那|and |what about|how about|then )/iu.test(query.asked))))
      ? undefined
      : isDoneOfOther(query, before, standsAlone)
        ? undefined
        : before.status);
  const isMeasured = measured.test(query.asked);
  // 某项目标呢, after 全国是多少: what was measured against is no place of another thing.
  const isYardstick = standsAlone && beside === undefined && /^全/u.test(before.place ?? '') && leansOnContext(before);
  const placeBefore = isYardstick ? undefined : before.place;
  const place = isMeasured ? before.place : (query.place ?? placeBefore);
  const asksLevel = before.aspect === 'growth' && beside === undefined && asksAmount.test(query.asked);
  const isAlike = query.rest === '' && /呢[？?]?$/u.test(query.asked) && growsAlike(query, before, context);
  // 具体多少亿, after by how much it grew.
  const isOfAmount =
    query.dimensions !== undefined && !query.dimensions.some((one) => /^(?:percent|points|multiple)$/u.test(one));
  const isOfOwn = (standsAlone && !isAlike) || isMeasured || asksLevel || (beside === undefined && isOfAmount);
  const aspect = query.aspect ?? (isOfOwn ? undefined : before.aspect);
  // 几头奶牛, 每天交多少奶: each counts in its own way.
  const asksOwn = (beside === 'part' && /多少|几/u.test(query.text)) || asksItself;
  const own = query.dimensions ?? rateAsked(query, before) ?? measuredIn(query.rest);
  const isElse = isCounted && isCountedElse(query, before.unit, context.vocabulary);
  const isOpen = own === undefined && !isElse && !standsAlone && !isAttribute && !query.aspect && !asksOwn;
  const dimensions = own ?? (isOpen ? before.dimensions : undefined);
  const unit = query.unit ?? (isOpen ? before.unit : undefined);
  const open = query.kind === 'fact' || query.kind === 'figure';
  // 总共设了多少节课, after 在哪个基地办的.
  const asksNumber =
    query.kind === 'figure' && /^(?:fact|yes-no|list)$/u.test(before.kind) && /多少|几/u.test(query.text);
  // 里头租金多少: a part is asked for, and the whole only says of what.
  const isPart = /^(?:其中|里[头面]|当中)/u.test(query.asked) && !standsAlone && query.rest !== '';
  const together = beside === undefined ? oneQuestion(query, before, status) : undefined;
  return {
    asked: query.asked,
    text:
      isPart || isAttribute
        ? [...entities, query.text].join(' ')
        : standsAlone
          ? [...timeLeft(query, before, period, context), ...carried, query.text].join(' ')
          : asksItself && (entities.length > 0 || isAside(query)) && !isOther && beside === undefined
            ? [...before.rest.split(' ').filter((word) => !isVerb(word) && word.length > 1), query.text].join(' ')
            : isStage
              ? otherStage(before.text)
              : isOther
                ? inPlaceOf(before, query)
                : (together ?? `${ofAnyTime(before, query)} ${query.text}`),
    language: query.language,
    kind: isAttribute ? 'fact' : open && !standsAlone && !asksItself && !asksNumber ? before.kind : query.kind,
    terms: query.terms.length > 0 || isPart || isAttribute || countsOwn ? query.terms : before.terms,
    rest: [...new Set(rest.join(' ').split(' '))]
      .filter((word, _, all) => word !== '' && !(word === '面积' && all.length > 1 && dimensions?.includes('area')))
      .join(' '),
    quantities: query.quantities,
    leans: true,
    turn: query.turn ?? query.rest,
    ...(place && { place }),
    ...(period && { period }),
    ...(status && { status }),
    ...(aspect && { aspect }),
    ...(dimensions && { dimensions }),
    ...(unit && { unit }),
  };
}

/** Whether a question names a site, a firm or another thing by a name of its own. */
const namesOf = ({ rest, names }: Query): boolean => names !== undefined || rest.split(' ').some(isEntity);

/** 研发 of 研发花了多少; 设 and 住进去 say only what was done. */
const namesThing = ({ rest }: Query): boolean =>
  rest.split(' ').some((word) => word.length > 1 && !isVerb(word) && !/[去来到进出上下]$/u.test(word));
/** A question's names, and nothing of what it asked of them. */
function onlyNamed({ rest, asked, language, kind, place }: Query, { vocabulary }: Understanding): Query {
  const names = rest.split(' ').filter((word) => isEntity(word) || isDistinct(word, vocabulary));
  const text = names.join(' ');
  return { asked, text, rest: text, language, kind, terms: [], quantities: [], ...(place && { place }) };
}

/** The last of `turns` with what it leaves open. */
export function inContext(
  turns: readonly string[],
  context: Understanding,
  read: (turn: string) => Query,
  beside?: Beside,
): Query {
  let query = read(turns.at(-1) ?? '');
  let last: Query | undefined;
  for (const [back, turn] of turns.slice(0, -1).toReversed().entries()) {
    const own = read(turn);
    // 配套资金呢, after 筹资多少, after an aim: of what was done.
    const isDone = last !== undefined && saysAct(last) && !last.status && !last.aspect && /多少|几/u.test(last.asked);
    const { status: _, ...unsaid } = own;
    const before = countedBefore(isDone ? unsaid : own, last, context.vocabulary);
    // What a turn leans on may lean itself: 什么时候用上, after 增加多少张床位, after 某医院扩建要花多少钱.
    const isOfLast = last !== undefined && query.place === undefined && mayBeOf(before, last, context);
    // 今年计划多少, after 产量呢, after 云江去年制种面积多大: of where the first one asked.
    const isOfChain = last !== undefined && query.place === undefined && leansOnContext(last);
    const isBeside = back === 0 && (beside !== undefined || mayBeOf(before, query, context));
    if (before.kind === 'summary' || before.kind === 'about-bot') continue;
    if (isAside(before) && back < turns.length - 2) continue;
    if (back === 0 && turns.length > 2 && isOfSort(query) && isOfSort(before)) continue;
    // 在哪儿, after 溢价率呢: a rate and a price are nowhere.
    const isMeasure = before.terms.length === 0 && /^[^ ]{0,4}[率价]$/u.test(before.rest);
    if (isMeasure && /^在?哪[儿里]/u.test(query.asked) && back < turns.length - 2) continue;
    const leans = leansOnContext(query) || isSameAct(query, before);
    // 什么时候交付, after 都建好了吗, after how many there are: of those, whatever was asked of them in between.
    if (leans && leansOnContext(before) && saysAct(before) && (saysAct(query) || before.kind === 'yes-no')) continue;
    // 在哪, after 投资多少, after how far a site has come; 投资多少, after 谁建的: of the site.
    const isBetween =
      leansOnContext(before) && !namesOf(before) && (before.terms.length === 0 || asksFact.test(query.asked));
    const mayBeOfSite =
      asksFact.test(query.asked) ||
      query.terms.some(({ term }) => ofProjects.test(term.name)) ||
      measuredIn(query.rest) !== undefined;
    if (leans && isBetween && mayBeOfSite && turns.slice(0, -2 - back).some((one) => namesOf(read(one)))) continue;
    // 受益多少人, after 帮扶了几个县, after what was asked of a firm: of the firm as well.
    const earlier =
      back === 0 && turns.length > 2 && (leans ? saysAct(query) : !isBeside) ? read(turns.at(-3)!) : undefined;
    if (earlier && !isOfLast && !isOfChain && mayBeOf(earlier, before, context) && mayBeOf(earlier, query, context))
      return { ...fillIn(query, onlyNamed(earlier, context), context), kind: query.kind };
    if (!leans && !isOfLast && !isOfChain && !isBeside) return goingOn(before, query, context, back);
    // 研发花了多少, after 某厂营收多少: of the firm, and no longer of its revenue.
    const asksOwn =
      isBeside && beside === undefined && !leansOnContext(query) && query.kind === 'figure' && namesThing(query);
    const named = asksOwn ? { ...onlyNamed(before, context), ...(before.period && { period: before.period }) } : before;
    query = asksOwn ? { ...fillIn(query, named, context), kind: query.kind } : fillIn(query, before, context, beside);
    last = before;
  }
  return query;
}
