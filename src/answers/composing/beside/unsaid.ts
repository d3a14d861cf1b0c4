import type { Draft, DraftClaim, Quantity, Query } from '../../../domain.ts';
import { isMoney } from '../../../figures/numbers/bare.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import { severalNumbers } from '../../understanding/asking.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { asksData } from '../choosing/lists.ts';
import { toldChange } from '../deciding/claims.ts';
import { stateTold } from '../deciding/states.ts';
import { aimed } from '../facts/realised.ts';
import { asksInvestment } from '../matching/counted.ts';
import { tellsOfAllListed } from '../matching/listed.ts';
import { numbersIn } from '../matching/numbers-in.ts';
import { isQuoted } from '../matching/of-two.ts';
import { isOfContrary, isOfOtherHalf, isOfOtherPart } from '../matching/opposites.ts';
import { countsInOtherPart } from '../matching/other-part.ts';
import { isOtherLine } from '../matching/stages.ts';
import { lacksTimeOfAct } from '../matching/time-of-act.ts';
import { namesOther, sitesAsked } from '../matching/told-of.ts';
import { mustHold } from '../sentences/holding.ts';
import { tellsOtherWay } from '../sentences/other-way.ts';
import { attributeAsked } from './attributes.ts';

/** Whether an answer says nothing of what was asked. */
export function leavesUnsaid(draft: Draft, query: Query): boolean {
  if (draft.kind !== 'grounded' || draft.lead !== undefined || draft.claims.length === 0) return false;
  const told = draft.claims.map(({ text }) => simplify(text));
  const state = stateTold(query);
  // 都建成了吗, of what is being built; 交付了没, of what is to be.
  if (state) return !told.some((words) => words.split(/[，；。]/u).some((one) => state.test(one) && !aimed.test(one)));
  // 最快的是哪个, of what is not told to be the most.
  if (asksMost.test(query.text) && draft.claims.every(isQuoted) && !told.some((words) => most.test(words))) return true;
  // 每个项目都超过20亿吗, of what all of them have.
  if (asksOfEach.test(query.text) && !told.some((words) => ofEach.test(words))) return true;
  // 最老的多大岁数, of an age that is no extreme.
  if (asksExtreme.test(query.text) && query.language !== 'en' && tellsNoExtreme(draft)) return true;
  // 非重点项目投资多少, of 重点项目.
  if (told.every((words) => isOfContrary(query, words))) return true;
  // 满意率最高吗, of how high it is.
  if (claimsMost.test(query.text) && query.kind === 'yes-no' && query.language !== 'en' && tellsNoExtreme(draft))
    return true;
  // 最多能贷多少, of what somebody was lent.
  if (asksCeiling.test(query.text) && !told.some((words) => ceiling.test(words)) && tellsNoExtreme(draft)) return true;
  // 投资下降了吗, of how much it was.
  if (query.kind === 'yes-no' && query.aspect === 'growth' && query.language !== 'en' && tellsNoChange(draft, told))
    return true;
  // 修路吗, of a sentence that speaks of no road.
  const built = query.kind === 'yes-no' ? builtThing.exec(query.rest)?.groups?.thing : undefined;
  if (built !== undefined && !told.some((words) => words.includes(built.at(-1)!))) return true;
  // 金融业的目标是什么, of the aims of all the district.
  if (query.kind === 'list' && query.status === 'target' && draft.claims.every(isQuoted) && tellsNoTerm(query, told))
    return true;
  // 工业增加值多少, of a sentence that speaks of other things.
  if (asksOfTermAlone(query) && draft.claims.every(isQuoted) && told.every(isProse) && tellsNoTerm(query, told))
    return true;
  // 高新技术企业有多少家, of how many came.
  if (asksStock.test(query.text) && told.every((words) => tellsOnlyAdded(query, words))) return true;
  // 区外项目总投资, of what all projects take.
  const scope = scopeAsked.exec(query.text)?.[0];
  if (scope !== undefined && draft.claims.every(isQuoted) && !told.some((words) => words.includes(scope))) return true;
  // 产量为什么下降, of 产量增长21%.
  if (tellsOtherWay(query, told)) return true;
  if (
    tellsNoShare(draft, query, told) ||
    lacksTimeOfAct(query, told) ||
    tellsNoNumber(draft, query, told) ||
    tellsNoAim(draft, query, told) ||
    tellsRankAimedAt(draft, query, told)
  )
    return true;
  // 某某项目占地多少, of a sentence that tells how much land is sold.
  const isOfSite = /占地/u.test(query.asked) && query.terms.length > 0 && query.rest !== '';
  if (isOfSite && query.language !== 'en' && !told.some((words) => /占地|用地|面积|[平公]方|公顷/u.test(words)))
    return true;
  // 农村居民收入, of what those in towns have.
  if (draft.claims.every(isQuoted) && told.every((words) => isOfOtherHalf(query.text, words))) return true;
  if (told.every((words) => isOfOtherPart(query.text, words))) return true;
  // 大桥有哪些数据, of what tells none.
  if (asksData(query) && query.language !== 'en' && !told.some((words) => /\d/u.test(words))) return true;
  // 哪个部门公示的, of what another thing is told of that departments did.
  const done = asksBody.exec(query.text)?.groups?.done;
  // 选育 is said of what was 培育.
  const saysDone = (words: string) => formsOf(done!).some((form) => words.includes(form.at(-1)!));
  if (done !== undefined && !told.some(saysDone)) return true;
  // 都是哪几家, of how many there are.
  if (asksNames.test(query.asked) && draft.claims.every((claim) => !isQuoted(claim))) return true;
  // 都是哪些, of a sentence that names none.
  if (bareNames.test(query.asked) && !told.some((words) => names.test(words))) return true;
  const tells = severalNumbers.test(query.text) ? undefined : attributeAsked(query);
  if (tells && draft.claims.every(({ derivation }) => !derivation) && !tells(told.join('\n'))) return true;
  // 来自哪些城市, of how much came.
  const holds = mustHold(query.text);
  if (holds && draft.claims.every(({ derivation }) => !derivation) && !told.some(holds)) return true;
  // 哪些项目还没开工, of those that were begun.
  if (asksUndone.test(query.text))
    return draft.claims.every(({ derivation }) => !derivation) && !told.some((words) => undone.test(words));
  // 那个项目投资多少, of a sentence that tells no sum.
  if (asksMoney(query) && draft.claims.every(isQuoted) && !told.some((words) => tellsSumOf(query, words))) return true;
  // 签约额, of how many projects there are.
  if (asksSumBy(query) && told.every(tellsCount)) return true;
  // 双百行动是什么意思, of what was done in it.
  if (!/\d/u.test(query.text) && asksMeaning.test(query.text) && !told.some((words) => meaning.test(words)))
    return true;
  // 4号线, of what is told of another line; 石田水库, of what is told of another one.
  const sites = query.language === 'en' ? [] : sitesAsked(query);
  if (told.every((words, at) => isOtherLine(query.text, words) || isOfOtherSite(sites, words, draft.claims[at]!)))
    return true;
  if (draft.claims.every((claim, index) => isQuoted(claim) && countsInOtherPart(query, told[index]!))) return true;
  // 还有多少没拆除, of those that were.
  if (asksRest.test(query.text))
    return draft.claims.every(({ derivation }) => !derivation) && !told.some((words) => rest.test(words));
  // 目标比去年低吗 names no metric: numbers of two kinds answer nothing.
  if (query.kind === 'compare' && query.terms.length === 0 && query.rest === '')
    return new Set(told.flatMap((words) => scanQuantities(words).map(({ unit }) => unit)).filter(Boolean)).size > 1;
  // 光电产业投资多少, of what several industries have together.
  return draft.claims.every(
    (claim, index) => (isQuoted(claim) || /原文说：“/u.test(claim.text)) && tellsOfAllListed(query, told[index]!),
  );
}

