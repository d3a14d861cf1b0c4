import type { Draft, Figure, Ledger, Quantity, Query, Source } from '../../../domain.ts';
import { agrees, compareQuantities } from '../../../figures/numbers/compare.ts';
import { citedWords } from '../../cited.ts';
import { figuresOf } from '../../ledger-index.ts';
import { boundOf, mayBeAsMany } from '../matching/bounds.ts';
import { isOfOtherScope } from '../matching/contrasts.ts';
import { countAlike } from '../matching/counted.ts';
import { enough, type Match } from '../matching/match.ts';
import { isOfOther as isAnothers } from '../matching/misses.ts';
import { isOfOtherTime } from '../matching/of-time.ts';
import { claimOf, type Known, type Material, sentenceOf } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';
import { asksOutcome } from '../saying/refusals.ts';
import { boundedBy, isOfBeside, isOfNewOnly, isSaidOfAnother, mayBePassed } from './bounded.ts';
import { asksOfAll, isOfOne } from './claims.ts';
import { doneIn, isOfNeighbour } from './neighbour.ts';
import { isLimit, isOfName, isOfSum } from './not-claimed.ts';
import { isOpposite } from './opposite.ts';
import { countsPeople } from './people-counted.ts';
import { lacksState } from './states.ts';

/**
 * A question that states a figure itself: borne out, or put right. `undefined` when nothing in the corpus speaks of what it counts.
 * A figure of the same value under another time or status is what the asker may have had in mind, and is told as what it is.
 */
