import type { Quantity, Span } from '../../domain.ts';
import type { Slot } from '../slot.ts';
import type { TimeMention } from '../times/periods.ts';

interface Said {
  readonly words: string;
  readonly quantity: Quantity;
  readonly at: Span;
  readonly times: readonly TimeMention[];
  readonly publishedOn: string | undefined;
}

/** How far before a number the condition is looked for. */
const nearby = 100;
const giving = '(?:给予|予以|奖励|奖补|补贴|补助|资助|补偿|贴息|返还|减免|支持|发放)';
const manner =
  '(?:分别|一次性|额外|再|各|统一|每年|连续|给予|予以|按\\p{Script=Han}{0,12}|每[家户人名个亩辆台套月年项]|最[高多低]|不超过|约|的|[\\s、和])*';
const gift = '(?:奖励|奖补|奖金|补贴|补助|资助|贴息|贷款|消费券|红包|减免|优惠|授信|扶持|经费|资金|津贴|补偿)';

const giftNear = new RegExp(`${gift}[^，。；]{0,16}(?:，[^，。；\\d]{0,14})?$`, 'u');
const giftBehind = new RegExp(`^(?:的)?\\p{Script=Han}{0,6}${gift}`, 'u');

/** 对新认定的企业给予, 对在区内首次参展的企业奖励: whoever comes under it. */
const whoever = new RegExp(
  `(?:对于?|凡是?)(?![其此这那该])(?:在\\p{Script=Han}{2,16}?|[\\p{Script=Han}、“”]{0,12}?)(?:首次|新(?=[认评升入引招获增购注设成])|符合|满足|获评|获批|获得|被|评[定为]|认定|通过|入选|列入|纳入|达到|当年|年度|吸纳|每(?=[新招吸引])|购买|购置|购房|引进|招[用录聘]|实施|投资|租[赁用]|生育|毕业|带动|\\d[\\d.]*[万亿]?\\p{Script=Han}{1,3}以[上下])[^；。]*?${giving}${manner}$`,
  'u',
);
/** 首次突破1亿元的，奖励; 10亿元以上的奖励: on a condition. */
const provided = new RegExp(
  `(?:\\d[\\d.]*[万亿]?[^，。；\\d]{0,5}|[元%倍岁年人]|以[上下内]|[合及]格|[认评]定|入选|获批|升规|上市|达标|毕业|学历|职称|资格|称号|条件|要求|标准|规定|属实|购房|租房|购买|落户|就业|创业|参展)的，?(?:由\\p{Script=Han}{2,8}|可|[^，。；\\d]{0,6})${giving}${manner}$|的，(?:另外?|再|还|额外)可?(?:给予|予以|奖励|补[贴助]|享受)${manner}$|的，在[^，。；\\d]{2,10}基础上[^，。；\\d]{0,6}(?:补[贴助]|奖励)$|的，(?:可|均|都)?(?:分别|同等|按规定|一次性)*享受(?:最高)?$|(?:^|[，：])(?:首次|新)(?:[认评]定|入选|获[评批得]|纳入|列入)[^，。；]{2,24}的，${manner}${giving}${manner}$`,
  'u',
);
/** 对受灾倒房户，每户补助4万元: so much for each of whomever it is said to. */
const toEach =
  /(?:^|[，；：“])对于?(?!我|[他她]|其|该|这|此|外)[^，；。\d]{3,30}[户人员者业位庭体农民生众]，(?:按\p{Script=Han}{0,12}|一次性|分别|每[户人家套亩个台辆生名位月年])*(?:给予|予以|奖励|奖补|补[贴助]|资助)(?:最[高多])?$/u;
/** 按每平方米200元给予补贴, 按每人每月800元的标准发放. */
const atRate = /按照?(?:每[\p{Script=Han}]{1,4}){1,2}$|(?:^|，)每[人户家名位个项套]给予(?:最[高多])?$/u;
const rateBehind =
  /^(?:[、和][\d.]+万?元)*(?:的?标准)?(?:给予|予以|发放|计发|奖励|奖补|补[贴助](?![了过])|\p{Script=Han}{0,6}(?:资助|补[贴助]|奖励))/u;
