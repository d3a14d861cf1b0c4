import type { Figure } from '../../domain.ts';
import type { Fault } from './bind.ts';
import { canonical } from './claim.ts';
import { sharedPairs } from './fit.ts';
import { canonicalText, type Profile } from './profile.ts';
import type { Trial } from './trial.ts';

/** Words of a claim that turn or stretch what its number says, and those by which a source says so as well. Canonical: upper case. */
type Riders = readonly (readonly [claimed: RegExp, stated: RegExp])[];

const all = /全部|全都|全是|全面|均(?![衡价])|都(?!市)|悉数|皆/u;

/** What is said of the number itself: its clause against the source's sentence. */
const near: Riders = [
  [/流失|损失|丧失|失去|丢失|\bLOST\b|\bLOSES?\b|LOSS(?:ES)? OF/u, /失|损|亏|流出|受灾/u],
  [/取消|撤销|退出|拒绝|拒签|撤[回出]|流产|CANCEL|WITHDR[AE]W|REJECT/u, /取消|撤|退|拒|终止|停/u],
  [/暂停|中止|终止|停[工产建]|罢工|叫停|搁置|烂尾|SUSPEND|HALTED|ON STRIKE|SHELVED/u, /停|罢|搁|中断|终止|烂尾/u],
  [/放弃|不再|ABANDON|GAVE UP|NO LONGER/u, /放弃|不再|取消|停|弃/u],
  [/[处受被]罚|罚款|追责|\bFINED\b|PENALI[SZ]/u, /罚|处分|追责|问责/u],
  [/贷款|借款|举债|\bBORROW/u, /贷|借|债|融资|授信/u],
  [
    /全部(?:已经?)?(?:[完建竣交到投开]|用于|来自|投向|是|为)|(?:悉数|均已|都已)[完建竣交到投开]|全[是都]|都[是在]|都来自|ENTIRELY/u,
    all,
  ],
  [/完成了?投资/u, /完成|实际|到位/u],
  [/每(?:个|家|栋|座|处|宗|次|项|批)(?!月)/u, /每|各|单|均|一[个家栋座处宗次项]/u],
  [/每年/u, /每年|年均|逐年|连年|常年|年[产销营收入客处加接吞发]/u],
  [/仅[用限给]|只[用给为]|专门用于|SOLELY|EXCLUSIVELY/u, /仅|只|专/u],
];

/** What is said of what is still going on. */
const finished = /已(?:经)?(?:全部)?(?:完成|建成|竣工|完工|收官)|\bCOMPLETED\b|\bFINISHED\b/u;
const ends = /完成|建成|竣工|完工|收官|结束/u;

/** What is said of it besides: the claim's sentence against the whole article. */
const far: Riders = [
  [/新高|历史最|历年最|创纪录|RECORD HIGH/u, /新高|历史(?:最|性|新)|历年|纪录/u],
  [/超额|超预期/u, /超额|超预期|超[出过]|高于/u],
  [/领跑|居首|榜首/u, /领[跑先]|居首|榜首|首位|前列|第[一1]位|[省市国区县]第[一1]/u],
  [/拖累|归功/u, /拖累|归功|受.{1,16}影响/u],
  [/因为/u, /因|由于|得益|受益/u],
  [/如果|假如|倘若|[，。]若(?!干)|^若(?!干)/u, /如果|假如|若(?!干)|倘|一旦/u],
  [/同比\p{Script=Han}{0,4}(?:明显|显著|大幅)/u, /同比|比上年|比去年|较上年/u],
  [/世界(?=\d|[五百]{2}强)|GLOBAL (?=\d)/u, /世界|全球/u],
  [/外商直接|境外投资|国外投资|FOREIGN (?:DIRECT )?INVEST/u, /外[资商]|境外|国外|海外|港澳/u],
];

/** The clause, and what follows it up to the next number: 列支15亿元，全部用于……. */
const ofNumber = (whole: string, clause: string): string => {
  const start = whole.indexOf(clause);
  const behind = /^(?:[，,；;][^，,；;\d]*)*(?=[，,；;。]|$)/u.exec(whole.slice(start + clause.length))?.[0] ?? '';
  return clause + behind;
};

/** 列支15亿元推进计算中心建设, of 推进产业园建设: what the money behind the number is for. */
const purpose = /^[^，。；,;\d]{0,4}?(?:推进|用于|支持|建设|打造|投向|扶持|修建|改造)(?<object>[^，。；,;、\d]{3,20})/u;
const ofWorks = /建设|项目|工程|发展|等/gu;
const leastShared = 0.34;

function isForOther({ said }: Trial, { dimension }: Figure, { clause }: Profile): boolean {
  const object = dimension === 'money' ? purpose.exec(said.after)?.groups?.object?.replace(ofWorks, '') : undefined;
  if (object === undefined || object.length < 3 || !purpose.test(clause.replace(/^.*?\d[\d.]*[万亿]?元/su, '')))
    return false;
  return sharedPairs(canonical(object), clause) < leastShared * (object.length - 1);
}

/** Whether a claim says of a figure what no word of its source does: 流失 for 引进, 全部建成 of what is being built, 创历史新高. */
export function riderFault(trial: Trial, figure: Figure): Fault | undefined {
  const { claim, article, isEnglish, said } = trial;
  const { sentence } = trial.profile(figure);
  const [clause, whole] = [said.slot.clause, said.slot.sentence].map(({ start, end }) => claim.slice(start, end));
  const own = isEnglish ? whole! : ofNumber(whole!, clause!);
  if (figure.status === 'ongoing' && finished.test(own) && !ends.test(sentence)) return 'other-metric';
  if (figure.status === 'actual' && /有望/u.test(own) && !/有望|预计|将|力争/u.test(sentence))
    return 'actual-as-target';
  if (!isEnglish && isForOther(trial, figure, trial.profile(figure))) return 'other-metric';
  const isUnsaid = ([claimed, stated]: Riders[number], words: string, source: string) =>
    claimed.test(words) && !stated.test(source);
  return (anyNear.test(own) && near.some((rider) => isUnsaid(rider, own, sentence))) ||
    (anyFar.test(whole!) && far.some((rider) => isUnsaid(rider, whole!, canonicalText(article))))
    ? 'other-metric'
    : undefined;
}

/** Most claims have none of the words. */
const [anyNear, anyFar] = [near, far].map(
  (riders) => new RegExp(riders.map(([claimed]) => claimed.source).join('|'), 'u'),
) as [RegExp, RegExp];