export function checkPremise(material: Material, ranked: readonly Match[]): Draft | undefined {
  const { query, known } = material;
  const fitting = withDone(
    query,
    // 超过一半 is a share, and no growth.
    ranked.filter(
      ({ score, figure }) => score >= enough && !(asksHalf.test(query.asked) && figure.aspect === 'growth'),
    ),
    known,
  );
  // 381亿, 六万八 without their 元 are money, beside a metric that is counted in money.
  const isShort = (q: Quantity) => q.unit === '' && /[万亿]$|^\D?[千万亿]|[bm]illion$/u.test(q.text);
  const stating = query.quantities.filter(
    (q) =>
      !isOfSum(query.text, q) &&
      !(query.kind === 'figure' && query.dimensions && !query.dimensions.includes(q.dimension)) &&
      q.dimension !== 'duration' &&
      q.dimension !== 'rank' &&
      (q.unit !== '' || isShort(q)) &&
      !isLimit(query, q) &&
      !isOfName(query, q) &&
      !isOfOne(q),
  );
  // 65条河的总长超过500公里吗: what is said of them, not how many they are.
  const premise = stating.find((q) => isSaidOf(query.text, q)) ?? stating[0];
  // 每户5000元什么时候到账 asks for no number; 哪些市超过1000亿 is a condition, and nobody claims it.
  const asksWords =
    /哪(?!怕|儿?都)/u.test(query.text) ||
    // 27个项目投资额: what they took is asked.
    (query.kind === 'figure' &&
      query.terms.length > 1 &&
      /(?:额|总?投资|面积|产值|产量|收入|人数)[？?]?$/u.test(query.text)) ||
    (query.kind === 'fact' && /什么时候|何时|哪天|谁|哪里|哪儿|在哪/u.test(query.text));
  // 项目40个，其中停工几个: how many there are is given.
  const asksPart = query.kind === 'figure' && /其中[^，,]{1,10}(?:多少|几)/u.test(query.text);
  // 目标是5%，前三季度达到了吗: what is to be reached is given, and whether it was is asked.
  const isAim = premise !== undefined && isAimOf(query.text, premise);
  if (!premise || isAim || asksWords || asksPart || !['yes-no', 'figure', 'fact'].includes(query.kind))
    return undefined;
  const phrases = phrasesOf(query.language);
  // 200个工人, of 500名.
  const isOfPeople = countsPeople(query.text, premise);
  const isOfUnit = ({ unit, dimension }: Figure) =>
    unit === premise.unit ||
    (isOfPeople && dimension === 'people') ||
    (isShort(premise) && (unit === '元' || (/^(?:people|count)$/u.test(dimension) && premise.value.length < 9))) ||
    // 100 projects are 100个.
    (dimension === 'count' &&
      premise.dimension === 'count' &&
      (query.language === 'en' || countAlike(premise.unit, unit)));
  const asked = query.asked.includes(premise.text) ? query.asked : query.text;
  const bound = boundOf(query.text.includes(premise.text) && query.language !== 'en' ? query.text : asked, premise);
  const isRounded = roundingOf(premise);
  const isSame = ({ figure }: Pick<Match, 'figure'>) =>
    isOfUnit(figure) && (figure.value === premise.value || (bound === undefined && isRounded(figure)));
  // 1500亩都种完了吗 is not borne out by a plan of as many.
  const isUnreached = (figure: Figure) =>
    (figure.status === 'target' || isOnlyPossible(figure, known)) &&
    (asksDone.test(asked) || saidDone(asked, premise)) &&
    !ofAims.test(asked);
  const isSo = (match: Match) =>
    isSame(match) &&
    !isOpposite(query, match.figure, known) &&
    !isUnreached(match.figure) &&
    !isOfNeighbour(query, match.figure, known);
  const met = fitting.filter((match) => match.misses.every((miss) => miss === 'dimension'));
  // 销量和产值分别增长3%和5%: what is told of the one is not so of the other.
  // 新增公共停车位4200个, of all 4200停车位 of which 2650 are public: the part is asked about by its own name.
  // 农业项目新开工9个吗, of 30个, 8个 of them 新开工.
  const isOfPart = ({ figure, score }: Match) =>
    met.some(
      ({ figure: { partOf, metric, unit, term }, score: own }) =>
        partOf === figure.metric &&
        unit === figure.unit &&
        ((own > score && query.text.includes(metric)) ||
          (term !== figure.term && query.terms.some((one) => one.term.name === term))),
    );
  const isOfOther = ({ figure, score }: Match) =>
    met.some(
      (other) =>
        other.score > score + muchBetter &&
        other.figure.articleId === figure.articleId &&
        other.figure.clause.start === figure.clause.start &&
        other.figure.unit === figure.unit &&
        other.figure.aspect === figure.aspect,
    );
  // 超过500公里吗, of 556公里: what is claimed is no number, but that one is passed; a plan to pass it has not.
  const mayBear = ({ figure, misses }: Match) => misses.length === 0 && isOfUnit(figure) && !isUnreached(figure);
  const {
    matches: bounded,
    isSo: isBorneOut,
    isMixed,
  } = boundedBy(
    bound,
    premise,
    query,
    asked,
    met.filter((match) => mayBear(match) && !isOfBeside(query, match.figure, known)),
  );
  // 超100亿元 says nothing of 120亿元.
  const isOpen = bounded.length > 0 && isBorneOut === undefined;
  const isTrue =
    isBorneOut ??
    (!isOpen && bound === undefined && met.some((match) => isSo(match) && !isOfOther(match) && !isOfPart(match)));
  // 7%还是17%: one of two is asked for, and no yes.
  const isChoice = choice.test(asked);
  const wanted = met.filter((match) => match.misses.length === 0);
  const dimension = isShort(premise) ? 'money' : premise.dimension;
  const ofDimension = met.filter(
    ({ figure }) =>
      figure.dimension === dimension ||
      (isOfPeople && figure.dimension === 'people') ||
      figure.unit.startsWith(`${premise.unit}/`),
  );
  const ofItself = ofDimension.filter(({ figure }) => !isOfNeighbour(query, figure, known));
  const near =
    [ofItself.filter(({ misses }) => misses.length === 0), ofItself].find((all) => all.length > 0) ?? ofDimension;
  // 固定资产投资增长17%吗, of 地区生产总值增长6%、固定资产投资增长7%: of the metric that is named, where the glossary has both.
  const named = new Set(query.terms.map(({ term }) => term.name));
  const isNamed = ({ figure: { term } }: Match) => term !== undefined && named.has(term);
  const ofNamed = near.some(isNamed) ? near.filter((one) => one.figure.term === undefined || isNamed(one)) : near;
  const alike = ofNamed.filter((one) => !isOfPart(one));
  const chosen = isChoice
    ? met.filter(({ figure }) => stating.some((q) => q.unit === figure.unit && q.value === figure.value))
    : [];
  // 海辰股份涨了3%吗, of another firm that did, where it is told how far 海辰股份 rose.
  const isStrangers = ({ figure }: Pick<Match, 'figure'>) =>
    isAnothers(query, figure) && alike.some((one) => one.figure.subject && !isAnothers(query, one.figure));
  // 几条路都是30米宽吗, where one of them is 40米 wide.
  const unlike =
    isTrue && bound === undefined && ofEach.test(query.text)
      ? met.filter(({ figure }) => {
          const isAlike = (other: Figure) =>
            figure.metric.startsWith(other.metric) || other.metric.startsWith(figure.metric);
          return isOfUnit(figure) && !isSame({ figure }) && met.some((one) => isSo(one) && isAlike(one.figure));
        })
      : [];
  const told =
    chosen.length > 0
      ? chosen
      : unlike.length > 0
        ? unlike
        : isTrue
          ? [...(isBorneOut ? bounded : met.filter(isSame)), ...(query.dimensions && !isBorneOut ? wanted : [])]
          : [
              ...ranked
                .filter(
                  (match) =>
                    isSame(match) &&
                    !isOfPart(match) &&
                    bounded.length === 0 &&
                    !isStrangers(match) &&
                    match.score >= (query.terms.length > 0 ? enough : 0.45) &&
                    !isOfNeighbour(query, match.figure, known),
                )
                .slice(0, 1),
              // 20栋楼建成了吗, where 20栋 are being built.
              ...(bounded.length === 0 && query.terms.length === 0 && premise.value.length > 1
                ? onlyOne(known.ledger, (one) => isSame(one) && !isStrangers(one))
                : []),
              ...(bounded.length > 0 ? bounded : alike).slice(0, 2),
              ...(query.dimensions && bounded.length === 0 ? wanted : []),
            ];
  // 631.9亿元是省外投资吗, of 市外投资: the number is there, and is not said to be that.
  const first = told[0];
  const isOfScope = !isTrue && first !== undefined && isOfOtherScope(query, first.figure);
  // 6个旧改项目完成了吗, of 6个 that go on; 260亿元是去年的投资吗, of a number without its time: that is not told of the number.
  const isReached = ({ status, dimension }: Figure) =>
    asksOutcome.test(asked) && status === 'actual' && /^(?:money|percent|ratio)$/u.test(dimension);
  const isUntold =
    first !== undefined &&
    isSame(first) &&
    ((lacksState(query, first.figure, known) && !isReached(first.figure)) ||
      (!isTrue && query.period !== undefined && first.figure.period?.source === 'article'));
  const isOther = isOfScope || isUntold;
  // 赚了1亿元, of a profit of -1亿元
  const loss = isTrue
    ? undefined
    : ranked.find(({ figure }) => isOfUnit(figure) && figure.value === `-${premise.value}`);
  // The number that a question states is another thing's: what is so goes first, and the other stands in its own sentence.
  const isOfAnother = ({ figure }: Pick<Match, 'figure'>) =>
    !isTrue && isSame({ figure }) && isOfNeighbour(query, figure, known);
  // So does that of the time that is asked about.
  const isBehind = (one: Pick<Match, 'figure'>) => isOfAnother(one) || (!isTrue && isOfOtherTime(query, one.figure));
  const inOrder = loss
    ? [loss]
    : // What 9亿元 went to is asked for, and no other sum.
      isOther || (query.kind === 'fact' && first !== undefined && isSame(first) && asksThing.test(asked))
      ? told.slice(0, 1)
      : told.toSorted((x, y) => Number(isBehind(x)) - Number(isBehind(y)));
  const claims = [...new Set(inOrder.map(({ figure }) => figure))]
    .slice(0, 4)
    .map((figure) => (isOfAnother({ figure }) ? sentenceOf : claimOf)(figure, material));
  const sentences = claims.flatMap(({ sources }) => sources.map(citedWords));
  const isStretched =
    isTrue && stretches.some(([wide, said]) => wide.test(asked) && !sentences.some((words) => said.test(words)));
  // 十件全都办完了吗: ten of another year say nothing of it. 4个村为什么不搬: that there are four is no reason.
  const isNoAnswer = isTrue ? /(?<![称成分])为什么|为何|为啥/u.test(asked) : asksOfAll(query) && alike.length === 0;
  // 平均投资超过3亿元了吗 is told by no sum of all.
  const isOfMean = mean.test(asked) && !sentences.some((words) => mean.test(words));
  if (claims.length === 0 || isNoAnswer || isOfMean) return undefined;
  // 十件都办完了吗, of ten of which nine are; 1200万元建了什么, 7%还是17%: asked for no yes.
  const isNoVerdict = isTrue && asksOfAll(query) && claims.some(({ sources }) => sources.some(saysPart));
  const opposed = alike.length > 0 && !isOpen && !isOther ? phrases.no : phrases.notSaid;
  const borneOut = isStretched || isOther ? phrases.notSaid : phrases.yes;
  const lead = unlike.length > 0 ? phrases.no : isTrue ? borneOut : opposed;
  // 500家吗, of 500余家次, 2000亿吗, of two years: nothing is said to it.
  const isUnsure =
    isMixed ||
    (!isTrue && first !== undefined && isSame(first) && namesNoMetric(query, first.figure)) ||
    // 6栋是新城的吗, of 新城40栋楼宇，确保6栋交付: beside the other one it is of the same place; of another place it is denied.
    (!isTrue &&
      first !== undefined &&
      isSame(first) &&
      query.terms.length === 0 &&
      told.some(
        ({ figure: { sentence, unit, place }, figure }) =>
          figure !== first.figure &&
          unit === first.figure.unit &&
          place === first.figure.place &&
          sentence.start === first.figure.sentence.start,
      )) ||
    (!isTrue && bound === undefined && told.some(({ figure }) => mayBeAsMany(premise, figure))) ||
    // 走访500余家, of 500余家(次)
    (!isTrue && told.some(({ figure }) => figure.value === premise.value && isOfVisits(figure.unit, premise.unit))) ||
    // 2022年120个以上吗, of 120个以上 that 2023 is to have.
    (bound !== undefined &&
      bounded.length === 0 &&
      !isTrue &&
      !(first && isSame(first) && isOfOtherTime(query, first.figure))) ||
    // 养护资金投入过千万了吗, of 投入5.2亿元, where another sum is told of 养护资金.
    (isTrue &&
      bounded.length > 0 &&
      isSaidOfAnother(
        query,
        bounded[0]!,
        fitting.filter(({ figure }) => isOfUnit(figure)),
        known,
      )) ||
    (!isTrue && (isOfNewOnly(query, told, known) || mayBePassed(query.text, premise, alike)));
  return {
    kind: 'grounded',
    language: query.language,
    ...(!isNoVerdict && !isChoice && !isUnsure && !asksThing.test(asked.replace(/[？?]$/u, '')) && { lead }),
    claims,
  };
}

