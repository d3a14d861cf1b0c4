import { expect, test } from 'vitest';
import { mainland } from '../../src/answers/understanding/regional.ts';

test.each([
  ['旧年起咗几多间学校', '去年建了多少间学校'],
  ['人口系升定跌', '人口是升还是跌'],
  ['住满咗未？', '住满了没有？'],
  ['边个负责', '哪个负责'],
  ['东海边位置', '东海边位置'],
  ['空气品质', '空气质量'],
  ['品质生活', '品质生活'],
  ['公立幼稚园', '公立幼儿园'],
  ['国中生同埋国小生', '初中生和小学生'],
  ['乜嘢时候', '什么时候'],
  ['和城里人比', '和城里人比'],
  ['乡下跟城里各多少', '农村跟城镇各多少'],
])('“%s” is put as %s', (asked, plain) => {
  expect(mainland(asked)).toBe(plain);
});
