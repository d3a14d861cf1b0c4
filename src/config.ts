import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { z } from 'zod';
import { AppError } from './errors.ts';

const text = z.string().trim();
const ids = text
  .transform((value) => value.split(/[\s,，]+/).filter(Boolean))
  .pipe(z.array(z.string().regex(/^-?\d+$/, 'numeric ids, separated by commas')))
  .transform((list) => list.map(Number));
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

/** Every variable that the project reads, with its default. `.env.example` lists the same; a test holds them together. */
export const variables = {
  CORPUS_DIR: text.min(1).default('corpus'),
  DATA_DIR: text.min(1).default('data'),

  BOT_TOKEN: text.regex(/^\d+:[\w-]{20,}$/, 'a token as @BotFather gives it, 123456:ABC…').optional(),
  OPERATOR_IDS: ids.default([]),
  ALLOWED_CHAT_IDS: ids.default([]),
  TELEGRAM_API_ROOT: z.url().default('https://api.telegram.org'),
  WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEBHOOK_SECRET: text.regex(/^[\w-]{1,256}$/, '1 to 256 letters, digits, _ or -').optional(),
  PORT: whole(0, 65_535).default(8080),
  ANSWER_TIMEOUT_MS: whole(100, 600_000).default(30_000),
  MAX_CONCURRENT_TURNS: whole(1, 1_000).default(16),
  USER_QUESTIONS_PER_MINUTE: whole(0, 10_000).default(30),
  GROUP_QUESTIONS_PER_MINUTE: whole(0, 10_000).default(60),

  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
};

const schema = z.object(variables);
export type Config = z.infer<typeof schema>;

/**
 * Reads the environment, and `.env` beneath it (the environment wins). An empty value counts as not set.
 * @throws AppError `bad-config`, with every fault on a line of its own.
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env, envFile = '.env'): Config {
  const given = { ...readEnvFile(envFile), ...environment };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new AppError('bad-config', `settings that cannot be used (see .env.example):\n${faults.join('\n')}`);
}

function readEnvFile(path: string): Record<string, string> {
  try {
    return parse(readFileSync(path));
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return {};
    throw new AppError('bad-config', `${path} cannot be read (${code}): make it a readable file, or remove it`, {
      cause,
    });
  }
}