const mean = /平均|[人户亩校年月日]均|每一?[个家户亩栋宗人名座所]/u;

/** 家 and 家次: how many times, be it the same ones or not. */
const isOfVisits = (a: string, b: string): boolean => a !== b && a.replace(/次$/u, '') === b.replace(/次$/u, '');

/** 上海同比增长9.9%吗: of what the number is, is not asked. */
const namesNoMetric = ({ terms, rest }: Query, { subject, place }: Figure): boolean =>
  terms.length === 0 &&
  rest.split(' ').every((word) => `${subject ?? ''}${place ?? ''}同比环比较上年同期增长下降上升`.includes(word));

/** 农业保险赔了300万元吗, of 农业保险估损金额500万元，赔款金额300万元: what the sentence tells of that goes first. */
function withDone(query: Query, fitting: readonly Match[], { ledger, articles }: Known): readonly Match[] {
  const verb = query.language === 'en' ? '' : doneIn(query.text);
  const [best] = fitting;
  if (verb === '' || !best || best.misses.length > 0 || best.figure.metric.includes(verb)) return fitting;
  const { figure: first, score } = best;
  const told = articles.get(first.articleId)!.text.slice(first.clause.start, first.clause.end);
  const done = figuresOf(first.articleId, ledger).filter(
    (figure) =>
      figure.sentence.start === first.sentence.start &&
      figure.start > first.start &&
      figure.unit === first.unit &&
      figure.aspect === first.aspect &&
      figure.status === first.status &&
      figure.metric.includes(verb),
  );
  return told.includes(verb) || done.length !== 1
    ? fitting
    : [{ figure: done[0]!, score: score + muchBetter, misses: [] }, ...fitting];
}

