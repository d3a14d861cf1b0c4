import type { Glossary, GlossaryTerm, Span } from '../../domain.ts';
import { chineseNames } from '../../figures/glossary.ts';
import { isSaid } from './said.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Name {
  readonly words: string;
  readonly term: GlossaryTerm;
  /** Where it stands among all names, longest first. */
  readonly rank: number;
}

const openings = new WeakMap<Glossary, ReadonlyMap<number, readonly Name[]>>();

/** The names of a glossary by the sign that they begin with. */
function openingsOf(glossary: Glossary): ReadonlyMap<number, readonly Name[]> {
  const known = openings.get(glossary);
  if (known) return known;
  const made = new Map<number, Name[]>();
  for (const [rank, { words, term }] of chineseNames(glossary).entries()) {
    const sign = words.charCodeAt(0);
    const own = made.get(sign);
    if (own) own.push({ words, term, rank });
    else made.set(sign, [{ words, term, rank }]);
  }
  openings.set(glossary, made);
  return made;
}

export interface NamedTerm extends Span {
  readonly term: GlossaryTerm;
  readonly words: string;
}

/** The glossary's names in the question, longest first, none inside another; 签约率 is no 签约. */
export function termsIn(text: string, glossary: Glossary): NamedTerm[] {
  const upper = text.toUpperCase();
  const byOpening = openingsOf(glossary);
  const found: { readonly name: Name; readonly at: number }[] = [];
  for (let at = 0; at < upper.length; at += 1)
    for (const name of byOpening.get(upper.charCodeAt(at)) ?? [])
      if (upper.startsWith(name.words, at)) found.push({ name, at });
  const taken: NamedTerm[] = [];
  for (const { name, at } of found.sort((a, b) => a.name.rank - b.name.rank || a.at - b.at)) {
    const { words, term } = name;
    const end = at + words.length;
    if (isOfWhat(words, upper, end) || beginsInside(words, upper.slice(0, at))) continue;
    if (upper[end] === '率' || taken.some((other) => at < other.end && end > other.start)) continue;
    if (/^[A-Z]+$/.test(words) && /[A-Z]/.test(`${upper[at - 1] ?? ''}${upper[end] ?? ''}`)) continue;
    taken.push({ start: at, end, term, words: text.slice(at, end) });
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** 年营收 of 上半年营收, 新上市企业 of 专精特新上市企业: its first sign is the last of another word. */
const beginsInside = (words: string, before: string): boolean =>
  (words.startsWith('年') && /[今去前明半\d]$/u.test(before)) || (words.startsWith('新') && /[高特创]$/u.test(before));

/** 外资研发中心, 外资项目签约: whose they are, and no amount of money; 外资企业进出口: nor how many there are. */
const isOfWhat = (words: string, text: string, end: number): boolean =>
  // 外贸进口和出口各多少: of which trade.
  (words === '外贸' && /^(?:船|货轮|货船|航线|泊位|码头|人才|业务员)|进口|出口/u.test(text.slice(end))) ||
  (words === '外资' && /^(?:研发|项目|机构|总部|银行|医院|品牌|工厂|集中|签约)/u.test(text.slice(end))) ||
  (/^(?:外资|外商投资)$/u.test(words) && text.startsWith('企业', end)) ||
  (words === '外资企业' && /进出?口|出口|产值|占/u.test(text) && !/新|[多几\d]家|户|数量|有多少|注册|设立/u.test(text));

/** 推介会签了多少项目, 招商会上都推出了什么: the occasion of what is asked for, where 推介会开了几场 asks how many there were. */
export const isOccasion = ({ end, words }: Span & { readonly words: string }, text: string): boolean =>
  /(?:推介|招商|洽谈|博览|展览)\p{Script=Han}{0,2}(?:会|活动)$/u.test(words) &&
  /^(?:上|现场|期间|当天|当场)?(?:一共|总共|都|共|又|新|集中|现场|当场)*签/u.test(text.slice(end));

/** 星桥实验学校, as the articles write it, is the name of one school, and none of the statistics of schools. */
export function isOfName(
  { start, end, words }: Span & { readonly words: string },
  text: string,
  vocabulary: Vocabulary,
) {
  if (runsOutOfName(start, end, text, vocabulary)) return true;
  if (!institution.test(words)) return false;
  for (let from = start - longestOwn; from <= start - shortestOwn; from += 1) {
    const name = from < 0 ? '' : text.slice(from, end);
    const isOne = !ofAnyone.test(name) || ofDistrict.test(name);
    if (/^\p{Script=Han}+$/u.test(name) && isOne && isSaid(name, vocabulary)) return true;
  }
  return false;
}
/** 工业产值 of 海辰工业产值, where the articles name 海辰工业: the value is a firm's, and none of all industry. */
function runsOutOfName(start: number, end: number, text: string, { names }: Vocabulary): boolean {
  const last = ofTrade.exec(text.slice(start, end))?.[0].length ?? 0;
  if (last === 0) return false;
  for (let from = start - 4; from <= start - 2; from += 1) {
    const name = from < 0 ? '' : text.slice(from, start + last);
    if (names.has(name) && !ofAnyone.test(name) && !/^(?:规|限|传统|现代|其[他中])/u.test(name)) return true;
  }
  return false;
}
const ofTrade = /^(?:工业|实业|农业|商业|旅游|物流|文化|地产)(?=.)/u;
const institution =
  /(?:学校|小学|中学|大学|幼儿园|医院|公园|[产工]业园区?|科技园|养老院|福利院|[博书文展美]\p{Script=Han}{1,2}馆|食堂|敬老院)$/u;
/** 县人民医院, 区妇幼保健院: the only one. */
const ofDistrict = /^[省市区县州旗镇](?:第[一二三四五]|人民|中心|中医|妇幼|儿童|实验|特殊|机关)/u;
const [shortestOwn, longestOwn] = [2, 6];
/** 全区学校, 区内医院, 三所学校. */
const ofAnyone = /^(?:.{0,3}[全省市区县州旗镇乡]|[各每几多该这那两三四五六七八九十]|年|新建|公办|民办|中小|人民)/u;
