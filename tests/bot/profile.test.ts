import { expect, test } from 'vitest';
import { openLog } from '../../src/bot/log.ts';
import { publishProfile } from '../../src/bot/profile.ts';
import type { Wire } from '../../src/bot/wire.ts';

test('the bot’s texts are told under such language codes alone as Telegram takes: two letters, or none', async () => {
  const codes = new Set<unknown>();
  const written: string[] = [];
  const wire = {
    call: async (method: string, { language_code }: { language_code?: string }) => {
      codes.add(language_code);
      return method === 'getMyCommands' ? [] : {};
    },
    perform: async (method: string, { language_code }: { language_code?: string }) => {
      codes.add(language_code);
      written.push(method);
    },
  } as unknown as Wire;
  await publishProfile(wire, [7], openLog('silent', []));
  expect([...codes]).toEqual([undefined, 'zh']);
  expect(written.filter((method) => method === 'setMyDescription')).toHaveLength(2);
  expect(written.filter((method) => method === 'setMyCommands')).toHaveLength(8);
});
