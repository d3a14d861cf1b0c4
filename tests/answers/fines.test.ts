import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** A county with a maker of down jackets, which was fined. */
const { said, answered } = asking('asked/yudian');

describe('what somebody was fined is neither what he earned nor what he invested, and the other way round', () => {
  answered([
    ['雪翎羽绒2024年卖了多少钱的货', '5.2亿元'],
    ['雪翎羽绒被罚了多少钱', '罚款38万元'],
  ]);
  test('and is not told beside it', async () => {
    expect((await said('雪翎羽绒2024年卖了多少钱的货')).text).not.toContain('38万元');
  });
});
