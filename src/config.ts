import { readFileSync } from 'node:fs';
import { Cron } from 'croner';
import { parse } from 'dotenv';
import { z } from 'zod';
import type { Language } from './domain.ts';
import { AppError } from './errors.ts';

/** A value that must look like `pattern`; `allowed` says so in words. */
const text = (allowed: string, pattern = /\S/) => z.string().trim().regex(pattern, allowed);
const ids = text('numeric ids, separated by commas', /^-?\d+(?:[\s,，]+-?\d+)*[\s,，]*$/).transform((value) =>
  value
    .split(/[\s,，]+/)
    .filter(Boolean)
    .map(Number),
);
const whole = (min: number, max: number) => {
  const allowed = `a whole number from ${min} to ${max}`;
  return text(allowed, /^\d{1,15}$/)
    .transform(Number)
    .pipe(z.number().min(min, allowed).max(max, allowed));
};
const amount = (min: number, max: number) => {
  const allowed = `a number from ${min} to ${max}`;
  return text(allowed, /^\d{1,6}(?:\.\d{1,6})?$/)
    .transform(Number)
    .pipe(z.number().min(min, allowed).max(max, allowed));
};
const address = z.url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' });
const cronMeans = 'a cron pattern such as 30 4 * * * (every day at half past four)';
const isCronPattern = (pattern: string) => {
  try {
    return new Cron(pattern, { paused: true }).nextRun() !== null;
  } catch {
    return false;
  }
};
const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** Every variable that the project reads, with its default. `.env.example` lists the same; a test holds them together. */
export const variables = {
  CORPUS_DIR: text('a folder').default('corpus'),
  DATA_DIR: text('a folder').default('data'),
  REINDEX_SCHEDULE: text(cronMeans).refine(isCronPattern, cronMeans).optional(),

  BOT_TOKEN: text('a token as @BotFather gives it, 123456:ABC…', /^\d+:[\w-]{20,}$/).optional(),
  OPERATOR_IDS: ids.default([]),
  ALLOWED_CHAT_IDS: ids.default([]),
  TELEGRAM_API_ROOT: address.default('https://api.telegram.org'),
  WEBHOOK_URL: address.optional(),
  WEBHOOK_SECRET: text('1 to 256 letters, digits, _ or -', /^[\w-]{1,256}$/).optional(),
  PORT: whole(0, 65_535).default(8080),
  ANSWER_TIMEOUT_MS: whole(100, 600_000).default(30_000),
  MAX_CONCURRENT_TURNS: whole(1, 1_000).default(16),
  USER_QUESTIONS_PER_MINUTE: whole(0, 10_000).default(30),
  GROUP_QUESTIONS_PER_MINUTE: whole(0, 10_000).default(60),

  LLM_BASE_URL: address.optional(),
  LLM_MODEL: text('the name of a model').optional(),
  LLM_API_KEY: text('a key without blanks', /^\S+$/).optional(),
  LLM_TEMPERATURE: amount(0, 2).optional(),
  LLM_TIMEOUT_MS: whole(100, 600_000).default(20_000),
  LLM_STALL_TIMEOUT_MS: whole(50, 600_000).default(8_000),
  LLM_MAX_PROMPT_TOKENS: whole(1_000, 200_000).default(8_000),
  LLM_MAX_REPLY_TOKENS: whole(100, 32_000).default(1_500),
  LLM_DRAFTS: whole(1, 5).default(2),
  LLM_TOKENS_PER_DAY: whole(0, 10 ** 12).default(0),
  LLM_USER_TOKENS_PER_DAY: whole(0, 10 ** 12).default(0),
  LLM_GROUP_TOKENS_PER_DAY: whole(0, 10 ** 12).default(0),

  EMBEDDING_MODEL: text('the name of a model, or the folder that holds it').optional(),
  EMBEDDING_DIMENSIONS: whole(2, 16_384).optional(),
  EMBEDDING_BASE_URL: address.optional(),
  EMBEDDING_API_KEY: text('a key without blanks', /^\S+$/).optional(),
  EMBEDDING_WEIGHT: amount(0, 100).optional(),
  EMBEDDING_TIMEOUT_MS: whole(50, 60_000).default(1_500),

  LOG_LEVEL: z.enum(levels, { error: 'silent, error, warn, info or debug' }).default('info'),
};

