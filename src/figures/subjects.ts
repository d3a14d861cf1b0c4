import { matchesOf } from '../text/matches.ts';
import { nounBefore } from './metrics/nouns.ts';
import {
  bodyAt,
  endings,
  han,
  isCalled,
  isClass,
  kindOf,
  namedAt,
  notSubject,
  placeAhead,
  type SubjectKind,
  type SubjectMention,
} from './places/bodies.ts';
import { type Firms, nobody } from './places/firms.ts';
import { lists, ofWorks } from './places/landing.ts';
import { samePlace } from './places/places.ts';
import { greatestIn } from './singled-out.ts';
import { madeIn, villageIn, worksIn } from './works.ts';

/** What a word at the head of a clause says of the subject. */
export type SubjectHead =
  | { readonly is: 'named'; readonly mention: SubjectMention }
  /** 该公司, 园区: whichever of its kind was named last. */
  | { readonly is: 'anaphor'; readonly kind: SubjectKind; readonly words: string; readonly isDefinite: boolean }
  /** 二期: of what was named before. */
  | { readonly is: 'stage'; readonly words: string }
  /** 全区, 我县: the place itself. */
  | { readonly is: 'place' };

const lead =
  /^(?:[\s“”"（(]|但(?!马)|因此|虽然|尽管|(?:坐落[于在]|位于|地处)[^，。；的]{1,12}的|原(?:定|计划)[于在]?\s*(?:投[产用运]|[开竣]工|建成|交付|通车|开业)的|与[^，。；的\d]{1,8}(?:之隔|相[邻望连接依]|为邻)的|正在(?:建设|兴建|修建|施工|推进|打造)中?的|的(?:则|分别)?是|(?:紧随其后|其次|排名?[在第][^，。；的]{1,4}|第[一二三四五六七八九十\d]+[名位])的?(?:则|分别)?[是为]|(?:垫底|居首|领跑|殿后|排名?[在第][^，。；的]{1,4})的|或者|再加上|变身为?|当时|期间|日前|近日|随后|之后|此后|如今|其中|此外|同时|另外|目前|据悉|例如|比如|譬如|而|则|截至|作为|据(?![悉点守])|还有|关于|对于|至于|邻近的?|隔壁的?|(?:与[之其])?相邻的?|周边的?|附近的?|当地的?|本地的?|(?:龙头|骨干|重点|链主|本土|上市|代表性?|所属)企业|股东|仅|此[前次]|如(?!皋|东)|整[个座条]|(?:全[国省市区县]|我[省市区县]|国内)?首[家个座]|[，、：])+/u;
const location = new RegExp(`^[${han}A-Za-z0-9]{1,12}?(?:园区|片区|景区|新区|开发区|区|县|市|境)(?:内|里)的?`, 'u');
const wholePlace =
  /^(?:全|我|本)[省市区县州镇乡国](?![域场值盈属级本外内民直营]|[教卫财公发住交文商科人工水农林统税审经城国建工]\S{0,6}局)/u;
const within =
  /^(?:(?:辖?[区县市]|境|辖区|域)内|[市区县旗镇乡]里(?=[对给为从还也已共有又\s\d]|今年|去年|规定|设立|补贴|财政|出台|拿出|安排|统一))/u;
const anaphor =
  /^(?<this>[该本]|这家|这座|这个|此|这所|这[家座个所][^，；。]{0,14}的)?(?<word>公司|企业|集团|工厂|合作社|项目|工程|园区|产业园|片区|基地|景区|示范区|学校|医院|剧场|商场|全村|村里|(?<=该)(?:[所局校院]|村(?!民|干部|[^，。]{0,2}组)))(?!家|数|贷|券|主体|总数|经理|审批|库|合同|建设|集聚|们|群|化|开工|签约)(?<inner>内|里)?/u;
/** What heads `words`, the stretch of a clause before its first quantity or after the one before, with blanks for times. */
export function subjectHead(words: string, mayName = true): SubjectHead | undefined {
  let from = lead.exec(words)?.[0].length ?? 0;
  let rest = words.slice(from);
  if (wholePlace.test(rest) || within.test(rest)) {
    from += rest.match(wholePlace)?.[0].length ?? rest.match(within)![0].length;
    const behind = words.slice(from).replace(/^的/u, '');
    const own = mayName ? namedAt(behind, words.length - behind.length) : undefined;
    return own ? { is: 'named', mention: own } : { is: 'place' };
  }
  const found = mayName ? namedAt(rest, from) : undefined;
  if (found) return { is: 'named', mention: found };
  const where = mayName ? location.exec(rest)?.[0] : undefined;
  if (where !== undefined) {
    const inner = namedAt(rest.slice(where.length), from + where.length);
    if (inner) return { is: 'named', mention: inner };
  }
  if (rest.startsWith('去年') || rest.startsWith('今年')) rest = rest.slice(2);
  const stage = /^[一二三四五六]期(?![间限末初货刊])/u.exec(rest)?.[0];
  if (stage) return { is: 'stage', words: stage };
  const again = anaphor.exec(rest)?.groups;
  const kind = again && kindOf[again.word!];
  return kind && !notSubject.test(rest.slice(again.word!.length + (again.this?.length ?? 0)))
    ? { is: 'anaphor', kind, words: again.word!, isDefinite: again.this !== undefined }
    : undefined;
}

/** Who was named, last first, whom a word like 该公司 may mean. */
export type Named = readonly (SubjectMention & { readonly line: number })[];

const parkLike = /(?:园区?|开发区|高新区|经开区|新区|商务区|片区|示范区|试验区|合作区)$/u;

/** Whom an anaphor means; the word itself where nobody of its kind was named, and nobody at all where it is only a noun. */
export function resolved(
  { kind, words, isDefinite }: Extract<SubjectHead, { is: 'anaphor' }>,
  named: Named,
  line: number,
  place: string | undefined,
): string | undefined {
  // 该院: a court or a hospital, whichever was named.
  const alike = named.filter((one) =>
    /^[所局院]$/u.test(words) ? one.name.endsWith(words) : one.kind === kind && isCalled(one.name, words),
  );
  // Farther back than the paragraph before, only one that is alone of its kind can be meant.
  const isAlone = new Set(alike.map(({ name }) => name)).size === 1;
  // 海辰制药总部项目投资9亿元。该公司……: whoever builds it, and not who was named a paragraph before.
  const isOfWorks =
    kind === 'company' &&
    isDefinite &&
    alike[0]?.line !== line &&
    named.some((one) => one.line === line && one.kind === 'project');
  const known = !isOfWorks && alike[0] && (isAlone || alike[0].line >= line - 1) ? alike[0].name : undefined;
  if (known) return known;
  // 引进的海辰产业基地开工。该项目……
  const built =
    isDefinite && kind === 'project' ? named.find((one) => one.kind === 'park' && one.line === line) : undefined;
  if (built && /基地|(?<!公)园$/u.test(built.name)) return built.name;
  if (kind === 'park' && place && parkLike.test(place)) return undefined;
  return (isDefinite && words.length > 1) || words === '公司' || words === '园区' ? words : undefined;
}

/** A subject that is the article's own place is none. */
export const isHome = (name: string, place: string | undefined): boolean =>
  place !== undefined && (samePlace(name, place) || place.endsWith(name));

/** Whom the sentences of a paragraph are about, read clause by clause. */
export class Subjects {
  #named: Named = [];
  #line = 0;
  #current: string | undefined;
  #left: string | undefined;
  #introduced: string | undefined;
  #area: string | undefined;
  /** Whose the next figure alone is. */
  #owner: string | undefined;
  /** What the sentence has counted so far are projects: 项目 behind them means these. */
  #tellsStages = false;
  #countsWorks = false;
  /** 涉及甲项目，乙项目等: none of them is what is told of behind. */
  #isListing = false;
  /** The clause before. */
  #before = '';
  /** Whom the sentence began with, while nobody else has been named: behind a semicolon what one pays and earns is still theirs. */
  #topic: string | undefined;
  #isFirst = true;
  #isOfPlace = false;
  /** The works that the sentence before was about, while this one names nobody: 大桥工程位于…。全长3公里. */
  #works: string | undefined;

  private readonly known: readonly string[];

  /** @param known names that are known to be somebody's, whatever stands behind them, beside those of the firms. */
  constructor(
    private readonly place: string | undefined,
    known: readonly string[] = [],
    private readonly firms: Firms = nobody,
  ) {
    this.known = [...known, ...firms.firms];
    const { reporter } = firms;
    if (reporter) this.#named = [{ name: reporter, kind: 'company', start: 0, end: 0, line: 0 }];
  }

  beginLine(): void {
    // A paragraph before says nothing of whom this one is about.
    this.#current = undefined;
    this.#countsWorks = false;
    this.#line += 1;
  }

  /** Whom the sentence before was about, or the clauses before a semicolon. */
  get left(): string | undefined {
    return this.#left;
  }

  /** @param area the new district or zone that heads the sentence: what 园区 means in it. @param tellsStages 分三期建设: of all of them. */
  beginSentence(carried: string | undefined, area?: string, tellsStages = false): void {
    this.#tellsStages = tellsStages;
    this.#left = this.#current ?? this.#works;
    this.#works = /(?:项目|工程)$/u.test(this.#left ?? '') ? this.#left : undefined;
    this.#current = carried;
    this.#area = area;
    this.#introduced = undefined;
    this.#before = '';
    this.#isListing = false;
    this.#topic = undefined;
    this.#isFirst = true;
    this.#isOfPlace = false;
  }

  /**
   * Reads a stretch of a clause from its beginning, or from the quantity before, to the end of the next quantity, or of the clause.
   * @param isApart behind a semicolon, or headed by a place: what was said of a subject before does not hold for it.
   * @param isPlaced headed by a place.
   * @returns the subject that it names itself.
   */
  read(words: string, isApart: boolean, isPlaced = false): SubjectMention | undefined {
    const mayName = endings.test(words);
    // 种粮大户王学军……。王学军流转土地900亩: whoever has been named so.
    const people = this.#named.flatMap(({ name, kind }) => (kind === 'person' ? [name] : []));
    const found = knownAt(words, people.length > 0 ? [...this.known, ...people] : this.known);
    const mention = found && { ...found, name: this.firms.short.get(found.name) ?? found.name };
    const head: SubjectHead | undefined = mention ? { is: 'named', mention } : subjectHead(words, mayName);
    if (head || isPlaced) this.#topic = this.#works = undefined;
    this.#isOfPlace ||= isPlaced || head?.is === 'place';
    if (isApart || head?.is === 'place') {
      // 该公司产肥3吨；建大棚12个: whose, nobody says anew.
      if (head?.is === 'place') this.#left = undefined;
      else if (bodyOrPark.test(this.#current ?? '')) this.#left = this.#current;
      this.#current = this.#introduced = undefined;
    }
    const made = words.includes('由') ? madeIn(words, this.#before) : undefined;
    const before = this.#before;
    this.#before = words;
    if (made) this.#named = [...made.map((one) => ({ ...one, line: this.#line })), ...this.#named];
    // 22号线加速建设。线路全长81公里: of that line.
    const isLine = words.includes('线') && atLine.test(words);
    const topic =
      made?.[0]?.name ??
      (isLine ? this.#named.find(({ name }) => ofLine.test(name))?.name : undefined) ??
      (head
        ? undefined
        : (exampleIn(words) ??
          greatestIn(words) ??
          likewiseIn(words, before, this.#current) ??
          (mayName ? topicOf(words) : undefined)));
    this.#isListing = lists.test(words) || (this.#isListing && ofWorks.test(words));
    if (this.#isListing) this.#introduced = undefined;
    else if (topic) this.#current = topic;
    else if (head?.is === 'named')
      this.#current = isHome(head.mention.name, this.place) ? undefined : head.mention.name;
    // 他家种了100亩地: nobody else's.
    const whose = words.includes('家') ? householdAt.exec(words)?.groups?.who : undefined;
    if (whose) this.#current = whose;
    // 青瓷产业有企业12家、作坊260家: of that industry, all of them.
    const industry = head && head.is !== 'place' ? undefined : industryIn(words);
    if (industry) this.#current = industry;
    if (head?.is === 'stage') {
      // 智能电驱基地一期投产；二期投资9亿元: of the project that was named last.
      const whole =
        this.#current ?? this.#named.find(({ line, kind }) => line === this.#line && built.test(kind))?.name ?? '';
      const isBuilt = /^$|期$/u.test(whole) || this.#named.some(({ name, kind }) => name === whole && built.test(kind));
      this.#current = whole.replace(/[一二三四五六]期(?:工程|项目)?$/u, '') + (isBuilt ? head.words : '');
    }
    // 园区 of a sentence about a new district is the place itself.
    const isArea =
      head?.is === 'anaphor' && head.kind === 'park' && this.#area !== undefined && parkLike.test(this.#area);
    // 入选重点项目13个，项目总投资9亿元: of those.
    const isCounted = head?.is === 'anaphor' && head.kind === 'project' && !head.isDefinite && this.#countsWorks;
    this.#countsWorks ||= /[个项]$/u.test(words) && worksCounted.test(words);
    const meant =
      head?.is === 'anaphor' && !isArea && !isCounted ? resolved(head, this.#named, this.#line, this.place) : undefined;
    if (meant !== undefined) {
      const whole = this.#tellsStages ? meant.replace(/[一二三四五六]期$/u, '') : meant;
      this.#current = isHome(whole, this.place) ? undefined : whole;
    }
    if (this.#isFirst && head && head.is !== 'place') this.#topic = this.#current;
    if (head || /\p{Script=Han}/u.test(words)) this.#isFirst = false;
    const names = mayName ? namesIn(words, head) : [];
    if (mayName || words.includes('村')) this.#keep(names, words);
    if (mayName) this.#turn(words);
    const last = names[0];
    if (last && last.end === words.length) this.#introduced = isHome(last.name, this.place) ? undefined : last.name;
    const owner = mayName ? ownOfFirm.exec(words)?.groups?.name : undefined;
    this.#owner = owner && bodyAt(owner, 0)?.name === owner ? owner : undefined;
    return head?.is === 'named' ? head.mention : undefined;
  }

  /** Keeps the names in words that no figure is read from. */
  hear(words: string): undefined {
    this.#owner = undefined;
    // 排在第三位的是海辰，份额为20%
    const ranked = /^的(?:则|分别)?是/u.test(words) ? knownAt(words, this.known) : undefined;
    if (ranked) this.#current = ranked.name;
    if (!endings.test(words)) return;
    this.#keep(namesIn(words, undefined), words);
    this.#turn(words);
  }

  /** 经营着900亩地的云帆合作社，已有农机12台: a clause that ends in a name tells of it. */
  #turn(words: string): void {
    const from = words.lastIndexOf('的') + 1;
    const found = from > 0 && words.length - from < 24 ? namedAt(words.slice(from), from) : undefined;
    if (found?.end === words.length && body.test(found.name))
      this.#current = isHome(found.name, this.place) ? undefined : found.name;
  }

  #keep(names: readonly SubjectMention[], words: string): void {
    const all = [...names, ...worksIn(words, names), ...villageIn(words)].sort((a, b) => b.start - a.start);
    this.#countsWorks &&= all.every(({ kind }) => kind !== 'project');
    this.#named = [...all.map((name) => ({ ...name, line: this.#line })), ...this.#named].slice(0, 40);
  }

  /** Whose a figure that counts `metric` is: 引进海辰储能公司，总投资12亿元 tells of what was brought in. */
  of(metric: string): string | undefined {
    return (
      this.#owner ??
      this.#current ??
      (ofProject.test(metric) ? this.#introduced : undefined) ??
      (ownGoods.test(metric) ? this.#topic : undefined) ??
      (ofProject.test(metric) ? this.#works : undefined) ??
      (this.#isOfPlace ? undefined : this.firms.reporter)
    );
  }
}

/** 园区完成产值96亿元；缴纳税收4亿元: what a firm or a park pays, earns and employs, where 新建学校3所 may be anybody's. */
const ownGoods =
  /^(?:年|月|日|累计|全年|预计|计划|已|共)*(?:(?:缴纳?|上缴|实缴|入库|贡献|实现|完成|创造)?(?:税[收金费]|各类税|利税|纳税)|(?:[\p{Script=Han}A-Z]{1,8}业务|[A-Z]{2,4}授权)?(?:营[收业]|毛利)|(?:归母|扣非后?|(?:归属于|扣除非)[^，；]{2,8}的)*净?利润|毛利率|(?:基本)?每股收益|经营(?:活动|性)[^，；]{0,6}现金|销售[收额]|(?:工业)?总?产值|出口额|员工|职工|工人|医护人员|教职工|在校[生学]|门诊|床位|占地|用地|总?建筑面积|总?投资(?!项目|企业)|入驻|研发(?:投入|费用)|市值|资产)/u;

const built = /^(?:project|park)$/u;

/** What is a body beyond doubt, by the end of its name. */
const body = /(?:(?<![子分母股])公司|合作社|集团|工厂|农场|学校|大学|学院|医院|村|社区)$/u;
/** Nor is what follows a semicolon behind a park the district's without a word. */
const bodyOrPark = new RegExp(`${body.source}|(?:园区|[业技流]园|景区)$`, 'u');

/** One of the known names at the head of the words, or behind the place that heads them. */
function knownAt(words: string, known: readonly string[]): SubjectMention | undefined {
  if (known.length === 0) return undefined;
  const from = lead.exec(words)?.[0].length ?? 0;
  const behind = from + (placeAhead.exec(words.slice(from))?.[0].length ?? 0);
  for (const start of [from, behind]) {
    const name = known.find((one) => words.startsWith(one, start));
    if (name && !notSubject.test(words.slice(start + name.length)))
      return { name, kind: bodyAt(name, 0)?.kind ?? 'company', start, end: start + name.length };
  }
  return undefined;
}

const ofProject =
  /^(?:计划|预计|设计)?(?:总?投资|投资[额总]|占地|用地|总?建筑面积|年?产[值能量]|年销售|年营收|年纳税|床位|全长|总长|线路全长|(?:建设)?工期|总?库容|(?:最大)?[坝桥]|设计)/u;

const atLine = /^[\s，、]*(?:该|整条)?(?:线路|全线)(?=全?长|总长|共|设|途经|起)/u;
const ofLine = /(?:号线|高铁|铁路|高速|公路|轻轨|支线)$/u;
const leadingUp =
  /(?<=[在对由与和、“]|走进|来到|围绕|位于|支持|引进|引入|签约|落地|开工建设|新建|建设|推进)(?=[\u4e00-\u9fff])/gu;

/** The bodies that a stretch of words names, the last one first. */
function namesIn(words: string, head: SubjectHead | undefined): SubjectMention[] {
  const from = lead.exec(words)?.[0].length ?? 0;
  const first = head?.is === 'named' ? head.mention : bodyAt(words.slice(from, from + 40), from);
  const found = first ? [first] : [];
  for (const { index } of matchesOf(leadingUp, words)) {
    const mention = bodyAt(words.slice(index, index + 40), index);
    if (mention && mention.start >= (found.at(-1)?.end ?? 0)) found.push(mention);
  }
  return found.filter((one) => !isBeside(words, one)).reverse();
}

/** 连接甲高速和乙高速, 止于某机场南侧: what something else leads to; 与某公司的合同纠纷: with whom one is at law. */
const isBeside = (words: string, { start, end }: SubjectMention): boolean =>
  /(?:连接|对接|衔接|接入|跨越|穿越|途经|[起止]于)[^，；]{0,24}$/u.test(words.slice(0, start)) ||
  /^[东西南北]侧/u.test(words.slice(end, end + 2)) ||
  (words[start - 1] === '与' && /^的[^，；]{0,8}(?:纠纷|诉讼|官司|案)/u.test(words.slice(end, end + 14)));

/** 城北水厂扩建工程，总投资9亿元: works that are all of a clause are what the next ones tell of. */
const topicOf = (words: string): string | undefined => {
  const rest = words.slice(lead.exec(words)?.[0].length ?? 0);
  return /(?:项目|工程)$/u.test(rest) && !/[的、]|一批|千方百计/u.test(rest)
    ? worksIn(rest, []).find(({ name }) => name === rest)?.name
    : undefined;
};

/** 云湾景区接待62万人次，石桥古寨接待18万人次: who stands where the one before stood does the same. */
function likewiseIn(words: string, before: string, current: string | undefined): string | undefined {
  const at = current === undefined ? -1 : before.indexOf(current);
  if (at < 0) return undefined;
  const behind = before.slice(at + current!.length);
  // 海辰集团捐款9万元，云帆公司5万元，石桥建材5万元
  const donor = /^(?:捐[款赠资]?)?[\d.]+万?元?$/u.test(behind)
    ? /^[，、\s]*(?<name>\p{Script=Han}{3,8})\d/u.exec(words)?.groups?.name
    : undefined;
  if (donor && nounBefore(donor) === donor && !isClass(donor) && !/[额值量款金]$/u.test(donor)) return donor;
  const alike = /^\p{Script=Han}{0,6}?\s*[\d.]+(?<unit>[万亿]?\p{Script=Han}{1,3})$/u.exec(behind)?.groups?.unit;
  const rest = words.slice(lead.exec(words)?.[0].length ?? 0);
  const body = alike && rest.endsWith(alike) ? bodyAt(rest, 0) : undefined;
  if (body && /^\s*[\d.]+$/u.test(rest.slice(body.end, -alike!.length)) && body.kind === bodyAt(current!, 0)?.kind)
    return body.name;
  const deed = /^\p{Script=Han}{2,4}(?=\s*\d)/u.exec(behind)?.[0];
  const end = deed ? words.search(/\d/u) - deed.length : -1;
  if (end < 3 || !words.startsWith(deed!, end)) return undefined;
  const name = /^[，、和\s]*(?:“[^”]{1,10}”)?(?<name>\p{Script=Han}{2,10}?)(?:个人)?$/u.exec(words.slice(0, end))
    ?.groups?.name;
  return name && !/^(?:其|全|共|累计|同比|今年|去年|上半年|合计|一共|另)|[值额量率数费]$/u.test(name) && !isClass(name)
    ? name
    : undefined;
}

/** 入选重点项目13个, 12个总投资…… */
const worksCounted = /(?:项目|工程)(?:计划|清单|名单)?(?:共|有|达到?)*\s?\d+[余多]?[个项]$/u;

/** 实现海辰公司2个基地一体化: whose they are, whoever has done it. */
const ownOfFirm =
  /(?:^(?!实现|推动|帮助|支持|助力|带动|推进|服务|走访)|实现|推动|帮助|支持|助力|带动|推进|服务|走访)(?<name>\p{Script=Han}{2,10}?(?:公司|集团))的?(?:\d+|[一二两三四五六七八九十]+)[余多]?[个家所座项条]$/u;

const householdAt =
  /^[\s，、“]*(?:而|但|现在|如今|今年|去年)*(?<who>(?:[他她你我]们?|咱们?|自)家)(?=[有种养的里共一年今去现光每]|\d|\s)/u;

const industryIn = (words: string): string | undefined => {
  if (!words.includes('业')) return undefined;
  const { name, first } = industryAt.exec(words)?.groups ?? {};
  return name ?? (first && !isClass(first) ? first : undefined);
};
const industryAt =
  /^[\s，、“]*(?:全[省市区县镇乡州村]|\p{Script=Han}{2,5}?[省市区县州镇乡旗村])?的?(?:(?<name>\p{Script=Han}{1,8}?(?:产业链?|养殖业|种植业|加工业|制造业|旅游业))(?:现|共|已|目前)*(?:[拥现]?有|集聚|聚集|形成)了?|(?:现|共|已|目前)*[拥现]?有(?<first>\p{Script=Han}{1,6}?产业)(?!园|链|基地|集群|项目|带|工人))\p{Script=Han}{2,16}\d/u;

/** 以海辰重工为例，其……: whom the next clauses tell of. */
const exampleIn = (words: string): string | undefined => {
  if (!words.endsWith('为例')) return undefined;
  const name = /^\s*[仍又再]?以(?<name>[\u4e00-\u9fffA-Za-z]{3,10})为例$/u.exec(words)?.groups?.name;
  return name && !isClass(name) && !/^[全我本该]|[省市区县州镇乡村业]$|产品|企业$/u.test(name) ? name : undefined;
};
