/**
 * The vocabulary of the project, as types. Everything else imports from here; this file imports nothing.
 */

/** UTF-16 offsets into a text; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

/**
 * Where the cleaned text came from: runs of `length` code units that stand at `cleaned` in the cleaned text and at `raw` in the raw one, ascending.
 * What the cleaning inserted or dropped lies in no run.
 */
export type OffsetMap = readonly {
  readonly cleaned: number;
  readonly raw: number;
  readonly length: number;
}[];

/** One source document. `text` is cleaned and simplified; paragraphs are separated by one `\n`. */
export interface Article {
  readonly id: string;
  /** The file it came from, relative to the corpus folder; for JSONL with the line: `news.jsonl:12`. */
  readonly source: string;
  readonly title: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly editor?: string;
  /** ISO date, `2023-02-03`. Relative time in the text counts from here. */
  readonly publishedOn?: string;
  /** What the article is about when a sentence names no place: the district. */
  readonly place?: string;
  /** The larger places that it lies in, nearest first: 云栖市, 江海省. */
  readonly within?: readonly string[];
  readonly text: string;
  readonly rawOffsets: OffsetMap;
}

/** A chunk of an article, cut on sentence ends. `text === article.text.slice(start, end)`. */
export interface Passage extends Span {
  readonly id: string;
  readonly articleId: string;
  readonly text: string;
}

/** exact; about (约, 左右); over (余, 多, 以上, 超); under (近, 以下, 不超过). */
export type Qualifier = 'exact' | 'about' | 'over' | 'under';

export type Dimension =
  | 'money'
  | 'percent'
  | 'points'
  | 'multiple'
  | 'area'
  | 'length'
  | 'people'
  | 'count'
  | 'weight'
  | 'volume'
  | 'energy'
  | 'power'
  | 'duration'
  | 'rank'
  | 'other';

/** A quantity as a text states it, before anything is known of what it counts. */
export interface Quantity extends Span {
  /** The words of the span, qualifier words beside the number included: `500余家(次)`, `17%左右`. */
  readonly text: string;
  /** Exact decimal string in `unit`: `228294000000` for 2282.94亿元. The lower end of a range. */
  readonly value: string;
  /** The upper end of a range (5%-7%), in `unit`. */
  readonly upper?: string;
  /** Canonical unit: 元, 美元, %, 个百分点, 倍, 平方米, 亩, 人, 个, 家次 … A classifier nobody listed is kept as it stands. */
  readonly unit: string;
  /** The unit as written: 亿元, 万平方米, 名. */
  readonly statedUnit: string;
  readonly dimension: Dimension;
  readonly qualifier: Qualifier;
}

/** actual (完成, 实现), target (力争, 确保, 计划), ongoing (推进, 在建). */
export type Status = 'actual' | 'target' | 'ongoing';

/** What of its metric a figure gives: how large it is, by how much it changed, what part of a whole it is. */
export type Aspect = 'level' | 'growth' | 'share' | 'rank';

/** The time that a figure speaks of. */
export interface Period {
  /** `2022`, `2022-H1`, `2022-Q3`, `2022-09`, `2022-01/2022-09`, `2021/2025`, `2022-03-05`, `as of 2023-02-03`. */
  readonly label: string;
  /** ISO dates, both inclusive. For `as of`, both are that day. */
  readonly from: string;
  readonly to: string;
  /** stated: in the figure's own sentence; carried: from the text before it; article: only the article's date vouches for it. */
  readonly source: 'stated' | 'carried' | 'article';
}

/** A quantity bound to its slot: what it counts, where, when, and whether it has come true. */
export interface Figure extends Quantity {
  readonly id: string;
  readonly articleId: string;
  /** The phrase that the sentence counts, in its own words: 市外投资, 新开工项目. */
  readonly metric: string;
  /** The glossary's name of that metric, where it has one. */
  readonly term?: string;
  readonly aspect: Aspect;
  /** For growth: up or down. `value` stays as stated. */
  readonly direction?: 'rise' | 'fall';
  /** The metric of the figure that this one is a part of: 新开工项目 21个 of 过亿元项目 72个. */
  readonly partOf?: string;
  /** Whose it is where it is not the place's own: the company, park, school, hospital, project, office or person that its sentence names. */
  readonly subject?: string;
  readonly place?: string;
  readonly period?: Period;
  /** Where a change began (从198.4亿元 提升到…), not where things stand. */
  readonly isBase?: boolean;
  readonly status: Status;
  /** In the cleaned text of the article: the sentence, and the clause within it that states the figure. */
  readonly sentence: Span;
  readonly clause: Span;
  /** The figure's own span in the raw text. */
  readonly raw: Span;
}

export type Ledger = readonly Figure[];

/** One metric of district statistics, from the operator's `glossary.yaml`. All Chinese is simplified. */
export interface GlossaryTerm {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly english: readonly string[];
  /** What it is usually counted in. */
  readonly dimension?: Dimension;
  /** Terms that look alike and must not be taken for it. */
  readonly not: readonly string[];
  readonly theme?: string;
}

export type Glossary = readonly GlossaryTerm[];

/** What a question wants to know. */
export type QueryKind =
  | 'figure'
  | 'list'
  | 'what-is'
  | 'yes-no'
  | 'compare'
  | 'compute'
  | 'fact'
  | 'about-bot'
  | 'about-articles'
  | 'summary'
  | 'greeting'
  | 'unreadable';

