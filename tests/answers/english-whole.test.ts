import { describe, expect, test } from 'vitest';
import { lemmasOf } from '../../src/answers/understanding/english/phrases.ts';
import { spoken } from '../../src/answers/understanding/english/spoken.ts';
import { asking } from './asking.ts';

/** What is wholly put into Chinese is read in the order of Chinese, with the words that articles say. */
describe('an English question finds the words of the articles', () => {
  const { answered, refused } = asking('hanqiao');
  answered([
    ['How many people were evacuated in Hanqiao?', '41920人'],
    ['How many consumer disputes were mediated in Hanqiao?', '960件'],
    ['How much did household loans grow by in H1, and how much more was that than a year earlier?', '45亿元'],
    ['How much more does a city dweller earn than a farmer in Hanqiao?', '26800', '15600', '11200'],
    ['Who earns more in Hanqiao, villagers or townspeople?', '26800', '15600'],
    ['By how many points did the share of private firms in trade rise?', '3.1个百分点'],
  ]);
  refused(
    'How much more does a teacher earn than a farmer in Hanqiao?',
    'How many policemen work in Hanqiao?',
    'How many digital wallets were opened in Hanqiao?',
  );
});

describe('English constructions are put as Chinese puts them', () => {
  const { answered, refused } = asking('linshan');
  answered([
    ['How many households does the wood ear cooperative help, and how much extra do they earn?', '520户', '4600元'],
    ['When did Linshan get its logistics hub approved?', '2023年'],
  ]);
  refused('How many wood ear cooperatives have annual revenue above 2 billion yuan?');

  test.each([
    ['What place does the port hold in the province?', 'where does the port rank in the province?'],
    ['What share of the grain does the county hold?', 'What share of the grain does the county account for?'],
    ['What share of the nurses are under 35?', 'What share of the nurses 35岁以下?'],
    ['How many more plots were sold than a year earlier?', 'How many more plots were sold year-on-year?'],
    ['How large is the seed fund?', 'what is the total size of the seed fund?'],
    ['How large is the fund park?', 'How large is the fund park?'],
    ['Who runs the planning division?', 'who is the head of the planning division?'],
    ['What does a ticket for the slow bus cost?', 'how much 多少钱 is a ticket for the slow bus?'],
    ['What is the price of a parking space?', 'how much 多少钱 is a parking space?'],
    ['What did the bridge cost?', 'What did the bridge cost?'],
    ['Did output rise over 40%?', 'Did output rise over 40%?'],
  ])('%s', (question, plain) => expect(spoken(question)).toBe(plain));

  test('added is no form of ad', () => expect(lemmasOf('added')).not.toContain('ad'));
});
