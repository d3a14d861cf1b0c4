import { setTimeout as sleep } from 'node:timers/promises';
import type { BotApiServer } from '../../tests/support/bot-api/server.ts';
import { answer, question, withBot } from './child.ts';
import { inMegabytes } from './numbers.ts';

const faultKinds = [
  { status: 500 },
  { status: 502, html: true },
  { html: true },
  { reset: 'before' as const },
  { halfBody: true },
  { retryAfter: 1 },
  { latencyMs: 300 },
];
/** Nothing is done, and nothing said until after the client has given up. */
const timeOut = { latencyMs: 35_000, reset: 'before' as const };

/** Questions by many chats, with faults of every kind under way, until there is an end; then what came of them. */
async function faulty(
  api: BotApiServer,
  { chats: count, everyMs, untilMs }: { chats: number; everyMs: number; untilMs: number },
): Promise<string> {
  const chats = Array.from({ length: count }, () => api.privateChat());
  const [asked, answers, turnedAway] = [new Set<number>(), new Map<number, number>(), new Set<number>()];
  let [injected, round, turn] = [0, 0, 0];
  const collect = () => {
    for (const chat of chats) {
      for (const { message, byBot } of chat.record.messages.values()) {
        const replied = message.reply_to_message?.message_id;
        if (!byBot || replied === undefined) continue;
        if (message.text?.includes(answer)) answers.set(replied, (answers.get(replied) ?? 0) + 1);
        else turnedAway.add(replied);
      }
      // What has been counted is let go of: an hour's answers are more than this process should hold.
      for (const [id, { byBot }] of chat.record.messages) if (byBot) chat.record.messages.delete(id);
    }
    api.clearCalls();
  };
  const inject = (fault: Parameters<BotApiServer['faults']['add']>[0]) => {
    api.faults.add(fault);
    injected += 1;
  };
  for (const startedAt = performance.now(); performance.now() - startedAt < untilMs; round += 1) {
    for (const [index, chat] of chats.entries()) {
      const { message_id: id } = await chat.send(question);
      asked.add(id);
      const kind = faultKinds[turn++ % faultKinds.length]!;
      if (index % 2 === 0) inject({ method: 'sendMessage', ...kind });
    }
    const kind = faultKinds[round % faultKinds.length]!;
    // A restart's overlap, and worse, in turn.
    if (round % 25 === 24) inject({ method: 'sendMessage', ...timeOut });
    inject({ method: 'getUpdates', ...(round % 5 === 0 ? { errorCode: 409, description: 'Conflict' } : kind) });
    await sleep(everyMs);
    if (round % 50 === 49) collect();
  }
  for (let waited = 0; waited < 120 && answers.size + turnedAway.size < asked.size; waited += 1) {
    await sleep(1_000);
    collect();
  }
  await sleep(3_000);
  collect();
  const doubled = [...answers.values()].filter((times) => times > 1).length;
  const lost = [...asked].filter((id) => !answers.has(id) && !turnedAway.has(id)).length;
  return `${asked.size} questions with ${injected - api.faults.left} faults under way: ${lost} lost, ${doubled} doubled (to reach: 0, 0), ${turnedAway.size} told that it is too much or takes too long`;
}

/** A call in two fails in one way or another. */
export async function faults(): Promise<string> {
  return withBot('quwen', async (api) => {
    return faulty(api, { chats: 45, everyMs: 3_000, untilMs: 60_000 });
  });
}

/** The same for an hour (`--minutes` for another time), with the memory before and after. */
export async function hour(minutes: number): Promise<string> {
  return withBot('quwen', async (api, child) => {
    // Half of what Telegram takes: what fails is sent again, too.
    const pace = { chats: 45, everyMs: 3_000 };
    // What is kept on purpose, compiled code and connections, is there after the first of these.
    await faulty(api, { ...pace, untilMs: 20_000 });
    const before = await child.usage('collected');
    const outcome = await faulty(api, { ...pace, untilMs: minutes * 60_000 });
    const after = await child.usage('collected');
    return `${minutes} minutes, ${outcome}; heap ${inMegabytes(before.heap)} -> ${inMegabytes(after.heap)} MB, resident ${inMegabytes(before.resident)} -> ${inMegabytes(after.resident)} MB`;
  });
}
