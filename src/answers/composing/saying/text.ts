import type { Answer } from '../../../domain.ts';

/** The answer as a chat shows it, without the source block: sentences with their `[1]` markers, plain text. */
export function answerText(answer: Answer): string {
  const claims = answer.claims.map((claim) => `${claim.text}${claim.markers.map((marker) => `[${marker}]`).join('')}`);
  return [answer.lead, ...claims].filter(Boolean).join('\n');
}
