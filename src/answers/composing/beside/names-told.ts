import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import { literal } from '../../../text/matches.ts';
import { simplify } from '../../../text/normal.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { isQuoted } from '../matching/of-two.ts';
import { namesBody } from '../sentences/answer-kinds.ts';

/** 哪几个片区, 哪两件: which of several they are. */
const asksNames =
  /哪(?:些|几|[两二三四五六七八九十]|\d{1,2})(?:大)?(?<unit>[个家所座条项处件片种样类批支位名])?(?<noun>(?:\d+强)?\p{Script=Han}{0,4})|(?<thing>\p{Script=Han}{2})都(?:有|签|建|搬|干|办|搞|包括|涉及)了?(?:些)?(?:什么|啥)/u;
/** 哪个大夫好: a judgement, which no number of doctors is. */
const asksBest =
  /哪[个家位所间](?!月)\p{Script=Han}{0,4}?(?:最|更|比较)?(?:好|厉害|靠谱|划算|合适)(?:[一]?[些点])?[吗呢啊呀]?[？?]?$/u;
const saysBest = /好|最|优|推荐|口碑|知名|领先|首/u;
/** Which numbers and times there are is told by numbers. */
const ofNumbers =
  /^(?:个?[字年月天日期号点季]|.{0,3}(?:数据?|数字|指标|目标|任务|成绩|成果|变化|措施|工作|方面|打算|计划|安排|进展|困难|问题|原因|好处|作用|亮点|情况))/u;
const alsoNumbers = /多少|(?<!哪)几[个家亿万%]|各(?:是|有|占|投)|数据|数字|指标|目标/u;

const passing = /[超高低大小多少]过?于?\s*\d|[以之][上下]|不[到足低]|突破/u;

/** Names that stand beside each other, in quotation marks, or behind what lets them in. */
const names =
  /[“《：:\n]|\p{Script=Han}[、和与及]\p{Script=Han}|分别|包括|包含|涵盖|涉及|如(?!今|期|何|果)|名为|[一二三四五六七八九十]是|[\p{Script=Han}A-Z]{2}等/u;

/**
 * Whether a question asks which they are, and the answer tells how many there are, or a number of something else: 换热站为6座, for 投诉最多的是哪几个片区; 公布了十件实事, for
 * 实事都有哪些.
 */
export function tellsNoNames(
  { kind, claims, lead }: Draft,
  { kind: asked, text: all, asked: own, language, quantities, leans, without = [] }: Query,
): boolean {
  // 去了哪些县, after how many went: no number is asked for any more.
  const text = leans === true && asksNames.test(own) ? own : all;
  // 哪些行业增速超过10%: those that did are told by how far.
  if (quantities.length > 0 && passing.test(text)) return false;
  // 500余家企业是哪些: as many are no names.
  const count = kind === 'grounded' ? whichAreThey.exec(text)?.groups?.count : undefined;
  if (count !== undefined && claims.length > 0 && claims.every((claim) => isCountAlone(wordsOf(claim), count)))
    return true;
  if (kind !== 'grounded' || language === 'en' || lead !== undefined || !/^(?:list|fact|figure|what-is)$/u.test(asked))
    return false;
  // 在哪个片区 is told by no sentence that names one.
  const area = inWhich.exec(text)?.groups?.area;
  if (area && !claims.some((claim) => new RegExp(`[\\p{Script=Han}A-Z\\d]{2}${area}`, 'u').test(wordsOf(claim))))
    return true;
  // 是哪个部门出的 is told by no sum.
  if (inWhichBody.test(text) && !claims.some((claim) => namesBody(wordsOf(claim)))) return true;
  // 前五名是哪些, of two that have grown.
  const first = firstOf.exec(text)?.groups?.many;
  const most = Math.max(0, ...claims.map((claim) => wordsOf(claim).split(/[、和与及；\n]/u).length));
  if (first !== undefined && claims.length < numberOf(first) && most < numberOf(first)) return true;
  if (asksBest.test(text) && !claims.some((claim) => saysBest.test(wordsOf(claim)))) return true;
  if (without.length > 0 && claims.length > 0 && claims.every((claim) => isOneAlone(wordsOf(claim), without)))
    return true;
  if (claims.length > 0 && claims.every((claim) => isHelpedAlone(text, wordsOf(claim)))) return true;
  const found = asksNames.exec(text)?.groups;
  if (!found || claims.length === 0 || claims.some(({ derivation }) => derivation)) return false;
  const noun = found.noun ?? found.thing ?? '';
  if (alsoNumbers.test(text) || ofNumbers.test(noun)) return false;
  return claims.every((claim) => !names.test(aroundOf(wordsOf(claim), noun)) && isCount(claim, found.unit, noun));
}

