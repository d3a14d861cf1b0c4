import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { articles, Workplace } from './quwen.ts';

const place = new Workplace(articles);
beforeAll(async () => {
  const { code, stderr } = await place.run(['reindex']);
  expect({ code, stderr }).toMatchObject({ code: 0 });
});
afterAll(() => place.remove());

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const status = z.enum(['actual', 'target', 'ongoing']);
const qualifier = z.enum(['exact', 'about', 'over', 'under']);
const span = z.strictObject({ start: z.int().min(0), end: z.int().min(1) });
const ms = z.number().min(0);

/** What other programs may rely on in a figure; there may be more. */
const figure = z.looseObject({
  text: z.string().min(1),
  value: decimal,
  unit: z.string().min(1),
  qualifier,
  metric: z.string(),
  place: z.string().optional(),
  period: z.string().optional(),
  status,
});

describe.concurrent('ask', () => {
  const answer = z.strictObject({
    id: z.number(),
    kind: z.enum(['grounded', 'refused']),
    reason: z.string().optional(),
    language: z.enum(['zh-Hans', 'zh-Hant', 'en']),
    text: z.string().min(1),
    claims: z.array(z.strictObject({ text: z.string().min(1), markers: z.array(z.int().min(1)) })),
    citations: z.array(
      z.strictObject({
        marker: z.int().min(1),
        articleId: z.string(),
        title: z.string(),
        outlet: z.string().optional(),
        publishedOn: z.string().optional(),
        url: z.string().optional(),
        passageId: z.string(),
        ...span.shape,
        quote: z.string().min(1),
      }),
    ),
    figures: z.array(figure.extend({ marker: z.int().min(1) })),
    derivations: z.array(z.looseObject({})).optional(),
    ms,
  });

  test('answers 200 questions in one process, in order, a line each', async () => {
    const questions = ['2024年青禾区地区生产总值是多少？', '今天天气怎么样？', '图书馆面积多大？', ''];
    const rows = Array.from({ length: 200 }, (_, id) => ({ id, question: questions[id % questions.length] }));
    const lines = z.array(answer).parse(await place.lines(['ask', '--json'], rows));
    expect(lines.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(lines[0]).toMatchObject({
      kind: 'grounded',
      figures: [{ value: '51260000000', unit: '元', status: 'actual' }],
    });
    expect(lines[1]).toMatchObject({ kind: 'refused' });
  });

  test('answers the last of the turns, in the light of those before', async () => {
    const turns = ['2024年青禾区地区生产总值是多少？', '那2025年市外投资的目标呢？'];
    const [line] = z.array(answer).parse(await place.lines(['ask', '--json'], [{ id: 1, turns }]));
    expect(line).toMatchObject({ figures: [{ value: '9000000000', unit: '元', status: 'target' }] });
  });

  test('prints an answer for people, with the sentence that it rests on', async () => {
    const { stdout, code } = await place.run(['ask', '2024年青禾区地区生产总值是多少？']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/512\.6亿元.*\[1\]/);
    expect(stdout).toContain('青禾区2024年经济运行情况');
  });
});

describe.concurrent('search', () => {
  const found = z.strictObject({
    id: z.number(),
    hits: z.array(z.strictObject({ passageId: z.string(), articleId: z.string(), score: z.number() })),
    ms,
  });

  test.each(['hybrid', 'vectors', 'keywords'])('finds by %s, best first, no more than were asked for', async (mode) => {
    const rows = [
      { id: 1, query: '图书馆藏书' },
      { id: 2, query: '地区生产总值' },
    ];
    const lines = z.array(found).parse(await place.lines(['search', '--json', '-k', '2', '--mode', mode], rows));
    expect(lines.map(({ id, hits }) => [id, hits[0]?.articleId])).toEqual([
      [1, 'library'],
      [2, 'annual'],
    ]);
    for (const { hits } of lines) {
      expect(hits.length).toBeLessThanOrEqual(2);
      expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    }
  });

  test('goes on behind a line that asks for nothing, and says so', async () => {
    const lines = await place.lines(['search', '--json'], [{ id: 'a' }, { id: 'b', query: '' }], 1);
    expect(lines).toMatchObject([
      { id: 'a', error: expect.stringContaining('"query"') },
      { id: 'b', hits: expect.any(Array) },
    ]);
  });

  test('prints passages for people', async () => {
    const { stdout, code } = await place.run(['search', '图书馆', '-k', '1']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1\. \d\.\d{3} {2}library\/0 · 青禾区图书馆新馆开放 · 2025-03-02\n {3}3月1日/);
  });
});

describe.concurrent('figures', () => {
  const entry = figure.extend({
    id: z.string(),
    articleId: z.enum(['annual', 'library']),
    aspect: z.enum(['level', 'growth', 'share', 'rank']),
    ...span.shape,
    sentence: span,
    clause: span,
    raw: span,
    quote: z.string(),
  });

  test('prints one figure a line, each standing in the sentence that it quotes', async () => {
    const lines = z.array(entry).parse(await place.lines(['figures', '--json']));
    expect(lines.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['512.6亿元', '5.8%', '38个', '260亿元', '6%', '90亿元', '约2.4万平方米', '60多万册']),
    );
    for (const { quote, text, start, end, sentence } of lines)
      expect(quote.slice(start - sentence.start, end - sentence.start)).toBe(text);
  });

  test.each([
    ['an article', ['--article', 'library'], ['约2.4万平方米', '60多万册']],
    ['a metric, in traditional characters too', ['--metric', '市外投資'], ['90亿元']],
    ['both', ['--article', 'library', '--metric', '市外投资'], []],
  ])('keeps to %s', async (_, flags, texts) => {
    const lines = await place.lines(['figures', '--json', ...flags]);
    expect(lines.map(({ text }) => text)).toEqual(texts);
  });

  test('prints a table under each sentence, in columns although Chinese is wide', async () => {
    const { stdout, code } = await place.run(['figures', '--article', 'annual']);
    expect(code).toBe(0);
    expect(stdout).toContain('青禾区2024年经济运行情况 · 青禾日报 · 2025-01-20 · 青禾区 · annual');
    expect(stdout).toMatch(/512\.6亿元 +51,260,000,000 元 +exact +地区生产总值 +青禾区 +2024 +actual/);
    expect(stdout).toMatch(/\n\d+ figures in 1 of 2 articles\n$/);
    const rows = stdout.split('\n').filter((line) => /^ {4}\S/.test(line));
    const statusColumns = rows.map((row) => columns(row.slice(0, row.search(/(?:actual|target|ongoing) +\d+–\d+$/))));
    expect(new Set(statusColumns).size).toBe(1);
  });

  /** Two for whatever is neither ASCII nor a sign of the table. */
  const columns = (text: string) => [...text].reduce((sum, sign) => sum + (/[ -~–↑↓…]/.test(sign) ? 1 : 2), 0);
});

