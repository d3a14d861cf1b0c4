import type { Draft, Figure, Query, Source } from '../../domain.ts';
import { scanQuantities } from '../../figures/numbers/scan.ts';
import { chinesePeriod } from '../../figures/times/period-words.ts';
import { literal } from '../../text/matches.ts';
import { simplify } from '../../text/normal.ts';
import { figuresIn } from '../ledger-index.ts';
import { isBareAct } from '../understanding/bare-acts.ts';
import { attribute, genericNoun, measure, ofFirms, whichAlone, whoDid } from '../understanding/leaning.ts';
import { isSaid } from '../understanding/said.ts';
import { formsOf } from '../understanding/wording/synonyms.ts';
import { leavesMeasureUnsaid } from './beside/measures-said.ts';
import { lasts } from './beside/who-and-when.ts';
import { countAlike, countsAsAsked } from './matching/counted.ts';
import { overlap } from './matching/surroundings.ts';
import { type Material, passagesOf, quoteOf } from './saying/drafting.ts';
import { refuse } from './saying/refusals.ts';
import { toldBy } from './told-by.ts';
import { asksTitle, tellTitle } from './who-it-is.ts';

/** A time or a place of its own: another matter than the turn before. */
const ownScope = /\d{4}年|[今去前明]年|[上下]半年|季度|\d月|全[国省市区县州镇乡]/u;
const asksNumber = /多少|几|多[大高长久远宽重深快]/u;
/** What points to the turn before, with what it calls that. */
const pointed = /^(?:那?它|(?:[这该][个家座些条块片所项]?|那[个家座些条块片所项])\p{Script=Han}{0,2})/u;

/** 能拉多少人, of buses: passengers are counted in visits. */
const carries = /[拉运载送坐乘](?:得?了|走|得下)?(?:多少|几)个?人|(?:多少|几)个?人(?:次|能|会|要|来|去|在)*[坐乘搭]/u;
/** 能解决多少人就业, of a works: the jobs that it gives. */
const employs =
  /(?:多少|几)[百千万]?个?人[^，,？?]{0,4}(?:就业|上班|岗位|饭碗)|(?:招|安排|解决|用|吸纳)(?:多少|几)[百千万]?个?(?:人|工人)/u;
const employed =
  /(?:就业|岗位|用工)[^，。；]{0,8}\d[\d.万千余多]*[个人名]|\d[\d.万千余多]*[个人名][^，。；]{0,6}(?:就业|岗位)/u;
const carried = /(?:[载乘客]|运[送输]|旅客)[^，。；]{0,6}\d[\d.万千余多]*人次/u;

const isSaidOf = ({ term, words }: Query['terms'][number], clause: string): boolean =>
  [words, term.name, ...term.aliases].some((name) => clause.includes(name));

/** Words that name whoever did it, or where it was, of any kind of thing. */
const ofKind = /基金会|协会|总会|部门|单位|公司|企业|机构|学校|医院|街道|社区|集团|银行|局|厅|委|办/u;

/** Whether a turn asks who, where or how far, and names nothing of its own: 谁出的, 哪个部门走访的, 进度怎么样. */
export const asksOfTold = ({ kind, leans, turn = '', asked, language }: Query): boolean =>
  (language === 'en' && saidInEnglish.test(asked)) ||
  (language !== 'en' &&
    (asksTitle(asked) ||
      (leans === true && whichAlone.test(asked)) ||
      (kind === 'fact' &&
        (whoDid.test(asked) || progress.test(asked) || (leans === true && asksOfKind(asked, turn))))));
const saidInEnglish = /^(?:and )?who (?:said|says|told (?:you|us|them))(?: (?:that|this|so|it))?[?.! ]*$/iu;

const asksOfKind = (asked: string, turn: string): boolean =>
  asked.length <= 10 &&
  (whichAlone.test(asked) ||
    (/谁|哪一?[个家些]|哪里|哪儿|在哪|什么(?:部门|单位|地方|人)/u.test(asked) &&
      turn.split(' ').every((word) => word === '' || isBareAct(word) || ofKind.test(word) || genericNoun.test(word))));

