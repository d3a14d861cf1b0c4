import type { Draft, DraftClaim, Figure, Ledger, Query } from '../../../domain.ts';
import { samePlace } from '../../../figures/places/places.ts';
import { timeMentions } from '../../../figures/times/periods.ts';
import { simplify } from '../../../text/normal.ts';
import { figuresOf } from '../../ledger-index.ts';
import { sidesOf } from '../../understanding/parts.ts';
import { countAlike, generic } from '../matching/counted.ts';
import { overlap } from '../matching/surroundings.ts';
import { areStages } from '../reckoning/of-stages.ts';
import { actsIn } from '../reckoning/rounds.ts';
import type { Material } from '../saying/drafting.ts';

/**
 * Whether a number is computed of things that no question puts together: what a district makes in a year and what its shops sold in half a year added up,
 * an aim set against a result that nobody asked to be measured by one, a number of things where their money is asked for.
 */
export function isOfUnlikeOperands({ kind, claims }: Draft, material: Material): boolean {
  const { query, known, vocabulary } = material;
  if (kind !== 'grounded' || query.quantities.length > 1) return false;
  if (tellsNoTotal(claims, query) || tellsOneOfTwo(claims, query)) return true;
  return claims.some(({ derivation }) => {
    const { operation, operands = [] } = derivation ?? {};
    if (!operation || operands.length < 2 || areStages(operands, material)) return false;
    if (operation === 'sum' && (isOfKinds(operands) || isOfRates(operands))) return true;
    if (/^(?:average|ratio)$/u.test(operation) && isSharedOtherwise(query, operands)) return true;
    if (operation === 'share' && isOfSibling(query, operands[1]!)) return true;
    if (operation === 'average' && isAmongOthers(query, operands[1]!)) return true;
    if (operation === 'average' && isOfOneAlready(operands[0]!, known.articles)) return true;
    if (operation === 'share' && isOfOtherWhole(query, operands, known.ledger)) return true;
    if (!/^(?:sum|difference)$/u.test(operation)) return false;
    const times = timeMentions(query.text, { publishedOn: vocabulary.newest });
    return (
      isOfTwoAims(query, operands) ||
      isOfChanges(query, operands) ||
      isOfOtherTimes(times, operands) ||
      isOfOtherPlace(query, operands) ||
      isOfTwoThings(query, operands) ||
      isOfNumbers(query, operands) ||
      isOfOtherActs(query, operands) ||
      leavesSideOut(query, operands, known.ledger) ||
      isOfThirdPart(query, operands, known) ||
      isOfAimUnasked(query, times.length, operands, known.ledger)
    );
  });
}

/** 百亿项目占签约总额多少, of what the projects of another kind take: the money of two, neither of which is the other's whole. */
const isOfOtherWhole = ({ text }: Query, [part, whole]: readonly Figure[], ledger: Ledger): boolean =>
  // 占资金总额的比例, of how many there are.
  (whole!.dimension === 'count' && /占[^，。]{0,8}(?:资金|投资|引资|金额|产值|收入)/u.test(text)) ||
  (isMoneyOfOther(text, part!, whole!) &&
    // 开工50个，总投资80亿元；其中重点12个，总投资30亿元: these are some of those.
    !figuresOf(part!.articleId, ledger).some(
      ({ metric, partOf, sentence }) =>
        sentence.start === part!.sentence.start && metric === part!.partOf && partOf === whole!.partOf,
    ));
const isMoneyOfOther = (text: string, part: Figure, whole: Figure): boolean =>
  part.dimension === 'money' &&
  part.partOf !== undefined &&
  whole.partOf !== undefined &&
  part.partOf !== whole.partOf &&
  part.partOf !== whole.metric &&
  // A whole is told before its parts.
  (whole.articleId !== part.articleId || whole.start > part.start) &&
  overlap(whole.partOf, text) < 0.5;

/** 总投资比签约时多多少 sets a thing against itself, and not against another one, nor one that nobody names. */
const isOfTwoThings = ({ text }: Query, [first, ...more]: readonly Figure[]): boolean =>
  /比(?:签约|开工|立项|招标|当初|当时|最初|起初|原来|原先|原本|规划|设计)/u.test(text) &&
  more.some(
    ({ subject = '', articleId }) =>
      articleId !== first!.articleId &&
      (subject === '' || !(subject.includes(first!.subject ?? '-') || first!.subject?.includes(subject))),
  );

