import type { Article, Draft, DraftClaim } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { sentencesOf } from '../../cited.ts';
import { numbersIn } from '../matching/numbers-in.ts';
import { isQuoted } from '../matching/of-two.ts';
import { isOfOtherMarket } from '../matching/other-market.ts';
import { overlap } from '../matching/surroundings.ts';
import type { Material } from '../saying/drafting.ts';

/**
 * Whether an answer is of another market, of a lesser rank or of another stage than was asked, or tells nothing of the kind: nobody who held a thing, where one asks
 * who did, no share where one asks for one.
 */
export function isOfOtherKindOfAnswer(
  { kind, claims, lead }: Draft,
  { query: { text, language, kind: asked }, known: { articles } }: Material,
): boolean {
  if (kind !== 'grounded' || language === 'en' || claims.length === 0) return false;
  if (claims.some(({ derivation }) => derivation)) return false;
  const told = claims.flatMap((claim) => [simplify(claim.text), ...sentencesOf(claim)]).join('\n');
  if (claims.every((claim) => sentencesOf(claim).every((words) => isOfOtherMarket(text, words)))) return true;
  if (lead !== undefined) return false;
  return (
    (asksHolder.test(text) && !holds.test(told)) ||
    (asksReceiver.test(text) && !receives.test(told)) ||
    (asked === 'fact' && asksPurpose.test(text) && !purpose.test(told)) ||
    (asked === 'fact' && asksWhatFor.test(text) && !claims.some((claim) => isFor.test(simplify(claim.text)))) ||
    isOfOtherOwner(text, told, claims, articles) ||
    isOfOtherBuilding(text, told) ||
    (asksMost.test(text) && claims.every(isBesideMost)) ||
    (/(?<!第\S{0,2})最大/u.test(text) &&
      /第[二三四五六七八九]大/u.test(told) &&
      !/最|第一|首位?|居首|榜首/u.test(told)) ||
    (asked !== 'yes-no' && asksMean.test(text) && !tellsMean.test(told)) ||
    (asksShare.test(text) && !/均/u.test(text) && !claims.some((claim) => share.test(claim.text))) ||
    (asked === 'figure' && claims.every((claim) => isOfWholeWork(text, claim) || isOfItsEnd(text, claim)))
  );
}

const asksHolder = /谁(?:来|牵头)?[主承举]?办的?(?:[？?]|$)|(?:哪个|什么)(?:单位|部门|机构)[主承举]?办的?(?:[？?]|$)/u;
const holds = /[主承协举筹]办|牵头|组织|发起|共同/u;
/** 物资发到哪了 is not told by who gave them. */
const asksReceiver = /[发送运捐](?:放|往)?[到往给]了?(?:哪|谁|什么地方)/u;
const receives = /[发送运捐转]\p{Script=Han}{0,8}[至到往给]|[运抵]抵|发放/u;
/** 这个项目是干嘛的 is not told by what it won. */
const asksPurpose =
  /(?:项目|工程|活动|计划|平台|基地|中心|行动|机构|公司|企业|科技|集团)(?:到底)?(?:是|用来)(?:干嘛|干什么|干啥|做什么|做啥)的|图(?:个|的是?)?(?:啥|什么)/u;
const purpose =
  /旨在|专注|致力|以[^，。]{1,8}为主|主要|用于|用来|提供|从事|生产|经营|研发|目的|面向|意在|以便|为了?(?!\d)|推动|促进|[是作]为?一|让|检验|开展|建设|打造/u;
/** 贷款用来干什么 is not told by how large it is, nor 项目是为了什么 by who is served. */
const asksWhatFor = /为了(?:什么|啥)|用来(?:干|做|搞)?(?:什么|啥|嘛)|用(?:于|到|在)了?(?:什么|哪)/u;
const isFor =
  /旨在|以[^，。]{1,8}为主|用[于来作在以]|作为|为了|(?<!项)目的(?!地)|以便|(?<![成作称因认])为(?!期|止|准|\d)\p{Script=Han}{2}|从而|进而|引导|推动|促进|促使|助力|解决|满足|缓解|避免|防止|保障|支持|服务(?!对象)|方便|让/u;

