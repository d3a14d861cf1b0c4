import { withoutRows } from './nearest.ts';
import { bodyAt, isClass } from './places/bodies.ts';
import { countyAt } from './places/counties.ts';
import { fullName, provinceOfCity, provinces } from './places/gazetteer.ts';
import { bareName, type PlaceMention, placeMentions } from './places/places.ts';
import { realmsIn } from './places/realms.ts';

/** How far into a text its lead is looked for, in UTF-16 code units. */
const leadLength = 200;
/** So many places of a lead are none that it is about. */
const leastExamples = 3;
/** How far names are looked for that 全市 may stand for. */
const searched = 2000;
/** By how much more often than the next one. */
const leastAhead = 1.5;
/** 中新网北京8月13日电: where the report was filed. */
const dateline = /^[^，。]{0,16}\d{1,2}日(?:电|讯|消息)\s*(?:[（(][^（）()]{0,30}[）)])?/u;

/** What firms are called that no word of the law makes one: 云川证券. */
const firm =
  /^[\p{Script=Han}A-Za-z]{2,6}(?:证券|银行|保险|人寿|财险|基金|信托|石化|石油|电网|能源|集团|股份|科技)(?=[：:，,\s]|\p{Script=Han}{2})/u;
const owners = /company|school|hospital/u;

/** Whether a headline begins with a firm, a school or a hospital and names no place: what follows is told of that, wherever it is. */
export function isOfBody(title: string): boolean {
  const head = title.replace(/^[\s“”《「]+/u, '');
  const body = bodyAt(head, 0);
  const isBody = (body !== undefined && owners.test(body.kind) && !isClass(body.name)) || firm.test(head);
  return isBody && !/[省市县区州旗](?![场民])/u.test(head);
}

/** 公安部公布十起典型案例，……: whether a ministry tells of the country, and the places that follow are examples. */
export function isOfCountry(title: string, text: string): boolean {
  const lead = wholeWords(text, leadLength).replace(dateline, (words) => ' '.repeat(words.length));
  const opening = lead.split(/[。！？\n]/u, 1)[0]!;
  const isTold = realmsIn(opening, placeMentions(opening, {}), {}).some(({ name }) => name === '全国');
  return (
    isTold && candidates(title).length === 0 && new Set(candidates(lead).map(({ name }) => name)).size >= leastExamples
  );
}

/**
 * The place that an article is about where nobody has said so: the one of its title or lead that its text names most often.
 * A guess, weaker than `placeOfArticle`, which says what an article is about to those who ask: it holds where no sentence names a place.
 */
export function homeOf(title: string | undefined, text: string): string | undefined {
  if ((title !== undefined && (isOfBody(title) || ofProvinces.test(title))) || isOfCountry(title ?? '', text))
    return undefined;
  const [lead, head] = [wholeWords(text, leadLength), title ?? ''].map((words) =>
    words.replace(dateline, (filed) => ' '.repeat(filed.length)),
  );
  // 2025年前三季度青石区经济运行情况: the time before it is no part of its name.
  const named = head!.replace(timeAhead, '');
  const inTitle = candidates(named);
  const all = inTitle.length === 1 ? inTitle : [...inTitle, ...candidates(lead!)];
  const own = all.filter(({ isReporter }) => !isReporter);
  const names = [...new Set((own.length > 0 ? own : all).map(({ name }) => ofTown(name)))];
  const count = (name: string) => text.split(bareName(name)).length - 1;
  const [first, second] = names.map((name) => ({ name, count: count(name) })).sort((a, b) => b.count - a.count);
  // A run of words that ends like a place is hardly said twice.
  const isPlace = first && (first.count > 1 || isCity(first.name) || isReportOf(first.name, named, text));
  return isPlace && first.count >= leastAhead * (second?.count ?? 0) ? first.name : undefined;
}

/** 浦原县 for 浦原城区, its town. */
const ofTown = (name: string): string => (name.endsWith('城区') && countyAt(name.slice(0, -2), [])?.name) || name;

const timeAhead = /^(?:20\d{2}年度?)?(?:[上下]半年|全年|[前第]?[一二三四]季度|(?:1[-—至])?\d{1,2}月份?)/u;