/** 甲类比乙类多几个, of 甲类210个，乙类305个，丙类125个 less the third: of parts of one whole those that the question names are set against each other. */
const isOfThirdPart = (
  { text }: Query,
  operands: readonly Figure[],
  { ledger, articles }: Material['known'],
): boolean => {
  const isSaid = ({ articleId, sentence, start }: Figure) => {
    const item = articles
      .get(articleId)!
      .text.slice(sentence.start, start)
      .split(/[，、；：]/u)
      .at(-1)!;
    return item.length > 3 && text.includes(item.slice(0, 2));
  };
  return operands.some(
    (one) =>
      one.partOf !== undefined &&
      !isSaid(one) &&
      figuresOf(one.articleId, ledger).some(
        (other) =>
          other.partOf === one.partOf &&
          other.unit === one.unit &&
          other.sentence.start === one.sentence.start &&
          !operands.some(({ start }) => start === other.start) &&
          isSaid(other),
      ),
  );
};

/** 4号线和6号线一共几站: what is told of one of the two alone is no total. */
function tellsOneOfTwo(claims: readonly DraftClaim[], { text, language }: Query): boolean {
  const { one, other } = language === 'en' ? {} : (inAll.exec(text)?.groups ?? {});
  if (!one || !other || claims.some(({ derivation }) => derivation)) return false;
  const told = claims.map((claim) => simplify(claim.text)).join('\n');
  // By the signs next to what both end in: 4号 and 6号 of 4号线 and 6号线.
  let shared = 0;
  while (shared < other.length && one.at(-shared - 1) === other.at(-shared - 1)) shared += 1;
  const own = (name: string) => name.slice(0, name.length - Math.max(0, shared - 1));
  return told.includes(own(one).slice(-2)) !== told.includes(own(other).slice(0, 2));
}
const inAll =
  /(?<one>[\p{Script=Han}\d]{2,12})[和与跟加](?<other>[\p{Script=Han}\d]{2,12}?)(?:[一总]共|合计|共计|总计|加起来|加在一起|加一起|拢共)/u;

/** 2022年和2023年一共多少: what was of one of the two, or of another year, is no sum. */
const tellsNoTotal = (claims: readonly DraftClaim[], { text, language }: Query): boolean =>
  language !== 'en' &&
  /(?:20\d\d年?|[今去前明上]年)[和与跟及、](?:20\d\d|[今去前明上])年.*(?:[一总]共|合计|共计|总计|加起来|总和|之和)/u.test(
    text,
  ) &&
  claims.every(({ derivation, text: told }) => !derivation && !/[一总]共|合计|共计|总计|累计|[两二]年/u.test(told));

/** 标准提高到每人每月890元 is what one has, and is shared out among nobody. */
const isOfOneAlready = (figure: Figure, articles: Material['known']['articles']): boolean =>
  figure.unit.includes('/') ||
  /[每人户亩][均人户亩月][^，。；]{0,6}$/u.test(
    articles.get(figure.articleId)!.text.slice(figure.clause.start, figure.start),
  );

/** 每家企业收到多少份 is no number of people over a number of 份: what is shared out is counted as is asked, and so are those among whom it is. */
function isSharedOtherwise({ text, unit }: Query, [what, among]: readonly Figure[]): boolean {
  const one = /每(?<one>[家个所座名位人户])/u.exec(text)?.groups?.one;
  if (one === undefined) return false;
  const isOfPeople = among!.dimension === 'people' && among!.unit !== '户';
  return (
    (unit !== undefined && what!.dimension === 'count' && !countAlike(unit, what!.unit)) ||
    (unit !== undefined && !generic.test(unit) && what!.dimension === 'people') ||
    (/^[家所座户]$/u.test(one) && isOfPeople) ||
    (/^[名位人]$/u.test(one) && among!.dimension === 'count' && among!.unit !== '户')
  );
}

/** 毛利率和净利率差多少 is no gap between how far the two fell. */
const isOfChanges = ({ text }: Query, operands: readonly Figure[]): boolean =>
  /率(?:相|的)?差/u.test(text) &&
  !/增|减|升|降|涨|跌|变|幅|快|慢|提高|回落/u.test(text) &&
  operands.every(({ aspect, metric }) => aspect === 'growth' && /率/u.test(metric));

