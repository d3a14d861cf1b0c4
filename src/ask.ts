import { compose } from './answers/compose.ts';
import type { Material } from './answers/drafting.ts';
import { generate } from './answers/generate/generate.ts';
import { draftPrompt } from './answers/generate/prompt.ts';
import { refuse } from './answers/refusals.ts';
import { understand } from './answers/understand.ts';
import { verify } from './answers/verify.ts';
import { vocabularyOf } from './answers/vocabulary.ts';
import type { Answer, Draft, Language, Passage } from './domain.ts';
import type { Generation } from './index/generations.ts';
import { type CallOptions, type Chat, type ModelFailure, ModelUnavailable } from './models/chat.ts';
import { estimateTokens, type TokenBudget } from './models/tokens.ts';

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
  /** LangChain's callbacks, for tracing. */
  readonly callbacks?: NonNullable<CallOptions['config']>['callbacks'];
}

/** How it went with a model. */
export interface ModelReport {
  /** Whose answer is returned: the model's claims, our refusal where it refused, or the embedded answer. */
  readonly outcome: 'written' | 'refused' | 'embedded';
  /** Why it is the embedded one: the model's failure, or none of its claims stood, or none met what was asked. */
  readonly cause?: ModelFailure | 'fallen' | 'off the question';
  /** Prompts and replies of all calls, as the endpoint counted them, else as estimated. */
  readonly tokens: number;
  readonly calls: number;
}

/** How many passages an answer is looked for in. */
const passages = 12;

/** Answers the last of `turns`, the questions of one conversation, from one generation. Throws only when `signal` aborts. */
export async function ask(turns: readonly string[], generation: Generation, options: AskOptions = {}): Promise<Answer> {
  const vocabulary = vocabularyOf(generation);
  const query = understand(turns, { vocabulary, glossary: generation.glossary, language: options.language });
  const hits = await generation.retriever.search(query.text, { k: passages });
  options.signal?.throwIfAborted();
  const material = { query, hits, known: generation, vocabulary };
  const draft = compose(material);
  const embedded = verify(draft, generation);
  const { chat } = options;
  if (!chat || ['about-bot', 'about-articles', 'greeting', 'unreadable'].includes(query.kind)) return embedded;
  return askModel(chat, { turns, material, draft, embedded, options });
}

interface Asked {
  readonly turns: readonly string[];
  readonly material: Material;
  readonly draft: Draft;
  readonly embedded: Answer;
  readonly options: AskOptions;
}

/** The model's answer within its time; the embedded one, which is there already, where there is none. */
async function askModel(chat: Chat, { turns, material, draft, embedded, options }: Asked): Promise<Answer> {
  const { known, query } = material;
  const limit = limitOf(chat, options);
  const spent = { tokens: 0, calls: 0 };
  const report = (outcome: ModelReport['outcome'], cause?: NonNullable<ModelReport['cause']>) =>
    options.onReport?.({ outcome, ...spent, ...(cause && { cause }) });
  try {
    const prompt = draftPrompt(
      { query, turns, passages: passagesOf(draft, material), articles: known.articles, ledger: known.ledger },
      (messages) => messages.reduce((sum, one) => sum + estimateTokens(one.content), 0) <= chat.limits.maxPromptTokens,
    );
    const written = await generate({
      language: query.language,
      ...prompt,
      evidence: known,
      drafts: chat.limits.drafts,
      onProgress: options.onProgress,
      say: (messages) =>
        chat.say(messages, {
          signal: limit.signal,
          budget: options.budget,
          config: { runName: 'draft', tags: ['quwen'], ...(options.callbacks && { callbacks: options.callbacks }) },
          onTokens: (tokens) => {
            spent.tokens += tokens;
            spent.calls += 1;
          },
        }),
    });
    if (written.kind === 'written') {
      report('written');
      return written.answer;
    }
    if (written.kind === 'refused' && embedded.kind === 'grounded' && embedded.figures.length === 0) {
      report('refused');
      return verify(refuse(material, written.reason, draft.claims), known);
    }
    report('embedded', written.kind === 'fallen' ? 'fallen' : undefined);
    return embedded;
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof ModelUnavailable)) throw error;
    report('embedded', error.failure);
    return embedded;
  } finally {
    limit.end();
  }
}

/** The passages of the embedded answer, which the ledger chose, and then those of the search. */
function passagesOf(draft: Draft, { hits }: Material): Passage[] {
  const chosen = draft.claims.flatMap(({ sources }) => sources.map(({ passage }) => passage));
  const all = new Map([...chosen, ...hits.map(({ passage }) => passage)].map((passage) => [passage.id, passage]));
  return [...all.values()];
}

/** Aborts when the asker gives up, and when the model has had its time. Not by AbortSignal.any: that would leave a trace in a signal as long-lived as the process. */
function limitOf({ limits }: Chat, { signal, withinMs }: AskOptions): { signal: AbortSignal; end: () => void } {
  const timeoutMs = Math.min(limits.timeoutMs, withinMs ?? Number.POSITIVE_INFINITY);
  const limit = new AbortController();
  const timer = setTimeout(
    () => limit.abort(new ModelUnavailable('timeout', `no answer from the chat model within ${timeoutMs} ms`)),
    timeoutMs,
  );
  const abort = () => limit.abort(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  return {
    signal: limit.signal,
    end: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}