/** 甲公司占全球几成, of a sentence on other shares that does not name it, where the article does. */
const isOfOtherOwner = (
  text: string,
  told: string,
  claims: readonly DraftClaim[],
  articles: ReadonlyMap<string, Article>,
): boolean => {
  const who = /^(?<who>[\p{Script=Han}A-Za-z]{2,8}?)(?:现在|大概|大约|一共|能)?占(?:了|到)?全[球国]/u.exec(text)?.groups
    ?.who;
  return (
    who !== undefined &&
    overlap(who, told) < 0.5 &&
    claims.some(({ sources }) => sources.some(({ passage }) => articles.get(passage.articleId)?.text.includes(who)))
  );
};

/** 体育馆面积多大, of the 综合楼 beside it. */
function isOfOtherBuilding(text: string, told: string): boolean {
  const name = /(?<name>\p{Script=Han}{2}[馆楼厅塔])的?(?:总|建筑|占地|使用)*面积/u.exec(text)?.groups?.name;
  if (name === undefined) return false;
  const areas = told.split(/[，；。\n]/u).filter((clause) => /面积[^\d]{0,6}\d/u.test(clause));
  return (
    areas.length > 0 &&
    areas.every((clause) => {
      const other = /(?<kind>[馆楼厅塔])(?:项目)?的?(?:总|建筑|占地|使用)*面积/u.exec(clause)?.groups?.kind;
      return !clause.includes(name) && other !== undefined && other !== name.at(-1);
    })
  );
}

/** 哪个市场跌得最多, of 甲市场降幅最大，达33%；乙市场降幅为22%, told by the second. */
const asksMost = /哪[^，。？?]{0,8}最(?:[多大高快猛狠厉]|明显)/u;
const isBesideMost = (claim: DraftClaim): boolean =>
  !isQuoted(claim) &&
  !claim.text.includes('最') &&
  sentencesOf(claim).some((sentence) => {
    const parts = sentence.split('；');
    const numbers = numbersIn(claim.text).map(({ text }) => text);
    const isTold = (part: string) => numbers.some((number) => part.includes(number));
    return parts.some((part) => /最[多大高快]/u.test(part) && !isTold(part)) && parts.some(isTold);
  });

/** 龙头企业平均收入多少, of what all of them take in. */
const asksMean =
  /(?<![高低快慢多少优好]于|[年全两])(?:全[国省市区县])?平均(?!增[长速]|水平|值|数|分|线|年龄|寿命|气温)/u;
const tellsMean = /平均|均(?!衡)|每|户型|单价/u;
const asksShare =
  /(?:(?<![汇频功效速概比斜曲分辨利费税]|容积)率|(?:市场)?份额|占比)(?:现在)?(?:是|有|为|达到?|能?到)?(?:多少|几成|多高|多大|$|[？?])|多大(?:的)?(?:比例|比重|份额)|[占有]多大比[例重]/u;
const share = /[\d一二两三四五六七八九]成|[%‰]|分之|倍|一半|个点|百分点/u;

/** 一期投多少, of a work of which its first stage is told behind what all of it takes. */
function isOfWholeWork(text: string, claim: DraftClaim): boolean {
  const stage = /[一二三四首]期(?=\p{Script=Han}{0,6}(?:多少|几))/u.exec(text)?.[0];
  const [number] = numbersIn(claim.text);
  const isBehind = (words: string) =>
    words.includes(number!.text) && words.indexOf(stage!) > words.indexOf(number!.text);
  return stage !== undefined && !!number && !claim.text.includes(stage) && sentencesOf(claim).some(isBehind);
}

/** 年初是多少, of 从518亿元上升至616亿元 the number that it ends with. */
function isOfItsEnd(text: string, claim: DraftClaim): boolean {
  if (isQuoted(claim) || !/(?:年初|起初|当初|最初|原先)(?:的时候|时)?(?:是|有|为)?(?:多少|几)/u.test(text))
    return false;
  return sentencesOf(claim).some((words) => {
    const { from, to } = change.exec(words)?.groups ?? {};
    return from !== undefined && claim.text.includes(to!) && !claim.text.includes(from);
  });
}
const change = /[从由][^，。；\d]{0,8}(?<from>\d[\d.]*)[^，。；\d]{1,16}[至到为](?<to>\d[\d.]*)/u;
