import { describe } from 'vitest';
import { asking } from './asking.ts';

/** A county with a maker of down jackets, which was fined. */
const { answered, refused } = asking('asked/yudian');

describe('what somebody was fined is neither what he earned nor what he invested, and the other way round', () => {
  refused('雪翎羽绒2024年卖了多少钱的货');
  answered([['雪翎羽绒被罚了多少钱', '罚款38万元']]);
});