describe.concurrent('verify', () => {
  const judged = z.strictObject({
    id: z.number(),
    verdicts: z.array(
      z.looseObject({
        text: z.string(),
        ...span.shape,
        supported: z.boolean(),
        reason: z.string().optional(),
        figure: figure.optional(),
      }),
    ),
    supported: z.boolean(),
    passageIds: z.array(z.string()),
  });
  const cite = ['annual/0'];

  const claims: readonly (readonly [string, object, { supported: boolean; verdicts: readonly object[] }])[] = [
    [
      'a claim that its passage bears out',
      { claim: '2024年青禾区地区生产总值完成512.6亿元', passageIds: cite },
      { supported: true, verdicts: [{ text: '512.6亿元', start: 16, end: 23, figure: { value: '51260000000' } }] },
    ],
    [
      'a wrong digit',
      { claim: '2024年青禾区地区生产总值完成521.6亿元', passageIds: cite },
      { supported: false, verdicts: [{ supported: false, reason: expect.any(String) }] },
    ],
    [
      'a target told as done',
      { claim: '青禾区已引进市外投资90亿元', passageIds: cite },
      { supported: false, verdicts: [{ supported: false, reason: 'target-as-actual' }] },
    ],
    [
      'a claim in traditional characters, whose own words the verdict gives',
      { claim: '2024年青禾區地區生產總值完成512.6億元', passageIds: cite },
      { supported: true, verdicts: [{ text: '512.6億元' }] },
    ],
    [
      'one wrong figure beside a right one',
      { claim: '2024年新开工项目38个，总投资270亿元', passageIds: cite },
      { supported: false, verdicts: [{ supported: true }, { supported: false }] },
    ],
    [
      'a claim that cites nothing',
      { claim: '2024年青禾区地区生产总值完成512.6亿元', passageIds: [] },
      { supported: false, verdicts: [{ reason: 'uncited' }] },
    ],
    [
      'a claim that leaves the finding to us',
      { claim: '2024年青禾区地区生产总值完成512.6亿元' },
      { supported: true, verdicts: [{ supported: true }] },
    ],
    [
      'words without figures that the passage holds',
      { claim: '沿河綠道全線貫通', passageIds: cite },
      { supported: true, verdicts: [] },
    ],
    // Nothing binds it, and nothing says it: what is not understood is not supported.
    ['words without figures that no passage holds', { claim: '青禾区人民幸福' }, { supported: false, verdicts: [] }],
    ['nothing at all', { claim: '' }, { supported: false, verdicts: [] }],
  ];

  test('judges every figure of a claim, a line each, in order', async () => {
    const rows = claims.map(([, row], id) => ({ id, ...row }));
    const lines = z.array(judged).parse(await place.lines(['verify', '--json'], rows));
    expect(lines.map((line, index) => [claims[index]![0], line])).toMatchObject(
      claims.map(([title, , expected], id) => [title, { id, ...expected }]),
    );
  });

  test('names a passage that is not there, and goes on with the next line', async () => {
    const lines = await place.lines(
      ['verify', '--json'],
      [
        { id: 1, claim: '90亿元', passageIds: ['annual/99'] },
        { id: 2 },
        { id: 3, claim: '2025年引进市外投资90亿元', passageIds: 'annual/0' },
        { id: 4, claim: '力争2025年引进市外投资90亿元', passageIds: cite },
      ],
      1,
    );
    expect(lines).toMatchObject([
      { id: 1, error: expect.stringContaining('annual/99'), supported: false },
      { id: 2, error: expect.stringContaining('"claim"'), supported: false },
      { id: 3, error: expect.stringContaining('"passageIds"'), supported: false },
      { id: 4, supported: true },
    ]);
  });

  test.each([
    ['ends well for a supported claim', '力争2025年引进市外投资90亿元', 0, /^supported\n {2}✓ 90亿元/],
    [
      'ends with 1 for an unsupported claim',
      '力争2025年引进市外投资91亿元',
      1,
      /^not supported\n {2}✗ 91亿元 {2}[a-z-]+/,
    ],
  ])('%s', async (_, claim, status, output) => {
    const { code, stdout } = await place.run(['verify', claim]);
    expect(code).toBe(status);
    expect(stdout).toMatch(output);
  });
});

