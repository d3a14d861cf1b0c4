import { literal } from '../../text/matches.ts';

/** A stage of a work, by itself or behind its name: 二期, 某厂二期. */
export const stage = /[一二三四五六]期$|[一二三四五六]期(?!间|限|货|刊)/u;

/** 一期多少: of what, nobody can tell. */
export const stageAlone = /^[一二三四五六]期$/u;

/** The words of a question, asked of `asked`, another stage of the thing that they name or, behind that `thing`, a stage of it. */
export function withStage(words: string, asked: string, thing: string, gap = ''): string {
  if (stage.test(words)) return words.replace(stage, asked);
  const own = thing.replace(/(?<=.{2})(?:总?投资|面积|规模)$/u, '');
  return words.replace(new RegExp(`${literal(own)}${site}`, 'u'), (whole) => `${whole}${gap}${asked}`);
}
/** What the name of a site goes on with, where the dictionary parts it. */
const site = '(?:\\p{Script=Han}{0,4}?(?:园区?|基地|项目|工程|工厂|中心|学校|医院))?';