/** 25省份旅游收入出炉，甲省居首: of none of them alone. */
const ofProvinces = /\d+个省|(?:\d+个?|各)省(?:份|区)/u;

/** 永和县2023年统计公报, whose text says 全县 throughout: a report need not say again whose it is. */
const isReportOf = (name: string, title: string, text: string): boolean => {
  const at = title.indexOf(name);
  return (
    at >= 0 &&
    // 2022年岭东市云溪区政府工作报告
    /^(?:20\d{2}年度?)?(?:\p{Script=Han}{2,4}[省市州盟])?$/u.test(title.slice(0, at)) &&
    text.includes(`全${name.at(-1)}`) &&
    /^(?:\d{4}年|[上下]半年|[前第]?[一二三四]季度|1[-—至]\d|人民政府|政府工作|国民经济|统计|经济|预算|民政|教育|卫生|生态环境|环境|水资源|知识产权|第[一二三四五六七八九]次全国)/u.test(
      title.slice(at + name.length),
    )
  );
};

const isCity = (name: string) => provinces.has(bareName(name)) || provinceOfCity.has(bareName(name));

const wholes = /[全该我本](?<kind>[市县区])(?![域场值])/gu;

/** 该市, 全县 where the lead names none of its kind: the one that the text says most often. */
export function wholesOf(text: string, home: string | undefined): string[] {
  const kinds = new Set([...text.matchAll(wholes)].map(({ groups }) => groups!.kind!));
  const missing = [...kinds].filter((kind) => !home || !fullName(home).endsWith(kind));
  if (missing.length === 0) return [];
  const names = new Set(candidates(wholeWords(text, searched)).map(({ name }) => fullName(name)));
  const count = (name: string) => text.split(bareName(name)).length - 1;
  return missing.flatMap((kind) => {
    const [first, second] = [...names].filter((name) => name.endsWith(kind)).sort((a, b) => count(b) - count(a));
    return first && (!second || count(first) > count(second)) ? [first] : [];
  });
}

/** The beginning of `text`, without the words that it would be cut off in: 债券市 of 债券市场 is no city. */
const wholeWords = (text: string, length: number): string =>
  text.length > length ? text.slice(0, length).replace(/\p{Script=Han}{1,8}$/u, '') : text;

const candidates = (words: string): PlaceMention[] =>
  withoutRows(placeMentions(words, {}), words).filter(
    ({ kind, isBase, name, start, end }) =>
      kind === 'admin' &&
      !isBase &&
      !/^[全我本该]|(?:街道|[镇乡])$/u.test(name) &&
      // 司长在北京表示: where the whole country is spoken for.
      !(/^北京/u.test(name) && words[start - 1] === '在' && spoken.test(words.slice(end, end + 4))) &&
      // 8日在岭江举办记者会: where it was told, and （包括岭江云帆）, 岭江市云帆有限公司: a part, and the name of a firm.
      !(
        words[start - 1] === '在' &&
        /^(?:举[办行]|召开)[^，。；]{0,8}(?:记者会|[发业说吹通][布绩明风气]会)/u.test(words.slice(end, end + 16))
      ) &&
      // 在某地上市: where a firm is listed; 其中，某地……, 覆盖某地: a part of what is told.
      !/^(?:[主联]?板?上市|挂牌|[联证]券?交易?所)/u.test(words.slice(end, end + 8)) &&
      !/(?:其中，?|覆盖|来自)$/u.test(words.slice(Math.max(0, start - 4), start)) &&
      !/[（(][^）)。]{0,20}$/u.test(words.slice(Math.max(0, start - 20), start)) &&
      !/^[^，。；、的\s\d]{2,14}有限(?:责任)?公司/u.test(words.slice(end, end + 22)) &&
      // 住所位于江苏省海门市: where somebody is at home.
      !/(?:住所|住址|户籍|籍贯|家住|老家|出生)[^，。；]{0,4}$/u.test(words.slice(Math.max(0, start - 8), start)),
  );

const spoken = /^(?:表示|介绍|指出|透露|说|召开|举行|发布|出席)/u;
