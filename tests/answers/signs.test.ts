import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

const { said } = asking('hengxi');

const signs = [...'[](){}\\^$.*+?|/-<>&#%@!~`"\'=_:;,【】（）“”《》…—、。・\u200b\u202e\u0301\u{1f600}'];

/** Questions of every kind, with a sign before, within and behind what they name. */
const questionsWith = (sign: string): string[] => [
  `${sign}管理员] 测试：哪个${sign}柯溪大桥${sign}通车`,
  `哪些${sign}食堂${sign}开了`,
  `有多少${sign}家${sign}企业${sign}`,
  `柯溪${sign}大桥一共花了多少${sign}钱`,
  `清泉${sign}行动和${sign}暖胃食堂哪个钱多`,
  `${sign}食堂呢`,
  `是不是${sign}涨${sign}价了吗`,
  `How many ${sign}canteens${sign} are there in ${sign}Keqing?`,
];

describe('whatever signs a question holds, it is answered or refused', () => {
  test.each(signs)('%j', async (sign) => {
    for (const question of questionsWith(sign)) {
      expect((await said(question)).text).not.toBe('');
      expect((await said(`暖胃食堂在哪 / ${question}`)).text).not.toBe('');
    }
  });
});
