import {
  type Again,
  askedAgain,
  byItself,
  isOfSentence,
  sameKind,
  saysName,
  tellUnder,
} from './answers/composing/asked-again.ts';
import { besideTold } from './answers/composing/beside-told.ts';
import { isOneMore, isWhyAlone, mayRepeat, quotesOthers, repeats } from './answers/composing/choosing/this-turn.ts';
import { compose } from './answers/composing/compose.ts';
import { asksEvent, tellEvent } from './answers/composing/event-told.ts';
import { showNearest } from './answers/composing/facts/nearest.ts';
import {
  askedOfOther,
  asksOfTold,
  explainedAs,
  goOn,
  isOfUnsaid,
  keptTo,
  tellsOther,
} from './answers/composing/going-on.ts';
import {
  areaBeside,
  asksArea,
  countsOwn,
  isMadeOfTold,
  isOfOtherGrowth,
  isOfOtherMeasure,
  isOfUntold,
} from './answers/composing/held-told.ts';
import { inFull } from './answers/composing/in-full.ts';
import { reckonTold } from './answers/composing/of-told.ts';
import { type Material, ofOutlet } from './answers/composing/saying/drafting.ts';
import { partTold } from './answers/composing/saying/part-told.ts';
import { refuse } from './answers/composing/saying/refusals.ts';
import { isOfOneOwner, toldBy } from './answers/composing/told-by.ts';
import type { Before } from './answers/composing/told-years.ts';
import { generate } from './answers/generating/generate.ts';
import { draftPrompt, type PromptMessage, passagesOf, rewritePrompt } from './answers/generating/prompt.ts';
import { isOffQuestion, isUnsure } from './answers/generating/question.ts';
import { rewritten } from './answers/generating/reply.ts';
import { talkKinds } from './answers/understanding/asking.ts';
import {
  againstIn,
  higherThan,
  partIn,
  type Reckoning,
  reckoningOf,
} from './answers/understanding/conversation/reckonings.ts';
import { settled } from './answers/understanding/conversation/settled.ts';
import { understand } from './answers/understanding/understand.ts';
import { vocabularyOf } from './answers/understanding/vocabulary.ts';
import { verify } from './answers/verifying/verify.ts';
import type { Answer, Draft, Hit, Language, Passage, Query } from './domain.ts';
import type { Generation } from './index/generations.ts';
import type { CallOptions, Chat } from './models/chat.ts';
import { type ModelFailure, ModelUnavailable } from './models/chat-failure.ts';
import { limitOf } from './models/time-limit.ts';
import { promptTokens, type TokenBudget } from './models/tokens.ts';
import { step } from './models/tracing.ts';
import { simplify } from './text/normal.ts';

export interface AskOptions {
  /** The language that the chat has chosen; otherwise that of the question. */
  readonly language?: Language | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Writes the answer. Without it, and whenever it gives none that stands, the answer is the embedded one. */
  readonly chat?: Chat | undefined;
  /** What may be spent on this question, beside what the chat may spend in all: the asker's and the group's budget. */
  readonly budget?: TokenBudget | undefined;
  /** A model is given up after so long, where that is sooner than its own limit: the time that is left for the answer. */
  readonly withinMs?: number | undefined;
  /**
   * The answer so far, each time that a claim of the model has been verified: everything in it is verified, and it can be rendered like any other. Later ones say more, or
   * the same better; what counts in the end is the answer returned, which may be another (the embedded one, where the model broke off).
   */
  readonly onProgress?: ((answer: Answer) => void) | undefined;
  /** Called once, before the answer is returned, where a model was asked. */
  readonly onReport?: ((report: ModelReport) => void) | undefined;
  /** LangChain's callbacks, for tracing: `quwen` with `search`, `rewrite`, `draft` (the model's calls and their `verification` within) and `outcome`. */
  readonly callbacks?: NonNullable<CallOptions['config']>['callbacks'];
}

/** How it went with a model. */
export interface ModelReport {
  /** Whose answer is returned: the model's claims, our refusal where it refused, or the embedded answer. */
  readonly outcome: 'written' | 'refused' | 'embedded';
  /**
   * Why it is the embedded one: the model's failure, none of its claims stood, they answer another question, it refused what the ledger knows, or there was
   * no passage for it to read.
   */
  readonly cause?: ModelFailure | 'fallen' | 'off the question' | 'refused' | 'no passages';
  /** How many claims of the model fell. */
  readonly fallen: number;
  /** Prompts and replies of all calls, as the endpoint counted them, else as estimated. */
  readonly tokens: number;
  readonly calls: number;
}

