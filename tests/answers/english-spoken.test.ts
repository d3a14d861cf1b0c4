import { describe, expect, test } from 'vitest';
import { spoken } from '../../src/answers/understanding/english/spoken.ts';
import { asking } from './asking.ts';

/** Three reports of a made-up district, asked about in the English of people in a hurry. */
const { answered, refused } = asking('chengjiang');

describe('an English question is read as it would be written with care', () => {
  test.each([
    ['exports last yr n their growth', 'exports last year and their growth'],
    ['For my term paper: how much was raised?', 'how much was raised?'],
    ['Quick question - who built it?', 'who built it?'],
    ['Who won the 3bn yuan contract?', 'Who won the 3 billion yuan contract?'],
    ['a loan of RMB 20m', 'a loan of 20 million yuan'],
    ['Are there 40-plus R&D firms?', 'Are there over 40 R&D firms?'],
    ['projects worth more than 100m yuan', 'projects over 100 million yuan'],
    ['Which four sectors lead?', 'which sectors lead?'],
    ['If I add the buses and the trams, how many is that?', 'what is the sum of the buses and the trams'],
    ['more public spending than revenue', 'more public spending than public revenue'],
    ['what does the 45 figure count?', 'what does the 45 figure refer to'],
    ['Who runs the county?', 'who is the  county head?'],
    [
      'What is the combined price tag of the two bridge projects?',
      'What is the total investment of the two bridge projects?',
    ],
    [
      'My cousin sells tea near Lotus Square - how many shops are opening there?',
      'how many shops are opening in Lotus Square?',
    ],
    ['I keep seeing 45.6 in the chat, what is it?', 'what does 45.6 refer to?'],
    ["Read '45' somewhere about Linzhou, 45 what exactly?", 'what does 45 refer to in Linzhou?'],
    ['what on earth does 45 count in the spring report', 'what does 45 refer to?'],
    ['what is 45.6', 'what does 45.6 refer to?'],
    // What a question is of stays, and what asks no number's meaning.
    ['what is the price tag of a phone', 'what is the price tag of a phone'],
    ['I saw 45 of 60 projects begun, what is left?', 'I saw 45 of 60 projects begun, what is left?'],
    ['what is the 2024 target', 'what is the 2024 target'],
    ['what is 45% of GDP', 'what is 45% of GDP'],
    ['For Linzhou City: how much was raised?', 'For Linzhou City: how much was raised?'],
    ['For 2021: what was GDP?', 'For 2021: what was GDP?'],
  ])('%s', (asked, read) => {
    expect(spoken(asked)).toBe(read);
  });
});

describe('what is typed in haste is answered as what is written with care', () => {
  answered([
    ['how much outside money did chengjiang rake in during h1', '118.7亿元'],
    ['how much cash from outside is planned for this yr', '220亿元'],
    ['For a client memo: what was the gross regional product of Chengjiang last yr?', '1086.4亿元'],
    ['gross regional product of chengjiang in 2023 / n the growth goal for this yr?', '6%'],
    ['What does the 2,300-plus figure describe?', '2300余家'],
    ['Which three pillar industries will Chengjiang develop?', '新能源电池'],
    ['which number is for job creation in the 2024 targets', '1.4万人'],
    ["Was GDP growth above the city's average in Q1 2024?", '0.9个百分点'],
    ['How far is land supply from its yearly plan, in plots?', '16宗'],
    ['Of the collected problems, what proportion was settled?', '91.92%'],
    ['I keep seeing 118.7 in the group, what is it?', '市外'],
    ['what is 489', '489件'],
    ['How much was tourism revenue in Chengjiang by June?', '38.9亿元'],
    ["What was Chengjiang's GDP by March?", '258.9亿元'],
  ]);
  refused(
    'what is 488', // which nobody told
    "What was Chengjiang's GDP by May?", // neither the first quarter's nor the half year's
    'What was GDP this June?', // the month alone
    'By June 2021, what was GDP?',
    'How much outside money did Wangchuan pull in in H1 2024?',
    'what was the gross regional product in 2021',
    'Who heads the district?', // a bureau's head is another
    'how much outside money did chengjiang rake in in 2023',
    'Is residents’ per capita income above the national average?',
  );
});