/**
 * An answer to such a turn is of what the turn before was told: it stands in the same paragraph, or it is the sentence that was told, where that names one of the
 * kind; else there is none. `told` itself must tell something.
 */
export function keptTo(told: Draft, draft: Draft, material: Material): Draft {
  const { known, query } = material;
  if (asksTitle(query.asked)) return tellTitle(material, told);
  const did = whoDid.exec(query.asked)?.groups?.did;
  const says = (words: string) =>
    did === undefined ||
    (didSo[did]?.test(words) ?? formsOf(did).some((form) => words.replaceAll('负责人', '').includes(form)));
  // 谁负责 is told by no sentence that says nobody to be responsible.
  const isOther = draft.kind === 'grounded' && !draft.claims.some(({ text }) => says(simplify(text)));
  const which = whichAlone.exec(query.asked)?.groups?.noun;
  // 哪条线 is told by no number of lines.
  const isUnnamed = which !== undefined && draft.claims.every(({ text }) => !namesOne(which, simplify(text)));
  if (told.kind === 'refused') return isOther || isUnnamed ? refuse(material, 'not-in-corpus', []) : draft;
  const spoken = tellSpeaker(material, told) ?? tellProgress(material, told);
  if (spoken) return spoken;
  if (draft.kind === 'refused' && did === undefined) return draft;
  const sources = told.claims.flatMap((claim): readonly Source[] => claim.sources);
  const paragraphOf = ({ passage, start }: Source) => {
    const { text } = known.articles.get(passage.articleId)!;
    return `${passage.articleId} ${text.lastIndexOf('\n', start - 1)}`;
  };
  const of = new Set(sources.map(paragraphOf));
  if (
    did === undefined &&
    !isUnnamed &&
    draft.claims.every((claim) => claim.sources.every((source) => of.has(paragraphOf(source))))
  )
    return draft;
  const noun = which ?? ofKind.exec(query.asked)?.[0];
  for (const source of sources) {
    const words = known.articles.get(source.passage.articleId)!.text.slice(source.start, source.end);
    const isNamed = which === undefined ? noun !== undefined && words.includes(noun) : namesOne(which, words);
    if (isNamed || (did !== undefined && says(words) && ofKind.test(words)))
      return { kind: 'grounded', language: query.language, claims: [quoteOf(source, words, query.language)] };
  }
  return did !== undefined && !isOther ? draft : refuse(material, 'not-in-corpus', told.claims.slice(0, 1));
}

/** 谁定的, 谁投的: 锚定 decides nothing, and what is called 投资 names nobody. */
const didSo: Readonly<Record<string, RegExp>> = {
  定: /制定|审定|议定|确定|决定|(?<![锚一肯必稳固不])定(?:了|为|下|出)/u,
  投: /出资|斥资|投(?:了|建)|由[^，。；]{2,16}投/u,
};

/** 城北片区等, 2条（白湖路、青湖路）, and no 片区6个. */
const namesOne = (noun: string, words: string): boolean =>
  namesSome.test(words) ||
  new RegExp(
    `\\d\\p{Script=Han}{1,3}[（(：:]\\p{Script=Han}|(?<![\\d余多][^，。；、]{0,8})\\p{Script=Han}{2}${noun}(?!\\p{Script=Han}{0,2}\\d)`,
    'u',
  ).test(words);

/** 进度怎么样了, after what a site costs: the sentence that was told, or one beside it, which says how far it has come. */
function tellProgress({ query: { asked, language }, known }: Material, before: Draft): Draft | undefined {
  if (language === 'en' || !progress.test(asked)) return undefined;
  for (const { passage, start, end } of before.claims.flatMap(({ sources }) => sources)) {
    const { text } = known.articles.get(passage.articleId)!;
    const sentence = text.slice(start, end);
    if (hasComeSoFar.test(sentence))
      return { kind: 'grounded', language, claims: [quoteOf({ passage, start, end }, sentence, language)] };
  }
  return undefined;
}
const progress =
  /^(?:那么?|现在|目前|如今|它|这个|项目|工程|的)*(?:(?:进度|进展|情况)(?:怎么样|如何|咋样|到哪一?步?|呢)?|(?:建|修|盖|干|做|进行|推进)(?:得|到)(?:怎么样|如何|咋样|哪一?步?|什么程度|什么阶段)[了啦]?)了?[？?]?$/u;
