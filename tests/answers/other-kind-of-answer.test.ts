import { describe, expect, test } from 'vitest';
import { isOfOtherMarket } from '../../src/answers/composing/matching/other-market.ts';
import { asking } from './asking.ts';

/** News of a made-up city: a fair, what is built, a market report and a firm’s quarter that nobody dated. */
const { answered, refused, said } = asking('asked/weitang');

describe('what is told of one market, rank, stage or part is not told of another', () => {
  answered([
    ['泊声的全球份额是多少', '24%'],
    ['泊声在国内的市场份额有多少', '16%'],
    ['荷苑冷链园一期投资多少', '4.5亿元'],
    ['莲田帮扶项目有多少个', '640个'],
    ['莲蓬产业交易会谁办的', '农业农村局'],
    ['新夜市什么时候开张的', '5月1日'],
    ['规上企业负债率是多少', '48.6%'],
    ['2023年国内头戴设备市场有多大', '286亿元'],
    ['健身器材发到哪了', '莲香、荷苑'],
  ]);
  refused(
    '桐鸣的全球份额多少',
    '最大的贸易伙伴是谁',
    '体育馆面积多大', // of the house beside it
    '一季度头戴设备出货量是多少', // of a report on the second quarter
    '提升的莲田帮扶项目比巩固的多几个', // less the third of three parts
  );
  test('nor is what fell less what fell most', async () => {
    expect((await said('哪种产品降得最厉害')).claims).not.toMatch(/^[^，。]{0,12}传感件[^；]*$/u);
  });
  test('nor is a part of all there are all of it', async () => {
    expect((await said('绿道一共才45公里，是不是')).text).not.toMatch(/^是/u);
  });
});

test.each([
  ['全球份额多少', '在国内市场的排名中，泊声份额为9%', true],
  ['国内份额多少', '在国内市场的排名中，泊声份额为9%', false],
  ['全球份额多少', '在国内市场，泊声份额为9%，全球份额为4%', false],
  ['份额多少', '在国内市场的排名中，泊声份额为9%', false],
])('“%s”, of “%s”: %s', (asked, sentence, isOther) => expect(isOfOtherMarket(asked, sentence)).toBe(isOther));