/** 甲业务占总收入多少 is no share of 乙业务收入. */
function isOfSibling({ text }: Query, { metric }: Figure): boolean {
  const what = /占(?:了|到)?(?:公司|集团|整个|全部)?的?总(?<what>\p{Script=Han}{2})/u.exec(text)?.groups?.what;
  if (what === undefined || !metric.endsWith(what)) return false;
  const own = metric.slice(0, -what.length).replace(/(?:实现|完成|全年|[营销主][业售]|总)$/u, '');
  return own.length > 1 && overlap(own, text) < halfSaid;
}

/** 医药项目平均投资多少 is no sum over 工业项目: those among which it is shared out are the ones that are named. */
function isAmongOthers({ text }: Query, { metric }: Figure): boolean {
  const { own, noun } = ofEach.exec(text)?.groups ?? {};
  if (!own || !noun || !metric.endsWith(noun)) return false;
  const head = metric.slice(0, -noun.length);
  // 推介会签下来的项目 are 签约项目.
  return head !== '' && ![...head].some((sign) => own.includes(sign)) && overlap(head, own) < halfSaid;
}
const ofEach = /(?<own>\p{Script=Han}{2,8}?)的?(?<noun>项目|企业|公司|工程|学校|园区|基地)的?(?:平均|单个|每[个家])/u;
const halfSaid = 0.5;

/** 离目标还差多少 is no gap between two aims. */
const isOfTwoAims = ({ text }: Query, operands: readonly Figure[]): boolean =>
  /[还尚][差缺]/u.test(text) && operands.length > 1 && operands.every(({ status }) => status === 'target');

/** GDP and 社会消费品零售总额 have no sum; 城镇零售额 and 乡村零售额 have. */
function isOfKinds([first, ...more]: readonly Figure[]): boolean {
  const head = ({ term, metric }: Figure) => (term ?? metric).slice(-2);
  return more.some(
    (one) =>
      one.term !== undefined &&
      first!.term !== undefined &&
      one.term !== first!.term &&
      (head(one) !== head(first!) || isPartOf(one, first!) || isPartOf(first!, one)),
  );
}

/** 税收收入 is told as a part of 一般公共预算收入, and counted with it. */
const isPartOf = (part: Figure, whole: Figure): boolean =>
  part.partOf !== undefined && (part.partOf === whole.metric || part.partOf === whole.term);

/** By how much two things grew has no sum. */
const isOfRates = (operands: readonly Figure[]): boolean =>
  operands.every(({ unit, aspect }) => unit === '%' && aspect === 'growth');

/** 前三季度和上半年: where a question names two times, one of a third is none of the two. */
function isOfOtherTimes(times: ReturnType<typeof timeMentions>, operands: readonly Figure[]): boolean {
  const named = [...new Map(times.map(({ period }) => [period.label, period])).values()];
  if (named.length < 2) return false;
  const isOfNamed = ({ period }: Figure) =>
    period === undefined ||
    period.source === 'article' ||
    period.label.startsWith('as of') ||
    named.some((time) => time.from <= period.to && time.to >= period.from);
  return operands.some(isOfNamed) && !operands.every(isOfNamed);
}

/** 甲区比乙区多多少, of the city and 甲区: one of the two is of neither. */
function isOfOtherPlace({ text, place, places = [] }: Query, operands: readonly Figure[]): boolean {
  // 除甲区外的区有多少, of the city less 乙区.
  const isElsewhere = (one: Figure) =>
    one.aspect === 'level' && one.place !== undefined && !samePlace(one.place, place!);
  if (place !== undefined && places.length < 2 && operands.every(isElsewhere)) return true;
  if (places.length !== 2 || samePlace(places[0]!, places[1]!) || /全[国省市区县州]/u.test(text)) return false;
  const isNamed = ({ place }: Figure) => place === undefined || places.some((name) => samePlace(place, name));
  return operands.some(isNamed) && !operands.every(isNamed);
}

