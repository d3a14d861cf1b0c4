import { afterEach, describe, expect, test } from 'vitest';
import type { Figure } from '../../src/domain.ts';
import { article, fakeDesk, library } from './fake-desk.ts';
import { cleanUp, startApi, startBot } from './running.ts';

afterEach(cleanUp);

test('/compare sets the actual figure beside the target in columns that are aligned, with the sentences', async () => {
  const api = await startApi();
  startBot(api, fakeDesk());
  const chat = api.privateChat({ languageCode: 'zh-hans' });
  await chat.send('/compare');
  const reply = await chat.nextReply();
  const table = reply.entities!.find(({ type }) => type === 'pre')!;
  expect(reply.text!.slice(table.offset, table.offset + table.length)).toBe(
    ['指标  实际              目标', '投资  100亿元 2023 [1]  120亿元 2023 [1]'].join('\n'),
  );
  expect(reply.text).toContain('[1] 全年完成投资100亿元。');
  await chat.send('/compare 人口');
  expect((await chat.nextReply()).text).toContain('没有同时给出“人口”');
});

describe('/compare', () => {
  const text = '实施过亿元项目72个。力争2023年引进过亿元项目120个。计划实施过亿元项目80个。';
  const counted = (stated: string, parts: Partial<Figure>): Figure => {
    const clause = {
      start: text.lastIndexOf('。', text.indexOf(stated)) + 1,
      end: text.indexOf(stated) + stated.length,
    };
    const at = { start: text.indexOf(stated), end: clause.end, clause, sentence: clause };
    return {
      ...library.ledger[0]!,
      ...at,
      id: stated,
      text: stated,
      unit: '个',
      metric: '过亿元项目',
      term: '过亿元项目',
      ...parts,
    };
  };
  const reported = { label: 'as of 2023-02-03', from: '2023-02-03', to: '2023-02-03', source: 'article' } as const;
  const done = counted('72个', { status: 'actual', period: reported });
  const broughtIn = counted('120个', { status: 'target' });
  const planned = counted('80个', { status: 'target' });

  test.each<{ why: string; ledger: Figure[]; rows: (string | RegExp)[] }>([
    {
      why: 'the same act, each with its period',
      ledger: [done, planned],
      rows: [/过亿元项目 +72个 2023-02-03 \[1\] +80个 2023 \[2\]/],
    },
    {
      why: 'projects carried out are no part of those to be brought in',
      ledger: [done, broughtIn],
      rows: [/过亿元项目 +72个 2023-02-03 \[1\] +–/, /过亿元项目 +– +120个 2023 \[2\]/],
    },
    {
      why: 'words of which neither holds the other',
      ledger: [done, { ...planned, metric: '大项目' }],
      rows: [/72个 .*–/, /– .*80个/],
    },
    {
      why: 'a figure of which no period is known',
      ledger: [{ ...done, period: undefined } as unknown as Figure, planned],
      rows: [/72个 时期不详 \[1\] +80个 2023 /],
    },
    { why: 'another aspect', ledger: [done, { ...planned, aspect: 'share' }], rows: [] },
  ])('pairs what counts the same, and sets the rest apart: $why', async ({ ledger, rows }) => {
    const api = await startApi();
    const articles = new Map([[article.id, { ...article, text }]]);
    startBot(api, fakeDesk({ library: () => ({ ...library, articles, ledger, glossary: [] }) }));
    const chat = api.privateChat({ languageCode: 'zh-hans' });
    await chat.send('/compare');
    const reply = await chat.nextReply();
    const table = reply.entities?.find(({ type }) => type === 'pre');
    const lines = table
      ? reply
          .text!.slice(table.offset, table.offset + table.length)
          .split('\n')
          .slice(1)
      : [];
    expect(lines).toEqual(rows.map((row) => expect.stringMatching(row)));
  });
});