describe.concurrent('start', () => {
  test('without a token, answers what comes through a pipe', async () => {
    const { code, stdout } = await place.run(['start'], { input: '2024年青禾区地区生产总值是多少？\n那增速呢？\n' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/512\.6亿元[\s\S]*5\.8%/);
  });
});

test('add copies into the corpus, says what comes next, and ends with 1 where something was not added', async () => {
  const other = new Workplace();
  other.write('desk/bridge.txt', '来源：青禾晚报\n青禾大桥全年通行车辆90万辆。');
  other.write('desk/bad.md', '---\ntitle: [\n---\n');
  const given = ['--published', '2025年4月1日', '--place', '青禾区', '--within', '江海市,东省'];
  const { code, stdout, stderr } = await other.run(['add', 'desk', '--yes', ...given]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toMatch(
    /^not added: bad\.md: its front matter is not YAML .*\nadded: bridge\.txt: title 青禾大桥全年通行车辆90万辆, published 2025-04-01, .*\n1 added, 0 here already, 1 not added: npm run reindex publishes what was added\n$/u,
  );
  expect((await other.run(['reindex'])).stdout).toMatch(/^articles: 1, 1 added/);
  expect(await other.run(['add', 'desk/bridge.txt', '--url', 'a.cn'])).toMatchObject({
    code: 1,
    stderr: '--url a.cn cannot be used: give an address that begins with https:// or http://\n',
  });
  other.remove();
});
