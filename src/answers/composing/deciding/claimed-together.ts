import type { Draft, Query } from '../../../domain.ts';
import { bareName } from '../../../figures/places/places.ts';
import { literal } from '../../../text/matches.ts';
import { understand } from '../../understanding/understand.ts';
import type { Material } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';

/**
 * 供地12宗、征收8处，对吗: several numbers, each claimed of what stands with it, are each held against what is told. A yes is to all of them; one that is
 * another makes a no.
 */
export function tellClaimedTogether(material: Material, compose: (material: Material) => Draft): Draft | undefined {
  const { query } = material;
  const clauses = claimedIn(query);
  if (clauses.length < 2) return undefined;
  const drafts: Draft[] = [];
  let before: Query | undefined;
  for (const clause of clauses) {
    const asked = askedOf(clause, before, material);
    if (!asked) return undefined;
    before = asked;
    drafts.push(compose({ ...material, query: asked }));
  }
  const { yes, no, otherwise, notSaid } = phrasesOf(query.language);
  const isTold = ({ kind, lead }: Draft) => kind === 'grounded' && [yes, no, otherwise, notSaid].includes(lead ?? '');
  // What one of them is not said to be, the whole may still tell.
  if (!drafts.every(isTold)) return undefined;
  const leads = drafts.map(({ lead }) => lead);
  const lead = leads.every((one) => one === yes)
    ? yes
    : leads.some((one) => one === no || one === otherwise)
      ? no
      : notSaid;
  const claims = drafts
    .flatMap((draft) => draft.claims)
    .filter(({ text }, at, all) => all.findIndex((other) => other.text === text) === at);
  return { kind: 'grounded', language: query.language, lead, claims: claims.slice(0, mostTold) };
}
const mostTold = 4;

/** The clauses of a question that claim a number each; none, where another one asks or claims something without a number. */
function claimedIn({ kind, text, quantities, language }: Query): string[] {
  // 2300亿, without its 元
  const counted = quantities.filter(
    ({ unit, dimension, text: words }) => (unit !== '' || /[万亿]$/u.test(words)) && !/duration|rank/u.test(dimension),
  );
  if (kind !== 'yes-no' || language === 'en' || counted.length < 2 || counted.length !== quantities.length) return [];
  const clauses = text
    .replace(asking, '')
    .split(/[，,；;、]|(?<=\d\S{0,6})\s+(?=\S{2})|(?<=\d[^，,、]{0,6})(?:而|和|并且?|同时)(?=\p{Script=Han}{2})/u)
    .filter((clause) => clause.trim() !== '');
  const isClaim = (clause: string) =>
    counted.filter((one) => new RegExp(`(?<![\\d.])${literal(one.text)}`, 'u').test(clause)).length === 1 &&
    !asks.test(clause) &&
    clause.length < longest;
  return clauses.length === counted.length && clauses.every(isClaim) ? clauses : [];
}
const asking =
  /[，,]?(?:这|都|这样|这些)*(?:对不对|是不是(?:真的|这样)?|是这样|是真的|属实|准确|正确|没错|对|是|真的)?[吗吧么]?[？?]?$/u;
const asks = /多少|几(?!乎)|哪|谁|什么|还是|其中|分别|各|比|占|如果|[吗吧呢]/u;
const longest = 30;

/** A clause as a question of its own, of the metric, place and time of the one before where it says none. */
function askedOf(clause: string, before: Query | undefined, { query, known, vocabulary }: Material): Query | undefined {
  const read = (text: string) =>
    understand([`${text}对吧`], { vocabulary, glossary: known.glossary, language: query.language });
  const own = read(clause);
  const homes = vocabulary.homes.flatMap((home) => [home, bareName(home)]);
  const saysNothing = own.terms.length === 0 && own.rest.replaceAll(' ', '') === '';
  const names = (before?.names ?? []).filter((name) => !homes.includes(name) && (own.names ?? []).length === 0);
  const metric = saysNothing ? (before?.terms ?? []).map(({ words }) => words).join('') : '';
  if (saysNothing && metric === '') return undefined;
  const whole = metric === '' && names.length === 0 ? own : read(`${names.join('')}${metric}${clause}`);
  const period = whole.period ?? before?.period ?? query.period;
  const place = whole.place ?? before?.place ?? query.place;
  const status = whole.status ?? (whole.period ? undefined : (before?.status ?? query.status));
  return whole.kind === 'yes-no'
    ? { ...whole, ...(period && { period }), ...(place && { place }), ...(status && { status }) }
    : undefined;
}