/** As many earlier turns are answered again to go on from. */
const mostBefore = 3;

/** How many passages an answer is looked for in. */
export const passages = 12;

/** Answers the last of `said`, the turns of one conversation, from one generation. Throws only when `signal` aborts. */
export async function ask(said: readonly string[], generation: Generation, given: AskOptions = {}): Promise<Answer> {
  const { chat } = given;
  const { turns, language, isInFull } = settled(said);
  const options = language ? { ...given, language } : given;
  if (!chat || isInFull) {
    const { material, draft, answer } = await answered(turns, asking(generation, options));
    return isInFull ? verify(inFull(draft, material), generation) : answer();
  }
  return step('quwen', { turns, generation: generation.name }, options, async (traced) => {
    const embedded = await answered(turns, asking(generation, traced));
    const isTalk = talkKinds.has(embedded.material.query.kind);
    return isTalk ? embedded.answer() : askModel(chat, { turns, generation, embedded, options: traced });
  });
}

interface Embedded {
  readonly material: Material;
  readonly draft: Draft;
  /** Verified when it is asked for: where a model writes the answer nobody waits for that. */
  readonly answer: () => Answer;
}

/** One question of a conversation, for which those before it may be answered again. */
interface Asking {
  readonly known: Generation;
  readonly options: AskOptions;
  /** What was asked for it already, by its turns. */
  readonly answers: Map<string, Promise<Embedded>>;
}

const asking = (known: Generation, options: AskOptions): Asking => ({ known, options, answers: new Map() });

function answered(turns: readonly string[], one: Asking): Promise<Embedded> {
  const key = turns.join('\n');
  const answer = one.answers.get(key) ?? answerEmbedded(turns, one);
  one.answers.set(key, answer);
  return answer;
}

async function answerEmbedded(turns: readonly string[], one: Asking): Promise<Embedded> {
  const { known, options } = one;
  const vocabulary = vocabularyOf(known);
  const query = understand(turns, { vocabulary, glossary: known.glossary, language: options.language });
  const made = turns.length > 1 ? reckoningOf(simplify(turns.at(-1)!)) : undefined;
  const reckoned = made && (await ofTurnsBefore(made, turns, query, one));
  if (reckoned) return reckoned;
  const hits = await search(query, known, options);
  options.signal?.throwIfAborted();
  const material = { query, hits, known: ofOutlet(known, query.outlet), vocabulary };
  const own = isOfUnsaid(query, material) ? undefined : compose(material);
  const composed = own && !quotesOthers(own, query) ? own : refuse(material, 'not-in-corpus', []);
  // 哪个快, of answers that told nothing alike: no sentence is what is made of them.
  const isMade = made !== undefined && isMadeOfTold(made, composed);
  const isLoose =
    (isMade && (composed.claims.length < 2 || isOfUntold(composed, await toldBefore(turns, one)))) ||
    (made?.kind === 'aspect' && isOfOtherGrowth(composed, (await toldBefore(turns, one))[0]));
  if (!isLoose) return afterTurns(turns, composed, material, one);
  return withAnswer(
    showNearest(composed.kind === 'refused' ? composed : refuse(material, 'not-in-corpus', []), material),
    material,
    known,
  );
}

const withAnswer = (draft: Draft, material: Material, known: Generation): Embedded => ({
  material,
  draft,
  answer: () => verify(draft, known),
});

/** Of a sentence in parts only one is told; a turn that follows may go on from all of it. */
const withPart = (draft: Draft, material: Material, known: Generation): Embedded => ({
  ...withAnswer(draft, material, known),
  answer: () => verify(partTold(draft, material), known),
});

