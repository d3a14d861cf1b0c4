import type { Span } from '../../domain.ts';
import { matchesOf } from '../../text/matches.ts';
import { isClass } from './bodies.ts';
import { bareNames } from './gazetteer.ts';
import type { PlaceMention } from './places.ts';

const name = '(?<name>[\\u4e00-\\u9fffA-Za-z]{3,6}?)';
/** What only a firm has: a code of its shares, a chairman, takings. */
const ofFirm = new RegExp(
  `(?<=^|[，。；：！？、“”（(\\s])(?:而|但|其中|目前|日前|近日|据)?${name}(?:[（(](?:股票代码：?)?(?:\\d{6}|\\d{4,5}\\.HK)|(?:董事长|创始人|首席执行官|副?总裁|副?总经理|CEO)|(?:在)?(?:20\\d\\d年|今年|去年|[上下]半年|第?[一二三四]季度|前[一二三]季度|报告期)*的?(?:归母净利润|净利润|营业(?:总)?收入|营收|股价|市值)(?!入?(?:超|过)?\\d*[\\d.]+[万亿]元(?:以上)?(?:的)?企业))`,
  'gu',
);
/** 紧随其后的是海辰光电（HCOT），份额为26%: one of a row that is put in order, whose number goes on behind it. */
const inOrder =
  /(?:紧随其后|其次|[排第][^，。；的\s]{1,5}[名位])的?(?:则|分别)?是(?<name>[\p{Script=Han}A-Za-z]{2,8})(?=[（(][A-Za-z]|，[^，。；\d]{2,10}[率额量值]为?\d)/gu;
/** 岭钢是最早进入的国企之一, 云帆股份: who is said to be a firm, or to have shares. */
const called =
  /(?<=^|[，。；：！？、“”（(\s])(?:(?<name>[\p{Script=Han}A-Za-z]{2,4})是[^，。；]{0,16}(?:[国央民]企|企业)之一|(?<short>\p{Script=Han}{2,4})股份(?!有限|公司|制|合作))/gu;
/** 岭东海辰重工股份有限公司(以下简称“海辰重工”): what it is called from there on. */
const shortened =
  /(?:(?<=^|[，。；：、)）\s])(?<full>(?:(?!公司)\p{Script=Han}){4,22}公司)|公司)[（(](?:以下)?(?:简称)?[：:]?[“"]?(?<name>[\p{Script=Han}A-Za-z]{3,8})[”"]?[)）]/gu;
const noFirm =
  /^(?:[全该本我这那各某]|其|公司|企业|集团|实现|完成|累计|同比|预计|合计|总|年|月|上市|规模|规上|限上|主营|所有|平均|上述|报告|[一二三四五六七八九十两多])|(?:业|产品|企业|公司|集团|银行业|省|市|区|县|州|镇|乡|村|园区|地区|[的了为是和与及等在将有]|实现|完成|达到?|累计|合计|同比|增长|年度|季度|半年|项目|平台|渠道|板块|授权|业务|部门?|高级副|总|人士|客户|单位|市场|行业|股东|主体)$|[的了是]/u;
const cities = new RegExp(`(?:${bareNames.join('|')})(?=[\\u4e00-\\u9fff]{2})`, 'gu');
/** What goes on behind the name of a city and makes no name of a firm with it. */
const ofCity =
  /^(?:[省市州区县地全今去上下前近第两目当已将的、和与及等在新国各高经海境内外本正有是为对大中小东南西北老]|实现|完成|累计|人|民|机|港|站|城|都市|自[贸治]|开发|特产|制造|旅游|文|消费|外贸|进出|出口|进口|规上|工业|农业|产业|企业|发展|建设|持续|率先|加快|积极|推[进动]|发布|举[办行]|召开|银行|分行|监管|商务|财政|税务|统计|[一-十\d])/u;
const fewest = 3;

/**
 * Firms that a text names without a word that says so (宁川时代, 云驰客车): by what only a firm has, and said more than once.
 * Besides, names that begin with a city's and are said again and again, which are no city.
 */
export interface Firms {
  readonly firms: readonly string[];
  readonly longer: readonly string[];
  /** What a firm is called for short, by its full name. */
  readonly short: ReadonlyMap<string, string>;
  /** The firm whose accounts the text gives: what is of nobody else is its own. */
  readonly reporter?: string | undefined;
}

export const nobody: Firms = { firms: [], longer: [], short: new Map() };

export function firmsOf(text: string, title?: string): Firms {
  const firms = new Set<string>();
  const short = new Map<string, string>();
  for (const { 0: words, groups } of matchesOf(ofFirm, text)) {
    const one = groups!.name!;
    const hasCode = /\d{4,6}/u.test(words.slice(words.search(/[（(]/u)));
    const isSure = hasCode || text.split(one).length > 2;
    // 芯澜达(600000): what ends like a verb is a name where a code of shares follows it.
    if (!firms.has(one) && !noFirm.test(hasCode ? one.replace(/达$/u, '') : one) && !isClass(one) && isSure)
      firms.add(one);
  }
  for (const { groups } of text.includes('公司') ? matchesOf(shortened, text) : []) {
    const one = groups!.name!;
    if (firms.has(one)) {
      if (groups!.full) short.set(groups!.full, one);
      continue;
    }
    if (noFirm.test(one) || isClass(one) || text.split(one).length <= 2) continue;
    firms.add(one);
    if (groups!.full) short.set(groups!.full, one);
  }
  for (const { index, 0: words, groups } of matchesOf(inOrder, text)) {
    const one = groups!.name!;
    if (/[（(]/u.test(text[index + words.length]!) || (!noFirm.test(one) && !isClass(one))) firms.add(one);
  }
  for (const { groups } of text.includes('股份') || text.includes('之一') ? matchesOf(called, text) : []) {
    const one = (groups!.name ?? groups!.short)!;
    const isSaidAlone = text.split(one).length - text.split(`${one}股份`).length > 0;
    if (isSaidAlone && !noFirm.test(one) && !isClass(one) && !startsWithCity(one) && text.split(one).length > 2)
      firms.add(one);
  }
  const longer = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { index, 0: city } of matchesOf(cities, text)) {
    all.set(city, (all.get(city) ?? 0) + 1);
    const behind = text.slice(index + city.length, index + city.length + 2);
    if (!ofCity.test(behind)) longer.set(city + behind, (longer.get(city + behind) ?? 0) + 1);
  }
  const names = [...longer].filter(([one, count]) => count >= fewest && 2 * count > (all.get(one.slice(0, -2)) ?? 0));
  return {
    firms: [...short.keys(), ...firms],
    short,
    reporter: reportsOf(title, text),
    longer: [...names.map(([one]) => one), ...[...firms].filter((one) => startsWithCity(one))],
  };
}

const ofReport =
  /^(?<name>[\u4e00-\u9fffA-Za-z]{2,8}?)(?:[：:，,（(\s]|发布|披露|公布|交出|晒出|20\d\d|[上下]半年|第?[一二三四]季度|前三季度|去年|全年|半年|营收|净利)(?=.*(?:[年季]报|半年度|年度报告|季度报告|财报|业绩|净利|营收|预增|派息|分红))/u;

const withCode = /(?<=^|[，。；：、“”\s])(?<name>[\u4e00-\u9fffA-Za-z]{3,6}?)[”"]?[（(](?:SH|SZ|股票代码：?)?\d{6}/gu;

/** The one firm of a text that is named with the code of its shares, where its first words name it so: what they tell of 公司 and 该股 is its own. */
function listedAlone(text: string): string | undefined {
  const all = [...matchesOf(withCode, text)];
  const name = all[0]?.groups?.name;
  return all.length > 0 &&
    new Set(all.map(({ groups }) => groups!.name)).size === 1 &&
    !noFirm.test(name!.replace(/达$/u, '')) &&
    all[0]!.index < 240
    ? name
    : undefined;
}

/** 江澜股份发布半年度报告: the firm whose accounts an article gives, and none that its text does not name by its shares. */
function reportsOf(title: string | undefined, text: string): string | undefined {
  const own = ofReport.exec(title ?? '')?.groups?.name;
  return own && !noFirm.test(own) && new RegExp(`${own}[”"]?[（(][^（()）]{0,8}\\d{4,6}`, 'u').test(text)
    ? own
    : listedAlone(text);
}

const startsWithCity = (one: string): boolean => bareNames.some((city) => one.startsWith(city));

/** Without the places that are the beginning of a longer name. */
export const withoutNames = (
  places: readonly PlaceMention[],
  words: string,
  longer: readonly string[],
): readonly PlaceMention[] =>
  longer.length === 0
    ? places
    : places.filter(
        ({ start, end }: Span) => !longer.some((one) => words.startsWith(one, start) && start + one.length > end),
      );
