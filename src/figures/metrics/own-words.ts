import type { Figure } from '../../domain.ts';

const most = 12;

/**
 * What a figure's clause says around it, where no noun tells what it counts: 全部收完要花…, …就收割完了. An ellipsis stands for the number, so
 * that nobody takes the words for a name. Empty where the clause says nothing else.
 */
export function ownWords(
  text: string,
  { start, end, clause, sentence }: Pick<Figure, 'start' | 'end' | 'clause' | 'sentence'>,
): string {
  const ahead = text.slice(clause.start, start);
  // 疏散5个乡镇、31个村、2.4万人: what was done to the whole row.
  const before = (/^(?<deed>\D{2,})\d.*、$/su.exec(ahead)?.groups?.deed ?? ahead)
    .replace(/^.*\d[\d.,]*(?:[万亿]*[\p{Script=Han}%])?/su, '')
    .replace(/\s+|[了约近达到为]+$/gu, '');
  const after = text.slice(end, clause.end).replace(/\s+/gu, '').replace(/^的/u, '').split('、', 1)[0]!;
  const [left, right] = [
    before.slice(wordAfter(before, before.length - most)),
    after.slice(0, wordBefore(after, most)),
  ];
  if (left.length + right.length > 1) return `${left}…${left.length < 8 ? right : ''}`;
  // 车站呈六边形，分4层: the clause before says of what.
  const above = /(?<=^|[\d，；。])[^，；。\d]{3,}，$/u.exec(
    text.slice(Math.max(sentence.start, clause.start - 2 * most), clause.start),
  );
  return above ? `${above[0]}${left}…${right}` : '';
}

let segmenter: Intl.Segmenter | undefined;

/** The edges of the words of a text. */
function edgesOf(text: string): number[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ index }) => index);
}

/** No word is cut in two. */
const wordBefore = (text: string, at: number): number =>
  text.length <= at ? text.length : (edgesOf(text.slice(0, at + 4)).findLast((edge) => edge <= at && edge > 0) ?? at);
const wordAfter = (text: string, at: number): number =>
  at <= 0 ? 0 : (edgesOf(text).find((edge) => edge >= at) ?? at);