/** 给予最高, 最高补贴, 贴息最高, 每年不超过. */
const atMost = new RegExp(
  `(?:最高|最多|至多|上限为?)(?:可(?:获得?|享受?|申请|贷)?|约|为|达|不超过|给予|${gift})*$`,
  'u',
);
/** 可享受购房补贴, 贷款额度可上浮. */
const able = /可(?:以)?(?:一次性)?(?:享受?|申[请领]|获得?|领取?|提取|抵扣?|减[免征])[^，。；\d]{0,16}$/u;
const raised =
  /(?:额度|限额|比例|补贴|利率)[^，。；\d]{0,6}可(?:以|再|分别)*(?:上浮|下浮|提高|增加)$|最高可贷(?:款)?$/u;
/** 开通跨县航线的，补贴标准上浮20%. */
const raisedIf = /的，(?:奖励|补[贴助]|资助|(?:贷款|最高|公积金)*额度)[^，。；\d]{0,6}(?:上浮|提高|增加)(?:了?)$/u;
const whom = /(?:^|[，：“])(?:对于?|凡是?)(?![我他她其该这此外口])[^。；]{2,}$/u;
/** What stands behind the number of a condition: 以上的，按……给予, and, where it is said to whom, 的企业，分别给予. */
const grant =
  '，(?:[^。；，]{0,20}，)?(?:[^。；，]{0,24}?(?:给予|予以|奖励|奖补|补贴|补助|资助|贴息|返还|减免|享受)[^。；，\\d]{0,12}[\\d一二三四五六七八九十]|按[^。；，]{1,24}?(?:给予|予以|奖励|奖补|补贴|补助|资助|贴息|返还|减免))';
const ifSo = new RegExp(
  `^[^，。；]{0,24}?(?:[的者]|的[^，。；的]{0,8}(?:企业|单位|机构|项目|[个客商农住]户|个人|人员|家庭|学[员生]))${grant}`,
  'u',
);
const ofWhom = new RegExp(`^[^，。；]{0,40}${grant}`, 'u');
/** 办法明确，……补贴. */
const document =
  /(?:办法|条例|政策|细则|意见|措施|通知|规定|方案|条款|标准)[”》]*(?:[^，。；\d]{0,4})?(?:规定|明确|提出)(?!了)[^；。]*(?:奖|补|贴|助)\p{Script=Han}{0,10}$/u;

/** What has been given is told so. */
const given =
  /(?<!对|凡|为|经)已|[^为除]了|(?<!公)共(?![享同建有产])|累计|先后|此前|曾|截[至止]|兑现|拨付|到[账位手]|以来|成功(?!创|申|认|入|通|上|获|举)|对(?:我|他|她|其|该|这|此)|\d[\d.万余多]*(?:家|户|名|位|批|人(?!民))(?!以[上下]|，每)/u;

/** Where what a rule says before `at` begins: behind a stop, or a quotation mark that nothing closes. */
function beginning(words: string, at: number): number {
  const open = words.lastIndexOf('“', at - 1);
  const isOpen = open >= 0 && !words.slice(open, at).includes('”');
  return Math.max(
    at - nearby,
    isOpen ? open + 1 : 0,
    ...['；', '。', '！'].map((sign) => words.lastIndexOf(sign, at - 1) + 1),
  );
}