const schema = z.object(variables);
export type Config = z.infer<typeof schema>;

/** These are shown in no message. */
const secrets: ReadonlySet<string> = new Set(['BOT_TOKEN', 'WEBHOOK_SECRET', 'LLM_API_KEY', 'EMBEDDING_API_KEY']);

/**
 * Reads the environment, and `.env` beneath it (the environment wins). An empty value counts as not set. What looks like a misspelt variable in `.env` is told to `warn`.
 * @throws AppError `bad-config`, with every fault on a line of its own.
 */
export function loadConfig(
  environment: NodeJS.ProcessEnv = process.env,
  envFile = '.env',
  warn: (message: string) => void = (message) => process.stderr.write(`${message}\n`),
): Config {
  const written = readEnvFile(envFile);
  for (const name of Object.keys(written)) {
    const meant = misspelt(name);
    if (meant) warn(`${envFile}: ${name} is not read; did you mean ${meant}?`);
  }
  const given = { ...written, ...environment };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(set);
  if (result.success) return complete(result.data);
  const allowed = new Map(result.error.issues.map(({ path, message }) => [String(path[0]), message]));
  const faults = [...allowed].map(
    ([name, what]) => `  ${name}: ${shown(name, set[name]!)} cannot be used; give ${what}`,
  );
  throw new AppError('bad-config', `settings that cannot be used (see .env.example):\n${faults.join('\n')}`);
}

/** The language of whoever sits at the terminal, by its locale: `zh_CN.UTF-8`, `zh_TW`. English for every other. */
export function terminalLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  if (!/^zh\b|^zh_/iu.test(locale)) return 'en';
  return /hant|_(?:TW|HK|MO)/iu.test(locale) ? 'zh-Hant' : 'zh-Hans';
}

/** What is nothing without the others, and what else speaks of it. */
const together = [
  { what: 'a chat model', needed: ['LLM_BASE_URL', 'LLM_MODEL'], besides: ['LLM_API_KEY'] },
  {
    what: 'an embedding',
    needed: ['EMBEDDING_MODEL', 'EMBEDDING_DIMENSIONS'],
    besides: ['EMBEDDING_BASE_URL', 'EMBEDDING_API_KEY', 'EMBEDDING_WEIGHT'],
  },
] as const;

/** @throws AppError `bad-config` where one setting is nothing without another. */
function complete(config: Config): Config {
  for (const { what, needed, besides } of together) {
    const missing = needed.filter((name) => config[name] === undefined);
    const isAsked = missing.length < needed.length || besides.some((name) => config[name] !== undefined);
    if (isAsked && missing.length > 0)
      throw new AppError('bad-config', `${what} needs ${missing.join(' and ')} too (see .env.example)`);
  }
  return config;
}

/** A value as a message may show it: no secret, not even one that was written behind the wrong name. */
function shown(name: string, value: string): string {
  if (secrets.has(name) || /\d+:[\w-]{20,}|\/\/[^/]*@/.test(value)) return 'its value';
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}

/** The variable of ours that a name is at most two letters away from; of a short one, not more than a quarter of it. */
function misspelt(name: string): string | undefined {
  const names = Object.keys(variables);
  if (names.includes(name)) return undefined;
  return names.find((known) => lettersApart(name.toUpperCase(), known) <= Math.min(2, known.length / 4));
}

/** Letters to be put in, left out or exchanged (Levenshtein 1966). */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1)
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === b[j] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

function readEnvFile(path: string): Record<string, string> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return {};
    throw new AppError('bad-config', `${path} cannot be read (${code}): make it a readable file, or remove it`, {
      cause,
    });
  }
  try {
    const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!lines.includes('\0')) return parse(lines);
  } catch {
    // Told below: what is not UTF-8 is no more a text than what holds NULs.
  }
  throw new AppError('bad-config', `${path} is not a text in UTF-8: save it as one, or copy .env.example anew`);
}
