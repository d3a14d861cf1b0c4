import type { Draft, DraftClaim, Figure, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { figuresOf } from '../../ledger-index.ts';
import { stageAlone } from '../../understanding/stage-asked.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { derive } from '../../verifying/derive.ts';
import { countAlike } from '../matching/counted.ts';
import { stageIn } from '../matching/stages.ts';
import { overlap } from '../matching/surroundings.ts';
import { claimOf, type Material, sentenceOf } from '../saying/drafting.ts';
import { computed, computeOf } from './compute.ts';
import { leadOf, stretchOf, tailOf } from './stretches.ts';

/** 产业园两期一共, 一期二期库容合计, 一期和二期加起来; and 二期投资比一期投资多多少. */
const asksStages =
  /^(?<thing>.*?)(?:(?:(?:前后|[一总]共)?两期|一期?[、和与及跟加]?(?:\k<thing>)?二期)(?:工程|项目)?的?(?=.*(?:合计|共计|[一总]共|加在?一[起块]|加起来|总和|之和))(?<summed>.*)|(?:一期(?<what>\p{Script=Han}{0,6}?)[比和与跟](?:\k<thing>)?二期|二期(?<other>\p{Script=Han}{0,6}?)[比和与跟](?:\k<thing>)?一期)(?:工程|项目)?的?(?<set>.*(?:多少|几).*))$/u;
/** What asks for the sum or the difference, and says not what of. */
const asking =
  /合计|共计|[一总]共|加在?一[起块]|加起来|总和|之和|相?差|[多少高低大小长短](?:了|出)?来?(?=多少|几)|(?:多少|几).*$|多[大高长].*$|是|有|要|的|[，,？?\s]/gu;
const stages = ['一期', '二期'];
const leastNamed = 0.8;
/** How far before its first number the thing may be named. */
const farthest = 300;

/** What the two stages of one thing come to, or by how much the one is more, each told by itself, whether reached or planned; `undefined` unless one number of each is told. */
export function ofStages(material: Material): Draft | undefined {
  const { query, known, hits } = material;
  const { thing, summed, what, other, set } = asksStages.exec(query.text)?.groups ?? {};
  if (thing === undefined) return undefined;
  const forms = formsOf((what || other || summed || set || '').replace(asking, ''));
  for (const id of new Set(hits.map(({ passage }) => passage.articleId))) {
    const { title, text } = known.articles.get(id)!;
    const told = figuresOf(id, known.ledger).filter((figure) => isAsked(figure, forms, material));
    const rows = stages.map((stage) => told.filter((figure) => stageOf(figure, material) === stage));
    if (!rows.every((row) => new Set(row.map(({ value, unit }) => value + unit)).size === 1)) continue;
    const operands = rows.map(([figure]) => figure!);
    const from = Math.min(...operands.map(({ start }) => start));
    if (overlap(thing, `${title} ${text.slice(Math.max(0, from - farthest), from)}`) < leastNamed) continue;
    const claims = computeOf(
      operands,
      query,
      operands.map((figure) => sayStage(figure, material)),
    );
    if (claims) return { kind: 'grounded', language: query.language, claims };
  }
  return undefined;
}

const asksStage =
  /^(?<thing>\p{Script=Han}{2,}?)(?<stage>[一二]期)(?:工程|项目)?的?(?<what>\p{Script=Han}{1,8}?)(?:有|是|要|能|了)?(?:多少|几|多大)(?!.*[一二]期)/u;

/** What one stage of a thing takes, as it is told, or as what the whole of both takes and the other does not; `undefined` where neither is told. */
export function ofOneStage(material: Material): Draft | undefined {
  const { query, known, hits } = material;
  const { thing, stage, what } = asksStage.exec(query.text)?.groups ?? {};
  // 一期投资多少，总的呢: each by itself.
  if (!thing || !what || (query.parts?.length ?? 0) > 1) return undefined;
  const home = query.place?.replace(/[省市区县州旗]$/u, '') ?? '';
  const name = thing.replace(new RegExp(`^${home}[省市区县州旗]?的?|(?<=.{2})(?:项目|工程|基地|的)+$`, 'gu'), '');
  const forms = formsOf(what.replace(asking, ''));
  // What tells two things apart stands first in their names.
  const names = (words: string) => words.includes(name.slice(0, 2)) && overlap(name, words) >= leastOfStage;
  for (const id of new Set(hits.map(({ passage }) => passage.articleId))) {
    const { title, text } = known.articles.get(id)!;
    const isOfThing = ({ start, subject }: Figure) =>
      names(`${title} ${text.slice(text.lastIndexOf('\n', start) + 1, start)}`) &&
      (subject === undefined || stageAlone.test(subject) || names(subject));
    const told = figuresOf(id, known.ledger).filter(
      (figure) =>
        isAsked(figure, forms, material) &&
        isOfThing(figure) &&
        !(inUse.test(query.text) && (figure.status === 'target' || /^(?:设计|规划)/u.test(figure.metric))),
    );
    const [own, others] = [true, false].map((isOwn) =>
      told.filter((figure) => (stageOf(figure, material) === stage) === isOwn),
    ) as [Figure[], Figure[]];
    const other = others.find((figure) => stages.includes(stageOf(figure, material) ?? ''));
    const from = other?.start ?? 0;
    if (own.length === 1) return { kind: 'grounded', language: query.language, claims: [sayStage(own[0]!, material)] };
    const whole = others.findLast(
      (figure) =>
        figure.end < from &&
        figure.unit === other!.unit &&
        /总/u.test(stretchOf(figure, material)) &&
        /[分共][两二]期|[两二]期(?:建设|实施|开发|推进)/u.test(text.slice(figure.sentence.start, from)),
    );
    const derived = own.length === 0 && whole && other && derive('difference', whole, other);
    if (!derived) continue;
    const stated = [whole, other].map((figure) => sentenceOf(figure, material));
    return {
      kind: 'grounded',
      language: query.language,
      claims: [...stated, computed(derived, [whole, other], stated, query)],
    };
  }
  return undefined;
}
const leastOfStage = 0.6;
/** 二期有几张床位在用 is not told by how many it is to have. */
const inUse = /[在投启]用|用上|开放了|已经?(?:建成|开放)/u;

/** One stage alone is not both of them. */
export const tellsOneStage = ({ kind, claims }: Draft, { text }: Query): boolean =>
  kind === 'grounded' &&
  asksStages.test(text) &&
  claims.every(({ text: told, derivation }) => !derivation && !/[两分]期|期工程建设/u.test(told)) &&
  new Set(claims.map(({ text: told }) => stageIn(told))).size === 1 &&
  stageIn(claims[0]?.text ?? '') !== undefined;

const isAsked = (figure: Figure, forms: readonly string[], material: Material): boolean => {
  const { dimensions, unit } = material.query;
  const told = `${stretchOf(figure, material)} ${figure.metric} ${figure.term ?? ''} ${tailOf(figure, material)}`;
  return (
    figure.aspect === 'level' &&
    !figure.isBase &&
    (dimensions?.includes(figure.dimension) ?? true) &&
    (unit === undefined || figure.dimension !== 'count' || countAlike(unit, figure.unit)) &&
    forms.some((form) => told.includes(form))
  );
};

/** The stage that was named last before a number. */
const stageOf = (figure: Figure, material: Material): string | undefined =>
  leadOf(figure, material)
    .match(/(?<![分共])[一二三]期/gu)
    ?.at(-1) ?? stageIn(figure.subject ?? '');

/** Whether one number of each stage is put together, as the question asks. */
export const areStages = (figures: readonly Figure[], material: Material): boolean =>
  asksStages.test(material.query.text) &&
  new Set(figures.map((figure) => stageOf(figure, material))).size === stages.length;

/** A number with its stage, in the words of the article where nothing else says which. */
function sayStage(figure: Figure, material: Material): DraftClaim {
  const claim = claimOf(figure, material);
  return stageIn(simplify(claim.text)) ? claim : sentenceOf(figure, material);
}
