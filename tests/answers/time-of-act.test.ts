import { expect, test } from 'vitest';
import { lacksTimeOfAct } from '../../src/answers/composing/matching/time-of-act.ts';
import { asked } from './drafted.ts';

test.each([
  ['隧道什么时候通车', '今年隧道通车后，轮渡航线将撤销', true],
  ['隧道什么时候通车', '隧道通车后，2027年再建支线', true],
  ['隧道什么时候通车', '隧道预计2027年3月通车', false],
  ['隧道什么时候通车', '今年年底，隧道将正式通车', false],
  ['隧道什么时候通车', '9月11日，隧道右线贯通', true],
  ['支线什么时候开工', '支线目前没有开工时间表', false],
  ['厂房什么时候开工', '去年引进企业，其中12家开工', true],
  ['厂房什么时候开工', '厂房于2024年6月开工，同期3个项目开工', false],
])('%s, of “%s”', (question, told, lacks) => {
  expect(lacksTimeOfAct(asked(question, { kind: 'fact' }), [told])).toBe(lacks);
});
