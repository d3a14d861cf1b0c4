import type { Article, Figure, Query } from '../../../domain.ts';
import { matchesOf } from '../../../text/matches.ts';

/** 二期; not the number of stages, 分三期. */
export const stageIn = (text: string) => /(?<![分共学任首])[一二三四五六]期(?![间限货刊])/u.exec(text)?.[0];

/** 3号 of 3号光伏电站, and what is numbered so. */
const numbered = /(?<![\d年月.])(?<number>\d{1,3}|[一二三四五六七八九十])号(?<kind>\p{Script=Han})/gu;

/** Asked for the third of several that are numbered, what stands behind the name of the fifth is its own. */
export function isOtherNumber(asked: string, { start, sentence }: Figure, { text }: Article): boolean {
  return (/[号层]/u.test(asked) ? [numbered, floors] : []).some((pattern) => {
    const mine = matchesOf(pattern, asked)[0]?.groups;
    if (mine === undefined) return false;
    const told = matchesOf(pattern, text.slice(sentence.start, start)).findLast(
      ({ groups }) => groups!.kind === mine.kind,
    );
    return told !== undefined && told.groups!.number !== mine.number;
  });
}

/** Asked for 4号线, what names another line alone is no answer. */
export function isOtherLine(asked: string, told: string): boolean {
  const mine = matchesOf(numbered, asked)[0]?.groups;
  const alike = mine === undefined ? [] : matchesOf(numbered, told).filter(({ groups }) => groups!.kind === mine.kind);
  return alike.length > 0 && !alike.some(({ groups }) => groups!.number === mine!.number);
}

/** 地下一层 beside 地下二层. */
const floors = /地[下上](?<number>[一二三四五六七八九十\d]{1,2})层/gu;

/** Asked for the first of a kind (第一座), what is said of the second is no answer. */
function isOtherOrdinal(asked: string, sentence: string): boolean {
  for (const [whole, , kind] of asked.matchAll(/第([一二三四五六七八九十\d]+)([座批家条台届次个期])/gu))
    if (!sentence.includes(whole) && new RegExp(`第[一二三四五六七八九十\\d]+${kind}`, 'u').test(sentence)) return true;
  // 第二实验小学 is not 第一实验小学.
  for (const [whole, kind] of asked.matchAll(numberedSites))
    if (!sentence.includes(whole) && new RegExp(`第[一二三四五六七八九十]${kind}`, 'u').test(sentence)) return true;
  return false;
}
const numberedSites =
  /第[一二三四五六七八九十]((?:实验|人民|中医|附属|高级|职业|中心|工人)*(?:小学|中学|初中|高中|幼儿园|学校|医院|水厂|电厂|污水|机床厂|棉纺厂|敬老院|福利院|检察|税务))/gu;

/** Few questions name one of several stages, or the first of a kind. */
export const asksStage = ({ text }: Query): boolean => /[第期]/u.test(text);

/** Asked for 二期, what is said of the first stage is no answer, nor what is said of the whole. */
export function isOtherStage(query: Query, sentence: string): boolean {
  if (!asksStage(query)) return false;
  const { text } = query;
  const stage = stageIn(text);
  if (isOtherOrdinal(text, sentence)) return true;
  // 这些道路中: of what the sentence before told of.
  if (/^(?:这些|上述|以上)/u.test(sentence) && !stageIn(sentence)) return false;
  return (
    stage !== undefined &&
    (!new RegExp(`(?<![分共])${stage}`, 'u').test(sentence) || isOthersStage(text, stage, sentence))
  );
}

/** Asked for 甲厂二期, a sentence that speaks of 乙站二期 alone. */
function isOthersStage(asked: string, stage: string, sentence: string): boolean {
  const name = new RegExp(`(?<name>\\p{Script=Han}{2})\\p{Script=Han}{0,6}?(?:的|项目|工程)?${stage}`, 'u').exec(asked)
    ?.groups?.name;
  if (name === undefined || sentence.includes(name)) return false;
  const told = matchesOf(new RegExp(`(?<of>\\p{Script=Han}{0,9})${stage}`, 'gu'), sentence);
  return told.length > 0 && told.every(({ groups }) => ofSite.test(groups!.of!) && !/[该其此]/u.test(groups!.of!));
}
const ofSite = /\p{Script=Han}{3,}(?:厂|站|园|院|馆|校|中心|基地|大桥|码头|水库|高速|小区)$/u;
