import { describe } from 'vitest';
import { asking } from './asking.ts';

/** What is told of all, of some, or of others is not told of whom a question names. */
const { answered, refused } = asking('moxi');

describe('a rate of some people is no rate of others', () => {
  answered([['磨溪新生儿死亡率是多少', '1.2‰']]);
  refused('磨溪孕产妇死亡率是多少', 'What is the maternal mortality rate in Moxi?');
});

describe('what a district has on average is not what one of its hospitals has', () => {
  answered([
    ['磨溪次均费用是多少', '150元'],
    ['石岭医院门诊多少人次', '6万人次'],
  ]);
  refused('石岭医院次均费用是多少');
});

describe('which of the towns is the lowest is told by name', () => {
  answered([['磨溪哪个街道签约服务覆盖率最低', '石岭镇']]);
  refused('磨溪哪个街道疫苗接种最多');
});

describe('an aim that is said to be reached is not', () => {
  answered([['磨溪签约服务覆盖率达到45%了', '40%']]);
});

describe('a branch of doctors is not all of them, nor those who are there those who are needed', () => {
  answered([['磨溪区有多少医生', '900人']]);
});

describe('a comparison that is left open asks whether it is so', () => {
  answered([['磨溪2025年新增就业目标比2024年实际还低？', '3300人', '3000人以上']]);
});

describe('people who saw a doctor are counted', () => {
  answered([['磨溪看病的人有多少', '70万人次']]);
});
