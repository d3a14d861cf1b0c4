import { expect, test } from 'vitest';
import { tellsAskersOwn } from '../../src/answers/composing/beside/askers-own.ts';
import { asked, quoted } from './drafted.ts';

test.each([
  ['充500元能返多少', '充值为500元', true],
  ['充500元能返多少', '充值500元返60元', false],
  ['充值卡一共发了多少元', '充值卡发了500元', false],
] as const)('“%s” of “%s”: %s', (question, told, isOwn) => {
  expect(tellsAskersOwn(quoted(told), asked(question))).toBe(isOwn);
});

test('what is given for one amount is not told of another', () => {
  const question = asked('消费满300元送什么', { kind: 'fact' });
  expect(tellsAskersOwn(quoted('满100元送雨伞一把'), question)).toBe(true);
  expect(tellsAskersOwn(quoted('满300元送被套一件'), question)).toBe(false);
});