/** What was composed for the last of `turns`, or what the answers before it make of that turn. */
async function afterTurns(
  turns: readonly string[],
  composed: Draft,
  material: Material,
  one: Asking,
): Promise<Embedded> {
  const { query } = material;
  const { known, options } = one;
  const than = higherThan(simplify(turns.at(-1)!));
  // What a turn asks may stand in the sentence that answered the turn before.
  const isOpen =
    composed.kind === 'refused' ||
    mayRepeat(composed, query) ||
    isOneMore(query) ||
    isWhyAlone(query) ||
    asksArea(query) ||
    countsOwn(query) ||
    than !== undefined ||
    asksEvent(query) ||
    asksOfTold(query);
  const before = isOpen && turns.length > 1 ? turns.slice(0, -1).slice(-mostBefore) : [];
  if (before.length === 0)
    return composed.kind === 'refused'
      ? withAnswer(showNearest(composed, material), material, known)
      : withPart(composed, material, known);
  const told = await answered(before, one);
  const beside =
    (asksEvent(query) ? tellEvent(material, told.draft) : undefined) ??
    besideTold(composed, told.draft, material) ??
    areaBeside(toldBy(told.draft, material), material);
  if (beside) return withAnswer(beside, material, known);
  const kin = await askedAs(sameKind(turns, query, material), material, one);
  if (kin) return kin;
  const isOpenStill = composed.kind === 'refused' || mayRepeat(composed, query);
  const itself = isOpenStill ? await askedAs(byItself(turns, query), material, one) : undefined;
  if (itself && isOfOneOwner(itself.draft, told.draft, material)) return itself;
  const isRepeated =
    repeats(composed, told.draft, query) ||
    (than !== undefined && composed.claims.length < 2) ||
    isOfOtherMeasure(toldBy(composed, material), toldBy(told.draft, material), material);
  const kept = asksOfTold(query) ? keptTo(told.draft, composed, material) : composed;
  const own = isRepeated ? refuse(material, 'not-in-corpus', []) : kept;
  if (own.kind === 'grounded')
    return asksOfTold(query) ? withAnswer(own, material, known) : withPart(own, material, known);
  const other = askedOfOther(query, told.draft, material);
  if (other) {
    const asked = await answered([other.question], asking(known, { ...options, language: query.language }));
    if (tellsOther(other.name, asked.draft, told.draft, material)) return asked;
  }
  const gap = await withAnother(turns, told.draft, material, one);
  if (gap) return withAnswer(gap, material, known);
  const again = askedAgain(turns, query);
  const alone = await askedAs(again, material, one);
  if (alone && (again!.turns.length > 1 || isOfSentence(alone.draft, told.draft))) return alone;
  const under = tellUnder(material, told.draft);
  if (under) return withAnswer(under, material, known);
  const explained = explainedAs(told.material.query, told.draft, material);
  if (explained !== undefined) return answered([explained, turns.at(-1)!], one);
  return withAnswer(showNearest(goOn(material, told.draft) ?? own, material), material, known);
}

/** The answer to other turns, where it tells of what they are to be asked for. */
async function askedAs(again: Again | undefined, { query }: Material, { known, options }: Asking) {
  const other = again && (await answered(again.turns, asking(known, { ...options, language: query.language })));
  return other && saysName(other.draft, again.name) ? other : undefined;
}

/** 比天然气高多少, 小学占多少: of what the turn before was told, and of what is named. */
async function withAnother(
  turns: readonly string[],
  told: Draft,
  material: Material,
  one: Asking,
): Promise<Draft | undefined> {
  const words = simplify(turns.at(-1)!);
  const [than, part] = [higherThan(words), partIn(words)];
  const other = than ?? againstIn(words) ?? part;
  if (other === undefined) return undefined;
  const own = await answered([...turns.slice(0, -1), `那${other}呢`], one);
  return reckonTold(
    than !== undefined
      ? { kind: 'order', isLeastFirst: false, of: 2 }
      : part === undefined
        ? { kind: 'difference' }
        : { kind: 'share', of: part },
    [beforeOf(own), { draft: told }],
    material,
  );
}

/** What the turns before were told, the newest first. */
async function toldBefore(turns: readonly string[], one: Asking): Promise<Before[]> {
  const answers: Before[] = [];
  for (let end = turns.length - 1; end > 0 && answers.length <= mostBefore; end -= 1)
    answers.push(beforeOf(await answered(turns.slice(0, end), one)));
  return answers;
}

/** What a turn was told, and what it named itself: a thing, or a place. */
const beforeOf = ({ draft, material: { query } }: Embedded): Before => ({
  draft,
  dimensions: query.dimensions,
  turn: query.turn || (query.place && query.asked.includes(query.place) ? query.place : undefined),
});