const hasComeSoFar =
  /(?:目前|现已|截至|如今|已经?|累计)[^。；]{0,24}?(?:完成|封顶|过半|进入|建成|开工|\d%|完工|贯通|合龙)|(?:进度|进展)(?:达|为|已|过|超)|(?:快速|有序|顺利|加快|全面|稳步)推进|收尾/u;

/** 什么时候复办的, of 今年年初，复办了停办三年的赛事: the sentence that was told, where it says when that was done. */
function tellWhen({ query: { asked, language }, known }: Material, before: Draft): Draft | undefined {
  const did = language === 'en' ? undefined : asksWhenDone.exec(asked)?.groups?.did;
  if (did === undefined) return undefined;
  for (const { passage, start, end } of before.claims.flatMap(({ sources }) => sources)) {
    const sentence = known.articles.get(passage.articleId)!.text.slice(start, end);
    const told = sentence.split(/[；。]/u).filter((part) => part.includes(did));
    const isAt = (part: string) =>
      saysWhen.test(part.slice(0, part.indexOf(did))) && !lasts.test(part.slice(part.indexOf(did) + did.length));
    if (told.some(isAt))
      return { kind: 'grounded', language, claims: [quoteOf({ passage, start, end }, sentence, language)] };
  }
  return undefined;
}
const asksWhenDone =
  /^(?:那么?|它|又|是|大概)*(?:什么时候|何时|哪一?[天年]|几月份?)(?:才|能|会|要|正式)*(?<did>\p{Script=Han}{2,4}?)(?:的|了|起来)?(?:呢|啊)?[？?]?$/u;
const saysWhen =
  /[\d一二三四五六七八九十]+[月日号]|\d{4}年|[今去前明]年|年[初底末中内]|[上下]半年|季度|[昨今当]日|[昨今当]天/u;

/** 哪些, after how many sites there are, of 三处地块等8个项目: the sentence names some of them right before the number. */
function tellNames({ query: { asked, language }, known }: Material, before: Draft): Draft | undefined {
  if (language === 'en' || !asksThose.test(asked)) return undefined;
  for (const { passage, start, end } of before.claims.flatMap(({ sources }) => sources)) {
    const sentence = known.articles.get(passage.articleId)!.text.slice(start, end);
    if (namesSome.test(sentence))
      return { kind: 'grounded', language, claims: [quoteOf({ passage, start, end }, sentence, language)] };
  }
  return undefined;
}
const asksThose =
  /^(?:那么?|都|分别|具体|是|有)*哪(?:些|几[个家座处项条所])(?:项目|企业|公司|单位|地块|地方)?(?:呢|啊|呀)?[？?]?$/u;
const namesSome = /[\p{Script=Han}”》]{2}等\d+(?:多|余)?\p{Script=Han}/u;

/** 谁说的, of what was told: the sentence of it, or the nearest before it in its paragraph, that tells who spoke. */
function tellSpeaker({ query: { asked, language }, known }: Material, before: Draft): Draft | undefined {
  if (
    !saidInEnglish.test(asked) &&
    !/^(?:这|那|这话|这个|都)?(?:是)?谁(?:说|讲|介绍|透露|公布|发布|宣布)(?:的|了)?(?:呀|啊)?[？?]?$/u.test(asked)
  )
    return undefined;
  const [source] = before.claims.flatMap(({ sources }) => sources);
  if (!source) return undefined;
  const { passage, end } = source;
  const { text } = known.articles.get(passage.articleId)!;
  const from = text.lastIndexOf('\n', source.start) + 1;
  const spoken = [...text.slice(from, end).matchAll(/[^。！？]+[。！？]?[”」]?/gu)].findLast(([words]) =>
    speaks.test(words),
  );
  if (!spoken) return undefined;
  const start = from + spoken.index;
  const words = spoken[0].trimEnd();
  // Passages are shorter than paragraphs.
  const own = passagesOf(passage.articleId, known).find((one) => one.start <= start && start + words.length <= one.end);
  return (
    own && {
      kind: 'grounded',
      language,
      claims: [quoteOf({ passage: own, start, end: start + words.length }, words, language)],
    }
  );
}
const speaks =
  /\p{Script=Han}{2,}(?:介绍|表示|透露|指出|告诉记者|坦言|强调)|\p{Script=Han}{2,4}说[，,：:。“]|(?:据|记者从).{2,20}?(?:介绍|获悉|了解)/u;

