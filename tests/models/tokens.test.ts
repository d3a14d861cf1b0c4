import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { allOf, dailyBudget, estimateTokens, SpentInFile } from '../../src/models/tokens.ts';

const folder = mkdtempSync(join(tmpdir(), 'quwen-tokens-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const day = Date.UTC(2026, 0, 5, 12);

test('what is set aside is spent until it is settled, and what was not used is free again', () => {
  const path = join(folder, 'a', 'tokens.json');
  const budget = dailyBudget(1_000, new SpentInFile(path), () => day);
  const settle = budget.reserve(800)!;
  expect(budget.reserve(300)).toBeUndefined();
  settle(100);
  expect(budget.reserve(900)).toBeDefined();
});

test('a day’s tokens are counted across restarts, and the next day begins anew', () => {
  const path = join(folder, 'b.json');
  dailyBudget(1_000, new SpentInFile(path), () => day).reserve(600)!(600);
  expect(dailyBudget(1_000, new SpentInFile(path), () => day).reserve(500)).toBeUndefined();
  expect(dailyBudget(1_000, new SpentInFile(path), () => day + 86_400_000).reserve(500)).toBeDefined();
});

test('a call over midnight leaves the count of the new day as it is', () => {
  const spent = new SpentInFile(join(folder, 'f.json'));
  let now = day;
  const budget = dailyBudget(1_000, spent, () => now);
  const settle = budget.reserve(800)!;
  now += 86_400_000;
  budget.reserve(300)!(200);
  settle(700);
  expect(spent.get('2026-01-06')).toBe(200);
});

test('where the count cannot be written it holds as long as the process, and that is said once', () => {
  const file = join(folder, 'g');
  writeFileSync(file, '');
  const warnings: string[] = [];
  const budget = dailyBudget(
    1_000,
    new SpentInFile(join(file, 'tokens.json'), (text) => warnings.push(text)),
    () => day,
  );
  budget.reserve(800)!(700);
  expect(budget.reserve(400)).toBeUndefined();
  expect(budget.reserve(300)).toBeDefined();
  expect(warnings).toEqual([expect.stringMatching(/tokens\.json cannot be written \(E[A-Z]+\)/)]);
});

test('a file that is damaged begins anew and is whole again', () => {
  const path = join(folder, 'c.json');
  writeFileSync(path, '{"day":');
  dailyBudget(1_000, new SpentInFile(path), () => day).reserve(10)!(10);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ day: '2026-01-05', tokens: 10 });
});

test('of several budgets each must hold the tokens; none is charged where one does not', () => {
  const [rich, poor] = [new SpentInFile(join(folder, 'd.json')), new SpentInFile(join(folder, 'e.json'))];
  const both = allOf([dailyBudget(1_000, rich, () => day), dailyBudget(50, poor, () => day)]);
  expect(both.reserve(100)).toBeUndefined();
  expect(rich.get('2026-01-05')).toBe(0);
  both.reserve(40)!(30);
  expect([rich.get('2026-01-05'), poor.get('2026-01-05')]).toEqual([30, 30]);
});

test('an estimate is no less than common tokenizers count', () => {
  // 18 Chinese signs and 4 digits: cl100k counts 24, newer ones fewer.
  expect(estimateTokens('2023年，青溪区实施重点项目八十六个，投资')).toBeGreaterThanOrEqual(22);
});