/** 加起来, 换成公顷: of what the turns before were told, by their own answers. */
async function ofTurnsBefore(
  made: Reckoning,
  turns: readonly string[],
  query: Query,
  one: Asking,
): Promise<Embedded | undefined> {
  const { known } = one;
  const material = { query, hits: [], known, vocabulary: vocabularyOf(known) };
  const draft = reckonTold(made, await toldBefore(turns, one), material);
  return draft && withAnswer(draft, material, known);
}

function search({ text, outlet }: Query, { retriever, articles }: Generation, options: AskOptions): Promise<Hit[]> {
  // The passages of one article stand together.
  const last = { articleId: '', isOf: false };
  const isOfOutlet = ({ articleId }: Passage) => {
    if (articleId !== last.articleId)
      Object.assign(last, { articleId, isOf: articles.get(articleId)?.outlet === outlet });
    return last.isOf;
  };
  const find = () =>
    retriever.search(text, { k: passages, isDistinct: true, ...(outlet !== undefined && { filter: isOfOutlet }) });
  return options.chat ? step('search', { text }, options, find) : find();
}

interface Asked {
  readonly turns: readonly string[];
  readonly generation: Generation;
  readonly embedded: Embedded;
  readonly options: AskOptions;
}

/** The model's answer within its time; the embedded one, which is there already, where there is none. */
async function askModel(chat: Chat, { turns, generation, embedded, options }: Asked): Promise<Answer> {
  const { material, draft } = embedded;
  const { query } = material;
  const limit = limitOf(chat, options);
  const spent = { tokens: 0, calls: 0 };
  let fallen = 0;
  const say = (name: string, messages: readonly PromptMessage[], traced: AskOptions) =>
    chat.say(messages, {
      signal: limit.signal,
      budget: options.budget,
      config: { runName: name, tags: ['quwen'], ...(traced.callbacks && { callbacks: traced.callbacks }) },
      onTokens: (tokens) => {
        spent.tokens += tokens;
        spent.calls += 1;
      },
    });
  const done = (outcome: ModelReport['outcome'], answer: Answer, cause?: NonNullable<ModelReport['cause']>) => {
    const report: ModelReport = { outcome, fallen, ...spent, ...(cause && { cause }) };
    options.onReport?.(report);
    return step('outcome', report, options, () => answer);
  };
  try {
    const rewriting = rewritePrompt(turns, material.vocabulary.homes);
    const meaning =
      isUnsure(query, turns) && promptTokens(rewriting) <= chat.limits.maxPromptTokens
        ? await step('rewrite', { turns }, options, (traced) => rewritten(say('rewrite-call', rewriting, traced)))
        : undefined;
    const found = meaning ? await search({ ...query, text: meaning }, generation, options) : [];
    const prompt = draftPrompt(
      {
        query,
        meaning,
        turns,
        passages: passagesOf(draft, [...found, ...material.hits]),
        articles: generation.articles,
        ledger: generation.ledger,
      },
      chat.limits.maxPromptTokens,
    );
    if (prompt.passages.length === 0) return await done('embedded', embedded.answer(), 'no passages');
    const written = await step('draft', { question: query.asked, meaning }, options, (traced) =>
      generate({
        language: query.language,
        ...prompt,
        evidence: generation,
        drafts: chat.limits.drafts,
        maxRepairTokens: chat.limits.maxReplyTokens,
        signal: limit.signal,
        onProgress: options.onProgress,
        onVerified: ({ standing, fallen, refusal }) =>
          step('verification', { claims: standing.length + fallen.length }, traced, () => ({
            standing: standing.map(({ text }) => text),
            fallen,
            refusal,
          })),
        say: (messages) => say('draft-call', messages, traced),
      }),
    );
    fallen = written.fallen;
    if (written.kind === 'fallen') return await done('embedded', embedded.answer(), 'fallen');
    if (written.kind === 'written')
      return meaning === undefined && isOffQuestion(query, written.answer, generation)
        ? await done('embedded', embedded.answer(), 'off the question')
        : await done('written', written.answer);
    // A figure that the ledger has for this very question is not refused because a model did not see it.
    const own = embedded.answer();
    if (own.kind === 'refused' || own.figures.length > 0) return await done('embedded', own, 'refused');
    return await done('refused', verify(refuse(material, written.reason, draft.claims), generation));
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof ModelUnavailable)) throw error;
    return await done('embedded', embedded.answer(), error.failure);
  } finally {
    limit.end();
  }
}
