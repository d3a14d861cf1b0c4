import type { Article, Figure, Glossary, Span } from '../domain.ts';
import { timeMentions } from '../figures/periods.ts';
import { canonical, isEnglish, tidy, withoutMarkers } from './claim.ts';

/** What a claim's words are held against. */
export interface Wording {
  /** The sentences that the claim cites, as their articles have them. */
  readonly cited: readonly { readonly text: string; readonly article: Article }[];
  /** The claim's figures, as far as they are bound. */
  readonly bound: readonly { readonly said: Span; readonly figure?: Figure | undefined }[];
  readonly glossary: Glossary;
}

/** Words that join others and say nothing themselves. Closed classes only. */
const glue = new RegExp(
  `^(?:${[
    '报道(?:称|指出|显示|提到|说)?|文章(?:称|指出|提到|说)?|资料(?:显示)?|根据|依据|据(?:此|悉)?|其中|此外|另外|同时|以及|并且|而且|包括|分别|主要|方面|领域|情况|内容|如下|具体|也就是|即|这些|这|那|它们|它|该|其',
    '达到了?|达|共有|共计|总计|共|为|是|有|于|在|由|从|自|对|与|和|及|或|并|而|以|等|的|地|得|了|着|中|上|内|里|个|位|所|之|则|也|还|又|都|均|至|到|向|给|使|让|把|被|用|按|因此|因为|由于|所以|来|数',
  ].join('|')})`,
  'u',
);
const passedOver = /^[\s\p{P}\p{S}]/u;
const shortestPiece = 2;

/** The words of a claim that neither its citations nor the figures bound vouch for; none, and the claim says nothing of its own. */
export function unmetIn(claim: string, { cited, bound, glossary }: Wording): string[] {
  const text = withoutMarkers(tidy(claim));
  if (isEnglish(text)) return bound.length > 0 ? [] : [text];
  const times = cited.flatMap(({ article }) => timeMentions(text, { publishedOn: article.publishedOn }));
  const vouched = [...bound.map(({ said }) => said), ...times];
  const sources = cited.map((one) => canonical(one.text));
  const around = [
    ...cited.flatMap(({ article }) => [article.title, article.place, article.outlet, ...(article.within ?? [])]),
    ...bound.flatMap(({ figure }) => [figure?.metric, figure?.term, figure?.partOf, figure?.place]),
  ].flatMap((words) => (words ? [canonical(words)] : []));
  const held = [...sources, ...around];
  const names = glossary
    .filter(({ name, aliases }) =>
      [name, ...aliases].some((one) => held.some((words) => words.includes(canonical(one)))),
    )
    .flatMap(({ name, aliases }) => [name, ...aliases].map(canonical));
  const signs = canonical(text).split('');
  for (const { start, end } of vouched) signs.fill(' ', start, end);
  return unmetRuns(signs.join(''), [...held, ...names]);
}

function unmetRuns(text: string, held: readonly string[]): string[] {
  const unmet: string[] = [];
  let run = '';
  for (let at = 0; at < text.length; ) {
    const step = passedOver.test(text.slice(at, at + 1)) ? 1 : metLength(text, at, held);
    if (step > 0 && run !== '') {
      unmet.push(run);
      run = '';
    }
    if (step === 0) run += text[at];
    at += Math.max(1, step);
  }
  return run === '' ? unmet : [...unmet, run];
}

function metLength(text: string, at: number, held: readonly string[]): number {
  let longest = 0;
  for (const words of held) {
    let length = Math.max(longest, shortestPiece - 1);
    while (at + length < text.length && words.includes(text.slice(at, at + length + 1))) length += 1;
    if (length >= shortestPiece) longest = Math.max(longest, length);
  }
  return Math.max(longest, glue.exec(text.slice(at, at + 8))?.[0].length ?? 0);
}
