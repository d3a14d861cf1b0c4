import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

describe('how many there really are so far is not told by how many there are to be', () => {
  const { said, answered, refused } = asking('asked/maowan');
  refused('北礁海上风电到目前实际并网了多少台机组');
  test('what is to be is shown as the nearest thing', async () => {
    const { reason, text } = await said('北礁海上风电到目前实际并网了多少台机组');
    expect(reason).toBe('target-only');
    expect(text).toContain('24台');
  });
  answered([['北礁海上风电首批要并网多少台机组', '24台']]);
});

describe('and what is told of so far answers it', () => {
  const { answered } = asking('asked/mangluo');
  answered([['智慧口岸到6月底已经完成多少投资', '3.12亿元']]);
});
