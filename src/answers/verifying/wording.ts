import type { Article, Figure, Glossary, Span } from '../../domain.ts';
import { timeMentions } from '../../figures/times/periods.ts';
import { sentences } from '../../text/sentences.ts';
import type { Vocabulary } from '../understanding/vocabulary.ts';
import { canonical, isEnglish, tidy, withoutMarkers } from './claim.ts';
import { unmetEnglish } from './english-wording.ts';
import { alignFact, type Clause, clauseAt, type FactVerdict, type SourceSentence } from './fact-clauses.ts';
import { figureClauseFaults } from './figure-clauses.ts';
import { bare, gap } from './word-cover.ts';

/** A stretch of whole sentences, with the figures that it states. */
export interface Cited extends Span {
  readonly text: string;
  readonly article: Article;
  readonly figures: readonly Figure[];
}

/** What a claim's words are held against. */
export interface Wording {
  /** The sentences that the claim cites, as their articles have them. */
  readonly cited: readonly Cited[];
  /** The claim's figures, as far as they are bound. */
  readonly bound: readonly { readonly said: Span; readonly figure?: Figure | undefined }[];
  readonly glossary: Glossary;
  readonly vocabulary: () => Vocabulary;
}

export interface WordingVerdict {
  /** In words; none, and the claim says nothing that its citations do not say. */
  readonly faults: readonly string[];
  /** It says less than its sentence does: true in the sense of the text, not in its words. */
  readonly isLoose: boolean;
}

/**
 * Holds every word of a claim against the sentences that it cites. A clause with figures may use the words of those sentences and of its figures' slots. A clause without
 * must run as one of the sentences does, whole clauses of it, with the same negations, aims and hedges: nothing else tells code who did what.
 */
export function judgeWording(claim: string, wording: Wording): WordingVerdict {
  if (invisible.test(claim)) return { faults: ['it holds signs that nobody sees'], isLoose: false };
  const text = withoutMarkers(tidy(claim));
  if (isEnglish(text)) return { faults: unmetEnglish(text, wording), isLoose: false };
  const sources = wording.cited.flatMap(sentencesOf);
  const faults: string[] = [];
  let isLoose = false;
  let lead: SourceSentence | undefined;
  let last: { readonly source?: SourceSentence; readonly to?: number } = {};
  for (const clause of clausesOf(text, wording)) {
    if (clause.before === '') [lead, last] = [undefined, {}];
    const own: Partial<FactVerdict> = clause.hasFigures
      ? sourceOf(clause, sources, lead)
      : alignFact(clause, lead ? [lead, ...sources] : sources);
    if (clause.hasFigures) faults.push(...figureClauseFaults(clause, wording));
    else if (own.fault) faults.push(own.fault);
    isLoose ||= own.isLoose === true;
    // A是龙头企业 and 全年接待游客40万人次 of another sentence: joined, the second would be A's.
    if (lead && own.source && own.source !== lead && !clause.isComputed && !namesPlace(clause, own.source))
      faults.push(`sentences that stand apart are joined, write each as a claim of its own: ${clause.words}`);
    // Clauses in another order than the article's, or with one left out between them, may be somebody else's.
    const isBehind =
      own.from === undefined ||
      last.to === undefined ||
      own.source !== last.source ||
      [0, 1].includes(own.from - last.to);
    if (!clause.hasFigures && !isBehind) isLoose = true;
    lead ??= own.source;
    if (own.source) last = own;
  }
  return { faults, isLoose };
}

/** The sentence that states a clause's figures, that of the clause before where several do; and where in it. */
function sourceOf(
  { figures }: Clause,
  sources: readonly SourceSentence[],
  lead: SourceSentence | undefined,
): Pick<FactVerdict, 'source' | 'from' | 'to'> {
  const statedIn = ({ article, start, end }: SourceSentence) =>
    figures.find((figure) => figure.articleId === article.id && start <= figure.start && figure.end <= end);
  const source = lead && statedIn(lead) ? lead : sources.find(statedIn);
  if (!source) return {};
  const before = source.article.text.slice(source.start, statedIn(source)!.start);
  const at = clauseAt(canonical(before), before.length);
  return { source, from: at, to: at };
}

const namesPlace = ({ words, figures }: Clause, { places }: SourceSentence): boolean =>
  [...places, ...figures.flatMap(({ place }) => (place ? [bare(canonical(place))] : []))].some((name) =>
    words.includes(name),
  );

/** Control signs, marks of direction, private and unassigned signs. */
const invisible = /\p{C}/u;

function sentencesOf({ text, start: offset, article, figures }: Cited): SourceSentence[] {
  const forms = (name: string) => [canonical(name), canonical(name).replace(/(?:新区|[省市区县州镇旗])$/u, '')];
  const home = article.place ? forms(article.place) : [];
  const places = [...home, ...(article.within ?? []).flatMap(forms)];
  return sentences(text).map(({ start, end }) => {
    const plain = bare(text.slice(start, end));
    const times = timeMentions(plain, { publishedOn: article.publishedOn });
    const span = { start: offset + start, end: offset + end };
    return { ...span, words: canonical(plain), places, home, article, figures, times };
  });
}

const clauseMark = /[，。；：！？!?;,:\n]/u;

/** The clauses of a claim, gaps in place of its figures and, in one reading, of its times. */
function clausesOf(text: string, { bound, cited }: Wording): Clause[] {
  const times = timeMentions(text, { publishedOn: cited[0]?.article.publishedOn });
  const signs = canonical(text).split('');
  for (const { said } of bound) signs.fill(gap, said.start, said.end);
  const clauses: Clause[] = [];
  let [start, before] = [0, ''];
  // A time is that of the clauses behind it in its sentence, too.
  let inherited: Clause['inherited'];
  const add = (end: number) => {
    const within = (span: Span) => span.start >= start && span.end <= end;
    const own = times.filter(within);
    const figures = bound.filter(({ said }) => within(said));
    const untimed = [...signs];
    for (const time of own) untimed.fill(gap, time.start, time.end);
    const [words, timeless] = [signs, untimed].map((all) => bare(all.slice(start, end).join('')));
    if (timeless!.replaceAll(gap, '') !== '' || figures.length > 0)
      clauses.push({
        words: words!,
        timeless: timeless!,
        before,
        hasFigures: figures.length > 0,
        isComputed: figures.some(({ figure }) => !figure),
        figures: figures.flatMap(({ figure }) => figure ?? []),
        periods: own.map(({ period }) => period),
        ...(inherited && { inherited }),
      });
    before += `${words}，`;
    inherited = own.findLast(({ isBase }) => !isBase)?.period ?? inherited;
  };
  for (const { index, 0: mark } of canonical(text).matchAll(new RegExp(clauseMark, 'gu'))) {
    if (signs[index] === gap || times.some((time) => time.start < index && index < time.end)) continue;
    add(index);
    start = index + mark.length;
    if (/[。！？!?\n]/u.test(mark)) [inherited, before] = [undefined, ''];
  }
  add(signs.length);
  return clauses;
}
