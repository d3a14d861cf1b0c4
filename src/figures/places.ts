import type { Article, Span } from '../domain.ts';
import { bareNames } from './gazetteer.ts';

/** A place that a text names. */
export interface PlaceMention extends Span {
  /** As written, or what 全市, 我区 … stand for in this article. */
  readonly name: string;
  /** admin: a province, city, district …; site: a project, park or quarter within one. */
  readonly kind: 'admin' | 'site';
  /** A yardstick or a rank's field (高于全国, 占全市, 全省第一), not where the figure holds. */
  readonly isBase: boolean;
}

export type Where = Pick<Article, 'place' | 'within'>;

/** Words that end like a place and are none. */
const notPlaces =
  /(?:城市|都市|超市|股市|门市|上市|省市|县市|楼市|夜市|集市|菜市|区市|区县|地区|市区|城区|小区|辖区|景区|校区|灾区|山区|牧区|库区|街区|专区|社区|园区|片区|老区|湾区|特区|郊区|厂区|矿区|林区|港区|营区|战区|示范区|试验区|先行区|核心区|功能区|集聚区|聚集区|保护区|旅游区|度假区|合作区|保税区|商务区|区域|分区|校区|各区|各县|各市|多区|跨区|本区|该区|该县|该市|这个区|节省|反省|全省|各省|外省|本省|我省|我市|我区|我县|全区|全市|全县|郡县|知县|州)$/u;

const boundary =
  '(?:^|[，。；：、！？\\s“”"（(《》…—]|[在对与和为的年月日由从到赴据及是让向将把于以]|位于|前往|来自|记者|推动|推进|走进|来到|包括|其中|以及|实现|完成|全国)';
const adminName = new RegExp(
  `(?<=${boundary})([\\u4e00-\\u9fff]{1,7}?(?:自治区|自治州|自治县|特别行政区|新区|开发区|高新区|自贸区|省|市|区|县|旗|州|镇|乡|街道))`,
  'gu',
);
const bareName = new RegExp(
  `(?:${bareNames.join('|')})(?:[省市]|自治区)?(?![银大]学|大学|东路|西路|南路|北路|路|街|站|银行|日报|晚报)`,
  'gu',
);
const whole = /(?:全|我|本|该)(省|市|区|县|州|旗|镇|乡|国)/gu;
const site =
  /(?<=^|[，。；：、\s“”]|[在于的年月日]|位于|走进|来到|推进|推动|加快)([\u4e00-\u9fffA-Za-z0-9·—-]{2,24}?(?:商务区|片区|园区|产业园|科技园|示范区|保税区|试验区|聚集区|集聚区|基地|项目|中心|大厦|小镇|社区|大学|医院|机场|港口|码头|隧道|大桥|高铁|地铁))(?=(?:建设|施工)?现场|工地|内|共|，|、|占地|规划|总|有|已|\d)/gu;

const isYardstick = (text: string, start: number, end: number) =>
  /(?:占|占到|居|列|位居|位列|高于|低于|快于|慢于|领先|领跑|排名|名列|跃居|稳居|超过|好于|优于|超|跑赢)(?:了)?$/u.test(
    text.slice(Math.max(0, start - 3), start),
  ) ||
  /^(?:的)?(?:第[一二三四五六七八九十\d]|平均|前列|首位|首个|首家|首批|前[一二三四五六七八九十\d]|领先|最[大多高好]|各[区县市省]|第一|唯一|总[量额数]的?(?:\d|约|近))/u.test(
    text.slice(end, end + 6),
  );

/** Every place that `text` (simplified) names, ascending, longest name first where they overlap. */
export function placeMentions(text: string, where: Where): PlaceMention[] {
  const found: PlaceMention[] = [];
  const add = (start: number, end: number, name: string, kind: PlaceMention['kind']) =>
    found.push({ start, end, name, kind, isBase: isYardstick(text, start, end) });

  for (const match of text.matchAll(whole)) {
    if (match[1] === '国' && match[0] !== '全国' && match[0] !== '我国') continue;
    add(match.index, match.index + match[0].length, wholeName(match[0], match[1]!, where), 'admin');
  }
  for (const match of text.matchAll(adminName)) {
    if (notPlaces.test(match[1]!) || /^[一二三四五六七八九十两多各几全我本该这那省市县区]/u.test(match[1]!)) continue;
    add(match.index, match.index + match[0].length, match[1]!, 'admin');
  }
  for (const match of text.matchAll(bareName)) add(match.index, match.index + match[0].length, match[0], 'admin');
  for (const match of text.matchAll(site)) add(match.index, match.index + match[0].length, match[1]!, 'site');

  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PlaceMention[] = [];
  for (const mention of found) {
    const last = kept.at(-1);
    if (last && mention.start < last.end) continue;
    kept.push(mention);
  }
  return kept;
}

/** 全市 is the city that the district lies in, or the article's own place where that is a city. */
function wholeName(words: string, suffix: string, where: Where): string {
  if (suffix === '国') return '全国';
  const known = [where.place, ...(where.within ?? [])].find((name) => name?.endsWith(suffix));
  return known ?? `全${suffix}`;
}

const bare = (name: string) => name.replace(/(?:特别行政区|自治区|自治州|自治县|省|市|区|县|州|镇|乡)$/u, '');

/** 济南 and 济南市 are one place; 历城 and 历城区 too. */
export function samePlace(a: string, b: string): boolean {
  return a === b || (bare(a).length >= 2 && bare(a) === bare(b));
}
