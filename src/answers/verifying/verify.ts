import type {
  Answer,
  Article,
  Citation,
  CitedFigure,
  Derivation,
  Draft,
  DraftClaim,
  Figure,
  Passage,
  Source,
  VerifiedClaim,
} from '../../domain.ts';
import { simplify } from '../../text/normal.ts';
import { memoryOf, remembered } from '../../text/remembered.ts';
import { figuresIn } from '../ledger-index.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import { bindClaim, bindFigures, type Evidence, type Verdict } from './bind.ts';
import { judgeWording } from './wording.ts';

export { figuresIn };

/** The verdict on every figure of a claim, held against the passages that it cites; none, and no claim to doubt, for a claim without figures. */
export const verifyClaim = (claim: string, passages: readonly Passage[], evidence: Evidence): Verdict[] =>
  bindClaim(claim, passages, evidence);

/**
 * The one way from a draft to an answer. A claim with a figure that does not bind is dropped, as is one whose quotation is not in its source;
 * a draft that loses all its claims becomes a refusal.
 */
export function verify(draft: Draft, evidence: Evidence): Answer {
  const book = new CitationBook(evidence);
  const claims: VerifiedClaim[] = [];
  const figures: CitedFigure[] = [];
  const derivations: Derivation[] = [];
  let hasFallen = false;
  for (const claim of draft.claims) {
    const { bound, isLoose } = judge(claim, evidence);
    // A result whose operands were to be said and could not be has nothing to stand on.
    const isSaid = (figure: Figure) => figures.some((said) => said.figure.id === figure.id);
    if (!bound || (hasFallen && !(claim.derivation?.operands ?? []).every(isSaid))) {
      hasFallen = true;
      continue;
    }
    const markers = claim.sources.map((source) => book.cite(source));
    const text = isLoose ? `${inEssence[draft.language]}${claim.text}` : claim.text;
    claims.push({ text, markers: [...new Set(markers)] } as unknown as VerifiedClaim);
    const cite = (figure: Figure): CitedFigure => ({ figure, marker: book.markerOf(figure) ?? markers[0]! });
    for (const figure of bound) if (!figures.some((said) => said.figure.id === figure.id)) figures.push(cite(figure));
    if (claim.derivation) derivations.push({ ...claim.derivation, operands: claim.derivation.operands.map(cite) });
  }
  const body = { language: draft.language, claims, citations: book.citations, figures, derivations };
  if (draft.kind === 'refused') return { ...body, kind: 'refused', reason: draft.reason, lead: draft.lead };
  if (draft.claims.length > 0 && claims.length === 0)
    return { ...body, kind: 'refused', reason: 'unsupported-figure', lead: unsupported[draft.language] };
  return { ...body, kind: 'grounded', ...(draft.lead && { lead: draft.lead }) };
}

const unsupported = {
  'zh-Hans': '资料里有相关内容，但我无法把数字与原文逐一对上，所以不作回答。',
  'zh-Hant': '資料裡有相關內容，但我無法把數字與原文逐一對上，所以不作回答。',
  en: 'The corpus touches on this, but I could not bind every figure to a sentence that states it, so I will not answer.',
};

/** Before a claim that its source bears out in sense and not word by word. */
const inEssence = { 'zh-Hans': '据文意：', 'zh-Hant': '據文意：', en: 'In essence: ' };

/** `bound`: the figures that a claim binds to; `undefined` where it has faults, told in words. */
export interface Judgement {
  readonly bound?: readonly Figure[];
  readonly faults: readonly string[];
  /** True to the sense of its source, which says more: it is marked so. */
  readonly isLoose?: boolean;
}

/** While a model writes, the answer so far is made anew with each claim, and the same figure is said to many who ask: what was judged before is not judged again. */
const judgements = new WeakMap<Evidence, Map<string, Judgement>>();

export const judge = (claim: DraftClaim, evidence: Evidence): Judgement =>
  remembered(memoryOf(judgements, evidence), JSON.stringify(claim), () => judgeAnew(claim, evidence));

function judgeAnew(claim: DraftClaim, evidence: Evidence): Judgement {
  if (claim.sources.some((source) => !isQuotation(source, evidence)))
    return { faults: ['a source is no quotation of its article'] };
  if (claim.isForeign) return judgeForeign(claim, evidence);
  const passages = claim.sources.map((source) => source.passage);
  const { rest, quoted } = withoutQuotation(claim, evidence);
  const verdicts = rest === '' ? [] : bindFigures(rest, passages, evidence, claim.derivation);
  const faults = faultsOf(verdicts);
  return faults.length > 0 ? { faults } : { bound: [...quoted, ...figuresOf(verdicts)], faults: [] };
}

