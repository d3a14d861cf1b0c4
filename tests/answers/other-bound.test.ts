import { describe, expect, test } from 'vitest';
import { isBesideThePoint } from '../../src/answers/composing/beside/beside-the-point.ts';
import { leavesMeasureUnsaid } from '../../src/answers/composing/beside/measures-said.ts';
import { isOfOtherBound } from '../../src/answers/composing/beside/other-bound.ts';
import { nounCounted } from '../../src/answers/composing/matching/noun-counted.ts';
import { countingIn } from '../../src/answers/understanding/counting.ts';
import { asked, quoted } from './drafted.ts';

describe('the most is not told by the least, nor the least by the most', () => {
  test.each([
    ['单位最多能缴百分之几', '缴存比例不应低于5%', true],
    ['单位最少要缴百分之几', '缴存比例不得高于12%', true],
    ['单位最多能缴百分之几', '缴存比例不得高于12%', false],
    ['单位最多能缴百分之几', '缴存比例不低于5%，不高于12%', false],
    ['单位缴百分之几', '缴存比例不低于5%', false],
    ['最多能补多少', '每户补贴2万元', false],
  ])('“%s”, of “%s”', (question, told, isOther) => expect(isOfOtherBound(quoted(told), asked(question))).toBe(isOther));
});

describe('what is asked for is said where it is told', () => {
  test.each([
    ['多少人在网上看的比赛', '决赛评委由5位专家组成', true],
    ['多少人在网上看的比赛', '线上观看16万人次', false],
    ['他靠假货赚了多少', '他退缴违法所得50万元', true],
    ['他靠假货赚了多少', '他非法获利67万元', false],
    ['公司赔了多少', '公司注册资本200万元', true],
    ['公司赔了多少', '净利润亏损1.3亿元', false],
  ])('“%s”, of “%s”', (question, told, isUnsaid) =>
    expect(leavesMeasureUnsaid(quoted(told), asked(question))).toBe(isUnsaid),
  );
  test('a share by no multiple', () => {
    const misses = (told: string) =>
      isBesideThePoint(quoted(told), asked('有车的人家占多少', { aspect: 'share' }), new Map());
    expect(misses('私家车拥有量是搬来时的十倍')).toBe(true);
    expect(misses('四成人家有了私家车，占40%')).toBe(false);
  });
});

describe('what a question counts', () => {
  test.each([
    ['来了多少本科生', undefined],
    ['多少车泡坏了', undefined],
    ['拉来几车货', '车'],
  ])('%s', (question, unit) => expect(countingIn(question).unit).toBe(unit));
  test('counties, and not those who live there', () =>
    expect(nounCounted({ text: '多少个县受灾', unit: '个' })).toBe('县'));
  test('money, where it is spent on firms, and interest that is paid', () => {
    expect(countingIn('掏了多少钱帮企业').dimensions).toEqual(['money']);
    expect(countingIn('一共发了多少利息').dimensions).toContain('money');
    expect(countingIn('利息是多少').dimensions).not.toContain('money');
  });
});
