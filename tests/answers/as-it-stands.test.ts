import { describe } from 'vitest';
import { asking } from './asking.ts';

/** What is there is neither what was added nor what a town of it has. */
describe('how things stand is told of the whole', () => {
  const { answered } = asking('luozhou');
  answered([
    ['How many schools are there in Luozhou?', '148所'],
    ['1月新房均价多少一平', '4870元'],
  ]);
});