/** 高中呢, of articles that tell of no such thing: whatever is told beside it is of another. */
export const isOfUnsaid = (
  { asked, turn = '', leans, terms, place, period, language, isLater }: Query,
  { vocabulary }: Material,
): boolean =>
  // Why?: a number told once more is no reason.
  (language === 'en' &&
    isLater === true &&
    /^(?:but |and )?why(?: (?:is|was) (?:that|it)| so)?[?!.\s]*$/iu.test(asked)) ||
  // 人均呢, of articles that tell nothing per head.
  (leans === true && isUnsaid(/^(?:那么?)?(?<name>[人户亩地]均)的?(?:呢|是?多少)[？?]?$/u, asked, vocabulary)) ||
  // 云海那个基地呢
  (leans === true &&
    isUnsaid(/^(?:那么?)?(?<name>\p{Script=Han}{2,6}?)那个\p{Script=Han}{0,2}呢[？?]?$/u, asked, vocabulary)) ||
  (leans === true &&
    language !== 'en' &&
    /^(?:那么?)?\p{Script=Han}{2,6}呢[？?]?$/u.test(asked) &&
    !place &&
    !period &&
    !terms.some(({ words }) => asked.includes(words)) &&
    /^\p{Script=Han}{2,}$/u.test(turn) &&
    asked.includes(turn) &&
    !attribute.test(turn) &&
    !formsOf(turn).some((form) => isSaid(form, vocabulary)) &&
    !isShortName(turn, vocabulary));

function isUnsaid(pattern: RegExp, asked: string, vocabulary: Material['vocabulary']): boolean {
  const name = pattern.exec(asked)?.groups?.name;
  return name !== undefined && !formsOf(name).some((form) => isSaid(form, vocabulary));
}

/** 云湖基地, of 云湖国际制药基地. */
function isShortName(name: string, { texts }: Material['vocabulary']): boolean {
  const [kind] = /(?<=^.{2})(?:基地|园区|中心|工厂|医院|学校|小镇|广场|大厦)$/u.exec(name) ?? [];
  const full = kind && new RegExp(`${literal(name.slice(0, 2))}\\p{Script=Han}{2,12}${kind}`, 'u');
  return full !== undefined && full !== '' && texts.length <= mostTexts && texts.some((text) => full.test(text));
}
/** A corpus of more is too large to be looked through. */
const mostTexts = 200;

/** 餐饮呢, after retail sales that grew by so much: the same asked of another name, as a question that stands alone; `undefined` for any other turn. */
export function askedOfOther(
  { asked, text, names, aspect, place, period, language }: Query,
  told: Draft,
  material: Material,
): { name: string; question: string } | undefined {
  const name = /^(?:那么?)?(?<name>\p{Script=Han}{2,10}?)(?:方面|这块|部分)?呢[？?]?$/u.exec(asked)?.groups?.name;
  if (name === undefined || language === 'en' || ownScope.test(name)) return undefined;
  // 毛利率呢, read as that of the firm before: of no other.
  if (ofFirms.test(name) && names?.some((one) => text.startsWith(one) && !asked.includes(one))) return undefined;
  const how = aspect === 'growth' ? '增长多少' : aspect === 'share' ? '占多少' : '有多少';
  // 新开的呢: of what was counted.
  const [counted] = name.endsWith('的') ? toldBy(told, material) : [];
  const noun = counted?.figure.metric.replace(/总数$|数量$/u, '') ?? '';
  return { name: name.replace(/的$/u, ''), question: `${place ?? ''}${chinesePeriod(period)}${name}${noun}${how}` };
}

