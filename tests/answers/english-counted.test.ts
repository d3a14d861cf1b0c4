import { describe } from 'vitest';
import { asking } from './asking.ts';

/** What English counts is what an answer counts; of a site, not whoever is there. */
describe('a number of people is told of those people', () => {
  const { answered, refused } = asking('yanling');
  answered([
    ['How many workers are busy at the Haitang cold chain base?', '420余名'],
    ['what do the builders and the managers at the Wangjiang Centre South site add up to', '730'],
    ['If I add up the builders and the managers at the Wangjiang Centre South site, how many people is that?', '730'],
    ["Where does Yanling hope to rank among the country's key urban districts?", '第一梯队'],
  ]);
  refused(
    'Where does Yanling want to rank by GDP in the city?',
    'How many doctors will the Haitang cold chain base employ?',
    'How many jobs will the Haitang cold chain base create?',
    'How many forklifts does the Haitang cold chain base use?',
    'How much did the Yanling high-speed railway station cost to build?',
  );
});
