import type { PlaceMention } from './places.ts';

/** 海棠镇北溪村村民王某说: where somebody is at home who speaks of another place. */
const livesThere =
  /^\p{Script=Han}{0,8}?(?:村民|居民|市民|农民|渔民|牧民|[果茶菜棉花药瓜]农|种植户|养殖户|大户|业主|网友|游客|乡亲)(?!们?(?:人均|收入|委员会|小组|服务|代表大会))[\p{Script=Han}、]{1,12}?(?:说|介绍|表示|告诉|感[慨叹]|谈起|坦言|高兴|笑)/u;

/** A place that the next sentence may go on about: not one of a row (枣阳市、谷城县等地), nor the country of which a later clause speaks (全国重点实验室4家). */
export const isSubject = ({ isBase, kind, start, end }: PlaceMention, words: string): boolean =>
  !isBase &&
  kind === 'admin' &&
  words[end] !== '、' &&
  words[start - 1] !== '、' &&
  !isInRow(start, end, words) &&
  // 江州新区腹地，责任重大: where it lies.
  !/^的?(?:腹地|[东西南北]?大门|门户|后花园|近邻|桥头堡|辐射圈|都市圈)/u.test(words.slice(end, end + 5)) &&
  !livesThere.test(words.slice(end, end + 24)) &&
  // 桐县等9个县: one of those that are counted.
  !/^[省市区县]?等(?:地|[\d一二两三四五六七八九十百多数])/u.test(words.slice(end, end + 3)) &&
  !(
    /除了?$/u.test(words.slice(Math.max(0, start - 2), start)) &&
    /^[省市区县]?[之以]?外/u.test(words.slice(end, end + 3))
  ) &&
  // 不用再奔赴百里之外的江城: where some go from here.
  !/(?:奔赴|远赴|赶[赴往]|[去运发销送]往|跑[到去])(?:\p{Script=Han}{2,6}的)?$/u.test(
    words.slice(Math.max(0, start - 12), start),
  ) &&
  !(
    /^[全我]国$/u.test(words.slice(start, end)) &&
    !/^(?:[\d年月日上下半前一二三四季度今去末、，\s]|同期|目前)*$/u.test(words.slice(0, start))
  );

/** 甲省，乙省，丙省收入分别为…: a row by commas. */
const isInRow = (start: number, end: number, words: string): boolean => {
  const kind = words[end - 1]!;
  return (
    /[省市区县镇]/u.test(kind) &&
    (words.slice(start - 2, start) === `${kind}，` ||
      new RegExp(`^，\\p{Script=Han}{2,4}${kind}(?:，|\\p{Script=Han}[^，。；]*分别)`, 'u').test(
        words.slice(end, end + 60),
      ))
  );
};
