import type { Draft, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { sentencesOf } from '../../cited.ts';
import { isQuoted } from '../matching/of-two.ts';
import { overlap } from '../matching/surroundings.ts';

/** What is done with works, and what tells that it is. */
const acts: readonly (readonly [string, string])[] = [
  ['投产|达产', '投产|达产|生产|投用|运行|投运'],
  ['开工|动工', '开工|动工|开建|启动|奠基|在建|建设'],
  ['竣工|完工|建成|交付', '竣工|完工|建成|交付|完成|落成|投[产用]|启用|建好'],
  ['签约', '签'],
  ['储备', '储备|谋划|策划'],
  ['停工|停产|烂尾', '停'],
];
/** Why a number is what it is, in brackets behind it, is none of what it tells. */
const inBrackets = /[（(][^（()）]*[）)]/gu;
const begun = /开工|动工|在建|启动/u;
const thing = '[^，。；？?]{0,8}';

/** What is done to people, sums and things: of two of these one is not the other, however alike what they are done to. */
const deeds: readonly string[] = [
  '转移|撤离|疏散|安置|转运|搬迁',
  '派出|出动|配备|抽调|调派|选派|增派',
  '救出|救[了起下回]|获救|营救|解救|救援',
  '发放|拨付|下发|兑现|下拨|支付|补发',
  '降低|减免|减收|减征|缓缴|缓交|少缴|免收|退还|退税|减轻|节省',
  '抓获|抓捕|抓到|抓了|逮捕|刑拘|拘留',
  '查处|查获|查出|取缔|立案',
  '处分|问责',
  '处置|谈话|函询|移送',
  '捐赠|捐款|捐献|捐了|认捐',
  '采购|购买|购置|购入|买入|买了',
  '销售|卖出|售出|卖了|销往',
  '生产|产出|产了',
  '接待|迎来',
  '引进|招引|引入|引来|招来|吸引|落地|落户|签约|入驻',
  '实施|推进',
  '培训|培养',
  '招聘|招录|录用|招收|招募',
  '接诊|救治|治疗|收治',
  '种植|栽种|栽植|种了',
  '拆除|拆了|拆掉',
  '借出|借阅|借了',
];
/** Names of things that hold a word for an act, and tell of none: 转移安置点. */
const noDeeds =
  /派出所|派出机构|(?:转移|集中|分散|安置)+[点区房处]|救[援助](?:队伍?|站|中心|物资|人员|金|资金|设备)|转移支付|购买力|销售[额量点收]\p{Script=Han}*|生产(?:总值|线|基地|企业|厂|安全|服务)|培训(?:班|中心|基地|机构)|接待(?:中心|站)|招聘会|组织部|迎来(?:大?丰收|收获|采[收摘]|旺季|高峰)|种植(?:基地|大户|园|区|户|业|面积)/gu;

/** 转移了多少医务人员, of 配备医务人员90人: what is asked about is told of in clauses by another act alone. */
function isOfOtherDeed(text: string, told: string): boolean {
  const plain = text.replace(noDeeds, '');
  for (const deed of deeds) {
    const found = new RegExp(
      `(?:${deed})了?(?<before>\\p{Script=Han}{0,8}?)(?:多少|几)[百千万亿]*(?:[个家名位人户台辆件笔条座批]|元)?的?(?<behind>\\p{Script=Han}{0,8})`,
      'u',
    ).exec(plain)?.groups;
    const object =
      found && (found.before!.replace(/[的了过]|一共|总共|共/gu, '') || found.behind!.replace(/[吗呢啊了]$/u, ''));
    if (object === undefined) continue;
    const own = new RegExp(deed, 'u');
    // 救了多少人 counts no more than people: of any of which so many are told.
    const clauses = told
      .replace(noDeeds, '')
      .split(/[，。；\n]/u)
      .filter((clause) => (object.length < 2 ? /\d(?![\d.,年月日])/u.test(clause) : overlap(object, clause) > 0));
    const others = deeds.filter((one) => one !== deed);
    return (
      clauses.length > 0 &&
      !clauses.some((clause) => own.test(clause)) &&
      clauses.every((clause) => others.some((other) => new RegExp(other, 'u').test(clause)))
    );
  }
  return false;
}

/**
 * Whether a question counts what something was done with (多少个项目投产了, 已开工的里头学校几个), and what is told is counted for something else. Of a number that is
 * told in words of its own these say what was done; of a sentence that is quoted, all of it may.
 */
export function isOfOtherAct({ kind, claims }: Draft, { text }: Query): boolean {
  if (kind !== 'grounded' || claims.length === 0) return false;
  if (claims.some(({ derivation }) => derivation)) return false;
  const told = claims.map(({ text: words }) => simplify(words)).join('\n');
  const whole = [told, ...claims.flatMap(sentencesOf)].join('\n');
  if (isOfOtherDeed(text, told)) return true;
  return acts.some(([asked, says]) => {
    const isBehind = new RegExp(`(?:多少|几)[个家座所条项]${thing}(?:${asked})(?:使用|运营)?[了的]*[？?]?$`, 'u').test(
      text,
    );
    const isBefore = new RegExp(
      `(?:${asked})了?的?(?:项目|工程)?[里中当](?:中|头|面)?[，,]?${thing}(?:多少|几)`,
      'u',
    ).test(text);
    // 集中签约的项目总投资多少, of what was begun.
    const isTogether = new RegExp(`集中(?:${asked})[^，。；？?]{0,14}(?:多少|几)`, 'u').test(text);
    // 投产了几个, of those that were begun.
    const isAlone = new RegExp(`^${thing}(?:${asked})了(?:多少|几)[个家座条项](?:项目|工程)?[？?]?$`, 'u').test(text);
    // 安置房建成多少套, of those whose building has begun.
    const isBuilt =
      asked.includes('建成') &&
      new RegExp(`(?:${asked})了?(?:多少|几)`, 'u').test(text) &&
      claims.every((claim) => !isQuoted(claim)) &&
      begun.test(told);
    if (isBuilt && !new RegExp(says, 'u').test(told)) return true;
    // 签约项目总投资多少, of what is being built.
    const isOfSum = new RegExp(
      `(?:${asked})了?的?(?:建设)?(?:项目|工程|企业)?的?(?:一?共|总共)?(?:计划|协议)?(?:总?投资额?|投资总额|总额|金额)(?:是|有|为)?(?:多少|几)`,
      'u',
    ).test(text);
    return (
      ((isBehind || isTogether || isAlone) && !new RegExp(says, 'u').test(whole)) ||
      (isOfSum && !new RegExp(asked === '签约' ? '签' : asked, 'u').test(whole.replace(inBrackets, ''))) ||
      (isBefore && !new RegExp(says, 'u').test(told))
    );
  });
}
