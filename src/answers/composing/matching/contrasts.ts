import type { Figure, Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';

/** What speaks against each other: whether 涨价了吗 or 要拆吗 is so, a sentence tells that says either side of one of these. */
const contrasts: readonly (readonly [yes: RegExp, no: RegExp])[] = [
  [/涨价|提价|上调|涨到|涨了|贵了/u, /降价|下调|不变|没变|没有变|未变|维持|免费|标准/u],
  [/(?<!不)拆/u, /保留|不拆|改造|修缮/u],
  [
    /(?:开放|开门|营业|启用|投用|开业|开园|开馆|通车|开通|通航|通行|能跑|能用|能走|贯通|打通)/u,
    /关门|闭[馆园]|停业|关闭|停用|推迟|延期|推后|尚未|还没|要到|才能/u,
  ],
  [/能不能|可不可以|可以|允许|准不准|让不让|能.{1,6}吗/u, /不准|禁止|严禁|不得|不能|不允许|谢绝|不对外/u],
  [/要?(?:新?建|修|造|盖)/u, /(?:没有|暂无|不在|未列入|不).{0,8}(?:规划|计划|修|建)/u],
  [/取消|停办/u, /继续|照常|如期/u],
  [/(?:要|收|用|需要?)(?:买|付|交)?(?:门票|票|钱|费)/u, /免费|免票|不收|不用|不要钱|收费|票价|门票|每人\d/u],
  [/搬/u, /原址|不搬|搬迁/u],
  [/没找到工作|没工作|失业/u, /就业/u],
  [/够不够|够用|够[装放住坐吃]?吗/u, /满足|不足|充足|紧张|缺口|不够|富余|有余/u],
  [/变[好清差坏]|好转|改善|恶化/u, /由[ⅠⅡⅢⅣⅤ劣]+类?.{0,4}(?:提升|改善|升|降)/u],
  [/超额|完成|达到|达标/u, /没有?(?:完成|达到)|未(?:完成|达)|低于|不及/u],
];

/** Whether a sentence says what speaks for or against that which a yes-no question asks: one of these, or a number of what it claims a number of. */
export const decides = ({ kind, text, quantities }: Query, sentence: string): boolean =>
  (kind === 'yes-no' || /能不能|可不可以|准不准|让不让/u.test(text)) &&
  (contrasts.some(([yes, no]) => yes.test(text) && (yes.test(sentence) || no.test(sentence))) ||
    (quantities.length > 0 &&
      scanQuantities(sentence).some(({ unit }) => unit !== '' && quantities.some((claimed) => claimed.unit === unit))));

/** Whether a question asks which side of one of these is so. */
export const asksContrast = ({ kind, text }: Query): boolean =>
  kind === 'yes-no' && contrasts.some(([yes]) => yes.test(text));

/** The word of a question that one of these is asked by. */
export const isDecided = (word: string, { text }: Query, sentence: string): boolean =>
  contrasts.some(([yes, no]) => {
    // 走车 of 能走车了没
    const asked = yes.exec(text)?.[0]?.replace(/^能(?=.)/u, '');
    return (
      asked !== undefined && (word.includes(asked) || asked.includes(word)) && (yes.test(sentence) || no.test(sentence))
    );
  });

const exclusive: readonly (readonly [RegExp, RegExp])[] = [
  [/开放|开门|开馆|开园|启用|投用|开业/u, /关门|闭馆|闭园|停业|关停|停用|打烊/u],
  [/涨价|上调|提价/u, /降价|下调/u],
  [/最[大高多长贵快]/u, /最[小低少短慢]|最便宜/u],
  [/首班|头班/u, /末班|收车/u],
  [/上游/u, /下游/u],
  [/结束|闭幕|持续[到至]|[为截]止/u, /(?:开始|启动|开幕)(?!以来)/u],
];

/** Sides of one work, of which what is said of the other says nothing. */
const sides: readonly (readonly [RegExp, RegExp])[] = [
  [/左[线幅岸侧]/u, /右[线幅岸侧]/u],
  [/上行(?:线|方向)/u, /下行(?:线|方向)/u],
  [/东[线幅岸侧段]/u, /西[线幅岸侧段]/u],
  [/南[线幅岸侧段]/u, /北[线幅岸侧段]/u],
];

/** Whether a question asks for one side of a pair, and a sentence tells of the other alone. */
export const saysOther = (pairs: typeof sides, text: string, sentence: string): boolean =>
  pairs.some(([one, other]) => {
    const [isOne, isOther] = [one.test(text), other.test(text)];
    if (isOne === isOther) return false;
    return (isOne ? other : one).test(sentence) && !(isOne ? one : other).test(sentence);
  });

/** 左线贯通了吗 is not answered by what is said of the right. */
export const isOfOtherSide = ({ text }: Query, sentence: string): boolean =>
  /[线幅岸侧段]|上行|下行/u.test(text) && saysOther(sides, text, sentence);

/** 建方舱花了多少 is not told by what it costs to pull down. */
export const isOfOtherEnd = ({ text }: Query, words: string): boolean =>
  /[建盖拆]/u.test(text) && saysOther([[/(?<![基违改在筹住])建(?![筑材议])|盖(?!率)/u, /拆[除迁]/u]], text, words);

/** 几点关门 is not answered by when it opens. */
export const saysOpposite = (query: Query, sentence: string): boolean =>
  isOfOtherSide(query, sentence) ||
  isOfOtherEnd(query, sentence) ||
  (query.kind === 'fact' && saysOther(exclusive, query.text, sentence));

/** 哪个大夫好, 谁来管: a number answers it only where all that is asked is said of it. */
export const asksWhichOne = ({ kind, dimensions, text }: Query): boolean =>
  kind === 'fact' && dimensions === undefined && /谁|哪(?:一?[个位家条座])/u.test(text);

/** 一楼要不要出钱 asks for no number; one answers it only where all that is asked is said of it. */
export const asksIfOnly = ({ kind, quantities, aspect, text }: Query): boolean =>
  kind === 'yes-no' &&
  quantities.length === 0 &&
  aspect === undefined &&
  /要不要|用不用|[能可]不[能可]|会不会|[要能]\p{Script=Han}{0,6}吗/u.test(text);

/** 省外投资 is not 市外投资: where what is counted comes from, in the question and in what is told. */
export function saysOtherScope({ text }: Query, words: string): boolean {
  const [asked, told] = [scopesIn(text), scopesIn(words)];
  return asked.length > 0 && told.length > 0 && !told.some((scope) => asked.includes(scope));
}
export const isOfOtherScope = (query: Query, { metric, term, partOf }: Figure): boolean =>
  saysOtherScope(query, `${metric} ${term ?? ''} ${partOf ?? ''}`) ||
  // 外资项目总投资, 区外项目总投资, of what all projects take.
  (partOf !== undefined &&
    scopesIn(partOf).length === 0 &&
    query.terms.some(({ words, term: { name } }) => {
      const at = Math.max(0, query.text.indexOf(words));
      const isOfScope = scopesIn(query.text.slice(Math.max(0, at - 2), at) + words).length > 0;
      return isOfScope && name !== term && (name !== partOf || scopesIn(words).length === 0);
    }));
const scopesIn = (words: string): string[] =>
  words
    .replaceAll('外商投资', '外资')
    .replace(/对外(?=(?:直接)?投资)/gu, '境外')
    .match(
      /[省市区县州镇]外(?![贸商汇卖围套企]|资(?![金本产]))|[国境]外|(?<!上)海外|外资|外商|[省市县州镇]内|国内(?!生产)/gu,
    ) ?? [];

/** 同比多增多少 is not told by how much was added: by how much more than the year before. */
export function isOfOtherChange({ asked, text, language }: Query, { metric, aspect, unit }: Figure): boolean {
  // 贷款增速 is no sum by which it grew.
  if (aspect === 'growth' && language !== 'en' && ofRate.test(text) && unit === '元') return true;
  const more = language === 'en' ? undefined : /(?<more>[多少][增降减])了?(?:多少|几)/u.exec(asked)?.groups?.more;
  return more !== undefined && aspect === 'growth' && !metric.endsWith(more);
}
const ofRate = /(?:增速|增幅|增长率|[涨降跌]幅)(?:是|有|达到?|为)?(?:多少|多[大高快]|百分之几|$)/u;
