import { describe } from 'vitest';
import { asking } from './asking.ts';

/** News of a made-up county, asked about in English by whom and what it names. */
const { answered, refused } = asking('shulu');

describe('people, leagues and wholes are read as English writes them', () => {
  answered([
    ["How many beehives does Qi Shuanglin's company have?", '860个'], // surname and given name together
    ['How much did Shulu County export to BRICS countries in January-February 2026?', '2.4亿元'],
    ["What share of Anhe Province's exports did Shulu County account for in January-February 2026?", '9%'],
    ['How many lanes will the Shulu expressway have when it opens?', '6条'], // and no day is asked for
    ['When does the Shulu expressway open?', '今年秋天'],
  ]);
  refused(
    "How many beehives does Qi Honglin's company have?",
    'How much did Shulu County export to ASEAN countries in January-February 2026?',
    'How many tunnels will the Shulu expressway have?',
  );
});
