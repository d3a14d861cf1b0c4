import { nounBefore } from './metrics/nouns.ts';
import { isClass } from './places/bodies.ts';

/** 其中单体最大的是云湾总部项目，协议投资28亿元: what is singled out is what the next clauses tell of. */
export const greatestIn = (words: string): string | undefined => {
  const name = words.includes('最') ? greatest.exec(words)?.groups?.name : undefined;
  return name && nounBefore(name) === name && !isClass(name) ? name : undefined;
};
const greatest =
  /最[大高长早新重多快先小少低慢短晚]的(?:项目|工程|企业|一个|一家)?[是为](?<name>[\p{Script=Han}A-Za-z0-9·“”]{5,24})$/u;
