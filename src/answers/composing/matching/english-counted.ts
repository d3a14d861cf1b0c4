import type { Article, Figure, Query } from '../../../domain.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { overlap } from './surroundings.ts';

/** What is counted, beside 多少 in the Chinese that an English question was put into. */
const counted = /多少(?<noun>\p{Script=Han}{2,})(?=\s|$)|(?<before>\p{Script=Han}{2,}) 多少(?=\s|$)/u;
const countedIn = ({ text }: Query): string | undefined => {
  const { noun, before } = counted.exec(text)?.groups ?? {};
  return noun ?? before;
};
const ofPeople = /[人者员工生民户徒师客童妇老众兵队家]|就业|岗位|干部|党/u;
const personal = /(?:就业|岗位|[人员者工生民])$/u;
const ofJobs = /就业|岗位|用工|招[聘工收]|吸纳|务工|上岗|带动/u;
/** How many people; those who work somewhere, by whichever name. */
const ofAnybody = /^(?:员工|职工|工人|人员|人数|劳动者|从业人员|工作人员)$/u;

/** How many robots a plant uses: a number of workers there is none, and a number of workers is none of doctors. */
export function isOfOtherPeople(query: Query, figure: Figure, { text }: Article): boolean {
  const { dimension, unit, metric, partOf = '', term, clause, start, end } = figure;
  if (query.language !== 'en') return false;
  // 修船费打九折 counts no ships.
  if (dimension === 'other') return counted.test(query.text) && /^(?:折|成|级|岁|度)$/u.test(unit);
  const noun = countedIn(query);
  // 分三班作业 counts no jobs.
  if (dimension === 'count' && noun && personal.test(noun) && /^[班栋座台辆套条艘架]/u.test(unit)) return true;
  if (dimension === 'count') return isOfOtherThings(query, figure, text);
  if (dimension !== 'people') return false;
  if (noun === undefined || ofAnybody.test(noun) || query.terms.some((one) => one.term.name === term)) return false;
  const own = `${metric}${partOf}${term ?? ''}`;
  const forms = [
    noun,
    ...query.terms.filter(({ words }) => words === noun).flatMap(({ term: { name, aliases } }) => [name, ...aliases]),
  ];
  if (!ofPeople.test(noun)) return !forms.some((form) => overlap(form, own) > 0);
  const near = `${own}${text.slice(Math.max(clause.start, start - 16), Math.min(clause.end, end + 16))}`;
  // Jobs that a base creates are not the workers who build it.
  if (/就业|岗位/u.test(noun) && !ofJobs.test(near)) return true;
  // 工人 and 技术人员 are both people.
  const bare = (form: string) => form.replace(/(?<=\p{Script=Han}{2})(?:人员|人|者)$/u, '');
  return !forms.flatMap(formsOf).some((form) => overlap(bare(form), near) > 0);
}

/** 船台12个 are no 渔船, though both say 船. */
function isOfOtherThings(
  query: Query,
  { metric, partOf = '', term, clause, start, end }: Figure,
  text: string,
): boolean {
  const noun = countedIn(query);
  if (noun === undefined || noun.length > 3 || metric.length < 2 || query.terms.length > 0) return false;
  const near = `${metric}${partOf}${term ?? ''}${text.slice(Math.max(clause.start, start - 16), Math.min(clause.end, end + 16))}`;
  return !formsOf(noun).some((form) => near.includes(form.at(-1)!) && overlap(form, near) >= 0.5);
}

/** How many has it actually made so far: what it was built to make is no answer. */
export const asksDone = ({ language, asked }: Query): boolean =>
  language === 'en' && /\b(?:actual(?:ly)?|so far|already|to date|in fact|really|by now)\b/iu.test(asked);

/** How many hotels: 一座300间客房的酒店 tells how many rooms one has. */
export function isOfInner(query: Query, { dimension, end, clause }: Figure, { text }: Article): boolean {
  if (query.language !== 'en' || dimension !== 'count') return false;
  const groups = /^(?<inner>\p{Script=Han}{2,6})的(?<whole>\p{Script=Han}{2,6})/u.exec(
    text.slice(end, clause.end),
  )?.groups;
  if (!groups) return false;
  const { inner, whole } = groups as { inner: string; whole: string };
  const noun = countedIn(query) ?? '';
  return noun !== '' && whole.startsWith(noun) && overlap(noun, inner) === 0;
}

/** What is asked of any project there is, and names none. */
const ofAnyProject = /投资|资金|费用?|成本|价格?|金额|建设|建成|新建|项目|工程|收入|支出|预算|花|总额|什么|多少/u;

/** How much a railway station costs: the cost of a gas plant, whose article speaks of no railway, is none. */
export function isOfNothingNamed(
  query: Query,
  { dimension, sentence, metric, partOf = '', subject = '' }: Figure,
  { text, title }: Article,
): boolean {
  if (query.language !== 'en' || dimension !== 'money' || query.terms.length > 0 || query.leans) return false;
  const nouns = query.rest
    .split(' ')
    .filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && !isVerb(word) && !ofAnyProject.test(word));
  const paragraph = text.slice(text.lastIndexOf('\n', sentence.start) + 1, sentence.end);
  const near = `${title} ${metric} ${partOf} ${subject} ${paragraph}`;
  return nouns.length > 0 && !nouns.some((noun) => formsOf(noun).some((form) => overlap(form, near) > 0.5));
}