/** The one figure of a ledger that is as `isSame` says, if no other is. */
function onlyOne(ledger: Ledger, isSame: (one: { readonly figure: Figure }) => boolean): { readonly figure: Figure }[] {
  const found: { readonly figure: Figure }[] = [];
  for (const figure of ledger) {
    if (isSame({ figure })) found.push({ figure });
    if (found.length > 1) return [];
  }
  return found;
}

/** 可带动就业300人: what may come of it. */
const isOnlyPossible = ({ articleId, clause, start }: Figure, { articles }: Known): boolean =>
  /(?:(?<![功技性产智职])能(?![源耗效量力级])|可(?![持再靠支用见])|有望)[^，。；\d]{0,16}$/u.test(
    articles.get(articleId)!.text.slice(clause.start, start),
  );

const asksDone = /[完好成齐]了|(?<![有了])没有?[？?]?$|已经?|(?<![为])了(?:[吗没吧么]|[是对][吧吗不]|[？?])/u;
const ofAims = /目标|计划|任务|打算|准备|要/u;

/** 307亿元, of 306.8亿元. What is claimed is read once for all figures of a unit. */
function roundingOf(claimed: Quantity): (figure: Figure) => boolean {
  const read = new Map<string, Quantity>();
  return (figure) => {
    const { unit, dimension } = figure;
    const key = `${unit} ${dimension}`;
    const own = read.get(key) ?? { ...claimed, unit, dimension };
    read.set(key, own);
    return agrees(compareQuantities(own, figure));
  };
}

