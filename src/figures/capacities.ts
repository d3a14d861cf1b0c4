import type { Quantity } from '../domain.ts';
import { nounBehind } from './nouns.ts';

const isBody = /(?:公司|集团|企业|能源|科技|股份|材料|[省市区县镇])$/u;

/** 年产40万吨聚丙烯项目, 凌云股份40万吨新材料（树脂）项目: a capacity that is part of a name; empty where it is none. */
export function capacityIn({ dimension }: Quantity, ahead: string, after: string, noun: string): string {
  if (!/^(?:weight|volume|power|energy)$/u.test(dimension)) return '';
  const plain = after.replace(/(?<=^\p{Script=Han}{2,12})[（(][^（）()\d]{1,10}[）)](?=\p{Script=Han})/u, '');
  const works = /^(?<name>(?!项目|工程)\p{Script=Han}{2,16}?(?:项目|工程|基地|生产线|电站|装置))/u.exec(plain)?.groups
    ?.name;
  const output = /[年日](?:产|处理|加工|供[水气热])$/u.exec(ahead)?.[0];
  if (!works || !nounBehind(plain).startsWith(works) || !(output || noun === '' || isBody.test(noun))) return '';
  return `${works}${output ? `${output}${output.endsWith('产') ? '能' : '能力'}` : '规模'}`;
}