/** An understood question. Words are simplified Chinese, whatever script or language they were asked in. */
export interface Query {
  /** The question in the asker's words, and as read: folded, typos mended, follow-ups filled in. */
  readonly asked: string;
  readonly text: string;
  readonly language: Language;
  readonly kind: QueryKind;
  /** The glossary's terms that the question names, each with the words that name it. */
  readonly terms: readonly { readonly term: GlossaryTerm; readonly words: string }[];
  /** What is left of the question without its terms, times, places and question words: names and modifiers that an answer must meet. */
  readonly rest: string;
  /** Those of its words that the articles write as a name: quoted, heading an item, or as whose a figure is. */
  readonly names?: readonly string[];
  readonly place?: string;
  /** The outlet whose articles alone are asked about. */
  readonly outlet?: string;
  /** All places named, where they are several. */
  readonly places?: readonly string[];
  readonly period?: Period;
  /** 今年, which is not over: what is known of it so far is asked for. */
  readonly isSoFar?: boolean;
  readonly status?: Status;
  readonly aspect?: Aspect;
  /** What the answer is counted in, where the question says it (多少亿元, 几个, 面积多大). */
  readonly dimensions?: readonly Dimension[];
  /** The canonical unit that the question asks in (几宗, 多少万平方米). */
  readonly unit?: string;
  /** Quantities that the question itself states: to be explained, or checked. */
  readonly quantities: readonly Quantity[];
  /** What it leaves open is taken from the turns before. */
  readonly leans?: true;
  /** Other questions of the conversation came before it. */
  readonly isLater?: true;
  /** 除了GDP还有哪些目标: metrics and words that are not to be told of. */
  readonly without?: readonly string[];
  /** What the turn that leans names itself, as in `rest`. */
  readonly turn?: string;
  /** Of one of several questions of a message: what it says itself, without those before it. */
  readonly alone?: Query;
  /** The questions that one message asks together, where they are several. */
  readonly parts?: readonly Query[];
}

/** A passage that a search found. Higher is better; scores compare only within one search. */
export interface Hit {
  readonly passage: Passage;
  readonly score: number;
}

export type RefusalReason =
  | 'off-topic'
  | 'not-in-corpus'
  | 'other-place'
  | 'other-period'
  | 'target-only'
  | 'actual-only'
  | 'unsupported-figure';

/** The exact words of an article that a claim rests on: `quote === article.text.slice(start, end)`. */
export interface Citation extends Span {
  /** 1-based; `[1]` in the text. */
  readonly marker: number;
  readonly articleId: string;
  readonly passageId: string;
  readonly title: string;
  readonly outlet?: string;
  readonly publishedOn?: string;
  readonly url?: string;
  readonly quote: string;
}

/** A figure of the ledger as an answer says it, with the citation that states it. */
export interface CitedFigure {
  readonly figure: Figure;
  readonly marker: number;
}

/** A number computed from cited figures, with its operands shown. */
export interface Derivation {
  readonly operation:
    | 'difference'
    | 'sum'
    | 'ratio'
    | 'share'
    | 'average'
    | 'product'
    | 'increment'
    | 'change'
    | 'origin'
    /** Of one figure: its mean over the months of its time, the same in another unit, as many times as it comes round, and what it lacks to a round number. */
    | 'mean-of-time'
    | 'conversion'
    | 'over-years'
    | 'gap';
  /** What such a mean is over (月), the unit that is converted into (公顷), how often it comes round (5年), or the number that it is short of (1000亿元). */
  readonly by?: string;
  /** As the answer shows it: `631.9亿元 − 381亿元 = 250.9亿元`. */
  readonly text: string;
  readonly value: string;
  readonly unit: string;
  readonly operands: readonly CitedFigure[];
}

/** A sentence with the sources it rests on, not yet verified. Citations are numbered when the answer is made. */
export interface DraftClaim {
  readonly text: string;
  readonly sources: readonly Source[];
  readonly derivation?: Omit<Derivation, 'operands'> & { readonly operands: readonly Figure[] };
  /** Written by a model: each of its words is held against its sources, not its figures alone. */
  readonly isForeign?: boolean;
}

/** A span of an article offered as proof. */
export interface Source extends Span {
  readonly passage: Passage;
}

/** An answer not yet verified. */
export type Draft = {
  readonly language: Language;
  readonly claims: readonly DraftClaim[];
} & (
  | { readonly kind: 'grounded'; readonly lead?: string }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly lead: string }
);

declare const verified: unique symbol;

/** A claim that `verify` has bound. Nothing else can make one, and `render` takes nothing else. */
export interface VerifiedClaim {
  readonly text: string;
  readonly markers: readonly number[];
  readonly [verified]: true;
}

interface AnswerBody {
  readonly language: Language;
  readonly claims: readonly VerifiedClaim[];
  readonly citations: readonly Citation[];
  readonly figures: readonly CitedFigure[];
  readonly derivations: readonly Derivation[];
}

/**
 * `lead` is our own words about the answer (never about the district): what is missing, what the claims below are.
 * A refusal's claims are the nearest thing that the corpus does hold, labelled as such by the lead.
 */
export type Answer =
  | (AnswerBody & { readonly kind: 'grounded'; readonly lead?: string })
  | (AnswerBody & { readonly kind: 'refused'; readonly reason: RefusalReason; readonly lead: string });