/** A stranger's claim rests on the sentences that it quotes, and on nothing around them; every word of it must be met there. */
function judgeForeign(claim: DraftClaim, evidence: Evidence): Judgement {
  const { text, sources } = claim;
  if (sources.length === 0) return { faults: ['no passage is quoted'] };
  const { rest, quoted } = withoutQuotation(claim, evidence);
  if (rest === '') return { bound: quoted, faults: [] };
  const cited = sources.map(({ passage, start, end }) => ({
    ...passage,
    start,
    end,
    text: passage.text.slice(start - passage.start, end - passage.start),
  }));
  const verdicts = bindFigures(text, cited, evidence);
  const faults = [...faultsOf(verdicts), ...coincidence(text, verdicts)];
  if (faults.length > 0) return { faults };
  const wording = judgeWording(text, {
    cited: cited.map((one) => ({
      ...one,
      article: evidence.articles.get(one.articleId)!,
      figures: figuresIn(one, evidence.ledger),
    })),
    bound: verdicts.map(({ start, end, figure }) => ({ said: { start, end }, figure })),
    glossary: evidence.glossary,
    vocabulary: () => vocabularyOf(evidence),
  });
  return wording.faults.length > 0
    ? { faults: wording.faults }
    : { bound: figuresOf(verdicts), faults: [], isLoose: wording.isLoose };
}

/** Of many figures some pair will differ by whatever number: what is computed must stand beside its two operands alone, or be their sum. */
function coincidence(text: string, verdicts: readonly Verdict[]): string[] {
  const computed = verdicts.filter(({ supported, figure }) => supported && !figure);
  const isSum =
    /合计|共计|总计|总和|之和|相加|加起来|一共|合計|共計|總計|總和|\b(?:combined|together|total|sum)\b/iu.test(text);
  if (computed.length === 0 || isSum || verdicts.length - computed.length === 2) return [];
  return [`write ${computed[0]!.text} in a claim of its own, with the two figures that it is computed from`];
}

const faultsOf = (verdicts: readonly Verdict[]): string[] =>
  verdicts.flatMap(({ supported, explanation }) => (supported ? [] : [explanation ?? 'not borne out']));
const figuresOf = (verdicts: readonly Verdict[]): Figure[] => verdicts.flatMap(({ figure }) => figure ?? []);

/** A source's own words, said whole, bear themselves out: what is left of the claim is bound, and the figures of the quotation are its own. */
function withoutQuotation({ text, sources }: DraftClaim, { articles, ledger }: Evidence) {
  let rest = text;
  const quoted: Figure[] = [];
  for (const { passage, start, end } of sources) {
    const quote = articles.get(passage.articleId)!.text.slice(start, end);
    const at = simplify(rest).indexOf(quote);
    if (at < 0) continue;
    rest = `${rest.slice(0, at)}${rest.slice(at + quote.length)}`.replace(/[“”]{2}/u, '').trim();
    quoted.push(...figuresIn(passage, ledger).filter((figure) => figure.start >= start && figure.end <= end));
  }
  return { rest, quoted };
}

const isQuotation = ({ passage, start, end }: Source, { articles }: Evidence) => {
  const text = articles.get(passage.articleId)?.text;
  return (
    text !== undefined &&
    start >= passage.start &&
    end <= passage.end &&
    start < end &&
    text.slice(passage.start, passage.end) === passage.text
  );
};

/** Numbers the citations of one answer: the same span of the same article is one citation. */
class CitationBook {
  readonly citations: Citation[] = [];
  readonly #articles: ReadonlyMap<string, Article>;

  constructor({ articles }: Evidence) {
    this.#articles = articles;
  }

  cite({ passage, start, end }: Source): number {
    const known = this.citations.find((c) => c.articleId === passage.articleId && c.start === start && c.end === end);
    if (known) return known.marker;
    const article = this.#articles.get(passage.articleId)!;
    this.citations.push({
      marker: this.citations.length + 1,
      articleId: article.id,
      passageId: passage.id,
      title: article.title,
      start,
      end,
      quote: article.text.slice(start, end),
      ...(article.outlet && { outlet: article.outlet }),
      ...(article.publishedOn && { publishedOn: article.publishedOn }),
      ...(article.url && { url: article.url }),
    });
    return this.citations.length;
  }

  markerOf(figure: Figure): number | undefined {
    return this.citations.find(
      (c) => c.articleId === figure.articleId && c.start <= figure.start && figure.end <= c.end,
    )?.marker;
  }
}
