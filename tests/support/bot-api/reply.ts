import type { ServerResponse } from 'node:http';
import { type Answer, failureAnswer } from './dispatch.ts';
import { ApiFailure } from './failure.ts';
import type { Fault } from './faults.ts';

export function sendAnswer(response: ServerResponse, answer: Answer, status?: number): void {
  if (response.destroyed) return;
  const bytes = Buffer.from(JSON.stringify(answer));
  response.statusCode = status ?? (answer.ok ? 200 : answer.error_code);
  response.setHeader('content-type', 'application/json');
  response.setHeader('content-length', bytes.length);
  const retryAfter = answer.ok ? undefined : answer.parameters?.retry_after;
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  response.end(bytes);
}

/** Whether the call is not carried out at all. */
export const replacesAnswer = (fault: Fault) =>
  fault.reset === true ||
  fault.reset === 'before' ||
  fault.html === true ||
  [fault.status, fault.errorCode, fault.retryAfter, fault.description].some((value) => value !== undefined);

/** Answers in the way of the fault what was not carried out. */
export function strike(fault: Fault, response: ServerResponse): void {
  if (fault.reset) {
    response.socket?.resetAndDestroy();
    return;
  }
  if (fault.html) {
    response.writeHead(fault.status ?? 200, { 'content-type': 'text/html' });
    response.end('<html><body><h1>Bad Gateway</h1></body></html>');
    return;
  }
  const flooded = fault.retryAfter !== undefined;
  const code = fault.errorCode ?? (flooded ? 429 : (fault.status ?? 500));
  const description =
    fault.description ?? (flooded ? `Too Many Requests: retry after ${fault.retryAfter}` : 'Internal Server Error');
  const parameters = flooded ? { retry_after: fault.retryAfter as number } : undefined;
  sendAnswer(response, failureAnswer(new ApiFailure(code, description, parameters)), fault.status);
}

/** Sends an answer that was carried out so that it does not arrive whole. Says whether it did so. */
export function breakOff(fault: Fault | undefined, response: ServerResponse, answer: Answer): boolean {
  if (fault?.reset === 'after') {
    response.socket?.resetAndDestroy();
    return true;
  }
  if (!fault?.halfBody) return false;
  const bytes = Buffer.from(JSON.stringify(answer));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.socket?.destroy());
  return true;
}
