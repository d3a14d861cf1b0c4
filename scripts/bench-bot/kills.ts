import { setTimeout as sleep } from 'node:timers/promises';
import { BotApiServer } from '../../tests/support/bot-api/server.ts';
import { answer, question, start, temporaryFolder } from './child.ts';

const chatsEach = 24;
/** The first is under way by then, and the last still has to come. */
const killedWithinMs = 150;
/** What Telegram answered this long before the kill, a process that was busy with other answers may not have read. */
const unreadMs = 50;

/**
 * The bot is killed with SIGKILL at a random instant while many chats ask, again and again, on the same data. A message that Telegram took and whose answer the dead process
 * had not read cannot be told from one that was never taken: it is sent again. Of each such one it is said how long before the kill Telegram had answered.
 */
export async function kills(times: number): Promise<string> {
  const api = await BotApiServer.start();
  const environment = { DATA_DIR: temporaryFolder() };
  let bot = await start('quwen', api, environment);
  let [asked, lost] = [0, 0];
  const beforeKillMs: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const chats = Array.from({ length: chatsEach }, () => api.privateChat());
    api.clearCalls();
    const killed = sleep(Math.random() * killedWithinMs).then(async () => {
      const at = Date.now();
      await bot.kill();
      return at;
    });
    const questions = await Promise.all(chats.map((chat) => chat.send(question)));
    asked += questions.length;
    const killedAt = await killed;
    bot = await start('quwen', api, environment);
    const isAnswered = () => chats.every(({ replies }) => replies.some(({ text }) => text?.includes(answer)));
    for (let waited = 0; waited < 100 && !isAnswered(); waited += 1) await sleep(100);
    // What is too much comes after the rest.
    await sleep(500);
    for (const chat of chats) {
      const sent = api.callsOf('sendMessage').filter(({ ok, payload }) => ok && payload.chat_id === chat.chat.id);
      const answers = sent.filter(({ payload }) => payload.text.includes(answer));
      if (answers.length === 0) lost += 1;
      for (const { at } of answers.slice(0, -1)) beforeKillMs.push(killedAt - at);
    }
  }
  await bot.stop();
  await api.stop();
  const doubled = beforeKillMs.filter((ms) => ms > unreadMs);
  const earliest = beforeKillMs.length > 0 ? `, the earliest ${Math.max(...beforeKillMs)} ms before the kill` : '';
  return `${asked} questions around ${times} kills -9: ${lost} lost (to reach: 0), ${beforeKillMs.length} sent again whose sending was under way${earliest}, of these ${doubled.length} that the process had had ${unreadMs} ms to write down (to reach: 0)`;
}
