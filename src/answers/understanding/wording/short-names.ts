import { fullName, ordinary } from '../../../figures/places/gazetteer.ts';
import { bareName } from '../../../figures/places/places.ts';
import { isSaid } from '../said.ts';

/**
 * What people call the one court, hospital or school of a district, with the names that articles give it: 区医院 is 区人民医院, where the articles write that
 * and never the short name.
 */
const names: readonly (readonly [short: string, ...full: string[]])[] = [
  ['医院', '人民医院', '中心医院'],
  ['妇幼', '妇幼保健院', '妇幼保健计划生育服务中心'],
  ['中医', '中医院', '中医医院'],
  ['疾控', '疾控中心', '疾病预防控制中心'],
  ['法院', '人民法院'],
  ['检察院', '人民检察院'],
  ['政府', '人民政府'],
  ['人大', '人大常委会', '人民代表大会'],
  ['公安', '公安局'],
  ['一中', '第一中学', '第一高级中学', '一高'],
  ['二中', '第二中学', '第二高级中学'],
  ['三中', '第三中学'],
  ['一小', '第一小学', '实验小学'],
  ['二小', '第二小学'],
  ['实小', '实验小学'],
  ['实验中学', '实验初中', '实验学校'],
  ['高中', '第一中学', '第一高级中学', '高级中学'],
  ['职中', '职业中学', '职教中心', '职业技术学校', '中等职业学校'],
  ['职校', '职教中心', '职业中学', '职业技术学校', '中等职业学校'],
  ['特校', '特殊教育学校'],
  ['幼儿园', '实验幼儿园', '机关幼儿园'],
  ['电视台', '融媒体中心', '广播电视台'],
  ['文化馆', '群众艺术馆'],
  ['体育馆', '体育中心', '全民健身中心'],
  ['少年宫', '青少年活动中心', '青少年宫'],
  ['敬老院', '中心敬老院', '福利院', '社会福利中心'],
  ['车站', '客运站', '汽车站', '客运中心'],
  ['一院', '第一人民医院'],
  ['二院', '第二人民医院'],
  ['三院', '第三人民医院'],
];
/** 农商行 for 农商银行, where the articles write that alone. */
const banks: readonly (readonly [short: string, full: string])[] = [
  ['农商行', '农商银行'],
  ['工行', '工商银行'],
  ['农行', '农业银行'],
  ['建行', '建设银行'],
  ['交行', '交通银行'],
  ['招行', '招商银行'],
  ['邮储', '邮储银行'],
];
/** CBD for 中央商务区: a place of its kind that is named by letters alone, where the articles write the name out. */
const abbreviated: Readonly<Record<string, readonly string[]>> = {
  CBD: ['中央商务区', '中心商务区'],
  RBD: ['休闲商务区', '游憩商业区'],
  FTZ: ['自由贸易试验区', '自贸试验区', '自贸区'],
  CCRC: ['持续照料退休社区', '持续照料社区', '养老社区'],
};
const letters = /(?<![A-Za-z])(?<short>CBD|RBD|FTZ|CCRC)(?![A-Za-z])(?<next>\p{Script=Han}{0,2})/giu;
const writtenOut = (text: string, vocabulary: { readonly texts: readonly string[] }): string =>
  text.replace(letters, (whole: string, short: string, next: string) => {
    const name = short.toUpperCase();
    // CBD北区 is called so by the articles.
    if (next.length === 2 && isSaid(name + next, vocabulary)) return whole;
    const full = abbreviated[name]!.filter((one) => isSaid(one, vocabulary));
    return full.length === 1 ? full[0]! + next : whole;
  });

const level = /(?<![新园社小片景校厂街城郊地辖])(?<level>[省市区县州旗镇])(?<short>\p{Script=Han}{2,4})/gu;

/** 文山GDP, 大理呢: a word that is a city's name as well, where a district's metric or a time is asked of it. */
const cityAsked = new RegExp(
  `(?<=^|[那和跟与比、，,])(?:${[...ordinary].join('|')})(?=的?(?:\\d{2,4}年|[上下]半年|[今去前]年|第?[一二三四]季度|[Gg][Dd][Pp]|地区生产|生产总值|经济|财政|一般公共|固定资产|固投|社会消费|社零|规上|规模以上|进出口|外贸|出口|进口|常住|户籍|人口|人均|城镇|农村|工业|呢))`,
  'gu',
);

/** 银川多少人: how many live there. */
const peopleOf =
  /^(?<place>\p{Script=Han}{2,6}?)(?:现在|目前|一共|总共|大概|有)*(?<many>(?:多少|几)[百千]?万?)口?人[了啊呀呢？?]*$/u;

/** 甲、乙、丙三个区: places that are called by half of their names, and how many of them there are. */
const rowOfPlaces =
  /(?<=^|[，,那])(?<names>\p{Script=Han}{2,3}(?:[、和跟与]\p{Script=Han}{2,3}?){1,4})的?(?:这?[两二三四五2-5]个?(?<suffix>[区县市镇])(?:的|里面?|当中|之间)?)/gu;
const rowNamed = (asked: string, vocabulary: { readonly texts: readonly string[] }): string =>
  asked.replace(rowOfPlaces, (row: string, ...rest: unknown[]) => {
    const { names: told = '', suffix = '' } = rest.at(-1) as Record<string, string>;
    const full = told.split(/[、和跟与]/u).map((name) => (name.endsWith(suffix) ? name : `${name}${suffix}`));
    return full.every((name) => isSaid(name, vocabulary)) ? full.join('、') : row;
  });

/** A question with the full names of what it calls by a short one, `homes` the places that the articles are about. */
export function withFullNames(
  asked: string,
  vocabulary: { readonly texts: readonly string[]; readonly homes: readonly string[] },
): string {
  const { place = '', many = '' } = peopleOf.exec(asked)?.groups ?? {};
  const isHome = vocabulary.homes.some((home) => home === place || bareName(home) === place);
  const plain = isHome ? `${place}常住人口${many}` : rowNamed(asked, vocabulary);
  const text = banks.reduce(
    (left, [short, full]) =>
      !left.includes(short) || left.includes(full) || isSaid(short, vocabulary) || !isSaid(full, vocabulary)
        ? left
        : left.replace(short, full),
    writtenOut(plain, vocabulary),
  );
  return text.replace(cityAsked, fullName).replace(level, (whole: string, at: string, words: string) => {
    for (const [short, ...full] of names) {
      if (!words.startsWith(short) || isSaid(at + short, vocabulary)) continue;
      // 二中, of which nothing is told, is 第二中学 all the same, and so none of the others.
      const name = full.find((one) => isSaid(at + one, vocabulary)) ?? (/^[一二三]/u.test(short) ? full[0] : undefined);
      if (name) return at + name + words.slice(short.length);
    }
    return whole;
  });
}
