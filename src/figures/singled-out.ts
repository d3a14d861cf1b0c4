import { nounBefore } from './metrics/nouns.ts';
import { isClass } from './places/bodies.ts';

/** 其中单体最大的是云湾总部项目，协议投资28亿元; 占全镇产值半壁江山的海辰重工: what is singled out is what the next clauses tell of. */
export const greatestIn = (words: string): string | undefined => {
  const { name } =
    (words.includes('最') ? greatest.exec(words) : words.includes('占') ? foremost.exec(words) : undefined)?.groups ??
    {};
  return name && nounBefore(name) === name && !isClass(name) ? name : undefined;
};
const foremost =
  /^[\s，、“]*(?:其中|而)?占(?:据|了|到|有)?[^，。；]{0,16}(?:半壁江山|大头|一半|半数|[几三四五六七八九]成|首位|榜首|第一)(?:以上|多)?的(?<name>[\p{Script=Han}A-Za-z]{3,8}?)(?=\s|实现|完成|增长|产值|营收|的?(?:销售|营业)收入|纳税|缴纳)/u;
const greatest =
  /最[大高长早新重多快先小少低慢短晚]的(?:项目|工程|企业|一个|一家)?[是为](?<name>[\p{Script=Han}A-Za-z0-9·“”]{5,24})$/u;
