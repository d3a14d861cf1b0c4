import type { Article, Figure, Query } from '../../../domain.ts';
import { bareName } from '../../../figures/places/places.ts';
import { literal } from '../../../text/matches.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { countsAsAsked } from './counted.ts';

/** Whether one thing that a question names stands in a row of them in `before`, and not in `own`. */
function isOneOfRow({ rest, names = [], terms }: Query, before: string, own: string): boolean {
  // 分别为: each has its own.
  if (!before.includes('、') || /分别|各|依次/u.test(own)) return false;
  const asked = [...names, ...rest.split(' '), ...terms.map(({ words }) => words)];
  // 甲 of 甲项目 in a row: 甲、乙等项目.
  const bare = asked.map((word) => word.replace(/(?<=\p{Script=Han}{2})(?:项目|公司|企业|工程|基地)$/u, ''));
  const words = new Set(bare.filter((word) => word.length > 1 && before.includes(word) && !own.includes(word)));
  const inRow = [...words].filter((word) =>
    new RegExp(`、${literal(word)}(?:[、和及等，]|$)|${literal(word)}(?:企业)?、`, 'u').test(before),
  );
  return inRow.length === 1;
}

/** 来自丙企业、丁企业等30家, 涉及甲工厂，乙产业园等，投资9亿元: one of those that a number is told of together stands in a row before it, which 等 ends. */
function isOneBefore({ names = [], terms }: Query, before: string): boolean {
  if (!before.includes('等')) return false;
  const row = /(?:[^，。；]*、[^，。；]*等|(?:涉及|包括|包含|涵盖)[^。；]*等，[^，。；\d]*)$/u.exec(before)?.[0];
  // 免税商店共有甲、乙等30家: the shops are all of them, and none of the row.
  const items = row?.replace(
    /^(?:(?!涉及|包括|包含|涵盖)[^、])*(?:共有|有|包括|包含|涵盖|分别[是为]|：)(?=[^、]+、)/u,
    '',
  );
  return (
    items !== undefined &&
    [...names, ...terms.map(({ words }) => words)].some((name) => name.length > 2 && items.includes(name))
  );
}

/** 东港和西港出口3万辆, asked for 西港: two of one kind that are told of together. */
function isOneOfTwo({ names = [] }: Query, clause: string): boolean {
  const [before = '', after = ''] = clause.split(/(?=\d)/u, 2);
  if (/分别|各|均|依次|平均/u.test(before + after)) return false;
  return names.some((name) => {
    const kind = name.at(-1)!;
    if (!/[港站园村镇县市区校院厂馆]/u.test(kind)) return false;
    const own = literal(name);
    const other = `\\p{Script=Han}{1,6}${kind}`;
    return new RegExp(`${own}[和与、及]${other}(?!的)|${other}[和与、及]${own}(?!的)`, 'u').test(before);
  });
}

/** 总投资呢, after 重点项目多少个: what one site takes that its sentence does not call one of them is not what they all take. */
const isOfOneSite = ({ leans, rest, text: asked }: Query, { subject }: Figure, sentence: string): boolean =>
  leans === true &&
  subject !== undefined &&
  !asked.includes(subject) &&
  rest.split(' ').some((word) => /^\p{Script=Han}{2,4}项目$/u.test(word) && !sentence.includes(word));

/** 聚焦纺织、光电产业等，总投资260亿元 tells what there is of all of them, and not of 光电产业 alone. */
export function isOfAllListed(query: Query, figure: Figure, { text }: Article): boolean {
  const { sentence, clause, metric, start } = figure;
  return (
    isOfOneSite(query, figure, text.slice(sentence.start, sentence.end)) ||
    isOneOfRow(query, text.slice(sentence.start, clause.start), metric + text.slice(clause.start, clause.end)) ||
    isOneOfSeveralNamed(query, text.slice(clause.start, clause.end)) ||
    isOneOfTwo(query, text.slice(clause.start, start)) ||
    isOneBefore(query, text.slice(sentence.start, start))
  );
}

/** 收治在甲县、乙县等5处: what several have together is no number of the one that is asked about, which stands in the row alone. */
function isOneOfSeveral(name: string, told: string): boolean {
  if (name.length < 2 || !told.includes(name) || /分别|各|均|每|依次/u.test(told)) return false;
  const isIts = new RegExp(`${literal(name)}[省市区县州旗镇乡]?$`, 'u');
  const alone = told.replace(rows, (row) => (row.split(/[、等]/u).some((one) => isIts.test(one)) ? '' : row));
  return !alone.includes(name);
}
const isOneOfSeveralNamed = ({ place = '', rest }: Query, told: string): boolean =>
  [bareName(place), ...rest.split(' ').filter((word) => !isVerb(word))].some((name) => isOneOfSeveral(name, told));
const rows = /\p{Script=Han}+(?:、\p{Script=Han}{2,8}?)+等/gu;

/** Whether a sentence tells the number that is asked for only of all that it lists, where the question names one of them. */
export function tellsOfAllListed(query: Query, sentence: string): boolean {
  if (query.kind !== 'figure' || !/[、和与及]/u.test(sentence)) return false;
  if (query.place && isOneOfSeveral(bareName(query.place), sentence)) return true;
  let at = 0;
  const told = sentence.split(/(?<=[，；。])/u).flatMap((clause) => {
    at += clause.length;
    return countsAsAsked(query, clause)
      ? isOneOfTwo(query, clause) ||
          isOneOfSeveralNamed(query, clause) ||
          isOneBefore(query, sentence.slice(0, at - clause.length) + clause.replace(/\d[\d.]*\D*$/u, '')) ||
          isOneOfRow(query, sentence.slice(0, at - clause.length), clause)
      : [];
  });
  return told.length > 0 && told.every(Boolean);
}