/** 甲类和乙类一共投资多少 is not told by how many there are of each. */
const isOfNumbers = ({ text, unit }: Query, operands: readonly Figure[]): boolean =>
  unit === undefined &&
  /投资额?比[^，。？]*多多?少?$|(?:投资?|花|产值|营收|收入|金额|资金|[税利]润?收?|贷款)(?:了|额)?(?:[一总]共|总共|合计|加起来|相差|差)?了?多少(?![个家座条户人种次])/u.test(
    text,
  ) &&
  operands.some(({ dimension }) => dimension === 'count' || dimension === 'people');

/** 签约和竣工的项目加起来, of what was begun and what was finished. */
function isOfOtherActs({ text }: Query, operands: readonly Figure[]): boolean {
  const asked = actsIn(text);
  return (
    asked.length > 1 &&
    operands.some(({ metric, partOf = '' }) => {
      const own = actsIn(`${metric} ${partOf}`);
      return own.length > 0 && !own.some((act) => asked.includes(act));
    })
  );
}

/** 建材产值比装备产值多多少, of 建材产值 at two times: both are of one side. */
function leavesSideOut({ text }: Query, operands: readonly Figure[], ledger: readonly Figure[]): boolean {
  const sides = sidesOf(text);
  const [first, second] = operands;
  if (sides.length !== 2 || operands.length !== 2 || first!.metric === '' || second!.metric === '') return false;
  // 2024年比2023年: one thing at two times.
  if (!/(?<![占同环])比(?![例重率较])/u.test(text) || sides.some((side) => ofTime.test(side))) return false;
  const told = operands.map(({ metric, partOf = '', subject = '', place = '', term = '' }) =>
    [metric, partOf, subject, place, term].join(' '),
  );
  const [own, other] = sides.map((side) => side.replace(/[这那][段边块头]$/u, '').slice(0, nameLength)) as [
    string,
    string,
  ];
  if (own === other) return false;
  const says = (name: string) => told.map((words) => words.includes(name));
  // 8万平方米的北楼、5万平方米的仓库, of 北楼 and 南楼, which the same sentence tells of.
  const isToldBeside = (name: string) =>
    !says(name).some(Boolean) &&
    figuresOf(first!.articleId, ledger).some(
      ({ sentence, unit, metric }) =>
        sentence.start === first!.sentence.start && unit === first!.unit && metric.includes(name),
    );
  return (
    isToldBeside(own) ||
    isToldBeside(other) ||
    (says(own).every(Boolean) !== says(other).every(Boolean) &&
      (says(own).every(Boolean) ? !says(other).some(Boolean) : !says(own).some(Boolean)))
  );
}
const ofTime = /\d年|[今去前明上当]年|半年|季度|月|目标|计划|同期|之前|以前|原/u;
/** As many signs tell one name from another. */
const nameLength = 4;

const total = /总投资$/u;
const ofAims = /目标|计划|规划|任务|预期|预计|打算|准备|力争|[要将待]|安排|再|还[差剩有缺]|没|未|余下|剩/u;

/** 2024年比2023年多多少, of an aim of 2024 where a result of that time is told as well; 甲比乙多多少, of the aim of one and the result of the other. */
function isOfAimUnasked(
  { text, status }: Query,
  times: number,
  operands: readonly Figure[],
  ledger: readonly Figure[],
): boolean {
  const aims = operands.filter((one) => one.status === 'target');
  if (aims.length === 0 || aims.length === operands.length || status === 'target' || ofAims.test(text)) return false;
  // 15个项目开工，总投资60亿元，今年计划投资9亿元；签约8个，总投资30亿元: what projects will take in all is no aim of a year, wherever 计划 stands.
  if (operands.every(({ metric, sentence: { start } }) => total.test(metric) && start === operands[0]!.sentence.start))
    return false;
  const isWithin = (one: Figure, aim: Figure) =>
    one.period !== undefined &&
    aim.period !== undefined &&
    one.period.from >= aim.period.from &&
    one.period.to <= aim.period.to;
  return aims.some(
    (aim) =>
      (times < 2 && operands.some((one) => one !== aim && !isWithin(one, aim))) ||
      ledger.some(
        (one) =>
          one.status === 'actual' &&
          one.unit === aim.unit &&
          one.aspect === aim.aspect &&
          one.place === aim.place &&
          (one.metric === aim.metric || (one.term !== undefined && one.term === aim.term)) &&
          isWithin(one, aim),
      ),
  );
}