/** 东苑小区装了几部电梯, of a number whose sentence speaks of 老旧小区. */
const isOfOtherSite = (sites: readonly string[], words: string, { sources }: DraftClaim): boolean =>
  namesOther(sites, words) ||
  (!sites.some((site) => words.includes(site)) &&
    sources.some(({ passage, start, end }) => namesOther(sites, citedWords({ passage, start, end }))));

const isSum = ({ dimension }: Quantity): boolean => dimension === 'money';
/** 成交额多少, of how much ground was offered. */
const asksSumBy = ({ kind, language, aspect, terms, text }: Query): boolean =>
  kind === 'figure' &&
  language !== 'en' &&
  aspect === undefined &&
  terms.some(
    ({ words, term }) =>
      words.endsWith('额') &&
      term.dimension === 'money' &&
      (terms.length === 1 || text.replace(/(?:[是有]?多少)?[？?]?$/u, '').endsWith(words)),
  );
const tellsCount = (words: string): boolean => {
  const told = numbersIn(words).filter(({ unit }) => unit !== '');
  return told.length > 0 && told.every(({ dimension }) => /^(?:count|people|area)$/u.test(dimension));
};
/** Whether a question asks for money by its own words, and not by a metric that may be told by its growth. */
const asksMoney = (query: Query): boolean =>
  query.kind === 'figure' &&
  query.language !== 'en' &&
  ((query.terms.every(({ term }) => term.dimension === 'count') && asksInvestment.test(query.text)) ||
    asksSumBy(query) ||
    /额(?:是|有|达到?)?多少[？?]?$/u.test(query.text) ||
    query.dimensions?.every((dimension) => dimension === 'money') === true);
