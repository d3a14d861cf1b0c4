import { join } from 'node:path';
import { Chat } from './chat.ts';
import { openAiChat } from './openai-chat.ts';
import { dailyBudget, SpentInFile } from './tokens.ts';

/** The settings of `.env.example` that speak of a chat model. */
export interface ChatSettings {
  readonly DATA_DIR: string;
  readonly ANSWER_TIMEOUT_MS: number;
  readonly LLM_BASE_URL?: string | undefined;
  readonly LLM_MODEL?: string | undefined;
  readonly LLM_API_KEY?: string | undefined;
  readonly LLM_TEMPERATURE?: number | undefined;
  readonly LLM_TIMEOUT_MS: number;
  readonly LLM_STALL_TIMEOUT_MS: number;
  readonly LLM_MAX_PROMPT_TOKENS: number;
  readonly LLM_MAX_REPLY_TOKENS: number;
  readonly LLM_DRAFTS: number;
  readonly LLM_TOKENS_PER_DAY: number;
}

/** The chat model of the settings, or `undefined` where they name none. Nothing is loaded or called before the first question. */
export function configuredChat(config: ChatSettings, warn: (message: string) => void): Chat | undefined {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model } = config;
  if (baseUrl === undefined || model === undefined) return undefined;
  const perDay = config.LLM_TOKENS_PER_DAY;
  return new Chat({
    name: model,
    load: () =>
      openAiChat({
        baseUrl,
        model,
        apiKey: config.LLM_API_KEY,
        temperature: config.LLM_TEMPERATURE,
        maxReplyTokens: config.LLM_MAX_REPLY_TOKENS,
      }),
    limits: {
      // The embedded answer must still be in time for those who wait.
      timeoutMs: Math.min(config.LLM_TIMEOUT_MS, 0.8 * config.ANSWER_TIMEOUT_MS),
      stallMs: config.LLM_STALL_TIMEOUT_MS,
      maxPromptTokens: config.LLM_MAX_PROMPT_TOKENS,
      maxReplyTokens: config.LLM_MAX_REPLY_TOKENS,
      drafts: config.LLM_DRAFTS,
    },
    budget: perDay > 0 ? dailyBudget(perDay, new SpentInFile(join(config.DATA_DIR, 'tokens.json'), warn)) : undefined,
    warn,
  });
}