/** 对首次升规的企业奖励20万元, 投资超过1亿元的，给予最高100万元补助: what a rule grants; nobody tells that it was given. */
export function isRule({ words, quantity: { dimension, qualifier, upper }, at, times, publishedOn }: Said): boolean {
  if (dimension !== 'money' && dimension !== 'percent') return false;
  const from = beginning(words, at.start);
  const ahead = words.slice(from, at.start);
  const behind = words.slice(at.end, at.end + 16);
  if (!/[奖补贴助罚贷予浮免发信]/u.test(ahead) && !/[奖补贴助罚贷予返免发]/u.test(behind)) return false;
  // 对新评定的甲级、乙级民宿分别给予50万元、30万元奖励: of each of the row.
  const near = ahead.replace(/(?:[\d.]+[万亿]?元[、和至到-]+)+$/u, '');
  if (given.test(near) || times.some((t) => isOver(t, { words, from, at, publishedOn }))) return false;
  if (dimension === 'money' && (qualifier !== 'exact' || upper !== undefined) && /罚款/u.test(behind))
    return /处以?(?:[^，。；]{0,20})$/u.test(near);
  if (whoever.test(near) || provided.test(near) || raised.test(near) || raisedIf.test(near) || toEach.test(near))
    return true;
  if (atRate.test(near)) return rateBehind.test(behind);
  if (near.includes('最') && atMost.test(near) && (giftNear.test(near) || giftBehind.test(behind)))
    return !/获得|拿到|领到|利率|余额/u.test(near.slice(-20));
  if (near.includes('可') && able.test(near)) return giftNear.test(near) || giftBehind.test(behind);
  // 按成交金额1%给予补贴
  if (dimension === 'percent' && /按照?[^，。；]{1,24}$/u.test(near))
    return /^(?:的(?:比例|标准))?(?:给予|予以|返还|减免|贴息(?![了过]))/u.test(behind);
  return /[定确出]/u.test(near) && document.test(near);
}

/** 对投资达到5000万元以上的企业，按投资额给予补助: on what something is given; nobody tells that it has come about. */
export function isCondition({ words, at, times, publishedOn }: Said): boolean {
  const behind = words.slice(at.end, at.end + nearby);
  if (!/[的者企人]/u.test(behind) || !/[予奖补贴助享返减]/u.test(behind)) return false;
  const from = beginning(words, at.start);
  const ahead = words.slice(from, at.start);
  const found = ifSo.exec(behind) ?? (whom.test(ahead) ? ofWhom.exec(behind) : null);
  return (
    found !== null &&
    !given.test(ahead + words.slice(at.start, at.end) + found[0]) &&
    !times.some((t) => isOver(t, { words, from, at, publishedOn }))
  );
}

/** 去年, 上半年: a time that is over, and not the day from which a rule holds. */
const isOver = (
  { start, end, period, isBase, isDay }: TimeMention,
  { words, from, at, publishedOn }: { words: string; from: number; at: Span; publishedOn: string | undefined },
): boolean =>
  !isBase &&
  !isDay &&
  start >= from &&
  end <= at.start &&
  publishedOn !== undefined &&
  period.to < publishedOn &&
  // 按上年度实际缴费的60%返还: by what it is measured.
  words[start - 1] !== '按' &&
  !/^起|^之?后|^期间/u.test(words.slice(end, end + 3));

/** 每年补贴2万元，连续发放3年; 每月3000元、最长36个月的租房补贴: how long what a rule grants is granted; 对省级中心奖励50万元，市级20万元: and to whom else, or how often. */
export const runsOn = (ahead: string, { dimension }: Quantity, previous: Slot | undefined): boolean =>
  previous?.status === 'target' &&
  /^(?:money|percent)$/u.test(previous.quantity.dimension) &&
  (dimension === 'duration'
    ? running.test(ahead)
    : dimension === 'money' && ((granted.test(previous.metric) && nextLevel.test(ahead)) || nextGift.test(ahead)));
const running =
  /(?:连续(?:发放|给予|享受|支持|补[贴助]|奖励|资助)|(?:期限|年限)(?:一般|原则上)?(?:为|最长|最多|不超过)*|[、，]最[长多]|^，分)$/u;
const granted = /(?:奖[励补]|补[贴助]|资助|贴息)(?:相当于.*)?$/u;
const nextLevel =
  /[，、；](?:国家|[省市区县])级的?$|[，；](?:单[户个家笔台]|同一[^，。；\d]{1,6})(?:最[高多])?$|[，；](?:每[月年天次]|每[个户家套张人名托]\p{Script=Han}?){1,2}$/u;
/** ；二孩、三孩家庭购房再给予1万元、2万元补贴 */
const nextGift =
  /；(?!其中)[^，。；\d已了共]{2,20}?(?:分别|再|另|额外|最高)*(?:给予|予以|奖励|补[贴助])(?:分别|最高)?(?:[\d.]+万?元[、和])*$/u;
