import type { Article, Dimension, Figure, Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { calledShort, samePlace } from '../../../figures/places/places.ts';
import { literal } from '../../../text/matches.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { formsOfNoun, nounCounted } from './noun-counted.ts';
import { numbersIn, withoutDates } from './numbers-in.ts';
import { isNoPrice } from './prices.ts';
import { overlap } from './surroundings.ts';
import { countsThoseThat } from './those-that.ts';
import { countedInVisits } from './visits.ts';

/** Classifiers that count anything: 个 may stand where 所 was asked for. */
export const generic = /^(?:个|项|处|人|人次|家次)?$/u;

/** Vehicles, machines and beasts are told in classifiers of their own: 几台公交 is answered by no 个 of what lies at its stops. */
const neverGeneric = /^[辆台部架艘头匹]$/u;

/** Those that count the same kind of thing: 几本手册 of 50余册. */
const classifiers =
  '本册 所座间 辆台部 名位 场次 趟次回 支个 支把杆 栋幢座 件宗起 件个桩 张份 条道 条根 条尾 艘条 台套部 台架 家户 头只口匹 棵株 封件 幅张 口眼 颗枚粒 趟班列次 所家 盏个'.split(
    ' ',
  );

/** 三方面举措, 十条措施, 四大任务. */
const ofMeasures = /^(?:条|项|方面|点|大)$/u;

/** Whether what is counted in `told` is counted in `asked` as well, as far as classifiers say. */
export const countAlike = (asked: string, told: string): boolean =>
  generic.test(asked) ||
  (ofMeasures.test(asked) && ofMeasures.test(told)) ||
  told.endsWith(asked) ||
  isEither(asked, told) ||
  classifiers.some((set) => set.includes(asked) && set.includes(told));
/** 1.4万套（间）, 300台（套）: in either; but visits are no people. */
const isEither = (asked: string, told: string) => told.length === 2 && told.startsWith(asked) && !told.endsWith('次');

/** What an answer is counted in: asked for passengers, it is no number of bus lines. */
export const dimensionsOf = ({ dimensions, unit = '', language }: Query): Query['dimensions'] =>
  language === 'en' && dimensions?.includes('people') && /^(?:人次?|名)$/u.test(unit) ? ['people'] : dimensions;

/** 发行价多少钱, 多少钱一斤: so much for each. */
const asksPrice = /价|贵|便宜|[一每](?:公?斤|千克|[吨度升亩股个张份碗晚人天次辆台头平]|小时)/u;
const listed = new Map<string, boolean>();

/** Whether a single sign is known to count something. */
function isListed(unit: string): boolean {
  const known = listed.get(unit) ?? scanQuantities(`1${unit}`).length > 0;
  if (listed.size < 500) listed.set(unit, known);
  return known;
}

/** Counted in what was asked for; asked in 张, a figure in 家 is of something else. */
export function dimensionMet(query: Query, figure: Figure, article: Article): boolean {
  const { unit = '' } = query;
  const dimensions = dimensionsOf(query) ?? [];
  if (figure.unit === '人次' && dimensions.includes('people')) return countedInVisits.test(query.text);
  if (/来(?:了|过)?(?:多少|几)人/u.test(query.text) && /就业|职工|员工|岗位|从业|人口/u.test(figure.metric))
    return false;
  // 车均违法率0.8起: a rate by its name, whatever it is told in.
  if (unit === '' && /率$/u.test(figure.metric) && query.text.includes(figure.metric)) return true;
  if (isSubset(query, figure, article) || isOneSort(query, figure)) return false;
  // 多少个村: no towns.
  const thing = unit === '个' ? nounCounted(query)?.replace(/^[新老旧]/u, '') : undefined;
  if (thing?.length === 1 && figure.metric !== '' && !`${figure.metric}${figure.partOf ?? ''}`.includes(thing))
    return false;
  // 铺了多少米 is told by no 平方米.
  if (unit === '米' && figure.dimension !== 'length') return false;
  if (unit !== '' && (figure.unit.endsWith(unit) || figure.unit.endsWith(`${unit}次`) || isEither(unit, figure.unit)))
    return true;
  if (ofOneThing.test(unit)) return /^标准?箱$/u.test(unit) && /^标准?箱$/u.test(figure.unit);
  // Asked in a classifier that nobody listed, only the same one answers: 渡槽有几跨.
  if (unit.length === 1 && !isListed(unit)) return false;
  // 人口637万: people without a unit.
  if (figure.unit === '' && dimensions.includes('people') && /(?:人口|人数)$/u.test(figure.metric)) return true;
  if (dimensions.includes('money') && /^元\//u.test(figure.unit) && asksPrice.test(query.text)) return true;
  if (!dimensions.includes(figure.dimension)) return false;
  if (unit === '人次' && figure.dimension === 'count') return false;
  if (figure.dimension === 'people' && unit === '个' && ofSite.test(query.text)) return false;
  // 多少人 asks for no households, 多少家 for no people.
  if (/^[人名位]$/u.test(unit) && figure.unit === '户') return false;
  // 多少个小区 is not told by how many households they have.
  if (
    (figure.dimension === 'people' || figure.unit === '户') &&
    thing &&
    !ofPeople.test(thing) &&
    overlap(thing, figure.metric) === 0
  )
    return false;
  if (
    figure.dimension === 'people' &&
    figure.unit !== '户' &&
    /^[家间所座栋条场节批辆台件套宗亩支艘架趟班列枚棵株类种项]$/u.test(unit)
  )
    return false;
  return (
    figure.dimension !== 'count' ||
    unit.length > 1 ||
    generic.test(unit) ||
    // 有几层 is not answered by 18个 of something.
    (generic.test(figure.unit) &&
      !neverGeneric.test(unit) &&
      mayCount(query, figure) &&
      (nounCounted(query) !== undefined ||
        namesCounted(query, figure) ||
        // 晋级的有几家, of 40个企业.
        (unit === '家' && firms.test(figure.metric)))) ||
    unit === figure.unit ||
    (classifiers.some((set) => set.includes(unit) && set.includes(figure.unit)) && mayCount(query, figure)) ||
    namesCounted(query, figure)
  );
}

/** What counts one thing alone: 运了多少标箱 is told by no number of trains. */
const ofOneThing = /^(?:标箱|标准箱|架次|剂次)$/u;
/** What is counted in 家. */
const firms = /(?:企业|公司|单位|机构|商户|门店|商店|银行|酒店|医院|工厂|协会)$/u;
/** 安置点有几个 is not told by how many people are there. */
const ofSite =
  /(?:[点站所厂馆园院店楼]|基地|中心|项目|企业|公司|平台|机构|银行|学校|合作社)(?:一共|总共|共)?有(?:多少|几)个?[？?]?$/u;
/** Asked for 几家企业, 46个 of something that has nothing of 企业 in its name are none. */
function mayCount(query: Query, { metric, partOf = '', term = '' }: Figure): boolean {
  const noun = nounCounted(query);
  if (noun === undefined) return true;
  const told = `${metric}${partOf}${term}`;
  const parts = segmenterTerms(noun);
  // 创新项目 are no 创新工作室: of one kind, and other things.
  const [last, own] = [parts.at(-1)!, segmenterTerms(metric).at(-1) ?? ''];
  if (
    last.length > 1 &&
    own.length > 1 &&
    !noun.includes(own) &&
    !formsOf(last).some((form) => overlap(form, told) > 0)
  )
    return false;
  // 为企业办理手续63项: those they are done for.
  if (metric.includes(noun) && !metric.endsWith(noun) && own.length > 1 && !/数/u.test(own)) return false;
  const head = parts.find((part) => part.length > 1) ?? noun;
  return formsOf(head).some((form) => overlap(form, told) > 0);
}

/** Asked for 多少律师, a number in a clause that speaks of no lawyer is none. */
export function countsOther(query: Query, figure: Figure, { text }: Article): boolean {
  if (query.language === 'en' || query.unit !== undefined || !/^(?:count|people)$/u.test(figure.dimension))
    return false;
  const noun = nounCounted(query);
  if (noun === undefined) return false;
  const { metric, partOf = '', term = '', clause } = figure;
  // 卖多少暖手宝 is not answered by how many work beside them.
  if (figure.dimension === 'people' && !ofPeople.test(noun) && overlap(noun, `${metric}${partOf}`) === 0) return true;
  // 整改了多少隐患, of 发现隐患9处，整改8处: what was done, of what the clause before names.
  const isDone = query.rest.split(' ').some((word) => word.length > 1 && word !== noun && metric.endsWith(word));
  const near = `${metric}${partOf}${term}${text.slice(Math.max(isDone ? figure.sentence.start : clause.start, figure.start - 16), Math.min(clause.end, figure.end + 16))}`;
  return !formsOfNoun(noun).some((form) => overlap(form, near) > 0);
}

const ofPeople = /[人者员工民生户徒师客童妇老众兵队]|家庭|劳力|劳动力|干部|党/u;

/**
 * Whether a sentence tells the number that a question asks for: beside what is counted (一位律师 is one of them), or, where the question names
 * nothing that it counts, in a clause that says a word of it.
 */
export function tellsHowMany(query: Pick<Query, 'text' | 'rest' | 'unit' | 'language'>, sentence: string): boolean {
  const sign = signAsked(query.text);
  if (sign !== undefined && !sentence.includes(sign)) return false;
  const words = query.rest.split(' ').filter((word) => word.length > 1 && !isVerb(word));
  const isIn = (told: string) => (word: string) => formsOf(word).some((form) => overlap(form, told) >= 0.5);
  // Whose it is may stand in the sentence before; what is asked of it comes last.
  if (words.length > 0 && !isIn(sentence)(words.at(-1)!) && words.filter(isIn(sentence)).length < 2) return false;
  const noun = query.language === 'en' ? undefined : nounCounted(query);
  if (noun === undefined)
    return withoutDates(sentence)
      .split(/[，；。]/u)
      .some(
        (clause) =>
          /\d|[一二三四五六七八九十百千万亿两]/u.test(clause) && (words.length === 0 || words.some(isIn(clause))),
      );
  const forms = formsOfNoun(noun).map(literal).join('|');
  const number = '(?:\\d|[二三四五六七八九十百千万亿两]|一[十百千万亿])';
  // 40名工人 beside a line that makes 暖手宝 are no number of those.
  const other = ofPeople.test(noun) ? '' : '(?![\\d百千万亿余多]*[名位人])';
  return new RegExp(`${number}${other}[^，。；]{0,14}(?:${forms})|(?:${forms})[^，。；]{0,8}${number}`, 'u').test(
    sentence,
  );
}

/** 几个片区 asks how many there are, not how many of something are in one, or about it (小区周边的泊位). */
export function countsWithin(query: Query, { metric, partOf = '', place }: Figure): boolean {
  const noun = nounCounted(query);
  const where = /^(?<place>.{2,})(?:周边|附近|沿线|门口|旁边?|以?外)$/u.exec(metric)?.groups?.place;
  if (noun !== undefined && where !== undefined && overlap(noun, where) >= 0.5) return true;
  return (
    query.unit !== undefined &&
    noun !== undefined &&
    place?.includes(noun) === true &&
    overlap(noun, metric + partOf) < 0.5
  );
}

/** Whether a clause that states a figure names what the question counts (几个片区), where it names that. */
export function countsNoun(query: Query, { metric, partOf = '', unit }: Figure, clause: string): boolean {
  const noun = query.unit === undefined ? undefined : nounCounted(query);
  const told = [metric, partOf, unit, clause].join(' ');
  return noun === undefined || formsOf(noun).some((form) => overlap(form, told) >= 0.5);
}

/** 几间博物馆 of museums told in 座: the question names what the figure counts, and counts nothing else. */
function namesCounted(query: Query, { metric, term }: Figure): boolean {
  const noun = nounCounted(query);
  if (noun !== undefined) return metric.endsWith(noun) || (metric.length > 1 && noun.startsWith(metric));
  // 电商培训有几节课: lessons, whatever else is named.
  const sign = oneSign.exec(query.text)?.groups?.sign;
  if (sign !== undefined && !metric.endsWith(sign)) return false;
  return (
    (metric.length > 1 && query.text.includes(metric.replace(/(?<=.{3})(?:活动|项目)?(?:数量|总数|个数)$/u, ''))) ||
    query.terms.some((one) => one.term.name === term && metric.includes(one.words))
  );
}

const oneSign =
  /(?:多少|(?<![第哪])几)[^\P{Script=Han}天年月日岁次万亿多](?<sign>[课戏歌书画车船树井灯灶药题案])[？?]?$/u;

/** Whether a sentence says the kind of what is counted: a 牧场 is no 牧场主. */
export function saysKind(query: Query, sentence: string): boolean {
  const noun = query.language === 'en' ? undefined : nounCounted(query);
  return noun === undefined || formsOf(noun).some((form) => sentence.includes(form.at(-1)!));
}

/** What a question asks the names of: 景区 of 有哪些景区. */
export function namesAsked({ text }: Pick<Query, 'text'>): string | undefined {
  const noun = /(?:哪些|哪几[个家座所条项处]|有什么)(?<noun>\p{Script=Han}{2,4})/u.exec(text)?.groups?.noun;
  const isNumber = noun !== undefined && /数据|数字|指标|目标|任务|计划|打算|成绩|变化|措施|工作/u.test(noun);
  return isNumber ? undefined : noun;
}

/** Asked which there are, a sentence that says no more than how many (有景区9处) is no answer. */
export function countsOnly(query: Query, sentence: string): boolean {
  const noun = query.language === 'en' ? undefined : namesAsked(query);
  const unit = query.language === 'en' ? undefined : whichOf.exec(query.text)?.groups?.unit;
  const names =
    /[“《：]|\p{Script=Han}{2}[路桥街线村镇](?:[为是由]|（)|包括|分别[是为]|[^、，。；：\d]{2,}、[^、，。；：\d]{2,}|等[\d一二三四五六七八九十余多两]*[个家项处座所]?(?:[^，。；]{0,6})(?:项目|企业|单位|地|国|城市)/u;
  if (names.test(sentence)) return false;
  if (
    unit !== undefined &&
    !sentence.includes('、') &&
    new RegExp(`(?:[两二三四五六七八九十]|\\d)${unit}`, 'u').test(sentence)
  )
    return true;
  return noun !== undefined && tellsHowMany({ text: `多少${noun}`, rest: noun, language: 'zh-Hans' }, sentence);
}
/** 条 of 是哪两条, 哪条是双向: one or some of which there are more. */
const whichOf = /哪(?:[一两二三四五六七八九十几])?(?<unit>[条座所项处])/u;

/** Asked for the names of companies, a number of people is none of them. */
export function isOfOtherThan(query: Query, { metric, partOf = '', dimension }: Figure): boolean {
  const noun = query.language === 'en' || query.dimensions ? undefined : namesAsked(query);
  return noun !== undefined && dimension === 'people' && !ofPeople.test(noun) && overlap(noun, metric + partOf) === 0;
}

/** 税 of 交了多少税. */
const signAsked = (text: string): string | undefined =>
  /(?:多少|几)(?:[亿万]|[亿万]?元)?的?(?<sign>[税债煤电粮油气奶肉菜鱼茶])(?=$|[？?，,了呢啊给])/u.exec(text)?.groups
    ?.sign;

/** Nor is 全区有多少家企业 by those with foreign capital. */
function isOneSort(query: Query, { metric }: Figure): boolean {
  const noun = nounCounted(query);
  if (noun === undefined || !/全(?:新区|[省市区县州旗镇乡])|整个|所有/u.test(query.text) || !metric.endsWith(noun))
    return false;
  const sort = metric
    .slice(0, -noun.length)
    .replace(/入驻|现有|各[级类种]|市场|共有?|全部|注册|登记|拥有|累计|总/gu, '');
  return sort.length > 1 && !query.text.includes(sort);
}

/** 有多少家企业 is not answered by 3家来自世界500强: which of them are so. */
const isSubset = ({ text: asked }: Query, { metric, end }: Figure, { text }: Article): boolean =>
  /有(?:多少|几)/u.test(asked) &&
  ((metric === '' && /^(?:来自|是|属于|入选|成为|获评?|被)/u.test(text.slice(end, end + 3))) ||
    // 4个品牌入围百强榜.
    (!chosen.test(asked) && chosen.test(/^\p{Script=Han}{0,10}/u.exec(text.slice(end))![0])));
const chosen = /受访|受调查|入围|入选|上榜|获评|获奖|获得|荣获|被评|跻身/u;

/** Of all that is there; one of many says nothing of it. */
const ofAll = /全(?:新区|[省市区县州旗镇乡村])(?!最|第|首|唯)|整个|所有/u;
const ofOne =
  /合作社|公司|集团|养殖场|农场|工厂|大[楼厦]|社区|街道|我们(?![省市区县州旗镇乡])|\p{Script=Han}{2}村(?!民|庄|里|居|级|委|干|镇|落|容|貌|集体)/u;
/** 8个村共种茶: of several together. */
const ofSeveral = /各[级地镇乡村县区]|规模?以上|[\d两三四五六七八九十]个(?:[镇乡村]|社区|街道)/u;
/** As much of a paragraph and its title says whose a figure is. */
const farChars = 240;

/** 全县一共多少, 江东县总共多少, 江东县粮食总产量: of all that is there, and not of one who has some of it. */
const asksOfAll = ({ text, place }: Query): boolean =>
  ofAll.test(text) ||
  (place !== undefined &&
    /[一总]共|总产/u.test(text) &&
    new RegExp(
      `${literal(calledShort(place))}[省市区县州旗镇乡]?(?:(?:现在|目前|[今去]年)?[一总]共|\\p{Script=Han}{0,6}总产[量值])`,
      'u',
    ).test(text));

/** Asked of all that a district has, what one cooperative, firm, building, village or town has of it is no answer, unless it is said of all. */
export function isOfOneOfMany(query: Query, figure: Figure, { text, title }: Article): boolean {
  const { place, aspect, sentence, start, metric, dimension, subject = '' } = figure;
  if (query.place === undefined || aspect !== 'level' || !asksOfAll(query)) return false;
  const said = text.slice(sentence.start, start);
  // 松桥镇种茶2200亩: said of the place itself; 跨国公司 of 跨国公司总部, where those are asked for, is no firm that has some.
  const own = said.lastIndexOf(calledShort(query.place));
  const beside = query.rest.split(' ').reduce((words, word) => words.replace(word, ''), said.slice(own));
  if ((own >= 0 && !ofOne.test(beside)) || isToldOfAll(query.place, said) || ofSeveral.test(said)) return false;
  if (isOfItself(query, said)) return false;
  if (
    place !== undefined &&
    /[镇乡村]$/u.test(place) &&
    !/[镇乡村]$/u.test(query.place) &&
    !samePlace(place, query.place)
  )
    return true;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const before = `${title} ${subject} ${text.slice(Math.max(line, sentence.start - farChars), start)}`;
  // 合作社 of 合作社317家 are what is counted.
  const counted = /^(?:count|people)$/u.test(dimension) ? metric : '';
  return ofOne.test(counted === '' ? before : before.replaceAll(counted, ' '));
}

/** Of all of the place that is asked about: 全乡 is of a town alone. */
function isToldOfAll(asked: string, said: string): boolean {
  const [whole] = ofAll.exec(said) ?? [];
  const levels = [asked, whole ?? ''].map((name) => /[省市区县州旗镇乡村]$/u.exec(name)?.[0]);
  return (
    whole !== undefined && (levels.includes(undefined) || levels[0] === levels[1] || !/[镇乡村]/u.test(levels[1]!))
  );
}

/** 该县已有80个: of all of the county that is asked about. */
function isOfItself({ place = '' }: Query, said: string): boolean {
  const level = /[省市区县州旗镇乡]$/u.exec(place)?.[0];
  return level !== undefined && new RegExp(`(?:^|[，。；：“])[该我本]${level}`, 'u').test(said);
}

/** Whether a sentence is of all that is there, where a question asks for that. */
export function isOfWhole(query: Query, sentence: string): boolean {
  if (countsThoseThat(query, sentence)) return false;
  if (isOfItself(query, sentence)) return true;
  const whole = ofAll.exec(query.text)?.[0];
  if (whole === undefined)
    return !asksOfAll(query) || ofAll.test(sentence) || ofSeveral.test(sentence) || !ofOne.test(sentence);
  return ofAll.test(sentence) && (!whole.startsWith('全') || sentence.includes(whole));
}

/** 交了多少税 is not answered by an output: what is asked for in one sign must stand in the clause. */
export function lacksCounted(
  { text: asked }: Query,
  { metric, partOf = '', term = '', clause, dimension }: Figure,
  { text }: Article,
): boolean {
  // What a reservoir holds is not what it gives.
  if (/[供用](?:了|出)?多少水/u.test(asked) && /库容|蓄水|水位/u.test(metric)) return true;
  // 能蓄多少水 is answered by a volume.
  if (/(?:多少|几)水/u.test(asked)) return dimension === 'count' || dimension === 'money';
  const sign = signAsked(asked);
  return sign !== undefined && !`${metric}${partOf}${term}${text.slice(clause.start, clause.end)}`.includes(sign);
}

/** 基地投资多少 asks for money; 固定资产投资多少 perhaps for its growth. */
export const asksInvestment = /投资(?:了|额)?(?:是|有|达|为)?多少(?=$|[？?，,])/u;

/** What the question asks for is counted in, by its own words or by the metrics that it names. */
export function dimensionsAsked(query: Query): readonly Dimension[] | undefined {
  const ofTerms = query.terms.flatMap(({ term }) => term.dimension ?? []);
  const ofInvestment = asksInvestment.test(query.text) ? (['money'] as const) : undefined;
  return dimensionsOf(query) ?? (ofTerms.length > 0 ? ofTerms : ofInvestment);
}

/** 亩产600公斤 says how much one mu gives, and 户均 how much one household has. */
const ofEach = /(?:亩产|单产|户均|人均|每[亩户人名公吨斤台])[^，。；\d]{0,6}$|每?万人[^，。；\d]{0,12}$/u;
const asksEach = /亩产|单产|均|每|一[亩户人名吨斤台]/u;

/** Whether a clause has a number that counts as the question asks. */
export function countsAsAsked(query: Query, clause: string): boolean {
  const dimensions = dimensionsAsked(query);
  return numbersIn(clause).some(
    ({ dimension, unit, statedUnit, start }) =>
      (!dimensions || dimensions.includes(dimension)) &&
      !isNoPrice(query, { dimension, statedUnit }, clause) &&
      (asksEach.test(query.text) || !ofEach.test(withoutDates(clause.slice(0, start)))) &&
      (query.unit === undefined || query.language === 'en' || countAlike(query.unit, unit)),
  );
}

/** 几节课 is told by no sentence that counts nothing in 节, or in a classifier that may stand for it. */
export const countsInUnit = ({ unit, dimensions, language }: Query, sentence: string): boolean =>
  language === 'en' ||
  unit === undefined ||
  !dimensions?.includes('count') ||
  generic.test(unit) ||
  numbersIn(sentence).some((told) => countAlike(unit, told.unit) || generic.test(told.unit));