const asksBody = /哪一?个(?:部门|单位|机构|局)(?:来|在)?(?<done>\p{Script=Han}{2})的[？?]?$/u;
const asksMeaning = /是?什么(?:意思|含义)[？?]?$/u;
const meaning =
  /是指|指的是|(?<![在立随当旋])即(?![将刻可使便日时])|意思|就是|[简统]称|分别[是为]|称[为之作]|“[^”]{3,}[、，][^”]{3,}”|[:：]/u;
/** 重点项目投资多少 is told by no 引进市外投资631.9亿元: what came in is no project's. */
const tellsSumOf = ({ text: asked }: Query, told: string): boolean =>
  told
    .split(/[，；。]/u)
    .some(
      (clause) =>
        scanQuantities(clause).some((one) => isSum(one) || isMoney(one, clause)) &&
        (!ofFlow.test(clause) || ofFlow.test(asked)),
    );
const ofFlow = /[市省境国]外|外资|外来|生产总值|税收|预算收入/u;
const asksNames =
  /(?:是|有)哪几[家个所座条位](?:企业|公司)?[？?]?$|(?:分别|具体|都)(?:是|有)哪些(?!数据|数字|指标|目标|任务)\p{Script=Han}{2,4}[？?]?$/u;
const bareNames = /^(?:那|它们|这些)?(?:都|分别|具体)?(?:是|有)?哪些(?:呢|啊)?[？?]?$/u;
const names =
  /包括|包含|分别[是为]|涵盖|涉及|[即有为是：](?=[“《])|[”》]、[“《]|、\p{Script=Han}{2,12}(?:等|和)(?!\d)/u;
const asksMost = /最\p{Script=Han}{1,2}的?(?:是|有)?(?:哪|谁)|哪[^，。？]{1,10}最/u;
const claimsMost = /最[高低多少大小快慢长短]的?(?:$|[，,吗吧么对是没])/u;
const asksExtreme =
  /最(?:老|年长|年轻|大|小|高|低|长|短|早|晚|快|慢|远|深|贵|便宜)的(?!时候|地方)[^，。？的]{0,6}?(?:多少|几|多[大高长重远深])/u;
const asksCeiling =
  /最[高多](?:能|可以?|给)*(?:贷款?|借|补[贴助]?|奖励?|罚款?|赔付?|报销?|领取?|拿|减免?)\p{Script=Han}{0,3}(?:多少|几)/u;
const ceiling = /不超过|不高于|上限|封顶|至多|以内|以下|额度/u;
const tellsNoExtreme = ({ claims }: Draft): boolean =>
  claims.every(
    ({ text, sources, derivation }) =>
      !derivation && ![text, ...sources.map(citedWords)].some((words) => most.test(simplify(words))),
  );
const most = /最|第[一1]|首|冠|领先|榜|居前|前列/u;
const asksUndone = /哪.*(?:还没有?|尚未|没有?|未)(?:开工|动工|开建|建成|完工|竣工|交付|投[产用]|完成|解决)的?[？?]?$/u;
const asksRest = /(?:多少|几).*(?:还没有?|尚未)\p{Script=Han}{1,6}[？?]?$/u;
const rest = /没|未|尚|待|剩|余下|其余|不足|缺/u;
const undone = /没|未|尚|待|剩|余下|将|推动|推进|正在|在建|加快|计划|力争/u;

/** 有多少位乡贤回来, of a sentence that tells no number, nor that there are none, or all. */
const tellsNoNumber = ({ claims }: Draft, { kind, text, language }: Query, told: readonly string[]): boolean =>
  /^(?:figure|compute)$/u.test(kind) &&
  language !== 'en' &&
  claims.every(isQuoted) &&
  /多少|几[个位名家所座项条件]/u.test(text) &&
  !told.some(
    (words) =>
      numbersIn(words).some(({ dimension }) => dimension !== 'rank') ||
      // 10分钟生活圈
      /\d\s?(?:分钟|小时|公里|米)/u.test(words) ||
      /[没无未零半]|[全都均](?![球国省市区县是])|免费|首|唯一|[数几][十百千万]|[一二三四五六七八九十两][个位名家所座项条件](?!最)/u.test(
        words,
      ),
  );

