import type { ResponseParameters } from '@grammyjs/types';

/** A refusal as the Bot API words it: `description` begins with the name of the status, as in `Bad Request: chat not found`. */
export class ApiFailure extends Error {
  constructor(
    readonly code: number,
    readonly description: string,
    readonly parameters?: ResponseParameters,
  ) {
    super(description);
    this.name = 'ApiFailure';
  }
}

export const badRequest = (facts: string, parameters?: ResponseParameters) =>
  new ApiFailure(400, `Bad Request: ${facts}`, parameters);

export const forbidden = (facts: string) => new ApiFailure(403, `Forbidden: ${facts}`);

export const conflict = (facts: string) => new ApiFailure(409, `Conflict: ${facts}`);

export const tooManyRequests = (retryAfterSeconds: number) =>
  new ApiFailure(429, `Too Many Requests: retry after ${retryAfterSeconds}`, { retry_after: retryAfterSeconds });
