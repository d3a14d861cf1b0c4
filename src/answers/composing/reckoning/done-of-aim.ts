import type { Draft, Figure, Query } from '../../../domain.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { candidates, type Material, sentenceOf } from '../saying/drafting.ts';

const aim = '(?:(?:全年|年度?|年初|今年|当年|既定)的?)*(?:预算|目标|任务|计划)(?:任务|投资)?';
const howMuch = '(?:百分之[几多]|百分之多少|几成|多少|比例|比重)';
/** 完成年初预算的百分之几, 占全年计划的几成, 预算完成进度. */
const asked = new RegExp(`(?:完成|占)[了到]?${aim}的?了?${howMuch}|${aim}的?完成(?:率|进度|比例|程度|度)`, 'u');
const told = new RegExp(`(?:完成|占)${aim}$`, 'u');

/** Whether a question asks how much of an aim is done. */
export const asksDoneOfAim = ({ text }: Query): boolean => asked.test(text);

/** How much of its aim is done of what is asked about, where an article tells that share: the newest one; else `undefined`. */
export function tellDoneOfAim(material: Material): Draft | undefined {
  const { query, known } = material;
  const of = asked.exec(query.text)?.[0];
  if (of === undefined) return undefined;
  const about = [
    ...query.terms.map(({ words, term }) => [words, term.name, ...term.aliases]),
    ...query.rest
      .split(' ')
      .flatMap((word) => (word === '' || isVerb(word) || of.includes(word) ? [] : [formsOf(word)])),
  ];
  if (about.length === 0) return undefined;
  const leadOf = ({ articleId, sentence, start }: Figure) =>
    /[^；]*$/u.exec(known.articles.get(articleId)!.text.slice(sentence.start, start))![0];
  const [newest] = [...candidates(material)]
    .filter((figure) => {
      const lead = `${leadOf(figure)} ${figure.metric}`;
      return (
        figure.unit === '%' &&
        figure.status !== 'target' &&
        told.test(figure.metric) &&
        about.every((names) => names.some((name) => lead.includes(name))) &&
        isWithin(figure, query)
      );
    })
    .toSorted((a, b) => (b.period?.to ?? '').localeCompare(a.period?.to ?? ''));
  return newest && { kind: 'grounded', language: query.language, claims: [sentenceOf(newest, material)] };
}

/** 年初 of an aim is its year's: a share that was done in a part of it. */
const isWithin = ({ period }: Figure, { period: wanted }: Query): boolean =>
  !wanted || (period !== undefined && wanted.from <= period.from && period.to <= wanted.to);
