import type { Language, RefusalReason, Status } from '../domain.ts';
import { filled, inEnglish, type Message } from '../messages.ts';
import type { Stage } from '../reindex.ts';
import { traditionalize } from '../text/normal.ts';
import { chinese } from './messages-chinese.ts';
import { simplified } from './phrases-chinese.ts';
import { english } from './phrases-english.ts';

/** Everything that the bot says in its own words, once a language. */
export interface Phrases {
  /** `examples` are questions, one a line. */
  greeting(places: string, examples: string): string;
  /** A question that the corpus can answer. */
  example(place: string, year: string, metric: string, isTarget: boolean): string;
  groupGreeting(mention: string): string;
  help(isOperator: boolean): string;
  askWhat: string;
  /** Something was said to us that asks nothing. */
  askHow: string;
  otherScript: string;
  wordsOnly: string;
  unknownCommand: string;
  busy: string;
  tooMany: string;
  tooSlow: string;
  failed: string;
  operatorsOnly: string;
  notAllowedHere(chatId: number): string;
  stale: string;
  notYours: string;

  sources: string;
  open(marker: number): string;
  link(marker: number): string;
  noArticles: string;
  figuresOf(count: number): string;
  themes: string;
  otherTheme: string;
  theme(name: string): string;
  noFigures: string;
  noFiguresOf(words: string): string;
  page(page: number, pages: number): string;
  back: string;
  status: Record<Status, string>;
  compareTitle: string;
  compareHead: { metric: string; actual: string; target: string };
  nothingToCompare(metric: string): string;
  noPeriod: string;

  voted: string;
  whyNot: string;
  reasons: Record<DownReason, string>;
  thanks: string;

  settings(language: string): string;
  automatic: string;
  saved: string;
  privacy(kept: string, model: string | undefined): string;
  /** What is kept of a person; `tokens` are those that the model took today. */
  kept(of: { answers: number; votes: number; tokens: number; language: string }): string;
  deleteMine: string;
  reallyDelete: string;
  yesDelete: string;
  deleted: string;

  indexing: string;
  alreadyIndexing: string;
  stages: Record<Stage, string>;
  progress(stage: string, done: number, total: number | undefined): string;
  publishedIndex(generation: string, articles: string, figures: string, seconds: string): string;
  skipped(count: number): string;
  indexFailed: string;
  withheld: string;
  /** What to do about it. */
  correctOrPublish: string;
  publishAllTheSame: string;
  rolledBack(generation: string): string;
  notRolledBack: string;
  unansweredTitle: string;
  nothingUnanswered: string;
  unansweredReason: Record<RefusalReason | 'down-voted', string>;
  statusLines: Record<StatusLine, string>;
  statusLine(name: string, value: string): string;
  uptime(hours: number, minutes: number): string;
  none: string;
  modelLine(name: string, asked: number, written: number, tokens: number): string;

  previewTitle: string;
  previewCounts(chars: number, figures: number): string;
  replaces(title: string): string;
  isNew: string;
  confirmUpload: string;
  cancel: string;
  cancelled: string;
  uploadFailed: string;
  uploadTooLarge: string;

  inlineHint: string;
  commands: Record<PublicCommand, string>;
  operatorCommands: Record<OperatorCommand, string>;
  description: string;
  shortDescription: string;
}

export const downReasons = ['wrong-figure', 'wrong-source', 'missed', 'unclear'] as const;
export type DownReason = (typeof downReasons)[number];
export type StatusLine =
  | 'generation'
  | 'articles'
  | 'passages'
  | 'figures'
  | 'embedding'
  | 'uptime'
  | 'questions'
  | 'refusals'
  | 'model'
  | 'queue'
  | 'lastError';

export const publicCommands = ['ask', 'figures', 'compare', 'sources', 'settings', 'privacy', 'help', 'start'] as const;
export const operatorCommands = ['status', 'reindex', 'rollback', 'unanswered'] as const;
export type PublicCommand = (typeof publicCommands)[number];
export type OperatorCommand = (typeof operatorCommands)[number];

const inTraditionalSigns = (text: string) => traditionalize(text).replace(/“/g, '「').replace(/”/g, '」');

/** The simplified phrases in traditional characters, with the quotation marks that belong to them. */
function inTraditional<Value>(value: Value): Value {
  const convert = (one: unknown): unknown => {
    if (typeof one === 'string') return inTraditionalSigns(one);
    if (typeof one === 'function') return (...words: unknown[]) => convert(one(...words));
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([key, part]) => [key, convert(part)]));
    return one;
  };
  return convert(value) as Value;
}

/** Made when first asked for: the converter behind it takes 40 MB and a third of a second, which a terminal without traditional questions is spared. */
let traditional: Phrases | undefined;

export const phrases: Readonly<Record<Language, Phrases>> = {
  'zh-Hans': simplified,
  get 'zh-Hant'() {
    traditional ??= inTraditional(simplified);
    return traditional;
  },
  en: english,
};

/** A message from elsewhere in the house in a language; in English what nobody has translated. Its values are names, paths and words of others: they stay as they are. */
export function tell(what: Message, language: Language): string {
  if (language === 'en') return inEnglish(what);
  const simplified = (template: string) => chinese[template] ?? template;
  return filled(what, language === 'zh-Hant' ? (one) => inTraditionalSigns(simplified(one)) : simplified, '；');
}
