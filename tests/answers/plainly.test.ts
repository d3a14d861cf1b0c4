import { describe } from 'vitest';
import { asking } from './asking.ts';

/** One short report of a made-up district, asked about in plain words. */
const { answered } = asking('luxi');

describe('what stands right before 多少 is asked for', () => {
  answered([
    ['芦汐今年餐饮商户排查限期整改了多少户', '75户'], // and not what was looked at
    ['芦汐今年餐饮商户排查了多少户', '860户'],
    ['芦汐上半年新增预计投入资金多少', '36.5亿元'], // an aim by its name alone
  ]);
});

describe('a turn is measured against what it says, and asks of what the turn before named', () => {
  answered([
    ['芦汐今年中考上普高线多少人 / 和去年比呢', '35人'],
    ['芦汐暑期阅读课堂多少场 / 其中防汛自救这类安全培训的有几场', '41场'],
  ]);
});