/** 除了甲地块还有哪些, of 甲地块等6个: no other is named. */
const isOneAlone = (told: string, without: readonly string[]): boolean =>
  without.some((one) => new RegExp(`(?<![、和与及])${literal(one)}等`, 'u').test(told));

/** 链主企业有哪些, of 推动链主企业落地: what is done for them names none. */
function isHelpedAlone(text: string, told: string): boolean {
  const them = /^(?<them>\p{Script=Han}{2,8}?)(?:都|主要)?(?:有|是|包括)(?:哪些|哪几[个家]|谁)[？?]?$/u.exec(text)
    ?.groups?.them;
  const clauses = them === undefined ? [] : told.split(/[，；。\n]/u);
  return clauses.some(
    (clause, at) =>
      new RegExp(`^(?:推动|促进|支持|引导|鼓励|帮助|助力|服务|吸引)[^、“]*${literal(them!)}[^、“]*$`, 'u').test(
        clause,
      ) && !/^(?:包括|其中|分别|如|有)/u.test(clauses[at + 1] ?? ''),
  );
}

const firstOf =
  /前(?<many>[三四五六七八九十]|\d{1,2})(?:[名位强大]|的)?的?\p{Script=Han}{0,6}?(?:都|分别)?(?:[有是]?哪(?:些|几)|是谁|有谁)/u;
const numberOf = (many: string): number => Number(many) || '一二三四五六七八九十'.indexOf(many) + 1;

/** From the clause before the one that speaks of `noun` on: 用“实干”的劲头，开工项目40个，引进百强企业6家 names none of them. */
function aroundOf(told: string, noun: string): string {
  const clauses = told.split(/(?<=[，,；;])/u);
  const at = noun.length < 2 ? -1 : clauses.findIndex((clause) => clause.includes(noun));
  return clauses.slice(Math.max(0, at - 1)).join('');
}

const inWhichBody = /(?:是|由|归|被)哪一?个(?:部门|单位|机构)/u;
const inWhich = /(?:在|位于|属于?)哪一?个(?<area>片区|街道|镇|乡|村|社区|新区)/u;
const whichAreThey =
  /^(?:[那这]|[^，,？?\d]{1,8}的)?(?<count>\d[\d.]*)[万余多]*[个家所座条项处名](?:\d+强)?\p{Script=Han}{2,8}(?:都|分别)?(?:是|有|叫)哪(?:些|几[个家]|\d*[个家])[？?]?$/u;

/** 企业500余家, and no 甲、乙等500家, nor 500家：甲、乙: as many, without a name beside the number. */
function isCountAlone(told: string, count: string): boolean {
  const at = told.search(new RegExp(`(?<![\\d.])${literal(count)}(?![\\d.])`, 'u'));
  const behind = told.slice(at + count.length, at + count.length + nearBehind);
  return (
    at >= 0 &&
    !/等[约共]?$/u.test(told.slice(0, at)) &&
    !/[：:（(—“]|包括|包含|分别|涉及|涵盖|、/u.test(behind.replace(/[（(]\p{Script=Han}[）)]/u, ''))
  );
}
const nearBehind = 30;

/** 关于2025年，原文说：“…”: these marks name nothing. */
const wordsOf = ({ text }: DraftClaim): string =>
  simplify(text).replace(/原文说：“(?<words>.*?)”(?=。|$)/u, '$<words>');

/** Of a sentence that is quoted, whether it counts what is asked for; of a number told in our words, whether it does not speak of it. */
function isCount(claim: DraftClaim, unit = '', noun: string): boolean {
  const told = wordsOf(claim);
  if (isQuoted(claim) || told !== simplify(claim.text))
    return new RegExp(`[\\d一二三四五六七八九十两](?:${unit === '' ? '[个家所座条项处件片]' : unit})`, 'u').test(told);
  const head = segmenterTerms(noun)[0] ?? '';
  return head.length < 2 || !told.includes(head);
}
