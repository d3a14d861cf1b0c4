import type { Quantity, Span } from '../../domain.ts';
import { isNounPhrase, nounBefore, nounBehind, reached } from './nouns.ts';

const plants = /^(?!项目|工程)\p{Script=Han}{2,12}?(?:电站|电厂|机组|储能站)/u;
const isBody = /(?:配套|建设|公司|集团|企业|能源|科技|股份|材料|[省市区县镇])$/u;

/** 年产40万吨聚丙烯项目, 凌云股份40万吨新材料（树脂）项目: a capacity that is part of a name; empty where it is none. */
export function capacityIn({ dimension, unit }: Quantity, ahead: string, after: string, noun: string): string {
  // 设立规模5亿元的产业基金
  if (dimension === 'money') {
    const size = /总?规模(?=(?:约|近|超|达|为)*$)/u.exec(ahead)?.[0];
    const fund = size && /^的(?<fund>[\p{Script=Han}“”]{0,16}?(?:基金|资金池))/u.exec(after)?.groups?.fund;
    return fund ? `${fund}${size}` : '';
  }
  // 20万吨/年乙二醇装置, of whomever it is
  const yearly = /吨\/[年日]$/u.test(unit) ? yearlyWorks.exec(after)?.groups?.works : undefined;
  if (yearly) return `${yearly}产能`;
  if (!/^(?:weight|volume|power|energy)$/u.test(dimension)) return '';
  // 养殖业有164万公斤水产品受灾: what one has stands behind the number.
  const had = /(?<![所没国拥占私共含具设])有$/u.test(ahead) ? nounBehind(after) : '';
  if (had.length > 1 && !/^(?:以上|以下|左右)/u.test(had)) return had;
  // 湖湾公园1.8兆瓦分布式光伏电站: nor is a park counted in watts.
  const plant = dimension === 'power' ? plants.exec(nounBehind(after))?.[0] : undefined;
  if (plant && /(?:[园区县市镇乡村]|学校|公司|集团|集体|医院|配套|建设)$/u.test(noun)) return plant;
  const plain = after.replace(/(?<=^\p{Script=Han}{2,12})[（(][^（）()\d]{1,10}[）)](?=\p{Script=Han})/u, '');
  const works = /^(?<name>(?!项目|工程)[\p{Script=Han}“”]{2,16}?(?:项目|工程|基地|生产线|电站|装置))/u.exec(plain)
    ?.groups?.name;
  const output = /[年日](?:产|处理|加工|供[水气热])$/u.exec(ahead)?.[0];
  if (!works || !nounBehind(plain).startsWith(works) || !(output || noun === '' || isBody.test(noun))) return '';
  return `${works}${output ? `${output}${output.endsWith('产') ? '能' : '能力'}` : '规模'}`;
}

const yearlyWorks = /^(?<works>\p{Script=Han}{2,12}?(?:项目|工程|基地|生产线|装置))/u;

const sizes =
  /^(?<way>[长宽高深厚])(?:[、，]?(?:约|近)?[\d.]+(?:公里|千米|米|厘米)[长宽高深厚])*的?(?=\p{Script=Han}{2})(?<rest>.*)/u;

/** 2.2公里长、3.5米宽的产业路: the thing stands behind both of its sizes. Empty where none does. */
export function sizeIn({ dimension }: Quantity, words: string, at: Span): string {
  const { way, rest } = (dimension === 'length' && sizes.exec(words.slice(at.end, at.end + 40))?.groups) || {};
  const noun =
    rest === undefined ? '' : nounBehind(rest).replace(/(?:硬化|建设|改造|修复|拓宽|新建)?(?:项目|工程).*$/u, '');
  return noun.length > 1 && isNounPhrase(noun) ? `${noun}${way}度` : '';
}

/** 创造了6万吨年产能和9亿元年产值: what is brought about stands behind each number. */
const bringing =
  /(?:创造|形成|贡献|带来)(?:出|了|约|近|超过?|\s)*(?:[\d.\s]*[万亿余多]*(?:吨|元|件|台|套|辆)?(?:年|月|日)?(?:产[能值量]|税收|利润|营收|销售额|收入|效益)[和及与、]\s*)?$/u;
const broughtIn = /^(?:年|月|日)?(?:总?产[能值量]|税收|利润|营收|(?:营业|销售)?收入|销售额)/u;

const outputs =
  /^(?<name>(?!的|以|左右|项目|工程)[\p{Script=Han}A-Za-z]{2,10}?)(?:[、和及与](?:年[产处])?[\d.]+万?吨[\p{Script=Han}A-Za-z]{2,12}?)+(?:等\p{Script=Han}{0,12}?)?(?:项目|工程|装置)/u;

/** 120万吨乙烯、60万吨树脂等项目: what each of a row of works puts out stands behind its number. */
export function outputIn({ dimension }: Quantity, words: string, at: Span): string {
  const brought = bringing.test(words.slice(0, at.start)) ? /^\p{Script=Han}*/u.exec(words.slice(at.end))![0] : '';
  const yielded = broughtIn.exec(brought)?.[0];
  if (yielded && /^(?:$|[和及与、并])/u.test(brought.slice(yielded.length))) return yielded;
  if (dimension !== 'weight') return '';
  const own = outputs.exec(words.slice(at.end, at.end + 60))?.groups?.name;
  const last =
    /吨[\p{Script=Han}A-Za-z]{2,12}[、和及与](?:年[产处])?$/u.test(words.slice(0, at.start)) &&
    /^(?<name>(?!的|以|左右|项目|工程)[\p{Script=Han}A-Za-z]{2,10}?)(?:等\p{Script=Han}{0,12}?)?(?:项目|工程|装置)/u.exec(
      words.slice(at.end, at.end + 30),
    )?.groups?.name;
  const name = own ?? (last || '');
  return name && `${name}项目规模`;
}

/** 一个高20米的大厅, 直径8米的掘进机: an extent whose thing stands behind it. */
export function extentIn(ahead: string, after: string, noun: string): string {
  const way = /(?:^|[^\p{Script=Han}]|[一两][个座条栋根道块面堵])(?<way>[宽长高深厚])$/u.exec(
    ahead.replace(reached, ''),
  )?.groups?.way;
  const long = way ? /^的(?<noun>\p{Script=Han}{2,8})(?=[，。；、]|$)/u.exec(after)?.groups?.noun : undefined;
  if (way) return `${long ?? ''}${way}度`;
  const sized = /^(?:直径|[长宽高深厚]度?|全长|跨度)$/u.test(noun)
    ? /^的(?<noun>\p{Script=Han}{2,10}?)(?=[，。；、]|已|正|将|在|$)/u.exec(after)?.groups?.noun
    : undefined;
  return sized ? `${sized}${noun}` : '';
}

/** 办件平均用时9天: what took so long. */
export function spentOn(ahead: string, lasting: string): string {
  if (!/^[用耗历]时$/u.test(lasting)) return lasting;
  const bare = ahead.slice(0, -lasting.length);
  const what = nounBefore(bare.replace(/平均$/u, ''));
  return what.length > 1 && isNounPhrase(what) ? `${what}${/平均$/u.test(bare) ? '平均' : ''}${lasting}` : lasting;
}

/** 提升1100户居民的供暖效果: of so many something has become better; they have not become more. */
export const improves = ({ dimension }: Quantity, ahead: string, after: string): boolean =>
  /^(?:people|count)$/u.test(dimension) &&
  /(?:提[升高]|改善|增强|降低)(?:了|约|近)*$/u.test(ahead) &&
  /^\p{Script=Han}{1,8}的\p{Script=Han}{2}/u.test(after);