const asksHalf = /半(?!年|程|山|岛|导|球)|\bhalf\b(?! (?:of )?(?:the )?(?:year|\d))/iu;

/** A question that a word answers, and no yes or no, whatever number it states. */
const asksThing = /(?<!为)什么|啥|谁|哪|多少$|^(?:how (?:many|much)|what|which|who|whose|where)\b/iu;

/** By so much another number of one clause fits better. */
const muchBetter = 0.1;

const isAimOf = (text: string, { text: words }: Quantity): boolean =>
  /(?:目标|计划|任务)[是为定在]*$/u.test(text.slice(0, text.indexOf(words))) &&
  /^[^，,]{0,4}[，,][^，,]{0,16}(?:达到|完成|实现|达标)了?(?:吗|没)/u.test(
    text.slice(text.indexOf(words) + words.length),
  );

/** Some of it is not, or only a part is so. */
const saysPart = (source: Source): boolean => /中有|其中|[还尚仍]有|没有|未/u.test(citedWords(source));

const choice = /还是(?!有|没|会|在|很|要|不)|\bor\b/iu;

/** 增长了6%: what is said to have been done stands right before its number. */
const saidDone = (text: string, { text: words }: Quantity): boolean =>
  /(?<!安排|[计规]划|打算|预[留计算]|[为除罢算定订设拟立])(?<=\p{Script=Han})了$/u.test(
    text.slice(0, Math.max(0, text.indexOf(words))),
  );

/** What a question says of a number beyond what is told: only for one, all of it, of the world. */
const stretches: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/(?<!不)[只仅](?:给|用|投|有|是)|专门给|\bonly\b/iu, /[只仅专]/u],
  [
    /全部(?:用于|给|投|来自|是)|全是|全都是|都是(?:去|到|跑|来自|从|由)|(?:全都|都|全)(?:是?[用花投给])[在于到]?(?!不)|\b(?:all|entirely) (?:for|from)\b/iu,
    /全部|全都|全是|都|均/u,
  ],
  [/世界(?=\d|五百)/u, /世界|全球/u],
];

/** 超过500公里 at the end of a question: what it claims. */
const isSaidOf = (text: string, { text: words }: Quantity): boolean => {
  const at = text.indexOf(words);
  return (
    /(?:(?:超过?|不到|不足)|[达有是为破过只共到了约近才])$/u.test(
      text.slice(0, at) + /^(?:超过?|不到|不足|多于|少于|突破)?/u.exec(words)![0],
    ) && /^(?:$|[吗吧呢么了呀对没是多以，,？?])/u.test(text.slice(at + words.length))
  );
};

/** 都是30米, 均30米. */
const ofEach = /(?:(?<![成首古])都|均)是?(?=\d)/u;
