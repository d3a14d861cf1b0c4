import type { Draft, Figure, Query } from '../../../domain.ts';
import { candidates, type Material, sentenceOf } from '../saying/drafting.ts';

const aim = '(?:(?:全年|年度|年初|今年|当年|既定)的?)*(?:预算|目标|任务|计划)(?:任务)?';
/** 完成年初预算的百分之几, 预算完成进度. */
const asked = new RegExp(
  `完成了?${aim}的?了?(?:百分之[几多]|多少|几成|比例)|${aim}的?完成(?:率|进度|比例|程度|度)`,
  'u',
);
const told = new RegExp(`完成${aim}$`, 'u');

/** How much of its aim is done of what is asked about, where an article tells that share: the newest one; else `undefined`. */
export function tellDoneOfAim(material: Material): Draft | undefined {
  const { query } = material;
  const [about, other] = query.terms;
  if (!asked.test(query.text) || !about || other) return undefined;
  const names = [about.term.name, ...about.term.aliases];
  const [newest] = [...candidates(material)]
    .filter(
      (figure) =>
        figure.unit === '%' &&
        figure.status !== 'target' &&
        told.test(figure.metric) &&
        names.some((name) => figure.metric.startsWith(name)) &&
        isWithin(figure, query),
    )
    .toSorted((a, b) => (b.period?.to ?? '').localeCompare(a.period?.to ?? ''));
  return newest && { kind: 'grounded', language: query.language, claims: [sentenceOf(newest, material)] };
}

/** 年初 of an aim is its year's: a share that was done in a part of it. */
const isWithin = ({ period }: Figure, { period: wanted }: Query): boolean =>
  !wanted || (period !== undefined && wanted.from <= period.from && period.to <= wanted.to);