/** A row of a table says nothing of what its column is called. */
const isProse = (words: string): boolean => words.includes('，');
const asksOfTermAlone = ({ kind, rest, terms, language }: Query): boolean =>
  kind === 'figure' && rest === '' && terms.length === 1 && language !== 'en';
const tellsNoTerm = ({ terms, language }: Query, told: readonly string[]): boolean => {
  const names = terms.flatMap(({ words, term }) => [words, term.name, ...term.aliases]);
  return language !== 'en' && names.length > 0 && !told.some((words) => names.some((name) => words.includes(name)));
};
const asksStock =
  /^(?!.*(?:新增|净增|增加|增长|[多添建签引]了))(?:.*(?<![能会将可])有(?:多少|几)|(?!.*[新增添]).*(?:产值|营收|税收|收入|销售额)(?:是|为|达到?)?多少)/u;
const tellsOnlyAdded = ({ terms, language }: Query, words: string): boolean => {
  const [one, ...others] = language === 'en' ? [] : terms;
  const names = one && others.length === 0 ? [one.words, one.term.name, ...one.term.aliases] : [];
  const own = words.split(/[，；。]/u).filter((clause) => names.some((name) => clause.includes(name)));
  return own.length > 0 && own.every((clause) => /净增|新增/u.test(clause));
};
const scopeAsked = /[省市区县境]外(?=[\p{Script=Han}\d]{0,8}(?:项目|企业)[^，。]{0,4}(?:投资|产值|面积|用地))/u;
const builtThing = /^[修建盖挖造铺架拆](?<thing>\p{Script=Han}{1,3})$/u;
const tellsNoChange = ({ claims }: Draft, told: readonly string[]): boolean =>
  claims.length === 1 &&
  isQuoted(claims[0]!) &&
  !claims[0]!.derivation &&
  !told.some((words) => toldChange.test(words));

/** 小微贷款占多大比例, of a sentence that tells how much of them there is. */
const tellsNoShare = ({ claims }: Draft, { kind, aspect, language }: Query, told: readonly string[]): boolean =>
  aspect === 'share' &&
  /^(?:figure|compute)$/u.test(kind) &&
  language !== 'en' &&
  claims.every((claim) => isQuoted(claim) && !claim.derivation) &&
  !told.some((words) => /[%％倍]|百分|分之|比[重例]|[一二三四五六七八九]成|半(?!年)/u.test(words));

const asksOfEach = /每一?[个家座户栋宗][^，。？]{2,14}都?(?:超过?|达到?|不低于|不少于|有)\s*\d/u;
const ofEach = /[每均]|单个|都(?!市)/u;

/** 现在排第几, of a sentence that tells what is striven for: 力争进入先进行列. */
const tellsRankAimedAt = ({ claims }: Draft, { aspect, status, text }: Query, told: readonly string[]): boolean =>
  aspect === 'rank' &&
  status !== 'target' &&
  !/目标|力争|争取|[要想将]/u.test(text) &&
  claims.every(isQuoted) &&
  told.every(
    (words) =>
      /力争|争取|努力|冲刺|奋力/u.test(words) && !/[位排名]列|位居|居全|排名|第[\d二三四五六七八九十]/u.test(words),
  );

/** 全年目标是多少, of a sentence that speaks of what was done alone. */
const tellsNoAim = ({ claims }: Draft, { kind, text, language }: Query, told: readonly string[]): boolean =>
  kind === 'figure' &&
  language !== 'en' &&
  claims.length > 0 &&
  /(?:(?:目标|指标|任务)(?:定的?)?|计划(?:总?投资|完成)(?:投资)?)(?:是|为|有|定|定在)?(?:多少|几)|还(?:要|会|将|打算|准备)(?:再|继续|追加)?(?:投资?|花|建|拿出)(?:多少|几)/u.test(
    text,
  ) &&
  !/已|完成了/u.test(text) &&
  !told.some((words) =>
    /目标|指标|任务|计划|安排|力争|确保|预期|预计|要求|以上|以内|左右|将|要|拟|争取|突破|控制在|继续|追加|再|到20\d\d年/u.test(
      words,
    ),
  );
