import type { Aspect } from '../../domain.ts';
import type { Binding } from './binding.ts';
import { dependent, trade } from './metrics.ts';
import { nounBefore } from './nouns.ts';

/** The noun of a bare number that the clause before ends in. */
export const indexBefore = ({ blanked, at }: Binding): string =>
  nounBefore(
    /(?<clause>[^，；：。]*?)[\d.]+\s*[（(]?[^，；：。\d]{0,4}，[^，；：。]*$/u.exec(blanked.slice(0, at.start))?.groups
      ?.clause ?? '',
  );

/** 固定资产投资平稳增长，同比增长5%; 民间投资由负转正、增长3%: what is told to move before it is told by how much. */
export const movedBefore = ({ blanked, at }: Binding): string => {
  const what = moved.exec(blanked.slice(Math.max(0, at.start - 64), at.start))?.groups?.what ?? '';
  return isNoMeasure.test(what) ? '' : nounBefore(what);
};

const moved =
  /(?:^|[，；。：\s])(?<what>[^，；。：\s\d]{2,18}?)(?:整体|总体|实现|保持|呈现?|持续|继续|稳步|平稳|稳中|稳定|[较加]快|[快高加]速|明显|大幅|小幅|温和|止跌|企稳|触底|由[负降跌减]|扭转|[增涨降跌][速幅]|增势|强劲|逆势|回[升落暖稳])[^，；。：、\d]{0,10}[，、](?:同比|环比|[比较]\s+|实际|名义)*(?:增长|下降|上[涨升]|下[跌滑]|增加|减少|回[升落])(?:了|约|近|\s)*$/u;
/** 增速持续加快，增长8%: of what was told of before. */
const isNoMeasure =
  /(?:增[速幅长势]|涨幅|降幅|规模|总量|势头|态势|走势|需求|步伐|形势|效益|信心|活力)$|^(?:其中|全[市区县]|总体)$/u;

/** 坏账率持续抬头，分别为2.1%、2.4%: the rate that the clause before tells of without a number. */
export const rateBefore = (words: string): string => nounBefore(movingRate.exec(words.slice(-64))?.groups?.what ?? '');
/** The same of one percentage; 客运量稳步回升，累计完成9万人次: of an amount by what it comes to. */
export const standsBefore = (aspect: Aspect, { quantity, blanked, at }: Binding): string => {
  if (aspect !== 'level') return '';
  const before = blanked.slice(0, at.start);
  return quantity.unit === '%'
    ? rateBefore(before)
    : nounBefore(movingAmount.exec(before.slice(-64))?.groups?.what ?? '');
};
const movingAmount =
  /(?:^|[，；。：\s])(?<what>[^，；。：\s\d、]{2,14}[量额])(?:总体|整体|[稳逐]步|保持|持续|继续|平稳|稳定|大幅|明显|小幅|较快|快速|止跌|触底|不断|再[创上])[^，；。：\d、]{0,10}，\s*(?:累计|共计?|合计|总计)?(?:完成|实现|达到?|为)(?:了|约)*\s*$/u;
const movingRate =
  /(?:^|[，；。：\s])(?<what>[^，；。：\s\d、]{2,14}率)(?:持续|逐[年月季]|连[年续]|不断|总体|整体|[稳逐]步|保持|有所|小幅|明显|大幅|进一步|一路|再[度次]|[升降涨跌抬攀走回])[^，；。：\d、]{0,10}，\s*(?:分别|各)?(?:为|是|达到?)\s*$/u;

/** Whose trade the clause before tells of without a number: 对欧盟的 of 对欧盟的出口保持增长，出口额5亿元. */
export function ownerBefore(subject: string, { blanked, at, before }: Binding): string {
  const industry = made.test(subject)
    ? industryAhead.exec(blanked.slice(Math.max(0, at.start - 64), at.start))?.groups?.owner
    : undefined;
  if (industry) return nounBefore(industry);
  const stem = /^(?<stem>进出口|出口|进口|销售)(?:总?[额值量])?$/u.exec(subject)?.groups?.stem;
  if (stem === undefined) return '';
  const ahead = blanked.slice(0, at.start - before.length + (/^，/u.test(before) ? 1 : 0));
  // 机电产品是我区主要出口商品，出口9亿元; 东国为第三大贸易伙伴，进出口额3亿元
  const most = mainTrade.exec(ahead)?.groups?.owner;
  if (most) return most;
  if (stem === subject) return '';
  const found = new RegExp(
    `(?:^|[，；\\s])(?<owner>[^，；。\\s\\d]{2,16}?)的?(?<![进出])${stem}(?:持续|继续|稳步|快速|平稳|大幅|明显|实现|保持|呈现?|增|下降|加快|较快)[^，；。\\d]{0,12}，$`,
    'u',
  ).exec(ahead);
  const owner = found?.groups?.owner ?? '';
  return /^(?:其中|外贸|对外贸易|货物|货物贸易|总体|整体|[全该我本][省市区县国])$/u.test(owner) ? '' : owner;
}

/** 造纸行业保持增长，实现产值9亿元: the industry's, and not that of all. */
const made = /^(?:工业)?(?:总产值|产值|增加值)$|^(?:营业|主营业务|销售)收入$|^营收$|^利润(?:总额)?$|^税收$/u;
const industryAhead =
  /(?:^|[，；\s])(?<owner>[^，；。\s\d]{2,16}(?:制造业|加工业|产业|行业|化工业|设备业|[药电材车]业))(?:总体|整体|持续|继续|稳步|快速|平稳|大幅|明显|实现|保持|呈现?|增[长势速]|发展|运行|加快|较快|高速|逆势)[^，；。\d]{0,12}，(?:共|累计|全年|已)*(?:实现|完成|创造|达成?)?(?:工业)?(?:总产值|产值|增加值|(?:营业|主营业务|销售)收入|营收|利润(?:总额)?|税收)(?:约|达到?|超过?|为|近)*\s*$/u;

const mainTrade =
  /(?:^|[，；：\s]|其中)(?<owner>(?!其中|这|那|此|该|它|这里)[^，；。：\s\d]{2,12}?)(?:仍然?|依然|依旧|继续|均|都|已|成|连续多年)*(?:是|为|成为|作为|保持|稳居|位居|跃居|升至|跃升为)(?![^，；。]*(?:之一|企业|公司|项目))[^，；。]{0,12}?(?:商品|产品|贸易伙伴|市场|来源地|目的地)(?:的?地位|位置)?，$/u;

/** 其中民营企业2985家，进出口815亿元: of those, and not of all. */
export function ofThoseCounted(subject: string, { chain, group, blanked }: Binding): string {
  const last = [...chain, ...group].at(-1);
  // 入驻企业46家，其中外资3家，产值38亿元: of whom, nobody says.
  return last?.partOf !== undefined &&
    /^\s*其中/u.test(blanked) &&
    last.quantity.dimension === 'count' &&
    /(?:企业|商户|合作社|单位|机构)$/u.test(last.metric) &&
    (dependent.test(subject) || trade.test(subject))
    ? last.metric
    : '';
}

/** 其中民营企业作为最大主体，占……: the noun that the clause before an empty 占 says something of. */
export const toldOf = ({ blanked, at }: Binding): string =>
  nextOf.exec(blanked.slice(Math.max(0, at.start - 40), at.start))?.groups?.who ??
  /(?:^|[，；。：]|其中)(?<who>\p{Script=Han}{2,12}?)(?:作为|是)[^，；。：]*，占[^，；。：]*$/u
    .exec(blanked.slice(0, at.start))
    ?.groups?.who?.replace(/^其中/u, '') ??
  '';

/** 其次是民营企业，占17%: who comes next. */
const nextOf = /(?:其次|随后|排在其后的|紧随其后的)[是为]?(?<who>\p{Script=Han}{2,10})，占[^，；。：]*$/u;

/**
 * 月度均价依次是：1月5940元，2月5910元; 各镇产值分别为：石桥镇3亿元: what is told in turn, before the colon, and of what the sentence before tells it, where that has
 * a longer name for it.
 */
export function toldInTurn({ blanked, at, earlier }: Binding): string {
  const what = inTurn.exec(blanked.slice(Math.max(0, at.start - 80), at.start))?.groups?.what;
  if (what === undefined) return '';
  const noun = nounBefore(what.replace(ofEach, ''));
  return (noun && earlier?.findLast(({ metric }) => metric.endsWith(noun))?.metric) || noun;
}
const ofEach = /^(?:各(?:[省市区县镇乡村月校园]|街道|季度|年度)+|(?:月|季|年)度|逐[年月季])/u;
const inTurn = /(?:^|[，。；\s的])(?<what>[^，。；：、\d\s的]{2,16})(?:依次|分别)(?:[是为]|如下)?：\s*$/u;