/** Whether an answer tells such a thing, as the one before told its own: in the same dimension and aspect, and of the very name. */
export function tellsOther(name: string, draft: Draft, told: Draft, material: Material): boolean {
  const [own, before] = [toldBy(draft, material), toldBy(told, material)];
  const [like] = before;
  const isOfName =
    own.length > 0 &&
    own.every(({ figure, claim }) => figure.metric.includes(name) || simplify(claim.text).includes(name));
  // 通车率呢: a measure that is named in full is asked of itself, whatever was told.
  if (isOfName && measure.test(name)) return true;
  // 全长呢, 注册资本呢: so is what its figure counts, of the same article and owner.
  const isSameOwner = ({ subject, articleId }: Figure) =>
    like !== undefined &&
    articleId === like.figure.articleId &&
    (like.figure.subject === undefined || subject === like.figure.subject);
  const isNamed = ({ metric }: Figure) => metric === name || (name.length > 3 && metric.startsWith(name));
  if (own.length === 1 && isNamed(own[0]!.figure) && isSameOwner(own[0]!.figure)) return true;
  return (
    isOfName &&
    like !== undefined &&
    own.every(({ figure }) => figure.dimension === like.figure.dimension && figure.aspect === like.figure.aspect)
  );
}

/** 硕士呢: another of those that were told of together. */
const another = /^(?:那么?)?(?<name>\p{Script=Han}{2,10}?)的?呢[？?]?$/u;
const nearName = 8;

/** 30所, 1.2万人: both count. */
const isLike = (one: string, other: string): boolean =>
  one === other || (other === '人' && /^[\p{Script=Han}]$/u.test(one) && !/[元米吨亩克斤升]/u.test(one));

/** The part of the sentence that answered the turn before which counts another thing in the same way, right behind its name. */
function tellOther({ query, known }: Material, before: Draft): Draft | undefined {
  const { asked, language, dimensions } = query;
  const name = another.exec(asked)?.groups?.name;
  if (!name || language === 'en') return undefined;
  for (const { passage, start, end } of before.claims.flatMap(({ sources }) => sources)) {
    const text = known.articles.get(passage.articleId)!.text.slice(start, end);
    const at = text.indexOf(name) + name.length;
    const all = scanQuantities(text).filter(({ unit }) => unit !== '');
    const own = all.find((one) => one.start >= at && one.start - at <= nearName);
    const isToldOf =
      own !== undefined &&
      at >= name.length &&
      !/[，。；]/u.test(text.slice(at, own.start)) &&
      all.some((one) => one !== own && isLike(one.unit, own.unit) && one.start < own.start) &&
      (dimensions?.includes(own.dimension) ?? true);
    if (isToldOf) return { kind: 'grounded', language, claims: [quoteOf({ passage, start, end }, text, language)] };
  }
  return undefined;
}

/** 现在实际涨到多少了, after an aim: what is told of the aim alone is none. */
function isOfOtherStatus(
  { query: { status, dimensions, unit }, known }: Material,
  { passage, start, end }: Source,
): boolean {
  const told = figuresIn(passage, known.ledger).filter(
    (figure) =>
      start <= figure.start &&
      figure.end <= end &&
      (dimensions?.includes(figure.dimension) ?? true) &&
      // 6个项目 that are under way say nothing of the 30宗 that are to be.
      (unit === undefined || countAlike(unit, figure.unit)),
  );
  const isAim = status === 'target';
  return status !== undefined && told.length > 0 && told.every((figure) => (figure.status === 'target') !== isAim);
}

/** 那块地多大, of 供地12宗、300亩，推动那块地开工: the size of what is named only behind it is not told. */
function standsBehind(part: string, words: readonly string[], isCounted: (clause: string) => boolean): boolean {
  const clauses = part.split(/[，。]/u);
  const counted = clauses.findIndex((clause) => isCounted(clause) && /亩|公顷|平方|公里/u.test(clause));
  const named = words.filter((word) => word.length > 2 && part.includes(word));
  return (
    counted >= 0 &&
    named.length > 0 &&
    named.every((word) => clauses.findIndex((clause) => clause.includes(word)) > counted)
  );
}

/**
 * 通车后到县城要几分钟, after 工期多久: a number that a turn asks for, of the sentence that answered the turn before, where it says a word of the turn or has
 * only one such number. `undefined` where that sentence tells none, and where the turn is of something else.
 */
export function goOn(material: Material, before: Draft): Draft | undefined {
  const other =
    before.kind === 'grounded'
      ? (tellSpeaker(material, before) ??
        tellOther(material, before) ??
        tellProgress(material, before) ??
        tellWhen(material, before) ??
        tellNames(material, before))
      : undefined;
  if (other) return other;
  const { query, known } = material;
  const { asked, language, dimensions } = query;
  const mayGoOn = language !== 'en' && query.kind === 'figure' && dimensions !== undefined && asksNumber.test(asked);
  if (!mayGoOn || before.kind !== 'grounded' || ownScope.test(asked)) return undefined;
  const counted = query.terms.flatMap(({ words }) => (asked.includes(words) ? words : []));
  const words = [...counted, ...(query.turn ?? query.rest).split(' ')].filter((word) => word.length > 1);
  const named = pointed.exec(asked)?.[0] ?? '';
  // 多少车位 names what it counts, and no classifier: 420个泊位 are some.
  const { unit, ...uncounted } = query;
  const counting = counted.includes(unit ?? '') ? uncounted : query;
  // 拿到, 修好: what was done may be told by another verb.
  const mayBeUnsaid = (word: string) =>
    isBareAct(word) ||
    /[到好完成]$|^(?:分布|覆盖|涉及|来自|惠及)$/u.test(word) ||
    (word === '就业' && employs.test(asked)) ||
    named.includes(word.at(-1)!);
  for (const { passage, start, end } of before.claims.flatMap(({ sources }) => sources)) {
    const { text } = known.articles.get(passage.articleId)!;
    const sentence = text.slice(start, end);
    const isCounted = (clause: string) =>
      countsAsAsked(counting, clause) ||
      (unit === '人' &&
        ((carries.test(asked) && carried.test(clause)) || (employs.test(asked) && employed.test(clause))));
    const isOnly = sentence.split(/[，；。]/u).filter(isCounted).length === 1;
    let at = start;
    // Each part of a long sentence is of a thing of its own.
    for (const part of sentence.match(/[^；]+；?/gu) ?? []) {
      const source = { passage, start: at, end: at + part.length };
      at = source.end;
      if (isOfOtherStatus(material, source)) continue;
      const isSaid = (word: string) => formsOf(word).some((form) => overlap(form, part) >= 0.6);
      // 具体多少亿: the number of another clause is of another thing.
      const isOf = (clause: string) =>
        (query.turn ?? '') !== '' || query.terms.length === 0 || query.terms.some((one) => isSaidOf(one, clause));
      const isTold =
        part.split(/[，。]/u).some((clause) => isCounted(clause) && isOf(clause)) &&
        words.every((word) => isSaid(word) || mayBeUnsaid(word));
      if (!isTold || !(isOnly || words.some(isSaid)) || standsBehind(part, words, isCounted)) continue;
      const draft: Draft = { kind: 'grounded', language, claims: [quoteOf(source, part, language)] };
      if (!leavesMeasureUnsaid(draft, query)) return draft;
    }
  }
  return undefined;
}

/**
 * 比今年的目标多多少, after 315.5是什么: of what that number was told to be. `undefined` where the turn before asked for none, or more than one thing was
 * told of it.
 */
export function explainedAs({ kind, language }: Query, before: Draft, { query }: Material): string | undefined {
  const [claim, ...more] = before.claims;
  const isOfNumber = kind === 'what-is' && language !== 'en' && query.leans === true && query.terms.length === 0;
  return isOfNumber && before.kind === 'grounded' && claim && more.length === 0 ? simplify(claim.text) : undefined;
}
